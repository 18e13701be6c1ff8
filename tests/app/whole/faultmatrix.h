// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QObject>

namespace Sendoff {

/// Every fault of the practice service x before or after the effect x preflight, send, reconcile x id kept or
/// changed x fresh or kept-alive connection. For each: how many mails the service really submitted, and
/// whether what the program says of it is true. Over plain HTTP (tst_faultmatrix) or TLS
/// (tst_faultmatrixtls).
class FaultMatrix : public QObject
{
    Q_OBJECT

public:
    explicit FaultMatrix(bool tls);

private Q_SLOTS:
    void init();

    void neverTwiceAndNeverALie_data();
    void neverTwiceAndNeverALie();
    void cleanupTestCase();

private:
    bool m_tls;
    int m_cases = 0;
    int m_posts = 0;
    int m_mails = 0;
    int m_lies = 0; ///< of the running row
};

} // namespace Sendoff
