import type { BodyOf } from '@shared/commands'
import {
  formatInstant,
  instant,
  minus,
  parseDuration,
  plus,
  type Instant,
} from '@shared/vocabulary/instant'
import type { IdKind } from '@shared/vocabulary/ids'
import type { CommandType, MessageLanguage, Purpose } from '@shared/vocabulary/kinds'
import type { Account, Contact, SignInName } from '../model/account'
import { customer, type Actor } from '../model/actor'
import { readAddress, type Address } from '../model/address'
import type { Command } from '../model/commands'
import { decide } from '../commands/decide'
import type { Accepted, Decision, DecisionContext, Ids, Refused, Secrets } from '../model/decision'
import type { AccountEvent } from '../model/events'
import { fold } from '../evolve'
import type { Message } from '../model/messages'
import { packs } from '../packs'
import type { Policy } from '../model/policy'
import { settle } from '../time/settle'
import { passwordBinding } from '../rules/password'

/** Test support: one account and a clock, told step by step. Ids count up, codes are legible, nothing is random. */

export const password = 'correct horse battery'
export const signInName = 'maria@contoso.example'

export const ana: Actor = { kind: 'operator', id: 'ana', role: 'agent' }
export const sam: Actor = { kind: 'operator', id: 'sam', role: 'supervisor' }
export const sue: Actor = { kind: 'operator', id: 'sue', role: 'supervisor' }

export interface Beginning {
  readonly start?: string
  /** Contact by handle: `+34…` or an email; `age` is how long ago it was confirmed, null for an unconfirmed one. */
  readonly contacts?: Readonly<
    Record<
      string,
      { readonly value: string; readonly age?: string | null; readonly language?: MessageLanguage }
    >
  >
  readonly signInNames?: readonly SignInName[]
  readonly locale?: MessageLanguage
  readonly twoStep?: boolean
  readonly privileged?: boolean
  readonly lastSignIn?: string | null
  readonly policy?: Policy
}

export const phoneAndMail = {
  phone: { value: '+34612345678', age: '400d' },
  mail: { value: 'maria.g@example.org', age: '400d' },
} as const

/** Seals that can be read back: `matches` is plain equality. */
export function legibleSecrets(): Secrets {
  let minted = 100_000
  return {
    mintCode: (digits) => String((minted += 7919) % 10 ** digits).padStart(digits, '0'),
    seal: (text, binding) => `${binding}=${text}`,
    matches: (text, binding, seal) => seal === `${binding}=${text}`,
  }
}

export function countingIds(): Ids {
  let count = 0
  return { next: (kind: IdKind) => `${kind}-${++count}` }
}

export class Story {
  now: Instant
  account: Account
  readonly events: AccountEvent[]
  readonly messages: Message[] = []
  readonly policy: Policy
  private readonly ids = countingIds()
  private readonly secrets = legibleSecrets()

  constructor(beginning: Beginning = {}) {
    this.now = instant(beginning.start ?? '2026-03-01T09:00:00Z')
    this.policy = beginning.policy ?? packs.seeds
    const registered = this.registration(beginning)
    this.events = [registered]
    this.account = fold(this.events) as Account
  }

  get context(): DecisionContext {
    return { now: this.now, policy: this.policy, ids: this.ids, secrets: this.secrets }
  }

  /** Lets time pass: `30d`, or up to an instant. What falls due happens with the next command, or with `settle`. */
  later(lengthOrInstant: string): this {
    const length = parseDuration(lengthOrInstant)
    this.now = length === null ? instant(lengthOrInstant) : plus(this.now, length)
    return this
  }

  settle(): this {
    const settled = settle(this.account, this.now, this.ids)
    this.account = settled.account
    this.events.push(...settled.events)
    this.messages.push(...settled.messages)
    return this
  }

  preview(command: Given): Decision {
    return decide(this.account, { by: customer, ...command }, this.context)
  }

  give(command: Given): Decision {
    const decision = this.preview(command)
    this.account = decision.account
    this.events.push(...decision.due, ...decision.events)
    this.messages.push(...decision.messages)
    return decision
  }

