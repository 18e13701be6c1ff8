// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/attachmentchip.h"

#include "safetext.h"
#include "theme.h"
#include "wordingmail.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QPainterPath>
#include <QStyle>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Sendoff {

namespace {

constexpr int padding = 10;
constexpr int typeWidth = 16;
constexpr int chipGap = 8;
constexpr int maxName = 200;
constexpr int chipHeight = 32;

struct TypeColor
{
    const char *endings; ///< between spaces
    Theme::Accent accent;
};

constexpr std::array<TypeColor, 5> typeColors{{
    {" pdf ", Theme::Accent::Danger},
    {" xls xlsx xlsm csv ods ", Theme::Accent::Success},
    {" doc docx docm rtf odt ", Theme::Accent::Info},
    {" ppt pptx odp ", Theme::Accent::Attention},
    {" png jpg jpeg gif bmp webp svg heic tif tiff ", Theme::Accent::Checking},
}};

QString endingOf(const Attachment &attachment)
{
    if (attachment.type == AttachmentType::Item)
        return u"eml"_s;
    const qsizetype dot = attachment.name.lastIndexOf(u'.');
    return dot < 0 ? QString() : attachment.name.mid(dot + 1).trimmed().toLower();
}

} // namespace

AttachmentChip::AttachmentChip(const Attachment &attachment, QWidget *parent)
    : QAbstractButton(parent)
    , m_attachment(attachment)
{
    setObjectName(u"attachmentChip"_s);
    setFocusPolicy(Qt::StrongFocus);
    setCursor(Qt::PointingHandCursor);
    retranslate();
}

QString AttachmentChip::sizeText() const
{
    return m_attachment.size > 0 ? WordingMail::size(m_attachment.size) : QString();
}

void AttachmentChip::retranslate()
{
    QString name = safeText(m_attachment.name);
    if (name.isEmpty())
        name = tr("Attachment");
    setText(name);
    setToolTip(name);
    const QString size = sizeText();
    setAccessibleName(size.isEmpty() ? name : name + u", "_s + size);
    updateGeometry();
    update();
}

QSize AttachmentChip::sizeHint() const
{
    const QFontMetrics metrics(font());
    const QFontMetrics small(Theme::smallFont(font()));
    const QString size = sizeText();
    const int name = std::min(metrics.horizontalAdvance(text()) + 2, maxName);
    const int width = 2 * padding + typeWidth + chipGap + name
        + (size.isEmpty() ? 0 : chipGap + small.horizontalAdvance(size) + 1);
    return {width, Theme::height(metrics, chipHeight)};
}

QSize AttachmentChip::minimumSizeHint() const
{
    return {std::min(sizeHint().width(), 120), sizeHint().height()};
}

void AttachmentChip::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    const QColor base = Theme::color(palette(), Theme::Role::Ground);
    const QColor ground = isDown() || underMouse() ? Theme::color(palette(), Theme::Role::HoverRow) : base;
    painter.setPen(hasFocus() ? QPen(Theme::color(palette(), Theme::Role::AccentBar), 2)
                              : QPen(Theme::color(palette(), Theme::Role::ControlBorder), 1));
    painter.setBrush(ground);
    const qreal inset = hasFocus() ? 1 : 0.5;
    painter.drawRoundedRect(QRectF(rect()).adjusted(inset, inset, -inset, -inset), Theme::buttonRadius,
                            Theme::buttonRadius);
    const auto visual = [this](int x, int width) {
        return QStyle::visualRect(layoutDirection(), rect(), {x, 0, width, height()});
    };
    paintType(painter, visual(padding, typeWidth), ground);
    const QFont small = Theme::smallFont(font());
    const QString size = sizeText();
    const int sizeWidth = size.isEmpty() ? 0 : QFontMetrics(small).horizontalAdvance(size) + 1;
    const int nameAt = padding + typeWidth + chipGap;
    const int room = width() - nameAt - padding - (sizeWidth > 0 ? sizeWidth + chipGap : 0);
    const QFontMetrics metrics(font());
    const QString name = metrics.elidedText(text(), Qt::ElideMiddle, room);
    const int nameWidth = std::min(room, metrics.horizontalAdvance(name) + 1);
    const int flags = int(Qt::AlignVCenter | QStyle::visualAlignment(layoutDirection(), Qt::AlignLeft));
    painter.setPen(isEnabled() ? Theme::textOn(palette(), ground) : Theme::secondaryOn(palette(), ground));
    painter.drawText(visual(nameAt, nameWidth), flags, name);
    if (sizeWidth > 0) {
        painter.setFont(small);
        painter.setPen(Theme::secondaryOn(palette(), ground));
        painter.drawText(visual(nameAt + nameWidth + chipGap, sizeWidth), flags, size);
    }
}

/// A sheet with a folded corner and the ending on it.
void AttachmentChip::paintType(QPainter &painter, const QRect &rect, const QColor &ground) const
{
    const QString ending = endingOf(m_attachment);
    QColor color = Theme::secondaryOn(palette(), ground);
    const QByteArray wanted = ' ' + ending.toLatin1() + ' ';
    for (const TypeColor &type : typeColors) {
        if (!ending.isEmpty() && QByteArray(type.endings).contains(wanted))
            color = Theme::accent(palette(), type.accent).fg;
    }
    const QRectF page(rect.center().x() - 6.5, rect.center().y() - 8.5, 14, 17);
    QPainterPath path;
    path.moveTo(page.left() + 1.5, page.top());
    path.lineTo(page.right() - 4, page.top());
    path.lineTo(page.right(), page.top() + 4);
    path.lineTo(page.right(), page.bottom());
    path.lineTo(page.left() + 1.5, page.bottom());
    path.closeSubpath();
    painter.setBrush(Qt::NoBrush);
    painter.setPen(QPen(color, 1.2));
    painter.drawPath(path);
    if (ending.isEmpty() || ending.size() > 5)
        return;
    const QRectF label(page.left() - 1.5, page.top() + 7, 14, 7.5);
    painter.setPen(Qt::NoPen);
    painter.setBrush(color);
    painter.drawRoundedRect(label, 1, 1);
    QFont tiny = font();
    tiny.setPixelSize(6);
    tiny.setBold(true);
    painter.setFont(tiny);
    painter.setPen(ground);
    painter.drawText(label, Qt::AlignCenter, ending.left(3).toUpper());
    painter.setFont(font());
}

void AttachmentChip::changeEvent(QEvent *event)
{
    QAbstractButton::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        retranslate();
}

void AttachmentChip::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) {
        if (!event->isAutoRepeat())
            click();
        return;
    }
    QAbstractButton::keyPressEvent(event);
}

void AttachmentChip::enterEvent(QEnterEvent *event)
{
    QAbstractButton::enterEvent(event);
    update();
}

void AttachmentChip::leaveEvent(QEvent *event)
{
    QAbstractButton::leaveEvent(event);
    update();
}

} // namespace Sendoff
