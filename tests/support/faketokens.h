// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/tokensource.h"

#include <QByteArrayList>
#include <QObject>

#include <optional>
#include <utility>

namespace Sendoff {

/// Tokens "token-1", "token-2", ...: a refused one is followed by the next while there are any.
class FakeTokens final : public TokenSource
{
public:
    explicit FakeTokens(int count = 1)
        : m_last(count)
    {
    }

    void token(QObject *context, std::function<void(Result<QByteArray>)> call) override
    {
        ++asked;
        Result<QByteArray> answer = current();
        if (failure)
            answer = *failure;
        QMetaObject::invokeMethod(
            context, [answer, call = std::move(call)] { call(answer); }, Qt::QueuedConnection);
    }
    bool refused(const QByteArray &token, const QByteArray & /*challenge*/) override
    {
        refusals.append(token);
        if (token == name() && m_number <= m_last)
            ++m_number;
        return m_number <= m_last;
    }

    int asked = 0;
    QByteArrayList refusals;
    std::optional<Error> failure; ///< given instead of a token

private:
    QByteArray name() const { return "token-" + QByteArray::number(m_number); }
    Result<QByteArray> current() const
    {
        if (m_number > m_last)
            return Error{.kind = ErrorKind::Unauthorized,
                         .httpStatus = 0,
                         .code = QStringLiteral("noToken"),
                         .detail = {},
                         .requestId = {},
                         .retryAfter = std::nullopt};
        return name();
    }

    int m_number = 1;
    int m_last;
};

} // namespace Sendoff
