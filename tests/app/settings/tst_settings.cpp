// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/keys.h"
#include "settings/known.h"
#include "settings/settings.h"

#include <QFile>
#include <QRegularExpression>
#include <QSignalSpy>
#include <QTemporaryDir>
#include <QTest>

namespace Sendoff {

using namespace Qt::StringLiterals;

class TestSettings : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();

    void knowsEveryKeyOfTheHeaderAndShowsItInTheDocs();
    void takesEveryFallback();
    void keepsWhatIsSetAcrossRuns();
    void takesValuesForThisRunOnly_data();
    void takesValuesForThisRunOnly();
    void forgetsTheCommandLineWhenThePersonSetsAnew();
    void fallsBackFromBadFiles_data();
    void fallsBackFromBadFiles();
    void namesWhatDoesNotFit();
    void readsAListOfOne();
    void tellsOnlyRealChanges();
    void makesNoFileBeforeSomethingIsSet();

private:
    QString file() const { return m_dir->filePath(u"settings.ini"_s); }
    void writeFile(const QByteArray &ini);

    std::unique_ptr<QTemporaryDir> m_dir;
};

void TestSettings::init()
{
    m_dir = std::make_unique<QTemporaryDir>();
}

void TestSettings::writeFile(const QByteArray &ini)
{
    QFile out(file());
    QVERIFY(out.open(QIODevice::WriteOnly));
    out.write(ini);
}

void TestSettings::knowsEveryKeyOfTheHeaderAndShowsItInTheDocs()
{
    QFile header(QStringLiteral(SENDOFF_SOURCE_DIR "/app/settings/keys.h"));
    QFile docs(QStringLiteral(SENDOFF_SOURCE_DIR "/docs/settings.md"));
    QVERIFY(header.open(QIODevice::ReadOnly) && docs.open(QIODevice::ReadOnly));
    const QString told = QString::fromUtf8(docs.readAll());
    static const QRegularExpression key(u"\\{\"([a-z]+/[A-Za-z]+)\""_s);
    int keys = 0;
    auto match = key.globalMatch(QString::fromUtf8(header.readAll()));
    while (match.hasNext()) {
        const QString name = match.next().captured(1);
        ++keys;
        QVERIFY2(knownSetting(name), qPrintable(name));
        QVERIFY2(told.contains(u'`' + name + u'`'), qPrintable(name));
    }
    QVERIFY(keys >= 12);
    QVERIFY(!knownSetting(u"sending/undoseconds"_s));
    QVERIFY(!knownSetting(u""_s));
}

void TestSettings::takesEveryFallback()
{
    Settings settings(file());
    const auto fits = [](const char *key, const QVariant &value) {
        const KnownSetting *known = knownSetting(QLatin1String(key).toString());
        return known && fitted(*known, value) == value;
    };
    QVERIFY(fits(Keys::undoSeconds.key, Keys::undoSeconds.fallback));
    QVERIFY(fits(Keys::perMinute.key, Keys::perMinute.fallback));
    QVERIFY(fits(Keys::refreshSeconds.key, Keys::refreshSeconds.fallback));
    QVERIFY(fits(Keys::viewedAfterMs.key, Keys::viewedAfterMs.fallback));
    QVERIFY(fits(Keys::zoomPercent.key, Keys::zoomPercent.fallback));
    QVERIFY(fits(Keys::language.key, Keys::language.fallback));
    QVERIFY(fits(Keys::menuBar.key, Keys::menuBar.fallback));
    QCOMPARE(settings.get(Keys::undoSeconds), 10);
    QCOMPARE(settings.get(Keys::ownDomains), QStringList());
}

void TestSettings::keepsWhatIsSetAcrossRuns()
{
    {
        Settings settings(file());
        settings.set(Keys::undoSeconds, 0);
        settings.set(Keys::menuBar, false);
        settings.set(Keys::language, u"zh_CN"_s);
        settings.set(Keys::geometry, QByteArray("\0\xff\x01", 3));
        settings.set(Keys::ownDomains, {u"contoso.com"_s, u"пример.рф"_s});
    }
    Settings settings(file());
    QCOMPARE(settings.get(Keys::undoSeconds), 0);
    QCOMPARE(settings.get(Keys::menuBar), false);
    QCOMPARE(settings.get(Keys::language), u"zh_CN"_s);
    QCOMPARE(settings.get(Keys::geometry), QByteArray("\0\xff\x01", 3));
    QCOMPARE(settings.get(Keys::ownDomains), QStringList({u"contoso.com"_s, u"пример.рф"_s}));
}

void TestSettings::takesValuesForThisRunOnly_data()
{
    QTest::addColumn<QString>("key");
    QTest::addColumn<QString>("value");
    QTest::addColumn<bool>("taken");
    const auto row = [](const char *key, const char *value, bool taken) {
        QTest::addRow("%s=%s", key, value) << QString::fromLatin1(key) << QString::fromLatin1(value) << taken;
    };
    row("sending/undoSeconds", "0", true);
    row("sending/undoSeconds", " 120 ", true);
    row("sending/undoSeconds", "121", false);
    row("sending/undoSeconds", "-1", false);
    row("sending/undoSeconds", "1.5", false);
    row("sending/undoSeconds", "ten", false);
    row("sending/undoSeconds", "", false);
    row("sending/undoSeconds", "99999999999999999999", false);
    row("sending/perMinute", "0", true);
    row("sending/perMinute", "600", true);
    row("sending/perMinute", "601", false);
    row("sync/refreshSeconds", "10", true);
    row("sync/refreshSeconds", "9", false);
    row("sync/refreshSeconds", "3601", false);
    row("reading/viewedAfterMs", "-1", true);
    row("reading/viewedAfterMs", "-2", false);
    row("reading/zoomPercent", "49", false);
    row("ui/language", "ru", true);
    row("ui/language", "", true);
    row("ui/language", "de", false);
    row("ui/language", "en|ru", false);
    row("ui/menuBar", "false", true);
    row("ui/menuBar", "Yes", true);
    row("ui/menuBar", "0", true);
    row("ui/menuBar", "2", false);
    row("review/ownDomains", "contoso.com, fabrikam.com", true);
    row("network/extraCaFile", "/tmp/ca.pem", true);
    row("ui/geometry", "AAAA", false);
    row("sending/nothing", "1", false);
    row("", "1", false);
}

