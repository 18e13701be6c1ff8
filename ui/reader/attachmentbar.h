// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/message.h"

#include <QFrame>
#include <QList>

#include <memory>

namespace Sendoff {

/// The attachments of a message as chips in one line; those that do not fit go into a "+n" menu. Hidden
/// without any.
class AttachmentBar : public QFrame
{
    Q_OBJECT

public:
    explicit AttachmentBar(QWidget *parent = nullptr);
    ~AttachmentBar() override;

    /// Pictures that are part of the text are left out by the caller.
    void setAttachments(const QList<Attachment> &attachments);
    QList<Attachment> attachments() const; ///< those shown as chips or in the menu
    /// Offline, what is not on this computer cannot be opened; the bar says so.
    void setOnline(bool online);

    QSize sizeHint() const override;
    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void openRequested(const Sendoff::AttachmentId &id);
    void saveRequested(const QList<Sendoff::AttachmentId> &ids);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void paintEvent(QPaintEvent *event) override;

private:
    void showMenu(const AttachmentId &id, const QPoint &place);
    void retranslate();
    void arrange();
    void fillMore(int from);

    struct Private;
    std::unique_ptr<Private> d;
};

/// Pictures that the text itself shows are no attachments to a reader; all others are.
QList<Attachment> attachmentsBesideText(const FullMessage &message);

} // namespace Sendoff
