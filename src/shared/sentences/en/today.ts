import type { GraveFlag } from '@shared/vocabulary/redFlags'

/** Notifications of the system: they may stand on a locked screen. */
export const notices = {
  frozen: 'A takeover is frozen',
  'frozen.body': '{hint}: “this wasn’t me” was reported. It waits for a supervisor.',
  flagged: 'Red flag in a case of {by}',
  'flagged.body': 'Case {number}, {hint}: {flag}.',
  approval: '{by} asks for a second pair of eyes',
  'approval.body': '{what}, {hint}.',
  'desk-approval': '{by} asks for a second pair of eyes',
  'desk-approval.body': '{what}.',
  escalated: 'Case {number} waits for a supervisor',
  'escalated.body': '{by} handed it over.',
  handed: 'Case {number} was handed to you',
  'handed.body': '{by, select, none {It is yours now.} other {By {by}.}}',
  approved: 'Approved: you can do it now',
  'approved.body': '{what}, {hint}.',
  'desk-approved': 'Approved: you can do it now',
  'desk-approved.body': '{what}.',
}

/** The first screen: what waits for whoever is signed in. */
export const todayScreen = {
  title: 'Today',
  morning: 'Good morning, {name}',
  afternoon: 'Good afternoon, {name}',
  evening: 'Good evening, {name}',
  waiting:
    '{count, plural, =0 {Nothing waits for you.} =1 {One thing waits for you.} =2 {Two things wait for you.} =3 {Three things wait for you.} =4 {Four things wait for you.} =5 {Five things wait for you.} other {# things wait for you.}}',
  thisWeek:
    '{count, plural, =0 {No date falls due this week.} =1 {One date falls due this week.} =2 {Two dates fall due this week.} =3 {Three dates fall due this week.} =4 {Four dates fall due this week.} =5 {Five dates fall due this week.} other {# dates fall due this week.}}',
  goOn: 'Continue with {name}',
  waits: 'Waits for you',
  'waits.none':
    'Nothing waits for you. Cases that are handed to you and what you asked a colleague for show up here.',
  'waits.noneSupervisor':
    'Nothing waits for you. Frozen takeovers, requests for approval, red flags and cases for a supervisor show up here.',
  more: '{count, plural, one {One more waits} other {# more wait}}: see Timers, Cases and Approvals.',
  frozen: 'Takeover frozen: {name}',
  'frozen.about':
    '{by, select, none {The owner said “this wasn’t me” on {at, date}.} other {{by} reported “this wasn’t me” on {at, date}.}} The request stands still until a supervisor closes or releases it.',
  flagged: 'Red flag in a case of {by}: {name}',
  'flagged.about': 'In the case that was opened {ago}: {flags}.',
  'flag.denies-change': 'the caller says that they did not ask for the change',
  'flag.not-the-owner-before': 'an earlier case on this account was not the owner’s',
  'flag.pressure': 'the caller pushes, hurries or threatens',
  'flag.failed-codes': 'wrong codes were read out',
  approval: '{by} asks for a second pair of eyes',
  'approval.about': '{what}, {name}. Asked {ago}, lapses {until}.',
  'desk-approval.about': '{what}. Asked {ago}, lapses {until}.',
  escalated: 'Case {number} waits for a supervisor',
  handed: 'Case {number} was handed to you',
  'handed.about':
    '{name}{story, select, none {} other { · “{story}”}} {by, select, none {} other {{by}{reason, select, none { handed it over.} other {: “{reason}”}}}}',
  approved: 'Approved: you can do it now, once',
  'approved.about': '{what}, {name}. Until {until}.',
  'desk-approved.about': '{what}. Until {until}.',
  look: 'Look into it',
  see: 'See what would happen',
  open: 'Open',
  perform: 'Do it',
  cases: 'Your open cases',
  'cases.none': 'You have no open case. Find the account of whoever calls, and open one there.',
  'cases.find': 'Find an account',
  'cases.oldest': '{count, number} · oldest {ago}',
  'cases.all': 'All {count, number} cases',
  'case.code': 'waits for the code that was asked for {ago}',
  'case.verified': 'the caller is verified',
  'case.confirm': 'the new contact is not confirmed yet',
  'case.replacement': 'the change of all security info is under way',
  'case.frozen': 'frozen until a supervisor decides',
  'case.none': 'nothing is under way',
  since: 'since {at}',
  week: 'This week',
  'week.all': 'all timers',
  'week.none':
    'Nothing falls due in the next seven days. Requests to change all security info show up here with their dates.',
  'week.more': '{count, plural, one {One more date} other {# more dates}} this week',
  today: 'today, {time}',
  undelivered: 'Did not arrive',
  'undelivered.hours': 'last 24 hours',
  'undelivered.none': 'No message came back.',
  'undelivered.notConnected':
    '{count, plural, one {One message was} other {# messages were}} written and not sent: no channel is connected.',
  'undelivered.to': '{template}, to',
  'undelivered.why': 'find out why',
  'undelivered.whyOf': 'find out why: {template}, {name}',
  'undelivered.more': '{count, plural, one {One more} other {# more}}: see Messages',
  'undelivered.messages': 'Messages',
  'desk.title': 'The desk, last 7 days',
  'desk.insights': 'insights',
  'desk.day':
    '{day}: {cases, plural, one {one case} other {# cases}}, {recovered, number} recovered the same day',
  'desk.sum':
    '{cases, plural, one {One case} other {# cases}}, {recovered, number} recovered the same day{median, select, none {} other { · half of them within {median} from code to access}}',
  noAccounts:
    'There are no accounts here yet. Import your directory, and everything that happens to its accounts shows up on this page.',
  'noAccounts.import': 'Import a directory',
  'noAccounts.ask':
    'There are no accounts here yet. An administrator imports them under Directory; until then you can practise in the training room.',
  duties: 'What you look after',
  'duty.audit': 'Audit',
  'duty.audit.about':
    'Who did what to which account, when and why. Its seals are checked now and then; nothing wrong was found.',
  'duty.training': 'Training room',
  'duty.training.about': 'Play a call, with a clock that you can move.',
  'duty.report': 'Results',
  'duty.report.about': 'How everybody has done, by scenario and by person.',
  'duty.author': 'Write a scenario',
  'duty.author.about': 'From a call that was worth learning from.',
  'duty.directory': 'Directory',
  'duty.directory.about':
    '{accounts, plural, =0 {No accounts yet: import your directory.} one {One account. Import changes, or check a file first.} other {# accounts. Import changes, or check a file first.}}',
  'duty.operators': 'Operators',
  'duty.operators.about': 'Who works here, and as what.',
  'duty.policy': 'Policy',
  'duty.policy.about': 'What is in force, and what another policy would change.',
} satisfies Readonly<Record<string, string>> & Readonly<Record<`flag.${GraveFlag}`, string>>
