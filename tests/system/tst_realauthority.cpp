// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "authorityprocess.h"
#include "browser.h"
#include "support/skipping.h"

#include <QCryptographicHash>
#include <QJsonArray>
#include <QJsonDocument>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>
#include <QUrlQuery>

#include <optional>

// The authority and the browser that other tests sign in with do what those rely on. Nothing of the program's
// own sign-in is in here.

namespace Sendoff::System {

using namespace Qt::StringLiterals;

namespace {

using Fields = QList<std::pair<QString, QString>>;

const QString verifier = u"dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk"_s; // RFC 7636, appendix B
const QString usualScopes = u"offline_access openid profile User.Read Mail.ReadWrite Mail.Send"_s;

QString path(const QString &end)
{
    return u"/common/oauth2/v2.0/"_s + end;
}

/// Listens where the browser is sent to with the code.
class Landing
{
public:
    Landing()
    {
        if (!m_server.listen(QHostAddress::LocalHost))
            qFatal("No port to listen on");
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            QTcpSocket *socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                m_head += socket->readAll();
                if (!m_head.contains("\r\n\r\n"))
                    return;
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: 4\r\nConnection: close\r\n\r\ndone");
                socket->disconnectFromHost();
            });
        });
    }

    QString redirect() const { return u"http://localhost:%1"_s.arg(m_server.serverPort()); }
    QString field(const QString &name) const
    {
        const QString target = QString::fromLatin1(m_head.split(' ').value(1));
        return QUrlQuery(QUrl(target)).queryItemValue(name, QUrl::FullyDecoded);
    }

private:
    QTcpServer m_server;
    QByteArray m_head;
};

} // namespace

