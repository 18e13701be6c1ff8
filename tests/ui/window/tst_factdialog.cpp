// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "factdialog.h"

#include <QAbstractButton>
#include <QApplication>
#include <QLabel>
#include <QPointer>
#include <QTest>

// A short message: its details come when they are asked for.

using namespace Qt::StringLiterals;
using namespace Sendoff;

class TestFactDialog : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void foldsItsDetails();
    void withoutDetailsNothingUnfolds();
};

void TestFactDialog::foldsItsDetails()
{
    const QPointer<FactDialog> dialog
        = new FactDialog({.title = u"Account"_s, .text = u"It is removed."_s, .details = u"<b>why</b>"_s});
    dialog->show();
    QVERIFY(QTest::qWaitForWindowActive(dialog));
    QCOMPARE(QApplication::focusWidget()->objectName(), u"closeButton"_s);
    const auto *details = dialog->findChild<QLabel *>(u"factDetails"_s);
    const int folded = dialog->height();
    QVERIFY(!details->isVisible());
    dialog->findChild<QAbstractButton *>(u"factDetailsButton"_s)->click();
    QVERIFY(details->isVisible() && dialog->height() > folded);
    QCOMPARE(details->text(), u"<b>why</b>"_s);
    QCOMPARE(details->textFormat(), Qt::PlainText);
    dialog->findChild<QAbstractButton *>(u"factDetailsButton"_s)->click();
    QVERIFY(!details->isVisible());
    QCOMPARE(dialog->height(), folded);
    QTest::keyClick(QApplication::focusWidget(), Qt::Key_Escape);
    QTRY_VERIFY(!dialog);
}

void TestFactDialog::withoutDetailsNothingUnfolds()
{
    FactDialog dialog({.title = u"Account"_s, .text = u"It is removed."_s});
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QVERIFY(!dialog.findChild<QAbstractButton *>(u"factDetailsButton"_s)->isVisible());
}

QTEST_MAIN(TestFactDialog)
#include "tst_factdialog.moc"
