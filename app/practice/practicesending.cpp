// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practicemailbox.h"

#include <algorithm>
#include <numeric>

// How mail leaves the mailbox and its copy comes.

using namespace Qt::StringLiterals;

namespace Sendoff::Practice {

bool PracticeMailbox::isWaiting(quint32 number) const
{
    const Item &item = m_items.at(number);
    return item.place == Place::Folder && item.folder == FolderName::Drafts;
}

void PracticeMailbox::settle()
{
    const qint64 time = now();
    for (qsizetype i = m_bounces.size() - 1; i >= 0; --i) {
        if (m_bounces.at(i).first <= time)
            bounce(m_bounces.takeAt(i).second);
    }
    for (;;) {
        const auto next = std::min_element(m_pending.cbegin(), m_pending.cend(),
                                           [](const Pending &a, const Pending &b) { return a.due < b.due; });
        if (next == m_pending.cend() || next->due > time)
            return;
        const Pending pending = *next;
        m_pending.erase(next);
        if (!pending.isLeaving) {
            appear(pending);
        } else if (pending.rules.heldUntil != 0 && !isWaiting(pending.number)) {
            m_items[pending.number].isSubmitted = false; // deleting or moving it away cancels (contract 10)
        } else if (m_items.at(pending.number).place == Place::Folder) {
            if (pending.rules.heldUntil != 0) {
                submitAgain(pending.number);
                m_items[pending.number].sent = pending.due;
            }
            leave(pending.number, Place::Moving);
            m_pending.append(
                {pending.due + pending.rules.copyDelay.count(), pending.number, pending.rules, false});
        }
    }
}

void PracticeMailbox::appear(const Pending &pending)
{
    const quint32 number = pending.number;
    if (m_items.at(number).place != Place::Moving)
        return;
    if (pending.rules.noCopy) {
        m_items[number].place = Place::Gone;
        return;
    }
    quint32 copy = number;
    if (!pending.rules.keepId) {
        copy = quint32(m_items.size());
        m_items.append(m_items.at(number));
        // With its identity, which is made of its number.
        if (m_written.contains(number))
            m_written.insert(copy, message(number, WithBody::Yes));
        m_items[number].place = Place::Gone;
    }
    if (pending.rules.newMessageId) {
        PracticeMessage changed = message(copy, WithBody::Yes);
        changed.internetMessageId.prepend("<R-"_L1).remove(3, 1);
        m_written.insert(copy, changed);
    }
    m_items[copy].isDraft = false;
    m_items[copy].modified = pending.due;
    enter(copy, pending.rules.copyFolder);
}

PracticeMailbox::Submission PracticeMailbox::submit(quint32 number, const SendRules &rules)
{
    Item &item = m_items[number];
    if (item.place != Place::Folder || item.folder != FolderName::Drafts || !item.isDraft)
        return Submission::NotADraft;
    // What is held is mailed when its time has come, not before.
    const bool isHeld = !item.isSubmitted && rules.heldUntil > now();
    if (!isHeld)
        submitAgain(number);
    if (item.isSubmitted)
        return Submission::Accepted; // it lingers in Drafts: the same draft has now been mailed twice
    SendRules kept = rules;
    kept.heldUntil = isHeld ? rules.heldUntil : 0;
    item.isSubmitted = true;
    item.sent = now();
    const qint64 goes = isHeld ? kept.heldUntil : now();
    m_pending.append({goes + rules.linger.count(), number, kept, true});
    if (rules.bounce)
        m_bounces.append({goes + rules.bounce->count(), number});
    settle();
    return Submission::Accepted;
}

void PracticeMailbox::submitAgain(quint32 number)
{
    ++m_submissions[message(number, WithBody::No).internetMessageId];
}

int PracticeMailbox::submissions() const
{
    return std::accumulate(m_submissions.cbegin(), m_submissions.cend(), 0);
}

} // namespace Sendoff::Practice
