/**
 * The one channel of Electron that calls go through, the one that announcements come from, and the one by which the preload script
 * names files that a person has dropped.
 */
export const door = {
  call: 'latchkey:call',
  announce: 'latchkey:announce',
  drop: 'latchkey:drop',
} as const
