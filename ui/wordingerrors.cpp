// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "wordingerrors.h"

#include "sync/mailboxidentity.h"

#include <QPair>

#include <algorithm>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

/// "The server refused the request (400)." with the number where there is one.
QString withStatus(const QString &plain, const QString &numbered, int status)
{
    return status > 0 ? numbered.arg(status) : plain;
}

/// Whether the token is an application's, so nobody's: there is no "/me". The code is "BadRequest", which
/// says nothing; only the sentence tells.
bool isWithoutPerson(const Error &error)
{
    return error.kind == ErrorKind::Rejected
        && error.detail.contains("delegated authentication flow"_L1, Qt::CaseInsensitive);
}

} // namespace

QString WordingErrors::reason(const Error &error, const QString &server)
{
    if (isOfTheMailbox(error.code)) {
        return error.code.compare("MailboxNotEnabledForRESTAPI"_L1, Qt::CaseInsensitive) == 0
            ? tr("This mailbox has no Exchange Online licence, or it is not in the cloud.")
            : tr("There is no mailbox in the cloud for this address.");
    }
    if (isWithoutPerson(error))
        return tr("The access token is that of an application, which has no mailbox of its own.");
    switch (error.kind) {
    case ErrorKind::NotReached: return cause(error, server);
    case ErrorKind::LinkLost:
        return error.httpStatus == 0 ? cause(error, server)
                                     : tr("The connection broke before the answer came.");
    case ErrorKind::Unauthorized: return tr("You are signed out.");
    case ErrorKind::Forbidden:
        return isOfAnotherMailbox(error) ? tr("The access token opens another mailbox.")
                                         : tr("You do not have the right to do this.");
    case ErrorKind::NotFound: return tr("It is not there any more.");
    case ErrorKind::Conflict: return tr("It was changed elsewhere at the same moment.");
    case ErrorKind::Gone: return tr("The list has to be read again from the start.");
    case ErrorKind::Throttled: return tr("Microsoft 365 asked us to slow down.");
    case ErrorKind::Rejected:
        return withStatus(tr("The server refused the request."), tr("The server refused the request (%1)."),
                          error.httpStatus);
    case ErrorKind::Server:
        return withStatus(tr("The server does not answer."), tr("The server answered with an error (%1)."),
                          error.httpStatus);
    case ErrorKind::Protocol:
        return server.isEmpty() ? tr("The answer of the server cannot be understood.")
                                : tr("The answer of %1 cannot be understood.", "a server").arg(server);
    case ErrorKind::Storage:
        if (error.code == "damaged"_L1)
            return tr("The file with your list and the outbox is damaged.");
        return error.code == "inUse"_L1 ? tr("Another Sendoff window has this profile open.")
                                        : tr("The disk of this computer could not be written.");
    case ErrorKind::Secrets: return tr("The keychain of this computer could not be read.");
    }
    return {};
}

QString WordingErrors::cause(const Error &error, const QString &server)
{
    const QString &code = error.code;
    if (code == "ConnectionRefusedError"_L1)
        return tr("Nobody answers at that address: the connection was refused.");
    if (code == "HostNotFoundError"_L1)
        return tr("There is no such address, or this computer has no connection.");
    if (code == "SslHandshakeFailedError"_L1)
        return tr("No secure connection could be made; its certificate may not be trusted.");
    if (code == "certificateDates"_L1)
        return tr("The server's certificate is not valid on this date; the clock of this computer may be "
                  "wrong.");
    if (code.startsWith("Proxy"_L1))
        return tr("The proxy of this network does not let Sendoff through.");
    if (code == "timedOut"_L1 || code == "OperationCanceledError"_L1 || code == "TimeoutError"_L1)
        return tr("No answer came in time.");
    if (code == "RemoteHostClosedError"_L1 || code == "ProtocolFailure"_L1)
        return server.isEmpty()
            ? tr("The connection broke before the answer came.")
            : tr("%1 gave no answer that can be understood, and closed the connection.", "a server")
                  .arg(server);
    return error.kind == ErrorKind::LinkLost ? tr("The connection broke before the answer came.")
                                             : tr("The server cannot be reached.");
}

QString WordingErrors::advice(const Error &error)
{
    if (isOfTheMailbox(error.code))
        return tr("Ask your administrator; a new mailbox takes a while until it works.");
    if (isWithoutPerson(error))
        return tr("Start Sendoff with --user and the address of the mailbox.");
    switch (error.kind) {
    case ErrorKind::NotReached: return tr("Check the connection; Sendoff tries again by itself.");
    case ErrorKind::LinkLost: return tr("Sendoff looks up what became of it before it tries again.");
    case ErrorKind::Unauthorized: return tr("Sign in again to go on.");
    case ErrorKind::Forbidden:
        return isOfAnotherMailbox(error)
            ? tr("For the other mailbox start Sendoff with another folder after --profile.")
            : tr("Ask the owner of the mailbox, or your administrator.");
    case ErrorKind::NotFound: return tr("Refresh to see what is there now.");
    case ErrorKind::Conflict: return tr("Look at the new version first.");
    case ErrorKind::Gone: return tr("This happens by itself and may take a little longer.");
    case ErrorKind::Throttled:
        if (error.retryAfter) {
            const int seconds = int(std::max<qint64>(1, (error.retryAfter->count() + 999) / 1000));
            return tr("Sendoff goes on by itself in %Ln second(s).", nullptr, seconds);
        }
        return tr("Sendoff goes on by itself in a moment.");
    case ErrorKind::Rejected: return tr("The technical details say why.");
    case ErrorKind::Server: return tr("This is mostly over in a few minutes; try again then.");
    case ErrorKind::Protocol:
        return tr("Check the address of the server, and whether your network wants you to sign in first.");
    case ErrorKind::Storage:
        if (error.code == "damaged"_L1)
            return tr("Exit Sendoff and start it again: it saves what can be read, and reads the rest anew.");
        return error.code == "inUse"_L1
            ? tr("Use that window, or close it first.")
            : tr("Make sure that there is free space and that you may write there.");
    case ErrorKind::Secrets: return tr("Unlock the keychain, then try again.");
    }
    return {};
}

QList<QPair<QString, QString>> WordingErrors::technical(const Error &error)
{
    // A server may send pages of text; nobody reads more than this.
    constexpr int longest = 600;
    QList<QPair<QString, QString>> lines;
    if (error.httpStatus > 0)
        lines.append({tr("HTTP status"), QString::number(error.httpStatus)});
    if (!error.code.isEmpty())
        lines.append({tr("Code"), error.code.left(longest)});
    if (!error.requestId.isEmpty())
        lines.append({tr("Request ID"), QString::fromLatin1(error.requestId.left(longest))});
    if (!error.detail.isEmpty())
        lines.append({tr("Message of the server"), error.detail.simplified().left(longest)});
    return lines;
}

QString WordingErrors::technicalText(const Error &error)
{
    QStringList lines;
    for (const auto &[label, value] : technical(error))
        lines.append(tr("%1: %2", "label and value").arg(label, value));
    return lines.join(u'\n');
}

} // namespace Sendoff
