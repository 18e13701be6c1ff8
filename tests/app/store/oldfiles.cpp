// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "oldfiles.h"

#include <array>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

// 1: the first one. Ten jobs, one in each state that there was; the messages of four of them.
const QStringList firstRows{
    uR"(INSERT INTO mailbox (key, id) VALUES (1, '/me'))"_s,
    uR"(INSERT INTO message (row, mailbox, id, folder, hidden, viewed, attention, sendable, recipients,
        has_attachments, job_id, job_state, sort_time, sort_recipient, sort_subject, change_key, viewed_key, stamp,
        digest) VALUES
        (1, 1, 'draft', 0, 0, 1, 0, 1, 3, 1, NULL, NULL, 1776157200000, 'anna', 'budget', 'ck-draft', 'ck-draft',
         3, x'0102'),
        (2, 1, 'nobody', 0, 0, 0, 1, 0, 0, 0, NULL, NULL, 1776157100000, '', '', 'ck-nobody', NULL, 3, x'03'),
        (3, 1, 'waiting', 0, 1, 0, 0, 1, 1, 0, 2, 1, 1776157000000, 'anna', 'job 1', 'ck-1', NULL, 3, x'04'),
        (4, 1, 'copy', 1, 0, 0, 0, 1, 1, 0, 6, 5, 1776157300000, 'anna', 'job 5', 'ck-5', NULL, 4, x'05'),
        (5, 1, 'held', 0, 0, 0, 1, 1, 1, 0, 8, 7, 1776156000000, 'anna', 'job 7', 'ck-7', NULL, 4, x'06'))"_s,
    uR"(INSERT INTO detail (row, subject, preview, people, modified, sent, kind, importance, is_draft,
        internet_message_id, conversation_id, parent_folder_id, web_link) VALUES
        (1, 'Budget', 'Dear Anna', '[["Anna","anna@contoso.com"],["","berta@contoso.com"],["C","c@fabrikam.com"],["Me","me@contoso.com"]]',
         1776157200000, 1776157201000, 1, 2, 1, '<draft@contoso.com>', 'conversation', 'drafts-id', 'https://outlook.example/1'),
        (2, '', '', '[[],[],[],["",""]]', 1776157100000, 0, 0, 1, 1, '<nobody@contoso.com>', '', 'drafts-id', ''),
        (3, 'Job 1', '', '[["Anna","anna@contoso.com"],[],[],["",""]]', 1776157000000, 0, 0, 1, 1, '<1@contoso.com>', '', 'drafts-id', ''),
        (4, 'Job 5', '', '[["Anna","anna@contoso.com"],[],[],["",""]]', 1776157300000, 1776157300000, 0, 1, 0, '<5@contoso.com>', '', 'sent-id', ''),
        (5, 'Job 7', '', '[["Anna","anna@contoso.com"],[],[],["",""]]', 1776156000000, 0, 0, 1, 1, '<7@contoso.com>', '', 'drafts-id', ''))"_s,
    uR"(INSERT INTO search (row, text) VALUES (1, 'anna anna@contoso.com budget dear anna'), (2, ''), (3, 'job 1'),
        (4, 'job 5'), (5, 'job 7'))"_s,
    uR"(INSERT INTO domain (row, domain) VALUES (1, 'contoso.com'), (1, 'fabrikam.com'))"_s,
    uR"(INSERT INTO content (number, row, attachment, size, bytes) VALUES (1, 1, 'file', 5, x'68656c6c6f'))"_s,
    uR"(INSERT INTO round (mailbox, folder, ended) VALUES (1, 0, 1776157260000), (1, 1, 1776157261000))"_s,
    uR"(INSERT INTO job (id, mailbox, message, copy, state, batch, change_key, content_hash, subject, people, kind,
        internet_message_id, created, due, attempt_id, attempts, posted, accepted, found, error, looks, ended, stamp)
        VALUES
        (1, 1, 'countdown', '', 0, 7, 'ck-0', x'aa', 'Job 0', '[["Anna","anna@contoso.com"],[],[],["",""]]', 0, '<0@contoso.com>', 1776157200000, 1776157210000, x'', 0, 0, 0, 0, '', 0, 0, 5),
        (2, 1, 'waiting', '', 1, 7, 'ck-1', x'', 'Job 1', '[["Anna","anna@contoso.com"],[],[],["",""]]', 1, '<1@contoso.com>', 1776157200000, 1776157211000, x'', 0, 0, 0, 0, '{"code":"ConnectionRefusedError","detail":"refused","kind":0,"requestId":"","status":0}', 0, 0, 5),
        (3, 1, 'posting', '', 2, 8, 'ck-2', x'', 'Job 2', '[["Anna","anna@contoso.com"],[],[],["",""]]', 2, '<2@contoso.com>', 1776157200000, 1776157200000, x'3132', 1, 1776157220000, 0, 0, '', 0, 0, 6),
        (4, 1, 'unknown', '', 3, 8, 'ck-3', x'', 'Job 3', '[["Anna","anna@contoso.com"],[],[],["",""]]', 3, '<3@contoso.com>', 1776157200000, 1776157200000, x'3133', 2, 1776157220000, 0, 0, '{"code":"timedOut","detail":"","kind":1,"requestId":"r-1","retryAfter":3000,"status":503}', 1, 0, 6),
        (5, 1, 'accepted', '', 4, 8, 'ck-4', x'', 'Job 4', '[["Anna","anna@contoso.com"],[],[],["",""]]', 4, '<4@contoso.com>', 1776157200000, 1776157200000, x'3134', 1, 1776157220000, 1776157221000, 0, '', 0, 0, 6),
        (6, 1, 'sent', 'copy', 5, 9, 'ck-5', x'', 'Job 5', '[["Anna","anna@contoso.com"],[],[],["",""]]', 0, '<5@contoso.com>', 1776157200000, 1776157200000, x'3135', 1, 1776157220000, 1776157221000, 1776157222000, '', 0, 1776157222000, 6),
        (7, 1, 'notsent', '', 6, 9, 'ck-6', x'', 'Job 6', '[["Anna","anna@contoso.com"],[],[],["",""]]', 0, '<6@contoso.com>', 1776157200000, 1776157200000, x'3136', 1, 1776157220000, 0, 0, '{"code":"ErrorInvalidRecipients","detail":"no","kind":8,"requestId":"r-2","status":400}', 0, 0, 6),
        (8, 1, 'held', '', 7, 9, 'ck-7', x'bb', 'Job 7', '[["Anna","anna@contoso.com"],[],[],["",""]]', 0, '<7@contoso.com>', 1776157200000, 1776157200000, x'', 0, 0, 0, 0, '', 0, 0, 6),
        (9, 1, 'notsure', '', 8, 9, 'ck-8', x'', 'Job 8', '[["Anna","anna@contoso.com"],[],[],["",""]]', 0, '<8@contoso.com>', 1776157200000, 1776157200000, x'3138', 1, 1776157220000, 0, 0, '', 2, 0, 6),
        (10, 1, 'withdrawn', '', 9, 10, 'ck-9', x'', 'Job 9', '[["Anna","anna@contoso.com"],[],[],["",""]]', 0, '<9@contoso.com>', 1776157200000, 1776157200000, x'', 0, 0, 0, 0, '', 0, 1776157223000, 6))"_s,
};

