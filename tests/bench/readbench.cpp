// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The first time that a mailbox is read, with the window open at its drafts: when the first of them can be
// seen, when all are there, and how long the window is away from its event loop meanwhile. The floor: a bare
// read of the same pages.

#include "bareread.h"
#include "beat.h"
#include "bench.h"
#include "openwindow.h"

#include "list/maillistview.h"
#include "mailpage.h"

#include <QCoreApplication>
#include <QElapsedTimer>
#include <QEvent>

#include <optional>

namespace Sendoff::Bench {

using namespace Qt::StringLiterals;

namespace {

/// Notes when a list is painted with rows in it for the first time.
class FirstPainting : public QObject
{
public:
    FirstPainting(QAbstractItemView *list, const PracticeService &service)
        : m_list(list)
        , m_service(service)
    {
        m_timer.start();
        list->viewport()->installEventFilter(this);
    }

    bool eventFilter(QObject *, QEvent *event) override
    {
        if (event->type() == QEvent::Paint && seconds == 0 && m_list->model()
            && m_list->model()->rowCount() > 0) {
            seconds = double(m_timer.nsecsElapsed()) / 1e9;
            requests = m_service.requests({}, {});
        }
        return false;
    }

    double seconds = 0;
    int requests = 0; ///< that the service has seen until then

private:
    QAbstractItemView *m_list;
    const PracticeService &m_service;
    QElapsedTimer m_timer;
};

} // namespace

bool reading(int drafts)
{
    PracticeService service({.drafts = drafts, .latency = latency});
    Desk desk(service);
    std::optional<OpenWindow> window;
    std::optional<FirstPainting> painting;
    std::optional<Beat> beat;
    QElapsedTimer timer;
    const bool isRead = desk.open([&] {
        window.emplace(desk, Page::Drafts);
        QCoreApplication::processEvents();
        painting.emplace((*window)->desk()->mailPage().list(), service);
        beat.emplace();
        timer.start();
    });
    if (!isRead)
        return false;
    const double took = double(timer.nsecsElapsed()) / 1e9;
    const Beat bareBeat;
    const BareRead bare = bareRead(service);
    report(u"first read of %1 drafts with the window open"_s.arg(drafts), u"s"_s, took, bare.seconds, 1.2);
    report(u"  the first drafts painted (%1 requests)"_s.arg(painting->requests), u"ms"_s,
           painting->seconds * 1e3, bare.firstAnswer * 1e3, 3);
    beat->report(&bareBeat);
    return true;
}

} // namespace Sendoff::Bench
