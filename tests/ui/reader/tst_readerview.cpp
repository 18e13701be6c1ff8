// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/attachmentbar.h"
#include "reader/html/messagelayout.h"
#include "reader/messageview.h"
#include "reader/readerview.h"
#include "samples.h"
#include "support/fakeclock.h"
#include "theme.h"
#include "widgets/bararea.h"
#include "widgets/chip.h"

#include <QAbstractButton>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QScrollBar>
#include <QSignalSpy>
#include <QToolButton>
#include <QtTest>

#include <memory>

using namespace Qt::StringLiterals;
using namespace Sendoff;

class TestReaderView : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init();
    void cleanup();
    void theHeadComesBeforeTheText();
    void theSameTextKeepsItsPlace();
    void untilTheNewTextIsPaintedTheOldOneCounts();
    void aLateTextSaysThatItIsLoading();
    void aFailedTextCanBeTriedAgain();
    void recipientsAreChips();
    void manyRecipientsAreFolded();
    void aLowWindowHasOneLineOfRecipients();
    void attachmentsOpenAndSave();
    void anAttachmentCannotTurnItsName();
    void attachmentsThatDoNotFitAreInAMenu();
    void picturesOfTheTextAreNoAttachments();
    void offlineThereIsNoShow();
    void simplifiedTextsSaySo();
    void theFindBarFinds();

private:
    void show(const FullMessage &message);
    template <typename T> T *child(const QString &name) const { return m_view->findChild<T *>(name); }

    std::unique_ptr<ReaderView> m_view;
    const QStringList m_own{u"contoso.com"_s};
};

namespace {

MailRow rowOf(const FullMessage &message)
{
    MailRow row;
    row.summary = message.summary;
    return row;
}

} // namespace

void TestReaderView::init()
{
    m_view = std::make_unique<ReaderView>();
    m_view->setPalette(Theme::lightPalette());
    m_view->resize(684, 700);
    m_view->show();
    QVERIFY(QTest::qWaitForWindowExposed(m_view.get()));
}

void TestReaderView::cleanup()
{
    m_view.reset();
}

void TestReaderView::show(const FullMessage &message)
{
    m_view->showMessage(message, rowOf(message), m_own);
    QTRY_VERIFY(m_view->shownVersion());
}

void TestReaderView::theHeadComesBeforeTheText()
{
    const FullMessage message = Samples::message();
    QSignalSpy shown(m_view.get(), &ReaderView::textShown);
    m_view->showSummary(rowOf(message), m_own);
    QCOMPARE(m_view->messageId(), message.summary.id);
    QCOMPARE(child<QLabel>(u"subjectLabel"_s)->text(), message.summary.subject);
    QVERIFY(!m_view->shownVersion());
    m_view->showMessage(message, rowOf(message), m_own);
    QVERIFY(!m_view->shownVersion());
    QTRY_COMPARE(shown.size(), 1);
    QCOMPARE(m_view->shownVersion(), std::optional(versionOf(message)));
    QVERIFY(m_view->plainText().contains(u"Hamburg"));

    FullMessage other = message;
    other.summary.id = {u"other"_s};
    m_view->showSummary(rowOf(other), m_own);
    QVERIFY(!m_view->shownVersion());
    QVERIFY(m_view->plainText().isEmpty());
    m_view->clear();
    QVERIFY(m_view->messageId().isEmpty());
}

void TestReaderView::theSameTextKeepsItsPlace()
{
    FullMessage message = Samples::message();
    m_view->resize(684, 400);
    QSignalSpy first(m_view.get(), &ReaderView::textShown);
    show(message);
    QTRY_COMPARE(first.size(), 1);
    QScrollBar *bar = m_view->messageView()->verticalScrollBar();
    QTRY_VERIFY(bar->maximum() > 20);
    bar->setValue(20);
    m_view->messageView()->setSelection(1, 4);
    message.summary.changeKey = u"CQAAB"_s;
    QSignalSpy shown(m_view.get(), &ReaderView::textShown);
    m_view->showMessage(message, rowOf(message), m_own);
    QCOMPARE(m_view->shownVersion()->changeKey, u"CQAAB"_s);
    QCOMPARE(bar->value(), 20);
    QCOMPARE(m_view->messageView()->selectedText(), u"ear"_s);
    QTRY_COMPARE(shown.size(), 1);
}

void TestReaderView::untilTheNewTextIsPaintedTheOldOneCounts()
{
    FullMessage message = Samples::message();
    show(message);
    const Version before = versionOf(message);
    message.summary.changeKey = u"CQAAB"_s;
    message.body.content += u"<p>Another end</p>"_s;
    QSignalSpy shown(m_view.get(), &ReaderView::textShown);
    m_view->showMessage(message, rowOf(message), m_own);
    QCOMPARE(m_view->shownVersion(), std::optional(before));
    QTRY_COMPARE(shown.size(), 1);
    QCOMPARE(m_view->shownVersion(), std::optional(versionOf(message)));
}

