// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "serversearchbar.h"

#include "core.h"
#include "models/maillistmodel.h"
#include "settings/keys.h"
#include "store/store.h"
#include "sync/mailboxidentity.h"
#include "sync/serversearch.h"
#include "widgets/bararea.h"
#include "wordingbars.h"
#include "wordingsearch.h"

#include <utility>

using namespace Qt::StringLiterals;

namespace Sendoff {

ServerSearchBar::ServerSearchBar(Core &core, BarArea &bars, QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_bars(bars)
{
    connect(&bars, &BarArea::triggered, this, [this](const QString &, const QString &action) {
        if (action == WordingSearch::cancel())
            cancel();
        else if (action == WordingSearch::showAll())
            Q_EMIT showAllRequested();
        else
            ask();
    });
}

ServerSearchBar::~ServerSearchBar() = default;

QString ServerSearchBar::barKey()
{
    return u"serverSearch"_s;
}

void ServerSearchBar::show(int mailbox, Page page, MailListModel &model)
{
    m_asking.reset();
    for (const auto &connection : std::as_const(m_connections))
        disconnect(connection);
    m_mailbox = mailbox;
    m_page = page;
    m_model = &model;
    m_connections = {
        connect(&model, &MailListModel::queryChanged, this, &ServerSearchBar::refresh),
        connect(&model, &MailListModel::listed, this, &ServerSearchBar::refresh),
        connect(&model, &QObject::destroyed, this, [this] { m_model = nullptr; }),
    };
    refresh();
}

/// Whether the service may know what a search here cannot find.
bool ServerSearchBar::mayMiss() const
{
    if (m_page == Page::SentItems && m_core.settings().get(Keys::sentDays) > 0)
        return true;
    return m_core.store().mayMiss(m_model->query().mailbox, m_model->query().folder);
}

/// How many of those that were found are not listed.
int ServerSearchBar::unfit() const
{
    const QList<qint64> &found = m_model->query().found;
    return int(found.size()) - m_model->listedOf(found);
}

void ServerSearchBar::refresh()
{
    if (m_model == nullptr)
        return;
    const MailQuery &query = m_model->query();
    const QString search = query.search.simplified();
    const bool isOfAnother = m_core.identity(m_mailbox).state() == MailboxIdentity::State::Another;
    if (search.isEmpty() || query.held || isOfAnother) {
        m_asking.reset();
        m_known.erase({m_mailbox, m_page});
        m_bars.removeBar(barKey());
        return;
    }
    if (known().search != search) {
        m_asking.reset();
        // Not looked up for each key.
        const bool misses = known().search.isEmpty() ? mayMiss() : known().mayMiss;
        known() = {.search = search, .mayMiss = misses, .error = {}};
    }
    if (m_asking) {
        m_bars.setBar(barKey(), &WordingSearch::asking);
    } else if (const auto &error = known().error) {
        m_bars.setBar(barKey(), [error = *error] { return WordingSearch::failed(error); });
    } else if (known().isDone) {
        if (m_model->isListing())
            return; // what was found is not listed yet
        m_bars.setBar(barKey(), [more = int(query.found.size()), left = unfit(), isAll = known().isAll] {
            return WordingSearch::found(more, left, isAll);
        });
    } else if (known().mayMiss) {
        const int days = m_core.settings().get(Keys::sentDays);
        m_bars.setBar(barKey(), [folder = query.folder, days] { return WordingSearch::offer(folder, days); });
    } else {
        m_bars.removeBar(barKey());
    }
}

void ServerSearchBar::ask()
{
    if (m_model == nullptr || m_asking || known().search.isEmpty())
        return;
    known().error.reset();
    m_asking = std::make_unique<QObject>();
    refresh();
    m_core.serverSearch(m_mailbox).search(m_model->query().folder, known().search, m_asking.get(),
                                          [this](const Result<ServerSearch::Found> &answer) {
                                              // Not deleted by itself while it is calling.
                                              m_asking.release()->deleteLater();
                                              if (answer) {
                                                  known().isDone = true;
                                                  known().isAll = answer->isAll;
                                                  Q_EMIT found(answer->rows);
                                              } else {
                                                  known().error = answer.error();
                                              }
                                              refresh();
                                          });
}

void ServerSearchBar::cancel()
{
    m_asking.reset();
    refresh();
}

} // namespace Sendoff
