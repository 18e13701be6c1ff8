// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/accountbook.h"

#include "base/log.h"
#include "base/replacefile.h"

#include <QFile>
#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <algorithm>
#include <optional>
#include <utility>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

constexpr int bookVersion = 1;
constexpr auto bookName = "accounts.json"_L1;
constexpr auto copyName = "accounts.copy.json"_L1;
constexpr qint64 bookBytes = 4LL * 1024 * 1024;

Error bookError(const QString &code, const QString &detail)
{
    return {.kind = ErrorKind::Storage,
            .httpStatus = 0,
            .code = code,
            .detail = detail,
            .requestId = {},
            .retryAfter = {}};
}

QJsonObject toJson(const Account &account)
{
    const Person &person = account.person;
    return {{u"id"_s, account.id.value},
            {u"cloud"_s, QString(codeOf(account.cloud))},
            {u"authority"_s, account.authority.toString()},
            {u"tenant"_s, account.tenant},
            {u"clientId"_s, account.clientId},
            {u"graphRoot"_s, account.graphRoot.toString()},
            {u"space"_s, account.space},
            {u"kind"_s, account.kind == AccountKind::Personal ? u"personal"_s : u"work"_s},
            {u"granted"_s, QJsonArray::fromStringList(account.granted)},
            {u"shared"_s, QJsonArray::fromStringList(account.shared)},
            {u"removed"_s, account.isRemoved},
            {u"person"_s,
             QJsonObject{{u"tenant"_s, person.tenant},
                         {u"id"_s, person.id},
                         {u"address"_s, person.address},
                         {u"name"_s, person.name}}}};
}

QStringList texts(const QJsonValue &value)
{
    QStringList list;
    for (const QJsonValue &text : value.toArray())
        list.append(text.toString());
    list.removeAll(QString());
    return list;
}

/// Nothing when what cannot be done without is missing.
std::optional<Account> toAccount(const QJsonObject &json)
{
    const QJsonObject person = json.value("person"_L1).toObject();
    const std::optional<Cloud> cloud = cloudOf(json.value("cloud"_L1).toString());
    Account account{.id = {json.value("id"_L1).toString()},
                    .cloud = cloud.value_or(Cloud::Global),
                    .authority = QUrl(json.value("authority"_L1).toString(), QUrl::StrictMode),
                    .tenant = json.value("tenant"_L1).toString(),
                    .clientId = json.value("clientId"_L1).toString(),
                    .graphRoot = QUrl(json.value("graphRoot"_L1).toString(), QUrl::StrictMode),
                    .space = json.value("space"_L1).toString(),
                    .person = {.tenant = person.value("tenant"_L1).toString(),
                               .id = person.value("id"_L1).toString(),
                               .address = person.value("address"_L1).toString(),
                               .name = person.value("name"_L1).toString()},
                    .kind = json.value("kind"_L1).toString() == "personal"_L1 ? AccountKind::Personal
                                                                              : AccountKind::Work,
                    .granted = texts(json.value("granted"_L1)),
                    .isRemoved = json.value("removed"_L1).toBool(),
                    .shared = texts(json.value("shared"_L1))};
    const bool whole = cloud && !account.id.isEmpty() && !account.space.isEmpty()
        && !account.person.id.isEmpty() && account.authority.isValid() && !account.authority.host().isEmpty()
        && account.graphRoot.isValid() && !account.graphRoot.host().isEmpty();
    return whole ? std::optional(std::move(account)) : std::nullopt;
}

/// Nothing when it cannot be understood, or two accounts would share what must be one's own.
std::optional<AccountBook> toBook(const QJsonObject &json)
{
    AccountBook book{.profileId = json.value("profileId"_L1).toString(), .accounts = {}};
    for (const QJsonValue &value : json.value("accounts"_L1).toArray()) {
        const std::optional<Account> account = toAccount(value.toObject());
        const auto clashes = [&account](const Account &other) {
            return other.id == account->id || other.space == account->space;
        };
        if (!account || std::any_of(book.accounts.cbegin(), book.accounts.cend(), clashes))
            return std::nullopt;
        book.accounts.append(*account);
    }
    return book.profileId.isEmpty() ? std::nullopt : std::optional(std::move(book));
}

