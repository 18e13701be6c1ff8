// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/subjectlabel.h"

#include "theme.h"

#include <QApplication>
#include <QEvent>
#include <QTextLayout>

#include <algorithm>

namespace Sendoff {

namespace {

constexpr int maxLines = 3;
constexpr int maxSubjectLength = 2000; ///< characters that are looked at

} // namespace

SubjectLabel::SubjectLabel(QWidget *parent)
    : QLabel(parent)
{
    setTextFormat(Qt::PlainText);
    setWordWrap(true);
    setTextInteractionFlags(Qt::TextSelectableByMouse);
    setFont(Theme::subjectFont(QApplication::font()));
    QSizePolicy policy(QSizePolicy::Ignored, QSizePolicy::Fixed);
    policy.setHeightForWidth(true);
    setSizePolicy(policy);
}

void SubjectLabel::setSubject(const QString &subject)
{
    if (m_subject == subject)
        return;
    m_subject = subject;
    setAccessibleName(subject);
    fit();
    updateGeometry();
}

QString SubjectLabel::fitting(int width, int *lines) const
{
    const QString text = m_subject.simplified().left(maxSubjectLength);
    QTextLayout layout(text, font());
    QTextOption option;
    option.setWrapMode(QTextOption::WrapAtWordBoundaryOrAnywhere);
    layout.setTextOption(option);
    layout.beginLayout();
    int count = 0;
    int lastStart = 0;
    for (QTextLine line = layout.createLine(); line.isValid(); line = layout.createLine()) {
        line.setLineWidth(std::max(width, 20));
        if (++count == maxLines)
            lastStart = line.textStart();
        if (count > maxLines)
            break;
    }
    layout.endLayout();
    *lines = std::clamp(count, 1, maxLines);
    if (count <= maxLines)
        return text;
    return text.left(lastStart)
        + fontMetrics().elidedText(text.mid(lastStart), Qt::ElideRight, std::max(width - 2, 20));
}

void SubjectLabel::fit()
{
    int lines = 1;
    const QString text = fitting(width(), &lines);
    setText(text);
    setToolTip(text == m_subject.simplified() ? QString() : m_subject);
    setAlignment(Qt::AlignTop
                 | (text.isRightToLeft() == isRightToLeft() ? Qt::AlignLeading : Qt::AlignTrailing));
}

QSize SubjectLabel::minimumSizeHint() const
{
    return {60, fontMetrics().lineSpacing()};
}

int SubjectLabel::heightForWidth(int width) const
{
    int lines = 1;
    fitting(width, &lines);
    return lines * fontMetrics().lineSpacing() + 2;
}

void SubjectLabel::resizeEvent(QResizeEvent *event)
{
    QLabel::resizeEvent(event);
    fit();
}

void SubjectLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        setFont(Theme::subjectFont(QApplication::font()));
    if ((event->type() == QEvent::FontChange || event->type() == QEvent::LayoutDirectionChange))
        fit();
}

} // namespace Sendoff
