// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sending/sendingheader.h"

#include "icons.h"
#include "theme.h"
#include "widgets/flowlayout.h"
#include "widgets/linkbutton.h"
#include "widgets/smallwidgets.h"
#include "widgets/statuspieces.h"
#include "wordingmail.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>
#include <QVBoxLayout>

namespace Sendoff {

using namespace Qt::StringLiterals;

/// Counts with icons, one after the other; those that are 0 are left out.
class CountsLine : public QWidget
{
public:
    explicit CountsLine(QWidget *parent)
        : QWidget(parent)
        , m_layout(new FlowLayout(this, 10))
    {
        for (int i = 0; i < 4; ++i) {
            auto *piece = new StatusPiece(this);
            piece->setBackgroundRole(QPalette::Base);
            m_pieces.append(piece);
            m_layout->addWidget(piece);
        }
    }

    void set(int place, const char *icon, Theme::Accent accent, int count, std::function<QString()> words)
    {
        m_pieces.at(place)->setContent(icon, accent, std::move(words));
        m_pieces.at(place)->setVisible(count > 0);
    }

private:
    FlowLayout *m_layout;
    QList<StatusPiece *> m_pieces;
};

SendingHeader::SendingHeader(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_pause(new QPushButton(this))
    , m_stop(new QPushButton(this))
    , m_progress(new QProgressBar(this))
    , m_counts(new CountsLine(this))
    , m_left(new QLabel(this))
    , m_note(new QuietLabel(this))
    , m_report(new LinkButton(this))
{
    setObjectName(u"batchHeader"_s);
    m_title->setObjectName(u"batchTitle"_s);
    m_pause->setObjectName(u"pauseButton"_s);
    m_stop->setObjectName(u"stopRestButton"_s);
    m_progress->setObjectName(u"batchProgress"_s);
    m_counts->setObjectName(u"batchCounts"_s);
    m_left->setObjectName(u"timeLeftLabel"_s);
    m_report->setObjectName(u"saveReportButton"_s);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    for (QWidget *child : {static_cast<QWidget *>(m_note), static_cast<QWidget *>(m_report)})
        child->setBackgroundRole(QPalette::Base);
    for (QLabel *label : {m_title, m_left})
        label->setForegroundRole(QPalette::Text);
    for (QLabel *label : {m_title, m_left, m_note})
        label->setTextFormat(Qt::PlainText);
    m_title->setWordWrap(true);
    m_note->setWordWrap(true);
    m_progress->setTextVisible(false);
    m_progress->setFixedHeight(8);
    connect(m_pause, &QPushButton::clicked, this, &SendingHeader::pauseRequested);
    connect(m_stop, &QPushButton::clicked, this, &SendingHeader::stopRequested);
    connect(m_report, &LinkButton::clicked, this, &SendingHeader::reportRequested);
    build();
    refresh();
}

void SendingHeader::build()
{
    // The counts have a margin of their own; the words above and below get the same.
    constexpr int pieceMargin = 6;
    for (QLabel *label : {m_title, m_note, m_left})
        label->setContentsMargins(pieceMargin, 0, pieceMargin, 0);
    auto *top = new QHBoxLayout;
    top->setSpacing(8);
    top->setContentsMargins(0, 0, pieceMargin, 0);
    top->addWidget(m_title, 1);
    top->addWidget(m_pause);
    top->addWidget(m_stop);
    auto *bar = new QHBoxLayout;
    bar->setContentsMargins(pieceMargin, 4, pieceMargin, 2);
    bar->addWidget(m_progress);
    auto *middle = new QHBoxLayout;
    middle->setSpacing(8);
    middle->addWidget(m_counts, 1);
    middle->addWidget(m_left);
    auto *bottom = new QHBoxLayout;
    bottom->setSpacing(8);
    bottom->setContentsMargins(0, 0, pieceMargin, 0);
    bottom->addWidget(m_note, 1);
    bottom->addWidget(m_report, 0, Qt::AlignTrailing | Qt::AlignTop);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(Theme::pageMargin - pieceMargin, 14, Theme::pageMargin - pieceMargin, 12);
    layout->setSpacing(4);
    layout->addLayout(top);
    layout->addLayout(bar);
    layout->addLayout(middle);
    layout->addLayout(bottom);
}

void SendingHeader::setFacts(const Facts &facts)
{
    if (facts == m_facts)
        return;
    m_facts = facts;
    refresh();
}

QString SendingHeader::timeLeft(const Facts &facts)
{
    if (facts.toGo() + facts.jobs.checking == 0)
        return {};
    if (facts.paused)
        return tr("Paused");
    if (facts.limitedUntil.isValid())
        return tr("Goes on after %1").arg(WordingMail::clock(facts.limitedUntil));
    if (facts.jobs.waiting == 0)
        return {};
    if (facts.jobs.pace.count() == 0)
        return tr("Working out how long…");
    const qint64 seconds = facts.jobs.waiting * facts.jobs.pace.count() / 1000;
    if (seconds < 60)
        return tr("Less than a minute left");
    return tr("About %Ln minutes left", nullptr, int((seconds + 59) / 60));
}

void SendingHeader::refresh()
{
    const SendingModel::Facts &jobs = m_facts.jobs;
    const int onTheirWay = m_facts.toGo() + jobs.checking;
    m_title->setFont(Theme::subjectFont(font()));
    if (onTheirWay > 0 && m_facts.paused)
        m_title->setText(tr("Paused: %Ln message(s) to go", nullptr, onTheirWay));
    else if (onTheirWay > 0)
        m_title->setText(tr("Sending %Ln message(s)", nullptr, std::max(jobs.total, onTheirWay)));
    else if (jobs.needPerson > 0)
        m_title->setText(tr("%Ln message(s) need you", nullptr, jobs.needPerson));
    else
        m_title->setText(tr("All sent"));
    m_pause->setText(m_facts.paused ? tr("Resume") : tr("Pause"));
    m_pause->setIcon(Icons::icon(m_facts.paused ? "media-playback-start" : "media-playback-pause"));
    m_pause->setVisible(jobs.waiting > 0 || m_facts.paused);
    m_stop->setText(tr("Stop the rest"));
    m_stop->setIcon(Icons::icon("process-stop"));
    m_stop->setVisible(jobs.waiting > 0);
    for (QPushButton *button : {m_pause, m_stop})
        button->setMinimumHeight(Theme::height(QFontMetrics(font()), 30));
    m_progress->setVisible(jobs.total > 1);
    m_progress->setRange(0, std::max(jobs.total, 1));
    m_progress->setValue(jobs.totalSent + jobs.totalNeed);
    m_progress->setAccessibleName(m_title->text());
    m_left->setFont(Theme::emphasis(font()));
    m_left->setText(timeLeft(m_facts));
    m_left->setVisible(!m_left->text().isEmpty());
    m_note->setFont(Theme::smallFont(font()));
    if (m_facts.limitedUntil.isValid())
        m_note->setText(tr("Your mailbox reached Microsoft 365's limit for a day. Nothing is lost; the rest "
                           "goes out by itself afterwards."));
    else if (m_facts.paused)
        m_note->setText(tr("What waits is held back until you resume, also after Sendoff was closed."));
    else
        m_note->setText(
            tr("Microsoft 365 takes about 30 messages a minute from one mailbox. You can go on working "
               "meanwhile."));
    m_note->setVisible(onTheirWay > 1 || m_facts.paused || m_facts.limitedUntil.isValid());
    m_report->setText(tr("Save report…"));
    refreshCounts();
}

void SendingHeader::refreshCounts()
{
    using Theme::Accent;
    const SendingModel::Facts &jobs = m_facts.jobs;
    // The title tells of what is under way; so do the counts, while there is something.
    const int sent = m_facts.toGo() + jobs.checking > 0 ? jobs.totalSent : jobs.sent;
    m_counts->set(0, "emblem-ok", Accent::Success, sent, [n = sent] { return tr("%Ln sent", nullptr, n); });
    m_counts->set(1, "state-checking", Accent::Checking, jobs.checking,
                  [n = jobs.checking] { return tr("%Ln being checked", nullptr, n); });
    m_counts->set(2, "state-not-sent", Accent::Danger, jobs.needPerson,
                  [n = jobs.needPerson] { return tr("%Ln not sent", nullptr, n); });
    m_counts->set(3, "state-waiting", Accent::Neutral, m_facts.toGo(),
                  [n = m_facts.toGo()] { return tr("%Ln to go", nullptr, n); });
}

void SendingHeader::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        refresh();
}

void SendingHeader::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.fillRect(0, height() - 1, width(), 1, Theme::color(palette(), Theme::Role::Hairline));
}

} // namespace Sendoff
