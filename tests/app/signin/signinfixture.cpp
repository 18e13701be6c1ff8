// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signinfixture.h"

#include <QCoreApplication>
#include <QLoggingCategory>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

QByteArray &lines()
{
    static QByteArray all;
    return all;
}

void keep(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    if (type == QtFatalMsg)
        qt_message_output(type, context, text);
    lines() += text.toUtf8() + '\n';
}

} // namespace

SignInFixture::SignInFixture(RawServer::Wire wire)
    : authority(wire)
{
    lines().clear();
    QLoggingCategory::setFilterRules(u"*=true"_s);
    qInstallMessageHandler(keep);
    authority.setFallback(tokens());
    signIn = std::make_unique<SignIn>(SignIn::Parts{
        .post = post,
        .clock = clock,
        .entropy = entropy,
        .browser =
            [this](const QUrl &page) {
                opened.append(page);
                return hasBrowser;
            },
        .endPage = [](bool signedIn) { return signedIn ? "<p>welcome</p>"_ba : "<p>sorry</p>"_ba; },
        .accept = [this](const TokenAnswer &) { return unwanted; }});
    QObject::connect(signIn.get(), &SignIn::changed, signIn.get(), [this] { ++changes; });
    QObject::connect(signIn.get(), &SignIn::finished, signIn.get(),
                     [this](const TokenAnswer &answer) { finished.append(answer); });
}

SignInFixture::~SignInFixture()
{
    qInstallMessageHandler(nullptr);
    QLoggingCategory::setFilterRules({});
}

SignIn::Question SignInFixture::question() const
{
    QUrl login = authority.root();
    login.setPath({});
    return {.authority = {.login = login,
                          .tenant = u"common"_s,
                          .clientId = u"client-1"_s,
                          .cloud = Cloud::Global,
                          .graphRoot = QUrl(u"https://graph.microsoft.com/v1.0"_s)},
            .scopes = {u"offline_access"_s, u"Mail.ReadWrite"_s, u"Mail.Send"_s},
            .loginHint = {},
            .claims = {},
            .chooseAccount = false};
}

SignInFixture::Form SignInFixture::form() const
{
    return authority.requests().isEmpty() ? Form() : formOf(authority.requests().last().body);
}

SignInFixture::Form SignInFixture::formOf(const QByteArray &encoded)
{
    Form form;
    for (QByteArray pair : encoded.split('&')) {
        pair.replace('+', ' ');
        const qsizetype equals = pair.indexOf('=');
        form.insert(QByteArray::fromPercentEncoding(pair.left(equals)),
                    QByteArray::fromPercentEncoding(pair.mid(equals + 1)));
    }
    return form;
}

QByteArray SignInFixture::traces() const
{
    QByteArray all = lines();
    for (const HttpExchange &exchange : log.exchanges())
        all += exchange.path.toUtf8() + ' ' + exchange.requestId + ' ' + exchange.trouble.toUtf8() + '\n';
    const SignInFault &fault = signIn->fault();
    QString shown;
    QDebug(&shown) << fault;
    return all + fault.error.toUtf8() + '\n' + fault.detail.toUtf8() + '\n' + fault.claims + '\n'
        + fault.traceId + '\n' + shown.toUtf8();
}

void SignInFixture::turn()
{
    for (int i = 0; i < 50; ++i) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QCoreApplication::processEvents(QEventLoop::AllEvents, 5);
    }
}

RawAnswer SignInFixture::tokens()
{
    return RawAnswer::json(200,
                           "{\"token_type\":\"Bearer\",\"expires_in\":\"3600\",\"scope\":\"Mail.ReadWrite "
                           "Mail.Send\",\"access_token\":\"ACCESS.tok\",\"refresh_token\":\"REFRESH.tok\"}");
}

RawAnswer SignInFixture::refusal(int status, const QByteArray &error, const QByteArray &description)
{
    return RawAnswer::json(status,
                           "{\"error\":\"" + error + "\",\"error_description\":\"" + description + "\"}");
}

} // namespace Sendoff
