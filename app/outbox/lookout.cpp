// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outbox/lookout.h"

#include "graph/messages.h"
#include "net/client.h"
#include "outbox/places.h"
#include "outbox/sendtag.h"

#include <utility>

namespace Sendoff {

namespace {

/// The service answered, and will not answer otherwise by being asked again.
bool isFinalNo(const Error &error)
{
    if (isOfTheMailbox(error.code))
        return false;
    return error.kind == ErrorKind::NotFound || error.kind == ErrorKind::Gone
        || error.kind == ErrorKind::Rejected || error.kind == ErrorKind::Forbidden;
}

/// Sent before the decision; a day is left for clocks that differ.
bool isOlder(const MailSummary &seen, const SendJob &job)
{
    return seen.sent.isValid() && job.created.isValid() && seen.sent < job.created.addDays(-1);
}

} // namespace

bool looksLikeCopyOf(const SendJob &job, const MailSummary &seen)
{
    if (seen.isDraft || job.internetMessageId.isEmpty() || seen.internetMessageId != job.internetMessageId)
        return false;
    return !isOlder(seen, job); // an older mail with the same id is not it
}

Seen seenAs(const Sighting &sighting)
{
    switch (sighting.what) {
    case Sighting::What::Copy: return sighting.inSentItems ? Seen::InSentItems : Seen::InAnotherFolder;
    case Sighting::What::OnItsWay: return Seen::OnItsWay;
    case Sighting::What::SameDraft: return Seen::SameDraft;
    case Sighting::What::OtherDraft: return Seen::OtherDraft;
    case Sighting::What::Nowhere: return Seen::Nowhere;
    case Sighting::What::NoAnswer: break;
    }
    return Seen::Nothing;
}

Lookout::Lookout(Client &client, Places &places, Mailbox mailbox, Claimed claimed)
    : m_client(client)
    , m_places(places)
    , m_mailbox(std::move(mailbox))
    , m_claimed(std::move(claimed))
{
}

void Lookout::look(const SendJob &job, Call call)
{
    m_places.find(Folder::Drafts, this, [this, job, call = std::move(call)](Result<FolderId> drafts) {
        if (drafts)
            lookById(job, *drafts, call);
        else
            call({});
    });
}

void Lookout::lookById(const SendJob &job, const FolderId &drafts, const Call &call)
{
    auto request = Graph::lookAtMessage(m_mailbox, job.message);
    request.data.maxAttempts = 1; // who asks has a plan of when to ask again
    request.data.priority = Priority::Waited; // many looks must not stand in the way of a send
    m_client.send<MailSummary>(request, this, [this, job, drafts, call](Result<MailSummary> seen) {
        if (!seen) {
            if (isFinalNo(seen.error()))
                lookInSentItems(job, {.what = Sighting::What::Nowhere, .copy = {}}, call);
            else
                call({});
            return;
        }
        const bool inDrafts = seen->parentFolderId.isEmpty() || seen->parentFolderId == drafts.value;
        if (!seen->isDraft) {
            if (inDrafts && !seen->parentFolderId.isEmpty())
                call({.what = Sighting::What::OnItsWay,
                      .copy = {},
                      .inDrafts = true,
                      .changeKey = seen->changeKey});
            else
                tellCopy(*seen, call);
            return;
        }
        const bool unchanged = !seen->changeKey.isEmpty() && seen->changeKey == job.approved.changeKey;
        // The draft may linger while its copy, under another id, is in Sent Items already (contract 4).
        lookInSentItems(
            job,
            {.what = inDrafts && unchanged ? Sighting::What::SameDraft : Sighting::What::OtherDraft,
             .copy = {},
             .inDrafts = inDrafts,
             .changeKey = seen->changeKey},
            call);
    });
}

void Lookout::lookInSentItems(const SendJob &job, const Sighting &otherwise, const Call &call)
{
    if (job.internetMessageId.isEmpty()) {
        lookForTag(job, otherwise, call);
        return;
    }
    auto request = Graph::findSent(m_mailbox, job.internetMessageId);
    request.data.maxAttempts = 1;
    request.data.priority = Priority::Waited;
    m_client.send<QList<MailSummary>>(
        request, this, [this, job, otherwise, call](Result<QList<MailSummary>> found) {
            if (!found && !isFinalNo(found.error())) {
                call({});
                return;
            }
            for (const MailSummary &seen : found ? *found : QList<MailSummary>()) {
                if (looksLikeCopyOf(job, seen) && !m_claimed(seen.id)) {
                    call({.what = Sighting::What::Copy, .copy = seen, .inSentItems = true});
                    return;
                }
            }
            lookForTag(job, otherwise, call);
        });
}

void Lookout::lookForTag(const SendJob &job, const Sighting &otherwise, const Call &call)
{
    // Only what had to be written to has a tag, and only what is nowhere else needs it: a copy that the
    // person made of what was seen carries the same one.
    if (!job.sendAt.isValid() || otherwise.what != Sighting::What::Nowhere) {
        call(otherwise);
        return;
    }
    auto request = Graph::findTagged(m_mailbox, sendTag(job));
    request.data.maxAttempts = 1;
    request.data.priority = Priority::Waited;
    m_client.send<QList<MailSummary>>(
        request, this, [this, job, otherwise, call](const Result<QList<MailSummary>> &found) {
            // One more way to find it: a service that does not answer this changes nothing.
            for (const MailSummary &seen : found ? *found : QList<MailSummary>()) {
                if (!seen.isDraft && !isOlder(seen, job) && !m_claimed(seen.id)) {
                    call({.what = Sighting::What::Copy, .copy = seen, .inSentItems = true});
                    return;
                }
            }
            call(otherwise);
        });
}

void Lookout::tellCopy(const MailSummary &copy, const Call &call)
{
    m_places.find(Folder::SentItems, this, [copy, call](Result<FolderId> sent) {
        const bool there = sent && copy.parentFolderId == sent->value;
        call({.what = Sighting::What::Copy, .copy = copy, .inSentItems = there});
    });
}

} // namespace Sendoff
