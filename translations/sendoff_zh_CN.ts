<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Blocker</name>
    <message>
        <source>There are no recipients</source>
        <translation>没有收件人</translation>
    </message>
    <message>
        <source>“%1” is not a complete address</source>
        <translation>“%1”不是完整的地址</translation>
    </message>
    <message>
        <source>It is already on its way</source>
        <translation>该邮件已在发送途中</translation>
    </message>
    <message>
        <source>It may have been sent already; decide in Sending first</source>
        <translation>该邮件可能已发送；请先在“正在发送”中作出决定</translation>
    </message>
</context>
<context>
    <name>Sendoff::AccountCommands</name>
    <message>
        <source>Account</source>
        <translation>账户</translation>
    </message>
    <message>
        <source>There is no mailbox with this address, or it has no licence.</source>
        <translation>没有此地址的邮箱，或该邮箱没有许可证。</translation>
    </message>
    <message>
        <source>You do not have the right to open this mailbox. Ask its owner or your administrator for “Full access”, and for “Send as” or “Send on behalf”.</source>
        <translation>您无权打开此邮箱。请向其所有者或管理员申请“完全访问”权限，以及“代理发送”或“代表发送”权限。</translation>
    </message>
    <message>
        <source>The list of your accounts was damaged. It is kept as %1. Sign in again; your mailboxes are as they were.</source>
        <translation>您的账户列表已损坏，已另存为 %1。请重新登录；您的邮箱没有任何变化。</translation>
    </message>
    <message>
        <source>To open %1, Sendoff needs one more permission: to read and send mail in mailboxes that others let you open. Microsoft asks you to agree to it.</source>
        <translation>要打开 %1，Sendoff 还需要一项权限：在他人允许您打开的邮箱中读取和发送邮件。Microsoft 会请您同意。</translation>
    </message>
    <message>
        <source>Account removed</source>
        <translation>账户已移除</translation>
    </message>
    <message>
        <source>The account is removed. Only its sign-in is still in the keychain; Sendoff removes it when it starts next.</source>
        <translation>账户已移除，仅其登录信息仍在密钥链中；Sendoff 下次启动时会将其删除。</translation>
    </message>
    <message>
        <source>The account is removed, but not yet all that was kept of it; Sendoff tries again when it starts next.</source>
        <translation>账户已移除，但其保存的数据尚未全部删除；Sendoff 下次启动时会重试。</translation>
    </message>
    <message numerus="yes">
        <source>%1: %Ln message(s)</source>
        <translation>
            <numerusform>%1：%Ln 封邮件</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages wait to be sent from mailboxes that no account here opens any more. Nothing is sent of them until you add the account again. To let go of them, add it and then remove it.</source>
        <translation>有邮件正在等待从某些邮箱发送，但这里已没有账户能打开这些邮箱。在您重新添加该账户之前，这些邮件不会发送。如不再需要，请添加该账户后再将其删除。</translation>
    </message>
    <message>
        <source>Messages without an account</source>
        <translation>没有账户的邮件</translation>
    </message>
    <message>
        <source>A mailbox without a known address</source>
        <translation>地址未知的邮箱</translation>
    </message>
</context>
<context>
    <name>Sendoff::AccountSection</name>
    <message>
        <source>Hide advanced settings of signing in</source>
        <translation>隐藏高级登录设置</translation>
    </message>
    <message>
        <source>Advanced settings of signing in</source>
        <translation>高级登录设置</translation>
    </message>
    <message>
        <source>that of the Microsoft cloud</source>
        <translation>与 Microsoft 云相同</translation>
    </message>
    <message>
        <source>that of this copy of Sendoff</source>
        <translation>此 Sendoff 自带的 ID</translation>
    </message>
    <message>
        <source>none yet</source>
        <comment>an application ID</comment>
        <translation>尚未设置</translation>
    </message>
    <message>
        <source>%1: “%2” cannot be used and was left out.</source>
        <translation>%1：“%2”无法使用，未保存。</translation>
    </message>
    <message>
        <source>These count for accounts that sign in from now on.</source>
        <translation>仅对之后登录的账户生效。</translation>
    </message>
