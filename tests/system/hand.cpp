// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "hand.h"

#include "actions.h"
#include "blocker.h"
#include "core.h"
#include "deskpage.h"
#include "list/maillistview.h"
#include "mailpage.h"
#include "mainwindow.h"
#include "models/maillistmodel.h"
#include "settings/keys.h"
#include "settings/settings.h"
#include "situation.h"
#include "store/store.h"

#include <QAbstractButton>
#include <QAction>
#include <QApplication>
#include <QDialog>
#include <QTest>

#include <algorithm>
#include <utility>

namespace Sendoff::System {

namespace {

/// Longer than a second press of Send counts for nothing, in milliseconds.
constexpr int notTwice = 800;

} // namespace

bool waitUntil(const std::function<bool()> &condition)
{
    return QTest::qWaitFor(condition, 30'000);
}

bool press(const QString &name)
{
    // What is in a dialog first: it lies above the window.
    QWidgetList tops = QApplication::topLevelWidgets();
    std::stable_partition(tops.begin(), tops.end(),
                          [](const QWidget *top) { return qobject_cast<const QDialog *>(top) != nullptr; });
    for (QWidget *const top : std::as_const(tops)) {
        for (QAbstractButton *const button : top->findChildren<QAbstractButton *>(name)) {
            if (button->isVisible() && button->isEnabled()) {
                button->click();
                return true;
            }
        }
    }
    return false;
}

bool hasDrafts(const DeskPage *desk, int mailbox, int count)
{
    if (!desk || desk->core().mailboxCount() <= mailbox)
        return false;
    const MailboxId id = desk->core().mailbox(mailbox).id;
    const Store &store = desk->core().store();
    return store.counts(id).drafts == count && store.lastSync(id, Folder::SentItems).isValid();
}

bool goToSendable(MainWindow &window)
{
    QTest::qWait(notTwice);
    const MailPage &page = window.desk()->mailPage();
    for (int row = 0; row < page.model().rowCount(); ++row) {
        const auto mail = page.model().at(row);
        if (!mail || blockerOf(*mail))
            continue;
        page.list()->setCurrentIndex(page.model().index(row, 0));
        // The actions hear of it in the next round of events.
        return waitUntil([&] {
            return window.desk()->situation().targets == 1 && !window.desk()->situation().blocker
                && window.actions()[ActionId::Send]->isEnabled();
        });
    }
    return false;
}

bool sendFirst(MainWindow &window)
{
    DeskPage *const desk = window.desk();
    const MailboxId mailbox = desk->core().mailbox(desk->mailbox()).id;
    const int before = desk->core().store().counts(mailbox).sent;
    desk->core().settings().set(Keys::undoSeconds, 0);
    if (!goToSendable(window))
        return false;
    window.actions()[ActionId::Send]->trigger();
    return waitUntil([&] { return desk->core().store().counts(mailbox).sent > before; });
}

} // namespace Sendoff::System
