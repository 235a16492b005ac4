import type { AppView } from '@shared/views/app'
import type { OperatorRecord } from '../../ports/store'
import type { Desk, ShutDesk } from '../desk'
import { appearance, isSample } from '../settings'

/** What the console shows of itself to this operator, or to nobody yet. */
export function appView(desk: Desk, operator: OperatorRecord | null): AppView {
  const operators = desk.store.operators.list()
  const { theme, language, zone } = appearance(desk)
  return {
    phase: operators.length === 0 ? 'first-start' : operator === null ? 'locked' : 'ready',
    fault: null,
    profile: { kind: isSample(desk.store.settings) ? 'sample' : 'live', folder: desk.host.folder },
    operator: operator === null ? null : { id: operator.id, name: operator.name, role: operator.role },
    operatorNames: operators.map((one) => one.name),
    accounts: desk.store.accounts.count(),
    now: desk.clock.now(),
    zone,
    language,
    theme,
    version: desk.host.version,
    policy: { id: desk.policy.id, version: desk.policy.version },
  }
}

/** The same where there is no store to ask. */
export function shutView(desk: ShutDesk): AppView {
  return {
    phase: 'fault',
    fault: desk.fault,
    profile: { kind: 'live', folder: desk.host.folder },
    operator: null,
    operatorNames: [],
    accounts: 0,
    now: desk.clock.now(),
    zone: desk.host.zone(),
    language: desk.host.language(),
    theme: 'system',
    version: desk.host.version,
    policy: { id: desk.policy.id, version: desk.policy.version },
  }
}
