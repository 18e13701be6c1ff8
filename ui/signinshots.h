// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "signin/signinview.h"

#include <QList>

namespace Sendoff {

/// A state of a sign-in of which pictures are taken.
struct SignInShot
{
    QString name; ///< of the picture
    SignInView view;
    bool clientIdKnown = true;
};

/// `now`: UTC.
QList<SignInShot> signInShots(const QDateTime &now);

} // namespace Sendoff
