// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/attachments.h"
#include "graph/fault.h"
#include "graph/folders.h"
#include "graph/messages.h"
#include "net/client.h"
#include "practice/practiceservice.h"
#include "signin/statictoken.h"
#include "support/netfixture.h"

#include <QNetworkAccessManager>
#include <QSet>
#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Desk
{
    Desk()
        : service({.drafts = 40, .seed = 1, .language = {}, .latency = 0ms, .copyDelay = 50ms})
        , isStarted(service.start().has_value())
        , tokens(service.token())
        , client({.network = network,
                  .clock = clock,
                  .entropy = entropy,
                  .tokens = tokens,
                  .log = log,
                  .faults = Graph::faultOf,
                  .root = service.root()})
    {
    }

    template <typename T> Result<T> ask(const Request<T> &request)
    {
        Caught<T> caught;
        client.send(request, &context, caught.catcher());
        if (!QTest::qWaitFor([&caught] { return caught.calls > 0; }, 10000))
            return Error{};
        return *caught.result;
    }

    PracticeService service;
    bool isStarted;
    QNetworkAccessManager network;
    SystemClock clock;
    SystemEntropy entropy;
    StaticToken tokens;
    HttpLog log;
    QObject context;
    Client client;
};

} // namespace

/// Our requests against a service that was written from the same contract, but without our code.
class TestGraphPractice : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void listsEveryDraftPageByPage();
    void readsTextsAndAttachments();
    void sendsOnceAndFindsTheCopy();
    void saysWhatIsMissing();
    void learnsWhoAndWhat();
    void isToldWhenTheTokenIsWrong();
};

void TestGraphPractice::listsEveryDraftPageByPage()
{
    Desk desk;
    QVERIFY(desk.isStarted);
    QList<MailSummary> drafts;
    Result<Graph::MailPage> page = desk.ask(Graph::listMessages(ownMailbox(), Folder::Drafts, 7));
    for (int pages = 1; page && pages < 20; ++pages) {
        QCOMPARE(page->skipped, 0);
        QVERIFY(page->messages.size() <= 7);
        drafts += page->messages;
        if (page->next.isEmpty())
            break;
        page = desk.ask(Graph::nextMessages(ownMailbox(), Folder::Drafts, page->next));
    }
    QVERIFY2(page, page ? "" : qPrintable(page.error().code + page.error().detail));
    QSet<QString> ids;
    QDateTime before = QDateTime::currentDateTimeUtc().addYears(50);
    for (const MailSummary &draft : drafts) {
        ids.insert(draft.id.value);
        QVERIFY(draft.isDraft);
        QVERIFY(!draft.changeKey.isEmpty());
        QVERIFY(draft.modified.isValid() && draft.modified <= before);
        before = draft.modified;
    }
    const QStringList expected = desk.service.draftIds();
    QCOMPARE(ids, QSet<QString>(expected.begin(), expected.end()));
    QCOMPARE(drafts.size(), expected.size());
}

void TestGraphPractice::readsTextsAndAttachments()
{
    Desk desk;
    QVERIFY(desk.isStarted);
    int files = 0;
    const QStringList ids = desk.service.draftIds();
    for (const QString &id : ids) {
        const Result<FullMessage> message = desk.ask(Graph::getMessage(ownMailbox(), {id}));
        QVERIFY(message);
        QCOMPARE(message->summary.id.value, id);
        const Result<MailSummary> look = desk.ask(Graph::lookAtMessage(ownMailbox(), {id}));
        QVERIFY(look && *look == message->summary);
        const auto attachments = desk.ask(Graph::listAttachments(ownMailbox(), {id}));
        QVERIFY2(attachments, attachments ? "" : qPrintable(attachments.error().detail));
        QVERIFY(!message->summary.hasAttachments || !attachments->isEmpty());
        for (const Attachment &attachment : *attachments) {
            QVERIFY(!attachment.name.isEmpty());
            if (attachment.type != AttachmentType::File)
                continue;
            ++files;
            const auto bytes = desk.ask(Graph::attachmentContent(ownMailbox(), {id}, attachment.id));
            QVERIFY(bytes && !bytes->isEmpty());
            const bool isShown = message->body.content.contains("cid:"_L1 + attachment.contentId);
            QVERIFY(!attachment.isInline || (!attachment.contentId.isEmpty() && isShown));
        }
    }
    QVERIFY(files > 0);
}

