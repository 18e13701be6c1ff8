// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "commandline.h"

#include "language.h"
#include "net/rooturl.h"
#include "practice/faults.h"
#include "settings/known.h"
#include "signin/signinquestion.h"
#include "version.h"

#include <QCommandLineParser>
#include <QCoreApplication>
#include <QFile>
#include <QSet>

using namespace Qt::StringLiterals;

namespace Sendoff {

namespace {

struct Options
{
    QCommandLineOption help{{u"h"_s, u"help"_s}, u"Show this help and exit."_s};
    QCommandLineOption version{{u"v"_s, u"version"_s}, u"Show the version and exit."_s};
    QCommandLineOption practice{
        u"practice"_s, u"Open the practice mailbox: made-up drafts, nothing leaves this computer."_s};
    QCommandLineOption practiceDrafts{
        u"practice-drafts"_s, u"Number of drafts in the practice mailbox (default 40)."_s, u"N"_s, u"40"_s};
    QCommandLineOption practiceSeed{
        u"practice-seed"_s, u"The same seed makes the same practice mailbox (default 1)."_s, u"N"_s, u"1"_s};
    QCommandLineOption practiceFaults{u"practice-faults"_s,
                                      u"A plan of faults for the practice mailbox, as JSON."_s, u"FILE"_s};
    QCommandLineOption graphUrl{
        u"graph-url"_s,
        u"Use this Microsoft Graph root instead of the cloud's. Plain http only to a loopback address."_s,
        u"URL"_s};
    QCommandLineOption user{
        u"user"_s, u"Open the mailbox of ADDRESS instead of one's own; may be repeated."_s, u"ADDRESS"_s};
    QCommandLineOption profile{u"profile"_s, u"Keep settings, mail and the outbox in DIR."_s, u"DIR"_s};
    QCommandLineOption language{u"language"_s, u"Language for this run: en, ru or zh_CN."_s, u"LANGUAGE"_s};
    QCommandLineOption set{
        u"set"_s, u"A setting for this run, e.g. sending/undoSeconds=0; may be repeated."_s, u"KEY=VALUE"_s};
    QCommandLineOption trace{u"trace"_s, u"Append milestones to FILE as JSON lines."_s, u"FILE"_s};
    QCommandLineOption screenshots{
        u"screenshots"_s, u"Render the main views with practice data into DIR, and exit."_s, u"DIR"_s};

