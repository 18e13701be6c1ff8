// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/damage.h"
#include "support/storefixture.h"

namespace Sendoff {

/// A store with 400 messages and 40 jobs in all states, and copies of it to damage.
class DamagedStore
{
public:
    DamagedStore();

    /// Another copy of the sound file.
    QString copied();
    Result<std::unique_ptr<Store>> opened(const QString &file);

    Store &sound() { return m_sound.store(); }
    QString soundFile() const { return m_sound.path(); }
    /// The jobs as they are in the sound file, by their numbers.
    const QList<SendJob> &jobs() const { return m_jobs; }
    /// What the person has viewed.
    const QStringList &viewed() const { return m_viewed; }

    static QList<SendJob> allJobs(const Store &store);
    static QList<SendJob> openOnes(QList<SendJob> jobs);
    /// What becomes of a job when the outbox is in doubt.
    static SendJob doubted(SendJob job);
    /// Never what posts by itself, whatever it was.
    static bool isInDoubt(const SendJob &job);

private:
    void fill();

    StoreFixture m_sound;
    QList<SendJob> m_jobs;
    QStringList m_viewed;
    int m_copies = 0;
};

} // namespace Sendoff
