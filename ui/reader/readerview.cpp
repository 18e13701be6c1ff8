// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/readerview_p.h"

#include "reader/attachmentbar.h"
#include "reader/findbar.h"
#include "reader/headercard.h"
#include "reader/messageview.h"
#include "theme.h"
#include "widgets/bararea.h"
#include "widgets/smallwidgets.h"

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

constexpr int lowWindow = 640; ///< below this height of the window the head is one line

} // namespace

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

void ReaderView::startMessage(const MessageId &id)
{
    if (d->id == id)
        return;
    clear();
    d->id = id;
    d->loading->start();
}

void ReaderView::setMailbox(const QString &address)
{
    d->header->setMailbox(address);
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
    if (d->hasMessage && d->view->isShown())
        d->painted = d->version;
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

void ReaderView::giveUpText()
{
    d->loading->stop();
    d->error.reset();
    if (!d->hasMessage)
        setNotice(Notice::None);
    refreshBars();
}

void ReaderView::clear()
{
    d->loading->stop();
    d->id = MessageId();
    d->hasMessage = false;
    d->version = Version();
    d->painted.reset();
    d->webLink.clear();
    d->error.reset();
    d->notice = Notice::None;
    d->findBar->hide();
    d->view->setFindText(QString());
    d->view->clear();
    d->header->clear();
    d->attachments->setAttachments({});
    setFilesReachable(true);
    refreshBars();
}

MessageId ReaderView::messageId() const
{
    return d->id;
}

std::optional<Version> ReaderView::shownVersion() const
{
    if (!d->hasMessage)
        return std::nullopt;
    return d->view->isShown() ? std::optional(d->version) : d->painted;
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

void ReaderView::setFilesReachable(bool reachable)
{
    d->attachments->setEnabled(reachable);
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
