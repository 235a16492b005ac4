import fs from 'node:fs'
import path from 'node:path'
import Client from 'better-sqlite3'
import { finishImport } from '../../../src/main/services/directory/finishImport'
import { endCutOff } from '../../../src/main/services/exports/cutOff'
import type { Desk } from '../../../src/main/services/desk'
import { verifyAudit } from '../../../src/main/audit/verify'
import { closeDesk } from '../../../src/main/app/deskLife'
import { openDeskIn } from '../desk'
import type { Promises } from '../promises'
import { disagreement } from './ledger'
import { isKept, valueOf } from './values'
import { mapInTurn } from '../../../src/main/platform/inTurn'

export interface Looked {
  /** What is not as it has to be; null: everything is. */
  readonly finding: string | null
  /** How the things are that something was promised or asked of. */
  readonly now: Readonly<Record<string, string>>
}

/** What else has to hold, where the work was of a special kind. */
export type AlsoHolds = (desk: Desk) => Promise<string | null>

/**
 * What the next start finds in a profile: whether it opens, whether everything promised is there, whether state and audit
 * agree, whether anything half was left. The profile is closed afterwards, as by a quit.
 */
export async function look(
  folder: string,
  promises: Promises,
  also: AlsoHolds = async () => null,
): Promise<Looked> {
  const untouched = `${folder}.untouched`
  fs.cpSync(folder, untouched, { recursive: true })
  try {
    const desk = await openDeskIn({ folder })
    if (desk.fault !== null)
      return {
        finding: `refused: ${desk.fault.kind} (${desk.fault.detail ?? ''}); SQLite ${asSqliteSees(untouched)}`,
        now: {},
      }
    const looked = await at(desk, promises, also)
    return looked.finding === null ? { ...looked, finding: integrity(folder) } : looked
  } catch (error) {
    return {
      finding: `threw ${error instanceof Error ? (error.stack ?? '').split('\n').slice(0, 4).join(' | ') : String(error)}`,
      now: {},
    }
  } finally {
    fs.rmSync(untouched, { recursive: true, force: true })
  }
}

async function at(desk: Desk, promises: Promises, also: AlsoHolds): Promise<Looked> {
  try {
    await endCutOff(desk)
    await finishImport(desk)
    const now = Object.fromEntries(
      await mapInTurn(
        [...Object.keys(promises.kept), ...Object.keys(promises.open)],
        async (name) => [name, await valueOf(desk, name)],
      ),
    )
    return {
      now,
      finding:
        broken(promises, now) ??
        (await lost(desk, promises)) ??
        (await unsealed(desk)) ??
        (await disagreement(desk)) ??
        left(desk.host.folder) ??
        (await also(desk)),
    }
  } finally {
    await closeDesk(desk)
    await desk.store.close()
  }
}

function broken({ kept, open }: Promises, now: Looked['now']): string | null {
  for (const [name, promised] of Object.entries(kept)) {
    const is = now[name] ?? ''
    if (!isKept(name, promised, is) && is !== open[name])
      return `${name} is ${is}, promised was ${promised}`
  }
  return null
}

async function lost({ store }: Desk, { record }: Promises): Promise<string | null> {
  if (record === null) return null
  const [row] = await store.audit.slice(record.sequence - 1, 1)
  if (row === undefined)
    return `lost: the audit ends with ${(await store.audit.head())?.sequence ?? 0}, promised was ${record.sequence}`
  return Buffer.from(row.digest ?? []).toString('hex') === record.digest
    ? null
    : `audit record ${record.sequence} is another one`
}

async function unsealed({ store, trail }: Desk): Promise<string | null> {
  const { finding } = await verifyAudit(store.audit, trail, () => undefined)
  return finding === null
    ? null
    : `audit: ${finding.problem} at ${finding.sequence} to ${finding.to}`
}

/** Half files, wherever they lie in the profile; only a copy made before a migration may have been cut short. */
function left(folder: string): string | null {
  const half = fs
    .readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter(
      (name) =>
        /\.unfinished$|\.plan(-wal|-shm)?$/.test(name) && !/\.before-\d+\.unfinished$/.test(name),
    )
  return half.length === 0 ? null : `left behind: ${half.join(', ')}`
}

function integrity(folder: string): string | null {
  const client = new Client(path.join(folder, 'latchkey.db'))
  try {
    const found = client.pragma('integrity_check(1)', { simple: true })
    if (found !== 'ok') return `integrity: ${String(found)}`
    client.exec("INSERT INTO account_text(account_text) VALUES ('integrity-check')")
    return null
  } catch (error) {
    return `integrity of the words: ${error instanceof Error ? error.message : String(error)}`
  } finally {
    client.close()
  }
}

/** What SQLite itself makes of a store that was refused. */
function asSqliteSees(folder: string): string {
  try {
    const client = new Client(path.join(folder, 'latchkey.db'), { fileMustExist: true })
    try {
      const found = String(client.pragma('integrity_check(1)', { simple: true }))
      return found === 'ok'
        ? `finds it whole, with ${String(client.prepare('SELECT count(*) FROM audit').pluck().get())} records`
        : `says ${found}`
    } finally {
      client.close()
    }
  } catch (error) {
    return `says ${error instanceof Error ? error.message : String(error)}`
  }
}
