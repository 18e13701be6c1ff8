// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QIODevice>

namespace Sendoff {

/// A request body that can be read once. QNetworkAccessManager (Qt 6.4) puts a request on the wire again by
/// itself when the connection drops, POST included; before that it rewinds the body. This one refuses, so the
/// reply ends with ContentReSendError and the service has seen the request once at most.
///
/// Not a QBuffer: Qt takes the bytes of a QBuffer and never asks it to rewind.
class SendBody final : public QIODevice
{
public:
    explicit SendBody(QByteArray bytes, QObject *parent = nullptr);

    bool isSequential() const override { return false; }
    /// Known in advance, so that Content-Length is sent, 0 too.
    qint64 size() const override { return m_bytes.size(); }
    bool reset() override { return false; }
    bool seek(qint64 position) override;

protected:
    qint64 readData(char *out, qint64 most) override;
    qint64 writeData(const char *in, qint64 count) override;

private:
    QByteArray m_bytes;
};

} // namespace Sendoff
