// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "rail/page.h"

#include <QObject>

#include <map>
#include <memory>
#include <optional>
#include <utility>

namespace Sendoff {

class BarArea;
class Core;
class MailListModel;

/// Below a list that is searched through: offers to ask the service for what is not here, asks when the
/// person wants it, and says what came of it. Ends with the search.
class ServerSearchBar : public QObject
{
    Q_OBJECT

public:
    ServerSearchBar(Core &core, BarArea &bars, QObject *parent = nullptr);
    ~ServerSearchBar() override;

    static QString barKey();

    /// The list that is shown now.
    void show(int mailbox, Page page, MailListModel &model);

Q_SIGNALS:
    /// The service has found these rows for what the list is searched for.
    void found(const QList<qint64> &rows);
    /// The person wants to see what the filter leaves out.
    void showAllRequested();

private:
    /// What is known of one list.
    struct Known
    {
        QString search; ///< for which all this holds
        bool mayMiss = false;
        bool isDone = false;
        bool isAll = true;
        std::optional<Error> error;
    };

    Known &known() { return m_known[{m_mailbox, m_page}]; }
    void refresh();
    void ask();
    void cancel();
    bool mayMiss() const;
    int unfit() const;

    Core &m_core;
    BarArea &m_bars;
    int m_mailbox = -1;
    Page m_page = Page::Drafts;
    MailListModel *m_model = nullptr;
    std::map<std::pair<int, Page>, Known> m_known;
    std::unique_ptr<QObject> m_asking; ///< the search that is under way lives as long
    QList<QMetaObject::Connection> m_connections;
};

} // namespace Sendoff
