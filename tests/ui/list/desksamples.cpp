// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desksamples.h"

#include <QDir>
#include <QPixmap>
#include <QWidget>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

struct Sample
{
    const char *id;
    const char16_t *name;
    const char16_t *subject;
    const char16_t *preview;
    Kind kind;
    int minutesAgo;
};

MailSummary summaryOf(const Sample &sample, const QDateTime &now, Folder folder)
{
    MailSummary summary = folder == Folder::Drafts ? aDraft(sample.id) : aSentMessage(sample.id);
    const QString name = QString::fromUtf16(sample.name);
    if (!name.isEmpty())
        summary.to = {{name, u"someone@fabrikam.com"_s}};
    summary.subject = QString::fromUtf16(sample.subject);
    summary.preview = QString::fromUtf16(sample.preview);
    summary.kind = sample.kind;
    summary.modified = now.addSecs(-60 * sample.minutesAgo);
    summary.sent = summary.modified;
    return summary;
}

constexpr int day = 24 * 60;

} // namespace

QList<MailSummary> deskDrafts(const QDateTime &now)
{
    const Sample samples[] = {
        {"1", u"Lena Hoffmann", u"Re: Quote 2291 for the Hamburg warehouse",
         u"Dear Ms. Hoffmann, thank you for your patience.", Kind::ReplyAll, 4},
        {"2", u"Marta Lindqvist", u"Your order 48213 ships on Thursday",
         u"Hello Marta, good news: your order leaves on Thursday.", Kind::New, 6},
        {"3", u"Piotr Zieliński", u"Your order 48214 ships on Thursday",
         u"Hello Piotr, good news: your order leaves.", Kind::New, 7},
        {"4", u"Aiko Tanaka", u"Your order 48215 ships on Thursday", u"Hello Aiko", Kind::New, 8},
        {"5", u"", u"Price list, spring season", u"Please find the new prices", Kind::New, 21},
        {"6", u"Dr. Samuel Okafor", u"Re: Invoice 7731", u"Thank you for spotting this, it is corrected now.",
         Kind::Reply, 27},
        {"7", u"Finance team", u"Fw: Contract renewal, signed copy", u"For your files", Kind::Forward, 44},
        {"8", u"Ingrid Solberg", u"Minutes of the March meeting", u"Dear all, here are the minutes",
         Kind::New, 62},
        {"9", u"דנה לוי", u"הצעת מחיר לשנת 2026", u"שלום דנה, מצורפת ההצעה", Kind::Reply, day},
        {"10", u"Ольга Кузьмина", u"Счет за март: договор 320", u"Здравствуйте, Ольга! Направляем счет",
         Kind::New, 3 * day},
        {"11", u"林晓芸", u"您的订单 48213 将于周四发货", u"晓芸，您好！", Kind::New, 11 * day},
        {"12", u"Emilia Costa", u"", u"", Kind::Answer, 400 * day},
    };
    QList<MailSummary> drafts;
    for (const Sample &sample : samples)
        drafts.append(summaryOf(sample, now, Folder::Drafts));
    drafts[0].to.append({u"Jonas Beck"_s, u"jonas@fabrikam.com"_s});
    drafts[0].hasAttachments = true;
    drafts[3].hasAttachments = true;
    drafts[3].importance = Importance::High;
    drafts[4].hasAttachments = true;
    drafts[6].importance = Importance::Low;
    for (int i = 0; i < 8; ++i)
        drafts[7].cc.append({u"Person %1"_s.arg(i), u"p%1@contoso.com"_s.arg(i)});
    drafts[9].to.first().address = u"olga@fabrikam"_s;
    return drafts;
}

QList<MailSummary> deskSent(const QDateTime &now)
{
    const Sample samples[] = {
        {"s1", u"Lena Hoffmann", u"Re: Quote 2291 for the Hamburg warehouse", u"Dear Ms. Hoffmann",
         Kind::ReplyAll, 1},
        {"s2", u"Marta Lindqvist", u"Your order 48213 ships on Thursday", u"Hello Marta", Kind::New, 2},
        {"s3", u"Viktor Nyman", u"Delivery dates", u"Hello Viktor, as promised, the dates", Kind::New, 31},
        {"s4", u"Legal", u"Fw: Non-disclosure agreement", u"Please check the third page", Kind::Forward, 90},
        {"s5", u"Noor Haddad", u"Re: Access to the test system", u"Hi Noor", Kind::Reply, day},
        {"s6", u"Ravi Menon", u"Re: Training dates", u"Both dates work", Kind::Reply, 5 * day},
    };
    QList<MailSummary> sent;
    for (const Sample &sample : samples)
        sent.append(summaryOf(sample, now, Folder::SentItems));
    sent[0].hasAttachments = true;
    return sent;
}

QList<SendJob> deskJobs(const QDateTime &now)
{
    QList<SendJob> jobs;
    int number = 1000;
    for (const SendState state : allSendStates) {
        SendJob job = aDraft(QByteArray::number(number).constData()).job(state);
        job.subject = u"Your order %1 ships on Thursday"_s.arg(number);
        job.recipients = {{u"Hana Novotná"_s, u"hana@fabrikam.com"_s}};
        job.created = now.addSecs(-120);
        job.posted = now.addSecs(-60);
        job.accepted = now.addSecs(-50);
        job.found = now.addSecs(-48);
        if (state == SendState::NotSent) {
            Error error;
            error.kind = ErrorKind::Rejected;
            error.httpStatus = 413;
            error.code = u"ErrorMessageSizeExceeded"_s;
            error.requestId = "0f7e7f4e-52ba-4c0a-9a3c-0c1f0c9fd5f1";
            error.detail = u"The message exceeds the maximum supported size."_s;
            job.error = error;
        }
        jobs.append(job);
        ++number;
    }
    return jobs;
}

void saveShot(QWidget &widget, const QString &name)
{
    const QString folder = QStringLiteral(SENDOFF_BINARY_DIR "/shots");
    QDir().mkpath(folder);
    widget.grab().save(u"%1/%2.png"_s.arg(folder, name));
}

} // namespace Sendoff
