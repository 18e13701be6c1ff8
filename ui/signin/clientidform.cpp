// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/clientidform.h"

#include "signin/signinquestion.h"
#include "theme.h"
#include "widgets/linkbutton.h"
#include "widgets/smallwidgets.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLineEdit>
#include <QPushButton>

namespace Sendoff {

using namespace Qt::StringLiterals;

ClientIdForm::ClientIdForm(QWidget *parent)
    : QWidget(parent)
    , m_text(new QLabel(this))
    , m_label(new QuietLabel(this))
    , m_edit(new QLineEdit(this))
    , m_use(new QPushButton(this))
    , m_cancel(new QPushButton(this))
    , m_wrong(new QLabel(this))
    , m_help(new LinkButton(this))
{
    setObjectName(u"clientIdForm"_s);
    m_text->setObjectName(u"clientIdText"_s);
    m_edit->setObjectName(u"clientIdEdit"_s);
    m_edit->setPlaceholderText(u"00000000-0000-0000-0000-000000000000"_s); // its shape
    m_use->setObjectName(u"useClientIdButton"_s);
    m_use->setAutoDefault(false);
    m_use->setEnabled(false);
    m_cancel->setObjectName(u"keepClientIdButton"_s);
    m_cancel->setAutoDefault(false);
    m_cancel->hide();
    m_wrong->setObjectName(u"clientIdWrong"_s);
    m_wrong->hide();
    m_help->setObjectName(u"registrationHelpButton"_s);
    for (QLabel *label : {m_text, m_label, m_wrong}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_label->setBuddy(m_edit);
    // The field has the whole width: an id is long.
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_use);
    buttons->addWidget(m_cancel);
    buttons->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(6);
    column->addWidget(m_text);
    column->addSpacing(4);
    column->addWidget(m_label);
    column->addWidget(m_edit);
    column->addWidget(m_wrong);
    column->addLayout(buttons);
    column->addWidget(m_help, 0, Qt::AlignLeading);
    connect(m_edit, &QLineEdit::textChanged, this, [this](const QString &text) {
        m_use->setEnabled(!text.trimmed().isEmpty());
        m_wrong->hide();
        m_doubted.clear();
        retranslate();
    });
    connect(m_edit, &QLineEdit::returnPressed, this, &ClientIdForm::take);
    connect(m_use, &QPushButton::clicked, this, &ClientIdForm::take);
    connect(m_cancel, &QPushButton::clicked, this, &ClientIdForm::cancelled);
    connect(m_help, &LinkButton::clicked, this, &ClientIdForm::helpRequested);
    retranslate();
}

void ClientIdForm::begin(const QString &clientId)
{
    m_before = clientId;
    m_edit->setText(clientId);
    m_edit->selectAll();
    m_cancel->setVisible(!clientId.isEmpty());
    retranslate();
}

QWidget *ClientIdForm::focusPlace() const
{
    return m_edit;
}

void ClientIdForm::take()
{
    const QString id = m_edit->text().trimmed();
    const bool isDoubtful = canBeClientId(id) && !looksLikeClientId(id) && m_doubted != id;
    if (canBeClientId(id) && !isDoubtful) {
        Q_EMIT entered(id);
        return;
    }
    m_doubted = isDoubtful ? id : QString();
    retranslate();
    m_wrong->setVisible(!id.isEmpty());
}

void ClientIdForm::retranslate()
{
    m_text->setText(
        !m_before.isEmpty()
            ? tr("The application ID to sign in with from now on. Accounts that are here keep "
                 "theirs.")
            : tr("This copy of Sendoff has no application ID yet. Microsoft wants one to be registered "
                 "before anybody can sign in; it is no secret."));
    m_label->setText(tr("Application (client) ID"));
    m_edit->setAccessibleName(m_label->text());
    m_use->setText(m_doubted.isEmpty() ? tr("Use it", "an application ID")
                                       : tr("Use it anyway", "an application ID"));
    m_cancel->setText(tr("Cancel"));
    m_wrong->setText(
        m_doubted.isEmpty()
            ? tr("This cannot be an application ID: it has letters, digits and hyphens only.")
            : tr("This does not look like an application ID of Microsoft, such as “%1”. Correct it, or use "
                 "it anyway if your sign-in service has others.")
                  .arg(m_edit->placeholderText()));
    m_help->setText(tr("How to get an application ID"));
}

void ClientIdForm::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace Sendoff
