// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Rules of the house that a machine can check.

#include <QDirIterator>
#include <QFile>
#include <QRegularExpression>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QString source = QStringLiteral(SENDOFF_SOURCE_DIR);

QString textOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
}

QStringList filesBelow(const QStringList &folders, const QStringList &patterns)
{
    QStringList found;
    for (const QString &folder : folders) {
        QDirIterator files(source + u'/' + folder, patterns, QDir::Files, QDirIterator::Subdirectories);
        while (files.hasNext())
            found << files.next();
    }
    return found;
}

/// The lines of code (comments left out) in which `pattern` occurs.
QStringList linesWith(const QRegularExpression &pattern, const QStringList &files,
                      const QStringList &except = {})
{
    QStringList found;
    for (const QString &path : files) {
        const QString name = QDir(source).relativeFilePath(path);
        if (except.contains(name))
            continue;
        int number = 0;
        for (const QString &line : textOf(path).split(u'\n')) {
            ++number;
            const QString code = line.section(u"//"_s, 0, 0);
            if (pattern.match(code).hasMatch())
                found << u"%1:%2: %3"_s.arg(name).arg(number).arg(line.trimmed());
        }
    }
    return found;
}

void verifyNone(const QStringList &found)
{
    QVERIFY2(found.isEmpty(), qPrintable(u'\n' + found.join(u'\n')));
}

const QStringList code{u"*.h"_s, u"*.cpp"_s};

} // namespace

class TestHouse : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void filesFitIn300Lines()
    {
        QStringList tooLong;
        const QStringList files = filesBelow({u"app"_s, u"ui"_s}, code);
        QVERIFY(files.size() > 40);
        for (const QString &path : files) {
            // Sample mail is data: it is as long as letters are.
            if (path.contains(u"/practice/samples"_s))
                continue;
            const qsizetype lines = textOf(path).count(u'\n');
            if (lines > 300)
                tooLong << u"%1: %2 lines"_s.arg(QDir(source).relativeFilePath(path)).arg(lines);
        }
        verifyNone(tooLong);
    }

    void everyFileSaysItsLicence()
    {
        QStringList wrong;
        for (const QString &path : filesBelow({u"app"_s, u"ui"_s, u"tests"_s}, code)) {
            if (!textOf(path).left(200).contains(u"SPDX-License-Identifier: GPL-3.0-or-later"))
                wrong << path;
        }
        verifyNone(wrong);
    }

    void wordsForPeopleAreMadeInUiOnly()
    {
        static const QRegularExpression words(
            u"\\b(tr|QT_TR_NOOP|QT_TRANSLATE_NOOP|QCoreApplication::translate)\\s*\\("_s);
        verifyNone(linesWith(words, filesBelow({u"app"_s}, code)));
    }

    void noNestedEventLoops()
    {
        // main() runs the one event loop there is.
        static const QRegularExpression loops(
            u"\\bQEventLoop\\b|processEvents\\s*\\(|(\\.|->)exec\\s*\\(\\s*\\)"_s);
        QStringList found;
        for (const QString &line : linesWith(loops, filesBelow({u"app"_s, u"ui"_s}, code),
                                             {u"ui/main.cpp"_s, u"ui/shotstage.cpp"_s})) {
            // A prepared query's and a thread's own exec() are none.
            static const QRegularExpression harmless(u"query|statement|QThread"_s,
                                                     QRegularExpression::CaseInsensitiveOption);
            if (!harmless.match(line).hasMatch())
                found << line;
        }
        verifyNone(found);
    }

    void coloursAreNamedInTheThemeOnly()
    {
        static const QRegularExpression literal(
            u"QColor\\s*[({]\\s*(u?\"#|0x|\\d)|Qt::(red|blue|green|yellow|cyan|"
            "magenta|gray|darkGray|lightGray|white|black)\\b|\"#[0-9A-Fa-f]{6}\""_s);
        verifyNone(
            linesWith(literal, filesBelow({u"ui"_s}, code), {u"ui/theme.cpp"_s, u"ui/themepalettes.cpp"_s}));
    }

    void nobodyWeakensTheWire()
    {
        static const QRegularExpression weak(u"ignoreSslErrors|VerifyNone|setInsecureFallback"_s);
        verifyNone(linesWith(weak, filesBelow({u"app"_s, u"ui"_s}, code)));
        // Only net/ talks to the service; the reader fetches pictures when asked; main() makes the manager.
        static const QRegularExpression requests(u"QNetworkRequest\\b"_s);
        QStringList found;
        for (const QString &line : linesWith(requests, filesBelow({u"app"_s, u"ui"_s}, code))) {
            if (!line.startsWith(u"app/net/"_s) && !line.startsWith(u"ui/reader/"_s))
                found << line;
        }
        verifyNone(found);
    }

    void nothingIsLeftUndone()
    {
        static const QRegularExpression undone(u"\\b(TODO|FIXME|HACK|XXX)\\b"_s);
        QStringList found;
        for (const QString &path : filesBelow({u"app"_s, u"ui"_s, u"tests"_s}, code)) {
            if (!path.endsWith(u"tst_house.cpp"_s) && undone.match(textOf(path)).hasMatch())
                found << path;
        }
        verifyNone(found);
    }
};

QTEST_GUILESS_MAIN(TestHouse)
#include "tst_house.moc"
