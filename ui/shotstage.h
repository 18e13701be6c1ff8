// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "deskpage.h"
#include "launcher.h"
#include "list/maillistview.h"
#include "mailpage.h"
#include "mainwindow.h"
#include "practice/practiceservice.h"
#include "prompter.h"
#include "reader/readerview.h"
#include "settings/settings.h"
#include "trace.h"

#include <QTemporaryDir>

#include <functional>

namespace Sendoff {

class Language;

/// A window on a practice mailbox of its own, for pictures.
class ShotStage
{
public:
    static constexpr QSize normalSize{1280, 800};
    static constexpr QSize compactSize{900, 600};

    explicit ShotStage(Language &language);

    bool open(const QString &code, int drafts);
    void goTo(int row);
    /// Decides to send the drafts of some rows, without undo time. Returns how many; 0: it failed.
    int sendSome(int messages);
    /// As above, and waits for their copies.
    bool sendAndConfirm(int messages);
    /// Some have gone out, one is on its way, the others wait for their turn at the pace of a real mailbox.
    bool sendSlowly();
    int sentToday() const;
    bool isTextShown() { return reader().shownVersion().has_value(); }

    MailListView &list() { return *window.desk()->mailPage().list(); }
    ReaderView &reader() { return *window.desk()->mailPage().reader(); }

    /// Runs the event loop until `ready`, for so long at most.
    static bool waitUntil(const std::function<bool()> &ready);
    /// Lets what is under way come to rest: bars that open, texts that are laid out.
    static void settle(int milliseconds = 350);

private:
    QTemporaryDir m_profile;

public:
    Settings settings;
    Trace trace;
    DialogPrompter prompter;
    Launcher launcher;
    MainWindow window;
};

} // namespace Sendoff
