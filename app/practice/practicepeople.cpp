// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "practice/samplebook.h"

using namespace Qt::StringLiterals;

namespace Sendoff::Practice {

QList<Person> samplePeople(const QString &language)
{
    static const QList<Person> english{{u"Oliver Grant"_s, u"oliver.grant@fabrikam.com"_s}};
    Q_UNUSED(language)
    return english;
}

QList<Sample> sentSamples(const QString &language)
{
    Q_UNUSED(language)
    return {};
}

} // namespace Sendoff::Practice
