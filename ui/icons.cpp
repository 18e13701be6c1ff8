// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "icons.h"

#include <QFile>
#include <QGuiApplication>
#include <QIconEngine>
#include <QPainter>
#include <QPalette>
#include <QPixmapCache>
#include <QSvgRenderer>

#include <algorithm>
#include <array>
#include <cmath>
#include <cstring>

namespace Sendoff::Icons {

using namespace Qt::StringLiterals;

namespace {

constexpr std::array directional{
    "mail-reply-sender",   "mail-reply-all",
    "mail-forward",        "mail-send",
    "edit-undo",           "edit-redo",
    "go-previous",         "go-next",
    "folder-drafts",       "media-playback-start",
    "format-indent-more",  "open-external",
    "format-list-ordered", "format-list-unordered",
};

QString pathOf(const QByteArray &name)
{
    return u":/icons/"_s + QString::fromLatin1(name) + u".svg"_s;
}

QByteArray source(const QByteArray &name)
{
    QFile file(pathOf(name));
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

QPixmap render(const QByteArray &name, const QColor &color, const QSize &devicePixels, bool mirrored)
{
    const QString key = u"sendoff/%1/%2/%3x%4/%5"_s.arg(
        QString::fromLatin1(name), color.name(QColor::HexArgb), QString::number(devicePixels.width()),
        QString::number(devicePixels.height()), mirrored ? u"m"_s : QString());
    QPixmap pixmap;
    if (QPixmapCache::find(key, &pixmap))
        return pixmap;
    QImage image(devicePixels, QImage::Format_ARGB32_Premultiplied);
    image.fill(Qt::transparent);
    QSvgRenderer renderer(source(name).replace("currentColor", color.name().toLatin1()));
    if (renderer.isValid()) {
        QPainter painter(&image);
        painter.setOpacity(color.alphaF());
        const int side = std::min(devicePixels.width(), devicePixels.height());
        renderer.render(
            &painter,
            QRectF((devicePixels.width() - side) / 2.0, (devicePixels.height() - side) / 2.0, side, side));
    }
    pixmap = QPixmap::fromImage(mirrored ? image.mirrored(true, false) : image);
    QPixmapCache::insert(key, pixmap);
    return pixmap;
}

class TintedEngine final : public QIconEngine
{
public:
    TintedEngine(QByteArray name, std::optional<QColor> fixed)
        : m_name(std::move(name))
        , m_fixed(fixed)
    {
    }

    QIconEngine *clone() const override { return new TintedEngine(*this); }
    QString key() const override { return u"sendoff"_s; }
    bool isNull() override { return false; }

    QPixmap pixmap(const QSize &size, QIcon::Mode mode, QIcon::State) override
    {
        const bool mirrored
            = QGuiApplication::layoutDirection() == Qt::RightToLeft && isDirectional(m_name.constData());
        return render(m_name, colorOf(mode), size, mirrored);
    }

    void paint(QPainter *painter, const QRect &rect, QIcon::Mode mode, QIcon::State) override
    {
        Icons::paint(*painter, rect, m_name.constData(), colorOf(mode), QGuiApplication::layoutDirection());
    }

private:
    QColor colorOf(QIcon::Mode mode) const
    {
        const QPalette palette = QGuiApplication::palette();
        switch (mode) {
        case QIcon::Disabled: return palette.color(QPalette::Disabled, QPalette::ButtonText);
        case QIcon::Selected: return palette.color(QPalette::HighlightedText);
        case QIcon::Normal:
        case QIcon::Active: break;
        }
        return m_fixed.value_or(palette.color(QPalette::ButtonText));
    }

    QByteArray m_name;
    std::optional<QColor> m_fixed;
};

QIcon make(const char *name, std::optional<QColor> fixed)
{
    if (!QFile::exists(pathOf(name)))
        return {};
    return QIcon(new TintedEngine(name, fixed));
}

} // namespace

bool isDirectional(const char *name)
{
    return std::ranges::any_of(directional, [name](const char *one) { return std::strcmp(one, name) == 0; });
}

QIcon icon(const char *name)
{
    return make(name, std::nullopt);
}

QIcon icon(const char *name, const QColor &color)
{
    return make(name, color);
}

QPixmap tinted(const char *name, const QColor &color, int size, qreal ratio, Qt::LayoutDirection direction)
{
    const int side = int(std::ceil(size * ratio));
    QPixmap pixmap = render(name, color, {side, side}, direction == Qt::RightToLeft && isDirectional(name));
    pixmap.setDevicePixelRatio(ratio);
    return pixmap;
}

void paint(QPainter &painter, const QRect &rect, const char *name, const QColor &color,
           Qt::LayoutDirection direction)
{
    const int size = std::min(rect.width(), rect.height());
    const QPixmap pixmap = tinted(name, color, size, painter.device()->devicePixelRatioF(), direction);
    painter.drawPixmap(
        QRect(rect.x() + (rect.width() - size) / 2, rect.y() + (rect.height() - size) / 2, size, size),
        pixmap);
}

} // namespace Sendoff::Icons