class TestRealAuthority : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { SENDOFF_SKIP_FOR(AuthorityProcess::missing()); }
    void init()
    {
        m_told.clear();
        m_authority.emplace([this](const AuthorityProcess::Issued &issued) { m_told.append(issued); });
        const QString trouble = m_authority->start();
        QVERIFY2(trouble.isEmpty(), qPrintable(trouble));
    }
    void cleanup() { m_authority.reset(); }

    void signsInByTheBrowser()
    {
        const QJsonObject tokens = signIn();
        QCOMPARE(tokens["token_type"_L1].toString(), u"Bearer"_s);
        QCOMPARE(tokens["expires_in"_L1].toInt(), 3600);
        QCOMPARE(sorted(tokens["scope"_L1].toString()),
                 sorted(u"openid profile User.Read Mail.ReadWrite Mail.Send"_s));
        const QByteArray middle = tokens["id_token"_L1].toString().toLatin1().split('.').value(1);
        const QJsonObject person
            = QJsonDocument::fromJson(QByteArray::fromBase64(middle, QByteArray::Base64UrlEncoding)).object();
        QCOMPARE(person["preferred_username"_L1].toString(), u"li.na@contoso.com"_s); // by the hint
        QCOMPARE(person["name"_L1].toString(), u"Li Na"_s);
        QCOMPARE(person["tid"_L1].toString().size(), 36);
        QCOMPARE(person["oid"_L1].toString().size(), 36);

        QCOMPARE(m_told.size(), 1);
        QCOMPARE(QString::fromLatin1(m_told.first().access), tokens["access_token"_L1].toString());
        QCOMPARE(m_told.first().user, u"li.na@contoso.com"_s);
        QVERIFY(m_told.first().scopes.contains(u"Mail.Send"_s));
        QCOMPARE(m_told.first().life, std::chrono::seconds(3600));
        const QByteArrayList secrets = m_authority->secrets();
        QCOMPARE(secrets.size(), 5); // access, refresh, id token, code, verifier
        QVERIFY(secrets.contains(verifier.toLatin1()));
        QVERIFY(secrets.contains(m_told.first().access));
    }
    void wantsTheRightVerifier()
    {
        const QString code = codeByBrowser();
        const QJsonObject wrong = token({{u"grant_type"_s, u"authorization_code"_s},
                                         {u"code"_s, code},
                                         {u"redirect_uri"_s, m_redirect},
                                         {u"code_verifier"_s, QString(verifier).replace(u'd', u'e')}});
        QCOMPARE(wrong["error"_L1].toString(), u"invalid_grant"_s);
        QCOMPARE(m_told.size(), 0);
        QVERIFY(redeem(code).contains("access_token"_L1));
        QCOMPARE(redeem(code)["error"_L1].toString(), u"invalid_grant"_s); // used
    }
    void rotatesAndRevokesWhenOneIsReplayed()
    {
        const QString first = signIn()["refresh_token"_L1].toString();
        const QString second = refresh(first)["refresh_token"_L1].toString();
        QVERIFY(!second.isEmpty() && second != first);
        QCOMPARE(refresh(first)["error"_L1].toString(), u"invalid_grant"_s);
        QCOMPARE(refresh(second)["error"_L1].toString(), u"invalid_grant"_s);
        QCOMPARE(m_authority->tokenRequests(u"refresh_token"_s).size(), 3);
        QCOMPARE(m_told.size(), 2);
    }
    void revokesAll()
    {
        const QString secret = signIn()["refresh_token"_L1].toString();
        m_authority->revokeAll();
        QCOMPARE(refresh(secret)["error"_L1].toString(), u"invalid_grant"_s);
    }
    void givesNoMoreThanWasAllowed()
    {
        m_authority->set({{u"refuse"_s, QJsonArray{u"Mail.Send"_s}}, {u"accessLife"_s, 7}});
        const QJsonObject tokens = signIn();
        QVERIFY(!tokens["scope"_L1].toString().contains(u"Mail.Send"_s));
        QVERIFY(tokens["scope"_L1].toString().contains(u"Mail.ReadWrite"_s));
        QCOMPARE(tokens["expires_in"_L1].toInt(), 7);
        const QJsonObject more = refresh(tokens["refresh_token"_L1].toString(), usualScopes);
        QCOMPARE(more["error"_L1].toString(), u"invalid_grant"_s);
        QCOMPARE(more["suberror"_L1].toString(), u"consent_required"_s);
    }
    void somebodyElseMaySignIn()
    {
        m_authority->signsInAs(u"max@outlook.com"_s);
        signIn();
        QCOMPARE(m_told.value(0).user, u"max@outlook.com"_s);
    }
    void thePersonMayDecline()
    {
        m_authority->set({{u"decline"_s, true}});
        QCOMPARE(codeByBrowser(), QString());
        QCOMPARE(m_landed, u"access_denied"_s);
        QVERIFY(!codeByBrowser().isEmpty()); // once
    }
    void failsAndLosesAsItIsTold()
    {
        const QString secret = signIn()["refresh_token"_L1].toString();
        m_authority->failTokens(2, 503, {{u"error"_s, u"temporarily_unavailable"_s}}, u"refresh_token"_s);
        QCOMPARE(refresh(secret)["error"_L1].toString(), u"temporarily_unavailable"_s);
        QCOMPARE(m_status, 503);
        QCOMPARE(refresh(secret)["error"_L1].toString(), u"temporarily_unavailable"_s);
        m_authority->loseTokens(1);
        QVERIFY(refresh(secret).isEmpty());
        QCOMPARE(m_status, 0);
        // It was done all the same: this is a replay.
        QCOMPARE(m_authority->issued(u"refresh"_s).size(), 2);
        QCOMPARE(refresh(secret)["error"_L1].toString(), u"invalid_grant"_s);
    }
    void signsInByCode()
    {
        for (const bool isAllowed : {true, false}) {
            const QJsonObject device = post(path(u"devicecode"_s), {{u"scope"_s, usualScopes}});
            QCOMPARE(device["interval"_L1].toInt(), 5);
            const Fields poll{{u"grant_type"_s, u"urn:ietf:params:oauth:grant-type:device_code"_s},
                              {u"device_code"_s, device["device_code"_L1].toString()}};
            QCOMPARE(token(poll)["error"_L1].toString(), u"authorization_pending"_s);
            Browser browser;
            const QUrl page(device["verification_uri"_L1].toString());
            QVERIFY(!browser.enterCode(page, u"BBBB-BBBB"_s).body.contains("Sign-in Success"));
            const Browser::Page last = browser.enterCode(page, device["user_code"_L1].toString(), isAllowed);
            QCOMPARE(last.status, 200);
            const QJsonObject tokens = token(poll);
            if (isAllowed)
                QVERIFY(tokens.contains("access_token"_L1) && tokens.contains("refresh_token"_L1));
            else
                QCOMPARE(tokens["error"_L1].toString(), u"authorization_declined"_s);
        }
        QCOMPARE(m_told.size(), 1);
        QCOMPARE(m_told.first().user, u"anna.weber@contoso.com"_s);
        QCOMPARE(m_authority->issued(u"deviceCodes"_s).size(), 2);
    }

