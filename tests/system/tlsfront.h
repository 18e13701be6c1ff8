// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArrayList>
#include <QProcess>
#include <QString>
#include <QTemporaryDir>
#include <QUrl>

namespace Sendoff::System {

/// An nginx that speaks TLS with a certificate of a made-up authority, and passes everything on.
class TlsFront
{
public:
    /// The program; empty: it is not installed.
    static QString nginx();

    TlsFront();
    ~TlsFront();

    /// Makes authority and certificate; an explanation when that fails.
    QString prepare();
    /// Starts in front of `upstream`; false when it does not come up. Returns on the same port each time.
    bool start(const QUrl &upstream);
    /// SIGKILL: connections just end.
    void kill();
    /// The root through the front.
    QUrl root() const;
    QString authorityFile() const { return m_dir.filePath(QStringLiteral("ca.pem")); }
    /// What it passed on or answered itself, as "POST 502 HTTP/1.1".
    QByteArrayList accesses() const;

private:
    QTemporaryDir m_dir;
    QProcess m_process;
    quint16 m_port = 0;
};

} // namespace Sendoff::System
