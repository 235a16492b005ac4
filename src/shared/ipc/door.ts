/** The one channel of Electron that calls go through, and the one that announcements come from. */
export const door = { call: 'latchkey:call', announce: 'latchkey:announce' } as const
