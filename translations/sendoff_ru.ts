<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="ru_RU">
<context>
    <name>Blocker</name>
    <message>
        <source>There are no recipients</source>
        <translation>Нет получателей</translation>
    </message>
    <message>
        <source>“%1” is not a complete address</source>
        <translation>«%1»: неполный адрес</translation>
    </message>
    <message>
        <source>It is already on its way</source>
        <translation>Письмо уже отправляется</translation>
    </message>
    <message>
        <source>It may have been sent already; decide in Sending first</source>
        <translation>Возможно, письмо уже отправлено; сначала примите решение в разделе «Отправка»</translation>
    </message>
</context>
<context>
    <name>Sendoff::AccountCommands</name>
    <message>
        <source>Account</source>
        <translation>Учетная запись</translation>
    </message>
    <message>
        <source>There is no mailbox with this address, or it has no licence.</source>
        <translation>Ящика с таким адресом нет, или у него нет лицензии.</translation>
    </message>
    <message>
        <source>You do not have the right to open this mailbox. Ask its owner or your administrator for “Full access”, and for “Send as” or “Send on behalf”.</source>
        <translation>У вас нет права открыть этот ящик. Попросите у его владельца или администратора «Полный доступ», а также «Отправить как» или «Отправить от имени».</translation>
    </message>
    <message>
        <source>The list of your accounts was damaged. It is kept as %1. Sign in again; your mailboxes are as they were.</source>
        <translation>Список ваших учетных записей поврежден. Он сохранен как %1. Войдите снова; с вашими почтовыми ящиками ничего не случилось.</translation>
    </message>
    <message>
        <source>To open %1, Sendoff needs one more permission: to read and send mail in mailboxes that others let you open. Microsoft asks you to agree to it.</source>
        <translation>Чтобы открыть %1, Sendoff нужно еще одно разрешение: читать и отправлять почту в ящиках, которые вам открыли другие. Microsoft попросит вас согласиться.</translation>
    </message>
    <message>
        <source>Account removed</source>
        <translation>Учетная запись удалена</translation>
    </message>
    <message>
        <source>The account is removed. Only its sign-in is still in the keychain; Sendoff removes it when it starts next.</source>
        <translation>Учетная запись удалена. Только ее вход еще остался в хранилище паролей; Sendoff удалит его при следующем запуске.</translation>
    </message>
    <message>
        <source>The account is removed, but not yet all that was kept of it; Sendoff tries again when it starts next.</source>
        <translation>Учетная запись удалена, но еще не все сохраненные данные; Sendoff повторит попытку при следующем запуске.</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln message(s)</source>
        <translation>
            <numerusform>%1: %Ln письмо</numerusform>
            <numerusform>%1: %Ln письма</numerusform>
            <numerusform>%1: %Ln писем</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages wait to be sent from mailboxes that no account here opens any more. Nothing is sent of them until you add the account again. To let go of them, add it and then remove it.</source>
        <translation>Есть письма, ожидающие отправки из ящиков, которые больше не открывает ни одна учетная запись. Они не будут отправлены, пока вы снова не добавите эту учетную запись. Чтобы отказаться от них, добавьте ее и затем удалите.</translation>
    </message>
    <message>
        <source>Messages without an account</source>
        <translation>Письма без учетной записи</translation>
    </message>
    <message>
        <source>A mailbox without a known address</source>
        <translation>Почтовый ящик с неизвестным адресом</translation>
    </message>
</context>
<context>
    <name>Sendoff::AccountSection</name>
    <message>
        <source>Hide advanced settings of signing in</source>
        <translation>Скрыть дополнительные параметры входа</translation>
    </message>
    <message>
        <source>Advanced settings of signing in</source>
        <translation>Дополнительные параметры входа</translation>
    </message>
    <message>
        <source>that of the Microsoft cloud</source>
        <translation>как в облаке Microsoft</translation>
    </message>
    <message>
        <source>that of this copy of Sendoff</source>
        <translation>встроенный в эту копию Sendoff</translation>
    </message>
    <message>
        <source>none yet</source>
        <comment>an application ID</comment>
        <translation>пока нет</translation>
    </message>
    <message>
        <source>%1: “%2” cannot be used and was left out.</source>
        <translation>%1: значение «%2» не подходит и не сохранено.</translation>
    </message>
    <message>
        <source>These count for accounts that sign in from now on.</source>
        <translation>Действует для учетных записей, которые войдут позже.</translation>
    </message>
</context>
<context>
    <name>Sendoff::Actions</name>
    <message>
        <source>Only in Drafts</source>
        <translation>Только в черновиках</translation>
    </message>
    <message>
        <source>Choose a draft first</source>
        <translation>Сначала выберите черновик</translation>
    </message>
    <message>
        <source>Cannot be sent yet: %1</source>
        <translation>Пока нельзя отправить: %1</translation>
    </message>
    <message>
        <source>None of these can be sent yet</source>
        <translation>Ни одно из них пока нельзя отправить</translation>
    </message>
    <message>
        <source>You are offline</source>
        <translation>Нет подключения</translation>
    </message>
    <message>
        <source>E&amp;xit</source>
        <translation>В&amp;ыход</translation>
    </message>
    <message>
        <source>&amp;Undo send</source>
        <translation>&amp;Отменить отправку</translation>
    </message>
    <message>
        <source>Send &amp;now</source>
        <translation>Отправить &amp;сразу</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>&amp;Копировать</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>Выбрать &amp;все</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>В&amp;ыбрать</translation>
    </message>
    <message>
        <source>Select and &amp;go to next</source>
        <translation>Выбрать и &amp;перейти к следующему</translation>
    </message>
    <message>
        <source>C&amp;lear selection</source>
        <translation>С&amp;нять выбор</translation>
    </message>
    <message>
        <source>Sea&amp;rch</source>
        <translation>По&amp;иск</translation>
    </message>
    <message>
        <source>&amp;Find in message</source>
        <translation>Н&amp;айти в сообщении</translation>
    </message>
    <message>
        <source>&amp;Drafts</source>
        <translation>&amp;Черновики</translation>
    </message>
    <message>
        <source>&amp;Sending</source>
        <translation>&amp;Отправка</translation>
    </message>
    <message>
        <source>Sent &amp;Items</source>
        <translation>Отправле&amp;нные</translation>
    </message>
    <message>
        <source>&amp;Next message</source>
        <translation>&amp;Следующее сообщение</translation>
    </message>
    <message>
        <source>&amp;Previous message</source>
        <translation>&amp;Предыдущее сообщение</translation>
    </message>
    <message>
        <source>Next that needs &amp;attention</source>
        <translation>Следу&amp;ющее, требующее внимания</translation>
    </message>
    <message>
        <source>Previous that needs a&amp;ttention</source>
        <translation>Предыдущ&amp;ее, требующее внимания</translation>
    </message>
    <message>
        <source>Scroll message do&amp;wn</source>
        <translation>Прокрутить сообщение вни&amp;з</translation>
    </message>
    <message>
        <source>Scroll message &amp;up</source>
        <translation>Прокрутить сообщение вве&amp;рх</translation>
    </message>
    <message>
        <source>Sh&amp;ow pictures</source>
        <translation>Показать р&amp;исунки</translation>
    </message>
    <message>
        <source>W&amp;hite paper</source>
        <translation>&amp;Белый фон</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>&amp;Крупнее</translation>
    </message>
    <message>
        <source>S&amp;maller</source>
        <translation>&amp;Мельче</translation>
    </message>
    <message>
        <source>Normal t&amp;ext</source>
        <translation>Обычный &amp;текст</translation>
    </message>
    <message>
        <source>Narrow &amp;folder pane</source>
        <translation>&amp;Узкая панель папок</translation>
    </message>
    <message>
        <source>Menu &amp;bar</source>
        <translation>Строк&amp;а меню</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>Обно&amp;вить</translation>
    </message>
    <message>
        <source>&amp;Send %1…</source>
        <comment>several messages</comment>
        <translation>&amp;Отправить %1…</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>&amp;Отправить</translation>
    </message>
    <message>
        <source>Mark as not &amp;viewed</source>
        <translation>Отметить как &amp;непросмотренное</translation>
    </message>
    <message>
        <source>Mark as &amp;viewed</source>
        <translation>Отметить как &amp;просмотренное</translation>
    </message>
    <message>
        <source>Save &amp;all…</source>
        <translation>&amp;Сохранить все…</translation>
    </message>
    <message>
        <source>&amp;Open in Outlook on the web</source>
        <translation>Открыть в Outlook в &amp;Интернете</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>&amp;Сочетания клавиш</translation>
    </message>
    <message>
        <source>&amp;About Sendoff</source>
        <translation>&amp;О программе</translation>
    </message>
    <message>
        <source>Nothing is waiting to be sent</source>
        <translation>Очередь отправки пуста</translation>
    </message>
    <message>
        <source>R&amp;esume sending</source>
        <translation>Продол&amp;жить отправку</translation>
    </message>
    <message>
        <source>&amp;Pause sending</source>
        <translation>Приост&amp;ановить отправку</translation>
    </message>
    <message>
        <source>S&amp;top the rest</source>
        <translation>Ос&amp;тановить остальные</translation>
    </message>
    <message>
        <source>Save &amp;report…</source>
        <translation>Сохранить &amp;отчет…</translation>
    </message>
    <message>
        <source>Only for what is scheduled</source>
        <translation>Только для запланированных</translation>
    </message>
    <message>
        <source>S&amp;cheduled</source>
        <translation>Зап&amp;ланированные</translation>
    </message>
    <message>
        <source>S&amp;chedule %1…</source>
        <comment>several messages</comment>
        <translation>&amp;Запланировать %1…</translation>
    </message>
    <message>
        <source>S&amp;chedule…</source>
        <translation>&amp;Запланировать…</translation>
    </message>
    <message>
        <source>Send &amp;now</source>
        <comment>scheduled</comment>
        <extracomment>Of a message that waits for its time</extracomment>
        <translation>Отправить с&amp;разу</translation>
    </message>
    <message>
        <source>Change ti&amp;me…</source>
        <translation>Изменить вр&amp;емя…</translation>
    </message>
    <message>
        <source>&amp;Back to Drafts</source>
        <translation>&amp;Вернуть в черновики</translation>
    </message>
    <message>
        <source>The access token opens another mailbox, so nothing is sent</source>
        <translation>Маркер доступа открывает другой ящик, поэтому ничего не отправляется</translation>
    </message>
    <message>
        <source>&amp;Undo schedule</source>
        <translation>&amp;Отменить планирование</translation>
    </message>
    <message>
        <source>Ne&amp;xt pane</source>
        <translation>Сле&amp;дующая панель</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>Предыду&amp;щая панель</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>Пара&amp;метры…</translation>
    </message>
    <message>
        <source>A personal account opens no other mailbox</source>
        <translation>Личная учетная запись не открывает чужие ящики</translation>
    </message>
    <message>
        <source>Only for an account that you added</source>
        <translation>Только для добавленной учетной записи</translation>
    </message>
    <message>
        <source>This account is signed in</source>
        <translation>Вход в эту учетную запись выполнен</translation>
    </message>
    <message>
        <source>&amp;Add account…</source>
        <translation>&amp;Добавить учетную запись…</translation>
    </message>
    <message>
        <source>Add mail&amp;box…</source>
        <translation>Добавить &amp;ящик…</translation>
    </message>
    <message>
        <source>Sign &amp;in again…</source>
        <translation>Во&amp;йти снова…</translation>
    </message>
    <message>
        <source>Re&amp;move account…</source>
        <translation>&amp;Удалить учетную запись…</translation>
    </message>
    <message>
        <source>The sign-in has no permission to send (Mail.Send)</source>
        <translation>При входе не дано разрешение на отправку (Mail.Send)</translation>
    </message>
    <message>
        <source>The access token opens another mailbox, so nothing is discarded</source>
        <translation>Маркер доступа открывает другой ящик, поэтому ничего не удаляется</translation>
    </message>
    <message>
        <source>Its send is not over: see Sending</source>
        <translation>Отправка не завершена: см. папку «Отправка»</translation>
    </message>
    <message>
        <source>&amp;Undo discard</source>
        <translation>&amp;Отменить удаление</translation>
    </message>
    <message>
        <source>&amp;Discard %1</source>
        <comment>several drafts</comment>
        <translation>&amp;Удалить %1</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>&amp;Удалить</translation>
    </message>
</context>
<context>
    <name>Sendoff::AddAccountDialog</name>
    <message>
        <source>Add an account</source>
        <translation>Добавление учетной записи</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Войти снова</translation>
    </message>
</context>
<context>
    <name>Sendoff::AddMailboxDialog</name>
    <message>
        <source>“%1” is not a complete address</source>
        <translation>«%1»: неполный адрес</translation>
    </message>
    <message>
        <source>%1 is open already</source>
        <translation>Ящик %1 уже открыт</translation>
    </message>
    <message>
        <source>%1 is a personal account. Only work and school accounts can open mailboxes of others.</source>
        <translation>%1: личная учетная запись. Чужие ящики открывают только рабочие и учебные учетные записи.</translation>
    </message>
    <message>
        <source>Trying to open it…</source>
        <translation>Пробуем открыть…</translation>
    </message>
    <message>
        <source>A shared mailbox, or one whose owner lets %1 in. Microsoft may ask you to agree to one more permission.</source>
        <translation>Общий ящик или ящик, владелец которого дал доступ %1. Microsoft может попросить согласия еще на одно разрешение.</translation>
    </message>
    <message>
        <source>Add a mailbox</source>
        <translation>Добавление ящика</translation>
    </message>
    <message>
        <source>Address of the mailbox</source>
        <translation>Адрес ящика</translation>
    </message>
    <message>
        <source>Add</source>
        <comment>a mailbox</comment>
        <translation>Добавить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
</context>
<context>
    <name>Sendoff::ApplicationLine</name>
    <message>
        <source>Application ID: %1</source>
        <translation>Приложение: %1</translation>
    </message>
    <message>
        <source>Correct</source>
        <comment>an application ID</comment>
        <translation>Исправить</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>an application ID</comment>
        <translation>Изменить</translation>
    </message>
    <message>
        <source>Change the application ID</source>
        <translation>Изменить идентификатор приложения</translation>
    </message>
    <message>
        <source>Application ID: %1. It does not look like one of Microsoft&apos;s.</source>
        <translation>Приложение: %1. Не похоже на идентификатор Microsoft.</translation>
    </message>
</context>
<context>
    <name>Sendoff::AttachmentBar</name>
    <message>
        <source>Open</source>
        <translation>Открыть</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>Сохранить как…</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>Вложения</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>Сохранить…</translation>
    </message>
    <message>
        <source>Save all…</source>
        <translation>Сохранить все…</translation>
    </message>
    <message>
        <source>Not on this computer yet</source>
        <translation>Еще не на этом компьютере</translation>
    </message>
    <message>
        <source>More attachments</source>
        <translation>Еще вложения</translation>
    </message>
</context>
<context>
    <name>Sendoff::AttachmentChip</name>
    <message>
        <source>Attachment</source>
        <translation>Вложение</translation>
    </message>
</context>
<context>
    <name>Sendoff::AttachmentCommands</name>
    <message>
        <source>Save attachment</source>
        <translation>Сохранить вложение</translation>
    </message>
    <message>
        <source>Save all attachments to a folder</source>
        <translation>Сохранить все вложения в папку</translation>
    </message>
    <message>
        <source>It is a program. Save it if you are sure that it is safe.</source>
        <translation>Это программа. Сохраните ее, если уверены, что она безопасна.</translation>
    </message>
    <message>
        <source>This computer has no program for it.</source>
        <translation>На этом компьютере нет программы, которая его открывает.</translation>
    </message>
    <message>
        <source>“%1” could not be opened or saved.</source>
        <translation>Не удалось открыть или сохранить «%1».</translation>
    </message>
</context>
<context>
    <name>Sendoff::BrowserWaitCard</name>
    <message>
        <source>Sign in in your browser</source>
        <translation>Вход в браузере</translation>
    </message>
    <message>
        <source>You are signed in</source>
        <translation>Вход выполнен</translation>
    </message>
    <message>
        <source>Getting your mailbox ready…</source>
        <translation>Готовим ваш ящик…</translation>
    </message>
    <message>
        <source>Your browser could not be opened. Copy the address and open it in a browser on this computer, or use a code.</source>
        <translation>Не удалось открыть браузер. Скопируйте адрес и откройте его в браузере на этом компьютере или войдите по коду.</translation>
    </message>
    <message>
        <source>Finish signing in in your browser, then come back here.</source>
        <translation>Завершите вход в браузере и вернитесь сюда.</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>Открыть снова</translation>
    </message>
    <message>
        <source>Address copied</source>
        <translation>Адрес скопирован</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>Копировать адрес</translation>
    </message>
    <message>
        <source>Use a code instead</source>
        <translation>Войти по коду</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>Finishing the sign-in…</source>
        <translation>Завершаем вход…</translation>
    </message>
    <message>
        <source>The browser is done; waiting for the sign-in service.</source>
        <translation>Браузер свое сделал; ждем службу входа.</translation>
    </message>
