// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "presenddialog.h"

#include "blocker.h"
#include "safetext.h"
#include "widgets/smallwidgets.h"
#include "wordingmail.h"

#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QTextDocumentFragment>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Sendoff {

namespace {
constexpr int shownStaying = 6;
constexpr int shownDomains = 5;
constexpr qsizetype shownSenders = 5;
constexpr int dialogWidth = 600;
constexpr int sideMargin = 24;
constexpr int lineIcon = 16;
constexpr int iconGap = 12;

QString emphasized(const QString &text)
{
    return u"<b>%1</b>"_s.arg(safeText(text).toHtmlEscaped());
}
} // namespace

PreSendDialog::PreSendDialog(Facts facts, QWidget *parent)
    : QDialog(parent)
    , m_facts(std::move(facts))
{
    setObjectName(u"preSendDialog"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins({});
    build();
}

void PreSendDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        build();
    QDialog::changeEvent(event);
}

void PreSendDialog::addLine(QVBoxLayout *column, const char *icon, Theme::Accent accent,
                            const QString &markup)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(iconGap);
    auto *picture = new IconLabel(icon, lineIcon, m_content);
    picture->setAccent(accent);
    auto *label = new QLabel(m_content);
    label->setObjectName(u"preSendLine"_s);
    label->setWordWrap(true);
    label->setTextFormat(Qt::RichText);
    // DemiBold as all emphasis; <b> alone would be heavier.
    QString text = markup;
    label->setText(
        text.replace("<b>"_L1, "<span style=\"font-weight:600\">"_L1).replace("</b>"_L1, "</span>"_L1));
    label->setAccessibleName(QTextDocumentFragment::fromHtml(markup).toPlainText());
    line->addWidget(picture, 0, Qt::AlignTop);
    line->addWidget(label, 1, Qt::AlignTop);
    column->addLayout(line);
}

void PreSendDialog::addBlocked(QVBoxLayout *column)
{
    QList<MailRow> undecided = m_facts.summary.blocked;
    QList<MailRow> blocked = undecided;
    undecided.removeIf([](const MailRow &row) { return !isUndecided(blockerOf(row)); });
    blocked.removeIf([](const MailRow &row) { return isUndecided(blockerOf(row)); });
    if (!undecided.isEmpty()) {
        addLine(column, "dialog-warning", Theme::Accent::Attention,
                tr("<b>%Ln may have been sent already</b> and stay where they are", nullptr,
                   int(undecided.size())));
        addStaying(column, undecided);
    }
    if (!blocked.isEmpty()) {
        addLine(column, "dialog-error", Theme::Accent::Danger,
                tr("<b>%Ln cannot be sent</b> and stay in Drafts", nullptr, int(blocked.size())));
        addStaying(column, blocked);
    }
}

void PreSendDialog::addStaying(QVBoxLayout *column, const QList<MailRow> &rows)
{
    QStringList lines;
    for (qsizetype i = 0; i < std::min<qsizetype>(rows.size(), shownStaying); ++i) {
        const MailRow &row = rows.at(i);
        //: a draft that cannot be sent: %1 its subject, %2 why
        lines += tr("%1: %2").arg(WordingMail::subject(row.summary.subject), wordsFor(blockerOf(row)));
    }
    if (rows.size() > shownStaying)
        lines += tr("and %Ln more", nullptr, int(rows.size() - shownStaying));
    for (const QString &text : std::as_const(lines)) {
        auto *label = new QuietLabel(m_content);
        label->setObjectName(u"stayingDraft"_s);
        label->setText(text);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        auto *line = new QHBoxLayout;
        line->addSpacing(lineIcon + iconGap);
        line->addWidget(label, 1);
        column->addLayout(line);
    }
}

/// How many, to how many, and as whom when that is one.
QString PreSendDialog::firstLine() const
{
    const SendSummary &summary = m_facts.summary;
    const QString messages = emphasized(WordingMail::messages(int(summary.sendable.size())));
    const QString people = emphasized(tr("%Ln people", nullptr, summary.people));
    const QList<Sender> senders = sendersOf(summary.senders, m_facts.mailbox);
    const QString mailbox = safeText(m_facts.mailbox).toHtmlEscaped();
    const Recipient from = senders.isEmpty() ? Recipient{{}, m_facts.mailbox} : senders.constFirst().who;
    if (senders.size() > 1 || from.address.isEmpty())
        return tr("%1 to %2").arg(messages, people);
    const QString sender = safeText(from.address).toHtmlEscaped();
    return isSomebodyElse(from, m_facts.mailbox)
        //: the message goes out as %3, who is not the owner of the mailbox %4 in which the draft is
        ? tr("%1 to %2, from %3, out of the mailbox %4")
              .arg(messages, people, emphasized(from.address), mailbox)
        : tr("%1 to %2, from %3").arg(messages, people, sender);
}

/// As whom they go out when those are several.
void PreSendDialog::addSenders(QVBoxLayout *column)
{
    const QList<Sender> senders = sendersOf(m_facts.summary.senders, m_facts.mailbox);
    if (senders.size() < 2)
        return;
    QStringList names;
    for (qsizetype i = 0; i < std::min<qsizetype>(senders.size(), shownSenders); ++i) {
        const Sender &one = senders.at(i);
        names += u"%1 (%2)"_s.arg(one.who.address.isEmpty() ? tr("this mailbox")
                                                            : safeText(one.who.address).toHtmlEscaped(),
                                  QLocale().toString(one.messages));
    }
    const bool more = senders.size() > shownSenders;
    const QString list = more ? names.join(u", "_s) + u", …"_s : QLocale().createSeparatedList(names);
    const int count = int(senders.size());
    addLine(column, "avatar-default", Theme::Accent::Neutral,
            m_facts.mailbox.isEmpty()
                ? tr("<b>From %Ln senders:</b> %1", nullptr, count).arg(list)
                : tr("<b>From %Ln senders:</b> %1, out of the mailbox %2", nullptr, count)
                      .arg(list, safeText(m_facts.mailbox).toHtmlEscaped()));
}

