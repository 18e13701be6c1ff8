// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "tlsfront.h"

#include <QFile>
#include <QStandardPaths>
#include <QTcpServer>
#include <QTcpSocket>
#include <QThread>

namespace Sendoff::System {

using namespace Qt::StringLiterals;

namespace {

/// Runs openssl in a folder; what it complained of, or nothing.
QString openssl(const QString &dir, const QStringList &arguments)
{
    QProcess process;
    process.setWorkingDirectory(dir);
    process.start(u"openssl"_s, arguments);
    if (!process.waitForStarted())
        return u"openssl is not installed"_s;
    process.waitForFinished();
    return process.exitCode() == 0 ? QString() : QString::fromUtf8(process.readAllStandardError());
}

void write(const QString &path, const QString &text)
{
    QFile file(path);
    if (file.open(QIODevice::WriteOnly))
        file.write(text.toUtf8());
}

} // namespace

QString TlsFront::nginx()
{
    const QString found = QStandardPaths::findExecutable(u"nginx"_s);
    return found.isEmpty()
        ? QStandardPaths::findExecutable(u"nginx"_s, {u"/usr/sbin"_s, u"/usr/local/sbin"_s})
        : found;
}

TlsFront::TlsFront()
{
    // A port that is free now; the kernel does not give it away again so soon.
    QTcpServer probe;
    if (probe.listen(QHostAddress::LocalHost))
        m_port = probe.serverPort();
}

TlsFront::~TlsFront()
{
    kill();
}

QString TlsFront::prepare()
{
    write(m_dir.filePath(u"leaf.ext"_s), u"subjectAltName=IP:127.0.0.1\nbasicConstraints=CA:FALSE\n"_s);
    for (
        const QString &line :
        {u"req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout ca.key -out ca.pem -days 2 -subj /CN=Made-up-authority"_s,
         u"req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -keyout leaf.key -out leaf.csr -subj /CN=front"_s,
         u"x509 -req -in leaf.csr -CA ca.pem -CAkey ca.key -CAcreateserial -days 2 -extfile leaf.ext -out leaf.pem"_s}) {
        if (const QString trouble = openssl(m_dir.path(), line.split(u' ')); !trouble.isEmpty())
            return trouble;
    }
    return {};
}

bool TlsFront::start(const QUrl &upstream)
{
    const QString text = uR"(
daemon off;
master_process off;
pid nginx.pid;
error_log error.log;
events { worker_connections 64; }
http {
    log_format brief '$request_method $status $server_protocol';
    access_log access.log brief;
    client_body_temp_path body;
    proxy_temp_path proxy;
    fastcgi_temp_path fastcgi;
    uwsgi_temp_path uwsgi;
    scgi_temp_path scgi;
    server {
        listen 127.0.0.1:%1 ssl http2;
        ssl_certificate leaf.pem;
        ssl_certificate_key leaf.key;
        location / {
            proxy_pass http://127.0.0.1:%2;
            proxy_http_version 1.1;
            proxy_set_header Connection "";
            proxy_read_timeout 1s;
        }
    }
}
)"_s.arg(m_port)
                             .arg(upstream.port());
    write(m_dir.filePath(u"nginx.conf"_s), text);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.start(nginx(),
                    {u"-p"_s, m_dir.path() + u'/', u"-c"_s, u"nginx.conf"_s, u"-e"_s, u"error.log"_s});
    for (int i = 0; i < 200 && m_process.state() != QProcess::NotRunning; ++i) {
        QTcpSocket socket;
        socket.connectToHost(QHostAddress::LocalHost, m_port);
        if (socket.waitForConnected(100))
            return true;
        m_process.waitForFinished(25);
    }
    return false;
}

void TlsFront::kill()
{
    m_process.kill();
    m_process.waitForFinished();
}

QUrl TlsFront::root() const
{
    return QUrl(u"https://127.0.0.1:%1/v1.0"_s.arg(m_port));
}

QByteArrayList TlsFront::accesses() const
{
    QFile file(m_dir.filePath(u"access.log"_s));
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed().split('\n') : QByteArrayList();
}

} // namespace Sendoff::System
