// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QDialog>
#include <QHash>
#include <QStringList>

class QComboBox;
class QFormLayout;
class QLabel;
class QLineEdit;
class QPushButton;

namespace Sendoff {

class AccountSection;
class Settings;

/// What the person can set (spec 7). A change applies at once; there is only Close. Deletes itself when
/// closed.
class SettingsDialog : public QDialog
{
    Q_OBJECT

public:
    explicit SettingsDialog(Settings &settings, QWidget *parent = nullptr);
    ~SettingsDialog() override;

    /// The domains in what a person typed: separated by commas, semicolons or blanks, with or without "@", in
    /// lower case, each once. `refused`: gets the words that are no domain.
    static QStringList domainsIn(const QString &text, QStringList *refused = nullptr);

Q_SIGNALS:
    /// A code of Language, or empty: the system's. Setting it is the window's business.
    void languageChosen(const QString &code);
    /// The help on signing in is wanted.
    void signInHelpRequested();

protected:
    void changeEvent(QEvent *event) override;

private:
    struct Choice
    {
        int value;
        QString words;
    };

    /// One setting under the last one; with a name, a note below its field, which is returned.
    QLabel *addRow(QWidget *field, const QString &noteName = {});
    /// Words the choices; a value that is none of them (from the command line) is one more.
    static void fill(QComboBox *box, const QList<Choice> &choices, int now);
    void takeDomains();
    void fit();
    void retranslate();

    Settings &m_settings;
    QFormLayout *m_form;
    QHash<QWidget *, QLabel *> m_labels;
    QComboBox *m_undo;
    QComboBox *m_viewed;
    QComboBox *m_perMinute;
    QLabel *m_perMinuteNote = nullptr;
    QLineEdit *m_domains;
    QLabel *m_domainsNote = nullptr;
    QComboBox *m_language;
    AccountSection *m_accounts = nullptr;
    QPushButton *m_close;
    QStringList m_refused; ///< words of the last input that are no domains
};

} // namespace Sendoff
