// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/keys.h"
#include "settings/settingsdialog.h"
#include "windowstage.h"

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>

// What the person sets applies at once, and is there at the next start.

using namespace Qt::StringLiterals;
using namespace Sendoff;

namespace {

template <typename T> T &in(SettingsDialog &dialog, const QString &name)
{
    return *dialog.findChild<T *>(name);
}

/// As a person does it with the keyboard.
void choose(QComboBox &box, int value)
{
    const int row = box.findData(value);
    QVERIFY2(row >= 0, qPrintable(box.objectName()));
    box.setFocus();
    while (box.currentIndex() < row)
        QTest::keyClick(&box, Qt::Key_Down);
    while (box.currentIndex() > row)
        QTest::keyClick(&box, Qt::Key_Up);
}

} // namespace

class TestSettingsDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase() { m_language.use(u"en"_s); } // plural forms are translations
    void appliesAtOnce();
    void showsWhatTheCommandLineSays();
    void changesTheLanguage();
    void takesDomains_data();
    void takesDomains();
    void saysWhatIsNoDomain();
    void isThereOnce();

private:
    Language m_language;
};

void TestSettingsDialog::appliesAtOnce()
{
    const QTemporaryDir dir;
    const QString file = dir.filePath(u"settings.ini"_s);
    {
        Settings settings(file);
        SettingsDialog dialog(settings);
        dialog.setAttribute(Qt::WA_DeleteOnClose, false);
        dialog.show();
        QVERIFY(QTest::qWaitForWindowActive(&dialog));
        QCOMPARE(in<QComboBox>(dialog, u"undoTimeBox"_s).currentText(), u"10 seconds"_s);
        QCOMPARE(in<QComboBox>(dialog, u"perMinuteBox"_s).currentText(), u"30"_s);
        QCOMPARE(in<QComboBox>(dialog, u"viewedAfterBox"_s).currentText(), u"1 second"_s);
        choose(in<QComboBox>(dialog, u"undoTimeBox"_s), 20);
        QCOMPARE(settings.get(Keys::undoSeconds), 20);
        choose(in<QComboBox>(dialog, u"perMinuteBox"_s), 5);
        QCOMPARE(settings.get(Keys::perMinute), 5);
        choose(in<QComboBox>(dialog, u"viewedAfterBox"_s), -1);
        QCOMPARE(settings.get(Keys::viewedAfterMs), -1);
        auto &domains = in<QLineEdit>(dialog, u"ownDomainsEdit"_s);
        domains.setFocus();
        QTest::keyClicks(&domains, u"Fabrikam.com contoso.de"_s);
        QTest::keyClick(&domains, Qt::Key_Tab);
        QCOMPARE(settings.get(Keys::ownDomains), QStringList({u"fabrikam.com"_s, u"contoso.de"_s}));
    }
    const Settings later(file);
    QCOMPARE(later.get(Keys::undoSeconds), 20);
    QCOMPARE(later.get(Keys::perMinute), 5);
    QCOMPARE(later.get(Keys::viewedAfterMs), -1);
    QCOMPARE(later.get(Keys::ownDomains), QStringList({u"fabrikam.com"_s, u"contoso.de"_s}));
}

void TestSettingsDialog::showsWhatTheCommandLineSays()
{
    const QTemporaryDir dir;
    Settings settings(dir.filePath(u"settings.ini"_s));
    QVERIFY(settings.setForThisRun(u"sending/undoSeconds"_s, u"7"_s));
    QVERIFY(settings.setForThisRun(u"sending/perMinute"_s, u"120"_s));
    QVERIFY(settings.setForThisRun(u"reading/viewedAfterMs"_s, u"2500"_s));
    SettingsDialog dialog(settings);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    QCOMPARE(in<QComboBox>(dialog, u"undoTimeBox"_s).currentText(), u"7 seconds"_s);
    QCOMPARE(in<QComboBox>(dialog, u"perMinuteBox"_s).currentText(), u"120"_s);
    QCOMPARE(in<QComboBox>(dialog, u"viewedAfterBox"_s).currentText(), u"2.5 s"_s);
    QCOMPARE(settings.get(Keys::undoSeconds), 7); // looking changes nothing
}

