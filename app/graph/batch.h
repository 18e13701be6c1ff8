// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "net/request.h"

#include <QList>

#include <chrono>
#include <optional>

// Several questions in one request (contract 13).

namespace Sendoff::Graph {

/// The service takes no more in one batch.
inline constexpr qsizetype mostInBatch = 20;

/// After a batch failed, or a part of one was throttled, questions go alone for so long: the service works on
/// up to four parts at a time, which may be too many for the mailbox.
inline constexpr std::chrono::minutes pauseOfBatches{10};

/// The answers to the parts, in the order of the questions; nothing where one is missing, came twice, or is
/// none.
using BatchAnswer = QList<std::optional<Response>>;

/// One POST that asks all of these GETs, 1 to mostInBatch of them. Never for what has an effect: a lost
/// answer would leave all of it in doubt.
Request<BatchAnswer> batchOf(const QList<RequestData> &questions);

/// The Error of a part as if it had been an answer of its own; nothing for a 2xx. A part that is missing is a
/// Protocol error, code "noPart".
std::optional<Error> partFault(const std::optional<Response> &part);

/// A part that wants a pause of the whole account (wantsPause()).
struct PartPause
{
    Error error;
    Response answer;
};

/// The longest one that the parts want: once for Client::heed(), since they were one request.
std::optional<PartPause> pauseIn(const BatchAnswer &answer);

/// What a part says, read as an answer of its own.
template <typename T> Result<T> readPart(const Request<T> &question, const std::optional<Response> &part)
{
    if (std::optional<Error> fault = partFault(part))
        return *fault;
    return question.read(*part);
}

} // namespace Sendoff::Graph
