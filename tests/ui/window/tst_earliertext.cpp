// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "elsewhere.h"
#include "reader/html/messagelayout.h"
#include "reader/messageview.h"
#include "reading.h"
#include "settings/keys.h"
#include "windowstage.h"
#include "wordingbars.h"

#include <QScrollBar>

#include <algorithm>

// A draft was changed elsewhere, and its new text cannot be had: what is shown, and what may be done with it.

using namespace Qt::StringLiterals;
using namespace Sendoff;
using Elsewhere::paragraphs;
using Elsewhere::write;

namespace {

const QString earlierKey = u"earlier"_s;
const QString changedKey = u"changed"_s;

/// The texts of messages meet a fault, and none is read ahead.
constexpr QByteArrayView noTexts = R"({"rules": [
    {"match": {"method": "GET", "pathRegex": "/messages/(?!delta$)[^/]+$"}, "fault": FAULT},
    {"match": {"method": "POST", "path": "/$batch"}, "fault": {"status": 400}}]})";

QByteArray plan(const QByteArray &fault)
{
    return noTexts.toByteArray().replace("FAULT", fault);
}

/// A draft whose text "Before" was read, and which has the text "After" in the mailbox; what asks for it
/// meets the fault. Another draft is read.
class ChangedDraft
{
public:
    explicit ChangedDraft(WindowStage &given, const QByteArray &fault)
        : stage(given)
    {
        stage.settings.setForThisRun(QString::fromLatin1(Keys::viewedAfterMs.key), u"20"_s);
        stage.settings.setForThisRun(QString::fromLatin1(Keys::undoSeconds.key), u"0"_s);
        stage.read(0);
        QVERIFY(stage.goToSendable());
        id = stage.list().currentMessage();
        QCOMPARE(write(stage, id, paragraphs(u"Before"_s)), 200);
        stage.run(ActionId::Refresh);
        QTRY_VERIFY(stage.reader().plainText().contains(u"Before 119"_s));
        oldKey = stage.reader().shownVersion()->changeKey;
        QTRY_VERIFY(row().viewed);
        goElsewhere();
        QVERIFY(stage.service->loadFaults(plan(fault)));
        QCOMPARE(write(stage, id, paragraphs(u"After"_s)), 200);
        stage.run(ActionId::Refresh);
        QTRY_VERIFY(row().summary.changeKey != oldKey);
    }

    MailRow row() { return *stage.core->store().message(stage.core->mailbox(0).id, id); }
    void goElsewhere()
    {
        const int there = stage.model().indexOf(id).row();
        stage.list().setCurrentIndex(stage.model().index(there == 0 ? 3 : there - 1, 0));
        QTRY_VERIFY(stage.isReading());
    }
    void goThere() { stage.list().setCurrentIndex(stage.model().indexOf(id)); }
    const InlineBar *bar() { return stage.reader().bars()->bar(earlierKey); }

    WindowStage &stage;
    MessageId id;
    QString oldKey;
};

/// Reads a draft that shows pictures of its own; its row.
int readPictures(WindowStage &stage)
{
    [&stage] { QTRY_COMPARE(stage.model().rowCount(), 40); }();
    int there = 1;
    while (there < 39 && stage.model().at(there)->summary.subject != "Warehouse figures for March"_L1)
        ++there;
    stage.read(there);
    [&stage] { QTRY_VERIFY(!stage.reader().messageView()->contentIds().isEmpty()); }();
    return there;
}

bool hasItsPictures(WindowStage &stage)
{
    const MessageView &view = *stage.reader().messageView();
    const QStringList ids = view.contentIds();
    return !ids.isEmpty() && std::ranges::all_of(ids, [&view](const QString &id) {
        return view.messageLayout().pictures.contains(u"cid:"_s + id);
    });
}

} // namespace

