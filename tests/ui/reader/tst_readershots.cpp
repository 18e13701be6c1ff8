// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/html/messagelayout.h"
#include "reader/messageview.h"
#include "reader/readerview.h"
#include "samples.h"
#include "theme.h"

#include <QDir>
#include <QLineEdit>
#include <QtTest>

using namespace Qt::StringLiterals;
using namespace Sendoff;

/// Pictures of the reader for people to look at; not compared.
class TestReaderShots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void messagesInLightAndDark_data();
    void messagesInLightAndDark();
    void readersInLightAndDark_data();
    void readersInLightAndDark();
};

void TestReaderShots::messagesInLightAndDark_data()
{
    QTest::addColumn<QString>("html");
    QTest::addColumn<bool>("dark");
    for (const Samples::Sample &sample : Samples::all()) {
        QTest::addRow("%s-light", sample.name) << sample.html << false;
        QTest::addRow("%s-dark", sample.name) << sample.html << true;
    }
}

void TestReaderShots::messagesInLightAndDark()
{
    QFETCH(QString, html);
    QFETCH(bool, dark);
    MessageView view;
    view.setPalette(dark ? Theme::darkPalette() : Theme::lightPalette());
    view.resize(684, 420);
    view.setBody({BodyType::Html, html});
    view.show();
    QTRY_VERIFY(view.isShown());
    QVERIFY(!view.isSimplified());
    QVERIFY(!view.plainText().isEmpty());
    const QString folder = QStringLiteral(SENDOFF_BINARY_DIR) + "/shots"_L1;
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(
        view.grab().save(folder + "/message-"_L1 + QString::fromUtf8(QTest::currentDataTag()) + ".png"_L1));
}

void TestReaderShots::readersInLightAndDark_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("rightToLeft");
    QTest::addColumn<QSize>("size");
    QTest::newRow("light") << false << false << QSize(684, 650);
    QTest::newRow("dark") << true << false << QSize(684, 650);
    QTest::newRow("narrow") << false << false << QSize(420, 700);
    QTest::newRow("low") << false << false << QSize(684, 420);
    QTest::newRow("right-to-left") << false << true << QSize(684, 650);
}

void TestReaderShots::readersInLightAndDark()
{
    QFETCH(bool, dark);
    QFETCH(bool, rightToLeft);
    QFETCH(QSize, size);
    const FullMessage message = Samples::message();
    MailRow row;
    row.summary = message.summary;
    ReaderView view;
    view.setPalette(dark ? Theme::darkPalette() : Theme::lightPalette());
    view.setLayoutDirection(rightToLeft ? Qt::RightToLeft : Qt::LeftToRight);
    view.resize(size);
    view.show();
    view.showSummary(row, {u"contoso.com"_s});
    view.showMessage(message, row, {u"contoso.com"_s});
    QTRY_VERIFY(view.shownVersion());
    view.find();
    view.findChild<QLineEdit *>(u"findEdit"_s)->setText(u"gate"_s);
    QTest::qWait(200); // the bars' motion
    const QString folder = QStringLiteral(SENDOFF_BINARY_DIR) + "/shots"_L1;
    QVERIFY(QDir().mkpath(folder));
    QVERIFY(
        view.grab().save(folder + "/reader-"_L1 + QString::fromUtf8(QTest::currentDataTag()) + ".png"_L1));
}

QTEST_MAIN(TestReaderShots)
#include "tst_readershots.moc"
