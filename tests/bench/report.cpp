// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench.h"

#include <algorithm>
#include <cstdio>

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
