// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "authorityprocess.h"

#include <QDeadlineTimer>
#include <QFileInfo>
#include <QJsonArray>
#include <QJsonDocument>
#include <QStandardPaths>

#include <utility>

namespace Sendoff::System {

using namespace Qt::StringLiterals;

namespace {

constexpr int patience = 30'000; // ms; a busy machine starts it in some seconds

const QString modules = u"" SENDOFF_SOURCE_DIR "/build/authority"_s;

QByteArrayList textsOf(const QJsonValue &list)
{
    QByteArrayList texts;
    const QJsonArray array = list.toArray();
    for (const QJsonValue &text : array)
        texts.append(text.toString().toLatin1());
    return texts;
}

} // namespace

QString AuthorityProcess::missing()
{
    if (QStandardPaths::findExecutable(u"node"_s).isEmpty())
        return u"Node.js is not installed (Debian: nodejs): there is no authority to sign in at"_s;
    if (!QFileInfo::exists(modules + u"/node_modules/oidc-provider"_s))
        return u"build/authority is not there (./dev test makes it): there is no authority to sign in at"_s;
    return {};
}

AuthorityProcess::AuthorityProcess(OnIssued issued)
    : m_issued(std::move(issued))
{
    QObject::connect(&m_process, &QProcess::readyReadStandardOutput, &m_process, [this] { readLines(); });
}

AuthorityProcess::~AuthorityProcess()
{
    m_process.closeWriteChannel();
    if (!m_process.waitForFinished(5'000)) {
        m_process.kill();
        m_process.waitForFinished();
    }
}

QString AuthorityProcess::start()
{
    m_process.start(u"node"_s, {u"" SENDOFF_SOURCE_DIR "/tests/system/authority/op.mjs"_s, modules});
    const QDeadlineTimer end(patience);
    while (m_port == 0 && m_process.state() != QProcess::NotRunning && !end.hasExpired())
        m_process.waitForReadyRead(100);
    return m_port != 0 ? QString()
                       : u"The authority does not start: "_s
            + QString::fromUtf8(m_process.readAllStandardError().right(1'000));
}

QUrl AuthorityProcess::login() const
{
    return QUrl(u"http://localhost:%1"_s.arg(m_port));
}

void AuthorityProcess::readLines()
{
    m_unread += m_process.readAllStandardOutput();
    for (qsizetype end = m_unread.indexOf('\n'); end >= 0; end = m_unread.indexOf('\n')) {
        const QJsonObject line = QJsonDocument::fromJson(m_unread.left(end)).object();
        m_unread.remove(0, end + 1);
        if (line.contains("port"_L1)) {
            m_port = line.value("port"_L1).toInt();
        } else if (line.contains("answer"_L1)) {
            m_answers.append(line.value("answer"_L1).toObject());
        } else if (line.contains("issued"_L1)) {
            const QJsonObject token = line.value("issued"_L1).toObject();
            QStringList scopes;
            for (const QByteArray &scope : textsOf(token.value("scopes"_L1)))
                scopes.append(QString::fromLatin1(scope));
            if (m_issued)
                m_issued({.access = token.value("access"_L1).toString().toLatin1(),
                          .user = token.value("user"_L1).toString(),
                          .scopes = scopes,
                          .life = std::chrono::seconds(token.value("life"_L1).toInt())});
            write({{u"do"_s, u"seen"_s}});
        }
    }
}

void AuthorityProcess::write(const QJsonObject &order)
{
    m_process.write(QJsonDocument(order).toJson(QJsonDocument::Compact) + '\n');
}

QJsonObject AuthorityProcess::call(QJsonObject order)
{
    write(order);
    const QDeadlineTimer end(patience);
    while (m_answers.isEmpty() && m_process.state() == QProcess::Running && !end.hasExpired())
        m_process.waitForReadyRead(100);
    if (m_answers.isEmpty())
        qFatal("The authority does not answer: %s",
               m_process.readAllStandardError().right(1'000).constData());
    return m_answers.takeFirst();
}

void AuthorityProcess::set(const QJsonObject &values)
{
    QJsonObject order = values;
    order.insert(u"do"_s, u"set"_s);
    call(order);
}

void AuthorityProcess::signsInAs(const QString &user)
{
    set({{u"user"_s, user}, {u"ignoreHint"_s, true}});
}

void AuthorityProcess::failTokens(int times, int status, const QJsonObject &body, const QString &grant)
{
    call({{u"do"_s, u"fail"_s},
          {u"times"_s, times},
          {u"status"_s, status},
          {u"body"_s, body},
          {u"grant"_s, grant}});
}

void AuthorityProcess::loseTokens(int times, const QString &grant)
{
    call({{u"do"_s, u"lose"_s}, {u"times"_s, times}, {u"grant"_s, grant}});
}

void AuthorityProcess::revokeAll()
{
    call({{u"do"_s, u"revoke"_s}});
}

QJsonObject AuthorityProcess::all()
{
    return call({{u"do"_s, u"issued"_s}});
}

QByteArrayList AuthorityProcess::issued(const QString &list)
{
    return textsOf(all().value(list));
}

QByteArrayList AuthorityProcess::secrets()
{
    QByteArrayList secrets;
    const QJsonObject lists = all();
    for (const QString &list :
         {u"access"_s, u"refresh"_s, u"idTokens"_s, u"codes"_s, u"verifiers"_s, u"deviceCodes"_s})
        secrets += textsOf(lists.value(list));
    return secrets;
}

QList<QJsonObject> AuthorityProcess::tokenRequests(const QString &grant)
{
    QList<QJsonObject> found;
    const QJsonArray requests = all().value("requests"_L1).toArray();
    for (const QJsonValue &value : requests) {
        if (value["path"_L1].toString() == u"token"_s
            && value["form"_L1]["grant_type"_L1].toString() == grant)
            found.append(value.toObject());
    }
    return found;
}

} // namespace Sendoff::System
