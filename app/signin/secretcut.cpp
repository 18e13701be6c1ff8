// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/secretcut.h"

#include <utility>

namespace Sendoff {

using namespace Qt::StringLiterals;

SignInFault withoutSecrets(SignInFault fault, const QByteArrayList &secrets)
{
    for (const QByteArray &secret : secrets) {
        if (secret.isEmpty())
            continue;
        for (const QByteArray &form : {secret, secret.toPercentEncoding()}) {
            const QString text = QString::fromUtf8(form);
            fault.error.replace(text, u"…"_s, Qt::CaseInsensitive);
            fault.detail.replace(text, u"…"_s, Qt::CaseInsensitive);
            // To be sent along as they are, or not at all.
            if (fault.claims.contains(form))
                fault.claims.clear();
            if (fault.traceId.contains(form))
                fault.traceId.clear();
        }
    }
    return fault;
}

} // namespace Sendoff
