// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/memorysecrets.h"

#include <utility>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

template <typename T>
void answerLater(QObject *context, std::function<void(Result<T>)> call, Result<T> answer)
{
    QMetaObject::invokeMethod(
        context, [call = std::move(call), answer = std::move(answer)] { call(answer); },
        Qt::QueuedConnection);
}

} // namespace

void MemorySecrets::read(const QString &key, QObject *context, std::function<void(Result<QByteArray>)> call)
{
    Result<QByteArray> answer = Error{.kind = ErrorKind::Secrets,
                                      .httpStatus = 0,
                                      .code = u"notFound"_s,
                                      .detail = {},
                                      .requestId = {},
                                      .retryAfter = std::nullopt};
    if (m_secrets.contains(key))
        answer = m_secrets.value(key);
    answerLater(context, std::move(call), std::move(answer));
}

void MemorySecrets::write(const QString &key, const QByteArray &secret, QObject *context,
                          std::function<void(Result<Done>)> call)
{
    m_secrets.insert(key, secret);
    answerLater<Done>(context, std::move(call), Done{});
}

void MemorySecrets::remove(const QString &key, QObject *context, std::function<void(Result<Done>)> call)
{
    m_secrets.remove(key);
    answerLater<Done>(context, std::move(call), Done{});
}

} // namespace Sendoff

#include "moc_memorysecrets.cpp"
