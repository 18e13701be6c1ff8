// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "opener.h"

#include <QDesktopServices>

#include <atomic>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

std::atomic<QtMessageHandler> handlerBefore = nullptr;
thread_local bool isOpening = false;

void withoutAddresses(QtMsgType type, const QMessageLogContext &context, const QString &text)
{
    // Qt has no category for these; but nothing else speaks in this thread meanwhile.
    if (isOpening && text.contains("://"_L1))
        return;
    if (const QtMessageHandler before = handlerBefore)
        before(type, context, text);
}

} // namespace

bool openWithSystem(const QUrl &url)
{
    // Known before anybody in another thread may need it.
    handlerBefore = qInstallMessageHandler(nullptr);
    qInstallMessageHandler(&withoutAddresses);
    isOpening = true;
    const bool opened = QDesktopServices::openUrl(url);
    isOpening = false;
    qInstallMessageHandler(handlerBefore);
    return opened;
}

} // namespace Sendoff
