// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/readerview.h"

#include "base/clock.h"
#include "reader/attachmentbar.h"
#include "reader/findbar.h"
#include "reader/headercard.h"
#include "reader/messageview.h"
#include "theme.h"
#include "widgets/bararea.h"
#include "wordingbars.h"

#include <QEvent>
#include <QKeyEvent>
#include <QPainter>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Sendoff {

namespace {

const QString picturesKey = u"pictures"_s;
const QString simplifiedKey = u"simplified"_s;
const QString errorKey = u"textError"_s;
const QString outlookAction = u"openInOutlookButton"_s;

constexpr int lowWindow = 640; ///< below this height of the window the head is one line

class Hairline final : public QWidget
{
public:
    explicit Hairline(QWidget *parent)
        : QWidget(parent)
    {
        setFixedHeight(1);
    }

protected:
    void paintEvent(QPaintEvent *) override
    {
        QPainter(this).fillRect(rect(), Theme::color(palette(), Theme::Role::Hairline));
    }
};

/// Pictures that the text itself shows are no attachments to a reader; all others are.
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

} // namespace

struct ReaderView::Private
{
    HeaderCard *header;
    BarArea *bars;
    AttachmentBar *attachments;
    FindBar *findBar;
    MessageView *view;
    QTimer *loading;
    MessageId id;
    bool hasMessage = false;
    Version version;
    QString webLink;
    std::optional<Error> error;
    bool online = true;
    Notice notice = Notice::None;
};

ReaderView::ReaderView(QWidget *parent)
    : QWidget(parent)
    , d(std::make_unique<Private>())
{
    setObjectName(u"readerView"_s);
    setAutoFillBackground(true);
    setBackgroundRole(QPalette::Base);
    d->header = new HeaderCard(this);
    d->bars = new BarArea(this);
    d->bars->setObjectName(u"readerBars"_s);
    d->bars->setBarMargins({Theme::pageMargin, 4, Theme::pageMargin, 11});
    d->attachments = new AttachmentBar(this);
    d->findBar = new FindBar(this);
    d->view = new MessageView(this);
    d->loading = new QTimer(this);
    d->loading->setSingleShot(true);
    d->loading->setInterval(300ms);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(d->header);
    layout->addWidget(d->bars);
    layout->addWidget(d->attachments);
    layout->addWidget(d->findBar);
    layout->addWidget(new Hairline(this));
    layout->addWidget(d->view, 1);
    connect(d->loading, &QTimer::timeout, this, [this] { setNotice(Notice::Loading); });
    connectParts();
}

ReaderView::~ReaderView() = default;

void ReaderView::connectParts()
{
    connect(d->attachments, &AttachmentBar::openRequested, this, &ReaderView::attachmentOpenRequested);
    connect(d->attachments, &AttachmentBar::saveRequested, this, &ReaderView::attachmentSaveRequested);
    connect(d->bars, &BarArea::triggered, this, [this](const QString &key, const QString &action) {
        if (key == picturesKey)
            Q_EMIT picturesRequested();
        else if (key == simplifiedKey && action == outlookAction)
            Q_EMIT openInOutlookRequested();
        else if (key == errorKey)
            Q_EMIT retryRequested();
    });
    connect(d->findBar, &FindBar::textChanged, d->view, &MessageView::setFindText);
    connect(d->findBar, &FindBar::nextRequested, d->view,
            [this] { d->view->findAgain(MessageView::Direction::Forward); });
    connect(d->findBar, &FindBar::previousRequested, d->view,
            [this] { d->view->findAgain(MessageView::Direction::Backward); });
    connect(d->findBar, &FindBar::closed, this, [this] {
        d->view->setFindText(QString());
        d->view->setFocus();
    });
    connect(d->view, &MessageView::findChanged, d->findBar, &FindBar::setResult);
    connect(d->view, &MessageView::findRequested, this, &ReaderView::find);
    connect(d->view, &MessageView::shown, this, &ReaderView::noteShown);
    connect(d->view, &MessageView::simplifiedChanged, this, &ReaderView::refreshBars);
    connect(d->view, &MessageView::blockedPicturesChanged, this, &ReaderView::refreshBars);
    connect(d->view, &MessageView::contentIdsFound, this, &ReaderView::inlineImagesWanted);
    connect(d->view, &MessageView::linkHovered, this, &ReaderView::linkHovered);
    connect(d->view, &MessageView::linkActivated, this, &ReaderView::linkActivated);
    connect(d->view, &MessageView::nextRequested, this, &ReaderView::nextRequested);
    connect(d->view, &MessageView::zoomChanged, this, &ReaderView::zoomChanged);
}

void ReaderView::startMessage(const MessageId &id)
{
    if (d->id == id)
        return;
    clear();
    d->id = id;
    d->loading->start();
}

void ReaderView::showSummary(const MailRow &row, const QStringList &ownDomains)
{
    startMessage(row.summary.id);
    d->header->setMessage(row.summary, ownDomains);
}

