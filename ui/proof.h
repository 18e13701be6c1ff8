// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "store/mailquery.h"

#include <QCoreApplication>

class QWidget;

namespace Sendoff {

class BarArea;
class Prompter;
class Store;

/// What a message in Sent Items proves: handed over once, found once.
class Proof
{
    Q_DECLARE_TR_FUNCTIONS(Sendoff::Proof)

public:
    /// The key of the bar in the reader.
    static QString barKey();
    /// Shows or removes the bar for a message; only messages that Sendoff sent have one.
    static void show(BarArea &bars, const Store &store, const MailRow &row);
    /// All that is known of the send, to be read and copied.
    static void tellDetails(Prompter &prompter, QWidget *parent, const Store &store, const MailRow &row);
};

} // namespace Sendoff
