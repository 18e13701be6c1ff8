// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/devicecodecard.h"

#include "icons.h"
#include "safetext.h"
#include "theme.h"
#include "widgets/smallwidgets.h"
#include "wordingsignin.h"

#include <QApplication>
#include <QClipboard>
#include <QEvent>
#include <QFontDatabase>
#include <QHBoxLayout>
#include <QPainter>
#include <QProgressBar>
#include <QPushButton>

#include <algorithm>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

/// The address as a person types it.
QString typed(const QUrl &page)
{
    QString text = page.toString(QUrl::FullyEncoded | QUrl::StripTrailingSlash);
    if (text.startsWith("https://"_L1))
        text.remove(0, 8);
    return safeText(text);
}

} // namespace

CodeLabel::CodeLabel(QWidget *parent)
    : QLabel(parent)
{
    setObjectName(u"codeLabel"_s);
    setTextFormat(Qt::PlainText);
    setAlignment(Qt::AlignCenter);
    setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
    setFocusPolicy(Qt::StrongFocus);
    setMargin(12);
    restyle();
}

void CodeLabel::setCode(const QString &code)
{
    setText(safeText(code));
    QStringList letters;
    for (const QChar letter : text())
        letters.append(letter);
    setAccessibleName(letters.join(u' '));
}

void CodeLabel::restyle()
{
    const QFont given = parentWidget() ? parentWidget()->font() : font();
    QFont font = Theme::emphasis(QFontDatabase::systemFont(QFontDatabase::FixedFont));
    if (given.pixelSize() > 0)
        font.setPixelSize(given.pixelSize() * 2);
    else
        font.setPointSizeF(given.pointSizeF() * 2);
    font.setLetterSpacing(QFont::AbsoluteSpacing, 2);
    if (font != this->font())
        setFont(font);
}

void CodeLabel::changeEvent(QEvent *event)
{
    QLabel::changeEvent(event);
    if (event->type() == QEvent::ApplicationFontChange)
        restyle();
}

void CodeLabel::paintEvent(QPaintEvent *event)
{
    {
        QPainter painter(this);
        painter.setRenderHint(QPainter::Antialiasing);
        painter.setPen(hasFocus() ? QPen(Theme::color(palette(), Theme::Role::AccentBar), 2)
                                  : QPen(Theme::color(palette(), Theme::Role::ControlBorder)));
        painter.setBrush(Theme::color(palette(), Theme::Role::Group));
        painter.drawRoundedRect(QRectF(rect()).adjusted(1, 1, -1, -1), 5, 5);
    }
    QLabel::paintEvent(event);
}

DeviceCodeCard::DeviceCodeCard(QWidget *parent)
    : QWidget(parent)
    , m_title(new QLabel(this))
    , m_openStep(new QLabel(this))
    , m_page(new QLabel(this))
    , m_enterStep(new QLabel(this))
    , m_code(new CodeLabel(this))
    , m_copy(new QPushButton(this))
    , m_open(new QPushButton(this))
    , m_new(new QPushButton(this))
    , m_icon(new IconLabel("state-waiting", 16, this))
    , m_state(new QuietLabel(this))
    , m_wait(new QProgressBar(this))
    , m_back(new QPushButton(this))
    , m_cloud(new QuietLabel(this))
{
    setObjectName(u"deviceCodeCard"_s);
    m_title->setObjectName(u"deviceCodeTitle"_s);
    m_page->setObjectName(u"pageLabel"_s);
    m_page->setTextInteractionFlags(Qt::TextSelectableByMouse);
    m_page->setForegroundRole(QPalette::Link);
    m_copy->setObjectName(u"copyCodeButton"_s);
    m_copy->setIcon(Icons::icon("edit-copy"));
    m_open->setObjectName(u"openPageButton"_s);
    m_open->setIcon(Icons::icon("open-external"));
    m_new->setObjectName(u"newCodeButton"_s);
    m_state->setObjectName(u"codeState"_s);
    m_wait->setObjectName(u"codeWait"_s);
    m_wait->setRange(0, 0);
    m_wait->setTextVisible(false);
    m_wait->setFixedHeight(6);
    m_back->setObjectName(u"backButton"_s);
    m_cloud->setObjectName(u"codeCloud"_s);
    m_cloud->setAlignment(Qt::AlignTrailing | Qt::AlignVCenter);
    for (QLabel *label : {m_title, m_openStep, m_page, m_enterStep, m_state, m_cloud}) {
        label->setTextFormat(Qt::PlainText);
        label->setWordWrap(true);
    }
    for (QPushButton *button : {m_copy, m_open, m_new, m_back})
        button->setAutoDefault(true);
    arrange();
    connect(m_copy, &QPushButton::clicked, this, &DeviceCodeCard::copyCode);
    connect(m_open, &QPushButton::clicked, this, &DeviceCodeCard::openRequested);
    connect(m_new, &QPushButton::clicked, this, &DeviceCodeCard::newCodeRequested);
    connect(m_back, &QPushButton::clicked, this, &DeviceCodeCard::cancelled);
    retranslate();
    restyle();
}

