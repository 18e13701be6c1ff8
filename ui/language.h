// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>
#include <QString>
#include <QStringList>
#include <QTranslator>

namespace Sendoff {

/// The language of the window: loads Sendoff's and Qt's translations and sets the default QLocale; can be
/// changed while the program runs.
class Language : public QObject
{
    Q_OBJECT

public:
    explicit Language(QObject *parent = nullptr);
    ~Language() override;

    /// Codes of the languages there are: en, ru, zh_CN.
    static const QStringList &available();
    /// A language's name in that language; not translated.
    static QString nativeName(const QString &code);
    /// The system's language, or English when there is no translation for it.
    static QString ofSystem();

    /// Changes to a language; empty or unknown: the system's.
    void use(const QString &code);
    const QString &current() const { return m_current; }

Q_SIGNALS:
    /// After all widgets were told (QEvent::LanguageChange).
    void changed();

private:
    QString m_current;
    QTranslator m_qt;
    QTranslator m_own;
};

} // namespace Sendoff
