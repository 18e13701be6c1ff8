// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/connections.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <algorithm>

namespace Sendoff {

namespace {

bool isInUse(const QNetworkAccessManager &manager)
{
    const auto replies = manager.findChildren<QNetworkReply *>(QString(), Qt::FindDirectChildrenOnly);
    return std::ranges::any_of(replies, [](const QNetworkReply *reply) { return reply->isRunning(); });
}

} // namespace

Connections::Connections(QNetworkAccessManager &first)
    : m_first(first)
{
}

Connections::~Connections()
{
    for (const QPointer<QNetworkAccessManager> &left : m_left)
        delete left;
    delete m_own;
}

QNetworkAccessManager &Connections::current()
{
    return m_own ? *m_own : m_first;
}

void Connections::leave()
{
    // Qt drops connections in use as well, and then their requests never end: so these are left alone, with
    // the manager they have.
    if (!isInUse(current())) {
        current().clearConnectionCache();
        return;
    }
    if (m_own)
        m_left.push_back(m_own);
    m_own = new QNetworkAccessManager(&m_first);
}

void Connections::leaveThoseOf(const QNetworkReply &reply)
{
    if (reply.manager() == &current())
        leave();
}

void Connections::tidy()
{
    std::erase_if(m_left, [](const QPointer<QNetworkAccessManager> &left) {
        const bool isFree = !left || !isInUse(*left);
        if (isFree)
            delete left;
        return isFree;
    });
}

} // namespace Sendoff
