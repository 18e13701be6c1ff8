// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "mailpage.h"

#include "actions.h"
#include "attachmentcommands.h"
#include "blocker.h"
#include "core.h"
#include "deskmodels.h"
#include "list/listpane.h"
#include "list/maillistview.h"
#include "prompter.h"
#include "proof.h"
#include "reader/messageview.h"
#include "reader/readerview.h"
#include "readerpane.h"
#include "reading.h"
#include "readingkept.h"
#include "reviewahead.h"
#include "rowcollector.h"
#include "sendsummary.h"
#include "serversearchbar.h"
#include "settings/keys.h"
#include "store/store.h"
#include "trace.h"
#include "widgets/bararea.h"

#include <QJsonObject>
#include <QTimer>

#include <utility>

using namespace Qt::StringLiterals;

namespace Sendoff {

MailPage::MailPage(Parts parts, QWidget *parent)
    : QSplitter(Qt::Horizontal, parent)
    , m_core(parts.core)
    , m_models(parts.models)
    , m_actions(parts.actions)
    , m_prompter(parts.prompter)
    , m_listPane(new ListPane(parts.core.clock(), this))
    , m_readerPane(new ReaderPane(parts.actions, this))
    , m_reading(std::make_unique<Reading>(parts.core, *m_readerPane->view()))
    , m_kept(std::make_unique<ReadingKept>(parts.core, *m_reading, *m_readerPane->view()))
    , m_attachments(
          std::make_unique<AttachmentCommands>(parts.core, *m_reading, *m_readerPane->view(), parts.prompter))
    , m_selectionTimer(new QTimer(this))
    , m_ahead(new ReviewAhead(m_core, this))
    , m_serverSearch(new ServerSearchBar(m_core, *m_listPane->bars(), this))
{
    setObjectName(u"mailPage"_s);
    setChildrenCollapsible(false);
    addWidget(m_listPane);
    addWidget(m_readerPane);
    setStretchFactor(0, 0);
    setStretchFactor(1, 1);
    setSizes({388, 684});
    m_selectionTimer->setSingleShot(true);
    connect(m_selectionTimer, &QTimer::timeout, this, &MailPage::refreshSelection);

    connect(list(), &MailListView::currentRowChanged, this, &MailPage::currentRowChanged);
    list()->setFollows([this] { return !m_kept->leaves(m_mailbox, m_page); });
    connect(m_kept.get(), &ReadingKept::closeRequested, this, &MailPage::goOn);
    connect(m_listPane, &ListPane::filterChosen, this, &MailPage::filter);
    connect(m_listPane, &ListPane::sortChosen, this, [this](MailSort sort) {
        MailQuery query = model().query();
        query.sort = sort;
        applyQuery(query);
    });
    connect(m_serverSearch, &ServerSearchBar::found, this, [this](const QList<qint64> &rows) {
        MailQuery query = model().query();
        query.found = rows;
        applyQuery(query);
    });
    connect(m_serverSearch, &ServerSearchBar::showAllRequested, this, [this] { filter(MailFilter::All); });
    connect(m_listPane, &ListPane::clearSearchRequested, this, [this] { search({}); });
    connect(list(), &MailListView::openRequested, this, [this] { reader()->focusText(); });
    for (const ActionId id : Actions::all()) {
        if (Actions::scope(id) == Scope::List)
            list()->addAction(m_actions[id]);
    }
    connectReader();
}

MailPage::~MailPage()
{
    const QList<QObject *> parts = findChildren<QObject *>();
    for (const QObject *part : parts)
        part->disconnect(this);
    for (const auto &connection : std::as_const(m_modelConnections))
        disconnect(connection);
    list()->setFollows({});
    m_reading->disconnect(this);
    m_reading->conversation().disconnect(this);
    m_kept->disconnect(this);
}

void MailPage::connectReader()
{
    ReaderView *view = reader();
    view->setZoom(m_core.settings().get(Keys::zoomPercent));
    connect(view, &ReaderView::zoomChanged, this,
            [this](int percent) { m_core.settings().set(Keys::zoomPercent, percent); });
    connect(view, &ReaderView::nextRequested, this, [this] { step(1); });
    connect(view, &ReaderView::linkHovered, this, &MailPage::linkHovered);
    connect(view, &ReaderView::linkActivated, this,
            [this](const QUrl &url) { m_prompter.openOutside(url.toString(QUrl::FullyEncoded)); });
    connect(view, &ReaderView::openInOutlookRequested, m_actions[ActionId::OpenInOutlook], &QAction::trigger);
    connect(view->messageView(), &MessageView::blockedPicturesChanged, this, &MailPage::changed);
    connect(view->bars(), &BarArea::triggered, this, [this](const QString &key) {
        if (const auto row = current(); row && key == Proof::barKey())
            Proof::tellDetails(m_prompter, window(), m_core.store(), *row);
    });
    connect(m_reading.get(), &Reading::messageChanged, this, &MailPage::changed);
    connect(&m_reading->conversation(), &ConversationBars::webLinkRequested, this,
            [this](const QString &link) { m_prompter.openWebLink(link); });
}

MailListModel &MailPage::model() const
{
    return m_models.mail(m_mailbox, m_page);
}

MailListView *MailPage::list() const
{
    return m_listPane->view();
}

ReaderView *MailPage::reader() const
{
    return m_readerPane->view();
}

void MailPage::showPage(int mailbox, Page page)
{
    if (m_mailbox == mailbox && m_page == page)
        return;
    m_mailbox = mailbox;
    m_page = page;
    m_kept->end();
    m_attachments->setMailbox(mailbox);
    for (const auto &connection : std::as_const(m_modelConnections))
        disconnect(connection);
    m_modelConnections.clear();
    const MessageId before = m_models.current(mailbox, page);
    list()->setVariant(page == Page::Drafts          ? MailListView::Variant::Drafts
                           : page == Page::Scheduled ? MailListView::Variant::Scheduled
                                                     : MailListView::Variant::SentItems);
    m_listPane->setModel(&model());
    m_serverSearch->show(mailbox, page, model());
    connectModel();
    if (!before.isEmpty())
        list()->setCurrentMessage(before);
    if (list()->currentIndex().isValid() || model().rowCount() == 0) // else pickFirst() tells
        currentRowChanged(list()->currentIndex());
    pickFirst();
    refreshSelection();
    Q_EMIT changed();
}

void MailPage::showProof(const MailRow &row)
{
    Proof::show(*reader()->bars(), m_core.store(), row);
}

std::optional<MailRow> MailPage::current() const
{
    if (m_mailbox < 0)
        return std::nullopt;
    const QModelIndex index = list()->currentIndex();
    return index.isValid() ? model().at(index.row()) : std::nullopt;
}

void MailPage::applyQuery(const MailQuery &query)
{
    if (query == model().query())
        return;
    m_applied.start();
    const auto before = current();
    m_beforeQuery = before ? before->summary.id : MessageId();
    model().setQuery(query);
    if (model().isListing())
        Q_EMIT changed();
}

void MailPage::queryListed()
{
    // One looks for something from the top; the view would go to the nearest row of what is left.
    const MessageId before = std::exchange(m_beforeQuery, {});
    if (!before.isEmpty() && !model().indexOf(before).isValid() && model().rowCount() > 0) {
        list()->setCurrentIndex(model().index(0, 0));
        list()->scrollToTop();
    } else if (!before.isEmpty()) {
        list()->scrollTo(list()->currentIndex());
    }
    pickFirst();
    Q_EMIT changed();
    if (!m_applied.isValid())
        return;
    m_filterProbe.afterPaint(list()->viewport(), [this, time = std::exchange(m_applied, {})] {
        m_core.trace().milestone(
            "filter-applied",
            {{u"ms"_s, double(time.nsecsElapsed()) / 1e6}, {u"rows"_s, model().rowCount()}});
    });
}

void MailPage::search(const QString &words)
{
    MailQuery query = model().query();
    if (words.simplified() != query.search.simplified())
        query.found.clear();
    query.search = words.trimmed();
    applyQuery(query);
}

void MailPage::filter(MailFilter filter)
{
    MailQuery query = model().query();
    query.filter = filter;
    applyQuery(query);
}

void MailPage::showAll()
{
    search({});
    filter(MailFilter::All);
}

void MailPage::refreshStrip()
{
    m_readerPane->setStrip({m_page, list()->currentIndex().row() + 1, m_mailbox < 0 ? 0 : model().rowCount(),
                            m_counts.notViewed});
}

void MailPage::refreshSelection()
{
    // What is still being counted for another selection ends.
    m_counting = std::make_unique<QObject>();
    const QList<MessageId> ids = m_page == Page::Drafts ? model().ticked() : QList<MessageId>();
    const bool single = ids.size() == 1 && ids.constFirst() == list()->currentMessage();
    if (ids.isEmpty() || single) {
        m_readerPane->hideSelection();
        return;
    }
    collectRows(m_core.store(), m_core.mailbox(m_mailbox).id, ids, m_counting.get(),
                [this](const QList<MailRow> &rows) {
                    m_readerPane->showSelection(summaryOf(rows, m_core.ownDomains(m_mailbox)));
                });
}

} // namespace Sendoff
