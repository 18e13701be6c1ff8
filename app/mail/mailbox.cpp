// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mail/mailbox.h"

#include <QUrl>

namespace Sendoff {

using namespace Qt::StringLiterals;

Mailbox ownMailbox(const QString &space)
{
    return {.id = {space + u"/me"_s}, .root = u"/me"_s, .address = {}, .displayName = {}};
}

Mailbox mailboxOf(const QString &user, const QString &space)
{
    const QString name = user.trimmed();
    // A name that begins with '$' would be read as an OData option; the key form takes it (contract 2).
    const QString root = name.startsWith(u'$')
        ? u"/users('%1')"_s.arg(
            QString::fromLatin1(QUrl::toPercentEncoding(QString(name).replace(u'\'', u"''"_s))))
        : u"/users/"_s + QString::fromLatin1(QUrl::toPercentEncoding(name));
    return {.id = {space + u"/users/"_s + name.toLower()},
            .root = root,
            .address = name.contains(u'@') ? name : QString(),
            .displayName = {}};
}

} // namespace Sendoff
