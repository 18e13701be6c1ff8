// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "store/searchwords.h"

#include <QRandomGenerator>
#include <QTest>

#include <algorithm>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// Which words a text has, and what finds it.
class TestSearchWords : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void words_data();
    void words();
    void terms_data();
    void terms();
    void matches();
    void finds_data();
    void finds();
    void anyPartFromAWordOnFindsTheText();
    void chineseFindsWhatIsThereOnly();
    void longTextsTakeLittle();
};

namespace {

bool isFound(const QString &search, const QString &text)
{
    const QStringList terms = SearchWords::termsOf(search);
    const QString words = SearchWords::wordsOf(text);
    return !terms.isEmpty() && std::all_of(terms.cbegin(), terms.cend(), [&words](const QString &term) {
        return SearchWords::isIn(words, term);
    });
}

} // namespace

void TestSearchWords::words_data()
{
    QTest::addColumn<QString>("text");
    QTest::addColumn<QString>("words");
    QTest::newRow("nothing") << u" .,- \"…\" "_s << u""_s;
    QTest::newRow("words") << u"Hello, World! (yes)"_s << u"hello world yes"_s;
    QTest::newRow("Russian") << u"Ещё счёт №5"_s << u"еще счет no5 5"_s;
    QTest::newRow("Chinese") << u"合同的"_s << u"合同 同的 的"_s;
    QTest::newRow("one character") << u"好"_s << u"好"_s;
    QTest::newRow("Chinese and Latin") << u"见Word文档。"_s << u"见 word 文档 档"_s;
    QTest::newRow("Japanese") << u"データを"_s << u"デー ータ タを を"_s;
    QTest::newRow("Thai") << u"สวัส"_s << u"สว วั ัส ส"_s;
    QTest::newRow("address") << u"<Anna.Li@contoso.com>"_s
                             << u"anna.li@contoso.com li@contoso.com contoso.com com"_s;
    QTest::newRow("number") << u"INV2026-15"_s << u"inv2026-15 2026-15 15"_s;
    QTest::newRow("full width") << u"Ｌｉ　１２"_s << u"li 12"_s;
    QTest::newRow("smile") << u"ok🎉👍🏽"_s << u"ok 🎉👍 👍"_s;
    QTest::newRow("apostrophe") << u"L’été d'or"_s << u"l'ete ete d'or or"_s;
    QTest::newRow("accents") << u"Müller, résumé, Łódź, Việt Nam, İstanbul, ΚΑΛΗΜΈΡΑ"_s
                             << u"muller resume lodz viet nam istanbul καλημερα"_s;
    QTest::newRow("accents by themselves") << u"re\u0301sume\u0301 q\u0323\u0307"_s << u"resume q"_s;
    QTest::newRow("Arabic") << u"كِتَاب أحمد مـــهم"_s << u"كتاب احمد مهم"_s;
    QTest::newRow("Hebrew") << u"שָׁלוֹם"_s << u"שלום"_s;
    QTest::newRow("stress") << u"за\u0301мок"_s << u"замок"_s;
    QTest::newRow("marks that make letters") << u"мой її ばば कि"_s << u"мой її ばば ば कि"_s;
    QTest::newRow("soft hyphen") << u"Ver\u00adtrag"_s << u"vertrag"_s;
    QTest::newRow("Hindi") << u"हिन्दी"_s << u"हिन्दी"_s;
    QTest::newRow("lone surrogate") << QString(QChar(0xd800)) + u'a' << u"a"_s;
}

void TestSearchWords::words()
{
    QFETCH(const QString, text);
    QTEST(SearchWords::wordsOf(text), "words");
}

void TestSearchWords::terms_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QStringList>("terms");
    QTest::newRow("nothing") << u"  "_s << QStringList{};
    QTest::newRow("punctuation") << u"% ' --"_s << QStringList{};
    QTest::newRow("two, and one of them again") << u"Two  one two"_s << QStringList{u"two"_s, u"one"_s};
    QTest::newRow("address being typed") << u"anna@"_s << QStringList{u"anna"_s};
    QTest::newRow("address") << u"anna@con"_s << QStringList{u"anna@con"_s};
    QTest::newRow("one character") << u"合"_s << QStringList{u"合"_s};
    QTest::newRow("three characters") << u"合同的"_s << QStringList{u"合同 同的"_s};
    QTest::newRow("mixed") << u"合同2026年"_s << QStringList{u"合同 同 2026 年"_s};
    QTest::newRow("joined by a comma") << u"a,b"_s << QStringList{u"a b"_s};
}

void TestSearchWords::terms()
{
    QFETCH(const QString, search);
    QTEST(SearchWords::termsOf(search), "terms");
}

void TestSearchWords::matches()
{
    const auto asked
        = [](const QString &search) { return SearchWords::matchOf(SearchWords::termsOf(search)); };
    QCOMPARE(asked(u"anna@con 77"_s), u"\"anna@con\"* \"77\"*"_s);
    QCOMPARE(asked(u"合同的 x"_s), u"\"合同 同的\"* \"x\"*"_s);
    QCOMPARE(asked(u"\"OR\" a*"_s), u"\"or\"* \"a\"*"_s);
}