</context>
<context>
    <name>Sendoff::Actions</name>
    <message>
        <source>Only in Drafts</source>
        <translation>仅在草稿中可用</translation>
    </message>
    <message>
        <source>Choose a draft first</source>
        <translation>请先选择草稿</translation>
    </message>
    <message>
        <source>Cannot be sent yet: %1</source>
        <translation>暂时无法发送：%1</translation>
    </message>
    <message>
        <source>None of these can be sent yet</source>
        <translation>所选邮件暂时都无法发送</translation>
    </message>
    <message>
        <source>You are offline</source>
        <translation>您处于离线状态</translation>
    </message>
    <message>
        <source>E&amp;xit</source>
        <translation>退出(&amp;X)</translation>
    </message>
    <message>
        <source>&amp;Undo send</source>
        <translation>撤消发送(&amp;U)</translation>
    </message>
    <message>
        <source>Send &amp;now</source>
        <translation>立即发送(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation>复制(&amp;C)</translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation>全选(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation>选择(&amp;S)</translation>
    </message>
    <message>
        <source>Select and &amp;go to next</source>
        <translation>选择并转到下一封(&amp;G)</translation>
    </message>
    <message>
        <source>C&amp;lear selection</source>
        <translation>清除选择(&amp;L)</translation>
    </message>
    <message>
        <source>Sea&amp;rch</source>
        <translation>搜索(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Find in message</source>
        <translation>在邮件中查找(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Drafts</source>
        <translation>草稿(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Sending</source>
        <translation>正在发送(&amp;S)</translation>
    </message>
    <message>
        <source>Sent &amp;Items</source>
        <translation>已发送邮件(&amp;I)</translation>
    </message>
    <message>
        <source>&amp;Next message</source>
        <translation>下一封(&amp;N)</translation>
    </message>
    <message>
        <source>&amp;Previous message</source>
        <translation>上一封(&amp;P)</translation>
    </message>
    <message>
        <source>Next that needs &amp;attention</source>
        <translation>下一封需要注意的(&amp;A)</translation>
    </message>
    <message>
        <source>Previous that needs a&amp;ttention</source>
        <translation>上一封需要注意的(&amp;T)</translation>
    </message>
    <message>
        <source>Scroll message do&amp;wn</source>
        <translation>向下滚动邮件(&amp;W)</translation>
    </message>
    <message>
        <source>Scroll message &amp;up</source>
        <translation>向上滚动邮件(&amp;U)</translation>
    </message>
    <message>
        <source>Sh&amp;ow pictures</source>
        <translation>显示图片(&amp;O)</translation>
    </message>
    <message>
        <source>W&amp;hite paper</source>
        <translation>白色背景(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation>放大(&amp;L)</translation>
    </message>
    <message>
        <source>S&amp;maller</source>
        <translation>缩小(&amp;M)</translation>
    </message>
    <message>
        <source>Normal t&amp;ext</source>
        <translation>正常大小(&amp;E)</translation>
    </message>
    <message>
        <source>Narrow &amp;folder pane</source>
        <translation>窄文件夹窗格(&amp;F)</translation>
    </message>
    <message>
        <source>Menu &amp;bar</source>
        <translation>菜单栏(&amp;B)</translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation>刷新(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Send %1…</source>
        <comment>several messages</comment>
        <translation>发送 %1 封…(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation>发送(&amp;S)</translation>
    </message>
    <message>
        <source>Mark as not &amp;viewed</source>
        <translation>标记为未查看(&amp;V)</translation>
    </message>
    <message>
        <source>Mark as &amp;viewed</source>
        <translation>标记为已查看(&amp;V)</translation>
    </message>
    <message>
        <source>Save &amp;all…</source>
        <translation>全部保存…(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Open in Outlook on the web</source>
        <translation>在 Outlook 网页版中打开(&amp;O)</translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation>键盘快捷方式(&amp;K)</translation>
    </message>
    <message>
        <source>&amp;About Sendoff</source>
        <translation>关于 Sendoff(&amp;A)</translation>
    </message>
    <message>
        <source>Nothing is waiting to be sent</source>
        <translation>没有等待发送的邮件</translation>
    </message>
    <message>
        <source>R&amp;esume sending</source>
        <translation>继续发送(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Pause sending</source>
        <translation>暂停发送(&amp;P)</translation>
    </message>
    <message>
        <source>S&amp;top the rest</source>
        <translation>停止其余发送(&amp;T)</translation>
    </message>
    <message>
        <source>Save &amp;report…</source>
        <translation>保存报告(&amp;R)…</translation>
    </message>
    <message>
        <source>Only for what is scheduled</source>
        <translation>仅适用于定时邮件</translation>
    </message>
    <message>
        <source>S&amp;cheduled</source>
        <translation>定时邮件(&amp;C)</translation>
    </message>
    <message>
        <source>S&amp;chedule %1…</source>
        <comment>several messages</comment>
        <translation>定时发送 %1 封(&amp;C)…</translation>
    </message>
    <message>
        <source>S&amp;chedule…</source>
        <translation>定时发送(&amp;C)…</translation>
    </message>
    <message>
        <source>Send &amp;now</source>
        <comment>scheduled</comment>
        <extracomment>Of a message that waits for its time</extracomment>
        <translation>立即发送(&amp;N)</translation>
    </message>
    <message>
        <source>Change ti&amp;me…</source>
        <translation>更改时间(&amp;M)…</translation>
    </message>
    <message>
        <source>&amp;Back to Drafts</source>
        <translation>移回草稿(&amp;B)</translation>
    </message>
    <message>
        <source>The access token opens another mailbox, so nothing is sent</source>
        <translation>访问令牌打开的是另一个邮箱，因此不会发送任何邮件</translation>
    </message>
    <message>
        <source>&amp;Undo schedule</source>
        <translation>撤消定时(&amp;U)</translation>
    </message>
    <message>
        <source>Ne&amp;xt pane</source>
        <translation>下一个窗格(&amp;X)</translation>
    </message>
    <message>
        <source>Pre&amp;vious pane</source>
        <translation>上一个窗格(&amp;V)</translation>
    </message>
    <message>
        <source>Se&amp;ttings…</source>
        <translation>设置(&amp;T)…</translation>
    </message>
    <message>
        <source>A personal account opens no other mailbox</source>
        <translation>个人账户无法打开其他邮箱</translation>
    </message>
    <message>
        <source>Only for an account that you added</source>
        <translation>仅适用于您添加的账户</translation>
    </message>
    <message>
        <source>This account is signed in</source>
        <translation>此账户已登录</translation>
    </message>
    <message>
        <source>&amp;Add account…</source>
        <translation>添加账户(&amp;A)…</translation>
    </message>
    <message>
        <source>Add mail&amp;box…</source>
        <translation>添加邮箱(&amp;B)…</translation>
    </message>
    <message>
        <source>Sign &amp;in again…</source>
        <translation>重新登录(&amp;I)…</translation>
    </message>
    <message>
        <source>Re&amp;move account…</source>
        <translation>删除账户(&amp;M)…</translation>
    </message>
    <message>
        <source>The sign-in has no permission to send (Mail.Send)</source>
        <translation>此登录没有发送权限 (Mail.Send)</translation>
    </message>
    <message>
        <source>The access token opens another mailbox, so nothing is discarded</source>
        <translation>访问令牌打开的是另一个邮箱，因此不会放弃任何草稿</translation>
    </message>
    <message>
        <source>Its send is not over: see Sending</source>
        <translation>发送尚未结束：请查看“正在发送”</translation>
    </message>
    <message>
        <source>&amp;Undo discard</source>
        <translation>撤消放弃(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Discard %1</source>
        <comment>several drafts</comment>
        <translation>放弃 %1 封(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Discard</source>
        <translation>放弃(&amp;D)</translation>
    </message>
</context>
<context>
    <name>Sendoff::AddAccountDialog</name>
    <message>
        <source>Add an account</source>
        <translation>添加账户</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>重新登录</translation>
    </message>
</context>
<context>
    <name>Sendoff::AddMailboxDialog</name>
    <message>
        <source>“%1” is not a complete address</source>
        <translation>“%1”不是完整的地址</translation>
    </message>
    <message>
        <source>%1 is open already</source>
        <translation>%1 已打开</translation>
    </message>
    <message>
        <source>%1 is a personal account. Only work and school accounts can open mailboxes of others.</source>
        <translation>%1 是个人账户。只有工作或学校账户才能打开他人的邮箱。</translation>
    </message>
    <message>
        <source>Trying to open it…</source>
        <translation>正在尝试打开…</translation>
    </message>
    <message>
        <source>A shared mailbox, or one whose owner lets %1 in. Microsoft may ask you to agree to one more permission.</source>
        <translation>共享邮箱，或所有者允许 %1 访问的邮箱。Microsoft 可能会请您再同意一项权限。</translation>
    </message>
    <message>
        <source>Add a mailbox</source>
        <translation>添加邮箱</translation>
    </message>
    <message>
        <source>Address of the mailbox</source>
        <translation>邮箱地址</translation>
    </message>
    <message>
        <source>Add</source>
        <comment>a mailbox</comment>
        <translation>添加</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
</context>
<context>
    <name>Sendoff::ApplicationLine</name>
    <message>
        <source>Application ID: %1</source>
        <translation>应用程序 ID：%1</translation>
    </message>
    <message>
        <source>Correct</source>
        <comment>an application ID</comment>
        <translation>更正</translation>
    </message>
    <message>
        <source>Change</source>
        <comment>an application ID</comment>
        <translation>更改</translation>
    </message>
    <message>
        <source>Change the application ID</source>
        <translation>更改应用程序 ID</translation>
    </message>
    <message>
        <source>Application ID: %1. It does not look like one of Microsoft&apos;s.</source>
        <translation>应用程序 ID：%1。它不像 Microsoft 的 ID。</translation>
    </message>
</context>
<context>
    <name>Sendoff::AttachmentBar</name>
    <message>
        <source>Open</source>
        <translation>打开</translation>
    </message>
    <message>
        <source>Save as…</source>
        <translation>另存为…</translation>
    </message>
    <message>
        <source>Attachments</source>
        <translation>附件</translation>
    </message>
    <message>
        <source>Save…</source>
        <translation>保存…</translation>
    </message>
    <message>
        <source>Save all…</source>
        <translation>全部保存…</translation>
    </message>
    <message>
        <source>Not on this computer yet</source>
        <translation>尚未保存到本机</translation>
    </message>
    <message>
        <source>More attachments</source>
        <translation>更多附件</translation>
    </message>
</context>
<context>
    <name>Sendoff::AttachmentChip</name>
    <message>
        <source>Attachment</source>
        <translation>附件</translation>
    </message>
</context>
<context>
    <name>Sendoff::AttachmentCommands</name>
    <message>
        <source>Save attachment</source>
        <translation>保存附件</translation>
    </message>
    <message>
        <source>Save all attachments to a folder</source>
        <translation>将所有附件保存到文件夹</translation>
    </message>
    <message>
        <source>It is a program. Save it if you are sure that it is safe.</source>
        <translation>这是一个程序。如果确定它是安全的，请先保存。</translation>
    </message>
    <message>
        <source>This computer has no program for it.</source>
        <translation>本机没有可以打开它的程序。</translation>
    </message>
    <message>
        <source>“%1” could not be opened or saved.</source>
        <translation>无法打开或保存“%1”。</translation>
    </message>
</context>
<context>
    <name>Sendoff::BrowserWaitCard</name>
    <message>
        <source>Sign in in your browser</source>
        <translation>在浏览器中登录</translation>
    </message>
    <message>
        <source>You are signed in</source>
        <translation>您已登录</translation>
    </message>
    <message>
        <source>Getting your mailbox ready…</source>
        <translation>正在准备您的邮箱…</translation>
    </message>
    <message>
        <source>Your browser could not be opened. Copy the address and open it in a browser on this computer, or use a code.</source>
        <translation>无法打开浏览器。请复制地址并在本机的浏览器中打开，或使用代码登录。</translation>
    </message>
    <message>
        <source>Finish signing in in your browser, then come back here.</source>
        <translation>请在浏览器中完成登录，然后回到这里。</translation>
    </message>
    <message>
        <source>Open again</source>
        <translation>重新打开</translation>
    </message>
    <message>
        <source>Address copied</source>
        <translation>地址已复制</translation>
    </message>
    <message>
        <source>Copy address</source>
        <translation>复制地址</translation>
    </message>
    <message>
        <source>Use a code instead</source>
        <translation>改用代码登录</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>Finishing the sign-in…</source>
        <translation>正在完成登录…</translation>
    </message>
    <message>
        <source>The browser is done; waiting for the sign-in service.</source>
        <translation>浏览器已完成；正在等待登录服务。</translation>
    </message>
</context>
<context>
    <name>Sendoff::ClientIdForm</name>
    <message>
        <source>This copy of Sendoff has no application ID yet. Microsoft wants one to be registered before anybody can sign in; it is no secret.</source>
        <translation>此 Sendoff 尚无应用程序 ID。登录前需要在 Microsoft 注册一个；它不是机密。</translation>
    </message>
    <message>
        <source>Application (client) ID</source>
        <translation>应用程序(客户端) ID</translation>
    </message>
    <message>
        <source>Use it</source>
        <comment>an application ID</comment>
        <translation>使用</translation>
    </message>
    <message>
        <source>This cannot be an application ID: it has letters, digits and hyphens only.</source>
        <translation>这不是应用程序 ID：它只包含字母、数字和连字符。</translation>
    </message>
    <message>
        <source>How to get an application ID</source>
        <translation>如何获取应用程序 ID</translation>
    </message>
    <message>
        <source>The application ID to sign in with from now on. Accounts that are here keep theirs.</source>
        <translation>今后登录所用的应用程序 ID。已添加的账户继续使用原来的 ID。</translation>
    </message>
    <message>
        <source>Use it anyway</source>
        <comment>an application ID</comment>
        <translation>仍然使用</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>This does not look like an application ID of Microsoft, such as “%1”. Correct it, or use it anyway if your sign-in service has others.</source>
        <translation>这不像 Microsoft 的应用程序 ID（形如“%1”）。请更正；如果您的登录服务使用其他形式，也可以仍然使用它。</translation>
    </message>
</context>
<context>
    <name>Sendoff::Commands</name>
    <message>
        <source>The review-and-send desk for Microsoft 365 and Outlook.com drafts.</source>
        <translation>查看并发送 Microsoft 365 和 Outlook.com 草稿的工作台。</translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation>自由软件，按 GNU 通用公共许可证第 3 版或更高版本发布。不提供任何担保。</translation>
    </message>
    <message>
        <source>Made with:</source>
        <translation>使用了：</translation>
    </message>
</context>
<context>
    <name>Sendoff::DecideDialog</name>
    <message>
        <source>Was it sent?</source>
        <translation>是否已发送？</translation>
    </message>
    <message>
        <source>Was “%1” sent to %2?</source>
        <translation>“%1”是否已发送给 %2？</translation>
    </message>
    <message>
        <source>Keep holding</source>
        <translation>继续暂缓</translation>
    </message>
    <message>
        <source>It was sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Send again</source>
        <translation>再次发送</translation>
    </message>
    <message>
        <source>It was posted at %1. We looked for it by its own id, and in Sent Items by its message id.</source>
        <translation>它于 %1 提交。我们按它自身的 ID 查找过，也按邮件 ID 在“已发送邮件”中查找过。</translation>
    </message>
    <message>
        <source>“Keep holding” changes nothing. “It was sent” takes it off your list and sends nothing. “Send again” sends it once more: if it was taken the first time, people get it twice.</source>
        <translation>“继续暂缓”不做任何更改。“已发送”将其从列表中移除，不会发送。“再次发送”会再发一次：如果第一次已被接收，收件人将收到两封。</translation>
    </message>
</context>
<context>
    <name>Sendoff::DeskPage</name>
    <message>
        <source>All sent</source>
        <translation>全部已发送</translation>
    </message>
    <message>
        <source>Open Sent Items</source>
        <translation>打开“已发送邮件”</translation>
    </message>
    <message>
        <source>New drafts appear here by themselves.</source>
        <translation>新草稿会自动出现在这里。</translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation>没有草稿</translation>
    </message>
    <message>
        <source>Sending</source>
        <translation>正在发送</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>定时邮件</translation>
    </message>
    <message numerus="yes">
        <source>There are no drafts left. %Ln messages went out today, and each one was found in Sent Items.</source>
        <translation>
            <numerusform>没有剩余草稿。今天发送了 %Ln 封，每封都已在“已发送邮件”中找到。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are no drafts left. %Ln messages went out today.</source>
        <translation>
            <numerusform>没有剩余草稿。今天发送了 %Ln 封。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::DeviceCodeCard</name>
    <message>
        <source>The code has expired.</source>
        <translation>代码已过期。</translation>
    </message>
    <message>
        <source>Asking for a code…</source>
        <translation>正在获取代码…</translation>
    </message>
    <message>
        <source>You are signed in. Getting your mailbox ready…</source>
        <translation>您已登录。正在准备您的邮箱…</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>Waiting for you to sign in…</source>
        <translation>正在等待您登录…</translation>
    </message>
    <message numerus="yes">
        <source>The code works for %Ln more minute(s)</source>
        <translation>
            <numerusform>代码还有 %Ln 分钟有效</numerusform>
        </translation>
    </message>
    <message>
        <source>Sign in with a code</source>
        <translation>用代码登录</translation>
    </message>
    <message>
        <source>On a phone or another computer open</source>
        <translation>在手机或其他电脑上打开</translation>
    </message>
    <message>
        <source>Enter this code:</source>
        <translation>输入此代码：</translation>
    </message>
    <message>
        <source>No code yet</source>
        <translation>尚无代码</translation>
    </message>
    <message>
        <source>Code copied</source>
        <translation>代码已复制</translation>
    </message>
    <message>
        <source>Copy code</source>
        <translation>复制代码</translation>
    </message>
    <message>
        <source>Open the page</source>
        <translation>打开网页</translation>
    </message>
    <message>
        <source>New code</source>
        <translation>新代码</translation>
    </message>
    <message>
        <source>The browser could not be opened; open the page by hand.</source>
        <translation>无法打开浏览器；请手动打开网页。</translation>
    </message>
    <message>
        <source>Back</source>
        <translation>返回</translation>
    </message>
    <message>
        <source>Cloud: %1</source>
        <translation>云：%1</translation>
    </message>
    <message>
        <source>Finishing the sign-in…</source>
        <translation>正在完成登录…</translation>
    </message>
</context>
<context>
    <name>Sendoff::EndPage</name>
    <message>
        <source>You are signed in</source>
        <translation>您已登录</translation>
    </message>
    <message>
        <source>Sign-in did not finish</source>
        <translation>登录未完成</translation>
    </message>
    <message>
        <source>You can return to Sendoff.</source>
        <translation>您可以返回 Sendoff。</translation>
    </message>
    <message>
        <source>Return to Sendoff to see why and to try again.</source>
        <translation>请返回 Sendoff 查看原因并重试。</translation>
    </message>
    <message>
        <source>This page can be closed.</source>
        <translation>可以关闭此页面。</translation>
    </message>
</context>
<context>
    <name>Sendoff::FactDialog</name>
    <message>
        <source>Hide details</source>
        <translation>隐藏详细信息</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
</context>
<context>
    <name>Sendoff::FaultPane</name>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>Copy request</source>
        <translation>复制请求</translation>
    </message>
    <message>
        <source>Hide technical details</source>
        <translation>隐藏技术详细信息</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>技术详细信息</translation>
    </message>
    <message>
        <source>Change the application ID</source>
        <translation>更改应用程序 ID</translation>
    </message>
</context>
<context>
    <name>Sendoff::FindBar</name>
    <message>
        <source>Not found</source>
        <translation>未找到</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <comment>places found in the text</comment>
        <translation>第 %1 封，共 %2 封</translation>
    </message>
    <message>
        <source>Find in message</source>
        <translation>在邮件中查找</translation>
    </message>
    <message>
        <source>Previous place</source>
        <translation>上一处</translation>
    </message>
    <message>
        <source>Next place</source>
        <translation>下一处</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
</context>
<context>
    <name>Sendoff::HeaderCard</name>
    <message>
        <source>Fewer details</source>
        <translation>收起详细信息</translation>
    </message>
    <message>
        <source>More details</source>
        <translation>展开详细信息</translation>
    </message>
    <message>
        <source>Goes out as %1, out of the mailbox %2</source>
        <translation>以 %1 的身份发出，所在邮箱为 %2</translation>
    </message>
</context>
<context>
    <name>Sendoff::InlineBar</name>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
</context>
<context>
    <name>Sendoff::ListHeader</name>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
    <message>
        <source>Filter</source>
        <translation>筛选</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation>清除选择</translation>
    </message>
</context>
<context>
    <name>Sendoff::ListPane</name>
    <message>
        <source>Loading drafts…</source>
        <translation>正在加载草稿…</translation>
    </message>
    <message>
        <source>Loading sent messages…</source>
        <translation>正在加载已发送邮件…</translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation>没有与“%1”匹配的结果</translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation>清除搜索</translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation>没有需要注意的邮件</translation>
    </message>
    <message>
        <source>Nothing here: %1</source>
        <translation>这里没有邮件：%1</translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation>没有草稿</translation>
    </message>
    <message>
        <source>New drafts appear here by themselves.</source>
        <translation>新草稿会自动出现在这里。</translation>
    </message>
    <message>
        <source>Nothing in Sent Items</source>
        <translation>“已发送邮件”为空</translation>
    </message>
    <message>
        <source>What you send appears here by itself.</source>
        <translation>您发送的邮件会自动出现在这里。</translation>
    </message>
    <message>
        <source>Nothing is scheduled</source>
        <translation>没有定时邮件</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) match “%1”, but not the filter “%2”.</source>
        <translation>
            <numerusform>%Ln 封邮件与“%1”匹配，但不符合筛选条件“%2”。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::MailListView</name>
    <message>
        <source>Drafts list</source>
        <translation>草稿列表</translation>
    </message>
    <message>
        <source>Sent Items list</source>
        <translation>已发送邮件列表</translation>
    </message>
    <message>
        <source>Scheduled list</source>
        <translation>定时邮件列表</translation>
    </message>
</context>
<context>
    <name>Sendoff::MainWindow</name>
    <message>
        <source>Welcome</source>
        <translation>欢迎</translation>
    </message>
    <message>
        <source>Search Sent Items</source>
        <translation>搜索已发送邮件</translation>
    </message>
    <message>
        <source>Search drafts</source>
        <translation>搜索草稿</translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation>工具栏</translation>
    </message>
    <message>
        <source>Search</source>
        <translation>搜索</translation>
    </message>
    <message>
        <source>Search scheduled messages</source>
        <translation>搜索定时邮件</translation>
    </message>
</context>
<context>
    <name>Sendoff::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>查看(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation>邮件(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation>语言(&amp;G)</translation>
    </message>
    <message>
        <source>&amp;As the system</source>
        <translation>跟随系统(&amp;A)</translation>
    </message>
</context>
<context>
    <name>Sendoff::MessageView</name>
    <message>
        <source>Message text</source>
        <translation>邮件正文</translation>
    </message>
    <message>
        <source>Open link</source>
        <translation>打开链接</translation>
    </message>
    <message>
        <source>Copy link address</source>
        <translation>复制链接地址</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Select all</source>
        <translation>全选</translation>
    </message>
</context>
<context>
    <name>Sendoff::PreSendDialog</name>
    <message>
        <source>%1: %2</source>
        <extracomment>a draft that cannot be sent: %1 its subject, %2 why</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Send</source>
        <translation>发送</translation>
    </message>
    <message numerus="yes">
        <source>Send %Ln messages?</source>
        <translation>
            <numerusform>发送 %Ln 封邮件？</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln 位收件人</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1，%2</translation>
    </message>
    <message>
        <source>%1 to %2, from %3</source>
        <translation>%1，%2，发件人 %3</translation>
    </message>
    <message numerus="yes">
        <source>You can undo for %Ln seconds.</source>
        <translation>
            <numerusform>%Ln 秒内可以撤消。</numerusform>
        </translation>
    </message>
    <message>
        <source>Send %1</source>
        <translation>发送 %1 封</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln may have been sent already&lt;/b&gt; and stay where they are</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln 封可能已经发送&lt;/b&gt;，保持原样</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln cannot be sent&lt;/b&gt; and stay in Drafts</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln 封无法发送&lt;/b&gt;，留在草稿中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>以及另外 %Ln 封</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln people outside your organization:&lt;/b&gt; %1</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln 位在组织外部：&lt;/b&gt;%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln messages&lt;/b&gt; have attachments</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln 封&lt;/b&gt;带有附件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln attachments&lt;/b&gt;, %1 in all</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln 个附件&lt;/b&gt;，共 %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln messages&lt;/b&gt; you have not viewed yet</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln 封&lt;/b&gt;您尚未查看</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They take &lt;b&gt;about %Ln minutes&lt;/b&gt;, at %1 a minute</source>
        <translation>
            <numerusform>大约需要 &lt;b&gt;%Ln 分钟&lt;/b&gt;，每分钟 %1 封</numerusform>
        </translation>
    </message>
    <message>
        <source>They go out at once; this cannot be undone.</source>
        <translation>将立即发送，无法撤消。</translation>
    </message>
    <message>
        <source>%1 to %2, from %3, out of the mailbox %4</source>
        <extracomment>the message goes out as %3, who is not the owner of the mailbox %4 in which the draft is</extracomment>
        <translation>%1，%2，发件人 %3，所在邮箱 %4</translation>
    </message>
    <message>
        <source>this mailbox</source>
        <translation>此邮箱</translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;From %Ln senders:&lt;/b&gt; %1</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln 个发件人：&lt;/b&gt;%1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;From %Ln senders:&lt;/b&gt; %1, out of the mailbox %2</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln 个发件人：&lt;/b&gt;%1；所在邮箱 %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::Proof</name>
    <message>
        <source>You pressed Send</source>
        <translation>您点击了“发送”</translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation>已移交</translation>
    </message>
    <message>
        <source>Found in Sent Items</source>
        <translation>在“已发送邮件”中找到</translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation>尝试次数</translation>
    </message>
    <message>
        <source>Request</source>
        <translation>请求</translation>
    </message>
    <message>
        <source>Message ID</source>
        <translation>邮件 ID</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>No draft any more</source>
        <translation>已不再是草稿</translation>
    </message>
    <message>
        <source>Came back</source>
        <comment>time of a report</comment>
        <translation>被退回</translation>
    </message>
</context>
<context>
    <name>Sendoff::QuitQuestion</name>
    <message>
        <source>Exit Sendoff?</source>
        <translation>退出 Sendoff？</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) are still waiting.</source>
        <translation>
            <numerusform>还有 %Ln 封邮件等待发送。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The undo time still runs for %Ln message(s): if you exit now, they are not sent and stay in Drafts.</source>
        <translation>
            <numerusform>%Ln 封邮件仍可撤消：如果现在退出，将不会发送，仍留在草稿中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The others go on next time you open Sendoff.</source>
        <translation>
            <numerusform>其余邮件将在下次打开 Sendoff 时继续发送。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They go on next time you open Sendoff.</source>
        <translation>
            <numerusform>下次打开 Sendoff 时继续。</numerusform>
        </translation>
    </message>
    <message>
        <source>Keep sending</source>
        <translation>继续发送</translation>
    </message>
    <message>
        <source>Pause and exit</source>
        <translation>暂停并退出</translation>
    </message>
    <message>
        <source>Exit without sending</source>
        <translation>不发送并退出</translation>
    </message>
    <message>
        <source>After more than a day you are asked first.</source>
        <translation>如果超过一天，会先征求您的同意。</translation>
    </message>
    <message>
        <source>The practice mailbox begins anew next time you open it.</source>
        <translation>练习邮箱下次打开时会重新开始。</translation>
    </message>
    <message numerus="yes">
        <source>The undo time still runs for %Ln draft(s): if you exit now, they are not discarded.</source>
        <translation>
            <numerusform>仍可撤消对 %Ln 封草稿的放弃：如果现在退出，它们不会被放弃。</numerusform>
        </translation>
    </message>
    <message>
        <source>Stay</source>
        <translation>留下</translation>
    </message>
    <message>
        <source>Exit without discarding</source>
        <translation>退出且不放弃</translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s) are not discarded yet.</source>
        <translation>
            <numerusform>还有 %Ln 封草稿尚未放弃。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln discarded draft(s) are still waiting.</source>
        <translation>
            <numerusform>还有 %Ln 封已放弃的草稿在等待。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They go to Deleted Items next time you open Sendoff.</source>
        <translation>
            <numerusform>下次打开 Sendoff 时会移到“已删除邮件”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln discarded draft(s) go to Deleted Items next time you open Sendoff.</source>
        <translation>
            <numerusform>下次打开 Sendoff 时，%Ln 封已放弃的草稿会移到“已删除邮件”。</numerusform>
        </translation>
    </message>
    <message>
        <source>Exit</source>
        <translation>退出</translation>
    </message>
</context>
<context>
    <name>Sendoff::Rail</name>
    <message>
        <source>Accounts and folders</source>
        <translation>账户和文件夹</translation>
    </message>
</context>
<context>
    <name>Sendoff::RailModel</name>
    <message>
        <source>Sending</source>
        <extracomment>The view of messages on their way, in the folder pane</extracomment>
        <translation>正在发送</translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation>邮箱</translation>
    </message>
    <message numerus="yes">
        <source>%Ln need you</source>
        <translation>
            <numerusform>%Ln 封需要您处理</numerusform>
        </translation>
    </message>
    <message>
        <source>Scheduled</source>
        <extracomment>The view of messages that wait for their time, in the folder pane</extracomment>
        <translation>定时邮件</translation>
    </message>
</context>
<context>
    <name>Sendoff::ReaderPane</name>
    <message>
        <source>More actions</source>
        <translation>更多操作</translation>
    </message>
    <message>
        <source>Choose a draft to read it</source>
        <translation>请选择一封草稿</translation>
    </message>
    <message>
        <source>Choose a message to read it</source>
        <translation>请选择一封邮件</translation>
    </message>
</context>
<context>
    <name>Sendoff::ReaderView</name>
    <message>
        <source>Loading the text…</source>
        <translation>正在加载正文…</translation>
    </message>
    <message>
        <source>There is no text</source>
        <translation>没有正文</translation>
    </message>
    <message>
        <source>You are offline.</source>
        <translation>您处于离线状态。</translation>
    </message>
    <message>
        <source>Open in Outlook</source>
        <translation>在 Outlook 中打开</translation>
    </message>
</context>
<context>
    <name>Sendoff::RemoveAccountQuestion</name>
    <message>
        <source>Remove account</source>
        <translation>删除账户</translation>
    </message>
    <message>
        <source>Remove %1 from this computer?</source>
        <translation>从本机删除 %1？</translation>
    </message>
    <message>
        <source>Mail in the mailbox stays. What Sendoff keeps of it here is deleted, and the sign-in is removed from the keychain.</source>
        <translation>邮箱中的邮件会保留。Sendoff 保存在本机的内容会被删除，登录信息会从密钥链中移除。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln shared mailbox(es) opened with this account are removed too.</source>
        <translation>
            <numerusform>通过此账户打开的 %Ln 个共享邮箱也会移除。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) still wait to be sent: they are not sent and stay in Drafts.</source>
        <translation>
            <numerusform>%Ln 封邮件仍在等待发送：不会发送，留在草稿中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln message(s) it is not known whether they were sent, and Sendoff cannot find it out any more. Look into Sent Items before you send them again.</source>
        <translation>
            <numerusform>尚不清楚 %Ln 封邮件是否已发送，Sendoff 以后也无法再确认。再次发送前请查看“已发送邮件”。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln scheduled message(s) go out at their time all the same: Microsoft 365 has them.</source>
        <translation>
            <numerusform>%Ln 封定时邮件仍会按时发送：它们已在 Microsoft 365 中。</numerusform>
        </translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>删除</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%Ln discarded draft(s) are not in Deleted Items yet: they stay in Drafts.</source>
        <translation>
            <numerusform>已放弃的 %Ln 封草稿尚未移到“已删除邮件”：它们将留在草稿中。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::SchedulePopup</name>
    <message>
        <source>Schedule</source>
        <translation>定时发送</translation>
    </message>
    <message>
        <source>Pick a date and time</source>
        <translation>选择日期和时间</translation>
    </message>
    <message>
        <source>Previous month</source>
        <translation>上个月</translation>
    </message>
    <message>
        <source>Next month</source>
        <translation>下个月</translation>
    </message>
    <message>
        <source>Day</source>
        <translation>日期</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <extracomment>%1 the time zone&apos;s name, %2 a sentence</extracomment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Schedule %1</source>
        <translation>定时发送 %1 封</translation>
    </message>
</context>
<context>
    <name>Sendoff::SendReport</name>
    <message>
        <source>Decided</source>
        <comment>time</comment>
        <translation>决定时间</translation>
    </message>
    <message>
        <source>Accepted</source>
        <comment>time</comment>
        <translation>接受时间</translation>
    </message>
    <message>
        <source>Found in Sent Items</source>
        <comment>time</comment>
        <translation>在“已发送邮件”中找到</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>Reason</source>
        <translation>原因</translation>
    </message>
    <message>
        <source>Request id</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Came back</source>
        <comment>time of a report</comment>
        <translation>被退回</translation>
    </message>
</context>
<context>
    <name>Sendoff::SendingDelegate</name>
    <message>
        <source>Needs you</source>
        <translation>需要您处理</translation>
    </message>
    <message>
        <source>In progress</source>
        <translation>进行中</translation>
    </message>
    <message>
        <source>Waiting</source>
        <comment>group</comment>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Sent</source>
        <comment>group</comment>
        <translation>已发送</translation>
    </message>
</context>
<context>
    <name>Sendoff::SendingDesk</name>
    <message>
        <source>Stop the rest</source>
        <translation>停止其余发送</translation>
    </message>
    <message numerus="yes">
        <source>Stop sending %Ln more messages?</source>
        <translation>
            <numerusform>停止发送其余 %Ln 封邮件？</numerusform>
        </translation>
    </message>
    <message>
        <source>They go back to Drafts, unchanged. What was sent stays sent.</source>
        <translation>这些邮件将原样放回草稿。已发送的邮件不受影响。</translation>
    </message>
    <message>
        <source>Keep sending</source>
        <translation>继续发送</translation>
    </message>
    <message>
        <source>Save report</source>
        <translation>保存报告</translation>
    </message>
    <message>
        <source>Sent %1.csv</source>
        <comment>a file&apos;s name</comment>
        <translation>发送报告 %1.csv</translation>
    </message>
    <message>
        <source>The report was not saved</source>
        <translation>报告未保存</translation>
    </message>
</context>
<context>
    <name>Sendoff::SendingDetails</name>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>Look again</source>
        <translation>重新查看</translation>
    </message>
    <message>
        <source>Back to Drafts</source>
        <translation>移回草稿</translation>
    </message>
    <message>
        <source>Keep in Drafts</source>
        <translation>保留在草稿中</translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>再次检查</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>自行决定…</translation>
    </message>
    <message>
        <source>Hide technical details</source>
        <translation>隐藏技术详细信息</translation>
    </message>
    <message>
        <source>Technical details</source>
        <translation>技术详细信息</translation>
    </message>
    <message>
        <source>Open the report in Outlook</source>
        <translation>在 Outlook 中打开报告</translation>
    </message>
    <message>
        <source>Copy request</source>
        <translation>复制请求</translation>
    </message>
</context>
<context>
    <name>Sendoff::SendingHeader</name>
    <message numerus="yes">
        <source>Sending %Ln message(s)</source>
        <translation>
            <numerusform>正在发送 %Ln 封邮件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) need you</source>
        <translation>
            <numerusform>%Ln 封邮件需要您处理</numerusform>
        </translation>
    </message>
    <message>
        <source>All sent</source>
        <translation>全部已发送</translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent</source>
        <translation>
            <numerusform>%Ln 封已发送</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln being checked</source>
        <translation>
            <numerusform>%Ln 封确认中</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <translation>
            <numerusform>%Ln 封未发送</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to go</source>
        <translation>
            <numerusform>%Ln 封待发送</numerusform>
        </translation>
    </message>
    <message>
        <source>Microsoft 365 takes about 30 messages a minute from one mailbox. You can go on working meanwhile.</source>
        <translation>Microsoft 365 每个邮箱每分钟约接受 30 封邮件。您可以继续其他工作。</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Goes on after %1</source>
        <translation>%1 后继续</translation>
    </message>
    <message>
        <source>Working out how long…</source>
        <translation>正在估算时间…</translation>
    </message>
    <message>
        <source>Less than a minute left</source>
        <translation>不到 1 分钟</translation>
    </message>
    <message numerus="yes">
        <source>About %Ln minutes left</source>
        <translation>
            <numerusform>大约还需 %Ln 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stop the rest</source>
        <translation>停止其余发送</translation>
    </message>
    <message>
        <source>Your mailbox reached Microsoft 365&apos;s limit for a day. Nothing is lost; the rest goes out by itself afterwards.</source>
        <translation>您的邮箱已达到 Microsoft 365 的每日上限。邮件不会丢失，其余邮件稍后会自动发送。</translation>
    </message>
    <message>
        <source>What waits is held back until you resume, also after Sendoff was closed.</source>
        <translation>在您继续之前，等待中的邮件都会暂缓，关闭 Sendoff 后也一样。</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>保存报告…</translation>
    </message>
    <message numerus="yes">
        <source>Paused: %Ln message(s) to go</source>
        <translation>
            <numerusform>已暂停：还有 %Ln 封邮件</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::SendingPage</name>
    <message>
        <source>Nothing is being sent</source>
        <translation>没有正在发送的邮件</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>保存报告…</translation>
    </message>
</context>
<context>
    <name>Sendoff::SendingTitles</name>
    <message>
        <source>State</source>
        <translation>状态</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>What happened</source>
        <translation>发生了什么</translation>
    </message>
</context>
<context>
    <name>Sendoff::SendingView</name>
    <message>
        <source>Messages being sent</source>
        <translation>正在发送的邮件</translation>
    </message>
    <message numerus="yes">
        <source>%1, %Ln message(s), collapsed</source>
        <extracomment>%1 the name of a group of rows, %Ln how many there are</extracomment>
        <translation>
            <numerusform>%1，%Ln 封邮件，已折叠</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::SettingsDialog</name>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln 秒</numerusform>
        </translation>
    </message>
    <message>
        <source>None</source>
        <comment>time to undo</comment>
        <translation>无</translation>
    </message>
    <message>
        <source>Never</source>
        <translation>从不</translation>
    </message>
    <message>
        <source>%1 s</source>
        <extracomment>%1 a number, maybe with a decimal point</extracomment>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>No limit</source>
        <translation>不限制</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Recipients in other domains are marked as outside your organization. The domain of the mailbox itself always counts as your own.</source>
        <translation>其他域名的收件人会标记为组织外部。邮箱自身的域名始终视为本组织域名。</translation>
    </message>
    <message>
        <source>This is no domain and was left out: %1</source>
        <translation>这不是域名，已忽略：%1</translation>
    </message>
    <message>
        <source>Time to undo</source>
        <translation>撤消时间</translation>
    </message>
    <message>
        <source>Mark as viewed after</source>
        <translation>多久后视为已查看</translation>
    </message>
    <message>
        <source>Messages a minute</source>
        <translation>每分钟邮件数</translation>
    </message>
    <message>
        <source>Own domains</source>
        <translation>本组织域名</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Microsoft 365 takes about 30 messages a minute from one mailbox. What comes faster waits there.</source>
        <translation>Microsoft 365 每分钟从一个邮箱接收约 30 封邮件。更快发送的会在那里等待。</translation>
    </message>
</context>
<context>
    <name>Sendoff::SignInCard</name>
    <message>
        <source>Add your mailbox</source>
        <translation>添加您的邮箱</translation>
    </message>
    <message>
        <source>Sign in again as %1</source>
        <translation>以 %1 的身份重新登录</translation>
    </message>
    <message>
        <source>Sign in with Microsoft</source>
        <translation>使用 Microsoft 账户登录</translation>
    </message>
    <message>
        <source>Sign in on another device with a code</source>
        <translation>在其他设备上用代码登录</translation>
    </message>
    <message>
        <source>Microsoft cloud</source>
        <translation>Microsoft 云</translation>
    </message>
    <message>
        <source>Try it with a practice mailbox</source>
        <translation>先用练习邮箱试一试</translation>
    </message>
    <message numerus="yes">
        <source>%Ln made-up drafts. Nothing leaves this computer.</source>
        <translation>
            <numerusform>%Ln 封虚构的草稿。所有内容都不会离开本机。</numerusform>
        </translation>
    </message>
    <message>
        <source>Part of the settings was left out.</source>
        <translation>部分设置未生效。</translation>
    </message>
</context>
<context>
    <name>Sendoff::StatusLine</name>
    <message>
        <source>No drafts</source>
        <translation>没有草稿</translation>
    </message>
    <message numerus="yes">
        <source>%Ln waiting to be sent</source>
        <translation>
            <numerusform>%Ln 封等待发送</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waiting to be sent</source>
        <translation>没有等待发送的邮件</translation>
    </message>
    <message numerus="yes">
        <source>Offline since %1 · %Ln waiting</source>
        <translation>
            <numerusform>%1 起离线 · %Ln 封等待中</numerusform>
        </translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation>%1 起离线</translation>
    </message>
    <message>
        <source>Sending · %1 of %2 sent</source>
        <translation>正在发送 · 已发送 %1/%2 封</translation>
    </message>
    <message>
        <source>Checking for changes…</source>
        <translation>正在检查更改…</translation>
    </message>
    <message>
        <source>Up to date · checked at %1</source>
        <translation>已是最新 · %1 检查</translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation>尚未检查</translation>
    </message>
    <message>
        <source>Last checked at %1</source>
        <translation>上次检查：%1</translation>
    </message>
    <message numerus="yes">
        <source>Service not reached since %1 · %Ln waiting</source>
        <translation>
            <numerusform>自 %1 起无法连接服务 · %Ln 封待发送</numerusform>
        </translation>
    </message>
    <message>
        <source>Service not reached since %1</source>
        <translation>自 %1 起无法连接服务</translation>
    </message>
    <message>
        <source>%1: last checked at %2</source>
        <comment>a folder</comment>
        <translation>%1：上次检查 %2</translation>
    </message>
    <message>
        <source>%1: not checked yet</source>
        <comment>a folder</comment>
        <translation>%1：尚未检查</translation>
    </message>
</context>
<context>
    <name>Sendoff::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation>撤消</translation>
    </message>
    <message>
        <source>Undo send</source>
        <translation>撤消发送</translation>
    </message>
    <message>
        <source>Send now</source>
        <translation>立即发送</translation>
    </message>
    <message>
        <source>Hide</source>
        <translation>隐藏</translation>
    </message>
    <message>
        <source>Undo schedule</source>
        <translation>撤消定时</translation>
    </message>
    <message>
        <source>Undo</source>
        <comment>a schedule</comment>
        <translation>撤消</translation>
    </message>
    <message>
        <source>Undo discard</source>
        <translation>撤消放弃</translation>
    </message>
    <message>
        <source>Undo</source>
        <comment>a discard</comment>
        <translation>撤消</translation>
    </message>
</context>
<context>
    <name>Sendoff::WelcomePage</name>
    <message>
        <source>Welcome to Sendoff</source>
        <translation>欢迎使用 Sendoff</translation>
    </message>
    <message>
        <source>Go through your drafts, and send each one exactly once.</source>
        <translation>逐封查看草稿，每封只发送一次。</translation>
    </message>
    <message>
        <source>Read each draft as its reader will see it</source>
        <translation>按收件人看到的样子查看每封草稿</translation>
    </message>
    <message>
        <source>Take back what you sent for a few seconds</source>
        <translation>发送后几秒内可以撤消</translation>
    </message>
    <message>
        <source>See proof that every message was sent, and only once</source>
        <translation>看到每封邮件都已发送且只发送一次的证明</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Sendoff talks only to Microsoft. Your mail stays in your mailbox and on this computer.</source>
        <translation>Sendoff 只与 Microsoft 通信。邮件只保存在您的邮箱和本机中。</translation>
    </message>
</context>
<context>
    <name>Sendoff::WordingBars</name>
    <message>
        <source>Drafts are shown as of %1. What you send waits in Sending and goes out by itself, once.</source>
        <translation>显示的是 %1 的草稿。您发送的邮件会先等待，联网后自动发送一次。</translation>
    </message>
    <message>
        <source>What you send waits in Sending and goes out by itself, once.</source>
        <translation>您发送的邮件会先等待，联网后自动发送一次。</translation>
    </message>
    <message>
        <source>You are offline.</source>
        <translation>您处于离线状态。</translation>
    </message>
    <message>
        <source>Try now</source>
        <translation>立即重试</translation>
    </message>
    <message>
        <source>Sign in again to go on.</source>
        <translation>请重新登录以继续。</translation>
    </message>
    <message>
        <source>Your drafts stay readable meanwhile.</source>
        <translation>草稿仍可阅读。</translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation>登录</translation>
    </message>
    <message>
        <source>Microsoft 365 asked us to slow down.</source>
        <translation>Microsoft 365 要求放慢速度。</translation>
    </message>
    <message>
        <source>Sending goes on at %1. Nothing is lost.</source>
        <translation>%1 继续发送，邮件不会丢失。</translation>
    </message>
    <message numerus="yes">
        <source>Checking whether %Ln message(s) was sent.</source>
        <translation>
            <numerusform>正在确认 %Ln 封邮件是否已发送。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It will not be sent again until we know.</source>
        <translation>
            <numerusform>确认前不会再次发送。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>We could not find out whether %Ln message(s) was sent.</source>
        <translation>
            <numerusform>无法确认 %Ln 封邮件是否已发送。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is held back so that nobody gets it twice.</source>
        <translation>
            <numerusform>已暂缓，以免重复。</numerusform>
        </translation>
    </message>
    <message>
        <source>Check again</source>
        <translation>再次检查</translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation>自行决定…</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) not sent.</source>
        <translation>
            <numerusform>%Ln 封邮件未发送。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost; Sending shows why and what to do.</source>
        <translation>邮件不会丢失；“正在发送”中会显示原因和处理方法。</translation>
    </message>
    <message>
        <source>Show</source>
        <translation>显示</translation>
    </message>
    <message>
        <source>%1 of %1 sent.</source>
        <translation>已发送 %1/%1 封。</translation>
    </message>
    <message>
        <source>Sent at %1.</source>
        <translation>已于 %1 发送。</translation>
    </message>
    <message>
        <source>Shown as of %1.</source>
        <translation>显示的是 %1 的内容。</translation>
    </message>
    <message>
        <source>%1 could not be loaded.</source>
        <comment>a folder</comment>
        <translation>无法加载“%1”。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
    <message>
        <source>The text of this message could not be loaded.</source>
        <translation>无法加载此邮件的正文。</translation>
    </message>
    <message>
        <source>Sending stands still.</source>
        <translation>发送已暂停。</translation>
    </message>
    <message>
        <source>Changed elsewhere at %1.</source>
        <translation>已在别处更改（%1）。</translation>
    </message>
    <message>
        <source>This is the new version.</source>
        <translation>当前显示新版本。</translation>
    </message>
    <message>
        <source>Pictures from the internet are not shown.</source>
        <translation>未显示来自 Internet 的图片。</translation>
    </message>
    <message>
        <source>Show</source>
        <comment>pictures</comment>
        <translation>显示</translation>
    </message>
    <message>
        <source>Simplified view:</source>
        <translation>简化视图：</translation>
    </message>
    <message>
        <source>some formatting cannot be shown here. It is sent unchanged.</source>
        <translation>部分格式无法在此显示，发送时保持不变。</translation>
    </message>
    <message>
        <source>This is a practice mailbox.</source>
        <translation>这是练习邮箱。</translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation>所有内容都不会离开本机。</translation>
    </message>
    <message>
        <source>Selected: %1, %2</source>
        <extracomment>%1: &quot;12 messages&quot;, %2: &quot;31 people&quot;</extracomment>
        <translation>已选择 %1，%2</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln 封邮件</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln 位收件人</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln outside your organization</source>
        <translation>
            <numerusform>%Ln 位在组织外部</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need attention</source>
        <translation>
            <numerusform>%Ln 封需要注意</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not viewed</source>
        <translation>
            <numerusform>%Ln 封未查看</numerusform>
        </translation>
    </message>
    <message>
        <source>This message cannot be sent yet</source>
        <translation>此邮件暂时无法发送</translation>
    </message>
    <message>
        <source>There are no recipients</source>
        <translation>没有收件人</translation>
    </message>
    <message>
        <source>“%1” is not a complete address</source>
        <translation>“%1”不是完整的地址</translation>
    </message>
    <message>
        <source>It was kept aside as %1, and the list is being read anew.</source>
        <translation>该文件已另存为 %1，正在重新读取列表。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) under Sending were saved.</source>
        <translation>
            <numerusform>“正在发送”中的 %Ln 封邮件已保留。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) may have been sent already: Sendoff looks for them in your mailbox, and does not send them again by itself.</source>
        <translation>
            <numerusform>%Ln 封邮件可能已经发送：Sendoff 正在您的邮箱中查找，不会自动再次发送。</numerusform>
        </translation>
    </message>
    <message>
        <source>Messages that were being sent may not be shown: check Sent Items before sending them again.</source>
        <translation>当时正在发送的邮件可能不会显示：再次发送前请先查看“已发送邮件”。</translation>
    </message>
    <message>
        <source>No message was being sent.</source>
        <translation>当时没有正在发送的邮件。</translation>
    </message>
    <message>
        <source>The file with your list and the outbox was damaged.</source>
        <translation>保存邮件列表和发送队列的文件已损坏。</translation>
    </message>
    <message>
        <source>Nothing was sent just now.</source>
        <translation>刚才没有发送任何邮件。</translation>
    </message>
    <message>
        <source>A message you chose is already on its way, or may have been sent already. Sending shows which; leave it out and send the others.</source>
        <translation>所选邮件中有一封已在发送途中，或可能已经发送。“正在发送”中会显示是哪一封；请排除该邮件后再发送其余邮件。</translation>
    </message>
    <message>
        <source>Save report…</source>
        <translation>保存报告…</translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 sent, %Ln need you.</source>
        <translation>
            <numerusform>已发送 %1/%2 封，%Ln 封需要您处理。</numerusform>
        </translation>
    </message>
    <message>
        <source>Sending shows why and what to do.</source>
        <translation>“正在发送”中说明了原因和处理方法。</translation>
    </message>
    <message>
        <source>Show %1</source>
        <translation>显示 %1 封</translation>
    </message>
    <message>
        <source>Paused.</source>
        <translation>已暂停。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) waiting.</source>
        <translation>
            <numerusform>%Ln 封等待中。</numerusform>
        </translation>
    </message>
    <message>
        <source>Resume</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>Your mailbox reached today&apos;s limit.</source>
        <translation>邮箱已达今日上限。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) go out after %1.</source>
        <translation>
            <numerusform>%Ln 封邮件将在 %1 后发送。</numerusform>
        </translation>
    </message>
    <message>
        <source>It is not in Sent Items yet; Sendoff looks again at least once a minute.</source>
        <translation>“已发送邮件”中尚未出现；Sendoff 至少每分钟检查一次。</translation>
    </message>
    <message>
        <source>%1 cannot be reached.</source>
        <comment>a server</comment>
        <translation>无法连接到 %1。</translation>
    </message>
    <message>
        <source>Sendoff tries again by itself.</source>
        <translation>Sendoff 会自动重试。</translation>
    </message>
    <message>
        <source>The access token is no longer valid.</source>
        <translation>访问令牌已失效。</translation>
    </message>
    <message>
        <source>Your drafts stay readable meanwhile, and what you send waits.</source>
        <translation>草稿仍可阅读，发送的邮件会先等待。</translation>
    </message>
    <message>
        <source>The practice mailbox let it expire, as its plan of faults says. Start Sendoff again for a new one.</source>
        <translation>练习邮箱按故障计划使其过期。请重新启动 Sendoff 以获取新令牌。</translation>
    </message>
    <message>
        <source>Start Sendoff again with a new token in SENDOFF_ACCESS_TOKEN.</source>
        <translation>请在 SENDOFF_ACCESS_TOKEN 中设置新令牌，然后重新启动 Sendoff。</translation>
    </message>
    <message>
        <source>Sending goes on in a moment. Nothing is lost.</source>
        <translation>即将继续发送，邮件不会丢失。</translation>
    </message>
    <message>
        <source>The list is read again in a moment. Nothing is lost.</source>
        <translation>即将重新读取列表，邮件不会丢失。</translation>
    </message>
    <message numerus="yes">
        <source>Sending goes on in %Ln second(s). Nothing is lost.</source>
        <translation>
            <numerusform>%Ln 秒后继续发送，邮件不会丢失。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The list is read again in %Ln second(s). Nothing is lost.</source>
        <translation>
            <numerusform>%Ln 秒后重新读取列表，邮件不会丢失。</numerusform>
        </translation>
    </message>
    <message>
        <source>The list is read again at %1. Nothing is lost.</source>
        <translation>%1 重新读取列表，邮件不会丢失。</translation>
    </message>
    <message>
        <source>%1 does not answer as it should.</source>
        <comment>a server</comment>
        <translation>%1 的响应不正常。</translation>
    </message>
    <message>
        <source>Sendoff is trying again by itself.</source>
        <translation>Sendoff 正在自动重试。</translation>
    </message>
    <message>
        <source>%1 is slow to answer.</source>
        <comment>a server</comment>
        <translation>%1 响应缓慢。</translation>
    </message>
    <message>
        <source>Sendoff is still waiting, and tries again by itself.</source>
        <translation>Sendoff 仍在等待，并会自动重试。</translation>
    </message>
    <message numerus="yes">
        <source>Sendoff was closed during the undo time; they are still in Drafts.</source>
        <translation>
            <numerusform>Sendoff 在可撤消期间被关闭；邮件仍在草稿中。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) not sent: the computer was asleep.</source>
        <translation>
            <numerusform>%Ln 封邮件未发送：计算机曾处于睡眠状态。</numerusform>
        </translation>
    </message>
    <message>
        <source>While it slept you could not have undone it. Look at the drafts and send them again.</source>
        <translation>睡眠期间您无法撤消。请查看草稿，然后重新发送。</translation>
    </message>
    <message>
        <source>%1 Some have waited since %2, so nothing goes out before you say so.</source>
        <extracomment>%1 &quot;3 messages waiting.&quot;, %2 a date</extracomment>
        <translation>%1有些从 %2 起就在等待，因此在您确认之前不会发送。</translation>
    </message>
    <message>
        <source>Each message was found in Sent Items.</source>
        <translation>每封都已在“已发送邮件”中找到。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) not seen in Sent Items.</source>
        <translation>
            <numerusform>%Ln 封未在“已发送邮件”中看到。</numerusform>
        </translation>
    </message>
    <message>
        <source>The access token opens another mailbox.</source>
        <translation>访问令牌打开的是另一个邮箱。</translation>
    </message>
    <message>
        <source>This profile holds the drafts of the one it was opened with before: they stay readable, nothing is sent, and nothing is lost.</source>
        <translation>此配置文件保存的是之前所用邮箱的草稿：草稿仍可阅读，不会发送任何邮件，也不会丢失任何内容。</translation>
    </message>
    <message>
        <source>This profile holds the drafts of %1: they stay readable, nothing is sent, and nothing is lost.</source>
        <translation>此配置文件保存的是 %1 的草稿：草稿仍可阅读，不会发送任何邮件，也不会丢失任何内容。</translation>
    </message>
    <message>
        <source>For the other mailbox start Sendoff with another folder after --profile.</source>
        <translation>要打开另一个邮箱，请在 --profile 后指定另一个文件夹并启动 Sendoff。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) could not be loaded.</source>
        <translation>
            <numerusform>有 %Ln 张图片无法加载。</numerusform>
        </translation>
    </message>
    <message>
        <source>Back to Drafts</source>
        <translation>移回草稿</translation>
    </message>
    <message>
        <source>Stopped.</source>
        <translation>已停止。</translation>
    </message>
    <message numerus="yes">
        <source>%1 sent, %Ln back in Drafts.</source>
        <extracomment>%1 how many were sent, %Ln how many are drafts again</extracomment>
        <translation>
            <numerusform>已发送 %1 封，%Ln 封放回草稿。</numerusform>
        </translation>
    </message>
    <message>
        <source>Send them after all</source>
        <translation>仍然发送</translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) came back.</source>
        <translation>
            <numerusform>%Ln 封邮件被退回。</numerusform>
        </translation>
    </message>
    <message>
        <source>A report says what could not be delivered, and why.</source>
        <translation>未送达报告说明了哪些邮件未送达以及原因。</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>It was deleted, moved or sent elsewhere.</source>
        <translation>已在别处删除、移动或发送。</translation>
    </message>
    <message>
        <source>It was deleted or moved elsewhere.</source>
        <translation>已在别处删除或移动。</translation>
    </message>
    <message>
        <source>Its text stays here until you go on.</source>
        <translation>在您继续之前，其文本会保留在此处。</translation>
    </message>
    <message>
        <source>Its text had not been loaded yet.</source>
        <translation>其文本尚未加载。</translation>
    </message>
    <message>
        <source>Its attachments are not kept.</source>
        <translation>附件不会保留。</translation>
    </message>
    <message>
        <source>This draft is no longer in Drafts.</source>
        <translation>此草稿已不在“草稿”中。</translation>
    </message>
    <message>
        <source>This message is no longer in Sent Items.</source>
        <translation>此邮件已不在“已发送邮件”中。</translation>
    </message>
    <message>
        <source>Copy text</source>
        <translation>复制文本</translation>
    </message>
    <message>
        <source>Close</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>This message has been sent.</source>
        <translation>此邮件已发送。</translation>
    </message>
    <message>
        <source>Sign in again as %1 to go on.</source>
        <translation>请以 %1 的身份重新登录以继续。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>a title and a sentence</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>Your organization has to allow Sendoff first.</source>
        <translation>您的组织需要先允许使用 Sendoff。</translation>
    </message>
    <message>
        <source>Ask your administrator; the text to send them is ready.</source>
        <translation>请联系管理员，请求文本已备好。</translation>
    </message>
    <message>
        <source>Copy request</source>
        <translation>复制请求</translation>
    </message>
    <message>
        <source>Keep for this run only</source>
        <translation>仅在本次运行中保留</translation>
    </message>
    <message>
        <source>Your sign-in could not be saved.</source>
        <translation>无法保存您的登录。</translation>
    </message>
    <message>
        <source>It works until you close Sendoff; after that you sign in again.</source>
        <translation>在您关闭 Sendoff 之前有效；之后需要重新登录。</translation>
    </message>
    <message>
        <source>Sendoff may not send from this mailbox.</source>
        <translation>Sendoff 无权从此邮箱发送。</translation>
    </message>
    <message>
        <source>Sendoff may not send from %1.</source>
        <translation>Sendoff 无权从 %1 发送。</translation>
    </message>
    <message>
        <source>The sign-in has no permission to send mail (Mail.Send). Drafts can be read, and nothing is sent.</source>
        <translation>此登录没有发送邮件的权限 (Mail.Send)。可以阅读草稿，但不会发送任何邮件。</translation>
    </message>
    <message>
        <source>Sign in again</source>
        <translation>重新登录</translation>
    </message>
    <message>
        <source>Somebody else signed in.</source>
        <translation>登录的是其他人。</translation>
    </message>
    <message>
        <source>%1 signed in.</source>
        <translation>%1 已登录。</translation>
    </message>
    <message>
        <source>This account belongs to %1. Nothing of it was touched, and what you send waits.</source>
        <translation>此账户属于 %1。其内容未受影响，您发送的邮件会等待。</translation>
    </message>
    <message>
        <source>Add as another account</source>
        <translation>添加为另一个账户</translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <extracomment>how much a clock is behind or ahead</extracomment>
        <translation>
            <numerusform>%Ln 天</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <extracomment>how much a clock is behind or ahead</extracomment>
        <translation>
            <numerusform>%Ln 小时</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <extracomment>how much a clock is behind or ahead</extracomment>
        <translation>
            <numerusform>%Ln 分钟</numerusform>
        </translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 behind.</source>
        <translation>此计算机的时钟慢了 %1。</translation>
    </message>
    <message>
        <source>This computer&apos;s clock is %1 ahead.</source>
        <translation>此计算机的时钟快了 %1。</translation>
    </message>
    <message>
        <source>Some times are shown wrong, and signing in may fail. Set the date and the time in the settings of this computer.</source>
        <translation>部分时间显示有误，并且可能无法登录。请在此计算机的设置中校正日期和时间。</translation>
    </message>
    <message>
        <source>Trying…</source>
        <translation>正在重试…</translation>
    </message>
    <message>
        <source>%1 is here already.</source>
        <translation>%1 已在此处。</translation>
    </message>
    <message>
        <source>Its sign-in was renewed.</source>
        <translation>其登录已续期。</translation>
    </message>
    <message>
        <source>This is the text of an earlier version.</source>
        <translation>这是较早版本的正文。</translation>
    </message>
    <message>
        <source>The newest text had not been loaded yet.</source>
        <translation>最新正文当时尚未加载。</translation>
    </message>
    <message>
        <source>The newest text is not here yet; it comes by itself.</source>
        <translation>最新正文尚未加载，加载后会自动显示。</translation>
    </message>
    <message>
        <source>You already answered this conversation (%1).</source>
        <extracomment>%1 a date or time</extracomment>
        <translation>您已答复过此对话（%1）。</translation>
    </message>
    <message>
        <source>What you sent is in Sent Items.</source>
        <translation>您的答复在“已发送邮件”中。</translation>
    </message>
    <message>
        <source>This draft was last changed before that.</source>
        <translation>此草稿的最后一次更改在此之前。</translation>
    </message>
    <message>
        <source>Open in Outlook</source>
        <translation>在 Outlook 中打开</translation>
    </message>
    <message>
        <source>A newer message came from %1 (%2).</source>
        <extracomment>%1 a person, %2 a date or time</extracomment>
        <translation>%1 有更新的来信（%2）。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s) that you discarded will be moved to Deleted Items.</source>
        <translation>
            <numerusform>您放弃的 %Ln 封草稿将移到“已删除邮件”。</numerusform>
        </translation>
    </message>
    <message>
        <source>Drafts that you discarded may be in the list again.</source>
        <translation>您放弃的草稿可能会重新出现在列表中。</translation>
    </message>
    <message>
        <source>Some messages may not be shown.</source>
        <translation>部分邮件可能无法显示。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln discarded draft(s) wait too and go to Deleted Items by themselves.</source>
        <translation>
            <numerusform>%Ln 封已放弃的草稿也会先等待，联网后自动移到“已删除邮件”。</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::WordingChanges</name>
    <message>
        <source>%1: added %2</source>
        <comment>To, Cc or Bcc</comment>
        <translation>%1：已添加 %2</translation>
    </message>
    <message>
        <source>%1: removed %2</source>
        <comment>To, Cc or Bcc</comment>
        <translation>%1：已移除 %2</translation>
    </message>
    <message>
        <source>Attached: %1</source>
        <translation>已附加：%1</translation>
    </message>
    <message>
        <source>No longer attached: %1</source>
        <translation>不再附加：%1</translation>
    </message>
    <message>
        <source>The subject was “%1”</source>
        <translation>主题原为“%1”</translation>
    </message>
    <message>
        <source>The importance changed</source>
        <translation>重要性已更改</translation>
    </message>
    <message>
        <source>The text changed</source>
        <translation>正文已更改</translation>
    </message>
