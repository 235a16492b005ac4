/** The screens of the console, in the order in which they are offered; who signs in starts in the first that is open to them. */
export const screens = [
  'today',
  'find',
  'cases',
  'timers',
  'approvals',
  'outbox',
  'insights',
  'training',
  'directory',
  'operators',
  'audit',
  'settings',
] as const
export type ScreenName = (typeof screens)[number]
