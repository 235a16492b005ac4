import { instant, minus, plus, type Instant } from '@shared/vocabulary/instant'
import type { ContactId, IdKind } from '@shared/vocabulary/ids'
import type { Purpose } from '@shared/vocabulary/kinds'
import type { Account } from '../../engine/model/account'
import { decide } from '../../engine/commands/decide'
import type { Decision, DecisionContext, Secrets } from '../../engine/model/decision'
import { nextDue } from '../../engine/time/due'
import { evolve } from '../../engine/evolve'
import type { EventType } from '../../engine/model/events'
import type { Message } from '../../engine/model/messages'
import type { Policy } from '../../engine/model/policy'
import { settle } from '../../engine/time/settle'
import { registrationOf } from '../../simulation/registration'
import { addresses, type Setup, type Handle } from './handles'
import { commandOf, type Known } from './commandOf'
import { password, signInName, type Step, type Who } from './step'

export const start = instant('2026-03-02T09:00:00Z')
/** When the account’s contacts were confirmed; the scenario file says the same. */
export const confirmedAt = minus(start, 400 * 86_400)

/** A step that was done, and what the engine answered. */
export interface Turn {
  readonly at: Instant
  readonly step: Step
  readonly decision: Decision
}

/** What fell due between the turns. */
export interface FellDue {
  readonly at: Instant
  /** So many turns had been taken before it. */
  readonly turns: number
  readonly event: EventType
}

/** A message, and when it can be read where it went. */
export interface Arriving {
  readonly message: Message
  readonly handle: Handle
  readonly sentAt: Instant
  /** So many turns had been taken when it left. */
  readonly turns: number
  readonly arrivesAt: Instant
}

/**
 * A hunted story as far as it has been told: one account on the pure engine, and the world of the scenario runner around
 * it, in memory. Whatever is decided, `decide` decides.
 */
export class GeneratedStory implements Known {
  now: Instant = start
  account: Account
  turns: readonly Turn[] = []
  fellDue: readonly FellDue[] = []
  letters: readonly Arriving[] = []
  /** Letters that the owner has read so far, counted from the first. */
  read = 0
  knowsPassword: Readonly<Record<Who, boolean>>
  #ids: ReadonlyMap<Handle, ContactId>
  /** Whose each contact is that there ever was: one that was brought twice has two ids. */
  #handles: ReadonlyMap<ContactId, Handle>
  #drawn = 0
  /** Whoever looks ahead mostly does it then: the answer is the same. */
  #foreseen:
    | (Pick<Turn, 'step'> &
        Pick<GeneratedStory, 'account' | 'now'> & { readonly decision: Decision | null })
    | null = null

  constructor(
    readonly setup: Setup,
    readonly policy: Policy,
  ) {
    this.account = registered(setup)
    this.knowsPassword = { owner: setup.owner.password, stranger: setup.stranger.password }
    this.#ids = new Map(setup.contacts.map((handle) => [handle, handle]))
    this.#handles = new Map(setup.contacts.map((handle) => [handle, handle]))
  }

  /** The same story once more, to try something in. */
  copy(): GeneratedStory {
    const copy = new GeneratedStory(this.setup, this.policy)
    copy.now = this.now
    copy.account = this.account
    copy.turns = this.turns
    copy.fellDue = this.fellDue
    copy.letters = this.letters
    copy.read = this.read
    copy.knowsPassword = this.knowsPassword
    copy.#ids = this.#ids
    copy.#handles = this.#handles
    copy.#drawn = this.#drawn
    return copy
  }

