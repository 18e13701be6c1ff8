// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "models/sendingmodel.h"
#include "sending/sendingpage.h"
#include "sending/sendingview.h"
#include "support/storefixture.h"

#include <QScrollBar>
#include <QTest>

// While messages go out, the rows of Sending leave what is under the pointer in its place.

using namespace Sendoff;
using namespace Qt::StringLiterals;

class TestSteadySending : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void aRowThatWaitsStaysWhileOthersGo();
    void aPointerThatRestsHoldsNothing();
    void aRowThatGoesItsWayIsNotFollowed();

private:
    void become(int job, SendState state);
    SendingView *view() const { return m_page->findChild<SendingView *>(); }
    QModelIndex indexOf(int job) const;
    int bottomOf(int job) const { return view()->visualRect(indexOf(job)).bottom(); }
    void pointAt(int job) const { QTest::mouseMove(view()->viewport(), QPoint(200, bottomOf(job) - 10)); }

    std::unique_ptr<StoreFixture> m_fixture;
    std::unique_ptr<SendingModel> m_model;
    std::unique_ptr<SendingPage> m_page;
    QList<SendJob> m_jobs;
};

void TestSteadySending::init()
{
    m_fixture = std::make_unique<StoreFixture>();
    QList<SendJob> jobs;
    for (int i = 0; i < 40; ++i)
        jobs.append(aDraft(QByteArray::number(i).constData()).job(SendState::Waiting));
    const auto added = m_fixture->add(jobs);
    QVERIFY(added);
    m_jobs = *added;
    m_model = std::make_unique<SendingModel>(m_fixture->store(), testMailbox());
    m_page = std::make_unique<SendingPage>(m_fixture->clock());
    m_page->setModel(m_model.get());
    m_page->resize(1000, 600);
    m_page->show();
    QVERIFY(QTest::qWaitForWindowActive(m_page.get()));
    become(0, SendState::Posting);
}

void TestSteadySending::cleanup()
{
    m_page.reset();
    m_model.reset();
    m_fixture.reset();
}

QModelIndex TestSteadySending::indexOf(int job) const
{
    for (int row = 0; row < m_model->rowCount(); ++row) {
        const QModelIndex index = m_model->index(row);
        if (index.data(SendingModel::JobRole).value<SendJob>().id == m_jobs.at(job).id)
            return index;
    }
    return {};
}

void TestSteadySending::become(int job, SendState state)
{
    m_jobs[job].state = state;
    if (state == SendState::Sent)
        m_jobs[job].found = m_fixture->clock().now();
    QVERIFY(m_fixture->update({m_jobs.at(job)}));
    QTRY_COMPARE(indexOf(job).data(SendingModel::JobRole).value<SendJob>().state, state);
}

void TestSteadySending::aRowThatWaitsStaysWhileOthersGo()
{
    pointAt(6);
    const int before = bottomOf(6);
    for (int job = 0; job < 4; ++job) {
        become(job + 1, SendState::Posting);
        QCOMPARE(bottomOf(6), before);
        become(job, SendState::Sent);
        QCOMPARE(bottomOf(6), before);
    }
    // Nothing is in progress for a moment: the name of the group goes and comes.
    become(4, SendState::Sent);
    QCOMPARE(bottomOf(6), before);
    become(5, SendState::Posting);
    QCOMPARE(bottomOf(6), before);
}

void TestSteadySending::aPointerThatRestsHoldsNothing()
{
    pointAt(6);
    const int before = bottomOf(6);
    become(0, SendState::Sent);
    QCOMPARE(bottomOf(6), before);
    QVERIFY(view()->verticalScrollBar()->value() < 0);
    m_fixture->clock().advance(std::chrono::seconds(4));
    become(1, SendState::Posting);
    QCOMPARE(view()->verticalScrollBar()->value(), 0);
    QVERIFY(bottomOf(6) < before);
}

void TestSteadySending::aRowThatGoesItsWayIsNotFollowed()
{
    pointAt(0);
    const int next = bottomOf(1);
    become(0, SendState::Sent);
    QVERIFY(indexOf(0).row() > indexOf(39).row());
    QVERIFY(view()->verticalScrollBar()->value() <= 0);
    QVERIFY(bottomOf(1) <= next);
}

QTEST_MAIN(TestSteadySending)
#include "tst_steadysending.moc"
