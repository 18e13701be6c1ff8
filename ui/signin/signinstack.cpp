// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/signinstack.h"

#include "base/clock.h"
#include "settings/keys.h"
#include "settings/settings.h"
#include "signin/browserwaitcard.h"
#include "signin/devicecodecard.h"
#include "signin/scopes.h"
#include "signin/signincard.h"
#include "signin/signinquestion.h"
#include "wordingsettings.h"
#include "wordingsignin.h"

#include <QApplication>
#include <QKeyEvent>
#include <QVBoxLayout>

namespace Sendoff {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

SignInStack::SignInStack(QWidget *parent)
    : QWidget(parent)
    , m_choose(new SignInCard(this))
    , m_browser(new BrowserWaitCard(this))
    , m_code(new DeviceCodeCard(this))
{
    setObjectName(u"signInStack"_s);
    // Not a QStackedWidget: it is as high as its highest page.
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    for (QWidget *card : {static_cast<QWidget *>(m_choose), static_cast<QWidget *>(m_browser),
                          static_cast<QWidget *>(m_code)})
        column->addWidget(card);
    m_tick.setInterval(1s);
    connect(&m_tick, &QTimer::timeout, this, [this] { m_code->setNow(now()); });

    connect(m_choose, &SignInCard::signInRequested, this, [this](bool byCode) {
        m_choose->setFault({});
        Q_EMIT signInRequested(cloud(), byCode);
    });
    connect(m_choose, &SignInCard::practiceRequested, this, &SignInStack::practiceRequested);
    connect(m_choose, &SignInCard::helpRequested, this, &SignInStack::helpRequested);
    connect(m_choose, &SignInCard::clientIdEntered, this, &SignInStack::takeClientId);
    connect(m_browser, &BrowserWaitCard::openRequested, this, &SignInStack::openPage);
    connect(m_browser, &BrowserWaitCard::codeRequested, this,
            [this] { Q_EMIT signInRequested(cloud(), true); });
    connect(m_code, &DeviceCodeCard::openRequested, this, &SignInStack::openPage);
    connect(m_code, &DeviceCodeCard::newCodeRequested, this,
            [this] { Q_EMIT signInRequested(cloud(), true); });
    connect(m_browser, &BrowserWaitCard::cancelled, this, &SignInStack::leave);
    connect(m_code, &DeviceCodeCard::cancelled, this, &SignInStack::leave);
    showCard();
}

void SignInStack::attach(SignIn &signIn, Settings &settings, Clock &clock)
{
    Q_ASSERT(!m_signIn);
    m_signIn = &signIn;
    m_settings = &settings;
    m_clock = &clock;
    connect(&signIn, &SignIn::changed, this, &SignInStack::follow);
    connect(&settings, &Settings::changed, this, [this](const QString &key) {
        if (key.startsWith("account/"_L1))
            readSettings();
    });
    readSettings();
    follow();
}

void SignInStack::follow()
{
    const SignIn::State state = m_signIn->state();
    // How it was begun shows in the states that only one of the two ways has.
    bool byCode = m_view.byCode;
    if (state == SignIn::State::WaitsForBrowser || state == SignIn::State::Idle)
        byCode = false;
    else if (state == SignIn::State::AsksCode || state == SignIn::State::ShowsCode)
        byCode = true;
    setView(viewOf(*m_signIn, cloud(), byCode), now());
}

void SignInStack::setView(const SignInView &view, const QDateTime &now)
{
    // Before anything is hidden, which moves the focus on.
    const bool turned = m_view.state != view.state && hasFocusInside();
    m_view = view;
    m_browser->setView(view);
    m_code->setView(view, now);
    if (view.state == SignIn::State::Failed)
        setFault(view.fault);
    else
        m_choose->setFault({});
    showCard();
    if (turned)
        takeFocus();
}

bool SignInStack::hasFocusInside() const
{
    const QWidget *focus = QApplication::focusWidget();
    return focus && isAncestorOf(focus);
}

QWidget *SignInStack::cardOf(const SignInView &view) const
{
    switch (view.state) {
    case SignIn::State::Idle: return m_choose;
    case SignIn::State::WaitsForBrowser: return m_browser;
    case SignIn::State::AsksCode:
    case SignIn::State::ShowsCode: return m_code;
    case SignIn::State::Exchanging:
    case SignIn::State::Done: return view.byCode ? static_cast<QWidget *>(m_code) : m_browser;
    case SignIn::State::Failed: break;
    }
    return view.byCode && view.fault.trouble == SignInTrouble::Expired ? static_cast<QWidget *>(m_code)
                                                                       : m_choose;
}

void SignInStack::showCard()
{
    QWidget *card = cardOf(m_view);
    for (QWidget *other : {static_cast<QWidget *>(m_choose), static_cast<QWidget *>(m_browser),
                           static_cast<QWidget *>(m_code)}) {
        if (other != card)
            other->hide();
    }
    card->show();
    if (m_view.state == SignIn::State::ShowsCode && m_clock)
        m_tick.start();
    else
        m_tick.stop();
}

QWidget *SignInStack::focusPlace() const
{
    const QWidget *card = cardOf(m_view);
    if (card == m_browser)
        return m_browser->focusPlace();
    return card == m_code ? m_code->focusPlace() : m_choose->focusPlace();
}

void SignInStack::takeFocus()
{
    focusPlace()->setFocus();
}

void SignInStack::setAccount(const QString &address, Cloud cloud)
{
    m_choose->setCloud(cloud);
    m_choose->setAccount(address);
}

void SignInStack::setPracticeOffered(bool offered)
{
    m_choose->setPracticeOffered(offered);
}

void SignInStack::setFault(const SignInFault &fault)
{
    m_choose->setFault(fault, requestFor(fault));
}

void SignInStack::setTrouble(const QString &text)
{
    m_choose->setTrouble(text);
}

void SignInStack::readSettings()
{
    setClientId(clientIdOf(*m_settings));
    setLeftOut(wrongSettings(*m_settings));
}

void SignInStack::setClientId(const QString &clientId)
{
    const bool inside = hasFocusInside();
    m_choose->setClientId(clientId);
    if (inside)
        takeFocus();
}

void SignInStack::setReason(const QString &text)
{
    m_choose->setReason(text);
}

void SignInStack::setLeftOut(const QList<WrongSetting> &settings)
{
    m_leftOut = settings;
    wordLeftOut();
}

void SignInStack::wordLeftOut()
{
    QStringList sentences;
    for (const WrongSetting &setting : std::as_const(m_leftOut))
        sentences.append(WordingSettings::leftOut(setting));
    m_choose->setLeftOut(sentences);
}

void SignInStack::leave()
{
    reset();
    Q_EMIT cancelled();
}

bool SignInStack::goBack()
{
    if (m_choose->isVisible() && m_choose->goBack())
        return true;
    if (m_view.state == SignIn::State::Idle)
        return false;
    leave();
    return true;
}

void SignInStack::keyPressEvent(QKeyEvent *event)
{
    if (event->key() != Qt::Key_Escape || !goBack())
        QWidget::keyPressEvent(event);
}

void SignInStack::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        wordLeftOut();
}

void SignInStack::reset()
{
    if (m_signIn)
        m_signIn->cancel();
    setView({}, now());
}

Cloud SignInStack::cloud() const
{
    return m_choose->cloud();
}

QDateTime SignInStack::now() const
{
    return m_clock ? m_clock->now() : QDateTime();
}

void SignInStack::openPage()
{
    if (!m_signIn)
        return;
    m_signIn->openBrowser();
    follow();
}

void SignInStack::takeClientId(const QString &clientId)
{
    if (!m_settings) {
        Q_EMIT clientIdEntered(clientId);
        return;
    }
    m_settings->set(Keys::clientId, clientId);
    m_choose->setFault({});
    takeFocus();
}

QString SignInStack::requestFor(const SignInFault &fault) const
{
    if (!m_settings || fault.trouble != SignInTrouble::NeedsAdmin)
        return {};
    const Result<Authority> authority = authorityFor(*m_settings, cloud());
    return authority
        ? WordingSignIn::requestForAdministrator(*authority, scopesFor(Purpose::OwnMailbox, *authority))
        : QString();
}

} // namespace Sendoff
