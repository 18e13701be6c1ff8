// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QCoreApplication>

namespace Sendoff {

/// The page on which the browser ends after a sign-in.
class EndPage
{
    Q_DECLARE_TR_FUNCTIONS(Sendoff::EndPage)

public:
    /// HTML in UTF-8, in the language of the moment, without script and without any reference outside.
    static QByteArray html(bool signedIn);
};

} // namespace Sendoff
