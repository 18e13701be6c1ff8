// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

// From the click on Send to the first byte of the POST at the service, without undo time and pacing. What is
// in between: the decision on disk, the preflight GET, the start of the send on disk. The GET is not counted:
// as long as a bare one takes in the same run is taken off. The floor: two bare fdatasync.

#include "bench.h"
#include "graph/fault.h"
#include "graph/messages.h"
#include "net/client.h"
#include "outbox/outbox.h"
#include "signin/statictoken.h"
#include "store/store.h"
#include "support/rawserver.h"

#include <QCoreApplication>
#include <QDeadlineTimer>
#include <QFile>
#include <QNetworkAccessManager>
#include <QTemporaryDir>

#include <cstdio>

#include <unistd.h>

namespace Sendoff::Bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using Moment = std::chrono::steady_clock::time_point;

namespace {

constexpr double barMs = 10; // design 22

double milliseconds(Moment::duration time)
{
    return std::chrono::duration<double, std::milli>(time).count();
}

bool waitFor(const std::function<bool()> &isThere)
{
    const QDeadlineTimer end(20s);
    while (!isThere() && !end.hasExpired())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents, 100);
    return isThere();
}

/// A service with the folder "F" and any draft one asks for.
RawAnswer answerTo(const RawRequest &request)
{
    if (request.method() == "POST")
        return RawAnswer::empty(202);
    if (request.target().contains("/mailFolders/"))
        return RawAnswer::json(200,
                               request.target().contains("/messages") ? R"({"value":[]})" : R"({"id":"F"})");
    const QByteArray id = request.target().split('?').first().split('/').last();
    return RawAnswer::json(200, R"({"id":")" + id + R"(","changeKey":"K","isDraft":true,"parentFolderId":"F",
        "toRecipients":[{"emailAddress":{"address":"anna@contoso.com"}}]})");
}

MailSummary draft(int number)
{
    MailSummary summary;
    summary.mailbox = ownMailbox().id;
    summary.id.value = u"D%1"_s.arg(number);
    summary.changeKey = u"K"_s;
    summary.parentFolderId = u"F"_s;
    summary.to = {{QString(), u"anna@contoso.com"_s}};
    return summary;
}

struct Desk
{
    explicit Desk(const QUrl &root)
        : client({.network = network,
                  .clock = clock,
                  .entropy = entropy,
                  .tokens = tokens,
                  .log = log,
                  .faults = Graph::faultOf,
                  .root = root})
    {
    }

    QNetworkAccessManager network;
    SystemClock clock;
    SystemEntropy entropy;
    StaticToken tokens{"token"};
    HttpLog log;
    Client client;
};

/// How long a bare GET takes to arrive, and to be answered.
std::optional<double> bareGet(Desk &desk)
{
    QObject context;
    bool isThere = false;
    const Moment begun = std::chrono::steady_clock::now();
    desk.client.send<MailSummary>(Graph::lookAtMessage(ownMailbox(), {u"D"_s}), &context,
                                  [&isThere](const Result<MailSummary> &) { isThere = true; });
    if (!waitFor([&isThere] { return isThere; }))
        return std::nullopt;
    return milliseconds(std::chrono::steady_clock::now() - begun);
}

/// From the decision to the first byte of its POST.
std::optional<double> click(Outbox &outbox, const RawServer &server, const MailSummary &summary)
{
    QObject context;
    const int before = server.count("POST");
    const Moment begun = std::chrono::steady_clock::now();
    outbox.enqueue(
        {Approval{.draft = summary, .version = {.changeKey = summary.changeKey, .contentHash = {}}}},
        &context, [](const Result<qint64> &) {});
    if (!waitFor([&] { return server.count("POST") > before; }))
        return std::nullopt;
    return milliseconds(server.requests().last().arrived - begun);
}

/// What no program can be quicker than: the two times that the disk must have it (decided, started).
double bareDisk(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::WriteOnly | QIODevice::Unbuffered))
        return 0;
    const Moment begun = std::chrono::steady_clock::now();
    for (int i = 0; i < 2; ++i) {
        file.write(QByteArray(4096, 'x'));
        ::fdatasync(file.handle());
    }
    return milliseconds(std::chrono::steady_clock::now() - begun);
}

} // namespace

bool clickToWire(int runs)
{
    RawServer server;
    server.setAnswerer(answerTo);
    const QTemporaryDir folder;
    Result<std::unique_ptr<Store>> store = Store::open(folder.filePath(u"store.sqlite"_s));
    if (!store)
        return false;
    Desk desk(server.root());
    Outbox outbox({.client = desk.client,
                   .store = **store,
                   .clock = desk.clock,
                   .entropy = desk.entropy,
                   .mailbox = ownMailbox()});
    outbox.setUndoTime(0s);
    outbox.setPerMinute(0);
    if (!outbox.start())
        return false;

    QList<double> clicks;
    QList<double> gets;
    QList<double> disks;
    for (int run = 0; run <= runs; ++run) {
        const std::optional<double> get = bareGet(desk);
        (*store)->putMessages({draft(run)}, &desk.client, [](const Result<Done> &) {});
        (*store)->flush();
        const std::optional<double> whole = click(outbox, server, draft(run));
        if (!get || !whole) {
            std::fprintf(stderr, "no POST came\n");
            return false;
        }
        if (run == 0)
            continue; // connects, and learns the folder
        gets << *get;
        disks << bareDisk(folder.filePath(u"bare"_s));
        clicks << *whole;
    }
    const double disk = median(disks);
    reportAbsolute(u"click to first byte, preflight included"_s, u"ms"_s, median(clicks), barMs,
                   disk + median(gets));
    reportAbsolute(u"click to first byte"_s, u"ms"_s, median(clicks) - median(gets), barMs, disk);
    return true;
}

} // namespace Sendoff::Bench