</context>
<context>
    <name>Sendoff::WordingDiscard</name>
    <message numerus="yes">
        <source>%Ln draft(s) moved to Deleted Items</source>
        <translation>
            <numerusform>已将 %Ln 封草稿移到“已删除邮件”</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not discarded. %Ln draft(s) are back in Drafts.</source>
        <translation>
            <numerusform>未放弃。%Ln 封草稿已放回。</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s) stay: their send is not over</source>
        <translation>
            <numerusform>%Ln 封草稿保留：发送尚未结束</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s) not discarded: changed meanwhile.</source>
        <translation>
            <numerusform>%Ln 封草稿未放弃：期间已更改。</numerusform>
        </translation>
    </message>
    <message>
        <source>The list shows what is there now. Discard it again if you still want to.</source>
        <translation>列表显示的是当前内容。如仍要放弃，请再次操作。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s) not discarded.</source>
        <translation>
            <numerusform>%Ln 封草稿未放弃。</numerusform>
        </translation>
    </message>
    <message>
        <source>This sign-in may not move messages of this mailbox: it lacks the permission Mail.ReadWrite. Ask whoever manages it.</source>
        <translation>此登录无权移动该邮箱中的邮件：缺少 Mail.ReadWrite 权限。请联系管理员。</translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s) not discarded: the computer was asleep.</source>
        <translation>
            <numerusform>%Ln 封草稿未放弃：计算机处于睡眠状态。</numerusform>
        </translation>
    </message>
    <message>
        <source>While it slept you could not have undone it.</source>
        <translation>睡眠期间您无法撤消。</translation>
    </message>
    <message>
        <source>Nothing was discarded just now.</source>
        <translation>刚才没有放弃任何草稿。</translation>
    </message>
    <message>
        <source>A draft you chose is being sent or discarded already. Leave it out and discard the others.</source>
        <translation>所选的某封草稿正在发送或已在放弃。请取消选择它，再放弃其他草稿。</translation>
    </message>
