// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/statictoken.h"

#include "signin/tokenanswer.h"

#include <QObject>

#include <utility>

namespace Sendoff {

using namespace Qt::StringLiterals;

StaticToken::StaticToken(const QByteArray &token)
    : m_token(token.trimmed())
    , m_refused(!isUsableToken(m_token))
{
}

void StaticToken::token(QObject *context, std::function<void(Result<QByteArray>)> call)
{
    QMetaObject::invokeMethod(
        context,
        [token = m_token, refused = m_refused, call = std::move(call)] {
            if (refused)
                call(Error{.kind = ErrorKind::Unauthorized,
                           .httpStatus = 0,
                           .code = u"noToken"_s,
                           .detail = {},
                           .requestId = {},
                           .retryAfter = std::nullopt});
            else
                call(token);
        },
        Qt::QueuedConnection);
}

bool StaticToken::refused(const QByteArray &token, const QByteArray & /*challenge*/)
{
    if (token == m_token)
        m_refused = true;
    return !m_refused;
}

} // namespace Sendoff
