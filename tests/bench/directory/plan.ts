import { createHash } from 'node:crypto'
import { instantOfMilliseconds } from '../../../src/shared/vocabulary/instant'
import { storedRegistration } from '../../../src/main/store/registrationData'
import { personAt } from './people'

/** What a prepared directory is made of: the proportions of a large house that has worked with Latchkey for a while. */
export interface Plan {
  readonly accounts: number
  readonly seed: number
}

const week = 7 * 86_400_000

/**
 * When the prepared directories stand: nothing of them is younger, and nothing falls due before it. It is the beginning of
 * this week, because the app in the real window goes by the real clock.
 */
export const preparedAt = instantOfMilliseconds(Math.floor(Date.now() / week) * week)

/** One account in so many waits for the end of a replacement, that is 20,000 in a million. */
const waitingEvery = 50
/** One account in so many has a long history. */
const wellKnownEvery = 1_000
export const casesOfWellKnown = 25
export const auditRecordsEach = 3.7
export const auditRecordsOfWellKnown = 50

export function isWaiting(index: number): boolean {
  return index % waitingEvery === 7
}

export function isWellKnown(index: number): boolean {
  return index % wellKnownEvery === 3
}

/** The indices of the accounts with a long history. */
export function wellKnownOf({ accounts }: Plan): number[] {
  return Array.from({ length: accounts }, (_none, index) => index).filter(isWellKnown)
}

/** Indices all over the directory of accounts that nothing is going on with, each once. */
export function ordinaryOnes({ accounts }: Plan, count: number): number[] {
  const scattered = Array.from(
    { length: Math.min(accounts, 2 * count) },
    (_none, round) => (round * 7919) % accounts,
  )
  return [...new Set(scattered)]
    .filter((index) => !isWaiting(index) && !isWellKnown(index))
    .slice(0, count)
}

/** A name for everything that a prepared directory depends on: the plan, the tables, and what the generator makes of it. */
export function fingerprintOf(plan: Plan, schema: readonly string[]): string {
  const hash = createHash('sha256').update(
    JSON.stringify([
      plan,
      preparedAt,
      auditRecordsEach,
      casesOfWellKnown,
      waitingEvery,
      wellKnownEvery,
    ]),
  )
  for (const statement of schema) hash.update(statement)
  for (let index = 0; index < 100; index++)
    hash.update(JSON.stringify(storedRegistration(personAt(index, plan.seed, preparedAt))))
  return hash.digest('hex').slice(0, 16)
}
