// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/error.h"
#include "mail/message.h"
#include "mail/version.h"
#include "store/mailquery.h"

#include <QUrl>
#include <QWidget>

#include <memory>
#include <optional>

class QNetworkAccessManager;

namespace Sendoff {

class AttachmentBar;
class BarArea;
class Clock;
class FindBar;
class HeaderCard;
class MessageView;

/// One message for reading: head, bars, attachments and text. Shows what it is given and asks by signals; it
/// reads no store, opens nothing and fetches nothing by itself.
class ReaderView : public QWidget
{
    Q_OBJECT

public:
    explicit ReaderView(QWidget *parent = nullptr);
    ~ReaderView() override;

    /// Shows the head at once; the text says "Loading" when it has not come after 0.3 s.
    void setMailbox(const QString &address);
    void showSummary(const MailRow &row, const QStringList &ownDomains);
    /// Shows the whole message. Scroll place and selection stay when the text is the one already shown.
    void showMessage(const FullMessage &message, const MailRow &row, const QStringList &ownDomains);
    /// The text could not be fetched: says so in a bar with "Try again".
    void showTextError(const Error &error);
    /// The text will not come any more: nothing more is said of it.
    void giveUpText();
    void clear();

    MessageId messageId() const; ///< of what was asked to be shown last; empty after clear()
    /// The version whose text is really on the screen; nothing while it is still being fetched or laid out.
    std::optional<Version> shownVersion() const;
    /// The words of the text, e.g. for checks; empty while there is none.
    QString plainText() const;

    /// The bytes of an inline attachment that the text refers to by `cid:`; see inlineImagesWanted().
    void setInlineImage(const QString &contentId, const QByteArray &bytes);
    /// Fetches the pictures from the internet that the text refers to, without cookies or referrer. `network`
    /// must outlive this view or the next clear(); call it on picturesRequested().
    void loadRemotePictures(QNetworkAccessManager &network);
    /// What "today" is in the head; the computer's clock when not set. Must outlive this.
    void setClock(Clock &clock);
    /// Offline, pictures and attachments cannot be fetched; the bars say so.
    void setOnline(bool online);
    /// Whether the attachments of this message can be fetched; so it is for each new one.
    void setFilesReachable(bool reachable);
    /// White paper in dark surroundings also for messages without colours of their own.
    void setWhitePaper(bool white);
    /// Percent, 50 to 300; of the message's text only.
    void setZoom(int percent);
    int zoom() const;
    /// Opens the find bar, or goes to the next place when it is open.
    void find();
    void scrollPage(int pages); ///< negative: up
    /// Sets the focus on the text.
    void focusText();

    /// Where bars about this message go, below the head: the owner adds and removes its own. clear() and a
    /// change of the message remove the reader's own bars only.
    BarArea *bars() const;
    MessageView *messageView() const;

    QSize minimumSizeHint() const override;

Q_SIGNALS:
    void attachmentOpenRequested(const Sendoff::AttachmentId &id);
    void attachmentSaveRequested(const QList<Sendoff::AttachmentId> &ids);
    /// The text refers to these content ids; give their bytes with setInlineImage().
    void inlineImagesWanted(const QStringList &contentIds);
    void picturesRequested(); ///< the person wants to see the pictures from the internet
    void linkHovered(const QString &target); ///< under the pointer or the keyboard focus; empty when left
    void linkActivated(const QUrl &url); ///< http, https and mailto only
    /// The text of messageId() is on the screen; `milliseconds` since it was given.
    void textShown(double milliseconds);
    void nextRequested(); ///< Space at the end of the text
    void openInOutlookRequested();
    void retryRequested();
    void zoomChanged(int percent);

protected:
    void changeEvent(QEvent *event) override;
    void resizeEvent(QResizeEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    struct Private;
    enum class Notice { None, Loading, NoText };

    void connectParts();
    void startMessage(const MessageId &id);
    void noteShown(double milliseconds);
    void setNotice(Notice notice);
    void refreshBars();

    std::unique_ptr<Private> d;
};

} // namespace Sendoff
