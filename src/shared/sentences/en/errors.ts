/** Why a call over IPC gave no answer, by its error code: what happened, what was kept, what to do. */
export const errors = {
  'bad-request': 'That couldn’t be read as it was entered. Nothing was stored. Check the fields and try again.',
  locked: 'The console is locked. Nothing was stored. Sign in and do it again.',
  forbidden: 'Your role may not do this. Nothing was stored. Ask someone whose role may.',
  'not-found': 'That is not in the directory any more. Nothing was stored. Look it up again.',
  'wrong-passphrase': 'That name and passphrase don’t match. Check both and try again.',
  throttled: 'Too many tries. {liftsAt, select, none {Wait a little, then try again.} other {The next try is possible at {liftsAt, date}.}}',
  conflict: '{export, select, underWay {Another export is being written. This one was not begun. Wait for the end of the other, or stop it.} other {It has changed since it was shown here. Nothing was stored. Look at it again, then decide.}}',
  file: '{reason, select, unwritable {{what, select, report {The report} accounts {The file of accounts} cases {The table of cases} audit {The audit} calendar {The calendar} summary {The summary} other {The file}} couldn’t be written{cause, select, full {: there is no room left on that disk} forbidden {: the system doesn’t let Latchkey write there, or another program has the file open} gone {: that folder is not there any more} other {}}. Nothing in the directory has changed by this, and a file that was there before is as it was. {cause, select, full {Free some space, or choose a folder on another disk} forbidden {Choose another folder, or close the file in the other program} gone {Choose another folder} other {Check the disk, or choose another folder}}; then save again.} other {The file couldn’t be read{name, select, none {} other { ({name})}}. Nothing was stored. Check that it is there and can be opened.}}',
  unreadable: '{table, select, account {The record of this account is damaged and can’t be read. Nothing was stored, and no other account is concerned. Tell the customer that you can’t work on their account just now, and tell an administrator: they see which record it is.} operator {The record of this operator is damaged and can’t be read, so nobody can sign in as them. Nothing was stored, and everybody else can sign in. Tell an administrator: they can add the operator again under another name.} other {A record that this needs is damaged and can’t be read. Nothing was stored, and nothing else is concerned. Tell an administrator: they see which record it is.}}',
  fault: 'Something went wrong inside Latchkey. Nothing was stored; what was there before is still there. Try again; if it comes back, quit and start again.',
}

/** Faults of the profile that keep the console from opening: title, what happened and was kept, what to do. */
export const faults = {
  'newer-schema.title': 'This profile was written by a newer Latchkey',
  'newer-schema.what': 'The store has a form that this version ({version}) doesn’t know. It was not opened for writing: the file is exactly as it was.',
  'newer-schema.do': 'Install the newer version and start it with this profile. Don’t delete the file.',
  'damaged.title': 'The store is damaged',
  'damaged.what': 'The store failed its check when it was opened. Nothing was written to it: the file is exactly as it was.',
  'damaged.do': 'Quit. Copy the profile folder somewhere safe before anything else, then put your newest backup in its place and start again.',
  'in-use.title': 'Another Latchkey has this profile open',
  'in-use.what': 'Two programs must not write to one store, so this one stopped before reading it. The file is exactly as it was.',
  'in-use.do': 'Go to the other window, or quit it and start this one again.',
  'unwritable.title': 'The profile folder can’t be written to',
  'unwritable.what': 'Latchkey can’t store anything there, so it didn’t open the desk. What is in the folder is exactly as it was.',
  'unwritable.do': 'Check who owns the folder, its permissions and the free space on the disk, then start again.',
  'clock-backwards.title': 'This machine’s clock is behind',
  'clock-backwards.what': 'The store has entries later than this machine’s clock says it is now. Every wait depends on the clock, so nothing is decided. The file is exactly as it was.',
  'clock-backwards.do': 'Set the clock of this machine right, then start again.',
  'defect.title': 'Latchkey stopped itself',
  'defect.what': 'Something in Latchkey itself went wrong, so it stopped rather than go on with what it may have got wrong. What was stored before is still there.',
  'defect.do': 'Start Latchkey again. If this comes back, keep a copy of the profile folder and report what the system said.',
  file: 'File',
  detail: 'What the system said',
  quit: 'Close this window to quit.',
}
