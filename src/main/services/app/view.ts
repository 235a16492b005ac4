import { numbersOf } from '../../engine/packs/numbers'
import type { Role } from '@shared/vocabulary/kinds'
import type { AppView } from '@shared/views/app'
import { idleLimits } from '../../operators/idleness'
import { administersAsFounder, serving } from '../../operators/roster'
import type { Session } from '../../operators/session'
import type { OperatorRecord } from '../../ports/store'
import type { Desk, ShutDesk, Standing } from '../desk'
import { findingViews } from '../../channels/audit/standing'
import { permissions, permits } from '../access/permissions'
import { appearance, isSample, lockAfterMinutes } from './settings'
import { screensOf } from './screens'

/** What the console shows of itself while the desk behind it is still being loaded: nobody can have signed in. */
export function firstView(desk: Standing | ShutDesk): AppView {
  return desk.fault === null ? viewFor(desk, null) : shutView(desk)
}

/** They look after the audit, the profile or the work: each has to know when what is written down can't be trusted. */
const toldOfSeals: readonly Role[] = ['auditor', 'administrator', 'supervisor']

/** What the console shows of itself to this operator, or to nobody yet. */
export function appView(desk: Desk, operator: OperatorRecord | null, session: Session): AppView {
  return {
    ...viewFor(desk, operator),
    auditFindings:
      operator === null || !toldOfSeals.includes(operator.role) ? [] : findingViews(desk.seals),
    training: desk.training.roomOf(session)?.standing() ?? null,
  }
}

function viewFor(desk: Standing, operator: OperatorRecord | null): AppView {
  const operators = serving(desk.store.operators)
  const { theme, language, zone } = appearance(desk)
  return {
    phase: !desk.store.operators.any() ? 'first-start' : phaseFor(operator),
    fault: null,
    profile: { kind: isSample(desk.store.settings) ? 'sample' : 'live', folder: desk.host.folder },
    operator:
      operator === null
        ? null
        : {
            id: operator.id,
            name: operator.name,
            role: operator.role,
            screens: screensOf(operator, administersAsFounder(operator, desk.store.operators)),
          },
    operatorNames: operators.map((one) => one.name),
    lockAfterMinutes: lockAfterMinutes(desk.store.settings),
    accounts: desk.store.accounts.count(),
    auditFindings: [],
    now: desk.clock.now(),
    clock: clockView(desk, operator),
    zone,
    language,
    theme,
    version: desk.host.version,
    policy: { id: desk.policy.id, version: desk.policy.version },
    numbers: numbersOf(desk.policy),
    training: null,
  }
}

function clockView({ clockWatch }: Standing, operator: OperatorRecord | null): AppView['clock'] {
  const doubt = clockWatch.doubt()
  return doubt === null
    ? null
    : { ...doubt, mine: permits(permissions['clock.confirm'], operator, false) === 'yes' }
}

function phaseFor(operator: OperatorRecord | null): AppView['phase'] {
  if (operator === null) return 'locked'
  return operator.passphraseGivenAt === null ? 'ready' : 'new-passphrase'
}

/** The same where there is no store to ask. */
export function shutView(desk: ShutDesk): AppView {
  return {
    phase: 'fault',
    fault: desk.fault,
    profile: { kind: 'live', folder: desk.host.folder },
    operator: null,
    operatorNames: [],
    lockAfterMinutes: idleLimits.usual,
    accounts: 0,
    auditFindings: [],
    now: desk.clock.now(),
    clock: null,
    zone: desk.host.zone(),
    language: desk.host.language(),
    theme: 'system',
    version: desk.host.version,
    policy: { id: desk.policy.id, version: desk.policy.version },
    numbers: numbersOf(desk.policy),
    training: null,
  }
}
