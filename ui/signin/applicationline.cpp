// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/applicationline.h"

#include "safetext.h"
#include "signin/signinquestion.h"
#include "theme.h"
#include "widgets/linkbutton.h"
#include "widgets/smallwidgets.h"

#include <QEvent>
#include <QHBoxLayout>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

/// Enough to tell one from another; the whole of it is in the tool tip and where it is changed.
QString shortened(const QString &clientId)
{
    constexpr qsizetype longest = 20;
    constexpr qsizetype ends = 8;
    return clientId.size() <= longest ? clientId : clientId.left(ends) + u'…' + clientId.right(ends);
}

} // namespace

ApplicationLine::ApplicationLine(QWidget *parent)
    : QWidget(parent)
    , m_icon(new IconLabel("dialog-warning", 14, this))
    , m_text(new QuietLabel(this))
    , m_change(new LinkButton(this))
{
    setObjectName(u"applicationLine"_s);
    m_icon->setAccent(Theme::Accent::Attention);
    m_text->setObjectName(u"applicationText"_s);
    m_text->setTextFormat(Qt::PlainText);
    m_text->setWordWrap(true);
    m_change->setObjectName(u"changeClientIdButton"_s);
    auto *row = new QHBoxLayout(this);
    row->setContentsMargins({});
    row->setSpacing(6);
    row->addWidget(m_icon, 0, Qt::AlignTop);
    row->addWidget(m_text, 1);
    row->addWidget(m_change, 0, Qt::AlignTop);
    connect(m_change, &LinkButton::clicked, this, &ApplicationLine::changeRequested);
    retranslate();
    restyle();
}

void ApplicationLine::setClientId(const QString &clientId)
{
    m_clientId = clientId;
    retranslate();
}

void ApplicationLine::retranslate()
{
    const bool odd = !looksLikeClientId(m_clientId);
    const QString id = safeText(shortened(m_clientId));
    m_icon->setVisible(odd);
    m_text->setText(odd ? tr("Application ID: %1. It does not look like one of Microsoft's.").arg(id)
                        : tr("Application ID: %1").arg(id));
    m_text->setToolTip(safeText(m_clientId));
    m_text->setAccessibleDescription(safeText(m_clientId));
    m_change->setText(odd ? tr("Correct", "an application ID") : tr("Change", "an application ID"));
    m_change->setAccessibleName(tr("Change the application ID"));
}

void ApplicationLine::restyle()
{
    for (QWidget *widget : {static_cast<QWidget *>(m_text), static_cast<QWidget *>(m_change)})
        widget->setFont(Theme::smallFont(font()));
}

void ApplicationLine::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        restyle();
}

} // namespace Sendoff
