// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/listpane.h"

#include "list/maillistview.h"
#include "models/maillistmodel.h"
#include "theme.h"
#include "widgets/bararea.h"
#include "widgets/emptypage.h"
#include "wordingbars.h"
#include "wordingmail.h"

#include <QEvent>
#include <QStackedWidget>
#include <QTimer>
#include <QVBoxLayout>

#include <chrono>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {
constexpr std::chrono::milliseconds beforeLoading(300);
}

ListPane::ListPane(Clock &clock, QWidget *parent)
    : QWidget(parent)
    , m_view(new MailListView(clock, this))
    , m_header(new ListHeader(this))
    , m_stack(new QStackedWidget(this))
    , m_bars(new BarArea(this))
    , m_loadingTimer(new QTimer(this))
{
    setObjectName(u"listPane"_s);
    m_stack->setObjectName(u"listStack"_s);
    setMinimumWidth(280);
    m_stack->addWidget(m_view);
    m_bars->setObjectName(u"listBars"_s);
    m_bars->setBarMargins({Theme::barGap, Theme::barGap, Theme::barGap, Theme::barGap});
    auto *layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_header);
    layout->addWidget(m_stack, 1);
    layout->addWidget(m_bars);

    m_loadingTimer->setSingleShot(true);
    connect(m_loadingTimer, &QTimer::timeout, this, &ListPane::refresh);
    connect(m_header, &ListHeader::filterChosen, this, &ListPane::filterChosen);
    connect(m_header, &ListHeader::sortChosen, this, &ListPane::sortChosen);
    connect(m_header, &ListHeader::aboutToSelect, this, [this] {
        if (m_model)
            m_model->settle();
    });
    connect(m_header, &ListHeader::selectAllRequested, this, [this] {
        if (m_model)
            m_model->tickAll();
    });
    connect(m_header, &ListHeader::clearSelectionRequested, this, [this] {
        if (m_model)
            m_model->clearTicks();
    });
    m_header->setFacts({});
}

EmptyPage *ListPane::loadingPage()
{
    if (!m_loadingPage) {
        m_loadingPage = new EmptyPage(this);
        m_loadingPage->setObjectName(u"listLoading"_s);
        m_stack->addWidget(m_loadingPage);
    }
    return m_loadingPage;
}

EmptyPage *ListPane::emptyPage()
{
    if (!m_emptyPage) {
        m_emptyPage = new EmptyPage(this);
        m_emptyPage->setObjectName(u"listEmpty"_s);
        m_stack->addWidget(m_emptyPage);
        connect(m_emptyPage, &EmptyPage::triggered, this, [this](const QString &id) {
            if (id == "clearSearchButton"_L1)
                Q_EMIT clearSearchRequested();
            else
                Q_EMIT filterChosen(MailFilter::All);
        });
    }
    return m_emptyPage;
}

void ListPane::setModel(MailListModel *model)
{
    for (const QMetaObject::Connection &connection : std::as_const(m_connections))
        disconnect(connection);
    m_connections.clear();
    m_model = model;
    m_view->setModel(model);
    if (model) {
        m_connections = {
            connect(model, &MailListModel::ticksChanged, this, &ListPane::refresh),
            connect(model, &MailListModel::queryChanged, this, &ListPane::refresh),
            connect(model, &MailListModel::listed, this, &ListPane::refresh),
            connect(model, &MailListModel::leftOutChanged, this, &ListPane::refresh),
            connect(model, &QAbstractItemModel::rowsInserted, this, &ListPane::refresh),
            connect(model, &QAbstractItemModel::rowsRemoved, this, &ListPane::refresh),
            connect(model, &QAbstractItemModel::modelReset, this, &ListPane::refresh),
        };
        if (model->rowCount() == 0 && model->isListing()) {
            // Nothing can be said of it yet, and what is said is about another list.
            emptyPage()->setSpec({});
            m_stack->setCurrentWidget(emptyPage());
        }
    }
    refresh();
}

