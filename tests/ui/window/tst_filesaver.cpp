// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "filesaver.h"
#include "support/busypool.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>
#include <QTest>
#include <QThreadPool>

#include <memory>

using namespace Qt::StringLiterals;
using namespace Sendoff;

/// Files are written beside the window, in the order given.
class TestFileSaver : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void writesAside();
    void keepsTheOrder();
    void avoidsWhatIsThere();
    void tellsWhatIsWrong();
    void writesWhenTheSaverIsGone();
};

namespace {

struct Saving
{
    void save(const QString &name, const QByteArray &bytes,
              FileSaver::File::Taken taken = FileSaver::File::Taken::Replace, bool isReadOnly = false)
    {
        saver->save({.path = folder.filePath(name), .bytes = bytes, .taken = taken, .isReadOnly = isReadOnly},
                    context.get(), [this](const QString &path, const QString &trouble) {
                        names += QFileInfo(path).fileName();
                        troubles += trouble;
                    });
    }
    QByteArray content(const QString &name) const
    {
        QFile file(folder.filePath(name));
        return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
    }

    QTemporaryDir folder;
    std::unique_ptr<FileSaver> saver = std::make_unique<FileSaver>(QThreadPool::globalInstance());
    std::unique_ptr<QObject> context = std::make_unique<QObject>();
    QStringList names;
    QStringList troubles;
};

} // namespace

void TestFileSaver::writesAside()
{
    Saving s;
    BusyPool busy;
    s.save(u"a"_s, "one");
    QTest::qWait(20);
    QVERIFY(QDir(s.folder.path()).isEmpty());
    busy.release();
    QTRY_COMPARE(s.names, QStringList{u"a"_s});
    QCOMPARE(s.content(u"a"_s), "one"_ba);
    QCOMPARE(s.troubles, QStringList{QString()});
}

void TestFileSaver::keepsTheOrder()
{
    Saving s;
    QStringList names;
    for (int i = 0; i < 40; ++i) {
        names += i % 2 == 0 ? u"same"_s : QString::number(i);
        s.save(names.last(), QByteArray(i % 2 == 0 ? 2'000'000 : 1, 'x') + QByteArray::number(i));
    }
    QTRY_COMPARE(s.names, names);
    QVERIFY(s.content(u"same"_s).endsWith("x38"));
}

void TestFileSaver::avoidsWhatIsThere()
{
    Saving s;
    s.save(u"a.pdf"_s, "here");
    for (const char *more : {"two", "three"})
        s.save(u"a.pdf"_s, more, FileSaver::File::Taken::Avoid, true);
    QTRY_COMPARE(s.names, (QStringList{u"a.pdf"_s, u"a (2).pdf"_s, u"a (3).pdf"_s}));
    QCOMPARE(s.content(u"a.pdf"_s), "here"_ba);
    QCOMPARE(s.content(u"a (3).pdf"_s), "three"_ba);
    QVERIFY(!(QFile::permissions(s.folder.filePath(u"a (2).pdf"_s)) & QFileDevice::WriteOwner));
}

void TestFileSaver::tellsWhatIsWrong()
{
    Saving s;
    s.save(u"none/a"_s, "one");
    s.save(u"b"_s, "two");
    QTRY_COMPARE(s.names.size(), 2);
    QVERIFY(!s.troubles.first().isEmpty());
    QCOMPARE(s.content(u"b"_s), "two"_ba);
}

void TestFileSaver::writesWhenTheSaverIsGone()
{
    Saving s;
    BusyPool busy;
    s.save(u"a"_s, "one");
    s.save(u"b"_s, "two");
    s.saver.reset();
    s.context.reset();
    busy.release();
    QTRY_COMPARE(s.content(u"b"_s), "two"_ba);
    QCOMPARE(s.content(u"a"_s), "one"_ba);
    QTest::qWait(20);
    QCOMPARE(s.names, QStringList()); // nobody is told who is not there
}

QTEST_GUILESS_MAIN(TestFileSaver)
#include "tst_filesaver.moc"
