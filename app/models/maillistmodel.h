// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "models/idlistmodel.h"
#include "store/mailquery.h"

#include <functional>
#include <memory>
#include <optional>

namespace Sendoff {

struct Change;
class Store;

/// The rows that a MailQuery selects, read from the store as they are shown. Facts only: no words, no icons.
/// When the store changes, it emits the smallest right signals, so that selection and scroll position stay.
class MailListModel : public IdListModel
{
    Q_OBJECT

public:
    enum Role {
        RowRole = Qt::UserRole, ///< MailRow
        IdRole, ///< MessageId
        TickedRole, ///< bool
    };

    explicit MailListModel(Store &store, QObject *parent = nullptr);
    ~MailListModel() override;

    const MailQuery &query() const;
    /// A search in a big store is not listed at once: until listed(), the rows are those of the query before.
    void setQuery(const MailQuery &query);
    /// The rows are still those of another query than query(), which may be since it cannot be read.
    bool isListing() const;
    /// Lists what is asked for at once. To be called before anything is done to what is listed: nothing may
    /// happen to rows of another search than the one that is shown.
    void settle();

    QVariant data(const QModelIndex &index, int role) const override;
    /// The row of a message, or an invalid index.
    QModelIndex indexOf(const MessageId &id) const;
    std::optional<MailRow> at(int row) const;

    /// How many messages the search finds when the filter leaves out all of them; known when nothing is
    /// listed.
    int leftOut() const;
    /// How many of these row numbers are listed.
    int listedOf(const QList<qint64> &rows) const;

    /// The row that is read stays listed when it only does not fit the filter or the search any more, until
    /// another one is named, or none (0).
    void keep(qint64 row);

    /// Makes what a screen reader says of a row (Qt::AccessibleTextRole); this layer has no words of its own.
    using AccessibleWords = std::function<QString(const MailRow &row, bool ticked)>;
    void setAccessibleWords(AccessibleWords words);

    // Ticks: the one selection. They survive reading, searching and filtering; a message that leaves the
    // folder loses its tick.
    bool isTicked(const MessageId &id) const;
    int tickedCount() const;
    void setTicked(const MessageId &id, bool ticked);
    void tick(const QList<MessageId> &ids);
    void tickRange(int from, int to);
    void tickAll(); ///< all rows of query()
    void clearTicks();
    /// In the order of the rows, those not shown last. `most` 0: all.
    QList<MessageId> ticked(int most = 0) const;
    int tickedNotShown() const;

Q_SIGNALS:
    void ticksChanged();
    void queryChanged();
    /// The rows are now those of query(), which was set or has been listed meanwhile.
    void listed();
    void leftOutChanged();

private:
    void noteChange(const Change &change);
    void update();
    void reset();
    void list();
    void listNow();
    /// Rows as Store::rowsIfReadable() gives them.
    using Rows = std::optional<QList<qint64>>;
    void take(const Rows &rows, int leftOut);
    int countLeftOut(const Rows &rows) const;
    void follow(const QList<qint64> &rows, const QSet<qint64> &stale);
    const MailRow *rowAt(int position) const;
    void dropTicksOfOthers();
    void tickRows(const QList<qint64> &rows, bool ticked);
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Sendoff

Q_DECLARE_METATYPE(Sendoff::MailRow)
Q_DECLARE_METATYPE(Sendoff::MessageId)
