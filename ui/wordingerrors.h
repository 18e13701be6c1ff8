// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"

#include <QCoreApplication>

namespace Sendoff {

/// Words for failures: what happened, and what the person can do. No codes but where they help; those belong
/// under "Technical details".
class WordingErrors
{
    Q_DECLARE_TR_FUNCTIONS(Sendoff::WordingErrors)

public:
    /// One sentence: "The server answered with an error (503)." `server`: its name in the sentence, where
    /// that helps; empty: "the server".
    static QString reason(const Error &error, const QString &server = {});
    /// One sentence on what to do next; never empty.
    static QString advice(const Error &error);
    /// The lines under "Technical details", label and value each; only what is known.
    static QList<QPair<QString, QString>> technical(const Error &error);
    /// The same as plain text, one per line, to be copied.
    static QString technicalText(const Error &error);

private:
    /// Why there was no whole answer.
    static QString cause(const Error &error, const QString &server);
};

} // namespace Sendoff