private:
    static QStringList sorted(const QString &words)
    {
        QStringList list = words.split(u' ');
        list.sort();
        return list;
    }
    /// By hand: QNetworkAccessManager would repeat a request whose answer is lost.
    QJsonObject post(const QString &where, Fields fields)
    {
        fields.append({u"client_id"_s, AuthorityProcess::clientId()});
        QUrlQuery form;
        form.setQueryItems(fields);
        const QByteArray body = form.toString(QUrl::FullyEncoded).toLatin1();
        const QUrl login = m_authority->login();
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, quint16(login.port()));
        socket.write("POST " + where.toLatin1() + " HTTP/1.1\r\nHost: " + login.authority().toLatin1()
                     + "\r\nConnection: close\r\nContent-Type: application/x-www-form-urlencoded\r\n"
                       "Content-Length: "
                     + QByteArray::number(body.size()) + "\r\n\r\n" + body);
        if (!QTest::qWaitFor([&] { return socket.state() == QAbstractSocket::UnconnectedState; }, 30'000))
            return {{u"error"_s, u"no answer"_s}};
        const QByteArray answer = socket.readAll();
        m_status = answer.split(' ').value(1).toInt();
        return QJsonDocument::fromJson(answer.mid(answer.indexOf("\r\n\r\n") + 4)).object();
    }
    QJsonObject token(const Fields &fields) { return post(path(u"token"_s), fields); }
    QJsonObject redeem(const QString &code)
    {
        return token({{u"grant_type"_s, u"authorization_code"_s},
                      {u"code"_s, code},
                      {u"redirect_uri"_s, m_redirect},
                      {u"code_verifier"_s, verifier}});
    }
    QJsonObject refresh(const QString &secret, const QString &scopes = {})
    {
        Fields fields{{u"grant_type"_s, u"refresh_token"_s}, {u"refresh_token"_s, secret}};
        if (!scopes.isEmpty())
            fields.append({u"scope"_s, scopes});
        return token(fields);
    }
    /// What the browser brings back; empty: an error, m_landed.
    QString codeByBrowser()
    {
        const Landing landing;
        m_redirect = landing.redirect();
        QUrlQuery query;
        query.setQueryItems(
            {{u"client_id"_s, AuthorityProcess::clientId()},
             {u"response_type"_s, u"code"_s},
             {u"response_mode"_s, u"query"_s},
             {u"redirect_uri"_s, m_redirect},
             {u"scope"_s, usualScopes},
             {u"state"_s, u"mark"_s},
             {u"login_hint"_s, u"li.na@contoso.com"_s},
             {u"prompt"_s, u"select_account"_s},
             {u"claims"_s, u"%7B%22access_token%22%3A%7B%7D%7D"_s},
             {u"code_challenge_method"_s, u"S256"_s},
             {u"code_challenge"_s,
              QString::fromLatin1(
                  QCryptographicHash::hash(verifier.toLatin1(), QCryptographicHash::Sha256)
                      .toBase64(QByteArray::Base64UrlEncoding | QByteArray::OmitTrailingEquals))}});
        QUrl url = m_authority->login();
        url.setPath(path(u"authorize"_s));
        url.setQuery(query);
        Browser browser;
        const Browser::Page last = browser.open(url);
        m_landed = landing.field(u"error"_s);
        if (last.body != "done" || landing.field(u"state"_s) != u"mark"_s)
            m_landed = u"it did not land: %1 %2"_s.arg(last.url.toString(), last.trouble);
        return landing.field(u"code"_s);
    }
    QJsonObject signIn() { return redeem(codeByBrowser()); }

    std::optional<AuthorityProcess> m_authority;
    QList<AuthorityProcess::Issued> m_told;
    QString m_redirect;
    QString m_landed;
    int m_status = 0;
};

} // namespace Sendoff::System

QTEST_GUILESS_MAIN(Sendoff::System::TestRealAuthority)
#include "tst_realauthority.moc"
