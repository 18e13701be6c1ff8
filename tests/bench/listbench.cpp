// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Listing a big folder in the store, beside a bare SELECT of the same rows.

#include "bench.h"
#include "bigstore.h"
#include "models/maillistmodel.h"
#include "store/database.h"
#include "store/store.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

namespace Sendoff::Bench {

using namespace Qt::StringLiterals;

namespace {

bool listOf(int drafts)
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"store.db"_s);
    const Result<std::unique_ptr<Store>> opened = Store::open(path);
    Database bare;
    if (!opened || !bare.open(path, Database::Access::ReadOnly))
        return false;
    Store &store = **opened;
    QElapsedTimer filling;
    filling.start();
    if (!fill(store, drafts))
        return false;
    const QString many = u"%1 drafts: "_s.arg(drafts);
    reportAbsolute(many + u"stored, per 500"_s, u"ms"_s, double(filling.elapsed()) / drafts * 500, 100);

    MailQuery query;
    query.mailbox = benchMailbox();
    const double floor = medianMs([&bare] {
        QList<qint64> rows;
        Statement s(bare,
                    u"SELECT row FROM message WHERE mailbox = 1 AND folder = 0 AND hidden = 0"
                    " ORDER BY sort_time DESC"_s);
        for (bool more = s.exec() && s.next(); more; more = s.next())
            rows.append(s.integer(0));
    });
    const auto listing = [&store](const MailQuery &q) { return medianMs([&store, &q] { store.rows(q); }); };
    report(many + u"listed newest first"_s, u"ms"_s, listing(query), floor, 1.5);
    query.sort = MailSort::Subject;
    report(many + u"listed by subject"_s, u"ms"_s, listing(query), floor, 1.5);
    query.sort = MailSort::Newest;
    query.filter = MailFilter::NotViewed;
    report(many + u"not viewed"_s, u"ms"_s, listing(query), floor, 2);
    query.filter = MailFilter::All;

    MailListModel model(store);
    model.setQuery(query);
    int from = 0;
    reportAbsolute(many + u"40 rows decoded for a screen"_s, u"ms"_s, medianMs([&] {
                       for (int i = 0; i < 40; ++i)
                           model.at((from + i) % drafts);
                       from += 997;
                   }),
                   8);
    return true;
}

} // namespace

bool list()
{
    return listOf(10'000) && listOf(100'000);
}

} // namespace Sendoff::Bench
