import type { AccountId, ContactId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Truth } from '@shared/vocabulary/training'
import type { Account } from '../../engine/model/account'
import type { Address } from '../../engine/model/address'
import type { Policy } from '../../engine/model/policy'
import type { Scenario } from '../format/scenario'
import type { Caller } from '../format/training'
import type { World } from '../world/world'
import type { CallState } from './callState'

/** What the handles of a scenario stand for. */
export interface Named {
  contactId(account: string, handle: string): ContactId | null
  /** `maria/mail`. */
  contactName(id: ContactId): string | null
  addressNamed(name: string): Address | null
  accountHandle(id: AccountId): string
  /** Every contact that is, or was, on an account. */
  readonly contacts: readonly { readonly name: string; readonly address: Address }[]
}

/** How the simulation stands when the caller is asked or told something. */
export interface Situation {
  readonly scenario: Scenario
  readonly policy: Policy
  readonly now: Instant
  readonly world: World
  readonly handles: Named
  /** Every account by its handle, with all that has fallen due; the one that the scenario is about stands first. */
  readonly standings: ReadonlyMap<string, Account>
  readonly call: CallState
}

const nobody: Caller = {
  story: '',
  truth: 'owner',
  mood: null,
  says: [],
  does: [],
  brings: new Map(),
}

/** Who calls. Where a scenario says nothing of them it is an honest owner with all the time in the world. */
export function callerOf({ caller }: Pick<Scenario, 'caller'>): Caller {
  return caller ?? nobody
}

/** Who is at the other end: after a call back to an impostor's victim, the owner. */
export function truthOf({ scenario, call }: Pick<Situation, 'scenario' | 'call'>): Truth {
  return call.line === 'owner' ? 'owner' : callerOf(scenario).truth
}

/** The handle of the account that the scenario is about. */
export function mainOf({ standings }: Situation): string {
  return [...standings.keys()][0] ?? ''
}

/** The account that the scenario is about; null where it has none. */
export function mainAccount(situation: Situation): Account | null {
  return situation.standings.get(mainOf(situation)) ?? null
}

/** The password that whoever is at the other end knows; null where it is forgotten, or somebody else's. */
export function passwordOf(situation: Situation, account: string): string | null {
  return truthOf(situation) === 'impostor'
    ? null
    : (situation.scenario.accounts.get(account)?.password ?? null)
}

/** The window that is signed in to an account, or held on the way; null: nobody is. The one that is through comes first. */
export function sessionOf({ standings }: Situation, account: string) {
  const sessions = standings.get(account)?.sessions ?? []
  return sessions.find(({ held }) => held === null) ?? sessions.at(-1) ?? null
}

/** Whether some window is signed in to an account, past every question. */
export function isSignedIn({ standings }: Situation, account: string): boolean {
  return standings.get(account)?.sessions.some(({ held }) => held === null) ?? false
}
