// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/html/htmlwriter.h"

#include "reader/html/cssfilter.h"
#include "reader/html/htmltags.h"

#include <algorithm>

namespace Sendoff {

bool HtmlWriter::write(const GumboNode *node, int depth)
{
    switch (node->type) {
    case GUMBO_NODE_ELEMENT: return writeElement(node, depth);
    case GUMBO_NODE_TEXT:
    case GUMBO_NODE_CDATA:
    case GUMBO_NODE_WHITESPACE: writeText(node->v.text.text); return true;
    case GUMBO_NODE_DOCUMENT:
    case GUMBO_NODE_COMMENT:
    case GUMBO_NODE_TEMPLATE: return true;
    }
    return true;
}

bool HtmlWriter::writeElement(const GumboNode *node, int depth)
{
    const GumboElement &element = node->v.element;
    if (++m_elements > HtmlLimits::maxElements || depth > HtmlLimits::maxDepth
        || ((m_elements & 0xff) == 0 && m_deadline.isOver()))
        return false;
    switch (HtmlTags::treatment(element.tag, element.tag_namespace)) {
    case HtmlTags::Treatment::Drop: return true;
    case HtmlTags::Treatment::Unwrap: return writeChildren(element, depth);
    case HtmlTags::Treatment::Style: writeStyle(element); return true;
    case HtmlTags::Treatment::Keep: break;
    }
    const GumboTag tag = HtmlTags::shownAs(element.tag);
    const char *name = gumbo_normalized_tagname(tag);
    const bool isTable = tag == GUMBO_TAG_TABLE;
    if (isTable) {
        if (int(m_tables.size()) >= HtmlLimits::maxTableDepth)
            return false;
        m_tables.emplace_back();
    } else if (tag == GUMBO_TAG_TR && !m_tables.empty()) {
        ++m_tables.back().rows;
        m_tables.back().inRow = 0;
    } else if ((tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) && !m_tables.empty()) {
        countCell(element);
    }
    m_out.html += '<';
    m_out.html += name;
    writeAttributes(element, tag);
    const bool wasCentered = m_centered;
    writeHints(element, tag);
    m_out.html += '>';
    if (HtmlTags::isVoid(tag))
        return true;
    if (!writeChildren(element, depth) || (isTable && !closeTable()))
        return false;
    m_centered = wasCentered;
    m_out.html += "</";
    m_out.html += name;
    m_out.html += '>';
    return true;
}

bool HtmlWriter::writeChildren(const GumboElement &element, int depth)
{
    for (unsigned i = 0; i < element.children.length; ++i) {
        if (!write(static_cast<const GumboNode *>(element.children.data[i]), depth + 1))
            return false;
    }
    return true;
}

/// Attributes of tables that browsers turn into styles of other elements, as marks for our own style sheet.
void HtmlWriter::writeHints(const GumboElement &element, GumboTag tag)
{
    const auto value = [&element](const char *name) {
        const GumboAttribute *attribute = gumbo_get_attribute(&element.attributes, name);
        return attribute ? QByteArray(attribute->value).trimmed().toLower() : QByteArray();
    };
    const QByteArray align = value("align");
    if (tag == GUMBO_TAG_TABLE) {
        Table &table = m_tables.back();
        table.border = gumbo_get_attribute(&element.attributes, "border") && value("border") != "0";
        if (gumbo_get_attribute(&element.attributes, "cellpadding"))
            table.padding = std::clamp(value("cellpadding").toInt(), 0, 40);
        if (m_centered && align.isEmpty())
            writeAttribute("data-center", "1");
        m_centered = false;
    } else if ((tag == GUMBO_TAG_TD || tag == GUMBO_TAG_TH) && !m_tables.empty()) {
        if (m_tables.back().border)
            writeAttribute("data-border", "1");
        if (m_tables.back().padding >= 0)
            writeAttribute("data-padding", QByteArray::number(m_tables.back().padding));
    }
    if (tag == GUMBO_TAG_CENTER)
        m_centered = true;
    else if (!align.isEmpty() && tag != GUMBO_TAG_TABLE && tag != GUMBO_TAG_IMG)
        m_centered = align == "center" || align == "middle";
}

void HtmlWriter::countCell(const GumboElement &element)
{
    Table &table = m_tables.back();
    table.inRow += HtmlTags::spanOf(element, "colspan");
    table.columns = std::max(table.columns, table.inRow);
    // A rowspan over the end of the table makes rows of its own.
    table.rows += HtmlTags::spanOf(element, "rowspan") - 1;
}

bool HtmlWriter::closeTable()
{
    m_cells += m_tables.back().rows * m_tables.back().columns;
    m_tables.pop_back();
    return m_cells <= HtmlLimits::maxCells;
}

void HtmlWriter::writeText(const char *text)
{
    for (const char *c = text; *c; ++c) {
        switch (*c) {
        case '&': m_out.html += "&amp;"; break;
        case '<': m_out.html += "&lt;"; break;
        case '>': m_out.html += "&gt;"; break;
        default: m_out.html += *c; break;
        }
    }
}

void HtmlWriter::writeStyle(const GumboElement &element)
{
    QByteArray css;
    for (unsigned i = 0; i < element.children.length; ++i) {
        const auto *child = static_cast<const GumboNode *>(element.children.data[i]);
        if (child->type == GUMBO_NODE_TEXT || child->type == GUMBO_NODE_CDATA)
            css += child->v.text.text;
    }
    const QByteArray safe
        = safeStyleSheet(css, [this](const QByteArray &address) { return picture(address); });
    if (!safe.isEmpty())
        m_out.html += "<style>" + safe + "</style>";
}

} // namespace Sendoff
