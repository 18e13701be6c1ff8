// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storm.h"

#include "store/store.h"
#include "support/scaledclock.h"

#include <QDeadlineTimer>
#include <QElapsedTimer>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QThread>

#include <algorithm>
#include <cstdio>

namespace Sendoff::System {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using std::chrono::milliseconds;

namespace {

QString rule(const QString &match, const QString &fault)
{
    return u"{\"match\":{%1},\"fault\":{%2}}"_s.arg(match, fault);
}

/// What may happen to each POST, before its effect and after it, and to the questions around it; for as long
/// as the storm lasts. A refusal comes before the effect only: who is told "no" and sends again is mailed
/// again.
QByteArray plan(QRandomGenerator &random)
{
    QStringList rules;
    const QString send = uR"("method":"POST","path":"/send","chance":0.04)"_s;
    for (const char *when : {"before", "after"}) {
        for (const char *damage :
             {"cut", "reset", "partialStatus", "partialHeaders", "cutInChunk", "garbage", "html"})
            rules += rule(send,
                          uR"("submitAgain":true,"damage":"%1","when":"%2","delay":%3)"_s
                              .arg(QLatin1String(damage), QLatin1String(when))
                              .arg(random.bounded(300)));
        for (const int status : {404, 408, 409, 412, 429, 500, 503, 504})
            rules += rule(send,
                          uR"("submitAgain":true,"status":%1,"when":"%2","delay":%3)"_s.arg(status)
                              .arg(QLatin1String(when))
                              .arg(random.bounded(300)));
    }
    rules += rule(send, uR"("submitAgain":true,"status":400)"_s);
    rules += rule(send, uR"("submitAgain":true,"damage":"cut","when":"after","noCopy":true)"_s);
    rules += rule(uR"("method":"POST","path":"/send","chance":0.5)"_s,
                  uR"("submitAgain":true,"copyDelay":60000,"linger":20000,"delay":200)"_s);
    rules += rule(uR"("method":"POST","path":"/send")"_s, uR"("submitAgain":true,"delay":20)"_s);
    for (const char *damage : {"cut", "reset", "partialHeaders", "html"})
        rules
            += rule(uR"("method":"GET","chance":0.02)"_s, u"\"damage\":\"%1\""_s.arg(QLatin1String(damage)));
    rules += rule(uR"("method":"GET","chance":0.02)"_s, uR"("status":503)"_s);
    return u"{\"seed\":%1,\"rules\":[%2]}"_s.arg(random.bounded(1'000'000)).arg(rules.join(u',')).toUtf8();
}

/// How many jobs are in each state, read beside the running program.
std::map<SendState, int> statesIn(const QString &file)
{
    std::map<SendState, int> states;
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"storm"_s);
        database.setDatabaseName(file);
        database.setConnectOptions(u"QSQLITE_BUSY_TIMEOUT=5000"_s);
        if (database.open()) {
            QSqlQuery query(database);
            if (query.exec(u"SELECT state, COUNT(*) FROM job GROUP BY state"_s)) {
                while (query.next())
                    states[SendState(query.value(0).toInt())] = query.value(1).toInt();
            }
        }
    }
    QSqlDatabase::removeDatabase(u"storm"_s);
    return states;
}

} // namespace

Storm::Storm(const StormOptions &options)
    : m_options(options)
    , m_random(options.seed)
    , m_start(QDateTime::currentMSecsSinceEpoch())
{
    m_process.setProcessChannelMode(QProcess::MergedChannels);
}

bool Storm::complain(const QString &what) const
{
    std::printf("FAILED (seed %u): %s\n", m_options.seed, qPrintable(what));
    return false;
}

bool Storm::run()
{
    std::printf("storm with seed %u: %d kills, batches of %d\n", m_options.seed, m_options.kills,
                m_options.batch);
    std::fflush(stdout);
    QElapsedTimer timer;
    timer.start();
    bool good = true;
    for (int number = 1; good && m_kills < m_options.kills; ++number)
        good = round(number, std::min(m_options.killsPerRound, m_options.kills - m_kills));
    std::printf(
        "%s: %d kills (%d of sendoff itself, %d with a POST under way), %d jobs, %d POSTs, %d mails, %.1f s;",
        good ? "ok, none twice" : "FAILED", m_kills, m_realKills, m_all.midway, m_all.jobs, m_all.posts,
        m_all.mails, double(timer.elapsed()) / 1000);
    for (const auto &[state, count] : m_all.ends)
        std::printf(" %s %d", toString(state).data(), count);
    std::printf("\n");
    return good;
}

