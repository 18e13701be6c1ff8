// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"

#include <QByteArray>
#include <QList>
#include <QRandomGenerator>
#include <QRegularExpression>
#include <QString>

#include <chrono>
#include <optional>

class QJsonObject;

namespace Sendoff::Practice {

/// Whether a fault strikes before or after the request took effect.
enum class Moment { Before, After };

/// What is done to the bytes of an answer.
enum class Damage {
    None,
    Cut,
    Reset,
    Silence,
    ContinueCut,
    PartialStatus,
    PartialHeaders,
    HalfBody,
    CutInChunk,
    Garbage,
    Html,
    Empty,
    Twice,
};

/// What is odd about an answer of change tracking. All of it but `noLink` is what Graph may do (contract 8).
struct ChangeOddities
{
    bool shuffle = false; ///< the entries in any order
    bool repeat = false; ///< some of what was told is told again
    bool partial = false; ///< of a message that was changed: its id and what differs
    bool stale = false; ///< a message that was changed is told as it was before that
    bool loseReadd = false; ///< what left the folder and came back within the round is told as removed only
    bool emptyPage = false; ///< nothing in it, and a nextLink
    bool noLink = false; ///< neither nextLink nor deltaLink
};

/// What goes wrong with one request (docs/practice.md).
struct Fault
{
    std::chrono::milliseconds delay{0}; ///< before the answer; the effect happens at once
    Damage damage = Damage::None;
    Moment moment = Moment::Before;
    int status = 0; ///< 0: the true one
    std::optional<double> retryAfter; ///< seconds; fractions occur (contract 4)
    QString code; ///< error.code; empty: the usual one of that status
    QString message;
    std::optional<std::chrono::milliseconds> copyDelay;
    std::optional<std::chrono::milliseconds> linger; ///< how long an accepted draft stays in Drafts
    std::optional<bool> keepId;
    bool noCopy = false;
    bool ignoreDeferral = false; ///< on a send: goes at once, whatever its deferred send time says
    bool leaveDraft = false; ///< on a send: accepted, and nothing happens; the draft stays as it was
    /// On a send: so long after it a report comes to the Inbox that it could not be delivered.
    std::optional<std::chrono::milliseconds> bounce;
    QString copyFolder; ///< well-known name; empty: sentitems
    bool newMessageId = false; ///< on a send: the copy has another internetMessageId
    bool submitAgain = false; ///< a send of what is already submitted is accepted, and really mailed again
    ChangeOddities changes; ///< of a delta
    bool expireToken = false; ///< from this request on, its token is refused
};

/// A plan of faults: rules that are asked for each request. The first one that fires wins.
class Faults
{
public:
    /// Adds the rules of a plan. Error Protocol, with the place in `detail`: nothing is added then.
    Result<Done> add(const QByteArray &json);
    /// All is well from now on.
    void clear() { m_rules.clear(); }
    /// Which fault this request meets, if any. Counts, so call it once for each request.
    std::optional<Fault> pick(const QByteArray &method, const QString &path);
    /// The token is refused after so many authorized requests; -1: never.
    int tokenExpiresAfter() const { return m_tokenExpiresAfter; }

private:
    struct Rule
    {
        QByteArray method; ///< empty: any
        QString pathEnd; ///< compared without case; empty: any
        QRegularExpression pathPattern; ///< empty pattern: any
        int first = 1; ///< fires from this matching request on
        int every = 1; ///< and then at each so-manieth
        int times = -1; ///< so often at most; -1: no limit
        double chance = 1;
        Fault fault;
        int seen = 0;
        int fired = 0;
    };

    static Result<Rule> readRule(const QJsonObject &object);
    static Result<Done> readMatch(const QJsonObject &object, Rule &rule);
    static Result<Done> readFault(const QJsonObject &object, Fault &fault);

    QList<Rule> m_rules;
    QRandomGenerator m_random{1};
    int m_tokenExpiresAfter = -1;
};

} // namespace Sendoff::Practice
