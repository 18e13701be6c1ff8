// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "bench.h"
#include "theme.h"
#include "widgets/deskstyle.h"

#include <QApplication>

#include <cstdio>

using namespace Qt::StringLiterals;

// The benchmarks that need a window.
int main(int argc, char **argv)
{
    using namespace Sendoff;
    qputenv("QT_QPA_PLATFORM", "offscreen");
    const QApplication application(argc, argv);
    QApplication::setStyle(new DeskStyle(u"fusion"_s));
    QApplication::setPalette(Theme::lightPalette());
    const QStringList arguments = QCoreApplication::arguments().mid(1);
    const QString name = arguments.value(0, u"all"_s);
    bool known = false;
    bool good = true;
    if (name == u"next"_s || name == u"all"_s) {
        known = true;
        good = Bench::next() && good;
    }
    if (name == u"read"_s || name == u"all"_s) {
        known = true;
        good = Bench::reading(arguments.value(1, u"10000"_s).toInt()) && good;
    }
    if (name == u"window"_s || name == u"all"_s) {
        known = true;
        good = Bench::window(arguments.value(1, u"1000"_s).toInt()) && good;
    }
    if (!known) {
        std::fprintf(stderr, "usage: sendoff_windowbench [all|next] | read|window [drafts]\n");
        return 2;
    }
    return good ? 0 : 1;
}
