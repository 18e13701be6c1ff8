// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wordingbars.h"

#include "wordingerrors.h"
#include "wordingmail.h"

// The bars of WordingBars about what other programs did to the message that is read.

namespace Sendoff {

using Theme::Accent;

BarSpec WordingBars::changedElsewhere(const QDateTime &time, const QDateTime &now)
{
    return {.icon = "view-refresh",
            .lead = tr("Changed elsewhere at %1.").arg(WordingMail::moment(time, now)),
            .text = tr("This is the new version."),
            .closable = true};
}

BarSpec WordingBars::earlierText(const std::optional<Error> &trouble, bool comes)
{
    BarSpec spec{.accent = Accent::Attention,
                 .icon = "dialog-warning",
                 .lead = tr("This is the text of an earlier version."),
                 .text = tr("The newest text had not been loaded yet.")};
    if (!comes)
        return spec;
    spec.text = tr("The newest text is not here yet; it comes by itself.");
    if (trouble) {
        spec.text = tr("%1 %2", "two sentences").arg(WordingErrors::reason(*trouble), spec.text);
        spec.buttons += BarAction{tryAgain(), tr("Try again")};
    }
    return spec;
}

BarSpec WordingBars::goneElsewhere(Folder folder, bool hasText, bool hasFiles)
{
    const bool draft = folder == Folder::Drafts;
    // Whatever was done to it, the service tells only that it is not there any more.
    const QString what
        = draft ? tr("It was deleted, moved or sent elsewhere.") : tr("It was deleted or moved elsewhere.");
    QString rest
        = hasText ? tr("Its text stays here until you go on.") : tr("Its text had not been loaded yet.");
    if (hasText && hasFiles)
        rest = tr("%1 %2", "two sentences").arg(rest, tr("Its attachments are not kept."));
    BarSpec spec{.accent = Accent::Attention,
                 .icon = "dialog-warning",
                 .lead = draft ? tr("This draft is no longer in Drafts.")
                               : tr("This message is no longer in Sent Items."),
                 .text = tr("%1 %2", "two sentences").arg(what, rest)};
    if (hasText)
        spec.buttons += BarAction{copyText(), tr("Copy text")};
    spec.buttons += BarAction{closeId(), tr("Close")};
    return spec;
}

BarSpec WordingBars::sentMeanwhile()
{
    return {.accent = Accent::Info,
            .icon = "mail-send",
            .lead = tr("This message has been sent."),
            .text = tr("Its text stays here until you go on."),
            .buttons = {{closeId(), tr("Close")}}};
}

} // namespace Sendoff
