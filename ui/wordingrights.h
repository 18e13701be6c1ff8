// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/job.h"

#include <QCoreApplication>

namespace Sendoff {

/// What the service refused a send for want of, as far as its answer says (contract 12).
enum class MissingRight {
    None, ///< it was not that
    SendAs, ///< to send as the address in From, or on its behalf
    Mailbox, ///< to send out of this mailbox, or for programs to do so
    Consent, ///< the program was not allowed to send
    Policy, ///< a rule of the organization, it does not say which
};

/// What a refused send was about.
struct RefusedSend
{
    QString from; ///< the address it was to go out as; empty: the mailbox's own
    QString mailbox; ///< its address; may be empty
    bool isShared = false; ///< it is not the account's own mailbox
    QString account; ///< the address of who is signed in; may be empty
    QString clientId; ///< of the program, as the organization knows it; may be empty
};

/// Words for rights that are missing, and whom to ask for what.
class WordingRights
{
    Q_DECLARE_TR_FUNCTIONS(Sendoff::WordingRights)

public:
    static MissingRight missing(const SendJob &job);
    /// Which right is missing and who gives it, in a sentence or two; empty for None.
    static QString advice(MissingRight right, const RefusedSend &send);
    /// A text that a person can send to an administrator; empty for None.
    static QString request(const SendJob &job, const RefusedSend &send);

private:
    static QString wanted(MissingRight right, const RefusedSend &send);
};

} // namespace Sendoff
