import { openSimulation, type Simulation } from '../../simulation/simulation'
import { registrationOf } from '../../simulation/registration'
import type { Desk } from '../../services/desk'
import type { GivenContact } from '../../engine/model/commands'
import type { AuditEntry } from '../../ports/audit'
import type { RegisteredEvent } from '../../ports/accounts'
import type { Scenario } from '../format/scenario'
import { instantOf } from '../format/times'
import { newCall, type CallState } from '../caller/callState'
import { makeWorld, type StrangeLetter, type World } from '../world/world'
import { Handles } from './handles'

/** Everything that a scenario is played with: a simulated desk with its people on it, and what is real around it. */
export interface ScenarioSimulation extends Simulation {
  readonly scenario: Scenario
  readonly world: World
  readonly handles: Handles
  /** The contact that was typed into the page that looks for an account name, by window. */
  readonly recovering: Map<string, GivenContact>
  /** What is left of the call with whoever rings. */
  readonly call: CallState
}

/** Begins a scenario on a desk of its own. */
export async function simulate(
  scenario: Scenario,
  migrationsFolder: string,
): Promise<ScenarioSimulation> {
  const simulation: ScenarioSimulation = {
    ...(await openSimulation({ ...scenario, migrationsFolder })),
    scenario,
    world: makeWorld(scenario.world, strangeLetters(scenario)),
    handles: new Handles(),
    recovering: new Map(),
    call: newCall(),
  }
  await enter(simulation)
  return simulation
}

function strangeLetters({ letters, start }: Scenario): readonly StrangeLetter[] {
  return [...letters]
    .map(([handle, { to, at, ...letter }]) => ({
      ...letter,
      handle,
      contact: to,
      at: instantOf(at, start),
    }))
    .toSorted((a, b) => a.at - b.at)
}

async function enter({ scenario, desk, handles }: ScenarioSimulation): Promise<void> {
  const at = scenario.start
  const entry: AuditEntry = {
    at,
    by: { kind: 'system' },
    action: 'scenario',
    accountId: null,
    caseId: null,
    outcome: 'accepted',
    rule: null,
    facts: {},
  }
  for (const [handle, { role, since, madeBy }] of scenario.operators) {
    const id = `operator-${handle}`
    const madeAt = since === null ? null : instantOf(since, at)
    handles.nameOperator(handle, id, role)
    await desk.store.operators.add(
      {
        id,
        name: handle,
        role,
        passphraseHash: '',
        createdAt: at,
        failuresInRow: 0,
        lockedUntil: null,
        passphraseGivenAt: null,
        lastSignInAt: null,
        removedAt: null,
        roleSince: madeAt,
        hands:
          madeBy === null ? [] : [{ what: 'made', by: `operator-${madeBy}`, at: madeAt ?? at }],
      },
      { ...entry, facts: { operator: id } },
    )
  }
  const events = [...scenario.accounts.keys()].map((handle) =>
    registration(scenario, handle, desk, handles),
  )
  if (events.length === 0) return
  await desk.store.accounts.register(events, { ...entry, facts: { accounts: events.length } })
}

function registration(
  { accounts, start }: Scenario,
  handle: string,
  { ids, secrets }: Desk,
  handles: Handles,
): RegisteredEvent {
  const account = accounts.get(handle)
  if (account === undefined) throw new Error(`there is no account ${handle}`)
  const accountId = ids.next('account')
  handles.nameAccount(handle, accountId)
  const contacts = [...account.contacts].map(([name, contact]) => {
    const id = ids.next('contact')
    handles.nameContact(handle, name, id, contact)
    return {
      ...contact,
      id,
      confirmedAt: contact.confirmedAt === null ? null : instantOf(contact.confirmedAt, start),
    }
  })
  const lastSignInAt = account.lastSignInAt === null ? null : instantOf(account.lastSignInAt, start)
  return registrationOf({ ...account, accountId, lastSignInAt, contacts }, secrets, start)
}
