// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wordingdiscard.h"

#include "wordingerrors.h"

namespace Sendoff {

using Theme::Accent;

namespace {

BarSpec attention(const QString &lead, const QString &text)
{
    return {
        .accent = Accent::Attention, .icon = "dialog-warning", .lead = lead, .text = text, .closable = true};
}

} // namespace

QString WordingDiscard::moved(int drafts)
{
    return tr("%Ln draft(s) moved to Deleted Items", nullptr, drafts);
}

QString WordingDiscard::back(int drafts)
{
    return tr("Not discarded. %Ln draft(s) are back in Drafts.", nullptr, drafts);
}

QString WordingDiscard::left(int drafts)
{
    return tr("%Ln draft(s) stay: their send is not over", nullptr, drafts);
}

BarSpec WordingDiscard::changed(int drafts)
{
    return attention(tr("%Ln draft(s) not discarded: changed meanwhile.", nullptr, drafts),
                     tr("The list shows what is there now. Discard it again if you still want to."));
}

BarSpec WordingDiscard::refused(int drafts, const Error &error)
{
    return attention(tr("%Ln draft(s) not discarded.", nullptr, drafts),
                     error.kind == ErrorKind::Forbidden
                         ? tr("This sign-in may not move messages of this mailbox: it lacks the permission "
                              "Mail.ReadWrite. Ask whoever manages it.")
                         : WordingErrors::reason(error));
}

BarSpec WordingDiscard::slept(int drafts)
{
    return attention(tr("%Ln draft(s) not discarded: the computer was asleep.", nullptr, drafts),
                     tr("While it slept you could not have undone it."));
}

BarSpec WordingDiscard::busy()
{
    return attention(tr("Nothing was discarded just now."),
                     tr("A draft you chose is being sent or discarded already. Leave it out and discard the "
                        "others."));
}

} // namespace Sendoff
