import fs from 'node:fs'
import path from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { instant } from '@shared/vocabulary/instant'
import type { Course, CourseAssignment } from '../../src/main/ports/courses'
import type { Run, RunComment, Runs } from '../../src/main/ports/training'
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
    mode: 'exam',
    passMark: 80,
    seed: 4_294_967_295,
    variant: 1,
    language: 'es',
    backs: 3,
    looked: true,
    timeOnTask: 412,
    goals: [{ id: 'ask', text: 'Ask first', points: 60, reached: true, why: 'code.resend' }],
    courseId: 'course-1',
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

describe('which runs', () => {
  const begun = (id: string, day: string, changes: Partial<Run> = {}) =>
    run({ id, startedAt: instant(`2026-06-${day}T10:00:00Z`), ...changes })
  const ids = (list: readonly { readonly id: string }[]) => list.map(({ id }) => id)

  test('is told by when they began, the last instant left out, by scenario and by course', async () => {
    const store = runs()
    await store.save(begun('a', '01'))
    await store.save(begun('b', '02', { scenarioId: 'own:x', courseId: null }))
    await store.save(begun('c', '03', { courseId: 'course-2' }))
    const second = instant('2026-06-02T10:00:00Z')
    expect(ids(await store.list({ from: second }))).toEqual(['c', 'b'])
    expect(ids(await store.list({ before: second }))).toEqual(['a'])
    expect(ids(await store.list({ scenarioId: 'own:x' }))).toEqual(['b'])
    expect(ids(await store.list({ courseId: 'course-2' }))).toEqual(['c'])
  })

  test('are taken out for good, with their comments and nobody else’s', async () => {
    const store = runs()
    for (const id of ['a', 'b']) {
      await store.save(begun(id, '01'))
      await store.saveComment(comment({ id: `on-${id}`, runId: id }))
    }
    expect(await store.remove(['a', 'unknown'])).toBe(1)
    expect(await store.read('a')).toBeNull()
    expect(await store.comments('a')).toEqual([])
    expect(ids(await store.comments('b'))).toEqual(['on-b'])
  })

  test('go once they are too old, by their end where they have one: one that ended at the very instant stays', async () => {
    const store = runs()
    const limit = instant('2026-06-10T10:00:00Z')
    await store.save(begun('ended-at-it', '01', { finishedAt: limit }))
    await store.save(begun('ended-before', '01', { finishedAt: instant('2026-06-10T09:59:59Z') }))
    await store.save(begun('left', '09'))
    await store.save(begun('left-later', '10'))
    expect(await store.removeBefore(limit)).toBe(2)
    expect(ids(await store.list())).toEqual(['left-later', 'ended-at-it'])
  })
})

function comment(changes: Partial<RunComment> = {}): RunComment {
  return {
    id: 'comment-1',
    runId: 'run-1',
    move: 2,
    text: 'Why not ask first?',
    operatorId: 'operator-2',
    author: 'Ruth Adeyemi',
    at: instant('2026-06-02T10:00:00Z'),
    ...changes,
  }
}

test('comments are read in the order of the moves, can be changed and taken back', async () => {
  const store = runs()
  await store.saveComment(comment())
  await store.saveComment(comment({ id: 'whole', move: 0 }))
  await store.saveComment(comment({ id: 'gone', move: 1 }))
  await store.saveComment(comment({ text: 'Ask first.' }))
  await store.removeComment('gone')
  expect(await store.comments('run-1')).toEqual([
    comment({ id: 'whole', move: 0 }),
    comment({ text: 'Ask first.' }),
  ])
})

describe('courses', () => {
  const course: Course = {
    id: 'course-1',
    title: 'First week',
    about: '',
    inOrder: true,
    parts: [{ scenarioId: 'shipped:x', title: 'X', mode: 'exam', passMark: 80 }],
    createdAt: instant('2026-06-01T10:00:00Z'),
    changedAt: instant('2026-06-01T10:00:00Z'),
  }
  const assigned = (
    id: string,
    to: CourseAssignment['to'],
    dueAt: string | null,
  ): CourseAssignment => ({
    id,
    courseId: 'course-1',
    to,
    dueAt: dueAt === null ? null : instant(dueAt),
    assignedAt: instant('2026-06-01T10:00:00Z'),
    assignedBy: 'Ruth Adeyemi',
  })

  test('are read as they were saved, by title, also after the file was closed', async () => {
    const first = runs()
    await first.courses.save({ ...course, title: 'Old' })
    await first.courses.save(course)
    await first.courses.save({ ...course, id: 'course-2', title: 'Advanced' })
    await closed(first)
    const again = runs()
    expect((await again.courses.list()).map(({ title }) => title)).toEqual([
      'Advanced',
      'First week',
    ])
    expect(await again.courses.read('course-1')).toEqual(course)
    expect(await again.courses.read('course-3')).toBeNull()
  })

  test('what is assigned comes in the order in which it is due, and goes with its course or its group', async () => {
    const { courses } = runs()
    await courses.save(course)
    await courses.saveGroup({ id: 'g', name: 'Night desk', members: ['Noor Ünal'] })
    await courses.saveAssignment(assigned('any', { trainee: 'Kim' }, null))
    await courses.saveAssignment(assigned('late', { groupId: 'g' }, '2026-07-02T00:00:00Z'))
    await courses.saveAssignment(assigned('soon', { trainee: 'Lea' }, '2026-07-01T00:00:00Z'))
    const ids = async () => (await courses.assignments()).map(({ id }) => id)
    expect(await ids()).toEqual(['soon', 'late', 'any'])
    await courses.removeAssignment('any')
    await courses.removeGroup('g')
    expect(await courses.groups()).toEqual([])
    expect(await ids()).toEqual(['soon'])
    await courses.remove('course-1')
    expect(await ids()).toEqual([])
  })
})

test('a file of the version before courses opens with its runs, of which nothing else is known', async () => {
  fs.writeFileSync(
    file(),
    gunzipSync(fs.readFileSync(path.join(import.meta.dirname, '../data/stores/training-1.db.gz'))),
  )
  const store = runs()
  expect(store.fault).toBeNull()
  expect(await store.setting('folder')).toBe('/somewhere')
  expect(await store.read('run-1')).toEqual(
    run({
      mode: 'practice',
      passMark: null,
      seed: 0,
      variant: 0,
      language: 'en',
      backs: 0,
      looked: false,
      timeOnTask: null,
      goals: [],
      courseId: null,
    }),
  )
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
