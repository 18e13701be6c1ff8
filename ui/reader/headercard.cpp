// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/headercard.h"

#include "base/clock.h"
#include "icons.h"
#include "reader/recipientrows.h"
#include "reader/subjectlabel.h"
#include "safetext.h"
#include "senders.h"
#include "theme.h"
#include "widgets/smallwidgets.h"
#include "wordingmail.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace Sendoff {

struct HeaderCard::Private
{
    SubjectLabel *subject;
    QWidget *oneLine; ///< the compact form: label, names, chevron
    QuietLabel *oneLineLabel;
    ElidedLabel *oneLineNames;
    QToolButton *unfold;
    RecipientRows *rows;
    QWidget *fromRow;
    QuietLabel *fromLabel;
    QLabel *fromName;
    IconLabel *kindIcon;
    QuietLabel *meta;
    QWidget *sendAsRow; ///< when it goes out as somebody else than the mailbox
    QLabel *sendAs;
    MailSummary summary;
    QString mailbox;
    QStringList ownDomains;
    SystemClock systemClock;
    Clock *clock = &systemClock;
    bool compact = false;
    bool unfolded = false;
    bool shown = false;
};

HeaderCard::HeaderCard(QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>())
{
    setObjectName(u"headerCard"_s);
    d->subject = new SubjectLabel(this);
    d->subject->setObjectName(u"subjectLabel"_s);

    d->oneLine = new QWidget(this);
    d->oneLineLabel = new QuietLabel(d->oneLine);
    d->oneLineNames = new ElidedLabel(d->oneLine);
    d->oneLineNames->setObjectName(u"recipientsLine"_s);
    auto *line = new QHBoxLayout(d->oneLine);
    line->setContentsMargins(0, 0, 0, 0);
    line->setSpacing(0);
    line->addWidget(d->oneLineLabel);
    line->addWidget(d->oneLineNames, 1);

    d->rows = new RecipientRows(this);
    d->unfold = new QToolButton(this);
    d->unfold->setObjectName(u"unfoldButton"_s);
    d->unfold->setAutoRaise(true);
    d->unfold->setIconSize({14, 14});
    line->addWidget(d->unfold);
    connect(d->unfold, &QToolButton::clicked, this, [this] {
        d->unfolded = !d->unfolded;
        updateRows();
    });

    d->fromRow = new QWidget(this);
    d->fromLabel = new QuietLabel(d->fromRow);
    d->fromName = new QLabel(d->fromRow);
    d->fromName->setObjectName(u"fromLabel"_s);
    d->fromName->setTextInteractionFlags(Qt::TextSelectableByMouse);
    d->fromName->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred);
    d->fromName->installEventFilter(this);
    d->kindIcon = new IconLabel("mail-unsent", 14, d->fromRow);
    d->meta = new QuietLabel(d->fromRow);
    d->meta->setObjectName(u"metaLabel"_s);
    auto *from = new QHBoxLayout(d->fromRow);
    from->setContentsMargins(0, 0, 0, 0);
    from->setSpacing(0);
    from->addWidget(d->fromLabel);
    from->addWidget(d->fromName, 1);
    from->addSpacing(8);
    from->addWidget(d->kindIcon);
    from->addSpacing(6);
    from->addWidget(d->meta);

    d->sendAsRow = new QWidget(this);
    auto *sendAsIcon = new IconLabel("dialog-information", 14, d->sendAsRow);
    sendAsIcon->setAccent(Theme::Accent::Info);
    d->sendAs = new QLabel(d->sendAsRow);
    d->sendAs->setObjectName(u"sendAsLabel"_s);
    d->sendAs->setTextFormat(Qt::PlainText);
    d->sendAs->setWordWrap(true);
    auto *sendAs = new QHBoxLayout(d->sendAsRow);
    sendAs->setContentsMargins(0, 0, 0, 0);
    sendAs->setSpacing(6);
    sendAs->addWidget(sendAsIcon, 0, Qt::AlignTop);
    sendAs->addWidget(d->sendAs, 1);

    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::pageMargin, 12, Theme::pageMargin, 10);
    layout->setSpacing(4);
    layout->addWidget(d->subject);
    layout->addSpacing(2);
    layout->addWidget(d->oneLine);
    layout->addWidget(d->rows);
    layout->addWidget(d->fromRow);
    layout->addWidget(d->sendAsRow);
    updateRows();
}

HeaderCard::~HeaderCard() = default;

void HeaderCard::setClock(Clock &clock)
{
    d->clock = &clock;
    retranslate();
}

void HeaderCard::setMessage(const MailSummary &summary, const QStringList &ownDomains)
{
    if (summary.id != d->summary.id)
        d->unfolded = false;
    d->summary = summary;
    d->ownDomains = ownDomains;
    d->shown = true;
    retranslate();
    updateRows();
}

