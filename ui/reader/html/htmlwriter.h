// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/html/htmlprepass.h"

#include <gumbo.h>

#include <vector>

namespace Sendoff {

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

} // namespace Sendoff
