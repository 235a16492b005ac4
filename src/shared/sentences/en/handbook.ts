/** The handbook inside the app: the words around its pages. The pages themselves lie in `docs/handbook`. */
export const handbook = {
  title: 'Handbook',
  about: 'How the work at this desk is done. It comes with the app, and needs no network.',
  pages: 'Pages of the handbook',
  none: 'There is no such page in the handbook.',
  rules: 'Every rule',
  'rules.about':
    'What the desk lets happen and what it refuses, in words, with the numbers of the policy that is in force here.',
  details: 'Details',
  'what-rule': 'What is this rule?',
}

/** What the rules are about, by the beginning of their ids. */
export const ruleTopics = {
  approval: 'Approval by a second person',
  case: 'Cases',
  clock: 'The clock of this computer',
  code: 'Codes',
  contacts: 'Security info',
  directory: 'The directory',
  export: 'Exports',
  freshness: 'How long it is since somebody signed in',
  identity: 'Who the caller is',
  mask: 'What is shown of a contact',
  names: 'Sign-in names',
  notice: 'Notices at sign-in',
  operators: 'Operators',
  phone: 'Phones',
  recovery: 'Recovery by the customer',
  replacement: 'Replacing all security info',
  reset: 'Password reset',
  role: 'What each role may do',
  settings: 'Security settings',
  signin: 'Signing in',
}
