// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "support/otherprogram.h"

#include <QJsonDocument>
#include <QTest>

using namespace Qt::StringLiterals;

namespace Sendoff {

namespace {

using Practice::FolderName;

constexpr int mostTries = 200;
constexpr int tryAgainMs = 25;

QLatin1StringView nameOf(OtherProgram::Deed deed)
{
    switch (deed) {
    case OtherProgram::Deed::Create: return "create"_L1;
    case OtherProgram::Deed::Change: return "change"_L1;
    case OtherProgram::Deed::ThereAndBack: return "there and back"_L1;
    case OtherProgram::Deed::Away: return "away"_L1;
    case OtherProgram::Deed::Back: return "back"_L1;
    case OtherProgram::Deed::Delete: return "delete"_L1;
    case OtherProgram::Deed::Purge: return "purge"_L1;
    case OtherProgram::Deed::Send: return "send"_L1;
    }
    return {};
}

QString nameOf(FolderName folder)
{
    switch (folder) {
    case FolderName::Inbox: return u"inbox"_s;
    case FolderName::Drafts: return u"drafts"_s;
    case FolderName::SentItems: return u"sentitems"_s;
    case FolderName::DeletedItems: return u"deleteditems"_s;
    case FolderName::Archive: return u"archive"_s;
    case FolderName::JunkEmail: return u"junkemail"_s;
    case FolderName::Outbox: return u"outbox"_s;
    }
    return {};
}

bool isDone(int status)
{
    return status >= 200 && status < 300;
}

} // namespace

const QList<OtherProgram::Deed> &OtherProgram::deeds()
{
    static const QList<Deed> all{Deed::Create, Deed::Change, Deed::ThereAndBack, Deed::Away,
                                 Deed::Back,   Deed::Delete, Deed::Purge,        Deed::Send};
    return all;
}

OtherProgram::OtherProgram(const PracticeService &service, quint32 seed)
    : m_service(service)
    , m_client(service)
    , m_random(seed)
{
    for (const FolderName folder : {FolderName::Drafts, FolderName::SentItems, FolderName::Inbox}) {
        const auto state = m_service.folderState(folder);
        for (const auto &[id, changeKey] : state)
            m_known.append({id, folder});
    }
}

void OtherProgram::act(int count)
{
    for (int i = 0; i < count; ++i)
        act(deeds().at(m_random.bounded(int(deeds().size()))));
}

bool OtherProgram::act(Deed deed)
{
    bool wasDone = false;
    m_lastStatus = 0;
    if (deed == Deed::Create) {
        wasDone = create();
    } else if (deed == Deed::Send) {
        wasDone = send();
    } else {
        QList<Known> &from = deed == Deed::Back ? m_away : m_known;
        if (!from.isEmpty()) {
            // What stays where it was is put back to the list's end: a deed less to remember, and as good an
            // order.
            const Known known = from.takeAt(m_random.bounded(int(from.size())));
            m_history.append(QString(nameOf(deed)) + u' ' + known.id);
            wasDone = apply(deed, known);
            if (!wasDone && m_lastStatus != 404)
                from.append(known);
        }
    }
    if (wasDone)
        ++m_done[int(deed)];
    return wasDone;
}

int OtherProgram::done(Deed deed) const
{
    return m_done.value(int(deed));
}

PracticeReply OtherProgram::ask(const QByteArray &method, const QString &target, const QJsonObject &body)
{
    const QByteArray json = body.isEmpty() ? QByteArray() : QJsonDocument(body).toJson();
    PracticeReply reply = m_client.ask(method, target, json);
    // The mailbox answers four at a time, whoever asks.
    for (int i = 0; reply.status == 429 && i < mostTries; ++i) {
        QTest::qWait(tryAgainMs);
        reply = m_client.ask(method, target, json);
    }
    m_lastStatus = reply.status;
    return reply;
}

bool OtherProgram::move(const QString &id, FolderName folder)
{
    return isDone(
        ask("POST", PracticeClient::path(id) + u"/move"_s, {{u"destinationId"_s, nameOf(folder)}}).status);
}

bool OtherProgram::create()
{
    const QString subject = u"From another program, %1"_s.arg(m_random.bounded(1'000'000));
    const QJsonObject to{{u"emailAddress"_s, QJsonObject{{u"address"_s, u"lee@fabrikam.com"_s}}}};
    const PracticeReply reply
        = ask("POST", u"/me/messages"_s, {{u"subject"_s, subject}, {u"toRecipients"_s, QJsonArray{to}}});
    if (!isDone(reply.status))
        return false;
    m_known.append({reply.text("id"), FolderName::Drafts});
    m_history.append(u"create "_s + m_known.constLast().id);
    return true;
}

bool OtherProgram::send()
{
    QList<qsizetype> drafts;
    for (qsizetype i = 0; i < m_known.size(); ++i) {
        if (m_known.at(i).home == FolderName::Drafts)
            drafts.append(i);
    }
    if (drafts.isEmpty())
        return false;
    const qsizetype chosen = drafts.at(m_random.bounded(int(drafts.size())));
    const QString id = m_known.at(chosen).id;
    m_history.append(u"send "_s + id);
    const int status = ask("POST", PracticeClient::path(id) + u"/send"_s).status;
    if (isDone(status) || status == 404)
        m_known.removeAt(chosen);
    return isDone(status);
}

// Puts the message where it then belongs; when that fails, the caller does.
bool OtherProgram::apply(Deed deed, const Known &known)
{
    const QString path = PracticeClient::path(known.id);
    switch (deed) {
    case Deed::Change: {
        const QString text = u"Changed elsewhere, %1"_s.arg(m_random.bounded(1'000'000));
        const QJsonObject change = known.home == FolderName::Drafts
            ? QJsonObject{{u"subject"_s, text}}
            : QJsonObject{{u"categories"_s, QJsonArray{text}}};
        if (!isDone(ask("PATCH", path, change).status))
            return false;
        m_known.append(known);
        return true;
    }
    case Deed::ThereAndBack:
        if (!move(known.id, FolderName::Archive))
            return false;
        if (!move(known.id, known.home)) {
            m_away.append(known);
            m_lastStatus = 404; // it is not where it was
            return false;
        }
        m_known.append(known);
        return true;
    case Deed::Away:
        if (!move(known.id, FolderName::Archive))
            return false;
        m_away.append(known);
        return true;
    case Deed::Back:
        if (!move(known.id, known.home))
            return false;
        m_known.append(known);
        return true;
    case Deed::Delete: return isDone(ask("DELETE", path).status);
    case Deed::Purge: return isDone(ask("DELETE", path).status) && isDone(ask("DELETE", path).status);
    case Deed::Create:
    case Deed::Send: break;
    }
    return false;
}

} // namespace Sendoff
