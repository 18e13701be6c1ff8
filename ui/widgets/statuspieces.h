// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme.h"

#include <QDateTime>
#include <QWidget>

#include <functional>

namespace Sendoff {

/// A short text with an icon for the status bar; as a button when `clickable`.
class StatusPiece : public QWidget
{
    Q_OBJECT

public:
    explicit StatusPiece(QWidget *parent = nullptr);

    /// The words are asked again when the language changes.
    void setContent(const char *icon, Theme::Accent accent, std::function<QString()> words);
    enum class Click { No, Yes };
    void setClick(Click click);
    QString text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

Q_SIGNALS:
    void clicked();

protected:
    void paintEvent(QPaintEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    void reword();

    const char *m_icon = nullptr;
    Theme::Accent m_accent = Theme::Accent::Neutral;
    std::function<QString()> m_words;
    QString m_text;
    Click m_click = Click::No;
};

} // namespace Sendoff
