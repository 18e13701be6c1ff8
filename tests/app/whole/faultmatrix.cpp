// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faultmatrix.h"

#include "net/client.h"
#include "outbox/outbox.h"
#include "store/store.h"
#include "support/wholefixture.h"

#include <QFileInfo>
#include <QRegularExpression>
#include <QTest>

#include <array>
#include <utility>

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

/// What a fault may lead to besides Sent, as the last word to the person.
enum class Else {
    Never, ///< it is sent in the end, whatever happens
    Refused, ///< the service says no, and means it: not sent when the answer is true
    Forever, ///< no copy will ever come: nobody can know
    NotDone, ///< it says yes and has done nothing
};

struct FaultKind
{
    const char *name;
    const char *fault;
    Else otherwise = Else::Never;
};

constexpr std::array kinds{
    FaultKind{"cut", R"("damage":"cut")"},
    FaultKind{"reset", R"("damage":"reset")"},
    FaultKind{"silence", R"("damage":"silence")"},
    FaultKind{"100 Continue, then cut", R"("damage":"continueCut")"},
    FaultKind{"half a status line", R"("damage":"partialStatus")"},
    FaultKind{"half the headers", R"("damage":"partialHeaders")"},
    FaultKind{"half the body", R"("damage":"halfBody")", Else::NotDone},
    FaultKind{"cut in a chunk", R"("damage":"cutInChunk")"},
    FaultKind{"garbage", R"("damage":"garbage")"},
    FaultKind{"a page", R"("damage":"html")"},
    FaultKind{"nothing, with 200", R"("damage":"empty")", Else::NotDone},
    FaultKind{"answered twice", R"("damage":"twice")", Else::NotDone},
    FaultKind{"200", R"("status":200)", Else::NotDone},
    FaultKind{"202", R"("status":202)", Else::NotDone},
    FaultKind{"202 with Retry-After", R"("status":202,"retryAfter":3)", Else::NotDone},
    FaultKind{"204", R"("status":204)", Else::NotDone},
    FaultKind{"302", R"("status":302)"},
    FaultKind{"307", R"("status":307)"},
    FaultKind{"400", R"("status":400)", Else::Refused},
    FaultKind{"401", R"("status":401)"},
    FaultKind{"401 from now on", R"("expireToken":true)"},
    FaultKind{"403", R"("status":403)", Else::Refused},
    FaultKind{"404", R"("status":404)", Else::Refused},
    FaultKind{"408", R"("status":408)"},
    FaultKind{"409", R"("status":409)"},
    FaultKind{"410", R"("status":410)", Else::Refused},
    FaultKind{"412", R"("status":412)"},
    FaultKind{"413", R"("status":413)", Else::Refused},
    FaultKind{"429", R"("status":429)"},
    FaultKind{"429 with Retry-After", R"("status":429,"retryAfter":1.5)"},
    FaultKind{"429 for long", R"("status":429,"retryAfter":3600)"},
    FaultKind{"500", R"("status":500)"},
    FaultKind{"502", R"("status":502)"},
    FaultKind{"503", R"("status":503)"},
    FaultKind{"503 with Retry-After", R"("status":503,"retryAfter":30)"},
    FaultKind{"504", R"("status":504)"},
    FaultKind{"504, and it lingers", R"("status":504,"linger":30000)"},
    FaultKind{"cut, and it lingers", R"("damage":"cut","linger":30000)"},
    FaultKind{"cut, and a late copy", R"("damage":"cut","copyDelay":300000)"},
    FaultKind{"cut, and a copy elsewhere", R"("damage":"cut","copyFolder":"archive")", Else::Forever},
    FaultKind{"cut, and no copy", R"("damage":"cut","noCopy":true)", Else::Forever},
};

// Hours pass in most rows: a look every half minute would only make them slow.
constexpr int refreshSeconds = 600;

/// How drafts are looked at: in batches whose parts are struck, in batches that are struck as a whole too,
/// one by one since the service knows no batches.
enum class Looks { Parts, Whole, Single };

enum class Phase { Preflight, PreflightOfText, Send, LookUp };

QString ruleFor(const QString &method, const QString &path, const QString &match, const QString &fault)
{
    QString pattern = QRegularExpression::escape(path);
    pattern.replace(u'\\', "\\\\"_L1);
    return uR"({"match":{"method":"%1","pathRegex":"%2$",%3},"fault":{%4}})"_s.arg(method, pattern, match,
                                                                                   fault);
}

