// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/samplebook.h"

#include "practice/practiceids.h"
#include "practice/quoting.h"

#include <QDateTime>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace Sendoff::Practice {

namespace {

constexpr int handWritten = 40;
constexpr int laterMinutes = 12; // after a draft: before the newest one

QList<Sample> firstOf(const QList<Sample> &samples, qsizetype count)
{
    return samples.first(std::min(count, samples.size()));
}

// Guests from another language: their place in time is behind the language's own ones.
QList<Sample> guests(QList<Sample> samples)
{
    samples = firstOf(samples, 6);
    for (Sample &sample : samples)
        sample.daysAgo = -1;
    return samples;
}

// Those that have a time first; then the others, in turn.
QList<Sample> inTurn(const QList<QList<Sample>> &lists)
{
    QList<Sample> result;
    QList<QList<Sample>> later;
    for (const QList<Sample> &list : lists) {
        later.append(QList<Sample>());
        for (const Sample &sample : list)
            (sample.daysAgo >= 0 ? result : later.last()).append(sample);
    }
    for (qsizetype i = 0;
         std::any_of(later.cbegin(), later.cend(), [i](const auto &l) { return i < l.size(); }); ++i) {
        for (const QList<Sample> &list : std::as_const(later)) {
            if (i < list.size())
                result.append(list.at(i));
        }
    }
    return result;
}

QList<Sample> handWrittenDrafts(const QString &language)
{
    const QList<Sample> special = specialSamples();
    if (language == "ru"_L1)
        return inTurn({russianSamples(), special, guests(englishSamples()), guests(chineseSamples())});
    if (language.startsWith("zh"_L1))
        return inTurn({chineseSamples(), special, guests(englishSamples()), guests(russianSamples())});
    if (language == "en"_L1)
        return inTurn({englishSamples(), special, guests(russianSamples()), guests(chineseSamples())});
    return firstOf(englishSamples(), 13) + special + firstOf(russianSamples(), 8)
        + firstOf(chineseSamples(), 8);
}

Person ownerIn(const QString &language, bool isShared)
{
    if (language == "ru"_L1)
        return isShared ? Person{u"Отдел продаж"_s, u"sales@contoso.com"_s}
                        : Person{u"Анна Вебер"_s, u"anna.weber@contoso.com"_s};
    if (language.startsWith("zh"_L1))
        return isShared ? Person{u"销售部"_s, u"sales@contoso.cn"_s}
                        : Person{u"魏安娜"_s, u"anna.wei@contoso.cn"_s};
    return isShared ? Person{u"Sales"_s, u"sales@contoso.com"_s}
                    : Person{u"Anna Weber"_s, u"anna.weber@contoso.com"_s};
}

// What a letter calls somebody: the first name; of a Chinese name of three characters, the last two.
QString firstName(const QString &name)
{
    const bool isChinese = !name.isEmpty() && name.front().script() == QChar::Script_Han;
    return isChinese && name.size() > 2 ? name.mid(1) : name.section(u' ', 0, 0);
}

} // namespace

SampleBook::SampleBook(const QString &language, quint32 seed, int drafts, bool isShared, qint64 now)
    : m_language(language)
    , m_seed(seed)
    , m_now(now)
    , m_owner(ownerIn(language, isShared))
    , m_samples(handWrittenDrafts(language))
{
    m_firstSent = qint32(m_samples.size());
    m_samples += sentSamples(language);
    for (qint32 i = 0; i < m_samples.size(); ++i) {
        const Sample &sample = m_samples.at(i);
        m_previews.append(previewOf(sample.body, sample.isHtml));
        const QString written = languageOf(m_previews.constLast());
        if (!m_people.contains(written))
            m_people.insert(written, samplePeople(written));
        m_languages.append(written);
        const bool isGuest = !m_language.isEmpty() && written != languageOf(m_owner.name);
        if (sample.isSeries && i < m_firstSent && !isGuest)
            m_series.append(i);
    }
    addDrafts(drafts, isShared ? 0 : handWritten);
    addOthers();
}

quint32 SampleBook::mixed(quint32 number, quint32 purpose) const
{
    return PracticeIds(m_seed).mixed(number, purpose);
}

// Local time of day; the newest sample is from 10:38, or from a few minutes ago when it is not yet that late.
qint64 SampleBook::timeOf(int daysAgo, int minute, int second) const
{
    constexpr int newest = 10 * 60 + 38;
    const QDateTime now = QDateTime::fromMSecsSinceEpoch(m_now);
    QDateTime anchor(now.date(), QTime(newest / 60, newest % 60));
    if (anchor.addSecs(59) > now)
        anchor = now.addSecs(-4 * 60);
    if (daysAgo == 0)
        return anchor.addSecs((minute - newest) * 60 + second).toMSecsSinceEpoch() / 1000 * 1000;
    const QDateTime day(anchor.date().addDays(-daysAgo), QTime(minute / 60, minute % 60, second));
    return day.toMSecsSinceEpoch();
}