void TestSettingsDialog::changesTheLanguage()
{
    WindowStage stage;
    QTRY_VERIFY(stage.isReading());
    stage.run(ActionId::Settings);
    auto *dialog = stage.window->findChild<SettingsDialog *>();
    QVERIFY(dialog && dialog->isVisible());
    auto &box = in<QComboBox>(*dialog, u"languageBox"_s);
    box.setCurrentIndex(box.findData(u"ru"_s));
    Q_EMIT box.activated(box.currentIndex());
    QTRY_COMPARE(dialog->windowTitle(), u"Параметры"_s);
    QCOMPARE(in<QComboBox>(*dialog, u"undoTimeBox"_s).currentText(), u"10 секунд"_s);
    QCOMPARE(box.currentData().toString(), u"ru"_s);
    QCOMPARE(stage.settings.get(Keys::language), u"ru"_s);
    in<QAbstractButton>(*dialog, u"closeButton"_s).click();
    QTRY_VERIFY(!stage.window->findChild<SettingsDialog *>());
}

void TestSettingsDialog::takesDomains_data()
{
    QTest::addColumn<QString>("typed");
    QTest::addColumn<QStringList>("taken");
    QTest::addColumn<QStringList>("refused");
    QTest::newRow("nothing") << u" , ;"_s << QStringList() << QStringList();
    QTest::newRow("two") << u"contoso.com; Fabrikam.COM"_s
                         << QStringList({u"contoso.com"_s, u"fabrikam.com"_s}) << QStringList();
    QTest::newRow("twice") << u"contoso.com contoso.com"_s << QStringList{u"contoso.com"_s} << QStringList();
    QTest::newRow("addresses") << u"anna@contoso.com, @fabrikam.com"_s
                               << QStringList({u"contoso.com"_s, u"fabrikam.com"_s}) << QStringList();
    QTest::newRow("other scripts") << u"пример.рф 例子.中国"_s
                                   << QStringList({u"пример.рф"_s, u"例子.中国"_s}) << QStringList();
    QTest::newRow("no domains") << u"contoso, a..com, .com, contoso.com"_s << QStringList{u"contoso.com"_s}
                                << QStringList({u"contoso"_s, u"a..com"_s, u".com"_s});
}

void TestSettingsDialog::takesDomains()
{
    QFETCH(const QString, typed);
    QFETCH(const QStringList, taken);
    QFETCH(const QStringList, refused);
    QStringList wrong;
    QCOMPARE(SettingsDialog::domainsIn(typed, &wrong), taken);
    QCOMPARE(wrong, refused);
}

void TestSettingsDialog::saysWhatIsNoDomain()
{
    const QTemporaryDir dir;
    Settings settings(dir.filePath(u"settings.ini"_s));
    SettingsDialog dialog(settings);
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QVERIFY(QTest::qWaitForWindowActive(&dialog));
    auto &domains = in<QLineEdit>(dialog, u"ownDomainsEdit"_s);
    auto &note = in<QLabel>(dialog, u"ownDomainsNote"_s);
    domains.setFocus();
    QTest::keyClicks(&domains, u"contoso.com, fabrikam"_s);
    QTest::keyClick(&domains, Qt::Key_Return);
    QVERIFY(dialog.isVisible()); // it says why
    QCOMPARE(settings.get(Keys::ownDomains), QStringList{u"contoso.com"_s});
    QVERIFY2(note.text().endsWith(u"fabrikam"_s), qPrintable(note.text()));
    QCOMPARE(domains.text(), u"contoso.com, fabrikam"_s); // it stays to be corrected
    domains.setText(u"contoso.com"_s);
    Q_EMIT domains.editingFinished();
    QVERIFY(note.text().startsWith(u"Recipients in other domains"_s));
}

void TestSettingsDialog::isThereOnce()
{
    WindowStage stage;
    QTRY_VERIFY(stage.isReading());
    stage.run(ActionId::Settings);
    stage.run(ActionId::Settings);
    QCOMPARE(stage.window->findChildren<SettingsDialog *>().size(), 1);
}

QTEST_MAIN(TestSettingsDialog)
#include "tst_settingsdialog.moc"