</context>
<context>
    <name>Sendoff::WordingErrors</name>
    <message>
        <source>The server cannot be reached.</source>
        <translation>无法连接到服务器。</translation>
    </message>
    <message>
        <source>The connection broke before the answer came.</source>
        <translation>收到答复之前连接中断。</translation>
    </message>
    <message>
        <source>You are signed out.</source>
        <translation>您已退出登录。</translation>
    </message>
    <message>
        <source>You do not have the right to do this.</source>
        <translation>您没有执行此操作的权限。</translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation>它已不存在。</translation>
    </message>
    <message>
        <source>It was changed elsewhere at the same moment.</source>
        <translation>它同时在别处被更改。</translation>
    </message>
    <message>
        <source>The list has to be read again from the start.</source>
        <translation>需要从头重新读取列表。</translation>
    </message>
    <message>
        <source>Microsoft 365 asked us to slow down.</source>
        <translation>Microsoft 365 要求放慢速度。</translation>
    </message>
    <message>
        <source>The server refused the request.</source>
        <translation>服务器拒绝了请求。</translation>
    </message>
    <message>
        <source>The server refused the request (%1).</source>
        <translation>服务器拒绝了请求（%1）。</translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation>服务器没有响应。</translation>
    </message>
    <message>
        <source>The answer of the server cannot be understood.</source>
        <translation>无法理解服务器的答复。</translation>
    </message>
    <message>
        <source>Another Sendoff window has this profile open.</source>
        <translation>另一个 Sendoff 窗口正在使用此配置文件。</translation>
    </message>
    <message>
        <source>The disk of this computer could not be written.</source>
        <translation>无法写入本机磁盘。</translation>
    </message>
    <message>
        <source>The keychain of this computer could not be read.</source>
        <translation>无法读取本机的密钥链。</translation>
    </message>
    <message>
        <source>Check the connection; Sendoff tries again by itself.</source>
        <translation>请检查网络连接；Sendoff 会自动重试。</translation>
    </message>
    <message>
        <source>Sendoff looks up what became of it before it tries again.</source>
        <translation>Sendoff 会先查清结果再重试。</translation>
    </message>
    <message>
        <source>Sign in again to go on.</source>
        <translation>请重新登录以继续。</translation>
    </message>
    <message>
        <source>Ask the owner of the mailbox, or your administrator.</source>
        <translation>请联系邮箱所有者或管理员。</translation>
    </message>
    <message>
        <source>Refresh to see what is there now.</source>
        <translation>请刷新以查看当前内容。</translation>
    </message>
    <message>
        <source>Look at the new version first.</source>
        <translation>请先查看新版本。</translation>
    </message>
    <message>
        <source>This happens by itself and may take a little longer.</source>
        <translation>这会自动进行，可能需要稍长时间。</translation>
    </message>
    <message numerus="yes">
        <source>Sendoff goes on by itself in %Ln second(s).</source>
        <translation>
            <numerusform>Sendoff 将在 %Ln 秒后自动继续。</numerusform>
        </translation>
    </message>
    <message>
        <source>Sendoff goes on by itself in a moment.</source>
        <translation>Sendoff 稍后会自动继续。</translation>
    </message>
    <message>
        <source>The technical details say why.</source>
        <translation>技术详细信息中说明了原因。</translation>
    </message>
    <message>
        <source>This is mostly over in a few minutes; try again then.</source>
        <translation>这通常几分钟后就会恢复；请稍后重试。</translation>
    </message>
    <message>
        <source>Check the address of the server, and whether your network wants you to sign in first.</source>
        <translation>请检查服务器地址，以及您的网络是否要求先登录。</translation>
    </message>
    <message>
        <source>Use that window, or close it first.</source>
        <translation>请使用那个窗口，或先将其关闭。</translation>
    </message>
    <message>
        <source>Make sure that there is free space and that you may write there.</source>
        <translation>请确认有可用空间并且您有写入权限。</translation>
    </message>
    <message>
        <source>Unlock the keychain, then try again.</source>
        <translation>请解锁密钥链，然后重试。</translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation>HTTP 状态</translation>
    </message>
    <message>
        <source>Code</source>
        <translation>代码</translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation>请求 ID</translation>
    </message>
    <message>
        <source>Message of the server</source>
        <translation>服务器消息</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label and value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>The server answered with an error (%1).</source>
        <translation>服务器返回了错误（%1）。</translation>
    </message>
    <message>
        <source>The answer of %1 cannot be understood.</source>
        <comment>a server</comment>
        <translation>无法理解 %1 的响应。</translation>
    </message>
    <message>
        <source>Nobody answers at that address: the connection was refused.</source>
        <translation>该地址无人应答：连接被拒绝。</translation>
    </message>
    <message>
        <source>There is no such address, or this computer has no connection.</source>
        <translation>该地址不存在，或本机没有网络连接。</translation>
    </message>
    <message>
        <source>No secure connection could be made; its certificate may not be trusted.</source>
        <translation>无法建立安全连接；其证书可能不受信任。</translation>
    </message>
    <message>
        <source>The proxy of this network does not let Sendoff through.</source>
        <translation>此网络的代理不允许 Sendoff 通过。</translation>
    </message>
    <message>
        <source>No answer came in time.</source>
        <translation>未及时收到响应。</translation>
    </message>
    <message>
        <source>%1 gave no answer that can be understood, and closed the connection.</source>
        <comment>a server</comment>
        <translation>%1 没有给出可理解的响应，并关闭了连接。</translation>
    </message>
    <message>
        <source>The access token opens another mailbox.</source>
        <translation>访问令牌打开的是另一个邮箱。</translation>
    </message>
    <message>
        <source>For the other mailbox start Sendoff with another folder after --profile.</source>
        <translation>要打开另一个邮箱，请在 --profile 后指定另一个文件夹并启动 Sendoff。</translation>
    </message>
    <message>
        <source>This mailbox has no Exchange Online licence, or it is not in the cloud.</source>
        <translation>此邮箱没有 Exchange Online 许可证，或者不在云中。</translation>
    </message>
    <message>
        <source>There is no mailbox in the cloud for this address.</source>
        <translation>云中没有此地址的邮箱。</translation>
    </message>
    <message>
        <source>Ask your administrator; a new mailbox takes a while until it works.</source>
        <translation>请联系管理员；新邮箱需要一段时间才能使用。</translation>
    </message>
    <message>
        <source>The access token is that of an application, which has no mailbox of its own.</source>
        <translation>访问令牌属于应用程序，而应用程序没有自己的邮箱。</translation>
    </message>
    <message>
        <source>The server&apos;s certificate is not valid on this date; the clock of this computer may be wrong.</source>
        <translation>服务器的证书在此日期无效；此计算机的时钟可能不准确。</translation>
    </message>
    <message>
        <source>Start Sendoff with --user and the address of the mailbox.</source>
        <translation>请使用 --user 加邮箱地址启动 Sendoff。</translation>
    </message>
    <message>
        <source>The file with your list and the outbox is damaged.</source>
        <translation>保存邮件列表和发送队列的文件已损坏。</translation>
    </message>
    <message>
        <source>Exit Sendoff and start it again: it saves what can be read, and reads the rest anew.</source>
        <translation>请退出 Sendoff 并重新启动：它会保留能够读取的内容，并重新读取其余内容。</translation>
    </message>
