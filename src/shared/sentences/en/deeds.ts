import type { ChannelTopic, RecordedChannel, RefusableChannel } from '@shared/channels'
import { commandDeeds } from './commands'

/** What somebody did, as the audit says it: `who` is the operator's name, “The customer” or “Latchkey”. */
export const deeds = {
  'app.setAppearance':
    '{who} changed the appearance{theme, select, none {} other {; theme: {themeWas, select, none {} system {same as the system → } light {light → } other {dark → }}{theme, select, system {same as the system} light {light} other {dark}}}}{language, select, none {} other {; language: {languageWas, select, none {} other {{languageWas} → }}{language}}}{zone, select, none {} other {; time zone: {zoneWas, select, none {} other {{zoneWas} → }}{zone}}}{notifications, select, none {} on {; notifications on} other {; notifications off}}.',
  'operators.createFirst':
    '{who} set up this profile as its first operator{operator, select, none {} other {, with {operator} as the second founder}}.',
  'operators.signIn': '{who} signed in.',
  'operators.lock':
    '{why, select, none {{who} locked the console.} idle {The console of {operator} was locked: nobody used it.} suspended {The console of {operator} was locked: the computer went to sleep or was locked.} crashed {The console of {operator} was locked: its page crashed.} other {The console of {operator} was locked: role or passphrase had changed.}}',
  'operators.changePassphrase': '{who} changed their own passphrase.',
  'operators.list': '{who} looked at the operators.',
  'operators.add':
    '{who} added {operator} as {role}{yes, select, none {} other {, with the consent of {yes}}}.',
  'operators.setRole':
    '{who} changed the role of {operator} from {was} to {role}{yes, select, none {} other {, with the consent of {yes}}}.',
  'operators.remove': '{who} removed {operator}.',
  'operators.resetPassphrase':
    '{who} gave {operator} a new passphrase{yes, select, none {} other {, with the consent of {yes}}}.',
  'operators.sayYes':
    '{who} consented to what {operator} asked: {to, select, none {} other {{to}}}.',
  'operators.setIdleLock':
    '{who} set the console to lock after {minutes, plural, one {# minute} other {# minutes}}{was, select, none {} other { (before: {was})}}.',
  'directory.openSample':
    '{who} opened a sample directory{operator, select, none {} other {, with {operator} as the second founder}}.',
  'directory.chooseImport': '{who} chose {files, plural, one {a file} other {# files}} to import.',
  'directory.planImport':
    '{who} made a dry run of an import: {added, plural, one {# person} other {# people}} would be added and {changed, plural, one {# account} other {# accounts}} changed.',
  'directory.acceptHeld':
    '{who} accepted {accepted, plural, one {# change} other {# changes}} that an import held back.',
  'directory.applyImport':
    '{cause, select, cutOff {An import was cut short; what it had added was removed.} lost {The rest of an import could not be done: its plan was gone.} other {{who} imported {added, plural, one {# person} other {# people}}{changed, plural, =0 {} one { and changed # account} other { and changed # accounts}}.}}',
  'directory.cancelImport': '{who} stopped an import; nothing of it was kept.',
  'directory.showPeople':
    '{who} looked at people of an import in full: {people, plural, one {one person} other {# people}}, by sign-in names and contacts.',
  'directory.forgetMapping': '{who} made Latchkey forget how files of a kind were imported.',
  'directory.showSamples': '{who} looked at values of the files of an import, in full.',
  'directory.saveReport': '{who} saved the report of an import.',
  'directory.export':
    '{who} exported {accounts, plural, one {# account} other {# accounts}}, masked{record, select, none {} other { (begun: record {record})}}.',
  'directory.exportFull':
    '{who} exported {accounts, plural, one {# account} other {# accounts}} in full{reason, select, none {} other {: “{reason}”}}{record, select, none {} other { (begun: record {record})}}.',
  'cases.export':
    '{who} exported {cases, plural, one {# case} other {# cases}}{record, select, none {} other { (begun: record {record})}}.',
  'accounts.find':
    '{who} searched the accounts {questions, plural, one {once} other {# times}} and opened none.',
  'accounts.lookUpsOver':
    '{operator} went over the look-up limit: {count, number} within an hour. The supervisors are told.',
  'accounts.show':
    '{who} opened the account{matched, select, none {} name {, found by name} email {, found by email} phone {, found by phone} digits {, found by the last digits of a phone} case {, found by case number} ticket {, found by ticket} other {, found by sign-in name}}{total, select, none {} 1 {} other { among {total}}}.',
  'accounts.waysBackIn': '{who} looked at the account’s ways back in.',
  'commands.preview': '{who} looked at what an action would do to the account.',
  'contacts.callBack': '{who} had a number shown to call back.',
  'contacts.announceCall': '{who} announced a call.',
  'contacts.entered': '{who} saw in full the contact that they had just typed in.',
  'app.setOrganisation':
    '{who} changed the organisation{name, select, none {} other {; name: “{nameWas}” → “{name}”}}{phone, select, none {} other {; phone: “{phoneWas}” → “{phone}”}}{sender, select, none {} other {; short name: “{senderWas}” → “{sender}”}}{domain, select, none {} other {; domain: “{domainWas}” → “{domain}”}}{languages, select, none {} other {; languages: {languagesWas} → {languages}}}{texts, select, none {} other {; texts of messages: {texts}}}{resetLinkWas, select, none {} other {; link to a new password: “{resetLinkWas}” → “{resetLink}”}}{resetWords, select, none {} other {; words for a new password: {resetWords}}}{securityPageWas, select, none {} other {; page for security info: “{securityPageWas}” → “{securityPage}”}}{ticketPattern, select, none {} other {; tickets: “{ticketPatternWas}” → “{ticketPattern}”}}{ticketWhen, select, none {} never {; a case needs no ticket} opening {; a case needs a ticket to be opened} other {; a case needs a ticket to be closed}}.',
  'hooks.set':
    '{host, select, none {{who} turned off the notices to a ticket system{hostWas, select, none {} other { at {hostWas}}}.} other {{who} set the notices to a ticket system at {host}{hostWas, select, none {} other { (before: {hostWas})}}{secret, select, true {, with a new secret} other {}}{allowPrivate, select, true {, inner networks allowed} other {}}.}}',
  'hooks.test': '{who} sent a test notice to the ticket system at {host}.',
  'hooks.again':
    '{who} had {notices, plural, one {one notice} other {# notices}} that had been given up sent to the ticket system again.',
  'transports.set':
    '{who} set where {carries, select, email {emails} other {text messages}} go{type, select, none {} other {; type: “{typeWas}” → “{type}”}}{host, select, none {} other {; server: “{hostWas}” → “{host}”}}{port, select, none {} other {; port: “{portWas}” → “{port}”}}{security, select, none {} other {; encryption: “{securityWas}” → “{security}”}}{signIn, select, none {} other {; signing in: “{signInWas}” → “{signIn}”}}{user, select, none {} other {; user: “{userWas}” → “{user}”}}{sender, select, none {} other {; sender: “{senderWas}” → “{sender}”}}{certificate, select, none {} other {; certificate: “{certificateWas}” → “{certificate}”}}{tokens, select, none {} other {; tokens from: “{tokensWas}” → “{tokens}”}}{mailbox, select, none {} other {; mailbox: “{mailboxWas}” → “{mailbox}”}}{preset, select, none {} other {; gateway: “{presetWas}” → “{preset}”}}{innerNetworks, select, none {} true {; inner networks allowed} other {; inner networks not allowed}}{send, select, none {} other {; request: “{sendWas}” → “{send}”}}{pace, select, none {} other {; messages a minute: “{paceWas}” → “{pace}”}}{secrets, select, none {} other {; new secrets: {secrets}}}.',
  'transports.remove':
    '{who} disconnected the channel for {carries, select, email {emails} other {text messages}}: nothing goes to {hostWas} any more.',
  'transports.check':
    '{who} {to, select, none {tried to sign in to} other {sent a test message by}} the channel for {carries, select, email {emails} other {text messages}} at {host}{to, select, none {} other {, to {to}}}.',
  'transports.release':
    '{who} let {messages, plural, one {one held message} other {# held messages}} go: notices leave, codes are lost.',
  'transports.redeem':
    '{fault, select, none {{who} had a link to a new password used.} unknown {{who} had a link to a new password tried that nobody was sent.} other {{who} had a link to a new password tried that works no more.}}',
  'transports.queueAgain':
    '{who} had {messages, plural, one {one notice} other {# notices}} of the last 24 hours sent that nothing could carry before.',
  'contacts.reveal': '{who} saw a contact in full.',
  'approvals.list': '{who} looked at what waits for approval.',
  'approvals.approveHere': '{who} said who they are in the dialogue of {operator}, to approve.',
  'approvals.history': '{who} looked at what had been approved and declined.',
  'approvals.decideDesk':
    '{who} {decision, select, approved {approved} other {declined}} what {operator} asked for: {act}{reason, select, none {} other {: “{reason}”}}.',
  'approvals.withdrawDesk': '{who} took back a request for approval: {act}.',
  'approvals.use': '{who} used an approval: {act}{reason, select, none {} other {: “{reason}”}}.',
  'cases.list': '{who} looked at the cases.',
  'cases.ofAccount': '{who} read the cases of an account.',
  'cases.summary': '{who} looked at the summary of a case.',
  'cases.printSummary': '{who} printed the summary of a case.',
  'cases.ticketBlock': '{who} copied a case for the ticket.',
  'cases.saveSummary': '{who} saved the summary of a case to a file.',
  'delivery.show': '{who} looked at what became of the messages to a contact.',
  'delivery.diagnose': '{who} looked into why a code didn’t arrive.',
  'insights.operators': '{who} looked at figures of each operator.',
  'insights.atRisk': '{who} looked at accounts at risk.',
  'insights.export':
    '{who} saved a table of Insights{rows, select, none {} other { with {rows, plural, one {# row} other {# rows}}}}{record, select, none {} other { (begun: record {record})}}.',
  'insights.exportOperators':
    '{who} saved the figures of each operator{record, select, none {} other { (begun: record {record})}}.',
  'insights.exportAtRisk':
    '{who} exported {accounts, plural, one {# account} other {# accounts}} at risk{record, select, none {} other { (begun: record {record})}}.',
  'insights.sendNotice':
    '{who} began a notice to {accounts, plural, one {# account} other {# accounts}} at risk ({risk}){reason, select, none {.} other {: “{reason}”}}',
  'insights.stopNotice':
    '{who} stopped the notice to accounts at risk ({risk}), after {asked, plural, one {# account} other {# accounts}}.',
  'insights.noticeEnded':
    'The notice to accounts at risk ({risk}) ended: {asked, plural, one {# account was} other {# accounts were}} asked, {spared, number} not asked again{leftOut, plural, =0 {} other {, # can’t be read}}.',
  'timers.list': '{who} looked at the timers of all accounts.',
  'today.show': '{who} looked at what waits for them today.',
  'timers.exportCalendar':
    '{who} saved {dates, plural, one {# date} other {# dates}} to a calendar file{record, select, none {} other { (begun: record {record})}}.',
  'outbox.list': '{who} looked at the messages.',
  'audit.account': '{who} read the account and its cases.',
  'audit.list': '{who} read the audit.',
  'audit.verify':
    '{who} checked the seals of the audit: {intact, select, true {intact} other {not intact{sequence, select, none {} other {, record {sequence}}}}}.',
  'audit.seals':
    'Latchkey checked the seals of the audit: {intact, select, true {what was wrong before is right again} other {not intact{sequence, select, none {} other {, record {sequence}}}{to, select, none {} other { to {to}}}}}.',
  'audit.export':
    '{who} exported {records, plural, one {# record} other {# records}} of the audit{record, select, none {} other { (begun: record {record})}}.',
  'training.begin': '{who} started a scenario in the training room.',
  'training.resume': '{who} went on with a scenario in the training room.',
  'training.chooseFolder': '{who} chose a folder of scenarios.',
  'training.report': '{who} looked at the class report.',
  'training.exportReport': '{who} exported the class report.',
  'training.removeRun': '{who} deleted a training run of {trainee}.',
  'training.removeRuns':
    '{who} deleted {runs, plural, one {# training run} other {# training runs}}.',
  'training.keepRuns':
    '{who} set how long training runs are kept: {days, select, none {until somebody deletes them} other {{days} days}}{was, select, none {} other { (before: {was} days)}}.',
  'training.forgotRuns':
    'Latchkey deleted {runs, plural, one {# training run} other {# training runs}} older than {days, plural, one {# day} other {# days}}.',
  'courses.list': '{who} looked at the courses and how the trainees stand.',
  'courses.save':
    '{who} saved the course “{course}” with {parts, plural, one {# scenario} other {# scenarios}}.',
  'courses.remove': '{who} deleted the course “{course}”.',
  'courses.assign':
    '{who} assigned the course “{course}” to {to}{due, select, none {} other {, due on {due}}}.',
  'courses.unassign': '{who} took back an assignment of the course “{course}”.',
  'courses.saveGroup':
    '{who} saved the group “{group}” with {members, plural, one {# trainee} other {# trainees}}.',
  'courses.removeGroup': '{who} deleted the group “{group}”.',
  'courses.saveCertificate': '{who} saved the certificate of {trainee} for the course “{course}”.',
  'training.saveDraft': '{who} saved a scenario.',
  'training.removeScenario': '{who} deleted a scenario.',
  'training.hunt': '{who} searched a policy for gaps.',
  'policy.adopt':
    '{who} put the policy {policy}, version {version}, in force in place of {replaced}{reason, select, none {} other {: “{reason}”}}.',
  'policy.save':
    '{who} saved the house policy {policy}, version {version}. Saving does not put it in force.',
  'policy.discard': '{who} archived the house policy {policy}.',
  'policy.saveFile': '{who} saved the house policy {policy} to a file.',
  'policy.foresee': '{who} looked at which open timers another policy would have changed.',
  'policy.hunt': '{who} searched the policy {policy} for gaps.',
  sweep: 'What had fallen due on the account took effect.',
  'clock.jumped': 'This machine’s clock ran ahead by {seconds, time}, or the machine slept.',
  'clock.suspected':
    'This machine’s clock was no longer trusted: it said {says, date}{direction, select, behind {, which is before the newest record} other {}}. Until then it was {lastSeen, date}.',
  'clock.believed': 'This machine’s clock was trusted again.',
  'clock.confirm':
    '{who} said that this machine’s clock is right: it said {says, date}, and was last seen on {lastSeen, date}.',
  'clock.correct':
    '{who} said that this machine’s clock is right again: it said {says, date}. It had been ahead, so records before this one are dated up to {lastSeen, date}.',
  'cases.passedOn':
    '{count, plural, one {A case} other {# cases}} of {operator} went to the supervisors: {operator} no longer serves customers.',
  'clock.corrected':
    'The account was set right after the clock had been ahead: it stood at {newest, date}.{early, select, none {} other { A change of all security info that was to take effect on {early, date} had taken effect already. It was not undone.}}',
  'fault.resolved':
    'The profile could not be opened, and a way on was chosen from the screen that said so{what, select, none {} olderStore {: the store was opened without the log that lay beside it} logMissing {: the store was opened without the log that was missing} newProfile {: a new profile was begun} shippedPolicy {: the policy that was in force can’t be read, and the desk runs the one that it comes with} other {}}{records, select, none {} other {: it goes on with a new key. Records up to {records} were sealed with an earlier one}}{kept, select, none {} other {. What was there before is kept as {kept}}}.',
  'unreadable.list': '{who} looked at the records that can’t be read.',
  'store.unreadable':
    'A record of the store could not be {why, select, stuck {worked with} other {read}}: {table} {key}.{full, select, true { There may be more; no further ones are listed.} other {}}',
  'store.readable': 'A record of the store can be read again, or is gone: {table} {key}.',
  'store.mended':
    'Something that was damaged in the store was made again from what is whole: {table} {key}.',
  'delivery.held':
    'The profile is a copy or was brought back from a backup: messages that wait leave once somebody lets them go.',
  scenario: 'A scenario was set up.',
  ...commandDeeds,
} satisfies Record<RecordedChannel, string> & Record<string, string>

