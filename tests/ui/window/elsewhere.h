// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "support/mailjson.h"
#include "support/practiceclient.h"
#include "windowstage.h"

// What another program does in the mailbox of a stage.

namespace Sendoff::Elsewhere {

inline QString paragraphs(const QString &word)
{
    QString html;
    for (int i = 0; i < 120; ++i)
        html += QStringLiteral("<p>%1 %2</p>").arg(word).arg(i);
    return html;
}

/// Gives a draft another text; the answer's HTTP status.
inline int write(WindowStage &stage, const MessageId &draft, const QString &html)
{
    const QJsonObject body{{QStringLiteral("contentType"), QStringLiteral("html")},
                           {QStringLiteral("content"), html}};
    PracticeClient client(*stage.service);
    return client.ask("PATCH", PracticeClient::path(draft.value), jsonBytes({{QStringLiteral("body"), body}}))
        .status;
}

} // namespace Sendoff::Elsewhere
