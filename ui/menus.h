// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QObject>

class QAction;
class QActionGroup;
class QMenu;
class QMenuBar;

namespace Sendoff {

class Actions;

/// The menus, built from action ids (spec 8), and the choice of the language.
class Menus : public QObject
{
    Q_OBJECT

public:
    Menus(QMenuBar &bar, Actions &actions, QObject *parent = nullptr);

    /// Words the menus again and ticks the language that `setting` names; empty: the system's.
    void retranslate(const QString &setting);
    QList<QMenu *> menus() const { return m_menus; }

Q_SIGNALS:
    /// The person chose a language; empty: the system's.
    void languageChosen(const QString &code);

private:
    void build(Actions &actions);
    void addLanguages();

    QMenuBar &m_bar;
    QList<QMenu *> m_menus;
    QMenu *m_languages = nullptr;
    QActionGroup *m_languageGroup;
    QAction *m_systemLanguage = nullptr;
};

} // namespace Sendoff
