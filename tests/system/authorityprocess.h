// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QProcess>
#include <QString>
#include <QStringList>
#include <QUrl>

#include <chrono>
#include <functional>

namespace Sendoff::System {

/// A real OAuth authority with the manners of Microsoft's, as a process (authority/op.mjs says what it can).
class AuthorityProcess
{
public:
    /// An access token that is about to be given out.
    struct Issued
    {
        QByteArray access;
        QString user;
        QStringList scopes;
        std::chrono::seconds life{0};
    };
    /// Called before the answer with the token goes out, so that whoever is to accept it knows it.
    using OnIssued = std::function<void(const Issued &)>;

    /// Why there is none on this machine; empty: there is one.
    static QString missing();
    /// The application that it knows.
    static QString clientId() { return QStringLiteral("desktop"); }

    explicit AuthorityProcess(OnIssued issued = {});
    ~AuthorityProcess();
    AuthorityProcess(const AuthorityProcess &) = delete;
    AuthorityProcess &operator=(const AuthorityProcess &) = delete;

    /// What went wrong; empty: it runs.
    QString start();
    QUrl login() const; ///< http://localhost:PORT; any tenant but "common" is not known

    /// Sets some of its settings (op.mjs, `settings`).
    void set(const QJsonObject &values);
    /// Who signs in; whatever the page was told.
    void signsInAs(const QString &user);
    /// The next token requests of this kind (empty: of any) are answered so.
    void failTokens(int times, int status, const QJsonObject &body, const QString &grant = {});
    /// They are done, and the answer does not arrive.
    void loseTokens(int times, const QString &grant = {});
    /// No refresh token is good any more.
    void revokeAll();

    /// Every secret that it has given out or been told: access and refresh tokens, id tokens, codes,
    /// verifiers, device codes.
    QByteArrayList secrets();
    /// One list of it by its name ("access", "refresh", "userCodes", ...).
    QByteArrayList issued(const QString &list);
    /// The token requests of that kind, each as {"form":{...},"status":N,"error":...}.
    QList<QJsonObject> tokenRequests(const QString &grant);

private:
    QJsonObject call(QJsonObject order);
    QJsonObject all();
    void write(const QJsonObject &order);
    void readLines();

    OnIssued m_issued;
    QProcess m_process;
    QByteArray m_unread;
    QList<QJsonObject> m_answers;
    int m_port = 0;
};

} // namespace Sendoff::System
