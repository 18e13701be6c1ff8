// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/safefilename.h"

#include <QSet>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Sendoff {

namespace {

constexpr int maxLength = 150; ///< characters
constexpr int maxBytes = 240; ///< in UTF-8; file systems take 255, " (12)" needs some
constexpr int maxEnding = 16;

bool isForbidden(QChar c)
{
    // Of category Other_Format are the marks that turn the direction of text: "exe.fdp" could be read as
    // "pdf.exe".
    return c.unicode() < 0x20 || c.unicode() == 0x7f || QStringView(u"<>:\"/\\|?*").contains(c)
        || c.category() == QChar::Other_Control || c.category() == QChar::Other_Format
        || c.category() == QChar::Separator_Line || c.category() == QChar::Separator_Paragraph;
}

bool isReserved(const QString &base)
{
    static constexpr std::array<const char16_t *, 6> devices{u"CON", u"PRN",    u"AUX",
                                                             u"NUL", u"CONIN$", u"CONOUT$"};
    const QString upper = base.trimmed().toUpper();
    const bool numbered = upper.size() == 4 && (upper.startsWith("COM"_L1) || upper.startsWith("LPT"_L1))
        && (upper[3].isDigit() || QStringView(u"¹²³").contains(upper[3]));
    return numbered || std::any_of(devices.begin(), devices.end(), [&upper](const char16_t *device) {
               return upper == QStringView(device);
           });
}

/// The place of the dot that begins the ending, or the length of the name when it has none.
qsizetype endingAt(const QString &name)
{
    const qsizetype dot = name.lastIndexOf(u'.');
    return dot > 0 && name.size() - dot <= maxEnding ? dot : name.size();
}

QString shortened(const QString &name)
{
    const QString ending = name.mid(endingAt(name));
    QString base = name.left(endingAt(name));
    while (base.size() + ending.size() > maxLength || (base + ending).toUtf8().size() > maxBytes) {
        base.chop(1);
        if (!base.isEmpty() && base.back().isHighSurrogate())
            base.chop(1);
    }
    return base + ending;
}

QString stripped(QString name)
{
    while (!name.isEmpty() && (name.back() == u'.' || name.back().isSpace()))
        name.chop(1);
    qsizetype start = 0;
    while (start < name.size() && (name[start] == u'.' || name[start].isSpace()))
        ++start;
    return name.mid(start);
}

} // namespace

QString safeFileName(const QString &name)
{
    const qsizetype slash = std::max(name.lastIndexOf(u'/'), name.lastIndexOf(u'\\'));
    QString safe;
    for (const QChar c : name.mid(slash + 1)) {
        if (isForbidden(c))
            safe += c.unicode() >= 0x20 && c.unicode() < 0x7f ? u"_"_s : QString();
        else
            safe += c;
    }
    safe = stripped(shortened(stripped(safe)));
    if (safe.isEmpty())
        return u"attachment"_s;
    // Windows takes "CON.txt" for the device, too.
    if (isReserved(safe.left(safe.indexOf(u'.') < 0 ? safe.size() : safe.indexOf(u'.'))))
        safe.prepend(u'_');
    return safe;
}

QStringList safeFileNames(const QStringList &names)
{
    QStringList result;
    QSet<QString> taken;
    for (const QString &name : names) {
        const QString safe = safeFileName(name);
        const qsizetype ending = endingAt(safe);
        QString unique = safe;
        for (int number = 2; taken.contains(unique.toCaseFolded()); ++number)
            unique = u"%1 (%2)%3"_s.arg(safe.left(ending), QString::number(number), safe.mid(ending));
        taken += unique.toCaseFolded();
        result += unique;
    }
    return result;
}

} // namespace Sendoff
