// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/endpage.h"

#include <QLocale>

namespace Sendoff {

using namespace Qt::StringLiterals;

QByteArray EndPage::html(bool signedIn)
{
    const QString title = signedIn ? tr("You are signed in") : tr("Sign-in did not finish");
    const QString text
        = signedIn ? tr("You can return to Sendoff.") : tr("Return to Sendoff to see why and to try again.");
    const QString close = tr("This page can be closed.");
    // The colours are the browser's own, light or dark.
    const QString page
        = u"<!DOCTYPE html>\n"
          "<html lang=\"%1\"><head><meta charset=\"utf-8\">"
          "<meta http-equiv=\"Content-Security-Policy\" content=\"default-src 'none'; style-src "
          "'unsafe-inline'\">"
          "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><title>%2 – "
          "Sendoff</title>"
          "<style>:root{color-scheme:light dark}body{font:16px/1.5 system-ui,sans-serif;max-width:34em;"
          "margin:20vh auto 0;padding:0 24px}h1{font-size:1.6em;margin:0 0 .4em}p{margin:0 0 .4em}</style>"
          "</head><body><main><h1>%2</h1><p>%3</p><p>%4</p></main></body></html>\n"_s;
    return page
        .arg(QLocale().bcp47Name().toHtmlEscaped(), title.toHtmlEscaped(), text.toHtmlEscaped(),
             close.toHtmlEscaped())
        .toUtf8();
}

} // namespace Sendoff
