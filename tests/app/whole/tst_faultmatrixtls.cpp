// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "faultmatrix.h"

#include <QTest>

int main(int argc, char *argv[])
{
    QCoreApplication application(argc, argv);
    QTEST_SET_MAIN_SOURCE_PATH
    Sendoff::FaultMatrix matrix(true);
    return QTest::qExec(&matrix, argc, argv);
}
