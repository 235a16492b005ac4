/** Operators and their roles, and the room of a trainer. */
export const operatorsScreen = {
  title: 'Operators',
  about: 'Who can sign in to this profile, and what their role lets them do.',
  founding:
    'You administer this profile because it has no administrator yet. Once there is one, administration takes that role.',
  add: 'Add an operator',
  list: 'Operators',
  name: 'Name',
  role: 'Role',
  addedAt: 'Added',
  lastSignIn: 'Last sign-in',
  never: 'never',
  what: 'What can be done',
  you: 'you',
  newcomer: 'has to choose a passphrase',
  removedList: 'Removed',
  removedAbout: 'What they did keeps their name. Nobody can sign in with it.',
  removedAt: 'Removed',
  setRole: 'Change role',
  setRoleOf: 'Change the role of {name}',
  reset: 'New passphrase',
  resetOf: 'Give {name} a new passphrase',
  remove: 'Remove',
  removeOf: 'Remove {name}',
  ownPassphrase: 'Your own passphrase is changed in Settings.',
  'role.agent': 'Looks accounts up, works cases, sends codes, starts what the customer asks for.',
  'role.supervisor': 'What an agent does; also approves, enables and releases.',
  'role.trainer': 'The training room only. Sees no customer.',
  'role.auditor': 'Reads who did what. Changes nothing.',
  'role.administrator': 'Operators, policy, import. Never a customer’s account.',
  'add.about':
    'You choose the first passphrase and tell it to them. They choose their own when they first sign in.',
  'add.name': 'Name',
  'add.nameHint': 'It is recorded with everything that they do, for good.',
  'add.button': 'Add the operator',
  temporary: 'First passphrase',
  temporaryNew: 'Temporary passphrase',
  temporaryHint: 'At least 12 characters. All they can do with it is choose their own.',
  'role.about':
    'Wherever {name} is signed in, the window is locked at once; they sign in again with the new role.',
  'role.aboutYou': 'This window is locked at once; you sign in again with the new role.',
  'role.legend': 'New role',
  'role.button': 'Change the role',
  'reset.about':
    'Use it when {name} has forgotten theirs. Wherever they are signed in, the window is locked at once, and the old passphrase no longer works.',
  'reset.button': 'Set the passphrase',
  casesGo:
    '{count, plural, one {The case that {name} has open goes} other {The # cases that {name} has open go}} to the supervisors, who see {count, plural, one {it} other {them}} under “Waiting for a supervisor”.',
  casesWent: '{count, plural, one {One case now waits} other {# cases now wait}} for a supervisor.',
  'remove.about':
    'Wherever {name} is signed in, the window is locked at once, and they can’t sign in again. This can’t be undone. What they did keeps their name.',
  'remove.button': 'Remove the operator',
  cancel: 'Cancel',
  'yes.legend': 'A supervisor consents',
  'yes.about':
    'Making a supervisor, or giving one a passphrase, takes the consent of another supervisor who is here. They give it themselves.',
  'yes.name': 'Name of the supervisor',
  'yes.passphrase': 'Their passphrase',
  oneSupervisor:
    'This desk has one supervisor. Until there is a second, nothing can be done here that takes two: seeing a contact in full, enabling one, what waits for approval on privileged accounts, exporting contacts in full, adopting a policy.',
  'refused.last-supervisor':
    'This is the only supervisor. Make another one first, or nobody can approve, release or show anything.',
  'refused.needs-yes':
    'Making a supervisor, or giving one a passphrase, takes the consent of a supervisor who is here. They enter name and passphrase in this dialogue.',
  'refused.yes-own': 'Another supervisor has to consent: neither you nor the person it is about.',
  'refused.yes-role':
    'Only a supervisor who has chosen their own passphrase can consent. Nothing was changed.',
  'refused.yes-dependent':
    'Whoever consents has to be independent: a supervisor for long enough, and not recently made one or given a passphrase by you, nor you by them. Nothing was changed.',
  'refused.last-administrator':
    'There has to be an administrator. Give another operator that role first.',
  'refused.self': 'You can’t remove yourself. Another administrator can.',
  'refused.removed': 'This operator has been removed.',
  'refused.name-taken': 'Another operator has that name. Add a surname or an initial.',
  'refused.name-removed':
    'An operator who was removed had that name, and the history still speaks of them. Add a surname or an initial.',
  'add.needName': 'Enter the name of the new operator.',
  'refused.weak-passphrase':
    'That passphrase is easy to guess. Take several words that don’t belong together.',
  'refused.same-passphrase': 'That is the passphrase that you have. Choose another one.',
}
