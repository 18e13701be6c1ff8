// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "conversationbars.h"
#include "store/mailquery.h"

#include <QElapsedTimer>
#include <QObject>

#include <memory>
#include <optional>

class QNetworkAccessManager;
class QTimer;

namespace Sendoff {

class Core;
class ReaderView;
struct Change;

/// Brings messages into the reader: the head at once, the text from the store or the service, inline images,
/// pictures when asked for; marks as viewed what was read. Answers that come too late are dropped.
class Reading : public QObject
{
    Q_OBJECT

public:
    Reading(Core &core, ReaderView &view, QObject *parent = nullptr);
    ~Reading() override;

    /// Shows a message of a mailbox; the same message again, or in a new version, keeps its place.
    void show(int mailbox, const MailRow &row);
    void clear();
    /// The message has left its list and is only kept to be read: nothing more comes to it.
    void keep();

    const std::optional<MailRow> &row() const { return m_row; }
    /// The message whose text has arrived, if it has.
    const std::optional<FullMessage> &message() const { return m_message; }
    /// The text that is on the screen: of message(), or, as long as that is not here, of an earlier version.
    const std::optional<FullMessage> &shownText() const;
    ConversationBars &conversation() { return m_conversation; }

Q_SIGNALS:
    /// What message() returns has changed.
    void messageChanged();
    /// The person wants to see what became of an earlier decision to send the message that is shown.
    void sendingRequested();

private:
    static QString changedKey();
    static QString earlierKey();
    void load();
    void arrived(const FullMessage &message);
    void failed(const Error &error);
    void askAgain();
    static bool mayComeLater(const Error &error);
    void retry();
    void showHeadOfToday();
    void showEarlier();
    void endEarlier();
    void forgetEarlier();
    void storeChanged(const Change &change);
    void showHeadAgain();
    void fetchInlineImages(const QStringList &contentIds);
    void updateBars();
    void tellChanged();
    void startViewedTimer();
    void markViewed();
    void textShown();

    Core &m_core;
    ReaderView &m_view;
    ConversationBars m_conversation;
    int m_mailbox = 0;
    std::optional<MailRow> m_row;
    std::optional<FullMessage> m_message;
    QByteArray m_contentBefore; ///< of the version that is shown until its new one is there
    std::optional<FullMessage> m_earlier; ///< what is shown until then, in an earlier version
    bool m_earlierTold = false; ///< its bar is there
    std::optional<Error> m_trouble; ///< why the text could not be had
    unsigned m_roundsMissing = 0; ///< since a picture was missing
    QStringList m_missingImages; ///< content ids of those of message() that could not be had for now
    bool m_kept = false;
    QTimer *m_viewedTimer;
    QTimer *m_patience;
    QElapsedTimer m_sinceAsked;
    bool m_timing = false;
    std::unique_ptr<QNetworkAccessManager> m_pictures;
};

} // namespace Sendoff
