/** Why a call over IPC gave no answer, by its error code: what happened, what was kept, what to do. */
export const errors = {
  'bad-request':
    'That couldn’t be read as it was entered. Nothing was stored. Check the fields and try again.',
  locked: 'The console is locked. Nothing was stored. Sign in and do it again.',
  forbidden: 'Your role may not do this. Nothing was stored. Ask someone whose role may.',
  'not-found': 'That is not in the directory any more. Nothing was stored. Look it up again.',
  'wrong-passphrase': 'That name and passphrase don’t match. Check both and try again.',
  throttled:
    'Too many tries. {liftsAt, select, none {Wait a little, then try again.} other {The next try is possible at {liftsAt, date}.}}',
  conflict:
    '{request, select, used {Another request was sent under the number of this one before it. Nothing was stored of this one. Look at it again, then decide.} other {{export, select, underWay {Another export is being written. This one was not begun. Wait for the end of the other, or stop it.} other {{clock, select, doubted {This machine’s clock isn’t trusted, and this counts time. Nothing was stored. A supervisor says first that the clock is right.} early {This machine’s clock says that it is before this profile began, so it can’t be right. Nothing was stored. Set the clock of this machine.} other {{approval, select, over {The approval is not good any more: it lapsed, was taken back, or who gave it can’t stand for it now. Nothing was done. Ask again.} other {It has changed since it was shown here. Nothing was stored. Look at it again, then decide.}}}}}}}}',
  file: '{reason, select, profile {The profile folder couldn’t be changed{cause, select, full {: there is no room left on its disk} forbidden {: the system doesn’t let Latchkey write there, or another program has the file open} gone {: a file is not there any more} other {}}. Nothing was deleted. Check the folder, its permissions and the free space, then do it again.} unwritable {{what, select, report {The report} accounts {The file of accounts} cases {The table of cases} audit {The audit} calendar {The calendar} summary {The summary} policy {The policy} other {The file}} couldn’t be written{cause, select, full {: there is no room left on that disk} forbidden {: the system doesn’t let Latchkey write there, or another program has the file open} gone {: that folder is not there any more} other {}}. Nothing in the directory has changed by this, and a file that was there before is as it was. {cause, select, full {Free some space, or choose a folder on another disk} forbidden {Choose another folder, or close the file in the other program} gone {Choose another folder} other {Check the disk, or choose another folder}}; then save again.} stalled {The drive that the file is on does not answer. Nothing was stored. Check the network or the drive, or copy the file to this computer, then choose it again.} changed {The file is not the one that the dry run was made of: it was changed or replaced since. Nothing was stored. Choose it again and look at the new dry run.} other {The file couldn’t be read{name, select, none {} other { ({name})}}. Nothing was stored. Check that it is there and can be opened.}}',
  unreadable:
    '{table, select, account {The record of this account is damaged and can’t be read. Nothing was stored, and no other account is concerned. Tell the customer that you can’t work on their account just now, and tell an administrator: they see which record it is.} operator {The record of this operator is damaged and can’t be read, so nobody can sign in as them. Nothing was stored, and everybody else can sign in. Tell an administrator: they can add the operator again under another name.} other {A record that this needs is damaged and can’t be read. Nothing was stored, and nothing else is concerned. Tell an administrator: they see which record it is.}}',
  fault:
    '{reason, select, diskFull {The disk that the profile is on is full. Nothing was stored; what was there before is still there. Free some space, then do it again: Latchkey need not be started again.} other {Something went wrong inside Latchkey. Nothing was stored; what was there before is still there. Try again; if it comes back, quit and start again.}}',
}

