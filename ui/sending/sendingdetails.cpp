// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sending/sendingdetails.h"

#include "theme.h"
#include "widgets/linkbutton.h"
#include "widgets/smallwidgets.h"
#include "wordingerrors.h"
#include "wordingrights.h"
#include "wordingsend.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>
#include <QVBoxLayout>

namespace Sendoff {

using namespace Qt::StringLiterals;

SendingDetails::SendingDetails(Clock &clock, QWidget *parent)
    : QFrame(parent)
    , m_clock(clock)
    , m_icon(new IconLabel("state-waiting", 18, this))
    , m_title(new QLabel(this))
    , m_text(new QLabel(this))
    , m_fold(new LinkButton(this))
    , m_technical(new QuietLabel(this))
    , m_buttons(new QHBoxLayout)
{
    setObjectName(u"sendingDetails"_s);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    for (QWidget *child : {static_cast<QWidget *>(m_icon), static_cast<QWidget *>(m_fold),
                           static_cast<QWidget *>(m_technical)})
        child->setBackgroundRole(QPalette::Base);
    constexpr int linkMargin = 3; // so that all words begin where the link's do
    for (QLabel *label : {m_title, m_text, m_technical}) {
        label->setContentsMargins(linkMargin, 0, linkMargin, 0);
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_title->setForegroundRole(QPalette::Text);
    m_text->setForegroundRole(QPalette::Text);
    m_title->setObjectName(u"detailsTitle"_s);
    m_text->setObjectName(u"reason"_s);
    m_fold->setObjectName(u"technicalDetailsButton"_s);
    m_technical->setObjectName(u"technicalDetails"_s);
    m_technical->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);

    auto *words = new QVBoxLayout;
    words->setSpacing(3);
    words->addWidget(m_title);
    words->addWidget(m_text);
    words->addWidget(m_fold, 0, Qt::AlignLeading);
    words->addWidget(m_technical);
    words->addStretch(1);
    m_buttons->setSpacing(8);
    auto *layout = new QHBoxLayout(this);
    layout->setContentsMargins(Theme::pageMargin, 13, Theme::pageMargin, 12);
    layout->setSpacing(9);
    layout->addWidget(m_icon, 0, Qt::AlignTop);
    layout->addLayout(words, 1);
    auto *side = new QVBoxLayout;
    side->addLayout(m_buttons);
    side->addStretch(1);
    layout->addLayout(side);

    connect(m_fold, &LinkButton::clicked, this, [this] {
        m_unfolded = !m_unfolded;
        refresh();
    });
    refresh();
}

QList<SendingDetails::Action> SendingDetails::actionsFor(const SendJob &job)
{
    switch (job.state) {
    case SendState::Waiting: return {Action::KeepInDrafts};
    case SendState::NotSent:
        if (WordingRights::missing(job) != MissingRight::None)
            return {Action::CopyRequest, Action::KeepInDrafts, Action::TryAgain};
        return {Action::KeepInDrafts, Action::TryAgain};
    case SendState::HeldBack: return {Action::KeepInDrafts, Action::LookAgain};
    case SendState::NotSure: return {Action::CheckAgain, Action::Decide};
    case SendState::Sent:
        if (job.report && job.report->webLink.startsWith("https:"_L1))
            return {Action::OpenReport};
        break;
    case SendState::Countdown:
    case SendState::Posting:
    case SendState::Unknown:
    case SendState::Accepted:
    case SendState::Scheduled:
    case SendState::Recalling:
    case SendState::Withdrawn: break;
    }
    return {};
}

QString SendingDetails::wordsFor(Action action, const SendJob &job)
{
    switch (action) {
    case Action::TryAgain: return tr("Try again");
    case Action::LookAgain: return tr("Look again");
    case Action::KeepInDrafts:
        return job.state == SendState::Waiting ? tr("Back to Drafts") : tr("Keep in Drafts");
    case Action::CheckAgain: return tr("Check again");
    case Action::Decide: return tr("Decide…");
    case Action::OpenReport: return tr("Open the report in Outlook");
    case Action::CopyRequest: return tr("Copy request");
    }
    return {};
}

void SendingDetails::setJob(const std::optional<SendJob> &job)
{
    if (!job || !m_job || job->id != m_job->id)
        m_unfolded = false;
    m_job = job;
    refresh();
}

void SendingDetails::refresh()
{
    setVisible(m_job.has_value());
    if (!m_job)
        return;
    m_icon->setIcon(WordingSend::stateIcon(*m_job));
    m_icon->setAccent(WordingSend::stateAccent(*m_job));
    m_title->setFont(Theme::emphasis(font()));
    m_title->setText(WordingSend::detailsTitle(*m_job));
    QStringList text{WordingSend::detailsText(*m_job, m_clock.now())};
    if (m_remarks)
        text += m_remarks(*m_job);
    m_text->setText(text.join(u'\n'));
    const QString technical = m_job->error ? WordingErrors::technicalText(*m_job->error) : QString();
    m_fold->setVisible(!technical.isEmpty());
    m_fold->setText(m_unfolded ? tr("Hide technical details") : tr("Technical details"));
    m_technical->setFont(Theme::smallFont(font()));
    m_technical->setText(technical);
    m_technical->setVisible(m_unfolded && !technical.isEmpty());
    rebuildButtons();
}

void SendingDetails::rebuildButtons()
{
    static const QHash<Action, QString> names{{Action::TryAgain, u"tryAgainButton"_s},
                                              {Action::LookAgain, u"lookAgainButton"_s},
                                              {Action::KeepInDrafts, u"keepInDraftsButton"_s},
                                              {Action::CheckAgain, u"checkAgainButton"_s},
                                              {Action::Decide, u"decideButton"_s},
                                              {Action::OpenReport, u"openReportButton"_s},
                                              {Action::CopyRequest, u"copyRequestButton"_s}};
    const QList<Action> actions = actionsFor(*m_job);
    QStringList wanted{QString::number(m_job->id.value)};
    for (const Action action : actions)
        wanted += names.value(action) + wordsFor(action, *m_job);
    // Buttons that say the same stay, and with them the focus.
    if (wanted == m_shownButtons)
        return;
    m_shownButtons = wanted;
    while (QLayoutItem *item = m_buttons->takeAt(0)) {
        item->widget()->hide();
        item->widget()->deleteLater();
        delete item;
    }
    for (const Action action : actions) {
        auto *button = new QPushButton(wordsFor(action, *m_job), this);
        button->setObjectName(names.value(action));
        button->setMinimumHeight(Theme::height(QFontMetrics(font()), 30));
        connect(button, &QPushButton::clicked, this,
                [this, action, id = m_job->id] { Q_EMIT requested(action, id); });
        m_buttons->addWidget(button);
        button->show();
    }
}

void SendingDetails::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        refresh();
}

void SendingDetails::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, 0, width(), 1, Theme::color(palette(), Theme::Role::Hairline));
}

} // namespace Sendoff
