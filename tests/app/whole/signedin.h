// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/formpost.h"
#include "signin/session.h"
#include "store/store.h"
#include "support/rawserver.h"
#include "support/recordingsecrets.h"
#include "support/wholefixture.h"

#include <QUrlQuery>

#include <chrono>
#include <memory>
#include <optional>

namespace Sendoff {

/// The whole program with an account: its tokens come from a sign-in service on loopback, and the practice
/// service takes them as long as they live. Both services and the program go by the test's time.
struct SignedIn
{
    struct Options
    {
        int drafts = 30;
        int perMinute = 0;
        std::chrono::seconds life{3600}; ///< of an access token; 0: it has no end
        std::chrono::seconds toldLife{0}; ///< what is said of it; 0: the truth
        std::chrono::milliseconds ahead{0}; ///< of both services' time is this computer's clock
    };

    explicit SignedIn(const Options &given)
        : options(given)
        , whole({.service = {.drafts = 0, .copyDelay = std::chrono::milliseconds(20)},
                 .perMinute = given.perMinute,
                 .serviceOnTestTime = true,
                 .serviceBehind = given.ahead,
                 .connection = [this](Connection &connection, Environment &environment) {
                     signIn(connection, environment);
                 }})
    {
        secrets.secrets.insert(QStringLiteral("key"), refresh(0));
        authority.setAnswerer([this](const RawRequest &request) { return answer(request); });
        for (int i = 0; i < options.drafts; ++i)
            letters.append(whole.service().internetMessageId(whole.service().addDraft(
                QStringLiteral("Letter %1").arg(i), QStringLiteral("lena@fabrikam.com"))));
    }

    /// Opens, and decides to send all; whether that went well.
    bool sendAll()
    {
        return whole.openAndRead() && whole.drafts().size() == options.drafts
            && whole.send(whole.drafts()) > 0;
    }
    int in(SendState state) { return int(whole.core().store().jobs({state}).size()); }
    bool isAllSent() { return in(SendState::Sent) == options.drafts; }
    /// Whether each draft was submitted exactly once.
    bool isEachOnce()
    {
        for (const QString &letter : letters) {
            if (whole.service().submissions(letter) != 1)
                return false;
        }
        return whole.service().submissions() == options.drafts;
    }
    /// The refresh tokens that were used, in order.
    QByteArrayList used() const
    {
        QByteArrayList tokens;
        for (const RawRequest &request : authority.requests())
            tokens.append(QUrlQuery(QString::fromLatin1(request.body))
                              .queryItemValue(QStringLiteral("refresh_token"))
                              .toLatin1());
        return tokens;
    }
    /// What a person who signs in again brings.
    TokenAnswer brought() { return readTokenAnswer(tokens(), {}).value(); }

    static QByteArray refresh(int number) { return "refresh-" + QByteArray::number(number) + "-kkkk"; }
    static QByteArray access(int number) { return "access-" + QByteArray::number(number) + "-kkkk"; }

    Options options;
    QStringList letters; ///< internetMessageId of each draft
    RawServer authority;
    std::optional<RawAnswer> trouble; ///< what the sign-in service answers to all, while it is set
    int made = 0; ///< how many tokens were given
    RecordingSecrets secrets;
    HttpLog log;
    std::unique_ptr<FormPost> post; ///< goes after the session, which the core has
    QList<SessionState> states;
    QPointer<Session> session;
    WholeFixture whole;

private:
    QDateTime theirs() { return whole.clock().now().toUTC().addMSecs(-options.ahead.count()); }
    RawAnswer answer(const RawRequest &)
    {
        if (trouble)
            return *trouble;
        const QByteArray date = "Date: "
            + QLocale::c().toString(theirs(), QStringLiteral("ddd, dd MMM yyyy hh:mm:ss")).toLatin1()
            + " GMT";
        return RawAnswer::json(200, tokens(), {date});
    }
    QByteArray tokens()
    {
        ++made;
        whole.service().acceptToken(access(made), {.life = options.life});
        const auto told = options.toldLife.count() > 0 ? options.toldLife : options.life;
        return "{\"token_type\":\"Bearer\",\"scope\":\"Mail.ReadWrite Mail.Send\",\"access_token\":\""
            + access(made) + "\",\"refresh_token\":\"" + refresh(made)
            + "\",\"expires_in\":" + QByteArray::number(qint64(told.count())) + "}";
    }
    void signIn(Connection &connection, Environment &environment)
    {
        Account account;
        account.id = {QStringLiteral("a1")};
        account.space = QStringLiteral("a1");
        account.authority = authority.root();
        account.authority.setPath({});
        account.tenant = QStringLiteral("common");
        account.clientId = QStringLiteral("client-1");
        account.graphRoot = connection.root;
        account.granted = {QStringLiteral("mail.readwrite"), QStringLiteral("mail.send")};
        post = std::make_unique<FormPost>(environment.network, environment.clock, log);
        auto renewed = std::make_unique<Session>(Session::Parts{.post = *post,
                                                                .secrets = secrets,
                                                                .clock = environment.clock,
                                                                .entropy = environment.entropy},
                                                 account, QStringLiteral("key"));
        session = renewed.get();
        QObject::connect(session, &Session::changed, session, [this] { states.append(session->state()); });
        connection.account = account.id;
        connection.session = session;
        connection.mailboxes = {ownMailbox(account.space)};
        connection.tokens = std::move(renewed);
    }
};

} // namespace Sendoff
