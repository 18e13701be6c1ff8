// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "prompter.h"

#include "factdialog.h"
#include "opener.h"

#include <QDialog>
#include <QDialogButtonBox>
#include <QDir>
#include <QFileDialog>
#include <QPointer>
#include <QStandardPaths>
#include <QTextBrowser>
#include <QUrl>
#include <QVBoxLayout>

#include <utility>

using namespace Qt::StringLiterals;

namespace Sendoff {

namespace {

QString downloads()
{
    return QStandardPaths::writableLocation(QStandardPaths::DownloadLocation);
}

void openDialog(QFileDialog *dialog, Prompter::PathCall chosen)
{
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    QObject::connect(dialog, &QFileDialog::fileSelected, dialog, std::move(chosen));
    dialog->open();
}

} // namespace

Prompter::PathCall Prompter::whileAlive(QObject *context, PathCall call)
{
    return [guard = QPointer<QObject>(context), call = std::move(call)](const QString &path) {
        if (guard)
            call(path);
    };
}

void DialogPrompter::chooseFile(QWidget *parent, const QString &title, const QString &suggestedName,
                                PathCall chosen)
{
    auto *dialog = new QFileDialog(parent, title, downloads());
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setFileMode(QFileDialog::AnyFile);
    dialog->selectFile(suggestedName);
    openDialog(dialog, std::move(chosen));
}

void DialogPrompter::chooseFolder(QWidget *parent, const QString &title, PathCall chosen)
{
    auto *dialog = new QFileDialog(parent, title, downloads());
    dialog->setFileMode(QFileDialog::Directory);
    dialog->setOption(QFileDialog::ShowDirsOnly);
    openDialog(dialog, std::move(chosen));
}

void DialogPrompter::tell(QWidget *parent, const QString &title, const QString &html)
{
    auto *dialog = new QDialog(parent);
    dialog->setObjectName(u"tellDialog"_s);
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setWindowTitle(title);
    auto *text = new QTextBrowser(dialog);
    text->setObjectName(u"tellText"_s);
    text->setAccessibleName(title);
    text->setOpenLinks(false);
    text->setHtml(html);
    auto *buttons = new QDialogButtonBox(QDialogButtonBox::Close, dialog);
    QObject::connect(buttons, &QDialogButtonBox::rejected, dialog, &QDialog::reject);
    auto *layout = new QVBoxLayout(dialog);
    layout->addWidget(text);
    layout->addWidget(buttons);
    const QFontMetrics metrics(dialog->font());
    dialog->resize(metrics.averageCharWidth() * 70, metrics.lineSpacing() * 26);
    dialog->open();
}

void Prompter::tellShortly(QWidget *parent, const QString &title, const QString &text, const QString &details)
{
    tell(parent, title, u"<p>%1</p><p>%2</p>"_s.arg(text.toHtmlEscaped(), details.toHtmlEscaped()));
}

void DialogPrompter::tellShortly(QWidget *parent, const QString &title, const QString &text,
                                 const QString &details)
{
    auto *dialog = new FactDialog({.title = title, .text = text, .details = details}, parent);
    dialog->open();
}

void Prompter::openWebLink(const QString &link)
{
    const QUrl url(link);
    if (url.scheme() == "https"_L1)
        openOutside(url.toString(QUrl::FullyEncoded));
}

bool DialogPrompter::openOutside(const QString &url)
{
    return openWithSystem(QUrl(url));
}

} // namespace Sendoff
