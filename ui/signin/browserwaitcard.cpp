// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/browserwaitcard.h"

#include "icons.h"
#include "theme.h"
#include "widgets/smallwidgets.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QPushButton>

namespace Sendoff {

using namespace Qt::StringLiterals;

BrowserWaitCard::BrowserWaitCard(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_icon(new IconLabel("state-waiting", 18, this))
    , m_text(new QLabel(this))
    , m_open(new QPushButton(this))
    , m_copy(new QPushButton(this))
    , m_code(new QPushButton(this))
    , m_cancel(new QPushButton(this))
{
    setObjectName(u"browserWaitCard"_s);
    m_title->setObjectName(u"browserWaitTitle"_s);
    m_text->setObjectName(u"browserWaitText"_s);
    for (QLabel *label : {m_title, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_open->setObjectName(u"openAgainButton"_s);
    m_open->setIcon(Icons::icon("open-external"));
    m_copy->setObjectName(u"copyAddressButton"_s);
    m_copy->setIcon(Icons::icon("edit-copy"));
    m_code->setObjectName(u"useCodeButton"_s);
    m_cancel->setObjectName(u"cancelButton"_s);
    for (QPushButton *button : {m_open, m_copy, m_code, m_cancel})
        button->setAutoDefault(true);

    auto *line = new QHBoxLayout;
    line->setSpacing(8);
    line->addWidget(m_icon, 0, Qt::AlignTop);
    line->addWidget(m_text, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addLayout(line);
    column->addSpacing(6);
    column->addWidget(m_open);
    column->addWidget(m_copy);
    column->addWidget(m_code);
    column->addSpacing(6);
    column->addWidget(m_cancel, 0, Qt::AlignLeading);
    connect(m_open, &QPushButton::clicked, this, &BrowserWaitCard::openRequested);
    connect(m_copy, &QPushButton::clicked, this, &BrowserWaitCard::copyAddress);
    connect(m_code, &QPushButton::clicked, this, &BrowserWaitCard::codeRequested);
    connect(m_cancel, &QPushButton::clicked, this, &BrowserWaitCard::cancelled);
    retranslate();
    restyle();
}

void BrowserWaitCard::setView(const SignInView &view)
{
    if (view.page != m_view.page)
        m_copied = false;
    m_view = view;
    retranslate();
}

QWidget *BrowserWaitCard::focusPlace() const
{
    if (m_view.state != SignIn::State::WaitsForBrowser)
        return m_cancel;
    return m_view.browserFailed ? m_copy : m_open;
}

void BrowserWaitCard::copyAddress()
{
    QGuiApplication::clipboard()->setText(m_view.page.toString(QUrl::FullyEncoded));
    m_copied = true;
    retranslate();
}

void BrowserWaitCard::retranslate()
{
    const bool waits = m_view.state == SignIn::State::WaitsForBrowser;
    const bool isDone = m_view.state == SignIn::State::Done;
    m_title->setText(waits        ? tr("Sign in in your browser")
                         : isDone ? tr("You are signed in")
                                  : tr("Finishing the sign-in…"));
    if (isDone)
        m_text->setText(tr("Getting your mailbox ready…"));
    else if (!waits)
        m_text->setText(tr("The browser is done; waiting for the sign-in service."));
    else if (m_view.browserFailed)
        m_text->setText(
            tr("Your browser could not be opened. Copy the address and open it in a browser on this "
               "computer, or use a code."));
    else
        m_text->setText(tr("Finish signing in in your browser, then come back here."));
    m_icon->setIcon(waits && m_view.browserFailed ? "dialog-warning" : "state-waiting");
    m_icon->setAccent(waits && m_view.browserFailed ? Theme::Accent::Attention : Theme::Accent::Neutral);
    m_open->setText(tr("Open again"));
    m_copy->setText(m_copied ? tr("Address copied") : tr("Copy address"));
    m_code->setText(tr("Use a code instead"));
    m_cancel->setText(tr("Cancel"));
    m_open->setVisible(waits);
    m_code->setVisible(waits);
    m_copy->setVisible(waits && m_view.browserFailed);
}

void BrowserWaitCard::restyle()
{
    m_title->setFont(Theme::subjectFont(font()));
    for (QPushButton *button : {m_open, m_copy, m_code})
        button->setMinimumHeight(Theme::height(fontMetrics(), 34));
    m_cancel->setMinimumHeight(Theme::height(fontMetrics(), 30));
}

void BrowserWaitCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        restyle();
}

} // namespace Sendoff
