// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "actions.h"
#include "paintprobe.h"
#include "quitquestion.h"

#include <QMainWindow>

class QStackedWidget;
class QToolBar;

namespace Sendoff {

class AccentToolButton;
class Commands;
class Core;
class DeskPage;
class Language;
class Menus;
class Prompter;
class SearchEdit;
class Settings;
class Trace;
class WelcomePage;

/// The window: menu, toolbar, the welcome page or the desk, status bar. Arranges them and remembers how they
/// were; nothing else.
class MainWindow : public QMainWindow
{
    Q_OBJECT

public:
    struct Parts
    {
        Settings &settings;
        Language &language;
        Prompter &prompter;
        Trace &trace;
    };

    explicit MainWindow(Parts parts, QWidget *parent = nullptr);
    ~MainWindow() override;

    /// Shows the desk of a core that is connected, and outlives it. A desk that is open is closed first; the
    /// page that it showed is shown again.
    void openDesk(Core &core);
    /// Back to the welcome page: nothing holds the core any more.
    void closeDesk();
    /// Whether accounts can be added in this run.
    void setTakesAccounts(bool takes);
    /// What would be interrupted if the desk were closed now.
    QuitQuestion::Facts unfinished() const;
    /// Null on the welcome page.
    DeskPage *desk() const { return m_desk; }
    /// Built when it is first asked for or shown: a start with a mailbox does without.
    WelcomePage *welcome();
    Actions &actions() const { return *m_actions; }
    SearchEdit *searchEdit() const { return m_search; }
    void setMenuBarShown(bool shown);
    void setRailNarrow(bool narrow);
    /// Opens the settings, or raises them.
    void openSettings();

Q_SIGNALS:
    void practiceRequested();
    /// welcome() is there from now on.
    void welcomeMade();

protected:
    void changeEvent(QEvent *event) override;
    void closeEvent(QCloseEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void buildToolBar();
    void dropDesk();
    void chooseLanguage(const QString &code);
    void refresh();
    void retranslate();
    void applyRoom();
    void restoreLayout();
    void fitScreen();
    void saveLayout();
    void askBeforeLeaving(const QuitQuestion::Facts &facts);

    Settings &m_settings;
    Language &m_language;
    Prompter &m_prompter;
    Trace &m_trace;
    Actions *m_actions;
    Commands *m_commands;
    Menus *m_menus;
    QToolBar *m_toolBar;
    AccentToolButton *m_send;
    SearchEdit *m_search;
    QAction *m_searchAction;
    QStackedWidget *m_stack;
    WelcomePage *m_welcome = nullptr;
    DeskPage *m_desk = nullptr;
    PaintProbe m_paintProbe;
    bool m_takesAccounts = false;
    bool m_leaving = false; ///< the person was asked, and leaves
};

} // namespace Sendoff
