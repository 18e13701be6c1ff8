// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sync/serversearch.h"

#include "graph/search.h"
#include "net/client.h"
#include "store/store.h"
#include "sync/mailboxidentity.h"

#include <QPointer>

#include <utility>

namespace Sendoff {

ServerSearch::ServerSearch(Client &client, Store &store, Mailbox mailbox, QObject *parent)
    : QObject(parent)
    , m_client(client)
    , m_store(store)
    , m_mailbox(std::move(mailbox))
{
}

void ServerSearch::setIdentity(MailboxIdentity &identity)
{
    m_identity = &identity;
}

void ServerSearch::search(Folder folder, const QString &words, QObject *context, Call call)
{
    if (Graph::literalQuery(words).isEmpty()) {
        QMetaObject::invokeMethod(
            context, [call = std::move(call)] { call(Found()); }, Qt::QueuedConnection);
        return;
    }
    if (!m_identity) {
        ask(folder, words, context, std::move(call));
        return;
    }
    m_identity->verify(
        context,
        [self = QPointer(this), folder, words, context, call = std::move(call)](const Result<Done> &known) {
            if (!known)
                call(known.error());
            else if (self)
                self->ask(folder, words, context, call);
        });
}

void ServerSearch::ask(Folder folder, const QString &words, QObject *context, Call call)
{
    m_client.send<Graph::MailPage>(Graph::searchMessages(m_mailbox, folder, words), context,
                                   [&store = m_store, id = m_mailbox.id, folder, words, context,
                                    call = std::move(call)](const Result<Graph::MailPage> &page) {
                                       if (!page) {
                                           call(page.error());
                                           return;
                                       }
                                       const bool isAll
                                           = page->next.isEmpty() && page->messages.size() < Graph::mostFound;
                                       store.putFound(id, folder, words, page->messages, context,
                                                      [isAll, call](const Result<QList<qint64>> &rows) {
                                                          if (rows)
                                                              call(Found{.rows = *rows, .isAll = isAll});
                                                          else
                                                              call(rows.error());
                                                      });
                                   });
}

} // namespace Sendoff

#include "moc_serversearch.cpp"
