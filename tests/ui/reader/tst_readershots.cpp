// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/html/messagelayout.h"
#include "reader/messageview.h"
#include "samples.h"
#include "theme.h"

#include <QDir>
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
    qInfo().noquote() << view.messageLayout().milliseconds << view.messageLayout().ownColors
                      << view.plainText();
}

QTEST_MAIN(TestReaderShots)
#include "tst_readershots.moc"
