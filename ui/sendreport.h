// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "mail/job.h"

#include <QByteArray>
#include <QCoreApplication>

namespace Sendoff {

/// What became of each message of a decision, as a table for a spreadsheet: CSV (RFC 4180), UTF-8 with a byte
/// order mark. No cell begins like a formula.
class SendReport
{
    Q_DECLARE_TR_FUNCTIONS(Sendoff::SendReport)

public:
    static QByteArray csv(const QList<SendJob> &jobs);
    /// Writes all or nothing. Error Storage: it could not be written; `detail` says why in the system's
    /// words.
    static Result<Done> save(const QByteArray &report, const QString &path);

private:
    static QByteArray cell(const QString &text);
    static QString nextState(const SendJob &job);
};

} // namespace Sendoff
