// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wordingbars.h"

#include "safetext.h"
#include "wordingsignin.h"

// The part of WordingBars that says what is with an account: its sign-in, its keychain, what it may do.

namespace Sendoff {

using Theme::Accent;

namespace {

QString sentence(const QString &title)
{
    return WordingBars::tr("%1.", "a sentence").arg(title);
}

} // namespace

BarSpec WordingBars::signInAgain(const SignInFault &fault, const QString &account)
{
    BarSpec spec = signIn();
    if (!account.isEmpty())
        spec.lead = tr("Sign in again as %1 to go on.").arg(safeText(account));
    const SignInWords words = WordingSignIn::words(fault);
    spec.note = tr("%1. %2", "a title and a sentence").arg(words.title, words.text);
    return spec;
}

BarSpec WordingBars::consent()
{
    return {.accent = Accent::Danger,
            .icon = "dialog-error",
            .lead = tr("Your organization has to allow Sendoff first."),
            .text = tr("Ask your administrator; the text to send them is ready."),
            .buttons = {{copyRequest(), tr("Copy request"), "edit-copy"}, {signInId(), tr("Sign in")}}};
}

BarSpec WordingBars::whileTrying(BarSpec spec)
{
    for (BarAction &button : spec.buttons)
        button.enabled = false;
    if (!spec.buttons.isEmpty())
        spec.buttons.first().text = tr("Trying…");
    return spec;
}

BarSpec WordingBars::keychain(SignInTrouble trouble, bool trying)
{
    const SignInWords words = WordingSignIn::words(trouble);
    BarSpec spec{.accent = Accent::Attention,
                 .icon = "dialog-password",
                 .lead = sentence(words.title),
                 .text = tr("%1 %2", "two sentences").arg(words.text, words.next),
                 .note = tr("Your drafts stay readable meanwhile, and what you send waits."),
                 .buttons = {{tryAgain(), tr("Try again")}, {keepInMemory(), tr("Keep for this run only")}}};
    return trying ? whileTrying(spec) : spec;
}

BarSpec WordingBars::renewalFailed(const SignInFault &fault, bool trying)
{
    const SignInWords words = WordingSignIn::words(fault);
    BarSpec spec{.accent = Accent::Attention,
                 .icon = "state-waiting",
                 .lead = sentence(words.title),
                 .text = words.text,
                 .note = tr("Your drafts stay readable meanwhile, and what you send waits."),
                 .buttons = {{tryNow(), tr("Try now")}}};
    return trying ? whileTrying(spec) : spec;
}

BarSpec WordingBars::signInUnsaved(SignInTrouble trouble)
{
    return {.accent = Accent::Attention,
            .icon = "dialog-password",
            .lead = tr("Your sign-in could not be saved."),
            .text = tr("It works until you close Sendoff; after that you sign in again."),
            .note
            = trouble == SignInTrouble::Unknown ? QString() : sentence(WordingSignIn::words(trouble).title),
            .buttons = {{tryAgain(), tr("Try again")}, {keepInMemory(), tr("Keep for this run only")}}};
}

BarSpec WordingBars::mayNotSend(const QString &mailbox)
{
    return {.accent = Accent::Attention,
            .icon = "dialog-warning",
            .lead = mailbox.isEmpty() ? tr("Sendoff may not send from this mailbox.")
                                      : tr("Sendoff may not send from %1.").arg(safeText(mailbox)),
            .text
            = tr("The sign-in has no permission to send mail (Mail.Send). Drafts can be read, and nothing "
                 "is sent."),
            .buttons = {{signInId(), tr("Sign in again")}, {copyRequest(), tr("Copy request"), "edit-copy"}}};
}

BarSpec WordingBars::alreadyHere(const QString &account)
{
    return {.accent = Accent::Success,
            .icon = "emblem-ok",
            .lead = tr("%1 is here already.").arg(safeText(account)),
            .text = tr("Its sign-in was renewed."),
            .closable = true};
}

BarSpec WordingBars::anotherPerson(const QString &account, const QString &signedIn)
{
    return {.accent = Accent::Attention,
            .icon = "dialog-warning",
            .lead = signedIn.isEmpty() ? tr("Somebody else signed in.")
                                       : tr("%1 signed in.").arg(safeText(signedIn)),
            .text = tr("This account belongs to %1. Nothing of it was touched, and what you send waits.")
                        .arg(safeText(account)),
            .buttons = {{signInId(), tr("Sign in again")}, {addAccount(), tr("Add as another account")}}};
}

} // namespace Sendoff
