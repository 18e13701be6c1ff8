// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "signin/authority.h"
#include "signin/signinfault.h"

#include <QCoreApplication>
#include <QPair>

namespace Sendoff {

/// What there is to say about a sign-in that failed; each is one sentence or two, without codes.
struct SignInWords
{
    QString title; ///< without a full stop
    QString text; ///< what happened
    QString next; ///< what the person can do
};

/// Words for signing in.
class WordingSignIn
{
    Q_DECLARE_TR_FUNCTIONS(Sendoff::WordingSignIn)

public:
    static SignInWords words(SignInTrouble trouble);
    static SignInWords words(const SignInFault &fault);
    /// The lines under "Technical details", label and value each; only what is known.
    static QList<QPair<QString, QString>> technical(const SignInFault &fault);
    /// The same as plain text, one per line, to be copied.
    static QString technicalText(const SignInFault &fault);

    static QString cloud(Cloud cloud);
    /// A text that a person can send to an administrator who has to allow the application.
    static QString requestForAdministrator(const Authority &authority, const QStringList &scopes);
    /// How an application id is had, in a few steps, and then the whole guide; HTML.
    static QString registrationHelp();
    static QString registrationHelpTitle();

private:
    static QString nameOfDetail(const SignInFault &fault);
    static SignInWords wordsOfPerson(SignInTrouble trouble);
    static SignInWords wordsOfOrganization(SignInTrouble trouble);
    static SignInWords wordsOfComputer(SignInTrouble trouble);
};

} // namespace Sendoff
