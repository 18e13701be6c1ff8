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

#include <array>
#include <string_view>
#include <utility>

namespace Sendoff {

namespace {

template <typename Base> class Checked final : public Base
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

using Document = std::shared_ptr<litehtml::document>;
using Element = std::shared_ptr<litehtml::element>;

template <typename Base> Element make(const Document &document, const Deadline &deadline)
{
    return std::make_shared<Checked<Base>>(document, deadline);
}

} // namespace

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
