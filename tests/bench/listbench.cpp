// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Listing and searching a big folder in the store, beside a bare SELECT of the same rows.

#include "bench.h"
#include "models/maillistmodel.h"
#include "store/database.h"
#include "store/store.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <cstdio>
#include <functional>

namespace Sendoff::Bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int runs = 9;

MailboxId benchMailbox()
{
    return {u"/me"_s};
}

MailSummary numbered(int number)
{
    static const QStringList words{u"Договор поставки"_s, u"Quarterly report"_s, u"会议纪要"_s, u"Rechnung"_s,
                                   u"счет на оплату"_s,   u"travel plans"_s,     u"付款通知"_s, u"offer"_s};
    MailSummary m;
    m.mailbox = benchMailbox();
    m.id = {u"AAMkAGI2THVSAAA-%1="_s.arg(number, 120, 10, QChar(u'0'))};
    m.changeKey = u"CQAAABYAAAC%1"_s.arg(number);
    m.subject = words.at(number % words.size()) + u" %1"_s.arg(number);
    m.preview = (words.at((number / 3) % words.size()) + u", see below. "_s).repeated(10).left(255);
    m.to = {
        {.name = u"Person %1"_s.arg(number % 977), .address = u"person%1@contoso.com"_s.arg(number % 977)}};
    m.modified = QDateTime::fromMSecsSinceEpoch(1'770'000'000'000 + qint64(number) * 60'000, Qt::UTC);
    m.internetMessageId = u"<%1@contoso.com>"_s.arg(number);
    return m;
}

double medianMs(const std::function<void()> &call)
{
    QList<double> times;
    for (int run = 0; run < runs; ++run) {
        QElapsedTimer timer;
        timer.start();
        call();
        times.append(double(timer.nsecsElapsed()) / 1e6);
    }
    return median(times);
}

bool fill(Store &store, int drafts)
{
    QList<MailSummary> page;
    for (int i = 0; i < drafts; ++i) {
        page.append(numbered(i));
        if (page.size() == 500 || i + 1 == drafts) {
            store.putMessages(page, nullptr, {});
            page.clear();
        }
    }
    store.flush();
    return store.counts(benchMailbox()).drafts == drafts;
}

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
    query.search = u"договор 77"_s;
    reportAbsolute(many + u"searched for two words"_s, u"ms"_s, listing(query), 16);
    query.search.clear();

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
