// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/message.h"

#include <QScrollArea>

class QGridLayout;

namespace Sendoff {

/// The rows "To", "Cc", "Bcc" with the recipients as chips. Very long lists are folded behind "+n"; what is
/// unfolded scrolls by itself, so that the head never takes the room of the text.
class RecipientRows : public QScrollArea
{
    Q_OBJECT

public:
    explicit RecipientRows(QWidget *parent = nullptr);

    void setRecipients(const MailSummary &summary, const QStringList &ownDomains);
    /// The width of the column of labels, so that others can stand in line with it.
    int labelWidth() const;

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;

private:
    void rebuild();
    void addRow(QGridLayout *grid, const QString &name, const QString &label,
                const QList<Recipient> &recipients);
    QWidget *makeChip(const Recipient &recipient) const;
    void fitHeight();

    MailSummary m_summary;
    QStringList m_ownDomains;
    QStringList m_unfolded; ///< names of rows that show all
};

} // namespace Sendoff