void TestGraphPractice::sendsOnceAndFindsTheCopy()
{
    Desk desk;
    QVERIFY(desk.isStarted);
    const Result<Graph::MailPage> page = desk.ask(Graph::listMessages(ownMailbox(), Folder::Drafts, 50));
    QVERIFY(page);
    const auto draft
        = std::find_if(page->messages.begin(), page->messages.end(), [](const MailSummary &candidate) {
              return candidate.recipientCount() > 0
                  && std::all_of(candidate.to.begin(), candidate.to.end(),
                                 [](const Recipient &r) { return isCompleteAddress(r.address); });
          });
    QVERIFY(draft != page->messages.end());
    const auto sent = desk.ask(Graph::sendDraft(ownMailbox(), draft->id, desk.entropy.uuid()));
    QVERIFY2(sent, sent ? "" : qPrintable(sent.error().code));
    QCOMPARE(sent->status, 202);
    QCOMPARE(desk.service.submissions(draft->internetMessageId), 1);

    Result<QList<MailSummary>> found = QList<MailSummary>{};
    QTRY_VERIFY((found = desk.ask(Graph::findSent(ownMailbox(), draft->internetMessageId)))
                && !found->isEmpty());
    QCOMPARE(found->size(), 1);
    QVERIFY(!found->first().isDraft);
    QVERIFY(found->first().folder == Folder::SentItems);
    QCOMPARE(found->first().subject, draft->subject);
    QCOMPARE(desk.service.submissions(), 1);
}

void TestGraphPractice::saysWhatIsMissing()
{
    Desk desk;
    QVERIFY(desk.isStarted);
    const auto look = desk.ask(Graph::lookAtMessage(ownMailbox(), {u"no/such=id"_s}));
    QVERIFY(!look);
    QVERIFY(look.error().kind == ErrorKind::NotFound || look.error().kind == ErrorKind::Rejected);
    QVERIFY(!look.error().code.isEmpty());
    const auto found = desk.ask(Graph::findSent(ownMailbox(), u"<o'neil & sons@example.com>"_s));
    QVERIFY(found && found->isEmpty());
}

void TestGraphPractice::learnsWhoAndWhat()
{
    Desk desk;
    QVERIFY(desk.isStarted);
    const auto profile = desk.ask(Graph::getProfile(ownMailbox()));
    QVERIFY(profile && profile->address.contains(u'@') && !profile->displayName.isEmpty());
    const auto folder = desk.ask(Graph::getFolder(ownMailbox(), Folder::Drafts));
    QVERIFY(folder && !folder->id.isEmpty());
    QCOMPARE(folder->totalCount, int(desk.service.draftIds().size()));
    const auto other = desk.ask(Graph::getFolder(mailboxOf(profile->address), Folder::SentItems));
    QVERIFY2(other, other ? "" : qPrintable(other.error().code));
}

void TestGraphPractice::isToldWhenTheTokenIsWrong()
{
    Desk desk;
    QVERIFY(desk.isStarted);
    desk.service.revokeToken();
    const auto profile = desk.ask(Graph::getProfile(ownMailbox()));
    QVERIFY(!profile && profile.error().kind == ErrorKind::Unauthorized);
    QVERIFY(desk.client.gate().waitsFor(WaitReason::SignIn));
}

QTEST_GUILESS_MAIN(TestGraphPractice)
#include "tst_graphpractice.moc"
