// SPDX-FileCopyrightText: 2026 The Sendoff authors
// SPDX-License-Identifier: GPL-3.0-or-later

#pragma once

#include "settings/settings.h"

#include <QHash>
#include <QObject>

class QFormLayout;
class QLabel;
class QLineEdit;

namespace Sendoff {

class LinkButton;

/// The part of the settings that says as which application, and where, accounts sign in. Folded until it is
/// asked for: most people never need it.
class AccountSection : public QObject
{
    Q_OBJECT

public:
    /// Puts its rows at the end of a form of `dialog`.
    AccountSection(Settings &settings, QFormLayout &form, QWidget &dialog);

    void setUnfolded(bool unfolded);
    void retranslate();

Q_SIGNALS:
    /// The dialog needs another height.
    void reshaped();
    /// How the application is registered, and what belongs into the fields.
    void helpRequested();

private:
    enum class Field { ClientId, Tenant, Authority, GraphUrl };

    struct Row
    {
        QLabel *label;
        QLineEdit *edit;
    };

    void addRow(Field field, const QString &name, QWidget &dialog);
    void take(Field field);
    static const Setting<QString> &settingOf(Field field);
    QString kept(Field field) const;
    static QString wordsOf(Field field);

    Settings &m_settings;
    QFormLayout &m_form;
    LinkButton *m_fold;
    QHash<Field, Row> m_rows;
    QLabel *m_note;
    LinkButton *m_help;
    QString m_refused; ///< the last input that does not fit
    Field m_refusedOf = Field::ClientId;
    bool m_unfolded = true;
};

} // namespace Sendoff
