// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "rail/page.h"
#include "store/mailquery.h"

#include <QObject>

#include <optional>

namespace Sendoff {

class Core;
class ReaderView;
class Reading;

/// Keeps a message in the reader that has left its list by itself, deleted in another program, say, while it
/// was read: nothing else is put before the person's eyes, and a bar says what became of it.
class ReadingKept : public QObject
{
    Q_OBJECT

public:
    ReadingKept(Core &core, Reading &reading, ReaderView &view);

    /// The message that is read leaves the page's list. Keeps it and returns true, unless it goes because of
    /// what the person did: decided about it, searched for something else.
    bool leaves(int mailbox, Page page);
    void end();
    bool isOn() const { return m_on; }
    /// Of the message that is kept.
    MessageId id() const;

Q_SIGNALS:
    /// The person wants to go on.
    void closeRequested();

private:
    enum class Why {
        ByPerson,
        Elsewhere,
        Sent,
        Else, ///< it needs the person, which has a bar of its own; or it is older than what is kept here
    };

    void setBar();
    void messageChanged();
    Why whyItLeaves(const MailboxId &mailbox, Page page) const;
    void copyText() const;

    Core &m_core;
    Reading &m_reading;
    ReaderView &m_view;
    bool m_on = false;
    MailboxId m_mailbox;
    Page m_page = Page::Drafts;
    Why m_why = Why::ByPerson;
};

} // namespace Sendoff
