// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QList>
#include <QNetworkAccessManager>
#include <QString>
#include <QUrl>

namespace Sendoff::System {

/// A person's browser, as far as signing in needs one: it follows redirects, keeps cookies, and fills in the
/// form for a device's code. Each call returns when the last page is there; the event loop runs meanwhile, so
/// that the pages may come from this process as well.
class Browser
{
public:
    /// Where a call ended.
    struct Page
    {
        int status = 0; ///< 0: no answer
        QUrl url;
        QByteArray body;
        QString trouble; ///< in the network's words
    };

    /// Opens a page and goes wherever it leads: from an authorize URL to the program's own listener, and
    /// there to its last page.
    Page open(const QUrl &url);
    /// Enters the code on the page for it, and allows or forbids the device.
    Page enterCode(const QUrl &page, const QString &userCode, bool isAllowed = true);

    /// All that was asked for, in order: redirects, too.
    const QList<QUrl> &visited() const { return m_visited; }

private:
    Page follow(QUrl url, QByteArray form = {});

    QNetworkAccessManager m_network;
    QList<QUrl> m_visited;
};

} // namespace Sendoff::System
