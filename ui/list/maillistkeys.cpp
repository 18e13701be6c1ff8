// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "list/maillistview.h"
#include "models/maillistmodel.h"
#include "wordingmail.h"

#include <QGuiApplication>
#include <QKeyEvent>
#include <QStyleHints>

#include <algorithm>

// The list by keyboard (spec 9): ticks, a search by typing, the menu.

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {
// Beyond this a search by typing would read too much at once; the search field finds everything.
constexpr int typeAheadRows = 2000;

/// Whether a key is for the current row; the others are for the list.
bool isForRow(const QKeyEvent &event)
{
    switch (event.key()) {
    case Qt::Key_Space:
    case Qt::Key_Insert:
    case Qt::Key_Return:
    case Qt::Key_Enter:
    case Qt::Key_Menu: return true;
    default: return event.modifiers() & Qt::ShiftModifier;
    }
}

} // namespace

/// Shift+Up/Down: ticks from where it began to the new row, and takes ticks back on the way back.
bool MailListView::extendTicks(int step)
{
    const QModelIndex current = currentIndex();
    if (!hasTicks() || !current.isValid())
        return false;
    if (m_anchor < 0)
        m_anchor = current.row();
    const QModelIndex next = model()->index(current.row() + step, 0);
    if (!next.isValid())
        return true;
    const bool back = std::abs(next.row() - m_anchor) < std::abs(current.row() - m_anchor);
    if (back)
        mailModel()->setTicked(current.data(MailListModel::IdRole).value<MessageId>(), false);
    mailModel()->tickRange(std::min(m_anchor, next.row()), std::max(m_anchor, next.row()));
    setCurrentIndex(next);
    return true;
}

/// Keys are for what is searched for. When its answer comes only now, and with it another current row, a key
/// was not meant for that one.
bool MailListView::isKeyMeant()
{
    MailListModel *mail = mailModel();
    if (!mail || !mail->isListing())
        return true;
    const QPersistentModelIndex current = currentIndex();
    mail->settle();
    return currentIndex() == current;
}

/// Without a current row one goes on from where the last one was, not from the top.
QModelIndex MailListView::moveCursor(CursorAction action, Qt::KeyboardModifiers modifiers)
{
    if (!currentIndex().isValid() && (action == MoveDown || action == MoveUp))
        return further(action == MoveDown ? 1 : -1);
    return QListView::moveCursor(action, modifiers);
}

void MailListView::keyPressEvent(QKeyEvent *event)
{
    if (!isKeyMeant() && isForRow(*event)) {
        event->accept();
        return;
    }
    const bool shift = event->modifiers() & Qt::ShiftModifier;
    if (!shift && event->key() != Qt::Key_Shift)
        m_anchor = -1;
    // While a recipient's name is being typed, a space belongs to it.
    const bool typing = m_typedAt.isValid() && !m_typed.isEmpty()
        && m_typedAt.elapsed() < QGuiApplication::styleHints()->keyboardInputInterval();
    if (event->key() == Qt::Key_Menu || (shift && event->key() == Qt::Key_F10)) {
        requestMenu();
        event->accept();
        return;
    }
    switch (event->key()) {
    case Qt::Key_Space:
        if (typing) {
            keyboardSearch(u" "_s);
        } else if (!event->isAutoRepeat()) {
            toggleCurrent();
        }
        event->accept();
        return;
    case Qt::Key_Insert:
        if (event->modifiers() == Qt::NoModifier) {
            toggleCurrentAndNext();
            event->accept();
            return;
        }
        break;
    case Qt::Key_Up:
    case Qt::Key_Down:
        if (shift && extendTicks(event->key() == Qt::Key_Up ? -1 : 1)) {
            event->accept();
            return;
        }
        break;
    case Qt::Key_Return:
    case Qt::Key_Enter:
        if (event->modifiers() == Qt::NoModifier && currentIndex().isValid()) {
            Q_EMIT openRequested(currentMessage());
            event->accept();
            return;
        }
        break;
    case Qt::Key_A:
        // Ctrl+A is an action of the window; without selection QListView would do nothing with it.
        if (event->modifiers() == Qt::ControlModifier && hasTicks()) {
            mailModel()->tickAll();
            event->accept();
            return;
        }
        break;
    default: break;
    }
    QListView::keyPressEvent(event);
}

void MailListView::keyboardSearch(const QString &search)
{
    if (!model() || search.isEmpty())
        return;
    const int rows = model()->rowCount();
    if (rows == 0)
        return;
    const int interval = QGuiApplication::styleHints()->keyboardInputInterval();
    const bool goesOn = m_typedAt.isValid() && m_typedAt.elapsed() < interval;
    m_typed = goesOn ? m_typed + search : search;
    m_typedAt.start();
    // A first letter goes on to the next such row; more letters may stay on the row they fit.
    const int start = std::max(currentIndex().row(), 0) + (m_typed.size() == 1 ? 1 : 0);
    for (int step = 0; step < std::min(rows, typeAheadRows); ++step) {
        const QModelIndex index = model()->index((start + step) % rows, 0);
        const auto row = index.data(MailListModel::RowRole).value<MailRow>();
        const QStringList names = WordingMail::recipientNames(row.summary);
        const bool fits = std::ranges::any_of(
            names, [this](const QString &name) { return name.startsWith(m_typed, Qt::CaseInsensitive); });
        if (fits) {
            setCurrentIndex(index);
            return;
        }
    }
}

} // namespace Sendoff
