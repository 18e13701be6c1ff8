// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "actions.h"
#include "language.h"
#include "menus.h"

#include <QMenu>
#include <QMenuBar>
#include <QSet>
#include <QTest>

using namespace Qt::StringLiterals;
using namespace Sendoff;

namespace {

/// Situations of all sorts, the same ones in each run.
QList<Situation> situations()
{
    QList<Situation> list{Situation()};
    quint32 seed = 1;
    const auto bit = [&seed] {
        seed = seed * 1664525 + 1013904223;
        return (seed >> 24 & 1) != 0;
    };
    for (int i = 0; i < 400; ++i) {
        Situation now;
        now.desk = i % 8 != 0;
        now.page = Page(i % 4);
        now.online = bit();
        now.dark = bit();
        now.rows = bit() ? 12 : 0;
        now.hasCurrent = now.rows > 0 && bit();
        now.ticks = bit() ? 3 : 0;
        now.searching = bit();
        now.attentionRows = bit();
        now.targets = now.ticks > 0 ? now.ticks : int(now.hasCurrent);
        now.single = now.targets == 1;
        now.someSendable = bit();
        if (!now.someSendable)
            now.blocker.kind = Blocker::Kind::NoRecipients;
        now.targetsViewed = bit();
        now.held = now.hasCurrent && bit();
        now.hasWebLink = bit();
        now.attachments = bit();
        now.pictures = bit();
        now.text = bit();
        now.undo = bit();
        now.sendsCountDown = now.undo && bit();
        now.addsAccounts = bit();
        now.account = bit();
        now.personal = now.account && bit();
        now.signedOut = now.account && bit();
        list.append(now);
    }
    return list;
}

QString name(ActionId id)
{
    return u"action %1"_s.arg(int(id));
}

QList<QAction *> actionsOf(const QMenu *menu)
{
    QList<QAction *> list;
    const QList<QAction *> all = menu->actions();
    for (QAction *action : all) {
        if (!action->isSeparator())
            list.append(action);
    }
    return list;
}

QChar mnemonicOf(const QString &text)
{
    for (qsizetype i = 0; i + 1 < text.size(); ++i) {
        if (text.at(i) == u'&' && text.at(i + 1) != u'&')
            return text.at(i + 1).toLower();
    }
    return {};
}

} // namespace

