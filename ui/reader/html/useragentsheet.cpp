// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/html/htmllayout.h"

namespace Sendoff {

namespace {

QByteArray baseSheet()
{
    return QByteArrayLiteral(R"(
html, address, article, aside, body, center, dd, details, div, dl, dt, fieldset, figcaption, figure, footer, form,
header, hgroup, main, nav, section, summary { display: block }
head, style, script, title, meta, link, template, area, datalist, param { display: none }
body { margin: 0; color: #000; line-height: 1.45 }
p { display: block; margin: .75em 0 }
center { text-align: center }
h1 { display: block; font-size: 1.7em; font-weight: bold; margin: .6em 0 }
h2 { display: block; font-size: 1.4em; font-weight: bold; margin: .7em 0 }
h3 { display: block; font-size: 1.17em; font-weight: bold; margin: .8em 0 }
h4 { display: block; font-weight: bold; margin: 1em 0 }
h5 { display: block; font-size: .9em; font-weight: bold; margin: 1.2em 0 }
h6 { display: block; font-size: .85em; font-weight: bold; margin: 1.4em 0 }
ul { display: block; list-style-type: disc; margin: .75em 0; padding-left: 32px }
ol { display: block; list-style-type: decimal; margin: .75em 0; padding-left: 32px }
dir, menu { display: block; list-style-type: disc; padding-left: 32px }
li { display: list-item; margin: .2em 0 }
dd { margin-left: 32px }
b, strong { font-weight: bold }
i, em, cite, dfn, var, address { font-style: italic }
u, ins { text-decoration: underline }
s, strike, del { text-decoration: line-through }
big { font-size: larger }
small { font-size: smaller }
sub { vertical-align: sub; font-size: smaller }
sup { vertical-align: super; font-size: smaller }
a[href] { color: #0b5cad; text-decoration: underline }
code, kbd, samp, tt { font-family: monospace }
pre { display: block; white-space: pre-wrap; font-family: monospace; margin: .75em 0 }
blockquote { display: block; margin: .75em 0; padding-left: 12px; border-left: 2px solid #c6c6c6 }
hr { display: block; border-top: 1px solid #c6c6c6; margin: 1em 0 }
mark { background-color: #fff3b0; color: #000 }
table { display: table; border-collapse: separate; border-spacing: 2px; border-color: #c6c6c6;
  box-sizing: border-box; text-align: left; text-indent: 0 }
table[border] { border-collapse: collapse }
table[border="0"] { border-collapse: separate }
caption { display: table-caption; text-align: center }
thead { display: table-header-group; vertical-align: middle }
tbody { display: table-row-group; vertical-align: middle }
tfoot { display: table-footer-group; vertical-align: middle }
tr { display: table-row; vertical-align: inherit }
td, th { display: table-cell; vertical-align: inherit; padding: 1px }
th { font-weight: bold; text-align: center }
img { display: inline-block }
br { display: inline-block }
[align=left] { text-align: left }
[align=right] { text-align: right }
[align=center] { text-align: center }
[align=justify] { text-align: justify }
table[align=left], img[align=left] { float: left }
table[align=right], img[align=right] { float: right }
table[align=center] { margin-left: auto; margin-right: auto }
[valign=top] { vertical-align: top }
[valign=middle] { vertical-align: middle }
[valign=bottom] { vertical-align: bottom }
[nowrap] { white-space: nowrap }
[dir=rtl] { text-align: right }
[dir=ltr] { text-align: left }
[data-border] { border: 1px solid #c6c6c6 }
[data-center] { margin-left: auto; margin-right: auto }
)");
}

/// The pre-pass writes a table's cellpadding to its cells.
QByteArray cellPaddings()
{
    QByteArray sheet;
    for (int i = 0; i <= 40; ++i) {
        const QByteArray number = QByteArray::number(i);
        sheet += "[data-padding=\"" + number + "\"]{padding:" + number + "px}\n";
    }
    return sheet;
}

} // namespace

QByteArray userAgentStyleSheet()
{
    static const QByteArray sheet = baseSheet() + cellPaddings();
    return sheet;
}

} // namespace Sendoff
