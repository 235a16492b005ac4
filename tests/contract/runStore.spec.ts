import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { instant } from '@shared/vocabulary/instant'
import type { Run, Runs } from '../../src/main/ports/training'
import { openRuns } from '../../src/main/store/training/openRuns'
import { fingerprint, migrationsFolder, place, type Place } from './places'

let here: Place
const open: Runs[] = []
beforeEach(() => (here = place()))
afterEach(async () => {
  for (const runs of open.splice(0)) await runs.close()
  here.dispose()
})

const file = () => path.join(here.folder, 'training.db')

function runs(at = file()): Runs {
  const opened = openRuns({ file: at, migrationsFolder: path.join(migrationsFolder, 'training') })
  open.push(opened)
  return opened
}

async function closed(runs: Runs): Promise<void> {
  open.splice(open.indexOf(runs), 1)
  await runs.close()
}

function run(changes: Partial<Run> = {}): Run {
  return {
    id: 'run-1',
    scenarioId: 'shipped:two-step-loss',
    title: 'A two-step account loses one of its two ways',
    seat: 'agent',
    trainee: 'Noor Ünal',
    operatorId: 'operator-1',
    policy: 'seeds',
    hints: true,
    hintsUsed: 2,
    moveCount: 1,
    startedAt: instant('2026-06-01T10:00:00Z'),
    finishedAt: null,
    points: null,
    of: 100,
    took: 60,
    missed: [],
    scenario: 'latchkey: scenario/1\n# as it was\n',
    moves: [{ after: '1m', do: 'request-code', account: 'jonas', answers: { 'has-a-code': 'no' } }],
    ...changes,
  }
}

describe('runs', () => {
  test('are read as they were saved, also after the file was closed', async () => {
    const first = runs()
    await first.save(run())
    await closed(first)
    const again = runs()
    expect(again.fault).toBeNull()
    expect(await again.read('run-1')).toEqual(run())
    expect(await again.read('run-2')).toBeNull()
  })

  test('are written over by their later state', async () => {
    const store = runs()
    const later = run({
      moveCount: 2,
      moves: [...run().moves, { do: 'sign-out', account: 'jonas' }],
      finishedAt: instant('2026-06-01T10:30:00Z'),
      points: 80,
      missed: ['contacts.add-before-remove'],
    })
    await store.save(run())
    await store.save(later)
    expect(await store.read('run-1')).toEqual(later)
    expect(await store.list()).toHaveLength(1)
  })

  test('are listed newest first, the later one of two that began in the same second before the other', async () => {
    const store = runs()
    for (const [id, startedAt] of [
      ['b', '2026-06-02T10:00:00Z'],
      ['a', '2026-06-01T10:00:00Z'],
      ['c', '2026-06-02T10:00:00Z'],
    ] as const)
      await store.save(run({ id, startedAt: instant(startedAt) }))
    expect((await store.list()).map(({ id }) => id)).toEqual(['c', 'b', 'a'])
    const {
      scenario: _scenario,
      moves: _moves,
      ...summary
    } = run({ id: 'c', startedAt: instant('2026-06-02T10:00:00Z') })
    expect((await store.list())[0]).toEqual(summary)
  })
})

test('what the room remembers besides is kept, the last value of a key', async () => {
  const first = runs()
  expect(await first.setting('folder')).toBeNull()
  await first.setSetting('folder', '/somewhere')
  await first.setSetting('folder', '/elsewhere')
  await closed(first)
  expect(await runs().setting('folder')).toBe('/elsewhere')
})

describe('a file of runs that can’t be opened', () => {
  async function expectFault(kind: string): Promise<void> {
    const before = fingerprint(here.folder)
    const store = runs()
    expect(store.fault).toEqual({ kind, file: file() })
    await store.save(run())
    expect(await store.read('run-1')).toEqual(run())
    expect(fingerprint(here.folder)).toEqual(before)
  }

  test('says why and stays as it is, while runs are kept as long as the app runs: damaged', async () => {
    fs.writeFileSync(file(), 'no database at all')
    await expectFault('damaged')
  })

  test('likewise where a newer version has written it', async () => {
    await closed(runs())
    const bytes = fs.readFileSync(file())
    bytes.writeUInt32BE(9_000, 60)
    fs.writeFileSync(file(), bytes)
    await expectFault('newer-schema')
  })

  test('likewise where it is the database of another program', async () => {
    await closed(runs())
    const bytes = fs.readFileSync(file())
    bytes.writeUInt32BE(0x12345678, 68)
    fs.writeFileSync(file(), bytes)
    await expectFault('damaged')
  })

  test('likewise where a folder stands in its place', () => {
    fs.mkdirSync(file())
    expect(runs().fault).toEqual({ kind: 'unwritable', file: file() })
  })
})
