// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/undobar.h"

#include "icons.h"
#include "theme.h"
#include "widgets/hintbutton.h"
#include "widgets/smallwidgets.h"
#include "wordingdiscard.h"
#include "wordingschedule.h"
#include "wordingsend.h"

#include <QAccessible>
#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

namespace Sendoff {

using namespace Qt::StringLiterals;

UndoBar::UndoBar(QWidget *parent)
    : QFrame(parent)
    , m_icon(new IconLabel("mail-send", 18, this))
    , m_lead(new QLabel(this))
    , m_rest(new ElidedLabel(this))
    , m_progress(new ThinProgress(this))
    , m_undo(new HintButton(this))
    , m_sendNow(new QPushButton(this))
    , m_close(new QToolButton(this))
{
    setObjectName(u"undoBar"_s);
    setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Fixed);
    m_lead->setObjectName(u"undoLead"_s);
    m_rest->setObjectName(u"undoRest"_s);
    m_progress->setObjectName(u"undoProgress"_s);
    m_undo->setObjectName(u"undoButton"_s);
    m_sendNow->setObjectName(u"sendNowButton"_s);
    m_close->setObjectName(u"hideUndoBarButton"_s);
    m_lead->setFont(Theme::emphasis(font()));
    m_lead->setTextFormat(Qt::PlainText);
    m_undo->setIcon(Icons::icon("edit-undo"));
    m_undo->setAutoDefault(false);
    m_sendNow->setAutoDefault(false);
    m_sendNow->setFlat(true);
    m_close->setAutoRaise(true);
    m_close->setIcon(Icons::icon("window-close"));
    m_close->setIconSize({13, 13});

    // A click must not take the focus along when the bar goes.
    for (QAbstractButton *button :
         {static_cast<QAbstractButton *>(m_undo), static_cast<QAbstractButton *>(m_sendNow),
          static_cast<QAbstractButton *>(m_close)})
        button->setFocusPolicy(Qt::TabFocus);

    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::listMargin, 0, Theme::listMargin, 0);
    layout->setSpacing(12);
    layout->addWidget(m_icon);
    layout->addWidget(m_lead);
    layout->addWidget(m_rest, 1);
    layout->addWidget(m_progress);
    layout->addWidget(m_undo);
    layout->addWidget(m_sendNow);
    layout->addWidget(m_close);

    connect(m_undo, &QPushButton::clicked, this, &UndoBar::undoRequested);
    connect(m_sendNow, &QPushButton::clicked, this, &UndoBar::sendNowRequested);
    connect(m_close, &QToolButton::clicked, this, &UndoBar::dismiss);
    retranslate();
    hide();
}

QSize UndoBar::sizeHint() const
{
    return {QFrame::sizeHint().width(), Theme::height(QFontMetrics(font()), Theme::undoBarHeight)};
}

QWidget *UndoBar::focusPlace() const
{
    return isCountingDown() ? static_cast<QWidget *>(m_undo) : m_close;
}

void UndoBar::showCountdown(const Facts &facts)
{
    m_facts = facts;
    showMode(Mode::Countdown);
}

void UndoBar::showOutcome(Outcome outcome, int messages)
{
    m_outcome = outcome;
    m_back = messages;
    showMode(Mode::Outcome);
}

void UndoBar::dismiss()
{
    m_mode = Mode::Idle;
    hide();
}

void UndoBar::showMode(Mode mode)
{
    const bool isNew = m_mode != mode;
    m_mode = mode;
    refresh();
    show();
    if (!isNew)
        return;
    // Once, with its seconds; not at every tick.
    setAccessibleName(m_rest->text().isEmpty() ? m_lead->text() : m_lead->text() + u' ' + m_rest->text());
    QAccessibleEvent event(this, QAccessible::NameChanged);
    QAccessible::updateAccessibility(&event);
}

void UndoBar::refresh()
{
    const bool counting = m_mode == Mode::Countdown;
    m_progress->setVisible(counting);
    m_undo->setVisible(counting);
    m_sendNow->setVisible(counting && !m_facts.isDiscard && !m_facts.sendAt.isValid());
    m_close->setVisible(!counting);
    m_icon->setAccent(counting ? Theme::Accent::Info : Theme::Accent::Neutral);
    if (!counting) {
        wordOutcome();
        return;
    }
    const auto left = std::max(m_facts.left, std::chrono::milliseconds(0));
    m_icon->setIcon(m_facts.isDiscard ? "edit-delete" : "mail-send");
    if (m_facts.isDiscard)
        m_lead->setText(WordingDiscard::moved(m_facts.messages));
    else if (m_facts.sendAt.isValid())
        m_lead->setText(WordingSchedule::scheduledFor(m_facts.sendAt, m_facts.now));
    else
        m_lead->setText(WordingSend::sendingIn(m_facts.messages, int((left.count() + 999) / 1000)));
    wordUndo();
    QStringList rest;
    if (m_facts.messages == 1 && !m_facts.isDiscard)
        rest.append(WordingSend::subjectTo(m_facts.subject, m_facts.recipient, m_facts.moreRecipients));
    if (m_facts.moreWaiting > 0)
        rest.append(WordingSend::moreWaiting(m_facts.moreWaiting));
    m_rest->setText(rest.join(u" · "_s));
    m_progress->setShare(m_facts.total.count() > 0 ? double(left.count()) / double(m_facts.total.count())
                                                   : 0);
}

void UndoBar::wordOutcome()
{
    m_icon->setIcon(m_outcome == Outcome::TooLate ? "dialog-information" : "edit-undo");
    switch (m_outcome) {
    case Outcome::BackInDrafts: m_lead->setText(WordingSend::backInDrafts(m_back)); break;
    case Outcome::TooLate: m_lead->setText(WordingSend::tooLateToUndo()); break;
    case Outcome::NotDiscarded: m_lead->setText(WordingDiscard::back(m_back)); break;
    }
    m_rest->setText({});
}

void UndoBar::wordUndo()
{
    QString undo = tr("Undo send");
    QString button = tr("Undo");
    if (m_facts.isDiscard) {
        undo = tr("Undo discard");
        button = tr("Undo", "a discard");
    } else if (m_facts.sendAt.isValid()) {
        undo = tr("Undo schedule");
        button = tr("Undo", "a schedule");
    }
    m_undo->setText(button);
    m_undo->setAccessibleName(undo);
    m_undo->setToolTip(
        u"%1 (%2)"_s.arg(undo, QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText)));
}

void UndoBar::retranslate()
{
    m_undo->setHint(QKeySequence(QKeySequence::Undo).toString(QKeySequence::NativeText));
    m_sendNow->setText(tr("Send now"));
    m_close->setToolTip(tr("Hide"));
    m_close->setAccessibleName(tr("Hide"));
    if (m_mode != Mode::Idle)
        refresh();
}

void UndoBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        m_lead->setFont(Theme::emphasis(font()));
}

void UndoBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    m_progress->setFixedWidth(width() < 1000 ? 80 : 110);
}

void UndoBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(rect(), Theme::color(palette(), Theme::Role::Chrome));
    painter.fillRect(0, 0, width(), 1, Theme::color(palette(), Theme::Role::Hairline));
}

} // namespace Sendoff
