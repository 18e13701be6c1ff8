// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/secretcut.h"

#include <QTest>

using namespace Sendoff;
using namespace Qt::StringLiterals;

class TestSecretCut : public QObject
{
    Q_OBJECT

private Q_SLOTS:
    void cutsSecretsOutOfAllFields()
    {
        const SignInFault fault{.trouble = SignInTrouble::Expired,
                                .error = u"bad a+b/c"_s,
                                .number = 70008,
                                .detail = u"The code 'a+b/c' (A%2bB%2fC) was used; verifier v1."_s,
                                .claims = "{\"x\":\"a+b/c\"}",
                                .traceId = "t-v1"};
        const SignInFault cut = withoutSecrets(fault, {"a+b/c", "v1"});
        QCOMPARE(cut.error, u"bad …"_s);
        QCOMPARE(cut.detail, u"The code '…' (…) was used; verifier …."_s);
        QVERIFY(cut.claims.isEmpty());
        QVERIFY(cut.traceId.isEmpty());
        QCOMPARE(cut.number, 70008);
        QCOMPARE(toString(cut.trouble), toString(SignInTrouble::Expired));
    }

    void leavesTheRest()
    {
        const SignInFault fault{.trouble = SignInTrouble::NeedsMfa,
                                .error = u"interaction_required"_s,
                                .number = 50076,
                                .detail = u"AADSTS50076: x"_s,
                                .claims = "{\"access_token\":{}}",
                                .traceId = "f00"};
        QVERIFY(withoutSecrets(fault, {"", "secret"}) == fault);
        QVERIFY(withoutSecrets(fault, {}) == fault);
    }
};

QTEST_GUILESS_MAIN(TestSecretCut)
#include "tst_secretcut.moc"
