// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accountcommands.h"
#include "core.h"
#include "launcher.h"
#include "mainwindow.h"
#include "prompter.h"
#include "safetext.h"
#include "store/store.h"

// What waits in mailboxes that no account opens any more, since the book of accounts was lost.

namespace Sendoff {

using namespace Qt::StringLiterals;

void AccountCommands::tellOfLost()
{
    const Accounts *const all = m_parts.launcher.accounts();
    const Core *const core = m_parts.launcher.core();
    if (m_toldOfLost || !all || !core || core->isPractice())
        return;
    const Store &store = m_parts.launcher.core()->store();
    QString lines;
    for (const StoredMailbox &each : all->lost(store)) {
        int waiting = 0;
        for (const BatchCounts &batch : store.batchCounts(each.id, {}))
            waiting += batch.open();
        const QString name
            = each.owner.address.isEmpty() ? tr("A mailbox without a known address") : each.owner.address;
        if (waiting > 0)
            lines += u"<li>%1</li>"_s.arg(
                tr("%1: %Ln message(s)", nullptr, waiting).arg(safeText(name).toHtmlEscaped()));
    }
    if (lines.isEmpty())
        return;
    m_toldOfLost = true;
    const QString words
        = tr("Messages wait to be sent from mailboxes that no account here opens any more. "
             "Nothing is sent of them until you add the account again. To let go of them, add "
             "it and then remove it.");
    m_parts.prompter.tell(&m_parts.window, tr("Messages without an account"),
                          u"<p>%1</p><ul>%2</ul>"_s.arg(words.toHtmlEscaped(), lines));
}

} // namespace Sendoff