</context>
<context>
    <name>Sendoff::ClientIdForm</name>
    <message>
        <source>This copy of Sendoff has no application ID yet. Microsoft wants one to be registered before anybody can sign in; it is no secret.</source>
        <translation>В этой копии Sendoff еще нет идентификатора приложения. Чтобы войти, его нужно зарегистрировать в Microsoft; это не секрет.</translation>
    </message>
    <message>
        <source>Application (client) ID</source>
        <translation>Идентификатор приложения (клиента)</translation>
    </message>
    <message>
        <source>Use it</source>
        <comment>an application ID</comment>
        <translation>Применить</translation>
    </message>
    <message>
        <source>This cannot be an application ID: it has letters, digits and hyphens only.</source>
        <translation>Это не идентификатор приложения: в нем только буквы, цифры и дефисы.</translation>
    </message>
    <message>
        <source>How to get an application ID</source>
        <translation>Как получить идентификатор приложения</translation>
    </message>
    <message>
        <source>The application ID to sign in with from now on. Accounts that are here keep theirs.</source>
        <translation>Идентификатор приложения для следующих входов. Уже подключенные учетные записи сохранят свой.</translation>
    </message>
    <message>
        <source>Use it anyway</source>
        <comment>an application ID</comment>
        <translation>Все равно применить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>This does not look like an application ID of Microsoft, such as “%1”. Correct it, or use it anyway if your sign-in service has others.</source>
        <translation>Это не похоже на идентификатор приложения Microsoft вида «%1». Исправьте его или все равно примените, если у вашей службы входа они другие.</translation>
    </message>
</context>
<context>
    <name>Sendoff::Commands</name>
    <message>
        <source>The review-and-send desk for Microsoft 365 and Outlook.com drafts.</source>
        <translation>Просмотр и отправка черновиков Microsoft 365 и Outlook.com.</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>Свободная программа под лицензией GNU General Public License версии 3 или более поздней. Без каких-либо гарантий.</translation>
    </message>
    <message>
        <source>Made with:</source>
        <translation>Использованы:</translation>
    </message>
</context>
<context>
    <name>Sendoff::DecideDialog</name>
    <message>
        <source>Was it sent?</source>
        <translation>Отправлено ли сообщение?</translation>
    </message>
    <message>
        <source>Was “%1” sent to %2?</source>
        <translation>Отправлено ли «%1», кому: %2?</translation>
    </message>
    <message>
        <source>Keep holding</source>
        <translation>Пока не отправлять</translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation>Уже отправлено</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>Отправить еще раз</translation>
    </message>
    <message>
        <source>It was posted at %1. We looked for it by its own id, and in Sent Items by its message id.</source>
        <translation>Оно передано в %1. Мы искали его по собственному коду и в «Отправленных» по коду сообщения.</translation>
    </message>
    <message>
        <source>“Keep holding” changes nothing. “It was sent” takes it off your list and sends nothing. “Send again” sends it once more: if it was taken the first time, people get it twice.</source>
        <translation>«Пока не отправлять» ничего не меняет. «Уже отправлено» убирает его из списка, ничего не отправляя. «Отправить еще раз» отправит его снова: если в первый раз его приняли, люди получат его дважды.</translation>
    </message>
</context>
<context>
    <name>Sendoff::DeskPage</name>
    <message>
        <source>All sent</source>
        <translation>Все отправлено</translation>
    </message>
    <message>
        <source>Open Sent Items</source>
        <translation>Открыть «Отправленные»</translation>
    </message>
    <message>
        <source>New drafts appear here by themselves.</source>
        <translation>Новые появятся здесь сами.</translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation>Черновиков нет</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>Отправка</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Запланированные</translation>
    </message>
    <message numerus="yes">
        <source>There are no drafts left. %Ln messages went out today, and each one was found in Sent Items.</source>
        <translation>
            <numerusform>Черновиков не осталось. Сегодня отправлено: %Ln, каждое найдено в «Отправленных».</numerusform>
            <numerusform>Черновиков не осталось. Сегодня отправлено: %Ln, каждое найдено в «Отправленных».</numerusform>
            <numerusform>Черновиков не осталось. Сегодня отправлено: %Ln, каждое найдено в «Отправленных».</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are no drafts left. %Ln messages went out today.</source>
        <translation>
            <numerusform>Черновиков не осталось. Сегодня отправлено: %Ln.</numerusform>
            <numerusform>Черновиков не осталось. Сегодня отправлено: %Ln.</numerusform>
            <numerusform>Черновиков не осталось. Сегодня отправлено: %Ln.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::DeviceCodeCard</name>
    <message>
        <source>The code has expired.</source>
        <translation>Срок действия кода истек.</translation>
    </message>
    <message>
        <source>Asking for a code…</source>
        <translation>Запрашиваем код…</translation>
    </message>
    <message>
        <source>You are signed in. Getting your mailbox ready…</source>
        <translation>Вход выполнен. Готовим ваш ящик…</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Waiting for you to sign in…</source>
        <translation>Ждем входа…</translation>
    </message>
    <message numerus="yes">
        <source>The code works for %Ln more minute(s)</source>
        <translation>
            <numerusform>Код действует еще %Ln минуту</numerusform>
            <numerusform>Код действует еще %Ln минуты</numerusform>
            <numerusform>Код действует еще %Ln минут</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in with a code</source>
        <translation>Вход по коду</translation>
    </message>
    <message>
        <source>On a phone or another computer open</source>
        <translation>На телефоне или другом компьютере откройте</translation>
    </message>
    <message>
        <source>Enter this code:</source>
        <translation>Введите код:</translation>
    </message>
    <message>
        <source>No code yet</source>
        <translation>Кода пока нет</translation>
    </message>
    <message>
        <source>Code copied</source>
        <translation>Код скопирован</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>Копировать код</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>Открыть страницу</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>Новый код</translation>
    </message>
    <message>
        <source>The browser could not be opened; open the page by hand.</source>
        <translation>Не удалось открыть браузер; откройте страницу сами.</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>Назад</translation>
    </message>
    <message>
        <source>Cloud: %1</source>
        <translation>Облако: %1</translation>
    </message>
    <message>
        <source>Finishing the sign-in…</source>
        <translation>Завершаем вход…</translation>
    </message>
</context>
<context>
    <name>Sendoff::EndPage</name>
    <message>
        <source>You are signed in</source>
        <translation>Вход выполнен</translation>
    </message>
    <message>
        <source>Sign-in did not finish</source>
        <translation>Вход не завершен</translation>
    </message>
    <message>
        <source>You can return to Sendoff.</source>
        <translation>Можно вернуться в Sendoff.</translation>
    </message>
    <message>
        <source>Return to Sendoff to see why and to try again.</source>
        <translation>Вернитесь в Sendoff: там сказано почему, и можно попробовать снова.</translation>
    </message>
    <message>
        <source>This page can be closed.</source>
        <translation>Эту страницу можно закрыть.</translation>
    </message>
</context>
<context>
    <name>Sendoff::FactDialog</name>
    <message>
        <source>Hide details</source>
        <translation>Скрыть подробности</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
</context>
<context>
    <name>Sendoff::FaultPane</name>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>Скопировано</translation>
    </message>
    <message>
        <source>Copy request</source>
        <translation>Копировать запрос</translation>
    </message>
    <message>
        <source>Hide technical details</source>
        <translation>Скрыть технические сведения</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Технические сведения</translation>
    </message>
    <message>
        <source>Change the application ID</source>
        <translation>Изменить идентификатор приложения</translation>
    </message>
</context>
<context>
    <name>Sendoff::FindBar</name>
    <message>
        <source>Not found</source>
        <translation>Не найдено</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>places found in the text</comment>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Find in message</source>
        <translation>Найти в сообщении</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>Предыдущее место</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>Следующее место</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
</context>
<context>
    <name>Sendoff::HeaderCard</name>
    <message>
        <source>Fewer details</source>
        <translation>Меньше сведений</translation>
    </message>
    <message>
        <source>More details</source>
        <translation>Больше сведений</translation>
    </message>
    <message>
        <source>Goes out as %1, out of the mailbox %2</source>
        <translation>Уходит от имени %1 из ящика %2</translation>
    </message>
</context>
<context>
    <name>Sendoff::InlineBar</name>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
</context>
<context>
    <name>Sendoff::ListHeader</name>
    <message>
        <source>Select all</source>
        <translation>Выбрать все</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>Фильтр</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>Сортировка</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>Снять выбор</translation>
    </message>
</context>
<context>
    <name>Sendoff::ListPane</name>
    <message>
        <source>Loading drafts…</source>
        <translation>Загружаем черновики…</translation>
    </message>
    <message>
        <source>Loading sent messages…</source>
        <translation>Загружаем отправленные…</translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>Ничего не найдено: «%1»</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>Очистить поиск</translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation>Внимания ничего не требует</translation>
    </message>
    <message>
        <source>Nothing here: %1</source>
        <translation>Здесь пусто: %1</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation>Черновиков нет</translation>
    </message>
    <message>
        <source>New drafts appear here by themselves.</source>
        <translation>Новые появятся здесь сами.</translation>
    </message>
    <message>
        <source>Nothing in Sent Items</source>
        <translation>В «Отправленных» пусто</translation>
    </message>
    <message>
        <source>What you send appears here by itself.</source>
        <translation>Отправленное появится здесь само.</translation>
    </message>
    <message>
        <source>Nothing is scheduled</source>
        <translation>Ничего не запланировано</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) match “%1”, but not the filter “%2”.</source>
        <translation>
            <numerusform>По запросу «%1» найдено: %Ln, но под фильтр «%2» ничего не подходит.</numerusform>
            <numerusform>По запросу «%1» найдено: %Ln, но под фильтр «%2» ничего не подходит.</numerusform>
            <numerusform>По запросу «%1» найдено: %Ln, но под фильтр «%2» ничего не подходит.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::MailListView</name>
    <message>
        <source>Drafts list</source>
        <translation>Список черновиков</translation>
    </message>
    <message>
        <source>Sent Items list</source>
        <translation>Список отправленных</translation>
    </message>
    <message>
        <source>Scheduled list</source>
        <translation>Список запланированных</translation>
    </message>
</context>
<context>
    <name>Sendoff::MainWindow</name>
    <message>
        <source>Welcome</source>
        <translation>Добро пожаловать</translation>
    </message>
    <message>
        <source>Search Sent Items</source>
        <translation>Поиск в отправленных</translation>
    </message>
    <message>
        <source>Search drafts</source>
        <translation>Поиск в черновиках</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>Панель инструментов</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>Поиск</translation>
    </message>
    <message>
        <source>Search scheduled messages</source>
        <translation>Поиск в запланированных</translation>
    </message>
</context>
<context>
    <name>Sendoff::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>&amp;Файл</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>&amp;Правка</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>&amp;Вид</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>&amp;Сообщение</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>Спр&amp;авка</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>&amp;Язык</translation>
    </message>
    <message>
        <source>&amp;As the system</source>
        <translation>&amp;Как в системе</translation>
    </message>
</context>
<context>
    <name>Sendoff::MessageView</name>
    <message>
        <source>Message text</source>
        <translation>Текст сообщения</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>Открыть ссылку</translation>
    </message>
    <message>
        <source>Copy link address</source>
        <translation>Копировать адрес ссылки</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>Копировать</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>Выбрать все</translation>
    </message>
</context>
<context>
    <name>Sendoff::PreSendDialog</name>
    <message>
        <source>%1: %2</source>
        <extracomment>a draft that cannot be sent: %1 its subject, %2 why</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>Отправить</translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln messages?</source>
        <translation>
            <numerusform>Отправить %Ln сообщение?</numerusform>
            <numerusform>Отправить %Ln сообщения?</numerusform>
            <numerusform>Отправить %Ln сообщений?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln получатель</numerusform>
            <numerusform>%Ln получателя</numerusform>
            <numerusform>%Ln получателей</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 to %2, from %3</source>
        <translation>%1, %2, от %3</translation>
    </message>
    <message numerus="yes">
        <source>You can undo for %Ln seconds.</source>
        <translation>
            <numerusform>В течение %Ln секунды отправку можно будет отменить.</numerusform>
            <numerusform>В течение %Ln секунд отправку можно будет отменить.</numerusform>
            <numerusform>В течение %Ln секунд отправку можно будет отменить.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send %1</source>
        <translation>Отправить %1</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln may have been sent already&lt;/b&gt; and stay where they are</source>
        <translation>
            <numerusform>&lt;b&gt;Возможно, уже отправлены: %Ln.&lt;/b&gt; Останутся на месте</numerusform>
            <numerusform>&lt;b&gt;Возможно, уже отправлены: %Ln.&lt;/b&gt; Останутся на месте</numerusform>
            <numerusform>&lt;b&gt;Возможно, уже отправлены: %Ln.&lt;/b&gt; Останутся на месте</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln cannot be sent&lt;/b&gt; and stay in Drafts</source>
        <translation>
            <numerusform>&lt;b&gt;Нельзя отправить: %Ln.&lt;/b&gt; Останутся в черновиках</numerusform>
            <numerusform>&lt;b&gt;Нельзя отправить: %Ln.&lt;/b&gt; Останутся в черновиках</numerusform>
            <numerusform>&lt;b&gt;Нельзя отправить: %Ln.&lt;/b&gt; Останутся в черновиках</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>и еще %Ln</numerusform>
            <numerusform>и еще %Ln</numerusform>
            <numerusform>и еще %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln people outside your organization:&lt;/b&gt; %1</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln получатель вне организации:&lt;/b&gt; %1</numerusform>
            <numerusform>&lt;b&gt;%Ln получателя вне организации:&lt;/b&gt; %1</numerusform>
            <numerusform>&lt;b&gt;%Ln получателей вне организации:&lt;/b&gt; %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln messages&lt;/b&gt; have attachments</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln сообщение&lt;/b&gt; с вложениями</numerusform>
            <numerusform>&lt;b&gt;%Ln сообщения&lt;/b&gt; с вложениями</numerusform>
            <numerusform>&lt;b&gt;%Ln сообщений&lt;/b&gt; с вложениями</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln attachments&lt;/b&gt;, %1 in all</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln вложение&lt;/b&gt;, всего %1</numerusform>
            <numerusform>&lt;b&gt;%Ln вложения&lt;/b&gt;, всего %1</numerusform>
            <numerusform>&lt;b&gt;%Ln вложений&lt;/b&gt;, всего %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln messages&lt;/b&gt; you have not viewed yet</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln сообщение&lt;/b&gt; вы еще не просмотрели</numerusform>
            <numerusform>&lt;b&gt;%Ln сообщения&lt;/b&gt; вы еще не просмотрели</numerusform>
            <numerusform>&lt;b&gt;%Ln сообщений&lt;/b&gt; вы еще не просмотрели</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They take &lt;b&gt;about %Ln minutes&lt;/b&gt;, at %1 a minute</source>
        <translation>
            <numerusform>Отправка займет &lt;b&gt;около %Ln минуты&lt;/b&gt;, по %1 в минуту</numerusform>
            <numerusform>Отправка займет &lt;b&gt;около %Ln минут&lt;/b&gt;, по %1 в минуту</numerusform>
            <numerusform>Отправка займет &lt;b&gt;около %Ln минут&lt;/b&gt;, по %1 в минуту</numerusform>
        </translation>
    </message>
    <message>
        <source>They go out at once; this cannot be undone.</source>
        <translation>Отправка начнется сразу, отменить ее будет нельзя.</translation>
    </message>
    <message>
        <source>%1 to %2, from %3, out of the mailbox %4</source>
        <extracomment>the message goes out as %3, who is not the owner of the mailbox %4 in which the draft is</extracomment>
        <translation>%1, %2, от %3 из ящика %4</translation>
    </message>
    <message>
        <source>this mailbox</source>
        <translation>этот ящик</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;From %Ln senders:&lt;/b&gt; %1</source>
        <translation>
            <numerusform>&lt;b&gt;От %Ln отправителя:&lt;/b&gt; %1</numerusform>
            <numerusform>&lt;b&gt;От %Ln отправителей:&lt;/b&gt; %1</numerusform>
            <numerusform>&lt;b&gt;От %Ln отправителей:&lt;/b&gt; %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;From %Ln senders:&lt;/b&gt; %1, out of the mailbox %2</source>
        <translation>
            <numerusform>&lt;b&gt;От %Ln отправителя:&lt;/b&gt; %1; из ящика %2</numerusform>
            <numerusform>&lt;b&gt;От %Ln отправителей:&lt;/b&gt; %1; из ящика %2</numerusform>
            <numerusform>&lt;b&gt;От %Ln отправителей:&lt;/b&gt; %1; из ящика %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::Proof</name>
    <message>
        <source>You pressed Send</source>
        <translation>Вы нажали «Отправить»</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>Передано</translation>
    </message>
    <message>
        <source>Found in Sent Items</source>
        <translation>Найдено в «Отправленных»</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>Попытки</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>Запрос</translation>
    </message>
    <message>
        <source>Message ID</source>
        <translation>Идентификатор сообщения</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробнее</translation>
    </message>
    <message>
        <source>No draft any more</source>
        <translation>Больше не черновик</translation>
    </message>
    <message>
        <source>Came back</source>
        <comment>time of a report</comment>
        <translation>Вернулось</translation>
    </message>
