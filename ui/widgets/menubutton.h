// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QToolButton>

namespace Sendoff {

/// A flat button that opens a menu: icon, words, and a chevron that says so. Without words
/// (ToolButtonIconOnly) it is the icon and the chevron.
class MenuButton : public QToolButton
{
    Q_OBJECT

public:
    /// `icon`: a name for Icons.
    explicit MenuButton(const char *icon, QWidget *parent = nullptr);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    bool hasWords() const;

    const char *m_icon;
};

} // namespace Sendoff
