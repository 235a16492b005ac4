import { mkdtempSync, rmSync } from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../../src/main/ports/store'
import { openBulkLoad } from '../../src/main/store/bulkLoad'
import { openStore } from '../../src/main/store/openStore'
import { entry, registration, sparingNobody, start } from './examples'
import { migrationsFolder } from './places'

const person = (id: string) =>
  registration({
    id,
    name: `Person ${id}`,
    emails: [`${id}@example.org`],
    signInNames: [{ kind: 'user-name', value: id, enabled: true }],
  })

let folder: string
let store: Store
const file = () => path.join(folder, 'latchkey.db')

function open(): Store {
  const opened = openStore({ file: file(), migrationsFolder })
  if (!opened.ok) throw new Error(opened.detail)
  return opened.store
}

/** What the thread of an import does: on a connection of its own. */
function add(...ids: string[]): void {
  const bulk = openBulkLoad(file())
  const range = bulk.insertAccounts(ids.map(person), start)
  if (range !== null) bulk.indexAccounts(range)
  bulk.close()
}

const seen = async () => [
  await store.accounts.count(),
  (await store.search.find('person', 10)).total,
  (await store.search.find('erso', 10)).total,
  (await store.search.withConfirmedContact('email', 'new@example.org')).length,
  await store.search.withSignInName('new'),
  (await store.accounts.page(0, 10, sparingNobody)).accounts.length,
]

beforeEach(async () => {
  folder = mkdtempSync(path.join(os.tmpdir(), 'latchkey-importing-'))
  store = open()
  await store.accounts.register([person('old')], entry('directory.applyImport'))
})
afterEach(async () => {
  await store.close()
  rmSync(folder, { recursive: true, force: true })
})

describe('accounts that an import adds', () => {
  it('are there for nobody before it is committed, also after the store was opened again', async () => {
    await store.imports.begin('plan', 'ana', entry('directory.applyImport'))
    add('new')
    expect(await seen()).toEqual([1, 1, 1, 0, null, 1])
    await store.close()
    store = open()
    expect(await seen()).toEqual([1, 1, 1, 0, null, 1])
    expect(await store.imports.underWay()).toMatchObject({
      planId: 'plan',
      operatorId: 'ana',
      state: 'adding',
      above: 1,
    })
  })

  it('are there for everybody once it is, with the line of the audit', async () => {
    await store.imports.begin('plan', 'ana', entry('directory.applyImport'))
    add('new')
    await store.imports.commit(entry('directory.applyImport', null, { added: 1 }), false)
    expect(await seen()).toEqual([2, 2, 2, 1, 'new', 2])
    expect(await store.audit.list(1)).toMatchObject([
      { action: 'directory.applyImport', facts: { added: 1 } },
    ])
    expect(await store.imports.underWay()).toBeNull()
  })

  it('keep the import open until the changes that it owes are made', async () => {
    await store.imports.begin('plan', 'ana', entry('directory.applyImport'))
    await store.imports.commit(entry('directory.applyImport'), true)
    expect(await store.imports.underWay()).toMatchObject({ state: 'changing' })
    await expect(async () =>
      store.imports.begin('other', 'ana', entry('directory.applyImport')),
    ).rejects.toThrow()
    await store.imports.finished()
    expect(await store.imports.underWay()).toBeNull()
  })

  it('can’t be left behind: while one is there, nothing says that all is as before', async () => {
    await store.imports.begin('plan', 'ana', entry('directory.applyImport'))
    add('new')
    await expect(async () =>
      store.imports.takenBack(entry('directory.applyImport')),
    ).rejects.toThrow()
    const bulk = openBulkLoad(file())
    expect(bulk.removeAbove(1)).toBe(0)
    bulk.close()
    await store.imports.takenBack(entry('directory.applyImport'))
    expect(await seen()).toEqual([1, 1, 1, 0, null, 1])
  })
})
