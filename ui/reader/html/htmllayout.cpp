// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/html/htmllayout.h"

#include "reader/html/checkedelements.h"
#include "reader/html/colors.h"
#include "reader/html/readingorder.h"
#include "reader/html/recorder.h"

#include <algorithm>

namespace Sendoff {

namespace {

/// Links whose words or pictures are nowhere on the page can't be walked to.
void dropEmptyLinks(MessageLayout &layout)
{
    QList<int> newIndex(layout.links.size(), -1);
    QList<LinkArea> kept;
    for (qsizetype i = 0; i < layout.links.size(); ++i) {
        if (layout.links[i].rects.isEmpty())
            continue;
        newIndex[i] = int(kept.size());
        kept += layout.links[i];
    }
    for (TextRun &run : layout.runs) {
        if (run.link >= 0)
            run.link = newIndex[run.link];
    }
    layout.links = kept;
}

} // namespace

bool layOutHtml(const LayoutRequest &request, const PreparedHtml &html, const Deadline &deadline,
                MessageLayout &layout)
{
    Recorder recorder(request, deadline, layout);
    try {
        litehtml::context context;
        context.load_master_stylesheet(userAgentStyleSheet().constData());
        const auto document = litehtml::document::createFromUTF8(html.html.constData(), &recorder, &context);
        if (!document || !document->root())
            return true;
        document->render(std::max(request.width, 40));
        layout.size = {document->width(), document->height()};
        const litehtml::position everything(-100'000, -100'000, 10'000'000, 100'000'000);
        document->draw(0, 0, 0, &everything);
        readInOrder(document->root(), layout);
    } catch (const LayoutTooLong &) {
        return false;
    }
    if (!layout.steps.isEmpty() && !layout.paper.isValid()) {
        const auto first = std::min_element(
            layout.steps.begin(), layout.steps.end(),
            [](const PaintStep &a, const PaintStep &b) { return a.bounds.top() < b.bounds.top(); });
        layout.topGap = std::clamp(first->bounds.top(), 0, 32);
    }
    dropEmptyLinks(layout);
    orderLinesVisually(layout);
    return true;
}

} // namespace Sendoff