bool Storm::round(int number, int kills)
{
    m_profile = std::make_unique<QTemporaryDir>();
    PracticeService::Options options;
    options.drafts = m_options.batch;
    options.seed = m_options.seed + quint32(number);
    options.keepIdOnSend = m_random.bounded(2) == 0;
    options.copyDelay = 5s;
    options.clock = [scale = m_options.scale, start = m_start] { return ScaledClock(scale, start).now(); };
    m_service = std::make_unique<PracticeService>(options);
    if (!m_service->start())
        return complain(u"the practice service does not start"_s);
    m_drafts.clear();
    for (const QString &id : m_service->draftIds())
        m_drafts.append(m_service->internetMessageId(id));
    if (const Result<Done> loaded = m_service->loadFaults(plan(m_random)); !loaded)
        return complain(loaded.error().detail);

    for (int i = 0; i < kills; ++i) {
        // The program itself cannot be told to send; but it goes on with what was decided before.
        const bool isReal = i > 0 && m_random.bounded(4) == 0;
        start(isReal);
        if (!live(milliseconds(m_random.bounded(int(m_options.longestLife.count())))))
            return false;
        kill();
        m_all.midway += statesIn(m_profile->filePath(u"sendoff.db"_s)).contains(SendState::Posting) ? 1 : 0;
        ++m_kills;
        m_realKills += isReal ? 1 : 0;
    }
    start(false);
    const bool rests = rest();
    kill();
    return rests && judge();
}

void Storm::start(bool realProgram)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SENDOFF_ACCESS_TOKEN"_s, QString::fromLatin1(m_service->token()));
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    m_process.setProcessEnvironment(environment);
    const QString root = m_service->root().toString();
    const QString profile = m_profile->path();
    if (realProgram)
        m_process.start(u"" SENDOFF_BINARY_DIR "/bin/sendoff"_s,
                        {u"--graph-url"_s, root, u"--profile"_s, profile});
    else
        m_process.start(u"" SENDOFF_BINARY_DIR "/tests/stormclient"_s,
                        {root, profile, QString::number(m_options.scale), QString::number(m_start)});
    m_process.waitForStarted();
}

/// Lets it live for so long; false when it ends by itself.
bool Storm::live(milliseconds time)
{
    if (!m_process.waitForFinished(int(time.count())))
        return true;
    return complain(u"the program ended by itself, status %1:\n%2"_s.arg(m_process.exitCode())
                        .arg(QString::fromUtf8(m_process.readAll())));
}

void Storm::kill()
{
    m_process.kill();
    m_process.waitForFinished();
    m_process.readAll();
}

/// Waits until nothing is under way any more, and nothing new is decided.
bool Storm::rest()
{
    const QString file = m_profile->filePath(u"sendoff.db"_s);
    const QDeadlineTimer limit(180s);
    std::map<SendState, int> before;
    for (QElapsedTimer quiet; !limit.hasExpired();) {
        if (!live(100ms))
            return false;
        const std::map<SendState, int> now = statesIn(file);
        const bool isBusy = now != before || now.empty()
            || std::any_of(now.begin(), now.end(), [](const auto &entry) { return hidesDraft(entry.first); });
        before = now;
        if (isBusy || !quiet.isValid())
            quiet.start();
        else if (quiet.elapsed() > 3000)
            return true;
    }
    QString what = u"it does not come to rest:"_s;
    for (const auto &[state, count] : before)
        what += u" %1 %2"_s.arg(QString(toString(state))).arg(count);
    return complain(what);
}

bool Storm::judge()
{
    const auto store = Store::open(m_profile->filePath(u"sendoff.db"_s));
    if (!store || !(*store)->damagedFile().isEmpty())
        return complain(u"the program's file cannot be read or is damaged"_s);
    QHash<QString, SendJob> last; // by internetMessageId
    const QList<SendJob> jobs = (*store)->jobs({allSendStates.begin(), allSendStates.end()});
    for (const SendJob &job : jobs) {
        SendJob &known = last[job.internetMessageId];
        if (known.id < job.id)
            known = job;
    }
    bool good = true;
    for (const QString &draft : std::as_const(m_drafts)) {
        const int mails = m_service->submissions(draft);
        const SendState state = last.contains(draft) ? last.value(draft).state : SendState::Withdrawn;
        const bool isTrue = state == SendState::Sent ? mails == 1
            : state == SendState::NotSure            ? mails <= 1
                                                     : mails == 0;
        if (!isTrue || hidesDraft(state))
            good = complain(
                u"%1 is called %2 and was mailed %3 times"_s.arg(draft, QString(toString(state))).arg(mails));
        m_all.mails += mails;
        m_all.jobs += last.contains(draft) ? 1 : 0;
        ++m_all.ends[state];
    }
    m_all.posts += m_service->requests("POST"_ba, u"/send"_s);
    return good;
}

} // namespace Sendoff::System