// 2: indexes only.

// 3: what was approved, and the pause.
const QStringList approvedRows{
    uR"(UPDATE mailbox SET paused = 1)"_s,
    uR"(INSERT INTO approved (job, change_key, subject, people, importance, has_text, type, content) VALUES
        (8, 'ck-7', 'As approved', '[["Anna","anna@contoso.com"],["","berta@contoso.com"],[],["",""]]', 2, 1, 1, '<p>Approved</p>'))"_s,
    uR"(INSERT INTO approved_file (job, position, name, size, inline) VALUES (8, 0, 'plan.pdf', 1234, 0), (8, 1, 'logo.png', 99, 1))"_s,
};

// 4: what was seen of a message last.
const QStringList seenRows{
    uR"(UPDATE job SET seen = 1 WHERE id = 6)"_s,
    uR"(UPDATE job SET seen = 4 WHERE id = 9)"_s,
};

// 5: more of the texts; those that were stored before are read again.
const QStringList textRows{
    uR"(INSERT INTO body (row, change_key, type, sender, content, receipts) VALUES
        (1, 'ck-draft', 1, '[["Replies","replies@contoso.com"],[],[],["Office","office@contoso.com"]]', '<p>Dear Anna</p>', 3))"_s,
    uR"(INSERT INTO attachment (row, position, id, type, name, content_type, content_id, size, inline, modified) VALUES
        (1, 0, 'file', 0, 'hello.txt', 'text/plain', '', 5, 0, 1776157200000),
        (1, 1, 'picture', 0, 'logo.png', 'image/png', 'logo', 99, 1, 1776157201000))"_s,
};

