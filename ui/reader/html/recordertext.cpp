// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/html/recorder.h"

#include "reader/html/checkedelements.h"

#include <algorithm>

namespace Sendoff {

namespace {

constexpr int longestWord = 40;

bool isIdeograph(char32_t c)
{
    return (c >= 0x2e80 && c <= 0x30ff && !(c >= 0x3001 && c <= 0x3011)) || (c >= 0x3400 && c <= 0x9fff)
        || (c >= 0xf900 && c <= 0xfaff) || (c >= 0x20000 && c <= 0x3ffff);
}

/// Marks that may not begin a line.
bool isClosing(QChar c)
{
    return QStringView(u"，。、：；！？）》」』】〉”’％…—～").contains(c);
}

} // namespace

void splitForWrapping(const QString &text, const std::function<void(const QString &)> &onWord,
                      const std::function<void(const QString &)> &onSpace)
{
    QString word;
    const auto flush = [&word, &onWord] {
        if (!word.isEmpty())
            onWord(word);
        word.clear();
    };
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QChar c = text[i];
        if (c == u' ' || c == u'\t' || c == u'\n' || c == u'\r' || c == u'\f') {
            flush();
            onSpace(QString(c));
            continue;
        }
        const bool pair = c.isHighSurrogate() && i + 1 < text.size();
        const QString one = text.mid(i, pair ? 2 : 1);
        i += pair ? 1 : 0;
        const bool ideograph = isIdeograph(one.toUcs4().value(0));
        if (ideograph)
            flush();
        word += one;
        const QChar next = i + 1 < text.size() ? text[i + 1] : QChar();
        const bool joined
            = isClosing(next) || next.isMark() || next.isLowSurrogate() || next.unicode() == 0x200d;
        if (!joined && (ideograph || isClosing(c) || word.size() >= longestWord))
            flush();
    }
    flush();
}

void Recorder::split_text(const char *text, const std::function<void(const char *)> &onWord,
                          const std::function<void(const char *)> &onSpace)
{
    const auto call = [](const std::function<void(const char *)> &function) {
        return [&function](const QString &part) { function(part.toUtf8().constData()); };
    };
    splitForWrapping(QString::fromUtf8(text), call(onWord), call(onSpace));
}

void Recorder::transform_text(litehtml::tstring &text, litehtml::text_transform transform)
{
    QString words = QString::fromStdString(text);
    switch (transform) {
    case litehtml::text_transform_none: return;
    case litehtml::text_transform_capitalize:
        if (!words.isEmpty())
            words[0] = words[0].toUpper();
        break;
    case litehtml::text_transform_uppercase: words = words.toUpper(); break;
    case litehtml::text_transform_lowercase: words = words.toLower(); break;
    }
    text = words.toStdString();
}

void Recorder::set_clip(const litehtml::position &position, const litehtml::border_radiuses &, bool validX,
                        bool validY)
{
    constexpr int far = 1 << 24;
    QRect clip(validX ? position.x : -far, validY ? position.y : -far, validX ? position.width : 2 * far,
               validY ? position.height : 2 * far);
    if (!m_clipStack.isEmpty())
        clip &= m_layout.clips[m_clipStack.back()];
    m_layout.clips += clip;
    m_clipStack += int(m_layout.clips.size()) - 1;
}

void Recorder::del_clip()
{
    if (!m_clipStack.isEmpty())
        m_clipStack.removeLast();
}

void Recorder::get_client_rect(litehtml::position &client) const
{
    client = litehtml::position(0, 0, m_request.width, 800);
}

std::shared_ptr<litehtml::element>
Recorder::create_element(const char *tag, const litehtml::string_map &attributes,
                         const std::shared_ptr<litehtml::document> &document)
{
    if (qstrcmp(tag, "img") == 0) {
        const auto source = attributes.find("src");
        const bool here = source != attributes.end()
            && m_layout.pictures.contains(QString::fromStdString(source->second));
        if (!here)
            return makeMissingPicture(document, m_deadline);
    }
    return makeCheckedElement(tag, document, m_deadline);
}

void Recorder::get_media_features(litehtml::media_features &media) const
{
    media.type = litehtml::media_type_screen;
    media.width = m_request.width;
    media.height = 800;
    media.device_width = 1280;
    media.device_height = 800;
    media.color = 8;
    media.color_index = 0;
    media.monochrome = 0;
    media.resolution = 96;
}

void Recorder::get_language(litehtml::tstring &language, litehtml::tstring &culture) const
{
    language = "en";
    culture.clear();
}

} // namespace Sendoff
