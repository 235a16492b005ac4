import { numbersOf } from '../../engine/packs/numbers'
import type { AppView } from '@shared/views/app'
import { idleLimits } from '../../operators/idleness'
import { serving } from '../../operators/roster'
import type { OperatorRecord } from '../../ports/operators'
import type { ShutDesk, Standing } from '../desk'
import { appearance, isSample, lockAfterMinutes } from './settings'

/** What the console shows of itself while the desk behind it is still being loaded: nobody can have signed in. */
export async function firstView(desk: Standing | ShutDesk): Promise<AppView> {
  return desk.fault === null ? viewForNobody(desk) : shutView(desk)
}

/** What the console shows of itself while nobody is signed in. */
export async function viewForNobody(desk: Standing): Promise<AppView> {
  const operators = await serving(desk.store.operators)
  const doubt = desk.clockWatch.doubt()
  return {
    phase: (await desk.store.operators.any()) ? 'locked' : 'first-start',
    fault: null,
    profile: {
      kind: (await isSample(desk.store.settings)) ? 'sample' : 'live',
      folder: desk.host.folder,
    },
    operator: null,
    operatorNames: operators.map(({ name }) => name),
    lastOperatorName: lastOf(operators)?.name ?? null,
    crashed: false,
    lockAfterMinutes: await lockAfterMinutes(desk.store.settings),
    accounts: await desk.store.accounts.count(),
    auditFindings: [],
    now: desk.clock.now(),
    clock: doubt === null ? null : { ...doubt, mine: false },
    ...(await appearance(desk)),
    version: desk.host.version,
    policy: { id: desk.policy.id, version: desk.policy.version },
    numbers: numbersOf(desk.policy),
    training: null,
  }
}

function lastOf(operators: readonly OperatorRecord[]): OperatorRecord | null {
  const [last] = operators.toSorted((a, b) => (b.lastSignInAt ?? 0) - (a.lastSignInAt ?? 0))
  return last?.lastSignInAt == null ? null : last
}

/** The same where there is no store to ask. */
export function shutView(desk: ShutDesk): AppView {
  return {
    phase: 'fault',
    fault: desk.fault,
    profile: { kind: 'live', folder: desk.host.folder },
    operator: null,
    operatorNames: [],
    lastOperatorName: null,
    crashed: false,
    lockAfterMinutes: idleLimits.usual,
    accounts: 0,
    auditFindings: [],
    now: desk.clock.now(),
    clock: null,
    zone: desk.host.zone(),
    language: desk.host.language(),
    theme: 'system',
    notifications: true,
    version: desk.host.version,
    policy: { id: desk.policy.id, version: desk.policy.version },
    numbers: numbersOf(desk.policy),
    training: null,
  }
}
