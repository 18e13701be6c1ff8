// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "attachmentcommands.h"
#include "reading.h"
#include "windowstage.h"

using namespace Qt::StringLiterals;
using namespace Sendoff;

/// Attachments are opened and saved while the window goes on.
class TestAttachments : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void areSaved();
    void areOpened();
};

namespace {

/// Reads a draft that has a file which can be saved and opened; its id.
AttachmentId readFile(WindowStage &stage)
{
    for (int row = 0; row < stage.model().rowCount(); ++row) {
        if (!stage.model().at(row)->summary.hasAttachments)
            continue;
        stage.list().setCurrentIndex(stage.model().index(row, 0));
        if (!QTest::qWaitFor([&] { return stage.page().reading().message().has_value(); }, 30'000))
            return {};
        const QList<Attachment> files = stage.page().attachments().saveable();
        for (const Attachment &file : files) {
            if (!AttachmentCommands::isProgram(file.name))
                return file.id;
        }
    }
    return {};
}

int asked(WindowStage &stage)
{
    return stage.service->requests("GET"_ba, u"/$value"_s);
}

} // namespace

void TestAttachments::areSaved()
{
    WindowStage stage;
    QTRY_VERIFY(stage.isReading());
    const AttachmentId id = readFile(stage);
    QVERIFY(!id.isEmpty());
    const QTemporaryDir folder;
    stage.prompter.answer = folder.filePath(u"saved"_s);
    const int before = asked(stage);
    Q_EMIT stage.reader().attachmentSaveRequested({id});
    QTRY_VERIFY(asked(stage) > before);
    QTRY_VERIFY(QFileInfo(folder.filePath(u"saved"_s)).size() > 0);
    QVERIFY(!stage.reader().bars()->hasBar(u"attachment"_s));
    // Where it cannot be written, that is said.
    stage.prompter.answer = folder.filePath(u"none/saved"_s);
    Q_EMIT stage.reader().attachmentSaveRequested({id});
    QTRY_VERIFY(stage.reader().bars()->hasBar(u"attachment"_s));
}

void TestAttachments::areOpened()
{
    WindowStage stage;
    QTRY_VERIFY(stage.isReading());
    const AttachmentId id = readFile(stage);
    QVERIFY(!id.isEmpty());
    const int before = asked(stage);
    Q_EMIT stage.reader().attachmentOpenRequested(id);
    QTRY_VERIFY(asked(stage) > before);
    QTRY_COMPARE(stage.prompter.opened.size(), 1);
    const QString path = QUrl(stage.prompter.opened.first()).toLocalFile();
    QVERIFY(QFileInfo(path).size() > 0);
    QVERIFY(!QFileInfo(path).permission(QFileDevice::WriteOwner));
    stage.window.reset();
    QVERIFY(!QFileInfo::exists(path));
}

QTEST_MAIN(TestAttachments)
#include "tst_attachments.moc"
