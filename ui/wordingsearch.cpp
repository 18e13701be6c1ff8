// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wordingsearch.h"

#include "wordingbars.h"
#include "wordingerrors.h"

namespace Sendoff {

using Theme::Accent;

BarSpec WordingSearch::offer(Folder folder, int days)
{
    return {.icon = "edit-find",
            .text = folder == Folder::SentItems && days > 0
                ? tr("Only the last %n day(s) of Sent Items are on this computer.", nullptr, days)
                : tr("Not all texts are on this computer."),
            .buttons = {{search(), tr("Search on the server")}}};
}

BarSpec WordingSearch::asking()
{
    return {
        .icon = "edit-find", .text = tr("Searching on the server…"), .buttons = {{cancel(), tr("Cancel")}}};
}

BarSpec WordingSearch::found(int more, int unfit, bool isAll)
{
    BarSpec spec{.icon = "edit-find",
                 .text = more > 0 ? tr("%n more found on the server.", nullptr, more)
                                  : tr("Nothing more was found on the server.")};
    const auto add = [&spec](const QString &sentence) {
        spec.text = tr("%1 %2", "two sentences").arg(spec.text, sentence);
    };
    if (!isAll)
        add(tr("The server gives only its first 250 results."));
    if (unfit > 0) {
        add(tr("%n of them do not fit the filter.", nullptr, unfit));
        spec.buttons = {{showAll(), tr("Show all")}};
    }
    return spec;
}

BarSpec WordingSearch::failed(const Error &error)
{
    return {.accent = Accent::Attention,
            .icon = "dialog-warning",
            .lead = tr("The server could not be searched."),
            .text
            = tr("%1 %2", "two sentences").arg(WordingErrors::reason(error), WordingErrors::advice(error)),
            .buttons = {{WordingBars::tryAgain(), tr("Try again")}}};
}

} // namespace Sendoff
