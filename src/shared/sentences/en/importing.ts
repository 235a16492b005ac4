/** What an import shows around its mapping and its dry run. */
export const importing = {
  filesApart: '{count} files',
  dropHere: 'Or drop files here.',
  dropNow: 'Let go to look at the files. Nothing is stored.',
  looksLike: 'Looks like {format}: {found} of {of, plural, one {# column} other {# columns}}.',
  looksLikeNone: 'No format that is known here. Say what its columns become.',
  looksLikeHow: 'What it was told by',
  near: 'It could also be {format}: {found} of {of, plural, one {# column} other {# columns}}. Look at the mapping before you go on.',
  statusOff:
    'Of some people, or of all, the files do not say whether they may still sign in. To be safe, those who are new come in with their sign-in names turned off.',
  statusOn:
    'As you chose, people of whom the files do not say it come in able to sign in. Whoever is off in the files stays off.',
  turnOn: 'They may all sign in',
  turnOff: 'Turn them off',
  statusOnce: 'It counts for this import and is not remembered.',
  offered: 'Files with these columns were imported here before with another mapping.',
  offeredUse: 'Use that mapping',
  offeredForget: 'Forget it',
  'count.notes': '{count, plural, one {Note} other {Notes}}',
  notesAbout: 'Nothing of this is left out. It is only to be known.',
  notesNone: 'There is nothing to note.',
  times: '{count, plural, one {once} other {# times}}',
  lines:
    '{more, select, true {Lines {lines} …} other {{count, plural, one {Line {lines}} other {Lines {lines}}}}}',
  showEach: 'Show each',
  hideEach: 'Hide them',
  howOften: 'How often',
  showFull: 'Show sign-in names and security info in full',
  showMasked: 'Mask them again',
  showFullAbout: 'It is written into the audit that you looked.',
}
