// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "signin/signin.h"

#include "base/log.h"
#include "signin/browserflow.h"
#include "signin/deviceflow.h"

#include <QPointer>

#include <optional>
#include <utility>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

SignInFault faultFrom(SignInTrouble trouble, const Error *error = nullptr)
{
    SignInFault fault;
    fault.trouble = trouble;
    if (error != nullptr) {
        fault.error = error->code;
        fault.detail = error->detail;
    }
    return fault;
}

QLatin1String nameOf(SignIn::State state)
{
    switch (state) {
    case SignIn::State::Idle: return "Idle"_L1;
    case SignIn::State::WaitsForBrowser: return "WaitsForBrowser"_L1;
    case SignIn::State::AsksCode: return "AsksCode"_L1;
    case SignIn::State::ShowsCode: return "ShowsCode"_L1;
    case SignIn::State::Exchanging: return "Exchanging"_L1;
    case SignIn::State::Done: return "Done"_L1;
    case SignIn::State::Failed: return "Failed"_L1;
    }
    Q_UNREACHABLE();
}

} // namespace

struct SignIn::Private
{
    SignIn &q;
    Parts parts;
    State state = State::Idle;
    SignInFault fault;
    QUrl page;
    bool browserFailed = false;
    DeviceCode code;
    // They end, and are replaced, while they speak: so each is deleted from the event loop.
    QPointer<BrowserFlow> browser;
    QPointer<DeviceFlow> device;

    template <typename Flow> Flow *flowFor(const Question &question)
    {
        auto *flow = new Flow(parts, question, &q);
        connect(flow, &Flow::finished, &q, [this](const TokenAnswer &answer) { finish(answer); });
        connect(flow, &Flow::failed, &q, [this](const SignInFault &why) { fail(why); });
        return flow;
    }

    /// As if nothing had been; whether something had.
    bool clear()
    {
        const bool wasIdle = state == State::Idle;
        if (browser != nullptr) {
            browser->stop();
            browser->disconnect(&q);
        }
        if (device != nullptr) {
            device->stop();
            device->disconnect(&q);
            device->deleteLater();
            device = nullptr;
        }
        state = State::Idle;
        fault = {};
        page.clear();
        browserFailed = false;
        code = {};
        return !wasIdle;
    }

    /// The question to begin with; nothing when that cannot be, which was told. Also lets go of the browser
    /// of an earlier try, which may still have been at its end page.
    std::optional<Question> begun(Question question)
    {
        clear();
        if (browser != nullptr)
            browser->deleteLater();
        browser = nullptr;
        const Result<Authority> usable = checked(question.authority);
        if (usable) {
            question.authority = *usable;
            return question;
        }
        if (question.authority.clientId.trimmed().isEmpty())
            fail(faultFrom(SignInTrouble::NoClientId));
        else
            fail(faultFrom(SignInTrouble::NotConfigured, &usable.error()));
        return std::nullopt;
    }

    void turn(State next)
    {
        state = next;
        qCInfo(signInLog).noquote() << "sign-in" << nameOf(state);
        if (state != State::WaitsForBrowser && state != State::ShowsCode) {
            page.clear();
            code = {};
        }
        Q_EMIT q.changed();
    }

    void fail(const SignInFault &why)
    {
        fault = why;
        turn(State::Failed);
    }

    void finish(const TokenAnswer &answer)
    {
        state = State::Done;
        qCInfo(signInLog).noquote() << "sign-in" << nameOf(state);
        page.clear();
        code = {};
        const QPointer<SignIn> alive(&q);
        Q_EMIT q.finished(answer);
        // Whoever heard it may have begun anew, or be done with all of it.
        if (alive && state == State::Done)
            Q_EMIT q.changed();
    }
};

SignIn::SignIn(Parts parts, QObject *parent)
    : QObject(parent)
    , d(std::make_unique<Private>(Private{.q = *this,
                                          .parts = std::move(parts),
                                          .state = State::Idle,
                                          .fault = {},
                                          .page = {},
                                          .browserFailed = false,
                                          .code = {},
                                          .browser = {},
                                          .device = {}}))
{
}

SignIn::~SignIn() = default;

void SignIn::inBrowser(const Question &question)
{
    const std::optional<Question> begun = d->begun(question);
    if (!begun)
        return;
    d->browser = d->flowFor<BrowserFlow>(*begun);
    if (!d->browser->begin()) {
        d->fail(faultFrom(SignInTrouble::NoLoopback));
        return;
    }
    connect(d->browser, &BrowserFlow::exchanging, this, [this] { d->turn(State::Exchanging); });
    d->page = d->browser->page();
    d->state = State::WaitsForBrowser;
    d->browserFailed = !d->parts.browser || !d->parts.browser(d->page);
    Q_EMIT changed();
}

void SignIn::byCode(const Question &question)
{
    const std::optional<Question> begun = d->begun(question);
    if (!begun)
        return;
    d->device = d->flowFor<DeviceFlow>(*begun);
    connect(d->device, &DeviceFlow::coded, this, [this](const DeviceCode &code) {
        d->code = code;
        d->page = code.page;
        d->turn(State::ShowsCode);
    });
    d->device->begin();
    d->turn(State::AsksCode);
}

void SignIn::cancel()
{
    if (d->clear())
        Q_EMIT changed();
}

bool SignIn::openBrowser()
{
    if (d->page.isEmpty())
        return false;
    const bool failed = !d->parts.browser || !d->parts.browser(d->page);
    if (std::exchange(d->browserFailed, failed) != failed)
        Q_EMIT changed();
    return !failed;
}

SignIn::State SignIn::state() const
{
    return d->state;
}

const SignInFault &SignIn::fault() const
{
    return d->fault;
}

QUrl SignIn::browserPage() const
{
    return d->page;
}

bool SignIn::browserFailed() const
{
    return d->browserFailed;
}

const SignIn::DeviceCode &SignIn::code() const
{
    return d->code;
}

} // namespace Sendoff

#include "moc_signin.cpp"
