// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/attachmentbar.h"

#include "icons.h"
#include "reader/attachmentchip.h"
#include "safetext.h"
#include "theme.h"
#include "widgets/linkbutton.h"
#include "widgets/smallwidgets.h"
#include "wordingmail.h"

#include <QContextMenuEvent>
#include <QEvent>
#include <QMenu>
#include <QPainter>
#include <QStyle>
#include <QToolButton>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Sendoff {

namespace {

constexpr int gap = 8;
constexpr int barHeight = 48;
constexpr int iconSide = 16;
constexpr int leastChip = 96; ///< of a file's name, beside what is said of all

/// Not WordingMail::more(): in some languages that counts people.
QString moreFiles(int hidden)
{
    return u'+' + WordingMail::number(hidden);
}

} // namespace

struct AttachmentBar::Private
{
    QList<Attachment> attachments;
    QList<AttachmentChip *> chips;
    IconLabel *icon;
    QuietLabel *away; ///< "Not on this computer yet"
    QToolButton *more;
    LinkButton *saveAll;
    bool online = true;
};

AttachmentBar::AttachmentBar(QWidget *parent)
    : QFrame(parent)
    , d(std::make_unique<Private>())
{
    setObjectName(u"attachmentBar"_s);
    setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Fixed);
    d->icon = new IconLabel("mail-attachment", iconSide, this);
    d->away = new QuietLabel(this);
    d->away->setObjectName(u"notHereLabel"_s);
    d->more = new QToolButton(this);
    d->more->setObjectName(u"moreAttachmentsButton"_s);
    d->more->setPopupMode(QToolButton::InstantPopup);
    d->more->setMenu(new QMenu(d->more));
    d->saveAll = new LinkButton(this);
    d->saveAll->setObjectName(u"saveAllButton"_s);
    connect(d->saveAll, &LinkButton::clicked, this, [this] {
        QList<AttachmentId> ids;
        for (const Attachment &attachment : std::as_const(d->attachments))
            ids += attachment.id;
        Q_EMIT saveRequested(ids);
    });
    retranslate();
    hide();
}

AttachmentBar::~AttachmentBar() = default;

void AttachmentBar::setAttachments(const QList<Attachment> &attachments)
{
    setVisible(!attachments.isEmpty());
    if (attachments == d->attachments)
        return;
    d->attachments = attachments;
    for (AttachmentChip *chip : std::as_const(d->chips))
        chip->deleteLater();
    d->chips.clear();
    QWidget *before = nullptr;
    for (const Attachment &attachment : attachments) {
        auto *chip = new AttachmentChip(attachment, this);
        chip->setEnabled(d->online);
        connect(chip, &AttachmentChip::clicked, this,
                [this, id = attachment.id] { Q_EMIT openRequested(id); });
        chip->setContextMenuPolicy(Qt::CustomContextMenu);
        connect(chip, &AttachmentChip::customContextMenuRequested, this, [this, chip](const QPoint &point) {
            showMenu(chip->attachment().id, chip->mapToGlobal(point));
        });
        if (before)
            setTabOrder(before, chip);
        before = chip;
        d->chips += chip;
    }
    if (before) {
        setTabOrder(before, d->more);
        setTabOrder(d->more, d->saveAll);
    }
    arrange();
}

QList<Attachment> AttachmentBar::attachments() const
{
    return d->attachments;
}

void AttachmentBar::setOnline(bool online)
{
    d->online = online;
    for (AttachmentChip *chip : std::as_const(d->chips))
        chip->setEnabled(online);
    d->saveAll->setEnabled(online);
    arrange();
}

