// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "factdialog.h"

#include "theme.h"
#include "widgets/linkbutton.h"
#include "widgets/smallwidgets.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>

#include <algorithm>

namespace Sendoff {

using namespace Qt::StringLiterals;

FactDialog::FactDialog(const Facts &facts, QWidget *parent)
    : QDialog(parent)
    , m_text(new QLabel(facts.text, this))
    , m_fold(new LinkButton(this))
    , m_details(new QuietLabel(this))
    , m_close(new QPushButton(this))
{
    setObjectName(u"factDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(facts.title);
    setMinimumWidth(400);
    m_text->setObjectName(u"factText"_s);
    m_fold->setObjectName(u"factDetailsButton"_s);
    m_details->setObjectName(u"factDetails"_s);
    m_details->setText(facts.details);
    m_details->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_details->hide();
    for (QLabel *label : {m_text, m_details}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_fold->setVisible(!facts.details.isEmpty());
    m_close->setObjectName(u"closeButton"_s);
    m_close->setDefault(true);
    auto *icon = new IconLabel("dialog-information", 24, this);
    icon->setAccent(Theme::Accent::Info);
    auto *words = new QVBoxLayout;
    words->setSpacing(6);
    words->addWidget(m_text);
    words->addWidget(m_fold, 0, Qt::AlignLeading);
    words->addWidget(m_details);
    auto *top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(icon, 0, Qt::AlignTop);
    top->addLayout(words, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(20, 20, 20, 16);
    column->setSpacing(20);
    column->addLayout(top);
    column->addWidget(m_close, 0, Qt::AlignTrailing);
    connect(m_fold, &LinkButton::clicked, this, [this] {
        m_unfolded = !m_unfolded;
        m_details->setVisible(m_unfolded);
        retranslate();
        fit();
    });
    connect(m_close, &QPushButton::clicked, this, &QDialog::accept);
    retranslate();
    m_close->setFocus();
}

void FactDialog::retranslate()
{
    m_fold->setText(m_unfolded ? tr("Hide details") : tr("Details"));
    m_close->setText(tr("Close"));
}

/// The size hint is that of texts wrapped at another width: long ones would be cut.
void FactDialog::fit()
{
    ensurePolished();
    layout()->activate();
    const int width = std::max(minimumWidth(), layout()->minimumSize().width());
    resize(width, layout()->totalHeightForWidth(width));
}

void FactDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fit();
    }
}

void FactDialog::showEvent(QShowEvent *event)
{
    fit();
    QDialog::showEvent(event);
}

} // namespace Sendoff
