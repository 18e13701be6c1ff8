// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/signincard.h"

#include "icons.h"
#include "safetext.h"
#include "signin/clientidform.h"
#include "signin/faultpane.h"
#include "signin/microsoftbutton.h"
#include "theme.h"
#include "widgets/smallwidgets.h"
#include "wordingsignin.h"

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
    , m_fault(new FaultPane(this))
    , m_form(new ClientIdForm(this))
    , m_signIn(new MicrosoftButton(this))
    , m_byCode(new QPushButton(this))
    , m_cloudLabel(new QuietLabel(this))
    , m_cloud(new QComboBox(this))
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
    for (QLabel *label : {m_title, m_practiceNote, m_trouble}) {
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
    connect(m_form, &ClientIdForm::entered, this, &SignInCard::clientIdEntered);
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

void SignInCard::setClientIdKnown(bool known)
{
    m_known = known;
    applyShown();
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
    if (fault && fault->trouble == SignInTrouble::NoClientId && !m_known)
        m_fault->setFault({});
    else
        m_fault->setFault(fault, request);
}

void SignInCard::setTrouble(const QString &text)
{
    m_trouble->setText(text);
    m_trouble->setVisible(!text.isEmpty());
}

QWidget *SignInCard::focusPlace() const
{
    return m_known ? m_signIn : m_form->focusPlace();
}

void SignInCard::applyShown()
{
    m_form->setVisible(!m_known);
    m_signIn->setVisible(m_known);
    m_byCode->setVisible(m_known);
    const bool choice = m_known && m_account.isEmpty();
    m_cloudLabel->setVisible(choice);
    m_cloud->setVisible(choice);
    m_rule->setVisible(m_offered);
    m_practice->setVisible(m_offered);
    m_practiceNote->setVisible(m_offered);
}

void SignInCard::retranslate()
{
    m_title->setText(m_account.isEmpty() ? tr("Add your mailbox")
                                         : tr("Sign in again as %1").arg(safeText(m_account)));
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
