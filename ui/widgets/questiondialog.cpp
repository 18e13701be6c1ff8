// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "widgets/questiondialog.h"

#include "theme.h"
#include "widgets/smallwidgets.h"

#include <QEvent>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QVBoxLayout>

#include <algorithm>

namespace Sendoff {

QuestionDialog::QuestionDialog(QWidget *parent)
    : QDialog(parent)
    , m_question(new QLabel(this))
    , m_text(new QLabel(this))
    , m_buttons(new QHBoxLayout)
{
    setAttribute(Qt::WA_DeleteOnClose);
    setMinimumWidth(440);
    for (QLabel *label : {m_question, m_text}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    m_question->setFont(Theme::emphasis(font()));

    auto *icon = new IconLabel("dialog-warning", 24, this);
    icon->setAccent(Theme::Accent::Attention);
    auto *words = new QVBoxLayout;
    words->setSpacing(6);
    words->addWidget(m_question);
    words->addWidget(m_text);
    auto *top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(icon, 0, Qt::AlignTop);
    top->addLayout(words, 1);
    m_buttons->setSpacing(8);
    m_buttons->addStretch(1);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(20, 20, 20, 16);
    layout->setSpacing(20);
    layout->addLayout(top);
    layout->addLayout(m_buttons);
}

QPushButton *QuestionDialog::addAnswer(const QString &name)
{
    auto *button = new QPushButton(this);
    button->setObjectName(name);
    button->setAutoDefault(false);
    m_buttons->addWidget(button);
    return button;
}

QPushButton *QuestionDialog::addHarmlessAnswer(const QString &name)
{
    QPushButton *button = addAnswer(name);
    button->setAutoDefault(true);
    button->setDefault(true);
    connect(button, &QPushButton::clicked, this, &QDialog::reject);
    button->setFocus();
    return button;
}

void QuestionDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange) {
        retranslate();
        fit();
    }
}

void QuestionDialog::showEvent(QShowEvent *event)
{
    fit();
    QDialog::showEvent(event);
}

/// The size hint is that of texts wrapped at another width: long ones would be cut.
void QuestionDialog::fit()
{
    ensurePolished();
    layout()->activate();
    const int width = std::max(minimumWidth(), layout()->sizeHint().width());
    resize(width, layout()->totalHeightForWidth(width));
}

} // namespace Sendoff
