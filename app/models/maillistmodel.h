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
    void setQuery(const MailQuery &query);

    QVariant data(const QModelIndex &index, int role) const override;
    /// The row of a message, or an invalid index.
    QModelIndex indexOf(const MessageId &id) const;
    std::optional<MailRow> at(int row) const;

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
    void tickAll(); ///< all rows shown
    void clearTicks();
    /// In the order of the rows, those not shown last. `most` 0: all.
    QList<MessageId> ticked(int most = 0) const;
    int tickedNotShown() const;

Q_SIGNALS:
    void ticksChanged();
    void queryChanged();

private:
    void noteChange(const Change &change);
    void update();
    const MailRow *rowAt(int position) const;
    void dropTicksOfOthers();
    void tickRows(const QList<qint64> &rows, bool ticked);
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Sendoff

Q_DECLARE_METATYPE(Sendoff::MailRow)
Q_DECLARE_METATYPE(Sendoff::MessageId)
