/** The closed word lists of the training room. */

/** How much a scenario asks of the trainee. */
export const difficulties = ['easy', 'medium', 'hard'] as const
export type Difficulty = (typeof difficulties)[number]

/**
 * What a trainee can ask a caller, each with a sentence in the catalogue. A scenario may answer to handles of its own
 * besides. `asked-for-facts` and `asked-for-password` are there to be left alone: the first proves nothing, the second
 * is never asked.
 */
export const callerQuestions = [
  'asked-for-account-name',
  'asked-for-access',
  'asked-for-other-contact',
  'asked-for-new-contact',
  'asked-for-device',
  'asked-for-date',
  'asked-for-change',
  'asked-for-risk',
  'asked-for-code',
  'asked-for-newest-code',
  'asked-for-code-box',
  'asked-for-junk',
  'asked-for-setting',
  'asked-for-address',
  'asked-for-window',
  'asked-for-urgency',
  'asked-for-facts',
  'asked-for-password',
  'asked-to-change-setting',
  'asked-to-wait',
] as const
export type CallerQuestion = (typeof callerQuestions)[number]

/** What a caller reacts to by themselves: the desk refuses, sends a code, starts a wait, closes the case. */
export const callerEvents = ['refused', 'code-sent', 'waiting', 'closed'] as const
export type CallerEvent = (typeof callerEvents)[number]