// 6: two more states, for what the service holds.
const QStringList scheduledRows{
    uR"(INSERT INTO job (id, mailbox, message, copy, state, batch, change_key, content_hash, subject, people, kind,
        internet_message_id, created, due, attempt_id, attempts, posted, accepted, found, error, looks, ended, stamp,
        seen, send_at, again) VALUES
        (11, 1, 'scheduled', '', 10, 11, 'ck-10', x'', 'Job 10', '[["Anna","anna@contoso.com"],[],[],["",""]]', 0, '<10@contoso.com>', 1776157200000, 1776157200000, x'31', 1, 1776157220000, 1776157221000, 0, '', 0, 0, 7, 0, 1776243600000, -1),
        (12, 1, 'recalling', '', 11, 11, 'ck-11', x'', 'Job 11', '[["Anna","anna@contoso.com"],[],[],["",""]]', 0, '<11@contoso.com>', 1776157200000, 1776157200000, x'32', 1, 1776157220000, 1776157221000, 0, '', 0, 0, 7, 0, 1776243600000, 1776247200000))"_s,
};

// 7: whose mailbox it is.
const QStringList ownerRows{
    uR"(UPDATE mailbox SET drafts_folder = 'drafts-id', address = 'me@contoso.com')"_s,
};

// 8: what the person stopped.
const QStringList stoppedRows{
    uR"(UPDATE job SET stopped = 1 WHERE id = 4)"_s,
};

// 9: what came back.
const QStringList reportRows{
    uR"(INSERT INTO report (job, id, received, preview, web_link) VALUES
        (6, 'report-1', 1776157230000, 'Delivery has failed', 'https://outlook.example/report'))"_s,
};

// 10: where rounds begin.
const QStringList cursorRows{
    uR"(INSERT INTO cursor (mailbox, folder, link, options, folder_id, swept) VALUES
        (1, 0, 'https://graph.example/delta?token=1', 'options', 'drafts-id', 1776157260000))"_s,
    uR"(UPDATE message SET confirmed = 1776157260000 WHERE id = 'draft')"_s,
};

// 11: words, with accents; what was in `search` is brought there when it is opened.
const QStringList wordRows{
    uR"(INSERT INTO words (row, head) SELECT row, 'résumé мой' FROM message WHERE id = 'draft')"_s,
};

// 12: what was discarded.
const QStringList discardRows{
    uR"(INSERT INTO discard (mailbox, message, change_key, state, ended) VALUES
        (1, 'undoable', 'ck-u', 0, 0), (1, 'decided', 'ck-d', 1, 0), (1, 'moved', 'ck-m', 2, 1776157260000))"_s,
};

// 13: another index over the words.

// 14: headers of the Inbox.
const QStringList inboxRows{
    uR"(INSERT INTO inbox (mailbox, id, change_key, conversation_id, internet_message_id, subject, sender_name,
        sender, received, modified, automatic, parent_folder_id, web_link, stamp) VALUES
        (1, 'header', 'ck-h', 'conversation', '<h@fabrikam.com>', 'Budget', 'Lena', 'lena@fabrikam.com',
         1776157200000, 1776157201000, 0, 'inbox-id', 'https://outlook.example/h', 7))"_s,
};

// 15: another index over the words, which have no accents any more.

const std::array allRows{firstRows,     QStringList(), approvedRows,  seenRows,   textRows,
                         scheduledRows, ownerRows,     stoppedRows,   reportRows, cursorRows,
                         wordRows,      discardRows,   QStringList(), inboxRows,  QStringList()};

QDateTime secondsIn(int seconds)
{
    return QDateTime(QDate(2026, 4, 14), QTime(9, 0), Qt::UTC).addSecs(seconds);
}

} // namespace

QStringList oldRows(int version)
{
    QStringList rows;
    for (size_t i = 0; i < allRows.size() && int(i) < version; ++i)
        rows += allRows.at(i);
    return rows;
}

MailSummary oldDraft()
{
    return {.mailbox = {u"/me"_s},
            .id = {u"draft"_s},
            .folder = Folder::Drafts,
            .changeKey = u"ck-draft"_s,
            .subject = u"Budget"_s,
            .preview = u"Dear Anna"_s,
            .to = {{u"Anna"_s, u"anna@contoso.com"_s}},
            .cc = {{u""_s, u"berta@contoso.com"_s}},
            .bcc = {{u"C"_s, u"c@fabrikam.com"_s}},
            .from = {u"Me"_s, u"me@contoso.com"_s},
            .modified = secondsIn(0),
            .sent = secondsIn(1),
            .kind = Kind::Reply,
            .importance = Importance::High,
            .isDraft = true,
            .hasAttachments = true,
            .internetMessageId = u"<draft@contoso.com>"_s,
            .conversationId = u"conversation"_s,
            .parentFolderId = u"drafts-id"_s,
            .webLink = u"https://outlook.example/1"_s};
}

