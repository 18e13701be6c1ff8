// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sending/sendingheader.h"

#include "icons.h"
#include "theme.h"
#include "widgets/flowlayout.h"
#include "widgets/smallwidgets.h"
#include "widgets/statuspieces.h"

#include <QEvent>
#include <QLabel>
#include <QPainter>
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
    , m_counts(new CountsLine(this))
    , m_note(new QuietLabel(this))
{
    setObjectName(u"batchHeader"_s);
    m_title->setObjectName(u"batchTitle"_s);
    m_counts->setObjectName(u"batchCounts"_s);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    m_note->setBackgroundRole(QPalette::Base);
    m_title->setForegroundRole(QPalette::Text);
    m_title->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    auto *layout = new QVBoxLayout(this);
    // The counts have a margin of their own; the words above and below get the same.
    constexpr int pieceMargin = 6;
    for (QLabel *label : {m_title, m_note})
        label->setContentsMargins(pieceMargin, 0, pieceMargin, 0);
    layout->setContentsMargins(Theme::pageMargin - pieceMargin, 14, Theme::pageMargin - pieceMargin, 12);
    layout->setSpacing(4);
    layout->addWidget(m_title);
    layout->addWidget(m_counts);
    layout->addWidget(m_note);
    refresh();
}

void SendingHeader::setFacts(const Facts &facts)
{
    m_facts = facts;
    refresh();
}

void SendingHeader::refresh()
{
    using Theme::Accent;
    const int onTheirWay = m_facts.toGo + m_facts.checking;
    m_title->setFont(Theme::subjectFont(font()));
    if (onTheirWay > 0)
        m_title->setText(tr("Sending %n message(s)", nullptr, onTheirWay));
    else if (m_facts.needPerson > 0)
        m_title->setText(tr("%n message(s) need you", nullptr, m_facts.needPerson));
    else
        m_title->setText(tr("All sent"));
    m_counts->set(0, "emblem-ok", Accent::Success, m_facts.sent,
                  [n = m_facts.sent] { return tr("%n sent", nullptr, n); });
    m_counts->set(1, "state-checking", Accent::Checking, m_facts.checking,
                  [n = m_facts.checking] { return tr("%n being checked", nullptr, n); });
    m_counts->set(2, "state-not-sent", Accent::Danger, m_facts.needPerson,
                  [n = m_facts.needPerson] { return tr("%n not sent", nullptr, n); });
    m_counts->set(3, "state-waiting", Accent::Neutral, m_facts.toGo,
                  [n = m_facts.toGo] { return tr("%n to go", nullptr, n); });
    m_note->setFont(Theme::smallFont(font()));
    m_note->setText(
        tr("Microsoft 365 takes about 30 messages a minute from one mailbox. You can go on working "
           "meanwhile."));
    m_note->setVisible(onTheirWay > 1);
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
