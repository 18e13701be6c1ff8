// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/tokensource.h"

namespace Sendoff {

/// A token that was given from outside (SENDOFF_ACCESS_TOKEN, the practice mailbox). Held in memory only;
/// space around it is cut off, and one that cannot stand in a header counts as none.
class StaticToken final : public TokenSource
{
public:
    explicit StaticToken(const QByteArray &token);
    void token(QObject *context, std::function<void(Result<QByteArray>)> call) override;
    bool refused(const QByteArray &token, const QByteArray &challenge) override;

private:
    QByteArray m_token;
    bool m_refused = false;
};

} // namespace Sendoff