FullMessage oldText()
{
    return {.summary = oldDraft(),
            .body = {.type = BodyType::Html, .content = u"<p>Dear Anna</p>"_s},
            .attachments = {{.id = {u"file"_s},
                             .type = AttachmentType::File,
                             .name = u"hello.txt"_s,
                             .contentType = u"text/plain"_s,
                             .contentId = {},
                             .size = 5,
                             .isInline = false,
                             .modified = secondsIn(0)},
                            {.id = {u"picture"_s},
                             .type = AttachmentType::File,
                             .name = u"logo.png"_s,
                             .contentType = u"image/png"_s,
                             .contentId = u"logo"_s,
                             .size = 99,
                             .isInline = true,
                             .modified = secondsIn(1)}},
            .sender = {u"Office"_s, u"office@contoso.com"_s},
            .replyTo = {{u"Replies"_s, u"replies@contoso.com"_s}},
            .readReceipt = true,
            .deliveryReceipt = true};
}

QList<SendJob> oldJobs(int version)
{
    const std::array messages{u"countdown"_s, u"waiting"_s,   u"posting"_s,   u"unknown"_s,
                              u"accepted"_s,  u"sent"_s,      u"notsent"_s,   u"held"_s,
                              u"notsure"_s,   u"withdrawn"_s, u"scheduled"_s, u"recalling"_s};
    const std::array batches{7, 7, 8, 8, 8, 9, 9, 9, 9, 10, 11, 11};
    QList<SendJob> jobs;
    for (int i = 0; i < (version >= 6 ? 12 : 10); ++i) {
        SendJob job;
        job.id = {i + 1};
        job.mailbox = {u"/me"_s};
        job.message = {messages.at(size_t(i))};
        job.state = static_cast<SendState>(i);
        job.batch = batches.at(size_t(i));
        job.approved.changeKey = u"ck-%1"_s.arg(i);
        job.subject = u"Job %1"_s.arg(i);
        job.recipients = {{u"Anna"_s, u"anna@contoso.com"_s}};
        job.internetMessageId = u"<%1@contoso.com>"_s.arg(i);
        job.created = secondsIn(0);
        job.due = secondsIn(i < 2 ? 10 + i : 0);
        if ((i >= 2 && i <= 6) || i == 8)
            job.attemptId = "1" + QByteArray::number(i);
        if (i >= 2 && i != 7 && i != 9) {
            job.attempts = 1;
            job.posted = secondsIn(20);
        }
        if (i == 4 || i == 5 || i >= 10)
            job.accepted = secondsIn(21);
        jobs.append(job);
    }
    jobs[0].approved.contentHash = "\xaa";
    jobs[1].kind = Kind::Reply;
    jobs[1].error = Error{ErrorKind::NotReached, 0, u"ConnectionRefusedError"_s, u"refused"_s, {}, {}};
    jobs[2].kind = Kind::ReplyAll;
    jobs[3].kind = Kind::Forward;
    jobs[3].attempts = 2;
    jobs[3].looks = 1;
    jobs[3].error
        = Error{ErrorKind::LinkLost, 503, u"timedOut"_s, {}, "r-1", std::chrono::milliseconds(3000)};
    jobs[3].stopped = version >= 8;
    jobs[4].kind = Kind::Answer;
    jobs[5].copy = {u"copy"_s};
    jobs[5].found = secondsIn(22);
    jobs[6].error = Error{ErrorKind::Rejected, 400, u"ErrorInvalidRecipients"_s, u"no"_s, "r-2", {}};
    jobs[7].approved.contentHash = "\xbb";
    jobs[8].looks = 2;
    if (version >= 4) {
        jobs[5].seen = Seen::InSentItems;
        jobs[8].seen = Seen::SameDraft;
    }
    if (version >= 6) {
        jobs[10].attemptId = "1";
        jobs[10].sendAt = secondsIn(24 * 3600);
        jobs[11].attemptId = "2";
        jobs[11].sendAt = secondsIn(24 * 3600);
        jobs[11].again = secondsIn(25 * 3600);
    }
    if (version >= 9)
        jobs[5].report = DeliveryReport{.id = {u"report-1"_s},
                                        .received = secondsIn(30),
                                        .preview = u"Delivery has failed"_s,
                                        .webLink = u"https://outlook.example/report"_s};
    return jobs;
}

} // namespace Sendoff