void ListPane::setLoading(Loading loading)
{
    if (loading == m_loading)
        return;
    m_loading = loading;
    if (loading == Loading::Yes)
        m_loadingTimer->start(beforeLoading);
    else
        m_loadingTimer->stop();
    refresh();
}

void ListPane::setCounts(const FolderCounts &counts)
{
    m_counts = counts;
    refresh();
}

void ListPane::refresh()
{
    ListHeader::Facts facts;
    if (m_model) {
        const MailQuery &query = m_model->query();
        facts.folder = query.folder;
        facts.held = query.held;
        facts.known = m_loading == Loading::No;
        facts.shown = m_model->rowCount();
        facts.ticked = m_model->tickedCount();
        facts.tickedNotShown = facts.ticked > 0 ? m_model->tickedNotShown() : 0;
        facts.filter = query.filter;
        facts.sort = query.sort;
        // Until the answer comes, what is counted is what was listed before.
        facts.searching
            = m_model->isListing() ? m_header->facts().searching : !query.search.trimmed().isEmpty();
    }
    m_header->setFacts(facts);
    if (facts.shown > 0) {
        m_stack->setCurrentWidget(m_view);
        return;
    }
    if (m_model && m_model->isListing())
        return; // not known yet
    if (m_loading == Loading::Yes) {
        // Not at once: most lists are there before anyone could read it. Until then nothing is said.
        const bool says = !m_loadingTimer->isActive();
        if (says) {
            loadingPage()->setSpec({.text = facts.folder == Folder::Drafts ? tr("Loading drafts…")
                                                                           : tr("Loading sent messages…")});
        } else {
            emptyPage()->setSpec({});
        }
        m_stack->setCurrentWidget(says ? loadingPage() : emptyPage());
        return;
    }
    refreshEmpty();
    m_stack->setCurrentWidget(emptyPage());
}

QWidget *ListPane::focusPlace() const
{
    QWidget *shown = m_stack->currentWidget();
    auto *page = qobject_cast<EmptyPage *>(shown);
    return page ? page->focusPlace() : shown;
}

void ListPane::refreshEmpty()
{
    EmptyPage::Spec spec;
    const MailQuery query = m_model ? m_model->query() : MailQuery{};
    const QString search = query.search.simplified();
    const int leftOut = m_model ? m_model->leftOut() : 0;
    if (leftOut > 0) {
        spec.text = tr("%Ln message(s) match “%1”, but not the filter “%2”.", nullptr, leftOut)
                        .arg(search, WordingMail::filter(query.filter));
        spec.buttons = {{u"showAllButton"_s, tr("Show all")}};
    } else if (!search.isEmpty()) {
        spec.text = tr("Nothing matches “%1”").arg(search);
        spec.buttons = {{u"clearSearchButton"_s, tr("Clear search")}};
    } else if (query.filter != MailFilter::All) {
        spec.text = query.filter == MailFilter::NeedsAttention
            ? tr("Nothing needs attention")
            : tr("Nothing here: %1").arg(WordingMail::filter(query.filter));
        spec.buttons = {{u"showAllButton"_s, tr("Show all")}};
    } else if (m_loading == Loading::Failed) {
        spec.text = WordingBars::notLoaded(query.folder);
    } else if (query.held) {
        spec.icon = "mail-schedule";
        spec.title = tr("Nothing is scheduled");
    } else if (query.folder == Folder::Drafts) {
        spec.title = tr("No drafts");
        spec.text = tr("New drafts appear here by themselves.");
    } else {
        spec.title = tr("Nothing in Sent Items");
        spec.text = tr("What you send appears here by itself.");
    }
    emptyPage()->setSpec(spec);
}

void ListPane::changeEvent(QEvent *event)
{
    QWidget::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        refresh();
}

} // namespace Sendoff
