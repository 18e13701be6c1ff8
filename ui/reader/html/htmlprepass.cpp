// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/html/htmlprepass.h"

#include "reader/html/boundedparse.h"
#include "reader/html/cssfilter.h"
#include "reader/html/htmltags.h"

#include <algorithm>
#include <vector>

using namespace Qt::StringLiterals;

namespace Sendoff {

namespace {

/// Writes the tree anew, as far as it is harmless and within the limits.
class HtmlWriter
{
public:
    HtmlWriter(PreparedHtml &out, const Deadline &deadline)
        : m_out(out)
        , m_deadline(deadline)
    {
    }

    bool write(const GumboNode *node, int depth);

private:
    struct Table
    {
        qint64 rows = 0;
        qint64 columns = 0;
        qint64 inRow = 0;
        bool border = false;
        int padding = -1;
    };

    bool writeElement(const GumboNode *node, int depth);
    bool writeChildren(const GumboElement &element, int depth);
    void writeText(const char *text);
    void writeStyle(const GumboElement &element);
    void writeAttributes(const GumboElement &element, GumboTag tag);
    void writeAttribute(const char *name, const QByteArray &value);
    void writeHints(const GumboElement &element, GumboTag tag);
    void countCell(const GumboElement &element);
    bool closeTable();
    QByteArray picture(const QByteArray &address);
    QByteArray dataPicture(const QByteArray &address);

    PreparedHtml &m_out;
    const Deadline &m_deadline;
    std::vector<Table> m_tables;
    qint64 m_cells = 0;
    bool m_centered = false; ///< by an align attribute or <center> further out
    int m_elements = 0;
    int m_dataSize = 0;
};

int spanOf(const GumboElement &element, const char *name)
{
    const GumboAttribute *attribute = gumbo_get_attribute(&element.attributes, name);
    return attribute ? std::clamp(atoi(attribute->value), 1, HtmlLimits::maxSpan) : 1;
}

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
    table.inRow += spanOf(element, "colspan");
    table.columns = std::max(table.columns, table.inRow);
    // A rowspan over the end of the table makes rows of its own.
    table.rows += spanOf(element, "rowspan") - 1;
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

void HtmlWriter::writeAttributes(const GumboElement &element, GumboTag tag)
{
    for (unsigned i = 0; i < element.attributes.length; ++i) {
        const auto *attribute = static_cast<const GumboAttribute *>(element.attributes.data[i]);
        const QByteArray name = QByteArray(attribute->name).toLower();
        const QByteArray value(attribute->value);
        if (name == "style") {
            writeAttribute("style", safeDeclarations(value, [this](const QByteArray &address) {
                               return picture(address);
                           }));
        } else if (name == "src" && tag == GUMBO_TAG_IMG) {
            writeAttribute("src", picture(value));
        } else if (name == "background") {
            const QByteArray key = picture(value);
            if (!key.isEmpty())
                writeAttribute("background", key);
        } else if (name == "href" && tag == GUMBO_TAG_A) {
            const QByteArray target = HtmlTags::safeTarget(value);
            if (!target.isEmpty())
                writeAttribute("href", target);
        } else if (name == "colspan" || name == "rowspan") {
            writeAttribute(name.constData(), QByteArray::number(spanOf(element, attribute->name)));
        } else if (HtmlTags::isHarmlessAttribute(name)) {
            writeAttribute(name.constData(), value);
        }
    }
}

void HtmlWriter::writeAttribute(const char *name, const QByteArray &value)
{
    m_out.html += ' ';
    m_out.html += name;
    m_out.html += "=\"";
    for (const char c : value) {
        switch (c) {
        case '&': m_out.html += "&amp;"; break;
        case '"': m_out.html += "&quot;"; break;
        case '<': m_out.html += "&lt;"; break;
        case '>': m_out.html += "&gt;"; break;
        case '\0': break;
        default: m_out.html += c; break;
        }
    }
    m_out.html += '"';
}

QByteArray HtmlWriter::picture(const QByteArray &address)
{
    QByteArray url = address.trimmed();
    if (url.startsWith("//"))
        url.prepend("https:");
    const QByteArray lower = url.left(16).toLower();
    if (lower.startsWith("cid:")) {
        const QString id = QString::fromUtf8(QByteArray::fromPercentEncoding(url.mid(4)));
        if (!m_out.contentIds.contains(id))
            m_out.contentIds += id;
        return "cid:" + id.toUtf8();
    }
    if (lower.startsWith("http://") || lower.startsWith("https://")) {
        const QString remote = QString::fromUtf8(url);
        if (!m_out.remotePictures.contains(remote)) {
            if (m_out.remotePictures.size() >= HtmlLimits::maxRemotePictures)
                return {};
            m_out.remotePictures += remote;
        }
        return url;
    }
    return lower.startsWith("data:image/") ? dataPicture(url) : QByteArray();
}

QByteArray HtmlWriter::dataPicture(const QByteArray &address)
{
    const qsizetype comma = address.indexOf(',');
    m_dataSize += int(std::min<qsizetype>(address.size(), HtmlLimits::maxDataPictures));
    if (comma < 0 || address.size() > HtmlLimits::maxDataPicture || m_dataSize > HtmlLimits::maxDataPictures
        || !address.left(comma).toLower().endsWith(";base64"))
        return {};
    const QByteArray key = "data:" + QByteArray::number(m_out.dataPictures.size());
    m_out.dataPictures.insert(QString::fromLatin1(key), QByteArray::fromBase64(address.mid(comma + 1)));
    return key;
}

} // namespace

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