/// The fault at its place; for a look-up the POST's own answer is lost first, before or after its effect.
QStringList rulesFor(const QString &id, Phase phase, const QString &fault, const QString &when)
{
    const QString message = u"/messages/"_s + id;
    const QString here = fault.contains("expireToken"_L1) ? fault : fault + u",\"when\":\""_s + when + u'"';
    switch (phase) {
    case Phase::Preflight:
    case Phase::PreflightOfText: return {ruleFor(u"GET"_s, message, uR"("nth":1)"_s, here)};
    case Phase::Send: return {ruleFor(u"POST"_s, message + u"/send"_s, uR"("nth":1)"_s, here)};
    case Phase::LookUp: break;
    }
    return {ruleFor(u"POST"_s, message + u"/send"_s, uR"("nth":1)"_s,
                    u"\"damage\":\"cut\",\"when\":\"%1\""_s.arg(when)),
            ruleFor(u"GET"_s, message, uR"("from":2,"times":2)"_s, fault),
            ruleFor(u"GET"_s, u"/mailFolders/sentitems/messages"_s, uR"("nth":1)"_s, fault)};
}

/// Besides the faults of the single cases.
QStringList rulesFor(Looks looks, const QString &fault)
{
    const QString batch = u"/$batch"_s;
    switch (looks) {
    case Looks::Parts: return {};
    case Looks::Whole: return {ruleFor(u"POST"_s, batch, uR"("nth":1)"_s, fault)};
    case Looks::Single: return {ruleFor(u"POST"_s, batch, uR"("from":1)"_s, u"\"status\":404"_s)};
    }
    Q_UNREACHABLE();
}

bool isListed(const QList<MailSummary> &list, const MessageId &id)
{
    return std::any_of(list.begin(), list.end(), [&id](const MailSummary &m) { return m.id == id; });
}

bool isOver(SendState state)
{
    return isFinal(state) || needsPerson(state);
}

/// What is wrong with where a job ended; empty: nothing, what it says is true.
QString lieOf(WholeFixture &whole, const SendJob &job, Phase phase, Else otherwise)
{
    const int mails = whole.service().submissions(job.internetMessageId);
    if (mails > 1)
        return u"it was mailed twice"_s;
    const bool inDrafts = isListed(whole.drafts(), job.message);
    switch (job.state) {
    case SendState::Sent:
        if (mails != 1)
            return u"it is called sent, and was not"_s;
        if (inDrafts)
            return u"it is called sent, and listed as a draft"_s;
        return otherwise == Else::Forever || isListed(whole.sentItems(), job.copy)
            ? QString()
            : u"it is called sent, and not listed among the sent"_s;
    case SendState::NotSent:
        if (mails != 0)
            return u"it is called not sent, and was"_s;
        if (!inDrafts || !job.error)
            return u"it is called not sent, and the draft or the reason is not shown"_s;
        return otherwise == Else::Refused ? QString() : u"this fault is no reason to give up"_s;
    case SendState::NotSure:
        return phase == Phase::Send && (otherwise == Else::Forever || otherwise == Else::NotDone)
            ? QString()
            : u"it could have been found out"_s;
    case SendState::Countdown:
    case SendState::Waiting:
    case SendState::Posting:
    case SendState::Unknown:
    case SendState::Accepted:
    case SendState::HeldBack:
    case SendState::Scheduled:
    case SendState::Recalling:
    case SendState::Withdrawn: break;
    }
    return u"it came to no end"_s;
}

struct Case
{
    Phase phase;
    bool after;
};

constexpr std::array cases{
    Case{Phase::Preflight, false},      Case{Phase::Preflight, true}, Case{Phase::PreflightOfText, false},
    Case{Phase::PreflightOfText, true}, Case{Phase::Send, false},     Case{Phase::Send, true},
    Case{Phase::LookUp, false},         Case{Phase::LookUp, true}};

QString nameOf(const Case &which)
{
    const auto phase = [&which] {
        switch (which.phase) {
        case Phase::Preflight: return u"preflight"_s;
        case Phase::PreflightOfText: return u"preflight of a text"_s;
        case Phase::Send: return u"send"_s;
        case Phase::LookUp: return u"look-up"_s;
        }
        Q_UNREACHABLE();
    };
    return phase() + (which.after ? u", after the effect"_s : u", before the effect"_s);
}

} // namespace

FaultMatrix::FaultMatrix(bool tls)
    : m_tls(tls)
{
    // What is proved here is not the disk; a thousand stores in memory are quicker.
    if (QFileInfo(u"/dev/shm"_s).isWritable())
        qputenv("TMPDIR", "/dev/shm");
}

