// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

// Start to a painted list with drafts already in the store, and memory with that list, beside a bare
// QTableView window over as many rows. The two programs take turns, so that whatever else the machine does
// hits both.

#include "bench.h"
#include "mail/mailbox.h"
#include "measuredprogram.h"
#include "practice/practiceservice.h"
#include "store/store.h"

#include <QFile>
#include <QLocale>
#include <QThread>

#include <algorithm>
#include <cstdio>

namespace Sendoff::Bench {

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Figures
{
    QList<double> startMs;
    QList<double> residentMiB;
};

constexpr int rowsOfText = 100; // more than either window shows

/// The off-screen platform's own screen is smaller than the window, and only a window that fits itself to it
/// would be smaller then.
constexpr auto screens = R"({"screens":[{"name":"screen","x":0,"y":0,"width":1920,"height":1080,
    "logicalDpi":96,"logicalBaseDpi":96,"dpr":1}]})";

QProcessEnvironment environmentWith(const QByteArray &token, const QString &screensFile)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    environment.insert(u"SENDOFF_ACCESS_TOKEN"_s, QString::fromLatin1(token));
    if (!environment.contains(u"DISPLAY"_s))
        environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen:configfile="_s + screensFile);
    return environment;
}

bool measure(MeasuredProgram &program, const QString &event, const QString &key, const QString &value,
             Figures *figures)
{
    const std::optional<QJsonObject> painted = program.waitFor(event, 60s, key, value);
    if (!painted) {
        std::fprintf(stderr, "no %s: %s\n", qPrintable(event), program.errors().constData());
        return false;
    }
    // Let it come to rest, so that memory is that of a window in use and not of its start.
    QThread::msleep(1500);
    figures->startMs << program.sinceStart(*painted);
    figures->residentMiB << program.residentKiB() / 1024;
    return true;
}

QString oneLine(QString text)
{
    return text.replace(u'\t', u' ').simplified();
}

/// What the list shows of its first rows, as lines with tabs, for the bare window to show too.
bool writeTexts(const QString &database, const QString &path)
{
    const Result<std::unique_ptr<Store>> store = Store::open(database);
    QFile file(path);
    if (!store || !file.open(QIODevice::WriteOnly))
        return false;
    MailQuery query;
    query.mailbox = ownMailbox().id;
    for (const MailRow &row : (*store)->messages((*store)->rows(query, rowsOfText))) {
        const MailSummary &mail = row.summary;
        QStringList people;
        for (const Recipient &to : mail.to)
            people << (to.name.isEmpty() ? to.address : to.name);
        const QStringList columns{oneLine(people.join(u", "_s)), oneLine(mail.subject),
                                  QLocale().toString(mail.modified, QLocale::ShortFormat),
                                  oneLine(mail.preview)};
        file.write(columns.join(u'\t').toUtf8() + '\n');
    }
    return file.size() > 0;
}

bool startWith(int drafts, int runs, double startBar, double memoryBar)
{
    PracticeService service(PracticeService::Options{.drafts = drafts});
    if (!service.start())
        return false;
    const QTemporaryDir profile;
    const QString sendoff = QStringLiteral(SENDOFF_BINARY_DIR "/bin/sendoff");
    const QString floor = QStringLiteral(SENDOFF_BINARY_DIR "/tests/sendoff_floor");
    const QString screensFile = profile.filePath(u"screens.json"_s);
    if (QFile file(screensFile); !file.open(QIODevice::WriteOnly) || file.write(screens) < 0)
        return false;
    const QProcessEnvironment environment = environmentWith(service.token(), screensFile);
    const QStringList arguments{u"--graph-url"_s, service.root().toString(), u"--profile"_s, profile.path()};
    {
        MeasuredProgram first(sendoff, arguments, MeasuredProgram::TraceAs::Option, environment);
        if (!first.waitFor(u"sync-finished"_s, 600s, u"folder"_s, u"drafts"_s)) {
            std::fprintf(stderr, "the store was not filled: %s\n", first.errors().constData());
            return false;
        }
    }
    const QString texts = profile.filePath(u"texts"_s);
    if (!writeTexts(profile.filePath(u"sendoff.db"_s), texts)) {
        std::fprintf(stderr, "the filled store cannot be read\n");
        return false;
    }
    Figures ours;
    Figures bare;
    for (int run = 0; run <= runs; ++run) {
        Figures warmUp;
        MeasuredProgram a(floor, {QString::number(drafts), texts}, MeasuredProgram::TraceAs::Argument,
                          environment);
        if (!measure(a, u"first-paint"_s, {}, {}, run == 0 ? &warmUp : &bare))
            return false;
        MeasuredProgram b(sendoff, arguments, MeasuredProgram::TraceAs::Option, environment);
        if (!measure(b, u"drafts-listed"_s, u"source"_s, u"store"_s, run == 0 ? &warmUp : &ours))
            return false;
    }
    report(u"start to painted list, %1 drafts"_s.arg(drafts), u"ms"_s, median(ours.startMs),
           median(bare.startMs), startBar);
    reportQuickest(u"ms"_s, ours.startMs, bare.startMs);
    report(u"memory (RSS), %1 drafts"_s.arg(drafts), u"MiB"_s, median(ours.residentMiB),
           median(bare.residentMiB), memoryBar);
    return true;
}

} // namespace

bool start(int runs)
{
    // The bars of docs/performance.md.
    return startWith(100, runs, 1.3, 1.4) && startWith(10'000, runs, 1.3, 1.4)
        && startWith(100'000, std::max(3, runs / 2), 1.5, 2.0);
}

} // namespace Sendoff::Bench
