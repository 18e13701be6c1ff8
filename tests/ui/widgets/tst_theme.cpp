// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "icons.h"
#include "theme.h"

#include <QApplication>
#include <QDir>
#include <QTest>

#include <array>

using namespace Sendoff;
using namespace Qt::StringLiterals;
using Theme::Accent;
using Theme::Role;

namespace {

constexpr std::array accents{Accent::Attention, Accent::Danger,   Accent::Success, Accent::Info,
                             Accent::Checking,  Accent::External, Accent::Neutral};

QPalette paletteOf(QRgb window, QRgb base, QRgb text, QRgb highlight, QRgb highlighted)
{
    QPalette palette;
    palette.setColor(QPalette::Window, QColor::fromRgb(window));
    palette.setColor(QPalette::WindowText, QColor::fromRgb(text));
    palette.setColor(QPalette::Base, QColor::fromRgb(base));
    palette.setColor(QPalette::Text, QColor::fromRgb(text));
    palette.setColor(QPalette::Button, QColor::fromRgb(window));
    palette.setColor(QPalette::ButtonText, QColor::fromRgb(text));
    palette.setColor(QPalette::Highlight, QColor::fromRgb(highlight));
    palette.setColor(QPalette::HighlightedText, QColor::fromRgb(highlighted));
    palette.setColor(QPalette::Link, QColor::fromRgb(highlight));
    palette.setColor(QPalette::PlaceholderText, QColor::fromRgba(0x80808080));
    return palette;
}

} // namespace

class TestTheme : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextCanBeRead_data();
    void everyTextCanBeRead();
    void referenceColoursAreTheDesigns();
    void readableKeepsWhatIsReadable();
    void theSendButtonIsReadableOnAnyPalette_data();
    void theSendButtonIsReadableOnAnyPalette();
    void theSendButtonsWordsStayLight();
    void sizesGrowWithTheFont();
    void everyIconIsThere_data();
    void everyIconIsThere();
    void directionalIconsAreMirrored();
    void iconsFollowThePalette();
};

void TestTheme::everyTextCanBeRead_data()
{
    QTest::addColumn<QPalette>("palette");
    QTest::newRow("light") << Theme::lightPalette();
    QTest::newRow("dark") << Theme::darkPalette();
    QTest::newRow("system") << QApplication::palette();
    QTest::newRow("pale text") << paletteOf(0xfffdf6e3, 0xffeee8d5, 0xff93a1a1, 0xff268bd2, 0xfffdf6e3);
    QTest::newRow("blue night") << paletteOf(0xff002b36, 0xff073642, 0xff839496, 0xff2aa198, 0xff002b36);
    QTest::newRow("black on yellow") << paletteOf(0xffffff00, 0xffffff00, 0xff000000, 0xff00ff00, 0xffffffff);
    QTest::newRow("white on black") << paletteOf(0xff000000, 0xff000000, 0xffffffff, 0xffffff00, 0xff000000);
    QTest::newRow("middle grey") << paletteOf(0xff808080, 0xff777777, 0xff101010, 0xff9090ff, 0xff303030);
}

void TestTheme::everyTextCanBeRead()
{
    QFETCH(QPalette, palette);
    const auto check = [](const QColor &fg, const QColor &bg, const QString &what, double least = 4.5) {
        const double found = Theme::contrast(fg, bg);
        QVERIFY2(found >= least,
                 qPrintable(u"%1: %2 on %3 is %4"_s.arg(what, fg.name(), bg.name()).arg(found)));
    };
    const auto role = [&](Role r) { return Theme::color(palette, r); };
    check(role(Role::Text), role(Role::Ground), u"text"_s);
    check(role(Role::ChromeText), role(Role::Chrome), u"chrome text"_s);
    check(role(Role::Secondary), role(Role::Ground), u"secondary"_s);
    check(role(Role::ChromeSecondary), role(Role::Chrome), u"secondary on chrome"_s);
    check(role(Role::Placeholder), role(Role::Ground), u"placeholder"_s);
    check(role(Role::Link), role(Role::Ground), u"link"_s);
    check(role(Role::SendButtonText), role(Role::SendButton), u"send button"_s);
    check(role(Role::AccentBar), role(Role::CurrentRow), u"accent bar"_s, 3.0);
    for (const Role ground : {Role::Ground, Role::Chrome, Role::Group, Role::HoverRow, Role::HoverButton,
                              Role::CurrentRow, Role::CurrentRowUnfocused, Role::SelectedRow}) {
        const QColor back = role(ground);
        check(Theme::textOn(palette, back), back, u"text on ground %1"_s.arg(int(ground)));
        check(Theme::secondaryOn(palette, back), back, u"secondary on ground %1"_s.arg(int(ground)));
    }
    for (const Accent accent : accents) {
        const Theme::AccentColors colors = Theme::accent(palette, accent);
        check(colors.fg, colors.tint, u"accent %1"_s.arg(int(accent)));
        check(Theme::textOn(palette, colors.tint), colors.tint, u"text on accent %1"_s.arg(int(accent)));
        check(Theme::secondaryOn(palette, colors.tint), colors.tint,
              u"secondary on accent %1"_s.arg(int(accent)));
    }
}

