// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#include "settings/accountsection.h"

#include "safetext.h"
#include "settings/keys.h"
#include "settings/settings.h"
#include "signin/signinquestion.h"
#include "theme.h"
#include "version.h"
#include "widgets/linkbutton.h"
#include "widgets/smallwidgets.h"
#include "wordingsettings.h"
#include "wordingsignin.h"

#include <QFormLayout>
#include <QLineEdit>

namespace Sendoff {

using namespace Qt::StringLiterals;

AccountSection::AccountSection(Settings &settings, QFormLayout &form, QWidget &dialog)
    : QObject(&dialog)
    , m_settings(settings)
    , m_form(form)
    , m_fold(new LinkButton(&dialog))
    , m_note(new QuietLabel(&dialog))
    , m_help(new LinkButton(&dialog))
{
    m_fold->setObjectName(u"advancedButton"_s);
    m_fold->setCheckable(true);
    m_form.addRow(m_fold);
    addRow(Field::ClientId, u"settingClientIdEdit"_s, dialog);
    addRow(Field::Tenant, u"settingTenantEdit"_s, dialog);
    addRow(Field::Authority, u"settingAuthorityEdit"_s, dialog);
    addRow(Field::GraphUrl, u"settingGraphUrlEdit"_s, dialog);
    m_note->setObjectName(u"signInSettingsNote"_s);
    m_note->setTextFormat(Qt::PlainText);
    m_note->setWordWrap(true);
    m_note->setFont(Theme::smallFont(dialog.font()));
    m_form.addRow(m_note);
    m_help->setObjectName(u"signInHelpButton"_s);
    m_form.addRow(m_help);
    connect(m_help, &LinkButton::clicked, this, &AccountSection::helpRequested);
    connect(m_fold, &LinkButton::clicked, this, [this] { setUnfolded(!m_unfolded); });
    setUnfolded(false);
}

void AccountSection::addRow(Field field, const QString &name, QWidget &dialog)
{
    auto *edit = new QLineEdit(kept(field), &dialog);
    edit->setObjectName(name);
    edit->setMaxLength(500);
    auto *label = new QLabel(&dialog);
    label->setBuddy(edit);
    m_form.addRow(label, edit);
    m_rows.insert(field, {label, edit});
    connect(edit, &QLineEdit::editingFinished, this, [this, field] { take(field); });
}

const Setting<QString> &AccountSection::settingOf(Field field)
{
    switch (field) {
    case Field::ClientId: return Keys::clientId;
    case Field::Tenant: return Keys::tenant;
    case Field::Authority: return Keys::authority;
    case Field::GraphUrl: break;
    }
    return Keys::graphUrl;
}

QString AccountSection::kept(Field field) const
{
    return m_settings.get(settingOf(field));
}

void AccountSection::take(Field field)
{
    const QString text = m_rows.value(field).edit->text().trimmed();
    if (!troubleOfSetting(QLatin1String(settingOf(field).key), text).isEmpty()) {
        // It stays to be corrected.
        m_refused = text;
        m_refusedOf = field;
    } else {
        if (m_refusedOf == field)
            m_refused.clear();
        if (text != kept(field))
            m_settings.set(settingOf(field), text);
    }
    retranslate();
    Q_EMIT reshaped();
}

void AccountSection::setUnfolded(bool unfolded)
{
    m_unfolded = unfolded;
    m_fold->setChecked(unfolded);
    for (const Row &row : std::as_const(m_rows))
        m_form.setRowVisible(row.edit, unfolded);
    m_form.setRowVisible(m_note, unfolded);
    m_form.setRowVisible(m_help, unfolded);
    retranslate();
    Q_EMIT reshaped();
}

QString AccountSection::wordsOf(Field field)
{
    return WordingSettings::name(QLatin1String(settingOf(field).key));
}

void AccountSection::retranslate()
{
    m_fold->setText(m_unfolded ? tr("Hide advanced settings of signing in")
                               : tr("Advanced settings of signing in"));
    for (auto row = m_rows.cbegin(); row != m_rows.cend(); ++row) {
        row->label->setText(wordsOf(row.key()));
        row->edit->setAccessibleName(wordsOf(row.key()));
    }
    const QString cloudsOwn = tr("that of the Microsoft cloud");
    m_rows.value(Field::ClientId)
        .edit->setPlaceholderText(sendoffClientId[0] != '\0' ? tr("that of this copy of Sendoff")
                                                             : tr("none yet", "an application ID"));
    m_rows.value(Field::Tenant).edit->setPlaceholderText(u"common"_s);
    m_rows.value(Field::Authority).edit->setPlaceholderText(cloudsOwn);
    m_rows.value(Field::GraphUrl).edit->setPlaceholderText(cloudsOwn);
    m_help->setText(WordingSignIn::registrationHelpTitle());
    m_note->setText(
        m_refused.isEmpty()
            ? tr("These count for accounts that sign in from now on.")
            //: %1 the name of a field, %2 what was entered
            : tr("%1: “%2” cannot be used and was left out.").arg(wordsOf(m_refusedOf), safeText(m_refused)));
}

} // namespace Sendoff
