import type { DeliveryCause, DeliveryQuestion } from '@shared/vocabulary/diagnosis'

/** Cases of one's own, and the summary for the customer. */
export const casesScreen = {
  title: 'Cases',
  about: 'Who has each case, since when, and what waits in it.',
  'list.mine': 'Mine',
  'list.team': 'Open in the team',
  'list.waiting': 'Waiting for a supervisor',
  'list.closed': 'Closed',
  'none.mine':
    'You have no open case. Find the account that the customer is calling about, and open one there.',
  'none.team': 'Nobody has an open case.',
  'none.waiting': 'No case waits for a supervisor.',
  'none.closed': 'No case has been closed yet.',
  'none.narrowed': 'No case in this list matches.',
  all: 'Show all of this list',
  misread:
    '{number} is not the number of any case: at least one of its characters is wrong. Ask for it again, character by character.',
  filters: 'Narrow the list down',
  search: 'Search',
  'search.hint': 'Case number, account or who has it',
  channel: 'Channel',
  owner: 'Who',
  outcome: 'Outcome',
  age: 'Opened',
  'age.day': 'in the last day',
  'age.week': 'in the last week',
  'age.month': 'in the last 30 days',
  'age.older-than-week': 'more than a week ago',
  order: 'Order',
  'order.newest': 'newest first',
  'order.oldest': 'oldest first',
  any: 'any',
  more: 'Show {count, plural, one {one more} other {# more}}',
  shown:
    '{more, select, true {{shown, number} of {count, number} cases} other {{count, plural, one {One case} other {All # cases}}}}',
  shownOfMany: '{shown, number} of more than {count, number} cases',
  case: 'Account and case',
  'who.mine': 'Who has it',
  'who.team': 'Who has it',
  'who.waiting': 'Who had it',
  'who.closed': 'Who had it',
  you: 'you',
  waits: 'What waits in it',
  'wait.code': 'A code is open',
  'wait.approval': 'Waits for an approval',
  'wait.approved': 'Approved: it can be done now',
  'wait.frozen': 'A frozen change waits for a supervisor',
  handedOver: '{operatorName}: “{reason}”',
  left: 'Whoever had it no longer serves customers.',
  onAccount: 'What was said is on the account.',
  'since.mine': 'Opened',
  'since.team': 'Opened',
  'since.waiting': 'Handed over',
  'since.closed': 'Ended',
  do: 'What you can do with it',
  doOf: '{text}: case {number}, {name}',
  handOverOf: 'Hand over case {number}',
  flags: '{count, plural, one {one red flag} other {# red flags}}',
  summary: 'Summary',
  'summary.about':
    'For the customer, in {language}: to read out, to copy or to save. Contacts are masked.',
  'summary.copy': 'Copy the text',
  'summary.copied': 'Copied.',
  'summary.save': 'Save as PDF',
  'summary.saved': 'Saved.',
}

