// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outbox/ledger.h"
#include "support/storefixture.h"

#include <QFileInfo>
#include <QLoggingCategory>
#include <QRandomGenerator>
#include <QSqlDatabase>
#include <QSqlQuery>
#include <QTest>

#include <array>
#include <map>
#include <memory>
#include <optional>
#include <set>

// The laws of sending as a model that is checked against the table, all of it, and against random lives of
// jobs in a real ledger on a real file, with restarts and a disk that refuses.

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

class TestSendLaws : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void init();
    void cleanup();

    void everyWayThroughTheTableKeepsTheLaws();
    void randomLivesKeepTheLaws_data();
    void randomLivesKeepTheLaws();
};

namespace {

constexpr int eventsInALife = 10'000;
constexpr qsizetype jobsAtOnce = 12;

/// What the laws remember of a job.
struct Facts
{
    bool mayPost = true; ///< the decision allows one POST; only an observation or the person allows another
    bool inDoubt = false; ///< a POST may have gone out, and nothing has been seen since

    auto operator<=>(const Facts &) const = default;
};

bool allowsAnotherPost(SendEvent event)
{
    return event == SendEvent::NotStarted || event == SendEvent::Throttled || event == SendEvent::StillADraft
        || event == SendEvent::TryAgain || event == SendEvent::SendAgain;
}

/// What a step breaks; empty: nothing. Brings the facts up to date.
QString brokenLaw(SendState from, SendEvent event, SendState to, Facts &facts)
{
    const bool posts = to == SendState::Posting && from != SendState::Posting;
    if (isFinal(from))
        return u"something happened after the end"_s;
    if (posts && (event != SendEvent::Start || from != SendState::Waiting))
        return u"a POST without its turn"_s;
    if (posts && !facts.mayPost)
        return u"a second POST without an observation that allows it"_s;
    if (posts && facts.inDoubt)
        return u"a POST while the outcome of the last one is unknown"_s;
    if (event == SendEvent::Undo
        && (from == SendState::Posting || from == SendState::Unknown || from == SendState::Accepted
            || from == SendState::Scheduled || from == SendState::Recalling))
        return u"what has left was taken back"_s;
    if (isHeldByService(from) && (to == SendState::Waiting || to == SendState::Withdrawn)
        && event != SendEvent::SendAgain && event != SendEvent::Recalled)
        return u"what the service holds is a draft again without having been given back"_s;
    if (to == SendState::Sent && event != SendEvent::Found && event != SendEvent::DecidedSent)
        return u"called sent without having been seen"_s;
    if (event == SendEvent::ProgramStarted && (to == SendState::Posting || to == SendState::Countdown))
        return u"a start of the program goes on posting or counting"_s;
    if (event == SendEvent::ProgramStarted && from == SendState::Posting && to != SendState::Unknown)
        return u"a POST that was under way is not looked up"_s;
    if (posts)
        facts.mayPost = false;
    if (allowsAnotherPost(event))
        facts.mayPost = true;
    if (to == SendState::Unknown)
        facts.inDoubt = true;
    if (event == SendEvent::StillADraft || event == SendEvent::TryAgain || event == SendEvent::Found
        || event == SendEvent::SendAgain)
        facts.inDoubt = false;
    return {};
}

QByteArray described(SendState from, SendEvent event, SendState to)
{
    return toString(from).data() + " --"_ba + toString(event).data() + "--> " + toString(to).data();
}

/// Jobs to which things happen at random, in a real ledger on a real file.
class Lives
{
public:
    explicit Lives(quint32 seed)
        : m_random(seed)
        , m_other(QSqlDatabase::addDatabase(u"QSQLITE"_s, u"laws"_s))
    {
        m_other.setDatabaseName(m_fixture.path());
        m_other.open();
        follow();
    }
    ~Lives()
    {
        m_other.close();
        m_other = {};
        QSqlDatabase::removeDatabase(u"laws"_s);
    }