</context>
<context>
    <name>Sendoff::WordingMail</name>
    <message>
        <source>New message</source>
        <translation>新邮件</translation>
    </message>
    <message>
        <source>Reply</source>
        <translation>答复</translation>
    </message>
    <message>
        <source>Reply all</source>
        <translation>全部答复</translation>
    </message>
    <message>
        <source>Forward</source>
        <translation>转发</translation>
    </message>
    <message>
        <source>Reply or forward</source>
        <extracomment>The draft answers a message, but it is not known in which way</extracomment>
        <translation>答复或转发</translation>
    </message>
    <message>
        <source>high importance</source>
        <translation>重要性高</translation>
    </message>
    <message>
        <source>low importance</source>
        <translation>重要性低</translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation>草稿</translation>
    </message>
    <message>
        <source>Sent Items</source>
        <translation>已发送邮件</translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation>(无主题)</translation>
    </message>
    <message>
        <source>No recipients</source>
        <translation>没有收件人</translation>
    </message>
    <message>
        <source>Unnamed recipient</source>
        <extracomment>A recipient of whom neither name nor address is known</extracomment>
        <translation>未命名的收件人</translation>
    </message>
    <message>
        <source>+{hidden}</source>
        <extracomment>After the names that fit. {hidden} are not shown, {all} is everybody; use one or both: &quot;+8&quot;, &quot;9 in all&quot;</extracomment>
        <translation>等 {all} 人</translation>
    </message>
    <message>
        <source>To</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Cc</source>
        <translation>抄送</translation>
    </message>
    <message>
        <source>Bcc</source>
        <translation>密件抄送</translation>
    </message>
    <message>
        <source>From</source>
        <translation>发件人</translation>
    </message>
    <message>
        <source>outside your organization</source>
        <translation>组织外部</translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation>%1 B</translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation>%1 KB</translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation>%1 MB</translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation>%1 GB</translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s)</source>
        <translation>
            <numerusform>%Ln 封草稿</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent today</source>
        <translation>
            <numerusform>今天已发送 %Ln 封</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln 封邮件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation>已选择 %1/%2 封</translation>
    </message>
    <message>
        <source>%1 selected, %2 not shown</source>
        <translation>已选择 %1 封，其中 %2 封未显示</translation>
    </message>
    <message numerus="yes">
        <source>%Ln need attention</source>
        <translation>
            <numerusform>%Ln 封需要注意</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not viewed yet</source>
        <translation>
            <numerusform>%Ln 封尚未查看</numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>第 %1 封，共 %2 封</translation>
    </message>
    <message>
        <source>Just sent</source>
        <translation>刚刚发送</translation>
    </message>
    <message>
        <source>Earlier today</source>
        <translation>今天早些时候</translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation>昨天</translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation>更早</translation>
    </message>
    <message>
        <source>All</source>
        <comment>filter</comment>
        <translation>全部</translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation>需要注意</translation>
    </message>
    <message>
        <source>Cannot be sent</source>
        <translation>无法发送</translation>
    </message>
    <message>
        <source>Not viewed</source>
        <translation>未查看</translation>
    </message>
    <message>
        <source>With attachments</source>
        <translation>有附件</translation>
    </message>
    <message>
        <source>Outside the organization</source>
        <translation>组织外部</translation>
    </message>
    <message>
        <source>Sent with Sendoff</source>
        <translation>由 Sendoff 发送</translation>
    </message>
    <message>
        <source>Newest</source>
        <translation>最新</translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation>最早</translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation>收件人</translation>
    </message>
    <message>
        <source>Subject</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Needs attention first</source>
        <translation>需要注意的在前</translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <extracomment>Within a sentence: &quot;Drafts are shown as of yesterday 16:20&quot;</extracomment>
        <translation>昨天 %1</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Date and time within a sentence: &quot;3 Apr 16:20&quot;</extracomment>
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>changed at %1</source>
        <translation>%1 更改</translation>
    </message>
    <message>
        <source>changed yesterday at %1</source>
        <translation>昨天 %1 更改</translation>
    </message>
    <message>
        <source>changed on %1 at %2</source>
        <translation>%1 %2 更改</translation>
    </message>
    <message>
        <source>sent today at %1</source>
        <translation>今天 %1 发送</translation>
    </message>
    <message>
        <source>sent yesterday at %1</source>
        <translation>昨天 %1 发送</translation>
    </message>
    <message>
        <source>sent on %1 at %2</source>
        <translation>%1 %2 发送</translation>
    </message>
    <message>
        <source>not viewed</source>
        <translation>未查看</translation>
    </message>
    <message>
        <source>to %1</source>
        <translation>收件人：%1</translation>
    </message>
    <message>
        <source>with attachments</source>
        <translation>有附件</translation>
    </message>
    <message>
        <source>selected</source>
        <translation>已选择</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label and value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Inbox</source>
        <translation>收件箱</translation>
    </message>
