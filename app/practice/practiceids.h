// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <optional>

namespace Sendoff::Practice {

/// Which of a message's two ids (contract 4): the one that changes when it moves, or the immutable one.
enum class IdKind { Default, Immutable };

/// What an id stands for.
struct DecodedId
{
    quint32 number = 0;
    quint16 generation = 0; ///< of default ids: how often the message has moved
    IdKind kind = IdKind::Default;
};

/// Makes opaque ids that look like Exchange's (base64 in both alphabets, ending in '=') and reads them
/// again, so that no table of ids is needed. Ids of another mailbox are not understood.
class PracticeIds
{
public:
    explicit PracticeIds(quint32 secret)
        : m_secret(secret)
    {
    }

    QString make(quint32 number, quint16 generation, IdKind kind) const;
    std::optional<DecodedId> read(const QString &id) const;
    QString folder(int index) const;
    QString changeKey(quint32 number, quint64 change) const;
    QString attachment(quint32 message, int number) const;
    QString conversation(quint32 number) const;
    /// Well mixed, the same on each run.
    quint32 mixed(quint32 number, quint32 purpose) const;

private:
    quint32 m_secret;
};

} // namespace Sendoff::Practice
