/** The debrief of a run, and the same run under another policy. */
export const debrief = {
  title: 'Debrief: {title}',
  about:
    '{trainee} · {seat, select, customer {as the customer} agent {as the agent} supervisor {as the supervisor} other {at the desk}} · policy {policy} · {moves, plural, one {one move} other {# moves}}',
  hints: '{used, plural, =0 {no hint} one {one hint} other {# hints}}',
  noHints: 'without hints',
  took: 'took the customer {length}',
  points: '{points} of {of} points',
  score: 'Score',
  noGoals: 'This scenario has no goals.',
  goal: 'Goal',
  'goal.points': 'Points',
  'goal.why': 'The rule behind it',
  truth: 'Who called',
  'truth.owner': 'It was the owner.',
  'truth.impostor': 'It was somebody else: an impostor.',
  'truth.confused': 'It was the owner, who had things mixed up.',
  'truth.relative': 'It was somebody close to the owner, who meant well and was not the owner.',
  author: 'What the author says',
  learn: 'What it teaches',
  backs: '{backs, plural, =0 {never went back} one {went back once} other {went back # times}}',
  looked: 'looked at the caller’s things',
  exam: 'exam',
  cost: 'What it cost the customer',
  'cost.nothing': 'Nothing that the reference does not cost as well.',
  'cost.what': 'What',
  'cost.run': 'This run',
  'cost.reference': 'The reference',
  'cost.undone': 'What was not done',
  'goal.reached': 'reached',
  'goal.lost': 'lost',
  'goal.open': 'not reached',
  'goal.lostBy': 'lost by step {move, number}',
  'goal.reachedBy': 'reached by step {move, number}',
  'goal.openAbout':
    'A goal that says what not to do counts only once the run is finished: a case closed or handed over, or another goal reached.',
  passed: '{passed, select, true {passed} other {not passed}}, {mark, number} % are needed',
  onTask: '{length} at it',
  beside: 'Beside the reference',
  'beside.about': 'The reference is one way that reaches every goal.',
  'beside.did': 'This run',
  'beside.reference': 'The reference',
  'beside.price': 'What it cost',
  'beside.none': 'Nothing was done.',
  'beside.notDone': 'not done',
  'beside.notNeeded': 'the reference does without it',
  'beside.same': 'the same',
  'beside.step': 'step {number, number}',
  'beside.rules': 'What the {count, plural, one {rule says} other {rules say}}',
  'wrong.would-take':
    'A rule held it back. Had it been done, it would have cost {days, plural, one {one day} other {# days}}.',
  'wrong.no-harm': 'It was refused, and cost nothing.',
  'wrong.instead': 'Better: {commands}.',
  free: 'cost nothing',
  walk: 'Step by step',
  said: '{by, select, none {The caller} other {{by}}}: “{text}”',
  'walk.about': 'Go through the run again, one step at a time.',
  'walk.of': 'Step {number, number} of {of, number}',
  'walk.start': 'Before the first step',
  'walk.back': 'Step back',
  'walk.next': 'Next step',
  'walk.to': 'To step',
  'walk.standing': 'How the accounts stood then',
  'walk.contact': '{contact}: {state}',
  'walk.until': 'under way until {until, date}',
  'walk.noContacts': 'no security info',
  comments: 'Comments of trainers',
  'comments.none': 'No trainer has written anything here.',
  'comments.whole': 'About the whole run',
  'comments.write': 'Your comment on this step',
  'comments.writeWhole': 'Your comment on the whole run',
  'comments.hint':
    'Whoever played the run sees it in their debrief. Without text it is taken away.',
  'comments.save': 'Save comment',
  'comments.saved': 'The comment is saved.',
  'comments.removed': 'The comment is taken away.',
  'comments.by': '{author}, {at, date}',
  'comments.has': '{count, plural, one {one comment} other {# comments}}',
  again: 'Play again',
  compare: 'Compare with another policy',
  library: 'Back to the library',
  print: 'Print',
  unfinished: 'This run was left before its end, so there is no debrief of it.',
  gone: 'There is no such run any more.',
}

