// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settings.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

// Every setting there is. Documented in docs/settings.md.

namespace Sendoff::Keys {

inline const Setting<int> undoSeconds{"sending/undoSeconds", 10}; ///< 0..120
inline const Setting<int> perMinute{"sending/perMinute", 30}; ///< 1..600; 0: no limit
inline const Setting<int> refreshSeconds{"sync/refreshSeconds", 30}; ///< between two rounds; 10..3600
inline const Setting<int> sentDays{"sync/sentDays", 30}; ///< how long Sent Items are kept; 0: for ever
inline const Setting<int> inboxDays{"sync/inboxDays",
                                    30}; ///< how long headers of the Inbox are kept, at most; 0: not read
inline const Setting<QString> language{"ui/language", QString()}; ///< en, ru, zh_CN; empty: the system's
inline const Setting<int> viewedAfterMs{"reading/viewedAfterMs", 1000}; ///< -1: never
inline const Setting<int> zoomPercent{"reading/zoomPercent", 100}; ///< 50..300
inline const Setting<bool> menuBar{"ui/menuBar", true};
inline const Setting<bool> narrowRail{"ui/narrowRail", false};
inline const Setting<QByteArray> geometry{"ui/geometry", QByteArray()};
inline const Setting<QByteArray> deskSplitter{"ui/deskSplitter", QByteArray()};
inline const Setting<QByteArray> mailSplitter{"ui/mailSplitter", QByteArray()};
inline const Setting<QStringList> ownDomains{"review/ownDomains",
                                             QStringList()}; ///< beside the mailbox's own
inline const Setting<QString> extraCaFile{"network/extraCaFile", QString()}; ///< PEM, beside the system's
inline const Setting<QString> clientId{"account/clientId", QString()}; ///< empty: the built-in one
inline const Setting<QString> tenant{"account/tenant", QString()}; ///< empty: common
inline const Setting<QString> authority{"account/authority", QString()}; ///< a URL; empty: the cloud's own
inline const Setting<QString> graphUrl{"account/graphUrl", QString()}; ///< a root; empty: the cloud's own

} // namespace Sendoff::Keys