</context>
<context>
    <name>Sendoff::QuitQuestion</name>
    <message>
        <source>Exit Sendoff?</source>
        <translation>Выйти из Sendoff?</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) are still waiting.</source>
        <translation>
            <numerusform>Еще не отправлено: %Ln сообщение.</numerusform>
            <numerusform>Еще не отправлено: %Ln сообщения.</numerusform>
            <numerusform>Еще не отправлено: %Ln сообщений.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The undo time still runs for %Ln message(s): if you exit now, they are not sent and stay in Drafts.</source>
        <translation>
            <numerusform>%Ln сообщение еще можно отменить: если выйти сейчас, оно не будет отправлено и останется в черновиках.</numerusform>
            <numerusform>%Ln сообщения еще можно отменить: если выйти сейчас, они не будут отправлены и останутся в черновиках.</numerusform>
            <numerusform>%Ln сообщений еще можно отменить: если выйти сейчас, они не будут отправлены и останутся в черновиках.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The others go on next time you open Sendoff.</source>
        <translation>
            <numerusform>Отправка остальных продолжится при следующем запуске.</numerusform>
            <numerusform>Отправка остальных продолжится при следующем запуске.</numerusform>
            <numerusform>Отправка остальных продолжится при следующем запуске.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They go on next time you open Sendoff.</source>
        <translation>
            <numerusform>Отправка продолжится при следующем запуске.</numerusform>
            <numerusform>Отправка продолжится при следующем запуске.</numerusform>
            <numerusform>Отправка продолжится при следующем запуске.</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep sending</source>
        <translation>Продолжить отправку</translation>
    </message>
    <message>
        <source>Pause and exit</source>
        <translation>Приостановить и выйти</translation>
    </message>
    <message>
        <source>Exit without sending</source>
        <translation>Выйти без отправки</translation>
    </message>
    <message>
        <source>After more than a day you are asked first.</source>
        <translation>Если пройдет больше суток, Sendoff сначала спросит вас.</translation>
    </message>
    <message>
        <source>The practice mailbox begins anew next time you open it.</source>
        <translation>Учебный ящик при следующем открытии начинается заново.</translation>
    </message>
    <message numerus="yes">
        <source>The undo time still runs for %Ln draft(s): if you exit now, they are not discarded.</source>
        <translation>
            <numerusform>Еще можно отменить удаление %Ln черновика: если выйти сейчас, он не будет удален.</numerusform>
            <numerusform>Еще можно отменить удаление %Ln черновиков: если выйти сейчас, они не будут удалены.</numerusform>
            <numerusform>Еще можно отменить удаление %Ln черновиков: если выйти сейчас, они не будут удалены.</numerusform>
        </translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>Остаться</translation>
    </message>
    <message>
        <source>Exit without discarding</source>
        <translation>Выйти без удаления</translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s) are not discarded yet.</source>
        <translation>
            <numerusform>%Ln черновик еще не удален.</numerusform>
            <numerusform>%Ln черновика еще не удалены.</numerusform>
            <numerusform>%Ln черновиков еще не удалены.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln discarded draft(s) are still waiting.</source>
        <translation>
            <numerusform>%Ln удаленный черновик еще ждет.</numerusform>
            <numerusform>%Ln удаленных черновика еще ждут.</numerusform>
            <numerusform>%Ln удаленных черновиков еще ждут.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They go to Deleted Items next time you open Sendoff.</source>
        <translation>
            <numerusform>Он попадет в папку «Удаленные» при следующем запуске.</numerusform>
            <numerusform>Они попадут в папку «Удаленные» при следующем запуске.</numerusform>
            <numerusform>Они попадут в папку «Удаленные» при следующем запуске.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln discarded draft(s) go to Deleted Items next time you open Sendoff.</source>
        <translation>
            <numerusform>%Ln удаленный черновик попадет в папку «Удаленные» при следующем запуске.</numerusform>
            <numerusform>%Ln удаленных черновика попадут в папку «Удаленные» при следующем запуске.</numerusform>
            <numerusform>%Ln удаленных черновиков попадут в папку «Удаленные» при следующем запуске.</numerusform>
        </translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>Выйти</translation>
    </message>
</context>
<context>
    <name>Sendoff::Rail</name>
    <message>
        <source>Accounts and folders</source>
        <translation>Учетные записи и папки</translation>
    </message>
</context>
<context>
    <name>Sendoff::RailModel</name>
    <message>
        <source>Sending</source>
        <extracomment>The view of messages on their way, in the folder pane</extracomment>
        <translation>Отправка</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>Почтовый ящик</translation>
    </message>
    <message numerus="yes">
        <source>%Ln need you</source>
        <translation>
            <numerusform>ждет вашего решения: %Ln</numerusform>
            <numerusform>ждут вашего решения: %Ln</numerusform>
            <numerusform>ждут вашего решения: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Scheduled</source>
        <extracomment>The view of messages that wait for their time, in the folder pane</extracomment>
        <translation>Запланированные</translation>
    </message>
</context>
<context>
    <name>Sendoff::ReaderPane</name>
    <message>
        <source>More actions</source>
        <translation>Другие действия</translation>
    </message>
    <message>
        <source>Choose a draft to read it</source>
        <translation>Выберите черновик</translation>
    </message>
    <message>
        <source>Choose a message to read it</source>
        <translation>Выберите сообщение</translation>
    </message>
</context>
<context>
    <name>Sendoff::ReaderView</name>
    <message>
        <source>Loading the text…</source>
        <translation>Загружаем текст…</translation>
    </message>
    <message>
        <source>There is no text</source>
        <translation>Нет текста</translation>
    </message>
    <message>
        <source>You are offline.</source>
        <translation>Нет подключения.</translation>
    </message>
    <message>
        <source>Open in Outlook</source>
        <translation>Открыть в Outlook</translation>
    </message>
</context>
<context>
    <name>Sendoff::RemoveAccountQuestion</name>
    <message>
        <source>Remove account</source>
        <translation>Удаление учетной записи</translation>
    </message>
    <message>
        <source>Remove %1 from this computer?</source>
        <translation>Удалить %1 с этого компьютера?</translation>
    </message>
    <message>
        <source>Mail in the mailbox stays. What Sendoff keeps of it here is deleted, and the sign-in is removed from the keychain.</source>
        <translation>Почта в ящике останется. То, что Sendoff хранит здесь, будет удалено, а вход убран из хранилища паролей.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln shared mailbox(es) opened with this account are removed too.</source>
        <translation>
            <numerusform>С ней уйдет и %Ln общий ящик.</numerusform>
            <numerusform>С ней уйдут и %Ln общих ящика.</numerusform>
            <numerusform>С ней уйдут и %Ln общих ящиков.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) still wait to be sent: they are not sent and stay in Drafts.</source>
        <translation>
            <numerusform>Ждет отправки %Ln сообщение: оно не уйдет и останется в черновиках.</numerusform>
            <numerusform>Ждут отправки %Ln сообщения: они не уйдут и останутся в черновиках.</numerusform>
            <numerusform>Ждут отправки %Ln сообщений: они не уйдут и останутся в черновиках.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln message(s) it is not known whether they were sent, and Sendoff cannot find it out any more. Look into Sent Items before you send them again.</source>
        <translation>
            <numerusform>О %Ln сообщении неизвестно, отправлено ли оно, и Sendoff этого уже не узнает. Загляните в «Отправленные», прежде чем отправлять его снова.</numerusform>
            <numerusform>О %Ln сообщениях неизвестно, отправлены ли они, и Sendoff этого уже не узнает. Загляните в «Отправленные», прежде чем отправлять их снова.</numerusform>
            <numerusform>О %Ln сообщениях неизвестно, отправлены ли они, и Sendoff этого уже не узнает. Загляните в «Отправленные», прежде чем отправлять их снова.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln scheduled message(s) go out at their time all the same: Microsoft 365 has them.</source>
        <translation>
            <numerusform>%Ln запланированное сообщение все равно уйдет в свое время: оно уже в Microsoft 365.</numerusform>
            <numerusform>%Ln запланированных сообщения все равно уйдут в свое время: они уже в Microsoft 365.</numerusform>
            <numerusform>%Ln запланированных сообщений все равно уйдут в свое время: они уже в Microsoft 365.</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>Удалить</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message numerus="yes">
        <source>%Ln discarded draft(s) are not in Deleted Items yet: they stay in Drafts.</source>
        <translation>
            <numerusform>%Ln удаляемый черновик еще не в папке «Удаленные»: он останется в черновиках.</numerusform>
            <numerusform>%Ln удаляемых черновика еще не в папке «Удаленные»: они останутся в черновиках.</numerusform>
            <numerusform>%Ln удаляемых черновиков еще не в папке «Удаленные»: они останутся в черновиках.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::SchedulePopup</name>
    <message>
        <source>Schedule</source>
        <translation>Запланировать</translation>
    </message>
    <message>
        <source>Pick a date and time</source>
        <translation>Выбрать дату и время</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>Предыдущий месяц</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>Следующий месяц</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>День</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>Время</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1 the time zone&apos;s name, %2 a sentence</extracomment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Schedule %1</source>
        <translation>Запланировать %1</translation>
    </message>
</context>
<context>
    <name>Sendoff::SendReport</name>
    <message>
        <source>Decided</source>
        <comment>time</comment>
        <translation>Решение</translation>
    </message>
    <message>
        <source>Accepted</source>
        <comment>time</comment>
        <translation>Принято</translation>
    </message>
    <message>
        <source>Found in Sent Items</source>
        <comment>time</comment>
        <translation>Найдено в «Отправленных»</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>Причина</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>Код запроса</translation>
    </message>
    <message>
        <source>Came back</source>
        <comment>time of a report</comment>
        <translation>Вернулось</translation>
    </message>
</context>
<context>
    <name>Sendoff::SendingDelegate</name>
    <message>
        <source>Needs you</source>
        <translation>Нужно ваше решение</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>Выполняется</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>group</comment>
        <translation>В очереди</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>group</comment>
        <translation>Отправлено</translation>
    </message>
</context>
<context>
    <name>Sendoff::SendingDesk</name>
    <message>
        <source>Stop the rest</source>
        <translation>Остановить остальные</translation>
    </message>
    <message numerus="yes">
        <source>Stop sending %Ln more messages?</source>
        <translation>
            <numerusform>Остановить отправку еще %Ln сообщения?</numerusform>
            <numerusform>Остановить отправку еще %Ln сообщений?</numerusform>
            <numerusform>Остановить отправку еще %Ln сообщений?</numerusform>
        </translation>
    </message>
    <message>
        <source>They go back to Drafts, unchanged. What was sent stays sent.</source>
        <translation>Они вернутся в черновики без изменений. Отправленное останется отправленным.</translation>
    </message>
    <message>
        <source>Keep sending</source>
        <translation>Продолжить отправку</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>Сохранить отчет</translation>
    </message>
    <message>
        <source>Sent %1.csv</source>
        <comment>a file&apos;s name</comment>
        <translation>Отправка %1.csv</translation>
    </message>
    <message>
        <source>The report was not saved</source>
        <translation>Отчет не сохранен</translation>
    </message>
</context>
<context>
    <name>Sendoff::SendingDetails</name>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>Просмотреть</translation>
    </message>
    <message>
        <source>Back to Drafts</source>
        <translation>Вернуть в черновики</translation>
    </message>
    <message>
        <source>Keep in Drafts</source>
        <translation>Оставить в черновиках</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Проверить снова</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Решить…</translation>
    </message>
    <message>
        <source>Hide technical details</source>
        <translation>Скрыть технические сведения</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>Технические сведения</translation>
    </message>
    <message>
        <source>Open the report in Outlook</source>
        <translation>Открыть отчет в Outlook</translation>
    </message>
    <message>
        <source>Copy request</source>
        <translation>Копировать запрос</translation>
    </message>
</context>
<context>
    <name>Sendoff::SendingHeader</name>
    <message numerus="yes">
        <source>Sending %Ln message(s)</source>
        <translation>
            <numerusform>Отправка %Ln сообщения</numerusform>
            <numerusform>Отправка %Ln сообщений</numerusform>
            <numerusform>Отправка %Ln сообщений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) need you</source>
        <translation>
            <numerusform>Ждет вашего решения: %Ln</numerusform>
            <numerusform>Ждут вашего решения: %Ln</numerusform>
            <numerusform>Ждут вашего решения: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>All sent</source>
        <translation>Все отправлено</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent</source>
        <translation>
            <numerusform>%Ln отправлено</numerusform>
            <numerusform>%Ln отправлено</numerusform>
            <numerusform>%Ln отправлено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln being checked</source>
        <translation>
            <numerusform>%Ln проверяется</numerusform>
            <numerusform>%Ln проверяются</numerusform>
            <numerusform>%Ln проверяются</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <translation>
            <numerusform>%Ln не отправлено</numerusform>
            <numerusform>%Ln не отправлено</numerusform>
            <numerusform>%Ln не отправлено</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to go</source>
        <translation>
            <numerusform>%Ln в очереди</numerusform>
            <numerusform>%Ln в очереди</numerusform>
            <numerusform>%Ln в очереди</numerusform>
        </translation>
    </message>
    <message>
        <source>Microsoft 365 takes about 30 messages a minute from one mailbox. You can go on working meanwhile.</source>
        <translation>Microsoft 365 принимает около 30 сообщений в минуту из одного ящика. Тем временем можно продолжать работу.</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>Приостановлено</translation>
    </message>
    <message>
        <source>Goes on after %1</source>
        <translation>Продолжится после %1</translation>
    </message>
    <message>
        <source>Working out how long…</source>
        <translation>Оцениваем время…</translation>
    </message>
    <message>
        <source>Less than a minute left</source>
        <translation>Меньше минуты</translation>
    </message>
    <message numerus="yes">
        <source>About %Ln minutes left</source>
        <translation>
            <numerusform>Осталось около %Ln минуты</numerusform>
            <numerusform>Осталось около %Ln минут</numerusform>
            <numerusform>Осталось около %Ln минут</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>Приостановить</translation>
    </message>
    <message>
        <source>Stop the rest</source>
        <translation>Остановить остальные</translation>
    </message>
    <message>
        <source>Your mailbox reached Microsoft 365&apos;s limit for a day. Nothing is lost; the rest goes out by itself afterwards.</source>
        <translation>Дневной предел Microsoft 365 для вашего ящика исчерпан. Ничего не потеряно: остальное уйдет потом само.</translation>
    </message>
    <message>
        <source>What waits is held back until you resume, also after Sendoff was closed.</source>
        <translation>Очередь стоит, пока вы не продолжите, даже если закрыть Sendoff.</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Сохранить отчет…</translation>
    </message>
    <message numerus="yes">
        <source>Paused: %Ln message(s) to go</source>
        <translation>
            <numerusform>Приостановлено: осталось %Ln сообщение</numerusform>
            <numerusform>Приостановлено: осталось %Ln сообщения</numerusform>
            <numerusform>Приостановлено: осталось %Ln сообщений</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::SendingPage</name>
    <message>
        <source>Nothing is being sent</source>
        <translation>Ничего не отправляется</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Сохранить отчет…</translation>
    </message>
</context>
<context>
    <name>Sendoff::SendingTitles</name>
    <message>
        <source>State</source>
        <translation>Состояние</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>Что произошло</translation>
    </message>
</context>
<context>
    <name>Sendoff::SendingView</name>
    <message>
        <source>Messages being sent</source>
        <translation>Отправляемые сообщения</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln message(s), collapsed</source>
        <extracomment>%1 the name of a group of rows, %Ln how many there are</extracomment>
        <translation>
            <numerusform>%1, %Ln сообщение, свернуто</numerusform>
            <numerusform>%1, %Ln сообщения, свернуто</numerusform>
            <numerusform>%1, %Ln сообщений, свернуто</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>Параметры</translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln секунда</numerusform>
            <numerusform>%Ln секунды</numerusform>
            <numerusform>%Ln секунд</numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <comment>time to undo</comment>
        <translation>Нет</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>Никогда</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>%1 a number, maybe with a decimal point</extracomment>
        <translation>%1 с</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>Без ограничения</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>Как в системе</translation>
    </message>
    <message>
        <source>Recipients in other domains are marked as outside your organization. The domain of the mailbox itself always counts as your own.</source>
        <translation>Получатели в других доменах отмечаются как внешние. Домен самого почтового ящика всегда считается своим.</translation>
    </message>
    <message>
        <source>This is no domain and was left out: %1</source>
        <translation>Это не домен, поэтому пропущено: %1</translation>
    </message>
    <message>
        <source>Time to undo</source>
        <translation>Время на отмену</translation>
    </message>
    <message>
        <source>Mark as viewed after</source>
        <translation>Считать просмотренным через</translation>
    </message>
    <message>
        <source>Messages a minute</source>
        <translation>Сообщений в минуту</translation>
    </message>
    <message>
        <source>Own domains</source>
        <translation>Свои домены</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>Microsoft 365 takes about 30 messages a minute from one mailbox. What comes faster waits there.</source>
        <translation>Microsoft 365 принимает примерно 30 сообщений в минуту из одного ящика. Остальные ждут там.</translation>
    </message>
