import type { Instant } from '@shared/vocabulary/instant'
import { mayGive } from '@shared/commands'
import { purposes, type CommandType } from '@shared/vocabulary/kinds'
import type { RuleId } from '@shared/vocabulary/ruleIds'
import { decide } from '../commands/decide'
import type { Account } from '../model/account'
import { customer, type Actor } from '../model/actor'
import { agentPurposes } from '../model/codePurposes'
import type { Command } from '../model/commands'
import { openCases } from '../model/selectors'
import { addressOf, ana, password, sam, sue, type Story } from './story'

/** How an account stands after something was tried on a copy of it. */
interface Standing {
  readonly account: Account
  readonly now: Instant
}

const people: readonly Actor[] = [customer, ana, sam, sue]
/** What asks for a step that people can take. */
const steps: readonly RuleId[] = [
  'identity.sign-in-first',
  'identity.code-required',
  'identity.two-proofs',
  'case.required',
  'case.caller-unverified',
  'case.approval-required',
  'case.one-weakening',
  'phone.last-four',
]
/** What ends by itself within a day, and then stands in nobody's way. */
const waits: readonly RuleId[] = [
  'code.cooldown',
  'code.hourly-limit',
  'code.daily-limit',
  'code.locked',
  'signin.locked',
  'phone.last-four-locked',
]

/**
 * Test support: whether the remedy is accepted for somebody as the story stands, after the steps that its own refusals name
 * and the waits of a limit. The rules are asked through `decide` alone, and nothing is kept.
 */
export function remedyGiven(story: Story, remedy: CommandType, { window, by }: Command): boolean {
  const people = new People(story, window ?? 'main', by)
  return people.anyOf(remedy, { account: story.account, now: story.now }, 7) !== null
}

/** A remedy that nobody can be given is found to be none before this. */
const triesOfEach = 10_000

class People {
  private left = 0

  constructor(
    private readonly story: Story,
    private readonly window: string,
    private readonly first: Actor,
  ) {}

  anyOf(type: CommandType, standing: Standing, depth: number): Standing | null {
    for (const command of this.meant(type, standing)) {
      this.left = triesOfEach
      const reached = this.give(command, standing, depth)
      if (reached !== null) return reached
    }
    return null
  }

  private give(command: Command, { account, now }: Standing, depth: number): Standing | null {
    if (this.left-- <= 0) return null
    const decision = decide(account, command, { ...this.story.context, now })
    const next = { account: decision.account, now }
    if (decision.outcome === 'accepted')
      return command.type === 'sign-in' && decision.result === 'code-needed'
        ? this.withCode(command, next, depth)
        : this.entered(command, decision.messages, next, depth)
    const { facts, rule, liftsAt, remedies } = decision.refusal
    if (depth === 0) return null
    if (rule === 'notice.verify-first') return next
    if (waits.includes(rule) && liftsAt !== null)
      return this.give(command, { ...next, now: liftsAt }, depth - 1)
    if (!steps.includes(rule)) return null
    const named = facts['purpose']
    for (const step of remedies.flatMap((remedy) => this.meant(remedy, next))) {
      if (step.type === 'request-code' && typeof named === 'string' && step.purpose !== named)
        continue
      const done = this.give(step, next, depth - 1)
      const reached = done && this.give(command, done, depth - 1)
      if (reached) return reached
    }
    return null
  }

  /** A sign-in that takes a code goes on with one. */
  private withCode(signIn: Command, next: Standing, depth: number): Standing | null {
    if (depth === 0) return null
    const given = { by: signIn.by, window: this.window, purpose: 'sign-in' as const }
    for (const { id } of next.account.contacts) {
      const command: Command = { type: 'request-code', ...given, contactId: id }
      const sent = this.give(command, next, depth - 1)
      const reached = sent && this.give(signIn, sent, depth - 1)
      if (reached) return reached
    }
    return null
  }

