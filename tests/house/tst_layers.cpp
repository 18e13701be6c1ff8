// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Who may include whom. The table is docs/architecture.md's; change both together.

#include <QDirIterator>
#include <QFile>
#include <QHash>
#include <QRegularExpression>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;

namespace {

const QHash<QString, QSet<QString>> &allowed()
{
    static const QHash<QString, QSet<QString>> table{
        {u"base"_s, {}},
        {u"mail"_s, {u"base"_s}},
        {u"net"_s, {u"base"_s}},
        {u"graph"_s, {u"base"_s, u"mail"_s, u"net"_s}},
        {u"signin"_s, {u"base"_s, u"mail"_s, u"net"_s}},
        {u"store"_s, {u"base"_s, u"mail"_s}},
        {u"models"_s, {u"base"_s, u"mail"_s, u"store"_s}},
        {u"outbox"_s, {u"base"_s, u"mail"_s, u"net"_s, u"graph"_s, u"store"_s}},
        {u"discard"_s, {u"base"_s, u"mail"_s, u"net"_s, u"graph"_s, u"store"_s}},
        {u"sync"_s, {u"base"_s, u"mail"_s, u"net"_s, u"graph"_s, u"store"_s}},
        {u"practice"_s, {u"base"_s, u"mail"_s}},
        {u"settings"_s, {u"base"_s}},
    };
    return table;
}

struct Include
{
    QString file; ///< relative to the library's root
    QString target;
    int line = 0;
};

QList<Include> includesBelow(const QString &root)
{
    static const QRegularExpression pattern(u"^\\s*#\\s*include\\s*[<\"]([^>\"]+)[>\"]"_s);
    QList<Include> found;
    QDirIterator files(root, {u"*.h"_s, u"*.cpp"_s}, QDir::Files, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        int number = 0;
        while (!file.atEnd()) {
            ++number;
            const QRegularExpressionMatch match = pattern.match(QString::fromUtf8(file.readLine()));
            if (match.hasMatch())
                found.append({QDir(root).relativeFilePath(file.fileName()), match.captured(1), number});
        }
    }
    return found;
}

const QString source = QStringLiteral(SENDOFF_SOURCE_DIR);

} // namespace

class TestLayers : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyFolderOfAppIsInTheTable()
    {
        const QStringList folders = QDir(source + u"/app"_s).entryList(QDir::Dirs | QDir::NoDotAndDotDot);
        QVERIFY(folders.size() >= 8);
        for (const QString &folder : folders)
            QVERIFY2(allowed().contains(folder), qPrintable(folder));
    }

    void appIncludesOnlyWhatTheTableAllows()
    {
        const QList<Include> includes = includesBelow(source + u"/app"_s);
        QVERIFY(includes.size() > 50);
        QStringList wrong;
        for (const Include &i : includes) {
            const QString from = i.file.section(u'/', 0, 0);
            const QString to = i.target.section(u'/', 0, 0);
            const bool isProject = i.target.contains(u'/') && allowed().contains(to);
            // The files beside the folders (core, environment, trace) may use everything; nothing below may
            // use them.
            const bool isTop = !i.file.contains(u'/');
            const bool usesTop = QFile::exists(source + u"/app/"_s + i.target) && !i.target.contains(u'/');
            if (!isTop && (usesTop || (isProject && to != from && !allowed().value(from).contains(to))))
                wrong << u"%1:%2 includes %3"_s.arg(i.file).arg(i.line).arg(i.target);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void appKnowsNoWidgetsAndNoUi()
    {
        static const QRegularExpression widgets(
            u"^(QtWidgets|QtGui|QApplication|QGuiApplication|QWidget|QPainter|QColor|QIcon|QPixmap|QImage|"
            u"QFont|"
            "QPalette|Q[A-Za-z]*(Dialog|Button|View|Edit|Label|Menu|Window|Delegate|ToolBar|Splitter))(/.*)?$"_s);
        QStringList wrong;
        for (const Include &i : includesBelow(source + u"/app"_s)) {
            if (widgets.match(i.target).hasMatch() || i.target.startsWith(u"ui/")
                || i.target.contains(u"../"))
                wrong << u"%1:%2 includes %3"_s.arg(i.file).arg(i.line).arg(i.target);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void uiSeesOnlyWhatItMayOfApp()
    {
        // Values, models, what is stored and the services' headers; never the wire or the practice service's
        // inside.
        const QSet<QString> forbidden{u"graph"_s};
        QStringList wrong;
        for (const Include &i : includesBelow(source + u"/ui"_s)) {
            if (forbidden.contains(i.target.section(u'/', 0, 0))
                && QFile::exists(source + u"/app/"_s + i.target))
                wrong << u"%1:%2 includes %3"_s.arg(i.file).arg(i.line).arg(i.target);
        }
        QVERIFY2(wrong.isEmpty(), qPrintable(wrong.join(u'\n')));
    }

    void foldersOfAppHaveNoCircles()
    {
        QHash<QString, QSet<QString>> uses;
        for (const Include &i : includesBelow(source + u"/app"_s)) {
            const QString from = i.file.section(u'/', 0, 0);
            const QString to = i.target.section(u'/', 0, 0);
            if (i.file.contains(u'/') && allowed().contains(to) && to != from)
                uses[from].insert(to);
        }
        // Take away folders that use nothing until none is left; what cannot be taken away stands in a
        // circle.
        QSet<QString> left(allowed().keyBegin(), allowed().keyEnd());
        for (bool moved = true; moved;) {
            moved = false;
            for (const QString &folder : QSet<QString>(left)) {
                if (!uses.value(folder).intersects(left)) {
                    left.remove(folder);
                    moved = true;
                }
            }
        }
        QVERIFY2(left.isEmpty(), qPrintable(QStringList(left.values()).join(u' ')));
    }
};

QTEST_GUILESS_MAIN(TestLayers)
#include "tst_layers.moc"
