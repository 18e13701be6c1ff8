// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "reader/html/layoutrequest.h"

#include <QFontMetricsF>

#include <litehtml/litehtml.h>

#include <deque>

namespace Sendoff {

/// What the layout engine asks and draws with; the drawing is written down into a MessageLayout. It has no
/// way to load anything.
class Recorder final : public litehtml::document_container
{
public:
    Recorder(const LayoutRequest &request, const Deadline &deadline, MessageLayout &layout);
    virtual ~Recorder() = default;
    Recorder(const Recorder &) = delete;
    Recorder &operator=(const Recorder &) = delete;

    litehtml::uint_ptr create_font(const char *face, int size, int weight, litehtml::font_style italic,
                                   unsigned int decoration, litehtml::font_metrics *metrics) override;
    void delete_font(litehtml::uint_ptr) override { }
    int text_width(const char *text, litehtml::uint_ptr font) override;
    void draw_text(litehtml::uint_ptr, const char *text, litehtml::uint_ptr font, litehtml::web_color color,
                   const litehtml::position &position) override;
    int pt_to_px(int points) const override { return qRound(points * 96 / 72.0); }
    int get_default_font_size() const override { return m_request.pixelSize; }
    const char *get_default_font_name() const override { return m_defaultName.c_str(); }
    void draw_list_marker(litehtml::uint_ptr, const litehtml::list_marker &marker) override;
    void load_image(const char *, const char *, bool) override { }
    void get_image_size(const char *source, const char *, litehtml::size &size) override;
    void draw_background(litehtml::uint_ptr, const litehtml::background_paint &background) override;
    void draw_borders(litehtml::uint_ptr, const litehtml::borders &borders,
                      const litehtml::position &position, bool root) override;
    void set_caption(const char *) override { }
    void set_base_url(const char *) override { }
    void link(const std::shared_ptr<litehtml::document> &, const litehtml::element::ptr &) override { }
    void on_anchor_click(const char *, const litehtml::element::ptr &) override { }
    void set_cursor(const char *) override { }
    void transform_text(litehtml::tstring &text, litehtml::text_transform transform) override;
    void import_css(litehtml::tstring &text, const litehtml::tstring &, litehtml::tstring &) override
    {
        text.clear();
    }
    void set_clip(const litehtml::position &position, const litehtml::border_radiuses &, bool validX,
                  bool validY) override;
    void del_clip() override;
    void get_client_rect(litehtml::position &client) const override;
    std::shared_ptr<litehtml::element>
    create_element(const char *tag, const litehtml::string_map &,
                   const std::shared_ptr<litehtml::document> &document) override;
    void get_media_features(litehtml::media_features &media) const override;
    void get_language(litehtml::tstring &language, litehtml::tstring &culture) const override;
    void split_text(const char *text, const std::function<void(const char *)> &onWord,
                    const std::function<void(const char *)> &onSpace) override;

private:
    struct Font
    {
        QFont font;
        QFontMetricsF metrics;
        int index;
        QHash<QByteArray, int> widths;
    };

    Font *fontOf(litehtml::uint_ptr handle) { return &m_fonts[size_t(handle) - 1]; }
    void step(PaintStep::Kind kind, qsizetype count, const QRect &bounds);

    const LayoutRequest &m_request;
    const Deadline &m_deadline;
    MessageLayout &m_layout;
    std::deque<Font> m_fonts; ///< a handle is the index + 1
    std::string m_defaultName;
    QList<int> m_clipStack;
};

/// Splits text for wrapping: at spaces, around each Chinese or Japanese character (closing marks stay with
/// the one before), and long words, mostly addresses, into parts.
void splitForWrapping(const QString &text, const std::function<void(const QString &)> &onWord,
                      const std::function<void(const QString &)> &onSpace);

} // namespace Sendoff
