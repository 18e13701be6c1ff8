// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "signin/signinquestion.h"
#include "signin/signinview.h"

#include <QList>

namespace Sendoff {

/// A state of a sign-in of which pictures are taken.
struct SignInShot
{
    QString name; ///< of the picture
    SignInView view;
    QString clientId = QStringLiteral("5b0e1c3a-7d24-4c4e-9d53-2f6f0f3a9c11");
    QList<WrongSetting> leftOut = {};
};

/// `now`: UTC.
QList<SignInShot> signInShots(const QDateTime &now);

} // namespace Sendoff
