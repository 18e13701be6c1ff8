// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "language.h"
#include "signin/scopes.h"
#include "wordingbars.h"
#include "wordingsignin.h"

#include <QSet>
#include <QTest>

// Every trouble of a sign-in has words of its own in each language, and none has a code in them.

using namespace Qt::StringLiterals;
using namespace Sendoff;

namespace {

/// All there are; the last one is checked against the enumeration's end.
QList<SignInTrouble> allTroubles()
{
    QList<SignInTrouble> list;
    for (int i = 0; i <= int(SignInTrouble::KeychainRefused); ++i)
        list.append(SignInTrouble(i));
    return list;
}

void addLanguageRows()
{
    QTest::addColumn<QString>("language");
    for (const QString &language : Language::available())
        QTest::newRow(qPrintable(language)) << language;
}

} // namespace

class TestWordingSignIn : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void everyTroubleHasItsOwnWords_data() { addLanguageRows(); }
    void everyTroubleHasItsOwnWords();
    void technicalDetailsSayWhatIsKnown();
    void everyCloudHasAName_data() { addLanguageRows(); }
    void everyCloudHasAName();
    void theRequestSaysWhatIsNeeded_data() { addLanguageRows(); }
    void theRequestSaysWhatIsNeeded();
    void theHelpNamesWhatHasToBeEntered_data() { addLanguageRows(); }
    void theHelpNamesWhatHasToBeEntered();
    void theBarsOfAccountsSayWhy_data() { addLanguageRows(); }
    void theBarsOfAccountsSayWhy();

private:
    Language m_language;
};

void TestWordingSignIn::everyTroubleHasItsOwnWords()
{
    QFETCH(QString, language);
    m_language.use(language);
    QSet<QString> titles;
    QSet<QString> texts;
    QSet<QString> steps;
    const QList<SignInTrouble> all = allTroubles();
    for (const SignInTrouble trouble : all) {
        const SignInWords words = WordingSignIn::words(trouble);
        for (const QString &part : {words.title, words.text, words.next}) {
            QVERIFY2(!part.isEmpty(), toString(trouble).data());
            QVERIFY2(!part.contains(u"AADSTS"), toString(trouble).data());
        }
        QVERIFY2(!words.title.endsWith(u'.') && !words.title.endsWith(u'。'), qPrintable(words.title));
        QVERIFY2(words.next.endsWith(u'.') || words.next.endsWith(u'。'), qPrintable(words.next));
        titles.insert(words.title);
        texts.insert(words.text);
        steps.insert(words.next);
    }
    QCOMPARE(titles.size(), all.size());
    QCOMPARE(texts.size(), all.size());
    QCOMPARE(steps.size(), all.size());
}

void TestWordingSignIn::technicalDetailsSayWhatIsKnown()
{
    m_language.use(u"en"_s);
    QVERIFY(WordingSignIn::technical({}).isEmpty());
    const SignInFault fault{.trouble = SignInTrouble::NeedsMfa,
                            .error = u"interaction_required"_s,
                            .number = 50076,
                            .detail = u"AADSTS50076:\nuse\u202e more"_s + QString(5000, u'x'),
                            .claims = "{\"secret\":1}",
                            .traceId = "b1b2"};
    const QString text = WordingSignIn::technicalText(fault);
    QVERIFY(text.contains(u"Error code: interaction_required"));
    QVERIFY(text.contains(u"Error number at Microsoft: AADSTS50076"));
    QVERIFY(text.contains(u"Trace ID: b1b2"));
    QCOMPARE(text.count(u'\n'), 3);
    QVERIFY(!text.contains(u'\u202e') && !text.contains(u"secret"));
    QVERIFY(text.size() < 1000);
    // Who said it is not always the service.
    QVERIFY(text.contains(u"Message of the service: "));
    SignInFault lost;
    lost.trouble = SignInTrouble::Offline;
    lost.error = u"ConnectionRefusedError"_s;
    lost.detail = u"Connection refused"_s;
    QVERIFY(WordingSignIn::technicalText(lost).contains(u"Message of the system: Connection refused"));
    lost.trouble = SignInTrouble::KeychainRefused;
    QVERIFY(WordingSignIn::technicalText(lost).contains(u"Message of the keychain: "));
    lost.trouble = SignInTrouble::NotConfigured;
    lost.error = u"tenant"_s;
    QVERIFY(WordingSignIn::technicalText(lost).contains(u"Details: "));
}

