/** What a ticket system is told of. A name never changes its meaning: somebody’s program reads it. */
export const hookEvents = [
  'case.opened',
  'case.handed-over',
  'case.closed',
  'case.reopened',
  'caller.verified',
  'replacement.started',
  'replacement.cancelled',
  /** From Settings, by hand. */
  'test',
] as const
export type HookEvent = (typeof hookEvents)[number]

/** What a try goes through, in this order, as the test in Settings shows it. */
export const hookSteps = ['address', 'connected', 'secured', 'answered'] as const
export type HookStep = (typeof hookSteps)[number]

/**
 * Why a notice did not arrive. `private`: the address is one of an inner network, and that was not allowed · `redirect`: it
 * leads on to somewhere else · `status`: it was answered that it was not taken
 */
export const hookFaults = [
  'url',
  'name',
  'private',
  'connection',
  'certificate',
  'time',
  'redirect',
  'status',
] as const
export type HookFault = (typeof hookFaults)[number]

const form = /^whsec_([A-Za-z0-9+/]{32,}={0,2})$/
const fewestBytes = 24
const mostBytes = 64

/** The bytes of a signing secret as it is written (`whsec_` and base64); null: it is none, or too short to be safe. */
export function secretText(written: string): string | null {
  const [, text] = form.exec(written.trim()) ?? []
  if (text === undefined || text.length % 4 !== 0) return null
  const bytes = (text.length / 4) * 3 - (text.endsWith('==') ? 2 : text.endsWith('=') ? 1 : 0)
  return bytes >= fewestBytes && bytes <= mostBytes ? text : null
}
