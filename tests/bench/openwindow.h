// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "actions.h"
#include "desk.h"
#include "deskpage.h"
#include "language.h"
#include "mainwindow.h"
#include "prompter.h"
#include "rail/page.h"

namespace Sendoff::Bench {

/// The program's window over a desk, open at a page.
class OpenWindow
{
public:
    OpenWindow(Desk &desk, Page page)
        : m_window({desk.settings(), m_language, m_prompter, desk.trace()})
    {
        m_language.use(QStringLiteral("en"));
        m_window.openDesk(desk.core());
        m_window.resize(1280, 800);
        m_window.show();
        m_window.desk()->go(page);
    }

    MainWindow &operator*() { return m_window; }
    MainWindow *operator->() { return &m_window; }

private:
    Language m_language;
    DialogPrompter m_prompter;
    MainWindow m_window;
};

} // namespace Sendoff::Bench
