// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QLabel>

namespace Sendoff {

/// The subject: can be selected, wraps to at most three lines, and gives up the end of what is longer.
class SubjectLabel : public QLabel
{
    Q_OBJECT

public:
    explicit SubjectLabel(QWidget *parent = nullptr);

    void setSubject(const QString &subject);
    QString subject() const { return m_subject; }
    QSize minimumSizeHint() const override;
    int heightForWidth(int width) const override;

protected:
    void resizeEvent(QResizeEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString fitting(int width, int *lines) const;
    void fit();

    QString m_subject;
};

} // namespace Sendoff
