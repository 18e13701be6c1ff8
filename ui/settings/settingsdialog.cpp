// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/settingsdialog.h"

#include "language.h"
#include "safetext.h"
#include "settings/accountsection.h"
#include "settings/keys.h"
#include "settings/settings.h"
#include "theme.h"
#include "widgets/smallwidgets.h"
#include "wordingmail.h"

#include <QComboBox>
#include <QEvent>
#include <QFormLayout>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QRegularExpression>
#include <QSignalBlocker>
#include <QVBoxLayout>

namespace Sendoff {

using namespace Qt::StringLiterals;

namespace {

constexpr int fieldWidth = 280;

} // namespace

SettingsDialog::SettingsDialog(Settings &settings, QWidget *parent)
    : QDialog(parent)
    , m_settings(settings)
    , m_form(new QFormLayout)
    , m_undo(new QComboBox(this))
    , m_viewed(new QComboBox(this))
    , m_perMinute(new QComboBox(this))
    , m_domains(new QLineEdit(this))
    , m_language(new QComboBox(this))
    , m_close(new QPushButton(this))
{
    setObjectName(u"settingsDialog"_s);
    setAttribute(Qt::WA_DeleteOnClose);
    m_undo->setObjectName(u"undoTimeBox"_s);
    m_viewed->setObjectName(u"viewedAfterBox"_s);
    m_perMinute->setObjectName(u"perMinuteBox"_s);
    m_domains->setPlaceholderText(u"contoso.com, fabrikam.com"_s); // an example
    m_domains->setObjectName(u"ownDomainsEdit"_s);
    m_language->setObjectName(u"languageBox"_s);
    m_close->setObjectName(u"closeButton"_s);
    m_close->setAutoDefault(false); // Enter in a field is no wish to close

    addRow(m_undo);
    addRow(m_viewed);
    m_perMinuteNote = addRow(m_perMinute, u"perMinuteNote"_s);
    m_domainsNote = addRow(m_domains, u"ownDomainsNote"_s);
    addRow(m_language);
    m_accounts = new AccountSection(settings, *m_form, *this);
    m_form->setVerticalSpacing(12);
    m_form->setHorizontalSpacing(16);
    m_form->setFieldGrowthPolicy(QFormLayout::AllNonFixedFieldsGrow);
    auto *column = new QVBoxLayout(this);
    column->setContentsMargins(Theme::pageMargin, 16, Theme::pageMargin, 16);
    column->setSpacing(16);
    column->addLayout(m_form);
    column->addStretch(1);
    column->addWidget(m_close, 0, Qt::AlignTrailing);

    const auto set = [this](QComboBox *box, const Setting<int> &setting) {
        connect(box, &QComboBox::activated, this,
                [this, box, setting] { m_settings.set(setting, box->currentData().toInt()); });
    };
    set(m_undo, Keys::undoSeconds);
    set(m_viewed, Keys::viewedAfterMs);
    set(m_perMinute, Keys::perMinute);
    connect(m_language, &QComboBox::activated, this,
            [this] { Q_EMIT languageChosen(m_language->currentData().toString()); });
    connect(m_domains, &QLineEdit::editingFinished, this, &SettingsDialog::takeDomains);
    connect(m_accounts, &AccountSection::reshaped, this, &SettingsDialog::fit);
    connect(m_accounts, &AccountSection::helpRequested, this, &SettingsDialog::signInHelpRequested);
    connect(m_close, &QPushButton::clicked, this, &QDialog::close);
    m_domains->setText(m_settings.get(Keys::ownDomains).join(u", "_s));
    retranslate();
}

SettingsDialog::~SettingsDialog()
{
    disconnect(m_domains, nullptr, this, nullptr); // a field that dies with the focus says it is finished
}

QLabel *SettingsDialog::addRow(QWidget *field, const QString &noteName)
{
    field->setMinimumWidth(fieldWidth);
    auto *label = new QLabel(this);
    label->setBuddy(field);
    m_labels.insert(field, label);
    if (noteName.isEmpty()) {
        m_form->addRow(label, field);
        return nullptr;
    }
    auto *note = new QuietLabel(this);
    note->setObjectName(noteName);
    note->setTextFormat(Qt::PlainText);
    note->setWordWrap(true);
    note->setFont(Theme::smallFont(font()));
    auto *column = new QVBoxLayout;
    column->setSpacing(3);
    column->addWidget(field);
    column->addWidget(note);
    m_form->addRow(label, column);
    return note;
}

void SettingsDialog::fill(QComboBox *box, const QList<Choice> &choices, int now)
{
    const QSignalBlocker quiet(box);
    box->clear();
    for (const Choice &choice : choices)
        box->addItem(choice.words, choice.value);
    int row = box->findData(now);
    if (row < 0) {
        box->addItem(choices.first().value == now ? choices.first().words : WordingMail::number(now), now);
        row = box->count() - 1;
    }
    box->setCurrentIndex(row);
}

QStringList SettingsDialog::domainsIn(const QString &text, QStringList *refused)
{
    static const QRegularExpression between(u"[,;\\s]+"_s);
    static const QRegularExpression domain(u"^([\\p{L}\\p{N}][\\p{L}\\p{N}-]*\\.)+[\\p{L}\\p{N}-]{2,}$"_s);
    QStringList found;
    const QStringList words = text.split(between, Qt::SkipEmptyParts);
    for (const QString &word : words) {
        const QString name = word.mid(word.lastIndexOf(u'@') + 1).toLower();
        if (!domain.match(name).hasMatch()) {
            if (refused)
                refused->append(word);
        } else if (!found.contains(name)) {
            found.append(name);
        }
    }
    return found;
}

void SettingsDialog::takeDomains()
{
    m_refused.clear();
    const QStringList domains = domainsIn(m_domains->text(), &m_refused);
    m_settings.set(Keys::ownDomains, domains);
    // What is no domain stays to be corrected.
    m_domains->setText((domains + m_refused).join(u", "_s));
    retranslate();
}

void SettingsDialog::retranslate()
{
    setWindowTitle(tr("Settings"));
    const auto seconds = [](int count) { return tr("%Ln second(s)", nullptr, count); };
    QList<Choice> undo{{0, tr("None", "time to undo")}};
    for (const int time : {5, 10, 20, 30})
        undo.append({time, seconds(time)});
    const int undoNow = m_settings.get(Keys::undoSeconds);
    if (undoNow > 30 || undoNow % 5 != 0 || undoNow == 15 || undoNow == 25)
        undo.append({undoNow, seconds(undoNow)});
    fill(m_undo, undo, undoNow);

    QList<Choice> viewed{{1000, seconds(1)}, {3000, seconds(3)}, {-1, tr("Never")}};
    const int viewedNow = m_settings.get(Keys::viewedAfterMs);
    if (viewedNow >= 0 && viewedNow != 1000 && viewedNow != 3000) {
        //: %1 a number, maybe with a decimal point
        viewed.prepend({viewedNow, tr("%1 s").arg(QLocale().toString(viewedNow / 1000.0))});
    }
    fill(m_viewed, viewed, viewedNow);

    QList<Choice> pace;
    for (const int count : {5, 10, 15, 20, 25, 30})
        pace.append({count, WordingMail::number(count)});
    pace.append({0, tr("No limit")});
    fill(m_perMinute, pace, m_settings.get(Keys::perMinute));

    {
        const QSignalBlocker quiet(m_language);
        const QString now = m_settings.get(Keys::language);
        m_language->clear();
        m_language->addItem(tr("As the system"), QString());
        for (const QString &code : Language::available())
            m_language->addItem(Language::nativeName(code), code);
        m_language->setCurrentIndex(std::max(m_language->findData(now), 0));
    }
    m_perMinuteNote->setText(tr(
        "Microsoft 365 takes about 30 messages a minute from one mailbox. What comes faster waits there."));
    m_domainsNote->setText(
        m_refused.isEmpty()
            ? tr("Recipients in other domains are marked as outside your organization. The domain of the "
                 "mailbox itself always counts as your own.")
            : tr("This is no domain and was left out: %1").arg(safeText(m_refused.join(u", "_s))));
    const auto label = [this](QWidget *field, const QString &words) {
        m_labels.value(field)->setText(words);
        field->setAccessibleName(words);
    };
    label(m_undo, tr("Time to undo"));
    label(m_viewed, tr("Mark as viewed after"));
    label(m_perMinute, tr("Messages a minute"));
    label(m_domains, tr("Own domains"));
    label(m_language, tr("Language"));
    m_close->setText(tr("Close"));
    m_accounts->retranslate();
    fit();
}

/// Notes are longer in one language than in another.
void SettingsDialog::fit()
{
    layout()->activate();
    const int wide = sizeHint().width();
    resize(wide, layout()->totalHeightForWidth(wide));
}

void SettingsDialog::changeEvent(QEvent *event)
{
    QDialog::changeEvent(event);
    if (event->type() == QEvent::LanguageChange)
        retranslate();
}

} // namespace Sendoff
