// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/html/htmlprepass.h"

#include "reader/html/boundedparse.h"
#include "reader/html/htmlwriter.h"

namespace Sendoff {

PreparedHtml prepareHtml(const QString &html, const Deadline &deadline)
{
    PreparedHtml result;
    QByteArray utf8 = html.toUtf8();
    utf8.replace('\0', "");
    bool done = false;
    // What data: pictures add is bounded by itself and would shut out letters that are small without them.
    if (utf8.size() <= HtmlLimits::maxBytes + HtmlLimits::maxDataPictures) {
        const BoundedParse parse(utf8, deadline);
        if (parse.root()) {
            result.html.reserve(utf8.size() + utf8.size() / 4);
            done = HtmlWriter(result, deadline).write(parse.root(), 0)
                && result.html.size() <= HtmlLimits::maxBytes;
        }
    }
    if (!done) {
        result = PreparedHtml();
        result.tooMuch = true;
        result.words = htmlWords(html);
    }
    return result;
}

} // namespace Sendoff