void TestTheme::referenceColoursAreTheDesigns()
{
    const QPalette light = Theme::lightPalette();
    const QPalette dark = Theme::darkPalette();
    QVERIFY(!Theme::isDark(light));
    QVERIFY(Theme::isDark(dark));
    QCOMPARE(Theme::color(light, Role::Secondary).name(), u"#5f5f5f"_s);
    QCOMPARE(Theme::color(light, Role::Hairline).name(), u"#d9d9d9"_s);
    QCOMPARE(Theme::color(light, Role::ControlBorder).name(), u"#c6c6c6"_s);
    QCOMPARE(Theme::color(light, Role::CurrentRow).name(), u"#ddeaf6"_s);
    QCOMPARE(Theme::color(light, Role::AccentBar).name(), u"#0f6cbd"_s);
    QCOMPARE(Theme::color(dark, Role::CurrentRow).name(), u"#254360"_s);
    QCOMPARE(Theme::color(dark, Role::AccentBar).name(), u"#83bdf7"_s);
    QCOMPARE(Theme::color(dark, Role::Secondary).name(), u"#b4b4b4"_s);
    QCOMPARE(Theme::accent(light, Accent::Danger).fg.name(), u"#a81e16"_s);
    QCOMPARE(Theme::accent(dark, Accent::Checking).tint.name(), u"#30273f"_s);
}

void TestTheme::readableKeepsWhatIsReadable()
{
    QCOMPARE(Theme::readable(Qt::black, Qt::white), QColor(Qt::black));
    QVERIFY(Theme::contrast(Theme::readable(QColor(0xaa, 0xaa, 0xaa), Qt::white), Qt::white) >= 4.5);
    QVERIFY(Theme::contrast(Theme::readable(QColor(0x33, 0x33, 0x33), Qt::black), Qt::black) >= 4.5);
}

void TestTheme::theSendButtonIsReadableOnAnyPalette_data()
{
    QTest::addColumn<QColor>("fill");
    QTest::addColumn<QColor>("words");
    for (const QColor &fill : {QColor(Qt::white), QColor(Qt::black), QColor(Qt::yellow), QColor(Qt::red),
                               QColor(Qt::cyan), QColor(0x80, 0x80, 0x80), QColor(0x3d, 0xae, 0xe9),
                               QColor(0xe9, 0x54, 0x20), QColor(0x0f, 0x6c, 0xbd)}) {
        for (const QColor &words : {QColor(Qt::white), QColor(Qt::black), fill, QColor(0x80, 0x80, 0x80)})
            QTest::addRow("%s on %s", qPrintable(words.name()), qPrintable(fill.name())) << fill << words;
    }
}

void TestTheme::theSendButtonIsReadableOnAnyPalette()
{
    QFETCH(QColor, fill);
    QFETCH(QColor, words);
    QPalette palette = Theme::lightPalette();
    palette.setColor(QPalette::Highlight, fill);
    palette.setColor(QPalette::HighlightedText, words);
    const QColor ground = Theme::color(palette, Theme::Role::SendButton);
    const QColor text = Theme::color(palette, Theme::Role::SendButtonText);
    QVERIFY2(Theme::contrast(text, ground) >= 4.5, qPrintable(u"%1 on %2"_s.arg(text.name(), ground.name())));
    // Under the pointer and pressed it is darker; its words follow (AccentToolButton).
    for (const QColor &darker : {ground.darker(108), ground.darker(118)})
        QVERIFY(Theme::contrast(Theme::readable(text, darker), darker) >= 4.5);
}

