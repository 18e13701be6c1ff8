// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QList>
#include <QString>

#include <algorithm>

// What each benchmark is made of. A benchmark prints the figure, the floor measured in the same run, the
// ratio and the bar.

namespace Sendoff::Bench {

/// The middle one of `values`, which must not be empty.
inline double median(QList<double> values)
{
    std::sort(values.begin(), values.end());
    return values.at(values.size() / 2);
}

/// One line of a report: "what  figure unit  floor unit  ratio  bar  ok|over".
void report(const QString &what, const QString &unit, double figure, double floor, double barRatio);
/// A line whose bar is an absolute figure; a floor, where there is one, says how much cannot be helped.
void reportAbsolute(const QString &what, const QString &unit, double figure, double bar, double floor = 0);
/// The quickest of each under the line before: what is left when other work of the machine is taken away.
void reportQuickest(const QString &unit, const QList<double> &figures, const QList<double> &floors);

/// From the decision to send to the first byte at the service. False when something could not be run.
bool clickToWire(int runs);
/// Start to a painted list and memory, beside the bare window. False when something could not be run.
bool start(int runs);
/// Listing 10,000 and 100,000 drafts in the store, beside a bare SELECT.
bool list();
/// Reading so many drafts for the first time at a service with latency, beside bare requests for the same
/// pages. False when something could not be run.
bool first(int drafts);
/// Searching 100,000 drafts key by key, and what storing costs for it. False when something could not be run.
bool search();
/// Sending so many drafts at a service with latency, beside that latency alone. False when something could
/// not be run, or not each draft was mailed once.
bool many(int count);
/// Sending so many drafts with the window open, beside the same without it. False when something could not be
/// run, or not each draft was mailed once.
bool window(int count);
/// Going from draft to draft in the window. False when something could not be run.
bool next();
/// Reading so many drafts for the first time with the window open. False when something could not be run.
bool reading(int drafts);
/// The same drafts sent by loops of the official JavaScript SDK, in `folder` with its node_modules, and by
/// Sendoff. False when something could not be run, or Sendoff did not mail each draft once.
bool sdk(const QString &folder);

} // namespace Sendoff::Bench
