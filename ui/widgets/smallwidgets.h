// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "theme.h"

#include <QLabel>
#include <QWidget>

namespace Sendoff {

/// One bundled icon in the colour of an accent; re-coloured with the palette.
class IconLabel : public QWidget
{
    Q_OBJECT

public:
    explicit IconLabel(const char *icon, int size, QWidget *parent = nullptr);

    void setIcon(const char *icon);
    /// Neutral: the secondary text colour.
    void setAccent(Theme::Accent accent);
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    const char *m_icon;
    int m_size;
    Theme::Accent m_accent = Theme::Accent::Neutral;
};

/// A label of one line in a quieter colour that gives up its end when there is no room.
class ElidedLabel : public QWidget
{
    Q_OBJECT

public:
    explicit ElidedLabel(QWidget *parent = nullptr);

    void setText(const QString &text);
    QString text() const { return m_text; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    QString m_text;
};

/// A line of text in the secondary colour; re-coloured with the palette.
class QuietLabel : public QLabel
{
    Q_OBJECT

public:
    explicit QuietLabel(QWidget *parent = nullptr);

protected:
    void changeEvent(QEvent *event) override;

private:
    void recolor();
    bool m_recoloring = false;
};

/// A thin line that shows a share.
class ThinProgress : public QWidget
{
    Q_OBJECT

public:
    explicit ThinProgress(QWidget *parent = nullptr);

    void setShare(double share); ///< 0..1
    double share() const { return m_share; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override { return sizeHint(); }

protected:
    void paintEvent(QPaintEvent *event) override;

private:
    double m_share = 0;
};

/// A line of one pixel across.
class Hairline : public QWidget
{
    Q_OBJECT

public:
    explicit Hairline(QWidget *parent = nullptr);

protected:
    void paintEvent(QPaintEvent *event) override;
};

} // namespace Sendoff
