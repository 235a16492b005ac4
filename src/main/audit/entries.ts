import type { Channel } from '@shared/channels'
import type { Instant, Seconds } from '@shared/vocabulary/instant'
import type { AccountId, CaseId, OperatorId } from '@shared/vocabulary/ids'
import type { Facts } from '@shared/vocabulary/outcomes'
import type { RuleId } from '@shared/vocabulary/ruleIds'
import type { Account } from '../engine/model/account'
import { caseOfCommand } from '../engine/model/currentCase'
import type { Command } from '../engine/model/commands'
import type { ClockDoubt, Decision } from '../engine/model/decision'
import type { AuditEntry } from '../ports/audit'
import type { OperatorRecord } from '../ports/operators'
import type { Finding } from './walk'
import type { BadRecord, RecordPlace } from '../ports/unreadable'

// Spread last: the V8 of Node 20 takes twenty times as long for an object that grows after a spread.
const ofNoAccount = { accountId: null, caseId: null, rule: null } as const
const ofNoCase = { caseId: null, rule: null } as const

/** An operator used a channel that changes or shows something. Facts must be masked. */
export function usedEntry(
  at: Instant,
  operator: OperatorRecord,
  channel: Channel,
  facts: Facts = {},
  accountId: AccountId | null = null,
): AuditEntry {
  return {
    at,
    by: by(operator),
    action: channel,
    accountId,
    outcome: 'accepted',
    facts,
    ...ofNoCase,
  }
}

/** Latchkey did it by itself, or for somebody who had not signed in. Facts must be masked. */
export function bySystem(
  at: Instant,
  action: string,
  facts: Facts = {},
  outcome: AuditEntry['outcome'] = 'accepted',
): AuditEntry {
  return { at, by: { kind: 'system' }, action, outcome, facts, ...ofNoAccount }
}

/** An operator asked for something that a rule refuses, or lets wait. Facts must be masked. */
export function refusedEntry(
  at: Instant,
  operator: OperatorRecord,
  channel: Channel,
  rule: RuleId,
  facts: Facts,
): AuditEntry {
  return {
    at,
    by: by(operator),
    action: channel,
    accountId: null,
    caseId: null,
    outcome: 'refused',
    rule,
    facts,
  }
}

/** A supervisor says yes to it that somebody becomes one; that they do has its own entry. */
export function saidYesEntry(
  at: Instant,
  operator: OperatorRecord,
  to: Channel,
  asker: OperatorId,
): AuditEntry {
  return {
    at,
    by: by(operator),
    action: 'operators.sayYes',
    outcome: 'accepted',
    facts: { to, operator: asker },
    ...ofNoAccount,
  }
}

/** A colleague said who they are in the dialogue of `asker`, who stays signed in; what they then decide has its own entry. */
export function besideEntry(
  at: Instant,
  operator: OperatorRecord,
  channel: Channel,
  asker: OperatorId,
): AuditEntry {
  return usedEntry(at, operator, channel, { operator: asker })
}

/** An operator does what another one has approved for the desk; what they do has its own entry. */
export function approvalUsedEntry(at: Instant, operator: OperatorRecord, facts: Facts): AuditEntry {
  return {
    at,
    by: by(operator),
    action: 'approvals.use',
    outcome: 'accepted',
    facts,
    ...ofNoAccount,
  }
}

/** An operator tried a channel that their role may not use. */
export function forbiddenEntry(
  at: Instant,
  operator: OperatorRecord,
  channel: Channel,
): AuditEntry {
  return {
    at,
    by: by(operator),
    action: channel,
    accountId: null,
    caseId: null,
    outcome: 'refused',
    rule: 'role.forbidden',
    facts: {},
  }
}

/** Calls came from something that is not our page in our window. What they asked for is not kept: it could be anything. */
export function foreignEntry(at: Instant, calls: number): AuditEntry {
  return bySystem(at, 'app.foreignCall', { calls }, 'refused')
}

/** An operator asked for an account that is not there. The id that they gave is not kept: it could be anything. */
export function unknownEntry(at: Instant, operator: OperatorRecord, action: Channel): AuditEntry {
  return {
    at,
    by: by(operator),
    action,
    outcome: 'failed',
    facts: { known: false },
    ...ofNoAccount,
  }
}

/** A sign-in that failed; of an unknown name only that it was unknown is kept, as it may be a passphrase in the wrong field. */
export function failedSignInEntry(at: Instant, operator: OperatorRecord | null): AuditEntry {
  const who = operator === null ? ({ kind: 'system' } as const) : by(operator)
  return {
    at,
    by: who,
    action: 'operators.signIn',
    outcome: 'failed',
    facts: operator === null ? { known: false } : {},
    ...ofNoAccount,
  }
}

/** It came to nothing: a wrong passphrase, a file that can't be read or written. */
export function failedEntry(
  at: Instant,
  operator: OperatorRecord,
  channel: Channel,
  facts: Facts = {},
): AuditEntry {
  return { at, by: by(operator), action: channel, outcome: 'failed', facts, ...ofNoAccount }
}

/** A window was locked by itself: nobody asked for it. */
export function lockedEntry(at: Instant, operatorId: OperatorId, why: string): AuditEntry {
  return bySystem(at, 'operators.lock', { operator: operatorId, why })
}

