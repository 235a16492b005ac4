import type { CommandType, Purpose } from '@shared/vocabulary/kinds'
import { addresses, type Handle } from './handles'

export type Who = 'owner' | 'stranger'
export type OperatorHandle = keyof typeof operators
/** Each of the two people has an agent of their own on the phone, so that no case is about both. */
export const operators = {
  ana: 'agent',
  eva: 'agent',
  sam: 'supervisor',
  sue: 'supervisor',
} as const

/** One command as a scenario file writes it. `given` are its parameters; a contact is named by its handle. */
export interface Step {
  readonly who: Who
  readonly by: 'customer' | OperatorHandle
  readonly do: CommandType
  readonly given: Given
}

export type Given = Readonly<
  Partial<{
    name: string
    password: string
    purpose: Purpose
    contact: Handle
    handle: Handle
    code: 'last-received' | 'last-sent' | 'wrong'
    digits: string
    accept: readonly ['restriction']
    enabled: boolean
    message: Handle
    outcome: 'recovered'
  }>
>

export const signInName = 'maria@contoso.example'
export const password = 'correct horse'
export const wrongPassword = 'not the password'

/** The steps of one person, given by hand or through somebody at the desk. */
export interface Hands {
  readonly who: Who
  readonly by: Step['by']
}

export function step({ who, by }: Hands, type: CommandType, given: Given = {}): Step {
  return { who, by, do: type, given }
}

export function signsIn(hands: Hands): Step {
  return step(hands, 'sign-in', { name: signInName, password })
}

/** Has a code sent to a contact and enters what arrived there. */
export function provesBy(hands: Hands, purpose: Purpose, contact: Handle): readonly Step[] {
  return [step(hands, 'request-code', { purpose, contact }), enters(hands, purpose, contact)]
}

/** Proves control of a contact on the security pages: a phone’s last four digits come first (rule phone.last-four). */
export function provesForChange(hands: Hands, contact: Handle): readonly Step[] {
  const { kind, value } = addresses[contact]
  const digits =
    kind === 'phone' ? [step(hands, 'check-last-four', { contact, digits: value.slice(-4) })] : []
  return [...digits, ...provesBy(hands, 'change-security-info', contact)]
}

/** Brings a contact along and confirms it. */
export function brings(
  hands: Hands,
  type: 'add-contact' | 'replace-contacts',
  handle: Handle,
): readonly Step[] {
  return [step(hands, type, { handle }), enters(hands, 'confirm-contact', handle)]
}

/** In a scenario the customer is the owner; what a stranger reads is named as the last one that was sent there. */
function enters(hands: Hands, purpose: Purpose, contact: Handle): Step {
  return step(hands, 'submit-code', {
    purpose,
    contact,
    code: hands.who === 'owner' ? 'last-received' : 'last-sent',
  })
}
