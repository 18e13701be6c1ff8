// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "desksamples.h"
#include "list/listpane.h"
#include "list/maillistview.h"
#include "models/maillistmodel.h"
#include "models/sendingmodel.h"
#include "rail/rail.h"
#include "sending/decidedialog.h"
#include "sending/sendingpage.h"
#include "theme.h"
#include "widgets/deskstyle.h"
#include "widgets/emptypage.h"

#include <QApplication>
#include <QHBoxLayout>
#include <QTest>
#include <QTranslator>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// Pictures of the desk's panes in light and dark, and that nothing in them is empty.
class TestDeskShots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void panesHaveSomethingToShow_data();
    void panesHaveSomethingToShow();
};

namespace {

/// How many colours a picture has: a pane that paints nothing has one.
qsizetype coloursOf(QWidget &widget)
{
    const QImage image = widget.grab().toImage().convertToFormat(QImage::Format_RGB32);
    QSet<QRgb> colours;
    for (int y = 0; y < image.height(); y += 2) {
        for (int x = 0; x < image.width(); x += 2)
            colours.insert(image.pixel(x, y));
    }
    return colours.size();
}

} // namespace

void TestDeskShots::initTestCase()
{
    QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    QApplication::setStyle(new DeskStyle(u"fusion"_s));
    QFont font = QApplication::font();
    font.setPixelSize(13);
    QApplication::setFont(font);
}

void TestDeskShots::panesHaveSomethingToShow_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<bool>("mirrored");
    QTest::addColumn<QString>("language");
    QTest::newRow("light") << false << false << QString();
    QTest::newRow("dark") << true << false << QString();
    QTest::newRow("light-rtl") << false << true << QString();
    QTest::newRow("dark-ru") << true << false << u"ru"_s;
    QTest::newRow("light-zh") << false << false << u"zh_CN"_s;
}

void TestDeskShots::panesHaveSomethingToShow()
{
    QFETCH(bool, dark);
    QFETCH(bool, mirrored);
    QFETCH(QString, language);
    QTranslator translator;
    if (!language.isEmpty()) {
        QVERIFY(translator.load(u":/i18n/sendoff_%1.qm"_s.arg(language)));
        QCoreApplication::installTranslator(&translator);
        QLocale::setDefault(QLocale(language));
    } else {
        QLocale::setDefault(QLocale(QLocale::English, QLocale::UnitedKingdom));
    }
    QApplication::setPalette(dark ? Theme::darkPalette() : Theme::lightPalette());
    QGuiApplication::setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    const QString suffix = QString::fromLatin1(QTest::currentDataTag());

    StoreFixture fixture;
    const QDateTime now = fixture.clock().now();
    QVERIFY(fixture.put(deskDrafts(now) + deskSent(now)));
    fixture.setViewed({MessageId{u"1"_s}, MessageId{u"6"_s}, MessageId{u"9"_s}});
    QList<SendJob> jobs = deskJobs(now);
    SendJob sent = aDraft("s1").job(SendState::Sent);
    sent.copy = MessageId{u"s1"_s};
    sent.message = MessageId{u"s1"_s};
    sent.found = now;
    jobs.append(sent);
    QVERIFY(fixture.add(jobs));

    QWidget desk;
    auto *layout = new QHBoxLayout(&desk);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(1);
    auto *rail = new Rail(&desk);
    rail->setMailboxes(
        {{{testMailbox(), u"/me"_s, u"anna.weber@contoso.com"_s, u"Anna Weber"_s},
          {.drafts = 128, .sending = 3, .needPerson = 2}},
         {{MailboxId{u"/users/sales"_s}, u"/users/sales"_s, u"sales@contoso.com"_s, u"Sales"_s},
          {.drafts = 24}}});
    rail->setCurrent(0, Page::Drafts);
    auto *narrow = new Rail(&desk);
    narrow->setMailboxes({{{testMailbox(), u"/me"_s, u"anna.weber@contoso.com"_s, u"Anna Weber"_s},
                           {.drafts = 128, .sending = 3, .needPerson = 2}}});
    narrow->setCurrent(0, Page::Sending);
    narrow->setRailWidth(Rail::Width::Narrow);
    MailListModel drafts(fixture.store());
    drafts.setQuery(StoreFixture::drafts());
    auto *draftsPane = new ListPane(fixture.clock(), &desk);
    draftsPane->setModel(&drafts);
    MailListModel sentModel(fixture.store());
    sentModel.setQuery(StoreFixture::sentItems());
    auto *sentPane = new ListPane(fixture.clock(), &desk);
    sentPane->view()->setVariant(MailListView::Variant::SentItems);
    sentPane->setModel(&sentModel);
    for (QWidget *pane : {static_cast<QWidget *>(narrow), static_cast<QWidget *>(rail),
                          static_cast<QWidget *>(draftsPane), static_cast<QWidget *>(sentPane)})
        layout->addWidget(pane);
    desk.resize(1080, 740);
    desk.show();
    draftsPane->view()->setFocus();
    draftsPane->view()->setCurrentMessage(MessageId{u"1"_s});
    drafts.setTicked(MessageId{u"3"_s}, true);
    drafts.setTicked(MessageId{u"4"_s}, true);
    sentPane->view()->setCurrentMessage(MessageId{u"s1"_s});
    QVERIFY(QTest::qWaitForWindowActive(&desk));
    QTRY_VERIFY(drafts.rowCount() > 0);
    saveShot(desk, u"desk-"_s + suffix);
    QVERIFY(coloursOf(*draftsPane) > 50);
    QVERIFY(coloursOf(*sentPane) > 50);
    QVERIFY(coloursOf(*rail) > 20);

    SendingModel sending(fixture.store(), testMailbox());
    SendingPage page(fixture.clock());
    page.setModel(&sending);
    page.resize(1072, 672);
    page.show();
    for (const SendJob &job : fixture.store().jobs({SendState::NotSent}))
        page.setCurrentJob(job.id);
    QVERIFY(QTest::qWaitForWindowActive(&page));
    saveShot(page, u"sending-"_s + suffix);
    QVERIFY(coloursOf(page) > 50);

    EmptyPage empty;
    empty.setSpec(
        {.icon = "emblem-ok",
         .accent = Theme::Accent::Success,
         .title = u"All sent"_s,
         .text
         = u"There are no drafts left. 120 messages went out today, and each one was found in Sent Items."_s,
         .buttons = {{u"newButton"_s, u"New message"_s, "mail-message-new"},
                     {u"openSentButton"_s, u"Open Sent Items"_s, "mail-send"}},
         .note = u"New drafts appear here by themselves."_s});
    empty.resize(1072, 672);
    saveShot(empty, u"empty-"_s + suffix);
    DecideDialog decide(sending.index(0).data(SendingModel::JobRole).value<SendJob>());
    decide.setAttribute(Qt::WA_DeleteOnClose, false);
    saveShot(decide, u"decide-"_s + suffix);
    QGuiApplication::setLayoutDirection(Qt::LeftToRight);
}

QTEST_MAIN(TestDeskShots)

#include "tst_deskshots.moc"