void HeaderCard::setMailbox(const QString &address)
{
    if (d->mailbox == address)
        return;
    d->mailbox = address;
    retranslate();
    updateRows();
}

bool HeaderCard::goesOutAsAnother() const
{
    return d->shown && d->summary.isDraft && isSomebodyElse(d->summary.from, d->mailbox);
}

void HeaderCard::clear()
{
    d->shown = false;
    d->summary = MailSummary();
    d->subject->setSubject(QString());
    updateRows();
}

void HeaderCard::setCompact(bool compact)
{
    if (d->compact == compact)
        return;
    d->compact = compact;
    updateRows();
}

bool HeaderCard::isCompact() const
{
    return d->compact;
}

void HeaderCard::updateRows()
{
    const bool full = !d->compact || d->unfolded;
    d->oneLine->setVisible(d->shown && d->compact);
    d->rows->setVisible(d->shown && full);
    d->fromRow->setVisible(d->shown && full);
    d->sendAsRow->setVisible(goesOutAsAnother()); // in a low window too
    d->unfold->setIcon(Icons::icon(d->unfolded ? "go-up" : "go-down"));
    d->unfold->setAccessibleName(d->unfolded ? tr("Fewer details") : tr("More details"));
    d->unfold->setToolTip(d->unfold->accessibleName());
}

void HeaderCard::retranslate()
{
    if (!d->shown)
        return;
    const MailSummary &mail = d->summary;
    d->subject->setSubject(WordingMail::subject(mail.subject));
    d->rows->setRecipients(mail, d->ownDomains);
    const int labelWidth = d->rows->labelWidth();
    d->oneLineLabel->setText(WordingMail::to());
    d->oneLineLabel->setMinimumWidth(labelWidth);
    d->oneLineNames->setText(WordingMail::names(mail.to + mail.cc + mail.bcc));
    d->fromLabel->setText(WordingMail::from());
    d->fromLabel->setMinimumWidth(labelWidth);
    d->fromLabel->setMinimumHeight(Theme::height(fontMetrics(), Theme::chipHeight));
    fitFrom();
    d->sendAs->setText(goesOutAsAnother() ? tr("Goes out as %1, out of the mailbox %2")
                                                .arg(safeText(mail.from.address), safeText(d->mailbox))
                                          : QString());
    const Qt::Alignment leading
        = Qt::AlignVCenter | Qt::AlignAbsolute | (isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft);
    for (QLabel *label : std::initializer_list<QLabel *>{d->oneLineLabel, d->fromLabel, d->fromName})
        label->setAlignment(leading);
    const QDateTime now = d->clock->now();
    const bool sent = mail.folder == Folder::SentItems || !mail.isDraft;
    const QString time
        = sent ? WordingMail::sentAt(mail.sent, now) : WordingMail::changedAt(mail.modified, now);
    const QString kind = WordingMail::kind(mail.kind);
    d->meta->setText(time.isEmpty() ? kind : u"%1 · %2"_s.arg(kind, time));
    d->kindIcon->setIcon(WordingMail::kindIcon(mail.kind));
}

/// The address gives way to the name, and both to what kind of message it is.
void HeaderCard::fitFrom()
{
    Recipient from = d->summary.from;
    if (d->summary.isDraft && from == Recipient())
        from.address = d->mailbox; // what names nobody goes out as its mailbox
    const QFontMetrics metrics(d->fromName->font());
    const int room = d->fromName->width();
    const QString name = safeText(shownName(from));
    const QString whole = safeText(from.address);
    const bool both = !whole.isEmpty() && name != whole;
    d->fromName->setAccessibleName(both ? name + u", "_s + whole : name);
    const QString shown = metrics.elidedText(name, Qt::ElideRight, room);
    const int left = room - metrics.horizontalAdvance(shown + u"  "_s);
    if (!both || left < metrics.averageCharWidth() * 6) {
        d->fromName->setText(shown.toHtmlEscaped());
        return;
    }
    const QString address = metrics.elidedText(whole, Qt::ElideMiddle, left);
    const QString quiet = Theme::color(palette(), Theme::Role::Secondary).name();
    d->fromName->setText(
        u"%1 <span style='color:%2'>%3</span>"_s.arg(shown.toHtmlEscaped(), quiet, address.toHtmlEscaped()));
}

bool HeaderCard::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == d->fromName && event->type() == QEvent::Resize)
        fitFrom();
    return QWidget::eventFilter(watched, event);
}

void HeaderCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    switch (event->type()) {
    case QEvent::LanguageChange:
    case QEvent::PaletteChange:
    case QEvent::FontChange:
    case QEvent::LayoutDirectionChange:
        retranslate();
        updateRows();
        break;
    default: break; // Qt's enum
    }
}

} // namespace Sendoff
