// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/inlinebar.h"

#include "icons.h"
#include "widgets/linkbutton.h"

#include <QAccessible>
#include <QEvent>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QToolButton>

#include <algorithm>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

QString richText(const QString &lead, const QString &text)
{
    if (lead.isEmpty())
        return text.toHtmlEscaped();
    return u"<span style=\"font-weight:600\">%1</span>%2%3"_s.arg(
        lead.toHtmlEscaped(), text.isEmpty() ? QString() : u" "_s, text.toHtmlEscaped());
}

QLabel *makeLabel(QWidget *parent)
{
    auto *label = new QLabel(parent);
    label->setTextFormat(Qt::RichText);
    label->setWordWrap(true);
    label->setMargin(0);
    label->setTextInteractionFlags(Qt::NoTextInteraction);
    return label;
}

} // namespace

InlineBar::InlineBar(QWidget *parent)
    : QFrame(parent)
{
    // Not Fixed: its height depends on its width, which a fixed size hint cannot know.
    QSizePolicy policy(QSizePolicy::Preferred, QSizePolicy::Minimum);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
    setFocusPolicy(Qt::NoFocus);
    m_text = makeLabel(this);
    m_note = makeLabel(this);
    m_close = new QToolButton(this);
    m_close->setObjectName(u"hideButton"_s);
    m_close->setAutoRaise(true);
    m_close->setIcon(Icons::icon("window-close"));
    m_close->setIconSize({13, 13});
    connect(m_close, &QToolButton::clicked, this, &InlineBar::closed);
    retranslate();
    rebuild();
}

void InlineBar::setSpec(const BarSpec &spec)
{
    m_spec = spec;
    rebuild();
}

QWidget *InlineBar::makeButton(const BarAction &action)
{
    auto *button = new QPushButton(action.text, this);
    button->setObjectName(action.id);
    button->setAutoDefault(false);
    button->setEnabled(action.enabled);
    if (action.icon)
        button->setIcon(Icons::icon(action.icon));
    connect(button, &QPushButton::clicked, this, [this, id = action.id] { Q_EMIT triggered(id); });
    return button;
}

void InlineBar::rebuild()
{
    // A button may be what called for the change: it must outlive its own click.
    for (QWidget *button : std::as_const(m_buttons)) {
        button->hide();
        button->deleteLater();
    }
    m_buttons.clear();
    for (const Row &row : std::as_const(m_rows)) {
        row.label->deleteLater();
        row.label->hide();
        for (LinkButton *link : row.links) {
            link->hide();
            link->deleteLater();
        }
    }
    m_rows.clear();

    m_text->setText(richText(m_spec.lead, m_spec.text));
    m_note->setText(m_spec.note.toHtmlEscaped());
    m_note->setVisible(!m_spec.note.isEmpty());
    m_close->setVisible(m_spec.closable);
    for (const BarAction &action : std::as_const(m_spec.buttons)) {
        m_buttons.append(makeButton(action));
        m_buttons.last()->show();
    }
    for (const BarLine &line : std::as_const(m_spec.lines)) {
        Row row{line, makeLabel(this), {}};
        row.label->setText(line.text.toHtmlEscaped());
        row.label->show();
        for (const BarAction &action : line.links) {
            auto *link = new LinkButton(action.text, this);
            link->setObjectName(action.id);
            connect(link, &LinkButton::clicked, this, [this, id = action.id] { Q_EMIT triggered(id); });
            link->show();
            row.links.append(link);
        }
        m_rows.append(row);
    }
    recolor();
    announce();
    updateGeometry();
    arrange(width(), true);
    update();
}

/// The bar's own label for screen readers, said politely when it changes; Qt 6.4 has no announcements.
void InlineBar::announce()
{
    QString all = m_spec.text.isEmpty() ? m_spec.lead : m_spec.lead + u' ' + m_spec.text;
    for (const BarLine &line : std::as_const(m_spec.lines))
        all += u' ' + line.text;
    if (all == accessibleName())
        return;
    setAccessibleName(all);
    QAccessibleEvent event(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

void InlineBar::recolor()
{
    const QColor tint = Theme::accent(palette(), m_spec.accent).tint;
    const auto paintLabel = [&](QLabel *label, const QColor &color) {
        QPalette own = label->palette();
        own.setColor(QPalette::WindowText, color);
        label->setPalette(own);
    };
    paintLabel(m_text, Theme::textOn(palette(), tint));
    paintLabel(m_note, Theme::secondaryOn(palette(), tint));
    for (const Row &row : std::as_const(m_rows)) {
        const bool plain = row.line.accent == Theme::Accent::Neutral;
        paintLabel(row.label,
                   plain ? Theme::textOn(palette(), tint)
                         : Theme::readable(Theme::accent(palette(), row.line.accent).fg, tint));
        for (LinkButton *link : row.links) {
            QPalette own = link->palette();
            own.setColor(link->backgroundRole(), tint);
            own.setColor(QPalette::Link, palette().color(QPalette::Link));
            link->setPalette(own);
        }
    }
}

void InlineBar::retranslate()
{
    m_close->setToolTip(tr("Hide"));
    m_close->setAccessibleName(tr("Hide"));
}

void InlineBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    switch (event->type()) {
    case QEvent::PaletteChange:
    case QEvent::ApplicationPaletteChange: recolor(); break;
    case QEvent::LanguageChange: retranslate(); break;
    case QEvent::FontChange:
    case QEvent::StyleChange:
    case QEvent::LayoutDirectionChange:
        updateGeometry();
        arrange(width(), true);
        break;
    default: break;
    }
}

void InlineBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const Theme::AccentColors colors = Theme::accent(palette(), m_spec.accent);
    painter.setPen(colors.border);
    painter.setBrush(colors.tint);
    painter.drawRoundedRect(QRectF(rect()).adjusted(0.5, 0.5, -0.5, -0.5), Theme::barRadius,
                            Theme::barRadius);
    const auto visual = [this](QRect rect) {
        if (layoutDirection() == Qt::RightToLeft)
            rect.moveLeft(width() - rect.x() - rect.width());
        return rect;
    };
    Icons::paint(painter, visual(m_iconRect), m_spec.icon, colors.fg, layoutDirection());
    for (const Row &row : std::as_const(m_rows)) {
        if (!row.line.icon)
            continue;
        const QRect label = row.label->geometry();
        const bool mirrored = layoutDirection() == Qt::RightToLeft;
        const QRect place(mirrored ? label.right() + 4 : label.x() - iconSize,
                          label.y() + (label.height() - 14) / 2, 14, 14);
        Icons::paint(painter, place, row.line.icon, Theme::accent(palette(), row.line.accent).fg,
                     layoutDirection());
    }
}

} // namespace Sendoff
