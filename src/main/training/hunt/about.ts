import { formatDuration } from '@shared/vocabulary/instant'
import { remark, type Remark, type RemarkFact } from '@shared/vocabulary/remarks'
import type { ParameterId, Policy } from '../../engine/model/policy'
import { horizon, ownerReadsWithin, type Setup } from './handles'
import type { Break, Kind } from './shrink'
import { writtenPolicy } from '../format/writtenPolicy'

const titles: Readonly<Record<Kind, string>> = {
  'signed-in': 'A stranger signs in',
  'taken-over': 'A stranger takes the account over',
  'locked-out': 'The owner is locked out for good',
}

export function titleOf({ kind, setup }: Break): string {
  return `${titles[kind]} - ${setup.id}`
}

/** What is said of a story beside what happens in it. */
export interface About {
  /** What its two people have. */
  readonly people: readonly Remark[]
  /** What went wrong, and which change of the pack made it possible. */
  readonly ends: readonly Remark[]
}

export function aboutOf(
  { setup, kind }: Break,
  policy: Policy,
  blamed: readonly ParameterId[],
): About {
  return {
    people: [ownerOf(setup), strangerOf(setup)],
    ends: [wentWrong(kind), blameOf(policy, blamed)],
  }
}

function wentWrong(kind: Kind): Remark {
  return kind === 'locked-out'
    ? remark('ends-locked-out', { later: formatDuration(horizon) })
    : remark(`ends-${kind}`)
}

function ownerOf({ owner: { password, reads }, contacts, delay }: Setup): Remark {
  const owner = remark(password ? 'owner-knows' : 'owner-forgot')
  const read = allOf(
    'both',
    contacts.filter((handle) => reads.includes(handle)),
  )
  return read === null
    ? remark('owner-reads-none', { owner })
    : remark('owner-reads', {
        owner,
        reads: read,
        within: formatDuration(ownerReadsWithin),
        late: delay > 0 ? formatDuration(delay) : null,
      })
}

function strangerOf({ stranger, contacts }: Setup): Remark {
  const has = allOf('both', [
    ...(stranger.password ? [remark('the-password')] : []),
    ...contacts
      .filter((handle) => stranger.reads.includes(handle))
      .map((handle) => remark('what-arrives', { handle })),
  ])
  return remark('stranger-has', { has })
}

function blameOf(policy: Policy, blamed: readonly ParameterId[]): Remark {
  const { extends: base, set } = writtenPolicy(policy)
  if (Object.keys(set).length === 0) return remark('blamed-nothing', { base })
  const changes = allOf(
    'with-change',
    blamed.map((id) => `${id}: ${inWords(set[id])}`),
  )
  return changes === null
    ? remark('blamed-no-single', { base })
    : remark('blamed', { base, changes })
}

/** One thing after the other, as a list in a sentence; null where there is none. */
function allOf(
  joined: 'both' | 'with-change',
  [first, ...rest]: readonly RemarkFact[],
): RemarkFact {
  if (first === undefined) return null
  return rest.reduce<RemarkFact>(
    (before, second) => remark(joined, { first: before, second }),
    first,
  )
}

function inWords(value: unknown): string {
  return Array.isArray(value) ? `[${value.join(', ')}]` : String(value)
}
