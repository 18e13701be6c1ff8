// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wordingsignin.h"

#include <QFile>
#include <QTextCursor>
#include <QTextDocument>
#include <QTextDocumentFragment>

// How the program is registered: the steps in the person's language, then the guide of the documentation.

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

QString withGuide(const QString &words)
{
    QFile file(u":/docs/sign-in.md"_s);
    QTextDocument guide;
    if (file.open(QIODevice::ReadOnly))
        guide.setMarkdown(QString::fromUtf8(file.readAll()));
    QTextDocument all;
    all.setHtml(words);
    QTextCursor end(&all);
    end.movePosition(QTextCursor::End);
    end.insertBlock();
    end.insertFragment(QTextDocumentFragment(&guide));
    return all.toHtml();
}

} // namespace

QString WordingSignIn::registrationHelpTitle()
{
    return tr("How to get an application ID");
}

QString WordingSignIn::registrationHelp()
{
    const QStringList steps{
        tr("Open portal.azure.com (in China portal.azure.cn, for US Government portal.azure.us) and go to "
           "Microsoft Entra ID, App registrations, New registration."),
        tr("Give it a name, and choose who may sign in: accounts of your organization, of any organization, "
           "or "
           "personal accounts too."),
        tr("As redirect URI choose “Public client/native (mobile & desktop)” and enter http://localhost"),
        tr("In Authentication switch “Allow public client flows” on; signing in with a code needs it."),
        tr("In API permissions add the delegated permissions of Microsoft Graph: offline_access, openid, "
           "profile, User.Read, Mail.ReadWrite, Mail.Send."),
        tr("Copy “Application (client) ID” from the overview, and enter it in Sendoff.")};
    QString list;
    for (const QString &step : steps)
        list += u"<li>%1</li>"_s.arg(step.toHtmlEscaped());
    const QString words
        = u"<p>%1</p><ol>%2</ol><p>%3</p>"_s.arg(tr("An application ID says to Microsoft which program "
                                                    "asks. It is no secret, costs nothing, and one is "
                                                    "enough for a whole organization.")
                                                     .toHtmlEscaped(),
                                                 list, tr("The whole guide follows.").toHtmlEscaped());
    return withGuide(words);
}

} // namespace Sendoff
