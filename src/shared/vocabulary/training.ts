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

/**
 * What a caller says unasked: the desk refuses, sends a code, starts a wait, closes the case; they have become restless
 * or angry, or hang up.
 */
export const callerEvents = [
  'refused',
  'code-sent',
  'waiting',
  'closed',
  'restless',
  'angry',
  'hangs-up',
] as const
export type CallerEvent = (typeof callerEvents)[number]

/** What the rules of every shipped pack still allow: the hunter looks for it only when asked to. */
export const knownGaps = ['one-left', 'unread'] as const
export type KnownGap = (typeof knownGaps)[number]

/** How a caller feels. */
export const moods = ['calm', 'restless', 'angry'] as const
export type Mood = (typeof moods)[number]

/** Who a caller really is. `relative`: means well, and is not the owner. */
export const truths = ['owner', 'impostor', 'confused', 'relative'] as const
export type Truth = (typeof truths)[number]

/** What a phishing message is after. */
export const lures = ['password', 'code'] as const
export type Lure = (typeof lures)[number]

/** Where a caller does what they are told. */
export const instructionPlaces = ['mail', 'phone', 'page', 'call'] as const
export type InstructionPlace = (typeof instructionPlaces)[number]

/**
 * What a trainee can tell a caller to do, each with a sentence in the catalogue. `contact`: it is about a contact of the
 * account (`one`), or about the one that the caller brings along (`new`).
 */
export const callerInstructions = {
  'look-in-inbox': { place: 'mail', contact: null },
  'look-in-junk': { place: 'mail', contact: null },
  'read-the-sender': { place: 'mail', contact: null },
  'trust-the-sender': { place: 'mail', contact: null },
  'leave-that-message-alone': { place: 'mail', contact: null },
  'read-the-code': { place: 'phone', contact: null },
  'look-at-the-phone': { place: 'phone', contact: null },
  'let-unknown-senders-through': { place: 'phone', contact: null },
  'sign-in': { place: 'page', contact: null },
  'sign-in-privately': { place: 'page', contact: null },
  'use-another-browser': { place: 'page', contact: null },
  'sign-out': { place: 'page', contact: null },
  'forgot-password': { place: 'page', contact: 'one' },
  'choose-a-new-password': { place: 'page', contact: null },
  'forgot-name': { place: 'page', contact: 'one' },
  'have-a-code-sent': { place: 'page', contact: 'one' },
  'enter-the-code': { place: 'page', contact: null },
  'enter-the-newest-code': { place: 'page', contact: null },
  'enter-the-password': { place: 'page', contact: null },
  'choose-none-of-these': { place: 'page', contact: 'new' },
  'add-a-contact': { place: 'page', contact: 'new' },
  'remove-a-contact': { place: 'page', contact: 'one' },
  'remove-everything': { place: 'page', contact: null },
  'cancel-the-wait': { place: 'page', contact: 'one' },
  'verify-at-the-notice': { place: 'page', contact: 'one' },
  'add-at-the-notice': { place: 'page', contact: 'new' },
  'skip-the-notice': { place: 'page', contact: null },
  'say-it-was-not-me': { place: 'mail', contact: null },
  'turn-the-name-on': { place: 'page', contact: null },
  'turn-two-step-off': { place: 'page', contact: null },
  'touch-nothing': { place: 'call', contact: null },
  'wait-for-the-message': { place: 'call', contact: null },
  'be-called-back': { place: 'call', contact: null },
} as const satisfies Readonly<
  Record<string, { readonly place: InstructionPlace; readonly contact: 'one' | 'new' | null }>
>
export type CallerInstruction = keyof typeof callerInstructions

/** `exam`: without hints, without going back or looking at the caller's things, and the clock runs. */
export const runModes = ['practice', 'exam'] as const
export type RunMode = (typeof runModes)[number]

/** The mark that passes an exam where nobody has chosen another, in percent. */
export const usualPassMark = 80
