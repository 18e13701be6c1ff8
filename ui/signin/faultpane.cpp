// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/faultpane.h"

#include "signin/signinquestion.h"
#include "theme.h"
#include "widgets/inlinebar.h"
#include "widgets/linkbutton.h"
#include "widgets/smallwidgets.h"
#include "wordingbars.h"
#include "wordingsignin.h"

#include <QClipboard>
#include <QEvent>
#include <QGuiApplication>
#include <QVBoxLayout>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

const QString changeId = u"changeApplicationButton"_s;

} // namespace

FaultPane::FaultPane(QWidget *parent)
    : QWidget(parent)
    , m_bar(new InlineBar(this))
    , m_fold(new LinkButton(this))
    , m_help(new LinkButton(this))
    , m_technical(new QuietLabel(this))
{
    setObjectName(u"faultPane"_s);
    m_bar->setObjectName(u"faultBar"_s);
    m_fold->setObjectName(u"technicalDetailsButton"_s);
    m_technical->setObjectName(u"technicalDetails"_s);
    m_technical->setTextFormat(Qt::PlainText);
    m_technical->setWordWrap(true);
    m_technical->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_help->setObjectName(u"faultHelpButton"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(4);
    column->addWidget(m_bar);
    column->addWidget(m_fold, 0, Qt::AlignLeading);
    column->addWidget(m_technical);
    column->addWidget(m_help, 0, Qt::AlignLeading);
    connect(m_bar, &InlineBar::triggered, this, &FaultPane::triggered);
    connect(m_help, &LinkButton::clicked, this, &FaultPane::helpRequested);
    connect(m_fold, &LinkButton::clicked, this, [this] {
        m_unfolded = !m_unfolded;
        refresh();
    });
    hide();
}

void FaultPane::setFault(const std::optional<SignInFault> &fault, const QString &request)
{
    if (m_fault != fault || m_request != request) {
        m_copied = false;
        m_unfolded = false;
    }
    m_fault = fault;
    m_request = request;
    refresh();
}

void FaultPane::refresh()
{
    setVisible(m_fault.has_value());
    if (!m_fault)
        return;
    const SignInWords words = WordingSignIn::words(*m_fault);
    BarSpec spec{.accent = Theme::Accent::Attention,
                 .icon = "dialog-warning",
                 .lead = tr("%1.", "a sentence").arg(words.title),
                 .text = words.text,
                 .note = words.next};
    if (!m_request.isEmpty())
        spec.buttons
            = {{WordingBars::copyRequest(), m_copied ? tr("Copied") : tr("Copy request"), "edit-copy"}};
    if (m_idOffered && isAboutTheApplication(*m_fault))
        spec.buttons.append({changeId, tr("Change the application ID")});
    m_help->setText(WordingSignIn::registrationHelpTitle());
    // Where the id is entered there is the same help.
    m_help->setVisible((m_fault->trouble == SignInTrouble::NotConfigured && !isAboutTheApplication(*m_fault))
                       || m_fault->trouble == SignInTrouble::NoClientId);
    m_bar->setSpec(spec);
    const QString technical = WordingSignIn::technicalText(*m_fault);
    m_fold->setText(m_unfolded ? tr("Hide technical details") : tr("Technical details"));
    m_fold->setVisible(!technical.isEmpty());
    m_technical->setFont(Theme::smallFont(font()));
    m_technical->setText(technical);
    m_technical->setVisible(m_unfolded && !technical.isEmpty());
}

void FaultPane::setIdOffered(bool offered)
{
    m_idOffered = offered;
    refresh();
}

void FaultPane::triggered(const QString &id)
{
    if (id == changeId) {
        Q_EMIT changeRequested();
        return;
    }
    QGuiApplication::clipboard()->setText(m_request);
    m_copied = true;
    refresh();
}

void FaultPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace Sendoff
