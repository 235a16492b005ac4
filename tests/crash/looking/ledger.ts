import type { Desk } from '../../../src/main/services/desk'
import { lockAfterMinutes } from '../../../src/main/services/app/settings'
import type { EventType } from '../../../src/main/engine/model/events'
import type { AuditRow } from '../../../src/main/ports/audit'
import type { OperatorRecord } from '../../../src/main/ports/operators'

/** Each of these commands, once accepted, leaves exactly one event of this type. */
const eventOf: Readonly<Record<string, EventType>> = {
  'open-case': 'case-opened',
  note: 'case-noted',
  'close-case': 'case-closed',
  'request-code': 'code-sent',
  'replace-contacts': 'replacement-requested',
}
const everything = 1_000_000

/**
 * Holds what the store says against what its audit says, both ways: nothing is so without a record of it, and nothing is on
 * record that isn't so. Answers the first thing that does not agree; null where all does.
 */
export async function disagreement({ store }: Desk): Promise<string | null> {
  const rows = (await store.audit.slice(0, everything)).filter(
    ({ outcome }) => outcome === 'accepted',
  )
  return (
    operators(await store.operators.list(), rows) ??
    settings(await lockAfterMinutes(store.settings), rows) ??
    accounts(store, rows)
  )
}

interface Known {
  role: string
  removed: boolean
  given: boolean
  signedInAt: number | null
}

function operators(list: readonly OperatorRecord[], rows: readonly AuditRow[]): string | null {
  const known = recordedOperators(rows)
  for (const { id, name, role, removedAt, passphraseGivenAt, lastSignInAt } of list) {
    const so = known.get(id)
    const is: Known = {
      role,
      removed: removedAt !== null,
      given: passphraseGivenAt !== null,
      signedInAt: lastSignInAt,
    }
    if (so === undefined) return `operator ${name} is there, and no record says who added them`
    if (JSON.stringify(is) !== JSON.stringify(so))
      return `operator ${name} is ${JSON.stringify(is)}, on record ${JSON.stringify(so)}`
    known.delete(id)
  }
  const [missing] = known.keys()
  return missing === undefined ? null : `operator ${missing} is on record and not there`
}

function recordedOperators(rows: readonly AuditRow[]): Map<string, Known> {
  const known = new Map<string, Known>()
  for (const { action, operator, facts, at } of rows) {
    const said = JSON.parse(facts) as { operator?: string; role?: string }
    const by = operator ?? ''
    const of = known.get(said.operator ?? by)
    if (action === 'operators.createFirst' || action === 'directory.openSample') {
      known.set(by, {
        role: said.role ?? 'supervisor',
        removed: false,
        given: false,
        signedInAt: at,
      })
      // A second founder is on record with the first.
      if (said.operator !== undefined)
        known.set(said.operator, {
          role: 'supervisor',
          removed: false,
          given: true,
          signedInAt: null,
        })
    } else if (action === 'operators.add')
      known.set(said.operator ?? '', {
        role: said.role ?? '',
        removed: false,
        given: true,
        signedInAt: null,
      })
    else if (of === undefined) continue
    else if (action === 'operators.setRole') of.role = said.role ?? ''
    else if (action === 'operators.remove') of.removed = true
    else if (action === 'operators.resetPassphrase') of.given = true
    else if (action === 'operators.changePassphrase') of.given = false
    else if (action === 'operators.signIn') of.signedInAt = at
  }
  return known
}

function settings(idleLock: number, rows: readonly AuditRow[]): string | null {
  const last = rows.findLast(({ action }) => action === 'operators.setIdleLock')
  if (last === undefined) return null
  const { minutes } = JSON.parse(last.facts) as { minutes: number }
  return minutes === idleLock
    ? null
    : `windows lock after ${idleLock} minutes, on record ${minutes}`
}

async function accounts(store: Desk['store'], rows: readonly AuditRow[]): Promise<string | null> {
  const added = rows
    .filter(({ action }) => action === 'directory.applyImport')
    .reduce(
      (sum, { facts }) => sum + Number((JSON.parse(facts) as { added?: number }).added ?? 0),
      0,
    )
  if (added !== (await store.accounts.count()))
    return `there are ${await store.accounts.count()} accounts, on record ${added}`

  const onRecord = new Map<string, number>()
  for (const { action, account } of rows) {
    const type = eventOf[action]
    if (account === null || type === undefined) continue
    onRecord.set(`${account} ${type}`, (onRecord.get(`${account} ${type}`) ?? 0) + 1)
  }
  for (const account of new Set(rows.flatMap((row) => row.account ?? []))) {
    const events = (await store.accounts.events(account, everything)).map(({ event }) => event.type)
    for (const type of Object.values(eventOf)) {
      const are = events.filter((one) => one === type).length
      const recorded = onRecord.get(`${account} ${type}`) ?? 0
      if (are !== recorded) return `account ${account} has ${are} of ${type}, on record ${recorded}`
    }
    const cases = (await store.accounts.read(account))?.cases.length ?? 0
    if (cases !== (onRecord.get(`${account} case-opened`) ?? 0))
      return `account ${account} has ${cases} cases, on record ${onRecord.get(`${account} case-opened`) ?? 0}`
    const codes = (await store.outbox.list(everything, account)).filter(
      ({ hasCode }) => hasCode,
    ).length
    const sent = events.filter((one) => one === 'code-sent').length
    if (codes !== sent)
      return `account ${account} was sent ${sent} codes, and the outbox has ${codes}`
  }
  return null
}
