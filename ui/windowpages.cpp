// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "core.h"
#include "deskmodels.h"
#include "deskpage.h"
#include "language.h"
#include "mailpage.h"
#include "mainwindow.h"
#include "settings/keys.h"
#include "welcome/welcomepage.h"
#include "widgets/searchedit.h"

#include <QCloseEvent>
#include <QStackedWidget>
#include <QStatusBar>
#include <QTimer>
#include <QToolBar>

#include <utility>

// What the window shows in its middle, from the first page to the last question.

namespace Sendoff {

using namespace Qt::StringLiterals;

void MainWindow::openDesk(Core &core)
{
    const bool again = m_desk;
    const Page page = again ? m_desk->page() : Page::Drafts;
    const MailboxId mailbox = again ? m_desk->core().mailbox(m_desk->mailbox()).id : MailboxId();
    const QList<DeskModels::Kept> lists = again ? m_desk->models().kept() : QList<DeskModels::Kept>();
    if (again) {
        saveLayout();
        dropDesk();
    }
    m_desk = new DeskPage({core, *m_actions, m_prompter, *statusBar(), lists}, m_stack);
    m_stack->addWidget(m_desk);
    m_stack->setCurrentWidget(m_desk);
    m_toolBar->show();
    statusBar()->show();
    connect(m_desk, &DeskPage::changed, this, &MainWindow::refresh);
    m_desk->restoreSplitter(m_settings.get(Keys::deskSplitter));
    m_desk->mailPage().restoreState(m_settings.get(Keys::mailSplitter));
    for (int i = 0; again && i < core.mailboxCount(); ++i) {
        if (core.mailbox(i).id == mailbox)
            m_desk->go(i, page);
    }
    applyRoom();
    refresh();
}

void MainWindow::dropDesk()
{
    // At once, and not by the event loop: it works on the core until it has gone.
    delete std::exchange(m_desk, nullptr);
    m_search->clear();
}

void MainWindow::closeDesk()
{
    if (!m_desk)
        return;
    saveLayout();
    dropDesk();
    m_toolBar->hide();
    statusBar()->hide();
    m_stack->setCurrentWidget(welcome());
    refresh();
}

void MainWindow::setTakesAccounts(bool takes)
{
    m_takesAccounts = takes;
    refresh();
}

QuitQuestion::Facts MainWindow::unfinished() const
{
    return m_desk ? m_desk->unfinished() : QuitQuestion::Facts();
}

WelcomePage *MainWindow::welcome()
{
    if (!m_welcome) {
        m_welcome = new WelcomePage(m_stack);
        m_stack->addWidget(m_welcome);
        m_welcome->setLanguage(m_language.current());
        connect(m_welcome, &WelcomePage::languageChosen, this, &MainWindow::chooseLanguage);
        connect(m_welcome, &WelcomePage::practiceRequested, this, &MainWindow::practiceRequested);
        Q_EMIT welcomeMade();
    }
    return m_welcome;
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    const QuitQuestion::Facts facts = m_leaving ? QuitQuestion::Facts() : unfinished();
    if (!facts.isNothing()) {
        event->ignore();
        askBeforeLeaving(facts);
        return;
    }
    saveLayout();
    event->accept();
}

void MainWindow::askBeforeLeaving(const QuitQuestion::Facts &facts)
{
    if (auto *asked = findChild<QuitQuestion *>()) {
        asked->raise();
        asked->activateWindow();
        return;
    }
    auto *question = new QuitQuestion(facts, this);
    connect(question, &QDialog::accepted, this, [this] {
        m_leaving = true;
        close();
    });
    // Undo times end while it is open, and then another answer is asked for, or none.
    auto *const news = new QTimer(question);
    connect(news, &QTimer::timeout, question, [this, question] {
        const QuitQuestion::Facts now = unfinished();
        if (now.isNothing())
            question->reject();
        else
            question->setFacts(now);
    });
    news->start(200);
    question->open();
}

} // namespace Sendoff