/**
 * The same as something that was tried; commands have theirs in `doing`. A channel without one of its own is called by its
 * topic.
 */
export const attempts = {
  app: 'using the console',
  operators: 'managing operators',
  directory: 'importing or exporting accounts',
  exports: 'seeing or stopping an export',
  accounts: 'working on accounts',
  commands: 'acting on an account',
  contacts: 'seeing a contact',
  approvals: 'working on approvals',
  cases: 'working on cases',
  courses: 'working on courses',
  drafts: 'keeping what was typed',
  delivery: 'looking into what became of messages',
  timers: 'looking at the timers',
  today: 'looking at what waits today',
  outbox: 'looking at the messages',
  transports: 'looking at the channels that messages leave by',
  hooks: 'looking at the notices to the ticket system',
  audit: 'working on the audit',
  clock: 'confirming the clock',
  unreadable: 'working on records that can’t be read',
  training: 'using the training room',
  'app.foreignCall': 'calling Latchkey from something that is not its window',
  'app.setAppearance': 'changing the appearance',
  'app.waiting': 'seeing what waits',
  'operators.signIn': 'signing in',
  'operators.changePassphrase': 'changing the passphrase',
  'operators.list': 'seeing the operators',
  'operators.add': 'adding an operator',
  'operators.setRole': 'changing a role',
  'operators.remove': 'removing an operator',
  'operators.resetPassphrase': 'giving a new passphrase',
  'operators.setIdleLock': 'changing when the console locks',
  'directory.chooseImport': 'choosing files to import',
  'directory.showImport': 'seeing an import',
  'directory.setMapping': 'changing the mapping of an import',
  'directory.planImport': 'making a dry run of an import',
  'directory.listImport': 'seeing the dry run of an import',
  'directory.listProblemKinds': 'seeing the kinds of problems of an import',
  'directory.showPeople': 'looking at people of an import in full',
  'directory.forgetMapping': 'making Latchkey forget a mapping',
  'directory.listProblems': 'seeing the problems of an import',
  'directory.acceptHeld': 'accepting what an import held back',
  'directory.applyImport': 'importing people',
  'directory.cancelImport': 'stopping an import',
  'directory.showSamples': 'looking at values of the files of an import',
  'directory.saveReport': 'saving the report of an import',
  'directory.export': 'exporting accounts',
  'directory.exportFull': 'exporting accounts in full',
  'cases.export': 'exporting the cases',
  'exports.show': 'seeing an export',
  'exports.cancel': 'stopping an export',
  'accounts.find': 'looking for accounts',
  'accounts.show': 'opening an account',
  'accounts.waysBackIn': 'looking at ways back in',
  'commands.preview': 'looking at what an action would do',
  'commands.run': 'acting on an account',
  'contacts.callBack': 'seeing a number to call back',
  'contacts.announceCall': 'announcing a call',
  'transports.set': 'changing where messages go',
  'transports.remove': 'disconnecting a channel',
  'transports.check': 'trying a channel',
  'transports.release': 'letting held messages go',
  'transports.redeem': 'using a link to a new password',
  'transports.queueAgain': 'sending notices again',
  'hooks.set': 'changing the notices to a ticket system',
  'hooks.test': 'sending a test notice to the ticket system',
  'hooks.again': 'sending notices to the ticket system again',
  'contacts.entered': 'seeing in full a contact that was just typed in',
  'app.setOrganisation': 'changing the organisation',
  'contacts.reveal': 'seeing a contact in full',
  'approvals.list': 'seeing what waits for approval',
  'approvals.decideDesk': 'deciding on what another asked for',
  'approvals.approveHere': 'approving in somebody’s dialogue',
  'approvals.history': 'seeing what was approved and declined',
  'cases.list': 'looking at the cases',
  'cases.ofAccount': 'reading the cases of an account',
  'cases.summary': 'looking at the summary of a case',
  'cases.printSummary': 'printing the summary of a case',
  'cases.ticketBlock': 'copying a case for the ticket',
  'cases.saveSummary': 'saving the summary of a case',
  'delivery.show': 'looking at what became of messages',
  'delivery.diagnose': 'finding out why a code didn’t arrive',
  insights: 'looking at Insights',
  'insights.operators': 'looking at figures of each operator',
  'insights.atRisk': 'looking at accounts at risk',
  'insights.export': 'saving a table of Insights',
  'insights.exportOperators': 'saving the figures of each operator',
  'insights.exportAtRisk': 'exporting accounts at risk',
  'insights.notice': 'seeing a notice to accounts at risk',
  'insights.sendNotice': 'sending a notice to accounts at risk',
  'insights.stopNotice': 'stopping a notice to accounts at risk',
  'timers.list': 'looking at the timers',
  'timers.exportCalendar': 'saving the timers to a calendar',
  'outbox.list': 'looking at the messages',
  'audit.account': 'reading an account',
  'audit.list': 'reading the audit',
  'audit.standing': 'seeing how far the seals were checked',
  'audit.verify': 'checking the seals of the audit',
  'audit.export': 'exporting the audit',
  'clock.confirm': 'saying that the clock is right',
  'clock.correct': 'saying that the clock is right again',
  'unreadable.list': 'seeing the records that can’t be read',
  policy: 'working on the policy',
  'policy.adopt': 'putting a policy in force',
  'policy.save': 'saving a house policy',
  'policy.discard': 'archiving a house policy',
  'policy.saveFile': 'saving a house policy to a file',
  'policy.foresee': 'seeing what another policy would have changed',
  'policy.hunt': 'searching a house policy for gaps',
  'training.library': 'looking into the training room',
  'training.chooseFolder': 'choosing a folder of scenarios',
  'training.begin': 'starting a scenario',
  'training.resume': 'going on with a scenario',
  'training.show': 'looking at a scenario',
  'training.act': 'acting as a simulated customer',
  'training.ask': 'asking a simulated caller',
  'training.advance': 'letting simulated time pass',
  'training.back': 'going back in a scenario',
  'training.setWorld': 'changing a simulated world',
  'training.tell': 'telling a simulated caller what to do',
  'training.follow': 'following a link as a simulated customer',
  'training.trust': 'trusting a sender as a simulated customer',
  'training.look': 'looking at a simulated caller’s things',
  'training.hint': 'asking for a hint',
  'training.finish': 'finishing a scenario',
  'training.leave': 'leaving the training room',
  'training.debrief': 'reading a debrief',
  'training.comment': 'commenting a run',
  'training.compare': 'comparing policies',
  'training.report': 'reading the class report',
  'training.exportReport': 'exporting the class report',
  'training.removeRun': 'deleting a training run',
  'training.removeRuns': 'deleting training runs',
  'training.keepRuns': 'setting how long training runs are kept',
  'courses.list': 'reading the courses',
  'courses.save': 'saving a course',
  'courses.remove': 'deleting a course',
  'courses.assign': 'assigning a course',
  'courses.unassign': 'taking back an assignment',
  'courses.saveGroup': 'saving a group of trainees',
  'courses.removeGroup': 'deleting a group of trainees',
  'courses.saveCertificate': 'saving a certificate',
  'training.openDraft': 'opening a scenario to edit',
  'training.checkDraft': 'checking a scenario',
  'training.editDraft': 'writing a scenario',
  'training.tryDraft': 'trying a scenario',
  'training.saveDraft': 'saving a scenario',
  'training.removeScenario': 'deleting a scenario',
  'training.recordDraft': 'making a scenario of a run',
  'training.hunt': 'searching a policy for gaps',
  'training.stopHunt': 'ending a search for gaps',
} satisfies Record<ChannelTopic | RefusableChannel, string> & Record<string, string>