  /** A code that was asked for is entered, where it can be. */
  private entered(
    command: Command,
    messages: readonly { readonly code: string | null }[],
    next: Standing,
    depth: number,
  ): Standing {
    const code = messages.find((one) => one.code !== null)?.code
    if (command.type !== 'request-code' || code == null || depth === 0) return next
    const { purpose, by, window } = command
    const submit: Command = {
      type: 'submit-code',
      by,
      purpose,
      code,
      ...(window === undefined ? {} : { window }),
      ...this.inCase(next.account, by),
    }
    const decision = decide(next.account, submit, { ...this.story.context, now: next.now })
    if (decision.outcome === 'accepted') return { ...next, account: decision.account }
    const { rule, liftsAt } = decision.refusal
    // Once the lock is over the code may have expired: another one is asked for.
    return waits.includes(rule) && liftsAt !== null
      ? (this.give(command, { account: decision.account, now: liftsAt }, depth - 1) ?? next)
      : next
  }

  private inCase(account: Account, by: Actor): { readonly caseId?: string } {
    const mine = by.kind === 'operator' ? openCases(account, by)[0] : undefined
    return mine === undefined ? {} : { caseId: mine.id }
  }

  private meant(type: CommandType, { account, now }: Standing): readonly Command[] {
    const givers = [this.first, ...people].filter((one) =>
      mayGive(one.kind === 'operator' ? one.role : one.kind, type),
    )
    return givers.flatMap((by): readonly Command[] => {
      const given = { by, window: this.window, ...this.inCase(account, by) }
      const ids = account.contacts.map(({ id }) => id)
      switch (type) {
        case 'sign-in':
          return account.signInNames
            .filter(({ enabled }) => enabled)
            .map(({ value }) => ({ type, ...given, name: value, password }))
        case 'request-code':
          return ids.flatMap((contactId) =>
            purposes
              .filter((purpose) => by.kind !== 'operator' || agentPurposes.includes(purpose))
              .map((purpose) => ({ type, ...given, purpose, contactId })),
          )
        case 'submit-code':
          return account.codes
            .filter(({ expiresAt }) => now < expiresAt)
            .map(({ purpose, contactId, seal }) => ({
              type,
              ...given,
              purpose,
              contactId,
              code: seal.slice(seal.lastIndexOf('=') + 1),
            }))
        case 'check-last-four':
          return account.contacts.map(({ id, value }) => ({
            type,
            ...given,
            contactId: id,
            digits: value.slice(-4),
          }))
        case 'remove-contact':
          return ids.map((contactId) => ({
            type,
            ...given,
            contactId,
            accept: ['restriction' as const],
          }))
        case 'enable-contact':
          return ids.map((contactId) => ({ type, ...given, contactId, reason: 'Seen.' }))
        case 'cancel-replacement':
          return [{ type, ...given }, ...ids.map((contactId) => ({ type, ...given, contactId }))]
        case 'add-contact':
        case 'replace-contacts':
        case 'recover-username':
          return [{ type, ...given, contact: addressOf('help@example.net') }]
        case 'set-sign-in-preference':
          return account.signInNames.map(({ value }) => ({
            type,
            ...given,
            name: value,
            enabled: true,
          }))
        case 'open-case':
          return [{ type, ...given, channel: 'phone', story: '' }]
        case 'link-ticket':
          return [{ type, ...given, ticket: 'INC-1' }]
        case 'unlock-sign-in':
          return [{ type, ...given, reason: 'Asked.' }]
        case 'take-over':
        case 'reopen-case':
          return account.cases.map(({ id }) => ({ type, ...given, caseId: id, reason: 'Asked.' }))
        case 'approve':
        case 'remove-all-contacts':
        case 'report-not-me':
        case 'release-replacement':
        case 'close-takeover':
        case 'reset-password':
          return [{ type, ...given }]
        default:
          throw new Error(`no refusal names ${type}`)
      }
    })
  }
}