void AttachmentBar::showMenu(const AttachmentId &id, const QPoint &place)
{
    auto *menu = new QMenu(this);
    menu->setObjectName(u"attachmentMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    menu->addAction(tr("Open"), this, [this, id] { Q_EMIT openRequested(id); })
        ->setObjectName(u"openAttachment"_s);
    menu->addAction(tr("Save as…"), this, [this, id] { Q_EMIT saveRequested({id}); })
        ->setObjectName(u"saveAttachment"_s);
    menu->popup(place);
}

void AttachmentBar::retranslate()
{
    setAccessibleName(tr("Attachments"));
    d->saveAll->setText(d->attachments.size() == 1 ? tr("Save…") : tr("Save all…"));
    arrange();
}

void AttachmentBar::arrange()
{
    const auto place = [this](QWidget *widget, int x, int width) {
        const int height = std::min(widget->sizeHint().height(), this->height());
        const QRect rect(x, (this->height() - height) / 2, width, height);
        widget->setGeometry(QStyle::visualRect(layoutDirection(), this->rect(), rect));
        widget->show();
    };
    d->saveAll->setText(d->attachments.size() == 1 ? tr("Save…") : tr("Save all…"));
    int x = Theme::pageMargin;
    int right = width() - Theme::pageMargin - d->saveAll->sizeHint().width();
    place(d->saveAll, right, d->saveAll->sizeHint().width());
    right -= gap;
    place(d->icon, x, iconSide);
    x += iconSide + gap;
    d->away->setVisible(!d->online);
    int fits = 0;
    const int moreWidth = QFontMetrics(font()).horizontalAdvance(moreFiles(99)) + 24;
    int awayWidth = 0;
    if (!d->online) {
        // The files come first: it is cut short for them.
        const int others = leastChip + gap + (d->chips.size() > 1 ? moreWidth + gap : 0);
        const QString words = tr("Not on this computer yet");
        const int whole = d->away->fontMetrics().horizontalAdvance(words) + 2;
        awayWidth = std::clamp(right - x - others - gap, 0, whole);
        d->away->setText(awayWidth < iconSide
                             ? QString()
                             : d->away->fontMetrics().elidedText(words, Qt::ElideRight, awayWidth));
        d->away->setToolTip(awayWidth < whole ? words : QString());
        d->away->setAccessibleName(words);
        right -= awayWidth + gap;
    }
    for (int i = 0; i < d->chips.size(); ++i) {
        const bool last = i + 1 == d->chips.size();
        const int room = right - x - (last ? 0 : moreWidth + gap);
        AttachmentChip *chip = d->chips[i];
        // The first one is always shown, however narrow.
        const int wide = i == 0 ? std::clamp(room, 40, chip->sizeHint().width()) : chip->sizeHint().width();
        if (i > 0 && wide > room)
            break;
        place(chip, x, wide);
        x += wide + gap;
        ++fits;
    }
    for (qsizetype i = fits; i < d->chips.size(); ++i)
        d->chips[i]->hide();
    const int hidden = int(d->chips.size()) - fits;
    d->more->setVisible(hidden > 0);
    if (hidden > 0) {
        fillMore(fits);
        place(d->more, x, moreWidth);
        x += moreWidth + gap;
    }
    if (!d->online)
        place(d->away, x, awayWidth);
}

void AttachmentBar::fillMore(int from)
{
    const int hidden = int(d->attachments.size()) - from;
    d->more->setText(moreFiles(hidden));
    d->more->setAccessibleName(tr("More attachments"));
    d->more->setToolTip(d->more->accessibleName());
    QMenu *menu = d->more->menu();
    menu->clear();
    for (int i = from; i < d->attachments.size(); ++i) {
        const Attachment &attachment = d->attachments[i];
        const QString size = attachment.size > 0 ? WordingMail::size(attachment.size) : QString();
        QString text = fontMetrics().elidedText(safeText(attachment.name), Qt::ElideMiddle, 320);
        text.replace(u'&', "&&"_L1);
        QAction *action = menu->addAction(size.isEmpty() ? text : text + u'\t' + size, this,
                                          [this, id = attachment.id] { Q_EMIT openRequested(id); });
        action->setEnabled(d->online);
    }
}

QSize AttachmentBar::sizeHint() const
{
    return {320, Theme::height(fontMetrics(), barHeight)};
}

QSize AttachmentBar::minimumSizeHint() const
{
    return {200, sizeHint().height()};
}

void AttachmentBar::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::LanguageChange || event->type() == QEvent::FontChange
        || event->type() == QEvent::LayoutDirectionChange)
        retranslate();
}

void AttachmentBar::resizeEvent(QResizeEvent *event)
{
    QFrame::resizeEvent(event);
    arrange();
}

void AttachmentBar::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    const QColor line = Theme::color(palette(), Theme::Role::Hairline);
    painter.fillRect(0, 0, width(), 1, line);
}

QList<Attachment> attachmentsBesideText(const FullMessage &message)
{
    QList<Attachment> result;
    for (const Attachment &attachment : message.attachments) {
        const bool inText = attachment.isInline && !attachment.contentId.isEmpty()
            && message.body.content.contains("cid:"_L1 + attachment.contentId, Qt::CaseInsensitive);
        if (!inText)
            result += attachment;
    }
    return result;
}

} // namespace Sendoff