void SampleBook::addDrafts(int drafts, int byHand)
{
    QList<Page> pages;
    int later = 0;
    for (qint32 i = 0; i < std::min(m_firstSent, byHand); ++i) {
        const Sample &sample = m_samples.at(i);
        const int second = 56 - i % 28 * 2;
        Page page{.modified = 0, .sample = i, .copy = 0, .folder = FolderName::Drafts};
        if (sample.daysAgo >= 0) {
            page.modified = timeOf(sample.daysAgo, sample.minute, second);
        } else {
            const int minute = 16 * 60 - later % 3 * 130 - int(mixed(quint32(i), 1) % 90);
            page.modified = timeOf(2 + later + later * later / 8, minute, second);
            ++later;
        }
        pages.append(page);
    }
    std::stable_sort(pages.begin(), pages.end(),
                     [](const Page &a, const Page &b) { return a.modified > b.modified; });
    pages.resize(std::min(pages.size(), qsizetype(drafts)));

    qint64 time = pages.isEmpty() ? timeOf(0, 10 * 60 + 12, 0) : pages.constLast().modified;
    pages.reserve(drafts);
    for (int copy = 1; pages.size() < drafts; ++copy) {
        const quint32 luck = mixed(quint32(copy), 2);
        time -= minuteMs * (3 + luck % 45) + 1000 * ((luck >> 8) % 50);
        const qint32 sample = m_series.at((luck >> 16) % quint32(m_series.size()));
        pages.append({.modified = time, .sample = sample, .copy = copy, .folder = FolderName::Drafts});
    }
    m_pages = pages;
}

void SampleBook::addOthers()
{
    for (qint32 i = m_firstSent; i < m_samples.size(); ++i) {
        const Sample &sample = m_samples.at(i);
        m_pages.append({timeOf(sample.daysAgo, sample.minute, int(i) % 50), i, 0, FolderName::SentItems});
    }
    const QList<Page> drafts = m_pages;
    for (const Page &page : drafts) {
        const Sample &sample = m_samples.at(page.sample);
        if (page.folder != FolderName::Drafts || page.copy != 0 || sample.kind == SampleKind::New)
            continue;
        const qint64 before = qint64(sample.original.daysBefore) * 24 * 60 * minuteMs;
        m_pages.append({page.modified - before, page.sample, 0, FolderName::Inbox});
        if (!sample.original.later.isEmpty())
            m_pages.append(
                {page.modified + laterMinutes * minuteMs, page.sample, 0, FolderName::Inbox, true});
    }
}

Person SampleBook::person(const Page &page) const
{
    const Sample &sample = m_samples.at(page.sample);
    if (page.copy == 0)
        return sample.to.value(0);
    const QList<Person> &people = *m_people.constFind(m_languages.at(page.sample));
    return people.at(mixed(quint32(page.copy), 3) % quint32(people.size()));
}

QString SampleBook::filled(const QString &text, const Page &page) const
{
    if (!text.contains(u'%'))
        return text;
    const Person who = person(page);
    const int number = m_samples.at(page.sample).number + page.copy;
    return QString(text)
        .replace("%first%"_L1, firstName(who.name))
        .replace("%name%"_L1, who.name)
        .replace("%no%"_L1, QString::number(number))
        .replace("%no2%"_L1, QString::number(1 + mixed(quint32(number), 4) % 60));
}

PracticeMessage SampleBook::message(int index, WithBody withBody) const
{
    const Page &page = m_pages.at(index);
    if (page.folder == FolderName::Inbox)
        return received(page, withBody);
    const Sample &sample = m_samples.at(page.sample);
    const bool isAnswer = sample.kind != SampleKind::New;
    PracticeMessage message;
    message.subject = filled(sample.subject, page);
    message.isHtml = sample.isHtml;
    message.preview = filled(m_previews.at(page.sample), page).left(255);
    message.to = page.copy == 0 ? sample.to : QList<Person>{person(page)};
    message.cc = sample.cc;
    message.importance = sample.important ? u"high"_s : u"normal"_s;
    // Fresh drafts often have no sender yet (contract 5); the newest ones here all do.
    if (page.folder != FolderName::Drafts || index < 12 || mixed(quint32(index), 5) % 5 != 0)
        message.from = m_owner;
    message.attachments = sample.files;
    for (int i = 0; i < message.attachments.size(); ++i) {
        message.attachments[i].number = i + 1;
        message.attachments[i].name = filled(message.attachments.at(i).name, page);
    }
    message.conversationIndex
        = QByteArray("\1\xdc\x5a", 3) + QByteArray(isAnswer ? 24 : 19, char(page.sample + 1));
    if (isAnswer) {
        message.properties.insert(u"String 0x1042"_s, originalId(page));
        message.conversationId = conversation(page);
    }
    if (withBody == WithBody::Yes) {
        message.body = filled(sample.body, page);
        if (isAnswer)
            message.body
                = withQuote(message.body, message.isHtml, original(page, WithBody::Yes), originalTime(page));
        else if (message.isHtml)
            message.body = wrappedHtml(message.body);
    }
    return message;
}

QString SampleBook::folderName(FolderName folder) const
{
    static const QStringList english{u"Inbox"_s,   u"Drafts"_s,     u"Sent Items"_s, u"Deleted Items"_s,
                                     u"Archive"_s, u"Junk Email"_s, u"Outbox"_s};
    static const QStringList russian{u"Входящие"_s,  u"Черновики"_s, u"Отправленные"_s,
                                     u"Удаленные"_s, u"Архив"_s,     u"Нежелательная почта"_s,
                                     u"Исходящие"_s};
    static const QStringList chinese{u"收件箱"_s, u"草稿"_s,     u"已发送邮件"_s, u"已删除邮件"_s,
                                     u"存档"_s,   u"垃圾邮件"_s, u"发件箱"_s};
    const QStringList &names = m_language == "ru"_L1 ? russian
        : m_language.startsWith("zh"_L1)             ? chinese
                                                     : english;
    return names.at(int(folder));
}

} // namespace Sendoff::Practice
