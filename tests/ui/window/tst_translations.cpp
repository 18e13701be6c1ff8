// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The translation files themselves: complete, and with the same placeholders as the source.

#include <QFile>
#include <QRegularExpression>
#include <QSet>
#include <QTest>
#include <QXmlStreamReader>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace {

struct Entry
{
    QString context;
    QString source;
    QStringList forms; ///< one, or one for each numerus
    bool numerus = false;
    bool finished = true;
};

void readTranslation(QXmlStreamReader &xml, Entry *entry)
{
    entry->finished = !xml.attributes().hasAttribute(u"type"_s);
    if (!entry->numerus) {
        entry->forms += xml.readElementText();
        return;
    }
    while (xml.readNextStartElement())
        entry->forms += xml.readElementText();
}

QList<Entry> entriesOf(const QString &language)
{
    QFile file(QStringLiteral(SENDOFF_SOURCE_DIR "/translations/sendoff_%1.ts").arg(language));
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QXmlStreamReader xml(&file);
    QList<Entry> entries;
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == "name"_L1) {
            context = xml.readElementText();
        } else if (xml.name() == "message"_L1) {
            entries.append({context, {}, {}, xml.attributes().hasAttribute(u"numerus"_s), true});
        } else if (xml.name() == "source"_L1) {
            entries.last().source = xml.readElementText();
        } else if (xml.name() == "translation"_L1) {
            readTranslation(xml, &entries.last());
        }
    }
    return xml.hasError() ? QList<Entry>() : entries;
}

/// The placeholders of a text, sorted: %1, %n, {hidden}.
QStringList placeholdersOf(const QString &text)
{
    static const QRegularExpression pattern(u"%[0-9nL]+|\\{[a-z]+\\}"_s);
    QStringList list;
    for (auto it = pattern.globalMatch(text); it.hasNext();)
        list += it.next().captured();
    list.sort();
    return list;
}

/// Texts that are the same in every language: placeholders and signs only.
bool hasWords(const QString &source)
{
    QString rest = source;
    rest.remove(QRegularExpression(u"%[0-9nL]+|\\{[a-z]+\\}"_s));
    // Units that Chinese writes as English does.
    static const QSet<QString> units{u"B"_s, u"KB"_s, u"MB"_s, u"GB"_s};
    return !units.contains(rest.trimmed())
        && std::any_of(rest.cbegin(), rest.cend(), [](QChar c) { return c.isLetter(); });
}

void addLanguages()
{
    QTest::addColumn<QString>("language");
    QTest::addColumn<int>("forms");
    QTest::newRow("ru") << u"ru"_s << 3;
    QTest::newRow("zh_CN") << u"zh_CN"_s << 1;
}

} // namespace

class TestTranslations : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTextIsTranslated_data() { addLanguages(); }
    void everyTextIsTranslated()
    {
        QFETCH(QString, language);
        QFETCH(int, forms);
        const QList<Entry> entries = entriesOf(language);
        QVERIFY(entries.size() > 200);
        QStringList wrong;
        for (const Entry &entry : entries) {
            if (!entry.finished || entry.forms.size() != (entry.numerus ? forms : 1)
                || entry.forms.contains(QString()))
                wrong += entry.context + u": "_s + entry.source;
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void englishHasItsPlurals()
    {
        const QList<Entry> entries = entriesOf(u"en"_s);
        QVERIFY(entries.size() > 20);
        QStringList wrong;
        for (const Entry &entry : entries) {
            if (!entry.numerus || !entry.finished || entry.forms.size() != 2
                || entry.forms.contains(QString()))
                wrong += entry.context + u": "_s + entry.source;
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void placeholdersAreTheSame_data() { addLanguages(); }
    void placeholdersAreTheSame()
    {
        QFETCH(QString, language);
        QStringList wrong;
        for (const Entry &entry : entriesOf(language)) {
            const QStringList wanted = placeholdersOf(entry.source);
            for (const QString &form : entry.forms) {
                const QStringList there = placeholdersOf(form);
                // One or both of these two may be said.
                if (wanted.contains(u"{hidden}"_s) ? there.isEmpty() : there != wanted)
                    wrong += entry.source + u" -> "_s + form;
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void nothingIsLeftInEnglish_data() { addLanguages(); }
    void nothingIsLeftInEnglish()
    {
        QFETCH(QString, language);
        QStringList wrong;
        for (const Entry &entry : entriesOf(language)) {
            if (hasWords(entry.source) && entry.forms.contains(entry.source))
                wrong += entry.context + u": "_s + entry.source;
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void russianIsWrittenAsMicrosoftWritesIt()
    {
        QStringList wrong;
        for (const Entry &entry : entriesOf(u"ru"_s)) {
            for (const QString &form : entry.forms) {
                if (form.contains(u'ё', Qt::CaseInsensitive))
                    wrong += form;
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void aMnemonicIsKept_data() { addLanguages(); }
    void aMnemonicIsKept()
    {
        QFETCH(QString, language);
        QStringList wrong;
        for (const Entry &entry : entriesOf(language)) {
            for (const QString &form : entry.forms) {
                if (entry.source.count(u'&') != form.count(u'&'))
                    wrong += entry.source + u" -> "_s + form;
            }
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }
};

QTEST_GUILESS_MAIN(TestTranslations)
#include "tst_translations.moc"