    void step()
    {
        while (open().size() < jobsAtOnce)
            decide();
        if (m_random.bounded(m_isFull ? 40 : 300) == 0)
            turnDisk();
        else if (!m_isFull && m_random.bounded(300) == 0)
            restart();
        else
            happen();
    }
    QString broken() const { return m_broken; }
    QString differenceOnDisk()
    {
        if (m_isFull)
            return {};
        for (const auto &[id, state] : m_states) {
            if (m_fixture.store().job({id})->state != state)
                return u"job %1 is another on disk"_s.arg(id);
        }
        return {};
    }
    int decisions() const { return m_born; }
    int posts() const { return m_posts; }
    int restarts() const { return m_restarts; }
    int fullDisks() const { return m_fullDisks; }

private:
    QList<SendJob> open() const
    {
        return m_ledger->jobs({SendState::Countdown, SendState::Waiting, SendState::Posting,
                               SendState::Unknown, SendState::Accepted, SendState::NotSent,
                               SendState::HeldBack, SendState::NotSure, SendState::Scheduled,
                               SendState::Recalling});
    }
    void settle()
    {
        m_fixture.store().flush();
        QCoreApplication::processEvents();
    }
    void follow()
    {
        m_ledger = std::make_unique<Ledger>(m_fixture.store(), m_fixture.clock(), testMailbox());
        QObject::connect(m_ledger.get(), &Ledger::applied, m_ledger.get(),
                         [this](const SendJob &job, SendState from) {
                             m_from = from;
                             if (m_states[job.id.value] != from && m_broken.isEmpty())
                                 m_broken = u"a step was left out"_s;
                             m_states[job.id.value] = job.state;
                         });
    }
    /// A durable step.
    void check(qint64 id, SendEvent event, SendState from, SendState to)
    {
        const QString law = brokenLaw(from, event, to, m_facts[id]);
        if (!law.isEmpty() && m_broken.isEmpty())
            m_broken = QString::fromUtf8(described(from, event, to)) + u": "_s + law;
        if (to == SendState::Posting && from != to)
            ++m_posts;
    }
    void decide()
    {
        m_ledger->add({aDraft(QByteArray::number(++m_born).constData()).job(SendState::Countdown)},
                      m_ledger.get(), [this](const Result<QList<SendJob>> &added) {
                          m_facts[added->first().id.value] = {};
                          m_states[added->first().id.value] = SendState::Countdown;
                      });
        settle();
    }
    void happen()
    {
        const QList<SendJob> alive = open();
        const SendJob &job = alive.at(m_random.bounded(alive.size()));
        const JobId id = job.id;
        SendEvent event = SendEvent::Start;
        do { // now and then one that has no business there
            event = allSendEvents.at(m_random.bounded(quint32(allSendEvents.size())));
        } while (!next(job.state, event) && m_random.bounded(20) != 0);
        if (event == SendEvent::ProgramStarted || (event == SendEvent::Start && m_ledger->standsStill()))
            return; // comes with a restart only; the dispatcher stands still
        const std::optional<SendState> to = next(job.state, event);
        if (to && isFinal(*to) && m_random.bounded(8) != 0)
            return; // long lives are more telling
        m_ledger->apply({id}, event, {}, [this, event](const QList<SendJob> &jobs) {
            check(jobs.first().id.value, event, m_from, jobs.first().state);
        });
        settle();
    }
    /// The disk is full, or has room again: then what was refused is written.
    void turnDisk()
    {
        m_isFull = !m_isFull;
        m_fullDisks += m_isFull ? 1 : 0;
        QSqlQuery query(m_other);
        if (!query.exec(m_isFull ? u"CREATE TRIGGER full BEFORE UPDATE ON job BEGIN SELECT RAISE(ABORT, "
                                   "'database or disk is full'); END"_s
                                 : u"DROP TRIGGER full"_s))
            m_broken = u"the test cannot fill the disk"_s;
        for (int i = 0; i < 3; ++i) {
            m_fixture.clock().advance(6s);
            settle();
        }
    }
    void restart()
    {
        ++m_restarts;
        m_fixture.clock().advance(6s);
        settle();
        const std::map<qint64, SendState> before = m_states;
        m_ledger.reset();
        m_fixture.reopen();
        follow();
        if (!m_ledger->load())
            m_broken = u"the file cannot be read again"_s;
        for (const auto &[id, state] : before) {
            if (!isFinal(state))
                check(id, SendEvent::ProgramStarted, state, m_states.at(id));
        }
    }

