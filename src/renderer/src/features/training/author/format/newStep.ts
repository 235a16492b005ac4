import { commands } from '@shared/commands'
import { commandTypes } from '@shared/vocabulary/kinds'
import type { DraftValue } from '../writing'
import { neededFields } from './fields'

/** What a step is begun with: whose account, by whom, and a value for whatever has to be said. */
export interface StepBeginning {
  readonly accounts: readonly string[]
  readonly operators: readonly { readonly handle: string; readonly role: string }[]
  readonly contacts: readonly string[]
  readonly letters: readonly string[]
  /** The seat of the trainee: what they can do is begun as done by them. */
  readonly seat: string
  /** Handles that a new contact can't have any more. */
  readonly taken: readonly string[]
}

/** A new step that is complete as far as a form can guess; it is changed from there. */
export function newStep(
  doing: string,
  beginning: StepBeginning,
): Readonly<Record<string, DraftValue>> {
  const [account] = beginning.accounts
  const by = actorOf(doing, beginning)
  const isTalk = doing === 'ask' || doing === 'tell'
  const carried = neededFields(doing).map(
    ({ path: [key = ''], kind, choices }) =>
      [key, valueOf(key, kind, choices ?? [], beginning)] as const,
  )
  const said: readonly (readonly [string, DraftValue | undefined])[] = [
    doing === 'check' ? ['check', true] : ['do', doing],
    ['account', isTalk ? undefined : account],
    ['by', by ?? undefined],
    ...carried.map(([key, value]) => [key, value ?? undefined] as const),
  ]
  return Object.fromEntries(
    said.flatMap(([key, value]) => (value === undefined ? [] : [[key, value] as const])),
  )
}

/** Null: the customer, who needs no saying. */
function actorOf(doing: string, { operators, seat }: StepBeginning): string | null {
  const type = commandTypes.find((one) => one === doing)
  const givers: readonly string[] = type === undefined ? [] : commands[type].by
  const able = operators.filter(({ role }) => givers.includes(role))
  if (givers.includes('customer') && (seat === 'customer' || able.length === 0)) return null
  const [first] = [...able.filter(({ role }) => role === seat), ...able]
  return first?.handle ?? (givers.includes('system') ? 'system' : null)
}

function valueOf(
  key: string,
  kind: string,
  choices: readonly string[],
  { contacts, letters, operators, taken }: StepBeginning,
): DraftValue {
  switch (kind) {
    case 'choice':
      return choices[0] ?? null
    case 'contact':
      return contacts[0] ?? null
    case 'letter':
      return letters[0] ?? null
    case 'operator':
      return operators[0]?.handle ?? null
    case 'flag':
      return true
    case 'yaml':
      return key === 'world' && contacts[0] !== undefined ? {} : null
    default:
      return textFor(key, taken)
  }
}

/** A contact is begun as a phone: one of the two has to be there, and only one. */
function textFor(key: string, taken: readonly string[]): DraftValue {
  if (key === 'email') return null
  if (key === 'phone') return '+12025550188'
  if (key === 'digits') return '0000'
  if (key !== 'handle') return '…'
  for (let number = 1; ; number += 1) {
    const handle = number === 1 ? 'new' : `new-${number}`
    if (!taken.includes(handle)) return handle
  }
}
