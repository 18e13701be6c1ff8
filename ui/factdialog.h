// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>

class QLabel;
class QPushButton;

namespace Sendoff {

class LinkButton;

/// A short message that only wants to be read, with its details folded. Deletes itself when closed.
class FactDialog : public QDialog
{
    Q_OBJECT

public:
    struct Facts
    {
        QString title;
        QString text;
        QString details = {}; ///< empty: there are none
    };

    explicit FactDialog(const Facts &facts, QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;
    void showEvent(QShowEvent *event) override;

private:
    void retranslate();
    void fit();

    QLabel *m_text;
    LinkButton *m_fold;
    QLabel *m_details;
    QPushButton *m_close;
    bool m_unfolded = false;
};

} // namespace Sendoff
