// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/error.h"

#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// What the codes and kinds of failures say of what was asked for.
class TestError : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void knowsWhatIsOfTheMailbox_data();
    void knowsWhatIsOfTheMailbox();
    void knowsWhatIsOfTheWay_data();
    void knowsWhatIsOfTheWay();
};

void TestError::knowsWhatIsOfTheMailbox_data()
{
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("isOfTheMailbox");
    QTest::newRow("no licence") << u"MailboxNotEnabledForRESTAPI"_s << true;
    QTest::newRow("another case") << u"mailboxnotenabledforrestapi"_s << true;
    QTest::newRow("no mailbox") << u"ErrorNonExistentMailbox"_s << true;
    QTest::newRow("no person") << u"ErrorInvalidUser"_s << true;
    QTest::newRow("a message") << u"ErrorItemNotFound"_s << false;
    QTest::newRow("a right") << u"ErrorAccessDenied"_s << false;
    QTest::newRow("longer") << u"ErrorInvalidUserPrincipalName"_s << false;
    QTest::newRow("none") << QString() << false;
}

void TestError::knowsWhatIsOfTheMailbox()
{
    QFETCH(QString, code);
    QTEST(isOfTheMailbox(code), "isOfTheMailbox");
}

void TestError::knowsWhatIsOfTheWay_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<bool>("isOfTheWay");
    const auto row = [](ErrorKind kind, bool isOfTheWay, const QString &code = {}) {
        QTest::newRow(qPrintable(QString(toString(kind)) + u' ' + code)) << kind << code << isOfTheWay;
    };
    for (const ErrorKind kind : {ErrorKind::NotReached, ErrorKind::LinkLost, ErrorKind::Throttled,
                                 ErrorKind::Unauthorized, ErrorKind::Secrets})
        row(kind, true);
    for (const ErrorKind kind :
         {ErrorKind::Forbidden, ErrorKind::NotFound, ErrorKind::Conflict, ErrorKind::Gone,
          ErrorKind::Rejected, ErrorKind::Server, ErrorKind::Protocol, ErrorKind::Storage}) {
        row(kind, false);
        row(kind, true, u"MailboxNotEnabledForRESTAPI"_s);
    }
}

void TestError::knowsWhatIsOfTheWay()
{
    QFETCH(ErrorKind, kind);
    QFETCH(QString, code);
    Error error;
    error.kind = kind;
    error.code = code;
    QTEST(isOfTheWay(error), "isOfTheWay");
}

QTEST_GUILESS_MAIN(TestError)
#include "tst_error.moc"
