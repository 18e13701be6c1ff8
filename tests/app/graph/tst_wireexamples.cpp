// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "graph/fault.h"
#include "graph/wire.h"
#include "support/examples.h"

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QTest>

#include <algorithm>

using namespace Sendoff;
using namespace Qt::StringLiterals;

namespace {

const MailboxId mailbox{u"/me"_s};

QByteArray contentOf(const QString &name)
{
    QFile file(examplesFolder() + u'/' + name);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

/// The objects in an answer: its entries where it is a list, else itself.
QList<QJsonObject> entriesOf(const QJsonObject &json)
{
    QList<QJsonObject> entries;
    const QJsonArray list = json.value("value"_L1).toArray();
    for (const QJsonValue &entry : list)
        entries.append(entry.toObject());
    return entries.isEmpty() ? QList<QJsonObject>{json} : entries;
}

/// Some examples have recipients without a word in them.
qsizetype recipientsIn(const QJsonArray &list)
{
    return std::count_if(list.begin(), list.end(), [](const QJsonValue &entry) {
        const QJsonObject address = entry["emailAddress"_L1].toObject();
        return !address.value("name"_L1).toString().isEmpty()
            || !address.value("address"_L1).toString().isEmpty();
    });
}

} // namespace

/// Answers that others wrote down: the service's published examples.
class TestWireExamples : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void initTestCase();
    void readsThemAll();
    void readsAMessageRight();
    void readsAttachmentsRight();
    void readsFaultsRight();

private:
    bool m_isThere = false;
};

void TestWireExamples::initTestCase()
{
    m_isThere = QDir(examplesFolder()).exists();
    if (!m_isThere)
        qInfo("The published examples are not there (SENDOFF_SHARED); nothing was compared with them.");
}

void TestWireExamples::readsThemAll()
{
    if (!m_isThere)
        return;
    int messages = 0;
    const QStringList names = QDir(examplesFolder()).entryList({u"*.json"_s}, QDir::Files);
    QVERIFY(names.size() > 100);
    for (const QString &name : names) {
        const Result<QJsonObject> json = Graph::readObject(contentOf(name));
        if (!json) {
            QVERIFY(json.error().kind == ErrorKind::Protocol);
            continue;
        }
        for (const QJsonObject &entry : entriesOf(*json)) {
            const std::optional<FullMessage> message = Graph::readMessage(entry, mailbox, Folder::Drafts);
            Graph::readAttachment(entry);
            const QString id = entry.value("id"_L1).toString();
            QVERIFY2(message.has_value() == !id.isEmpty(), qPrintable(name));
            if (!message || !entry.contains("toRecipients"_L1))
                continue;
            ++messages;
            const MailSummary &summary = message->summary;
            QCOMPARE(summary.id.value, id);
            QCOMPARE(summary.subject, entry.value("subject"_L1).toString());
            QCOMPARE(summary.to.size(), recipientsIn(entry.value("toRecipients"_L1).toArray()));
            QCOMPARE(summary.from.address.isEmpty(),
                     entry.value("from"_L1)["emailAddress"_L1]["address"_L1].toString().isEmpty());
            const QString content = entry.value("body"_L1)["content"_L1].toString();
            QCOMPARE(message->body.content, content);
            QVERIFY(!summary.preview.contains(u'\n'));
        }
    }
    QVERIFY2(messages >= 10, qPrintable(QString::number(messages)));
}

void TestWireExamples::readsAMessageRight()
{
    if (!m_isThere)
        return;
    const Result<QJsonObject> json
        = Graph::readObject(contentOf(u"beta-user-post-messages.02.response.json"_s));
    QVERIFY(json);
    const std::optional<MailSummary> summary = Graph::readSummary(*json, mailbox, Folder::Drafts);
    QVERIFY(summary);
    QCOMPARE(summary->changeKey, u"CQAAABYAAAAmXr9SsE/UR4PcnTZcg7qWAAAFS12t"_s);
    QCOMPARE(summary->subject, u"Did you see last night's game?"_s);
    QVERIFY(summary->importance == Importance::Low);
    QVERIFY(summary->isDraft);
    QVERIFY(summary->kind == Kind::New);
    QCOMPARE(summary->sent, QDateTime({2017, 12, 23}, {7, 29, 58}, Qt::UTC));
    QCOMPARE(summary->to.size(), 1);
}

void TestWireExamples::readsAttachmentsRight()
{
    if (!m_isThere)
        return;
    const Result<QJsonObject> file = Graph::readObject(contentOf(u"attachment-get.01.response.json"_s));
    QVERIFY(file);
    const std::optional<Attachment> attachment = Graph::readAttachment(*file);
    QVERIFY(attachment);
    QCOMPARE(attachment->name, u"Draft sales invoice template.docx"_s);
    QCOMPARE(attachment->size, 13068);
    QVERIFY(attachment->type == AttachmentType::File);
    QVERIFY(attachment->contentId.isEmpty());
    const Result<QJsonObject> item = Graph::readObject(contentOf(u"beta-attachment-get.03.response.json"_s));
    QVERIFY(item);
    QVERIFY(Graph::readAttachment(*item)->type == AttachmentType::Item);
}

void TestWireExamples::readsFaultsRight()
{
    if (!m_isThere)
        return;
    const auto codeOf = [](const QString &name, int status) {
        return Graph::faultOf({.status = status, .headers = {}, .body = contentOf(name)}).code;
    };
    QCOMPARE(codeOf(u"concept-throttling.01.response.json"_s, 429), u"TooManyRequests"_s);
    QCOMPARE(codeOf(u"concept-errors.01.response.json"_s, 416), u"invalidRange"_s);
    QCOMPARE(codeOf(u"concept-auth-limit-mailbox-access.01.response.json"_s, 403), u"ErrorAccessDenied"_s);
    QCOMPARE(codeOf(u"message-forward.02.response.json"_s, 400), u"ErrorMimeContentInvalidBase64String"_s);
}

QTEST_GUILESS_MAIN(TestWireExamples)
#include "tst_wireexamples.moc"
