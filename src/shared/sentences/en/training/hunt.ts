/** The search for a gap in a policy. */
export const huntScreen = {
  title: 'Policy hunter',
  about:
    'Searches random stories for one in which a changed policy locks an honest owner out for good, or lets an impostor in.',
  pack: 'Policy to begin with',
  parameters: 'What to change',
  parametersHint:
    'Only what differs from the policy is changed. If a value is wrong, the search says so.',
  parameter: 'Parameter',
  value: 'Value',
  expects: 'Takes',
  changed:
    '{count, plural, =0 {nothing is changed} one {# value changed} other {# values changed}}',
  changedIs: 'was {was}',
  undo: 'Undo all changes',
  find: 'Find a parameter',
  noParameter: 'No parameter has that in its name.',
  stories: 'Stories to try',
  storiesHint: 'From 1 to 10,000,000. About a thousand are tried in a second.',
  seed: 'Seed',
  seedHint: 'The same seed tries the same stories.',
  number: 'Enter a whole number from {from, number} to {to, number}.',
  start: 'Search',
  stop: 'Stop',
  progress: '{done, number} of {of, number} stories',
  stopping: 'Stopping…',
  badValue: 'One of the changed values is not one that its parameter takes. Nothing was tried.',
  underWay: 'A search is under way in this window already. Stop it first.',
  'found.owner-locked-out': 'An honest owner is locked out for good',
  'found.impostor-in': 'An impostor gets in',
  foundAfter:
    'Found after {tried, plural, one {# story} other {# stories}}; the shortest one has {steps, plural, one {# step} other {# steps}}.',
  story: 'The story',
  people: 'Who is in it',
  happens: 'What happens',
  why: 'Why it ends so',
  lookFor: 'What to look for',
  lookForHint: 'Known gaps are looked for only when they are asked for: the rules allow them.',
  'lookFor.anything': 'Whatever goes wrong, but the known gaps',
  'lookFor.one-left': 'Known gap: one contact left, two proofs asked for',
  'lookFor.unread': 'Known gap: messages that nobody reads',
  notLookedFor: 'Not looked for, because the rules allow it:',
  'gap.one-left':
    'an owner who has forgotten the password of a two-step or privileged account and reads only one of its contacts. A reset and a verified caller take two; a replacement brings one, and whoever could bring the second with one code could be a stranger.',
  'gap.unread':
    'a stranger who calls or knows the password, where the owner reads none of the contacts any more. Every change waits and is told; nobody objects to what nobody reads.',
  file: 'As a scenario file',
  author: 'Open in the editor',
  replace: 'Throw the unsaved draft away?',
  none: 'Nothing was found',
  noneTried:
    '{tried, plural, one {# story was} other {# stories were}} tried with seed {seed}{stopped, select, true {, then you stopped} other {}}: in none of them was an honest owner locked out for good, and no impostor got in.',
  noneMeans:
    'That proves nothing. Other stories may have a gap: try more of them, or another seed.',
  before:
    'Choose a policy, change what you have in mind, and search. The shortest story with a gap comes out as a scenario that can be played.',
}