class TestActions : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void init() { m_language.use(u"en"_s); }

    void everyActionHasANameAndItsOwnOne()
    {
        const Actions actions;
        QSet<QString> names;
        for (const ActionId id : Actions::all()) {
            QVERIFY2(actions[id]->objectName().startsWith(u"act"), qPrintable(name(id)));
            names.insert(actions[id]->objectName());
        }
        QCOMPARE(names.size(), actionCount);
    }

    void everyTextIsTranslated()
    {
        const QList<Situation> all = situations();
        const auto texts = [this, &all](const QString &code) {
            m_language.use(code);
            QStringList list;
            for (const Situation &now : all) {
                for (const ActionId id : Actions::all())
                    list += Actions::text(id, now);
            }
            return list;
        };
        const QStringList english = texts(u"en"_s);
        QVERIFY(!english.contains(QString()));
        for (const QString &code : {u"ru"_s, u"zh_CN"_s}) {
            const QStringList other = texts(code);
            for (qsizetype i = 0; i < english.size(); ++i)
                QVERIFY2(other.at(i) != english.at(i), qPrintable(code + u": "_s + english.at(i)));
        }
    }

    void isEnabledExactlyWhenItIsAllowed()
    {
        Actions actions;
        for (const Situation &now : situations()) {
            actions.update(now);
            for (const ActionId id : Actions::all())
                QVERIFY2(actions[id]->isEnabled() == allowed(id, now), qPrintable(name(id)));
        }
    }

    void nothingButTheProgramItselfWorksOnTheWelcomePage()
    {
        const Situation welcome;
        const QSet<ActionId> always{ActionId::Settings,  ActionId::Quit,  ActionId::MenuBar,
                                    ActionId::Shortcuts, ActionId::About, ActionId::Copy};
        for (const ActionId id : Actions::all())
            QVERIFY2(allowed(id, welcome) == always.contains(id), qPrintable(name(id)));
    }

    void sendIsOffWithoutATargetThatCanGoOut()
    {
        Situation now;
        now.desk = true;
        QVERIFY(!allowed(ActionId::Send, now));
        now.targets = 1;
        now.single = true;
        now.hasCurrent = true;
        now.blocker = {Blocker::Kind::BadAddress, u"anna@"_s};
        QVERIFY(!allowed(ActionId::Send, now));
        QVERIFY(Actions::reason(ActionId::Send, now).contains(u"anna@"));
        now.blocker = {};
        now.someSendable = true;
        QVERIFY(allowed(ActionId::Send, now));
        now.page = Page::SentItems;
        QVERIFY(!allowed(ActionId::Send, now));
        QVERIFY(!Actions::reason(ActionId::Send, now).isEmpty());
    }

    void accountsAreKeptFromTheMenu()
    {
        Situation now; // the welcome page of a window that takes accounts
        now.addsAccounts = true;
        QVERIFY(allowed(ActionId::AddAccount, now));
        for (const ActionId id : {ActionId::AddMailbox, ActionId::SignInAgain, ActionId::RemoveAccount}) {
            QVERIFY2(!allowed(id, now), qPrintable(name(id)));
            QVERIFY2(!Actions::reason(id, now).isEmpty(), qPrintable(name(id)));
        }
        now.account = true;
        QVERIFY(allowed(ActionId::AddMailbox, now) && allowed(ActionId::RemoveAccount, now));
        QVERIFY(!allowed(ActionId::SignInAgain, now));
        now.signedOut = true;
        QVERIFY(allowed(ActionId::SignInAgain, now));
        now.personal = true;
        QVERIFY(!allowed(ActionId::AddMailbox, now));
        QVERIFY(Actions::reason(ActionId::AddMailbox, now).contains(u"personal"));
    }

    void sendSaysHowManyItSends()
    {
        Actions actions;
        Situation now;
        now.desk = true;
        now.hasCurrent = true;
        now.targets = 1;
        now.single = true;
        now.someSendable = true;
        actions.update(now);
        QCOMPARE(actions[ActionId::Send]->iconText(), u"Send"_s);
        now.single = false; // one ticked message that is not the one being read
        actions.update(now);
        QCOMPARE(actions[ActionId::Send]->iconText(), u"Send 1…"_s);
        now.targets = 12;
        actions.update(now);
        QCOMPARE(actions[ActionId::Send]->iconText(), u"Send 12…"_s);
        m_language.use(u"ru"_s);
        actions.retranslate();
        QCOMPARE(actions[ActionId::Send]->iconText(), u"Отправить 12…"_s);
        m_language.use(u"zh_CN"_s);
        actions.retranslate();
        QCOMPARE(actions[ActionId::Send]->iconText(), u"发送 12 封…"_s);
        QVERIFY(!actions[ActionId::Send]->autoRepeat());
    }

    void theTooltipSaysTheShortcutOrWhyItIsOff()
    {
        Actions actions;
        actions.update({});
        QVERIFY(actions[ActionId::Send]->toolTip().contains(u"Only in Drafts"));
        Situation now;
        now.desk = true;
        actions.update(now);
        QVERIFY(actions[ActionId::Send]->toolTip().contains(u"Choose a draft first"));
        QVERIFY(actions[ActionId::Refresh]->toolTip().contains(u"F5"));
    }

    void noShortcutIsUsedTwice()
    {
        const Actions actions;
        QSet<QString> used;
        for (const ActionId id : Actions::all()) {
            const QList<QKeySequence> shortcuts = actions[id]->shortcuts();
            for (const QKeySequence &shortcut : shortcuts) {
                QVERIFY2(!shortcut.toString().isEmpty(), qPrintable(name(id)));
                QVERIFY2(!used.contains(shortcut.toString()), qPrintable(shortcut.toString()));
                used.insert(shortcut.toString());
            }
        }
        QVERIFY(used.size() > 15);
    }

    void everyActionIsInAMenu()
    {
        Actions actions;
        QMenuBar bar;
        Menus menus(bar, actions);
        QSet<QAction *> inMenus;
        for (const QMenu *menu : menus.menus()) {
            for (QAction *action : actionsOf(menu)) {
                QVERIFY2(!inMenus.contains(action), qPrintable(action->text()));
                inMenus.insert(action);
            }
        }
        for (const ActionId id : Actions::all())
            QVERIFY2(inMenus.contains(actions[id]), qPrintable(actions[id]->objectName()));
    }

    void mnemonicsAreUniqueInEachMenu_data()
    {
        QTest::addColumn<QString>("language");
        for (const QString &code : Language::available())
            QTest::addRow("%s", qPrintable(code)) << code;
    }

    void mnemonicsAreUniqueInEachMenu()
    {
        QFETCH(QString, language);
        m_language.use(language);
        Actions actions;
        QMenuBar bar;
        Menus menus(bar, actions);
        menus.retranslate({});
        for (const QMenu *menu : menus.menus()) {
            QVERIFY2(!mnemonicOf(menu->title()).isNull(), qPrintable(menu->title()));
            QSet<QChar> used;
            for (const QAction *action : actionsOf(menu)) {
                const QChar mnemonic = mnemonicOf(action->text());
                QVERIFY2(!mnemonic.isNull() && !used.contains(mnemonic), qPrintable(action->text()));
                used.insert(mnemonic);
            }
        }
        QSet<QChar> titles;
        for (const QMenu *menu : menus.menus())
            titles.insert(mnemonicOf(menu->title()));
        QCOMPARE(titles.size(), menus.menus().size());
    }

    void aMenuTextWithoutItsMnemonicIsPlain()
    {
        QCOMPARE(Actions::withoutMnemonic(u"&Send 12…"_s), u"Send 12…"_s);
        QCOMPARE(Actions::withoutMnemonic(u"发送(&S)"_s), u"发送"_s);
        QCOMPARE(Actions::withoutMnemonic(u"发送 12 封…(&S)"_s), u"发送 12 封…"_s);
        QCOMPARE(Actions::withoutMnemonic(u"Plain"_s), u"Plain"_s);
    }

private:
    Language m_language;
};

QTEST_MAIN(TestActions)
#include "tst_actions.moc"
