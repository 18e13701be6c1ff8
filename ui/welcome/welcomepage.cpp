// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "welcome/welcomepage.h"

#include "icons.h"
#include "language.h"
#include "theme.h"
#include "widgets/smallwidgets.h"

#include <QComboBox>
#include <QEvent>
#include <QFrame>
#include <QHBoxLayout>
#include <QLabel>
#include <QPainter>
#include <QPushButton>

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
    auto *row = new QHBoxLayout;
    row->addStretch(1);
    row->addWidget(buildIntro(), 0, Qt::AlignVCenter);
    row->addSpacing(columnGap);
    row->addWidget(buildCard(), 0, Qt::AlignVCenter);
    row->addStretch(1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(0);
    column->addLayout(row, 1);
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
    m_card = new QFrame(this);
    m_card->setObjectName(u"signInCard"_s);
    m_card->setFixedWidth(columnWidth);
    m_card->setBackgroundRole(QPalette::Base);
    m_cardTitle = wrapped(new QLabel(m_card), u"cardTitle"_s);
    m_practice = new QPushButton(m_card);
    m_practice->setObjectName(u"practiceButton"_s);
    m_practice->setIcon(Icons::icon("practice"));
    m_practice->setIconSize(QSize(18, 18));
    m_practice->setDefault(true);
    m_practiceNote = wrapped(new QuietLabel(m_card), u"practiceNote"_s);
    m_practiceNote->setAlignment(Qt::AlignHCenter);
    auto *rule = new QFrame(m_card);
    rule->setFrameShape(QFrame::HLine);
    rule->setFrameShadow(QFrame::Plain);
    rule->setForegroundRole(QPalette::Mid);
    m_realTitle = wrapped(new QLabel(m_card), u"realTitle"_s);
    m_real = wrapped(new QuietLabel(m_card), u"realText"_s);
    m_real->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    m_trouble = wrapped(new QLabel(m_card), u"troubleText"_s);
    m_trouble->hide();
    auto *column = new QVBoxLayout(m_card);
    column->setContentsMargins(28, 28, 28, 28);
    column->setSpacing(10);
    column->addWidget(m_cardTitle);
    column->addSpacing(4);
    column->addWidget(m_practice);
    column->addWidget(m_practiceNote);
    column->addSpacing(6);
    column->addWidget(rule);
    column->addSpacing(6);
    column->addWidget(m_realTitle);
    column->addWidget(m_real);
    column->addWidget(m_trouble);
    connect(m_practice, &QPushButton::clicked, this, &WelcomePage::practiceRequested);
    return m_card;
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
    m_trouble->setText(text);
    m_trouble->setVisible(!text.isEmpty());
}

void WelcomePage::retranslate()
{
    m_title->setText(tr("Welcome to Sendoff"));
    m_intro->setText(tr("Go through your drafts, and send each one exactly once."));
    m_points.at(0)->setText(tr("Read each draft as its reader will see it"));
    m_points.at(1)->setText(tr("Take back what you sent for a few seconds"));
    m_points.at(2)->setText(tr("See proof that every message was sent, and only once"));
    m_cardTitle->setText(tr("Open a mailbox"));
    m_practice->setText(tr("Try it with a practice mailbox"));
    m_practiceNote->setText(tr("%Ln made-up drafts. Nothing leaves this computer.", nullptr, 40));
    m_realTitle->setText(tr("Your own mailbox"));
    m_real->setText(tr("Start Sendoff with an access token for Microsoft Graph in the environment variable "
                       "SENDOFF_ACCESS_TOKEN. The token is kept in memory only."));
    m_languages->setAccessibleName(tr("Language"));
    m_promise->setText(tr("Sendoff talks only to Microsoft. Your mail stays in your mailbox and on this "
                          "computer."));
}

void WelcomePage::restyle()
{
    m_title->setFont(Theme::titleFont(font()));
    m_intro->setFont(Theme::scaled(font(), 1.1));
    m_cardTitle->setFont(Theme::subjectFont(font()));
    m_realTitle->setFont(Theme::emphasis(font()));
    m_practiceNote->setFont(Theme::smallFont(font()));
    m_promise->setFont(Theme::smallFont(font()));
    m_practice->setMinimumHeight(Theme::height(fontMetrics(), 34));
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

void WelcomePage::paintEvent(QPaintEvent *)
{
    QPainter painter(this);
    painter.setRenderHint(QPainter::Antialiasing);
    painter.setPen(Theme::color(palette(), Theme::Role::Hairline));
    painter.setBrush(Theme::color(palette(), Theme::Role::Ground));
    painter.drawRoundedRect(QRectF(m_card->geometry()).adjusted(0.5, 0.5, -0.5, -0.5), 8, 8);
    painter.fillRect(QRect(0, m_footer->y(), width(), 1), Theme::color(palette(), Theme::Role::Hairline));
}

} // namespace Sendoff
