// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/faults.h"

#include "practice/faultreading.h"

#include <QJsonArray>
#include <QJsonDocument>
#include <QJsonObject>

#include <limits>

using namespace Qt::StringLiterals;

namespace Sendoff::Practice {

Result<Done> Faults::add(const QByteArray &json)
{
    QJsonParseError parse{};
    const QJsonDocument document = QJsonDocument::fromJson(json, &parse);
    if (parse.error != QJsonParseError::NoError)
        return badPlan(u"not JSON, at byte %1: %2"_s.arg(parse.offset).arg(parse.errorString()));
    if (!document.isObject())
        return badPlan(u"must be an object with \"rules\""_s);
    const QJsonObject object = document.object();
    FaultReader reader(object);
    reader.onlyKeys({"rules"_L1, "seed"_L1, "tokenExpiresAfter"_L1});
    const int expires = reader.number("tokenExpiresAfter"_L1, 0, 1'000'000'000, m_tokenExpiresAfter);
    const int seed = reader.number("seed"_L1, 0, std::numeric_limits<int>::max(), -1);
    if (object.contains("rules"_L1) && !object.value("rules"_L1).isArray())
        reader.complain("rules"_L1, u"must be a list"_s);
    if (const Result<Done> done = reader.done(); !done)
        return done;

    QList<Rule> rules;
    const QJsonArray array = object.value("rules"_L1).toArray();
    for (qsizetype i = 0; i < array.size(); ++i) {
        Result<Rule> rule = array.at(i).isObject() ? readRule(array.at(i).toObject())
                                                   : Result<Rule>(badPlan(u"must be an object"_s));
        if (!rule)
            return badPlan(u"rule %1: %2"_s.arg(i + 1).arg(rule.error().detail));
        rules.append(*std::move(rule));
    }
    m_rules += rules;
    m_tokenExpiresAfter = expires;
    if (seed >= 0)
        m_random.seed(quint32(seed));
    return Done{};
}

Result<Faults::Rule> Faults::readRule(const QJsonObject &object)
{
    FaultReader reader(object);
    reader.onlyKeys({"match"_L1, "fault"_L1, "comment"_L1});
    reader.text("comment"_L1);
    if (object.contains("match"_L1) && !object.value("match"_L1).isObject())
        reader.complain("match"_L1, u"must be an object"_s);
    if (!object.value("fault"_L1).isObject())
        reader.complain("fault"_L1, u"must be an object"_s);
    if (const Result<Done> done = reader.done(); !done)
        return done.error();
    Rule rule;
    if (const Result<Done> done = readMatch(object.value("match"_L1).toObject(), rule); !done)
        return badPlan(u"match: "_s + done.error().detail);
    if (const Result<Done> done = readFault(object.value("fault"_L1).toObject(), rule.fault); !done)
        return badPlan(u"fault: "_s + done.error().detail);
    return rule;
}

Result<Done> Faults::readMatch(const QJsonObject &object, Rule &rule)
{
    constexpr int many = 1'000'000'000;
    FaultReader reader(object);
    reader.onlyKeys(
        {"method"_L1, "path"_L1, "pathRegex"_L1, "nth"_L1, "from"_L1, "every"_L1, "times"_L1, "chance"_L1});
    rule.method = reader.text("method"_L1).toLatin1().toUpper();
    rule.pathEnd = reader.text("path"_L1);
    rule.pathPattern.setPattern(reader.text("pathRegex"_L1));
    rule.pathPattern.setPatternOptions(QRegularExpression::CaseInsensitiveOption);
    if (!rule.pathPattern.isValid())
        reader.complain("pathRegex"_L1, u"is no regular expression: "_s + rule.pathPattern.errorString());
    rule.first = reader.number("from"_L1, 1, many, 1);
    rule.every = reader.number("every"_L1, 1, many, 1);
    if (object.contains("every"_L1) && !object.contains("from"_L1))
        rule.first = rule.every;
    rule.times = reader.number("times"_L1, 0, many, -1);
    rule.chance = reader.fraction("chance"_L1, 0, 1, 1);
    if (object.contains("nth"_L1)) {
        rule.first = reader.number("nth"_L1, 1, many, 1);
        rule.times = 1;
        if (object.contains("every"_L1) || object.contains("from"_L1) || object.contains("times"_L1))
            reader.complain("nth"_L1, u"cannot be used with from, every or times"_s);
    }
    return reader.done();
}

Result<Done> Faults::readFault(const QJsonObject &object, Fault &fault)
{
    using Choice = std::pair<QLatin1StringView, Damage>;
    FaultReader reader(object);
    reader.onlyKeys({"delay"_L1, "status"_L1, "when"_L1, "damage"_L1, "retryAfter"_L1, "code"_L1,
                     "message"_L1, "copyDelay"_L1, "linger"_L1, "keepId"_L1, "noCopy"_L1, "copyFolder"_L1,
                     "submitAgain"_L1, "ignoreDeferral"_L1, "leaveDraft"_L1, "expireToken"_L1, "bounce"_L1,
                     "newMessageId"_L1, "changes"_L1});
    fault.delay = reader.time("delay"_L1).value_or(fault.delay);
    fault.status = reader.number("status"_L1, 200, 599, 0);
    fault.damage
        = reader
              .choice<Damage>("damage"_L1,
                              {Choice{"cut"_L1, Damage::Cut}, Choice{"reset"_L1, Damage::Reset},
                               Choice{"silence"_L1, Damage::Silence},
                               Choice{"continueCut"_L1, Damage::ContinueCut},
                               Choice{"cutInChunk"_L1, Damage::CutInChunk}, Choice{"twice"_L1, Damage::Twice},
                               Choice{"partialStatus"_L1, Damage::PartialStatus},
                               Choice{"partialHeaders"_L1, Damage::PartialHeaders},
                               Choice{"halfBody"_L1, Damage::HalfBody}, Choice{"garbage"_L1, Damage::Garbage},
                               Choice{"html"_L1, Damage::Html}, Choice{"empty"_L1, Damage::Empty}})
              .value_or(Damage::None);
    // What looks like an answer of the service comes after the effect unless it says otherwise.
    const bool looksDone = (fault.status >= 200 && fault.status < 300)
        || (fault.damage != Damage::None && fault.damage != Damage::Cut && fault.damage != Damage::Reset
            && fault.damage != Damage::Silence && fault.damage != Damage::ContinueCut);
    fault.moment
        = reader.choice<Moment>("when"_L1, {{"before"_L1, Moment::Before}, {"after"_L1, Moment::After}})
              .value_or(looksDone ? Moment::After : Moment::Before);
    if (object.contains("retryAfter"_L1))
        fault.retryAfter = reader.fraction("retryAfter"_L1, 0, 86'400, 0);
    fault.code = reader.text("code"_L1);
    fault.message = reader.text("message"_L1);
    fault.copyDelay = reader.time("copyDelay"_L1);
    fault.linger = reader.time("linger"_L1);
    fault.bounce = reader.time("bounce"_L1);
    if (object.contains("keepId"_L1))
        fault.keepId = reader.flag("keepId"_L1);
    fault.noCopy = reader.flag("noCopy"_L1);
    fault.ignoreDeferral = reader.flag("ignoreDeferral"_L1);
    fault.leaveDraft = reader.flag("leaveDraft"_L1);
    if (object.contains("copyFolder"_L1)) {
        reader.choice<int>("copyFolder"_L1,
                           {{"inbox"_L1, 0},
                            {"sentitems"_L1, 0},
                            {"archive"_L1, 0},
                            {"deleteditems"_L1, 0},
                            {"junkemail"_L1, 0},
                            {"outbox"_L1, 0}});
        fault.copyFolder = reader.text("copyFolder"_L1);
    }
    fault.newMessageId = reader.flag("newMessageId"_L1);
    fault.submitAgain = reader.flag("submitAgain"_L1);
    fault.expireToken = reader.flag("expireToken"_L1);
    ChangeOddities &odd = fault.changes;
    reader.flags("changes"_L1,
                 {{"shuffle"_L1, &odd.shuffle},
                  {"repeat"_L1, &odd.repeat},
                  {"partial"_L1, &odd.partial},
                  {"stale"_L1, &odd.stale},
                  {"loseReadd"_L1, &odd.loseReadd},
                  {"emptyPage"_L1, &odd.emptyPage},
                  {"noLink"_L1, &odd.noLink}});
    return reader.done();
}

std::optional<Fault> Faults::pick(const QByteArray &method, const QString &path)
{
    std::optional<Fault> picked;
    for (Rule &rule : m_rules) {
        if (!rule.method.isEmpty() && rule.method != method)
            continue;
        if (!path.endsWith(rule.pathEnd, Qt::CaseInsensitive))
            continue;
        if (!rule.pathPattern.pattern().isEmpty() && !rule.pathPattern.match(path).hasMatch())
            continue;
        ++rule.seen;
        if (picked || rule.seen < rule.first || (rule.seen - rule.first) % rule.every != 0
            || (rule.times >= 0 && rule.fired >= rule.times)
            || (rule.chance < 1 && m_random.generateDouble() >= rule.chance))
            continue;
        ++rule.fired;
        picked = rule.fault;
    }
    return picked;
}

} // namespace Sendoff::Practice
