// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bigstore.h"

#include "bench.h"
#include "store/store.h"

#include <QElapsedTimer>

namespace Sendoff::Bench {

using namespace Qt::StringLiterals;

namespace {

constexpr int runs = 9;

} // namespace

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

} // namespace Sendoff::Bench