</context>
<context>
    <name>Sendoff::WordingRights</name>
    <message>
        <source>Ask your administrator for the right “Send as” or “Send on behalf” for the address in From.</source>
        <translation>请向管理员申请“发件人”中地址的“代理发送”或“代表发送”权限。</translation>
    </message>
    <message>
        <source>Ask your administrator for the right “Send as” or “Send on behalf” for %1.</source>
        <translation>请向管理员申请 %1 的“代理发送”或“代表发送”权限。</translation>
    </message>
    <message>
        <source>You lack a right for this mailbox. Ask your administrator for “Full access” and “Send as”.</source>
        <translation>您缺少此邮箱的权限。请向管理员申请“完全访问”和“代理发送”权限。</translation>
    </message>
    <message>
        <source>Your organization may allow only certain programs to send from your mailbox. Ask your administrator to allow Sendoff.</source>
        <translation>您的组织可能只允许特定程序从您的邮箱发送邮件。请联系管理员允许 Sendoff。</translation>
    </message>
    <message>
        <source>Sendoff has not been allowed to send mail (%1). Ask your administrator to allow it.</source>
        <translation>尚未允许 Sendoff 发送邮件 (%1)。请联系管理员允许。</translation>
    </message>
    <message>
        <source>A rule of your organization stopped it. Your administrator can find out which one.</source>
        <translation>您组织的一条规则阻止了发送。管理员可以查明是哪一条。</translation>
    </message>
    <message>
        <source>What I need: the right “Send as” or “Send on behalf” for %1. It is given in the Exchange admin center, under Recipients, Mailboxes, Delegation.</source>
        <translation>我需要：%1 的“代理发送”或“代表发送”权限。可在 Exchange 管理中心的“收件人”、“邮箱”、“委派”中授予。</translation>
    </message>
    <message>
        <source>What I need: the rights “Full access” and “Send as” for the mailbox %1. They are given in the Exchange admin center, under Recipients, Mailboxes, Delegation.</source>
        <translation>我需要：邮箱 %1 的“完全访问”和“代理发送”权限。可在 Exchange 管理中心的“收件人”、“邮箱”、“委派”中授予。</translation>
    </message>
    <message>
        <source>What I need: that Sendoff may send from my mailbox. An application access policy of Exchange Online, or Conditional Access, may be what stops it.</source>
        <translation>我需要：允许 Sendoff 从我的邮箱发送邮件。阻止它的可能是 Exchange Online 的应用程序访问策略或条件访问。</translation>
    </message>
    <message>
        <source>What I need: the delegated permission %1 for Sendoff.</source>
        <translation>我需要：授予 Sendoff 委托权限 %1。</translation>
    </message>
    <message>
        <source>What I need to know: which rule stopped it, and whether it can be changed.</source>
        <translation>我需要知道：是哪条规则阻止了发送，以及能否更改。</translation>
    </message>
    <message>
        <source>Account: %1</source>
        <translation>账户：%1</translation>
    </message>
    <message>
        <source>Mailbox: %1</source>
        <translation>邮箱：%1</translation>
    </message>
    <message>
        <source>From: %1</source>
        <comment>the sender of a message</comment>
        <translation>发件人：%1</translation>
    </message>
    <message>
        <source>Application ID: %1</source>
        <translation>应用程序 ID：%1</translation>
    </message>
    <message>
        <source>Microsoft 365 refused a message that I wanted to send with Sendoff, a program that sends the drafts I choose.</source>
        <translation>Microsoft 365 拒绝了我想用 Sendoff 发送的一封邮件。Sendoff 是一个发送我所选草稿的程序。</translation>
    </message>
</context>
<context>
    <name>Sendoff::WordingSchedule</name>
    <message>
        <source>Later today</source>
        <translation>今天晚些时候</translation>
    </message>
    <message>
        <source>Tomorrow morning</source>
        <translation>明天上午</translation>
    </message>
    <message>
        <source>Monday morning</source>
        <translation>周一上午</translation>
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
        <translation>%1 %2</translation>
    </message>
    <message>
        <source>%1 (%2)</source>
        <comment>time zone</comment>
        <extracomment>%1 name of a time zone, %2 &quot;UTC+2&quot;</extracomment>
        <translation>%1 (%2)</translation>
    </message>
    <message>
        <source>The clocks go forward then, and this time is skipped: it goes at %1.</source>
        <translation>当天时钟拨快，该时间不存在：将于 %1 发送。</translation>
    </message>
    <message>
        <source>The clocks go back then, and this time comes twice: it goes the first time (%1).</source>
        <translation>当天时钟拨慢，该时间会出现两次：将在第一次发送 (%1)。</translation>
    </message>
    <message>
        <source>Microsoft 365 keeps the message and sends it even if this computer is off.</source>
        <translation>Microsoft 365 会保存邮件，即使本机关机也会发送。</translation>
    </message>
    <message>
        <source>Choose a time that is at least two minutes ahead.</source>
        <translation>请选择至少两分钟之后的时间。</translation>
    </message>
    <message>
        <source>Scheduled for %1</source>
        <translation>已定于 %1 发送</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>Microsoft 365 did not wait.</source>
        <translation>Microsoft 365 没有等待。</translation>
    </message>
    <message>
        <source>“%1” was scheduled for %2, but the service sent it at once, at %3.</source>
        <translation>“%1”原定于 %2 发送，但服务在 %3 就立即发送了。</translation>
    </message>
    <message>
        <source>Too late to take it back.</source>
        <translation>已来不及撤回。</translation>
    </message>
    <message>
        <source>“%1” was sent once, at %2.</source>
        <translation>“%1”已于 %2 发送一次。</translation>
    </message>
    <message>
        <source>“%1” goes out now.</source>
        <translation>“%1”正在发出。</translation>
    </message>
    <message>
        <source>It could not be taken back.</source>
        <translation>无法撤回。</translation>
    </message>
    <message>
        <source>“%1” is still scheduled for %2. %3</source>
        <translation>“%1”仍定于 %2 发送。%3</translation>
    </message>
    <message>
        <source>Microsoft 365 keeps holding it.</source>
        <translation>Microsoft 365 仍在保留该邮件。</translation>
    </message>
</context>
<context>
    <name>Sendoff::WordingSearch</name>
    <message numerus="yes">
        <source>Only the last %n day(s) of Sent Items are on this computer.</source>
        <translation>
            <numerusform>本机仅有最近 %n 天的已发送邮件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Not all texts are on this computer.</source>
        <translation>本机没有全部正文。</translation>
    </message>
    <message>
        <source>Search on the server</source>
        <translation>在服务器上搜索</translation>
    </message>
    <message>
        <source>Searching on the server…</source>
        <translation>正在服务器上搜索…</translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation>取消</translation>
    </message>
    <message numerus="yes">
        <source>%n more found on the server.</source>
        <translation>
            <numerusform>在服务器上另找到 %n 封。</numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing more was found on the server.</source>
        <translation>服务器上没有更多结果。</translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation>%1%2</translation>
    </message>
    <message>
        <source>The server gives only its first 250 results.</source>
        <translation>服务器只给出前 250 个结果。</translation>
    </message>
    <message numerus="yes">
        <source>%n of them do not fit the filter.</source>
        <translation>
            <numerusform>其中 %n 封不符合筛选条件。</numerusform>
        </translation>
    </message>
    <message>
        <source>Show all</source>
        <translation>全部显示</translation>
    </message>
    <message>
        <source>The server could not be searched.</source>
        <translation>无法在服务器上搜索。</translation>
    </message>
    <message>
        <source>Try again</source>
        <translation>重试</translation>
    </message>
