// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/job.h"
#include "mail/mailbox.h"

#include <QObject>

#include <functional>

namespace Sendoff {

class Client;
class Places;

/// Where a posted message was seen (the table of observations in contract 11).
struct Sighting
{
    enum class What {
        Copy, ///< in Sent Items, or elsewhere and no longer a draft
        OnItsWay, ///< in Drafts, but no longer a draft: submitted
        SameDraft, ///< a draft in Drafts, unchanged since the POST, and no copy in Sent Items
        OtherDraft, ///< a draft, changed since or moved away, and no copy in Sent Items
        Nowhere, ///< neither by its id nor in Sent Items
        NoAnswer, ///< it could not be looked up now
    };

    What what = What::NoAnswer;
    std::optional<MailSummary> copy; ///< Copy
    bool inSentItems = false; ///< Copy
    bool inDrafts = false; ///< OnItsWay, SameDraft, OtherDraft
    QString changeKey = {}; ///< of the draft that was seen
};

/// What a job keeps of it; Nothing for NoAnswer.
Seen seenAs(const Sighting &sighting);

/// Whether `seen` can be the sent copy of this job, by its internetMessageId; not sure, since that id is not
/// unique in a mailbox (contract 5).
bool looksLikeCopyOf(const SendJob &job, const MailSummary &seen);

/// Asks the service where a posted message is: by its immutable id, then in Sent Items by its
/// internetMessageId, then by its tag, where it has one.
class Lookout : public QObject
{
    Q_OBJECT

public:
    /// Whether another job has that item in Sent Items already.
    using Claimed = std::function<bool(const MessageId &)>;

    Lookout(Client &client, Places &places, Mailbox mailbox, Claimed claimed);

    void look(const SendJob &job, std::function<void(Sighting)> call);

private:
    using Call = std::function<void(Sighting)>;

    void lookById(const SendJob &job, const FolderId &drafts, const Call &call);
    void lookInSentItems(const SendJob &job, const Sighting &otherwise, const Call &call);
    void lookForTag(const SendJob &job, const Sighting &otherwise, const Call &call);
    void tellCopy(const MailSummary &copy, const Call &call);

    Client &m_client;
    Places &m_places;
    Mailbox m_mailbox;
    Claimed m_claimed;
};

} // namespace Sendoff
