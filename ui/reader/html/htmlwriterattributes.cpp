// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/html/cssfilter.h"
#include "reader/html/htmltags.h"
#include "reader/html/htmlwriter.h"

#include <algorithm>

namespace Sendoff {

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
            writeAttribute(name.constData(), QByteArray::number(HtmlTags::spanOf(element, attribute->name)));
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

} // namespace Sendoff
