// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "discard/discardrules.h"
#include "support/builders.h"

#include <QTest>

// What follows from each answer about a draft that is to be discarded.

namespace Sendoff {

using namespace Qt::StringLiterals;

using Step = DiscardStep;

class TestDiscardRules : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void afterALook_data();
    void afterALook();
    void afterAnError_data();
    void afterAnError();
    void afterAMove();
};

namespace {

const FolderId drafts{u"drafts-id"_s};
const Discard discarded{.message = {u"a"_s}, .changeKey = u"ck"_s};

Result<MailSummary> failed(ErrorKind kind, const QString &code)
{
    return Error{kind, 0, code, {}, {}, {}};
}

} // namespace

void TestDiscardRules::afterALook_data()
{
    QTest::addColumn<QString>("parent");
    QTest::addColumn<QString>("changeKey");
    QTest::addColumn<bool>("isDraft");
    QTest::addColumn<QString>("knownDrafts");
    QTest::addColumn<Step>("step");
    QTest::newRow("as it was") << u"drafts-id"_s << u"ck"_s << true << drafts.value << Step::Move;
    QTest::newRow("changed") << u"drafts-id"_s << u"other"_s << true << drafts.value << Step::Changed;
    QTest::newRow("no version") << u"drafts-id"_s << QString() << true << drafts.value << Step::Changed;
    QTest::newRow("on its way") << u"drafts-id"_s << u"ck"_s << false << drafts.value << Step::Changed;
    QTest::newRow("elsewhere") << u"trash"_s << u"ck"_s << true << drafts.value << Step::Gone;
    QTest::newRow("elsewhere, changed") << u"trash"_s << u"other"_s << true << drafts.value << Step::Gone;
    QTest::newRow("sent") << u"sent-id"_s << u"other"_s << false << drafts.value << Step::Gone;
    QTest::newRow("place not told") << QString() << u"ck"_s << true << drafts.value << Step::Later;
    QTest::newRow("Drafts not known") << u"drafts-id"_s << u"ck"_s << true << QString() << Step::Later;
}

void TestDiscardRules::afterALook()
{
    QFETCH(const QString, parent);
    QFETCH(const QString, changeKey);
    QFETCH(const bool, isDraft);
    QFETCH(const QString, knownDrafts);
    MailSummary seen = aDraft("a").changeKey(changeKey);
    seen.parentFolderId = parent;
    seen.isDraft = isDraft;
    QTEST(stepAfterLook(discarded, seen, {knownDrafts}), "step");
}

void TestDiscardRules::afterAnError_data()
{
    QTest::addColumn<ErrorKind>("kind");
    QTest::addColumn<QString>("code");
    QTest::addColumn<Step>("look");
    QTest::addColumn<Step>("move");
    QTest::newRow("gone") << ErrorKind::NotFound << u"ErrorItemNotFound"_s << Step::Gone << Step::Later;
    QTest::newRow("a stranger's 404") << ErrorKind::NotFound << QString() << Step::Later << Step::Later;
    QTest::newRow("forbidden") << ErrorKind::Forbidden << u"ErrorAccessDenied"_s << Step::Refused
                               << Step::Refused;
    QTest::newRow("rejected") << ErrorKind::Rejected << u"ErrorInvalidRequest"_s << Step::Refused
                              << Step::Refused;
    QTest::newRow("no mailbox for now")
        << ErrorKind::NotFound << u"MailboxNotEnabledForRESTAPI"_s << Step::Later << Step::Later;
    QTest::newRow("no mailbox, forbidden")
        << ErrorKind::Forbidden << u"ErrorNonExistentMailbox"_s << Step::Later << Step::Later;
    for (const ErrorKind kind :
         {ErrorKind::NotReached, ErrorKind::LinkLost, ErrorKind::Unauthorized, ErrorKind::Conflict,
          ErrorKind::Gone, ErrorKind::Throttled, ErrorKind::Server, ErrorKind::Protocol, ErrorKind::Storage,
          ErrorKind::Secrets})
        QTest::newRow(toString(kind).data()) << kind << QString() << Step::Later << Step::Later;
}

void TestDiscardRules::afterAnError()
{
    QFETCH(const ErrorKind, kind);
    QFETCH(const QString, code);
    QTEST(stepAfterLook(discarded, failed(kind, code), drafts), "look");
    QTEST(stepAfterMove(failed(kind, code)), "move");
}

void TestDiscardRules::afterAMove()
{
    QCOMPARE(stepAfterMove(aDraft("a").summary()), Step::Gone);
}

} // namespace Sendoff

QTEST_GUILESS_MAIN(Sendoff::TestDiscardRules)
#include "tst_discardrules.moc"
