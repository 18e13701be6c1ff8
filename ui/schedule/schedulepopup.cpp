// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "schedule/schedulepopup.h"

#include "icons.h"
#include "schedule/daytimeedit.h"
#include "schedule/monthgrid.h"
#include "schedule/presetbutton.h"
#include "theme.h"
#include "widgets/accenttoolbutton.h"
#include "widgets/smallwidgets.h"
#include "wordingmail.h"
#include "wordingschedule.h"

#include <QDateEdit>
#include <QHBoxLayout>
#include <QKeyEvent>
#include <QLabel>
#include <QLocale>
#include <QPushButton>
#include <QScreen>
#include <QToolButton>
#include <QVBoxLayout>

#include <algorithm>
#include <array>

using namespace Qt::StringLiterals;

namespace Sendoff {

namespace {

constexpr int popupWidth = 330;
constexpr int monthsAhead = 24;
constexpr int usualHour = 9;

QToolButton *monthButton(const char *icon, const QString &name, QWidget *parent)
{
    auto *button = new QToolButton(parent);
    button->setObjectName(name);
    button->setAutoRaise(true);
    button->setIcon(Icons::icon(icon));
    button->setIconSize(QSize(16, 16));
    return button;
}

} // namespace

SchedulePopup::SchedulePopup(Clock &clock, Facts facts, QWidget *parent)
    : QFrame(parent, Qt::Popup)
    , m_clock(clock)
    , m_facts(std::move(facts))
{
    setObjectName(u"schedulePopup"_s);
    setFrameShape(QFrame::StyledPanel);
    setBackgroundRole(QPalette::Base);
    setAutoFillBackground(true);
    setAttribute(Qt::WA_DeleteOnClose);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(1, 1, 1, 1);
    build();
    chooseNearest();
}

void SchedulePopup::build()
{
    const QDateTime before = m_date ? QDateTime(m_date->date(), m_time->time()) : QDateTime();
    delete m_content;
    m_content = new QWidget(this);
    layout()->addWidget(m_content);
    auto *column = new QVBoxLayout(m_content);
    column->setContentsMargins(12, 8, 12, 12);
    column->setSpacing(8);
    addPresets(column);
    auto *line = new QFrame(m_content);
    line->setFixedHeight(1);
    line->setAutoFillBackground(true);
    line->setBackgroundRole(QPalette::Window);
    QPalette colors = line->palette();
    colors.setColor(QPalette::Window, Theme::color(palette(), Theme::Role::Hairline));
    line->setPalette(colors);
    column->addWidget(line);
    addMonth(column);
    addPick(column);
    setAccessibleName(tr("Schedule"));
    if (before.isValid()) {
        m_date->setDate(before.date());
        m_time->setTime(before.time());
    }
    setFixedWidth(std::max(popupWidth, m_content->sizeHint().width()));
    refresh();
}

void SchedulePopup::addPresets(QVBoxLayout *column)
{
    auto *presets = new QVBoxLayout;
    presets->setSpacing(0);
    const QList<PresetTime> offers = sendPresets(m_clock.now(), m_facts.zone);
    static constexpr std::array names{"laterTodayButton", "tomorrowButton", "mondayButton"};
    for (const PresetTime &offer : offers) {
        auto *button = new PresetButton(m_content);
        button->setObjectName(QLatin1String(names.at(size_t(offer.preset))));
        button->setWords(WordingSchedule::preset(offer.preset),
                         WordingSchedule::ahead(offer.moment, m_clock.now(), m_facts.zone));
        connect(button, &QAbstractButton::clicked, this, [this, moment = offer.moment] { choose(moment); });
        presets->addWidget(button);
    }
    column->addLayout(presets);
}

void SchedulePopup::addMonth(QVBoxLayout *column)
{
    const QDate today = m_clock.now().toTimeZone(m_facts.zone).date();
    auto *head = new QHBoxLayout;
    head->setSpacing(2);
    auto *title = new QLabel(tr("Pick a date and time"), m_content);
    title->setFont(Theme::emphasis(font()));
    title->setContentsMargins(4, 0, 0, 0);
    m_previousMonth = monthButton("go-previous", u"previousMonthButton"_s, m_content);
    m_previousMonth->setAccessibleName(tr("Previous month"));
    m_previousMonth->setToolTip(tr("Previous month"));
    auto *next = monthButton("go-next", u"nextMonthButton"_s, m_content);
    next->setAccessibleName(tr("Next month"));
    next->setToolTip(tr("Next month"));
    m_monthName = new QLabel(m_content);
    m_monthName->setObjectName(u"monthLabel"_s);
    head->addWidget(title, 1);
    head->addWidget(m_previousMonth);
    head->addWidget(m_monthName);
    head->addWidget(next);
    column->addLayout(head);

    m_month = new MonthGrid(m_content);
    m_month->setObjectName(u"monthGrid"_s);
    m_month->setAccessibleName(tr("Day"));
    m_month->setToday(today);
    m_month->setMaximumDate(today.addMonths(monthsAhead));
    m_month->setFixedHeight(7 * Theme::height(fontMetrics(), 25));
    column->addWidget(m_month);
    connect(m_previousMonth, &QToolButton::clicked, this, [this] { turnMonth(-1); });
    connect(next, &QToolButton::clicked, this, [this] { turnMonth(1); });
    connect(m_month, &QCalendarWidget::currentPageChanged, this, &SchedulePopup::refresh);
}

void SchedulePopup::addPick(QVBoxLayout *column)
{
    auto *pick = new QHBoxLayout;
    pick->setSpacing(8);
    m_date = new QDateEdit(m_content);
    m_date->setObjectName(u"dateEdit"_s);
    m_date->setAccessibleName(tr("Day"));
    m_date->setDisplayFormat(WordingMail::dayFormat());
    m_date->setDateRange(m_month->minimumDate(), m_month->maximumDate());
    m_time = new DayTimeEdit(m_content);
    m_time->setObjectName(u"timeEdit"_s);
    m_time->setAccessibleName(tr("Time"));
    m_time->setDisplayFormat(QLocale().timeFormat(QLocale::ShortFormat));
    pick->addWidget(m_date, 2);
    pick->addWidget(m_time, 1);
    column->addLayout(pick);

    m_warning = new QLabel(m_content);
    m_warning->setObjectName(u"scheduleWarning"_s);
    m_warning->setWordWrap(true);
    m_warning->setFont(Theme::smallFont(font()));
    column->addWidget(m_warning);
    m_note = new QuietLabel(m_content);
    m_note->setObjectName(u"scheduleNote"_s);
    m_note->setWordWrap(true);
    m_note->setFont(Theme::smallFont(font()));
    column->addWidget(m_note);

    auto *buttons = new QHBoxLayout;
    buttons->setSpacing(8);
    auto *cancel = new QPushButton(tr("Cancel"), m_content);
    cancel->setObjectName(u"cancelButton"_s);
    m_schedule = new AccentToolButton(m_content);
    m_schedule->setObjectName(u"scheduleButton"_s);
    m_schedule->setAccentIcon(nullptr);
    buttons->addStretch(1);
    buttons->addWidget(cancel);
    buttons->addWidget(m_schedule);
    column->addLayout(buttons);
    connect(cancel, &QPushButton::clicked, this, &SchedulePopup::close);
    connect(m_schedule, &QToolButton::clicked, this, [this] { choose(picked().moment); });
    connect(m_date, &QDateEdit::dateChanged, m_month, &QCalendarWidget::setSelectedDate);
    connect(m_month, &QCalendarWidget::selectionChanged, m_date,
            [this] { m_date->setDate(m_month->selectedDate()); });
    connect(m_date, &QDateEdit::dateChanged, this, &SchedulePopup::refresh);
    connect(m_time, &QTimeEdit::timeChanged, this, &SchedulePopup::refresh);
}

void SchedulePopup::chooseNearest()
{
    const QDateTime now = m_clock.now().toTimeZone(m_facts.zone);
    QDateTime first(now.date().addDays(1), QTime(usualHour, 0));
    if (m_facts.before.isValid()) {
        const QDateTime before = m_facts.before.toTimeZone(m_facts.zone);
        first = QDateTime(before.date(), before.time());
    }
    m_date->setDate(first.date());
    m_time->setTime(first.time());
    refresh();
}

void SchedulePopup::turnMonth(int months)
{
    const QDate shown = QDate(m_month->yearShown(), m_month->monthShown(), 1).addMonths(months);
    m_month->setCurrentPage(shown.year(), shown.month());
}

WallTime SchedulePopup::picked() const
{
    return wallTime(m_date->date(), QTime(m_time->time().hour(), m_time->time().minute()), m_facts.zone);
}

void SchedulePopup::refresh()
{
    if (!m_schedule)
        return;
    const QDate month(m_month->yearShown(), m_month->monthShown(), 1);
    const QString name = QLocale().standaloneMonthName(month.month());
    const bool isThisYear = month.year() == m_month->minimumDate().year();
    m_monthName->setText(isThisYear ? name : u"%1 %2"_s.arg(name, QString::number(month.year())));
    m_previousMonth->setEnabled(month > m_month->minimumDate());

    const WallTime time = picked();
    const bool good = canBeScheduled(time.moment, m_clock.now());
    m_warning->setText(good ? WordingSchedule::clockChange(time, m_facts.zone) : WordingSchedule::tooSoon());
    QPalette colors = m_warning->palette();
    colors.setColor(QPalette::WindowText, Theme::accent(palette(), Theme::Accent::Attention).fg);
    m_warning->setPalette(colors);
    m_warning->setVisible(!m_warning->text().isEmpty());
    //: %1 the time zone's name, %2 a sentence
    m_note->setText(
        tr("%1. %2").arg(WordingSchedule::zone(m_facts.zone, time.moment), WordingSchedule::serverKeeps()));
    m_schedule->setText(m_facts.messages > 1 ? tr("Schedule %1").arg(QLocale().toString(m_facts.messages))
                                             : tr("Schedule"));
    m_schedule->setEnabled(good);
    // A label that wraps tells its height only for its width.
    const int inner = width() - 26;
    for (QLabel *label : {m_warning, static_cast<QLabel *>(m_note)})
        label->setMinimumHeight(label->heightForWidth(inner));
    adjustSize();
}

void SchedulePopup::choose(const QDateTime &moment)
{
    // It may have been open for a while.
    if (!canBeScheduled(moment, m_clock.now())) {
        refresh();
        return;
    }
    Q_EMIT chosen(moment);
    close();
}

void SchedulePopup::openBelow(const QWidget *anchor)
{
    adjustSize();
    const QWidget *window = parentWidget() ? parentWidget()->window() : nullptr;
    QPoint place;
    if (anchor && anchor->isVisible())
        place = anchor->mapToGlobal(QPoint(0, anchor->height()));
    else if (window)
        place = window->mapToGlobal(window->rect().center()) - rect().center();
    if (layoutDirection() == Qt::RightToLeft && anchor && anchor->isVisible())
        place.rx() += anchor->width() - width();
    const QRect room = screen()->availableGeometry();
    place.setX(std::clamp(place.x(), room.left(), std::max(room.left(), room.right() - width())));
    place.setY(std::clamp(place.y(), room.top(), std::max(room.top(), room.bottom() - height())));
    move(place);
    show();
    if (auto *first = findChild<PresetButton *>())
        first->setFocus(Qt::PopupFocusReason);
}

void SchedulePopup::keyPressEvent(QKeyEvent *event)
{
    if (event->key() == Qt::Key_Escape) {
        close();
    } else if ((event->key() == Qt::Key_Return || event->key() == Qt::Key_Enter) && !event->isAutoRepeat()) {
        auto *focused = qobject_cast<QAbstractButton *>(focusWidget()); // a month's arrow
        if (QAbstractButton *button = focused ? focused : m_schedule; button->isEnabled())
            button->click();
    } else {
        QFrame::keyPressEvent(event);
    }
}

void SchedulePopup::changeEvent(QEvent *event)
{
    if (event->type() == QEvent::LanguageChange)
        build();
    QFrame::changeEvent(event);
}

} // namespace Sendoff
