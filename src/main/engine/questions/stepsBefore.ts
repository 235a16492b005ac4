import { needs } from '@shared/commands'
import type { Instant, Seconds } from '@shared/vocabulary/instant'
import type { CommandType, Purpose } from '@shared/vocabulary/kinds'
import type { Account, Proof } from '../model/account'
import type { Operator } from '../model/actor'
import { callerProofs } from '../model/caller'
import { liveProofs, openCases } from '../model/selectors'
import { mainWindow } from '../rules/context'
import type { WalkedStep } from './walk'

/** What the customer proves for a command; what an operator takes first is said of it. */
const provenFor: Readonly<Partial<Record<CommandType, Purpose>>> = {
  'reset-password': 'reset-password',
  'add-contact': 'change-security-info',
}

/** The steps of a way that were taken before it was asked for: the case is open, codes were verified. */
export function stepsBefore(
  account: Account,
  me: Operator,
  steps: readonly WalkedStep[],
  now: Instant,
): readonly WalkedStep[] {
  const mine = steps.filter(({ by }) => by === 'me')
  const current = openCases(account, me)[0]
  const opened =
    mine.length > 0 && current !== undefined ? [taken('open-case', 'me', now, null)] : []
  const verifies = mine.some(
    ({ command }) => command !== 'wait' && needs(command, 'verified-caller'),
  )
  const byCaller = verifies && current !== undefined ? callerProofs(account, current, now) : []
  const purposes = steps
    .filter(({ by }) => by === 'customer')
    .flatMap(({ command }) => (command === 'wait' ? [] : (provenFor[command] ?? [])))
  const byCustomer = liveProofs(account, now).filter(
    ({ purpose, window }) => window === mainWindow && purposes.includes(purpose),
  )
  return [
    ...opened,
    ...byCaller.flatMap((proof) => verified(proof, 'me', now)),
    ...byCustomer.flatMap((proof) => verified(proof, 'customer', now)),
  ]
}

function verified(proof: Proof, by: WalkedStep['by'], now: Instant): readonly WalkedStep[] {
  return [taken('request-code', by, now, proof), taken('submit-code', by, now, proof)]
}

function taken(
  command: CommandType,
  by: WalkedStep['by'],
  at: Instant,
  proof: Proof | null,
): WalkedStep {
  return {
    command,
    by,
    contactId: proof?.contactId ?? null,
    purpose: proof?.purpose ?? null,
    at,
    waits: 0 as Seconds,
    waitsFor: null,
    asks: false,
    done: true,
  }
}