void ReaderView::showMessage(const FullMessage &message, const MailRow &row, const QStringList &ownDomains)
{
    startMessage(row.summary.id);
    d->loading->stop();
    d->error.reset();
    d->notice = Notice::None;
    d->version = versionOf(message);
    d->hasMessage = true;
    d->webLink = message.summary.webLink.isEmpty() ? row.summary.webLink : message.summary.webLink;
    d->header->setMessage(message.summary.id == row.summary.id ? message.summary : row.summary, ownDomains);
    d->attachments->setAttachments(attachmentsBesideText(message));
    d->view->setBody(message.body);
    refreshBars();
    // The text is the one that is painted already: nothing will be laid out, nobody would be told.
    if (d->view->isShown())
        QMetaObject::invokeMethod(
            this, [this] { noteShown(0); }, Qt::QueuedConnection);
}

void ReaderView::showTextError(const Error &error)
{
    if (d->id.isEmpty())
        return;
    d->loading->stop();
    d->error = error;
    setNotice(Notice::None);
    refreshBars();
}

void ReaderView::clear()
{
    d->loading->stop();
    d->id = MessageId();
    d->hasMessage = false;
    d->version = Version();
    d->webLink.clear();
    d->error.reset();
    d->notice = Notice::None;
    d->findBar->hide();
    d->view->setFindText(QString());
    d->view->clear();
    d->header->clear();
    d->attachments->setAttachments({});
    refreshBars();
}

void ReaderView::noteShown(double milliseconds)
{
    if (!d->hasMessage || !d->view->isShown())
        return;
    const bool blank = d->view->plainText().trimmed().isEmpty() && d->view->contentIds().isEmpty()
        && d->view->blockedPictures() == 0;
    setNotice(blank ? Notice::NoText : Notice::None);
    Q_EMIT textShown(milliseconds);
}

void ReaderView::setNotice(Notice notice)
{
    d->notice = notice;
    switch (d->notice) {
    case Notice::None: d->view->setNotice(QString()); break;
    case Notice::Loading: d->view->setNotice(tr("Loading the text…")); break;
    case Notice::NoText: d->view->setNotice(tr("There is no text")); break;
    }
}

void ReaderView::refreshBars()
{
    if (d->error)
        d->bars->setBar(errorKey, [error = *d->error] { return WordingBars::textFailed(error); });
    else
        d->bars->removeBar(errorKey);
    if (d->hasMessage && d->view->blockedPictures() > 0) {
        d->bars->setBar(picturesKey, [online = d->online] {
            BarSpec spec = WordingBars::pictures();
            if (!online) {
                spec.text = tr("You are offline.");
                spec.buttons.clear();
            }
            return spec;
        });
    } else {
        d->bars->removeBar(picturesKey);
    }
    if (d->hasMessage && d->view->isSimplified()) {
        d->bars->setBar(simplifiedKey, [canOpen = !d->webLink.isEmpty()] {
            BarSpec spec = WordingBars::simplified();
            if (canOpen)
                spec.buttons += BarAction{outlookAction, tr("Open in Outlook")};
            return spec;
        });
    } else {
        d->bars->removeBar(simplifiedKey);
    }
}

MessageId ReaderView::messageId() const
{
    return d->id;
}

std::optional<Version> ReaderView::shownVersion() const
{
    if (!d->hasMessage || !d->view->isShown())
        return std::nullopt;
    return d->version;
}

QString ReaderView::plainText() const
{
    return d->view->plainText();
}

void ReaderView::setInlineImage(const QString &contentId, const QByteArray &bytes)
{
    d->view->setInlineImage(contentId, bytes);
}

void ReaderView::loadRemotePictures(QNetworkAccessManager &network)
{
    d->view->loadRemotePictures(network);
}

void ReaderView::setClock(Clock &clock)
{
    d->header->setClock(clock);
}

void ReaderView::setOnline(bool online)
{
    d->online = online;
    d->attachments->setOnline(online);
    refreshBars();
}

void ReaderView::setWhitePaper(bool white)
{
    d->view->setWhitePaper(white);
}

void ReaderView::setZoom(int percent)
{
    d->view->setZoom(percent);
}

int ReaderView::zoom() const
{
    return d->view->zoom();
}

void ReaderView::find()
{
    if (d->findBar->isVisible() && !d->findBar->text().isEmpty()) {
        d->view->findAgain(MessageView::Direction::Forward);
        return;
    }
    const QString selected = d->view->selectedText();
    d->findBar->open(selected.contains(u'\n') || selected.size() > 100 ? QString() : selected);
}

void ReaderView::scrollPage(int pages)
{
    d->view->scrollPages(pages);
}

void ReaderView::focusText()
{
    d->view->setFocus(Qt::ShortcutFocusReason);
}

BarArea *ReaderView::bars() const
{
    return d->bars;
}

MessageView *ReaderView::messageView() const
{
    return d->view;
}

QSize ReaderView::minimumSizeHint() const
{
    return {420, 200};
}

void ReaderView::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        setNotice(d->notice);
}

void ReaderView::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape && d->findBar->isVisible())
        d->findBar->close();
    else
        QWidget::keyPressEvent(event);
}

void ReaderView::resizeEvent(QResizeEvent *event)
{
    QWidget::resizeEvent(event);
    d->header->setCompact(window()->height() < lowWindow);
}

} // namespace Sendoff
