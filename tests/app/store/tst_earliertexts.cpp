// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/storefixture.h"

#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// The text of a message that was changed since it was read.
class TestEarlierTexts : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void staysUntilTheNewOneComes();
    void itsWordsDoNotStay();
    void itsBytesDoNotStay();
    void isNoPartOfWhatIsApproved();
    void isLetGoForRoom();

private:
    static std::optional<FullMessage> earlier(StoreFixture &f)
    {
        return f.store().earlierText(testMailbox(), {u"a"_s});
    }
    static std::optional<FullMessage> present(StoreFixture &f)
    {
        return f.store().fullMessage(testMailbox(), {u"a"_s});
    }
    static QStringList found(StoreFixture &f, const QString &words)
    {
        MailQuery query = StoreFixture::drafts();
        query.search = words;
        return f.listed(query);
    }
};

namespace {

FullMessage withFile(FullMessage message)
{
    Attachment file;
    file.id = {u"file"_s};
    file.name = u"offer.pdf"_s;
    file.size = 3;
    message.attachments = {file};
    return message;
}

} // namespace

void TestEarlierTexts::staysUntilTheNewOneComes()
{
    StoreFixture f;
    const FullMessage one = withFile(aDraft("a").changeKey(u"1"_s).full(u"<p>one</p>"_s));
    QVERIFY(f.putFull(one));
    QVERIFY(!earlier(f));
    const MailSummary changed = aDraft("a").changeKey(u"2"_s).subject(u"New"_s);
    QVERIFY(f.put({changed}));
    QVERIFY(!present(f));
    QVERIFY(!f.store().hasText(testMailbox(), {u"a"_s}));
    f.reopen();
    FullMessage expected = one;
    expected.summary = changed;
    expected.summary.changeKey = u"1"_s;
    QCOMPARE(earlier(f), std::optional(expected));
    // Changed once more: it is still the last one that was read.
    QVERIFY(f.put({aDraft("a").changeKey(u"3"_s)}));
    QCOMPARE(earlier(f)->body.content, u"<p>one</p>"_s);
    QVERIFY(f.putFull(aDraft("a").changeKey(u"3"_s).full(u"<p>three</p>"_s)));
    QVERIFY(!earlier(f));
    QCOMPARE(present(f)->body.content, u"<p>three</p>"_s);
    QVERIFY(present(f)->attachments.isEmpty());
    QVERIFY(!f.store().earlierText(testMailbox(), {u"nobody"_s}));
}

void TestEarlierTexts::itsWordsDoNotStay()
{
    StoreFixture f;
    QVERIFY(f.putFull(aDraft("a").changeKey(u"1"_s).full(u"<p>harvest</p>"_s)));
    QCOMPARE(found(f, u"harvest"_s), QStringList{u"a"_s});
    QVERIFY(f.put({aDraft("a").changeKey(u"2"_s)}));
    QCOMPARE(found(f, u"harvest"_s), QStringList());
    // A list that was behind: the text is the present one again, and found as such.
    QVERIFY(f.put({aDraft("a").changeKey(u"1"_s)}));
    QVERIFY(present(f));
    QCOMPARE(found(f, u"harvest"_s), QStringList{u"a"_s});
}

void TestEarlierTexts::itsBytesDoNotStay()
{
    StoreFixture f;
    QVERIFY(f.putFull(withFile(aDraft("a").changeKey(u"1"_s).full(u"<p>one</p>"_s))));
    f.store().putAttachmentContent(testMailbox(), {u"a"_s}, {u"file"_s}, "abc", nullptr, {});
    f.store().flush();
    QVERIFY(f.store().attachmentContent(testMailbox(), {u"a"_s}, {u"file"_s}));
    QVERIFY(f.put({aDraft("a").changeKey(u"2"_s)}));
    QVERIFY(!f.store().attachmentContent(testMailbox(), {u"a"_s}, {u"file"_s}));
}

void TestEarlierTexts::isNoPartOfWhatIsApproved()
{
    StoreFixture f;
    QVERIFY(f.putFull(withFile(aDraft("a").changeKey(u"1"_s).full(u"<p>one</p>"_s))));
    QVERIFY(f.put({aDraft("a").changeKey(u"2"_s)}));
    const auto added = f.add({aDraft("a").changeKey(u"2"_s).job()});
    QVERIFY(added);
    const auto copy = f.store().approvedCopy(added->constFirst().id);
    QVERIFY(copy);
    QVERIFY(!copy->hasText);
    QVERIFY(copy->message.attachments.isEmpty());
}

void TestEarlierTexts::isLetGoForRoom()
{
    StoreFixture f;
    QVERIFY(f.putFull(aDraft("a").changeKey(u"1"_s).full(QString(50'000, u'x'))));
    QVERIFY(f.put({aDraft("a").changeKey(u"2"_s)}));
    QVERIFY(earlier(f));
    f.store().keepLimits(10'000);
    QTRY_VERIFY(!earlier(f));
    QCOMPARE(f.listed(), QStringList{u"a"_s});
}

QTEST_GUILESS_MAIN(TestEarlierTexts)
#include "tst_earliertexts.moc"
