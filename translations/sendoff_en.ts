<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Sendoff::AccountCommands</name>
    <message numerus="yes">
        <source>%1: %Ln message(s)</source>
        <translation>
            <numerusform>%1: %Ln message</numerusform>
            <numerusform>%1: %Ln messages</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::DeskPage</name>
    <message numerus="yes">
        <source>There are no drafts left. %Ln messages went out today, and each one was found in Sent Items.</source>
        <translation>
            <numerusform>There are no drafts left. %Ln message went out today, and it was found in Sent Items.</numerusform>
            <numerusform>There are no drafts left. %Ln messages went out today, and each one was found in Sent Items.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>There are no drafts left. %Ln messages went out today.</source>
        <translation>
            <numerusform>There are no drafts left. %Ln message went out today.</numerusform>
            <numerusform>There are no drafts left. %Ln messages went out today.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::DeviceCodeCard</name>
    <message numerus="yes">
        <source>The code works for %Ln more minute(s)</source>
        <translation>
            <numerusform>The code works for %Ln more minute</numerusform>
            <numerusform>The code works for %Ln more minutes</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::ListPane</name>
    <message numerus="yes">
        <source>%Ln message(s) match “%1”, but not the filter “%2”.</source>
        <translation>
            <numerusform>%Ln message matches “%1”, but not the filter “%2”.</numerusform>
            <numerusform>%Ln messages match “%1”, but not the filter “%2”.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::PreSendDialog</name>
    <message numerus="yes">
        <source>Send %Ln messages?</source>
        <translation>
            <numerusform>Send %Ln message?</numerusform>
            <numerusform>Send %Ln messages?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can undo for %Ln seconds.</source>
        <translation>
            <numerusform>You can undo for %Ln second.</numerusform>
            <numerusform>You can undo for %Ln seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln may have been sent already&lt;/b&gt; and stay where they are</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln may have been sent already&lt;/b&gt; and stays where it is</numerusform>
            <numerusform>&lt;b&gt;%Ln may have been sent already&lt;/b&gt; and stay where they are</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln cannot be sent&lt;/b&gt; and stay in Drafts</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln cannot be sent&lt;/b&gt; and stays in Drafts</numerusform>
            <numerusform>&lt;b&gt;%Ln cannot be sent&lt;/b&gt; and stay in Drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>and %Ln more</source>
        <translation>
            <numerusform>and %Ln more</numerusform>
            <numerusform>and %Ln more</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln people outside your organization:&lt;/b&gt; %1</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln person outside your organization:&lt;/b&gt; %1</numerusform>
            <numerusform>&lt;b&gt;%Ln people outside your organization:&lt;/b&gt; %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln messages&lt;/b&gt; have attachments</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln message&lt;/b&gt; has attachments</numerusform>
            <numerusform>&lt;b&gt;%Ln messages&lt;/b&gt; have attachments</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln attachments&lt;/b&gt;, %1 in all</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln attachment&lt;/b&gt;, %1 in all</numerusform>
            <numerusform>&lt;b&gt;%Ln attachments&lt;/b&gt;, %1 in all</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;%Ln messages&lt;/b&gt; you have not viewed yet</source>
        <translation>
            <numerusform>&lt;b&gt;%Ln message&lt;/b&gt; you have not viewed yet</numerusform>
            <numerusform>&lt;b&gt;%Ln messages&lt;/b&gt; you have not viewed yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They take &lt;b&gt;about %Ln minutes&lt;/b&gt;, at %1 a minute</source>
        <translation>
            <numerusform>They take &lt;b&gt;about %Ln minute&lt;/b&gt;, at %1 a minute</numerusform>
            <numerusform>They take &lt;b&gt;about %Ln minutes&lt;/b&gt;, at %1 a minute</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;From %Ln senders:&lt;/b&gt; %1</source>
        <translation>
            <numerusform>&lt;b&gt;From %Ln sender:&lt;/b&gt; %1</numerusform>
            <numerusform>&lt;b&gt;From %Ln senders:&lt;/b&gt; %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>&lt;b&gt;From %Ln senders:&lt;/b&gt; %1, out of the mailbox %2</source>
        <translation>
            <numerusform>&lt;b&gt;From %Ln sender:&lt;/b&gt; %1, out of the mailbox %2</numerusform>
            <numerusform>&lt;b&gt;From %Ln senders:&lt;/b&gt; %1, out of the mailbox %2</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::QuitQuestion</name>
    <message numerus="yes">
        <source>%Ln message(s) are still waiting.</source>
        <translation>
            <numerusform>%Ln message is still waiting.</numerusform>
            <numerusform>%Ln messages are still waiting.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The undo time still runs for %Ln message(s): if you exit now, they are not sent and stay in Drafts.</source>
        <translation>
            <numerusform>The undo time still runs for %Ln message: if you exit now, it is not sent and stays in Drafts.</numerusform>
            <numerusform>The undo time still runs for %Ln messages: if you exit now, they are not sent and stay in Drafts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The others go on next time you open Sendoff.</source>
        <translation>
            <numerusform>The other goes on next time you open Sendoff.</numerusform>
            <numerusform>The others go on next time you open Sendoff.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They go on next time you open Sendoff.</source>
        <translation>
            <numerusform>It goes on next time you open Sendoff.</numerusform>
            <numerusform>They go on next time you open Sendoff.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The undo time still runs for %Ln draft(s): if you exit now, they are not discarded.</source>
        <translation>
            <numerusform>The undo time still runs for %Ln draft: if you exit now, it is not discarded.</numerusform>
            <numerusform>The undo time still runs for %Ln drafts: if you exit now, they are not discarded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s) are not discarded yet.</source>
        <translation>
            <numerusform>%Ln draft is not discarded yet.</numerusform>
            <numerusform>%Ln drafts are not discarded yet.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln discarded draft(s) are still waiting.</source>
        <translation>
            <numerusform>%Ln discarded draft is still waiting.</numerusform>
            <numerusform>%Ln discarded drafts are still waiting.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>They go to Deleted Items next time you open Sendoff.</source>
        <translation>
            <numerusform>It goes to Deleted Items next time you open Sendoff.</numerusform>
            <numerusform>They go to Deleted Items next time you open Sendoff.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln discarded draft(s) go to Deleted Items next time you open Sendoff.</source>
        <translation>
            <numerusform>%Ln discarded draft goes to Deleted Items next time you open Sendoff.</numerusform>
            <numerusform>%Ln discarded drafts go to Deleted Items next time you open Sendoff.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::RailModel</name>
    <message numerus="yes">
        <source>%Ln need you</source>
        <translation>
            <numerusform>%Ln needs you</numerusform>
            <numerusform>%Ln need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::RemoveAccountQuestion</name>
    <message numerus="yes">
        <source>%Ln shared mailbox(es) opened with this account are removed too.</source>
        <translation>
            <numerusform>%Ln shared mailbox opened with this account is removed too.</numerusform>
            <numerusform>%Ln shared mailboxes opened with this account are removed too.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) still wait to be sent: they are not sent and stay in Drafts.</source>
        <translation>
            <numerusform>%Ln message still waits to be sent: it is not sent and stays in Drafts.</numerusform>
            <numerusform>%Ln messages still wait to be sent: they are not sent and stay in Drafts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Of %Ln message(s) it is not known whether they were sent, and Sendoff cannot find it out any more. Look into Sent Items before you send them again.</source>
        <translation>
            <numerusform>Of %Ln message it is not known whether it was sent, and Sendoff cannot find it out any more. Look into Sent Items before you send it again.</numerusform>
            <numerusform>Of %Ln messages it is not known whether they were sent, and Sendoff cannot find it out any more. Look into Sent Items before you send them again.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln scheduled message(s) go out at their time all the same: Microsoft 365 has them.</source>
        <translation>
            <numerusform>%Ln scheduled message goes out at its time all the same: Microsoft 365 has it.</numerusform>
            <numerusform>%Ln scheduled messages go out at their time all the same: Microsoft 365 has them.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln discarded draft(s) are not in Deleted Items yet: they stay in Drafts.</source>
        <translation>
            <numerusform>%Ln discarded draft is not in Deleted Items yet: it stays in Drafts.</numerusform>
            <numerusform>%Ln discarded drafts are not in Deleted Items yet: they stay in Drafts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::SendingDesk</name>
    <message numerus="yes">
        <source>Stop sending %Ln more messages?</source>
        <translation>
            <numerusform>Stop sending %Ln more message?</numerusform>
            <numerusform>Stop sending %Ln more messages?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::SendingHeader</name>
    <message numerus="yes">
        <source>Sending %Ln message(s)</source>
        <translation>
            <numerusform>Sending %Ln message</numerusform>
            <numerusform>Sending %Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) need you</source>
        <translation>
            <numerusform>%Ln message needs you</numerusform>
            <numerusform>%Ln messages need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent</source>
        <translation>
            <numerusform>%Ln sent</numerusform>
            <numerusform>%Ln sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln being checked</source>
        <translation>
            <numerusform>%Ln being checked</numerusform>
            <numerusform>%Ln being checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not sent</source>
        <translation>
            <numerusform>%Ln not sent</numerusform>
            <numerusform>%Ln not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln to go</source>
        <translation>
            <numerusform>%Ln to go</numerusform>
            <numerusform>%Ln to go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %Ln minutes left</source>
        <translation>
            <numerusform>About %Ln minute left</numerusform>
            <numerusform>About %Ln minutes left</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Paused: %Ln message(s) to go</source>
        <translation>
            <numerusform>Paused: %Ln message to go</numerusform>
            <numerusform>Paused: %Ln messages to go</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::SendingView</name>
    <message numerus="yes">
        <source>%1, %Ln message(s), collapsed</source>
        <extracomment>%1 the name of a group of rows, %Ln how many there are</extracomment>
        <translation>
            <numerusform>%1, %Ln message, collapsed</numerusform>
            <numerusform>%1, %Ln messages, collapsed</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::SettingsDialog</name>
    <message numerus="yes">
        <source>%Ln second(s)</source>
        <translation>
            <numerusform>%Ln second</numerusform>
            <numerusform>%Ln seconds</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::SignInCard</name>
    <message numerus="yes">
        <source>%Ln made-up drafts. Nothing leaves this computer.</source>
        <translation>
            <numerusform>%Ln made-up draft. Nothing leaves this computer.</numerusform>
            <numerusform>%Ln made-up drafts. Nothing leaves this computer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::StatusLine</name>
    <message numerus="yes">
        <source>%Ln waiting to be sent</source>
        <translation>
            <numerusform>%Ln waiting to be sent</numerusform>
            <numerusform>%Ln waiting to be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offline since %1 · %Ln waiting</source>
        <translation>
            <numerusform>Offline since %1 · %Ln waiting</numerusform>
            <numerusform>Offline since %1 · %Ln waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Service not reached since %1 · %Ln waiting</source>
        <translation>
            <numerusform>Service not reached since %1 · %Ln waiting</numerusform>
            <numerusform>Service not reached since %1 · %Ln waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::WordingBars</name>
    <message numerus="yes">
        <source>Checking whether %Ln message(s) was sent.</source>
        <translation>
            <numerusform>Checking whether %Ln message was sent.</numerusform>
            <numerusform>Checking whether %Ln messages were sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It will not be sent again until we know.</source>
        <translation>
            <numerusform>It will not be sent again until we know.</numerusform>
            <numerusform>They will not be sent again until we know.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>We could not find out whether %Ln message(s) was sent.</source>
        <translation>
            <numerusform>We could not find out whether %Ln message was sent.</numerusform>
            <numerusform>We could not find out whether %Ln messages were sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>It is held back so that nobody gets it twice.</source>
        <translation>
            <numerusform>It is held back so that nobody gets it twice.</numerusform>
            <numerusform>They are held back so that nobody gets them twice.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) not sent.</source>
        <translation>
            <numerusform>%Ln message not sent.</numerusform>
            <numerusform>%Ln messages not sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln people</source>
        <translation>
            <numerusform>%Ln person</numerusform>
            <numerusform>%Ln people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln outside your organization</source>
        <translation>
            <numerusform>%Ln outside your organization</numerusform>
            <numerusform>%Ln outside your organization</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need attention</source>
        <translation>
            <numerusform>%Ln needs attention</numerusform>
            <numerusform>%Ln need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not viewed</source>
        <translation>
            <numerusform>%Ln not viewed</numerusform>
            <numerusform>%Ln not viewed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 sent, %Ln need you.</source>
        <translation>
            <numerusform>%1 of %2 sent, %Ln needs you.</numerusform>
            <numerusform>%1 of %2 sent, %Ln need you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) waiting.</source>
        <translation>
            <numerusform>%Ln message waiting.</numerusform>
            <numerusform>%Ln messages waiting.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) go out after %1.</source>
        <translation>
            <numerusform>%Ln message goes out after %1.</numerusform>
            <numerusform>%Ln messages go out after %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending goes on in %Ln second(s). Nothing is lost.</source>
        <translation>
            <numerusform>Sending goes on in %Ln second. Nothing is lost.</numerusform>
            <numerusform>Sending goes on in %Ln seconds. Nothing is lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The list is read again in %Ln second(s). Nothing is lost.</source>
        <translation>
            <numerusform>The list is read again in %Ln second. Nothing is lost.</numerusform>
            <numerusform>The list is read again in %Ln seconds. Nothing is lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sendoff was closed during the undo time; they are still in Drafts.</source>
        <translation>
            <numerusform>Sendoff was closed during the undo time; it is still in Drafts.</numerusform>
            <numerusform>Sendoff was closed during the undo time; they are still in Drafts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) not sent: the computer was asleep.</source>
        <translation>
            <numerusform>%Ln message not sent: the computer was asleep.</numerusform>
            <numerusform>%Ln messages not sent: the computer was asleep.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) not seen in Sent Items.</source>
        <translation>
            <numerusform>%Ln message was not seen in Sent Items.</numerusform>
            <numerusform>%Ln messages were not seen in Sent Items.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln picture(s) could not be loaded.</source>
        <translation>
            <numerusform>%Ln picture could not be loaded.</numerusform>
            <numerusform>%Ln pictures could not be loaded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 sent, %Ln back in Drafts.</source>
        <extracomment>%1 how many were sent, %Ln how many are drafts again</extracomment>
        <translation>
            <numerusform>%1 sent, %Ln back in Drafts.</numerusform>
            <numerusform>%1 sent, %Ln back in Drafts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) under Sending were saved.</source>
        <translation>
            <numerusform>%Ln message under Sending was saved.</numerusform>
            <numerusform>%Ln messages under Sending were saved.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) may have been sent already: Sendoff looks for them in your mailbox, and does not send them again by itself.</source>
        <translation>
            <numerusform>%Ln message may have been sent already: Sendoff looks for it in your mailbox, and does not send it again by itself.</numerusform>
            <numerusform>%Ln messages may have been sent already: Sendoff looks for them in your mailbox, and does not send them again by itself.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s) came back.</source>
        <translation>
            <numerusform>%Ln message came back.</numerusform>
            <numerusform>%Ln messages came back.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln day(s)</source>
        <extracomment>how much a clock is behind or ahead</extracomment>
        <translation>
            <numerusform>%Ln day</numerusform>
            <numerusform>%Ln days</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln hour(s)</source>
        <extracomment>how much a clock is behind or ahead</extracomment>
        <translation>
            <numerusform>%Ln hour</numerusform>
            <numerusform>%Ln hours</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln minute(s)</source>
        <extracomment>how much a clock is behind or ahead</extracomment>
        <translation>
            <numerusform>%Ln minute</numerusform>
            <numerusform>%Ln minutes</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s) that you discarded will be moved to Deleted Items.</source>
        <translation>
            <numerusform>%Ln draft that you discarded will be moved to Deleted Items.</numerusform>
            <numerusform>%Ln drafts that you discarded will be moved to Deleted Items.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln discarded draft(s) wait too and go to Deleted Items by themselves.</source>
        <translation>
            <numerusform>%Ln discarded draft waits too and goes to Deleted Items by itself.</numerusform>
            <numerusform>%Ln discarded drafts wait too and go to Deleted Items by themselves.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::WordingDiscard</name>
    <message numerus="yes">
        <source>%Ln draft(s) moved to Deleted Items</source>
        <translation>
            <numerusform>%Ln draft moved to Deleted Items</numerusform>
            <numerusform>%Ln drafts moved to Deleted Items</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not discarded. %Ln draft(s) are back in Drafts.</source>
        <translation>
            <numerusform>Not discarded. %Ln draft is back in Drafts.</numerusform>
            <numerusform>Not discarded. %Ln drafts are back in Drafts.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s) stay: their send is not over</source>
        <translation>
            <numerusform>%Ln draft stays: its send is not over</numerusform>
            <numerusform>%Ln drafts stay: their send is not over</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s) not discarded: changed meanwhile.</source>
        <translation>
            <numerusform>%Ln draft not discarded: changed meanwhile.</numerusform>
            <numerusform>%Ln drafts not discarded: changed meanwhile.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s) not discarded.</source>
        <translation>
            <numerusform>%Ln draft not discarded.</numerusform>
            <numerusform>%Ln drafts not discarded.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln draft(s) not discarded: the computer was asleep.</source>
        <translation>
            <numerusform>%Ln draft not discarded: the computer was asleep.</numerusform>
            <numerusform>%Ln drafts not discarded: the computer was asleep.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::WordingErrors</name>
    <message numerus="yes">
        <source>Sendoff goes on by itself in %Ln second(s).</source>
        <translation>
            <numerusform>Sendoff goes on by itself in %Ln second.</numerusform>
            <numerusform>Sendoff goes on by itself in %Ln seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::WordingMail</name>
    <message numerus="yes">
        <source>%Ln draft(s)</source>
        <translation>
            <numerusform>%Ln draft</numerusform>
            <numerusform>%Ln drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln sent today</source>
        <translation>
            <numerusform>%Ln sent today</numerusform>
            <numerusform>%Ln sent today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln message(s)</source>
        <translation>
            <numerusform>%Ln message</numerusform>
            <numerusform>%Ln messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln need attention</source>
        <translation>
            <numerusform>%Ln needs attention</numerusform>
            <numerusform>%Ln need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%Ln not viewed yet</source>
        <translation>
            <numerusform>%Ln not viewed yet</numerusform>
            <numerusform>%Ln not viewed yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::WordingSearch</name>
    <message numerus="yes">
        <source>Only the last %n day(s) of Sent Items are on this computer.</source>
        <translation>
            <numerusform>Only the last %n day of Sent Items is on this computer.</numerusform>
            <numerusform>Only the last %n days of Sent Items are on this computer.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n more found on the server.</source>
        <translation>
            <numerusform>%n more found on the server.</numerusform>
            <numerusform>%n more found on the server.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n of them do not fit the filter.</source>
        <translation>
            <numerusform>%n of them does not fit the filter.</numerusform>
            <numerusform>%n of them do not fit the filter.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::WordingSend</name>
    <message numerus="yes">
        <source>Sending %Ln message(s) in %1 s</source>
        <extracomment>Undo bar; %1 is a number of seconds</extracomment>
        <translation>
            <numerusform>Sending %Ln message in %1 s</numerusform>
            <numerusform>Sending %Ln messages in %1 s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%Ln more waiting</source>
        <translation>
            <numerusform>+%Ln more waiting</numerusform>
            <numerusform>+%Ln more waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not sent. %Ln draft(s) are back in Drafts.</source>
        <translation>
            <numerusform>Not sent. %Ln draft is back in Drafts.</numerusform>
            <numerusform>Not sent. %Ln drafts are back in Drafts.</numerusform>
        </translation>
    </message>
</context>
</TS>
