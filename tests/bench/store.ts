import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import Database from 'better-sqlite3'
import { instant, plus, type Instant } from '../../src/shared/vocabulary/instant'
import { decide } from '../../src/main/engine/decide'
import { packs } from '../../src/main/engine/policy/packs'
import { countingIds, legibleSecrets } from '../../src/main/engine/testing/story'
import type { AuditEntry, Store } from '../../src/main/ports/store'
import { openStore } from '../../src/main/store/openStore'
import { emailOf, phoneOf, registrationOf } from './directory'
import { interleaved, ratioRow, type Row } from './rows'

const now = instant('2026-11-21T09:00:00Z')
const batch = 10_000
const audit: AuditEntry = { at: now, by: { kind: 'system' }, action: 'bench', accountId: null, caseId: null, outcome: 'accepted', rule: null, facts: {} }

/** Look-ups and commands in a store of `accounts`, against raw prepared statements on the same file. */
export async function benchStore(accounts: number, say: (text: string) => void): Promise<Row[]> {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'latchkey-bench-'))
  const file = path.join(folder, 'latchkey.db')
  try {
    const opened = openStore({ file, migrationsFolder: 'drizzle' })
    if (!opened.ok) throw new Error(opened.detail)
    await fill(opened.store, accounts, say)
    const rows = [...lookUps(opened.store, file, accounts), ...(await commands(opened.store, file, accounts))]
    opened.store.close()
    const bytes = fs.statSync(file).size / accounts
    rows.push({ metric: 'bytes per account, all indices', value: bytes.toFixed(0), floor: '', ratio: null, goal: '≤ 1000', met: bytes <= 1000 })
    return rows
  } finally {
    fs.rmSync(folder, { recursive: true, force: true })
  }
}

async function fill(store: Store, accounts: number, say: (text: string) => void): Promise<void> {
  const started = performance.now()
  for (let from = 0; from < accounts; from += batch) {
    const events = Array.from({ length: Math.min(batch, accounts - from) }, (_, index) => registrationOf(from + index, now))
    await store.accounts.register(events, audit)
    if ((from / batch) % 10 === 9) say(`preparing: ${(from + batch).toLocaleString('en')} of ${accounts.toLocaleString('en')} accounts, ${Math.round((performance.now() - started) / 1000)} s`)
  }
}

function lookUps(store: Store, file: string, accounts: number): Row[] {
  const raw = new Database(file, { readonly: true })
  const some = (round: number): number => (round * 7919) % accounts
  const exact = raw.prepare('SELECT a.id FROM handle h JOIN account a ON a.number = h.account WHERE h.value = +?')
  const beginning = raw.prepare('SELECT a.id FROM handle h JOIN account a ON a.number = h.account WHERE h.value >= +? AND h.value < +? LIMIT 36')
  const state = raw.prepare('SELECT a.number, a.events, a.state, e.data FROM account a JOIN event e ON e.account = a.number WHERE a.id = +? ORDER BY e.sequence LIMIT 1')
  const backwards = (digits: string): string => `*${[...digits].reverse().join('')}`
  const compare = (metric: string, ours: (round: number) => unknown, floor: (round: number) => unknown, atMost: number): Row => {
    const times = interleaved({ ours: (round) => void ours(round), floor: (round) => void floor(round) }, 60, 50)
    return ratioRow(metric, times.ours, times.floor, atMost)
  }
  try {
    return [
      compare('exact look-up by email, store function p50', (round) => store.accounts.find(emailOf(some(round)), 20), (round) => exact.all(emailOf(some(round))), 1.25),
      compare('beginning of an email, first 20', (round) => store.accounts.find(emailOf(some(round)).slice(0, 9), 20), (round) => {
        const start = emailOf(some(round)).slice(0, 9)
        return beginning.all(start, `${start}\u{10FFFF}`)
      }, 1.4),
      compare('last four digits, first 20', (round) => store.accounts.find(phoneOf(some(round)).slice(-4), 20), (round) => {
        const digits = phoneOf(some(round)).slice(-4)
        return [...beginning.all(digits, `${digits}\u{10FFFF}`), ...beginning.all(backwards(digits), `${backwards(digits)}\u{10FFFF}`)]
      }, 1.4),
      compare('read an account', (round) => store.accounts.read(`account-${some(round)}`), (round) => JSON.parse((state.get(`account-${some(round)}`) as { data: string }).data), 1.5),
    ]
  } finally {
    raw.close()
  }
}

/** One command at full durability against a raw transaction that writes as many rows of the same size. */
async function commands(store: Store, file: string, accounts: number): Promise<Row[]> {
  const raw = new Database(file)
  raw.pragma('synchronous = FULL')
  const context = { policy: packs.seeds, ids: countingIds(), secrets: legibleSecrets() }
  const operator = { kind: 'operator', id: 'ana', role: 'agent' } as const
  const writes = writer(raw)
  const ours: number[] = []
  const floor: number[] = []
  for (let round = 0; round < 400; round++) {
    const id = `account-${(round * 7919) % accounts}`
    const at = plus(now, round) as Instant
    const started = performance.now()
    await store.accounts.decide(id, (account) => decide(account, { type: 'open-case', by: operator, channel: 'phone', story: 'I lost my phone.' }, { ...context, now: at }), () => ({ ...audit, at, by: operator, action: 'open-case', accountId: id }), at)
    ours.push((performance.now() - started) * 1000)
    const startedRaw = performance.now()
    writes(id, round, at)
    floor.push((performance.now() - startedRaw) * 1000)
  }
  raw.close()
  const middle = (values: number[]): number => values.sort((a, b) => a - b)[Math.floor(values.length / 2)] ?? 0
  return [ratioRow('command (decide, events, audit), FULL', middle(ours), middle(floor), 1.3)]
}

function writer(raw: Database.Database): (id: string, round: number, at: Instant) => void {
  const read = raw.prepare('SELECT a.number, e.data FROM account a JOIN event e ON e.account = a.number WHERE a.id = +? ORDER BY e.sequence LIMIT 1')
  const event = raw.prepare("INSERT INTO event (account, recorded_at, at, type, data) VALUES (?, ?, ?, 'bench', ?)")
  const update = raw.prepare('UPDATE account SET events = events + 1, state = ? WHERE number = ?')
  const handle = raw.prepare('INSERT INTO handle (value, kind, account) VALUES (?, 8, ?)')
  const auditRow = raw.prepare("INSERT INTO setting (key, value) VALUES (?, ?)")
  const data = JSON.stringify({ caseId: 'case-bench', channel: 'phone', story: 'I lost my phone.' })
  return (id, round, at) => {
    raw.transaction(() => {
      const row = read.get(id) as { number: number; data: string }
      event.run(row.number, at, at, data)
      update.run(row.data, row.number)
      handle.run(`bench-${round}`, row.number)
      auditRow.run(`bench-${round}`, data)
    }).immediate()
  }
}

