// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QString>

#include <functional>

class QObject;
class QWidget;

namespace Sendoff {

/// Asks the person for files and tells facts in windows of their own; an interface, so that tests can answer.
/// Nothing here waits: answers come through the callbacks, from the event loop, and never after `parent`
/// died.
class Prompter
{
public:
    Prompter() = default;
    virtual ~Prompter() = default;
    Prompter(const Prompter &) = delete;
    Prompter &operator=(const Prompter &) = delete;

    using PathCall = std::function<void(const QString &path)>;
    /// `call`, but nothing once `context` has died: a desk may go while its question is open.
    static PathCall whileAlive(QObject *context, PathCall call);
    /// Where to save a file; replacing an existing one has been agreed to. Not called when cancelled.
    virtual void chooseFile(QWidget *parent, const QString &title, const QString &suggestedName,
                            PathCall chosen)
        = 0;
    /// An existing folder. Not called when cancelled.
    virtual void chooseFolder(QWidget *parent, const QString &title, PathCall chosen) = 0;
    /// A window with a text that can be selected and copied, and a button to close it.
    virtual void tell(QWidget *parent, const QString &title, const QString &html) = 0;
    /// A short message in plain text, with details that unfold when the person wants them; they may be
    /// empty.
    virtual void tellShortly(QWidget *parent, const QString &title, const QString &text,
                             const QString &details);
    /// Opens a file or an address with the program the system has for it.
    virtual bool openOutside(const QString &url) = 0;

    /// Opens the page of a message that the service named; only over https, whatever it named.
    void openWebLink(const QString &link);
};

/// The real one: the platform's dialogs.
class DialogPrompter final : public Prompter
{
public:
    void chooseFile(QWidget *parent, const QString &title, const QString &suggestedName,
                    PathCall chosen) override;
    void chooseFolder(QWidget *parent, const QString &title, PathCall chosen) override;
    void tell(QWidget *parent, const QString &title, const QString &html) override;
    void tellShortly(QWidget *parent, const QString &title, const QString &text,
                     const QString &details) override;
    bool openOutside(const QString &url) override;
};

} // namespace Sendoff
