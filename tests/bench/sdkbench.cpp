// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The same drafts sent by loops written with the official JavaScript SDK (tests/bench/sdk) and by Sendoff,
// against the same practice service: how long it takes, and, with answers 503 and 504 to sends that went
// through, how often each draft is mailed. Counted by the service.

#include "bench.h"
#include "desk.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>
#include <QProcess>

#include <cstdio>

namespace Sendoff::Bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int drafts = 100;

// Every twentieth send is answered 503, every twentieth 504, though it went through; the draft stays in
// Drafts for a while yet, as accepted drafts may.
const QByteArray lostAnswers = R"({"rules":[
    {"match":{"method":"POST","path":"/send","every":20},"fault":{"status":503,"when":"after","linger":20000}},
    {"match":{"method":"POST","path":"/send","from":10,"every":20},
     "fault":{"status":504,"when":"after","linger":20000}}]})"_ba;

/// What the service counted for these drafts.
QString mailsOf(const PracticeService &service, const QStringList &messageIds)
{
    int once = 0;
    int never = 0;
    int more = 0;
    for (const QString &id : messageIds) {
        const int mails = service.submissions(id);
        ++(mails == 0 ? never : mails == 1 ? once : more);
    }
    return u"%1 mails for %2 drafts: %3 once, %4 more than once, %5 never"_s.arg(service.submissions())
        .arg(messageIds.size())
        .arg(once)
        .arg(more)
        .arg(never);
}

void line(const QString &who, double seconds, const QString &told, const QString &mails)
{
    std::printf("%-22s %6.1f s  %-36s %s\n", qPrintable(who), seconds, qPrintable(told), qPrintable(mails));
    std::fflush(stdout);
}

bool loop(const QString &folder, const QString &mode, const QByteArray &faults)
{
    PracticeService service({.drafts = drafts + 40, .latency = latency, .requireToken = false});
    Desk desk(service);
    if (!desk.open() || (!faults.isEmpty() && !service.loadFaults(faults)))
        return false;
    QJsonArray ids;
    QStringList messageIds;
    for (const Approval &approval : desk.sendable(drafts)) {
        ids.append(approval.draft.id.value);
        messageIds.append(approval.draft.internetMessageId);
    }
    QProcess node;
    node.setProcessChannelMode(QProcess::ForwardedErrorChannel);
    node.start(u"node"_s, {folder + u"/loop.mjs"_s, mode, service.root().toString()});
    node.write(QJsonDocument(ids).toJson());
    node.closeWriteChannel();
    if (!node.waitForFinished(600'000) || node.exitCode() != 0)
        return false;
    const QJsonObject told = QJsonDocument::fromJson(node.readAllStandardOutput()).object();
    line(
        u"SDK, "_s + mode, told.value("seconds"_L1).toDouble(),
        u"told: %1 sent, %2 failed"_s.arg(told.value("sent"_L1).toInt()).arg(told.value("failed"_L1).toInt()),
        mailsOf(service, messageIds));
    return true;
}

bool ours(const QByteArray &faults)
{
    PracticeService service({.drafts = drafts + 40, .latency = latency});
    Desk desk(service);
    if (!desk.open() || (!faults.isEmpty() && !service.loadFaults(faults)))
        return false;
    const QList<Approval> approvals = desk.sendable(drafts);
    QStringList messageIds;
    for (const Approval &approval : approvals)
        messageIds.append(approval.draft.internetMessageId);
    const std::optional<double> posted = desk.send(approvals, Desk::Until::Posted);
    const std::optional<double> known = desk.wait(Desk::Until::Known);
    if (!posted || !known)
        return false;
    line(
        u"Sendoff"_s, *posted,
        u"shows: %1 sent, %2 not sure"_s.arg(desk.count(SendState::Sent)).arg(desk.count(SendState::NotSure)),
        mailsOf(service, messageIds) + u"; all known after %1 s"_s.arg(*known, 0, 'f', 1));
    return service.submissions() == drafts;
}

} // namespace

bool sdk(const QString &folder)
{
    bool good = true;
    for (const QByteArray &faults : {QByteArray(), lostAnswers}) {
        std::printf("%s\n",
                    faults.isEmpty() ? "all answers arrive, 80 ms each"
                                     : "one answer in ten is 503 or 504 though the mail went out");
        for (const QString &mode : {u"plain"_s, u"pool"_s, u"batch"_s})
            good = loop(folder, mode, faults) && good;
        good = ours(faults) && good;
    }
    return good;
}

} // namespace Sendoff::Bench
