// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "barsamples.h"
#include "language.h"
#include "theme.h"
#include "widgets/accenttoolbutton.h"
#include "widgets/bararea.h"
#include "widgets/chip.h"
#include "widgets/deskstyle.h"
#include "widgets/flowlayout.h"
#include "widgets/searchedit.h"
#include "widgets/statuspieces.h"
#include "widgets/undobar.h"

#include <QApplication>
#include <QDir>
#include <QHBoxLayout>
#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>
#include <QVBoxLayout>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// Every bar of the program in light and dark, wide and narrow: nothing overlaps and nothing is cut.
class TestBarShots : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void everyBarFits_data();
    void everyBarFits();
    void smallWidgetsPaint_data();
    void smallWidgetsPaint();

private:
    Language m_language;
};

namespace {

void save(QWidget &widget, const QString &name)
{
    const QString folder = QStringLiteral(SENDOFF_BINARY_DIR "/shots");
    QDir().mkpath(folder);
    widget.grab().save(u"%1/%2.png"_s.arg(folder, name));
}

} // namespace

void TestBarShots::initTestCase()
{
    QApplication::setStyle(new DeskStyle(u"fusion"_s));
    QFont font = QApplication::font();
    font.setPixelSize(13);
    QApplication::setFont(font);
}

void TestBarShots::everyBarFits_data()
{
    QTest::addColumn<bool>("dark");
    QTest::addColumn<int>("width");
    QTest::addColumn<bool>("mirrored");
    QTest::addColumn<QString>("language");
    for (const QString &language : Language::available()) {
        const QByteArray code = language.toLatin1();
        QTest::addRow("light-%s", code.constData()) << false << 640 << false << language;
        QTest::addRow("dark-%s", code.constData()) << true << 640 << false << language;
        QTest::addRow("narrow-%s", code.constData()) << false << 400 << false << language;
    }
    QTest::newRow("rtl") << false << 640 << true << u"en"_s;
}

void TestBarShots::everyBarFits()
{
    QFETCH(bool, dark);
    QFETCH(int, width);
    QFETCH(bool, mirrored);
    QFETCH(QString, language);
    m_language.use(language);
    QApplication::setPalette(dark ? Theme::darkPalette() : Theme::lightPalette());
    QWidget page;
    page.setLayoutDirection(mirrored ? Qt::RightToLeft : Qt::LeftToRight);
    page.setBackgroundRole(QPalette::Base);
    page.setAutoFillBackground(true);
    auto *layout = new QVBoxLayout(&page);
    auto *area = new BarArea(&page);
    layout->addWidget(area);
    layout->addStretch(1);
    int number = 0;
    for (const BarSpec &spec : BarSamples::all())
        area->setBar(QString::number(number++), [spec] { return spec; });
    page.resize(width, layout->heightForWidth(width));
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    page.resize(width, layout->heightForWidth(width));
    QCoreApplication::processEvents();
    save(page, u"bars-"_s + QString::fromLatin1(QTest::currentDataTag()));

    int bottom = 0;
    for (int i = 0; i < number; ++i) {
        const InlineBar *bar = area->bar(QString::number(i));
        QVERIFY2(bar->y() >= bottom, "bars overlap");
        bottom = bar->geometry().bottom() + 1;
        QVERIFY(bar->height() >= bar->heightForWidth(bar->width()));
        QList<QRect> taken;
        for (const QWidget *child : bar->findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
            if (!child->isVisible())
                continue;
            const QByteArray what = "bar " + QByteArray::number(i) + ", " + child->metaObject()->className();
            QVERIFY2(bar->rect().contains(child->geometry()), what.constData());
            for (const QRect &other : std::as_const(taken))
                QVERIFY2(!child->geometry().intersects(other), what.constData());
            taken.append(child->geometry());
            if (const auto *label = qobject_cast<const QLabel *>(child))
                QVERIFY2(label->height() >= label->heightForWidth(label->width()), what.constData());
            else
                QVERIFY2(child->width() >= child->sizeHint().width(), what.constData());
        }
    }
}

void TestBarShots::smallWidgetsPaint_data()
{
    QTest::addColumn<bool>("dark");
    QTest::newRow("light") << false;
    QTest::newRow("dark") << true;
}

void TestBarShots::smallWidgetsPaint()
{
    QFETCH(bool, dark);
    m_language.use(u"en"_s);
    QApplication::setPalette(dark ? Theme::darkPalette() : Theme::lightPalette());
    QWidget page;
    auto *column = new QVBoxLayout(&page);
    auto *row = new QHBoxLayout;
    auto *send = new AccentToolButton(&page);
    send->setText(u"Send"_s);
    auto *off = new AccentToolButton(&page);
    off->setText(u"Отправить 12…"_s);
    off->setEnabled(false);
    auto *search = new SearchEdit(&page);
    search->setPlaceholderText(u"Search drafts"_s);
    search->setShortcutHint(QKeySequence(Qt::CTRL | Qt::Key_F));
    for (QWidget *widget :
         {static_cast<QWidget *>(send), static_cast<QWidget *>(off), static_cast<QWidget *>(search)})
        row->addWidget(widget);
    row->addStretch(1);
    column->addLayout(row);
    auto *chips = new QWidget(&page);
    auto *flow = new FlowLayout(chips);
    for (const QString &name :
         {u"Lena Hoffmann"_s, u"Jonas Beck"_s, u"Sales"_s,
          u"A very long name that goes on and on and on and does not end soon at all"_s}) {
        auto *chip = new Chip(chips);
        chip->setText(name);
        if (name != u"Sales"_s)
            chip->setMark("recipient-external", u"fabrikam.com"_s, Theme::Accent::External);
        flow->addWidget(chip);
    }
    column->addWidget(chips);
    auto *undo = new UndoBar(&page);
    undo->showCountdown({.messages = 1,
                         .moreWaiting = 2,
                         .subject = u"Re: Delivery dates"_s,
                         .recipient = {u"Viktor Nyman"_s, {}},
                         .left = std::chrono::seconds(8),
                         .total = std::chrono::seconds(10)});
    column->addWidget(undo);
    auto *undone = new UndoBar(&page);
    undone->showOutcome(UndoBar::Outcome::BackInDrafts, 12);
    column->addWidget(undone);
    auto *status = new QHBoxLayout;
    auto *sync = new StatusPiece(&page);
    sync->setContent("network-idle", Theme::Accent::Neutral,
                     [] { return u"Up to date · checked at 10:42"_s; });
    auto *attention = new StatusPiece(&page);
    attention->setContent("dialog-warning", Theme::Accent::Attention, [] { return u"5 need attention"_s; });
    attention->setClick(StatusPiece::Click::Yes);
    status->addWidget(sync);
    status->addStretch(1);
    status->addWidget(attention);
    column->addLayout(status);
    page.resize(900, 320);
    page.show();
    QVERIFY(QTest::qWaitForWindowExposed(&page));
    save(page, u"widgets-"_s + QString::fromLatin1(QTest::currentDataTag()));
    QVERIFY(undo->findChild<QLabel *>(u"undoLead"_s)->width()
            >= undo->findChild<QLabel *>(u"undoLead"_s)->sizeHint().width());
    QVERIFY(chips->childrenRect().right() <= chips->width());
    QSignalSpy undoSpy(undo, &UndoBar::undoRequested);
    QTest::mouseClick(undo->findChild<QPushButton *>(u"undoButton"_s), Qt::LeftButton);
    QCOMPARE(undoSpy.count(), 1);
}

QTEST_MAIN(TestBarShots)

#include "tst_barshots.moc"
