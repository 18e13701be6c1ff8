// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "mail/message.h"

#include <QAbstractScrollArea>
#include <QUrl>

#include <memory>

class QNetworkAccessManager;

namespace Sendoff {

struct MessageLayout;

/// The text of a message, read only. It is laid out on a thread of its own (HTML of strangers can be made to
/// take for ever), painted from the finished layout, and never loads, runs or opens anything by itself.
class MessageView : public QAbstractScrollArea
{
    Q_OBJECT

public:
    enum class Direction { Forward, Backward };

    explicit MessageView(QWidget *parent = nullptr);
    ~MessageView() override;

    /// Shows a text; the one shown stays painted until the new one is laid out. The same text again changes
    /// nothing.
    void setBody(const Body &body);
    void clear();
    /// Grey words in place of the text, e.g. while it is being fetched; setBody() and clear() end it.
    void setNotice(const QString &text);

    /// Whether the text of the last setBody() is what is painted now.
    bool isShown() const;
    /// Whether only the words are shown because the formatting was too much.
    bool isSimplified() const;
    int blockedPictures() const; ///< pictures from the internet that nobody has asked for yet
    /// Pictures from the internet that were asked for and did not come; 0 while some may still come.
    int failedPictures() const;
    QStringList contentIds() const; ///< what `cid:` in the text refers to
    void setInlineImage(const QString &contentId, const QByteArray &bytes);
    /// They are other ones now, and empty until they are set again.
    void forgetInlineImages(const QStringList &contentIds);
    void loadRemotePictures(QNetworkAccessManager &network);

    void setWhitePaper(bool white);
    void setZoom(int percent);
    int zoom() const;

    QString plainText() const; ///< what is shown, in reading order; offsets below are into it
    QString selectedText() const;
    void setSelection(int anchor, int position);
    int selectionAnchor() const;
    int selectionPosition() const;
    void selectAll();
    void copy();
    /// The target of the link that has the keyboard focus; empty without one.
    QString focusedLink() const;

    /// Marks all places that hold `text`, in any case; an empty text ends it. Emits findChanged().
    void setFindText(const QString &text);
    void findAgain(Direction direction);
    void scrollPages(int pages); ///< negative: up
    void showOffset(int offset); ///< scrolls so that this place can be seen

    /// What is painted; never null. For the accessibility interface and tests.
    const MessageLayout &messageLayout() const;
    QRect rectOf(int start, int end) const; ///< of characters, in viewport coordinates
    int offsetAt(const QPoint &viewportPosition) const; ///< the nearest place between two characters
    QSize sizeHint() const override;

Q_SIGNALS:
    void shown(double milliseconds); ///< the text of the last setBody() is on the screen
    void simplifiedChanged(bool simplified);
    void blockedPicturesChanged(int count);
    void failedPicturesChanged(int count);
    void contentIdsFound(const QStringList &contentIds);
    void selectionChanged();
    void linkHovered(const QString &target);
    void linkActivated(const QUrl &url);
    void nextRequested();
    void zoomChanged(int percent);
    void findRequested(); ///< the keys for it were pressed here
    void findChanged(int current, int count);

protected:
    bool event(QEvent *event) override;
    bool viewportEvent(QEvent *event) override;
    void changeEvent(QEvent *event) override;
    void paintEvent(QPaintEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void mouseMoveEvent(QMouseEvent *event) override;
    void mouseReleaseEvent(QMouseEvent *event) override;
    void mouseDoubleClickEvent(QMouseEvent *event) override;
    void wheelEvent(QWheelEvent *event) override;
    void contextMenuEvent(QContextMenuEvent *event) override;
    void focusInEvent(QFocusEvent *event) override;
    void focusOutEvent(QFocusEvent *event) override;
    bool focusNextPrevChild(bool next) override;

private:
    struct Private;
    std::unique_ptr<Private> d;
};

} // namespace Sendoff
