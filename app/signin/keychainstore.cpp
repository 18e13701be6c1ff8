// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/keychainstore.h"

#include "base/clock.h"

#include <QPointer>

#include <qt6keychain/keychain.h>

#include <algorithm>
#include <deque>
#include <utility>

// A job of Qt Keychain belongs to nobody and deletes itself when it has ended. The library's callbacks hold a
// plain pointer to it: who deletes one that is at work, or gives it a parent that dies, crashes later.

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

using KeychainAnswer = std::function<void(Result<QByteArray>)>;

enum class KeychainAct { Read, Write, Overwrite, Remove };

struct KeychainTask
{
    qint64 number = 0;
    KeychainAct act = KeychainAct::Read;
    QString key = {};
    QString secret = {};
    QPointer<QObject> context = {};
    KeychainAnswer call = {};
};

Error keychainTrouble(const QString &code, const QString &detail)
{
    return {.kind = ErrorKind::Secrets,
            .httpStatus = 0,
            .code = code,
            .detail = detail,
            .requestId = {},
            .retryAfter = std::nullopt};
}

Error keychainSilence()
{
    return keychainTrouble(u"silent"_s, {});
}

/// Most failures come as OtherError, told apart by words alone.
QString keychainCode(QKeychain::Error error, const QString &words)
{
    const auto says = [&words](QLatin1StringView part) { return words.contains(part, Qt::CaseInsensitive); };
    switch (error) {
    case QKeychain::EntryNotFound: return u"notFound"_s;
    case QKeychain::NoBackendAvailable:
    case QKeychain::NotImplemented: return u"missing"_s;
    case QKeychain::AccessDenied: return u"locked"_s; // how libsecret's "is locked" comes
    case QKeychain::OtherError:
        if (says("locked"_L1))
            return u"locked"_s;
        // No bus, a dead one, one without the service, and no libsecret ("Unknown error").
        if (says("D-Bus"_L1) || says("DBus"_L1) || says("org.freedesktop."_L1) || says("connect"_L1)
            || says("Unknown error"_L1))
            return u"missing"_s;
        return u"refused"_s;
    case QKeychain::NoError:
    case QKeychain::CouldNotDeleteEntry:
    case QKeychain::AccessDeniedByUser: break;
    }
    return u"refused"_s;
}

/// From the event loop, unless the context dies before.
void tellWhoAsked(const KeychainTask &task, Result<QByteArray> result)
{
    if (task.context)
        QMetaObject::invokeMethod(
            task.context, [call = task.call, result = std::move(result)] { call(result); },
            Qt::QueuedConnection);
}

KeychainAnswer withoutSecret(std::function<void(Result<Done>)> call)
{
    return [call = std::move(call)](const Result<QByteArray> &result) {
        call(result ? Result<Done>(Done{}) : Result<Done>(result.error()));
    };
}

QKeychain::Job *keychainJob(const KeychainTask &task)
{
    const QString service = u"Sendoff"_s;
    switch (task.act) {
    case KeychainAct::Read: return new QKeychain::ReadPasswordJob(service);
    case KeychainAct::Write:
    case KeychainAct::Overwrite: {
        auto *job = new QKeychain::WritePasswordJob(service);
        job->setTextData(task.secret);
        return job;
    }
    case KeychainAct::Remove: break;
    }
    return new QKeychain::DeletePasswordJob(service);
}

} // namespace

struct KeychainStore::Private
{
    KeychainStore &q;
    Clock &clock;
    std::deque<KeychainTask> line = {}; ///< the first one is at work
    bool isWorking = false; ///< a job of ours has not ended
    bool isSilent = false; ///< and whoever wanted it has been told so
    qint64 lastNumber = 0;

    void ask(KeychainTask task);
    void expire(qint64 number);
    void work();
    void ended(QKeychain::Job &job);
};

void KeychainStore::Private::ask(KeychainTask task)
{
    if (isSilent) {
        tellWhoAsked(task, keychainSilence());
        return;
    }
    task.number = ++lastNumber;
    clock.after(limit, &q, [this, number = task.number] { expire(number); });
    line.push_back(std::move(task));
    if (!isWorking)
        work();
}

void KeychainStore::Private::expire(qint64 number)
{
    const auto late = std::find_if(line.begin(), line.end(),
                                   [number](const KeychainTask &task) { return task.number == number; });
    if (late == line.end())
        return;
    // It is the first one that is late: those behind it came later. They wait for nothing now.
    isSilent = true;
    for (const KeychainTask &task : std::exchange(line, {}))
        tellWhoAsked(task, keychainSilence());
}

void KeychainStore::Private::work()
{
    isWorking = true;
    const KeychainTask &task = line.front();
    QKeychain::Job *job = keychainJob(task);
    job->setKey(task.key);
    QObject::connect(job, &QKeychain::Job::finished, &q, [this](QKeychain::Job *end) { ended(*end); });
    job->start();
}

void KeychainStore::Private::ended(QKeychain::Job &job)
{
    isWorking = false;
    const bool isDone = job.error() == QKeychain::NoError;
    if (isSilent) {
        isSilent = false;
        if (isDone)
            Q_EMIT q.recovered();
        return;
    }
    if (isDone && line.front().act == KeychainAct::Overwrite) {
        line.front().act = KeychainAct::Remove;
        work();
        return;
    }
    const KeychainTask task = std::move(line.front());
    line.pop_front();
    if (!isDone) {
        tellWhoAsked(task, keychainTrouble(keychainCode(job.error(), job.errorString()), job.errorString()));
    } else {
        auto *reading = qobject_cast<QKeychain::ReadPasswordJob *>(&job);
        tellWhoAsked(task, reading != nullptr ? reading->textData().toUtf8() : QByteArray());
    }
    if (!line.empty())
        work();
}

KeychainStore::KeychainStore(Clock &clock, QObject *parent)
    : SecretStore(parent)
    , d(new Private{.q = *this, .clock = clock, .line = {}})
{
}

KeychainStore::~KeychainStore() = default;

void KeychainStore::read(const QString &key, QObject *context, KeychainAnswer call)
{
    d->ask({.act = KeychainAct::Read, .key = key, .context = context, .call = std::move(call)});
}

void KeychainStore::write(const QString &key, const QByteArray &secret, QObject *context,
                          std::function<void(Result<Done>)> call)
{
    d->ask({.act = KeychainAct::Write,
            .key = key,
            .secret = QString::fromUtf8(secret),
            .context = context,
            .call = withoutSecret(std::move(call))});
}

void KeychainStore::remove(const QString &key, QObject *context, std::function<void(Result<Done>)> call)
{
    d->ask({.act = KeychainAct::Overwrite,
            .key = key,
            .secret = u"removed"_s,
            .context = context,
            .call = withoutSecret(std::move(call))});
}

} // namespace Sendoff
