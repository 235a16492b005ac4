import Client from 'better-sqlite3'
import { execFileSync } from 'node:child_process'
import { cpSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, test } from 'vitest'
import { accepted, codeMessage, entry, registration, start } from './examples'
import { migrationsFolder, opened, place } from './places'
import { storeConformance } from './storeConformance'

storeConformance('a SQLite store in memory', () => ({
  open: async () => opened(':memory:'),
  reopen: null,
  dispose: () => undefined,
}))

storeConformance('a SQLite store in a file', () => {
  const { file, dispose } = place()
  return {
    open: async () => opened(file),
    reopen: async (store) => {
      await store.close()
      return opened(file)
    },
    dispose,
  }
})

describe('the file of a SQLite store', () => {
  test('no column of any table and no byte of the file or its log ever holds a code (rule code.hidden)', async () => {
    const { file, dispose } = place()
    const store = opened(file)
    const code = '7306418592'
    await store.accounts.register(
      [registration({ id: 'maria', phones: ['+34612345678'] })],
      entry('directory.applyImport'),
    )
    const sent = {
      type: 'code-sent',
      at: start,
      by: { kind: 'customer' },
      codeId: 'code-1',
      purpose: 'sign-in',
      contactId: 'maria-+34612345678',
      caseId: null,
      seal: 'sealed',
      expiresAt: start,
    } as const
    await store.accounts.decide('maria', {
      decision: (account) =>
        accepted(account, [sent], [codeMessage('message-1', account.contacts[0]!, code)]),
      audit: () => entry('request-code', 'maria'),
      recordedAt: start,
    })
    const reader = new Client(file, { readonly: true })
    const tables = reader
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'table'")
      .pluck()
      .all() as string[]
    const everything = tables.map((table) =>
      JSON.stringify(reader.prepare(`SELECT * FROM "${table}"`).all()),
    )
    reader.close()
    expect(everything.join()).toContain('message-1')
    expect(everything.join()).not.toContain(code)
    for (const part of [file, `${file}-wal`]) expect(readFileSync(part).includes(code)).toBe(false)
    await store.close()
    dispose()
  })

  test('handles, settings and dates are their own index, and what is due next is found by a partial one', async () => {
    const { file, dispose } = place()
    await opened(file).close()
    const reader = new Client(file, { readonly: true })
    const sql = (name: string) =>
      reader.prepare('SELECT sql FROM sqlite_schema WHERE name = ?').pluck().get(name)
    expect(sql('handle')).toContain('WITHOUT ROWID')
    expect(sql('setting')).toContain('WITHOUT ROWID')
    expect(sql('due_date')).toContain('WITHOUT ROWID')
    expect(sql('account_due')).toContain('WHERE due_at IS NOT NULL')
    reader.close()
    dispose()
  })

  test('the migrations make what the schema says: generating them again finds nothing to add', () => {
    const { folder, dispose } = place()
    cpSync(migrationsFolder, folder, { recursive: true })
    const root = fileURLToPath(new URL('../..', import.meta.url))
    const options = [
      'generate',
      '--dialect',
      'sqlite',
      '--schema',
      'src/main/store/schema.ts',
      '--out',
      relative(root, folder),
    ]
    execFileSync(process.execPath, [join(root, 'node_modules/drizzle-kit/bin.cjs'), ...options], {
      cwd: root,
      stdio: 'pipe',
    })
    expect(readdirSync(folder)).toEqual(readdirSync(migrationsFolder))
    dispose()
  })
})
