// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/storefixture.h"

class QWidget;

namespace Sendoff {

/// Drafts of every look: all kinds, no recipients, many of them, marks, badges, right-to-left and Chinese
/// text.
QList<MailSummary> deskDrafts(const QDateTime &now);
/// Sent messages of all groups.
QList<MailSummary> deskSent(const QDateTime &now);
/// Jobs in every state, on drafts with ids from 1000 upwards.
QList<SendJob> deskJobs(const QDateTime &now);

/// Saves a picture of the widget under shots/ in the build folder; for people to look at.
void saveShot(QWidget &widget, const QString &name);

} // namespace Sendoff