</context>
<context>
    <name>Sendoff::SignInCard</name>
    <message>
        <source>Add your mailbox</source>
        <translation>Подключите почтовый ящик</translation>
    </message>
    <message>
        <source>Sign in again as %1</source>
        <translation>Войдите снова как %1</translation>
    </message>
    <message>
        <source>Sign in with Microsoft</source>
        <translation>Войти с учетной записью Microsoft</translation>
    </message>
    <message>
        <source>Sign in on another device with a code</source>
        <translation>Войти на другом устройстве по коду</translation>
    </message>
    <message>
        <source>Microsoft cloud</source>
        <translation>Облако Microsoft</translation>
    </message>
    <message>
        <source>Try it with a practice mailbox</source>
        <translation>Попробовать на учебном ящике</translation>
    </message>
    <message numerus="yes">
        <source>%Ln made-up drafts. Nothing leaves this computer.</source>
        <translation>
            <numerusform>%Ln вымышленный черновик. Ничего не отправляется.</numerusform>
            <numerusform>%Ln вымышленных черновика. Ничего не отправляется.</numerusform>
            <numerusform>%Ln вымышленных черновиков. Ничего не отправляется.</numerusform>
        </translation>
    </message>
    <message>
        <source>Part of the settings was left out.</source>
        <translation>Часть параметров не применена.</translation>
    </message>
</context>
<context>
    <name>Sendoff::StatusLine</name>
    <message>
        <source>No drafts</source>
        <translation>Черновиков нет</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting to be sent</source>
        <translation>
            <numerusform>В очереди: %Ln</numerusform>
            <numerusform>В очереди: %Ln</numerusform>
            <numerusform>В очереди: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waiting to be sent</source>
        <translation>Очередь отправки пуста</translation>
    </message>
    <message numerus="yes">
        <source>Offline since %1 · %Ln waiting</source>
        <translation>
            <numerusform>Нет сети с %1 · в очереди: %Ln</numerusform>
            <numerusform>Нет сети с %1 · в очереди: %Ln</numerusform>
            <numerusform>Нет сети с %1 · в очереди: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>Нет сети с %1</translation>
    </message>
    <message>
        <source>Sending · %1 of %2 sent</source>
        <translation>Отправка · %1 из %2 отправлено</translation>
    </message>
    <message>
        <source>Checking for changes…</source>
        <translation>Проверяем изменения…</translation>
    </message>
    <message>
        <source>Up to date · checked at %1</source>
        <translation>Обновлено в %1</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>Еще не проверено</translation>
    </message>
    <message>
        <source>Last checked at %1</source>
        <translation>Последняя проверка в %1</translation>
    </message>
    <message numerus="yes">
        <source>Service not reached since %1 · %Ln waiting</source>
        <translation>
            <numerusform>Служба недоступна с %1 · %Ln ожидает</numerusform>
            <numerusform>Служба недоступна с %1 · %Ln ожидают</numerusform>
            <numerusform>Служба недоступна с %1 · %Ln ожидают</numerusform>
        </translation>
    </message>
    <message>
        <source>Service not reached since %1</source>
        <translation>Служба недоступна с %1</translation>
    </message>
    <message>
        <source>%1: last checked at %2</source>
        <comment>a folder</comment>
        <translation>%1: последняя проверка в %2</translation>
    </message>
    <message>
        <source>%1: not checked yet</source>
        <comment>a folder</comment>
        <translation>%1: еще не проверено</translation>
    </message>
</context>
<context>
    <name>Sendoff::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>Отменить отправку</translation>
    </message>
    <message>
        <source>Undo send</source>
        <translation>Отменить отправку</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>Отправить сразу</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>Скрыть</translation>
    </message>
    <message>
        <source>Undo schedule</source>
        <translation>Отменить планирование</translation>
    </message>
    <message>
        <source>Undo</source>
        <comment>a schedule</comment>
        <translation>Отменить</translation>
    </message>
    <message>
        <source>Undo discard</source>
        <translation>Отменить удаление</translation>
    </message>
    <message>
        <source>Undo</source>
        <comment>a discard</comment>
        <translation>Вернуть</translation>
    </message>
</context>
<context>
    <name>Sendoff::WelcomePage</name>
    <message>
        <source>Welcome to Sendoff</source>
        <translation>Добро пожаловать в Sendoff</translation>
    </message>
    <message>
        <source>Go through your drafts, and send each one exactly once.</source>
        <translation>Просмотрите черновики и отправьте каждое сообщение ровно один раз.</translation>
    </message>
    <message>
        <source>Read each draft as its reader will see it</source>
        <translation>Читайте черновик таким, каким его увидит получатель</translation>
    </message>
    <message>
        <source>Take back what you sent for a few seconds</source>
        <translation>Отправленное можно вернуть в течение нескольких секунд</translation>
    </message>
    <message>
        <source>See proof that every message was sent, and only once</source>
        <translation>Убедитесь, что каждое сообщение отправлено, и только один раз</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>Язык</translation>
    </message>
    <message>
        <source>Sendoff talks only to Microsoft. Your mail stays in your mailbox and on this computer.</source>
        <translation>Sendoff связывается только с Microsoft. Почта остается в вашем ящике и на этом компьютере.</translation>
    </message>
