// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/recipientrows.h"

#include "safetext.h"
#include "theme.h"
#include "widgets/chip.h"
#include "widgets/flowlayout.h"
#include "widgets/linkbutton.h"
#include "widgets/smallwidgets.h"
#include "wordingmail.h"

#include <QEvent>
#include <QGridLayout>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Sendoff {

namespace {

constexpr int folded = 20; ///< chips of one row before "+n"
constexpr int most = 500; ///< chips of one row at all
constexpr int rowGap = 4;
constexpr int visibleLines = 5;

} // namespace

RecipientRows::RecipientRows(QWidget *parent)
    : QScrollArea(parent)
{
    setObjectName(u"recipientRows"_s);
    setFrameShape(QFrame::NoFrame);
    setWidgetResizable(true);
    setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    setFocusPolicy(Qt::NoFocus);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    viewport()->setAutoFillBackground(false);
}

void RecipientRows::setRecipients(const MailSummary &summary, const QStringList &ownDomains)
{
    const bool same = widget() && summary.to == m_summary.to && summary.cc == m_summary.cc
        && summary.bcc == m_summary.bcc && ownDomains == m_ownDomains;
    if (summary.id != m_summary.id)
        m_unfolded.clear();
    m_summary = summary;
    m_ownDomains = ownDomains;
    if (!same)
        rebuild();
}

int RecipientRows::labelWidth() const
{
    const QFontMetrics metrics(font());
    int wide = 0;
    for (const QString &label :
         {WordingMail::to(), WordingMail::cc(), WordingMail::bcc(), WordingMail::from()})
        wide = std::max(wide, metrics.horizontalAdvance(label));
    return std::max(wide + 12, 52);
}

void RecipientRows::rebuild()
{
    auto *content = new QWidget;
    content->setAutoFillBackground(false);
    auto *grid = new QGridLayout(content);
    grid->setContentsMargins(0, 0, 0, 0);
    grid->setHorizontalSpacing(0);
    grid->setVerticalSpacing(rowGap);
    grid->setColumnStretch(1, 1);
    grid->setColumnMinimumWidth(0, labelWidth());
    if (!m_summary.to.isEmpty() || m_summary.recipientCount() == 0)
        addRow(grid, u"to"_s, WordingMail::to(), m_summary.to);
    if (!m_summary.cc.isEmpty())
        addRow(grid, u"cc"_s, WordingMail::cc(), m_summary.cc);
    if (!m_summary.bcc.isEmpty())
        addRow(grid, u"bcc"_s, WordingMail::bcc(), m_summary.bcc);
    setWidget(content); // deletes the one before
    fitHeight();
}

void RecipientRows::addRow(QGridLayout *grid, const QString &name, const QString &label,
                           const QList<Recipient> &recipients)
{
    const int row = grid->rowCount();
    auto *labelWidget = new QuietLabel(grid->parentWidget());
    labelWidget->setObjectName(name + "Label"_L1);
    labelWidget->setText(label);
    const int height = Theme::height(fontMetrics(), Theme::chipHeight);
    labelWidget->setMinimumHeight(height);
    grid->addWidget(labelWidget, row, 0, Qt::AlignTop | Qt::AlignLeft); // Qt mirrors it
    if (recipients.isEmpty()) {
        auto *none = new QuietLabel(grid->parentWidget());
        none->setObjectName(u"noRecipientsLabel"_s);
        none->setText(WordingMail::noRecipients());
        none->setMinimumHeight(height);
        grid->addWidget(none, row, 1, Qt::AlignLeft);
        return;
    }
    auto *chips = new QWidget(grid->parentWidget());
    chips->setObjectName(name + "Chips"_L1);
    chips->setAccessibleName(label);
    auto *flow = new FlowLayout(chips, 6);
    flow->setContentsMargins(0, 0, 0, 0);
    const int all = int(recipients.size());
    const int limit = m_unfolded.contains(name) ? most : all > folded + 1 ? folded : all;
    for (int i = 0; i < std::min(all, limit); ++i)
        flow->addWidget(makeChip(recipients[i]));
    if (all > limit) {
        auto *more = new LinkButton(WordingMail::more(all - limit, all), chips);
        more->setObjectName(name + "More"_L1);
        connect(more, &LinkButton::clicked, this, [this, name] {
            m_unfolded += name;
            // The button dies with the old rows, so not inside its own signal.
            QMetaObject::invokeMethod(this, &RecipientRows::rebuild, Qt::QueuedConnection);
        });
        flow->addWidget(more);
    }
    grid->addWidget(chips, row, 1);
}

QWidget *RecipientRows::makeChip(const Recipient &recipient) const
{
    auto *chip = new Chip;
    const QString name = WordingMail::name(recipient);
    const QString address = safeText(recipient.address);
    const bool nameIsAddress = name.compare(address, Qt::CaseInsensitive) == 0;
    chip->setObjectName(u"recipientChip"_s);
    chip->setText(name);
    chip->setToolTip(address);
    QStringList said{name};
    if (!nameIsAddress && !address.isEmpty())
        said += address;
    if (!isCompleteAddress(recipient.address)) {
        chip->setMark("dialog-error", nameIsAddress ? QString() : address, Theme::Accent::Danger);
    } else if (isOutside(recipient, m_ownDomains)) {
        chip->setMark("recipient-external", nameIsAddress ? QString() : safeText(domainOf(recipient.address)),
                      Theme::Accent::External);
        said += WordingMail::outsideOrganization();
    }
    chip->setAccessibleName(said.join(u", "_s));
    return chip;
}

void RecipientRows::fitHeight()
{
    if (!widget())
        return;
    const int line = Theme::height(fontMetrics(), Theme::chipHeight) + rowGap;
    const int wanted = widget()->layout()->totalHeightForWidth(std::max(viewport()->width(), 100));
    const int height = std::clamp(wanted, line - rowGap, visibleLines * line - rowGap);
    setVerticalScrollBarPolicy(wanted > height ? Qt::ScrollBarAsNeeded : Qt::ScrollBarAlwaysOff);
    if (height != this->height() || height != minimumHeight())
        setFixedHeight(height);
}

QSize RecipientRows::sizeHint() const
{
    return {300, minimumHeight()};
}

QSize RecipientRows::minimumSizeHint() const
{
    return {160, minimumHeight()};
}

void RecipientRows::changeEvent(QEvent *event)
{
    QScrollArea::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange)
        rebuild();
}

void RecipientRows::resizeEvent(QResizeEvent *event)
{
    QScrollArea::resizeEvent(event);
    fitHeight();
}

} // namespace Sendoff