void TestSearchWords::finds_data()
{
    QTest::addColumn<QString>("search");
    QTest::addColumn<QString>("text");
    QTest::addColumn<bool>("found");
    const auto row = [](const char *name, const QString &search, const QString &text, bool found) {
        QTest::newRow(name) << search << text << found;
    };
    const QString chinese = u"请查收附件中的采购合同，谢谢"_s;
    row("Chinese word", u"合同"_s, chinese, true);
    row("across words", u"的采购合"_s, chinese, true);
    row("first character", u"请"_s, chinese, true);
    row("last character", u"谢"_s, chinese, true);
    row("another order", u"同合"_s, chinese, false);
    row("pairs that are not together", u"采购附件"_s, chinese, false);
    row("across a comma", u"合同谢谢"_s, chinese, false);
    row("not there", u"报价"_s, chinese, false);
    const QString russian = u"Счёт на оплату договора № 77/2026"_s;
    row("Russian by its beginning", u"дог"_s, russian, true);
    row("in capitals", u"ДОГОВОР"_s, russian, true);
    row("е for ё", u"счет"_s, russian, true);
    row("ё for е", u"оплатё"_s, russian, false);
    row("number", u"2026"_s, russian, true);
    row("number with its sign", u"№77"_s, u"№ 77"_s, false);
    row("fraction", u"77/20"_s, russian, true);
    row("middle of a word", u"говор"_s, russian, false);
    row("two beginnings", u"опл сч"_s, russian, true);
    row("domain", u"@contoso.com"_s, u"anna@contoso.com"_s, true);
    row("another domain", u"contoso.cn"_s, u"anna@contoso.com"_s, false);
    row("part of a name with a dot", u"lee"_s, u"anna.lee@contoso.com"_s, true);
    row("end of a sentence", u"report."_s, u"The report is here"_s, true);
    row("without accents", u"resume muller"_s, u"Résumé of Mr Müller"_s, true);
    row("with accents", u"Résumé"_s, u"resume"_s, true);
    row("another letter", u"мои"_s, u"мой"_s, false);
    row("smile", u"👍"_s, u"🎉👍"_s, true);
    row("long word", u"a"_s.repeated(60), u"x "_s + u"a"_s.repeated(100), true);
    row("long address", u"a.b@"_s + u"c"_s.repeated(50) + u".d"_s, u"a.b@"_s + u"c"_s.repeated(50) + u".d"_s,
        true);
    row("mixed", u"合同2026"_s, u"采购合同2026版"_s, true);
    row("mixed, another order", u"2026合同"_s, u"采购合同2026版"_s, false);
    row("accent made of two characters", u"cafe\u0301"_s, u"Café"_s, true);
}

void TestSearchWords::finds()
{
    QFETCH(const QString, search);
    QFETCH(const QString, text);
    QTEST(isFound(search, text), "found");
}

void TestSearchWords::anyPartFromAWordOnFindsTheText()
{
    QRandomGenerator random(281126);
    const QString characters = u"aбb1合同ёthe2дカ🎉  ..@-,/的"_s;
    const QList<uint> pool = characters.toUcs4();
    for (int round = 0; round < 5000; ++round) {
        QList<uint> text;
        for (int length = random.bounded(1, 30); length > 0; --length)
            text.append(pool.at(random.bounded(int(pool.size()))));
        const qsizetype from = random.bounded(int(text.size()));
        const auto isPart = [&text](qsizetype at) { return QChar::isLetterOrNumber(text.at(at)); };
        const bool isAlone = QChar::script(text.at(from)) == QChar::Script_Han
            || QChar::script(text.at(from)) == QChar::Script_Katakana;
        if (!isPart(from) || (from > 0 && isPart(from - 1) && !isAlone))
            continue;
        const qsizetype length = random.bounded(1, int(text.size() - from) + 1);
        const QString whole
            = QString::fromUcs4(reinterpret_cast<const char32_t *>(text.constData()), text.size());
        const QList<uint> cut = text.mid(from, length);
        const QString part
            = QString::fromUcs4(reinterpret_cast<const char32_t *>(cut.constData()), cut.size());
        QVERIFY2(isFound(part, whole), qPrintable(part + u" in "_s + whole));
    }
}

void TestSearchWords::chineseFindsWhatIsThereOnly()
{
    QRandomGenerator random(281127);
    const QString characters = u"合同的采购"_s;
    const auto made = [&](int most) {
        QString text;
        for (int length = random.bounded(1, most); length > 0; --length)
            text += characters.at(random.bounded(int(characters.size())));
        return text;
    };
    int found = 0;
    for (int round = 0; round < 5000; ++round) {
        const QString text = made(20);
        const QString part = made(5);
        QVERIFY2(isFound(part, text) == text.contains(part), qPrintable(part + u" in "_s + text));
        found += text.contains(part) ? 1 : 0;
    }
    QVERIFY(found > 500 && found < 4500);
}

void TestSearchWords::longTextsTakeLittle()
{
    for (const QString &text : {u"a-"_s.repeated(4000), u"a1"_s.repeated(4000), u"同"_s.repeated(8000)})
        QVERIFY(SearchWords::wordsOf(text).size() < 50 * text.size());
    QVERIFY(SearchWords::matchOf(SearchWords::termsOf(u"a-"_s.repeated(4000))).size() < 20'000);
}

QTEST_MAIN(TestSearchWords)
#include "tst_searchwords.moc"
