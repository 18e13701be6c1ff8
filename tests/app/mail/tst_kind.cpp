// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mail/kind.h"

#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// What a draft answers, guessed from the evidence (contract 5.1), as a table.
class TestKind : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void guesses_data();
    void guesses();
};

void TestKind::guesses_data()
{
    QTest::addColumn<int>("indexLength");
    QTest::addColumn<QString>("inReplyTo");
    QTest::addColumn<QString>("subject");
    QTest::addColumn<int>("recipients");
    QTest::addColumn<Kind>("kind");
    const QString id = u"<x@contoso.com>"_s;
    QTest::newRow("nothing known") << 0 << u""_s << u""_s << 0 << Kind::New;
    QTest::newRow("root of a thread") << 22 << u""_s << u"Hello"_s << 1 << Kind::New;
    QTest::newRow("root whose subject looks like a reply")
        << 22 << u""_s << u"Re: budget"_s << 1 << Kind::New;
    QTest::newRow("answer, no prefix") << 27 << u""_s << u"Hello"_s << 1 << Kind::Answer;
    QTest::newRow("deep answer, no prefix") << 32 << u""_s << u"Hello"_s << 1 << Kind::Answer;
    QTest::newRow("answer by header alone") << 0 << id << u"Hello"_s << 1 << Kind::Answer;
    QTest::newRow("header beats a root's length") << 22 << id << u"RE: Hello"_s << 1 << Kind::Reply;
    QTest::newRow("reply") << 27 << id << u"RE: Hello"_s << 1 << Kind::Reply;
    QTest::newRow("reply to all") << 27 << id << u"RE: Hello"_s << 3 << Kind::ReplyAll;
    QTest::newRow("forward") << 27 << id << u"FW: Hello"_s << 1 << Kind::Forward;
    QTest::newRow("forward to many") << 27 << id << u"Fwd: Hello"_s << 5 << Kind::Forward;
    QTest::newRow("only the prefix says reply") << 0 << u""_s << u"AW: Hallo"_s << 1 << Kind::Reply;
    QTest::newRow("odd length is no evidence") << 9 << u""_s << u"Hello"_s << 1 << Kind::New;
    QTest::newRow("23 bytes are no evidence") << 23 << u""_s << u"WG: Hallo"_s << 1 << Kind::Forward;
    QTest::newRow("Chinese reply") << 27 << u""_s << u"回复：合同"_s << 1 << Kind::Reply;
    QTest::newRow("Chinese forward") << 27 << u""_s << u"转发: 合同"_s << 1 << Kind::Forward;
    QTest::newRow("Russian reply") << 27 << u""_s << u"Отв: договор"_s << 2 << Kind::ReplyAll;
    QTest::newRow("a colon is no prefix") << 0 << u""_s << u"Attention: read"_s << 1 << Kind::New;
    QTest::newRow("space before it") << 27 << u""_s << u"  re : Hello"_s << 1 << Kind::Reply;
}

void TestKind::guesses()
{
    QFETCH(const int, indexLength);
    QFETCH(const QString, inReplyTo);
    QFETCH(const QString, subject);
    QFETCH(const int, recipients);
    QFETCH(const Kind, kind);
    const Kind guess = kindFrom({.conversationIndex = QByteArray(indexLength, 'x'),
                                 .inReplyTo = inReplyTo,
                                 .subject = subject,
                                 .recipientCount = recipients});
    QCOMPARE(int(guess), int(kind));
}

QTEST_APPLESS_MAIN(TestKind)
#include "tst_kind.moc"
