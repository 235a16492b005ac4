import type { Instant } from '@shared/vocabulary/instant'
import { personCommandTypes, type ContactKind } from '@shared/vocabulary/kinds'
import { count, type Count } from './counts'

/** What of a record of the audit is counted. */
export interface Asked {
  readonly at: Instant
  readonly action: string
  readonly outcome: string
  readonly rule: string | null
  readonly operator: string | null
}

const commands: ReadonlySet<string> = new Set(personCommandTypes)

/** Of `asked` the value is 1 where it was refused. */
export function countAsked({ at, action, outcome, rule, operator }: Asked): readonly Count[] {
  const isRefused = outcome === 'refused' && rule !== null
  return [
    ...(commands.has(action) ? [count('asked', at, action, isRefused ? 1 : 0)] : []),
    ...(isRefused ? [count('refused', at, rule)] : []),
    ...(isRefused && operator !== null ? [count('operator-refused', at, operator)] : []),
  ]
}

/** A message that carries a code. */
export function countMessage(at: Instant, kind: ContactKind): readonly Count[] {
  return [count('message-sent', at, kind)]
}

/**
 * What became of a message that carries a code.
 * @param first whether it is the first news of this kind of that message
 */
export function countAttempt(
  at: Instant,
  kind: ContactKind,
  state: string,
  first: boolean,
): readonly Count[] {
  if (!first) return []
  if (state === 'delivered') return [count('message-arrived', at, kind)]
  return state === 'refused' || state === 'bounced' ? [count('message-returned', at, kind)] : []
}
