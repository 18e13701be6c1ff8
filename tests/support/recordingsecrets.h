// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "signin/secretstore.h"

#include <QByteArrayList>
#include <QHash>
#include <QPointer>

#include <optional>
#include <utility>

namespace Sendoff {

/// A keychain that remembers what it was asked, and fails or is slow as the test says.
class RecordingSecrets final : public SecretStore
{
public:
    void read(const QString &key, QObject *context, std::function<void(Result<QByteArray>)> call) override
    {
        events.append("read");
        Result<QByteArray> answer = error("notFound");
        if (secrets.contains(key))
            answer = secrets.value(key);
        if (failure)
            answer = error(*failure);
        later(context, [call = std::move(call), answer] { call(answer); });
    }
    void write(const QString &key, const QByteArray &secret, QObject *context,
               std::function<void(Result<Done>)> call) override
    {
        events.append("write " + secret);
        if (!failure)
            secrets.insert(key, secret);
        later(context, [call = std::move(call), answer = done()] { call(answer); });
    }
    void remove(const QString &key, QObject *context, std::function<void(Result<Done>)> call) override
    {
        events.append("remove");
        if (!failure)
            secrets.remove(key);
        later(context, [call = std::move(call), answer = done()] { call(answer); });
    }

    /// Answers are kept back until release().
    void hold() { m_holds = true; }
    void release()
    {
        m_holds = false;
        for (const auto &answer : std::exchange(m_held, {}))
            answer();
    }

    QByteArrayList events;
    QHash<QString, QByteArray> secrets;
    std::optional<QByteArray> failure; ///< the code of the error that everything ends with

private:
    static Error error(const QByteArray &code)
    {
        return {.kind = ErrorKind::Secrets,
                .httpStatus = 0,
                .code = QString::fromLatin1(code),
                .detail = {},
                .requestId = {},
                .retryAfter = std::nullopt};
    }
    Result<Done> done() const
    {
        if (failure)
            return error(*failure);
        return Done{};
    }
    void later(QObject *context, std::function<void()> call)
    {
        auto answer = [context = QPointer<QObject>(context), call = std::move(call)] {
            if (context)
                QMetaObject::invokeMethod(context.data(), call, Qt::QueuedConnection);
        };
        if (m_holds)
            m_held.append(answer);
        else
            answer();
    }

    bool m_holds = false;
    QList<std::function<void()>> m_held;
};

} // namespace Sendoff
