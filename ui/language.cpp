// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language.h"

#include <QCoreApplication>
#include <QLibraryInfo>
#include <QLocale>

using namespace Qt::StringLiterals;

namespace Sendoff {

Language::Language(QObject *parent)
    : QObject(parent)
{
}

Language::~Language() = default;

const QStringList &Language::available()
{
    static const QStringList codes{u"en"_s, u"ru"_s, u"zh_CN"_s};
    return codes;
}

QString Language::nativeName(const QString &code)
{
    if (code == "ru"_L1)
        return u"Русский"_s;
    if (code == "zh_CN"_L1)
        return u"简体中文"_s;
    return u"English"_s;
}

QString Language::ofSystem()
{
    const QStringList wanted = QLocale::system().uiLanguages();
    for (const QString &tag : wanted) {
        const QLocale locale(tag);
        if (locale.language() == QLocale::Russian)
            return u"ru"_s;
        // Traditional Chinese readers are better served by English than by simplified characters.
        if (locale.language() == QLocale::Chinese && locale.script() == QLocale::SimplifiedHanScript)
            return u"zh_CN"_s;
        if (locale.language() == QLocale::English)
            return u"en"_s;
    }
    return u"en"_s;
}

void Language::use(const QString &code)
{
    const QString next = available().contains(code) ? code : ofSystem();
    if (next == m_current)
        return;
    m_current = next;

    // The person's own regional formats where they are in this language.
    const QLocale plain(next);
    const QLocale system = QLocale::system();
    QLocale::setDefault(system.language() == plain.language() && system.script() == plain.script() ? system
                                                                                                   : plain);
    QCoreApplication::removeTranslator(&m_own);
    QCoreApplication::removeTranslator(&m_qt);
    // Qt's words come from English sources; there is no file for them.
    if (m_qt.load(u"qtbase_"_s + next, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
        QCoreApplication::installTranslator(&m_qt);
    if (m_own.load(u":/i18n/sendoff_"_s + next))
        QCoreApplication::installTranslator(&m_own);
    Q_EMIT changed();
}

} // namespace Sendoff
