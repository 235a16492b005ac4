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
