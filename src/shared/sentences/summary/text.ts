import type { TimerKind } from '@shared/vocabulary/kinds'

/** What was done in a case that its customer should be told, by the event that recorded it. */
export const summaryDeeds = [
  'code-verified',
  'contact-added',
  'contact-confirmed',
  'contact-removed',
  'contact-enabled',
  'replacement-requested',
  'replacement-started',
  'replacement-cancelled',
  'replacement-frozen',
  'replacement-released',
  'locale-set',
  'two-step-set',
  'password-reset-authorised',
] as const
export type SummaryDeed = (typeof summaryDeeds)[number]

/** Dates that matter to a customer. */
export const summaryTimers = [
  'replacement',
  'replacement-confirm',
  'notice-hard',
  'sign-in-lock',
  'code-lock',
  'code-lock-anybody',
  'last-four-lock',
  'established',
] as const satisfies readonly TimerKind[]
export type SummaryTimer = (typeof summaryTimers)[number]

/** What the customer should do next, by how the account stands. */
export const summaryAdvice = ['waits', 'pending', 'frozen', 'needs-new-info', 'active'] as const
export type SummaryAdvice = (typeof summaryAdvice)[number]

/** The words of the one-page summary. Page names are those that the customer sees; dates come with weekday, zone and UTC. */
export type SummaryTexts = Readonly<
  Record<
    | 'title'
    | 'asked'
    | 'askedWhen'
    | 'story'
    | 'done'
    | 'nothingDone'
    | 'when'
    | 'nothingWaits'
    | 'frozen'
    | 'meanwhile'
    | 'should'
    | 'never'
    | 'neverCode'
    | 'neverPassword'
    | 'neverHurry'
    | 'question'
    | 'questionPhone'
    | 'number'
    | 'dated'
    | 'theNewOne'
    | 'theOldOne',
    string
  > &
    Record<`done.${SummaryDeed}` | `when.${SummaryTimer}` | `should.${SummaryAdvice}`, string>
>
