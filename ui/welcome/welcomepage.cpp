// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "welcome/welcomepage.h"

#include "language.h"
#include "signin/signinstack.h"
#include "theme.h"
#include "widgets/smallwidgets.h"

#include <QComboBox>
#include <QEvent>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QPainter>
#include <QScrollArea>

using namespace Qt::StringLiterals;

namespace Sendoff {

namespace {

constexpr int columnWidth = 400;
constexpr int columnGap = 72;
constexpr int logoSize = 64;

QLabel *wrapped(QLabel *label, const QString &name)
{
    label->setObjectName(name);
    label->setWordWrap(true);
    label->setTextFormat(Qt::PlainText);
    return label;
}

} // namespace

WelcomePage::WelcomePage(QWidget *parent)
    : QWidget(parent)
{
    setObjectName(u"welcomePage"_s);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addWidget(buildBody(), 1);
    column->addWidget(buildFooter());
    retranslate();
    restyle();
}

QWidget *WelcomePage::buildIntro()
{
    auto *intro = new QWidget(this);
    intro->setObjectName(u"welcomeIntro"_s);
    intro->setFixedWidth(columnWidth);
    m_logo = new QLabel(intro);
    m_title = wrapped(new QLabel(intro), u"welcomeTitle"_s);
    m_intro = wrapped(new QuietLabel(intro), u"welcomeText"_s);
    auto *column = new QVBoxLayout(intro);
    column->setContentsMargins({});
    column->setSpacing(12);
    column->addWidget(m_logo);
    column->addWidget(m_title);
    column->addWidget(m_intro);
    column->addSpacing(12);
    const std::array<std::pair<const char *, const char *>, 3> points{
        {{"mail-viewed", "point1"}, {"state-waiting", "point2"}, {"emblem-ok", "point3"}}};
    for (const auto &[icon, name] : points) {
        auto *line = new QHBoxLayout;
        line->setSpacing(12);
        auto *picture = new IconLabel(icon, 20, intro);
        picture->setAccent(Theme::Accent::Info);
        auto *label = wrapped(new QLabel(intro), QLatin1String(name));
        line->addWidget(picture, 0, Qt::AlignTop);
        line->addWidget(label, 1);
        column->addLayout(line);
        m_points.append(label);
    }
    return intro;
}

QWidget *WelcomePage::buildCard()
{
    m_card = new QWidget(this);
    m_card->setObjectName(u"welcomeCard"_s);
    m_card->setFixedWidth(columnWidth);
    m_card->setBackgroundRole(QPalette::Base);
    m_card->installEventFilter(this);
    m_stack = new SignInStack(m_card);
    auto *column = new QVBoxLayout(m_card);
    column->setContentsMargins(28, 28, 28, 28);
    column->addWidget(m_stack);
    connect(m_stack, &SignInStack::practiceRequested, this, &WelcomePage::practiceRequested);
    return m_card;
}

/// Scrolls where a long trouble meets a small window.
QWidget *WelcomePage::buildBody()
{
    auto *body = new QWidget(this);
    auto *row = new QHBoxLayout(body);
    row->setSpacing(0);
    row->addStretch(1);
    row->addWidget(buildIntro(), 0, Qt::AlignVCenter);
    row->addSpacing(columnGap);
    row->addWidget(buildCard(), 0, Qt::AlignVCenter);
    row->addStretch(1);
    auto *area = new QScrollArea(this);
    area->setObjectName(u"welcomeScroll"_s);
    area->setFrameShape(QFrame::NoFrame);
    area->setWidgetResizable(true);
    area->setHorizontalScrollBarPolicy(Qt::ScrollBarAlwaysOff);
    area->setFocusPolicy(Qt::NoFocus);
    area->setWidget(body);
    // The window's own ground shows through.
    area->viewport()->setAutoFillBackground(false);
    body->setAutoFillBackground(false);
    return area;
}

QWidget *WelcomePage::buildFooter()
{
    m_footer = new QWidget(this);
    m_footer->setObjectName(u"welcomeFooter"_s);
    m_languages = new QComboBox(m_footer);
    m_languages->setObjectName(u"languageCombo"_s);
    for (const QString &code : Language::available())
        m_languages->addItem(Language::nativeName(code), code);
    connect(m_languages, &QComboBox::activated, this,
            [this](int index) { Q_EMIT languageChosen(m_languages->itemData(index).toString()); });
    auto *lock = new IconLabel("dialog-password", 14, m_footer);
    m_promise = new QuietLabel(m_footer);
    m_promise->setObjectName(u"promiseLabel"_s);
    auto *row = new QHBoxLayout(m_footer);
    row->setContentsMargins(12, 6, 12, 6);
    row->setSpacing(6);
    row->addWidget(m_languages);
    row->addStretch(1);
    row->addWidget(lock);
    row->addWidget(m_promise);
    return m_footer;
}

void WelcomePage::setLanguage(const QString &code)
{
    m_languages->setCurrentIndex(m_languages->findData(code));
}

void WelcomePage::setTrouble(const QString &text)
{
    m_stack->setTrouble(text);
}

void WelcomePage::retranslate()
{
    m_title->setText(tr("Welcome to Sendoff"));
    m_intro->setText(tr("Go through your drafts, and send each one exactly once."));
    m_points.at(0)->setText(tr("Read each draft as its reader will see it"));
    m_points.at(1)->setText(tr("Take back what you sent for a few seconds"));
    m_points.at(2)->setText(tr("See proof that every message was sent, and only once"));
    m_languages->setAccessibleName(tr("Language"));
    m_promise->setText(tr("Sendoff talks only to Microsoft. Your mail stays in your mailbox and on this "
                          "computer."));
}

void WelcomePage::restyle()
{
    m_title->setFont(Theme::titleFont(font()));
    m_intro->setFont(Theme::scaled(font(), 1.1));
    m_promise->setFont(Theme::smallFont(font()));
    m_logo->setPixmap(QIcon(u":/icons/sendoff.svg"_s).pixmap(QSize(logoSize, logoSize), devicePixelRatioF()));
}

void WelcomePage::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        restyle();
    QWidget::changeEvent(event);
}

bool WelcomePage::eventFilter(QObject *watched, QEvent *event)
{
    if (watched == m_card && event->type() == QEvent::Paint) {
        QPainter painter(m_card);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(Theme::color(palette(), Theme::Role::Hairline));
        painter.setBrush(Theme::color(palette(), Theme::Role::Ground));
        painter.drawRoundedRect(QRectF(m_card->rect()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    }
    return QWidget::eventFilter(watched, event);
}

void WelcomePage::showEvent(QShowEvent *event)
{
    QWidget::showEvent(event);
    if (!event->spontaneous())
        m_stack->takeFocus();
}

void WelcomePage::keyPressEvent(QKeyEvent *event)
{
    // Also from outside of the card.
    if (event->key() != Qt::Key_Escape || !m_stack->goBack())
        QWidget::keyPressEvent(event);
}

void WelcomePage::paintEvent(QPaintEvent *)
{
    QPainter(this).fillRect(QRect(0, m_footer->y(), width(), 1),
                            Theme::color(palette(), Theme::Role::Hairline));
}

} // namespace Sendoff
