// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/clock.h"
#include "base/result.h"
#include "net/httplog.h"
#include "net/request.h"

#include <QByteArray>
#include <QList>
#include <QObject>
#include <QUrl>

#include <functional>
#include <utility>

class QNetworkAccessManager;

namespace Sendoff {

/// Posts forms (application/x-www-form-urlencoded) to a sign-in service: each exactly once on the wire, with
/// a body that cannot be repeated behind our back, no bearer, no cookies, no redirects, 64 KiB of answer, 30
/// s in all. GUI thread. What is posted and answered is secret and is never logged: the log gets `name` in
/// place of the path.
class FormPost : public QObject
{
    Q_OBJECT

public:
    using Fields = QList<std::pair<QByteArray, QByteArray>>;

    FormPost(QNetworkAccessManager &network, Clock &clock, HttpLog &log, QObject *parent = nullptr);
    ~FormPost() override;

    /// `call` comes once, from the event loop; when `context` dies before, the request is aborted. An answer
    /// of any status but a redirect is a Response. Errors: NotReached (nothing left; also code "plainHttp"
    /// when `url` is neither https nor this machine), LinkLost (outcome unknown), Protocol (of no use:
    /// "redirected", "answerTooLarge", "unreadable").
    void post(const QUrl &url, const Fields &fields, const QString &name, QObject *context,
              std::function<void(Result<Response>)> call);

private:
    QNetworkAccessManager &m_network;
    Clock &m_clock;
    HttpLog &m_log;
};

} // namespace Sendoff
