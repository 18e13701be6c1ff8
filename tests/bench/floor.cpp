// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The floor that Sendoff's start and memory are measured against: a bare QTableView window over as many rows.

#include "trace.h"

#include <QAbstractTableModel>
#include <QApplication>
#include <QMainWindow>
#include <QPaintEvent>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace {

/// Rows that are made up as they are painted: the cheapest model there is.
class Rows final : public QAbstractTableModel
{
public:
    explicit Rows(int count)
        : m_count(count)
    {
    }
    int rowCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : m_count; }
    int columnCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : 5; }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? u"Row %1, column %2"_s.arg(index.row()).arg(index.column())
                                       : QVariant();
    }

private:
    int m_count;
};

/// Says when it was painted for the first time.
class Table final : public QTableView
{
public:
    explicit Table(Sendoff::Trace &trace)
        : m_trace(trace)
    {
    }

protected:
    void paintEvent(QPaintEvent *event) override
    {
        QTableView::paintEvent(event);
        if (!m_painted) {
            m_painted = true;
            m_trace.milestone("first-paint");
        }
    }

private:
    Sendoff::Trace &m_trace;
    bool m_painted = false;
};

} // namespace

int main(int argc, char **argv)
{
    QApplication application(argc, argv);
    const QStringList arguments = QApplication::arguments();
    Sendoff::Trace trace;
    if (arguments.size() != 3 || !trace.open(arguments.at(2)))
        return 2;
    Rows rows(arguments.at(1).toInt());
    Table table(trace);
    table.setModel(&rows);
    QMainWindow window;
    window.resize(1280, 800);
    window.setCentralWidget(&table);
    window.show();
    const int status = QApplication::exec();
    window.takeCentralWidget();
    return status;
}
