// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wordingmail.h"

#include "safetext.h"

#include <QDateTime>

#include <array>

namespace Sendoff {

using namespace Qt::StringLiterals;

QString WordingMail::kind(Kind kind)
{
    switch (kind) {
    case Kind::New: return tr("New message");
    case Kind::Reply: return tr("Reply");
    case Kind::ReplyAll: return tr("Reply all");
    case Kind::Forward: return tr("Forward");
    //: The draft answers a message, but it is not known in which way
    case Kind::Answer: return tr("Reply or forward");
    }
    return {};
}

const char *WordingMail::kindIcon(Kind kind)
{
    switch (kind) {
    case Kind::New: return "mail-unsent";
    case Kind::Reply:
    case Kind::Answer: return "mail-reply-sender";
    case Kind::ReplyAll: return "mail-reply-all";
    case Kind::Forward: return "mail-forward";
    }
    return "mail-unsent";
}

QString WordingMail::importance(Importance importance)
{
    switch (importance) {
    case Importance::High: return tr("high importance");
    case Importance::Low: return tr("low importance");
    case Importance::Normal: break;
    }
    return {};
}

QString WordingMail::folder(Folder folder)
{
    switch (folder) {
    case Folder::Drafts: return tr("Drafts");
    case Folder::SentItems: return tr("Sent Items");
    case Folder::Inbox: return tr("Inbox");
    }
    return {};
}

QString WordingMail::subject(const QString &subject)
{
    const QString shown = safeText(subject);
    return shown.isEmpty() ? tr("(no subject)") : shown;
}

QString WordingMail::noRecipients()
{
    return tr("No recipients");
}

QString WordingMail::someone()
{
    //: A recipient of whom neither name nor address is known
    return tr("Unnamed recipient");
}

QString WordingMail::name(const Recipient &recipient)
{
    const QString shown = safeText(shownName(recipient));
    return shown.isEmpty() ? someone() : shown;
}

QStringList WordingMail::recipientNames(const MailSummary &summary)
{
    QStringList shown;
    shown.reserve(summary.recipientCount());
    for (const QList<Recipient> *list : {&summary.to, &summary.cc, &summary.bcc}) {
        for (const Recipient &recipient : *list)
            shown.append(name(recipient));
    }
    return shown;
}

QString WordingMail::names(const QList<Recipient> &recipients)
{
    if (recipients.isEmpty())
        return noRecipients();
    QStringList shown;
    for (const Recipient &recipient : recipients)
        shown.append(name(recipient));
    return shown.join(u", "_s);
}

QString WordingMail::more(int hidden, int all)
{
    //: After the names that fit. {hidden} are not shown, {all} is everybody; use one or both: "+8", "9 in
    //: all"
    QString text = tr("+{hidden}");
    return text.replace("{hidden}"_L1, number(hidden)).replace("{all}"_L1, number(all));
}

QString WordingMail::to()
{
    return tr("To");
}

QString WordingMail::cc()
{
    return tr("Cc");
}

QString WordingMail::bcc()
{
    return tr("Bcc");
}

QString WordingMail::from()
{
    return tr("From");
}

QString WordingMail::withAddress(const Recipient &recipient)
{
    if (recipient.name.isEmpty() || recipient.name == recipient.address)
        return recipient.address;
    return u"%1 <%2>"_s.arg(recipient.name, recipient.address);
}

QString WordingMail::head(const MailSummary &summary)
{
    QStringList lines;
    const auto line = [&lines](const QString &label, const QString &value) {
        if (!value.isEmpty())
            lines += tr("%1: %2", "label and value").arg(label, value);
    };
    const auto people = [](const QList<Recipient> &recipients) {
        QStringList all;
        for (const Recipient &recipient : recipients)
            all += withAddress(recipient);
        return all.join(u", "_s);
    };
    line(to(), people(summary.to));
    line(cc(), people(summary.cc));
    line(bcc(), people(summary.bcc));
    line(tr("Subject"), summary.subject);
    return lines.join(u'\n');
}

QString WordingMail::outsideOrganization()
{
    return tr("outside your organization");
}

QString WordingMail::number(qint64 number)
{
    return QLocale().toString(number);
}

QString WordingMail::size(qint64 bytes)
{
    constexpr double step = 1024;
    const QLocale locale;
    const auto rounded = [&locale](double value) {
        return locale.toString(value, 'f', value < 9.95 && value - int(value) >= 0.05 ? 1 : 0);
    };
    const double size = double(qMax<qint64>(bytes, 0));
    if (size < step)
        return tr("%1 B").arg(locale.toString(int(size)));
    if (size < step * step)
        return tr("%1 KB").arg(locale.toString(qMax(1, qRound(size / step))));
    if (size < step * step * step)
        return tr("%1 MB").arg(rounded(size / step / step));
    return tr("%1 GB").arg(rounded(size / step / step / step));
}

QString WordingMail::drafts(int count)
{
    return tr("%Ln draft(s)", nullptr, count);
}

QString WordingMail::sentToday(int count)
{
    return tr("%Ln sent today", nullptr, count);
}

QString WordingMail::messages(int count)
{
    return tr("%Ln message(s)", nullptr, count);
}

QString WordingMail::selected(int ticked, int all)
{
    return tr("%1 of %2 selected").arg(number(ticked), number(all));
}

QString WordingMail::selectedNotShown(int ticked, int notShown)
{
    return tr("%1 selected, %2 not shown").arg(number(ticked), number(notShown));
}

QString WordingMail::needAttention(int count)
{
    return tr("%Ln need attention", nullptr, count);
}

QString WordingMail::notViewed(int count)
{
    return tr("%Ln not viewed yet", nullptr, count);
}

QString WordingMail::position(int place, int of)
{
    return tr("%1 of %2").arg(number(place), number(of));
}

QString WordingMail::sentGroup(SentGroup group)
{
    switch (group) {
    case SentGroup::JustSent: return tr("Just sent");
    case SentGroup::EarlierToday: return tr("Earlier today");
    case SentGroup::Yesterday: return tr("Yesterday");
    case SentGroup::Earlier: return tr("Earlier");
    }
    return {};
}

QString WordingMail::filter(MailFilter filter)
{
    switch (filter) {
    case MailFilter::All: return tr("All", "filter");
    case MailFilter::NeedsAttention: return tr("Needs attention");
    case MailFilter::CannotBeSent: return tr("Cannot be sent");
    case MailFilter::NotViewed: return tr("Not viewed");
    case MailFilter::WithAttachments: return tr("With attachments");
    case MailFilter::OutsideOrganization: return tr("Outside the organization");
    case MailFilter::SentWithSendoff: return tr("Sent with Sendoff");
    }
    return {};
}

QString WordingMail::sort(MailSort sort)
{
    switch (sort) {
    case MailSort::Newest: return tr("Newest");
    case MailSort::Oldest: return tr("Oldest");
    case MailSort::Recipient: return tr("Recipient");
    case MailSort::Subject: return tr("Subject");
    case MailSort::AttentionFirst: return tr("Needs attention first");
    }
    return {};
}

} // namespace Sendoff
