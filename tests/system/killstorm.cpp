// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "storm.h"

#include <QCommandLineParser>
#include <QCoreApplication>

using namespace Sendoff::System;
using namespace Qt::StringLiterals;

int main(int argc, char *argv[])
{
    const QCoreApplication application(argc, argv);
    QCommandLineParser parser;
    parser.addHelpOption();
    const QCommandLineOption seed(u"seed"_s, u"The same seed makes the same weather."_s, u"N"_s);
    const QCommandLineOption kills(u"kills"_s, u"How often the program is killed (200)."_s, u"N"_s, u"200"_s);
    const QCommandLineOption rounds(u"round"_s, u"So many kills on one mailbox (40)."_s, u"N"_s, u"40"_s);
    const QCommandLineOption batch(u"batch"_s, u"Drafts in a mailbox (50)."_s, u"N"_s, u"50"_s);
    parser.addOptions({seed, kills, rounds, batch});
    parser.process(application);
    StormOptions options;
    options.seed
        = parser.isSet(seed) ? parser.value(seed).toUInt() : QRandomGenerator::global()->bounded(1'000'000);
    options.kills = parser.value(kills).toInt();
    options.killsPerRound = parser.value(rounds).toInt();
    options.batch = parser.value(batch).toInt();
    return Storm(options).run() ? 0 : 1;
}
