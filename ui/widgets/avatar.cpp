// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/avatar.h"

#include "theme.h"

#include <QFont>
#include <QPainter>

#include <array>

namespace Sendoff::Avatar {

namespace {

/// The first letter or digit, as upper case; a whole character also outside the basic plane.
QString firstLetter(QStringView word)
{
    for (qsizetype i = 0; i < word.size(); ++i) {
        const bool pair = word.at(i).isHighSurrogate() && i + 1 < word.size();
        const QString letter = word.mid(i, pair ? 2 : 1).toString();
        if (letter.at(0).isLetterOrNumber() || pair)
            return letter.toUpper();
    }
    return {};
}

bool isIdeograph(const QString &letter)
{
    return !letter.isEmpty() && letter.at(0).script() == QChar::Script_Han;
}

} // namespace

QString initials(const QString &name, const QString &address)
{
    const QString source = name.trimmed().isEmpty() ? address.section(u'@', 0, 0) : name;
    const QStringList words = source.simplified().replace(u'.', u' ').split(u' ', Qt::SkipEmptyParts);
    if (words.isEmpty())
        return QStringLiteral("?");
    const QString first = firstLetter(words.first());
    if (first.isEmpty())
        return QStringLiteral("?");
    if (isIdeograph(first))
        return first;
    if (words.size() > 1)
        return first + firstLetter(words.last());
    return words.first().size() > 1 ? first + firstLetter(QStringView(words.first()).mid(1)) : first;
}

void paint(QPainter &painter, const QRect &rect, const QPalette &palette, const QFont &font,
           const QString &name, const QString &address)
{
    // Calm accents only: amber and red mean something.
    constexpr std::array accents{Theme::Accent::Info, Theme::Accent::External, Theme::Accent::Checking,
                                 Theme::Accent::Success};
    uint sum = 0;
    for (const QChar c : address.isEmpty() ? name : address)
        sum = sum * 31 + c.unicode();
    const Theme::AccentColors colors = Theme::accent(palette, accents[sum % accents.size()]);
    painter.save();
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(colors.border);
    painter.setBrush(colors.tint);
    painter.drawEllipse(QRectF(rect).adjusted(0.5, 0.5, -0.5, -0.5));
    QFont small = Theme::emphasis(font);
    small.setPixelSize(qMax(9, rect.height() * 42 / 100));
    painter.setFont(small);
    painter.setPen(colors.fg);
    painter.drawText(rect, Qt::AlignCenter, initials(name, address));
    painter.restore();
}

} // namespace Sendoff::Avatar