</context>
<context>
    <name>Sendoff::WordingBars</name>
    <message>
        <source>Drafts are shown as of %1. What you send waits in Sending and goes out by itself, once.</source>
        <translation>Показаны черновики на %1. Отправленное подождет в папке «Отправка» и уйдет само, один раз.</translation>
    </message>
    <message>
        <source>What you send waits in Sending and goes out by itself, once.</source>
        <translation>Отправленное подождет в папке «Отправка» и уйдет само, один раз.</translation>
    </message>
    <message>
        <source>You are offline.</source>
        <translation>Нет подключения.</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>Проверить</translation>
    </message>
    <message>
        <source>Sign in again to go on.</source>
        <translation>Войдите снова, чтобы продолжить.</translation>
    </message>
    <message>
        <source>Your drafts stay readable meanwhile.</source>
        <translation>Черновики пока можно читать.</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>Войти</translation>
    </message>
    <message>
        <source>Microsoft 365 asked us to slow down.</source>
        <translation>Microsoft 365 просит замедлиться.</translation>
    </message>
    <message>
        <source>Sending goes on at %1. Nothing is lost.</source>
        <translation>Продолжим в %1. Ничего не потеряно.</translation>
    </message>
    <message numerus="yes">
        <source>Checking whether %Ln message(s) was sent.</source>
        <translation>
            <numerusform>Проверяем, отправлено ли: %Ln.</numerusform>
            <numerusform>Проверяем, отправлено ли: %Ln.</numerusform>
            <numerusform>Проверяем, отправлено ли: %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It will not be sent again until we know.</source>
        <translation>
            <numerusform>Повторно не отправляем, пока не узнаем.</numerusform>
            <numerusform>Повторно не отправляем, пока не узнаем.</numerusform>
            <numerusform>Повторно не отправляем, пока не узнаем.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>We could not find out whether %Ln message(s) was sent.</source>
        <translation>
            <numerusform>Не удалось узнать, отправлено ли: %Ln.</numerusform>
            <numerusform>Не удалось узнать, отправлено ли: %Ln.</numerusform>
            <numerusform>Не удалось узнать, отправлено ли: %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is held back so that nobody gets it twice.</source>
        <translation>
            <numerusform>Задержано, чтобы никто не получил сообщение дважды.</numerusform>
            <numerusform>Задержано, чтобы никто не получил сообщение дважды.</numerusform>
            <numerusform>Задержано, чтобы никто не получил сообщение дважды.</numerusform>
        </translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>Проверить снова</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>Решить…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) not sent.</source>
        <translation>
            <numerusform>Не отправлено: %Ln.</numerusform>
            <numerusform>Не отправлено: %Ln.</numerusform>
            <numerusform>Не отправлено: %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost; Sending shows why and what to do.</source>
        <translation>Ничего не потеряно; в папке «Отправка» видно, почему и что делать.</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>Показать</translation>
    </message>
    <message>
        <source>%1 of %1 sent.</source>
        <translation>Отправлено %1 из %1.</translation>
    </message>
    <message>
        <source>Sent at %1.</source>
        <translation>Отправлено в %1.</translation>
    </message>
    <message>
        <source>Shown as of %1.</source>
        <translation>Показано на %1.</translation>
    </message>
    <message>
        <source>%1 could not be loaded.</source>
        <comment>a folder</comment>
        <translation>Не удалось загрузить «%1».</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
    <message>
        <source>The text of this message could not be loaded.</source>
        <translation>Не удалось загрузить текст этого сообщения.</translation>
    </message>
    <message>
        <source>Sending stands still.</source>
        <translation>Отправка остановлена.</translation>
    </message>
    <message>
        <source>Changed elsewhere at %1.</source>
        <translation>Изменено в другом месте в %1.</translation>
    </message>
    <message>
        <source>This is the new version.</source>
        <translation>Показана новая версия.</translation>
    </message>
    <message>
        <source>Pictures from the internet are not shown.</source>
        <translation>Рисунки из Интернета не показаны.</translation>
    </message>
    <message>
        <source>Show</source>
        <comment>pictures</comment>
        <translation>Показать</translation>
    </message>
    <message>
        <source>Simplified view:</source>
        <translation>Упрощенный вид:</translation>
    </message>
    <message>
        <source>some formatting cannot be shown here. It is sent unchanged.</source>
        <translation>часть оформления здесь не видна. Отправляется без изменений.</translation>
    </message>
    <message>
        <source>This is a practice mailbox.</source>
        <translation>Это учебный ящик.</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>Ничего не отправляется.</translation>
    </message>
    <message>
        <source>Selected: %1, %2</source>
        <extracomment>%1: &quot;12 messages&quot;, %2: &quot;31 people&quot;</extracomment>
        <translation>Выбрано: %1, %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln сообщение</numerusform>
            <numerusform>%Ln сообщения</numerusform>
            <numerusform>%Ln сообщений</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln получатель</numerusform>
            <numerusform>%Ln получателя</numerusform>
            <numerusform>%Ln получателей</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln outside your organization</source>
        <translation>
            <numerusform>%Ln вне организации</numerusform>
            <numerusform>%Ln вне организации</numerusform>
            <numerusform>%Ln вне организации</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need attention</source>
        <translation>
            <numerusform>%Ln требует внимания</numerusform>
            <numerusform>%Ln требуют внимания</numerusform>
            <numerusform>%Ln требуют внимания</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not viewed</source>
        <translation>
            <numerusform>%Ln не просмотрено</numerusform>
            <numerusform>%Ln не просмотрено</numerusform>
            <numerusform>%Ln не просмотрено</numerusform>
        </translation>
    </message>
    <message>
        <source>This message cannot be sent yet</source>
        <translation>Это сообщение пока нельзя отправить</translation>
    </message>
    <message>
        <source>There are no recipients</source>
        <translation>Нет получателей</translation>
    </message>
    <message>
        <source>“%1” is not a complete address</source>
        <translation>«%1»: неполный адрес</translation>
    </message>
    <message>
        <source>It was kept aside as %1, and the list is being read anew.</source>
        <translation>Он сохранен отдельно как %1, список загружается заново.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) under Sending were saved.</source>
        <translation>
            <numerusform>%Ln письмо в разделе «Отправка» сохранено.</numerusform>
            <numerusform>%Ln письма в разделе «Отправка» сохранены.</numerusform>
            <numerusform>%Ln писем в разделе «Отправка» сохранено.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) may have been sent already: Sendoff looks for them in your mailbox, and does not send them again by itself.</source>
        <translation>
            <numerusform>%Ln письмо, возможно, уже отправлено: Sendoff ищет его в вашем почтовом ящике и не отправит повторно без вашего решения.</numerusform>
            <numerusform>%Ln письма, возможно, уже отправлены: Sendoff ищет их в вашем почтовом ящике и не отправит повторно без вашего решения.</numerusform>
            <numerusform>%Ln писем, возможно, уже отправлено: Sendoff ищет их в вашем почтовом ящике и не отправит повторно без вашего решения.</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages that were being sent may not be shown: check Sent Items before sending them again.</source>
        <translation>Письма, которые отправлялись, могут не отображаться: прежде чем отправлять их снова, проверьте папку «Отправленные».</translation>
    </message>
    <message>
        <source>No message was being sent.</source>
        <translation>Ни одно письмо в это время не отправлялось.</translation>
    </message>
    <message>
        <source>The file with your list and the outbox was damaged.</source>
        <translation>Файл со списком писем и очередью отправки был поврежден.</translation>
    </message>
    <message>
        <source>Nothing was sent just now.</source>
        <translation>Сейчас ничего не отправлено.</translation>
    </message>
    <message>
        <source>A message you chose is already on its way, or may have been sent already. Sending shows which; leave it out and send the others.</source>
        <translation>Одно из выбранных писем уже отправляется или, возможно, уже отправлено. В разделе «Отправка» видно, какое; исключите его и отправьте остальные.</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>Сохранить отчет…</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 sent, %Ln need you.</source>
        <translation>
            <numerusform>Отправлено %1 из %2; ждет вашего решения: %Ln.</numerusform>
            <numerusform>Отправлено %1 из %2; ждут вашего решения: %Ln.</numerusform>
            <numerusform>Отправлено %1 из %2; ждут вашего решения: %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending shows why and what to do.</source>
        <translation>Причины и что делать: в папке «Отправка».</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>Показать %1</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>Приостановлено.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) waiting.</source>
        <translation>
            <numerusform>В очереди: %Ln.</numerusform>
            <numerusform>В очереди: %Ln.</numerusform>
            <numerusform>В очереди: %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>Продолжить</translation>
    </message>
    <message>
        <source>Your mailbox reached today&apos;s limit.</source>
        <translation>Дневной предел ящика исчерпан.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) go out after %1.</source>
        <translation>
            <numerusform>Уйдут после %1: %Ln.</numerusform>
            <numerusform>Уйдут после %1: %Ln.</numerusform>
            <numerusform>Уйдут после %1: %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not in Sent Items yet; Sendoff looks again at least once a minute.</source>
        <translation>В «Отправленных» его еще нет; Sendoff проверяет не реже раза в минуту.</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <comment>a server</comment>
        <translation>Нет связи с %1.</translation>
    </message>
    <message>
        <source>Sendoff tries again by itself.</source>
        <translation>Sendoff повторит попытку сам.</translation>
    </message>
    <message>
        <source>The access token is no longer valid.</source>
        <translation>Маркер доступа больше не действует.</translation>
    </message>
    <message>
        <source>Your drafts stay readable meanwhile, and what you send waits.</source>
        <translation>Черновики пока можно читать, отправленное подождет.</translation>
    </message>
    <message>
        <source>The practice mailbox let it expire, as its plan of faults says. Start Sendoff again for a new one.</source>
        <translation>Срок истек в учебном ящике, как указано в плане сбоев. Запустите Sendoff снова, чтобы получить новый.</translation>
    </message>
    <message>
        <source>Start Sendoff again with a new token in SENDOFF_ACCESS_TOKEN.</source>
        <translation>Запустите Sendoff снова с новым маркером в SENDOFF_ACCESS_TOKEN.</translation>
    </message>
    <message>
        <source>Sending goes on in a moment. Nothing is lost.</source>
        <translation>Отправка сейчас продолжится. Ничего не потеряно.</translation>
    </message>
    <message>
        <source>The list is read again in a moment. Nothing is lost.</source>
        <translation>Список сейчас будет обновлен. Ничего не потеряно.</translation>
    </message>
    <message numerus="yes">
        <source>Sending goes on in %Ln second(s). Nothing is lost.</source>
        <translation>
            <numerusform>Отправка продолжится через %Ln секунду. Ничего не потеряно.</numerusform>
            <numerusform>Отправка продолжится через %Ln секунды. Ничего не потеряно.</numerusform>
            <numerusform>Отправка продолжится через %Ln секунд. Ничего не потеряно.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The list is read again in %Ln second(s). Nothing is lost.</source>
        <translation>
            <numerusform>Список обновится через %Ln секунду. Ничего не потеряно.</numerusform>
            <numerusform>Список обновится через %Ln секунды. Ничего не потеряно.</numerusform>
            <numerusform>Список обновится через %Ln секунд. Ничего не потеряно.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list is read again at %1. Nothing is lost.</source>
        <translation>Список обновится в %1. Ничего не потеряно.</translation>
    </message>
    <message>
        <source>%1 does not answer as it should.</source>
        <comment>a server</comment>
        <translation>%1 отвечает не так, как нужно.</translation>
    </message>
    <message>
        <source>Sendoff is trying again by itself.</source>
        <translation>Sendoff повторяет попытку сам.</translation>
    </message>
    <message>
        <source>%1 is slow to answer.</source>
        <comment>a server</comment>
        <translation>%1 долго не отвечает.</translation>
    </message>
    <message>
        <source>Sendoff is still waiting, and tries again by itself.</source>
        <translation>Sendoff еще ждет и повторит попытку сам.</translation>
    </message>
    <message numerus="yes">
        <source>Sendoff was closed during the undo time; they are still in Drafts.</source>
        <translation>
            <numerusform>Sendoff был закрыт, пока отправку еще можно было отменить; оно осталось в черновиках.</numerusform>
            <numerusform>Sendoff был закрыт, пока отправку еще можно было отменить; они остались в черновиках.</numerusform>
            <numerusform>Sendoff был закрыт, пока отправку еще можно было отменить; они остались в черновиках.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) not sent: the computer was asleep.</source>
        <translation>
            <numerusform>%Ln письмо не отправлено: компьютер был в спящем режиме.</numerusform>
            <numerusform>%Ln письма не отправлены: компьютер был в спящем режиме.</numerusform>
            <numerusform>%Ln писем не отправлено: компьютер был в спящем режиме.</numerusform>
        </translation>
    </message>
    <message>
        <source>While it slept you could not have undone it. Look at the drafts and send them again.</source>
        <translation>Пока он спал, вы не могли отменить отправку. Просмотрите черновики и отправьте их снова.</translation>
    </message>
    <message>
        <source>%1 Some have waited since %2, so nothing goes out before you say so.</source>
        <extracomment>%1 &quot;3 messages waiting.&quot;, %2 a date</extracomment>
        <translation>%1 Некоторые ждут с %2, поэтому без вашего согласия ничего не отправится.</translation>
    </message>
    <message>
        <source>Each message was found in Sent Items.</source>
        <translation>Каждое найдено в папке «Отправленные».</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) not seen in Sent Items.</source>
        <translation>
            <numerusform>%Ln сообщение не найдено в папке «Отправленные».</numerusform>
            <numerusform>%Ln сообщения не найдены в папке «Отправленные».</numerusform>
            <numerusform>%Ln сообщений не найдено в папке «Отправленные».</numerusform>
        </translation>
    </message>
    <message>
        <source>The access token opens another mailbox.</source>
        <translation>Маркер доступа открывает другой ящик.</translation>
    </message>
    <message>
        <source>This profile holds the drafts of the one it was opened with before: they stay readable, nothing is sent, and nothing is lost.</source>
        <translation>В этом профиле черновики прежнего ящика: их можно читать, ничего не отправляется и ничего не потеряно.</translation>
    </message>
    <message>
        <source>This profile holds the drafts of %1: they stay readable, nothing is sent, and nothing is lost.</source>
        <translation>В этом профиле черновики ящика %1: их можно читать, ничего не отправляется и ничего не потеряно.</translation>
    </message>
    <message>
        <source>For the other mailbox start Sendoff with another folder after --profile.</source>
        <translation>Для другого ящика запустите Sendoff с другой папкой после --profile.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) could not be loaded.</source>
        <translation>
            <numerusform>Не удалось загрузить рисунки: %Ln.</numerusform>
            <numerusform>Не удалось загрузить рисунки: %Ln.</numerusform>
            <numerusform>Не удалось загрузить рисунки: %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to Drafts</source>
        <translation>Вернуть в черновики</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>Остановлено.</translation>
    </message>
    <message numerus="yes">
        <source>%1 sent, %Ln back in Drafts.</source>
        <extracomment>%1 how many were sent, %Ln how many are drafts again</extracomment>
        <translation>
            <numerusform>Отправлено: %1, снова в черновиках: %Ln.</numerusform>
            <numerusform>Отправлено: %1, снова в черновиках: %Ln.</numerusform>
            <numerusform>Отправлено: %1, снова в черновиках: %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Send them after all</source>
        <translation>Все же отправить</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) came back.</source>
        <translation>
            <numerusform>%Ln сообщение вернулось.</numerusform>
            <numerusform>%Ln сообщения вернулись.</numerusform>
            <numerusform>%Ln сообщений вернулось.</numerusform>
        </translation>
    </message>
    <message>
        <source>A report says what could not be delivered, and why.</source>
        <translation>В отчете о недоставке сказано, что и почему не доставлено.</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>It was deleted, moved or sent elsewhere.</source>
        <translation>Его удалили, переместили или отправили в другом месте.</translation>
    </message>
    <message>
        <source>It was deleted or moved elsewhere.</source>
        <translation>Его удалили или переместили в другом месте.</translation>
    </message>
    <message>
        <source>Its text stays here until you go on.</source>
        <translation>Текст останется здесь, пока вы не перейдете дальше.</translation>
    </message>
    <message>
        <source>Its text had not been loaded yet.</source>
        <translation>Текст еще не был загружен.</translation>
    </message>
    <message>
        <source>Its attachments are not kept.</source>
        <translation>Вложения не сохраняются.</translation>
    </message>
    <message>
        <source>This draft is no longer in Drafts.</source>
        <translation>Этого черновика больше нет в папке «Черновики».</translation>
    </message>
    <message>
        <source>This message is no longer in Sent Items.</source>
        <translation>Этого сообщения больше нет в папке «Отправленные».</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>Копировать текст</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>Закрыть</translation>
    </message>
    <message>
        <source>This message has been sent.</source>
        <translation>Сообщение отправлено.</translation>
    </message>
    <message>
        <source>Sign in again as %1 to go on.</source>
        <translation>Войдите снова как %1, чтобы продолжить.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>a title and a sentence</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>Your organization has to allow Sendoff first.</source>
        <translation>Сначала ваша организация должна разрешить Sendoff.</translation>
    </message>
    <message>
        <source>Ask your administrator; the text to send them is ready.</source>
        <translation>Обратитесь к администратору; текст запроса готов.</translation>
    </message>
    <message>
        <source>Copy request</source>
        <translation>Копировать запрос</translation>
    </message>
    <message>
        <source>Keep for this run only</source>
        <translation>Хранить до закрытия</translation>
    </message>
    <message>
        <source>Your sign-in could not be saved.</source>
        <translation>Не удалось сохранить вход.</translation>
    </message>
    <message>
        <source>It works until you close Sendoff; after that you sign in again.</source>
        <translation>Он действует, пока открыт Sendoff; потом придется войти снова.</translation>
    </message>
    <message>
        <source>Sendoff may not send from this mailbox.</source>
        <translation>Sendoff не может отправлять из этого ящика.</translation>
    </message>
    <message>
        <source>Sendoff may not send from %1.</source>
        <translation>Sendoff не может отправлять из ящика %1.</translation>
    </message>
    <message>
        <source>The sign-in has no permission to send mail (Mail.Send). Drafts can be read, and nothing is sent.</source>
        <translation>При входе не дано разрешение на отправку почты (Mail.Send). Черновики можно читать, ничего не отправляется.</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>Войти снова</translation>
    </message>
    <message>
        <source>Somebody else signed in.</source>
        <translation>Вошел кто-то другой.</translation>
    </message>
    <message>
        <source>%1 signed in.</source>
        <translation>Выполнен вход как %1.</translation>
    </message>
    <message>
        <source>This account belongs to %1. Nothing of it was touched, and what you send waits.</source>
        <translation>Это учетная запись %1. Она не затронута, отправленное ждет.</translation>
    </message>
    <message>
        <source>Add as another account</source>
        <translation>Добавить как отдельную</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <extracomment>how much a clock is behind or ahead</extracomment>
        <translation>
            <numerusform>%Ln день</numerusform>
            <numerusform>%Ln дня</numerusform>
            <numerusform>%Ln дней</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <extracomment>how much a clock is behind or ahead</extracomment>
        <translation>
            <numerusform>%Ln час</numerusform>
            <numerusform>%Ln часа</numerusform>
            <numerusform>%Ln часов</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <extracomment>how much a clock is behind or ahead</extracomment>
        <translation>
            <numerusform>%Ln минуту</numerusform>
            <numerusform>%Ln минуты</numerusform>
            <numerusform>%Ln минут</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind.</source>
        <translation>Часы этого компьютера отстают на %1.</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead.</source>
        <translation>Часы этого компьютера спешат на %1.</translation>
    </message>
    <message>
        <source>Some times are shown wrong, and signing in may fail. Set the date and the time in the settings of this computer.</source>
        <translation>Часть времени показана неверно, и вход может не удаться. Установите дату и время в параметрах этого компьютера.</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>Пробуем…</translation>
    </message>
    <message>
        <source>%1 is here already.</source>
        <translation>%1 уже здесь.</translation>
    </message>
    <message>
        <source>Its sign-in was renewed.</source>
        <translation>Вход обновлен.</translation>
    </message>
    <message>
        <source>This is the text of an earlier version.</source>
        <translation>Это текст более ранней версии.</translation>
    </message>
    <message>
        <source>The newest text had not been loaded yet.</source>
        <translation>Новый текст еще не был загружен.</translation>
    </message>
    <message>
        <source>The newest text is not here yet; it comes by itself.</source>
        <translation>Новый текст еще не загружен; он появится сам.</translation>
    </message>
    <message>
        <source>You already answered this conversation (%1).</source>
        <extracomment>%1 a date or time</extracomment>
        <translation>Вы уже ответили в этой беседе (%1).</translation>
    </message>
    <message>
        <source>What you sent is in Sent Items.</source>
        <translation>Ваш ответ — в «Отправленных».</translation>
    </message>
    <message>
        <source>This draft was last changed before that.</source>
        <translation>Последнее изменение черновика — до этого.</translation>
    </message>
    <message>
        <source>Open in Outlook</source>
        <translation>Открыть в Outlook</translation>
    </message>
    <message>
        <source>A newer message came from %1 (%2).</source>
        <extracomment>%1 a person, %2 a date or time</extracomment>
        <translation>%1: пришло более новое сообщение (%2).</translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s) that you discarded will be moved to Deleted Items.</source>
        <translation>
            <numerusform>%Ln черновик, который вы удалили, будет перемещен в папку «Удаленные».</numerusform>
            <numerusform>%Ln черновика, которые вы удалили, будут перемещены в папку «Удаленные».</numerusform>
            <numerusform>%Ln черновиков, которые вы удалили, будут перемещены в папку «Удаленные».</numerusform>
        </translation>
    </message>
    <message>
        <source>Drafts that you discarded may be in the list again.</source>
        <translation>Удаленные вами черновики могут снова оказаться в списке.</translation>
    </message>
    <message>
        <source>Some messages may not be shown.</source>
        <translation>Некоторые письма могут не отображаться.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln discarded draft(s) wait too and go to Deleted Items by themselves.</source>
        <translation>
            <numerusform>%Ln удаленный черновик тоже подождет и сам попадет в папку «Удаленные».</numerusform>
            <numerusform>%Ln удаленных черновика тоже подождут и сами попадут в папку «Удаленные».</numerusform>
            <numerusform>%Ln удаленных черновиков тоже подождут и сами попадут в папку «Удаленные».</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::WordingChanges</name>
    <message>
        <source>%1: added %2</source>
        <comment>To, Cc or Bcc</comment>
        <translation>%1: добавлено %2</translation>
    </message>
    <message>
        <source>%1: removed %2</source>
        <comment>To, Cc or Bcc</comment>
        <translation>%1: удалено %2</translation>
    </message>
    <message>
        <source>Attached: %1</source>
        <translation>Вложено: %1</translation>
    </message>
    <message>
        <source>No longer attached: %1</source>
        <translation>Больше не вложено: %1</translation>
    </message>
    <message>
        <source>The subject was “%1”</source>
        <translation>Тема была «%1»</translation>
    </message>
    <message>
        <source>The importance changed</source>
        <translation>Изменена важность</translation>
    </message>
    <message>
        <source>The text changed</source>
        <translation>Изменен текст</translation>
    </message>
</context>
<context>
    <name>Sendoff::WordingDiscard</name>
    <message numerus="yes">
        <source>%Ln draft(s) moved to Deleted Items</source>
        <translation>
            <numerusform>В папку «Удаленные»: %Ln</numerusform>
            <numerusform>В папку «Удаленные»: %Ln</numerusform>
            <numerusform>В папку «Удаленные»: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not discarded. %Ln draft(s) are back in Drafts.</source>
        <translation>
            <numerusform>Не удалено. Снова в черновиках: %Ln.</numerusform>
            <numerusform>Не удалено. Снова в черновиках: %Ln.</numerusform>
            <numerusform>Не удалено. Снова в черновиках: %Ln.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s) stay: their send is not over</source>
        <translation>
            <numerusform>Остались (отправка не завершена): %Ln</numerusform>
            <numerusform>Остались (отправка не завершена): %Ln</numerusform>
            <numerusform>Остались (отправка не завершена): %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s) not discarded: changed meanwhile.</source>
        <translation>
            <numerusform>Не удалено, так как изменилось: %Ln.</numerusform>
            <numerusform>Не удалено, так как изменилось: %Ln.</numerusform>
            <numerusform>Не удалено, так как изменилось: %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>The list shows what is there now. Discard it again if you still want to.</source>
        <translation>В списке показано то, что есть сейчас. Если нужно, удалите еще раз.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s) not discarded.</source>
        <translation>
            <numerusform>Не удалено: %Ln.</numerusform>
            <numerusform>Не удалено: %Ln.</numerusform>
            <numerusform>Не удалено: %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>This sign-in may not move messages of this mailbox: it lacks the permission Mail.ReadWrite. Ask whoever manages it.</source>
        <translation>С этим входом нельзя перемещать сообщения этого ящика: нет разрешения Mail.ReadWrite. Обратитесь к администратору.</translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s) not discarded: the computer was asleep.</source>
        <translation>
            <numerusform>Не удалено, так как компьютер спал: %Ln.</numerusform>
            <numerusform>Не удалено, так как компьютер спал: %Ln.</numerusform>
            <numerusform>Не удалено, так как компьютер спал: %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>While it slept you could not have undone it.</source>
        <translation>Пока он спал, отменить удаление было нельзя.</translation>
    </message>
    <message>
        <source>Nothing was discarded just now.</source>
        <translation>Сейчас ничего не удалено.</translation>
    </message>
    <message>
        <source>A draft you chose is being sent or discarded already. Leave it out and discard the others.</source>
        <translation>Выбранный черновик уже отправляется или удаляется. Снимите с него выбор и удалите остальные.</translation>
    </message>
