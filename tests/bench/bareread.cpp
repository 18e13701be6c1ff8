// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bareread.h"

#include <QElapsedTimer>
#include <QEventLoop>
#include <QNetworkAccessManager>
#include <QNetworkReply>

#include <memory>

namespace Sendoff::Bench {

using namespace Qt::StringLiterals;

namespace {

const QString fields
    = u"$select=id,changeKey,subject,bodyPreview,toRecipients,ccRecipients,bccRecipients,from,"
      "lastModifiedDateTime,sentDateTime,importance,isDraft,hasAttachments,internetMessageId,"
      "conversationId,conversationIndex,parentFolderId,webLink"_s;

/// What the next page's link is; empty on the last page.
QUrl nextOf(const QByteArray &body)
{
    static const QByteArray key = "\"@odata.nextLink\":\""_ba;
    const qsizetype from = body.indexOf(key);
    if (from < 0)
        return {};
    const qsizetype begin = from + key.size();
    return QUrl::fromEncoded(body.mid(begin, body.indexOf('"', begin) - begin));
}

QByteArray get(QNetworkAccessManager &network, const PracticeService &service, const QUrl &url)
{
    QNetworkRequest request(url);
    request.setRawHeader("Authorization"_ba, "Bearer "_ba + service.token());
    request.setRawHeader("Prefer"_ba, "IdType=\"ImmutableId\", odata.maxpagesize=500"_ba);
    const std::unique_ptr<QNetworkReply> reply(network.get(request));
    QEventLoop loop;
    QObject::connect(reply.get(), &QNetworkReply::finished, &loop, &QEventLoop::quit);
    loop.exec();
    return reply->readAll();
}

double secondsSince(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e9;
}

} // namespace

BareRead bareRead(const PracticeService &service)
{
    const QString folder = service.root().toString() + u"/me/mailFolders/drafts/messages"_s;
    BareRead read;
    {
        QNetworkAccessManager network;
        QElapsedTimer timer;
        timer.start();
        (void)get(network, service, QUrl(folder + u"?$top=50&"_s + fields));
        read.firstAnswer = secondsSince(timer);
    }
    QNetworkAccessManager network;
    QElapsedTimer timer;
    timer.start();
    for (QUrl url(folder + u"/delta?"_s + fields); !url.isEmpty(); ++read.pages)
        url = nextOf(get(network, service, url));
    read.seconds = secondsSince(timer);
    return read;
}

} // namespace Sendoff::Bench
