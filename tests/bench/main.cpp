// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench.h"

#include <QCoreApplication>
#include <QStringList>

#include <cstdio>

using namespace Qt::StringLiterals;

namespace Sendoff::Bench {

void report(const QString &what, const QString &unit, double figure, double floor, double barRatio)
{
    const double ratio = floor > 0 ? figure / floor : 0;
    std::printf("%-44s %8.1f %-4s  floor %8.1f  ratio %5.2f  bar %4.2f  %s\n", qPrintable(what), figure,
                qPrintable(unit), floor, ratio, barRatio, ratio <= barRatio ? "ok" : "OVER");
    std::fflush(stdout);
}

void reportAbsolute(const QString &what, const QString &unit, double figure, double bar, double floor)
{
    std::printf("%-44s %8.2f %-4s", qPrintable(what), figure, qPrintable(unit));
    if (floor > 0)
        std::printf("  floor %8.2f  ratio %5.2f", floor, figure / floor);
    std::printf("  bar %8.2f %s  %s\n", bar, qPrintable(unit), figure <= bar ? "ok" : "OVER");
    std::fflush(stdout);
}

void reportQuickest(const QString &unit, const QList<double> &figures, const QList<double> &floors)
{
    const double figure = *std::min_element(figures.cbegin(), figures.cend());
    const double floor = *std::min_element(floors.cbegin(), floors.cend());
    std::printf("%-44s %8.1f %-4s  floor %8.1f  ratio %5.2f\n", "  the quickest of each", figure,
                qPrintable(unit), floor, floor > 0 ? figure / floor : 0);
    std::fflush(stdout);
}

} // namespace Sendoff::Bench

int main(int argc, char **argv)
{
    const QCoreApplication application(argc, argv);
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    const QString name = arguments.value(0, u"all"_s);
    const int runs = std::max(1, arguments.value(1, u"11"_s).toInt());
    bool known = false;
    bool good = true;
    if (name == u"click"_s || name == u"all"_s) {
        known = true;
        good = Sendoff::Bench::clickToWire(runs) && good;
    }
    if (name == u"start"_s || name == u"all"_s) {
        known = true;
        good = Sendoff::Bench::start(runs) && good;
    }
    if (name == u"list"_s || name == u"all"_s) {
        known = true;
        good = Sendoff::Bench::list() && good;
    }
    if (name == u"many"_s || name == u"all"_s) {
        known = true;
        good = Sendoff::Bench::many(name == u"many"_s ? arguments.value(1, u"1000"_s).toInt() : 1000) && good;
    }
    if (name == u"sdk"_s) { // needs node; not among "all"
        known = true;
        good = Sendoff::Bench::sdk(arguments.value(1)) && good;
    }
    if (!known) {
        std::fprintf(stderr,
                     "usage: sendoff_bench [all|click|start|list] [runs] | many [drafts] | sdk FOLDER\n");
        return 2;
    }
    return good ? 0 : 1;
}
