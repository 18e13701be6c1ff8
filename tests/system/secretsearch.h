// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QByteArrayList>
#include <QString>
#include <QStringList>

#include <unordered_map>

namespace Sendoff::System {

/// Looks for secrets and for pieces of them: as they are, percent-encoded, as base64 of either alphabet at
/// any place of a longer text, as hexadecimal digits, and as UTF-16. Whatever has 40 characters of a secret
/// in a row is found.
class SecretSearch
{
public:
    explicit SecretSearch(const QByteArrayList &secrets);

    /// In which form a secret is in the text; empty: there is none.
    QString in(const QByteArray &text) const;
    /// Each file of the folder and of those below that has one: its path and the form.
    QStringList below(const QString &folder) const;

private:
    struct Piece
    {
        QByteArray bytes;
        const char *form;
    };

    void addPiece(const QByteArray &piece);
    void add(const QByteArray &bytes, const char *form);

    std::unordered_multimap<quint64, Piece> m_pieces; ///< by their first eight bytes
};

} // namespace Sendoff::System