  accepted(command: Given): Accepted {
    const decision = this.give(command)
    if (decision.outcome === 'refused')
      throw new Error(
        `${command.type} at ${formatInstant(this.now)} was refused by ${decision.refusal.rule}: ${JSON.stringify(decision.refusal.facts)}`,
      )
    return decision
  }

  refused(command: Given): Refused {
    const decision = this.give(command)
    if (decision.outcome === 'accepted')
      throw new Error(`${command.type} was accepted: ${decision.result}`)
    return decision
  }

  contact(handleOrValue: string): Contact {
    const contact = this.account.contacts.find(
      (one) => one.id === handleOrValue || one.value === handleOrValue,
    )
    if (!contact) throw new Error(`no contact ${handleOrValue}`)
    return contact
  }

  /** The newest code for the purpose, as its message carried it. */
  code(purpose: Purpose): string {
    const message = this.messages.findLast((one) => one.template === `code.${purpose}`)
    if (message?.code == null) throw new Error(`no code was sent for ${purpose}`)
    return message.code
  }

  signIn(): this {
    this.accepted({ type: 'sign-in', name: signInName, password })
    return this
  }

  /** Verifies the customer by a code to an email contact, a minute after it was asked for. */
  proved(contactId = 'mail', purpose: Purpose = 'change-security-info'): this {
    this.accepted({ type: 'request-code', purpose, contactId })
    this.later('60s')
    this.accepted({ type: 'submit-code', purpose, code: this.code(purpose) })
    return this
  }

  /** Opens a case for `by` and verifies its caller by a support-call code to each of the contacts. */
  callerVerified(by: Actor = ana, ...contactIds: readonly string[]): this {
    this.accepted({ type: 'open-case', by, channel: 'phone', story: 'I lost my phone.' })
    for (const contactId of contactIds.length > 0 ? contactIds : ['mail'])
      this.callerProved(by, contactId)
    return this
  }

  /** One more support-call code in the open case of `by`, a minute after it was asked for. */
  callerProved(by: Actor, contactId: string): this {
    this.accepted({ type: 'request-code', by, purpose: 'support-call', contactId })
    this.later('60s')
    this.accepted({
      type: 'submit-code',
      by,
      purpose: 'support-call',
      code: this.code('support-call'),
    })
    return this
  }

  private registration(beginning: Beginning): AccountEvent {
    const contacts = Object.entries(beginning.contacts ?? phoneAndMail).map(
      ([id, given]): Contact => {
        const address = addressOf(given.value)
        const confirmedAt =
          given.age === null ? null : minus(this.now, parseDuration(given.age ?? '400d') ?? 0)
        return {
          id,
          kind: address.kind,
          value: address.value,
          language: given.language ?? beginning.locale ?? 'es',
          addedAt: confirmedAt ?? minus(this.now, 60),
          confirmedAt,
          failuresInRow: 0,
          disabledAt: null,
        }
      },
    )
    const lastSignIn = beginning.lastSignIn === undefined ? '3d' : beginning.lastSignIn
    return {
      type: 'account-registered',
      at: minus(this.now, 500 * 86_400),
      by: { kind: 'system' },
      accountId: 'maria',
      name: 'Maria Gómez',
      locale: beginning.locale ?? 'es',
      privileged: beginning.privileged ?? false,
      twoStep: beginning.twoStep ?? false,
      passwordSeal: this.secrets.seal(password, passwordBinding('maria')),
      lastSignInAt: lastSignIn === null ? null : minus(this.now, parseDuration(lastSignIn) ?? 0),
      signInNames: beginning.signInNames ?? [{ kind: 'email', value: signInName, enabled: true }],
      contacts,
    }
  }
}

/** A command with its actor left out where it is the customer. */
export type Given = BodyOf<CommandType> &
  Partial<Pick<Command, 'by' | 'window' | 'caseId' | 'because'>>

export function addressOf(value: string): Address {
  const address = readAddress(value.includes('@') ? 'email' : 'phone', value)
  if (!address) throw new Error(`not a contact: ${value}`)
  return address
}
