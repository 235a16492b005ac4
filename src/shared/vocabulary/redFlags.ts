/** What should make an agent listen closely, each by the word that it has in the catalogue. The gravest first. */
export const redFlagIds = [
  'denies-change',
  'takeover-reported',
  'not-the-owner-before',
  'new-number',
  'pressure',
  'failed-codes',
  'several-agents',
  'several-cases',
  'new-contact',
] as const
export type RedFlagId = (typeof redFlagIds)[number]

/** What an agent should not be left alone with: supervisors hear of it. A verified caller with a new number is everybody's daily work. */
export const graveFlags = [
  'denies-change',
  'not-the-owner-before',
  'pressure',
  'failed-codes',
] as const satisfies readonly RedFlagId[]
export type GraveFlag = (typeof graveFlags)[number]
