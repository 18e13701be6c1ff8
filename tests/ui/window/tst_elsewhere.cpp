// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "elsewhere.h"
#include "reader/messageview.h"
#include "reading.h"
#include "settings/keys.h"
#include "widgets/searchedit.h"
#include "windowstage.h"

#include <QLabel>
#include <QScrollBar>

// What another program does in the mailbox while a person reads here.

using namespace Qt::StringLiterals;
using namespace Sendoff;
using Elsewhere::paragraphs;
using Elsewhere::write;

namespace {

const QString changedKey = u"changed"_s;

void addLanguages()
{
    QTest::addColumn<QString>("code");
    for (const QString &code : Language::available())
        QTest::newRow(qPrintable(code)) << code;
}

} // namespace

class TestElsewhere : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void aChangedTextComesWithItsBar_data() { addLanguages(); }
    void aChangedTextComesWithItsBar();
    void aChangeThatNobodySeesIsNotTold();
    void newDraftsWhileTypingASearch();
    void whatIsReadStaysUnderItsFilter();
    void withoutDraftsThereIsNothingToChoose();
};

void TestElsewhere::aChangedTextComesWithItsBar()
{
    QFETCH(QString, code);
    WindowStage stage(code);
    stage.read(4);
    const MessageId id = stage.list().currentMessage();
    QCOMPARE(write(stage, id, paragraphs(u"Before"_s)), 200);
    stage.run(ActionId::Refresh);
    QTRY_VERIFY(stage.reader().plainText().contains(u"Before 119"_s));
    stage.reader().bars()->removeBar(changedKey);
    QScrollBar &bar = *stage.reader().messageView()->verticalScrollBar();
    QTest::qWait(200); // the bar's going gives the text its room
    bar.setValue(700);

    QVERIFY(stage.service->loadFaults(
        R"({"rules": [{"match": {"method": "GET", "pathRegex": "/messages/[^/]+$"}, "fault": {"delay": 1500}}]})"));
    QCOMPARE(write(stage, id, paragraphs(u"After"_s)), 200);
    const QString oldKey = stage.reader().shownVersion()->changeKey;
    stage.run(ActionId::Refresh);
    const auto listed = [&] { return stage.core->store().message(stage.core->mailbox(0).id, id)->summary; };
    QTRY_VERIFY(listed().changeKey != oldKey);
    // The old text is still there, and nobody calls it new.
    QVERIFY(stage.reader().plainText().contains(u"Before 119"_s));
    QVERIFY(!stage.reader().bars()->hasBar(changedKey));
    QCOMPARE(stage.reader().shownVersion()->changeKey, oldKey);
    QTRY_VERIFY(stage.reader().plainText().contains(u"After 119"_s));
    QTRY_VERIFY(stage.reader().bars()->hasBar(changedKey));
    QCOMPARE(bar.value(), 700);
    QCOMPARE(stage.list().currentMessage(), id);
    const BarSpec said = stage.reader().bars()->bar(changedKey)->spec();
    QCOMPARE(said.text,
             code == "ru"_L1       ? u"Показана новая версия."_s
                 : code == "en"_L1 ? u"This is the new version."_s
                                   : u"当前显示新版本。"_s);
    QVERIFY(said.closable);
    WindowStage::saveShot(*stage.window, u"elsewhere-changed-"_s + code);
    stage.list().setCurrentIndex(stage.model().index(6, 0));
    QVERIFY(!stage.reader().bars()->hasBar(changedKey));
}

void TestElsewhere::aChangeThatNobodySeesIsNotTold()
{
    WindowStage stage;
    stage.read(4);
    const MailSummary before = stage.model().at(4)->summary;
    stage.service->changeSubject(before.id.value, before.subject);
    stage.run(ActionId::Refresh);
    QTRY_VERIFY(stage.reader().shownVersion() && stage.page().reading().message()
                && stage.reader().shownVersion()->changeKey != before.changeKey);
    QCOMPARE(stage.list().currentMessage(), before.id);
    QVERIFY(!stage.reader().bars()->hasBar(changedKey));
}

void TestElsewhere::newDraftsWhileTypingASearch()
{
    WindowStage stage;
    stage.read(4);
    const MessageId id = stage.list().currentMessage();
    SearchEdit &search = *stage.window->searchEdit();
    stage.run(ActionId::Find);
    QTRY_VERIFY(search.hasFocus());
    QTest::qWait(20); // nobody types in the same moment
    QTest::keyClicks(&search, u"zzz"_s);
    QTRY_COMPARE(stage.model().rowCount(), 0);
    stage.service->addDraft(u"zzz one"_s, {});
    stage.service->addDraft(u"zzz two"_s, {});
    stage.run(ActionId::Refresh);
    QTRY_COMPARE(stage.model().rowCount(), 2);
    QVERIFY(search.hasFocus());
    QTest::keyClicks(&search, u" one"_s);
    QTRY_COMPARE(stage.model().rowCount(), 1);
    QCOMPARE(search.text(), u"zzz one"_s);
    search.clear();
    QTRY_COMPARE(stage.model().rowCount(), 14);
    QVERIFY(search.hasFocus());
    QVERIFY(stage.model().indexOf(id).isValid());
}

void TestElsewhere::whatIsReadStaysUnderItsFilter()
{
    WindowStage stage;
    stage.settings.set(Keys::viewedAfterMs, -1);
    QTRY_COMPARE(stage.model().rowCount(), 12);
    stage.page().filter(MailFilter::NotViewed);
    stage.settings.set(Keys::viewedAfterMs, 50);
    stage.list().setCurrentIndex(stage.model().index(2, 0));
    const MessageId id = stage.list().currentMessage();
    const int rows = stage.model().rowCount();
    QTRY_VERIFY(stage.core->store().message(stage.core->mailbox(0).id, id)->viewed);
    QTRY_VERIFY(stage.model().at(2)->viewed);
    QCOMPARE(stage.model().rowCount(), rows);
    QCOMPARE(stage.list().currentMessage(), id);
    const MessageId next = stage.model().at(3)->summary.id;
    stage.run(ActionId::Next);
    QCOMPARE(stage.list().currentMessage(), next);
    QTRY_VERIFY(!stage.model().indexOf(id).isValid());
    QCOMPARE(stage.list().currentMessage(), next);
}

void TestElsewhere::withoutDraftsThereIsNothingToChoose()
{
    WindowStage stage;
    QTRY_VERIFY(stage.isReading());
    stage.run(ActionId::GoScheduled);
    QTRY_COMPARE(stage.model().rowCount(), 0);
    const auto *hint = stage.window->findChild<QWidget *>(u"readerEmpty"_s);
    QVERIFY(hint->isVisible());
    const auto words = [hint] {
        QString all;
        for (const QLabel *label : hint->findChildren<QLabel *>())
            all += label->isVisible() ? label->text() : QString();
        return all;
    };
    QCOMPARE(words(), QString());
}

QTEST_MAIN(TestElsewhere)
#include "tst_elsewhere.moc"
