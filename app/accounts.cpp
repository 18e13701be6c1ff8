// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "accounts.h"

#include "base/entropy.h"
#include "base/log.h"
#include "mail/mailbox.h"
#include "profile.h"
#include "store/store.h"

#include <algorithm>
#include <utility>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

Authority authorityOf(const Account &account)
{
    return {.login = account.authority,
            .tenant = account.tenant,
            .clientId = account.clientId,
            .cloud = account.cloud,
            .graphRoot = account.graphRoot};
}

SignInFault faultOf(SignInTrouble trouble, const QString &detail = {})
{
    return {.trouble = trouble, .error = {}, .number = 0, .detail = detail, .claims = {}, .traceId = {}};
}

} // namespace

Accounts::Accounts(Parts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_post(m_parts.network, m_parts.clock, m_httpLog)
    , m_signIn({.post = m_post,
                .clock = m_parts.clock,
                .entropy = m_parts.entropy,
                .browser = m_parts.browser,
                .endPage = m_parts.endPage,
                .accept = [this](const TokenAnswer &answer) { return accept(answer); }})
{
}

Accounts::~Accounts() = default;

Result<Done> Accounts::read()
{
    Result<AccountBook> book = readAccountBook(QDir(m_parts.folder), &m_damagedFile);
    if (!book)
        return book.error();
    m_book = *std::move(book);
    if (m_book.profileId.isEmpty())
        m_book.profileId = QString::fromLatin1(m_parts.entropy.uuid());
    return Done();
}

Result<Done> Accounts::write()
{
    if (m_book.profileId.isEmpty())
        return notReady(); // it was never read
    return writeAccountBook(QDir(m_parts.folder), m_book);
}

std::optional<Account> Accounts::account(const AccountId &id) const
{
    const Account *const found = m_book.find(id);
    return found && !found->isRemoved ? std::optional(*found) : std::nullopt;
}

QList<Mailbox> Accounts::mailboxesOf(const Account &account)
{
    Mailbox own = ownMailbox(account.space);
    own.address = account.person.address;
    own.displayName = account.person.name;
    QList<Mailbox> mailboxes{own};
    for (const QString &address : account.shared)
        mailboxes.append(mailboxOf(address, account.space));
    return mailboxes;
}

Connection Accounts::connection(const AccountId &id)
{
    const Account account = *m_book.find(id);
    auto session = std::make_unique<Session>(
        Session::Parts{
            .post = m_post, .secrets = m_parts.secrets, .clock = m_parts.clock, .entropy = m_parts.entropy},
        account, m_book.secretKey(id));
    m_sessions.insert(id, session.get());
    connect(session.get(), &Session::changed, this, [this, id] { keepGranted(id); });
    if (const auto fresh = m_fresh.constFind(id); fresh != m_fresh.cend()) {
        session->adopt(*fresh);
        m_fresh.erase(fresh);
    }
    Connection connection;
    connection.root = account.graphRoot;
    connection.session = session.get();
    connection.tokens = std::move(session);
    connection.mailboxes = mailboxesOf(account);
    connection.account = id;
    connection.kind = account.kind;
    return connection;
}

void Accounts::keepGranted(const AccountId &id)
{
    Account *const account = m_book.find(id);
    const Session *const session = m_sessions.value(id);
    if (!account || !session || session->granted().isEmpty() || session->granted() == account->granted)
        return;
    account->granted = session->granted();
    if (const Result<Done> written = write(); !written)
        qCWarning(signInLog) << "what was granted could not be kept:" << written.error().code;
}

void Accounts::add(const Authority &authority, Way way)
{
    m_again.reset();
    m_asked = authority;
    begin({.authority = authority,
           .scopes = scopesFor(Purpose::OwnMailbox, authority),
           .loginHint = {},
           .claims = {},
           .chooseAccount = true},
          way);
}

void Accounts::again(const AccountId &id, Way way, Purpose purpose, const QString &clientId)
{
    const Account *const known = m_book.find(id);
    if (!known)
        return;
    m_again = id;
    m_asked = authorityOf(*known);
    if (!clientId.isEmpty())
        m_asked.clientId = clientId;
    QStringList scopes = scopesToRenew(known->granted, m_asked);
    scopes += scopesFor(purpose, m_asked);
    scopes.removeDuplicates();
    const Session *const session = m_sessions.value(id);
    begin({.authority = m_asked,
           .scopes = scopes,
           .loginHint = known->person.address,
           .claims = session ? session->claims() : QByteArray(),
           .chooseAccount = false},
          way);
}

void Accounts::begin(const SignIn::Question &question, Way way)
{
    if (way == Way::Browser)
        m_signIn.inBrowser(question);
    else
        m_signIn.byCode(question);
}

std::optional<SignInFault> Accounts::accept(const TokenAnswer &answer)
{
    if (!answer.person)
        return faultOf(SignInTrouble::Misread, u"noIdToken"_s);
    const auto known = std::find_if(m_book.accounts.cbegin(), m_book.accounts.cend(),
                                    [this, &answer](const Account &account) {
                                        return account.person.isSameAs(*answer.person)
                                            && account.graphRoot == m_asked.graphRoot && !account.isRemoved;
                                    });
    if (m_again) {
        // Another person's tokens would open another mailbox: they are let go of.
        if (known == m_book.accounts.cend() || known->id != *m_again)
            return faultOf(SignInTrouble::WrongPerson, answer.person->address);
        return acceptAgain(answer, *known);
    }
    if (known != m_book.accounts.cend())
        return acceptAgain(answer, *known);
    const QString id = QString::fromLatin1(m_parts.entropy.uuid());
    const Account account{.id = {id},
                          .cloud = m_asked.cloud,
                          .authority = m_asked.login,
                          .tenant = m_asked.tenant,
                          .clientId = m_asked.clientId,
                          .graphRoot = m_asked.graphRoot,
                          .space = id,
                          .person = *answer.person,
                          .kind = answer.kind,
                          .granted = answer.granted,
                          .isRemoved = false,
                          .shared = {}};
    m_book.accounts.append(account);
    if (const Result<Done> written = write(); !written) {
        m_book.accounts.removeLast();
        return faultOf(SignInTrouble::NotKept, written.error().detail);
    }
    m_fresh.insert(account.id, answer);
    QMetaObject::invokeMethod(
        this, [this, id = account.id] { Q_EMIT opened(id); }, Qt::QueuedConnection);
    return std::nullopt;
}

std::optional<SignInFault> Accounts::acceptAgain(const TokenAnswer &answer, const Account &known)
{
    const AccountId id = known.id;
    // The application may have been given another id since: the new refresh token is good for that one only.
    Account changed = known;
    changed.clientId = m_asked.clientId;
    changed.authority = m_asked.login;
    changed.tenant = m_asked.tenant;
    changed.granted = answer.granted;
    // Whoever was renamed is the same person; the next sign-in hints at the new name.
    if (!answer.person->address.isEmpty())
        changed.person = *answer.person;
    const Account before = std::exchange(*m_book.find(id), changed);
    if (const Result<Done> written = write(); !written) {
        *m_book.find(id) = before;
        return faultOf(SignInTrouble::NotKept, written.error().detail);
    }
    if (Session *const session = m_sessions.value(id)) {
        session->setAuthority(m_asked);
        session->adopt(answer);
    } else {
        m_fresh.insert(id, answer);
    }
    QMetaObject::invokeMethod(
        this, [this, id] { Q_EMIT returned(id); }, Qt::QueuedConnection);
    return std::nullopt;
}

} // namespace Sendoff
