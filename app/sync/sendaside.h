// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/aside.h"
#include "net/client.h"

#include <functional>
#include <utility>

namespace Sendoff {

/// As Client::send(), but a long answer is read into a value on another thread, so that the window does not
/// wait for it. Answers of several requests may come in another order than their bytes did. Call::cancel()
/// does not hold back one whose bytes have come already; that the context has died does.
template <typename T>
Call sendAside(Client &client, const Request<T> &request, QObject *context,
               std::function<void(Result<T>)> call)
{
    return client.send<Response>(
        {.data = request.data, .read = [](const Response &answer) -> Result<Response> { return answer; }},
        context, [read = request.read, context, call = std::move(call)](const Result<Response> &answer) {
            if (answer)
                doAside([read, answer = *answer] { return read(answer); }, context, call);
            else
                call(answer.error());
        });
}

} // namespace Sendoff