  /** Lets time pass up to an instant; what falls due happens at its own. Never goes back. */
  advance(until: Instant): void {
    for (
      let due = nextDue(this.account);
      due !== null && due <= until;
      due = nextDue(this.account)
    ) {
      if (due > this.now) this.now = due
      const { account, events, messages } = settle(this.account, this.now, this.#context.ids)
      this.account = account
      if (events.length > 0)
        this.fellDue = [
          ...this.fellDue,
          ...events.map(({ at, type }) => ({ at, event: type, turns: this.turns.length })),
        ]
      this.#post(messages)
    }
    if (until > this.now) this.now = until
  }

  /** Does a step now; null where it can’t be done, because what it speaks of is not there. */
  give(step: Step): Decision | null {
    const decision = this.foresee(step)
    if (decision === null) return null
    this.account = decision.account
    if (
      decision.outcome === 'accepted' &&
      step.given.handle !== undefined &&
      typeof decision.facts.contactId === 'string'
    ) {
      this.#ids = new Map([...this.#ids, [step.given.handle, decision.facts.contactId]])
      this.#handles = new Map([...this.#handles, [decision.facts.contactId, step.given.handle]])
    }
    this.turns = [...this.turns, { at: this.now, step, decision }]
    this.#post(decision.messages)
    return decision
  }

  /** What the engine would answer now. */
  foresee(step: Step): Decision | null {
    const last = this.#foreseen
    if (last?.step === step && last.account === this.account && last.now === this.now)
      return last.decision
    const command = this.#isAble(step) ? commandOf(this, step) : null
    const decision = command === null ? null : decide(this.account, command, this.#context)
    this.#foreseen = { step, account: this.account, now: this.now, decision }
    return decision
  }

  get codeDigits(): number {
    return this.policy.values['code.digits']
  }

  codeAt(handle: Handle, purpose: Purpose): string | null {
    return (
      this.letters.findLast(
        (letter) =>
          letter.handle === handle &&
          letter.message.template === `code.${purpose}` &&
          letter.arrivesAt <= this.now,
      )?.message.code ?? null
    )
  }

  idOf(handle: Handle): ContactId | null {
    return this.#ids.get(handle) ?? null
  }

  handleOf(id: ContactId): Handle {
    const found = this.#handles.get(id)
    if (found === undefined) throw new Error(`nobody in this story brought the contact ${id}`)
    return found
  }

  reads(who: Who, handle: Handle): boolean {
    return this.setup[who].reads.includes(handle)
  }

  /** Nobody enters a password that they don’t know, or a code that they can’t read. */
  #isAble({ who, given }: Step): boolean {
    if (given.password === password && !this.knowsPassword[who]) return false
    const readsCode = given.code === 'last-received' || given.code === 'last-sent'
    return !readsCode || given.contact === undefined || this.reads(who, given.contact)
  }

  get #context(): DecisionContext {
    return {
      now: this.now,
      policy: this.policy,
      ids: { next: (kind: IdKind) => `${kind}-${++this.#drawn}` },
      secrets: { ...legible, mintCode: (digits) => String(++this.#drawn).padStart(digits, '0') },
    }
  }

  #post(messages: readonly Message[]): void {
    if (messages.length === 0) return
    const posted = messages.map((message): Arriving => {
      const handle = this.handleOf(message.contactId)
      return {
        message,
        handle,
        sentAt: this.now,
        turns: this.turns.length,
        arrivesAt: this.reads('owner', handle) ? plus(this.now, this.setup.delay) : this.now,
      }
    })
    this.letters = [...this.letters, ...posted]
    for (const { message, handle } of posted)
      if (message.template === 'password.reset') this.#tellPassword(handle)
  }

  /** Who reads the way to a new password knows the password from then on. */
  #tellPassword(handle: Handle): void {
    const { owner, stranger } = this.knowsPassword
    this.knowsPassword = {
      owner: owner || this.reads('owner', handle),
      stranger: stranger || this.reads('stranger', handle),
    }
  }
}

const legible: Omit<Secrets, 'mintCode'> = {
  seal: (text, binding) => `${binding}=${text}`,
  matches: (text, binding, seal) => seal === `${binding}=${text}`,
}

function registered({ twoStep, privileged, absent, contacts }: Setup): Account {
  const newcomer = {
    accountId: 'maria',
    name: 'Maria Gómez',
    locale: 'en',
    privileged,
    twoStep,
    password,
    lastSignInAt: minus(start, absent),
    signInNames: [{ kind: 'email', value: signInName, enabled: true }],
    contacts: contacts.map((handle) => ({
      id: handle,
      ...addresses[handle],
      confirmedAt,
      language: null,
    })),
  } as const
  return evolve(null, registrationOf(newcomer, legible, start))
}
