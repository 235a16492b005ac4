import type { CaseId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { AccountEvent, EventOf, EventType } from '../model/events'
import { count, quarterOf, type Count } from './counts'

/** What happened to the same account before, the newest first, of these types only. Read for as long as somebody asks on. */
export type Earlier = <Type extends EventType>(...types: readonly Type[]) => Iterable<EventOf<Type>>

/** What one event adds to the counts. */
export function countEvent(event: AccountEvent, earlier: Earlier): readonly Count[] {
  switch (event.type) {
    case 'code-sent':
      return [count('code-sent', event.at, event.purpose), ...ofOperator('operator-codes', event)]
    case 'code-failed':
      return [count('code-wrong', event.at, event.purpose ?? '')]
    case 'code-verified':
      return verified(event, earlier)
    case 'case-opened':
      return [
        count('case-opened', event.at, event.channel),
        ...ofOperator('operator-opened', event),
      ]
    case 'case-reopened':
      return [count('case-reopened', event.at, '')]
    case 'case-closed':
      return [
        count('case-closed', event.at, event.outcome),
        ...ofOperator('operator-closed', event),
        ...(event.outcome === 'recovered' ? recovered(event, earlier) : []),
      ]
    case 'replacement-started':
      return [count('wait-started', event.at, event.kind)]
    case 'replacement-cancelled':
      return [count('wait-ended', event.at, event.how)]
    case 'replacement-completed':
      return [count('wait-ended', event.at, 'completed')]
    default:
      return []
  }
}

function verified(event: EventOf<'code-verified'>, earlier: Earlier): readonly Count[] {
  const { purpose, method } = event.proof
  const sent = first(earlier('code-sent'), ({ codeId }) => codeId === event.codeId)
  return [
    count('code-verified', event.at, purpose),
    count('message-verified', event.at, method),
    ...(sent === null ? [] : [count('code-time', event.at, method, lasted(sent.at, event.at))]),
  ]
}

/** Whoever is recovered twice in one case, because it was opened again, is recovered once. */
function recovered(event: EventOf<'case-closed'>, earlier: Earlier): readonly Count[] {
  const story = storyOf(event.caseId, earlier)
  if (story === null || story.recovered) return []
  const { openedAt, codeAt, inAt } = story
  return [
    count('case-recovered', openedAt, '', quarterOf(event.at)),
    count('recovery-time', event.at, '', lasted(openedAt, event.at)),
    ...(codeAt === null
      ? []
      : [count('access-time', event.at, '', lasted(codeAt, inAt ?? event.at))]),
    ...ofOperator('operator-recovered', event),
  ]
}

interface CaseStory {
  readonly openedAt: Instant
  /** Its first code. */
  readonly codeAt: Instant | null
  /** The first sign-in after that code. */
  readonly inAt: Instant | null
  readonly recovered: boolean
}

/** Null where nobody knows any more when the case was opened. */
function storyOf(caseId: CaseId, earlier: Earlier): CaseStory | null {
  let codeAt: Instant | null = null
  let inAt: Instant | null = null
  let signedIn: Instant | null = null
  let wasRecovered = false
  for (const event of earlier('case-opened', 'case-closed', 'code-sent', 'signed-in')) {
    if (event.type === 'signed-in') signedIn = event.at
    else if (event.type === 'code-sent') {
      codeAt = event.at
      inAt = signedIn
    } else if (event.caseId !== caseId) continue
    else if (event.type === 'case-opened')
      return { openedAt: event.at, codeAt, inAt, recovered: wasRecovered }
    else if (event.outcome === 'recovered') wasRecovered = true
  }
  return null
}

function ofOperator(
  measure: 'operator-opened' | 'operator-closed' | 'operator-recovered' | 'operator-codes',
  { at, by }: AccountEvent,
): readonly Count[] {
  return by.kind === 'operator' ? [count(measure, at, by.id)] : []
}

/** A clock that was set back between the two makes nothing shorter than nothing. */
function lasted(from: Instant, to: Instant): number {
  return Math.max(0, to - from)
}

function first<T>(all: Iterable<T>, is: (one: T) => boolean): T | null {
  for (const one of all) if (is(one)) return one
  return null
}