void TestTheme::theSendButtonsWordsStayLight()
{
    // The blues of Fusion's and Breeze's own palettes, on which white is too weak.
    for (const QColor &blue : {QColor(0x30, 0x8c, 0xc6), QColor(0x3d, 0xae, 0xe9)}) {
        QPalette palette = Theme::lightPalette();
        palette.setColor(QPalette::Highlight, blue);
        palette.setColor(QPalette::HighlightedText, Qt::white);
        const QColor ground = Theme::color(palette, Theme::Role::SendButton);
        QCOMPARE(Theme::color(palette, Theme::Role::SendButtonText), QColor(Qt::white));
        QVERIFY(Theme::contrast(Qt::white, ground) >= 4.5);
        QVERIFY(ground.blue() > ground.red()); // still that blue
    }
    // What was readable stays as it is.
    const QPalette own = Theme::lightPalette();
    QCOMPARE(Theme::color(own, Theme::Role::SendButton), own.color(QPalette::Highlight));
}

void TestTheme::sizesGrowWithTheFont()
{
    QFont font = QApplication::font();
    font.setPixelSize(13);
    QVERIFY(Theme::mailRowHeight(QFontMetrics(font)) >= 56);
    QVERIFY(Theme::height(QFontMetrics(font), 32) >= 32);
    QFont large = font;
    large.setPixelSize(26);
    const QFontMetrics metrics(large);
    QCOMPARE(Theme::mailRowHeight(metrics), 2 * metrics.lineSpacing() + 20);
    QCOMPARE(Theme::height(metrics, 32), metrics.lineSpacing() + 14);
    QFont tiny = font;
    tiny.setPixelSize(11);
    QCOMPARE(QFontInfo(Theme::smallFont(tiny)).pixelSize(), 11);
    QCOMPARE(Theme::subjectFont(font).weight(), QFont::DemiBold);
    QCOMPARE(Theme::titleFont(font).pixelSize(), 25);
}

void TestTheme::everyIconIsThere_data()
{
    QTest::addColumn<QString>("name");
    const QStringList files = QDir(u":/icons"_s).entryList({u"*.svg"_s});
    QVERIFY(files.size() >= 60);
    for (const QString &file : files)
        QTest::newRow(qPrintable(file)) << file.chopped(4);
}

void TestTheme::everyIconIsThere()
{
    QFETCH(QString, name);
    const QByteArray id = name.toLatin1();
    QVERIFY(!Icons::icon(id.constData()).isNull());
    const QImage image = Icons::tinted(id.constData(), Qt::red, 20, 2.0).toImage();
    QCOMPARE(image.size(), QSize(40, 40));
    bool painted = false;
    for (int y = 0; y < image.height() && !painted; ++y) {
        for (int x = 0; x < image.width() && !painted; ++x)
            painted = image.pixelColor(x, y).alpha() > 200;
    }
    QVERIFY2(painted, "nothing is painted");
    QVERIFY(Icons::icon("no-such-icon").isNull());
}

void TestTheme::directionalIconsAreMirrored()
{
    const QImage left = Icons::tinted("mail-send", Qt::black, 20, 1.0, Qt::LeftToRight).toImage();
    const QImage right = Icons::tinted("mail-send", Qt::black, 20, 1.0, Qt::RightToLeft).toImage();
    QCOMPARE(right, left.mirrored(true, false));
    QVERIFY(right != left);
    QCOMPARE(Icons::tinted("edit-find", Qt::black, 20, 1.0, Qt::RightToLeft).toImage(),
             Icons::tinted("edit-find", Qt::black, 20, 1.0, Qt::LeftToRight).toImage());
}

void TestTheme::iconsFollowThePalette()
{
    const QIcon icon = Icons::icon("edit-delete");
    QApplication::setPalette(Theme::lightPalette());
    const QImage light = icon.pixmap(20).toImage();
    QApplication::setPalette(Theme::darkPalette());
    const QImage dark = icon.pixmap(20).toImage();
    QVERIFY(light != dark);
    QVERIFY(icon.pixmap(20, QIcon::Disabled).toImage() != dark);
    QApplication::setPalette(Theme::lightPalette());
    QCOMPARE(icon.pixmap(20).toImage(), light);
}

QTEST_MAIN(TestTheme)

#include "tst_theme.moc"
