import type Client from 'better-sqlite3'
import type { AccountId, CaseId, ContactId, MessageId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Decision } from '../../engine/model/decision'
import type { KeptLink, ResetLinks } from '../../ports/resetLinks'
import { UnreadableRecord } from '../../ports/unreadable'
import { checked, checkedColumns, insertInto, isWhole } from '../checkedRows'
import type { Transactions } from '../database'
import type { AuditRows } from './audit'

type Row = [
  seal: string,
  accountId: AccountId,
  caseId: CaseId | null,
  contactId: ContactId,
  messageId: MessageId | null,
  purpose: 'reset-password',
  at: Instant,
  expiresAt: Instant,
  usedAt: Instant | null,
  endedAt: Instant | null,
]
type Summed = [...Row, checksum: number | null]

export interface ResetLinkRows {
  readonly port: ResetLinks
  /** Within the transaction of the decision: a newer link ends the older. */
  add(accountId: AccountId, decision: Decision): void
}

/** Reads and writes the table `reset_token`. One that is not as it was stored opens nothing. */
export function resetLinkRows(
  client: Client.Database,
  audit: AuditRows,
  immediately: Transactions,
): ResetLinkRows {
  const columns = checkedColumns('reset_token', 't')
  const bySeal = client
    .prepare<[string], Summed>(`SELECT ${columns} FROM reset_token t WHERE t.digest = +?`)
    .raw()
  const openOf = client
    .prepare<[AccountId], Summed>(
      `SELECT ${columns} FROM reset_token t WHERE t.account_id = +? AND t.used_at IS NULL AND t.ended_at IS NULL`,
    )
    .raw()
  const openAfter = client
    .prepare<[Instant], Summed>(
      `SELECT ${columns} FROM reset_token t WHERE t.expires_at > +? AND t.used_at IS NULL AND t.ended_at IS NULL`,
    )
    .raw()
  const insert = client.prepare(insertInto('reset_token'))
  const replace = client.prepare(insertInto('reset_token').replace('INSERT', 'INSERT OR REPLACE'))

  /** @returns how many */
  function end(rows: readonly Summed[], at: Instant): number {
    // What was altered opens nothing as it is, and is left for whoever examines the store.
    const whole = rows.filter((row) => isWhole('reset_token', row))
    for (const row of whole) {
      const ended = row.slice(0, 10) as Row
      ended[9] = at
      replace.run(checked(ended))
    }
    return whole.length
  }

  /** @param but the seal of the one that stays */
  function endOpen(accountId: AccountId, at: Instant, but: string | null): void {
    end(
      openOf.all(accountId).filter(([seal]) => seal !== but),
      at,
    )
  }

  function read(seal: string): Row | null {
    const row = bySeal.get(seal)
    if (row === undefined) return null
    if (!isWhole('reset_token', row)) throw new UnreadableRecord('reset_token', seal)
    return row.slice(0, 10) as Row
  }

  return {
    port: {
      find: async (seal) => {
        const row = read(seal)
        return row === null ? null : linkOf(row)
      },
      use: async (seal, entry) =>
        immediately(() => {
          const row = read(seal)
          if (row === null || row[8] !== null || row[9] !== null) return false
          row[8] = entry.at
          replace.run(checked(row))
          endOpen(row[1], entry.at, seal)
          audit.append(entry)
          return true
        }),
      endAll: async (at) => immediately(() => end(openAfter.all(at), at)),
    },
    add(accountId, { events, messages }) {
      for (const event of events) {
        if (event.type !== 'password-reset-authorised' || event.links === undefined) continue
        const { at, expiresAt, links, contactIds, inCase = null } = event
        endOpen(accountId, at, null)
        links.forEach((seal, place) => {
          const contactId = contactIds[place]
          if (contactId === undefined || expiresAt === undefined) return
          const message = messages.find((one) => one.contactId === contactId && one.code !== null)
          const of = [accountId, inCase, contactId, message?.id ?? null] as const
          insert.run(checked([seal, ...of, 'reset-password', at, expiresAt, null, null]))
        })
      }
    },
  }
}

function linkOf(row: Row): KeptLink {
  const [, accountId, , contactId, messageId, , at, expiresAt, usedAt, endedAt] = row
  return { accountId, contactId, messageId, at, expiresAt, usedAt, endedAt }
}
