// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wordingbars.h"

#include "wordingmail.h"

#include <QUrl>

// The bars of WordingBars about what happened in a draft's conversation.

namespace Sendoff {

using namespace Qt::StringLiterals;
using Theme::Accent;

BarSpec WordingBars::answered(const QDateTime &sent, const QDateTime &now)
{
    return {.accent = Accent::Info,
            .icon = "dialog-information",
            //: %1 a date or time
            .lead = tr("You already answered this conversation (%1).").arg(WordingMail::moment(sent, now)),
            .text = tr("What you sent is in Sent Items."),
            .buttons = {{show(), tr("Show")}}};
}

BarSpec WordingBars::newerMessage(const MailSummary &message, const QDateTime &now)
{
    BarSpec spec{.accent = Accent::Info,
                 .icon = "dialog-information",
                 //: %1 a person, %2 a date or time
                 .lead
                 = tr("A newer message came from %1 (%2).")
                       .arg(WordingMail::name(message.from), WordingMail::moment(message.received, now)),
                 .text = tr("This draft was last changed before that.")};
    if (QUrl(message.webLink).scheme() == "https"_L1) // Outlook's pages have no other
        spec.buttons = {{openInOutlook(), tr("Open in Outlook")}};
    return spec;
}

} // namespace Sendoff
