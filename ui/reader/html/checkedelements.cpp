// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/html/checkedelements.h"

#include <litehtml/el_anchor.h>
#include <litehtml/el_body.h>
#include <litehtml/el_div.h>
#include <litehtml/el_font.h>
#include <litehtml/el_image.h>
#include <litehtml/el_para.h>
#include <litehtml/el_table.h>
#include <litehtml/el_td.h>
#include <litehtml/el_tr.h>

#include <algorithm>
#include <array>
#include <string_view>
#include <utility>

namespace Sendoff {

namespace {

template <typename Base> class Checked : public Base
{
public:
    Checked(const std::shared_ptr<litehtml::document> &document, const Deadline &deadline)
        : Base(document)
        , m_deadline(deadline)
    {
    }

    int render(int x, int y, int width, bool second) override
    {
        check();
        return Base::render(x, y, width, second);
    }
    void apply_stylesheet(const litehtml::css &css) override
    {
        check();
        Base::apply_stylesheet(css);
    }
    using Base::select;
    int select(const litehtml::css_selector &selector, bool pseudo) override
    {
        // Called for each element and selector: the clock is asked only now and then.
        if ((++m_selects & 0x3f) == 0)
            check();
        return Base::select(selector, pseudo);
    }

private:
    void check() const
    {
        if (m_deadline.isOver())
            throw LayoutTooLong();
    }

    const Deadline &m_deadline;
    unsigned m_selects = 0;
};

/// The frame in the place of a picture that is not here. Only an empty page would come of a frame that is
/// larger than what can be seen.
class MissingPicture final : public Checked<litehtml::el_image>
{
public:
    using Checked::Checked;

    int render(int x, int y, int width, bool second) override
    {
        const int rendered = Checked::render(x, y, width, second);
        const int tooWide = std::max(0, m_pos.width - maxWidth);
        m_pos.width -= tooWide;
        m_pos.height = std::min(m_pos.height, maxHeight);
        return rendered - tooWide;
    }

private:
    static constexpr int maxWidth = 760;
    static constexpr int maxHeight = 600;
};

using Document = std::shared_ptr<litehtml::document>;
using Element = std::shared_ptr<litehtml::element>;

template <typename Base> Element make(const Document &document, const Deadline &deadline)
{
    return std::make_shared<Checked<Base>>(document, deadline);
}

} // namespace

Element makeMissingPicture(const Document &document, const Deadline &deadline)
{
    return std::make_shared<MissingPicture>(document, deadline);
}

Element makeCheckedElement(const char *tag, const Document &document, const Deadline &deadline)
{
    using Maker = Element (*)(const Document &, const Deadline &);
    static constexpr std::array<std::pair<std::string_view, Maker>, 10> makers{{
        {"div", &make<litehtml::el_div>},
        {"p", &make<litehtml::el_para>},
        {"td", &make<litehtml::el_td>},
        {"th", &make<litehtml::el_td>},
        {"tr", &make<litehtml::el_tr>},
        {"table", &make<litehtml::el_table>},
        {"a", &make<litehtml::el_anchor>},
        {"font", &make<litehtml::el_font>},
        {"img", &make<litehtml::el_image>},
        {"body", &make<litehtml::el_body>},
    }};
    const std::string_view name(tag);
    for (const auto &[known, maker] : makers) {
        if (name == known)
            return maker(document, deadline);
    }
    const bool engines = name == "li" || name == "br" || name == "style" || name == "title" || name == "html"
        || name == "head";
    return engines ? nullptr : make<litehtml::html_tag>(document, deadline);
}

} // namespace Sendoff
