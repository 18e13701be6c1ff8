// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/deviceanswer.h"

#include <QJsonDocument>
#include <QJsonObject>
#include <QTest>

#include <limits>

using namespace Sendoff;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QJsonObject good()
{
    return {{u"device_code"_s, u"DEVICE.secret-1"_s},
            {u"user_code"_s, u"GTHK-QPWL"_s},
            {u"verification_uri"_s, u"https://microsoft.com/devicelogin"_s},
            {u"expires_in"_s, 900},
            {u"interval"_s, 7},
            {u"message"_s, u"To sign in, use a web browser"_s}};
}

QByteArray json(const QJsonObject &object)
{
    return QJsonDocument(object).toJson();
}

QByteArray with(const QString &name, const QJsonValue &value)
{
    QJsonObject object = good();
    object.insert(name, value);
    return json(object);
}

} // namespace

class TestDeviceAnswer : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsWhatIsThere()
    {
        const auto answer = readDeviceAnswer(json(good()));
        QVERIFY(answer);
        const DeviceAnswer expected{.deviceCode = "DEVICE.secret-1",
                                    .userCode = u"GTHK-QPWL"_s,
                                    .page = QUrl(u"https://microsoft.com/devicelogin"_s),
                                    .expiresIn = 900s,
                                    .interval = 7s};
        QVERIFY(*answer == expected);
    }

    void boundsTimes_data()
    {
        QTest::addColumn<QJsonValue>("life");
        QTest::addColumn<QJsonValue>("interval");
        QTest::addColumn<int>("expectedLife");
        QTest::addColumn<int>("expectedInterval");
        QTest::newRow("as text") << QJsonValue(u"600"_s) << QJsonValue(u"3"_s) << 600 << 3;
        QTest::newRow("no interval") << QJsonValue(600) << QJsonValue() << 600 << 5;
        QTest::newRow("interval of another type") << QJsonValue(600) << QJsonValue(true) << 600 << 5;
        QTest::newRow("all the time") << QJsonValue(600) << QJsonValue(0) << 600 << 1;
        QTest::newRow("backwards") << QJsonValue(600) << QJsonValue(-5) << 600 << 1;
        QTest::newRow("for ever") << QJsonValue(1e15) << QJsonValue(1e15) << 3600 << 60;
    }

    void boundsTimes()
    {
        QFETCH(const QJsonValue, life);
        QFETCH(const QJsonValue, interval);
        QFETCH(const int, expectedLife);
        QFETCH(const int, expectedInterval);
        QJsonObject object = good();
        object.insert(u"expires_in"_s, life);
        object.insert(u"interval"_s, interval);
        const auto answer = readDeviceAnswer(json(object));
        QVERIFY(answer);
        QCOMPARE(int(answer->expiresIn.count()), expectedLife);
        QCOMPARE(int(answer->interval.count()), expectedInterval);
    }

    void readsPages_data()
    {
        QTest::addColumn<QString>("page");
        QTest::addColumn<bool>("isGood");
        QTest::newRow("https") << u"https://login.example/x?y=z"_s << true;
        QTest::newRow("this machine") << u"http://localhost:7200/device"_s << true;
        QTest::newRow("this machine by number") << u"http://127.0.0.1:7200/device"_s << true;
        QTest::newRow("plain") << u"http://login.example/device"_s << false;
        QTest::newRow("a name like this machine's") << u"http://localhost.example/device"_s << false;
        QTest::newRow("file") << u"file:///etc/passwd"_s << false;
        QTest::newRow("script") << u"javascript:alert(1)"_s << false;
        QTest::newRow("user") << u"https://microsoft.com@login.example/"_s << false;
        QTest::newRow("no host") << u"https:///device"_s << false;
        QTest::newRow("relative") << u"/device"_s << false;
        QTest::newRow("empty") << QString() << false;
        QTest::newRow("space") << u"https://login.example/a b"_s << false;
    }

    void readsPages()
    {
        QFETCH(const QString, page);
        QFETCH(const bool, isGood);
        const auto answer = readDeviceAnswer(with(u"verification_uri"_s, page));
        QCOMPARE(answer.has_value(), isGood);
        if (isGood)
            QCOMPARE(answer->page, QUrl(page));
        else
            QCOMPARE(answer.error().code, u"badPage"_s);

        QJsonObject old = good();
        old.remove(u"verification_uri"_s);
        old.insert(u"verification_url"_s, page);
        QCOMPARE(readDeviceAnswer(json(old)).has_value(), isGood);
    }

    void refuses_data()
    {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<QString>("code");
        QTest::newRow("nothing") << QByteArray() << u"notJson"_s;
        QTest::newRow("HTML") << "<html>sign in to the Wi-Fi</html>"_ba << u"notJson"_s;
        QTest::newRow("a list") << "[]"_ba << u"notJson"_s;
        QTest::newRow("an empty object") << "{}"_ba << u"noCode"_s;
        QTest::newRow("cut off") << json(good()).chopped(4) << u"notJson"_s;
        QTest::newRow("no device code") << with(u"device_code"_s, QString()) << u"noCode"_s;
        QTest::newRow("a number as a code") << with(u"device_code"_s, 12) << u"noCode"_s;
        QTest::newRow("a line break in it") << with(u"device_code"_s, u"DEVICE\r\nx"_s) << u"noCode"_s;
        QTest::newRow("not ASCII") << with(u"device_code"_s, u"DEVICEа"_s) << u"noCode"_s;
        QTest::newRow("too long") << with(u"device_code"_s, QString(40'000, u'd')) << u"noCode"_s;
        QTest::newRow("no user code") << with(u"user_code"_s, u"  "_s) << u"noCode"_s;
        QTest::newRow("a long user code") << with(u"user_code"_s, QString(41, u'A')) << u"noCode"_s;
        QTest::newRow("a user code turned round") << with(u"user_code"_s, u"AB\u202eCD"_s) << u"noCode"_s;
        QTest::newRow("a user code of two lines") << with(u"user_code"_s, u"AB\nCD"_s) << u"noCode"_s;
        QTest::newRow("no life") << with(u"expires_in"_s, QJsonValue()) << u"badLife"_s;
        QTest::newRow("over already") << with(u"expires_in"_s, 0) << u"badLife"_s;
        QTest::newRow("before now") << with(u"expires_in"_s, -900) << u"badLife"_s;
        QTest::newRow("a word") << with(u"expires_in"_s, u"long"_s) << u"badLife"_s;
    }

    void refuses()
    {
        QFETCH(const QByteArray, body);
        QFETCH(const QString, code);
        const auto answer = readDeviceAnswer(body);
        QVERIFY(!answer);
        QVERIFY(answer.error().kind == ErrorKind::Protocol);
        QCOMPARE(answer.error().code, code);
        QVERIFY(!answer.error().detail.contains(u"DEVICE"_s));
    }
};

QTEST_GUILESS_MAIN(TestDeviceAnswer)
#include "tst_deviceanswer.moc"
