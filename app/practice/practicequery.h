// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "practice/httpmessage.h"
#include "practice/practicemailbox.h"
#include "practice/practicesearch.h"

#include <QStringList>

#include <optional>

namespace Sendoff::Practice {

/// One comparison of a $filter.
struct FilterTerm
{
    QString property;
    QString operation; ///< eq, ne, gt, ge, lt, le
    QString value; ///< quotes removed
};

/// The query options of one request, understood as strictly as Graph does (contract 8).
struct Query
{
    QStringList select; ///< empty: the default set
    std::optional<int> top;
    int skip = 0;
    bool count = false;
    std::optional<PracticeMailbox::TimeField> order;
    QString orderProperty;
    bool ascending = false;
    QList<QList<FilterTerm>> filter; ///< any of these lists, all terms of it
    std::optional<SearchCondition> search;
    QStringList properties; ///< extended properties to expand
    bool expandAttachments = false;
    QString skipToken;
    QString deltaToken;
    QList<std::pair<QString, QString>> raw; ///< decoded, in their order
    std::optional<HttpAnswer> refusal; ///< it is not understood, or not allowed
};

/// Which options a resource takes.
enum class QueryFor { Messages, Delta, Message, Folders, Attachments, Nothing };

Query readQuery(const QByteArray &query, QueryFor what);
// practicefilter.cpp
/// Understands a $filter; a refusal when the resource does not take it.
void readFilter(const QString &value, QueryFor what, Query &query);
/// Whether a message is what the $filter and the $search want.
bool matches(const Query &query, const PracticeMailbox &mailbox, quint32 number);

/// The preferences of a request (contract 4).
struct Preferences
{
    IdKind ids = IdKind::Default;
    std::optional<bool> asText; ///< outlook.body-content-type
    std::optional<int> maxPageSize;
};

Preferences readPreferences(const HttpRequest &request);

} // namespace Sendoff::Practice