    QList<QCommandLineOption> all() const
    {
        return {help,    version,  practice, practiceDrafts, practiceSeed, practiceFaults, graphUrl, user,
                profile, language, set,      trace,          screenshots};
    }
};

/// The arguments without those that QApplication takes for itself.
QStringList withoutQtOptions(const QStringList &arguments)
{
    static const QSet<QString> alone{u"reverse"_s, u"nograb"_s, u"dograb"_s, u"sync"_s, u"widgetcount"_s};
    static const QSet<QString> withValue{
        u"platform"_s,     u"platformpluginpath"_s, u"platformtheme"_s, u"plugin"_s,  u"style"_s,
        u"stylesheet"_s,   u"qwindowgeometry"_s,    u"qwindowicon"_s,   u"display"_s, u"session"_s,
        u"qwindowtitle"_s, u"geometry"_s,           u"fontengine"_s,    u"dialogs"_s};
    QStringList kept;
    for (qsizetype i = 0; i < arguments.size(); ++i) {
        QString name = arguments.at(i);
        if (i == 0 || !name.startsWith(u'-')) {
            kept += name;
            continue;
        }
        name.remove(0, name.startsWith("--"_L1) ? 2 : 1);
        if (alone.contains(name) || withValue.contains(name.section(u'=', 0, 0))) {
            if (withValue.contains(name))
                ++i;
            continue;
        }
        kept += arguments.at(i);
    }
    return kept;
}

CommandLineResult wrongUsage(const QString &complaint)
{
    CommandLineResult result;
    result.leave = true;
    result.status = ExitStatus::WrongUsage;
    result.complaint = complaint;
    return result;
}

QString helpText(QCommandLineParser &parser)
{
    parser.setApplicationDescription(
        u"Sendoff, the review-and-send desk for Microsoft 365 and Outlook.com drafts.\n\n"
        "Environment: SENDOFF_ACCESS_TOKEN, a bearer token for --graph-url or the cloud."_s);
    if (QCoreApplication::instance())
        return parser.helpText();
    // The parser asks the application for its name.
    QByteArray name = "sendoff"_ba;
    int count = 1;
    char *values[] = {name.data(), nullptr};
    const QCoreApplication application(count, values);
    return parser.helpText();
}

/// An option's number, or nothing when it is none or out of range.
std::optional<qlonglong> numberOf(const QCommandLineParser &parser, const QCommandLineOption &option,
                                  qlonglong least, qlonglong most)
{
    bool good = false;
    const qlonglong number = parser.value(option).toLongLong(&good);
    return good && number >= least && number <= most ? std::optional(number) : std::nullopt;
}

/// Codes of checkedRoot() and checked().
QString wordsForServiceTrouble(const QString &code)
{
    if (code == "plainHttp"_L1)
        return u"plain http is for a loopback address only, since it would show the token; use https"_s;
    if (code == "otherScheme"_L1)
        return u"the URL must begin with https://, or http:// for a loopback address"_s;
    if (code == "userInUrl"_L1)
        return u"the URL must not hold a user name or a password"_s;
    if (code == "queryInUrl"_L1)
        return u"the URL must not hold a query or a fragment"_s;
    if (code == "tenant"_L1)
        return u"a tenant is a domain, a GUID, or common, organizations or consumers"_s;
    if (code == "clientId"_L1)
        return u"an application ID has no blanks, and letters of ASCII only"_s;
    return u"this is not the URL of a service"_s;
}

/// What is wrong with `--set key=value`; empty: nothing.
QString wordsForSetting(const QString &key, const QString &value)
{
    const KnownSetting *setting = knownSetting(key);
    if (!setting)
        return u"--set: there is no setting \"%1\""_s.arg(key);
    if (fitted(*setting, value)) {
        const QString trouble = troubleOfSetting(key, value);
        return trouble.isEmpty() ? QString() : u"--set: %1: %2"_s.arg(key, wordsForServiceTrouble(trouble));
    }
    QString wanted = u"another kind of value"_s;
    switch (setting->type) {
    case KnownSetting::Type::Int:
        wanted = u"a number from %1 to %2"_s.arg(setting->least).arg(setting->most);
        break;
    case KnownSetting::Type::Bool: wanted = u"true or false"_s; break;
    case KnownSetting::Type::Text:
        if (setting->choices) {
            QStringList choices = QString::fromLatin1(setting->choices).split(u'|', Qt::SkipEmptyParts);
            wanted = u"one of "_s + choices.join(u", "_s);
        }
        break;
    case KnownSetting::Type::List: wanted = u"a list with commas between"_s; break;
    case KnownSetting::Type::Bytes: return u"--set: %1 cannot be set by hand"_s.arg(key);
    }
    return u"--set: %1 needs %2, not \"%3\""_s.arg(key, wanted, value);
}

/// Fills in what is plain text; returns a complaint, or nothing.
QString takeValues(const QCommandLineParser &parser, const Options &options, CommandLine *line)
{
    const auto drafts = numberOf(parser, options.practiceDrafts, 0, 200'000);
    if (!drafts)
        return u"--practice-drafts needs a number from 0 to 200000"_s;
    const auto seed = numberOf(parser, options.practiceSeed, 0, 0xffffffffLL);
    if (!seed)
        return u"--practice-seed needs a number from 0 to 4294967295"_s;
    line->practice = parser.isSet(options.practice);
    line->practiceDrafts = int(*drafts);
    line->practiceSeed = quint32(*seed);
    line->users = parser.values(options.user);
    line->profile = parser.value(options.profile);
    line->language = parser.value(options.language);
    line->trace = parser.value(options.trace);
    line->screenshots = parser.value(options.screenshots);
    if (parser.isSet(options.language) && !Language::available().contains(line->language))
        return u"--language must be one of en, ru, zh_CN"_s;
    for (const QString &user : std::as_const(line->users)) {
        if (user.trimmed().isEmpty())
            return u"--user needs an address"_s;
    }
    const QStringList pairs = parser.values(options.set);
    for (const QString &pair : pairs) {
        const qsizetype equals = pair.indexOf(u'=');
        if (equals < 1)
            return u"--set needs KEY=VALUE, not \"%1\""_s.arg(pair);
        const QString complaint = wordsForSetting(pair.left(equals), pair.mid(equals + 1));
        if (!complaint.isEmpty())
            return complaint;
        line->settings.append({pair.left(equals), pair.mid(equals + 1)});
    }
    return {};
}

/// Fills in the service; returns a complaint, or nothing.
QString takeService(const QCommandLineParser &parser, const Options &options, CommandLine *line)
{
    const bool serviceGiven = parser.isSet(options.graphUrl);
    if (line->practice && (serviceGiven || !line->users.isEmpty()))
        return u"--practice cannot be combined with --graph-url or --user"_s;
    if (!line->practice && line->screenshots.isEmpty()) {
        for (const QCommandLineOption &option :
             {options.practiceDrafts, options.practiceSeed, options.practiceFaults}) {
            if (parser.isSet(option))
                return u"--%1 needs --practice"_s.arg(option.names().constFirst());
        }
    }
    if (parser.isSet(options.practiceFaults)) {
        QFile file(parser.value(options.practiceFaults));
        if (!file.open(QIODevice::ReadOnly))
            return u"--practice-faults: %1 cannot be read"_s.arg(file.fileName());
        line->practiceFaults = file.readAll();
        if (const Result<Done> plan = Practice::Faults().add(line->practiceFaults); !plan)
            return u"--practice-faults: %1 is no plan of faults: %2"_s.arg(file.fileName(),
                                                                           plan.error().detail);
    }
    if (serviceGiven) {
        const Result<QUrl> root = checkedRoot(parser.value(options.graphUrl));
        if (!root)
            return u"--graph-url: "_s + wordsForServiceTrouble(root.error().code);
        line->graphUrl = *root;
    }
    if ((serviceGiven || !line->users.isEmpty()) && line->token.isEmpty())
        return u"SENDOFF_ACCESS_TOKEN is not set; --graph-url and --user need it"_s;
    return {};
}

} // namespace

CommandLineResult readCommandLine(const QStringList &arguments)
{
    const Options options;
    QCommandLineParser parser;
    parser.addOptions(options.all());

    CommandLineResult result;
    result.options.token = qgetenv("SENDOFF_ACCESS_TOKEN").trimmed();
    qunsetenv("SENDOFF_ACCESS_TOKEN");

    if (!parser.parse(withoutQtOptions(arguments)))
        return wrongUsage(parser.errorText());
    if (parser.isSet(options.help)) {
        result.leave = true;
        result.output = helpText(parser);
        return result;
    }
    if (parser.isSet(options.version)) {
        result.leave = true;
        result.output = u"sendoff "_s + QLatin1String(sendoffVersion) + u'\n';
        return result;
    }
    if (!parser.positionalArguments().isEmpty())
        return wrongUsage(u"Unexpected argument \"%1\""_s.arg(parser.positionalArguments().constFirst()));
    QString complaint = takeValues(parser, options, &result.options);
    if (complaint.isEmpty())
        complaint = takeService(parser, options, &result.options);
    return complaint.isEmpty() ? result : wrongUsage(complaint);
}

} // namespace Sendoff