void PreSendDialog::addLines(QVBoxLayout *column)
{
    const SendSummary &summary = m_facts.summary;
    addLine(column, "people", Theme::Accent::Neutral, firstLine());
    addSenders(column);
    if (summary.outside > 0) {
        QStringList domains;
        for (qsizetype i = 0; i < std::min<qsizetype>(summary.outsideDomains.size(), shownDomains); ++i) {
            const auto &[domain, number] = summary.outsideDomains.at(i);
            domains += u"%1 (%2)"_s.arg(safeText(domain).toHtmlEscaped(), QLocale().toString(number));
        }
        const bool more = summary.outsideDomains.size() > shownDomains;
        const QString list = more ? domains.join(u", "_s) + u", …"_s : QLocale().createSeparatedList(domains);
        addLine(column, "recipient-external", Theme::Accent::External,
                tr("<b>%Ln people outside your organization:</b> %1", nullptr, summary.outside).arg(list));
    }
    const AttachmentSum &files = m_facts.attachments;
    if (files.messages > 0 && (!files.known || files.attachments == 0))
        addLine(column, "mail-attachment", Theme::Accent::Neutral,
                tr("<b>%Ln messages</b> have attachments", nullptr, files.messages));
    else if (files.messages > 0)
        addLine(column, "mail-attachment", Theme::Accent::Neutral,
                tr("<b>%Ln attachments</b>, %1 in all", nullptr, files.attachments)
                    .arg(WordingMail::size(files.bytes)));
    if (summary.notViewed > 0)
        addLine(column, "mail-viewed", Theme::Accent::Neutral,
                tr("<b>%Ln messages</b> you have not viewed yet", nullptr, summary.notViewed));
}

/// How they go: how long it takes, and until when they can be taken back.
void PreSendDialog::addGoing(QVBoxLayout *column)
{
    const int count = int(m_facts.summary.sendable.size());
    // The first goes at once.
    const int minutes = m_facts.perMinute > 0 ? (count - 2 + m_facts.perMinute) / m_facts.perMinute : 0;
    if (count > m_facts.perMinute && minutes > 0)
        addLine(column, "mail-schedule", Theme::Accent::Neutral,
                tr("They take <b>about %Ln minutes</b>, at %1 a minute", nullptr, minutes)
                    .arg(QLocale().toString(m_facts.perMinute)));
    if (count > 0)
        addLine(column, "edit-undo", Theme::Accent::Neutral,
                m_facts.undoSeconds > 0 ? tr("You can undo for %Ln seconds.", nullptr, m_facts.undoSeconds)
                                        : tr("They go out at once; this cannot be undone."));
}

QWidget *PreSendDialog::footer()
{
    const int count = int(m_facts.summary.sendable.size());
    auto *footer = new QWidget(m_content);
    auto *send = new QPushButton(tr("Send %1").arg(QLocale().toString(count)), footer);
    send->setObjectName(u"sendAllButton"_s);
    send->setEnabled(count > 0);
    auto *cancel = new QPushButton(tr("Cancel"), footer);
    cancel->setObjectName(u"cancelButton"_s);
    connect(send, &QPushButton::clicked, this, &QDialog::accept);
    connect(cancel, &QPushButton::clicked, this, &QDialog::reject);
    auto *row = new QHBoxLayout(footer);
    row->setContentsMargins(sideMargin, 12, sideMargin, 12);
    row->addWidget(cancel);
    row->addStretch(1);
    row->addWidget(send);
    QPushButton *first = count > 0 ? send : cancel;
    first->setDefault(true);
    first->setFocus();
    return footer;
}

void PreSendDialog::build()
{
    if (m_content) {
        m_content->hide();
        m_content->deleteLater();
    }
    m_content = new QWidget(this);
    layout()->addWidget(m_content);
    setWindowTitle(tr("Send"));

    auto *paper = new QWidget(m_content);
    paper->setBackgroundRole(QPalette::Base);
    paper->setForegroundRole(QPalette::Text);
    paper->setAutoFillBackground(true);
    auto *column = new QVBoxLayout(paper);
    column->setContentsMargins(sideMargin, 20, sideMargin, 20);
    column->setSpacing(8);
    auto *title = new QLabel(tr("Send %Ln messages?", nullptr, int(m_facts.summary.sendable.size())), paper);
    title->setObjectName(u"preSendTitle"_s);
    title->setFont(Theme::subjectFont(font()));
    column->addWidget(title);
    column->addSpacing(4);
    addLines(column);
    addBlocked(column);
    addGoing(column);
    column->addStretch(1);

    auto *whole = new QVBoxLayout(m_content);
    whole->setContentsMargins({});
    whole->setSpacing(0);
    whole->addWidget(paper, 1);
    whole->addWidget(new Hairline(m_content));
    whole->addWidget(footer());
    const int width = std::min(dialogWidth, parentWidget() ? parentWidget()->width() - 80 : dialogWidth);
    setMinimumWidth(width);
    // Its size hint is that of texts wrapped much narrower.
    resize(width, layout()->totalHeightForWidth(width));
}

} // namespace Sendoff