void DeviceCodeCard::arrange()
{
    auto *steps = new QVBoxLayout;
    steps->setSpacing(8);
    const QList<QList<QLabel *>> words{{m_openStep, m_page}, {m_enterStep}};
    for (qsizetype i = 0; i < words.size(); ++i) {
        auto *number = new QLabel(QString::number(i + 1) + u'.', this);
        number->setFont(Theme::emphasis(font()));
        auto *lines = new QVBoxLayout;
        lines->setSpacing(2);
        for (QLabel *line : words.at(i))
            lines->addWidget(line);
        auto *step = new QHBoxLayout;
        step->setSpacing(10);
        step->addWidget(number, 0, Qt::AlignTop);
        step->addLayout(lines, 1);
        steps->addLayout(step);
    }
    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    buttons->addWidget(m_copy, 1);
    buttons->addWidget(m_open, 1);
    auto *state = new QHBoxLayout;
    state->setSpacing(8);
    state->addWidget(m_icon, 0, Qt::AlignTop);
    state->addWidget(m_state, 1);
    auto *end = new QHBoxLayout;
    end->setSpacing(12);
    end->addWidget(m_back);
    end->addWidget(m_cloud, 1);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins({});
    column->setSpacing(10);
    column->addWidget(m_title);
    column->addLayout(steps);
    column->addWidget(m_code);
    column->addLayout(buttons);
    column->addWidget(m_new);
    column->addLayout(state);
    column->addWidget(m_wait);
    column->addSpacing(4);
    column->addLayout(end);
}

void DeviceCodeCard::setView(const SignInView &view, const QDateTime &now)
{
    if (view.code != m_view.code)
        m_copied = false;
    m_view = view;
    m_now = now;
    retranslate();
}

void DeviceCodeCard::setNow(const QDateTime &now)
{
    const QString before = stateText();
    m_now = now;
    if (stateText() == before)
        return;
    const QWidget *focus = QApplication::focusWidget();
    const bool inside = focus && isAncestorOf(focus);
    retranslate();
    if (inside && isExpired())
        focusPlace()->setFocus();
}

bool DeviceCodeCard::isExpired() const
{
    if (m_view.state == SignIn::State::Failed)
        return true;
    return m_view.state == SignIn::State::ShowsCode && m_view.until <= m_now;
}

QWidget *DeviceCodeCard::focusPlace() const
{
    if (isExpired())
        return m_new;
    return m_view.state == SignIn::State::ShowsCode ? m_copy : m_back;
}

void DeviceCodeCard::copyCode()
{
    QGuiApplication::clipboard()->setText(m_view.code);
    m_copied = true;
    retranslate();
}

QString DeviceCodeCard::stateText() const
{
    if (isExpired())
        return tr("The code has expired.");
    if (m_view.state == SignIn::State::AsksCode)
        return tr("Asking for a code…");
    if (m_view.state == SignIn::State::Exchanging)
        return tr("Finishing the sign-in…");
    if (m_view.state != SignIn::State::ShowsCode)
        return tr("You are signed in. Getting your mailbox ready…");
    const int minutes = int(std::max<qint64>(1, (m_now.secsTo(m_view.until) + 59) / 60));
    return tr("%1 %2", "two sentences")
        .arg(tr("Waiting for you to sign in…"),
             tr("The code works for %Ln more minute(s)", nullptr, minutes));
}

void DeviceCodeCard::retranslate()
{
    const bool shows = m_view.state == SignIn::State::ShowsCode && !isExpired();
    m_title->setText(tr("Sign in with a code"));
    m_openStep->setText(tr("On a phone or another computer open"));
    m_page->setText(m_view.page.isEmpty() ? u"…"_s : typed(m_view.page));
    m_enterStep->setText(tr("Enter this code:"));
    m_code->setCode(m_view.code.isEmpty() ? u"…"_s : m_view.code);
    if (m_view.code.isEmpty())
        m_code->setAccessibleName(tr("No code yet"));
    m_code->setEnabled(shows);
    m_copy->setText(m_copied ? tr("Code copied") : tr("Copy code"));
    m_open->setText(tr("Open the page"));
    m_new->setText(tr("New code"));
    m_copy->setEnabled(shows);
    m_open->setEnabled(shows);
    m_copy->setVisible(!isExpired());
    m_open->setVisible(!isExpired());
    m_new->setVisible(isExpired());
    m_state->setText(
        shows && m_view.browserFailed
            ? tr("%1 %2", "two sentences")
                  .arg(tr("The browser could not be opened; open the page by hand."), stateText())
            : stateText());
    m_icon->setIcon(isExpired() ? "dialog-warning" : "state-waiting");
    m_icon->setAccent(isExpired() ? Theme::Accent::Attention : Theme::Accent::Neutral);
    m_wait->setVisible(!isExpired());
    m_wait->setAccessibleName(stateText());
    m_back->setText(tr("Back"));
    m_cloud->setText(m_view.cloud == Cloud::Global ? QString()
                                                   : tr("Cloud: %1").arg(WordingSignIn::cloud(m_view.cloud)));
}

void DeviceCodeCard::restyle()
{
    m_title->setFont(Theme::subjectFont(font()));
    for (QPushButton *button : {m_copy, m_open, m_new, m_back})
        button->setMinimumHeight(Theme::height(fontMetrics(), 30));
}

void DeviceCodeCard::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
    else if (event->type() == QEvent::FontChange)
        restyle();
}

} // namespace Sendoff
