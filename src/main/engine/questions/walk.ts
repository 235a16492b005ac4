import type { ContactId } from '@shared/vocabulary/ids'
import type { Instant, Seconds } from '@shared/vocabulary/instant'
import type { CommandType, Purpose } from '@shared/vocabulary/kinds'
import type { Refusal } from '@shared/vocabulary/outcomes'
import type { RuleId } from '@shared/vocabulary/ruleIds'
import { decide } from '../commands/decide'
import type { Account } from '../model/account'
import { customer, type Operator } from '../model/actor'
import { callerProofs } from '../model/caller'
import type { Command } from '../model/commands'
import type { Decision, DecisionContext } from '../model/decision'
import {
  findContact,
  liveProofs,
  openCases,
  openConfirmationCode,
  runningReplacement,
  sessionIn,
} from '../model/selectors'
import { mainWindow } from '../rules/context'
import { settle } from '../time/settle'
import { assumedPassword } from './callersStory'
import { holdsOf } from './holds'
import { openCode } from './openCode'

/** Who takes part: the operator who asks, a supervisor (the same where they are one), and a second one who approves. */
export interface People {
  readonly me: Operator
  readonly supervisor: Operator
  readonly second: Operator
}

export interface WalkedStep {
  /** `wait`: nobody does anything, and the change of all security info takes effect. */
  readonly command: CommandType | 'wait'
  readonly by: 'customer' | 'me' | 'supervisor' | 'second' | 'system'
  readonly contactId: ContactId | null
  readonly purpose: Purpose | null
  readonly at: Instant
  /** How long the step before had to be waited for, and by which rule. */
  readonly waits: Seconds
  readonly waitsFor: RuleId | null
  /** It is refused until a second operator has approved, and asks for that. */
  readonly asks: boolean
  /** It was done before: the code is on its way, the case is open. */
  readonly done: boolean
}

interface Standing {
  readonly account: Account
  readonly now: Instant
  readonly waitedFor: RuleId | null
  readonly stoppedAt: Instant
  readonly steps: readonly WalkedStep[]
  readonly freezes: readonly CommandType[]
}

/** No way has so many steps; one that does runs in circles. */
const mostSteps = 40

/**
 * One way, walked on a copy of the account. A command is given to `decide`; where the engine asks for something first, that is done
 * with what the caller has, and where a limit ends by itself, it is waited for. So no rule is told twice, and a way follows the
 * rules when they change.
 */
export class Walk {
  private standing: Standing

  constructor(
    account: Account,
    readonly people: People,
    /** Contacts whose codes the caller reads out, in the order in which they are tried. */
    readonly readable: readonly ContactId[],
    /** The caller knows it, or has just chosen a new one. */
    public password: boolean,
    readonly context: DecisionContext,
  ) {
    const { now } = context
    this.standing = { account, now, waitedFor: null, stoppedAt: now, steps: [], freezes: [] }
  }

  /** The same walk so far, to go on from here in another way. */
  fork(readable: readonly ContactId[]): Walk {
    const { account, people, password, context } = this
    const fork = new Walk(account, people, readable, password, context)
    fork.standing = this.standing
    return fork
  }

  get account(): Account {
    return this.standing.account
  }

  get now(): Instant {
    return this.standing.now
  }

  get steps(): readonly WalkedStep[] {
    return this.standing.steps
  }

  get freezes(): readonly CommandType[] {
    return this.standing.freezes
  }

  /** Does it, or leaves everything as it was. */
  attempt(work: () => boolean): boolean {
    const before = this.standing
    const succeeded = work()
    if (!succeeded) this.standing = before
    return succeeded
  }

  /** Gives a command, after all that the engine asks for first. */
  gives(command: Command): boolean {
    return this.attempt(() => this.decided(command) !== null)
  }

  /** Signs the customer in, past whatever stands behind the password. */
  signsIn(): boolean {
    return this.attempt(() => {
      for (let rounds = 0; rounds < 4; rounds++) {
        const held = sessionIn(this.account, mainWindow)?.held
        if (held === null) return true
        if (held === 'gate') return false
        if (held === undefined || (held === 'code' && this.proves('sign-in', customer))) {
          if (!this.givesPassword()) return false
        } else if (
          held === 'code' ||
          !(this.gives({ type: 'skip-notice', by: customer }) || this.proves('sign-in', customer))
        )
          return false
      }
      return false
    })
  }

  /** Gives name and password; what then stands before the customer is another question. */
  givesPassword(): boolean {
    if (!this.password) return false
    const name = this.account.signInNames.find(({ enabled }) => enabled)?.value ?? ''
    return this.gives({ type: 'sign-in', by: customer, name, password: assumedPassword })
  }

  /** Verifies a code to the first readable contact that can still show something new. */
  proves(purpose: Purpose, by: Command['by']): boolean {
    const caseIds = by.kind === 'operator' ? openCases(this.account, by).map(({ id }) => id) : []
    const shown = liveProofs(this.account, this.now).filter(
      (proof) =>
        proof.purpose === purpose &&
        (by.kind === 'operator'
          ? caseIds.some((id) => id === proof.caseId)
          : proof.window === mainWindow),
    )
    return this.readable
      .filter((contactId) => !shown.some((proof) => proof.contactId === contactId))
      .some((contactId) => this.verifies(purpose, contactId, by))
  }

  /** Asks for a code where none is open, and gives it. */
  verifies(purpose: Purpose, contactId: ContactId, by: Command['by']): boolean {
    return this.attempt(() => {
      const request = { type: 'request-code', by, purpose, contactId } as const
      if (this.isOpen(purpose, contactId, by)) this.ticks(request)
      else if (!this.gives(request)) return false
      return this.enters(purpose, contactId, by)
    })
  }

