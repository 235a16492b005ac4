/**
 * What can hold an account back, each by the word that it has in the catalogue, heaviest first: what stands before everything,
 * then what stands before signing in, then what concerns one thing only.
 */
export const holdKinds = [
  'replacement-frozen',
  'replacement',
  'gate',
  'notice-hard',
  'sign-in-lock',
  'code-lock',
  'code-lock-anybody',
  'replacement-confirm',
  'last-four-lock',
  'contact-disabled',
  'contact-disabled-anybody',
] as const
export type HoldKind = (typeof holdKinds)[number]
