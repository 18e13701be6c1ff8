// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/pictureloader.h"

#include <QNetworkAccessManager>
#include <QNetworkReply>
#include <QNetworkRequest>
#include <QTimer>
#include <QUrl>

#include <chrono>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace Sendoff {

namespace {

constexpr int atOnce = 4;
constexpr int maxPictures = 200;
constexpr qint64 maxPicture = 10 * 1024 * 1024;
constexpr qint64 maxAll = 50 * 1024 * 1024;
constexpr std::chrono::milliseconds silence = 15s; ///< without a byte
constexpr std::chrono::milliseconds deadline = 60s; ///< for one picture in all

QNetworkRequest pictureRequest(const QUrl &url)
{
    QNetworkRequest request(url);
    request.setAttribute(QNetworkRequest::CookieLoadControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::CookieSaveControlAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::AuthenticationReuseAttribute, QNetworkRequest::Manual);
    request.setAttribute(QNetworkRequest::RedirectPolicyAttribute, QNetworkRequest::NoLessSafeRedirectPolicy);
    request.setMaximumRedirectsAllowed(5);
    request.setRawHeader("Accept"_ba, "image/*"_ba);
    request.setTransferTimeout(int(silence.count()));
    return request;
}

} // namespace

PictureLoader::PictureLoader(QObject *parent)
    : QObject(parent)
{
}

PictureLoader::~PictureLoader()
{
    stop();
}

void PictureLoader::load(QNetworkAccessManager &network, const QStringList &addresses)
{
    m_network = &network;
    for (const QString &address : addresses) {
        const bool known = m_waiting.contains(address) || m_replies.values().contains(address);
        if (!known && m_waiting.size() + m_replies.size() < maxPictures)
            m_waiting += address;
    }
    startNext();
}

void PictureLoader::stop()
{
    m_waiting.clear();
    m_received = 0;
    const QHash<QNetworkReply *, QString> replies = std::exchange(m_replies, {});
    for (QNetworkReply *reply : replies.keys()) {
        reply->disconnect(this);
        reply->abort();
        reply->deleteLater();
    }
}

void PictureLoader::startNext()
{
    while (m_network && !m_waiting.isEmpty() && m_replies.size() < atOnce) {
        const QString address = m_waiting.takeFirst();
        const QUrl url(address, QUrl::TolerantMode);
        const bool plain = url.scheme() == "http"_L1 || url.scheme() == "https"_L1;
        if (!url.isValid() || !plain || url.host().isEmpty() || !url.userInfo().isEmpty()
            || m_received > maxAll) {
            Q_EMIT failed(address);
            continue;
        }
        QNetworkReply *reply = m_network->get(pictureRequest(url));
        m_replies.insert(reply, address);
        connect(reply, &QNetworkReply::downloadProgress, this, [reply](qint64 received, qint64 total) {
            if (received > maxPicture || total > maxPicture)
                reply->abort();
        });
        connect(reply, &QNetworkReply::finished, this, [this, reply] { finished(reply); });
        QTimer::singleShot(deadline, reply, &QNetworkReply::abort);
    }
    if (!isLoading())
        Q_EMIT ended();
}

void PictureLoader::finished(QNetworkReply *reply)
{
    const QString address = m_replies.take(reply);
    reply->deleteLater();
    const int status = reply->attribute(QNetworkRequest::HttpStatusCodeAttribute).toInt();
    // A page that wants a sign-in, or says that there is nothing, comes with 200 too.
    const bool isPage = reply->header(QNetworkRequest::ContentTypeHeader).toString().startsWith("text/"_L1);
    const bool good = reply->error() == QNetworkReply::NoError && status == 200 && !isPage;
    const QByteArray bytes = good ? reply->readAll() : QByteArray();
    m_received += bytes.size();
    if (bytes.isEmpty() || bytes.size() > maxPicture)
        Q_EMIT failed(address);
    else
        Q_EMIT loaded(address, bytes);
    startNext();
}

} // namespace Sendoff
