// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "base/result.h"
#include "filesaver.h"
#include "mail/message.h"

#include <QByteArray>
#include <QObject>

#include <memory>

class QTemporaryDir;

namespace Sendoff {

class BarArea;
class Core;
class Prompter;
class Reading;
class ReaderView;

/// Opens and saves the attachments of the message that is being read. Names never lead out of the chosen
/// folder, nothing is replaced without being asked for, and programs are not opened.
class AttachmentCommands : public QObject
{
    Q_OBJECT

public:
    AttachmentCommands(Core &core, Reading &reading, ReaderView &view, Prompter &prompter,
                       QObject *parent = nullptr);
    ~AttachmentCommands() override;

    /// The mailbox that the messages are of.
    void setMailbox(int mailbox) { m_mailbox = mailbox; }
    /// Those that can be saved: not part of the text.
    QList<Attachment> saveable() const;
    void saveAll();

    /// Whether a file of this name could run as a program when it is opened. Pure.
    static bool isProgram(const QString &fileName);

private:
    void open(const AttachmentId &id);
    void save(const QList<AttachmentId> &ids);
    void saveTo(const QString &path, const Attachment &attachment, const MessageId &message);
    void saveInto(const QString &folder, const QList<Attachment> &attachments, const MessageId &message);
    void openBytes(const Attachment &attachment, const QByteArray &bytes);
    void write(const FileSaver::File &file, const QString &name);
    void tellFailure(const QString &name, const QString &why);

    Core &m_core;
    Reading &m_reading;
    ReaderView &m_view;
    Prompter &m_prompter;
    int m_mailbox = 0;
    FileSaver m_saver;
    std::shared_ptr<QTemporaryDir> m_opened; ///< private; gone when the program ends
};

} // namespace Sendoff
