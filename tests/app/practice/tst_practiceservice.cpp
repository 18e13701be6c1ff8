// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practiceservice.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Sendoff;
using namespace std::chrono_literals;

namespace {

struct Reply
{
    int status = 0;
    QByteArray body;
    QList<QNetworkReply::RawHeaderPair> headers;

    QJsonObject json() const { return QJsonDocument::fromJson(body).object(); }
    QJsonArray value() const { return json().value("value"_L1).toArray(); }
    QString code() const { return json().value("error"_L1).toObject().value("code"_L1).toString(); }
};

} // namespace

class TestPracticeService : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsGetsAndSends();

private:
    Reply ask(const PracticeService &service, const QByteArray &method, const QString &target,
              const QByteArray &body = {});

    QNetworkAccessManager m_network;
};

Reply TestPracticeService::ask(const PracticeService &service, const QByteArray &method,
                               const QString &target, const QByteArray &body)
{
    const QString root = service.root().toString();
    QNetworkRequest request(QUrl(target.startsWith(root) ? target : root + target));
    request.setRawHeader("Authorization", "Bearer " + service.token());
    request.setRawHeader("Prefer", "IdType=\"ImmutableId\"");
    if (!body.isEmpty())
        request.setHeader(QNetworkRequest::ContentTypeHeader, "application/json"_L1);
    QNetworkReply *reply = m_network.sendCustomRequest(request, method, body);
    (void)QTest::qWaitFor([reply] { return reply->isFinished(); }, 10'000);
    reply->deleteLater();
    return {reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt(), reply->readAll(),
            reply->rawHeaderPairs()};
}

void TestPracticeService::listsGetsAndSends()
{
    PracticeService service({.drafts = 12, .language = u"en"_s, .copyDelay = 20ms});
    QVERIFY(service.start());
    const Reply list
        = ask(service, "GET",
              u"/me/mailFolders/drafts/messages?$top=5&$orderby=lastModifiedDateTime desc&$select=subject"_s);
    QCOMPARE(list.status, 200);
    QCOMPARE(list.value().size(), 5);
    const QString id = list.value().at(0).toObject().value("id"_L1).toString();
    const QString path = u"/me/messages/"_s + QString::fromLatin1(QUrl::toPercentEncoding(id));
    const Reply message = ask(service, "GET", path);
    QCOMPARE(message.status, 200);
    QCOMPARE(ask(service, "POST", path + u"/send"_s).status, 202);
    QTRY_VERIFY(service.sentIds().size() > 0);
    QCOMPARE(service.submissions(), 1);
    QCOMPARE(service.draftIds().size(), 11);
}

QTEST_GUILESS_MAIN(TestPracticeService)
#include "tst_practiceservice.moc"
