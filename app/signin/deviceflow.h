// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "net/request.h"
#include "signin/deviceanswer.h"
#include "signin/flowanswer.h"
#include "signin/signin.h"

#include <QObject>

#include <chrono>
#include <memory>

// Private to SignIn.

namespace Sendoff {

/// Sign-in by a code on another device (RFC 8628): one try.
class DeviceFlow final : public QObject
{
    Q_OBJECT

public:
    DeviceFlow(const SignIn::Parts &parts, SignIn::Question question, QObject *parent);

    /// Asks for the code.
    void begin();
    /// Nothing is emitted any more.
    void stop();

Q_SIGNALS:
    void coded(const Sendoff::SignIn::DeviceCode &code);
    void finished(const Sendoff::TokenAnswer &answer);
    void failed(const Sendoff::SignInFault &fault);

private:
    void readCode(const Result<Response> &answer);
    void pollLater(std::chrono::milliseconds atLeast);
    void poll();
    void readPoll(const Result<Response> &answer);
    void goOn(const FlowAnswer &answer);
    void fail(const SignInFault &fault);
    std::chrono::milliseconds left() const;

    SignIn::Parts m_parts;
    SignIn::Question m_question;
    DeviceAnswer m_code;
    std::chrono::milliseconds m_ends{0};
    int m_losses = 0; ///< polls in a row that had no answer of use
    bool m_isLast = false;
    std::unique_ptr<QObject> m_going; ///< dies when nothing may come any more
};

} // namespace Sendoff
