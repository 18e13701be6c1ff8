// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "net/formpost.h"

#include "base/log.h"
#include "net/outcome.h"
#include "net/outgoing.h"
#include "net/rooturl.h"

#include <QNetworkReply>

#include <memory>
#include <utility>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

constexpr qint64 mostAnswer = 64LL * 1024;
constexpr std::chrono::milliseconds longestPost = std::chrono::seconds(30);

using FormAnswer = std::function<void(Result<Response>)>;

/// As HTML forms are written (URL standard, 5.2), but for the space, which "%20" says just as well.
QByteArray encoded(const FormPost::Fields &fields)
{
    QByteArray form;
    for (const auto &[name, value] : fields) {
        if (!form.isEmpty())
            form += '&';
        form += name.toPercentEncoding() + '=' + value.toPercentEncoding();
    }
    return form;
}

/// Whether nobody on the way can read what goes there.
bool isPrivate(const QUrl &url)
{
    return url.isValid() && !url.host().isEmpty() && url.userInfo().isEmpty()
        && (url.scheme() == "https"_L1 || (url.scheme() == "http"_L1 && isLoopback(url.host())));
}

/// One post on its way. It belongs to its FormPost, and deletes itself when it has delivered, or when the
/// context has died.
class Posting final : public QObject
{
public:
    Posting(QNetworkAccessManager &network, Clock &clock, HttpLog &log, QString name, QObject *context,
            FormAnswer call, QObject *parent)
        : QObject(parent)
        , m_network(network)
        , m_clock(clock)
        , m_log(log)
        , m_name(std::move(name))
        , m_call(std::move(call))
    {
        connect(context, &QObject::destroyed, this, [this] {
            forget();
            deleteLater();
        });
    }
    ~Posting() override { forget(); }

    void start(const QUrl &url, const QByteArray &form)
    {
        m_started = m_clock.monotonic();
        m_reply = postOnce(m_network, url, "application/x-www-form-urlencoded"_ba, form);
        connect(m_reply, &QNetworkReply::encrypted, this, [this] { m_ending.encrypted = true; });
        connect(m_reply, &QNetworkReply::sslErrors, this, [this](const QList<QSslError> &errors) {
            m_ending.certificateDates = areAboutDates(errors);
        });
        connect(m_reply, &QNetworkReply::readyRead, this, &Posting::collect);
        connect(m_reply, &QNetworkReply::finished, this, &Posting::ended);
        m_clock.after(longestPost, this, [this] {
            if (!m_reply)
                return;
            m_ending.timedOut = true;
            m_reply->abort();
        });
    }

    /// Answers from the event loop.
    void finish(Result<Response> answer)
    {
        m_answer = std::make_unique<Result<Response>>(std::move(answer));
        QMetaObject::invokeMethod(this, &Posting::deliver, Qt::QueuedConnection);
    }

private:
    void collect()
    {
        m_received += m_reply->readAll();
        if (m_received.size() <= mostAnswer || m_ending.tooLarge)
            return;
        m_ending.tooLarge = true;
        m_reply->abort();
    }

    void ended()
    {
        if (m_reply->isOpen())
            m_received += m_reply->readAll();
        Ending ending = endingOf(*m_reply, std::exchange(m_received, {}));
        ending.encrypted = m_ending.encrypted;
        ending.certificateDates = m_ending.certificateDates;
        ending.tooLarge = m_ending.tooLarge || ending.response.body.size() > mostAnswer;
        ending.timedOut = m_ending.timedOut;
        dropReply(std::exchange(m_reply, nullptr), this);
        Result<Response> outcome = outcomeOf(std::move(ending));
        log(outcome);
        finish(std::move(outcome));
    }

    void log(const Result<Response> &outcome)
    {
        const int status = outcome ? outcome->status : outcome.error().httpStatus;
        const qint64 took = (m_clock.monotonic() - m_started).count();
        m_log.add({.when = m_clock.now().addMSecs(-took),
                   .method = "POST"_ba,
                   .path = m_name,
                   .status = status,
                   .milliseconds = took,
                   .requestId = outcome ? outcome->header("x-ms-request-id"_ba) : QByteArray(),
                   .trouble = outcome ? QString() : outcome.error().code});
        qCInfo(netLog).noquote() << "POST" << m_name << status << took << "ms";
    }

    void deliver()
    {
        const FormAnswer call = std::exchange(m_call, nullptr);
        if (!call)
            return;
        deleteLater();
        Result<Response> answer = std::move(*m_answer);
        call(std::move(answer)); // last: it may destroy us
    }

    void forget()
    {
        m_call = nullptr;
        if (m_reply)
            dropReply(std::exchange(m_reply, nullptr), this);
    }

    QNetworkAccessManager &m_network;
    Clock &m_clock;
    HttpLog &m_log;
    QString m_name;
    FormAnswer m_call;
    QNetworkReply *m_reply = nullptr;
    std::chrono::milliseconds m_started{0};
    QByteArray m_received;
    Ending m_ending; ///< what is known while it is on its way
    std::unique_ptr<Result<Response>> m_answer;
};

} // namespace

FormPost::FormPost(QNetworkAccessManager &network, Clock &clock, HttpLog &log, QObject *parent)
    : QObject(parent)
    , m_network(network)
    , m_clock(clock)
    , m_log(log)
{
}

FormPost::~FormPost()
{
    // Now, not with the other children: they use what we know.
    qDeleteAll(findChildren<QObject *>(Qt::FindDirectChildrenOnly));
}

void FormPost::post(const QUrl &url, const Fields &fields, const QString &name, QObject *context,
                    std::function<void(Result<Response>)> call)
{
    Q_ASSERT(context);
    auto *posting = new Posting(m_network, m_clock, m_log, name, context, std::move(call), this);
    if (isPrivate(url))
        posting->start(url, encoded(fields));
    else
        posting->finish(Error{.kind = ErrorKind::NotReached,
                              .httpStatus = 0,
                              .code = u"plainHttp"_s,
                              .detail = {},
                              .requestId = {},
                              .retryAfter = std::nullopt});
}

} // namespace Sendoff

#include "moc_formpost.cpp"