/** What waits for a second operator, and seeing a contact in full. */
export const approvalsScreen = {
  title: 'Approvals',
  about:
    'What waits for a second operator. You see exactly what will happen; nobody decides on their own request.',
  none: 'Nothing waits for an approval. A request shows up here when an operator asks for something that takes two.',
  asked: '{name} asks: {command}',
  askedMine: 'You asked: {command}',
  when: 'asked {ago} · lapses {at}',
  contact: 'Contact',
  reason: 'Reason',
  story: 'The caller said',
  noReason: 'none was given',
  refused: 'Even if you approve, this is refused as things stand now',
  nothingSeen: 'The contact is shown to {name} for a minute. Nothing on the account changes.',
  takesTwo:
    'This takes a second operator. Once they have approved it, exactly this will happen; you do it with one key and type nothing again.',
  'asked.waits':
    'It waits for a second operator under Approvals. Once it is approved, you do it on this page with one key.',
  waits: 'Waits for another operator.',
  approve: 'Approve',
  decline: 'Decline',
  approveOf: 'Approve: {command}, {account}',
  declineOf: 'Decline: {command}, {account}',
  approved: 'Approved. {name} can do it now, once.',
  declined: 'Declined.',
  why: 'Why is it needed?',
  whyHint: 'The second operator reads it, and the audit keeps it.',
  needWhy: 'Say why: the second operator has nothing else to go by.',
  'nobody.none':
    'Nobody here can approve it: this desk has no supervisor. One has to be made under Operators.',
  'nobody.only-you':
    'Nobody here can approve it: you are the only supervisor of this desk. Another one has to be made under Operators, and can approve some days later.',
  'nobody.not-yet':
    'Nobody here can approve it yet{from, select, none {} other {, but from {from, date} on}}: whoever is a supervisor here became one lately, or was made by you or you by them.',
  'reveal.title': 'Show {contact} in full',
  'reveal.about':
    'Contacts are used to verify identity and for nothing else. This takes a reason and a second operator, and it is written into the audit.',
  'reveal.reason': 'Why do you have to see it?',
  'reveal.needContact': 'Choose the contact.',
  'reveal.needReason': 'Write the reason.',
  'reveal.reasonHint': 'The second operator approves exactly this reason.',
  'reveal.ask': 'Ask for approval',
  'reveal.again': 'Show it now',
  'reveal.approved': 'It is approved. It can be shown once, for a minute.',
  'reveal.shown': 'Shown once',
  'reveal.goes': 'gone in {left}',
  'reveal.gone': 'It is gone from the screen. To see it again takes another approval.',
  'reveal.hide': 'Hide it now',
}

/** What was sent to one contact, and finding out why a code did not arrive. */
export const deliveryScreen = {
  title: 'Delivery to {contact}',
  about: '{account} · what was sent, what the provider answered, and why a code did not arrive.',
  back: 'Back to the account',
  messages: 'Messages',
  newest: 'The newest code',
  none: 'Nothing has been sent to this contact yet.',
  at: 'At',
  message: 'Message',
  attempts: 'Attempts',
  noAttempt: 'not tried yet',
  more: 'Show {count, plural, one {one more} other {# more}}',
  why: 'Why didn’t the code arrive?',
  say: 'Say to the caller',
  do: 'What to do',
  yes: 'Yes',
  no: 'No',
  restart: 'Start again',
  undo: 'Take back the last answer',
  ruledOut: 'Ruled out',
  'ruledOut.none': 'nothing yet',
  stillPossible: 'Still possible',
  sentAt: 'The newest code went out on {at, date}.',
  expired: 'It has expired: it is of no use any more.',
  goodFor: 'It is good for {left}.',
  escalate: 'None of these',
  'escalate.say':
    '“I can’t find the cause from here. I’ll pass it on with everything that we have tried, and you’ll get an answer.”',
  'escalate.do': 'Write down what was tried, and close the case as passed on.',
  codeFrom: 'Another code can go',
  'unconnected.say':
    '“I can’t send anything from here at the moment. I’ll write down what you need, and we’ll call you back.”',
  'unconnected.do':
    'Nothing can be sent from this desk yet: no channel for mail or text messages is connected. Sending it again changes nothing. Write it into the case and tell whoever looks after Latchkey.',
  note: 'Write it into the case',
  noted: 'It is in the case.',
  noCase: 'Open a case on the account to write it down.',
  noteText: 'Why no code arrived at {contact}: {outcome}. Ruled out: {ruledOut}.',
  'do.request-code': 'Send a support-call code',
  'do.remove-contact': 'Remove the contact',
  'do.replace-contacts': 'Replace all: “I don’t have any of these”',
}