/** Faults of the profile that keep the console from opening: title, what happened and was kept, what to do. */
export const faults = {
  'newer-schema.title': 'This profile was written by a newer Latchkey',
  'newer-schema.what':
    'The store has a form that this version ({version}) doesn’t know. It was not opened for writing: the file is exactly as it was.',
  'newer-schema.do':
    'Install the newer version and start it with this profile. Don’t delete the file.',
  'damaged.title': 'The store is damaged',
  'damaged.what':
    'The store failed its check when it was opened. Nothing was written to it: the file is exactly as it was.',
  'damaged.do':
    'Quit. Copy the whole profile folder somewhere safe before anything else. Then put your newest backup of the whole folder in its place and start again.',
  'foreign-schema.title': 'The store was changed by another program',
  'foreign-schema.what':
    'The store has a table, view or trigger that Latchkey didn’t make, or lacks a trigger that guards its history. What others put there would run with every change, so it was not opened. The file is exactly as it was.',
  'foreign-schema.do':
    'Quit. Copy the whole profile folder somewhere safe and find out who changed the store. Then put your newest backup of the whole folder in its place and start again.',
  'disk-full.title': 'The disk is full',
  'disk-full.what':
    'There is no room left on the disk that the profile is on, so nothing could be stored and the desk didn’t open. What was there before is still there.',
  'disk-full.do': 'Free some space on that disk, then look again.',
  'foreign-log.title': 'An older store was put back beside newer work',
  'foreign-log.what':
    'Beside the store lies the log of another, newer or other, state of it. Together they would make a store that is neither, so nothing was opened: both files are exactly as they were.',
  'foreign-log.do':
    'If a backup was put back on purpose, go on with it below. If not, put the store back that was here before, then look again.',
  'open-older.button': 'Go on with the store as it is',
  'open-older.what':
    'Sets the log aside under a name with today’s date and opens the store without it. What was done after that store was copied is not in it; it stays in the log that is kept.',
  'log-missing.title': 'The log with the newest work is missing',
  'log-missing.what':
    'Latchkey didn’t come to an orderly end last time, and the file that held its newest work is gone or unreadable. What was acknowledged last may be missing from the store. Nothing was opened: the store is exactly as it was.',
  'log-missing.do':
    'If somebody moved or removed the file latchkey.db-wal, put it back, then look again.',
  'open-what-is-left.button': 'Go on with what is left',
  'open-what-is-left.what':
    'Opens the store without the missing log, after a check of the whole of it. What was done last may be gone for good: look at what was done before the end, and do again what is missing.',
  'store-missing.title': 'The store is missing',
  'store-missing.what':
    'This profile has been used: its other files are here, but latchkey.db is not. Nothing new was made in its place, and nothing was deleted.',
  'store-missing.do':
    'Put latchkey.db back where it was: from where it was moved to, or from your newest backup of the whole folder. If it lies on another disk, connect that. Then look again.',
  'begin-anew.button': 'Begin anew',
  'begin-anew.what':
    'Moves what is left of the old profile into a folder with today’s date, and begins an empty profile: nobody and no account is in it. Nothing is deleted; to go back, move the files out of that folder again.',
  'in-use.title': 'Another Latchkey has this profile open',
  'in-use.what':
    'Two programs must not write to one store, so this one stopped before reading it. The file is exactly as it was.',
  'in-use.do': 'Go to the other window, or quit it and start this one again.',
  'unwritable.title': 'The profile folder can’t be written to',
  'unwritable.what':
    'Latchkey can’t store anything there, so it didn’t open the desk. What is in the folder is exactly as it was.',
  'unwritable.do':
    'Check who owns the folder, its permissions and the free space on the disk, then start again.',
  'key-missing.title': 'The key of this profile is missing',
  'key-missing.what':
    'The file seal.key is gone. With it Latchkey seals the audit and the codes that are on their way. Without it nobody can tell whether what is written there is still as it was, so nothing was sealed with another one. The store is whole, and exactly as it was.',
  'key-missing.do': 'Put seal.key back from a backup of this profile, then look again.',
  'key-changed.title': 'The key of this profile has changed',
  'key-changed.what':
    'The file seal.key holds a key that didn’t seal this audit: it comes from another profile, or it was changed. Nothing was sealed with it. The store is whole, and exactly as it was.',
  'key-changed.do': 'Put the seal.key of this profile back from a backup, then look again.',
  'key-locked.title': 'The keychain doesn’t open the key of this profile',
  'key-locked.what':
    'An earlier Latchkey let the system’s keychain lock the file seal.key. That keychain isn’t here now: this is another desktop, another keyring or another computer. The store and the key are whole, and exactly as they were.',
  'key-locked.do':
    'Start Latchkey once where it used to run: with the same desktop and keyring, or with --password-store=gnome-libsecret (or kwallet5, kwallet6). From then on it needs no keychain. A seal.key from a backup that no keychain has locked will do as well.',
  'key-unreadable.title': 'The key of this profile can’t be read',
  'key-unreadable.what':
    'The file seal.key is there, but what is in it is no key, or the system doesn’t let Latchkey read it. Nothing was sealed with another one. The store is whole, and exactly as it was.',
  'key-unreadable.do':
    'Check the file and its permissions, or put seal.key back from a backup of this profile, then look again.',
  'checkpoints-unreadable.title': 'The audit’s checkpoints can’t be used',
  'checkpoints-unreadable.what':
    'The file audit.checkpoints says where the audit stood, so that it is noticed if the end is cut off. It can’t be read and written as it lies there, so the desk was not opened. The store is whole, and exactly as it was.',
  'checkpoints-unreadable.do':
    'Check that it is a file, whose it is and its permissions, or put it back from a backup of this profile, then look again.',
  'policy-unreadable.title': 'The policy that was in force can’t be read',
  'policy-unreadable.what':
    'Somebody has put a policy in force at this desk, and its record is damaged, or it has numbers that this version of Latchkey does not know. No other policy was taken in its place, because waits and codes would have been different. The store is exactly as it was.',
  'policy-unreadable.do':
    'Start the version of Latchkey that it was put in force with, or put the profile back from a backup. Then look again.',
  'shipped-policy.button': 'Go on with the policy that comes with Latchkey',
  'shipped-policy.what':
    'The desk runs the policy that comes with Latchkey until another one is put in force. What began before keeps its dates. The audit says that this was chosen here.',
  'defect.title': 'Latchkey stopped itself',
  'defect.what':
    'Something in Latchkey itself went wrong, so it stopped rather than go on with what it may have got wrong. What was stored before is still there.',
  'defect.do':
    'Start Latchkey again. If this comes back, keep a copy of the profile folder and report what the system said.',
  'try-again.button': 'Look again',
  'try-again.what': 'Opens the profile once more. Nothing is changed by it.',
  'new-key.button': 'Go on with a new key',
  'new-key.what':
    'Latchkey makes a new seal.key; what lies in its place keeps another name beside it. Codes that are on their way have to be sent again, and the passwords of a sample directory no longer work. What the old key sealed in the audit can’t be checked any more: the audit says up to which record, and that this was chosen here.',
  ways: 'What you can do',
  wayCost: 'This can’t be undone from here.',
  cancel: 'Cancel',
  file: 'File',
  detail: 'What the system said',
  quit: 'Close this window to quit.',
}