    QRandomGenerator m_random;
    StoreFixture m_fixture;
    QSqlDatabase m_other; ///< another connection to the same file
    std::unique_ptr<Ledger> m_ledger;
    std::map<qint64, Facts> m_facts;
    std::map<qint64, SendState> m_states; ///< durable, as applied() told
    SendState m_from = SendState::Countdown; ///< of the step that was told last
    QString m_broken;
    bool m_isFull = false;
    int m_born = 0;
    int m_posts = 0;
    int m_restarts = 0;
    int m_fullDisks = 0;
};

} // namespace

void TestSendLaws::initTestCase()
{
    // Tens of thousands of commits: what a real disk does in between is proved elsewhere.
    if (QFileInfo(u"/dev/shm"_s).isWritable())
        qputenv("TMPDIR", "/dev/shm");
}

void TestSendLaws::init()
{
    QLoggingCategory::setFilterRules(u"sendoff.*=false"_s);
}

void TestSendLaws::cleanup()
{
    QLoggingCategory::setFilterRules({});
}

void TestSendLaws::everyWayThroughTheTableKeepsTheLaws()
{
    // All states with all facts that can ever come together, from the decision on.
    using Place = std::pair<SendState, Facts>;
    std::set<Place> seen{{SendState::Countdown, {}}, {SendState::Waiting, {}}};
    QList<Place> open(seen.begin(), seen.end());
    int steps = 0;
    while (!open.isEmpty()) {
        const auto [state, facts] = open.takeLast();
        for (const SendEvent event : allSendEvents) {
            const std::optional<SendState> to = next(state, event);
            if (!to)
                continue;
            ++steps;
            Facts after = facts;
            const QString broken = brokenLaw(state, event, *to, after);
            QVERIFY2(broken.isEmpty(), (described(state, event, *to) + ": " + broken.toUtf8()).constData());
            if (seen.insert({*to, after}).second)
                open.append({*to, after});
        }
    }
    QVERIFY(steps > 50);
}

void TestSendLaws::randomLivesKeepTheLaws_data()
{
    QTest::addColumn<quint32>("seed");
    bool ok = false;
    const int wanted = qEnvironmentVariableIntValue("SENDOFF_STORMS", &ok);
    for (int seed = 1; seed <= (ok ? wanted : 3); ++seed)
        QTest::addRow("seed %d", seed) << quint32(seed);
}

void TestSendLaws::randomLivesKeepTheLaws()
{
    QFETCH(const quint32, seed);
    Lives lives(seed);
    QString broken;
    for (int step = 0; step < eventsInALife && broken.isEmpty(); ++step) {
        lives.step();
        broken = lives.broken();
        if (step % 500 == 0)
            broken += lives.differenceOnDisk();
    }
    QVERIFY2(broken.isEmpty(), qPrintable(u"seed %1: %2"_s.arg(seed).arg(broken)));
    qInfo("seed %u: %d events, %d decisions, %d POSTs, %d restarts, %d full disks", seed, eventsInALife,
          lives.decisions(), lives.posts(), lives.restarts(), lives.fullDisks());
    QVERIFY(lives.posts() > 100);
    QVERIFY(lives.restarts() > 5 && lives.fullDisks() > 5);
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestSendLaws)
#include "tst_sendlaws.moc"
