// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "base/heap.h"
#include "commandline.h"
#include "icons.h"
#include "instance.h"
#include "language.h"
#include "launcher.h"
#include "program.h"
#include "prompter.h"
#include "screenshots.h"
#include "settings/keys.h"
#include "stallwatch.h"
#include "startwords.h"
#include "trace.h"
#include "version.h"
#include "widgets/deskstyle.h"

#include <QApplication>
#include <QDir>
#include <QStandardPaths>

#include <cstdio>

// The program's start, and nothing else: reads the command line, makes the parts, shows the window.

using namespace Sendoff;
using namespace Qt::StringLiterals;

namespace {

int leave(ExitStatus status, const QString &complaint)
{
    if (!complaint.isEmpty())
        std::fprintf(stderr, "sendoff: %s\n", qUtf8Printable(complaint.simplified()));
    return int(status);
}

/// Without a screen Qt would abort; this says it in one line.
bool hasScreen()
{
#if defined(Q_OS_UNIX) && !defined(Q_OS_MACOS)
    return qEnvironmentVariableIsSet("QT_QPA_PLATFORM") || qEnvironmentVariableIsSet("DISPLAY")
        || qEnvironmentVariableIsSet("WAYLAND_DISPLAY");
#else
    return true;
#endif
}

QString profileFolder(const CommandLine &line)
{
    return line.profile.isEmpty() ? QStandardPaths::writableLocation(QStandardPaths::AppDataLocation)
                                  : QDir(line.profile).absolutePath();
}

bool wantsPlatform(const QStringList &arguments)
{
    return arguments.contains(u"-platform"_s) || arguments.contains(u"--platform"_s);
}

PracticeService::Options practiceOptions(const CommandLine &line, const Language &language)
{
    PracticeService::Options options;
    options.drafts = line.practiceDrafts;
    options.seed = line.practiceSeed;
    options.language = language.current();
    return options;
}

/// Opens what the command line asks for, else the profile's accounts.
Result<Done> openAsked(Program &program, const CommandLine &line)
{
    if (line.practice)
        return program.openPractice(line.practiceFaults);
    if (line.token.isEmpty())
        return program.openAccounts();
    const QUrl root = line.graphUrl.isValid() ? line.graphUrl : QUrl(u"https://graph.microsoft.com/v1.0"_s);
    return program.openService(root, line.token, line.users);
}

int run(QApplication &application, const CommandLine &line, Settings &settings, const QString &profile)
{
    const QString folder = line.practice ? QDir(profile).filePath(u"practice"_s) : profile;
    if (!QDir().mkpath(folder))
        return leave(ExitStatus::CannotStart, u"cannot make the folder %1"_s.arg(folder));
    Instance instance(folder);
    switch (instance.claim()) {
    case Instance::Outcome::First: break;
    case Instance::Outcome::Raised: return int(ExitStatus::Good);
    case Instance::Outcome::NoAnswer:
        return leave(ExitStatus::CannotStart, u"another Sendoff uses %1 and does not answer"_s.arg(folder));
    }

    Trace trace;
    if (!line.trace.isEmpty() && !trace.open(line.trace))
        return leave(ExitStatus::CannotStart, u"cannot write to %1"_s.arg(line.trace));
    std::unique_ptr<StallWatch> stalls;
    if (!line.trace.isEmpty())
        stalls = std::make_unique<StallWatch>(trace);

    Language language;
    language.use(settings.get(Keys::language));
    DialogPrompter prompter;
    Program program({.settings = settings,
                     .language = language,
                     .prompter = prompter,
                     .trace = trace,
                     .profile = profile,
                     .begin = line.practice     ? Program::Begin::Practice
                         : line.token.isEmpty() ? Program::Begin::Accounts
                                                : Program::Begin::Token,
                     .firstUser = line.users.value(0),
                     .practice = practiceOptions(line, language)});
    if (const Result<Done> opened = openAsked(program, line); !opened)
        return leave(ExitStatus::CannotStart, startTrouble(opened.error()));
    QObject::connect(&instance, &Instance::raiseRequested, &program, &Program::raise);
    program.window().show();
    return application.exec();
}

} // namespace

int main(int argc, char *argv[])
{
    Heap::reserve(Heap::ofTheStart);
    QCoreApplication::setApplicationName(u"sendoff"_s);
    QCoreApplication::setApplicationVersion(QLatin1String(sendoffVersion));
    QStringList arguments;
    for (int i = 0; i < argc; ++i)
        arguments += QString::fromLocal8Bit(argv[i]);
    const CommandLineResult asked = readCommandLine(arguments);
    if (asked.leave) {
        std::fputs(qUtf8Printable(asked.output), stdout);
        return leave(asked.status, asked.complaint);
    }
    const CommandLine &line = asked.options;

    const QString profile = profileFolder(line);
    if (!QDir().mkpath(profile))
        return leave(ExitStatus::CannotStart, u"cannot make the folder %1"_s.arg(profile));
    Settings settings(QDir(profile).filePath(u"settings.ini"_s));
    for (const auto &[key, value] : line.settings) {
        if (!settings.setForThisRun(key, value))
            return leave(ExitStatus::WrongUsage, u"--set: \"%1\" does not fit %2"_s.arg(value, key));
    }
    if (!line.language.isEmpty())
        settings.setForThisRun(QLatin1String(Keys::language.key), line.language);
    if (const QString pem = settings.get(Keys::extraCaFile); !pem.isEmpty() && !Launcher::trustAlso(pem))
        return leave(ExitStatus::CannotStart, u"there is no certificate in %1"_s.arg(pem));

    if (!line.screenshots.isEmpty() && !qEnvironmentVariableIsSet("QT_QPA_PLATFORM"))
        qputenv("QT_QPA_PLATFORM", "offscreen");
    if (!hasScreen() && !wantsPlatform(arguments))
        return leave(ExitStatus::CannotStart, u"there is no screen to open a window on"_s);
    QApplication application(argc, argv);
    QApplication::setStyle(new DeskStyle);
    QApplication::setWindowIcon(Icons::icon("sendoff"));
    QApplication::setApplicationDisplayName(u"Sendoff"_s);
    if (!line.screenshots.isEmpty()) {
        Language language;
        const QString trouble = Screenshots(line.screenshots, language).takeAll();
        return leave(trouble.isEmpty() ? ExitStatus::Good : ExitStatus::CannotStart, trouble);
    }
    return run(application, line, settings, profile);
}
