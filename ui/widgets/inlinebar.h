// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme.h"

#include <QFrame>
#include <QList>
#include <QString>

class QLabel;
class QToolButton;

namespace Sendoff {

class LinkButton;

/// A button or a link of a bar.
struct BarAction
{
    QString id = {}; ///< what triggered() says; also the button's objectName
    QString text = {}; ///< translated
    const char *icon = nullptr; ///< a name for Icons, or none
    bool enabled = true; ///< of buttons

    bool operator==(const BarAction &) const = default;
};

/// A line under a bar's lead with links at its end: one check of a message.
struct BarLine
{
    QString text = {};
    QList<BarAction> links = {};
    const char *icon = nullptr; ///< before the text, or none
    Theme::Accent accent = Theme::Accent::Neutral; ///< the icon's and text's colour; Neutral: the text colour

    bool operator==(const BarLine &) const = default;
};

/// Everything an InlineBar shows, in the current language.
struct BarSpec
{
    Theme::Accent accent = Theme::Accent::Neutral;
    const char *icon = "dialog-information";
    QString lead = {}; ///< said in bold first
    QString text = {}; ///< goes on after the lead
    QString note = {}; ///< a second, quieter line
    QList<BarAction> buttons = {};
    QList<BarLine> lines = {};
    bool closable = false; ///< has a "Hide" button; the owner removes the bar on closed()

    bool operator==(const BarSpec &) const = default;
};

/// A state, a warning or a result inside the layout: it covers nothing and never takes the focus. Buttons go
/// below the text when the text would need a third line beside them.
class InlineBar : public QFrame
{
    Q_OBJECT

public:
    explicit InlineBar(QWidget *parent = nullptr);

    void setSpec(const BarSpec &spec);
    const BarSpec &spec() const { return m_spec; }

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;
    bool hasHeightForWidth() const override { return true; }
    int heightForWidth(int width) const override;

Q_SIGNALS:
    void triggered(const QString &id);
    void closed();

protected:
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    static constexpr int iconSize = 18;

    struct Row
    {
        BarLine line;
        QLabel *label = nullptr;
        QList<LinkButton *> links;
    };

    void rebuild();
    void recolor();
    void retranslate();
    void announce();
    int arrange(int width, bool apply) const;
    int arrangeRows(int x, int y, int width, bool apply) const;
    QWidget *makeButton(const BarAction &action);

    BarSpec m_spec;
    QLabel *m_text = nullptr;
    QLabel *m_note = nullptr;
    QToolButton *m_close = nullptr;
    QList<QWidget *> m_buttons;
    QList<Row> m_rows;
    mutable QRect m_iconRect;
};

} // namespace Sendoff
