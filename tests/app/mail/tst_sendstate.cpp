// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mail/sendstate.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

/// The table as docs/sending.md shows it: a row for each event, a column for each state.
QString matrix()
{
    QString text = u"| event |"_s;
    for (const SendState state : allSendStates)
        text += u" %1 |"_s.arg(toString(state));
    text += u"\n|---|"_s + u"---|"_s.repeated(qsizetype(allSendStates.size())) + u'\n';
    for (const SendEvent event : allSendEvents) {
        text += u"| **%1** |"_s.arg(toString(event));
        for (const SendState state : allSendStates) {
            const std::optional<SendState> to = next(state, event);
            text += u" %1 |"_s.arg(to ? QString(toString(*to)) : u"·"_s);
        }
        text += u'\n';
    }
    return text;
}

/// A way by which a state can be left for a POST, or for the end of the matter.
QSet<SendState> reachableFrom(const QList<SendState> &starts)
{
    QSet<SendState> reached(starts.begin(), starts.end());
    qsizetype before = 0;
    while (before != reached.size()) {
        before = reached.size();
        for (const SendTransition &t : sendTransitions) {
            if (reached.contains(t.from))
                reached.insert(t.to);
        }
    }
    return reached;
}

} // namespace

class TestSendState : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsEveryStateAndEventOnce();
    void hasNoPairTwice();
    void reachesEveryStateFromADecision();
    void letsNothingLeaveAFinalState();
    void hasAWayOutOfEveryOtherState();
    void knowsWhatToDoWithEveryStoredStateAtStart();
    void leavesUnknownTowardsAPostOnlyWhenItIsSurelyStillADraft();
    void postsOnlyFromWaiting();
    void needsThePersonOrHidesTheDraftButNeverBoth();
    void isShownInTheDocs();
    void staysInTheTableUnderRandomEvents();
};

void TestSendState::listsEveryStateAndEventOnce()
{
    QSet<QString> names;
    for (std::size_t i = 0; i < allSendStates.size(); ++i) {
        QCOMPARE(int(allSendStates.at(i)), int(i)); // the numbers that are on disk
        names.insert(toString(allSendStates.at(i)));
    }
    QCOMPARE(names.size(), qsizetype(allSendStates.size()));
    names.clear();
    for (std::size_t i = 0; i < allSendEvents.size(); ++i) {
        QCOMPARE(int(allSendEvents.at(i)), int(i));
        names.insert(toString(allSendEvents.at(i)));
    }
    QCOMPARE(names.size(), qsizetype(allSendEvents.size()));
}

void TestSendState::hasNoPairTwice()
{
    QSet<std::pair<int, int>> seen;
    for (const SendTransition &t : sendTransitions) {
        const std::pair pair(int(t.from), int(t.event));
        QVERIFY2(!seen.contains(pair), qPrintable(toString(t.from) + u" "_s + toString(t.event)));
        seen.insert(pair);
    }
    // Every pair is either in the table, with its own target, or answers nothing.
    int defined = 0;
    for (const SendState state : allSendStates) {
        for (const SendEvent event : allSendEvents) {
            const bool inTable = seen.contains({int(state), int(event)});
            QCOMPARE(next(state, event).has_value(), inTable);
            defined += inTable ? 1 : 0;
        }
    }
    QCOMPARE(defined, int(sendTransitions.size()));
}

void TestSendState::reachesEveryStateFromADecision()
{
    const QSet<SendState> reached = reachableFrom({SendState::Countdown});
    for (const SendState state : allSendStates)
        QVERIFY2(reached.contains(state), toString(state).data());
}

void TestSendState::letsNothingLeaveAFinalState()
{
    for (const SendState state : allSendStates) {
        for (const SendEvent event : allSendEvents)
            QVERIFY(!isFinal(state) || !next(state, event));
    }
    QVERIFY(isFinal(SendState::Sent));
    QVERIFY(isFinal(SendState::Withdrawn));
}

void TestSendState::hasAWayOutOfEveryOtherState()
{
    for (const SendState state : allSendStates) {
        const QSet<SendState> reached = reachableFrom({state});
        QVERIFY2(reached.contains(SendState::Sent) || reached.contains(SendState::Withdrawn),
                 toString(state).data());
        bool leaves = false;
        for (const SendTransition &t : sendTransitions)
            leaves = leaves || (t.from == state && t.to != state);
        QCOMPARE(leaves, !isFinal(state));
    }
}

void TestSendState::knowsWhatToDoWithEveryStoredStateAtStart()
{
    for (const SendState state : allSendStates) {
        const std::optional<SendState> to = next(state, SendEvent::ProgramStarted);
        QCOMPARE(to.has_value(), !isFinal(state));
        // A start decides nothing that could put a message on the wire.
        QVERIFY(to != SendState::Posting);
        if (state != SendState::Waiting)
            QVERIFY(to != SendState::Waiting);
    }
}

void TestSendState::leavesUnknownTowardsAPostOnlyWhenItIsSurelyStillADraft()
{
    for (const SendEvent event : allSendEvents)
        QCOMPARE(next(SendState::Unknown, event) == SendState::Waiting, event == SendEvent::StillADraft);
}

void TestSendState::postsOnlyFromWaiting()
{
    for (const SendTransition &t : sendTransitions) {
        if (t.to == SendState::Posting) {
            QVERIFY(t.from == SendState::Waiting);
            QVERIFY(t.event == SendEvent::Start);
        }
    }
}

void TestSendState::needsThePersonOrHidesTheDraftButNeverBoth()
{
    for (const SendState state : allSendStates) {
        QVERIFY(!(needsPerson(state) && hidesDraft(state)));
        QVERIFY(!isFinal(state) || (!needsPerson(state) && !hidesDraft(state)));
        QVERIFY(isFinal(state) || needsPerson(state) || hidesDraft(state));
    }
}

void TestSendState::isShownInTheDocs()
{
    QFile file(QStringLiteral(SENDOFF_SOURCE_DIR "/docs/sending.md"));
    QVERIFY(file.open(QIODevice::ReadOnly));
    const QString docs = QString::fromUtf8(file.readAll());
    if (!docs.contains(matrix()))
        qInfo().noquote() << "The matrix should be:\n" << matrix();
    QVERIFY(docs.contains(matrix()));
}

void TestSendState::staysInTheTableUnderRandomEvents()
{
    constexpr int length = 10'000;
    for (quint32 seed = 1; seed <= 20; ++seed) {
        QRandomGenerator random(seed);
        SendState state = SendState::Countdown;
        bool unknown = false; // a POST happened whose outcome is not known yet
        for (int i = 0; i < length; ++i) {
            const SendEvent event = allSendEvents.at(random.bounded(quint32(allSendEvents.size())));
            const std::optional<SendState> to = next(state, event);
            if (!to)
                continue;
            if (*to == SendState::Unknown)
                unknown = true;
            // Only three things end the doubt: seeing it, seeing that it is still a draft, or the person.
            if (event == SendEvent::Found || event == SendEvent::StillADraft || event == SendEvent::TryAgain
                || event == SendEvent::DecidedSent || event == SendEvent::Undo)
                unknown = false;
            const QByteArray where = "seed " + QByteArray::number(seed) + ", step " + QByteArray::number(i);
            QVERIFY2(!(unknown && *to == SendState::Posting), where.constData());
            QVERIFY2(!(unknown && *to == SendState::Waiting), where.constData());
            // A sequence of 10,000 goes through many lives: the end of one is the start of the next.
            state = isFinal(*to) ? SendState::Countdown : *to;
        }
    }
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestSendState)
#include "tst_sendstate.moc"
