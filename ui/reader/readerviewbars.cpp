// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/attachmentbar.h"
#include "reader/findbar.h"
#include "reader/messageview.h"
#include "reader/readerview_p.h"
#include "widgets/bararea.h"
#include "wordingbars.h"

using namespace Qt::StringLiterals;

// How the parts of a ReaderView tell each other, and its own bars.

namespace Sendoff {

namespace {

const QString picturesKey = u"pictures"_s;
const QString failedPicturesKey = u"failedPictures"_s;
const QString simplifiedKey = u"simplified"_s;
const QString errorKey = u"textError"_s;

} // namespace

void ReaderView::connectParts()
{
    connect(d->attachments, &AttachmentBar::openRequested, this, &ReaderView::attachmentOpenRequested);
    connect(d->attachments, &AttachmentBar::saveRequested, this, &ReaderView::attachmentSaveRequested);
    connect(d->bars, &BarArea::triggered, this, [this](const QString &key, const QString &action) {
        if (key == picturesKey || key == failedPicturesKey)
            Q_EMIT picturesRequested();
        else if (key == simplifiedKey && action == WordingBars::openInOutlook())
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
    connect(d->view, &MessageView::failedPicturesChanged, this, &ReaderView::refreshBars);
    connect(d->view, &MessageView::contentIdsFound, this, &ReaderView::inlineImagesWanted);
    connect(d->view, &MessageView::linkHovered, this, &ReaderView::linkHovered);
    connect(d->view, &MessageView::linkActivated, this, &ReaderView::linkActivated);
    connect(d->view, &MessageView::nextRequested, this, &ReaderView::nextRequested);
    connect(d->view, &MessageView::zoomChanged, this, &ReaderView::zoomChanged);
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
    if (const int failed = d->view->failedPictures(); d->hasMessage && failed > 0) {
        d->bars->setBar(failedPicturesKey, [failed, online = d->online] {
            BarSpec spec = WordingBars::picturesFailed(failed);
            if (!online) {
                spec.text = tr("You are offline.");
                spec.buttons.clear();
            }
            return spec;
        });
    } else {
        d->bars->removeBar(failedPicturesKey);
    }
    if (d->hasMessage && d->view->isSimplified()) {
        d->bars->setBar(simplifiedKey, [canOpen = !d->webLink.isEmpty()] {
            BarSpec spec = WordingBars::simplified();
            if (canOpen)
                spec.buttons += BarAction{WordingBars::openInOutlook(), tr("Open in Outlook")};
            return spec;
        });
    } else {
        d->bars->removeBar(simplifiedKey);
    }
}

} // namespace Sendoff
