// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "shotstage.h"

#include "core.h"
#include "models/maillistmodel.h"
#include "outbox/outbox.h"
#include "store/store.h"

#include <QApplication>
#include <QElapsedTimer>
#include <QThread>
#include <QVariantAnimation>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Sendoff {

namespace {

constexpr int patienceMs = 20'000;

/// Something opens or closes; on a busy machine for longer than it should.
bool isMoving()
{
    const QWidgetList windows = QApplication::topLevelWidgets();
    return std::ranges::any_of(windows, [](const QWidget *window) {
        return std::ranges::any_of(window->findChildren<QVariantAnimation *>(), [](const auto *animation) {
            return animation->state() == QAbstractAnimation::Running;
        });
    });
}

} // namespace

ShotStage::ShotStage(Language &language)
    : settings(m_profile.filePath(u"settings.ini"_s))
    , launcher(settings, trace)
    , window({settings, language, prompter, trace})
{
}

bool ShotStage::waitUntil(const std::function<bool()> &ready)
{
    QElapsedTimer time;
    time.start();
    while (!ready()) {
        if (time.elapsed() > patienceMs)
            return false;
        QCoreApplication::processEvents(QEventLoop::AllEvents, 20);
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        QThread::msleep(5);
    }
    return true;
}

void ShotStage::settle(int milliseconds)
{
    QElapsedTimer time;
    time.start();
    waitUntil([&] { return time.elapsed() > milliseconds && !isMoving(); });
}

bool ShotStage::open(const QString &code, int drafts)
{
    PracticeService::Options options;
    options.drafts = drafts;
    options.language = code;
    options.copyDelay = 100ms;
    settings.setForThisRun(u"sending/perMinute"_s, u"0"_s);
    if (!launcher.openPractice(m_profile.path(), options))
        return false;
    window.openDesk(*launcher.core());
    window.resize(normalSize);
    window.show();
    window.activateWindow();
    return drafts == 0 || waitUntil([this] { return list().model()->rowCount() > 0 && isTextShown(); });
}

void ShotStage::goTo(int row)
{
    list().setCurrentIndex(list().model()->index(row, 0));
    waitUntil([this] { return isTextShown(); });
    settle();
}

int ShotStage::sendSome(int messages)
{
    Core &core = *launcher.core();
    MailListModel &model = window.desk()->mailPage().model();
    QList<Approval> approvals;
    for (int i = 0; i < model.rowCount() && approvals.size() < messages; ++i) {
        const auto row = model.at(i);
        const bool good
            = row && row->summary.recipientCount() > 0 && isCompleteAddress(row->summary.to.value(0).address);
        if (good)
            approvals.append({row->summary, {row->summary.changeKey, {}}});
    }
    bool stored = false;
    core.outbox(0).enqueue(approvals, &window, [&](const Result<qint64> &) { stored = true; });
    if (!waitUntil([&] { return stored; }))
        return 0;
    core.outbox(0).sendNow();
    return int(approvals.size());
}

int ShotStage::sentToday() const
{
    Core &core = *launcher.core();
    return core.store().counts(core.mailbox(0).id).sentToday;
}

bool ShotStage::sendAndConfirm(int messages)
{
    const int sent = sendSome(messages);
    return sent > 0 && waitUntil([&] { return sentToday() >= sent; });
}

bool ShotStage::sendSlowly()
{
    if (!sendAndConfirm(6))
        return false;
    const int before = sentToday();
    settings.setForThisRun(u"sending/perMinute"_s, u"30"_s);
    return sendSome(12) > 0 && waitUntil([&] { return sentToday() > before; });
}

} // namespace Sendoff
