// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "presenddialog.h"

#include "blocker.h"
#include "safetext.h"
#include "theme.h"
#include "widgets/smallwidgets.h"
#include "wordingmail.h"

#include <QDialogButtonBox>
#include <QEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Sendoff {

namespace {
constexpr int shownBlocked = 6;
constexpr int shownDomains = 5;
constexpr int dialogWidth = 600;
} // namespace

PreSendDialog::PreSendDialog(Facts facts, QWidget *parent)
    : QDialog(parent)
    , m_facts(std::move(facts))
{
    setObjectName(u"preSendDialog"_s);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(24, 20, 24, 16);
    build();
}

void PreSendDialog::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        build();
    QDialog::changeEvent(event);
}

void PreSendDialog::addLine(QVBoxLayout *column, const char *icon, int accent, const QString &text)
{
    auto *line = new QHBoxLayout;
    line->setSpacing(12);
    auto *picture = new IconLabel(icon, 16, m_content);
    picture->setAccent(Theme::Accent(accent));
    auto *label = new QLabel(text, m_content);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
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
        addLine(column, "dialog-warning", int(Theme::Accent::Attention),
                tr("%Ln may have been sent already and stay where they are", nullptr, int(undecided.size())));
        addStaying(column, undecided);
    }
    if (!blocked.isEmpty()) {
        addLine(column, "dialog-error", int(Theme::Accent::Danger),
                tr("%Ln cannot be sent and stay in Drafts", nullptr, int(blocked.size())));
        addStaying(column, blocked);
    }
}

void PreSendDialog::addStaying(QVBoxLayout *column, const QList<MailRow> &rows)
{
    for (qsizetype i = 0; i < std::min<qsizetype>(rows.size(), shownBlocked); ++i) {
        const MailRow &row = rows.at(i);
        //: a draft that cannot be sent: %1 its subject, %2 why
        const QString text
            = tr("%1: %2").arg(WordingMail::subject(row.summary.subject), wordsFor(blockerOf(row)));
        auto *label = new QuietLabel(m_content);
        label->setObjectName(u"stayingDraft"_s);
        label->setText(text);
        label->setWordWrap(true);
        label->setTextFormat(Qt::PlainText);
        label->setContentsMargins(28, 0, 0, 0);
        column->addWidget(label);
    }
}

void PreSendDialog::build()
{
    if (m_content) {
        m_content->hide();
        m_content->deleteLater();
    }
    m_content = new QWidget(this);
    layout()->addWidget(m_content);
    const SendSummary &summary = m_facts.summary;
    const int count = int(summary.sendable.size());
    setWindowTitle(tr("Send"));

    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins({});
    column->setSpacing(8);
    auto *title = new QLabel(tr("Send %Ln messages?", nullptr, count), m_content);
    title->setObjectName(u"preSendTitle"_s);
    title->setFont(Theme::subjectFont(font()));
    column->addWidget(title);
    column->addSpacing(4);

    const QString messages = WordingMail::messages(count);
    const QString people = tr("%Ln people", nullptr, summary.people);
    addLine(column, "people", int(Theme::Accent::Neutral),
            m_facts.from.isEmpty() ? tr("%1 to %2").arg(messages, people)
                                   : tr("%1 to %2, from %3").arg(messages, people, safeText(m_facts.from)));
    if (summary.outside > 0) {
        QStringList domains;
        for (qsizetype i = 0; i < std::min<qsizetype>(summary.outsideDomains.size(), shownDomains); ++i) {
            const auto &[domain, number] = summary.outsideDomains.at(i);
            domains += u"%1 (%2)"_s.arg(safeText(domain), QLocale().toString(number));
        }
        const bool more = summary.outsideDomains.size() > shownDomains;
        const QString list = more ? domains.join(u", "_s) + u", …"_s : QLocale().createSeparatedList(domains);
        addLine(column, "recipient-external", int(Theme::Accent::External),
                tr("%Ln people outside your organization: %1", nullptr, summary.outside).arg(list));
    }
    if (summary.notViewed > 0)
        addLine(column, "mail-viewed", int(Theme::Accent::Neutral),
                tr("%Ln messages you have not viewed yet", nullptr, summary.notViewed));
    addBlocked(column);
    if (m_facts.undoSeconds > 0)
        addLine(column, "edit-undo", int(Theme::Accent::Neutral),
                tr("You can undo for %Ln seconds.", nullptr, m_facts.undoSeconds));
    column->addSpacing(8);

    auto *buttons = new QDialogButtonBox(m_content);
    auto *send
        = buttons->addButton(tr("Send %1").arg(QLocale().toString(count)), QDialogButtonBox::AcceptRole);
    send->setObjectName(u"sendAllButton"_s);
    send->setEnabled(count > 0);
    send->setDefault(true);
    auto *cancel = buttons->addButton(tr("Cancel"), QDialogButtonBox::RejectRole);
    cancel->setObjectName(u"cancelButton"_s);
    connect(buttons, &QDialogButtonBox::accepted, this, &QDialog::accept);
    connect(buttons, &QDialogButtonBox::rejected, this, &QDialog::reject);
    column->addWidget(buttons);
    setMinimumWidth(std::min(dialogWidth, parentWidget() ? parentWidget()->width() - 80 : dialogWidth));
    adjustSize();
}

} // namespace Sendoff
