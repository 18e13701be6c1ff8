<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN">
<context>
    <name>Blocker</name>
    <message>
        <source>There are no recipients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a complete address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sendoff::Actions</name>
    <message>
        <source>Only in Drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a draft first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be sent yet: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>None of these can be sent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are offline</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>E&amp;xit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Undo send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send &amp;now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select &amp;all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Select</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select and &amp;go to next</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>C&amp;lear selection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sea&amp;rch</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Find in message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Sending</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent &amp;Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Next message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Previous message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Next that needs &amp;attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Previous that needs a&amp;ttention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll message do&amp;wn</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Scroll message &amp;up</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sh&amp;ow pictures</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>W&amp;hite paper</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Larger</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>S&amp;maller</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Normal t&amp;ext</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Narrow &amp;folder pane</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Menu &amp;bar</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Refresh</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Send %1…</source>
        <comment>several messages</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as not &amp;viewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mark as &amp;viewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save &amp;all…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Open in Outlook on the web</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Keyboard shortcuts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;About Sendoff</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sendoff::AttachmentCommands</name>
    <message>
        <source>Save attachment</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Save all attachments to a folder</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is a program. Save it if you are sure that it is safe.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This computer has no program for it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” could not be opened or saved.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sendoff::Commands</name>
    <message>
        <source>The review-and-send desk for Microsoft 365 and Outlook.com drafts.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Free software under the GNU General Public License, version 3 or later. It comes without any warranty.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Made with:</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sendoff::DeskBars</name>
    <message>
        <source>The access token is no longer valid. Start Sendoff again with a new one in SENDOFF_ACCESS_TOKEN.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sendoff::DeskPage</name>
    <message>
        <source>All sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>There are no drafts left. %n messages went out today, and each one was found in Sent Items exactly once.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Open Sent Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New drafts appear here by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sendoff::InlineBar</name>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sendoff::ListHeader</name>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Filter</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sort</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear selection</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sendoff::ListPane</name>
    <message>
        <source>Loading drafts…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Loading sent messages…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing matches “%1”</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Clear search</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing here: %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>New drafts appear here by themselves.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing in Sent Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you send appears here by itself.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sendoff::MailListView</name>
    <message>
        <source>Drafts list</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent Items list</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sendoff::MainWindow</name>
    <message>
        <source>Welcome</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search Sent Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Search drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Toolbar</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sendoff::Menus</name>
    <message>
        <source>&amp;File</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Lan&amp;guage</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>&amp;As the system</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sendoff::MessageView</name>
    <message>
        <source>Message text</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open link</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy link address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Copy</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Select all</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sendoff::PreSendDialog</name>
    <message numerus="yes">
        <source>%n cannot be sent and stay in Drafts</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>a draft that cannot be sent: %1 its subject, %2 why</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Send %n messages?</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 to %2, from %3</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n people outside your organization: %1</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages you have not viewed yet</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can undo for %n seconds.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Send %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cancel</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sendoff::Proof</name>
    <message>
        <source>You pressed Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed over</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Found in Sent Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Attempts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Details</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sendoff::Rail</name>
    <message>
        <source>Accounts and folders</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sendoff::RailModel</name>
    <message>
        <source>Sending</source>
        <extracomment>The view of messages on their way, in the folder pane</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Mailbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n need you</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::ReaderPane</name>
    <message>
        <source>More actions</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a draft to read it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Choose a message to read it</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sendoff::StatusLine</name>
    <message>
        <source>No drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n waiting to be sent</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing waiting to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Offline since %1 · %n waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Offline since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending · %1 of %2 sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking for changes…</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Up to date · checked at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not checked yet</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sendoff::UndoBar</name>
    <message>
        <source>Undo</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo send (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Undo send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Send now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Hide</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sendoff::WelcomePage</name>
    <message>
        <source>Welcome to Sendoff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Go through your drafts, and send each one exactly once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Read each draft as its reader will see it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Take back what you sent for a few seconds</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>See proof that every message was sent, and only once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Open a mailbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try it with a practice mailbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n made-up drafts. Nothing leaves this computer.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Your own mailbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Start Sendoff with an access token for Microsoft Graph in the environment variable SENDOFF_ACCESS_TOKEN. The token is kept in memory only.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Language</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sendoff talks only to Microsoft. Your mail stays in your mailbox and on this computer.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sendoff::WordingBars</name>
    <message>
        <source>Drafts are shown as of %1. What you send waits in Sending and goes out by itself, once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>What you send waits in Sending and goes out by itself, once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are offline.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your drafts stay readable meanwhile.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft 365 asked us to slow down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending goes on at %1. Nothing is lost.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Checking whether %n message(s) was sent.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It will not be sent again until we know.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>We could not find out whether %n message(s) was sent.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is held back so that nobody gets it twice.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Check again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Decide…</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) not sent.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Nothing is lost; Sending shows why and what to do.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 of %1 sent.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Each message was found in Sent Items exactly once.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to see it in Sent Items.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Shown as of %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 could not be loaded.</source>
        <comment>a folder</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <comment>two sentences</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Try again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The text of this message could not be loaded.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending stands still.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed elsewhere at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is the new version.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Pictures from the internet are not shown.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Show</source>
        <comment>pictures</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Simplified view:</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>some formatting cannot be shown here. It is sent unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is a practice mailbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing leaves this computer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Selected: %1, %2</source>
        <extracomment>%1: &quot;12 messages&quot;, %2: &quot;31 people&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outside your organization</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need attention</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not viewed</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>This message cannot be sent yet</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no recipients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>“%1” is not a complete address</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sendoff::WordingErrors</name>
    <message>
        <source>The server cannot be reached.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke before the answer came.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You are signed out.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You do not have the right to do this.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not there any more.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was changed elsewhere at the same moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The list has to be read again from the start.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft 365 asked us to slow down.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused the request.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server refused the request (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not answer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The server does not answer (%1).</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The answer of the server cannot be understood.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Another Sendoff window has this profile open.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The disk of this computer could not be written.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The keychain of this computer could not be read.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the connection; Sendoff tries again by itself.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sendoff looks up what became of it before it tries again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sign in again to go on.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Ask the owner of the mailbox, or your administrator.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Refresh to see what is there now.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Look at the new version first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This happens by itself and may take a little longer.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Sendoff goes on by itself in %n second(s).</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Sendoff goes on by itself in a moment.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The technical details say why.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>This is mostly over in a few minutes; try again then.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Check the address of the server, and whether your network wants you to sign in first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Use that window, or close it first.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Make sure that there is free space and that you may write there.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unlock the keychain, then try again.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>HTTP status</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Code</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Request ID</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Message of the server</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <comment>label and value</comment>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sendoff::WordingMail</name>
    <message>
        <source>New message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply all</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Forward</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Reply or forward</source>
        <extracomment>The draft answers a message, but it is not known in which way</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>high importance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>low importance</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>(no subject)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>No recipients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Unnamed recipient</source>
        <extracomment>A recipient of whom neither name nor address is known</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>+{hidden}</source>
        <extracomment>After the names that fit. {hidden} are not shown, {all} is everybody; use one or both: &quot;+8&quot;, &quot;9 in all&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>To</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Bcc</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>From</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>outside your organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 B</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 KB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 MB</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 GB</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent today</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2 selected</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 selected, %2 not shown</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>%n need attention</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not viewed yet</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Just sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier today</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Yesterday</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Earlier</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>All</source>
        <comment>filter</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Cannot be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not viewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>With attachments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Outside the organization</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent with Sendoff</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Newest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Oldest</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Recipient</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Subject</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Needs attention first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>yesterday %1</source>
        <extracomment>Within a sentence: &quot;Drafts are shown as of yesterday 16:20&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 %2</source>
        <extracomment>Date and time within a sentence: &quot;3 Apr 16:20&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed yesterday at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>changed on %1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent today at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent yesterday at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>sent on %1 at %2</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>not viewed</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>to %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>with attachments</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>selected</source>
        <translation type="unfinished"></translation>
    </message>
</context>
<context>
    <name>Sendoff::WordingSend</name>
    <message>
        <source>Too large for your mailbox</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Changed after you pressed Send</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The draft was deleted or moved elsewhere</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You may not send from this address</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft 365 refused the address %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>There are no recipients</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft 365 refused one of the addresses</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your mailbox is full</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Your organization does not allow this message</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft 365 could not take it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft 365 could not take it (%1)</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Nothing left your mailbox; the draft is unchanged.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting for connection</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting until you sign in again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Microsoft 365 asked us to slow down; goes on at %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It was not taken; it is tried again by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>At about %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It goes out by itself</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Can still be undone</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Since %1</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke; looking in Sent Items first</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · waiting to see it in Sent Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>You decided that it was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1 · found once in Sent Items</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not in Sent Items, but Microsoft 365 may have taken it</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Taken back; it is a draft again</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1: %2</source>
        <extracomment>%1 the state, %2 subject and recipient</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Nothing left your mailbox.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. %2</source>
        <comment>reason, and that nothing left</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1. Nothing left your mailbox. Look at the new version, then send it or keep it.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>It is not in Sent Items, but Microsoft 365 may have taken it. It is held back so that nobody gets it twice.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>The connection broke while it was sent. It will not be sent again until we know.</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>%1.</source>
        <comment>a sentence</comment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>About to be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sending now</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Checking if it was sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Handed over</source>
        <extracomment>The service took the message; it has not been seen in Sent Items yet</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Held back</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Not sure</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Back in Drafts</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Sent once</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>cannot be sent</source>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>at %1 and found once in Sent Items at %2.</source>
        <extracomment>Goes on after &quot;Sent once&quot;</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message>
        <source>Waiting to see it in Sent Items. It was handed over at %1.</source>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>Sending %n message(s) in %1 s</source>
        <extracomment>Undo bar; %1 is a number of seconds</extracomment>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>%1, to %2</source>
        <extracomment>%1 subject, %2 name</extracomment>
        <translation type="unfinished"></translation>
    </message>
    <message numerus="yes">
        <source>+%n more waiting</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not sent. %n draft(s) are back in Drafts.</source>
        <translation type="unfinished">
            <numerusform></numerusform>
        </translation>
    </message>
    <message>
        <source>Too late to undo: Microsoft 365 already has it.</source>
        <translation type="unfinished"></translation>
    </message>
</context>
</TS>
