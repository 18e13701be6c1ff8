// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/html/readingorder.h"

#include <algorithm>

namespace Sendoff {

namespace {

enum class Strength { Left, Right, Neutral };

Strength strengthOf(const QString &text)
{
    for (const QChar c : text) {
        switch (c.direction()) {
        case QChar::DirL:
        case QChar::DirEN:
        case QChar::DirAN: return Strength::Left;
        case QChar::DirR:
        case QChar::DirAL: return Strength::Right;
        default: break; // Qt's enum; all others are weak or neutral
        }
    }
    return Strength::Neutral;
}

/// Puts the runs of one line, given in reading order, next to each other in visual order (a small form of UAX
/// 9 with whole runs as its characters).
void orderLine(QList<TextRun *> &line)
{
    QList<Strength> strengths;
    for (const TextRun *run : line)
        strengths += strengthOf(run->text);
    if (!strengths.contains(Strength::Right))
        return;
    const auto first
        = std::find_if(strengths.begin(), strengths.end(), [](Strength s) { return s != Strength::Neutral; });
    const Strength base = *first;
    for (qsizetype i = 0; i < strengths.size(); ++i) {
        if (strengths[i] != Strength::Neutral)
            continue;
        const Strength before = i == 0 ? base : strengths[i - 1];
        const auto next = std::find_if(strengths.begin() + i, strengths.end(),
                                       [](Strength s) { return s != Strength::Neutral; });
        const Strength after = next == strengths.end() ? base : *next;
        strengths[i] = before == after ? before : base;
    }
    for (TextRun *run : line)
        run->rightToLeft = base == Strength::Right;
    QList<TextRun *> visual;
    for (qsizetype i = 0; i < line.size();) {
        qsizetype end = i;
        while (end < line.size() && strengths[end] == strengths[i])
            ++end;
        QList<TextRun *> part = line.mid(i, end - i);
        if (strengths[i] == Strength::Right)
            std::reverse(part.begin(), part.end());
        visual = base == Strength::Right ? part + visual : visual + part;
        i = end;
    }
    int x = line.front()->rect.x();
    for (const TextRun *run : line)
        x = std::min(x, run->rect.x());
    for (TextRun *run : visual) {
        run->rect.moveLeft(x);
        x += run->rect.width();
    }
}

bool follows(const TextRun &before, const TextRun &run)
{
    return run.rect.top() < before.rect.bottom() && run.rect.bottom() > before.rect.top()
        && run.start == before.end() && run.rect.left() >= before.rect.right() - 1
        && run.rect.left() <= before.rect.right() + 4;
}

} // namespace

void orderLinesVisually(MessageLayout &layout)
{
    const bool any = std::any_of(layout.text.cbegin(), layout.text.cend(), [](QChar c) {
        return c.direction() == QChar::DirR || c.direction() == QChar::DirAL;
    });
    if (!any)
        return;
    QList<TextRun *> line;
    for (const int index : std::as_const(layout.reading)) {
        TextRun &run = layout.runs[index];
        if (!line.isEmpty() && !follows(*line.back(), run)) {
            orderLine(line);
            line.clear();
        }
        line += &run;
    }
    if (!line.isEmpty())
        orderLine(line);
    for (PaintStep &step : layout.steps) {
        if (step.kind == PaintStep::Kind::Text)
            step.bounds = layout.runs[step.index].rect;
    }
    // Links were found at the engine's places.
    for (LinkArea &link : layout.links) {
        if (link.start >= 0)
            link.rects.clear();
    }
    for (const int index : std::as_const(layout.reading)) {
        const TextRun &run = layout.runs[index];
        if (run.link >= 0)
            layout.links[run.link].rects += run.rect;
    }
}

} // namespace Sendoff
