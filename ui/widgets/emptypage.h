// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme.h"
#include "widgets/inlinebar.h"

#include <QWidget>

class QAbstractButton;
class QHBoxLayout;
class QLabel;

namespace Sendoff {

class IconLabel;

/// What stands where there is nothing to list or to read: icon, title, text, one or two buttons.
class EmptyPage : public QWidget
{
    Q_OBJECT

public:
    struct Spec
    {
        const char *icon = nullptr; ///< none: words only
        Theme::Accent accent = Theme::Accent::Neutral;
        QString title = {}; ///< may be empty
        QString text = {}; ///< may be empty
        QList<BarAction> buttons = {}; ///< the last one is the accented one when there are two
        QString note = {}; ///< small, below the buttons

        bool operator==(const Spec &) const = default;
    };

    explicit EmptyPage(QWidget *parent = nullptr);

    void setSpec(const Spec &spec);
    /// What gets the focus when the page stands in for a list: its first button, else the page itself.
    QWidget *focusPlace();

Q_SIGNALS:
    void triggered(const QString &id);

protected:
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    QAbstractButton *makeButton(const BarAction &action, bool accented);
    void restyle();
    void apply(const Spec &spec);

    Spec m_spec;
    IconLabel *m_icon;
    QLabel *m_title;
    QLabel *m_text;
    QLabel *m_note;
    QHBoxLayout *m_buttons;
};

} // namespace Sendoff