</context>
<context>
    <name>Sendoff::WordingErrors</name>
    <message>
        <source>The server cannot be reached.</source>
        <translation>Сервер недоступен.</translation>
    </message>
    <message>
        <source>The connection broke before the answer came.</source>
        <translation>Связь прервалась до получения ответа.</translation>
    </message>
    <message>
        <source>You are signed out.</source>
        <translation>Вы вышли из учетной записи.</translation>
    </message>
    <message>
        <source>You do not have the right to do this.</source>
        <translation>У вас нет прав на это действие.</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>Этого больше нет.</translation>
    </message>
    <message>
        <source>It was changed elsewhere at the same moment.</source>
        <translation>Одновременно изменено в другом месте.</translation>
    </message>
    <message>
        <source>The list has to be read again from the start.</source>
        <translation>Список нужно прочитать заново.</translation>
    </message>
    <message>
        <source>Microsoft 365 asked us to slow down.</source>
        <translation>Microsoft 365 просит замедлиться.</translation>
    </message>
    <message>
        <source>The server refused the request.</source>
        <translation>Сервер отклонил запрос.</translation>
    </message>
    <message>
        <source>The server refused the request (%1).</source>
        <translation>Сервер отклонил запрос (%1).</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>Сервер не отвечает.</translation>
    </message>
    <message>
        <source>The answer of the server cannot be understood.</source>
        <translation>Ответ сервера не удается прочитать.</translation>
    </message>
    <message>
        <source>Another Sendoff window has this profile open.</source>
        <translation>Этот профиль открыт в другом окне Sendoff.</translation>
    </message>
    <message>
        <source>The disk of this computer could not be written.</source>
        <translation>Не удалось записать на диск этого компьютера.</translation>
    </message>
    <message>
        <source>The keychain of this computer could not be read.</source>
        <translation>Не удалось прочитать хранилище паролей этого компьютера.</translation>
    </message>
    <message>
        <source>Check the connection; Sendoff tries again by itself.</source>
        <translation>Проверьте подключение; Sendoff повторит попытку сам.</translation>
    </message>
    <message>
        <source>Sendoff looks up what became of it before it tries again.</source>
        <translation>Прежде чем повторить, Sendoff выяснит, что произошло.</translation>
    </message>
    <message>
        <source>Sign in again to go on.</source>
        <translation>Войдите снова, чтобы продолжить.</translation>
    </message>
    <message>
        <source>Ask the owner of the mailbox, or your administrator.</source>
        <translation>Обратитесь к владельцу ящика или к администратору.</translation>
    </message>
    <message>
        <source>Refresh to see what is there now.</source>
        <translation>Обновите, чтобы увидеть, что там сейчас.</translation>
    </message>
    <message>
        <source>Look at the new version first.</source>
        <translation>Сначала посмотрите новую версию.</translation>
    </message>
    <message>
        <source>This happens by itself and may take a little longer.</source>
        <translation>Это произойдет само и может занять чуть больше времени.</translation>
    </message>
    <message numerus="yes">
        <source>Sendoff goes on by itself in %Ln second(s).</source>
        <translation>
            <numerusform>Sendoff продолжит сам через %Ln секунду.</numerusform>
            <numerusform>Sendoff продолжит сам через %Ln секунды.</numerusform>
            <numerusform>Sendoff продолжит сам через %Ln секунд.</numerusform>
        </translation>
    </message>
    <message>
        <source>Sendoff goes on by itself in a moment.</source>
        <translation>Sendoff скоро продолжит сам.</translation>
    </message>
    <message>
        <source>The technical details say why.</source>
        <translation>Причина указана в технических сведениях.</translation>
    </message>
    <message>
        <source>This is mostly over in a few minutes; try again then.</source>
        <translation>Обычно это проходит за несколько минут; повторите позже.</translation>
    </message>
    <message>
        <source>Check the address of the server, and whether your network wants you to sign in first.</source>
        <translation>Проверьте адрес сервера и не требует ли сеть сначала войти в нее.</translation>
    </message>
    <message>
        <source>Use that window, or close it first.</source>
        <translation>Перейдите в то окно или сначала закройте его.</translation>
    </message>
    <message>
        <source>Make sure that there is free space and that you may write there.</source>
        <translation>Проверьте, есть ли свободное место и право записи.</translation>
    </message>
    <message>
        <source>Unlock the keychain, then try again.</source>
        <translation>Разблокируйте хранилище паролей и повторите.</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>Код HTTP</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>Код</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>Идентификатор запроса</translation>
    </message>
    <message>
        <source>Message of the server</source>
        <translation>Сообщение сервера</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label and value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>The server answered with an error (%1).</source>
        <translation>Сервер ответил ошибкой (%1).</translation>
    </message>
    <message>
        <source>The answer of %1 cannot be understood.</source>
        <comment>a server</comment>
        <translation>Ответ от %1 не удалось разобрать.</translation>
    </message>
    <message>
        <source>Nobody answers at that address: the connection was refused.</source>
        <translation>По этому адресу никто не отвечает: в соединении отказано.</translation>
    </message>
    <message>
        <source>There is no such address, or this computer has no connection.</source>
        <translation>Такого адреса нет, или у компьютера нет подключения.</translation>
    </message>
    <message>
        <source>No secure connection could be made; its certificate may not be trusted.</source>
        <translation>Не удалось установить защищенное соединение; возможно, сертификат не является доверенным.</translation>
    </message>
    <message>
        <source>The proxy of this network does not let Sendoff through.</source>
        <translation>Прокси-сервер этой сети не пропускает Sendoff.</translation>
    </message>
    <message>
        <source>No answer came in time.</source>
        <translation>Ответ не пришел вовремя.</translation>
    </message>
    <message>
        <source>%1 gave no answer that can be understood, and closed the connection.</source>
        <comment>a server</comment>
        <translation>%1 не дает понятного ответа и закрывает соединение.</translation>
    </message>
    <message>
        <source>The access token opens another mailbox.</source>
        <translation>Маркер доступа открывает другой ящик.</translation>
    </message>
    <message>
        <source>For the other mailbox start Sendoff with another folder after --profile.</source>
        <translation>Для другого ящика запустите Sendoff с другой папкой после --profile.</translation>
    </message>
    <message>
        <source>This mailbox has no Exchange Online licence, or it is not in the cloud.</source>
        <translation>У этого ящика нет лицензии Exchange Online, или он не в облаке.</translation>
    </message>
    <message>
        <source>There is no mailbox in the cloud for this address.</source>
        <translation>Для этого адреса нет ящика в облаке.</translation>
    </message>
    <message>
        <source>Ask your administrator; a new mailbox takes a while until it works.</source>
        <translation>Обратитесь к администратору; новый ящик начинает работать не сразу.</translation>
    </message>
    <message>
        <source>The access token is that of an application, which has no mailbox of its own.</source>
        <translation>Маркер доступа принадлежит приложению, а у приложения нет собственного почтового ящика.</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid on this date; the clock of this computer may be wrong.</source>
        <translation>Сертификат сервера на эту дату недействителен; возможно, часы этого компьютера показывают неверное время.</translation>
    </message>
    <message>
        <source>Start Sendoff with --user and the address of the mailbox.</source>
        <translation>Запустите Sendoff с параметром --user и адресом почтового ящика.</translation>
    </message>
    <message>
        <source>The file with your list and the outbox is damaged.</source>
        <translation>Файл со списком писем и очередью отправки поврежден.</translation>
    </message>
    <message>
        <source>Exit Sendoff and start it again: it saves what can be read, and reads the rest anew.</source>
        <translation>Закройте Sendoff и запустите его снова: он сохранит то, что удастся прочитать, а остальное загрузит заново.</translation>
    </message>
</context>
<context>
    <name>Sendoff::WordingMail</name>
    <message>
        <source>New message</source>
        <translation>Новое сообщение</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>Ответ</translation>
    </message>
    <message>
        <source>Reply all</source>
        <translation>Ответ всем</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>Пересылка</translation>
    </message>
    <message>
        <source>Reply or forward</source>
        <extracomment>The draft answers a message, but it is not known in which way</extracomment>
        <translation>Ответ или пересылка</translation>
    </message>
    <message>
        <source>high importance</source>
        <translation>высокая важность</translation>
    </message>
    <message>
        <source>low importance</source>
        <translation>низкая важность</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>Черновики</translation>
    </message>
    <message>
        <source>Sent Items</source>
        <translation>Отправленные</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(без темы)</translation>
    </message>
    <message>
        <source>No recipients</source>
        <translation>Нет получателей</translation>
    </message>
    <message>
        <source>Unnamed recipient</source>
        <extracomment>A recipient of whom neither name nor address is known</extracomment>
        <translation>Получатель без имени</translation>
    </message>
    <message>
        <source>+{hidden}</source>
        <extracomment>After the names that fit. {hidden} are not shown, {all} is everybody; use one or both: &quot;+8&quot;, &quot;9 in all&quot;</extracomment>
        <translation>+{hidden}</translation>
    </message>
    <message>
        <source>To</source>
        <translation>Кому</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>Копия</translation>
    </message>
    <message>
        <source>Bcc</source>
        <translation>СК</translation>
    </message>
    <message>
        <source>From</source>
        <translation>От</translation>
    </message>
    <message>
        <source>outside your organization</source>
        <translation>вне организации</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 Б</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 КБ</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 МБ</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 ГБ</translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s)</source>
        <translation>
            <numerusform>%Ln черновик</numerusform>
            <numerusform>%Ln черновика</numerusform>
            <numerusform>%Ln черновиков</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent today</source>
        <translation>
            <numerusform>Сегодня отправлено: %Ln</numerusform>
            <numerusform>Сегодня отправлено: %Ln</numerusform>
            <numerusform>Сегодня отправлено: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln сообщение</numerusform>
            <numerusform>%Ln сообщения</numerusform>
            <numerusform>%Ln сообщений</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>Выбрано: %1 из %2</translation>
    </message>
    <message>
        <source>%1 selected, %2 not shown</source>
        <translation>Выбрано: %1, не показано: %2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln need attention</source>
        <translation>
            <numerusform>Требует внимания: %Ln</numerusform>
            <numerusform>Требуют внимания: %Ln</numerusform>
            <numerusform>Требуют внимания: %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not viewed yet</source>
        <translation>
            <numerusform>не просмотрено: %Ln</numerusform>
            <numerusform>не просмотрено: %Ln</numerusform>
            <numerusform>не просмотрено: %Ln</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 из %2</translation>
    </message>
    <message>
        <source>Just sent</source>
        <translation>Только что</translation>
    </message>
    <message>
        <source>Earlier today</source>
        <translation>Сегодня</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>Вчера</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>Раньше</translation>
    </message>
    <message>
        <source>All</source>
        <comment>filter</comment>
        <translation>Все</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>Требуют внимания</translation>
    </message>
    <message>
        <source>Cannot be sent</source>
        <translation>Нельзя отправить</translation>
    </message>
    <message>
        <source>Not viewed</source>
        <translation>Непросмотренные</translation>
    </message>
    <message>
        <source>With attachments</source>
        <translation>С вложениями</translation>
    </message>
    <message>
        <source>Outside the organization</source>
        <translation>Вне организации</translation>
    </message>
    <message>
        <source>Sent with Sendoff</source>
        <translation>Из Sendoff</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>Новые</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>Старые</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>Получатель</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>Тема</translation>
    </message>
    <message>
        <source>Needs attention first</source>
        <translation>Сначала требующие внимания</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <extracomment>Within a sentence: &quot;Drafts are shown as of yesterday 16:20&quot;</extracomment>
        <translation>вчера %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Date and time within a sentence: &quot;3 Apr 16:20&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>changed at %1</source>
        <translation>изменено в %1</translation>
    </message>
    <message>
        <source>changed yesterday at %1</source>
        <translation>изменено вчера в %1</translation>
    </message>
    <message>
        <source>changed on %1 at %2</source>
        <translation>изменено %1 в %2</translation>
    </message>
    <message>
        <source>sent today at %1</source>
        <translation>отправлено сегодня в %1</translation>
    </message>
    <message>
        <source>sent yesterday at %1</source>
        <translation>отправлено вчера в %1</translation>
    </message>
    <message>
        <source>sent on %1 at %2</source>
        <translation>отправлено %1 в %2</translation>
    </message>
    <message>
        <source>not viewed</source>
        <translation>не просмотрено</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>кому: %1</translation>
    </message>
    <message>
        <source>with attachments</source>
        <translation>с вложениями</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>выбрано</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label and value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>Входящие</translation>
    </message>
</context>
<context>
    <name>Sendoff::WordingRights</name>
    <message>
        <source>Ask your administrator for the right “Send as” or “Send on behalf” for the address in From.</source>
        <translation>Попросите у администратора право «Отправить как» или «Отправить от имени» для адреса в поле «От».</translation>
    </message>
    <message>
        <source>Ask your administrator for the right “Send as” or “Send on behalf” for %1.</source>
        <translation>Попросите у администратора право «Отправить как» или «Отправить от имени» для адреса %1.</translation>
    </message>
    <message>
        <source>You lack a right for this mailbox. Ask your administrator for “Full access” and “Send as”.</source>
        <translation>У вас нет нужного права на этот ящик. Попросите у администратора «Полный доступ» и «Отправить как».</translation>
    </message>
    <message>
        <source>Your organization may allow only certain programs to send from your mailbox. Ask your administrator to allow Sendoff.</source>
        <translation>Возможно, организация разрешает отправлять из вашего ящика только некоторым программам. Попросите администратора разрешить Sendoff.</translation>
    </message>
    <message>
        <source>Sendoff has not been allowed to send mail (%1). Ask your administrator to allow it.</source>
        <translation>Программе Sendoff не разрешено отправлять почту (%1). Попросите администратора разрешить это.</translation>
    </message>
    <message>
        <source>A rule of your organization stopped it. Your administrator can find out which one.</source>
        <translation>Отправку остановило правило вашей организации. Какое именно, может узнать администратор.</translation>
    </message>
    <message>
        <source>What I need: the right “Send as” or “Send on behalf” for %1. It is given in the Exchange admin center, under Recipients, Mailboxes, Delegation.</source>
        <translation>Что мне нужно: право «Отправить как» или «Отправить от имени» для адреса %1. Его дают в центре администрирования Exchange: «Получатели», «Почтовые ящики», «Делегирование».</translation>
    </message>
    <message>
        <source>What I need: the rights “Full access” and “Send as” for the mailbox %1. They are given in the Exchange admin center, under Recipients, Mailboxes, Delegation.</source>
        <translation>Что мне нужно: права «Полный доступ» и «Отправить как» для ящика %1. Их дают в центре администрирования Exchange: «Получатели», «Почтовые ящики», «Делегирование».</translation>
    </message>
    <message>
        <source>What I need: that Sendoff may send from my mailbox. An application access policy of Exchange Online, or Conditional Access, may be what stops it.</source>
        <translation>Что мне нужно: чтобы программа Sendoff могла отправлять из моего ящика. Возможно, этому мешает политика доступа приложений Exchange Online или условный доступ.</translation>
    </message>
    <message>
        <source>What I need: the delegated permission %1 for Sendoff.</source>
        <translation>Что мне нужно: делегированное разрешение %1 для Sendoff.</translation>
    </message>
    <message>
        <source>What I need to know: which rule stopped it, and whether it can be changed.</source>
        <translation>Что мне нужно знать: какое правило остановило отправку и можно ли его изменить.</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>Учетная запись: %1</translation>
    </message>
    <message>
        <source>Mailbox: %1</source>
        <translation>Ящик: %1</translation>
    </message>
    <message>
        <source>From: %1</source>
        <comment>the sender of a message</comment>
        <translation>От: %1</translation>
    </message>
    <message>
        <source>Application ID: %1</source>
        <translation>Идентификатор приложения: %1</translation>
    </message>
    <message>
        <source>Microsoft 365 refused a message that I wanted to send with Sendoff, a program that sends the drafts I choose.</source>
        <translation>Microsoft 365 отклонил сообщение, которое я хочу отправить с помощью Sendoff, программы, отправляющей выбранные мной черновики.</translation>
    </message>
</context>
<context>
    <name>Sendoff::WordingSchedule</name>
    <message>
        <source>Later today</source>
        <translation>Сегодня позже</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>Завтра утром</translation>
    </message>
    <message>
        <source>Monday morning</source>
        <translation>В понедельник утром</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>weekday and time</comment>
        <extracomment>%1 weekday, short; %2 time of day: &quot;Wed 08:00&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1, %2</source>
        <comment>date and time</comment>
        <extracomment>%1 day and month; %2 time of day: &quot;20 Apr, 08:00&quot;</extracomment>
        <translation>%1, %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>time zone</comment>
        <extracomment>%1 name of a time zone, %2 &quot;UTC+2&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The clocks go forward then, and this time is skipped: it goes at %1.</source>
        <translation>В этот день часы переводят вперед, и этого времени не будет: отправка в %1.</translation>
    </message>
    <message>
        <source>The clocks go back then, and this time comes twice: it goes the first time (%1).</source>
        <translation>В этот день часы переводят назад, и это время наступит дважды: отправка в первый раз (%1).</translation>
    </message>
    <message>
        <source>Microsoft 365 keeps the message and sends it even if this computer is off.</source>
        <translation>Microsoft 365 хранит сообщение и отправит его, даже если компьютер выключен.</translation>
    </message>
    <message>
        <source>Choose a time that is at least two minutes ahead.</source>
        <translation>Выберите время не раньше чем через две минуты.</translation>
    </message>
    <message>
        <source>Scheduled for %1</source>
        <translation>Запланировано на %1</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>Microsoft 365 did not wait.</source>
        <translation>Microsoft 365 не стал ждать.</translation>
    </message>
    <message>
        <source>“%1” was scheduled for %2, but the service sent it at once, at %3.</source>
        <translation>Сообщение «%1» было запланировано на %2, но служба отправила его сразу, в %3.</translation>
    </message>
    <message>
        <source>Too late to take it back.</source>
        <translation>Отозвать уже нельзя.</translation>
    </message>
    <message>
        <source>“%1” was sent once, at %2.</source>
        <translation>Сообщение «%1» отправлено один раз, в %2.</translation>
    </message>
    <message>
        <source>“%1” goes out now.</source>
        <translation>Сообщение «%1» уже отправляется.</translation>
    </message>
    <message>
        <source>It could not be taken back.</source>
        <translation>Отозвать не удалось.</translation>
    </message>
    <message>
        <source>“%1” is still scheduled for %2. %3</source>
        <translation>Сообщение «%1» по-прежнему запланировано на %2. %3</translation>
    </message>
    <message>
        <source>Microsoft 365 keeps holding it.</source>
        <translation>Microsoft 365 не отдает его.</translation>
    </message>