export const deliveryCauses = {
  'on-its-way': 'it is still on its way',
  'never-sent': 'it was never sent',
  'provider-refused': 'the provider refused it',
  'blocks-unknown-senders': 'the phone blocks unknown senders',
  junk: 'it is in the junk folder',
  'stored-wrong': 'the contact is stored wrongly',
  'own-mailbox': 'the address is one of our own mailboxes',
  'shared-session': 'both windows share one session',
  'older-code': 'an older code was used',
  'password-box': 'the code was put in the password box',
  'on-its-way.say':
    '“The code is on its way. Please wait until {until}, and tell me as soon as it is there.”',
  'on-its-way.do':
    'Give it until {until}. Don’t send another one before: it would make this one useless.',
  'on-its-way.late.say':
    '“The code will come too late: it will have expired by then. Is there another contact of yours on the account that you can read?”',
  'on-its-way.late.do':
    'It is tried again too late for this code. Send one to another contact; to this one, another would wait the same way.',
  'never-sent.say': '“The code didn’t go out from here. I’ll have another one sent.”',
  'never-sent.do':
    'Send it again. If it stays like this, use another contact and tell whoever looks after the channels.',
  'provider-refused.say':
    '“Your provider didn’t take our message. Is there another contact of yours on the account that you can read?”',
  'provider-refused.do': 'Use another contact. The provider’s answer is beside the message.',
  'blocks-unknown-senders.say':
    '“Your phone may block texts from unknown numbers. Please allow them in its settings first. Then choose ‘I don’t have a code’ to get another one.”',
  'blocks-unknown-senders.do': 'The setting comes first: another code before that is lost too.',
  'junk.say':
    '“Use that code, if it hasn’t expired. Check that it comes from our official sender, and mark the sender as trusted.”',
  'junk.do':
    'If it has expired: “I don’t have a code” on the same page, and look in the junk folder again.',
  'stored-wrong.say':
    '“Sign in, open ‘Security basics’, choose ‘Update info’, and correct it with a contact that works. If you have none, choose ‘I don’t have any of these’.”',
  'stored-wrong.do':
    'Compare with the mask and don’t read it out. Without any contact that works, all security info is replaced, with its wait.',
  'own-mailbox.say':
    '“Sign in to the first account in a private window and stop where it asks for the code: don’t close it. Open the mailbox in a separate window. Copy the code, go back, and enter it.”',
  'own-mailbox.do':
    'Signing in to the mailbox in the same window signs the first account out, and the code is asked for again.',
  'shared-session.say':
    '“Private windows of one browser can share a session. Keep the first one as it is, and open the mailbox in another browser, or on another device.”',
  'shared-session.do':
    'A second browser keeps the two apart. Then the code can be copied from one to the other.',
  'older-code.say':
    '“Only the newest code counts. Look for the message that came last, and use the code in it.”',
  'older-code.do':
    'Compare the time of the message with when the newest one was sent. A resend makes all older ones useless.',
  'password-box.say':
    '“The code doesn’t go into the password box. Enter your password there; the code is asked for on the next page.”',
  'password-box.do':
    'Nothing was used up: the same code can still be entered in its own box, if it has not expired.',
} satisfies Record<DeliveryCause | `${DeliveryCause | 'on-its-way.late'}.${'say' | 'do'}`, string>

/** Each question as the agent understands it, and in the words to ask it with. */
export const deliveryQuestions = {
  'has-a-code': 'Does the caller have a code at all?',
  'has-a-code.say': '“Have you got any message with a code from us, even an older one?”',
  'newest-code-used': 'Was it the newest code?',
  'newest-code-used.say': '“Is the code from the message that came last?”',
  'entered-in-code-box': 'Did it go into the box for the code?',
  'entered-in-code-box.say':
    '“What does the page say above the box: does it ask for the code, or for the password?”',
  'mailbox-is-ours': 'Does the caller have to sign in with us to read that mailbox?',
  'mailbox-is-ours.say': '“To read that mail, do you sign in on our own sign-in page?”',
  'private-window-tried':
    'Was a private window tried already, and did it sign the first account out?',
  'private-window-tried.say':
    '“Have you tried it with a private window, and did opening the mailbox sign you out of the first one?”',
  'in-junk-folder': 'Is it in the junk folder?',
  'in-junk-folder.say': '“Please look in the folder for junk or spam. Is there a message from us?”',
  'blocks-unknown-senders': 'Does the phone block texts from unknown numbers?',
  'blocks-unknown-senders.say':
    '“Does your phone block or hide texts from senders that are not in your contacts?”',
  'mask-matches': 'Does what the caller says fit {contact}?',
  'mask-matches.say':
    '“Which address or number should the code have gone to? Please tell me how it begins or ends.” Don’t read the mask out.',
} satisfies Record<DeliveryQuestion | `${DeliveryQuestion}.say`, string>
