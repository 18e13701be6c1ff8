// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme.h"

#include <QWidget>

namespace Sendoff {

/// A rounded piece of text, e.g. a recipient: an icon, the name, and a quieter second part such as the
/// domain. Gives up the end of the name when there is no room.
class Chip : public QWidget
{
    Q_OBJECT

public:
    explicit Chip(QWidget *parent = nullptr);

    void setText(const QString &text);
    QString text() const { return m_text; }
    /// A second part after the text in the accent's colour, with the icon in front of all.
    void setMark(const char *icon, const QString &mark, Theme::Accent accent);
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    QString m_text;
    QString m_mark;
    const char *m_icon = nullptr;
    Theme::Accent m_accent = Theme::Accent::External;
};

} // namespace Sendoff
