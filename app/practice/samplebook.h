// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "practice/practicemessage.h"

#include <QHash>
#include <QString>

namespace Sendoff::Practice {

/// The mail somebody wrote that a sample answers.
struct SampleOriginal
{
    Person from = {};
    QString text = {}; ///< HTML
    int daysBefore = 1;
    QString later = {}; ///< HTML of what the same person wrote when the draft was already there
};

/// One message written by hand. %name%, %first%, %no% and %no2% stand for what differs when more are made of
/// it.
struct Sample
{
    SampleKind kind = SampleKind::New;
    QString subject = {};
    QList<Person> to = {};
    QList<Person> cc = {};
    QString body = {}; ///< HTML, or plain text
    QList<PracticeAttachment> files = {};
    SampleOriginal original = {}; ///< of answers
    bool isHtml = true;
    bool important = false;
    bool isSeries = false; ///< more drafts may be made of this one
    int number = 0; ///< what %no% is in the hand-written one
    int daysAgo = -1; ///< -1: by its place in the list
    int minute = 0; ///< of that day, local time; only with daysAgo
    int thread = 0; ///< the same in all of one conversation, one for each language; 0: on its own
};

/// Everything that is in a mailbox at the start. Texts and files are made when they are asked for, so that
/// 200,000 drafts cost a few bytes each.
class SampleBook
{
public:
    /// `now` in milliseconds since the epoch, UTC; the dates are relative to it.
    SampleBook(const QString &language, quint32 seed, int drafts, bool isShared, qint64 now);

    int size() const { return int(m_pages.size()); }
    FolderName folder(int index) const { return m_pages.at(index).folder; }
    qint64 modified(int index) const { return m_pages.at(index).modified; }
    PracticeMessage message(int index, WithBody withBody) const;

    Person owner() const { return m_owner; }
    QString folderName(FolderName folder) const;

private:
    static constexpr qint64 minuteMs = 60'000;

    struct Page
    {
        qint64 modified = 0;
        qint32 sample = 0; ///< index in m_samples
        qint32 copy = 0; ///< 0: as written; else the number of the made one
        FolderName folder = FolderName::Drafts;
        bool isLater = false; ///< what came when the draft was already there
    };

    void addDrafts(int drafts, int byHand);
    void addOthers();
    qint64 timeOf(int daysAgo, int minute, int second) const;
    PracticeMessage original(const Page &page, WithBody withBody) const;
    PracticeMessage received(const Page &page, WithBody withBody) const;
    QString conversation(const Page &page) const;
    QString originalId(const Page &page) const;
    qint64 originalTime(const Page &page) const;
    QString filled(const QString &text, const Page &page) const;
    Person person(const Page &page) const;
    quint32 mixed(quint32 number, quint32 purpose) const;

    QString m_language;
    quint32 m_seed;
    qint64 m_now;
    Person m_owner;
    QHash<QString, QList<Person>> m_people; ///< by language
    QList<Sample> m_samples; ///< drafts, then those of Sent Items
    qint32 m_firstSent = 0;
    QList<QString> m_previews; ///< of each sample, not yet filled in
    QList<QString> m_languages; ///< of each sample
    QList<qint32> m_series; ///< samples that more are made of
    QList<Page> m_pages;
};

QList<Sample> englishSamples();
QList<Sample> russianSamples();
QList<Sample> chineseSamples();
/// Hard ones for a reader: newsletter tables, Word's HTML, remote images, other scripts, a hostile one.
QList<Sample> specialSamples();
QList<Sample> sentSamples(const QString &language);
/// People that made drafts go to, in that language.
QList<Person> samplePeople(const QString &language);

} // namespace Sendoff::Practice