</context>
<context>
    <name>Sendoff::WordingSend</name>
    <message>
        <source>Too large for your mailbox</source>
        <translation>超出邮箱的大小限制</translation>
    </message>
    <message>
        <source>Changed after you pressed Send</source>
        <translation>您点击“发送”后内容有更改</translation>
    </message>
    <message>
        <source>The draft was deleted or moved elsewhere</source>
        <translation>草稿已在别处删除或移动</translation>
    </message>
    <message>
        <source>You may not send from this address</source>
        <translation>您无权从此地址发送</translation>
    </message>
    <message>
        <source>Microsoft 365 refused the address %1</source>
        <translation>Microsoft 365 拒绝了地址 %1</translation>
    </message>
    <message>
        <source>There are no recipients</source>
        <translation>没有收件人</translation>
    </message>
    <message>
        <source>Microsoft 365 refused one of the addresses</source>
        <translation>Microsoft 365 拒绝了其中一个地址</translation>
    </message>
    <message>
        <source>Your mailbox is full</source>
        <translation>邮箱已满</translation>
    </message>
    <message>
        <source>Your organization does not allow this message</source>
        <translation>您的组织不允许发送此邮件</translation>
    </message>
    <message>
        <source>Microsoft 365 could not take it</source>
        <translation>Microsoft 365 无法接收</translation>
    </message>
    <message>
        <source>Microsoft 365 could not take it (%1)</source>
        <translation>Microsoft 365 无法接收（%1）</translation>
    </message>
    <message>
        <source>Nothing left your mailbox; the draft is unchanged.</source>
        <translation>邮件未发出，草稿未更改。</translation>
    </message>
    <message>
        <source>Waiting for connection</source>
        <translation>等待联网</translation>
    </message>
    <message>
        <source>Waiting until you sign in again</source>
        <translation>等待您重新登录</translation>
    </message>
    <message>
        <source>Microsoft 365 asked us to slow down; goes on at %1</source>
        <translation>Microsoft 365 要求放慢速度；%1 继续</translation>
    </message>
    <message>
        <source>It was not taken; it is tried again by itself</source>
        <translation>未被接收；会自动重试</translation>
    </message>
    <message>
        <source>At about %1</source>
        <translation>大约 %1</translation>
    </message>
    <message>
        <source>Next</source>
        <comment>the message that goes out next</comment>
        <translation>下一封</translation>
    </message>
    <message>
        <source>In about %1 s</source>
        <extracomment>a short form, in a column</extracomment>
        <translation>约 %1 秒后</translation>
    </message>
    <message>
        <source>In about %1 min</source>
        <extracomment>a short form, in a column</extracomment>
        <translation>约 %1 分钟后</translation>
    </message>
    <message>
        <source>Waits for its turn</source>
        <translation>等待轮到它发送</translation>
    </message>
    <message>
        <source>Can still be undone</source>
        <translation>仍可撤消</translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation>自 %1 起</translation>
    </message>
    <message>
        <source>You decided that it was sent</source>
        <translation>您已确认发送</translation>
    </message>
    <message>
        <source>%1 · found once in Sent Items</source>
        <translation>%1 · 在“已发送邮件”中确认一次</translation>
    </message>
    <message>
        <source>Not in Sent Items, but Microsoft 365 may have taken it</source>
        <translation>“已发送邮件”中没有，但 Microsoft 365 可能已接收</translation>
    </message>
    <message>
        <source>Taken back; it is a draft again</source>
        <translation>已撤回；恢复为草稿</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 the state, %2 subject and recipient</extracomment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>%1. Nothing left your mailbox.</source>
        <translation>%1。邮件未发出。</translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>reason, and that nothing left</comment>
        <translation>%1。%2</translation>
    </message>
    <message>
        <source>%1. Nothing left your mailbox. Look at the new version, then send it or keep it.</source>
        <translation>%1。邮件未发出。请查看新版本，然后发送或保留。</translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation>%1。</translation>
    </message>
    <message>
        <source>About to be sent</source>
        <translation>即将发送</translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation>等待中</translation>
    </message>
    <message>
        <source>Sending now</source>
        <translation>正在发送</translation>
    </message>
    <message>
        <source>Checking if it was sent</source>
        <translation>正在确认是否已发送</translation>
    </message>
    <message>
        <source>Handed over</source>
        <extracomment>The service took the message; it has not been seen in Sent Items yet</extracomment>
        <translation>已移交</translation>
    </message>
    <message>
        <source>Sent</source>
        <translation>已发送</translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation>未发送</translation>
    </message>
    <message>
        <source>Held back</source>
        <translation>已暂缓</translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation>不确定</translation>
    </message>
    <message>
        <source>Back in Drafts</source>
        <translation>已放回草稿</translation>
    </message>
    <message>
        <source>Sent once</source>
        <translation>已发送一次</translation>
    </message>
    <message>
        <source>cannot be sent</source>
        <translation>无法发送</translation>
    </message>
    <message>
        <source>at %1 and found once in Sent Items at %2.</source>
        <translation>%1，%2 在“已发送邮件”中确认一次。</translation>
    </message>
    <message numerus="yes">
        <source>Sending %Ln message(s) in %1 s</source>
        <extracomment>Undo bar; %1 is a number of seconds</extracomment>
        <translation>
            <numerusform>%1 秒后发送 %Ln 封邮件</numerusform>
        </translation>
    </message>
    <message>
        <source>%1, to %2</source>
        <extracomment>%1 subject, %2 name</extracomment>
        <translation>%1，收件人：%2</translation>
    </message>
    <message numerus="yes">
        <source>+%Ln more waiting</source>
        <translation>
            <numerusform>另有 %Ln 封等待</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not sent. %Ln draft(s) are back in Drafts.</source>
        <translation>
            <numerusform>未发送。%Ln 封草稿已放回。</numerusform>
        </translation>
    </message>
    <message>
        <source>Too late to undo: Microsoft 365 already has it.</source>
        <translation>无法撤消：Microsoft 365 已接收邮件。</translation>
    </message>
    <message>
        <source>Today&apos;s limit is reached; goes on after %1</source>
        <translation>已达今日上限；%1 后继续</translation>
    </message>
    <message>
        <source>Microsoft 365 did not answer in time</source>
        <translation>Microsoft 365 未及时响应</translation>
    </message>
    <message>
        <source>The connection broke</source>
        <translation>连接中断</translation>
    </message>
    <message>
        <source>The answer could not be understood</source>
        <translation>无法理解响应</translation>
    </message>
    <message>
        <source>Microsoft 365 answered with an error (%1)</source>
        <translation>Microsoft 365 返回了错误（%1）</translation>
    </message>
    <message>
        <source>Microsoft 365 answered with an error</source>
        <translation>Microsoft 365 返回了错误</translation>
    </message>
    <message>
        <source>Sendoff was closed while it was being sent</source>
        <translation>发送过程中 Sendoff 被关闭</translation>
    </message>
    <message>
        <source>%1; looking in Sent Items first</source>
        <translation>%1；先在“已发送邮件”中查找</translation>
    </message>
    <message>
        <source>Accepted at %1 · not in Sent Items yet, Sendoff keeps looking</source>
        <translation>%1 已接收 · “已发送邮件”中尚未出现，Sendoff 会继续检查</translation>
    </message>
    <message>
        <source>%1. Sendoff looks in Sent Items whether it went out; it will not be sent again until we know.</source>
        <translation>%1。Sendoff 正在“已发送邮件”中查找；确认前不会再次发送。</translation>
    </message>
    <message>
        <source>Accepted at %1. It is not in Sent Items yet; Sendoff looks again at least once a minute.</source>
        <translation>%1 已接收。“已发送邮件”中尚未出现；Sendoff 至少每分钟检查一次。</translation>
    </message>
    <message>
        <source>The file with the outbox was damaged</source>
        <translation>保存发送队列的文件已损坏</translation>
    </message>
    <message>
        <source>You asked to look once more</source>
        <translation>您要求再查一次</translation>
    </message>
    <message>
        <source>%1. It is held back so that nobody gets it twice.</source>
        <extracomment>%1 is a sentence without its full stop: &quot;Not in Sent Items, but Microsoft 365 may have taken it&quot;</extracomment>
        <translation>%1。已将其暂缓，以免有人收到两次。</translation>
    </message>
    <message>
        <source>%1 · sent by another program</source>
        <translation>%1 · 由其他程序发送</translation>
    </message>
    <message>
        <source>%1 · on its way; no copy was seen</source>
        <extracomment>%1 a time</extracomment>
        <translation>%1 · 正在发出；未见到副本</translation>
    </message>
    <message>
        <source>%1 · found in another folder</source>
        <translation>%1 · 在其他文件夹中找到</translation>
    </message>
    <message>
        <source>Microsoft 365 took it, but it is still a draft</source>
        <translation>Microsoft 365 已接收，但它仍是草稿</translation>
    </message>
    <message>
        <source>It is still a draft, but Microsoft 365 may have taken it</source>
        <translation>它仍是草稿，但 Microsoft 365 可能已接收</translation>
    </message>
    <message>
        <source>Microsoft 365 took it, but there is still a draft, which was changed or moved</source>
        <translation>Microsoft 365 已接收，但草稿仍在，并且已被更改或移动</translation>
    </message>
    <message>
        <source>There is still a draft, which was changed or moved, but Microsoft 365 may have taken it before</source>
        <translation>草稿仍在，并且已被更改或移动，但 Microsoft 365 可能在此之前已接收</translation>
    </message>
    <message>
        <source>Sent by another program</source>
        <translation>由其他程序发送</translation>
    </message>
    <message>
        <source>On its way</source>
        <translation>正在发出</translation>
    </message>
    <message>
        <source>and no draft any more at %1; no copy was seen.</source>
        <extracomment>Goes on after &quot;Sent by another program&quot;</extracomment>
        <translation>%1 时已不再是草稿；未见到副本。</translation>
    </message>
    <message>
        <source>and found in another folder at %1.</source>
        <extracomment>Both go on after &quot;Sent by another program&quot;</extracomment>
        <translation>%1 在其他文件夹中找到。</translation>
    </message>
    <message>
        <source>and found once in Sent Items at %1.</source>
        <translation>%1 在“已发送邮件”中确认一次。</translation>
    </message>
    <message>
        <source>since %1; no draft any more at %2, but no copy was seen.</source>
        <extracomment>Goes on after &quot;On its way&quot;</extracomment>
        <translation>自 %1 起；%2 时已不再是草稿，但未见到副本。</translation>
    </message>
    <message>
        <source>at %1 and found in another folder at %2.</source>
        <extracomment>Both go on after &quot;Sent once&quot;</extracomment>
        <translation>%1，%2 在其他文件夹中找到。</translation>
    </message>
    <message>
        <source>Microsoft 365 sends it at %1, even if this computer is off</source>
        <extracomment>%1 date and time</extracomment>
        <translation>Microsoft 365 将于 %1 发送，即使本机关机</translation>
    </message>
    <message>
        <source>Scheduled</source>
        <translation>已定时</translation>
    </message>
    <message>
        <source>Microsoft 365 is asked to give it back; then it is a draft again</source>
        <translation>正在请 Microsoft 365 交还邮件，之后它将重新成为草稿</translation>
    </message>
    <message>
        <source>Microsoft 365 is asked to give it back; then it gets the new time</source>
        <translation>正在请 Microsoft 365 交还邮件，之后会设置新的时间</translation>
    </message>
    <message>
        <source>Microsoft 365 is asked to give it back; then it is sent</source>
        <translation>正在请 Microsoft 365 交还邮件，之后会立即发送</translation>
    </message>
    <message>
        <source>Being taken back</source>
        <extracomment>The person wants back what the service holds until its time</extracomment>
        <translation>正在撤回</translation>
    </message>
    <message>
        <source>Another program has scheduled it</source>
        <translation>其他程序已为其设定发送时间</translation>
    </message>
    <message>
        <source>%1 for a time of its own. Sendoff did not send it, so that nobody gets it twice. Take that time back in the other program to send it here.</source>
        <translation>%1。为避免重复，Sendoff 没有发送。若要在此发送，请先在另一个程序中取消该时间。</translation>
    </message>
    <message>
        <source>Came back</source>
        <extracomment>A report says that the message could not be delivered</extracomment>
        <translation>被退回</translation>
    </message>
    <message>
        <source>%1 “%2”</source>
        <comment>report</comment>
        <extracomment>%1 a sentence, %2 the beginning of the report&apos;s own text</extracomment>
        <translation>%1“%2”</translation>
    </message>
    <message>
        <source>%1 · a report says that one or more recipients did not get it</source>
        <extracomment>%1 a date or time</extracomment>
        <translation>%1 · 报告称有收件人未收到</translation>
    </message>
    <message>
        <source>A report came at %1: one or more recipients did not get it.</source>
        <extracomment>%1 a date or time</extracomment>
        <translation>%1 收到未送达报告：一位或多位收件人未收到邮件。</translation>
    </message>
    <message>
        <source>There is no mailbox to send it from</source>
        <translation>没有可用于发送的邮箱</translation>
    </message>
</context>
<context>
    <name>Sendoff::WordingSettings</name>
    <message>
        <source>Application (client) ID</source>
        <translation>应用程序(客户端) ID</translation>
    </message>
    <message>
        <source>Tenant</source>
        <translation>租户</translation>
    </message>
    <message>
        <source>Address of the sign-in service</source>
        <translation>登录服务地址</translation>
    </message>
    <message>
        <source>Address of Microsoft Graph</source>
        <translation>Microsoft Graph 地址</translation>
    </message>
    <message>
        <source>without https only an address of this computer is allowed</source>
        <translation>不用 https 时只能使用本机地址</translation>
    </message>
    <message>
        <source>the address has to begin with https://</source>
        <translation>地址必须以 https:// 开头</translation>
    </message>
    <message>
        <source>the address must hold no name, password, query or anchor</source>
        <translation>地址中不能有用户名、密码、查询或锚点</translation>
    </message>
    <message>
        <source>it is neither a domain nor a GUID</source>
        <translation>它既不是域名也不是 GUID</translation>
    </message>
    <message>
        <source>it has blanks or letters that cannot be in one</source>
        <translation>其中有空格或不允许的字符</translation>
    </message>
    <message>
        <source>it is not the address of a service</source>
        <translation>它不是服务的地址</translation>
    </message>
    <message>
        <source>it is not one text</source>
        <translation>它不是单个文本</translation>
    </message>
    <message>
        <source>“common” is used instead.</source>
        <translation>改用“common”。</translation>
    </message>
    <message>
        <source>That of the Microsoft cloud is used instead.</source>
        <translation>改用 Microsoft 云的地址。</translation>
    </message>
    <message>
        <source>That of this copy of Sendoff is used instead.</source>
        <translation>改用此 Sendoff 自带的 ID。</translation>
    </message>
    <message>
        <source>Enter another one.</source>
        <translation>请输入另一个。</translation>
    </message>
    <message>
        <source>%1: “%2” cannot be used, since %3. %4</source>
        <extracomment>%1 what a setting is called, %2 its value, %3 why it cannot be used, %4 what is used instead</extracomment>
        <translation>%1：无法使用“%2”，因为%3。%4</translation>
    </message>
