import { copyFileSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import Client from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import type { Store } from '../../src/main/ports/store'
import { checkpointWorker } from '../../src/main/store/checkpointWorker'
import { connect } from '../../src/main/store/database'
import { openStore } from '../../src/main/store/openStore'
import { built } from './built'
import { entry } from './examples'
import { migrationsFolder, place, type Place } from './places'

const worker = built('src/main/store/checkpoint.worker.ts')
let here: Place
let store: Store

beforeEach(() => void (here = place()))
afterEach(async () => {
  await store.close()
  here.dispose()
})

function open(file: string): void {
  const opened = openStore({
    file: here.file,
    migrationsFolder,
    checkpoints: checkpointWorker(file, { startAfter: 0, longLog: 100 }),
  })
  if (!opened.ok) throw new Error(opened.detail)
  store = opened.store
}

/** How many audit records the file has without the log beside it. */
function recordsInFile(): number {
  const copy = path.join(here.folder, 'copy.db')
  copyFileSync(here.file, copy)
  const client = new Client(copy)
  try {
    return client.prepare<[], number>('SELECT count(*) FROM audit').pluck().get() ?? 0
  } finally {
    client.close()
    rmSync(copy)
  }
}

/** How many pages the log holds since it began anew. */
function pagesInLog(): number {
  const client = new Client(here.file)
  try {
    const [{ log }] = client.pragma('wal_checkpoint(NOOP)') as [{ log: number }]
    return log
  } finally {
    client.close()
  }
}

describe('checkpoints in a thread of their own', () => {
  test('bring what was written into the file while the store is open, and closing leaves nothing beside it', async () => {
    open(worker)
    for (let more = 0; more < 50; more += 1) await store.audit.append(entry('accounts.show'))
    expect(recordsInFile()).toBeLessThan(50)
    await expect.poll(recordsInFile, { timeout: 20_000 }).toBe(50)
    await store.audit.append(entry('accounts.show'))
    await store.close()
    expect(readdirSync(here.folder).filter((name) => !name.endsWith('.lock'))).toEqual([
      'latchkey.db',
      'latchkey.db.mark',
    ])
    expect(recordsInFile()).toBe(51)
  })

  test('let a log that has grown long begin anew for whoever flushes', async () => {
    open(worker)
    await store.audit.append(entry('accounts.show'))
    await expect.poll(recordsInFile, { timeout: 20_000 }).toBe(1)
    for (let more = 0; more < 200; more += 1)
      await store.settings.change({}, [entry('accounts.show')], 'soon')
    await store.upkeep.flush()
    await store.audit.append(entry('accounts.show'))
    expect(pagesInLog()).toBeLessThan(20)
    expect(recordsInFile()).toBeGreaterThanOrEqual(201)
  })

  test('look at the whole store when they are asked to: nothing is wrong with one that is whole, and what is wrong is told', async () => {
    open(worker)
    await store.settings.change(
      Object.fromEntries(
        Array.from({ length: 3_000 }, (_none, count) => [`key-${count}`, 'x'.repeat(100)]),
      ),
      [],
    )
    await store.close()
    expect(await found()).toBeNull()
    const bytes = readFileSync(here.file)
    writeFileSync(here.file, bytes.fill(0x5a, bytes.length - 4_096))
    expect(await found()).not.toBeNull()
  })

  /** What the thread finds in the file as it is. */
  async function found(): Promise<string | null> {
    const database = connect(here.file)
    const { lookAtAll, end } = checkpointWorker(worker, { startAfter: 0 })(database)
    const answer = await lookAtAll()
    end()
    database.$client.close()
    return answer
  }

  test('are made by the calling thread where theirs can not run, and nothing is lost', async () => {
    open(path.join(here.folder, 'missing.mjs'))
    await store.audit.append(entry('accounts.show'))
    await expect.poll(recordsInFile, { timeout: 20_000 }).toBe(1)
    await store.close()
    expect(readdirSync(here.folder).filter((name) => !name.endsWith('.lock'))).toEqual([
      'latchkey.db',
      'latchkey.db.mark',
    ])
  })
})
