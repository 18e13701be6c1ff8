// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Searching a big folder key by key, beside reading the rows that are shown by their numbers: how long the
// window's thread is at it, and when the rows are there; and what the index costs when drafts are stored.

#include "bench.h"
#include "bigstore.h"
#include "models/maillistmodel.h"
#include "store/database.h"
#include "store/store.h"
#include "timedapplication.h"

#include <QElapsedTimer>
#include <QTemporaryDir>

#include <algorithm>

namespace Sendoff::Bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int drafts = 100'000;
constexpr int withText = 10; // every so many have their text here
constexpr int screen = 20;
constexpr int floorRows = 200;
constexpr int rounds = 5;

FullMessage textOf(int number)
{
    FullMessage full;
    full.summary = numbered(number);
    full.body.type = BodyType::Html;
    for (int i = 0; i < 8; ++i)
        full.body.content += u"<p>"_s + numbered(number * 7 + i).preview.left(120) + u"</p>"_s;
    return full;
}

double msSince(const QElapsedTimer &timer)
{
    return double(timer.nsecsElapsed()) / 1e6;
}

double percentile(QList<double> values, double part)
{
    std::sort(values.begin(), values.end());
    return values.at(std::min(values.size() - 1, qsizetype(double(values.size()) * part)));
}

// The time that 10,000 drafts take; without the index, their words are written down all the same.
double storingMs(bool indexed)
{
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"store.db"_s);
    if (const auto made = Store::open(path); !made)
        return 0;
    if (!indexed) {
        Database bare;
        if (!bare.open(path, Database::Access::ReadWrite) || !bare.run(u"DROP TRIGGER words_came"_s))
            return 0;
    }
    const auto store = Store::open(path);
    QElapsedTimer timer;
    timer.start();
    return store && fill(**store, 10'000) ? msSince(timer) : 0;
}

bool storing()
{
    QList<double> figures;
    QList<double> floors;
    for (int run = 0; run < rounds; ++run) {
        figures.append(storingMs(true));
        floors.append(storingMs(false));
    }
    if (figures.contains(0) || floors.contains(0))
        return false;
    report(u"10000 drafts stored with the index"_s, u"ms"_s, median(figures), median(floors), 2);
    reportQuickest(u"ms"_s, figures, floors);
    return true;
}

// What cannot be helped: the rows that are shown are looked up, and those of a screen are decoded.
double floorMs(Database &bare, const Store &store, const QList<qint64> &shown)
{
    QElapsedTimer timer;
    timer.start();
    for (const qint64 row : shown) {
        Statement s(bare, u"SELECT sort_time FROM message WHERE row = ?"_s);
        if (!s.exec(row) || !s.next())
            return 0;
    }
    (void)store.messages(shown.mid(0, screen));
    return msSince(timer);
}

// One key: how long the window's thread is at it, and when its rows are shown.
struct Key
{
    double busy = 0;
    double shown = 0;
};

Key press(MailListModel &model, const MailQuery &query)
{
    QElapsedTimer timer;
    timer.start();
    model.setQuery(query);
    Key key{.busy = msSince(timer)};
    const double before = TimedApplication::busyMs();
    while (model.isListing())
        QCoreApplication::processEvents(QEventLoop::AllEvents | QEventLoop::WaitForMoreEvents);
    key.busy += TimedApplication::busyMs() - before;
    const double listed = msSince(timer);
    for (int i = 0; i < std::min(screen, model.rowCount()); ++i)
        model.at(i);
    key.shown = msSince(timer);
    key.busy += key.shown - listed;
    return key;
}

bool typing(Store &store, Database &bare)
{
    MailListModel model(store);
    MailQuery query;
    query.mailbox = benchMailbox();
    model.setQuery(query);
    const QPersistentModelIndex current(model.index(model.rowCount() / 2)); // as a view has it
    QList<double> busy;
    QList<double> shown;
    QList<double> floors;
    QList<double> listings;
    QList<double> clears;
    for (int round = 0; round < rounds; ++round) {
        for (const QString &typed :
             {u"договор 77"_s, u"quarterly rep"_s, u"会议纪要"_s, u"付款通"_s, u"person77@contoso.com"_s,
              u"contoso.com"_s, u"счет на опл"_s, u"rechnung 9"_s, u"see below"_s, u"nothing like it"_s}) {
            for (qsizetype keys = 1; keys <= typed.size(); ++keys) {
                query.search = typed.left(keys).trimmed();
                const Key key = press(model, query);
                busy.append(key.busy);
                shown.append(key.shown);
                QElapsedTimer timer;
                timer.start();
                const QList<qint64> rows = store.rows(query);
                listings.append(msSince(timer));
                floors.append(floorMs(bare, store, rows.mid(0, floorRows)));
            }
            query.search.clear();
            clears.append(press(model, query).busy);
        }
    }
    const QString many = u"%1 drafts: "_s.arg(drafts);
    report(many + u"key to rows, median"_s, u"ms"_s, median(shown), median(floors), 5);
    reportAbsolute(many + u"key to rows, 99 %"_s, u"ms"_s, percentile(shown, 0.99), 16,
                   percentile(floors, 0.99));
    reportAbsolute(u"  of it the window's thread, median"_s, u"ms"_s, median(busy), 16);
    reportAbsolute(u"  of it the window's thread, 99 %"_s, u"ms"_s, percentile(busy, 0.99), 16);
    reportAbsolute(u"  of it the window's thread, longest"_s, u"ms"_s, percentile(busy, 1), 50);
    reportAbsolute(u"  the search cleared, 99 %"_s, u"ms"_s, percentile(clears, 0.99), 16);
    reportAbsolute(u"  listed on the window's thread, median"_s, u"ms"_s, median(listings), 16);
    reportAbsolute(u"  listed on the window's thread, 99 %"_s, u"ms"_s, percentile(listings, 0.99), 16);
    return true;
}

} // namespace

bool search()
{
    if (!storing())
        return false;
    const QTemporaryDir dir;
    const QString path = dir.filePath(u"store.db"_s);
    const Result<std::unique_ptr<Store>> opened = Store::open(path);
    Database bare;
    if (!opened || !bare.open(path, Database::Access::ReadOnly))
        return false;
    Store &store = **opened;
    if (!fill(store, drafts))
        return false;
    QElapsedTimer timer;
    timer.start();
    for (int number = 0; number < drafts; number += withText)
        store.putFullMessage(textOf(number), nullptr, {});
    store.flush();
    reportAbsolute(u"a text of 1000 characters stored"_s, u"ms"_s, msSince(timer) / (drafts / withText), 2);
    QCoreApplication::processEvents(); // all that the store tells of it: no key has to do with that
    return typing(store, bare);
}

} // namespace Sendoff::Bench
