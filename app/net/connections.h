// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QPointer>

#include <vector>

class QNetworkAccessManager;
class QNetworkReply;

namespace Sendoff {

/// The connections of one Client, which can be left behind while they are in use: what is under way on them
/// ends there, and nothing new is written to them. Private to net/.
class Connections
{
public:
    /// The first manager is somebody else's, and lives longer.
    explicit Connections(QNetworkAccessManager &first);
    ~Connections();
    Connections(const Connections &) = delete;
    Connections &operator=(const Connections &) = delete;

    /// For a new request.
    QNetworkAccessManager &current();
    /// From now on no connection is used that is there now.
    void leave();
    /// The same, unless it was done since this request was made.
    void leaveThoseOf(const QNetworkReply &reply);
    /// Frees what was left behind and is in use no more.
    void tidy();

private:
    QNetworkAccessManager &m_first;
    // Children of the first: whoever looks there sees all that is under way. Null when it has died before us.
    QPointer<QNetworkAccessManager> m_own; ///< in place of the first, if any
    std::vector<QPointer<QNetworkAccessManager>> m_left;
};

} // namespace Sendoff
