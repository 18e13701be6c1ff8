// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/message.h"

#include <QAbstractButton>

namespace Sendoff {

/// One attachment as a button: a picture of its type, its name (elided in the middle) and its size.
class AttachmentChip : public QAbstractButton
{
    Q_OBJECT

public:
    AttachmentChip(const Attachment &attachment, QWidget *parent);

    const Attachment &attachment() const { return m_attachment; }
    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void changeEvent(QEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void enterEvent(QEnterEvent *event) override;
    void leaveEvent(QEvent *event) override;

private:
    QString sizeText() const;
    void retranslate();
    void paintType(QPainter &painter, const QRect &rect, const QColor &ground) const;

    Attachment m_attachment;
};

} // namespace Sendoff
