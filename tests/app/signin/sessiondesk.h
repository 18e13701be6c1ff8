// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/formpost.h"
#include "signin/session.h"
#include "support/countingentropy.h"
#include "support/fakeclock.h"
#include "support/netfixture.h"
#include "support/rawserver.h"
#include "support/recordingsecrets.h"

#include <QNetworkAccessManager>
#include <QTest>
#include <QUrlQuery>

#include <memory>

namespace Sendoff {

/// A Session with a sign-in service on loopback, and time and keychain in the test's hand. Token number n is
/// called access-n and refresh-n with much behind it; the keychain has refresh-1, the first answer brings
/// number 2.
struct SessionDesk
{
    explicit SessionDesk(std::chrono::seconds life = std::chrono::hours(1),
                         RawServer::Wire wire = RawServer::Wire::Plain)
        : server(wire)
    {
        server.setAnswerer([this, life](const RawRequest &) { return tokens(++made, life); });
        secrets.secrets.insert(QStringLiteral("key"), refresh(1));
        account.id = AccountId{QStringLiteral("a1")};
        account.authority = server.root().resolved(QUrl(QStringLiteral("/")));
        account.authority.setPath({});
        account.tenant = QStringLiteral("common");
        account.clientId = QStringLiteral("client-1");
        account.graphRoot = QUrl(QStringLiteral("https://graph.microsoft.com/v1.0"));
        account.person
            = {.tenant = QStringLiteral("t"), .id = QStringLiteral("me"), .address = {}, .name = {}};
        account.granted = {QStringLiteral("mail.readwrite"), QStringLiteral("mail.send")};
        session = std::make_unique<Session>(
            Session::Parts{.post = poster, .secrets = secrets, .clock = clock, .entropy = entropy}, account,
            QStringLiteral("key"));
        QObject::connect(session.get(), &Session::changed, &context, [this] {
            if (states.isEmpty() || states.last() != session->state())
                states.append(session->state());
        });
    }

    static QByteArray name(const QByteArray &what, int number)
    {
        return what + '-' + QByteArray::number(number) + '-' + QByteArray(48, 'k') + "0";
    }
    static QByteArray access(int number) { return name("access", number); }
    static QByteArray refresh(int number) { return name("refresh", number); }
    static RawAnswer tokens(int number, std::chrono::seconds life,
                            const QByteArray &scope = "Mail.ReadWrite Mail.Send", const QByteArray &more = {})
    {
        // No raw strings here: moc loses its way in those of a header.
        return RawAnswer::json(200,
                               "{\"token_type\":\"Bearer\",\"access_token\":\"" + access(number)
                                   + "\",\"refresh_token\":\"" + refresh(number)
                                   + "\",\"expires_in\":" + QByteArray::number(qint64(life.count()))
                                   + ",\"scope\":\"" + scope + "\"" + more + "}");
    }
    static RawAnswer refusal(const QByteArray &error, const QByteArray &more = {})
    {
        return RawAnswer::json(400, "{\"error\":\"" + error + "\"" + more + "}");
    }

    int posts() const { return int(server.requests().size()); }
    bool is(SessionState state) const { return session->state() == state; }
    /// A field of the newest form.
    QByteArray field(const QString &name) const
    {
        const QUrlQuery form(QString::fromLatin1(server.requests().last().body));
        return form.queryItemValue(name, QUrl::FullyDecoded).toUtf8();
    }
    void ask() { session->token(&context, given.catcher()); }
    bool gave(int number) const { return given.result && *given.result && **given.result == access(number); }
    /// Lets what is on its way arrive.
    static void rest() { QTest::qWait(30); }

    QNetworkAccessManager network;
    FakeClock clock;
    CountingEntropy entropy;
    HttpLog log;
    RawServer server;
    RecordingSecrets secrets;
    FormPost poster{network, clock, log};
    Account account;
    QObject context;
    Caught<QByteArray> given;
    QList<SessionState> states;
    int made = 1;
    std::unique_ptr<Session> session;
};

} // namespace Sendoff
