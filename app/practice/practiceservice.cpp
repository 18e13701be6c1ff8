// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practiceservice.h"

#include "practice/practiceserver.h"
#include "practice/practiceworld.h"

#include <QThread>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Sendoff {

using namespace Practice;

// The server lives in `thread`; the world outlives it.
struct PracticeService::Private
{
    explicit Private(Options options)
        : world(std::move(options))
    {
    }

    PracticeWorld world;
    QThread thread;
};

PracticeService::PracticeService(Options options)
    : d(std::make_unique<Private>(std::move(options)))
{
    d->thread.setObjectName(u"practice"_s);
}

PracticeService::~PracticeService()
{
    d->thread.quit();
    d->thread.wait();
}

Result<Done> PracticeService::start(quint16 port)
{
    d->thread.start();
    auto *server = new PracticeServer(d->world);
    server->moveToThread(&d->thread);
    QObject::connect(&d->thread, &QThread::finished, server, &QObject::deleteLater);
    QString problem;
    QMetaObject::invokeMethod(
        server,
        [server, port, &problem] {
            if (!server->listen(QHostAddress::LocalHost, port))
                problem = server->errorString();
        },
        Qt::BlockingQueuedConnection);
    if (!problem.isEmpty())
        return Error{.kind = ErrorKind::NotReached,
                     .httpStatus = 0,
                     .code = {},
                     .detail = problem,
                     .requestId = {},
                     .retryAfter = {}};
    const QMutexLocker lock(&d->world.mutex);
    const QString scheme = d->world.options.certificate.isEmpty() ? u"http"_s : u"https"_s;
    d->world.root = QUrl(u"%1://127.0.0.1:%2/v1.0"_s.arg(scheme).arg(server->serverPort()));
    return Done{};
}

QUrl PracticeService::root() const
{
    const QMutexLocker lock(&d->world.mutex);
    return d->world.root;
}

QByteArray PracticeService::token() const
{
    const QMutexLocker lock(&d->world.mutex);
    return d->world.tokens.own();
}

Result<Done> PracticeService::loadFaults(const QByteArray &json)
{
    const QMutexLocker lock(&d->world.mutex);
    return d->world.faults.add(json);
}

void PracticeService::clearFaults()
{
    const QMutexLocker lock(&d->world.mutex);
    d->world.faults.clear();
}

int PracticeService::submissions() const
{
    const QMutexLocker lock(&d->world.mutex);
    int sum = 0;
    for (const auto &mailbox : d->world.mailboxes())
        sum += mailbox->submissions();
    return sum;
}

int PracticeService::submissions(const QString &internetMessageId) const
{
    const QMutexLocker lock(&d->world.mutex);
    int sum = 0;
    for (const auto &mailbox : d->world.mailboxes())
        sum += mailbox->submissions(internetMessageId);
    return sum;
}

int PracticeService::requests(const QByteArray &method, const QString &pathEnd) const
{
    const QMutexLocker lock(&d->world.mutex);
    int sum = 0;
    for (const auto &[asked, path] : d->world.requests()) {
        if ((method.isEmpty() || asked == method) && path.endsWith(pathEnd, Qt::CaseInsensitive))
            ++sum;
    }
    return sum;
}

int PracticeService::requestsBelow(const QString &mailbox) const
{
    const QMutexLocker lock(&d->world.mutex);
    const QStringList starts{mailbox, u"/v1.0"_s + mailbox}; // of a part of a batch, of a request
    int sum = 0;
    for (const auto &[asked, path] : d->world.requests()) {
        const bool isBelow = std::any_of(starts.cbegin(), starts.cend(), [&path](const QString &start) {
            return path.startsWith(start, Qt::CaseInsensitive)
                && (path.size() == start.size() || path.at(start.size()) == u'/');
        });
        sum += int(isBelow);
    }
    return sum;
}

namespace {

QStringList idsIn(const PracticeWorld &world, FolderName folder)
{
    const QMutexLocker lock(&world.mutex);
    world.settle();
    const PracticeMailbox &mailbox = world.own();
    QStringList ids;
    for (const quint32 number : mailbox.sorted(folder, PracticeMailbox::TimeField::Modified))
        ids.append(mailbox.id(number, IdKind::Immutable));
    return ids;
}

template <typename Act> void onMessage(const PracticeWorld &world, const QString &id, Act act)
{
    const QMutexLocker lock(&world.mutex);
    world.settle();
    if (const std::optional<quint32> number = world.own().find(id))
        act(world.own(), *number);
}

} // namespace

bool PracticeService::isWithheld(const QByteArray &clientRequestId) const
{
    const QMutexLocker lock(&d->world.mutex);
    return d->world.withheld().contains(clientRequestId);
}