  /** Whether a code of this purpose that was sent to the contact can be entered now. */
  isOpen(purpose: Purpose, contactId: ContactId, by: Command['by']): boolean {
    return purpose === 'confirm-contact'
      ? openConfirmationCode(this.account, contactId, this.now) !== null
      : openCode(this.account, purpose, by, this.now)?.contactId === contactId
  }

  /** Gives the code that went to the contact. */
  enters(purpose: Purpose, contactId: ContactId, by: Command['by']): boolean {
    const code = '0'.repeat(this.context.policy.values['code.digits'])
    return this.gives({ type: 'submit-code', by, purpose, code, contactId })
  }

  /** A step that was taken before. */
  ticks(command: Command): void {
    this.note(command, { done: true })
  }

  /** Waits until the pending change of all security info takes effect. */
  waitsForReplacement(): boolean {
    const running = runningReplacement(this.account)
    if (!running || running.frozenAt !== null) return false
    const blocked = holdsOf(this.account, this.now, this.context.policy)
      .filter(({ kind }) => kind === 'replacement')
      .flatMap(({ blocks }) => blocks)
    this.standing = {
      ...this.standing,
      freezes: [...new Set([...this.freezes, ...blocked])],
    }
    this.waits(running.maturesAt, 'replacement.wait')
    this.stepped({ command: 'wait', by: 'system' })
    return true
  }

  private decided(asked: Command): Decision | null {
    for (let tries = 0; tries < 12 && this.steps.length < mostSteps; tries++) {
      const command = this.inCase(asked)
      const decision = decide(this.account, command, { ...this.context, now: this.now })
      const isHeld =
        command.type === 'sign-in' && decision.events.some(({ type }) => type === 'sign-in-held')
      if (decision.outcome === 'accepted' || isHeld) {
        this.standing = { ...this.standing, account: decision.account }
        this.note(command)
        return decision
      }
      // A refusal may leave something behind: the request for a second operator.
      this.standing = { ...this.standing, account: decision.account }
      if (!this.prepares(decision.refusal, command) && !this.sitsOut(decision.refusal)) return null
    }
    return null
  }

  /** An operator with several cases open on the account goes on in the one whose caller is verified. */
  private inCase(command: Command): Command {
    if (command.by.kind !== 'operator') return command
    const open = openCases(this.account, command.by)
    const current =
      open.find((one) => callerProofs(this.account, one, this.now).length > 0) ?? open[0]
    return open.length > 1 && current !== undefined ? { ...command, caseId: current.id } : command
  }

  /** What the engine asks for first, where the people at hand can do it. */
  private prepares({ rule, facts, remedies }: Refusal, command: Command): boolean {
    const { by } = command
    switch (rule) {
      case 'identity.sign-in-first':
        return by.kind === 'customer' && this.signsIn()
      case 'identity.code-required':
        return this.proves(
          facts['purpose'] === 'reset-password' ? 'reset-password' : 'change-security-info',
          by,
        )
      case 'identity.two-proofs':
        return this.proves(by.kind === 'operator' ? 'support-call' : 'reset-password', by)
      case 'case.caller-unverified':
        return this.proves('support-call', by)
      case 'case.required':
        return (
          by.kind === 'operator' &&
          openCases(this.account, by).length === 0 &&
          this.gives({ type: 'open-case', by, channel: 'phone', story: '' })
        )
      case 'phone.last-four':
        return 'contactId' in command && this.givesLastFour(command.contactId ?? '')
      default:
        return remedies.includes('approve') && this.asksSecond(command)
    }
  }

  /** The refusal has asked a second operator; they approve just this command. */
  private asksSecond(command: Command): boolean {
    this.note(command, { asks: true })
    return this.gives({ type: 'approve', by: this.people.second })
  }

  private givesLastFour(contactId: ContactId): boolean {
    const digits = findContact(this.account, contactId)?.value.slice(-4) ?? ''
    return this.gives({ type: 'check-last-four', by: customer, contactId, digits })
  }

  /** Waits for a limit that ends by itself. The end of a replacement is a way of its own, not a limit. */
  private sitsOut({ rule, liftsAt }: Refusal): boolean {
    const longest = this.context.policy.values['waysBackIn.longestPause']
    if (
      liftsAt === null ||
      liftsAt <= this.now ||
      liftsAt - this.now > longest ||
      liftsAt === runningReplacement(this.account)?.maturesAt
    )
      return false
    this.waits(liftsAt, rule)
    return true
  }

  private waits(until: Instant, rule: RuleId): void {
    const { account } = settle(this.account, until, this.context.ids)
    this.standing = { ...this.standing, account, now: until, waitedFor: rule }
  }

  private note(command: Command, more: Partial<WalkedStep> = {}): void {
    this.stepped({
      command: command.type,
      by: this.whoIs(command.by),
      contactId: 'contactId' in command ? (command.contactId ?? null) : null,
      purpose: 'purpose' in command ? command.purpose : null,
      ...more,
    })
  }

  private stepped(step: Pick<WalkedStep, 'command' | 'by'> & Partial<WalkedStep>): void {
    const { stoppedAt, waitedFor } = this.standing
    const taken: WalkedStep = {
      contactId: null,
      purpose: null,
      at: this.now,
      waits: (this.now - stoppedAt) as Seconds,
      waitsFor: waitedFor,
      asks: false,
      done: false,
      ...step,
    }
    this.standing = {
      ...this.standing,
      steps: [...this.steps, taken],
      stoppedAt: this.now,
      waitedFor: null,
    }
  }

  private whoIs(by: Command['by']): WalkedStep['by'] {
    if (by.kind !== 'operator') return 'customer'
    if (by.id === this.people.me.id) return 'me'
    return by.id === this.people.second.id ? 'second' : 'supervisor'
  }
}
