// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mail/kind.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace Sendoff {

namespace {

// Prefixes that mail programs put before a subject (contract 5.1, point 5), in lower case.
constexpr std::array replyPrefixes{u"re", u"aw", u"sv", u"vs", u"odp", u"antw", u"отв", u"回复", u"答复"};
constexpr std::array forwardPrefixes{u"fw", u"fwd", u"wg", u"tr", u"rv", u"пересл", u"转发"};

QString prefixOf(const QString &subject)
{
    const qsizetype ascii = subject.indexOf(u':');
    const qsizetype wide = subject.indexOf(u'：');
    const qsizetype colon = ascii < 0 ? wide : (wide < 0 ? ascii : std::min(ascii, wide));
    return colon > 0 && colon <= 8 ? subject.left(colon).trimmed().toLower() : QString();
}

template <typename Prefixes> bool isOneOf(const QString &prefix, const Prefixes &prefixes)
{
    return std::any_of(prefixes.cbegin(), prefixes.cend(),
                       [&prefix](const char16_t *p) { return prefix == QStringView(p); });
}

} // namespace

Kind kindFrom(const KindEvidence &evidence)
{
    const QString prefix = prefixOf(evidence.subject.trimmed());
    const bool saysForward = isOneOf(prefix, forwardPrefixes);
    const bool saysReply = isOneOf(prefix, replyPrefixes);

    // Only 22, 27, 32 ... bytes are a real index; documentation samples have others (contract 5.1, point 3).
    const qsizetype length = evidence.conversationIndex.size();
    const bool indexKnown = length >= 22 && (length - 22) % 5 == 0;
    const bool hasAncestor = !evidence.inReplyTo.isEmpty() || (indexKnown && length >= 27);
    const bool isRoot = evidence.inReplyTo.isEmpty() && indexKnown && length == 22;

    if (isRoot || (!hasAncestor && !saysForward && !saysReply))
        return Kind::New;
    if (saysForward)
        return Kind::Forward;
    if (saysReply)
        return evidence.recipientCount > 1 ? Kind::ReplyAll : Kind::Reply;
    return Kind::Answer;
}

} // namespace Sendoff
