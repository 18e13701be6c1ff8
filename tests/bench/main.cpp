// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/heap.h"
#include "bench.h"
#include "timedapplication.h"

#include <QCoreApplication>
#include <QStringList>

#include <cstdio>

using namespace Qt::StringLiterals;

int main(int argc, char **argv)
{
    // The heap as the program has it, one for all threads. Not where the practice service works in this
    // process too: its threads and the program's would wait for each other.
    if (argc > 1 && QLatin1String(argv[1]) == "search"_L1)
        Sendoff::Heap::reserve(Sendoff::Heap::ofTheStart);
    const Sendoff::Bench::TimedApplication application(argc, argv);
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
    if (name == u"first"_s || name == u"all"_s) {
        known = true;
        good = Sendoff::Bench::first(name == u"first"_s ? arguments.value(1, u"10000"_s).toInt() : 10'000)
            && good;
    }
    if (name == u"list"_s || name == u"all"_s) {
        known = true;
        good = Sendoff::Bench::list() && good;
    }
    if (name == u"search"_s || name == u"all"_s) {
        known = true;
        good = Sendoff::Bench::search() && good;
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
        std::fprintf(
            stderr,
            "usage: sendoff_bench [all|click|start|list|search] [runs] | first|many [drafts] | sdk FOLDER\n");
        return 2;
    }
    return good ? 0 : 1;
}
