// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/html/plainlayout.h"

#include "reader/html/colors.h"

#include <QFontMetricsF>
#include <QRegularExpression>
#include <QTextLayout>

#include <algorithm>
#include <cmath>

using namespace Qt::StringLiterals;

namespace Sendoff {

namespace {

constexpr qsizetype maxParagraph = 8000; ///< characters; longer ones are cut, for the layout's own time limit

struct Found
{
    int start;
    int end;
    QString target;
};

QList<Found> findLinks(const QString &paragraph)
{
    static const QRegularExpression pattern(
        uR"((https?://[^\s<>"']{3,2000})|([A-Za-z0-9._%+-]{1,64}@[A-Za-z0-9-]{1,63}(?:\.[A-Za-z0-9-]{1,63}){1,8}))"_s,
        QRegularExpression::CaseInsensitiveOption);
    QList<Found> found;
    if (!paragraph.contains(u'@') && !paragraph.contains("://"_L1))
        return found;
    for (auto it = pattern.globalMatch(paragraph); it.hasNext();) {
        const QRegularExpressionMatch match = it.next();
        QString words = match.captured();
        while (!words.isEmpty() && QStringView(u".,;:!?)]}").contains(words.back()))
            words.chop(1);
        const int start = int(match.capturedStart());
        const QString scheme = match.capturedStart(1) < 0 ? u"mailto:"_s : QString();
        found += {start, start + int(words.size()), scheme + words};
    }
    return found;
}

class PlainLayouter
{
public:
    PlainLayouter(const LayoutRequest &request, MessageLayout &layout)
        : m_request(request)
        , m_layout(layout)
    {
        FontKey key{.families = request.families, .pixelSize = request.pixelSize};
        m_font = makeFont(key);
        layout.fonts += key;
        key.underline = true;
        layout.fonts += key;
        const QFontMetricsF metrics(m_font);
        m_ascent = int(std::ceil(metrics.ascent()));
        m_lineHeight = int(std::ceil(std::max(metrics.height(), request.pixelSize * 1.5)));
    }

    void add(const QString &paragraph, bool endsLine);
    void finish() { m_layout.size = {int(std::ceil(m_width)), m_y}; }

private:
    void addLine(const QString &paragraph, const QTextLine &line, const QList<Found> &links, int firstLink);
    void addRun(const QString &paragraph, const QTextLine &line, int start, int end, int link);

    const LayoutRequest &m_request;
    MessageLayout &m_layout;
    QFont m_font;
    int m_y = 0;
    int m_ascent = 0;
    int m_lineHeight = 0;
    qreal m_width = 0;
};

void PlainLayouter::add(const QString &paragraph, bool endsLine)
{
    QTextLayout text(paragraph, m_font);
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    option.setTextDirection(paragraph.isRightToLeft() ? Qt::RightToLeft : Qt::LeftToRight);
    option.setAlignment(paragraph.isRightToLeft() ? Qt::AlignRight : Qt::AlignLeft);
    text.setTextOption(option);
    text.beginLayout();
    for (QTextLine line = text.createLine(); line.isValid(); line = text.createLine())
        line.setLineWidth(m_request.width);
    text.endLayout();

    const QList<Found> links = findLinks(paragraph);
    const int firstLink = int(m_layout.links.size());
    for (const Found &link : links)
        m_layout.links += LinkArea{link.target, {}, -1, -1};
    const int base = int(m_layout.text.size());
    m_layout.text += paragraph;
    for (int i = 0; i < text.lineCount(); ++i) {
        m_layout.lineStarts += base + text.lineAt(i).textStart();
        addLine(paragraph, text.lineAt(i), links, firstLink);
        m_y += m_lineHeight;
    }
    if (endsLine)
        m_layout.text += u'\n';
}

void PlainLayouter::addLine(const QString &paragraph, const QTextLine &line, const QList<Found> &links,
                            int firstLink)
{
    const int end = line.textStart() + line.textLength();
    int at = line.textStart();
    for (int i = 0; i < links.size(); ++i) {
        if (links[i].end <= at || links[i].start >= end)
            continue;
        if (links[i].start > at)
            addRun(paragraph, line, at, links[i].start, -1);
        at = std::max(at, links[i].start);
        const int stop = std::min(links[i].end, end);
        addRun(paragraph, line, at, stop, firstLink + i);
        at = stop;
    }
    if (at < end)
        addRun(paragraph, line, at, end, -1);
}

void PlainLayouter::addRun(const QString &paragraph, const QTextLine &line, int start, int end, int link)
{
    int first = start;
    int last = end;
    const qreal a = line.cursorToX(&first);
    const qreal b = line.cursorToX(&last);
    TextRun run;
    run.text = paragraph.mid(start, end - start);
    const int left = int(std::floor(std::min(a, b)));
    run.rect = QRect(left, m_y, int(std::ceil(std::max(a, b))) - left, m_lineHeight);
    run.ascent = m_ascent + (m_lineHeight - m_ascent - int(std::ceil(QFontMetricsF(m_font).descent()))) / 2;
    run.font = link < 0 ? 0 : 1;
    run.color = inkColor();
    run.rightToLeft = paragraph.isRightToLeft();
    run.link = link;
    run.start = int(m_layout.text.size() - paragraph.size()) + start;
    m_width = std::max(m_width, qreal(run.rect.right() + 1));
    const int index = int(m_layout.runs.size());
    if (link >= 0) {
        LinkArea &area = m_layout.links[link];
        area.rects += run.rect;
        area.start = area.start < 0 ? run.start : area.start;
        area.end = run.end();
    }
    m_layout.steps += PaintStep{.kind = PaintStep::Kind::Text, .index = index, .bounds = run.rect};
    m_layout.reading += index;
    m_layout.runs += run;
}

} // namespace

bool layOutPlain(const QString &text, const LayoutRequest &request, const Deadline &deadline,
                 MessageLayout &layout)
{
    PlainLayouter layouter(request, layout);
    QString clean = text;
    clean.replace("\r\n"_L1, "\n"_L1).replace(u'\r', u'\n').replace(u'\t', "    "_L1).remove(QChar(u'\0'));
    clean.replace(QChar::LineSeparator, u'\n').replace(QChar::ParagraphSeparator, u'\n');
    while (clean.endsWith(u'\n'))
        clean.chop(1);
    for (qsizetype at = 0; at <= clean.size();) {
        if (deadline.isOver())
            return false;
        qsizetype end = clean.indexOf(u'\n', at);
        end = end < 0 ? clean.size() : end;
        const bool whole = end - at <= maxParagraph;
        const qsizetype stop = whole ? end : at + maxParagraph;
        layouter.add(clean.mid(at, stop - at), whole && end < clean.size());
        at = whole ? end + 1 : stop;
    }
    layouter.finish();
    return true;
}

} // namespace Sendoff