</context>
<context>
    <name>Sendoff::WordingSearch</name>
    <message numerus="yes">
        <source>Only the last %n day(s) of Sent Items are on this computer.</source>
        <translation>
            <numerusform>На этом компьютере есть «Отправленные» только за последний %n день.</numerusform>
            <numerusform>На этом компьютере есть «Отправленные» только за последние %n дня.</numerusform>
            <numerusform>На этом компьютере есть «Отправленные» только за последние %n дней.</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all texts are on this computer.</source>
        <translation>На этом компьютере есть не все тексты.</translation>
    </message>
    <message>
        <source>Search on the server</source>
        <translation>Поиск на сервере</translation>
    </message>
    <message>
        <source>Searching on the server…</source>
        <translation>Идет поиск на сервере…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>Отмена</translation>
    </message>
    <message numerus="yes">
        <source>%n more found on the server.</source>
        <translation>
            <numerusform>На сервере найдено еще: %n.</numerusform>
            <numerusform>На сервере найдено еще: %n.</numerusform>
            <numerusform>На сервере найдено еще: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing more was found on the server.</source>
        <translation>На сервере больше ничего не найдено.</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>The server gives only its first 250 results.</source>
        <translation>Сервер выдает только первые 250 результатов.</translation>
    </message>
    <message numerus="yes">
        <source>%n of them do not fit the filter.</source>
        <translation>
            <numerusform>Не подходят под фильтр: %n.</numerusform>
            <numerusform>Не подходят под фильтр: %n.</numerusform>
            <numerusform>Не подходят под фильтр: %n.</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>Показать все</translation>
    </message>
    <message>
        <source>The server could not be searched.</source>
        <translation>Не удалось выполнить поиск на сервере.</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>Повторить</translation>
    </message>
</context>
<context>
    <name>Sendoff::WordingSend</name>
    <message>
        <source>Too large for your mailbox</source>
        <translation>Слишком большое для вашего ящика</translation>
    </message>
    <message>
        <source>Changed after you pressed Send</source>
        <translation>Изменено после нажатия «Отправить»</translation>
    </message>
    <message>
        <source>The draft was deleted or moved elsewhere</source>
        <translation>Черновик удален или перемещен в другом месте</translation>
    </message>
    <message>
        <source>You may not send from this address</source>
        <translation>Нельзя отправлять с этого адреса</translation>
    </message>
    <message>
        <source>Microsoft 365 refused the address %1</source>
        <translation>Microsoft 365 не принимает адрес %1</translation>
    </message>
    <message>
        <source>There are no recipients</source>
        <translation>Нет получателей</translation>
    </message>
    <message>
        <source>Microsoft 365 refused one of the addresses</source>
        <translation>Microsoft 365 не принимает один из адресов</translation>
    </message>
    <message>
        <source>Your mailbox is full</source>
        <translation>Ящик переполнен</translation>
    </message>
    <message>
        <source>Your organization does not allow this message</source>
        <translation>Организация не разрешает это сообщение</translation>
    </message>
    <message>
        <source>Microsoft 365 could not take it</source>
        <translation>Microsoft 365 не может принять сообщение</translation>
    </message>
    <message>
        <source>Microsoft 365 could not take it (%1)</source>
        <translation>Microsoft 365 не может принять сообщение (%1)</translation>
    </message>
    <message>
        <source>Nothing left your mailbox; the draft is unchanged.</source>
        <translation>Ничего не ушло, черновик не изменился.</translation>
    </message>
    <message>
        <source>Waiting for connection</source>
        <translation>Ждет подключения</translation>
    </message>
    <message>
        <source>Waiting until you sign in again</source>
        <translation>Ждет, пока вы не войдете снова</translation>
    </message>
    <message>
        <source>Microsoft 365 asked us to slow down; goes on at %1</source>
        <translation>Microsoft 365 просит замедлиться; продолжим в %1</translation>
    </message>
    <message>
        <source>It was not taken; it is tried again by itself</source>
        <translation>Не принято; повторим автоматически</translation>
    </message>
    <message>
        <source>At about %1</source>
        <translation>Около %1</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>the message that goes out next</comment>
        <translation>Следующее</translation>
    </message>
    <message>
        <source>In about %1 s</source>
        <extracomment>a short form, in a column</extracomment>
        <translation>Примерно через %1 с</translation>
    </message>
    <message>
        <source>In about %1 min</source>
        <extracomment>a short form, in a column</extracomment>
        <translation>Примерно через %1 мин</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>Ждет своей очереди</translation>
    </message>
    <message>
        <source>Can still be undone</source>
        <translation>Еще можно отменить</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>С %1</translation>
    </message>
    <message>
        <source>You decided that it was sent</source>
        <translation>Вы решили, что отправлено</translation>
    </message>
    <message>
        <source>%1 · found once in Sent Items</source>
        <translation>%1 · один раз найдено в «Отправленных»</translation>
    </message>
    <message>
        <source>Not in Sent Items, but Microsoft 365 may have taken it</source>
        <translation>В «Отправленных» нет, но Microsoft 365 мог принять</translation>
    </message>
    <message>
        <source>Taken back; it is a draft again</source>
        <translation>Отозвано; снова черновик</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 the state, %2 subject and recipient</extracomment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>%1. Nothing left your mailbox.</source>
        <translation>%1. Ничего не ушло.</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>reason, and that nothing left</comment>
        <translation>%1. %2</translation>
    </message>
    <message>
        <source>%1. Nothing left your mailbox. Look at the new version, then send it or keep it.</source>
        <translation>%1. Ничего не ушло. Посмотрите новую версию, затем отправьте ее или оставьте.</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1.</translation>
    </message>
    <message>
        <source>About to be sent</source>
        <translation>Скоро уйдет</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>В очереди</translation>
    </message>
    <message>
        <source>Sending now</source>
        <translation>Отправляется</translation>
    </message>
    <message>
        <source>Checking if it was sent</source>
        <translation>Проверяем, отправлено ли</translation>
    </message>
    <message>
        <source>Handed over</source>
        <extracomment>The service took the message; it has not been seen in Sent Items yet</extracomment>
        <translation>Передано</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>Не отправлено</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>Задержано</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>Неизвестно</translation>
    </message>
    <message>
        <source>Back in Drafts</source>
        <translation>Снова в черновиках</translation>
    </message>
    <message>
        <source>Sent once</source>
        <translation>Отправлено</translation>
    </message>
    <message>
        <source>cannot be sent</source>
        <translation>нельзя отправить</translation>
    </message>
    <message>
        <source>at %1 and found once in Sent Items at %2.</source>
        <translation>один раз в %1, найдено в «Отправленных» в %2.</translation>
    </message>
    <message numerus="yes">
        <source>Sending %Ln message(s) in %1 s</source>
        <extracomment>Undo bar; %1 is a number of seconds</extracomment>
        <translation>
            <numerusform>Отправка %Ln сообщения через %1 с</numerusform>
            <numerusform>Отправка %Ln сообщений через %1 с</numerusform>
            <numerusform>Отправка %Ln сообщений через %1 с</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, to %2</source>
        <extracomment>%1 subject, %2 name</extracomment>
        <translation>%1, кому: %2</translation>
    </message>
    <message numerus="yes">
        <source>+%Ln more waiting</source>
        <translation>
            <numerusform>еще %Ln</numerusform>
            <numerusform>еще %Ln</numerusform>
            <numerusform>еще %Ln</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not sent. %Ln draft(s) are back in Drafts.</source>
        <translation>
            <numerusform>Не отправлено. Снова в черновиках: %Ln.</numerusform>
            <numerusform>Не отправлено. Снова в черновиках: %Ln.</numerusform>
            <numerusform>Не отправлено. Снова в черновиках: %Ln.</numerusform>
        </translation>
    </message>
    <message>
        <source>Too late to undo: Microsoft 365 already has it.</source>
        <translation>Отменить уже нельзя: сообщение принято Microsoft 365.</translation>
    </message>
    <message>
        <source>Today&apos;s limit is reached; goes on after %1</source>
        <translation>Дневной предел исчерпан; продолжится после %1</translation>
    </message>
    <message>
        <source>Microsoft 365 did not answer in time</source>
        <translation>Microsoft 365 не ответил вовремя</translation>
    </message>
    <message>
        <source>The connection broke</source>
        <translation>Соединение прервалось</translation>
    </message>
    <message>
        <source>The answer could not be understood</source>
        <translation>Ответ не удалось разобрать</translation>
    </message>
    <message>
        <source>Microsoft 365 answered with an error (%1)</source>
        <translation>Microsoft 365 ответил ошибкой (%1)</translation>
    </message>
    <message>
        <source>Microsoft 365 answered with an error</source>
        <translation>Microsoft 365 ответил ошибкой</translation>
    </message>
    <message>
        <source>Sendoff was closed while it was being sent</source>
        <translation>Sendoff был закрыт во время отправки</translation>
    </message>
    <message>
        <source>%1; looking in Sent Items first</source>
        <translation>%1; сначала ищем в «Отправленных»</translation>
    </message>
    <message>
        <source>Accepted at %1 · not in Sent Items yet, Sendoff keeps looking</source>
        <translation>Принято в %1 · в «Отправленных» еще нет, Sendoff продолжает проверять</translation>
    </message>
    <message>
        <source>%1. Sendoff looks in Sent Items whether it went out; it will not be sent again until we know.</source>
        <translation>%1. Sendoff ищет сообщение в «Отправленных»; повторно не отправляем, пока не узнаем.</translation>
    </message>
    <message>
        <source>Accepted at %1. It is not in Sent Items yet; Sendoff looks again at least once a minute.</source>
        <translation>Принято в %1. В «Отправленных» его еще нет; Sendoff проверяет не реже раза в минуту.</translation>
    </message>
    <message>
        <source>The file with the outbox was damaged</source>
        <translation>Файл с очередью отправки был поврежден</translation>
    </message>
    <message>
        <source>You asked to look once more</source>
        <translation>Вы попросили проверить еще раз</translation>
    </message>
    <message>
        <source>%1. It is held back so that nobody gets it twice.</source>
        <extracomment>%1 is a sentence without its full stop: &quot;Not in Sent Items, but Microsoft 365 may have taken it&quot;</extracomment>
        <translation>%1. Сообщение задержано, чтобы никто не получил его дважды.</translation>
    </message>
    <message>
        <source>%1 · sent by another program</source>
        <translation>%1 · отправлено другой программой</translation>
    </message>
    <message>
        <source>%1 · on its way; no copy was seen</source>
        <extracomment>%1 a time</extracomment>
        <translation>%1 · в пути; копии пока не видно</translation>
    </message>
    <message>
        <source>%1 · found in another folder</source>
        <translation>%1 · найдено в другой папке</translation>
    </message>
    <message>
        <source>Microsoft 365 took it, but it is still a draft</source>
        <translation>Microsoft 365 принял, но это все еще черновик</translation>
    </message>
    <message>
        <source>It is still a draft, but Microsoft 365 may have taken it</source>
        <translation>Это все еще черновик, но Microsoft 365 мог принять</translation>
    </message>
    <message>
        <source>Microsoft 365 took it, but there is still a draft, which was changed or moved</source>
        <translation>Microsoft 365 принял, но черновик еще есть, его изменили или переместили</translation>
    </message>
    <message>
        <source>There is still a draft, which was changed or moved, but Microsoft 365 may have taken it before</source>
        <translation>Черновик еще есть, его изменили или переместили, но Microsoft 365 мог принять его до этого</translation>
    </message>
    <message>
        <source>Sent by another program</source>
        <translation>Отправлено другой программой</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>В пути</translation>
    </message>
    <message>
        <source>and no draft any more at %1; no copy was seen.</source>
        <extracomment>Goes on after &quot;Sent by another program&quot;</extracomment>
        <translation>в %1 уже не черновик; копии пока не видно.</translation>
    </message>
    <message>
        <source>and found in another folder at %1.</source>
        <extracomment>Both go on after &quot;Sent by another program&quot;</extracomment>
        <translation>найдено в другой папке в %1.</translation>
    </message>
    <message>
        <source>and found once in Sent Items at %1.</source>
        <translation>найдено один раз в «Отправленных» в %1.</translation>
    </message>
    <message>
        <source>since %1; no draft any more at %2, but no copy was seen.</source>
        <extracomment>Goes on after &quot;On its way&quot;</extracomment>
        <translation>с %1; в %2 уже не черновик, но копии пока не видно.</translation>
    </message>
    <message>
        <source>at %1 and found in another folder at %2.</source>
        <extracomment>Both go on after &quot;Sent once&quot;</extracomment>
        <translation>один раз в %1, найдено в другой папке в %2.</translation>
    </message>
    <message>
        <source>Microsoft 365 sends it at %1, even if this computer is off</source>
        <extracomment>%1 date and time</extracomment>
        <translation>Microsoft 365 отправит его: %1, даже если компьютер выключен</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>Запланировано</translation>
    </message>
    <message>
        <source>Microsoft 365 is asked to give it back; then it is a draft again</source>
        <translation>Microsoft 365 должен вернуть сообщение; затем оно снова станет черновиком</translation>
    </message>
    <message>
        <source>Microsoft 365 is asked to give it back; then it gets the new time</source>
        <translation>Microsoft 365 должен вернуть сообщение; затем оно получит новое время</translation>
    </message>
    <message>
        <source>Microsoft 365 is asked to give it back; then it is sent</source>
        <translation>Microsoft 365 должен вернуть сообщение; затем оно будет отправлено</translation>
    </message>
    <message>
        <source>Being taken back</source>
        <extracomment>The person wants back what the service holds until its time</extracomment>
        <translation>Отзывается</translation>
    </message>
    <message>
        <source>Another program has scheduled it</source>
        <translation>Другая программа запланировала отправку</translation>
    </message>
    <message>
        <source>%1 for a time of its own. Sendoff did not send it, so that nobody gets it twice. Take that time back in the other program to send it here.</source>
        <translation>%1 на другое время. Sendoff не отправлял сообщение, чтобы никто не получил его дважды. Чтобы отправить его здесь, отмените это время в другой программе.</translation>
    </message>
    <message>
        <source>Came back</source>
        <extracomment>A report says that the message could not be delivered</extracomment>
        <translation>Вернулось</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <comment>report</comment>
        <extracomment>%1 a sentence, %2 the beginning of the report&apos;s own text</extracomment>
        <translation>%1 «%2»</translation>
    </message>
    <message>
        <source>%1 · a report says that one or more recipients did not get it</source>
        <extracomment>%1 a date or time</extracomment>
        <translation>%1 · согласно отчету, получили не все</translation>
    </message>
    <message>
        <source>A report came at %1: one or more recipients did not get it.</source>
        <extracomment>%1 a date or time</extracomment>
        <translation>Получен отчет о недоставке (%1): один или несколько получателей не получили сообщение.</translation>
    </message>
    <message>
        <source>There is no mailbox to send it from</source>
        <translation>Нет ящика, из которого это можно отправить</translation>
    </message>
</context>
<context>
    <name>Sendoff::WordingSettings</name>
    <message>
        <source>Application (client) ID</source>
        <translation>Идентификатор приложения (клиента)</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>Арендатор</translation>
    </message>
    <message>
        <source>Address of the sign-in service</source>
        <translation>Адрес службы входа</translation>
    </message>
    <message>
        <source>Address of Microsoft Graph</source>
        <translation>Адрес Microsoft Graph</translation>
    </message>
    <message>
        <source>without https only an address of this computer is allowed</source>
        <translation>без https допустим только адрес этого компьютера</translation>
    </message>
    <message>
        <source>the address has to begin with https://</source>
        <translation>адрес должен начинаться с https://</translation>
    </message>
    <message>
        <source>the address must hold no name, password, query or anchor</source>
        <translation>в адресе не должно быть имени, пароля, запроса и якоря</translation>
    </message>
    <message>
        <source>it is neither a domain nor a GUID</source>
        <translation>это не домен и не GUID</translation>
    </message>
    <message>
        <source>it has blanks or letters that cannot be in one</source>
        <translation>в нем есть пробелы или недопустимые буквы</translation>
    </message>
    <message>
        <source>it is not the address of a service</source>
        <translation>это не адрес службы</translation>
    </message>
    <message>
        <source>it is not one text</source>
        <translation>это не одна строка текста</translation>
    </message>
    <message>
        <source>“common” is used instead.</source>
        <translation>Вместо него используется «common».</translation>
    </message>
    <message>
        <source>That of the Microsoft cloud is used instead.</source>
        <translation>Вместо него используется адрес облака Microsoft.</translation>
    </message>
    <message>
        <source>That of this copy of Sendoff is used instead.</source>
        <translation>Вместо него используется идентификатор этой копии Sendoff.</translation>
    </message>
    <message>
        <source>Enter another one.</source>
        <translation>Введите другой.</translation>
    </message>
    <message>
        <source>%1: “%2” cannot be used, since %3. %4</source>
        <extracomment>%1 what a setting is called, %2 its value, %3 why it cannot be used, %4 what is used instead</extracomment>
        <translation>%1: «%2» не подходит, %3. %4</translation>
    </message>
