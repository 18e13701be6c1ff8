// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "secretsearch.h"

#include <QDirIterator>
#include <QFile>
#include <QStringEncoder>
#include <QUrl>

#include <algorithm>
#include <cstring>

namespace Sendoff::System {

using namespace Qt::StringLiterals;

namespace {

constexpr qsizetype pieceLength = 20;
constexpr qsizetype keyLength = sizeof(quint64);

quint64 keyAt(const char *bytes)
{
    quint64 key = 0;
    std::memcpy(&key, bytes, keyLength);
    return key;
}

/// Where that begins which nobody can guess: a JWT's header is the same in all of them.
qsizetype beginOf(const QByteArray &secret)
{
    return secret.startsWith("eyJ") ? secret.indexOf('.') + 1 : 0;
}

} // namespace

SecretSearch::SecretSearch(const QByteArrayList &secrets)
{
    for (const QByteArray &secret : secrets) {
        const qsizetype last = secret.size() - pieceLength;
        for (qsizetype at = beginOf(secret); at < last; at += pieceLength)
            addPiece(secret.mid(at, pieceLength));
        addPiece(secret.right(pieceLength));
    }
}

void SecretSearch::addPiece(const QByteArray &piece)
{
    add(piece, "as it is");
    add(piece.toPercentEncoding(), "percent-encoded");
    add(piece.toHex(), "as hexadecimal digits");
    add(piece.toHex().toUpper(), "as hexadecimal digits");
    const QString text = QString::fromLatin1(piece);
    add(QStringEncoder(QStringEncoder::Utf16LE).encode(text), "as UTF-16");
    add(QStringEncoder(QStringEncoder::Utf16BE).encode(text), "as UTF-16");
    // Three bytes are four letters: wherever the piece begins, one of three cuts of it begins with a letter.
    for (qsizetype cut = 0; cut < 3; ++cut) {
        const QByteArray threes = piece.mid(cut, (piece.size() - cut) / 3 * 3);
        add(threes.toBase64(), "as base64");
        add(threes.toBase64(QByteArray::Base64UrlEncoding), "as base64");
    }
}

void SecretSearch::add(const QByteArray &bytes, const char *form)
{
    if (bytes.size() < keyLength)
        return;
    const quint64 key = keyAt(bytes.constData());
    const auto [from, to] = m_pieces.equal_range(key);
    if (std::none_of(from, to, [&](const auto &entry) { return entry.second.bytes == bytes; }))
        m_pieces.emplace(key, Piece{.bytes = bytes, .form = form});
}

QString SecretSearch::in(const QByteArray &text) const
{
    const QByteArrayView all(text);
    for (qsizetype at = 0; at + keyLength <= all.size(); ++at) {
        const auto [from, to] = m_pieces.equal_range(keyAt(all.data() + at));
        for (auto entry = from; entry != to; ++entry) {
            if (all.sliced(at).startsWith(entry->second.bytes))
                return QString::fromLatin1(entry->second.form);
        }
    }
    return {};
}

QStringList SecretSearch::below(const QString &folder) const
{
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden | QDir::NoSymLinks, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            found += file.fileName() + u" (cannot be read)"_s;
        else if (const QString form = in(file.readAll()); !form.isEmpty())
            found += u"%1 (%2)"_s.arg(file.fileName(), form);
    }
    return found;
}

} // namespace Sendoff::System