void TestReaderView::aLateTextSaysThatItIsLoading()
{
    const FullMessage message = Samples::message();
    m_view->showSummary(rowOf(message), m_own);
    const QImage before = m_view->messageView()->grab().toImage();
    QTRY_VERIFY(m_view->messageView()->grab().toImage() != before);
    show(message);
}

void TestReaderView::aFailedTextCanBeTriedAgain()
{
    const FullMessage message = Samples::message();
    m_view->showSummary(rowOf(message), m_own);
    Error error;
    error.kind = ErrorKind::Server;
    error.httpStatus = 503;
    m_view->showTextError(error);
    QVERIFY(m_view->bars()->hasBar(u"textError"_s));
    QSignalSpy retry(m_view.get(), &ReaderView::retryRequested);
    auto *button = m_view->bars()->findChild<QAbstractButton *>(u"tryAgainButton"_s);
    QVERIFY(button);
    button->click();
    QCOMPARE(retry.size(), 1);
    show(message);
    QVERIFY(!m_view->bars()->hasBar(u"textError"_s));
}

void TestReaderView::recipientsAreChips()
{
    FakeClock clock;
    m_view->setClock(clock);
    FullMessage message = Samples::message();
    message.summary.modified = clock.now();
    message.summary.bcc = {{QString(), u"incomplete@"_s}};
    show(message);
    QStringList names;
    for (const Chip *chip : m_view->findChildren<Chip *>())
        names += chip->accessibleName();
    QCOMPARE(names,
             QStringList({u"Lena Hoffmann, lena@fabrikam.com, outside your organization"_s,
                          u"Jonas Beck, jonas@fabrikam.com, outside your organization"_s,
                          u"Sales, sales@contoso.com"_s, u"incomplete@"_s}));
    QVERIFY(child<QLabel>(u"fromLabel"_s)->text().contains(u"Anna Weber"));
    QVERIFY(child<QLabel>(u"metaLabel"_s)->text().startsWith(u"Reply all · changed at "));
    message.summary.to = message.summary.cc = message.summary.bcc = {};
    show(message);
    QVERIFY(child<QLabel>(u"noRecipientsLabel"_s));
}

void TestReaderView::manyRecipientsAreFolded()
{
    FullMessage message = Samples::message();
    message.summary.to.clear();
    for (int i = 0; i < 60; ++i)
        message.summary.to += Recipient{u"Person %1"_s.arg(i), u"p%1@contoso.com"_s.arg(i)};
    show(message);
    QCOMPARE(child<QWidget>(u"toChips"_s)->findChildren<Chip *>().size(), 20);
    auto *more = child<QAbstractButton>(u"toMore"_s);
    QVERIFY(more);
    QCOMPARE(more->text(), u"+40"_s);
    const int before = m_view->messageView()->height();
    more->click();
    QTRY_COMPARE(child<QWidget>(u"toChips"_s)->findChildren<Chip *>().size(), 60);
    QVERIFY(m_view->messageView()->height() >= before - 150); // they scroll, the text keeps its room
}

void TestReaderView::aLowWindowHasOneLineOfRecipients()
{
    show(Samples::message());
    QVERIFY(child<QWidget>(u"recipientRows"_s)->isVisible());
    m_view->resize(684, 500);
    QTRY_VERIFY(!child<QWidget>(u"recipientRows"_s)->isVisible());
    QVERIFY(child<QWidget>(u"recipientsLine"_s)->isVisible());
    child<QToolButton>(u"unfoldButton"_s)->click();
    QVERIFY(child<QWidget>(u"recipientRows"_s)->isVisible());
}

void TestReaderView::attachmentsOpenAndSave()
{
    show(Samples::message());
    QSignalSpy opened(m_view.get(), &ReaderView::attachmentOpenRequested);
    QSignalSpy saved(m_view.get(), &ReaderView::attachmentSaveRequested);
    const auto chips = m_view->findChildren<QAbstractButton *>(u"attachmentChip"_s);
    QCOMPARE(chips.size(), 2);
    QCOMPARE(chips[0]->accessibleName(), u"Quote-2291.pdf, 212 KB"_s);
    chips[1]->setFocus();
    QTest::keyClick(chips[1], Qt::Key_Return);
    QCOMPARE(opened.last().value(0).value<AttachmentId>(), (AttachmentId{u"a2"_s}));
    child<QAbstractButton>(u"saveAllButton"_s)->click();
    QCOMPARE(saved.last().value(0).value<QList<AttachmentId>>(), (QList<AttachmentId>{{u"a1"_s}, {u"a2"_s}}));
}

