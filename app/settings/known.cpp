// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/known.h"

#include <QStringList>

#include <algorithm>
#include <array>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

using Type = KnownSetting::Type;

// Each key of settings/keys.h, once; a test compares the two.
constexpr std::array settings{
    KnownSetting{.key = "sending/undoSeconds", .type = Type::Int, .least = 0, .most = 120},
    KnownSetting{.key = "sending/perMinute", .type = Type::Int, .least = 0, .most = 600},
    KnownSetting{.key = "sync/refreshSeconds", .type = Type::Int, .least = 10, .most = 3600},
    KnownSetting{.key = "sync/sentDays", .type = Type::Int, .least = 0, .most = 3650},
    KnownSetting{.key = "sync/inboxDays", .type = Type::Int, .least = 0, .most = 365},
    KnownSetting{.key = "ui/language", .type = Type::Text, .choices = "|en|ru|zh_CN"},
    KnownSetting{.key = "reading/viewedAfterMs", .type = Type::Int, .least = -1, .most = 60'000},
    KnownSetting{.key = "reading/zoomPercent", .type = Type::Int, .least = 50, .most = 300},
    KnownSetting{.key = "ui/menuBar", .type = Type::Bool},
    KnownSetting{.key = "ui/narrowRail", .type = Type::Bool},
    KnownSetting{.key = "ui/geometry", .type = Type::Bytes},
    KnownSetting{.key = "ui/deskSplitter", .type = Type::Bytes},
    KnownSetting{.key = "ui/mailSplitter", .type = Type::Bytes},
    KnownSetting{.key = "review/ownDomains", .type = Type::List},
    KnownSetting{.key = "network/extraCaFile", .type = Type::Text},
    KnownSetting{.key = "account/clientId", .type = Type::Text},
    KnownSetting{.key = "account/tenant", .type = Type::Text},
    KnownSetting{.key = "account/authority", .type = Type::Text},
    KnownSetting{.key = "account/graphUrl", .type = Type::Text},
};

std::optional<QVariant> fittedInt(const KnownSetting &setting, const QVariant &value)
{
    // A double or a bool would be converted silently: only whole numbers and their texts are taken.
    const int type = value.typeId();
    if (type != QMetaType::Int && type != QMetaType::LongLong && type != QMetaType::QString)
        return std::nullopt;
    bool ok = false;
    const qlonglong number
        = type == QMetaType::QString ? value.toString().trimmed().toLongLong(&ok) : value.toLongLong(&ok);
    if (!ok || number < setting.least || number > setting.most)
        return std::nullopt;
    return QVariant(int(number));
}

std::optional<QVariant> fittedBool(const QVariant &value)
{
    if (value.typeId() == QMetaType::Bool)
        return value;
    const QString text = value.toString().trimmed().toLower();
    if (text == "true"_L1 || text == "1"_L1 || text == "yes"_L1 || text == "on"_L1)
        return QVariant(true);
    if (text == "false"_L1 || text == "0"_L1 || text == "no"_L1 || text == "off"_L1)
        return QVariant(false);
    return std::nullopt;
}

std::optional<QVariant> fittedText(const KnownSetting &setting, const QVariant &value)
{
    if (value.typeId() != QMetaType::QString)
        return std::nullopt;
    if (setting.choices && !QString::fromLatin1(setting.choices).split(u'|').contains(value.toString()))
        return std::nullopt;
    return value;
}

std::optional<QVariant> fittedList(const QVariant &value)
{
    // An INI file gives a list of one as a plain text.
    const int type = value.typeId();
    if (type != QMetaType::QStringList && type != QMetaType::QString)
        return std::nullopt;
    QStringList parts = type == QMetaType::QString ? value.toString().split(u',') : value.toStringList();
    for (QString &part : parts)
        part = part.trimmed();
    parts.removeAll(QString());
    return QVariant(parts);
}

} // namespace

const KnownSetting *knownSetting(QStringView key)
{
    const auto found = std::find_if(settings.begin(), settings.end(), [key](const KnownSetting &setting) {
        return key == QLatin1String(setting.key);
    });
    return found == settings.end() ? nullptr : &*found;
}

std::optional<QVariant> fitted(const KnownSetting &setting, const QVariant &value)
{
    if (!value.isValid())
        return std::nullopt;
    switch (setting.type) {
    case Type::Int: return fittedInt(setting, value);
    case Type::Bool: return fittedBool(value);
    case Type::Text: return fittedText(setting, value);
    case Type::List: return fittedList(value);
    case Type::Bytes: return value.typeId() == QMetaType::QByteArray ? std::optional(value) : std::nullopt;
    }
    Q_UNREACHABLE();
}

} // namespace Sendoff