void FaultMatrix::init()
{
    QTest::failOnWarning(QRegularExpression(u".?"_s));
}

void FaultMatrix::neverTwiceAndNeverALie_data()
{
    QTest::addColumn<int>("kind");
    QTest::addColumn<bool>("keepId");
    QTest::addColumn<bool>("keepAlive");
    QTest::addColumn<int>("looks");
    for (std::size_t kind = 0; kind < kinds.size(); ++kind) {
        for (int bits = 0; bits < 4; ++bits) {
            const bool keepId = bits & 1;
            const bool keepAlive = bits & 2;
            const Looks looks = !keepAlive && keepId ? Looks::Single
                : keepAlive && keepId                ? Looks::Whole
                                                     : Looks::Parts;
            QTest::addRow("%s, id %s, connection %s", kinds.at(kind).name, keepId ? "kept" : "changed",
                          keepAlive ? "kept" : "fresh")
                << int(kind) << keepId << keepAlive << int(looks);
        }
    }
}

void FaultMatrix::neverTwiceAndNeverALie()
{
    QFETCH(const int, kind);
    QFETCH(const bool, keepId);
    QFETCH(const bool, keepAlive);
    QFETCH(const int, looks);
    const FaultKind &row = kinds.at(std::size_t(kind));
    const QString fault = QString::fromLatin1(row.fault);
    constexpr int count = int(cases.size());
    WholeFixture whole(
        {.service = {.drafts = count, .copyDelay = 100ms, .keepIdOnSend = keepId, .keepAlive = keepAlive},
         .refreshSeconds = refreshSeconds,
         .serviceOnTestTime = true,
         .tls = m_tls});
    QVERIFY(whole.open().isEmpty());
    QVERIFY(whole.leapUntil([&] { return whole.drafts().size() == count; }));

    // Each case has a draft of its own; all are decided at once.
    const QList<MailSummary> drafts = whole.drafts();
    QList<Approval> approvals;
    QStringList rules = rulesFor(Looks(looks), fault);
    for (int i = 0; i < count; ++i) {
        const MailSummary &draft = drafts.at(i);
        const Case &which = cases.at(std::size_t(i));
        rules += rulesFor(draft.id.value, which.phase, fault, which.after ? u"after"_s : u"before"_s);
        std::optional<Approval> approval
            = Approval{.draft = draft, .version = {.changeKey = draft.changeKey, .contentHash = {}}};
        if (which.phase == Phase::PreflightOfText)
            approval = whole.read(draft);
        QVERIFY(approval);
        approvals.append(*approval);
    }
    QVERIFY(whole.service().loadFaults((u"{\"rules\":["_s + rules.join(u',') + u"]}"_s).toUtf8()));
    QVERIFY(whole.enqueue(approvals) > 0);

    const auto all = [&](const std::function<bool(const SendJob &)> &is) {
        for (int number = 1; number <= count; ++number) {
            if (!is(whole.job(number)))
                return false;
        }
        return true;
    };
    const auto waitsForSignIn = [&] { return whole.core().gate().waitsFor(WaitReason::SignIn); };
    const auto areOver = [&] { return all([](const SendJob &job) { return isOver(job.state); }); };
    for (int signIns = 0; signIns < 40; ++signIns) {
        (void)whole.leapUntil([&] { return areOver() || waitsForSignIn(); }, 12h);
        if (areOver() || !waitsForSignIn())
            break;
        // The person signs in again, which is a new start here.
        whole.kill();
        whole.service().restoreToken();
        QVERIFY(whole.open().isEmpty());
    }
    whole.leap(std::chrono::seconds(5 * refreshSeconds / 2)); // two more rounds

    for (int i = 0; i < count; ++i) {
        const Case &which = cases.at(std::size_t(i));
        const SendJob job = whole.job(i + 1);
        ++m_cases;
        m_mails += whole.service().submissions(job.internetMessageId);
        m_posts += job.attempts;
        if (const QString lie = lieOf(whole, job, which.phase, row.otherwise); !lie.isEmpty()) {
            ++m_lies;
            qInfo().noquote() << u"%1: %2 (%3, posts %4)"_s
                                     .arg(nameOf(which), lie, QString(toString(job.state)))
                                     .arg(job.attempts);
        }
    }
    QCOMPARE(std::exchange(m_lies, 0), 0);
}

void FaultMatrix::cleanupTestCase()
{
    qInfo("%d cases: %d POSTs counted by the program, %d mails, none twice", m_cases, m_posts, m_mails);
}

} // namespace Sendoff
