// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "outbox/sendtag.h"

#include <QCryptographicHash>

namespace Sendoff {

QString sendTag(const SendJob &job)
{
    QCryptographicHash hash(QCryptographicHash::Sha256);
    for (const QString &part : {job.mailbox.value, QString::number(job.id.value),
                                QString::number(job.created.toMSecsSinceEpoch())}) {
        hash.addData(QByteArray::number(part.size()) + ':');
        hash.addData(part.toUtf8());
    }
    return QString::fromLatin1(hash.result().toHex().left(32));
}

} // namespace Sendoff
