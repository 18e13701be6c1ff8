// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QWidget>

class QLabel;

namespace Sendoff {

class IconLabel;
class LinkButton;

/// Says in small letters as which application somebody signs in, and lets that be changed.
class ApplicationLine : public QWidget
{
    Q_OBJECT

public:
    explicit ApplicationLine(QWidget *parent = nullptr);

    void setClientId(const QString &clientId);

Q_SIGNALS:
    void changeRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    void retranslate();
    void restyle();

    QString m_clientId;
    IconLabel *m_icon;
    QLabel *m_text;
    LinkButton *m_change;
};

} // namespace Sendoff
