// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "activity.h"
#include "sync/refresher.h"
#include "windowstage.h"

// Who looks at the window is known to the core.

using namespace Sendoff;

class TestActivity : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void tellsWhoLooks();
};

void TestActivity::tellsWhoLooks()
{
    WindowStage stage;
    QVERIFY(stage.window);
    auto *const activity = new Activity(*stage.window);
    activity->watch(*stage.core);
    const auto attention = [&stage] { return stage.core->refresher(0).attention(); };
    const auto becomes = [](Qt::ApplicationState state) { Q_EMIT qApp->applicationStateChanged(state); };
    QTRY_COMPARE(attention(), Attention::Here);
    becomes(Qt::ApplicationInactive);
    QCOMPARE(attention(), Attention::Elsewhere);
    stage.window->showMinimized();
    QTRY_COMPARE(attention(), Attention::Away);
    stage.window->showNormal();
    QTRY_COMPARE(attention(), Attention::Elsewhere);
    stage.window->hide();
    QTRY_COMPARE(attention(), Attention::Away);
    stage.window->show();
    QTRY_COMPARE(attention(), Attention::Elsewhere);
    becomes(Qt::ApplicationSuspended);
    QCOMPARE(attention(), Attention::Away);
    becomes(Qt::ApplicationActive);
    QCOMPARE(attention(), Attention::Here);
}

QTEST_MAIN(TestActivity)
#include "tst_activity.moc"