</context>
<context>
    <name>Sendoff::WordingSignIn</name>
    <message>
        <source>The sign-in was declined</source>
        <translation>登录被拒绝</translation>
    </message>
    <message>
        <source>In the browser Sendoff was not allowed in, so it has no access to the mailbox.</source>
        <translation>在浏览器中未允许 Sendoff，因此无法访问邮箱。</translation>
    </message>
    <message>
        <source>If that was not meant, sign in again and choose Accept.</source>
        <translation>如果并非本意，请重新登录并选择“接受”。</translation>
    </message>
    <message>
        <source>The time to sign in is over</source>
        <translation>登录时间已过</translation>
    </message>
    <message>
        <source>The page or the code was not used in time, and is good no more.</source>
        <translation>网页或代码未及时使用，已失效。</translation>
    </message>
    <message>
        <source>Begin again when you are ready.</source>
        <translation>准备好后请重新开始。</translation>
    </message>
    <message>
        <source>Your sign-in has ended</source>
        <translation>您的登录已失效</translation>
    </message>
    <message>
        <source>The password was changed, the sign-in was revoked, or it was not used for a long time.</source>
        <translation>密码已更改、登录被撤销，或长时间未使用。</translation>
    </message>
    <message>
        <source>Sign in again; your drafts and what waits in Sending are kept.</source>
        <translation>请重新登录；草稿和等待发送的邮件都会保留。</translation>
    </message>
    <message>
        <source>Sendoff is not allowed in yet</source>
        <translation>尚未允许 Sendoff</translation>
    </message>
    <message>
        <source>You have not agreed yet that Sendoff may read and send your mail.</source>
        <translation>您尚未同意 Sendoff 读取和发送您的邮件。</translation>
    </message>
    <message>
        <source>Sign in in the browser and choose Accept on the page that asks.</source>
        <translation>请在浏览器中登录，并在询问页面上选择“接受”。</translation>
    </message>
    <message>
        <source>One more proof is needed</source>
        <translation>需要再次验证</translation>
    </message>
    <message>
        <source>Your organization asks for a second proof, such as a code on your phone.</source>
        <translation>您的组织要求第二种验证方式，例如手机上的验证码。</translation>
    </message>
    <message>
        <source>Sign in in the browser; it leads you through it.</source>
        <translation>请在浏览器中登录，按提示操作。</translation>
    </message>
    <message>
        <source>The browser is needed</source>
        <translation>需要使用浏览器</translation>
    </message>
    <message>
        <source>The sign-in service wants to show you a page before it goes on.</source>
        <translation>登录服务需要先向您显示一个网页。</translation>
    </message>
    <message>
        <source>Sign in in the browser and do what the page asks for.</source>
        <translation>请在浏览器中登录，并完成网页要求的操作。</translation>
    </message>
    <message>
        <source>Somebody else signed in</source>
        <translation>登录的是其他人</translation>
    </message>
    <message>
        <source>The browser was signed in with another account. Nothing of this mailbox was touched.</source>
        <translation>浏览器中登录的是另一个账户。此邮箱未受任何影响。</translation>
    </message>
    <message>
        <source>Sign in with the account of this mailbox, or add the other one as an account of its own.</source>
        <translation>请使用此邮箱的账户登录，或将另一个账户单独添加。</translation>
    </message>
    <message>
        <source>Fresh sign-ins are refused again and again</source>
        <translation>新的登录一再被拒绝</translation>
    </message>
    <message>
        <source>Microsoft 365 gave access and refused it at once, several times in a row.</source>
        <translation>Microsoft 365 连续多次授予访问权限后又立即拒绝。</translation>
    </message>
    <message>
        <source>Sign in again; if it happens once more, show your administrator the technical details.</source>
        <translation>请重新登录；如果再次发生，请将技术详细信息告知管理员。</translation>
    </message>
    <message>
        <source>The sign-in did not finish</source>
        <translation>登录未完成</translation>
    </message>
    <message>
        <source>The sign-in service gave a reason that Sendoff does not know.</source>
        <translation>登录服务给出了 Sendoff 不认识的原因。</translation>
    </message>
    <message>
        <source>Try again; the technical details say what it answered.</source>
        <translation>请重试；技术详细信息中有它的回复。</translation>
    </message>
    <message>
        <source>Your organization has to allow Sendoff first</source>
        <translation>您的组织需要先允许使用 Sendoff</translation>
    </message>
    <message>
        <source>Only an administrator can allow programs there.</source>
        <translation>在那里只有管理员可以允许程序。</translation>
    </message>
    <message>
        <source>Ask your administrator; the text to send them is ready.</source>
        <translation>请联系管理员，请求文本已备好。</translation>
    </message>
    <message>
        <source>Your organization does not allow this sign-in</source>
        <translation>您的组织不允许此登录</translation>
    </message>
    <message>
        <source>One of its rules does not accept this device, this network or this program.</source>
        <translation>它的一条规则不接受此设备、此网络或此程序。</translation>
    </message>
    <message>
        <source>Ask your administrator, and send along the technical details.</source>
        <translation>请联系管理员，并附上技术详细信息。</translation>
    </message>
    <message>
        <source>This account cannot sign in</source>
        <translation>此账户无法登录</translation>
    </message>
    <message>
        <source>It is disabled, locked, or not known in this Microsoft cloud.</source>
        <translation>它已被禁用、锁定，或在此 Microsoft 云中不存在。</translation>
    </message>
    <message>
        <source>Check the address and the cloud; an administrator can unlock the account.</source>
        <translation>请检查地址和云；管理员可以解锁账户。</translation>
    </message>
    <message>
        <source>This account belongs elsewhere</source>
        <translation>此账户不属于这里</translation>
    </message>
    <message>
        <source>The application ID is not meant for this organization or for this kind of account.</source>
        <translation>此应用程序 ID 不适用于该组织或此类账户。</translation>
    </message>
    <message>
        <source>Use another account, or change the tenant in Settings.</source>
        <translation>请使用其他账户，或在设置中更改租户。</translation>
    </message>
    <message>
        <source>The sign-in is not set up right</source>
        <translation>登录设置不正确</translation>
    </message>
    <message>
        <source>The registration of the application, or Settings, differ from what is needed here.</source>
        <translation>应用程序的注册或设置与此处的要求不符。</translation>
    </message>
    <message>
        <source>There is no application ID yet</source>
        <translation>尚无应用程序 ID</translation>
    </message>
    <message>
        <source>Microsoft wants one to be registered, and this copy of Sendoff has none.</source>
        <translation>Microsoft 要求注册一个，而此 Sendoff 没有。</translation>
    </message>
    <message>
        <source>The sign-in service asks to wait</source>
        <translation>登录服务要求等待</translation>
    </message>
    <message>
        <source>It has too much to do at the moment.</source>
        <translation>它目前过于繁忙。</translation>
    </message>
    <message>
        <source>Try again in a few minutes.</source>
        <translation>请几分钟后重试。</translation>
    </message>
    <message>
        <source>The browser could not be opened</source>
        <translation>无法打开浏览器</translation>
    </message>
    <message>
        <source>This computer has no program for web pages, or it did not start.</source>
        <translation>本机没有打开网页的程序，或程序未能启动。</translation>
    </message>
    <message>
        <source>Copy the address into a browser, or sign in with a code.</source>
        <translation>请将地址复制到浏览器中，或使用代码登录。</translation>
    </message>
    <message>
        <source>Sendoff cannot hear the browser</source>
        <translation>Sendoff 收不到浏览器的回复</translation>
    </message>
    <message>
        <source>This computer gave no free port for the answer of the browser.</source>
        <translation>本机没有可用于接收浏览器回复的空闲端口。</translation>
    </message>
    <message>
        <source>Sign in with a code; it needs no port.</source>
        <translation>请使用代码登录；无需端口。</translation>
    </message>
    <message>
        <source>The clock of this computer is wrong</source>
        <translation>本机时钟不准确</translation>
    </message>
    <message>
        <source>It differs too much from the time of the sign-in service.</source>
        <translation>与登录服务的时间相差过大。</translation>
    </message>
    <message>
        <source>Set date, time and time zone, then sign in again.</source>
        <translation>请设置日期、时间和时区，然后重新登录。</translation>
    </message>
    <message>
        <source>The answer cannot be understood</source>
        <translation>无法理解回复</translation>
    </message>
    <message>
        <source>What came back is not the answer of a sign-in service.</source>
        <translation>收到的内容不是登录服务的回复。</translation>
    </message>
    <message>
        <source>Check whether your network wants you to sign in first, and the address in Settings.</source>
        <translation>请检查网络是否要求先登录，以及设置中的地址。</translation>
    </message>
    <message>
        <source>There is no keychain</source>
        <translation>没有密钥链</translation>
    </message>
    <message>
        <source>Sendoff keeps the sign-in in the keychain of the system, and finds none.</source>
        <translation>Sendoff 将登录保存在系统密钥链中，但未找到密钥链。</translation>
    </message>
    <message>
        <source>Start a keychain, such as GNOME Keyring or KWallet, then try again.</source>
        <translation>请启动密钥链（例如 GNOME Keyring 或 KWallet），然后重试。</translation>
    </message>
    <message>
        <source>The keychain is locked</source>
        <translation>密钥链已锁定</translation>
    </message>
    <message>
        <source>The sign-in is kept in it, and cannot be read or written now.</source>
        <translation>登录保存在其中，目前无法读取或写入。</translation>
    </message>
    <message>
        <source>Unlock the keychain, then try again.</source>
        <translation>请解锁密钥链，然后重试。</translation>
    </message>
    <message>
        <source>The keychain does not answer</source>
        <translation>密钥链没有响应</translation>
    </message>
    <message>
        <source>Sendoff asked it for the sign-in and waited in vain.</source>
        <translation>Sendoff 已请求登录信息，但未等到回复。</translation>
    </message>
    <message>
        <source>Look for a window that asks for the password of the keychain.</source>
        <translation>请查看是否有窗口在询问密钥链的密码。</translation>
    </message>
    <message>
        <source>The keychain answered with an error</source>
        <translation>密钥链返回错误</translation>
    </message>
    <message>
        <source>The sign-in could not be read from it or written to it.</source>
        <translation>无法从中读取或写入登录信息。</translation>
    </message>
    <message>
        <source>Try again, or restart the keychain.</source>
        <translation>请重试，或重新启动密钥链。</translation>
    </message>
    <message>
        <source>The sign-in service cannot be reached</source>
        <translation>无法连接登录服务</translation>
    </message>
    <message>
        <source>No connection to it could be made from this computer.</source>
        <translation>本机无法与其建立连接。</translation>
    </message>
    <message>
        <source>Check the connection, then try again.</source>
        <translation>请检查网络连接，然后重试。</translation>
    </message>
    <message>
        <source>Trace ID</source>
        <translation>跟踪 ID</translation>
    </message>
    <message>
        <source>Message of the service</source>
        <translation>服务消息</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label and value</comment>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>Worldwide (Microsoft 365, Outlook.com)</source>
        <translation>全球（Microsoft 365、Outlook.com）</translation>
    </message>
    <message>
        <source>China (operated by 21Vianet)</source>
        <translation>中国（由世纪互联运营）</translation>
    </message>
    <message>
        <source>US Government (GCC High)</source>
        <translation>美国政府（GCC High）</translation>
    </message>
    <message>
        <source>US Department of Defense (DoD)</source>
        <translation>美国国防部（DoD）</translation>
    </message>
    <message>
        <source>I would like to use Sendoff, a program that lists the drafts of a mailbox and sends those I decide to send. It signs in as me and can do no more than I can. Please allow it for our organization.</source>
        <translation>我想使用 Sendoff：它列出邮箱中的草稿，并发送我决定发送的邮件。它以我的身份登录，权限不会超过我本人。请为我们的组织允许使用它。</translation>
    </message>
    <message>
        <source>Application ID: %1</source>
        <translation>应用程序 ID：%1</translation>
    </message>
    <message>
        <source>Delegated permissions: %1</source>
        <translation>委托的权限：%1</translation>
    </message>
    <message>
        <source>Page on which you can allow it: %1</source>
        <translation>可在此页面上允许：%1</translation>
    </message>
    <message>
        <source>How to get an application ID</source>
        <translation>如何获取应用程序 ID</translation>
    </message>
    <message>
        <source>Open portal.azure.com (in China portal.azure.cn, for US Government portal.azure.us) and go to Microsoft Entra ID, App registrations, New registration.</source>
        <translation>打开 portal.azure.com（中国为 portal.azure.cn，美国政府为 portal.azure.us），转到 Microsoft Entra ID、“应用注册”、“新注册”。</translation>
    </message>
    <message>
        <source>Give it a name, and choose who may sign in: accounts of your organization, of any organization, or personal accounts too.</source>
        <translation>输入名称，并选择谁可以登录：本组织的账户、任何组织的账户，或也包括个人账户。</translation>
    </message>
    <message>
        <source>As redirect URI choose “Public client/native (mobile &amp; desktop)” and enter http://localhost</source>
        <translation>重定向 URI 选择“公共客户端/本机(移动 &amp; 桌面)”，并输入 http://localhost</translation>
    </message>
    <message>
        <source>In Authentication switch “Allow public client flows” on; signing in with a code needs it.</source>
        <translation>在“身份验证”中启用“允许公共客户端流”；用代码登录需要它。</translation>
    </message>
    <message>
        <source>In API permissions add the delegated permissions of Microsoft Graph: offline_access, openid, profile, User.Read, Mail.ReadWrite, Mail.Send.</source>
        <translation>在“API 权限”中添加 Microsoft Graph 的委托权限：offline_access、openid、profile、User.Read、Mail.ReadWrite、Mail.Send。</translation>
    </message>
    <message>
        <source>Copy “Application (client) ID” from the overview, and enter it in Sendoff.</source>
        <translation>从概述中复制“应用程序(客户端) ID”，并在 Sendoff 中输入。</translation>
    </message>
    <message>
        <source>An application ID says to Microsoft which program asks. It is no secret, costs nothing, and one is enough for a whole organization.</source>
        <translation>应用程序 ID 让 Microsoft 知道是哪个程序在请求。它不是机密，免费，一个组织只需一个。</translation>
    </message>
    <message>
        <source>The account could not be kept</source>
        <translation>无法保存账户</translation>
    </message>
    <message>
        <source>The disk of this computer could not be written.</source>
        <translation>无法写入本机磁盘。</translation>
    </message>
    <message>
        <source>Make sure that there is free space and that you may write there, then sign in again.</source>
        <translation>请确认有可用空间并有写入权限，然后重新登录。</translation>
    </message>
    <message>
        <source>Compare application ID, tenant and cloud with the registration.</source>
        <translation>请将应用程序 ID、租户和云与注册信息核对。</translation>
    </message>
    <message>
        <source>Enter it here or in Settings.</source>
        <translation>请在此处或设置中输入。</translation>
    </message>
    <message>
        <source>Signed in as</source>
        <translation>登录身份</translation>
    </message>
    <message>
        <source>Message of the keychain</source>
        <translation>密钥链消息</translation>
    </message>
    <message>
        <source>Message of the system</source>
        <translation>系统消息</translation>
    </message>
    <message>
        <source>Details</source>
        <translation>详细信息</translation>
    </message>
    <message>
        <source>Error code</source>
        <translation>错误代码</translation>
    </message>
    <message>
        <source>Error number at Microsoft</source>
        <translation>Microsoft 错误编号</translation>
    </message>
    <message>
        <source>The whole guide follows.</source>
        <translation>以下是完整指南（英文）。</translation>
    </message>
    <message>
        <source>The application ID is not accepted</source>
        <translation>应用程序 ID 未被接受</translation>
    </message>
    <message>
        <source>The sign-in service does not know it for this tenant in this cloud.</source>
        <translation>登录服务在此云的此租户中找不到它。</translation>
    </message>
    <message>
        <source>Correct it, or choose another cloud.</source>
        <translation>请更正它，或选择其他云。</translation>
    </message>
    <message>
        <source>The sign-in service cannot be trusted</source>
        <translation>登录服务不受信任</translation>
    </message>
    <message>
        <source>Its certificate is not one that this computer trusts: something in between may be reading along. Nothing was sent.</source>
        <translation>此计算机不信任其证书：连接可能被他人查看。未发送任何内容。</translation>
    </message>
    <message>
        <source>Try another network, or ask your administrator for the certificate of this one.</source>
        <translation>请换用其他网络，或向管理员索取此网络的证书。</translation>
    </message>
</context>
</TS>