void TestReaderView::anAttachmentCannotTurnItsName()
{
    FullMessage message = Samples::message();
    message.attachments.front().name = u"Quote\u202Efdp.exe"_s; // would read as Quoteexe.pdf
    show(message);
    const auto chips = m_view->findChildren<QAbstractButton *>(u"attachmentChip"_s);
    QCOMPARE(chips[0]->text(), u"Quotefdp.exe"_s);
    QCOMPARE(chips[0]->toolTip(), u"Quotefdp.exe"_s);
    QVERIFY(chips[0]->accessibleName().startsWith(u"Quotefdp.exe"));
}

void TestReaderView::attachmentsThatDoNotFitAreInAMenu()
{
    FullMessage message = Samples::message();
    for (int i = 3; i < 20; ++i) {
        message.attachments += message.attachments.front();
        message.attachments.back().id = {u"a%1"_s.arg(i)};
    }
    show(message);
    int visible = 0;
    for (const QAbstractButton *chip : m_view->findChildren<QAbstractButton *>(u"attachmentChip"_s))
        visible += chip->isVisible() ? 1 : 0;
    auto *more = child<QToolButton>(u"moreAttachmentsButton"_s);
    QVERIFY(more->isVisible());
    QVERIFY(visible >= 1 && visible < 19);
    QCOMPARE(more->menu()->actions().size(), 19 - visible);
    QSignalSpy opened(m_view.get(), &ReaderView::attachmentOpenRequested);
    more->menu()->actions().last()->trigger();
    QCOMPARE(opened.last().value(0).value<AttachmentId>(), (AttachmentId{u"a19"_s}));
}

void TestReaderView::picturesOfTheTextAreNoAttachments()
{
    FullMessage message = Samples::message();
    message.body.content = u"<p>x <img src='cid:logo'></p>"_s;
    message.attachments[0].isInline = message.attachments[1].isInline = true;
    message.attachments[0].contentId = u"logo"_s;
    message.attachments[1].contentId = u"unused"_s;
    QSignalSpy wanted(m_view.get(), &ReaderView::inlineImagesWanted);
    show(message);
    QTRY_COMPARE(wanted.size(), 1);
    QCOMPARE(wanted.last().value(0).toStringList(), QStringList{u"logo"_s});
    const QList<Attachment> shown = m_view->findChild<AttachmentBar *>()->attachments();
    QCOMPARE(shown.size(), 1);
    QCOMPARE(shown.front().contentId, u"unused"_s);
    m_view->setInlineImage(u"logo"_s, Samples::png());
    QTRY_VERIFY(m_view->messageView()->messageLayout().pictures.contains(u"cid:logo"_s));
}

void TestReaderView::offlineThereIsNoShow()
{
    m_view->setOnline(false);
    show(Samples::message());
    QVERIFY(m_view->bars()->hasBar(u"pictures"_s));
    QVERIFY(m_view->bars()->bar(u"pictures"_s)->spec().buttons.isEmpty());
    QVERIFY(child<QLabel>(u"notHereLabel"_s)->isVisible());
    m_view->setOnline(true);
    QCOMPARE(m_view->bars()->bar(u"pictures"_s)->spec().buttons.size(), 1);
}

void TestReaderView::simplifiedTextsSaySo()
{
    FullMessage message = Samples::message();
    message.body.content = QString(u"<table><tr><td>"_s).repeated(40) + u"word"_s;
    show(message);
    QCOMPARE(m_view->plainText(), u"word"_s);
    QVERIFY(m_view->bars()->hasBar(u"simplified"_s));
    QSignalSpy outlook(m_view.get(), &ReaderView::openInOutlookRequested);
    m_view->bars()->findChild<QAbstractButton *>(u"openInOutlookButton"_s)->click();
    QCOMPARE(outlook.size(), 1);
}

void TestReaderView::theFindBarFinds()
{
    show(Samples::message());
    m_view->find();
    auto *edit = child<QLineEdit>(u"findEdit"_s);
    QVERIFY(edit->isVisible());
    QTest::keyClicks(edit, u"gate"_s);
    auto *count = child<QLabel>(u"findCount"_s);
    QCOMPARE(count->text(), u"1 of 3"_s);
    QTest::keyClick(edit, Qt::Key_Return);
    QCOMPARE(count->text(), u"2 of 3"_s);
    QTest::keyClick(edit, Qt::Key_F3, Qt::ShiftModifier);
    QCOMPARE(count->text(), u"1 of 3"_s);
    QTest::keyClicks(edit, u"xyz"_s);
    QCOMPARE(count->text(), u"Not found"_s);
    QTest::keyClick(edit, Qt::Key_Escape);
    QVERIFY(!edit->isVisible());
}

QTEST_MAIN(TestReaderView)
#include "tst_readerview.moc"
