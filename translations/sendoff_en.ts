<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="en">
<context>
    <name>Sendoff::DeskPage</name>
    <message numerus="yes">
        <source>There are no drafts left. %n messages went out today, and each one was found in Sent Items exactly once.</source>
        <translation>
            <numerusform>There are no drafts left. %n message went out today, and it was found in Sent Items exactly once.</numerusform>
            <numerusform>There are no drafts left. %n messages went out today, and each one was found in Sent Items exactly once.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::PreSendDialog</name>
    <message numerus="yes">
        <source>%n cannot be sent and stay in Drafts</source>
        <translation>
            <numerusform>%n cannot be sent and stays in Drafts</numerusform>
            <numerusform>%n cannot be sent and stay in Drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Send %n messages?</source>
        <translation>
            <numerusform>Send %n message?</numerusform>
            <numerusform>Send %n messages?</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people outside your organization: %1</source>
        <translation>
            <numerusform>%n person outside your organization: %1</numerusform>
            <numerusform>%n people outside your organization: %1</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n messages you have not viewed yet</source>
        <translation>
            <numerusform>%n message you have not viewed yet</numerusform>
            <numerusform>%n messages you have not viewed yet</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>You can undo for %n seconds.</source>
        <translation>
            <numerusform>You can undo for %n second.</numerusform>
            <numerusform>You can undo for %n seconds.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n may have been sent already and stay where they are</source>
        <translation>
            <numerusform>%n may have been sent already and stays where it is</numerusform>
            <numerusform>%n may have been sent already and stay where they are</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::RailModel</name>
    <message numerus="yes">
        <source>%n need you</source>
        <translation>
            <numerusform>%n needs you</numerusform>
            <numerusform>%n need you</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::SendingDesk</name>
    <message numerus="yes">
        <source>Stop sending %n more messages?</source>
        <translation>
            <numerusform>Stop sending %n more message?</numerusform>
            <numerusform>Stop sending %n more messages?</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::SendingHeader</name>
    <message numerus="yes">
        <source>Sending %n message(s)</source>
        <translation>
            <numerusform>Sending %n message</numerusform>
            <numerusform>Sending %n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) need you</source>
        <translation>
            <numerusform>%n message needs you</numerusform>
            <numerusform>%n messages need you</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent</source>
        <translation>
            <numerusform>%n sent</numerusform>
            <numerusform>%n sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n being checked</source>
        <translation>
            <numerusform>%n being checked</numerusform>
            <numerusform>%n being checked</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not sent</source>
        <translation>
            <numerusform>%n not sent</numerusform>
            <numerusform>%n not sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n to go</source>
        <translation>
            <numerusform>%n to go</numerusform>
            <numerusform>%n to go</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>About %n minutes left</source>
        <translation>
            <numerusform>About %n minute left</numerusform>
            <numerusform>About %n minutes left</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::StatusLine</name>
    <message numerus="yes">
        <source>%n waiting to be sent</source>
        <translation>
            <numerusform>%n waiting to be sent</numerusform>
            <numerusform>%n waiting to be sent</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Offline since %1 · %n waiting</source>
        <translation>
            <numerusform>Offline since %1 · %n waiting</numerusform>
            <numerusform>Offline since %1 · %n waiting</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::WelcomePage</name>
    <message numerus="yes">
        <source>%n made-up drafts. Nothing leaves this computer.</source>
        <translation>
            <numerusform>%n made-up draft. Nothing leaves this computer.</numerusform>
            <numerusform>%n made-up drafts. Nothing leaves this computer.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::WordingBars</name>
    <message numerus="yes">
        <source>Checking whether %n message(s) was sent.</source>
        <translation>
            <numerusform>Checking whether %n message was sent.</numerusform>
            <numerusform>Checking whether %n messages were sent.</numerusform>
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
        <source>We could not find out whether %n message(s) was sent.</source>
        <translation>
            <numerusform>We could not find out whether %n message was sent.</numerusform>
            <numerusform>We could not find out whether %n messages were sent.</numerusform>
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
        <source>%n message(s) not sent.</source>
        <translation>
            <numerusform>%n message not sent.</numerusform>
            <numerusform>%n messages not sent.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n people</source>
        <translation>
            <numerusform>%n person</numerusform>
            <numerusform>%n people</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n outside your organization</source>
        <translation>
            <numerusform>%n outside your organization</numerusform>
            <numerusform>%n outside your organization</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need attention</source>
        <translation>
            <numerusform>%n needs attention</numerusform>
            <numerusform>%n need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not viewed</source>
        <translation>
            <numerusform>%n not viewed</numerusform>
            <numerusform>%n not viewed</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%1 of %2 sent, %n need you.</source>
        <translation>
            <numerusform>%1 of %2 sent, %n needs you.</numerusform>
            <numerusform>%1 of %2 sent, %n need you.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) waiting.</source>
        <translation>
            <numerusform>%n message waiting.</numerusform>
            <numerusform>%n messages waiting.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s) go out after %1.</source>
        <translation>
            <numerusform>%n message goes out after %1.</numerusform>
            <numerusform>%n messages go out after %1.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Sending goes on in %n second(s). Nothing is lost.</source>
        <translation>
            <numerusform>Sending goes on in %n second. Nothing is lost.</numerusform>
            <numerusform>Sending goes on in %n seconds. Nothing is lost.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The list is read again in %n second(s). Nothing is lost.</source>
        <translation>
            <numerusform>The list is read again in %n second. Nothing is lost.</numerusform>
            <numerusform>The list is read again in %n seconds. Nothing is lost.</numerusform>
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
        <source>%n message(s) not sent: the computer was asleep.</source>
        <translation>
            <numerusform>%n message not sent: the computer was asleep.</numerusform>
            <numerusform>%n messages not sent: the computer was asleep.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::WordingErrors</name>
    <message numerus="yes">
        <source>Sendoff goes on by itself in %n second(s).</source>
        <translation>
            <numerusform>Sendoff goes on by itself in %n second.</numerusform>
            <numerusform>Sendoff goes on by itself in %n seconds.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::WordingMail</name>
    <message numerus="yes">
        <source>%n draft(s)</source>
        <translation>
            <numerusform>%n draft</numerusform>
            <numerusform>%n drafts</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n sent today</source>
        <translation>
            <numerusform>%n sent today</numerusform>
            <numerusform>%n sent today</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n message(s)</source>
        <translation>
            <numerusform>%n message</numerusform>
            <numerusform>%n messages</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n need attention</source>
        <translation>
            <numerusform>%n needs attention</numerusform>
            <numerusform>%n need attention</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>%n not viewed yet</source>
        <translation>
            <numerusform>%n not viewed yet</numerusform>
            <numerusform>%n not viewed yet</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::WordingSend</name>
    <message numerus="yes">
        <source>Sending %n message(s) in %1 s</source>
        <extracomment>Undo bar; %1 is a number of seconds</extracomment>
        <translation>
            <numerusform>Sending %n message in %1 s</numerusform>
            <numerusform>Sending %n messages in %1 s</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>+%n more waiting</source>
        <translation>
            <numerusform>+%n more waiting</numerusform>
            <numerusform>+%n more waiting</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>Not sent. %n draft(s) are back in Drafts.</source>
        <translation>
            <numerusform>Not sent. %n draft is back in Drafts.</numerusform>
            <numerusform>Not sent. %n drafts are back in Drafts.</numerusform>
        </translation>
    </message>
</context>
<context>
    <name>Sendoff::QuitQuestion</name>
    <message numerus="yes">
        <source>%n message(s) are still waiting.</source>
        <translation>
            <numerusform>%n message is still waiting.</numerusform>
            <numerusform>%n messages are still waiting.</numerusform>
        </translation>
    </message>
    <message numerus="yes">
        <source>The undo time still runs for %n message(s): if you exit now, they are not sent and stay in Drafts.</source>
        <translation>
            <numerusform>The undo time still runs for %n message: if you exit now, it is not sent and stays in Drafts.</numerusform>
            <numerusform>The undo time still runs for %n messages: if you exit now, they are not sent and stay in Drafts.</numerusform>
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
</context>
</TS>
