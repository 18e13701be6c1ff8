// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "opener.h"

#include <QDesktopServices>
#include <QStringList>
#include <QTest>

// What the terminal sees when the system has no program for an address.

using namespace Qt::StringLiterals;
using namespace Sendoff;

namespace {

QStringList &said()
{
    static QStringList list;
    return list;
}

void note(QtMsgType, const QMessageLogContext &, const QString &text)
{
    said().append(text);
}

} // namespace

class TestOpener : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void theAddressIsNotSaid();
};

void TestOpener::theAddressIsNotSaid()
{
    // This platform opens nothing.
    const QUrl page(u"https://login.example/authorize?login_hint=anna&state=s3cret"_s);
    const QtMessageHandler before = qInstallMessageHandler(&note);
    const bool plain = QDesktopServices::openUrl(page);
    const QStringList saidByQt = std::exchange(said(), {});
    const bool opened = openWithSystem(page);
    qWarning("said afterwards: https://contoso.com");
    const QStringList saidThen = std::exchange(said(), {});
    qInstallMessageHandler(before);
    if (plain)
        QSKIP("this platform opens addresses");
    QVERIFY(saidByQt.join(u' ').contains(u"s3cret")); // else there is nothing to keep quiet about
    QVERIFY(!opened);
    QCOMPARE(saidThen, QStringList{u"said afterwards: https://contoso.com"_s});
}

QTEST_MAIN(TestOpener)
#include "tst_opener.moc"
