import { frozen } from '@shared/commands'
import { holdKinds, type HoldKind } from '@shared/vocabulary/holds'
import type { ContactId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { CommandType, TimerKind } from '@shared/vocabulary/kinds'
import type { RuleId } from '@shared/vocabulary/ruleIds'
import type { Account } from '../model/account'
import { customer } from '../model/actor'
import type { Command } from '../model/commands'
import type { Policy } from '../model/policy'
import { hasGate, isDisabled, runningReplacement } from '../model/selectors'
import { checksOf } from '../rules'
import { ruleContextOf } from '../rules/context'
import { timersOf, type Timer } from '../time/timers'

/** Something that holds the account back now (rules, section 6). */
export interface Hold {
  readonly kind: HoldKind
  readonly rule: RuleId
  /** Null where nobody wrote down when it began. */
  readonly since: Instant | null
  /** Null where no date ends it. */
  readonly endsAt: Instant | null
  readonly contactId: ContactId | null
  /** What it holds back. */
  readonly blocks: readonly CommandType[]
  /** What ends it sooner. */
  readonly endsSooner: readonly CommandType[]
}

/** Timers that are holds all the while they run. The rest only say when something changes. */
const holding = [
  'replacement-confirm',
  'sign-in-lock',
  'code-lock',
  'code-lock-anybody',
  'last-four-lock',
] as const satisfies readonly (TimerKind & HoldKind)[]

/**
 * All that holds a settled account back, soonest end first; what no date ends comes last. Every screen reads it here: where this
 * is empty, and only there, one may say that nothing holds the account back.
 */
export function holdsOf(account: Account, now: Instant, policy: Policy): readonly Hold[] {
  const timers = timersOf(account, now, policy)
  return [
    ...replacementHold(account, now, policy),
    ...gateHold(account),
    ...noticeHold(account, now, policy),
    ...timers.flatMap((timer) => timerHold(timer)),
    ...disabledHolds(account),
  ].sort(
    (a, b) =>
      (a.endsAt ?? Infinity) - (b.endsAt ?? Infinity) || weightOf(a.kind) - weightOf(b.kind),
  )
}

/** The one that is told where there is room for one only; null where nothing holds the account back. */
export function heaviest<H extends { readonly kind: HoldKind }>(holds: readonly H[]): H | null {
  return holds.toSorted((a, b) => weightOf(a.kind) - weightOf(b.kind))[0] ?? null
}

function weightOf(kind: HoldKind): number {
  return holdKinds.indexOf(kind)
}

function replacementHold(account: Account, now: Instant, policy: Policy): readonly Hold[] {
  const running = runningReplacement(account)
  if (!running) return []
  const isFrozen = running.frozenAt !== null
  return [
    {
      kind: isFrozen ? 'replacement-frozen' : 'replacement',
      rule: isFrozen ? 'replacement.not-me' : 'replacement.wait',
      since: isFrozen ? running.frozenAt : running.startedAt,
      // A frozen request ends when a supervisor has decided, whatever date it once had.
      endsAt: isFrozen ? null : running.maturesAt,
      contactId: null,
      blocks: [
        ...frozen('security'),
        ...frozen('billing'),
        ...(refusesSignIn('replacement.wait', account, now, policy) ? (['sign-in'] as const) : []),
      ],
      endsSooner: isFrozen ? ['close-takeover', 'release-replacement'] : ['cancel-replacement'],
    },
  ]
}

function gateHold(account: Account): readonly Hold[] {
  if (!hasGate(account)) return []
  return [
    {
      kind: 'gate',
      rule: 'signin.needs-new-info',
      since: null,
      endsAt: null,
      contactId: null,
      blocks: ['use-service'],
      endsSooner: ['add-contact'],
    },
  ]
}

function noticeHold(account: Account, now: Instant, policy: Policy): readonly Hold[] {
  if (account.notice === null || !refusesSignIn('notice.verify-first', account, now, policy))
    return []
  return [
    {
      kind: 'notice-hard',
      rule: 'notice.verify-first',
      since: account.notice.hardAt,
      endsAt: null,
      contactId: null,
      blocks: ['sign-in'],
      endsSooner: ['request-code', 'add-contact'],
    },
  ]
}

function timerHold({ kind, startedAt, ...timer }: Timer): readonly Hold[] {
  const held = holding.find((one) => one === kind)
  return held === undefined ? [] : [{ ...timer, kind: held, since: startedAt }]
}

function disabledHolds(account: Account): readonly Hold[] {
  return account.contacts.filter(isDisabled).map((contact): Hold => ({
    kind: contact.disabledAt === null ? 'contact-disabled-anybody' : 'contact-disabled',
    rule: 'contacts.disabled',
    since: contact.disabledAt,
    endsAt: null,
    contactId: contact.id,
    blocks: ['request-code'],
    endsSooner: ['enable-contact'],
  }))
}

/** Whether this rule would stand before a sign-in with the right password: asked of the table, so that no rule is told twice. */
function refusesSignIn(rule: RuleId, account: Account, now: Instant, policy: Policy): boolean {
  const name = account.signInNames[0]?.value ?? ''
  const command: Command = { type: 'sign-in', by: customer, name, password: '' }
  // Of an imported account the password is not known here; the customer knows it all the same.
  const known: Account = { ...account, passwordSeal: account.passwordSeal ?? '' }
  const context = ruleContextOf(known, command, { now, policy, secrets: { matches: () => true } })
  return checksOf['sign-in'].some((check) => check.rule === rule && check.refusal(context) !== null)
}
