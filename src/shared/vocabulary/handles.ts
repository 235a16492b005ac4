/** A handle is anything that an account is found by. */
export const handleKinds = [
  'name',
  'email',
  'phone',
  'phone-reversed',
  'sign-in-email',
  'sign-in-phone',
  'user-name',
  'case',
  'ticket',
] as const

export type HandleKind = (typeof handleKinds)[number]
