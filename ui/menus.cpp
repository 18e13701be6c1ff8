// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "menus.h"

#include "actions.h"
#include "language.h"

#include <QActionGroup>
#include <QMenu>
#include <QMenuBar>

using namespace Qt::StringLiterals;

namespace Sendoff {

namespace {

void fill(QMenu *menu, Actions &actions, const QList<QList<ActionId>> &groups)
{
    for (const QList<ActionId> &group : groups) {
        if (!menu->isEmpty())
            menu->addSeparator();
        for (const ActionId id : group)
            menu->addAction(actions[id]);
    }
}

} // namespace

Menus::Menus(QMenuBar &bar, Actions &actions, QObject *parent)
    : QObject(parent)
    , m_bar(bar)
    , m_languageGroup(new QActionGroup(this))
{
    build(actions);
}

void Menus::build(Actions &actions)
{
    using enum ActionId;
    for (const char *name : {"menuFile", "menuEdit", "menuView", "menuMessage", "menuHelp"}) {
        QMenu *menu = m_bar.addMenu(QString());
        menu->setObjectName(QLatin1String(name));
        menu->setToolTipsVisible(true);
        m_menus.append(menu);
    }
    fill(m_menus.at(0), actions,
         {{SaveReport}, {AddAccount, AddMailbox, SignInAgain, RemoveAccount}, {Settings, Quit}});
    fill(m_menus.at(1), actions,
         {{Undo, SendRightNow},
          {Copy},
          {SelectAll, ToggleSelected, SelectAndNext, ClearSelection},
          {Find, FindInMessage}});
    fill(m_menus.at(2), actions,
         {{GoDrafts, GoSending, GoScheduled, GoSent},
          {Next, Previous, NextAttention, PreviousAttention},
          {NextPane, PreviousPane},
          {PageDown, PageUp},
          {ShowPictures, WhitePaper, ZoomIn, ZoomOut, ZoomReset},
          {ToggleRail, MenuBar}});
    addLanguages();
    fill(m_menus.at(2), actions, {{Refresh}});
    fill(m_menus.at(3), actions,
         {{Send, Schedule, Discard},
          {SendScheduled, ChangeTime, BackToDrafts},
          {MarkViewed},
          {SaveAttachments},
          {Pause, StopRest},
          {OpenInOutlook}});
    fill(m_menus.at(4), actions, {{Shortcuts}, {About}});

    auto *pages = new QActionGroup(this);
    for (const ActionId id : {GoDrafts, GoSending, GoScheduled, GoSent})
        pages->addAction(actions[id]);
}

void Menus::addLanguages()
{
    m_languages = m_menus.at(2)->addMenu(QString());
    m_languages->setObjectName(u"menuLanguage"_s);
    QStringList codes = Language::available();
    codes.append(QString());
    for (const QString &code : std::as_const(codes)) {
        QAction *action = m_languages->addAction(Language::nativeName(code));
        action->setObjectName(u"actLanguage_"_s + (code.isEmpty() ? u"system"_s : code));
        action->setData(code);
        action->setCheckable(true);
        m_languageGroup->addAction(action);
        connect(action, &QAction::triggered, this, [this, code] { Q_EMIT languageChosen(code); });
        if (code.isEmpty())
            m_systemLanguage = action;
    }
}

void Menus::retranslate(const QString &setting)
{
    const QStringList titles{tr("&File"), tr("&Edit"), tr("&View"), tr("&Message"), tr("&Help")};
    for (qsizetype i = 0; i < m_menus.size(); ++i)
        m_menus.at(i)->setTitle(titles.at(i));
    m_languages->setTitle(tr("Lan&guage"));
    m_systemLanguage->setText(tr("&As the system"));
    const QList<QAction *> languages = m_languageGroup->actions();
    for (QAction *action : languages)
        action->setChecked(action->data().toString() == setting);
}

} // namespace Sendoff
