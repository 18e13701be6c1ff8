// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wordingsignin.h"

#include "safetext.h"
#include "signin/signinquestion.h"

#include <algorithm>

namespace Sendoff {

using namespace Qt::StringLiterals;

SignInWords WordingSignIn::words(SignInTrouble trouble)
{
    switch (trouble) {
    case SignInTrouble::Unknown:
    case SignInTrouble::Declined:
    case SignInTrouble::Expired:
    case SignInTrouble::SessionEnded:
    case SignInTrouble::NeedsConsent:
    case SignInTrouble::NeedsMfa:
    case SignInTrouble::NeedsBrowser:
    case SignInTrouble::WrongPerson:
    case SignInTrouble::Loop: return wordsOfPerson(trouble);
    case SignInTrouble::NeedsAdmin:
    case SignInTrouble::Blocked:
    case SignInTrouble::Disabled:
    case SignInTrouble::WrongTenant:
    case SignInTrouble::NotConfigured:
    case SignInTrouble::NoClientId:
    case SignInTrouble::Busy: return wordsOfOrganization(trouble);
    case SignInTrouble::NoBrowser:
    case SignInTrouble::NoLoopback:
    case SignInTrouble::ClockWrong:
    case SignInTrouble::Offline:
    case SignInTrouble::NotSecure:
    case SignInTrouble::Misread:
    case SignInTrouble::NotKept:
    case SignInTrouble::KeychainMissing:
    case SignInTrouble::KeychainLocked:
    case SignInTrouble::KeychainSilent:
    case SignInTrouble::KeychainRefused: return wordsOfComputer(trouble);
    }
    return {};
}

SignInWords WordingSignIn::words(const SignInFault &fault)
{
    if (!isAboutTheApplication(fault))
        return words(fault.trouble);
    return {tr("The application ID is not accepted"),
            tr("The sign-in service does not know it for this tenant in this cloud."),
            tr("Correct it, or choose another cloud.")};
}

/// What the person did or can do alone.
SignInWords WordingSignIn::wordsOfPerson(SignInTrouble trouble)
{
    switch (trouble) {
    case SignInTrouble::Declined:
        return {tr("The sign-in was declined"),
                tr("In the browser Sendoff was not allowed in, so it has no access to the mailbox."),
                tr("If that was not meant, sign in again and choose Accept.")};
    case SignInTrouble::Expired:
        return {tr("The time to sign in is over"),
                tr("The page or the code was not used in time, and is good no more."),
                tr("Begin again when you are ready.")};
    case SignInTrouble::SessionEnded:
        return {tr("Your sign-in has ended"),
                tr("The password was changed, the sign-in was revoked, or it was not used for a long time."),
                tr("Sign in again; your drafts and what waits in Sending are kept.")};
    case SignInTrouble::NeedsConsent:
        return {tr("Sendoff is not allowed in yet"),
                tr("You have not agreed yet that Sendoff may read and send your mail."),
                tr("Sign in in the browser and choose Accept on the page that asks.")};
    case SignInTrouble::NeedsMfa:
        return {tr("One more proof is needed"),
                tr("Your organization asks for a second proof, such as a code on your phone."),
                tr("Sign in in the browser; it leads you through it.")};
    case SignInTrouble::NeedsBrowser:
        return {tr("The browser is needed"),
                tr("The sign-in service wants to show you a page before it goes on."),
                tr("Sign in in the browser and do what the page asks for.")};
    case SignInTrouble::WrongPerson:
        return {
            tr("Somebody else signed in"),
            tr("The browser was signed in with another account. Nothing of this mailbox was touched."),
            tr("Sign in with the account of this mailbox, or add the other one as an account of its own.")};
    case SignInTrouble::Loop:
        return {tr("Fresh sign-ins are refused again and again"),
                tr("Microsoft 365 gave access and refused it at once, several times in a row."),
                tr("Sign in again; if it happens once more, show your administrator the technical details.")};
    default:
        return {tr("The sign-in did not finish"),
                tr("The sign-in service gave a reason that Sendoff does not know."),
                tr("Try again; the technical details say what it answered.")};
    }
}

/// What is decided by an organization, or by whoever set the program up.
SignInWords WordingSignIn::wordsOfOrganization(SignInTrouble trouble)
{
    switch (trouble) {
    case SignInTrouble::NeedsAdmin:
        return {tr("Your organization has to allow Sendoff first"),
                tr("Only an administrator can allow programs there."),
                tr("Ask your administrator; the text to send them is ready.")};
    case SignInTrouble::Blocked:
        return {tr("Your organization does not allow this sign-in"),
                tr("One of its rules does not accept this device, this network or this program."),
                tr("Ask your administrator, and send along the technical details.")};
    case SignInTrouble::Disabled:
        return {tr("This account cannot sign in"),
                tr("It is disabled, locked, or not known in this Microsoft cloud."),
                tr("Check the address and the cloud; an administrator can unlock the account.")};
    case SignInTrouble::WrongTenant:
        return {tr("This account belongs elsewhere"),
                tr("The application ID is not meant for this organization or for this kind of account."),
                tr("Use another account, or change the tenant in Settings.")};
    case SignInTrouble::NotConfigured:
        return {tr("The sign-in is not set up right"),
                tr("The registration of the application, or Settings, differ from what is needed here."),
                tr("Compare application ID, tenant and cloud with the registration.")};
    case SignInTrouble::NoClientId:
        return {tr("There is no application ID yet"),
                tr("Microsoft wants one to be registered, and this copy of Sendoff has none."),
                tr("Enter it here or in Settings.")};
    default:
        return {tr("The sign-in service asks to wait"), tr("It has too much to do at the moment."),
                tr("Try again in a few minutes.")};
    }
}

/// What is in the way on this computer.
SignInWords WordingSignIn::wordsOfComputer(SignInTrouble trouble)
{
    switch (trouble) {
    case SignInTrouble::NoBrowser:
        return {tr("The browser could not be opened"),
                tr("This computer has no program for web pages, or it did not start."),
                tr("Copy the address into a browser, or sign in with a code.")};
    case SignInTrouble::NoLoopback:
        return {tr("Sendoff cannot hear the browser"),
                tr("This computer gave no free port for the answer of the browser."),
                tr("Sign in with a code; it needs no port.")};
    case SignInTrouble::ClockWrong:
        return {tr("The clock of this computer is wrong"),
                tr("It differs too much from the time of the sign-in service."),
                tr("Set date, time and time zone, then sign in again.")};
    case SignInTrouble::NotSecure:
        return {
            tr("The sign-in service cannot be trusted"),
            tr("Its certificate is not one that this computer trusts: something in between may be reading "
               "along. Nothing was sent."),
            tr("Try another network, or ask your administrator for the certificate of this one.")};
    case SignInTrouble::Misread:
        return {tr("The answer cannot be understood"),
                tr("What came back is not the answer of a sign-in service."),
                tr("Check whether your network wants you to sign in first, and the address in Settings.")};
    case SignInTrouble::NotKept:
        return {tr("The account could not be kept"), tr("The disk of this computer could not be written."),
                tr("Make sure that there is free space and that you may write there, then sign in again.")};
    case SignInTrouble::KeychainMissing:
        return {tr("There is no keychain"),
                tr("Sendoff keeps the sign-in in the keychain of the system, and finds none."),
                tr("Start a keychain, such as GNOME Keyring or KWallet, then try again.")};
    case SignInTrouble::KeychainLocked:
        return {tr("The keychain is locked"),
                tr("The sign-in is kept in it, and cannot be read or written now."),
                tr("Unlock the keychain, then try again.")};
    case SignInTrouble::KeychainSilent:
        return {tr("The keychain does not answer"),
                tr("Sendoff asked it for the sign-in and waited in vain."),
                tr("Look for a window that asks for the password of the keychain.")};
    case SignInTrouble::KeychainRefused:
        return {tr("The keychain answered with an error"),
                tr("The sign-in could not be read from it or written to it."),
                tr("Try again, or restart the keychain.")};
    default:
        return {tr("The sign-in service cannot be reached"),
                tr("No connection to it could be made from this computer."),
                tr("Check the connection, then try again.")};
    }
}

/// What the words of a fault are: who said them.
QString WordingSignIn::nameOfDetail(const SignInFault &fault)
{
    switch (fault.trouble) {
    case SignInTrouble::WrongPerson: return tr("Signed in as");
    case SignInTrouble::KeychainMissing:
    case SignInTrouble::KeychainLocked:
    case SignInTrouble::KeychainSilent:
    case SignInTrouble::KeychainRefused: return tr("Message of the keychain");
    case SignInTrouble::Offline:
    case SignInTrouble::ClockWrong:
    case SignInTrouble::NoLoopback:
    case SignInTrouble::NotKept: return tr("Message of the system");
    default: break;
    }
    // Only the service has its own names of errors, and numbers.
    return fault.number > 0 || fault.error.contains(u'_') ? tr("Message of the service") : tr("Details");
}

QList<QPair<QString, QString>> WordingSignIn::technical(const SignInFault &fault)
{
    constexpr int longest = 600; // a service may send pages of text
    QList<QPair<QString, QString>> lines;
    if (!fault.error.isEmpty())
        lines.append({tr("Error code"), safeText(fault.error.left(longest))});
    if (fault.number > 0)
        lines.append({tr("Error number at Microsoft"), u"AADSTS%1"_s.arg(fault.number)});
    if (!fault.traceId.isEmpty())
        lines.append({tr("Trace ID"), safeText(QString::fromLatin1(fault.traceId.left(longest)))});
    if (!fault.detail.isEmpty())
        lines.append({nameOfDetail(fault), safeText(fault.detail.simplified().left(longest))});
    return lines;
}

QString WordingSignIn::technicalText(const SignInFault &fault)
{
    QStringList lines;
    for (const auto &[label, value] : technical(fault))
        lines.append(tr("%1: %2", "label and value").arg(label, value));
    return lines.join(u'\n');
}

QString WordingSignIn::cloud(Cloud cloud)
{
    switch (cloud) {
    case Cloud::Global: return tr("Worldwide (Microsoft 365, Outlook.com)");
    case Cloud::China: return tr("China (operated by 21Vianet)");
    case Cloud::UsGovernment: return tr("US Government (GCC High)");
    case Cloud::UsDefense: return tr("US Department of Defense (DoD)");
    }
    return {};
}

QString WordingSignIn::requestForAdministrator(const Authority &authority, const QStringList &scopes)
{
    QStringList names;
    for (const QString &scope : scopes)
        names.append(scope.section(u'/', -1));
    return QStringList{
        tr("I would like to use Sendoff, a program that lists the drafts of a mailbox and sends those I "
           "decide "
           "to send. It signs in as me and can do no more than I can. Please allow it for our organization."),
        tr("Application ID: %1").arg(authority.clientId),
        tr("Delegated permissions: %1").arg(names.join(u", "_s)),
        tr("Page on which you can allow it: %1").arg(adminConsentUrl(authority).toString(QUrl::FullyEncoded))}
        .join(u"\n\n"_s);
}

} // namespace Sendoff
