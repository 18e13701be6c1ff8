// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attachmentcommands.h"

#include "core.h"
#include "prompter.h"
#include "reader/readerview.h"
#include "reader/safefilename.h"
#include "reading.h"
#include "safetext.h"
#include "sync/bodies.h"
#include "widgets/bararea.h"
#include "wordingerrors.h"

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QSet>
#include <QTemporaryDir>
#include <QUrl>

using namespace Qt::StringLiterals;

namespace Sendoff {

namespace {

const QString failureKey = u"attachment"_s;

} // namespace

AttachmentCommands::AttachmentCommands(Core &core, Reading &reading, ReaderView &view, Prompter &prompter,
                                       QObject *parent)
    : QObject(parent)
    , m_core(core)
    , m_reading(reading)
    , m_view(view)
    , m_prompter(prompter)
{
    connect(&view, &ReaderView::attachmentOpenRequested, this, &AttachmentCommands::open);
    connect(&view, &ReaderView::attachmentSaveRequested, this, &AttachmentCommands::save);
    connect(&reading, &Reading::messageChanged, this, [this] { m_view.bars()->removeBar(failureKey); });
}

AttachmentCommands::~AttachmentCommands() = default;

QList<Attachment> AttachmentCommands::saveable() const
{
    QList<Attachment> list;
    if (!m_reading.message())
        return list;
    for (const Attachment &attachment : m_reading.message()->attachments) {
        // A reference has no bytes in the message; it is a link to a file elsewhere.
        if (!attachment.isInline && attachment.type != AttachmentType::Reference)
            list.append(attachment);
    }
    return list;
}

void AttachmentCommands::saveAll()
{
    QList<AttachmentId> ids;
    for (const Attachment &attachment : saveable())
        ids.append(attachment.id);
    save(ids);
}

void AttachmentCommands::save(const QList<AttachmentId> &ids)
{
    QList<Attachment> wanted;
    for (const Attachment &attachment : saveable()) {
        if (ids.contains(attachment.id))
            wanted.append(attachment);
    }
    if (wanted.isEmpty())
        return;
    const MessageId message = m_reading.message()->summary.id;
    if (wanted.size() == 1) {
        const auto save = [this, attachment = wanted.constFirst(), message](const QString &path) {
            saveTo(path, attachment, message);
        };
        m_prompter.chooseFile(m_view.window(), tr("Save attachment"), safeFileName(wanted.constFirst().name),
                              Prompter::whileAlive(this, save));
        return;
    }
    const auto saveAll
        = [this, wanted, message](const QString &folder) { saveInto(folder, wanted, message); };
    m_prompter.chooseFolder(m_view.window(), tr("Save all attachments to a folder"),
                            Prompter::whileAlive(this, saveAll));
}

void AttachmentCommands::saveTo(const QString &path, const Attachment &attachment, const MessageId &message)
{
    m_core.bodies(m_mailbox).attachment(
        message, attachment.id, this, [this, path, name = attachment.name](const Result<QByteArray> &bytes) {
            if (bytes)
                write({.path = path, .bytes = *bytes}, name);
            else
                tellFailure(name, WordingErrors::reason(bytes.error()));
        });
}

void AttachmentCommands::saveInto(const QString &folder, const QList<Attachment> &attachments,
                                  const MessageId &message)
{
    QStringList names;
    for (const Attachment &attachment : attachments)
        names += attachment.name;
    names = safeFileNames(names);
    for (qsizetype i = 0; i < attachments.size(); ++i) { // NOLINT(modernize-loop-convert): two lists
        m_core.bodies(m_mailbox).attachment(
            message, attachments.at(i).id, this,
            [this, folder, name = names.at(i)](const Result<QByteArray> &bytes) {
                if (bytes)
                    write({.path = QDir(folder).filePath(name),
                           .bytes = *bytes,
                           .taken = FileSaver::File::Taken::Avoid},
                          name);
                else
                    tellFailure(name, WordingErrors::reason(bytes.error()));
            });
    }
}

void AttachmentCommands::write(const FileSaver::File &file, const QString &name)
{
    m_saver.save(file, this, [this, name](const QString &, const QString &trouble) {
        if (!trouble.isEmpty())
            tellFailure(name, trouble);
    });
}

void AttachmentCommands::open(const AttachmentId &id)
{
    if (!m_reading.message())
        return;
    const FullMessage message = *m_reading.message();
    for (const Attachment &attachment : message.attachments) {
        if (attachment.id != id)
            continue;
        if (isProgram(attachment.name)) {
            tellFailure(attachment.name, tr("It is a program. Save it if you are sure that it is safe."));
            return;
        }
        m_core.bodies(m_mailbox).attachment(
            message.summary.id, id, this, [this, attachment](const Result<QByteArray> &bytes) {
                if (bytes)
                    openBytes(attachment, *bytes);
                else
                    tellFailure(attachment.name, WordingErrors::reason(bytes.error()));
            });
        return;
    }
}

void AttachmentCommands::openBytes(const Attachment &attachment, const QByteArray &bytes)
{
    if (!m_opened)
        m_opened = std::make_shared<QTemporaryDir>();
    if (!m_opened->isValid()) {
        tellFailure(attachment.name, m_opened->errorString());
        return;
    }
    QString name = safeFileName(attachment.name);
    if (attachment.type == AttachmentType::Item && !name.endsWith(".eml"_L1, Qt::CaseInsensitive))
        name += ".eml"_L1;
    // Changes made in the other program would be lost with the folder; so they cannot be saved there.
    const FileSaver::File file{.path = m_opened->filePath(name),
                               .bytes = bytes,
                               .taken = FileSaver::File::Taken::Avoid,
                               .isReadOnly = true,
                               .keeps = m_opened};
    m_saver.save(file, this, [this, name = attachment.name](const QString &path, const QString &trouble) {
        if (!trouble.isEmpty())
            tellFailure(name, trouble);
        else if (!m_prompter.openOutside(QUrl::fromLocalFile(path).toString(QUrl::FullyEncoded)))
            tellFailure(name, tr("This computer has no program for it."));
    });
}

void AttachmentCommands::tellFailure(const QString &name, const QString &why)
{
    m_view.bars()->setBar(failureKey, [name, why] {
        BarSpec spec;
        spec.accent = Theme::Accent::Attention;
        spec.icon = "dialog-warning";
        spec.lead = tr("“%1” could not be opened or saved.").arg(safeText(name));
        spec.text = why;
        spec.closable = true;
        return spec;
    });
}

bool AttachmentCommands::isProgram(const QString &fileName)
{
    static const QSet<QString> endings{
        u"exe"_s,    u"com"_s,     u"bat"_s,      u"cmd"_s,      u"scr"_s,         u"pif"_s,
        u"msi"_s,    u"msp"_s,     u"cpl"_s,      u"js"_s,       u"jse"_s,         u"vbs"_s,
        u"vbe"_s,    u"wsf"_s,     u"wsh"_s,      u"hta"_s,      u"ps1"_s,         u"psm1"_s,
        u"reg"_s,    u"lnk"_s,     u"url"_s,      u"scf"_s,      u"jar"_s,         u"sh"_s,
        u"run"_s,    u"desktop"_s, u"appimage"_s, u"deb"_s,      u"rpm"_s,         u"py"_s,
        u"pl"_s,     u"rb"_s,      u"app"_s,      u"command"_s,  u"dmg"_s,         u"pkg"_s,
        u"iso"_s,    u"img"_s,     u"vhd"_s,      u"chm"_s,      u"xll"_s,         u"dll"_s,
        u"gadget"_s, u"inf"_s,     u"ins"_s,      u"appx"_s,     u"msix"_s,        u"flatpakref"_s,
        u"bash"_s,   u"csh"_s,     u"workflow"_s, u"terminal"_s, u"application"_s, u"appref-ms"_s};
    // The name as it would be saved: trailing dots and spaces do not hide an ending.
    return endings.contains(QFileInfo(safeFileName(fileName)).suffix().toCaseFolded());
}

} // namespace Sendoff
