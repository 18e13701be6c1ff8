// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "browser.h"

#include <QNetworkReply>
#include <QRegularExpression>
#include <QTest>
#include <QUrlQuery>

#include <memory>

namespace Sendoff::System {

using namespace Qt::StringLiterals;

namespace {

constexpr int mostRedirects = 20;
constexpr int patience = 30'000; // ms

/// The page's own mark, without which its form is refused.
QString xsrfOf(const QByteArray &page)
{
    static const QRegularExpression field(u"name=\"xsrf\" value=\"([^\"]+)\""_s);
    return field.match(QString::fromUtf8(page)).captured(1);
}

QByteArray formOf(const QList<std::pair<QString, QString>> &fields)
{
    QUrlQuery query;
    query.setQueryItems(fields);
    return query.toString(QUrl::FullyEncoded).toLatin1();
}

} // namespace

Browser::Page Browser::follow(QUrl url, QByteArray form)
{
    for (int i = 0; i < mostRedirects; ++i) {
        m_visited.append(url);
        QNetworkRequest request(url);
        request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::ManualRedirectPolicy);
        request.setRawHeader("Accept", "text/html,*/*;q=0.8");
        request.setHeader(QNetworkRequest::ContentTypeHeader, u"application/x-www-form-urlencoded"_s);
        const std::unique_ptr<QNetworkReply> reply(form.isEmpty() ? m_network.get(request)
                                                                  : m_network.post(request, form));
        if (!QTest::qWaitFor([&] { return reply->isFinished(); }, patience))
            return {.status = 0, .url = url, .body = {}, .trouble = u"no answer"_s};
        const QUrl next = reply->attribute(QNetworkRequest::RedirectionTargetAttribute).toUrl();
        if (!next.isValid())
            return {.status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(),
                    .url = url,
                    .body = reply->readAll(),
                    .trouble = reply->error() == QNetworkReply::NoError ? QString() : reply->errorString()};
        url = url.resolved(next);
        form.clear();
    }
    return {.status = 0, .url = url, .body = {}, .trouble = u"redirected without end"_s};
}

Browser::Page Browser::open(const QUrl &url)
{
    return follow(url);
}

Browser::Page Browser::enterCode(const QUrl &page, const QString &userCode, bool isAllowed)
{
    const Page input = follow(page);
    const Page question
        = follow(input.url, formOf({{u"xsrf"_s, xsrfOf(input.body)}, {u"user_code"_s, userCode}}));
    if (!question.body.contains("deviceConfirmForm"))
        return question; // a code it does not know
    return follow(question.url,
                  formOf({{u"xsrf"_s, xsrfOf(question.body)},
                          {u"user_code"_s, userCode},
                          {isAllowed ? u"confirm"_s : u"abort"_s, u"yes"_s}}));
}

} // namespace Sendoff::System