class TestEarlierText : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void isShownUntilTheNewOneComes_data();
    void isShownUntilTheNewOneComes();
    void isShownWhileTheNewOneIsSlow();
    void isNotSentInItsPlace_data();
    void isNotSentInItsPlace();
    void staysWhenTheDraftGoes();
    void picturesComeWhereTheTextIsTheSame();
    void picturesThatWereMissedComeLater();
};

void TestEarlierText::isShownUntilTheNewOneComes_data()
{
    QTest::addColumn<QString>("code");
    for (const QString &code : Language::available())
        QTest::newRow(qPrintable(code)) << code;
}

void TestEarlierText::isShownUntilTheNewOneComes()
{
    QFETCH(QString, code);
    WindowStage stage(code);
    ChangedDraft draft(stage, R"({"damage": "html"})");
    QVERIFY(!draft.row().viewed);
    draft.goThere();
    QTRY_VERIFY(draft.bar());
    QTRY_VERIFY(stage.reader().plainText().contains(u"Before 119"_s));
    QTRY_VERIFY(!draft.bar()->spec().buttons.isEmpty()); // it has failed
    QCOMPARE(draft.bar()->spec().lead,
             code == "ru"_L1       ? u"Это текст более ранней версии."_s
                 : code == "en"_L1 ? u"This is the text of an earlier version."_s
                                   : u"这是较早版本的正文。"_s);
    QVERIFY(!stage.reader().bars()->hasBar(u"textError"_s));
    QVERIFY(!stage.page().reading().message());
    QTRY_COMPARE(stage.reader().shownVersion()->changeKey, draft.oldKey);
    QVERIFY(stage.action(ActionId::FindInMessage).isEnabled());
    QTest::qWait(100); // five times what makes a draft viewed
    QVERIFY(!draft.row().viewed);
    MailQuery query = stage.model().query();
    query.search = u"Before"_s;
    QVERIFY(!stage.core->store().rows(query).contains(draft.row().row));
    WindowStage::saveShot(*stage.window, u"earlier-text-"_s + code);
    stage.window->resize(900, 600);
    WindowStage::saveShot(*stage.window, u"earlier-text-small-"_s + code);
    stage.window->resize(1280, 800);
    QScrollBar &scroll = *stage.reader().messageView()->verticalScrollBar();
    QTRY_VERIFY(scroll.maximum() > 700);
    scroll.setValue(700);

    // The next round finds the service well.
    stage.service->clearFaults();
    stage.run(ActionId::Refresh);
    QTRY_VERIFY(stage.reader().plainText().contains(u"After 119"_s));
    QTRY_VERIFY(stage.reader().bars()->hasBar(changedKey));
    QVERIFY(!draft.bar());
    QCOMPARE(stage.list().currentMessage(), draft.id);
    QCOMPARE(scroll.value(), 700);
    QCOMPARE(stage.reader().shownVersion()->changeKey, draft.row().summary.changeKey);
    QTRY_VERIFY(draft.row().viewed);
}

void TestEarlierText::isShownWhileTheNewOneIsSlow()
{
    WindowStage stage;
    ChangedDraft draft(stage, R"({"delay": 4000})");
    draft.goThere();
    QTRY_VERIFY(draft.bar());
    QTRY_VERIFY(stage.reader().plainText().contains(u"Before 119"_s));
    QVERIFY(draft.bar()->spec().buttons.isEmpty()); // it is on its way
    QTRY_VERIFY(stage.reader().plainText().contains(u"After 119"_s));
    QVERIFY(!draft.bar());
    // Another message has nothing of it.
    draft.goElsewhere();
    QVERIFY(!draft.bar());
    QVERIFY(!stage.reader().bars()->hasBar(changedKey));
}

void TestEarlierText::isNotSentInItsPlace_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<SendState>("state");
    QTest::addColumn<int>("submissions");
    QTest::newRow("another text") << u"After again"_s << SendState::HeldBack << 0;
    QTest::newRow("the text that was shown after all") << u"Before"_s << SendState::Sent << 1;
}

