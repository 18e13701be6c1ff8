// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "mail/message.h"
#include "widgets/inlinebar.h"

#include <QCoreApplication>

namespace Sendoff {

/// The bar below a list that is searched through: what the service may know besides.
class WordingSearch
{
    Q_DECLARE_TR_FUNCTIONS(Sendoff::WordingSearch)

public:
    /// `days`: of Sent Items that are here; 0: all. [search]
    static BarSpec offer(Folder folder, int days);
    static BarSpec asking(); ///< [cancel]
    /// `more`: besides what the search finds here; `unfit`: of them, left out by the filter; `isAll`: no: the
    /// service has given only so many. [showAll] when some are left out
    static BarSpec found(int more, int unfit, bool isAll);
    static BarSpec failed(const Error &error); ///< [tryAgain]

    static QString search() { return QStringLiteral("searchServerButton"); }
    static QString cancel() { return QStringLiteral("cancelSearchButton"); }
    static QString showAll() { return QStringLiteral("showAllFoundButton"); }
};

} // namespace Sendoff
