// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/power.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// What the kernel's folders say about the battery.
class TestPower : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void asTheKernelSays_data();
    void asTheKernelSays();
    void nothingWhereNobodyTells();
};

namespace {

using Power = std::optional<bool>;

/// "AC: type=Mains online=1; BAT0: type=Battery" as folders and files.
bool lay(const QDir &root, const QString &supplies)
{
    for (const QString &supply : supplies.split(u';', Qt::SkipEmptyParts)) {
        const QString name = supply.section(u':', 0, 0).trimmed();
        if (!root.mkpath(name))
            return false;
        for (const QString &fact : supply.section(u':', 1).split(u' ', Qt::SkipEmptyParts)) {
            QFile file(root.filePath(name + u'/' + fact.section(u'=', 0, 0)));
            if (!file.open(QIODevice::WriteOnly) || file.write(fact.section(u'=', 1).toUtf8() + '\n') < 0)
                return false;
        }
    }
    return true;
}

} // namespace

void TestPower::asTheKernelSays_data()
{
    QTest::addColumn<QString>("supplies");
    QTest::addColumn<QString>("expected");
    const auto row = [](const char *name, const QString &supplies, const QString &expected) {
        QTest::newRow(name) << supplies << expected;
    };
    row("plugged in", u"AC: type=Mains online=1; BAT0: type=Battery status=Charging"_s, u"mains"_s);
    row("plugged in, drained all the same",
        u"AC: type=Mains online=1; BAT0: type=Battery status=Discharging"_s, u"mains"_s);
    row("pulled out", u"AC: type=Mains online=0; BAT0: type=Battery status=Discharging"_s, u"battery"_s);
    row("pulled out, the battery is silent", u"AC: type=Mains online=0; BAT0: type=Battery"_s, u"battery"_s);
    row("two batteries", u"AC: type=Mains online=0; BAT0: type=Battery; BAT1: type=Battery"_s, u"battery"_s);
    row("by USB", u"AC: type=Mains online=0; BAT0: type=Battery; ucsi: type=USB online=1"_s, u"mains"_s);
    row("USB alone, nothing in it", u"BAT0: type=Battery status=Discharging; ucsi: type=USB online=0"_s,
        u"battery"_s);
    row("no word of the mains, discharging", u"BAT0: type=Battery status=Discharging"_s, u"battery"_s);
    row("no word of the mains, full", u"BAT0: type=Battery status=Full"_s, u"mains"_s);
    row("no word of the mains, no state", u"BAT0: type=Battery status=Unknown"_s, u"mains"_s);
    row("a mouse at a desktop", u"hidpp: type=Battery scope=Device status=Discharging"_s, u"nothing"_s);
    row("a mouse at a laptop",
        u"AC: type=Mains online=1; hidpp: type=Battery scope=Device status=Discharging; BAT0: type=Battery"_s,
        u"mains"_s);
    row("a mouse that is being charged",
        u"wacom: type=USB scope=Device online=1; BAT0: type=Battery "
        "status=Discharging"_s,
        u"battery"_s);
    row("an UPS that works", u"ups: type=UPS status=Discharging"_s, u"battery"_s);
    row("a desktop", u"AC: type=Mains online=0"_s, u"nothing"_s);
    row("folders without a word", u"AC: ; BAT0: "_s, u"nothing"_s);
    row("no folder", {}, u"nothing"_s);
}

void TestPower::asTheKernelSays()
{
    QFETCH(const QString, supplies);
    QFETCH(const QString, expected);
    QTemporaryDir root;
    QVERIFY(lay(QDir(root.path()), supplies));
    const Power power = isOnBattery(root.path());
    QCOMPARE(!power ? u"nothing"_s : *power ? u"battery"_s : u"mains"_s, expected);
}

void TestPower::nothingWhereNobodyTells()
{
    QTemporaryDir root;
    QVERIFY(!isOnBattery(root.filePath(u"none"_s)));
}

QTEST_GUILESS_MAIN(TestPower)
#include "tst_power.moc"
