// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QUrl>

namespace Sendoff {

/// Opens an address with the program the system has for it; false: there is none, or it did not start. The
/// address is kept out of what Qt then says on the terminal: that of a sign-in names the person.
bool openWithSystem(const QUrl &url);

} // namespace Sendoff
