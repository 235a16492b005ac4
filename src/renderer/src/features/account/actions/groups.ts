import type { AccountView } from '@shared/views/account'
import type { Instant } from '@shared/vocabulary/instant'
import type { Refusal } from '@shared/vocabulary/outcomes'
import type { RuleId } from '@shared/vocabulary/ruleIds'
import { isDestructive, offersOf, type Offer } from './offers'

/** What can be done, by when: an agent looks for what can be done now, and reads of the rest only when and why. */
export interface ActionGroups {
  /** Each has a line of its own: it can be done, with a second person at most, or so soon that it keeps its place. What takes something from the customer comes last. */
  readonly now: readonly Offer[]
  /** What waits for a step that the agent takes: a case first, then a caller who is verified. */
  readonly afterCase: readonly Offer[]
  readonly afterVerified: readonly Offer[]
  /** Soonest first. */
  readonly notBefore: readonly { readonly at: Instant; readonly offers: readonly Offer[] }[]
  /** What no date helps, by what stands before it. */
  readonly walls: readonly { readonly refusal: Refusal; readonly offers: readonly Offer[] }[]
  /** A code verifies the caller: what sends it stands where it is needed, and has a line of its own only where nothing waits for it. */
  readonly code: Offer | null
}

/** Whatever is possible again within so many seconds does not leave its place for them. */
const soon = 300

const verifying: readonly RuleId[] = [
  'case.caller-unverified',
  'identity.code-required',
  'identity.two-proofs',
]

export function groupsOf(account: AccountView): ActionGroups {
  const offers = offersOf(account)
  const when = (group: When['group']) =>
    offers.filter((offer) => whenOf(offer, account.now).group === group)
  const afterCase = when('case')
  const afterVerified = when('verified')
  const code = offers.find(({ command }) => command === 'request-code') ?? null
  const isButton =
    code !== null && afterVerified.length > 0 && whenOf(code, account.now).group === 'now'
  return {
    now: when('now')
      .filter((offer) => !(isButton && offer === code))
      .toSorted((a, b) => Number(isDestructive(a.command)) - Number(isDestructive(b.command))),
    afterCase,
    afterVerified,
    notBefore: gathered(when('date'), ({ best }) => best.refusal?.liftsAt)
      .map(([at, group]) => ({ at: at as Instant, offers: group }))
      .toSorted((a, b) => a.at - b.at),
    walls: gathered(when('wall'), ({ best: { refusal } }) => wallOf(refusal)).flatMap(
      ([, group]) => {
        const refusal = group[0]?.best.refusal
        return refusal ? [{ refusal, offers: group }] : []
      },
    ),
    code: isButton ? code : null,
  }
}

interface When {
  readonly group: 'now' | 'case' | 'verified' | 'date' | 'wall'
}

function whenOf({ best: { verdict, refusal, steps } }: Offer, now: Instant): When {
  if (verdict === 'can') return { group: 'now' }
  if (verdict === 'refused') {
    if (refusal?.liftsAt == null) return { group: 'wall' }
    return { group: refusal.liftsAt - now <= soon ? 'now' : 'date' }
  }
  if (steps.some((rule) => verifying.includes(rule))) return { group: 'verified' }
  return { group: steps.includes('case.required') ? 'case' : 'now' }
}

/** A request that is frozen stands before everything by several rules: to a reader it is one thing. */
function wallOf(refusal: Refusal | null): string {
  if (refusal === null) return ''
  if (refusal.rule.startsWith('replacement.')) return 'replacement'
  return `${refusal.rule} ${String(refusal.facts['takes'] ?? '')}`
}

/** A second person has to agree, besides whatever else it takes. */
export function takesSecond({ best }: Offer): boolean {
  return best.steps.includes('case.approval-required')
}

function gathered<Key>(
  offers: readonly Offer[],
  keyOf: (offer: Offer) => Key,
): readonly (readonly [Key, readonly Offer[]])[] {
  return [...new Set(offers.map(keyOf))].map(
    (key) => [key, offers.filter((offer) => keyOf(offer) === key)] as const,
  )
}