void TestSettings::takesValuesForThisRunOnly()
{
    QFETCH(QString, key);
    QFETCH(QString, value);
    QFETCH(bool, taken);
    {
        Settings settings(file());
        QSignalSpy changed(&settings, &Settings::changed);
        QCOMPARE(settings.setForThisRun(key, value), taken);
        QCOMPARE(changed.count(), taken ? 1 : 0);
        if (taken && key == "ui/menuBar"_L1)
            QCOMPARE(settings.get(Keys::menuBar), value == "Yes"_L1);
        if (taken && key == "sending/undoSeconds"_L1)
            QCOMPARE(settings.get(Keys::undoSeconds), value.trimmed().toInt());
        if (taken && key == "review/ownDomains"_L1)
            QCOMPARE(settings.get(Keys::ownDomains), QStringList({u"contoso.com"_s, u"fabrikam.com"_s}));
    }
    QVERIFY(!QFile::exists(file()));
}

void TestSettings::forgetsTheCommandLineWhenThePersonSetsAnew()
{
    Settings settings(file());
    QVERIFY(settings.setForThisRun(u"sending/undoSeconds"_s, u"0"_s));
    settings.set(Keys::undoSeconds, 30);
    QCOMPARE(settings.get(Keys::undoSeconds), 30);
}

void TestSettings::fallsBackFromBadFiles_data()
{
    QTest::addColumn<QByteArray>("ini");
    QTest::newRow("text for a number") << QByteArray("[sending]\nundoSeconds=soon\nperMinute=many\n");
    QTest::newRow("out of range") << QByteArray("[sending]\nundoSeconds=5000\nperMinute=-3\n");
    QTest::newRow("empty") << QByteArray("[sending]\nundoSeconds=\nperMinute=\n");
    QTest::newRow("list") << QByteArray("[sending]\nundoSeconds=1, 2, 3\nperMinute=@Invalid()\n");
    QTest::newRow("variant") << QByteArray("[sending]\nundoSeconds=@ByteArray(\\x0\\x1)\n");
    QTest::newRow("garbage") << QByteArray("\x01\xff\xfe[[[=\n\n]sending\n");
    QTest::newRow("nothing") << QByteArray();
    QTest::newRow("others") << QByteArray("[ui]\nlanguage=klingon\nmenuBar=perhaps\ngeometry=12\n");
}

void TestSettings::fallsBackFromBadFiles()
{
    QFETCH(QByteArray, ini);
    writeFile(ini);
    Settings settings(file());
    QCOMPARE(settings.get(Keys::undoSeconds), 10);
    QCOMPARE(settings.get(Keys::perMinute), 30);
    QCOMPARE(settings.get(Keys::language), QString());
    QCOMPARE(settings.get(Keys::menuBar), true);
    QCOMPARE(settings.get(Keys::geometry), QByteArray());
    // A bad file can be mended from within the program.
    settings.set(Keys::undoSeconds, 20);
    QCOMPARE(settings.get(Keys::undoSeconds), 20);
}

void TestSettings::namesWhatDoesNotFit()
{
    writeFile("[account]\ntenant=contoso.com, fabrikam.com\nclientId=desktop\n");
    Settings settings(file());
    QCOMPARE(settings.get(Keys::tenant), QString());
    QCOMPARE(settings.unfit(QLatin1String(Keys::tenant.key)), u"contoso.com,fabrikam.com"_s);
    QCOMPARE(settings.unfit(QLatin1String(Keys::clientId.key)), QString());
    QCOMPARE(settings.unfit(QLatin1String(Keys::authority.key)), QString());
    QVERIFY(settings.setForThisRun(u"account/tenant"_s, u"contoso.com"_s));
    QCOMPARE(settings.unfit(QLatin1String(Keys::tenant.key)), QString());
}

void TestSettings::readsAListOfOne()
{
    writeFile("[review]\nownDomains=contoso.com\n");
    QCOMPARE(Settings(file()).get(Keys::ownDomains), QStringList{u"contoso.com"_s});
}

void TestSettings::tellsOnlyRealChanges()
{
    Settings settings(file());
    QSignalSpy changed(&settings, &Settings::changed);
    settings.set(Keys::perMinute, 25);
    settings.set(Keys::perMinute, 25);
    settings.set(Keys::perMinute, 100'000); // no such value: ignored
    QCOMPARE(changed.count(), 1);
    QCOMPARE(changed.first().first().toString(), QLatin1String(Keys::perMinute.key).toString());
    QCOMPARE(settings.get(Keys::perMinute), 25);
}

void TestSettings::makesNoFileBeforeSomethingIsSet()
{
    {
        Settings settings(file());
        QCOMPARE(settings.get(Keys::zoomPercent), 100);
    }
    QVERIFY(!QFile::exists(file()));
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestSettings)
#include "tst_settings.moc"
