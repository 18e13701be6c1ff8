// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mail/version.h"

#include <QTest>

#include <functional>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// What an approval binds to: every change of what goes out is another version, nothing else is.
class TestVersion : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void changeOfContentIsAnotherVersion_data();
    void changeOfContentIsAnotherVersion();
    void comparesVersions_data();
    void comparesVersions();
};

namespace {

using Change = std::function<void(FullMessage &)>;

Attachment file(const QString &id, const QString &name, qint64 size)
{
    Attachment a;
    a.id = {id};
    a.name = name;
    a.size = size;
    return a;
}

FullMessage sample()
{
    FullMessage m;
    m.summary.id = {u"id"_s};
    m.summary.changeKey = u"ck"_s;
    m.summary.subject = u"Договор"_s;
    m.summary.to = {{.name = u"Anna"_s, .address = u"anna@contoso.com"_s}};
    m.summary.cc = {{.name = u"Li"_s, .address = u"li@contoso.com"_s}};
    m.summary.from = {.name = u"Me"_s, .address = u"me@contoso.com"_s};
    m.body = {.type = BodyType::Html, .content = u"<p>x</p>"_s};
    m.attachments = {file(u"1"_s, u"a.pdf"_s, 10), file(u"2"_s, u"b.pdf"_s, 20)};
    return m;
}

} // namespace

Q_DECLARE_METATYPE(Change)

void TestVersion::changeOfContentIsAnotherVersion_data()
{
    QTest::addColumn<Change>("change");
    QTest::addColumn<bool>("same");
    const auto row = [](const char *name, bool same, Change change) {
        QTest::newRow(name) << std::move(change) << same;
    };
    row("nothing", true, [](FullMessage &) {});
    row("change key only", true, [](FullMessage &m) { m.summary.changeKey = u"2"_s; });
    row("time", true, [](FullMessage &m) { m.summary.modified = QDateTime::fromSecsSinceEpoch(1); });
    row("preview", true, [](FullMessage &m) { m.summary.preview = u"x"_s; });
    row("case of an address", true, [](FullMessage &m) { m.summary.to[0].address = u"Anna@Contoso.com"_s; });
    row("order of attachments", true, [](FullMessage &m) { m.attachments.swapItemsAt(0, 1); });
    row("subject", false, [](FullMessage &m) { m.summary.subject += u'!'; });
    row("text", false, [](FullMessage &m) { m.body.content += u'!'; });
    row("kind of text", false, [](FullMessage &m) { m.body.type = BodyType::Text; });
    row("importance", false, [](FullMessage &m) { m.summary.importance = Importance::High; });
    row("from", false, [](FullMessage &m) { m.summary.from.address = u"boss@contoso.com"_s; });
    row("another recipient", false, [](FullMessage &m) { m.summary.to[0].address = u"ann@contoso.com"_s; });
    row("one more recipient", false, [](FullMessage &m) { m.summary.to += m.summary.to; });
    row("from Cc to Bcc", false, [](FullMessage &m) { m.summary.cc.swap(m.summary.bcc); });
    row("from Cc to To", false, [](FullMessage &m) { m.summary.to += m.summary.cc.takeFirst(); });
    row("attachment gone", false, [](FullMessage &m) { m.attachments.removeLast(); });
    row("attachment's name", false, [](FullMessage &m) { m.attachments[0].name = u"c.pdf"_s; });
    row("attachment's size", false, [](FullMessage &m) { m.attachments[0].size = 11; });
    row("attachment replaced by one of the same name and size", false,
        [](FullMessage &m) { m.attachments[0].id = {u"3"_s}; });
    row("attachment's bytes", false,
        [](FullMessage &m) { m.attachments[0].modified = QDateTime::fromSecsSinceEpoch(9); });
    row("where answers go", false, [](FullMessage &m) { m.replyTo = m.summary.cc; });
    row("read receipt", false, [](FullMessage &m) { m.readReceipt = true; });
    row("delivery receipt", false, [](FullMessage &m) { m.deliveryReceipt = true; });
    row("text moved into the subject", false, [](FullMessage &m) {
        m.summary.subject += m.body.content;
        m.body.content.clear();
    });
}

void TestVersion::changeOfContentIsAnotherVersion()
{
    QFETCH(const Change, change);
    QFETCH(const bool, same);
    FullMessage changed = sample();
    change(changed);
    QCOMPARE(contentHash(changed) == contentHash(sample()), same);
    QCOMPARE(isSameContent(versionOf(sample()), versionOf(changed)), same);
    QCOMPARE(versionOf(changed).changeKey, changed.summary.changeKey);
}

void TestVersion::comparesVersions_data()
{
    QTest::addColumn<QString>("approvedKey");
    QTest::addColumn<QByteArray>("approvedHash");
    QTest::addColumn<QString>("nowKey");
    QTest::addColumn<QByteArray>("nowHash");
    QTest::addColumn<bool>("same");
    const QByteArray none;
    const QByteArray hash = contentHash(sample());
    FullMessage changed = sample();
    changed.body.content += u'!';
    const QByteArray other = contentHash(changed);
    const QByteArray older = hash.sliced(1); // as an older Sendoff stored it
    QTest::newRow("same hash, other key") << u"1"_s << hash << u"2"_s << hash << true;
    QTest::newRow("other hash, same key") << u"1"_s << hash << u"1"_s << other << false;
    QTest::newRow("older hash, same key") << u"1"_s << older << u"1"_s << hash << true;
    QTest::newRow("older hash, other key") << u"1"_s << older << u"2"_s << hash << false;
    QTest::newRow("key only") << u"1"_s << none << u"1"_s << other << true;
    QTest::newRow("other key only") << u"1"_s << none << u"2"_s << none << false;
    QTest::newRow("hash lost, same key") << u"1"_s << hash << u"1"_s << none << true;
    QTest::newRow("nothing known is not the same") << u""_s << none << u""_s << none << false;
}

void TestVersion::comparesVersions()
{
    QFETCH(const QString, approvedKey);
    QFETCH(const QByteArray, approvedHash);
    QFETCH(const QString, nowKey);
    QFETCH(const QByteArray, nowHash);
    QTEST(isSameContent({.changeKey = approvedKey, .contentHash = approvedHash},
                        {.changeKey = nowKey, .contentHash = nowHash}),
          "same");
}

QTEST_APPLESS_MAIN(TestVersion)
#include "tst_version.moc"
