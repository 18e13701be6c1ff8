// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "graph/changes.h"
#include "mail/seenids.h"
#include "store/cursors.h"
#include "sync/doubts.h"

#include <QSet>

#include <chrono>
#include <functional>
#include <optional>

namespace Sendoff {

class Clock;
class Store;

/// What a folder's rounds learn of the service in this run.
struct RoundHabits
{
    int days = 0; ///< of Sent Items or the Inbox that are kept; 0: all
    int pageSize = 500; ///< rows without text; bigger pages make the service time out (contract 8)
    /// Monotonic; until then each round reads the whole list, since the service does not tell changes.
    std::chrono::milliseconds listsUntil{0};
    int absences = 0; ///< rounds one after the other that found no changes to ask for (404), but the list
    bool isCapped
        = false; ///< the service gives not all of these days' changes, so all of the folder is asked
    QList<MessageId> owed = {}; ///< gone, but the outbox needed them; or not answered
    int failuresAtLink = 0; ///< one after the other, with an answer that is of no use
    std::chrono::milliseconds nextComparison{0}; ///< monotonic; after one in vain
    std::chrono::milliseconds doubtsAloneUntil{0}; ///< monotonic; see Doubts
};

/// How far a round is.
struct RoundProgress
{
    bool isWhole = false; ///< tells all that is in the folder, else what changed
    int days = 0; ///< that it asks for
    bool isList = false; ///< of messages; else of changes
    QUrl link = {}; ///< what is read next; empty: from the beginning
    QSet<QUrl> links = {}; ///< followed
    SeenIds present = {};
    int entries = 0;
    qint64 mark = 0; ///< the store's, at the beginning
    QList<MessageId> doubts = {};
    QList<MessageId> believed = {}; ///< removed without a question
    bool isRead = false; ///< the last page has come
    QUrl delta = {}; ///< where the next round begins; from the last page
    bool isCompared = false; ///< all that is in the folder was seen
};

/// Messages sent (in the Inbox: received) before that are not kept of this folder; invalid: all are. Two
/// days more than `days`: one for a clock that is set wrong by up to a day, and one so that nothing goes that
/// a round would bring again.
QDateTime oldestKept(Folder folder, int days, const QDateTime &now);
/// Those that are not from before `limit`, if it is valid.
QList<MailSummary> recent(QList<MailSummary> messages, const QDateTime &limit);

/// One round over one folder (docs/sync.md): the changes since the last one, or all of the folder; each page
/// is stored as it comes. What cannot be believed is asked about at the end. Dies to be given up.
class FolderRound : public QObject
{
    Q_OBJECT

public:
    struct Parts
    {
        Client &client;
        Store &store;
        Clock &clock;
        Mailbox mailbox;
        Folder folder;
        RoundHabits &habits;
    };

    explicit FolderRound(const Parts &parts, QObject *parent = nullptr);

    /// Begins; or goes on where an earlier round failed.
    void start(const std::optional<RoundProgress> &resumed = {});
    int requests() const { return m_requests; }
    /// Entries that came.
    int entries() const { return m_progress.entries; }
    const RoundProgress &progress() const { return m_progress; }

Q_SIGNALS:
    /// The first page is in the store.
    void firstPage();
    void ended();
    void failed(const Sendoff::Error &error);

private:
    static constexpr int mostPages = 10'000;
    static constexpr int attempts = 3; ///< of a request; then the next round goes on there
    /// Before all is compared again, when that failed or left something open.
    static constexpr std::chrono::milliseconds pauseAfterVain = std::chrono::minutes(30);

    using Reader = std::function<Result<Graph::ChangesPage>(const Response &)>;

    /// A page that was asked for before it was known for sure that it is the next one.
    struct Ahead
    {
        QUrl link;
        Reader reader;
        std::optional<Result<Response>> answer = {}; ///< has come
        bool isWanted = false; ///< it is the next one
    };

    void readScreen();
    void beginWhole(bool isList = false);
    void changesAreRefused(const Error &error);
    void countAbsence();
    void read();
    Request<Graph::ChangesPage> pageAt(const QUrl &link) const;
    void ask(const Request<Graph::ChangesPage> &request, std::function<void(const Result<Response> &)> call);
    void answered(const Result<Response> &answer, const Reader &reader);
    void askAhead(const QByteArray &page);
    void takeAhead();
    void stopAsking();
    bool mayFollow(const QUrl &next) const;
    void take(const Result<Graph::ChangesPage> &page);
    void refused(const Error &error);
    QList<MailSummary> believable(const Graph::ChangesPage &page);
    void keep(const QList<MailSummary> &messages);
    void goOn(const QUrl &next);
    void pagesRead();
    void compareAll(const QUrl &next);
    void compare(const Graph::IdPage &page);
    void findAbsent();
    void settle();
    void finish(const Doubts::Settled &settled);
    void keepFindings(const Doubts::Settled &settled);
    void giveUp(const Error &error);

    static Error brokenList();
    void readDifferently();
    bool fits(const QString &linkOptions);
    bool keepsAll() const;
    qint64 rowsHere() const;
    bool isComparisonDue() const;
    QString options(bool all) const;
    QDateTime since() const;
    QDateTime oldest() const;

    Parts m_parts;
    int m_days; ///< as they were when the round began; of the Inbox fewer, when it is full
    Doubts m_doubts;
    Call m_call;
    RoundProgress m_progress;
    std::optional<Ahead> m_ahead;
    std::optional<Cursor> m_cursor; ///< of the round before
    QSet<QUrl> m_compared; ///< links of the comparison that were followed
    QString m_folderId;
    QDateTime m_asked; ///< when the service was asked about what is in doubt
    std::optional<Error> m_failure; ///< given up; ends when the last page is on the disk
    bool m_firstPageCame = false;
    bool m_beganAnew = false;
    bool m_foundNoChanges = false; ///< 404, where a round over all begins
    int m_writing = 0; ///< pages on their way to the disk
    int m_requests = 0;
    int m_strangers = 0; ///< removals of what is not here
};

} // namespace Sendoff
