// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/practicemailbox.h"

// What comes back: a report as Exchange writes it, so far as a client can see it.

using namespace Qt::StringLiterals;

namespace Sendoff::Practice {

void PracticeMailbox::bounce(quint32 number)
{
    const PracticeMessage sent = message(number, WithBody::No);
    const QList<Person> everyone = sent.to + sent.cc + sent.bcc;
    const Person first = everyone.isEmpty() ? Person() : everyone.constFirst();
    PracticeMessage report;
    report.subject = u"Undeliverable: %1"_s.arg(sent.subject);
    report.isHtml = false;
    report.body
        = u"Delivery has failed to these recipients or groups: %1 (%2). The email address you entered "
          "couldn't be found. Please check the recipient's email address and try to resend the "
          "message. If the problem continues, please contact your email admin."_s.arg(
              first.name.isEmpty() ? first.address : first.name, first.address);
    report.preview = previewOf(report.body, false);
    report.from = {u"Microsoft Outlook"_s, u"postmaster@contoso.com"_s};
    report.to = {m_book.owner()};
    report.conversationId = sent.conversationId;
    report.isRead = false;
    report.properties
        = {{u"String 0x001A"_s, u"REPORT.IPM.Note.NDR"_s}, {u"String 0x1042"_s, sent.internetMessageId}};
    receive(report);
}

} // namespace Sendoff::Practice
