// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

namespace Sendoff {

class Language;
class MainWindow;

/// Renders the main views of the real window with practice data, in light and dark and in all languages, as
/// PNG files like 01-drafts-light-en.png. For reviews; `--screenshots DIR`.
class Screenshots
{
public:
    /// `folder` is made when it is missing.
    Screenshots(QString folder, Language &language);

    /// Takes them all; runs the event loop meanwhile. Returns why it failed; empty: all are there.
    QString takeAll();

private:
    bool takeDesk(const QString &language, bool dark);
    bool takeSchedule(MainWindow &window, bool dark);
    bool takeWelcome(const QString &language, bool dark);
    bool save(MainWindow &window, const QString &name, bool dark);

    QString m_folder;
    Language &m_language;
    QString m_trouble;
};

} // namespace Sendoff
