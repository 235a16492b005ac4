import Client from 'better-sqlite3'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { migrationsFolder } from './places'

const statements = (from: string, to: string) =>
  readdirSync(migrationsFolder)
    .filter((file) => file.endsWith('.sql') && file >= from && file < to)
    .sort()
    .flatMap((file) =>
      readFileSync(join(migrationsFolder, file), 'utf8').split('--> statement-breakpoint'),
    )

test('a store of before gets the cases and requests that its accounts have', () => {
  const database = new Client(':memory:')
  for (const statement of statements('0000', '0003')) database.exec(statement)
  const approvals = [
    { id: 'approval-1', decision: null, expiresAt: 500 },
    { id: 'approval-2', decision: 'approved', expiresAt: 900 },
  ]
  const cases = [
    { id: 'case-1', operatorId: 'ana', openedAt: 100, closedAt: null },
    { id: 'case-2', operatorId: 'ana', openedAt: 50, closedAt: 70 },
  ]
  const add = database.prepare(
    'INSERT INTO account (number, id, events, state) VALUES (?, ?, 1, ?)',
  )
  add.run(1, 'maria', JSON.stringify({ name: 'María «M»', cases, approvals }))
  add.run(2, 'jo', null)
  add.run(3, 'kim', JSON.stringify({ cases: [], approvals: [] }))
  for (const statement of statements('0003', '0004')) database.exec(statement)

  const stateOf = (id: string) =>
    JSON.parse(
      database.prepare('SELECT state FROM account WHERE id = ?').pluck().get(id) as string,
    ) as object
  expect(stateOf('maria')).toEqual({
    name: 'María «M»',
    cases: cases.map((one) => ({ ...one, checks: [] })),
    approvals: approvals.map((one) => ({ ...one, caseId: null })),
  })
  expect(stateOf('kim')).toEqual({ cases: [], approvals: [] })
  expect(
    database.prepare('SELECT id, approval_until FROM account ORDER BY number').raw().all(),
  ).toEqual([
    ['maria', 500],
    ['jo', null],
    ['kim', null],
  ])
  expect(database.prepare('SELECT * FROM support_case ORDER BY id').raw().all()).toEqual([
    [1, 'case-1', 'ana', 100, null],
    [1, 'case-2', 'ana', 50, 70],
  ])
  database.close()
})
