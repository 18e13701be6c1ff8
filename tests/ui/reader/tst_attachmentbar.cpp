// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "reader/attachmentbar.h"

#include <QLabel>
#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

/// The files under a message have a place each, however narrow the bar is.
class TestAttachmentBar : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void nothingOverlaps_data();
    void nothingOverlaps();
};

void TestAttachmentBar::nothingOverlaps_data()
{
    QTest::addColumn<int>("files");
    QTest::addColumn<bool>("online");
    for (const int files : {1, 2, 7}) {
        for (const bool online : {true, false})
            QTest::addRow("%d, %s", files, online ? "online" : "offline") << files << online;
    }
}

void TestAttachmentBar::nothingOverlaps()
{
    QFETCH(const int, files);
    QFETCH(const bool, online);
    AttachmentBar bar;
    QList<Attachment> attachments;
    for (int i = 0; i < files; ++i) {
        Attachment attachment;
        attachment.id = {QString::number(i)};
        attachment.name = u"A name of some length %1.pdf"_s.arg(i);
        attachment.size = 1000 * (i + 1);
        attachments.append(attachment);
    }
    bar.setAttachments(attachments);
    bar.setOnline(online);
    for (int width = 320; width <= 1000; width += 20) {
        bar.resize(width, bar.sizeHint().height());
        QList<QWidget *> shown;
        for (QWidget *child : bar.findChildren<QWidget *>(Qt::FindDirectChildrenOnly)) {
            if (!child->isHidden() && child->width() > 0 && !child->isWindow())
                shown.append(child);
        }
        QVERIFY(shown.size() >= 3); // the clip, a file, the button
        for (const QWidget *one : std::as_const(shown)) {
            QVERIFY2(bar.rect().contains(one->geometry()), qPrintable(QString::number(width)));
            for (const QWidget *other : std::as_const(shown))
                QVERIFY2(
                    one == other || !one->geometry().intersects(other->geometry()),
                    qPrintable(u"%1 and %2 at %3"_s.arg(one->objectName(), other->objectName()).arg(width)));
        }
        const auto *away = bar.findChild<QLabel *>(u"notHereLabel"_s);
        QCOMPARE(!away->isHidden(), !online);
        QVERIFY(away->fontMetrics().horizontalAdvance(away->text()) <= std::max(away->width(), 0));
    }
}

QTEST_MAIN(TestAttachmentBar)
#include "tst_attachmentbar.moc"
