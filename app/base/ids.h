// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDebug>
#include <QHashFunctions>
#include <QString>

namespace Sendoff {

/// A text id that cannot be mixed up with another kind of id. Case-sensitive (contract 4).
template <typename Tag> struct Id
{
    QString value;

    bool isEmpty() const { return value.isEmpty(); }
    bool operator==(const Id &) const = default;
    auto operator<=>(const Id &other) const { return QString::compare(value, other.value) <=> 0; }
    friend size_t qHash(const Id &id, size_t seed = 0) { return ::qHash(id.value, seed); }
    friend QDebug operator<<(QDebug debug, const Id &id) { return debug << id.value; }
};

/// The mailbox as the store knows it: its root path in lower case, e.g. "/me" or "/users/anna@contoso.com".
using MailboxId = Id<struct MailboxIdTag>;
/// A message's immutable id as the service gives it, not escaped.
using MessageId = Id<struct MessageIdTag>;
using AttachmentId = Id<struct AttachmentIdTag>;
using FolderId = Id<struct FolderIdTag>;
/// An account that was added, random and for good.
using AccountId = Id<struct AccountIdTag>;

/// A send job's number in the outbox on disk, from 1 upwards.
struct JobId
{
    qint64 value = 0;

    bool operator==(const JobId &) const = default;
    auto operator<=>(const JobId &) const = default; // NOLINT(modernize-use-nullptr): the check misreads it
    friend size_t qHash(const JobId &id, size_t seed = 0) { return ::qHash(id.value, seed); }
    friend QDebug operator<<(QDebug debug, const JobId &id) { return debug << id.value; }
};

} // namespace Sendoff
