// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/mailboxidentity.h"
#include "windowstage.h"

using namespace Qt::StringLiterals;
using namespace Sendoff;

/// What the person will read next is brought before they get there.
class TestNextRead : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isBroughtAtANormalStart();
    void followsTheRows();
};

namespace {

/// The program was here before: its list is on the disk, but no text.
void fill(WindowStage &stage)
{
    Core core(stage.environment, stage.settings, stage.trace);
    Connection connection;
    connection.root = stage.service->root();
    connection.tokens = std::make_unique<StaticToken>(stage.service->token());
    connection.mailboxes = {ownMailbox()};
    QVERIFY(core.open());
    QVERIFY(core.connectTo(std::move(connection)));
    QTRY_VERIFY(core.store().lastSync(core.mailbox(0).id, Folder::Drafts).isValid());
}

bool hasText(WindowStage &stage, int row)
{
    return stage.core->store().hasText(stage.core->mailbox(0).id, stage.model().at(row)->summary.id);
}

} // namespace

void TestNextRead::isBroughtAtANormalStart()
{
    WindowStage stage(WindowStage::Options{.prepare = fill});
    QCOMPARE(stage.model().rowCount(), 12);
    QVERIFY(!hasText(stage, 1));
    QVERIFY(stage.core->identity(0).state() == MailboxIdentity::State::Unknown);
    QTRY_VERIFY(stage.isReading());
    for (int row = 0; row < 12; ++row)
        QTRY_VERIFY2(hasText(stage, row), qPrintable(QString::number(row)));
    QCOMPARE(stage.list().currentIndex().row(), 0); // nobody made a step
}

void TestNextRead::followsTheRows()
{
    WindowStage stage;
    stage.read(3);
    for (int row = 0; row < 12; ++row)
        QTRY_VERIFY2(row == 0 || hasText(stage, row), qPrintable(QString::number(row)));
    // Somebody writes a draft elsewhere, which comes to the top, and others go: it is two rows above.
    const QString added = stage.service->addDraft(u"Written elsewhere"_s, u"lena@fabrikam.com"_s);
    stage.service->deleteMessage(stage.model().at(0)->summary.id.value);
    stage.service->deleteMessage(stage.model().at(1)->summary.id.value);
    stage.run(ActionId::Refresh);
    QTRY_COMPARE(stage.model().at(0)->summary.id.value, added);
    QTRY_COMPARE(stage.list().currentIndex().row(), 2);
    QTRY_VERIFY(hasText(stage, 0));
}

QTEST_MAIN(TestNextRead)
#include "tst_nextread.moc"