/**
 * What a command came to. The facts of a decision are masked by the engine; its parameters are not kept at all.
 * @param more on what it was done, and why; masked
 */
export function decisionEntry(
  at: Instant,
  command: Command,
  accountId: AccountId,
  decision: Decision,
  more: Facts = {},
): AuditEntry {
  const caseId =
    decision.events.find((event) => event.inCase !== undefined)?.inCase ??
    caseOf(decision.account, command)
  const common = { at, by: command.by, action: command.type, accountId, caseId }
  return decision.outcome === 'accepted'
    ? {
        outcome: 'accepted',
        rule: null,
        // What was gathered for the audit has masks where what the operator is told has their own words.
        facts: { ...decision.facts, ...more, result: decision.result },
        ...common,
      }
    : {
        outcome: 'refused',
        rule: decision.refusal.rule,
        facts: { ...more, ...decision.refusal.facts },
        ...common,
      }
}

/** The case that a command was given in, refused or not: the one that it names, or the operator's only open one. */
function caseOf(account: Account, command: Command): CaseId | null {
  if (command.caseId !== undefined)
    return account.cases.find(({ id }) => id === command.caseId)?.id ?? null
  return caseOfCommand(account, command)?.id ?? null
}

/** What fell due by itself and was noticed by the sweep. */
export function sweepEntry(
  at: Instant,
  accountId: AccountId,
  events: readonly { readonly type: string }[],
): AuditEntry {
  return {
    at,
    by: { kind: 'system' },
    action: 'sweep',
    accountId,
    outcome: 'accepted',
    facts: { events: events.map((event) => event.type).join(' ') },
    ...ofNoCase,
  }
}

/** The machine's clock ran ahead of the time that passed while Latchkey ran. */
export function clockJumpEntry(at: Instant, seconds: Seconds): AuditEntry {
  return bySystem(at, 'clock.jumped', { seconds })
}

/** The clock is not believed any more, or again. */
export function clockDoubtEntry(at: Instant, doubt: ClockDoubt | null): AuditEntry {
  const facts: Facts =
    doubt === null ? {} : { direction: doubt.kind, lastSeen: doubt.lastSeen, says: doubt.says }
  return {
    at,
    by: { kind: 'system' },
    action: doubt === null ? 'clock.believed' : 'clock.suspected',
    outcome: 'accepted',
    facts,
    ...ofNoAccount,
  }
}

/** An account that was touched by a clock that was ahead was set right; `early`: when a wait was to end that had ended by then. */
export function clockCorrectedEntry(
  at: Instant,
  accountId: AccountId,
  facts: { readonly newest: Instant; readonly early: Instant | null },
): AuditEntry {
  return {
    at,
    by: { kind: 'system' },
    action: 'clock.corrected',
    accountId,
    outcome: 'accepted',
    facts,
    ...ofNoCase,
  }
}

/** So many open cases of an account went to the supervisors, because who had them serves no customers any more. */
export function casesPassedOnEntry(
  at: Instant,
  accountId: AccountId,
  caseIds: readonly CaseId[],
  holder: OperatorId,
): AuditEntry {
  return {
    at,
    by: { kind: 'system' },
    action: 'cases.passedOn',
    accountId,
    caseId: caseIds.length === 1 ? (caseIds[0] ?? null) : null,
    outcome: 'accepted',
    rule: null,
    facts: { operator: holder, count: caseIds.length },
  }
}

/** The profile could not be opened, and somebody chose a way on from the fault screen. Nobody can sign in there, so nobody is named. */
export function wayTakenEntry(
  at: Instant,
  { fault, way, about }: { readonly fault: string; readonly way: string; readonly about: Facts },
): AuditEntry {
  return {
    at,
    by: { kind: 'system' },
    action: 'fault.resolved',
    outcome: 'accepted',
    facts: { fault, way, ...about },
    ...ofNoAccount,
  }
}

/** A record of the store can't be used, or can be again. Of the record only where it is. */
export function badRecordEntry(
  at: Instant,
  action: 'store.unreadable' | 'store.readable',
  { table, key, accountId, why }: BadRecord,
  { full = false } = {},
): AuditEntry {
  return {
    at,
    by: { kind: 'system' },
    action,
    accountId,
    outcome: 'accepted',
    facts: { table, key, why, ...(full ? { full } : {}) },
    ...ofNoCase,
  }
}

/** Something that follows from an account was not as it should be, and was made from the account again. */
export function mendedEntry(
  at: Instant,
  { table, key }: RecordPlace,
  accountId: AccountId | null,
): AuditEntry {
  return {
    at,
    by: { kind: 'system' },
    action: 'store.mended',
    accountId,
    outcome: 'accepted',
    facts: { table, key },
    ...ofNoCase,
  }
}

/** What Latchkey found when it checked the seals by itself; null: what was wrong is so no more. */
export function sealsEntry(at: Instant, finding: Finding | null): AuditEntry {
  if (finding === null) return bySystem(at, 'audit.seals', { intact: true })
  const { problem, sequence, to } = finding
  return bySystem(at, 'audit.seals', {
    intact: false,
    problem,
    ...(sequence === null ? {} : { sequence }),
    ...(to === null ? {} : { to }),
  })
}

function by(operator: OperatorRecord): AuditEntry['by'] {
  return { kind: 'operator', id: operator.id, role: operator.role }
}
