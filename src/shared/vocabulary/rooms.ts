/** The rooms of the console, in the order in which they are offered; who signs in starts in the first that is open to them. */
export const rooms = [
  'find',
  'cases',
  'timers',
  'approvals',
  'outbox',
  'training',
  'directory',
  'operators',
  'audit',
  'settings',
] as const
export type Room = (typeof rooms)[number]