void TestEarlierText::isNotSentInItsPlace()
{
    QFETCH(QString, text);
    QFETCH(SendState, state);
    QFETCH(int, submissions);
    WindowStage stage;
    ChangedDraft draft(stage, R"({"damage": "html"})");
    QCOMPARE(write(stage, draft.id, paragraphs(text)), 200);
    stage.run(ActionId::Refresh);
    draft.goThere();
    QTRY_VERIFY(draft.bar());
    QTRY_VERIFY(stage.reader().shownVersion());
    stage.service->clearFaults();
    stage.run(ActionId::Send);
    const auto job = [&] { return stage.core->store().jobOf(stage.core->mailbox(0).id, draft.id); };
    QTRY_VERIFY(job() && job()->state == state);
    QCOMPARE(stage.service->submissions(), submissions);
}

void TestEarlierText::staysWhenTheDraftGoes()
{
    WindowStage stage;
    ChangedDraft draft(stage, R"({"damage": "html"})");
    draft.goThere();
    QTRY_VERIFY(draft.bar());
    QTRY_VERIFY(stage.reader().plainText().contains(u"Before 119"_s));
    stage.service->purgeMessage(draft.id.value); // its new text can never be had
    stage.service->clearFaults(); // the service is asked whether it is gone
    stage.run(ActionId::Refresh);
    QTRY_VERIFY(stage.reader().bars()->hasBar(u"kept"_s));
    QVERIFY(stage.reader().plainText().contains(u"Before 119"_s));
    QVERIFY(draft.bar()); // what it is is still said, but nothing more will come
    QVERIFY(draft.bar()->spec().buttons.isEmpty());
    QCOMPARE(stage.reader().bars()->bar(u"kept"_s)->spec().buttons.constFirst().id, WordingBars::copyText());
}

void TestEarlierText::picturesComeWhereTheTextIsTheSame()
{
    WindowStage stage(u"en"_s, 40);
    const int there = readPictures(stage);
    const auto allAreThere = [&stage] { return hasItsPictures(stage); };
    QTRY_VERIFY(allAreThere());
    const MessageId draft = stage.list().currentMessage();
    const QString oldKey = stage.reader().shownVersion()->changeKey;
    stage.list().setCurrentIndex(stage.model().index(there - 1, 0));
    QTRY_VERIFY(stage.isReading());
    QVERIFY(stage.service->loadFaults(plan(R"({"delay": 2500})")));
    stage.service->changeSubject(draft.value, u"Renamed"_s);
    stage.run(ActionId::Refresh);
    QTRY_VERIFY(stage.core->store().message(stage.core->mailbox(0).id, draft)->summary.changeKey != oldKey);
    stage.list().setCurrentMessage(draft);
    QTRY_VERIFY(stage.reader().bars()->bar(earlierKey));
    QTRY_VERIFY(stage.reader().shownVersion() && stage.reader().shownVersion()->changeKey == oldKey);
    QVERIFY(!allAreThere());
    QTRY_VERIFY(stage.reader().shownVersion()->changeKey != oldKey);
    QTRY_VERIFY(allAreThere());
}

void TestEarlierText::picturesThatWereMissedComeLater()
{
    // The text came, the line broke, and the person reads on.
    WindowStage stage(WindowStage::Options{.drafts = 40, .faults = R"({"rules": [
        {"match": {"method": "GET", "path": "/$value"}, "fault": {"status": 409}}]})"});
    readPictures(stage);
    const QStringList ids = stage.reader().messageView()->contentIds();
    QTRY_VERIFY(stage.service->requests("GET"_ba, u"/$value"_s) >= ids.size());
    QTest::qWait(50);
    QVERIFY(!hasItsPictures(stage));
    stage.service->clearFaults();
    stage.run(ActionId::Refresh);
    QTRY_VERIFY(hasItsPictures(stage));
}

QTEST_MAIN(TestEarlierText)
#include "tst_earliertext.moc"
