// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include <QByteArray>
#include <QHash>
#include <QString>
#include <QStringList>

#include <atomic>
#include <chrono>
#include <memory>

namespace Sendoff {

/// When work on a message has to stop: at a time, or because nobody wants the result any more. Thread-safe.
class Deadline
{
public:
    explicit Deadline(std::chrono::milliseconds limit, std::shared_ptr<std::atomic_bool> cancelled = {})
        : m_end(std::chrono::steady_clock::now() + limit)
        , m_cancelled(std::move(cancelled))
    {
    }
    bool isCancelled() const { return m_cancelled && m_cancelled->load(std::memory_order_relaxed); }
    bool isOver() const { return isCancelled() || std::chrono::steady_clock::now() >= m_end; }

private:
    std::chrono::steady_clock::time_point m_end;
    std::shared_ptr<std::atomic_bool> m_cancelled;
};

/// A message's HTML made harmless and bounded, as the layout engine gets it.
struct PreparedHtml
{
    bool tooMuch = false; ///< beyond a limit, or it took too long: `html` is empty, show `words`
    QByteArray html; ///< UTF-8, balanced, only known tags and attributes
    QString words; ///< the readable text with line breaks; only when tooMuch
    QStringList remotePictures; ///< http and https addresses, each once
    QStringList contentIds; ///< of `cid:` pictures, each once
    QHash<QString, QByteArray>
        dataPictures; ///< bytes of `data:` pictures, by the key that `html` names them with
};

/// The limits. Nested tables cost the layout engine time that doubles with each level, and a cell's span
/// memory.
namespace HtmlLimits {
inline constexpr int maxBytes = 512 * 1024;
inline constexpr int maxElements = 20'000;
inline constexpr int maxDepth = 500;
inline constexpr int maxTableDepth = 12;
inline constexpr int maxSpan = 1000; ///< as in the HTML standard
inline constexpr int maxCells = 60'000; ///< rows times columns, all tables together
inline constexpr int maxRemotePictures = 200;
inline constexpr int maxDataPicture = 256 * 1024; ///< characters of one `data:` address
inline constexpr int maxDataPictures = 1024 * 1024; ///< of all of them
inline constexpr qint64 maxParserMemory = 128 * 1024 * 1024;
} // namespace HtmlLimits

/// Parses `html` and writes it anew without scripts, frames, forms, remote style sheets, event handlers and
/// addresses that are not http, https, mailto, cid or a picture's data. Never throws; any thread.
PreparedHtml prepareHtml(const QString &html, const Deadline &deadline);

/// The words of any HTML, roughly: tags out, blocks and line breaks as new lines, cells apart by tabs. One
/// pass, no parser, linear time.
QString htmlWords(const QString &html);

} // namespace Sendoff
