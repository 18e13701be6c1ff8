// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/signincard.h"

#include "icons.h"
#include "safetext.h"
#include "signin/applicationline.h"
#include "signin/clientidform.h"
#include "signin/faultpane.h"
#include "signin/microsoftbutton.h"
#include "theme.h"
#include "widgets/inlinebar.h"
#include "widgets/smallwidgets.h"
#include "wordingsignin.h"

#include <QApplication>
#include <QComboBox>
#include <QEvent>
#include <QPushButton>
#include <QVBoxLayout>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

constexpr int offeredDrafts
    = 40; ///< as many as a practice mailbox has unless the command line says otherwise

} // namespace

SignInCard::SignInCard(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_reason(new QLabel(this))
    , m_leftOut(new InlineBar(this))
    , m_fault(new FaultPane(this))
    , m_form(new ClientIdForm(this))
    , m_signIn(new MicrosoftButton(this))
    , m_byCode(new QPushButton(this))
    , m_cloudLabel(new QuietLabel(this))
    , m_cloud(new QComboBox(this))
    , m_application(new ApplicationLine(this))
    , m_rule(new Hairline(this))
    , m_practice(new QPushButton(this))
    , m_practiceNote(new QuietLabel(this))
    , m_trouble(new QLabel(this))
{
    setObjectName(u"signInCard"_s);
    m_title->setObjectName(u"cardTitle"_s);
    m_signIn->setObjectName(u"signInButton"_s);
    m_byCode->setObjectName(u"deviceCodeButton"_s);
    m_cloud->setObjectName(u"cloudCombo"_s);
    m_practice->setObjectName(u"practiceButton"_s);
    m_practice->setIcon(Icons::icon("practice"));
    m_practice->setIconSize(QSize(18, 18));
    m_practiceNote->setObjectName(u"practiceNote"_s);
    m_practiceNote->setAlignment(Qt::AlignHCenter);
    m_trouble->setObjectName(u"troubleText"_s);
    m_reason->setObjectName(u"reasonText"_s);
    m_reason->hide();
    m_leftOut->setObjectName(u"leftOutBar"_s);
    m_leftOut->hide();
    for (QLabel *label : {m_title, m_reason, m_practiceNote, m_trouble}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    for (QPushButton *button : {static_cast<QPushButton *>(m_signIn), m_byCode, m_practice})
        button->setAutoDefault(true);
    m_cloudLabel->setBuddy(m_cloud);
    m_cloud->setSizeAdjustPolicy(QComboBox::AdjustToMinimumContentsLengthWithIcon);
    m_trouble->hide();
    arrange();
    connect(m_signIn, &QPushButton::clicked, this, [this] { Q_EMIT signInRequested(false); });
    connect(m_byCode, &QPushButton::clicked, this, [this] { Q_EMIT signInRequested(true); });
    connect(m_practice, &QPushButton::clicked, this, &SignInCard::practiceRequested);
    connect(m_form, &ClientIdForm::helpRequested, this, &SignInCard::helpRequested);
    connect(m_form, &ClientIdForm::entered, this, [this](const QString &clientId) {
        askForId(false);
        Q_EMIT clientIdEntered(clientId);
    });
    connect(m_form, &ClientIdForm::cancelled, this, &SignInCard::goBack);
    connect(m_fault, &FaultPane::helpRequested, this, &SignInCard::helpRequested);
    connect(m_fault, &FaultPane::changeRequested, this, [this] { askForId(true); });
    connect(m_application, &ApplicationLine::changeRequested, this, [this] { askForId(true); });
    connect(m_cloud, &QComboBox::activated, this, &SignInCard::cloudChosen);
    retranslate();
    restyle();
    applyShown();
}

void SignInCard::arrange()
{
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addWidget(m_reason);
    column->addWidget(m_leftOut);
    column->addWidget(m_fault);
    column->addWidget(m_form);
    column->addWidget(m_signIn);
    column->addWidget(m_byCode);
    column->addSpacing(4);
    auto *cloud = new QVBoxLayout;
    cloud->setSpacing(5);
    cloud->addWidget(m_cloudLabel);
    cloud->addWidget(m_cloud);
    column->addLayout(cloud);
    column->addWidget(m_application);
    column->addSpacing(6);
    column->addWidget(m_rule);
    column->addSpacing(2);
    column->addWidget(m_practice);
    column->addWidget(m_practiceNote);
    column->addWidget(m_trouble);
}

Cloud SignInCard::cloud() const
{
    return cloudOf(m_cloud->currentData().toString()).value_or(Cloud::Global);
}

void SignInCard::setCloud(Cloud cloud)
{
    m_cloud->setCurrentIndex(m_cloud->findData(QString(codeOf(cloud))));
}

void SignInCard::setClientId(const QString &clientId)
{
    m_clientId = clientId;
    m_known = !clientId.isEmpty();
    m_application->setClientId(clientId);
    m_changesId = m_changesId && m_known;
    applyShown();
}

/// An account that is here has its own.
bool SignInCard::asksForId() const
{
    return m_changesId || (!m_known && m_account.isEmpty());
}

void SignInCard::askForId(bool asks)
{
    const QWidget *const focus = QApplication::focusWidget();
    const bool isInside = focus && isAncestorOf(focus); // before anything is hidden, which moves it on
    m_changesId = asks;
    if (asks)
        m_form->begin(m_clientId);
    applyShown();
    if (isInside)
        focusPlace()->setFocus();
}

bool SignInCard::goBack()
{
    if (!m_changesId)
        return false;
    askForId(false);
    return true;
}

void SignInCard::setReason(const QString &text)
{
    m_reason->setText(text);
    m_reason->setVisible(!text.isEmpty());
}

void SignInCard::setLeftOut(const QStringList &sentences)
{
    m_leftOutSentences = sentences;
    m_leftOut->setVisible(!sentences.isEmpty());
    retranslate();
}

void SignInCard::setPracticeOffered(bool offered)
{
    m_offered = offered;
    applyShown();
}

void SignInCard::setAccount(const QString &address)
{
    m_account = address;
    retranslate();
    applyShown();
}

void SignInCard::setFault(const std::optional<SignInFault> &fault, const QString &request)
{
    // The form says it already.
    if (fault && fault->trouble == SignInTrouble::NoClientId && asksForId())
        m_fault->setFault({});
    else
        m_fault->setFault(fault, request);
    applyShown();
}

void SignInCard::setTrouble(const QString &text)
{
    m_trouble->setText(text);
    m_trouble->setVisible(!text.isEmpty());
}

QWidget *SignInCard::focusPlace() const
{
    return asksForId() ? m_form->focusPlace() : m_signIn;
}

void SignInCard::applyShown()
{
    const bool asks = asksForId();
    m_form->setVisible(asks);
    m_signIn->setVisible(!asks);
    m_byCode->setVisible(!asks);
    m_fault->setIdOffered(!asks);
    const bool choice = !asks && m_account.isEmpty();
    m_cloudLabel->setVisible(choice);
    m_cloud->setVisible(choice);
    // Where it matters the fault offers the same, and leaves little room.
    m_application->setVisible(choice && !m_clientId.isEmpty() && !m_fault->fault());
    m_rule->setVisible(m_offered);
    m_practice->setVisible(m_offered);
    m_practiceNote->setVisible(m_offered);
}

void SignInCard::retranslate()
{
    m_title->setText(m_account.isEmpty() ? tr("Add your mailbox")
                                         : tr("Sign in again as %1").arg(safeText(m_account)));
    BarSpec leftOut{.accent = Theme::Accent::Attention,
                    .icon = "dialog-warning",
                    .lead = tr("Part of the settings was left out.")};
    for (const QString &sentence : std::as_const(m_leftOutSentences))
        leftOut.lines.append({.text = sentence});
    m_leftOut->setSpec(leftOut);
    m_signIn->setText(tr("Sign in with Microsoft"));
    m_byCode->setText(tr("Sign in on another device with a code"));
    m_cloudLabel->setText(tr("Microsoft cloud"));
    m_cloud->setAccessibleName(m_cloudLabel->text());
    if (m_cloud->count() == 0) {
        for (const Cloud one : allClouds())
            m_cloud->addItem(QString(), QString(codeOf(one)));
    }
    for (int i = 0; i < m_cloud->count(); ++i)
        m_cloud->setItemText(
            i, WordingSignIn::cloud(cloudOf(m_cloud->itemData(i).toString()).value_or(Cloud::Global)));
    m_practice->setText(tr("Try it with a practice mailbox"));
    m_practiceNote->setText(tr("%Ln made-up drafts. Nothing leaves this computer.", nullptr, offeredDrafts));
}

void SignInCard::restyle()
{
    m_title->setFont(Theme::subjectFont(font()));
    m_practiceNote->setFont(Theme::smallFont(font()));
    for (QPushButton *button : {m_byCode, m_practice})
        button->setMinimumHeight(Theme::height(fontMetrics(), 34));
    m_cloud->setMinimumHeight(Theme::height(fontMetrics(), 32));
}

void SignInCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        restyle();
}

} // namespace Sendoff
