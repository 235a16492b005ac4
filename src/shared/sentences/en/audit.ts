/** The Audit screen. What was done is in `deeds`, what was tried in `attempts` and, for commands, in `doing`. */
export const auditScreen = {
  title: 'Audit',
  about:
    'Who did what to which account, when, and what came of it. Records are only ever added, and each seals those before it.',
  none: 'Nothing is recorded yet.',
  noneHere: 'No record matches. Widen the time or remove a filter.',
  noneSoFar: 'None of the records looked at so far matches. Look further back.',
  table: 'Audit records, the newest first',
  sequence: 'No.',
  at: 'When ({zone})',
  who: 'Who',
  what: 'What',
  account: 'Account',
  outcome: 'Outcome',
  'outcome.accepted': 'done',
  'outcome.asked': 'asked',
  askedApproval:
    '{who} asked for approval: {what}{contact, select, none {} other { · {contact}}}{reason, select, none {.} other { · “{reason}”}}',
  'outcome.refused': 'refused',
  'outcome.failed': 'failed',
  accountGone: 'not in the directory',
  onlyAccount: 'Only this account',
  more: 'Show older ones',
  further: 'Look further back',
  shown: '{count, plural, one {# record} other {# records}} shown.',
  filters: 'Filters',
  from: 'From',
  until: 'To',
  operator: 'Operator',
  action: 'Action',
  rule: 'Rule',
  any: 'any',
  'group.channels': 'In the console',
  'group.commands': 'On an account',
  clear: 'Clear all filters',
  accountFilter: 'Only {name}',
  clearAccount: 'Show all accounts',
  verify: 'Check the seals',
  verifying: 'Checking…',
  export: 'Export…',
  exportTable: 'Export as a table…',
  exporting: 'Exporting…',
  read: 'Read',
  readOf: 'Read the account and its cases: {name}',
  readAbout: 'To read only: masked, and nothing can be done here. That you looked is recorded.',
  presets: 'Days',
  'preset.today': 'Today',
  'preset.yesterday': 'Yesterday',
  'preset.week': 'Last 7 days',
  caseFilter: 'Only',
  clearCase: 'Show all cases',
  onlyCase: 'Only this case',
  approvedBy: 'Approved by {name}.',
  progress: '{done, number} of {of, number} records',
  exported:
    '{records, plural, one {# record was} other {# records were}} exported. The file verify-audit.mjs lies beside it: on any machine that has Node, “node verify-audit.mjs FILE” says whether anything was changed or taken out.',
  exportedKey: 'It is signed with the key {fingerprint}.',
  'found.intact':
    'The audit is intact: {records, plural, =0 {it has no records yet} one {its one record is as it was written} other {all # records are as they were written}}.',
  'found.altered': 'Record {sequence} was altered after it was written.',
  'found.out-of-order':
    'Record {sequence} is in a place that is not its own: records were swapped or moved.',
  'found.missing':
    '{count, plural, one {Record {sequence} is} other {Records {sequence} to {to} are}} missing: taken out of the middle.',
  'found.cut-off':
    '{count, plural, one {Record {sequence} is} other {Records {sequence} to {to} are}} missing: the end of the audit was cut off, or an older copy of the store was put in the place of a newer one.',
  'found.checkpoint-missing':
    'The records are as they were written, but checkpoints are missing: the file audit.checkpoints was taken away or shortened. There is no telling whether the end was cut off before that.',
  'found.checkpoint-forged':
    'The records are as they were written, but line {sequence} of the file audit.checkpoints is not signed by this profile.',
  'found.other-key':
    'The audit was sealed with a key that this profile doesn’t have: the file seal.key was replaced. Put the old one back, then check again.',
  'found.witness-missing':
    'The file audit.head was taken away. There is no telling whether records after the last checkpoint were cut off while Latchkey was closed.',
  'found.witness-unreadable':
    'The file audit.head was changed, or could not be read or written. There is no telling whether records after the last checkpoint were cut off while Latchkey was closed.',
  'found.before':
    '{records, plural, =0 {No record comes before it.} one {The one record before it is as it was written.} other {The # records before it are as they were written.}}',
  'found.checkpoint': 'Last checkpoint: record {sequence}, {at, date}.',
  'found.noCheckpoint': 'No checkpoint was found.',
  'found.unsealed':
    '{unsealed, plural, one {The first record is} other {The first # records are}} older than the seals: what they say can’t be checked.',
  'found.otherKey':
    '{records, plural, one {The first record was sealed with an earlier key that this profile no longer has: it is in its place, but what it says can’t be checked.} other {The first # records were sealed with an earlier key that this profile no longer has: they are in their places, but what they say can’t be checked.}}',
  'found.intactSince':
    'The audit is intact from record {from} on: {records, plural, =0 {there are no records yet since the new key} one {the one record since the new key is as it was written} other {all # records since the new key are as they were written}}.',
  'found.key': 'Key for exports: {fingerprint}',
  'found.doWitness':
    'Ask who could reach the profile folder, and compare the last records with what you know was done. Checking the seals once more takes this notice away; the record of it stays.',
  'found.do':
    'Quit without changing anything, keep a copy of the whole profile folder, and compare it with a backup or an export from before.',
  'found.show': 'Show it in the list',
  'found.showNext': 'Show where it was',
  'standing.none': 'Latchkey checks the seals by itself; it begins within a minute.',
  'standing.upTo': 'Latchkey has checked every record up to {sequence}, last at {at, date}.',
  'standing.whole': 'All from the first record on: {at, date}.',
  'standing.wholeToCome': 'All from the first record on: not yet.',
  'standing.since': 'Known since {at, date}.',
  'shortcut.verify': 'Check the seals',
  'shortcut.export': 'Export the audit',
  system: 'Latchkey',
  customer: 'The customer',
  nobody: 'Somebody',
  used: '{who} used {action}.',
  refused: '{who} was refused: {what}.',
  failed: '{who} tried: {what}. It failed.',
  'export.begun':
    '{who} began: {what}{of, select, none {} other {, {of, number} in all}}{reason, select, none {.} other {: “{reason}”}}',
  'export.stopped':
    '{why, select, locked {The console was locked, which stopped {who} while} other {{who} stopped}} {what}, after {done, number} of {of, number} (begun: record {record}). No file was left.',
  'export.failed':
    '{who} failed at {what}, after {done, number} of {of, number} (begun: record {record}): the file couldn’t be written. No file was left.',
  'export.cutOff':
    'Latchkey ended while {what} (begun: record {record}){done, select, none {} other {, after {done, number} of {of, number}}}. {half, select, removed {The half file was removed.} left {The half file couldn’t be removed: look for it beside the place that was chosen.} other {There was no half file: either nothing was written, or all of it.}}',
}