</context>
<context>
    <name>Sendoff::WordingSignIn</name>
    <message>
        <source>The sign-in was declined</source>
        <translation>Вход отклонен</translation>
    </message>
    <message>
        <source>In the browser Sendoff was not allowed in, so it has no access to the mailbox.</source>
        <translation>В браузере доступ не разрешен, поэтому Sendoff не может открыть ящик.</translation>
    </message>
    <message>
        <source>If that was not meant, sign in again and choose Accept.</source>
        <translation>Если это вышло случайно, войдите снова и нажмите «Принять».</translation>
    </message>
    <message>
        <source>The time to sign in is over</source>
        <translation>Время для входа истекло</translation>
    </message>
    <message>
        <source>The page or the code was not used in time, and is good no more.</source>
        <translation>Страницей или кодом не воспользовались вовремя, они больше не действуют.</translation>
    </message>
    <message>
        <source>Begin again when you are ready.</source>
        <translation>Начните снова, когда будете готовы.</translation>
    </message>
    <message>
        <source>Your sign-in has ended</source>
        <translation>Срок входа закончился</translation>
    </message>
    <message>
        <source>The password was changed, the sign-in was revoked, or it was not used for a long time.</source>
        <translation>Пароль изменен, вход отозван или им долго не пользовались.</translation>
    </message>
    <message>
        <source>Sign in again; your drafts and what waits in Sending are kept.</source>
        <translation>Войдите снова; черновики и очередь отправки сохранены.</translation>
    </message>
    <message>
        <source>Sendoff is not allowed in yet</source>
        <translation>Sendoff пока не разрешен</translation>
    </message>
    <message>
        <source>You have not agreed yet that Sendoff may read and send your mail.</source>
        <translation>Вы еще не разрешили Sendoff читать и отправлять вашу почту.</translation>
    </message>
    <message>
        <source>Sign in in the browser and choose Accept on the page that asks.</source>
        <translation>Войдите в браузере и на странице с запросом нажмите «Принять».</translation>
    </message>
    <message>
        <source>One more proof is needed</source>
        <translation>Нужно еще одно подтверждение</translation>
    </message>
    <message>
        <source>Your organization asks for a second proof, such as a code on your phone.</source>
        <translation>Организация требует второго подтверждения, например кода на телефоне.</translation>
    </message>
    <message>
        <source>Sign in in the browser; it leads you through it.</source>
        <translation>Войдите в браузере: он проведет вас по шагам.</translation>
    </message>
    <message>
        <source>The browser is needed</source>
        <translation>Нужен браузер</translation>
    </message>
    <message>
        <source>The sign-in service wants to show you a page before it goes on.</source>
        <translation>Служба входа хочет сначала показать вам страницу.</translation>
    </message>
    <message>
        <source>Sign in in the browser and do what the page asks for.</source>
        <translation>Войдите в браузере и сделайте то, о чем просит страница.</translation>
    </message>
    <message>
        <source>Somebody else signed in</source>
        <translation>Вошел кто-то другой</translation>
    </message>
    <message>
        <source>The browser was signed in with another account. Nothing of this mailbox was touched.</source>
        <translation>В браузере выполнен вход с другой учетной записью. Этот ящик не затронут.</translation>
    </message>
    <message>
        <source>Sign in with the account of this mailbox, or add the other one as an account of its own.</source>
        <translation>Войдите с учетной записью этого ящика или добавьте другую отдельно.</translation>
    </message>
    <message>
        <source>Fresh sign-ins are refused again and again</source>
        <translation>Новый вход снова и снова отклоняется</translation>
    </message>
    <message>
        <source>Microsoft 365 gave access and refused it at once, several times in a row.</source>
        <translation>Microsoft 365 несколько раз подряд давал доступ и тут же отказывал.</translation>
    </message>
    <message>
        <source>Sign in again; if it happens once more, show your administrator the technical details.</source>
        <translation>Войдите снова; если это повторится, покажите администратору технические сведения.</translation>
    </message>
    <message>
        <source>The sign-in did not finish</source>
        <translation>Вход не завершен</translation>
    </message>
    <message>
        <source>The sign-in service gave a reason that Sendoff does not know.</source>
        <translation>Служба входа назвала причину, которую Sendoff не знает.</translation>
    </message>
    <message>
        <source>Try again; the technical details say what it answered.</source>
        <translation>Попробуйте снова; что она ответила, сказано в технических сведениях.</translation>
    </message>
    <message>
        <source>Your organization has to allow Sendoff first</source>
        <translation>Сначала ваша организация должна разрешить Sendoff</translation>
    </message>
    <message>
        <source>Only an administrator can allow programs there.</source>
        <translation>Разрешать программы там может только администратор.</translation>
    </message>
    <message>
        <source>Ask your administrator; the text to send them is ready.</source>
        <translation>Обратитесь к администратору; текст запроса готов.</translation>
    </message>
    <message>
        <source>Your organization does not allow this sign-in</source>
        <translation>Организация не разрешает этот вход</translation>
    </message>
    <message>
        <source>One of its rules does not accept this device, this network or this program.</source>
        <translation>Одно из ее правил не допускает это устройство, эту сеть или эту программу.</translation>
    </message>
    <message>
        <source>Ask your administrator, and send along the technical details.</source>
        <translation>Обратитесь к администратору и приложите технические сведения.</translation>
    </message>
    <message>
        <source>This account cannot sign in</source>
        <translation>С этой учетной записью войти нельзя</translation>
    </message>
    <message>
        <source>It is disabled, locked, or not known in this Microsoft cloud.</source>
        <translation>Она отключена, заблокирована или неизвестна в этом облаке Microsoft.</translation>
    </message>
    <message>
        <source>Check the address and the cloud; an administrator can unlock the account.</source>
        <translation>Проверьте адрес и облако; снять блокировку может администратор.</translation>
    </message>
    <message>
        <source>This account belongs elsewhere</source>
        <translation>Эта учетная запись из другого места</translation>
    </message>
    <message>
        <source>The application ID is not meant for this organization or for this kind of account.</source>
        <translation>Идентификатор приложения не рассчитан на эту организацию или на такие учетные записи.</translation>
    </message>
    <message>
        <source>Use another account, or change the tenant in Settings.</source>
        <translation>Возьмите другую учетную запись или измените арендатора в параметрах.</translation>
    </message>
    <message>
        <source>The sign-in is not set up right</source>
        <translation>Вход настроен неверно</translation>
    </message>
    <message>
        <source>The registration of the application, or Settings, differ from what is needed here.</source>
        <translation>Регистрация приложения или параметры не соответствуют тому, что здесь нужно.</translation>
    </message>
    <message>
        <source>There is no application ID yet</source>
        <translation>Идентификатора приложения еще нет</translation>
    </message>
    <message>
        <source>Microsoft wants one to be registered, and this copy of Sendoff has none.</source>
        <translation>Microsoft требует его регистрации, а в этой копии Sendoff его нет.</translation>
    </message>
    <message>
        <source>The sign-in service asks to wait</source>
        <translation>Служба входа просит подождать</translation>
    </message>
    <message>
        <source>It has too much to do at the moment.</source>
        <translation>Сейчас она перегружена.</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>Повторите через несколько минут.</translation>
    </message>
    <message>
        <source>The browser could not be opened</source>
        <translation>Не удалось открыть браузер</translation>
    </message>
    <message>
        <source>This computer has no program for web pages, or it did not start.</source>
        <translation>На этом компьютере нет программы для веб-страниц или она не запустилась.</translation>
    </message>
    <message>
        <source>Copy the address into a browser, or sign in with a code.</source>
        <translation>Скопируйте адрес в браузер или войдите по коду.</translation>
    </message>
    <message>
        <source>Sendoff cannot hear the browser</source>
        <translation>Sendoff не слышит браузер</translation>
    </message>
    <message>
        <source>This computer gave no free port for the answer of the browser.</source>
        <translation>Компьютер не дал свободного порта для ответа браузера.</translation>
    </message>
    <message>
        <source>Sign in with a code; it needs no port.</source>
        <translation>Войдите по коду: порт для этого не нужен.</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong</source>
        <translation>Часы этого компьютера идут неверно</translation>
    </message>
    <message>
        <source>It differs too much from the time of the sign-in service.</source>
        <translation>Они слишком расходятся со временем службы входа.</translation>
    </message>
    <message>
        <source>Set date, time and time zone, then sign in again.</source>
        <translation>Установите дату, время и часовой пояс и войдите снова.</translation>
    </message>
    <message>
        <source>The answer cannot be understood</source>
        <translation>Ответ непонятен</translation>
    </message>
    <message>
        <source>What came back is not the answer of a sign-in service.</source>
        <translation>То, что пришло, не похоже на ответ службы входа.</translation>
    </message>
    <message>
        <source>Check whether your network wants you to sign in first, and the address in Settings.</source>
        <translation>Проверьте, не требует ли сеть сначала войти, и адрес в параметрах.</translation>
    </message>
    <message>
        <source>There is no keychain</source>
        <translation>Нет хранилища паролей</translation>
    </message>
    <message>
        <source>Sendoff keeps the sign-in in the keychain of the system, and finds none.</source>
        <translation>Sendoff хранит вход в системном хранилище паролей, а его нет.</translation>
    </message>
    <message>
        <source>Start a keychain, such as GNOME Keyring or KWallet, then try again.</source>
        <translation>Запустите хранилище, например GNOME Keyring или KWallet, и повторите.</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>Хранилище паролей заблокировано</translation>
    </message>
    <message>
        <source>The sign-in is kept in it, and cannot be read or written now.</source>
        <translation>Вход хранится в нем, сейчас его нельзя прочитать или записать.</translation>
    </message>
    <message>
        <source>Unlock the keychain, then try again.</source>
        <translation>Разблокируйте хранилище и повторите.</translation>
    </message>
    <message>
        <source>The keychain does not answer</source>
        <translation>Хранилище паролей не отвечает</translation>
    </message>
    <message>
        <source>Sendoff asked it for the sign-in and waited in vain.</source>
        <translation>Sendoff запросил вход и не дождался ответа.</translation>
    </message>
    <message>
        <source>Look for a window that asks for the password of the keychain.</source>
        <translation>Поищите окно, которое просит пароль хранилища.</translation>
    </message>
    <message>
        <source>The keychain answered with an error</source>
        <translation>Хранилище паролей ответило ошибкой</translation>
    </message>
    <message>
        <source>The sign-in could not be read from it or written to it.</source>
        <translation>Не удалось прочитать из него вход или записать его.</translation>
    </message>
    <message>
        <source>Try again, or restart the keychain.</source>
        <translation>Повторите или перезапустите хранилище.</translation>
    </message>
    <message>
        <source>The sign-in service cannot be reached</source>
        <translation>Служба входа недоступна</translation>
    </message>
    <message>
        <source>No connection to it could be made from this computer.</source>
        <translation>С этого компьютера не удалось к ней подключиться.</translation>
    </message>
    <message>
        <source>Check the connection, then try again.</source>
        <translation>Проверьте подключение и повторите.</translation>
    </message>
    <message>
        <source>Trace ID</source>
        <translation>Идентификатор трассировки</translation>
    </message>
    <message>
        <source>Message of the service</source>
        <translation>Сообщение службы</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label and value</comment>
        <translation>%1: %2</translation>
    </message>
    <message>
        <source>Worldwide (Microsoft 365, Outlook.com)</source>
        <translation>Международное (Microsoft 365, Outlook.com)</translation>
    </message>
    <message>
        <source>China (operated by 21Vianet)</source>
        <translation>Китай (оператор 21Vianet)</translation>
    </message>
    <message>
        <source>US Government (GCC High)</source>
        <translation>Госорганы США (GCC High)</translation>
    </message>
    <message>
        <source>US Department of Defense (DoD)</source>
        <translation>Министерство обороны США (DoD)</translation>
    </message>
    <message>
        <source>I would like to use Sendoff, a program that lists the drafts of a mailbox and sends those I decide to send. It signs in as me and can do no more than I can. Please allow it for our organization.</source>
        <translation>Прошу разрешить для нашей организации программу Sendoff: она показывает черновики ящика и отправляет те, которые я решу отправить. Она входит от моего имени и может не больше, чем я.</translation>
    </message>
    <message>
        <source>Application ID: %1</source>
        <translation>Идентификатор приложения: %1</translation>
    </message>
    <message>
        <source>Delegated permissions: %1</source>
        <translation>Делегированные разрешения: %1</translation>
    </message>
    <message>
        <source>Page on which you can allow it: %1</source>
        <translation>Страница, где ее можно разрешить: %1</translation>
    </message>
    <message>
        <source>How to get an application ID</source>
        <translation>Как получить идентификатор приложения</translation>
    </message>
    <message>
        <source>Open portal.azure.com (in China portal.azure.cn, for US Government portal.azure.us) and go to Microsoft Entra ID, App registrations, New registration.</source>
        <translation>Откройте portal.azure.com (в Китае portal.azure.cn, для госорганов США portal.azure.us) и перейдите: Microsoft Entra ID, «Регистрация приложений», «Новая регистрация».</translation>
    </message>
    <message>
        <source>Give it a name, and choose who may sign in: accounts of your organization, of any organization, or personal accounts too.</source>
        <translation>Дайте имя и выберите, кто может входить: учетные записи вашей организации, любой организации или также личные.</translation>
    </message>
    <message>
        <source>As redirect URI choose “Public client/native (mobile &amp; desktop)” and enter http://localhost</source>
        <translation>Для URI перенаправления выберите «Общедоступный клиент/собственный (мобильные &amp; классические)» и введите http://localhost</translation>
    </message>
    <message>
        <source>In Authentication switch “Allow public client flows” on; signing in with a code needs it.</source>
        <translation>В разделе «Проверка подлинности» включите «Разрешить потоки общедоступных клиентов»: это нужно для входа по коду.</translation>
    </message>
    <message>
        <source>In API permissions add the delegated permissions of Microsoft Graph: offline_access, openid, profile, User.Read, Mail.ReadWrite, Mail.Send.</source>
        <translation>В «Разрешения API» добавьте делегированные разрешения Microsoft Graph: offline_access, openid, profile, User.Read, Mail.ReadWrite, Mail.Send.</translation>
    </message>
    <message>
        <source>Copy “Application (client) ID” from the overview, and enter it in Sendoff.</source>
        <translation>Скопируйте из обзора «Идентификатор приложения (клиента)» и введите его в Sendoff.</translation>
    </message>
    <message>
        <source>An application ID says to Microsoft which program asks. It is no secret, costs nothing, and one is enough for a whole organization.</source>
        <translation>По идентификатору приложения Microsoft узнает, какая программа обращается. Это не секрет, он бесплатный, и одного хватает на всю организацию.</translation>
    </message>
    <message>
        <source>The account could not be kept</source>
        <translation>Не удалось сохранить учетную запись</translation>
    </message>
    <message>
        <source>The disk of this computer could not be written.</source>
        <translation>Не удалось записать на диск этого компьютера.</translation>
    </message>
    <message>
        <source>Make sure that there is free space and that you may write there, then sign in again.</source>
        <translation>Проверьте, есть ли свободное место и право записи, и войдите снова.</translation>
    </message>
    <message>
        <source>Compare application ID, tenant and cloud with the registration.</source>
        <translation>Сверьте идентификатор приложения, арендатора и облако с регистрацией.</translation>
    </message>
    <message>
        <source>Enter it here or in Settings.</source>
        <translation>Введите его здесь или в параметрах.</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>Вошел пользователь</translation>
    </message>
    <message>
        <source>Message of the keychain</source>
        <translation>Сообщение хранилища паролей</translation>
    </message>
    <message>
        <source>Message of the system</source>
        <translation>Сообщение системы</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>Подробности</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>Код ошибки</translation>
    </message>
    <message>
        <source>Error number at Microsoft</source>
        <translation>Номер ошибки Microsoft</translation>
    </message>
    <message>
        <source>The whole guide follows.</source>
        <translation>Далее полное руководство на английском.</translation>
    </message>
    <message>
        <source>The application ID is not accepted</source>
        <translation>Идентификатор приложения не принят</translation>
    </message>
    <message>
        <source>The sign-in service does not know it for this tenant in this cloud.</source>
        <translation>Служба входа не знает его у этого арендатора в этом облаке.</translation>
    </message>
    <message>
        <source>Correct it, or choose another cloud.</source>
        <translation>Исправьте его или выберите другое облако.</translation>
    </message>
    <message>
        <source>The sign-in service cannot be trusted</source>
        <translation>Службе входа нельзя доверять</translation>
    </message>
    <message>
        <source>Its certificate is not one that this computer trusts: something in between may be reading along. Nothing was sent.</source>
        <translation>Этот компьютер не доверяет ее сертификату: возможно, соединение кто-то просматривает. Ничего не отправлено.</translation>
    </message>
    <message>
        <source>Try another network, or ask your administrator for the certificate of this one.</source>
        <translation>Попробуйте другую сеть или запросите у администратора сертификат этой сети.</translation>
    </message>
</context>
</TS>
