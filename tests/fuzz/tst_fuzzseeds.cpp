// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "fuzz/answers.h"
#include "support/examples.h"

#include <QDir>
#include <QFile>
#include <QRandomGenerator>
#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// The seeds of the fuzzer, and thousands of answers made of them, read as each kind of answer. A failure is
/// an abort or a report of the sanitizers.
class TestFuzzSeeds : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void readsEverySeed();
    void readsWhatIsMadeOfThem();
};

namespace {

QList<QByteArray> seedsIn(const QString &folder)
{
    QList<QByteArray> seeds;
    const QDir dir(folder);
    for (const QString &name : dir.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile file(dir.filePath(name));
        if (file.open(QIODevice::ReadOnly))
            seeds.append(file.readAll());
    }
    return seeds;
}

QList<QByteArray> ownSeeds()
{
    return seedsIn(QStringLiteral(SENDOFF_SOURCE_DIR "/tests/fuzz/seeds"));
}

QByteArray changed(QByteArray bytes, const QList<QByteArray> &others, QRandomGenerator &random)
{
    static const QList<QByteArray> pieces{"null",
                                          "{}",
                                          "[]",
                                          "\"\"",
                                          "-1",
                                          "1e999",
                                          "true",
                                          "\"@removed\":",
                                          "\\ud800",
                                          "\xff",
                                          "9007199254740993",
                                          "[[[[[[[[",
                                          ":{",
                                          ",",
                                          "\"id\":\"\"",
                                          QByteArray(1, '\0')};
    for (int i = 1 + random.bounded(4); i > 0 && !bytes.isEmpty(); --i) {
        const auto at = qsizetype(random.bounded(int(bytes.size())));
        switch (random.bounded(6)) {
        case 0: bytes[at] = char(random.bounded(256)); break;
        case 1: bytes.remove(at, 1 + random.bounded(40)); break;
        case 2: bytes.insert(at, pieces.at(random.bounded(int(pieces.size())))); break;
        case 3: bytes.truncate(at); break;
        case 4: bytes.insert(at, bytes.mid(random.bounded(int(bytes.size())), random.bounded(200))); break;
        default: {
            const QByteArray &other = others.at(random.bounded(int(others.size())));
            bytes = bytes.left(at) + other.mid(random.bounded(int(other.size()) + 1));
        }
        }
    }
    return bytes;
}

} // namespace

void TestFuzzSeeds::readsEverySeed()
{
    const QList<QByteArray> seeds = ownSeeds();
    QVERIFY(seeds.size() >= 8);
    for (const QByteArray &seed : seeds + seedsIn(examplesFolder()))
        readAsEveryAnswer(seed);
}

void TestFuzzSeeds::readsWhatIsMadeOfThem()
{
    const QList<QByteArray> seeds = ownSeeds();
    QRandomGenerator random(20261128);
    for (int i = 0; i < 4000; ++i)
        readAsEveryAnswer(changed(seeds.at(i % seeds.size()), seeds, random));
}

QTEST_GUILESS_MAIN(TestFuzzSeeds)
#include "tst_fuzzseeds.moc"
