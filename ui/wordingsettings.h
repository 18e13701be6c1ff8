// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "signin/signinquestion.h"

#include <QCoreApplication>

namespace Sendoff {

/// Words for the settings of signing in.
class WordingSettings
{
    Q_DECLARE_TR_FUNCTIONS(Sendoff::WordingSettings)

public:
    /// What an account/... setting is called; empty: it is none of them.
    static QString name(const QString &key);
    /// That a value was left out, why, and what counts instead.
    static QString leftOut(const WrongSetting &setting);

private:
    static QString reason(const QString &code);
    static QString instead(const QString &key);
};

} // namespace Sendoff
