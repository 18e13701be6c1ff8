// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/addaccountdialog.h"

#include "signin/signinstack.h"

#include <QEvent>
#include <QVBoxLayout>

#include <algorithm>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

constexpr int accountDialogWidth = 400;
constexpr int accountDialogMargin = 28;

} // namespace

AddAccountDialog::AddAccountDialog(QWidget *parent)
    : QDialog(parent)
    , m_stack(new SignInStack(this))
{
    setObjectName(u"addAccountDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setModal(false);
    m_stack->setPracticeOffered(false);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(accountDialogMargin, 20, accountDialogMargin, 20);
    column->addWidget(m_stack);
    column->addStretch(1);
    // Cancel and Back leave the card; on the first card Esc closes the dialog.
    retranslate();
}

void AddAccountDialog::setAccount(const QString &address, Cloud cloud)
{
    m_account = address;
    m_stack->setAccount(address, cloud);
    retranslate();
}

void AddAccountDialog::setReason(const QString &text)
{
    m_stack->setReason(text);
}

void AddAccountDialog::reject()
{
    if (m_stack->view().state != SignIn::State::Idle) {
        m_stack->reset();
        Q_EMIT m_stack->cancelled();
    }
    QDialog::reject();
}

void AddAccountDialog::finish()
{
    QDialog::accept();
}

void AddAccountDialog::retranslate()
{
    setWindowTitle(m_account.isEmpty() ? tr("Add an account") : tr("Sign in again"));
}

/// As high as the card that is shown, in this language.
void AddAccountDialog::fit()
{
    const int width = std::max(accountDialogWidth, layout()->minimumSize().width());
    const QSize wanted(width, layout()->totalHeightForWidth(width));
    if (size() != wanted)
        resize(wanted);
}

bool AddAccountDialog::event(QEvent *event)
{
    const bool done = QDialog::event(event);
    if (event->type() == QEvent::LayoutRequest)
        fit();
    return done;
}

void AddAccountDialog::showEvent(QShowEvent *event)
{
    ensurePolished();
    layout()->activate();
    fit();
    QDialog::showEvent(event);
    m_stack->takeFocus(); // what it is has been decided by now
}

void AddAccountDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace Sendoff
