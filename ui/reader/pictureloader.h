// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QObject>
#include <QPointer>
#include <QStringList>

class QNetworkAccessManager;
class QNetworkReply;

namespace Sendoff {

/// Fetches pictures from the internet by plain GETs: no cookies, no credentials, no referrer, no redirect
/// from https to http; limited in number, size and time. What fails is left out, and what
/// is not said to be a picture.
class PictureLoader : public QObject
{
    Q_OBJECT

public:
    explicit PictureLoader(QObject *parent = nullptr);
    ~PictureLoader() override;

    /// Fetches `addresses` (http, https) in turn. `network` must outlive the loading.
    void load(QNetworkAccessManager &network, const QStringList &addresses);
    void stop();
    bool isLoading() const { return !m_replies.isEmpty() || !m_waiting.isEmpty(); }

Q_SIGNALS:
    void loaded(const QString &address, const QByteArray &bytes);
    void failed(const QString &address);
    /// Nothing is being fetched any more; not after stop().
    void ended();

private:
    void startNext();
    void finished(QNetworkReply *reply);

    QPointer<QNetworkAccessManager> m_network;
    QStringList m_waiting;
    QHash<QNetworkReply *, QString> m_replies;
    qint64 m_received = 0;
};

} // namespace Sendoff