/** What a move cost the customer. */
export const prices = {
  days: 'The customer is held up {length, time} longer, until {until, date}: {timer}.',
  'time-passed': '{length, time} passed in which nothing got better for the customer.',
  shorter: 'The customer is held up {length, time} less.',
  'contact-gone': '{contact} is off the account of {who}.',
  'contact-leaves': '{contact} is going to be taken off the account of {who} on {until, date}.',
  'code-read': 'Somebody else can read what went to {contact}: {template}.',
  'reset-read': 'Somebody else can read the way to a new password, which went to {contact}.',
  'code-older':
    'The code that the customer had from {contact} counts no more: a newer one was sent.',
  'code-expired': 'The code that the customer had from {contact} expired.',
  'code-in-vain':
    'A code went to {contact} in vain: {fate, select, refused {the provider refused it} blocked {the phone blocks it} other {the customer can’t read it}}.',
  'thrown-out': 'That ended the session of {who} in the same window.',
  'caller-in':
    '{truth, select, relative {Somebody who is not the owner} other {The impostor}} got into the account of {who}.',
  'caller-contact':
    '{truth, select, relative {Somebody who is not the owner} other {The impostor}} has a contact of their own on the account of {who}: {contact}{until, select, none {} other { (from {until, date} on)}}.',
  restless: 'The caller became restless.',
  angry: 'The caller became angry.',
  'hung-up': 'The caller hung up.',
  'gave-away':
    '{lure, select, password {The password was} other {A code was}} given away to somebody who only pretended to be us.',
}

/** What the reference came to, and the run did not. */
export const undone = {
  'still-waiting':
    'The change of all security info of {who} is still under way{until, select, none {} other {, until {until, date}}}. The reference ends without it.',
  'needs-new-info': 'The account of {who} has no security info left. In the reference it has.',
  'not-in': '{who} never got in.',
  'contact-missing': '{contact} was not added.',
  'contact-unconfirmed': '{contact} was added and never confirmed.',
  'contact-read': 'The customer can’t rely on {contact}, and it is still on the account.',
  'session-left': 'Somebody else is still signed in to the account of {who}.',
  'notice-left': 'The notice on the account of {who} was never answered.',
  'two-step-otherwise':
    'Two-step verification of {who} was to be {value, select, true {on} other {off}} at the end.',
  'name-otherwise': 'A sign-in name of {who} was to be turned on or off.',
  'not-verified':
    'Nobody found out whether it was the owner: no code to a known contact was read back.',
  'no-case': 'No case was opened.',
  'case-left-open': 'The case was left open.',
  'case-otherwise': 'The case was closed as “{outcome}”, and was to be closed as “{wanted}”.',
}

/** What is summed up of a run. */
export const losses = {
  time: 'Until nothing held the customer up any more',
  contacts: 'Contacts lost',
  codes: 'Codes that somebody else could read',
  intrusions: 'Times that somebody else got in',
  calm: 'How the caller was at the end',
  'calm.mood': '{mood, select, calm {calm} restless {restless} angry {angry} other {hung up}}',
}

/** Where a message ended up. */
export const fates = {
  inbox: '{contact} got it: {template}.',
  junk: 'It landed in the junk folder of {contact}: {template}.',
  refused: 'The provider of {contact} refused it: {template}.',
  blocked: '{contact} blocked it: {template}.',
  'with-somebody-else': 'It went to somebody else, {contact} is mistyped: {template}.',
  read: '{contact} got it, and somebody else reads it too: {template}.',
  'out-of-reach': 'It went to {contact}, which the customer can’t read: {template}.',
  late: 'It reached {contact} later: {template}.',
}

export const comparison = {
  title: 'Two policies: {title}',
  about: 'The same recorded run, step by step. Rows that differ are marked “differs”.',
  choose: 'Compare with',
  chooseAbout:
    'The run was played under {policy}. Choose another policy: the same moves are played again under it.',
  none: 'There is no other policy to compare with.',
  step: 'Step',
  differs: 'differs',
  onlyDiffering: 'Only rows that differ',
  allSame: 'Every step comes to the same under both policies.',
  count: '{differing} of {all} steps differ',
  points: '{points} of {of} points',
  parameters: 'Parameters that differ',
  parameter: 'Parameter',
  noParameters: 'The two policies have the same parameters.',
  accepted: 'done',
  happened: 'time went on',
  fellDue: 'On the way: {what}',
  back: 'Back to the debrief',
}
