// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mainwindow.h"

#include "commands.h"
#include "deskpage.h"
#include "language.h"
#include "list/maillistview.h"
#include "mailpage.h"
#include "menus.h"
#include "models/maillistmodel.h"
#include "room.h"
#include "settings/keys.h"
#include "settings/settingsdialog.h"
#include "store/searchwords.h"
#include "trace.h"
#include "welcome/welcomepage.h"
#include "widgets/accenttoolbutton.h"
#include "widgets/searchedit.h"
#include "wordingsignin.h"

#include <QCloseEvent>
#include <QLayout>
#include <QMenuBar>
#include <QScreen>
#include <QStackedWidget>
#include <QStatusBar>
#include <QToolBar>

#include <utility>

using namespace Qt::StringLiterals;

namespace Sendoff {

namespace {
// What a window manager usually puts above a window; how much is known only after it is shown.
constexpr int titleBarHeight = 32;
} // namespace

MainWindow::MainWindow(Parts parts, QWidget *parent)
    : QMainWindow(parent)
    , m_settings(parts.settings)
    , m_language(parts.language)
    , m_prompter(parts.prompter)
    , m_trace(parts.trace)
    , m_actions(new Actions(this))
    , m_commands(new Commands(*this, *m_actions, parts.settings, parts.prompter, this))
    , m_menus(new Menus(*menuBar(), *m_actions, this))
    , m_toolBar(addToolBar(QString()))
    , m_stack(new QStackedWidget(this))
{
    setObjectName(u"mainWindow"_s);
    setMinimumSize(900, 600);
    menuBar()->setObjectName(u"menuBar"_s);
    m_stack->setObjectName(u"rootStack"_s);
    setCentralWidget(m_stack);
    statusBar()->setObjectName(u"statusBar"_s);
    statusBar()->setSizeGripEnabled(false);
    buildToolBar();
    // Actions whose menu is hidden work by their shortcuts all the same.
    for (const ActionId id : Actions::all()) {
        if (Actions::scope(id) == Scope::Window)
            addAction((*m_actions)[id]);
    }
    connect(m_menus, &Menus::languageChosen, this, &MainWindow::chooseLanguage);
    restoreLayout();
    m_toolBar->hide();
    statusBar()->hide();
    retranslate();
    m_paintProbe.afterPaint(this, [this] { m_trace.milestone("first-paint"); });
}

MainWindow::~MainWindow()
{
    // What the parts say while they go is no longer heard: this is half gone by then.
    const QList<QObject *> parts = findChildren<QObject *>();
    for (const QObject *part : parts)
        part->disconnect(this);
}

void MainWindow::buildToolBar()
{
    m_toolBar->setObjectName(u"mainToolBar"_s);
    m_toolBar->setMovable(false);
    m_toolBar->setFloatable(false);
    m_toolBar->setContextMenuPolicy(Qt::PreventContextMenu);
    m_toolBar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    m_toolBar->setIconSize(QSize(18, 18));
    m_toolBar->layout()->setContentsMargins(8, 5, 10, 6);
    m_send = new AccentToolButton(m_toolBar);
    m_send->setObjectName(u"sendButton"_s);
    m_send->setDefaultAction((*m_actions)[ActionId::Send]);
    m_toolBar->addWidget(m_send);
    connect(m_send, &AccentToolButton::pressedInVain, m_commands, &Commands::tellWhyNotSent);
    m_toolBar->addAction((*m_actions)[ActionId::Schedule]);
    m_toolBar->widgetForAction((*m_actions)[ActionId::Schedule])->setObjectName(u"scheduleToolButton"_s);
    m_toolBar->addAction((*m_actions)[ActionId::Discard]);
    m_toolBar->widgetForAction((*m_actions)[ActionId::Discard])->setObjectName(u"discardToolButton"_s);
    m_toolBar->addAction((*m_actions)[ActionId::Refresh]);
    auto *space = new QWidget(m_toolBar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    m_toolBar->addWidget(space);
    m_search = new SearchEdit(m_toolBar);
    m_search->setMaxLength(int(SearchWords::searchLength));
    m_search->setObjectName(u"searchEdit"_s);
    m_search->setShortcutHint((*m_actions)[ActionId::Find]->shortcut());
    m_searchAction = m_toolBar->addWidget(m_search);
    connect(m_search, &QLineEdit::textChanged, this, [this](const QString &words) {
        if (m_desk && m_desk->page() != Page::Sending)
            m_desk->mailPage().search(words);
    });
    connect(m_search, &SearchEdit::leftForResults, this, [this] {
        if (!m_desk)
            return;
        m_desk->mailPage().settle();
        m_desk->focusList();
    });
}

void MainWindow::refresh()
{
    Situation now = m_desk ? m_desk->situation() : Situation();
    now.addsAccounts = m_takesAccounts;
    m_actions->update(now);
    setWindowTitle(u"%1 – Sendoff"_s.arg(m_desk ? m_desk->title() : tr("Welcome")));
    if (!m_desk)
        return;
    const bool mail = m_desk->page() != Page::Sending;
    m_searchAction->setVisible(mail);
    m_search->setHints(m_desk->page() == Page::SentItems       ? tr("Search Sent Items")
                           : m_desk->page() == Page::Scheduled ? tr("Search scheduled messages")
                                                               : tr("Search drafts"),
                       tr("Search"));
    const QString words = mail ? m_desk->mailPage().model().query().search : QString();
    if (m_search->text().trimmed() != words)
        m_search->setText(words); // not with its signals blocked: the button that clears it listens too
}

void MainWindow::chooseLanguage(const QString &code)
{
    m_settings.set(Keys::language, code);
    m_language.use(code);
}

void MainWindow::openSettings()
{
    auto *dialog = findChild<SettingsDialog *>();
    if (!dialog) {
        dialog = new SettingsDialog(m_settings, this);
        connect(dialog, &SettingsDialog::languageChosen, this, &MainWindow::chooseLanguage);
        connect(dialog, &SettingsDialog::signInHelpRequested, this, [this, dialog] {
            m_prompter.tell(dialog, WordingSignIn::registrationHelpTitle(),
                            WordingSignIn::registrationHelp());
        });
    }
    dialog->show();
    dialog->raise();
    dialog->activateWindow();
}

void MainWindow::retranslate()
{
    m_actions->retranslate();
    m_menus->retranslate(m_settings.get(Keys::language));
    m_toolBar->setWindowTitle(tr("Toolbar"));
    m_toolBar->setAccessibleName(tr("Toolbar"));
    if (m_welcome)
        m_welcome->setLanguage(m_language.current());
    refresh();
}

void MainWindow::setMenuBarShown(bool shown)
{
    m_settings.set(Keys::menuBar, shown);
    menuBar()->setVisible(shown);
}

void MainWindow::setRailNarrow(bool narrow)
{
    m_settings.set(Keys::narrowRail, narrow);
    applyRoom();
}

void MainWindow::applyRoom()
{
    Room room = roomFor(size());
    m_search->setFixedWidth(room.searchWidth);
    room.narrowRail = room.narrowRail || m_settings.get(Keys::narrowRail);
    if (m_desk)
        m_desk->setRoom(room);
}

void MainWindow::restoreLayout()
{
    (*m_actions)[ActionId::MenuBar]->setChecked(m_settings.get(Keys::menuBar));
    menuBar()->setVisible(m_settings.get(Keys::menuBar));
    (*m_actions)[ActionId::ToggleRail]->setChecked(m_settings.get(Keys::narrowRail));
    if (!restoreGeometry(m_settings.get(Keys::geometry)))
        resize(1280, 800);
    fitScreen();
}

/// The screen may be smaller than the first size, or than the one the window was last on.
void MainWindow::fitScreen()
{
    if (isMaximized() || isFullScreen())
        return;
    const QRect room = screen()->availableGeometry();
    const QSize most(room.width(), room.height() - titleBarHeight);
    setMinimumSize(minimumSize().boundedTo(most));
    const QSize fitting = size().boundedTo(most);
    if (fitting == size())
        return;
    resize(fitting);
    move(room.topLeft());
}

void MainWindow::saveLayout()
{
    m_settings.set(Keys::geometry, saveGeometry());
    if (!m_desk)
        return;
    // In a narrow window the splitters stand where they have to, not where the person put them.
    if (roomFor(size()).narrowRail || m_settings.get(Keys::narrowRail))
        return;
    m_settings.set(Keys::deskSplitter, m_desk->splitterState());
    m_settings.set(Keys::mailSplitter, m_desk->mailPage().saveState());
}

void MainWindow::resizeEvent(QResizeEvent *event)
{
    QMainWindow::resizeEvent(event);
    applyRoom();
}

void MainWindow::showEvent(QShowEvent *event)
{
    if (!m_desk)
        welcome();
    QMainWindow::showEvent(event);
}

void MainWindow::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::PaletteChange)
        refresh();
    QMainWindow::changeEvent(event);
}

} // namespace Sendoff
