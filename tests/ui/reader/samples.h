// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/message.h"

#include <QList>
#include <QString>

namespace Sendoff::Samples {

struct Sample
{
    const char *name;
    QString html;
};

/// A quote with a table, as a person would write it.
QString quote();
/// The same in Russian.
QString invoiceRussian();
/// As Word and Outlook for Windows write it.
QString outlook();
/// A newsletter of nested tables with colours and pictures.
QString newsletter();
QString hebrew();
QString chinese();
QList<Sample> all();

/// A whole message with recipients in and outside contoso.com, two attachments and the text quote() with a
/// remote picture.
FullMessage message();

/// A small picture.
QByteArray png();

} // namespace Sendoff::Samples
