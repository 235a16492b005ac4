import type { Purpose } from '@shared/vocabulary/kinds'
import type { AccountId, ContactId } from '@shared/vocabulary/ids'
import type { GivenContact } from '../../engine/model/commands'
import { sameAddress } from '../../engine/model/sameAddress'
import type { CodeWanted } from '../format/parameters'
import { readable, type Letter } from '../world/world'
import type { ScenarioSimulation } from './scenarioSimulation'

/** Where a code is looked for: what it is for, and whose it is or where it went. */
export interface CodeSearch {
  readonly purpose: Purpose
  readonly accountId: AccountId | null
  /** Only codes to this contact of the account. */
  readonly contactId: ContactId | null
  /** Only codes to this address, where no account is named. */
  readonly typed: GivenContact | null
}

/** The digits that are entered; `missing` says in words why there are none to enter. */
export type Entered = { readonly digits: string } | { readonly missing: string }

/**
 * Finds the digits that a step wants: what arrived where the customer can read it, or what the file says.
 * @param signedIn the accounts that some window is signed in to
 */
export function codeOf(
  simulation: ScenarioSimulation,
  signedIn: ReadonlySet<string>,
  wanted: CodeWanted,
  search: CodeSearch,
): Entered {
  if (wanted.is === 'digits') return { digits: wanted.digits }
  if (wanted.is === 'wrong') return { digits: wrongDigits(simulation) }
  const sent = simulation.world.letters.filter((letter) => carries(letter, search))
  if (wanted.is === 'last-sent') return digitsOf(sent.at(-1), `no code was sent ${forWhat(search)}`)
  const received = readable(simulation.world, simulation.clock.now(), (account) =>
    signedIn.has(account),
  ).filter((letter) => carries(letter, search))
  if (wanted.is === 'received')
    return digitsOf(
      received[wanted.number - 1],
      `${received.length} codes ${forWhat(search)} arrived where the customer can read them, not ${wanted.number}`,
    )
  return digitsOf(
    sent.findLast((letter) => received.includes(letter)),
    `no code ${forWhat(search)} arrived where the customer can read it`,
  )
}

function carries(
  { accountId, message }: Letter,
  { purpose, accountId: wanted, contactId, typed }: CodeSearch,
): boolean {
  if (message.code === null || message.template !== `code.${purpose}`) return false
  if (typed !== null) return sameAddress(message.to, typed)
  return (
    (wanted === null || accountId === wanted) &&
    (contactId === null || message.contactId === contactId)
  )
}

function digitsOf(letter: Letter | undefined, missing: string): Entered {
  return letter?.message.code == null ? { missing } : { digits: letter.message.code }
}

function forWhat({ purpose }: CodeSearch): string {
  return `for ${purpose}`
}

/** Digits of the right length that no code of this scenario has: a wrong code that happens to be right would be no lesson. */
function wrongDigits({ desk, world }: ScenarioSimulation): string {
  const length = desk.policy.values['code.digits']
  const taken = new Set(world.letters.map(({ message }) => message.code))
  for (let number = 0; ; number += 1) {
    const digits = String(number).padStart(length, '0')
    if (!taken.has(digits)) return digits
  }
}
