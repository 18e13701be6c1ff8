// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "practice/practicemessage.h"

#include <QJsonObject>

namespace Sendoff::Practice {

/// Writes what a client gave into a message. A text: why Graph would refuse it; empty: done.
QString applyJson(const QJsonObject &object, PracticeMessage &message);
/// The same for a file attachment.
QString readAttachment(const QJsonObject &object, PracticeAttachment &attachment);
/// The recipients of a list under `key`. A text: what is wrong with it.
QString readRecipients(const QJsonObject &object, const QString &key, QList<Person> &people);
/// Whether mail could be sent to it at all.
bool isAddress(const QString &text);

} // namespace Sendoff::Practice
