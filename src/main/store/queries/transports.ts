import type Client from 'better-sqlite3'
import type { TransportFault } from '@shared/vocabulary/deliveryStates'
import type { OperatorId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { ContactKind } from '@shared/vocabulary/kinds'
import type { TransportSetting } from '@shared/transports'
import type { StoredTransport, Transports } from '../../ports/transports'
import { UnreadableRecord } from '../../ports/unreadable'
import { checked, checkedColumns, insertInto, isWhole, widthOf } from '../checkedRows'
import type { Transactions } from '../database'
import { readable } from '../readable'
import { applyTo } from '../portsOverRows'
import type { AuditRows } from './audit'
import type { SettingRows } from './settings'

type Row = [
  kind: ContactKind,
  type: TransportSetting['type'],
  settings: string,
  changedAt: Instant,
  changedBy: OperatorId,
  checksum: number | null,
  fault: TransportFault | null,
  faultAnswer: string | null,
  faultSince: Instant | null,
  pausedUntil: Instant | null,
]
type SecretRow = [
  kind: ContactKind,
  name: string,
  sealed: string,
  at: Instant,
  checksum: number | null,
]

/**
 * Reads and writes the tables `transport` and `transport_secret`. One that is not as it was stored leads nowhere: whoever alters it
 * could have every code sent to themselves.
 * @param abandon within the transaction: what waits for a kind has no way out any more
 */
export function transportRows(
  client: Client.Database,
  settings: SettingRows,
  audit: AuditRows,
  immediately: Transactions,
  abandon: (kind: ContactKind, at: Instant) => void,
): Transports {
  const byKind = client
    .prepare<[ContactKind], Row>(
      `SELECT ${checkedColumns('transport', 't')}, t.fault, t.fault_answer, t.fault_since, t.paused_until FROM transport t WHERE t.kind = +?`,
    )
    .raw()
  const secretsOf = client
    .prepare<[ContactKind], SecretRow>(
      `SELECT ${checkedColumns('transport_secret', 's')} FROM transport_secret s WHERE s.kind = +? ORDER BY s.name`,
    )
    .raw()
  // Another row, without what stood in the way.
  const replace = client.prepare(insertInto('transport').replace('INSERT', 'INSERT OR REPLACE'))
  const putSecret = client.prepare(
    insertInto('transport_secret').replace('INSERT', 'INSERT OR REPLACE'),
  )
  const removeSecret = client.prepare<[ContactKind, string]>(
    'DELETE FROM transport_secret WHERE kind = +? AND name = +?',
  )
  const removeSecrets = client.prepare<[ContactKind]>(
    'DELETE FROM transport_secret WHERE kind = +?',
  )
  const remove = client.prepare<[ContactKind]>('DELETE FROM transport WHERE kind = +?')
  const stand = client.prepare<
    [TransportFault | null, string | null, Instant | null, Instant | null, ContactKind]
  >(
    'UPDATE transport SET fault = ?, fault_answer = ?, fault_since = ?, paused_until = ? WHERE kind = +?',
  )

  function read(kind: ContactKind): StoredTransport | null {
    const row = byKind.get(kind)
    if (row === undefined) return null
    const [, type, settings, changedAt, changedBy] = row
    const [fault, answer, since, pausedUntil] = row.slice(widthOf('transport')) as [
      TransportFault | null,
      string | null,
      Instant | null,
      Instant | null,
    ]
    if (!isWhole('transport', row)) throw new UnreadableRecord('transport', kind)
    const secrets = secretsOf.all(kind).map((secret) => {
      const [, name, sealed, at] = secret
      if (!isWhole('transport_secret', secret)) throw new UnreadableRecord('transport_secret', kind)
      return [name, { sealed, at }] as const
    })
    return {
      kind,
      setting: readable('transport', kind, () => ({
        type,
        settings: JSON.parse(settings) as never,
      })),
      secrets: Object.fromEntries(secrets),
      changedAt,
      changedBy,
      fault: fault === null ? null : { fault, answer, since: since ?? changedAt },
      pausedUntil,
    }
  }

  return {
    read: async (kind) => readable('transport', kind, () => read(kind)),
    set: async (kind, { type, settings: given }, secrets, by, entry, told = {}) =>
      immediately(() => {
        applyTo(settings, told)
        if (byKind.get(kind)?.[1] !== type) removeSecrets.run(kind)
        replace.run(checked([kind, type, JSON.stringify(given), entry.at, by]))
        for (const [name, sealed] of Object.entries(secrets)) {
          if (sealed === null) removeSecret.run(kind, name)
          else if (sealed !== undefined) putSecret.run(checked([kind, name, sealed, entry.at]))
        }
        audit.append(entry)
      }),
    remove: async (kind, entry, told = {}) =>
      immediately(() => {
        applyTo(settings, told)
        removeSecrets.run(kind)
        remove.run(kind)
        abandon(kind, entry.at)
        audit.append(entry)
      }),
    stand: async (kind, { fault, pausedUntil }) =>
      immediately(
        () =>
          void stand.run(
            fault?.fault ?? null,
            fault?.answer ?? null,
            fault?.since ?? null,
            pausedUntil,
            kind,
          ),
        'soon',
      ),
  }
}
