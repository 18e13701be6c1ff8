// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "sending/sendingpage.h"

#include "sending/decidedialog.h"
#include "sending/sendingdetails.h"
#include "sending/sendingheader.h"
#include "sending/sendingview.h"
#include "widgets/emptypage.h"

#include <QEvent>
#include <QMenu>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <algorithm>
#include <utility>

namespace Sendoff {

using namespace Qt::StringLiterals;

SendingPage::SendingPage(Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_clock(clock)
{
    setObjectName(u"sendingPage"_s);
}

void SendingPage::build()
{
    m_header = new SendingHeader(this);
    m_view = new SendingView(m_clock, this);
    m_details = new SendingDetails(m_clock, this);
    m_empty = new EmptyPage(this);
    m_stack = new QStackedWidget(this);
    m_details->setRemarks(m_remarks);
    m_empty->setObjectName(u"sendingEmpty"_s);
    auto *full = new QWidget(this);
    auto *column = new QVBoxLayout(full);
    column->setContentsMargins(0, 0, 0, 0);
    column->setSpacing(0);
    column->addWidget(m_header);
    column->addWidget(m_view, 1);
    column->addWidget(m_details);
    m_stack->addWidget(full);
    m_stack->addWidget(m_empty);
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_stack);
    setFocusProxy(m_view);

    connect(m_view, &SendingView::currentJobChanged, this,
            [this] { m_details->setJob(m_view->currentJob()); });
    connect(m_view, &SendingView::menuRequested, this, &SendingPage::openMenu);
    connect(m_view, &SendingView::linkActivated, this, [this] {
        const std::optional<SendJob> job = m_view->currentJob();
        if (const auto actions = job ? SendingDetails::actionsFor(*job) : QList<SendingDetails::Action>();
            !actions.isEmpty())
            act(int(actions.last()), job->id);
    });
    connect(m_details, &SendingDetails::requested, this,
            [this](SendingDetails::Action action, JobId id) { act(int(action), id); });
    connect(m_header, &SendingHeader::pauseRequested, this, &SendingPage::pauseRequested);
    connect(m_header, &SendingHeader::stopRequested, this, &SendingPage::stopRequested);
    connect(m_header, &SendingHeader::reportRequested, this, &SendingPage::reportRequested);
    retranslate();
}

void SendingPage::setModel(SendingModel *model)
{
    if (!m_view) {
        if (!model)
            return;
        build();
    }
    for (const QMetaObject::Connection &connection : std::as_const(m_connections))
        disconnect(connection);
    m_connections.clear();
    m_model = model;
    m_view->setModel(model);
    if (model) {
        m_connections = {
            connect(model, &QAbstractItemModel::rowsInserted, this, &SendingPage::refresh),
            connect(model, &QAbstractItemModel::rowsRemoved, this, &SendingPage::refresh),
            connect(model, &QAbstractItemModel::rowsMoved, this, &SendingPage::refresh),
            connect(model, &QAbstractItemModel::layoutChanged, this, &SendingPage::refresh),
            connect(model, &QAbstractItemModel::modelReset, this, &SendingPage::refresh),
            connect(model, &QAbstractItemModel::dataChanged, this, &SendingPage::refresh),
        };
    }
    refresh();
}

void SendingPage::setCurrentJob(JobId id)
{
    if (m_view)
        m_view->setCurrentJob(id);
}

void SendingPage::preselect()
{
    if (m_view)
        m_view->preselect();
}

void SendingPage::openMenu(const QPoint &place)
{
    const std::optional<SendJob> job = m_view->currentJob();
    if (!job)
        return;
    auto *menu = new QMenu(this);
    menu->setObjectName(u"sendingMenu"_s);
    menu->setAttribute(Qt::WA_DeleteOnClose);
    QList<SendingDetails::Action> actions = SendingDetails::actionsFor(*job);
    std::ranges::reverse(actions); // the most likely first
    for (const SendingDetails::Action action : std::as_const(actions)) {
        QAction *entry = menu->addAction(SendingDetails::wordsFor(action, *job));
        connect(entry, &QAction::triggered, this, [this, action, id = job->id] { act(int(action), id); });
    }
    menu->addSeparator();
    connect(menu->addAction(tr("Save report…")), &QAction::triggered, this, &SendingPage::reportRequested);
    menu->popup(place);
}

JobId SendingPage::currentJob() const
{
    const std::optional<SendJob> job = m_view ? m_view->currentJob() : std::nullopt;
    return job ? job->id : JobId{};
}

void SendingPage::act(int action, JobId id)
{
    switch (SendingDetails::Action(action)) {
    case SendingDetails::Action::TryAgain: Q_EMIT tryAgain(id); break;
    case SendingDetails::Action::LookAgain: Q_EMIT lookAt(id); break;
    case SendingDetails::Action::KeepInDrafts: Q_EMIT withdraw(id); break;
    case SendingDetails::Action::CheckAgain: Q_EMIT checkAgain(id); break;
    case SendingDetails::Action::Decide: decide(id); break;
    case SendingDetails::Action::OpenReport: Q_EMIT openReport(id); break;
    case SendingDetails::Action::CopyRequest: Q_EMIT copyRequest(id); break;
    }
}

void SendingPage::decide(JobId id)
{
    setCurrentJob(id);
    const std::optional<SendJob> job = m_view ? m_view->currentJob() : std::nullopt;
    if (!job || job->id != id)
        return;
    auto *dialog = new DecideDialog(*job, this);
    connect(dialog, &DecideDialog::wasSent, this, [this, id] { Q_EMIT decideSent(id); });
    connect(dialog, &DecideDialog::sendAgain, this, [this, id] { Q_EMIT tryAgain(id); });
    dialog->open();
}

void SendingPage::setHold(const Hold &hold)
{
    m_hold = hold;
    refresh();
}

void SendingPage::setRemarks(std::function<QStringList(const SendJob &job)> remarks)
{
    m_remarks = std::move(remarks);
    if (m_details)
        m_details->setRemarks(m_remarks);
}

SendingModel::Facts SendingPage::facts() const
{
    return m_model ? m_model->facts() : SendingModel::Facts();
}

QWidget *SendingPage::focusPlace() const
{
    if (!m_stack)
        return nullptr;
    return m_stack->currentIndex() == 0 ? static_cast<QWidget *>(m_view) : m_empty->focusPlace();
}

void SendingPage::refresh()
{
    if (!m_view)
        return;
    SendingModel::Facts jobs = facts();
    if (jobs.pace.count() == 0 && m_hold.perMinute > 0) // none was measured yet
        jobs.pace = std::chrono::milliseconds(std::chrono::minutes(1)) / m_hold.perMinute;
    m_header->setFacts({.jobs = jobs,
                        .paused = m_hold.paused,
                        .limitedUntil = m_hold.limitedUntil,
                        .perMinute = m_hold.perMinute});
    const bool goesOn = m_hold.reachable && !m_hold.paused && !m_hold.limitedUntil.isValid();
    m_view->setPace(goesOn ? std::optional(jobs.pace) : std::nullopt);
    m_stack->setCurrentIndex(m_model && m_model->rowCount() > 0 ? 0 : 1);
    const bool wasHidden = m_details->isHidden();
    m_details->setJob(m_view->currentJob());
    if (wasHidden && !m_details->isHidden()) // it takes room from the list
        QTimer::singleShot(0, m_view, [this] { m_view->scrollTo(m_view->currentIndex()); });
}

void SendingPage::retranslate()
{
    m_empty->setSpec({.icon = "folder-sending", .title = tr("Nothing is being sent")});
}

void SendingPage::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange && m_empty)
        retranslate();
}

} // namespace Sendoff
