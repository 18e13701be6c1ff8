// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

// The floor that Sendoff's start and memory are measured against: a bare QTableView window over as many rows,
// with the texts of the same drafts, so that both load the fonts of the same scripts.

#include "trace.h"

#include <QAbstractTableModel>
#include <QApplication>
#include <QFile>
#include <QJsonObject>
#include <QMainWindow>
#include <QPaintEvent>
#include <QTableView>

using namespace Qt::StringLiterals;

namespace {

/// As many rows as wanted over a few texts: the cheapest model there is.
class Rows final : public QAbstractTableModel
{
public:
    Rows(int count, const QString &textFile)
        : m_count(count)
    {
        QFile file(textFile);
        if (!file.open(QIODevice::ReadOnly))
            return;
        for (const QString &line : QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts))
            m_texts.append(line.split(u'\t'));
    }
    bool isReady() const { return !m_texts.isEmpty(); }
    int rowCount(const QModelIndex &parent) const override { return parent.isValid() ? 0 : m_count; }
    int columnCount(const QModelIndex &parent) const override
    {
        return parent.isValid() ? 0 : int(m_texts.first().size());
    }
    QVariant data(const QModelIndex &index, int role) const override
    {
        return role == Qt::DisplayRole ? m_texts.at(index.row() % m_texts.size()).value(index.column())
                                       : QVariant();
    }

private:
    int m_count;
    QList<QStringList> m_texts;
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
            // As in the program: when the paint is done and shown, not while it runs.
            QMetaObject::invokeMethod(
                this, [this] { m_trace.milestone("first-paint"); }, Qt::QueuedConnection);
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
    if (arguments.size() != 4 || !trace.open(arguments.at(3)))
        return 2;
    Rows rows(arguments.at(1).toInt(), arguments.at(2));
    if (!rows.isReady())
        return 2;
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
