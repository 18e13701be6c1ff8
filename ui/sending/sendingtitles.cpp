// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sending/sendingtitles.h"

#include "sending/sendingcolumns.h"
#include "theme.h"

#include <QPainter>
#include <QStyle>

namespace Sendoff {

void SendingTitles::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(palette(), Theme::Role::Chrome));
    painter.fillRect(0, height() - 1, width(), 1, Theme::color(palette(), Theme::Role::Hairline));
    const SendingColumns columns = SendingColumns::of(rect(), font());
    const QFont small = Theme::smallFont(font());
    painter.setFont(small);
    painter.setPen(Theme::color(palette(), Theme::Role::ChromeSecondary));
    const auto title = [&](const QRect &place, const QString &words) {
        painter.drawText(QStyle::visualRect(layoutDirection(), rect(), place),
                         int(Qt::AlignVCenter | Qt::AlignLeading),
                         QFontMetrics(small).elidedText(words, Qt::ElideRight, place.width()));
    };
    title(columns.icon.united(columns.state), tr("State"));
    title(columns.recipient, tr("To"));
    title(columns.subject, tr("Subject"));
    title(columns.happened, tr("What happened"));
}

} // namespace Sendoff
