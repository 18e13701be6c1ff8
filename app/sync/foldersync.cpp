// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/foldersync.h"

#include "base/clock.h"
#include "base/log.h"
#include "mail/seenids.h"
#include "net/client.h"
#include "store/store.h"
#include "sync/mailboxidentity.h"

#include <QSet>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

constexpr int firstScreen = 100; // quickly there when nothing is stored yet
constexpr int roundPage = 500; // rows without text; bigger pages make the service time out (contract 8)
constexpr int carefulPage = 100; // after the service failed
constexpr int peekPage = 100;
constexpr int mostPages = 10'000;

Error brokenList(const QString &detail)
{
    return {.kind = ErrorKind::Protocol,
            .httpStatus = 0,
            .code = u"brokenList"_s,
            .detail = detail,
            .requestId = {},
            .retryAfter = {}};
}

} // namespace

struct FolderSync::Private
{
    Client &client;
    Store &store;
    Clock &clock;
    Mailbox mailbox;
    Folder folder;
    MailboxIdentity *identity = nullptr;

    std::optional<Error> lastError = {};
    std::chrono::milliseconds lastDuration{0};
    int pageSize = roundPage;
    bool isPeeking = false;

    // The round that is running.
    bool isRunning = false;
    int round = 0; ///< what still comes of an earlier round is not counted
    Call call = {};
    bool isScreenful = false; ///< reads the first screen; the round proper comes after it
    bool firstPageCame = false;
    bool allRead = false;
    int writing = 0; ///< pages on their way to the disk
    int requests = 0;
    qint64 mark = 0;
    std::chrono::milliseconds began{0};
    SeenIds present = {};
    QSet<QUrl> links = {}; ///< followed; none: the folder fits in one page

    std::optional<SeenIds> presentBefore = {}; ///< what the last whole round of this run saw

    void beginRound();
    qint64 removalMark() const;
    Request<Graph::MailPage> firstRequest() const;
};

void FolderSync::Private::beginRound()
{
    isRunning = true;
    ++round;
    isScreenful = !store.lastSync(mailbox.id, folder).isValid();
    firstPageCame = false;
    allRead = false;
    writing = 0;
    requests = 0;
    mark = store.mark();
    began = clock.monotonic();
    present.clear();
    links.clear();
}

/// What came to the folder after this write is not removed.
qint64 FolderSync::Private::removalMark() const
{
    constexpr qint64 removesNothing = 0; // the first write is number 1
    return links.isEmpty() || presentBefore ? mark : removesNothing;
}

Request<Graph::MailPage> FolderSync::Private::firstRequest() const
{
    Request<Graph::MailPage> request
        = Graph::listMessages(mailbox, folder, isScreenful ? firstScreen : pageSize);
    request.data.priority = isScreenful ? Priority::Waited : Priority::Background;
    return request;
}

FolderSync::FolderSync(Client &client, Store &store, Clock &clock, Mailbox mailbox, Folder folder,
                       QObject *parent)
    : QObject(parent)
    , d(new Private{
          .client = client, .store = store, .clock = clock, .mailbox = std::move(mailbox), .folder = folder})
{
}

FolderSync::~FolderSync() = default;

bool FolderSync::isRunning() const
{
    return d->isRunning;
}

std::optional<Error> FolderSync::lastError() const
{
    return d->lastError;
}

std::chrono::milliseconds FolderSync::lastDuration() const
{
    return d->lastDuration;
}

void FolderSync::start()
{
    if (d->isRunning)
        return;
    d->beginRound();
    Q_EMIT started();
    if (!d->identity) {
        read(d->firstRequest());
        return;
    }
    d->identity->verify(this, [this](const Result<Done> &known) {
        if (known)
            read(d->firstRequest());
        else
            fail(known.error());
    });
}

void FolderSync::setIdentity(MailboxIdentity &identity)
{
    d->identity = &identity;
}

void FolderSync::read(const Request<Graph::MailPage> &request)
{
    ++d->requests;
    d->call = d->client.send<Graph::MailPage>(request, this,
                                              [this](const Result<Graph::MailPage> &page) { take(page); });
}

void FolderSync::take(const Result<Graph::MailPage> &page)
{
    if (!page) {
        if (page.error().kind == ErrorKind::Server)
            d->pageSize = carefulPage;
        fail(page.error());
        return;
    }
    if (page->skipped > 0)
        qCWarning(syncLog) << "a page had" << page->skipped << "entries without an id";
    keep(*page);
    if (d->isScreenful && page->next.isValid()) {
        // The service keeps the page size in its links; so the round proper begins anew, with big pages.
        d->isScreenful = false;
        d->present.clear();
        read(d->firstRequest());
        return;
    }
    goOn(page->next);
}

void FolderSync::keep(const Graph::MailPage &page)
{
    for (const MailSummary &summary : page.messages)
        d->present.add(summary.id);
    ++d->writing;
    d->store.putMessages(page.messages, this, [this, round = d->round](const Result<Done> &stored) {
        if (!d->isRunning || round != d->round)
            return;
        --d->writing;
        if (!stored) {
            fail(stored.error());
            return;
        }
        if (!d->firstPageCame) {
            d->firstPageCame = true;
            Q_EMIT firstPage();
        }
        if (d->allRead && d->writing == 0)
            endRound();
    });
}

void FolderSync::goOn(const QUrl &next)
{
    if (!next.isValid()) {
        d->allRead = true; // ends when the last page is on the disk
        return;
    }
    if (d->links.contains(next) || d->links.size() >= mostPages) {
        fail(brokenList(u"the list does not end"_s));
        return;
    }
    d->links.insert(next);
    Request<Graph::MailPage> request = Graph::nextMessages(d->mailbox, d->folder, next);
    request.data.priority = Priority::Background;
    read(request);
}

void FolderSync::endRound()
{
    const auto ended = [this](const Result<Done> &stored) {
        if (!stored) {
            fail(stored.error());
            return;
        }
        d->isRunning = false;
        d->presentBefore = d->present;
        d->lastError.reset();
        d->lastDuration = d->clock.monotonic() - d->began;
        qCInfo(syncLog) << "round ended:" << d->present.size() << "rows," << d->requests << "requests";
        Q_EMIT finished({.folder = d->folder, .rows = int(d->present.size()), .requests = d->requests});
    };
    const SeenIds spared = d->links.isEmpty() ? SeenIds() : d->presentBefore.value_or(d->present);
    d->store.endRound(d->mailbox.id, d->folder, d->present, d->clock.now(), this, ended, d->removalMark(),
                      spared);
}

void FolderSync::fail(const Error &error)
{
    d->call.cancel();
    d->isRunning = false;
    d->lastError = error;
    d->lastDuration = d->clock.monotonic() - d->began;
    qCInfo(syncLog) << "round failed:" << toString(error.kind) << error.httpStatus << error.code;
    Q_EMIT failed(error);
}

void FolderSync::peek()
{
    if (d->isPeeking)
        return;
    d->isPeeking = true;
    const auto ended = [this] {
        d->isPeeking = false;
        Q_EMIT peeked();
    };
    d->client.send<Graph::MailPage>(Graph::listMessages(d->mailbox, d->folder, peekPage), this,
                                    [this, ended](const Result<Graph::MailPage> &page) {
                                        if (!page) {
                                            ended();
                                            return;
                                        }
                                        d->store.putMessages(page->messages, this,
                                                             [ended](const Result<Done> &) { ended(); });
                                    });
}

} // namespace Sendoff

#include "moc_foldersync.cpp"