/// Where it was kept; empty: nowhere. `stays`: it is kept in its place too.
QString keepAside(const QString &path, bool stays)
{
    for (int number = 1; number < 1000; ++number) {
        const QString aside = u"%1.damaged-%2"_s.arg(path).arg(number);
        if (!QFile::exists(aside) && (stays ? QFile::copy(path, aside) : QFile::rename(path, aside)))
            return aside;
    }
    return {};
}

/// What a file of the book holds. Nothing: it cannot be understood.
std::optional<AccountBook> bookIn(const QByteArray &bytes)
{
    return toBook(QJsonDocument::fromJson(bytes).object());
}

/// The copy of a book that was damaged; empty when it is of no use either.
AccountBook bookOfCopy(const QDir &profile)
{
    QFile file(profile.filePath(copyName));
    return file.open(QIODevice::ReadOnly) ? bookIn(file.read(bookBytes)).value_or(AccountBook())
                                          : AccountBook();
}

} // namespace

QString AccountBook::secretKey(const AccountId &account) const
{
    return profileId + u'/' + account.value;
}

const Account *AccountBook::find(const AccountId &account) const
{
    const auto found = std::find_if(accounts.cbegin(), accounts.cend(),
                                    [&account](const Account &each) { return each.id == account; });
    return found == accounts.cend() ? nullptr : &*found;
}

Account *AccountBook::find(const AccountId &account)
{
    accounts.detach();
    return const_cast<Account *>(std::as_const(*this).find(account)); // NOLINT: the list is our own
}

Result<AccountBook> readAccountBook(const QDir &profile, QString *damagedFile)
{
    QFile file(profile.filePath(bookName));
    if (!file.exists())
        return AccountBook();
    if (!file.open(QIODevice::ReadOnly))
        return bookError(u"cannotOpen"_s, file.errorString());
    const QByteArray bytes = file.read(bookBytes);
    const bool whole = file.error() == QFileDevice::NoError;
    file.close();
    if (!whole)
        return bookError(u"cannotOpen"_s, file.errorString());
    if (QJsonDocument::fromJson(bytes).object().value("version"_L1).toInt() > bookVersion)
        return bookError(u"newerSchema"_s, file.fileName());
    if (std::optional<AccountBook> book = bookIn(bytes))
        return *std::move(book);
    AccountBook copy = bookOfCopy(profile);
    // It goes when the copy takes its place: after a start that ended between, the next one finds it again.
    const QString aside = keepAside(file.fileName(), !copy.profileId.isEmpty());
    if (aside.isEmpty())
        return bookError(u"cannotOpen"_s, file.fileName());
    qCWarning(signInLog) << "the book of accounts was damaged;" << copy.accounts.size()
                         << "accounts are known from its copy";
    if (copy.profileId.isEmpty())
        *damagedFile = aside;
    else if (Result<Done> written = writeAccountBook(profile, copy); !written)
        return written.error();
    return copy;
}

Result<Done> writeAccountBook(const QDir &profile, const AccountBook &book)
{
    QJsonArray accounts;
    for (const Account &account : book.accounts)
        accounts.append(toJson(account));
    const QJsonObject json{
        {u"version"_s, bookVersion}, {u"profileId"_s, book.profileId}, {u"accounts"_s, accounts}};
    const QByteArray bytes = QJsonDocument(json).toJson();
    if (const QString trouble = replaceFile(profile.filePath(bookName), bytes, ReadableBy::Owner);
        !trouble.isEmpty())
        return bookError(u"notWritable"_s, trouble);
    // An old copy would bring back an account that was removed.
    const QString copy = profile.filePath(copyName);
    if (!replaceFile(copy, bytes, ReadableBy::Owner).isEmpty())
        QFile::remove(copy);
    return Done();
}

} // namespace Sendoff