void TestWordingSignIn::everyCloudHasAName()
{
    QFETCH(QString, language);
    m_language.use(language);
    QSet<QString> names;
    for (const Cloud cloud : allClouds())
        names.insert(WordingSignIn::cloud(cloud));
    QCOMPARE(names.size(), allClouds().size());
    QVERIFY(!names.contains(QString()));
}

void TestWordingSignIn::theRequestSaysWhatIsNeeded()
{
    QFETCH(QString, language);
    m_language.use(language);
    for (const Cloud cloud : allClouds()) {
        const Authority authority = authorityOf(cloud, u"contoso.com"_s, u"11111111-2222"_s);
        const QString text
            = WordingSignIn::requestForAdministrator(authority, scopesFor(Purpose::OwnMailbox, authority));
        QVERIFY(text.contains(authority.clientId));
        QVERIFY(text.contains(u"Mail.ReadWrite, Mail.Send"));
        QVERIFY(!text.contains(u"/Mail.Send")); // by name, not by address
        QVERIFY(text.contains(adminConsentUrl(authority).toString(QUrl::FullyEncoded)));
    }
}

void TestWordingSignIn::theHelpNamesWhatHasToBeEntered()
{
    QFETCH(QString, language);
    m_language.use(language);
    const QString help = WordingSignIn::registrationHelp();
    QVERIFY(!WordingSignIn::registrationHelpTitle().isEmpty());
    for (const QString &part : {u"http://localhost"_s, u"offline_access"_s, u"Mail.Send"_s,
                                u"portal.azure.cn"_s, u"AADSTS50011"_s, u"account/tenant"_s})
        QVERIFY2(help.contains(part), qPrintable(part));
    QVERIFY(!help.contains(u"docs/")); // whoever runs an installed program has no such file
    QVERIFY(!help.contains(u"<a"));
}

void TestWordingSignIn::theBarsOfAccountsSayWhy()
{
    QFETCH(QString, language);
    m_language.use(language);
    QSet<QString> leads;
    for (const SignInTrouble trouble : {SignInTrouble::KeychainMissing, SignInTrouble::KeychainLocked,
                                        SignInTrouble::KeychainSilent, SignInTrouble::KeychainRefused}) {
        const BarSpec spec = WordingBars::keychain(trouble);
        QVERIFY(spec.text.contains(WordingSignIn::words(trouble).next));
        QCOMPARE(spec.buttons.size(), 2);
        QCOMPARE(spec.buttons.at(0).id, WordingBars::tryAgain());
        QCOMPARE(spec.buttons.at(1).id, WordingBars::keepInMemory());
        leads.insert(spec.lead);
        leads.insert(WordingBars::signInUnsaved(trouble).note + u'!'); // the reason is in the note
    }
    QCOMPARE(leads.size(), 8);
    SignInFault ended;
    ended.trouble = SignInTrouble::SessionEnded;
    const BarSpec again = WordingBars::signInAgain(ended, u"anna@contoso.com"_s);
    QVERIFY(again.lead.contains(u"anna@contoso.com"));
    QVERIFY(again.note.contains(WordingSignIn::words(ended).title));
    QCOMPARE(again.buttons.value(0).id, WordingBars::signInId());
    QVERIFY(WordingBars::mayNotSend(u"sales@contoso.com"_s).lead.contains(u"sales@contoso.com"));
    const BarSpec other = WordingBars::anotherPerson(u"anna@contoso.com"_s, u"berta@contoso.com"_s);
    QVERIFY(other.lead.contains(u"berta@contoso.com") && other.text.contains(u"anna@contoso.com"));
}

QTEST_MAIN(TestWordingSignIn)
#include "tst_wordingsignin.moc"