QStringList PracticeService::draftIds() const
{
    return idsIn(d->world, FolderName::Drafts);
}

QStringList PracticeService::sentIds() const
{
    return idsIn(d->world, FolderName::SentItems);
}

QString PracticeService::internetMessageId(const QString &id) const
{
    const QMutexLocker lock(&d->world.mutex);
    const std::optional<quint32> number = d->world.own().findAnywhere(id);
    return number ? d->world.own().message(*number, WithBody::No).internetMessageId : QString();
}

QList<std::pair<QString, QString>> PracticeService::folderState(FolderName folder) const
{
    const QMutexLocker lock(&d->world.mutex);
    d->world.settle();
    const PracticeMailbox &mailbox = d->world.own();
    QList<std::pair<QString, QString>> state;
    state.reserve(mailbox.count(folder));
    for (const quint32 number : mailbox.sorted(folder, PracticeMailbox::TimeField::Modified))
        state.append({mailbox.id(number, IdKind::Immutable), mailbox.changeKey(number)});
    std::sort(state.begin(), state.end());
    return state;
}

QString PracticeService::addDraft(const QString &subject, const QString &to)
{
    const QMutexLocker lock(&d->world.mutex);
    d->world.settle();
    PracticeMailbox &mailbox = d->world.own();
    PracticeMessage message;
    message.subject = subject;
    if (!to.isEmpty())
        message.to = {{to, to}};
    return mailbox.id(mailbox.add(message, FolderName::Drafts), IdKind::Immutable);
}

QString PracticeService::addSent(const QString &subject, const QString &to, const QDateTime &sent,
                                 const QString &html)
{
    const QMutexLocker lock(&d->world.mutex);
    d->world.settle();
    PracticeMailbox &mailbox = d->world.own();
    PracticeMessage message;
    message.subject = subject;
    message.body = html;
    message.to = {{to, to}};
    return mailbox.id(mailbox.addSent(message, sent.toMSecsSinceEpoch()), IdKind::Immutable);
}

QString PracticeService::receive(const QString &from, const QString &inConversationOf,
                                 const QString &messageClass)
{
    const QMutexLocker lock(&d->world.mutex);
    d->world.settle();
    PracticeMailbox &mailbox = d->world.own();
    PracticeMessage message;
    message.subject = u"News"_s;
    message.body = message.preview = u"There is something new."_s;
    message.isHtml = false;
    message.from = {from.section(u'@', 0, 0), from};
    message.to = {mailbox.book().owner()};
    message.isRead = false;
    if (!messageClass.isEmpty())
        message.properties.insert(u"String 0x001A"_s, messageClass);
    if (const auto other = mailbox.find(inConversationOf))
        message.conversationId = mailbox.message(*other, WithBody::No).conversationId;
    return mailbox.id(mailbox.receive(message), IdKind::Immutable);
}

void PracticeService::changeSubject(const QString &id, const QString &subject)
{
    onMessage(d->world, id, [&subject](PracticeMailbox &mailbox, quint32 number) {
        PracticeMessage message = mailbox.message(number, WithBody::Yes);
        message.subject = subject;
        mailbox.rewrite(number, message);
    });
}

void PracticeService::moveMessage(const QString &id, FolderName folder)
{
    onMessage(d->world, id,
              [folder](PracticeMailbox &mailbox, quint32 number) { mailbox.move(number, folder); });
}

void PracticeService::deleteMessage(const QString &id)
{
    onMessage(d->world, id, [](PracticeMailbox &mailbox, quint32 number) { mailbox.discard(number); });
}

void PracticeService::purgeMessage(const QString &id)
{
    onMessage(d->world, id, [](PracticeMailbox &mailbox, quint32 number) { mailbox.purge(number); });
}

void PracticeService::expireDeltaTokens()
{
    const QMutexLocker lock(&d->world.mutex);
    d->world.renewSecret();
}

void PracticeService::revokeToken()
{
    const QMutexLocker lock(&d->world.mutex);
    d->world.tokens.revokeAll(true);
}

void PracticeService::restoreToken()
{
    const QMutexLocker lock(&d->world.mutex);
    d->world.tokens.revokeAll(false);
}

void PracticeService::acceptToken(const QByteArray &token, const TokenOptions &options)
{
    const QMutexLocker lock(&d->world.mutex);
    d->world.tokens.accept(token, options, d->world.now());
}

void PracticeService::endToken(const QByteArray &token, const QByteArray &claims)
{
    const QMutexLocker lock(&d->world.mutex);
    d->world.tokens.end(token, claims);
}

} // namespace Sendoff
