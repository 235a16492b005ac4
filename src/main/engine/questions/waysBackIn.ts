import type { ContactId, IdKind } from '@shared/vocabulary/ids'
import { latest, type Instant, type Seconds } from '@shared/vocabulary/instant'
import type { AccountStatus, CommandType } from '@shared/vocabulary/kinds'
import type { RouteId } from '@shared/vocabulary/routes'
import type { RuleId } from '@shared/vocabulary/ruleIds'
import type { Account } from '../model/account'
import type { Command } from '../model/commands'
import { decide } from '../commands/decide'
import type { DecisionContext, Ids, Secrets } from '../model/decision'
import { accountStatus, runningReplacement } from '../model/selectors'
import { settle } from '../time/settle'
import { timersOf } from '../time/timers'
import { assumedPassword, routesFor, type Holdings, type Route } from './routes'

export interface RouteStep {
  readonly command: CommandType
  readonly by: 'customer' | 'agent' | 'supervisor'
  /** How long the step before had to be waited for, and by which rule. */
  readonly waits: Seconds
  readonly waitsFor: RuleId | null
}

/** A way back in that the engine would accept, step by step. */
export interface WayBackIn {
  readonly id: RouteId
  readonly contactId: ContactId | null
  readonly standsOn: Route['standsOn']
  readonly steps: readonly RouteStep[]
  readonly totalWait: Seconds
  readonly endsAt: Instant
  /** What is held back while the route runs, because of the route. */
  readonly freezes: readonly CommandType[]
  /** How the account stands at its end; a wait that still runs is not over because one can sign in. */
  readonly leaves: AccountStatus
}

/**
 * The routes on which the caller gets back in, cheapest safe first: what rests on something proved before what rests on
 * a claim, the shorter wait first, then what leaves nothing pending, then fewer steps. Each is found by giving its commands to `decide` on a copy of the
 * account, with codes and password assumed right: there is no second set of rules.
 */
export function waysBackIn(
  account: Account,
  holdings: Holdings,
  context: DecisionContext,
): readonly WayBackIn[] {
  return routesFor(account, holdings)
    .map((route) => walk(route, account, holdings, context))
    .filter((way) => way !== null)
    .sort(
      (a, b) =>
        Number(a.standsOn === 'claimed') - Number(b.standsOn === 'claimed') ||
        a.totalWait - b.totalWait ||
        Number(a.leaves !== 'active') - Number(b.leaves !== 'active') ||
        a.steps.length - b.steps.length,
    )
}

function walk(
  route: Route,
  account: Account,
  holdings: Holdings,
  context: DecisionContext,
): WayBackIn | null {
  const story = { ...context, ids: countingIds(), secrets: assumedSecrets(), now: context.now }
  let standing = assumed(account, holdings, context.now)
  let lastCode = ''
  let addedContactId = ''
  const steps: RouteStep[] = []
  const frozen = new Set<CommandType>()
  for (const make of route.steps) {
    const command = make({ account: standing, lastCode, addedContactId })
    if (command === 'wait-for-replacement') {
      const running = runningReplacement(standing)
      if (!running || running.frozenAt !== null) return null
      for (const one of timersOf(standing, story.now, story.policy))
        if (one.kind === 'replacement') one.blocks.forEach((blocked) => frozen.add(blocked))
      const waits = (running.maturesAt - story.now) as Seconds
      story.now = latest(story.now, running.maturesAt) ?? story.now
      standing = settle(standing, story.now, story.ids).account
      steps.push({ command: 'use-service', by: 'customer', waits, waitsFor: 'replacement.wait' })
      continue
    }
    const taken = take(standing, command, story)
    if (!taken) return null
    standing = taken.decision.account
    lastCode =
      taken.decision.messages.findLast((message) => message.code !== null)?.code ?? lastCode
    addedContactId = standing.contacts.at(-1)?.id ?? addedContactId
    steps.push({
      command: command.type,
      by:
        command.by.kind === 'operator'
          ? command.by.role === 'supervisor'
            ? 'supervisor'
            : 'agent'
          : 'customer',
      waits: taken.waits,
      waitsFor: taken.waitsFor,
    })
  }
  if (!arrived(route, standing)) return null
  return {
    id: route.id,
    contactId: route.contactId,
    standsOn: route.standsOn,
    steps,
    totalWait: (story.now - context.now) as Seconds,
    endsAt: story.now,
    freezes: [...frozen],
    leaves: accountStatus(standing),
  }
}

/**
 * Gives one command; where only a short limit stands before it, waits for that to lift and gives it again. Nobody sits out
 * more than `waysBackIn.longestPause` for a mere limit; the wait of a replacement is what it is.
 */
function take(
  account: Account,
  command: Command,
  story: DecisionContext & { now: Instant },
): {
  readonly decision: ReturnType<typeof decide> & { outcome: 'accepted' }
  readonly waits: Seconds
  readonly waitsFor: RuleId | null
} | null {
  const started = story.now
  let waitsFor: RuleId | null = null
  for (let tries = 0; tries < 3; tries++) {
    const decision = decide(account, command, story)
    if (decision.outcome === 'accepted')
      return { decision, waits: (story.now - started) as Seconds, waitsFor }
    const { liftsAt, rule } = decision.refusal
    if (liftsAt === null || liftsAt - started > story.policy.values['waysBackIn.longestPause'])
      return null
    story.now = liftsAt
    waitsFor = rule
  }
  return null
}

/** Whether the caller really is back in: signed in, with the way to a new password, or with security info of their own. */
function arrived(route: Route, account: Account): boolean {
  switch (route.id) {
    case 'sign-in':
      return account.sessions.some((session) => session.held === null)
    case 'cancel-replacement':
    case 'report-not-me':
      return account.replacement === null
    default:
      return true
  }
}

/** The account as the caller describes it: with a password that is right, and a window that is signed in. */
function assumed(account: Account, holdings: Holdings, now: Instant): Account {
  return {
    ...account,
    passwordSeal: 'assumed',
    sessions: holdings.device ? [{ window: 'main', since: now, held: null }] : [],
  }
}

function assumedSecrets(): Secrets {
  let minted = 0
  return {
    mintCode: (digits) => String(++minted).padStart(digits, '0'),
    seal: (text, binding) => `${binding}=${text}`,
    matches: (text, binding, seal) => text === assumedPassword || seal === `${binding}=${text}`,
  }
}

function countingIds(): Ids {
  let count = 0
  return { next: (kind: IdKind) => `assumed-${kind}-${++count}` }
}
