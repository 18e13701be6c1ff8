// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

// A certificate for 127.0.0.1 and localhost, signed by itself, and its key. Public, so worth nothing; valid
// until 2126.

namespace Sendoff {

inline constexpr char testCertificate[] = R"(-----BEGIN CERTIFICATE-----
MIIBsDCCAVWgAwIBAgIUH71Oq+c1gKallqTn2R+jHhjzRdEwCgYIKoZIzj0EAwIw
HjEcMBoGA1UEAwwTU2VuZG9mZiB0ZXN0IHNlcnZlcjAgFw0yNjExMjUwMzExNTBa
GA8yMTI2MTEwMTAzMTE1MFowHjEcMBoGA1UEAwwTU2VuZG9mZiB0ZXN0IHNlcnZl
cjBZMBMGByqGSM49AgEGCCqGSM49AwEHA0IABN+cMjVl5lxQS6LLJADLkmoKUpQe
XfI9GbBkjKOfb9E161jy996p3wZT3VsZ3CR0zM4DR5ggWL8NY1UDDLbiN8ujbzBt
MB0GA1UdDgQWBBSCNL4ktx0yCuM40PfOaHw3UiQoETAfBgNVHSMEGDAWgBSCNL4k
tx0yCuM40PfOaHw3UiQoETAPBgNVHRMBAf8EBTADAQH/MBoGA1UdEQQTMBGHBH8A
AAGCCWxvY2FsaG9zdDAKBggqhkjOPQQDAgNJADBGAiEAunf2M2wVPAoMjIvrR/LJ
SVyaP5uGwlsWdoNNU9x0X00CIQC/1rpIkAWrhZlz59si+QHX/CstjgLeyQmP+YoU
KPSsvg==
-----END CERTIFICATE-----
)";

inline constexpr char testCertificateKey[] = R"(-----BEGIN PRIVATE KEY-----
MIGHAgEAMBMGByqGSM49AgEGCCqGSM49AwEHBG0wawIBAQQgvzEEFZsC2hRxKW8p
Q/hhcDB7D7JHftHFvjzBBQbzdBqhRANCAATfnDI1ZeZcUEuiyyQAy5JqClKUHl3y
PRmwZIyjn2/RNetY8vfeqd8GU91bGdwkdMzOA0eYIFi/DWNVAwy24jfL
-----END PRIVATE KEY-----
)";

} // namespace Sendoff
