import type { Host } from '../../ports/host'
import type { Desk } from '../../services/desk'
import { composeDesk } from '../../desk/compose'
import { system } from '../../engine/model/actor'
import { passwordBinding } from '../../engine/rules/password'
import type { GivenContact } from '../../engine/model/commands'
import type { Ids, Secrets } from '../../engine/model/decision'
import type { AuditEntry } from '../../ports/audit'
import type { RegisteredEvent } from '../../ports/accounts'
import { openStore } from '../../store/openStore'
import type { Scenario } from '../format/scenario'
import { instantOf } from '../format/times'
import { makeWorld, type World } from '../world/world'
import { Cast } from './handles'
import { restartableChance } from './chance'
import { recordingCourier, type RecordingCourier } from './recordingCourier'
import { seededIds, seededSecrets } from './seeded'
import { simulatedClock, type SimulatedClock } from './simulatedClock'

/** Everything that a scenario is played with: the desk of the app, and around it what it is told is real. */
export interface Stage {
  readonly scenario: Scenario
  readonly desk: Desk
  readonly clock: SimulatedClock
  readonly courier: RecordingCourier
  readonly world: World
  readonly cast: Cast
  /** The contact that was typed into the page that looks for an account name, by window. */
  readonly recovering: Map<string, GivenContact>
  /** What the desk would draw next, without drawing it: a preview leaves no trace. */
  foreseen(): { readonly ids: Ids; readonly secrets: Secrets }
  /** Ids and codes of a person's move follow from its number: whatever they only looked at before changes nothing. */
  redraw(move: number): void
  close(): Promise<void>
}

/** Sets a scenario's stage: the same composition as the app's, on a store in memory. */
export async function setStage(scenario: Scenario, migrationsFolder: string): Promise<Stage> {
  const opened = openStore({ file: ':memory:', migrationsFolder })
  if (!opened.ok) throw new Error(`a store in memory could not be opened: ${opened.detail}`)
  const { store } = opened
  const forIds = restartableChance(scenario.seed, 'ids')
  const forCodes = restartableChance(scenario.seed, 'codes')
  const clock = simulatedClock(scenario.start)
  const courier = recordingCourier()
  const desk = await composeDesk({
    clock,
    store,
    courier,
    ids: seededIds(forIds),
    secrets: seededSecrets(forCodes),
    policy: scenario.policy,
    passphrases: nobodySignsIn,
    host: host(scenario.zone),
  })
  const stage: Stage = {
    scenario,
    desk,
    clock,
    courier,
    world: makeWorld(scenario.world),
    cast: new Cast(),
    recovering: new Map(),
    redraw: (move) => {
      forIds.restart(`ids ${move}`)
      forCodes.restart(`codes ${move}`)
    },
    foreseen: () => ({ ids: seededIds(forIds.fork()), secrets: seededSecrets(forCodes.fork()) }),
    close: async () => store.close(),
  }
  await enter(stage)
  return stage
}

/** Operators are whom the scenario says they are; none has a passphrase. */
const nobodySignsIn = { hash: async () => '', matches: async () => false }

function host(zone: string): Host {
  return {
    version: 'training',
    folder: '',
    zone: () => zone,
    language: () => 'en',
    chooseFiles: async () => [],
    chooseFolder: async () => null,
    chooseTarget: async () => null,
    pageAsPdf: async () => new Uint8Array(),
  }
}

async function enter({ scenario, desk, cast }: Stage): Promise<void> {
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
  for (const [handle, { role }] of scenario.operators) {
    const id = `operator-${handle}`
    cast.nameOperator(handle, id, role)
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
      },
      { ...entry, facts: { operator: id } },
    )
  }
  const events = [...scenario.accounts.keys()].map((handle) =>
    registration(scenario, handle, desk, cast),
  )
  if (events.length === 0) return
  await desk.store.accounts.register(events, { ...entry, facts: { accounts: events.length } })
}

function registration(
  { accounts, start }: Scenario,
  handle: string,
  { ids, secrets }: Desk,
  cast: Cast,
): RegisteredEvent {
  const account = accounts.get(handle)
  if (account === undefined) throw new Error(`there is no account ${handle}`)
  const accountId = ids.next('account')
  cast.nameAccount(handle, accountId)
  const contacts = [...account.contacts].map(([name, { kind, value, confirmedAt, language }]) => {
    const id = ids.next('contact')
    cast.nameContact(handle, name, id, { kind, value })
    const confirmed = confirmedAt === null ? null : instantOf(confirmedAt, start)
    return {
      id,
      kind,
      value,
      language: language ?? account.locale,
      addedAt: confirmed ?? start,
      confirmedAt: confirmed,
      failuresInRow: 0,
      disabledAt: null,
    }
  })
  return {
    type: 'account-registered',
    at: start,
    by: system,
    accountId,
    contacts,
    name: account.name,
    locale: account.locale,
    privileged: account.privileged,
    twoStep: account.twoStep,
    passwordSeal:
      account.password === null ? null : secrets.seal(account.password, passwordBinding(accountId)),
    lastSignInAt: account.lastSignInAt === null ? null : instantOf(account.lastSignInAt, start),
    signInNames: account.signInNames,
  }
}
