import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { RequestOf } from '@shared/channels'
import { endOfDay } from '@shared/vocabulary/days'
import { forgetOldRuns } from '../../../src/main/services/training/retention'
import { added, signInAs } from '../operators'
import type { TestDesk } from '../desk'
import { newProfile } from '../profile'
import { begin, trainingDesk } from './room'

const scenario = 'impostor-with-every-fact-right'
const other = 'stolen-phone-removed-at-once'
const day = 86_400

/** A desk at which Tina teaches and Ana, an agent, learns. Tina is at the window. */
async function school(): Promise<TestDesk> {
  const made = await trainingDesk('Tina', twoScenarios())
  await added(made, 'Ana', 'agent')
  return made
}

/** A library that is read in no time. */
function twoScenarios(): string {
  const folder = newProfile()
  for (const name of [scenario, other])
    fs.copyFileSync(path.join('scenarios', `${name}.yaml`), path.join(folder, `${name}.yaml`))
  return folder
}

async function course(
  made: TestDesk,
  changes: Partial<RequestOf<'courses.save'>> = {},
): Promise<string> {
  const { id } = await made.get('courses.save', {
    title: 'First week',
    about: 'For everybody who is new.',
    inOrder: true,
    parts: [
      { scenarioId: `shipped:${scenario}`, mode: 'practice', passMark: null },
      { scenarioId: `shipped:${other}`, mode: 'exam', passMark: 80 },
    ],
    ...changes,
  })
  return id
}

/** Plays a part badly, to its end. */
async function play(made: TestDesk, id: string, part: number, trainee = 'Ana'): Promise<void> {
  await begin(made, scenario, { trainee, course: { id, part } })
  await made.get('training.finish', {})
  await made.get('training.leave', {})
}

const ownStates = async (made: TestDesk) =>
  (await made.get('courses.own', {})).courses.map(({ parts }) => parts.map(({ state }) => state))

describe('a course', () => {
  it('is had to do by whom it was assigned to, themselves or with their group, until the earlier day has ended', async () => {
    const made = await school()
    const courseId = await course(made)
    const { groups } = await made.get('courses.saveGroup', {
      name: 'Night desk',
      members: ['ana', 'Kim', 'KIM'],
    })
    expect(groups[0]?.members).toEqual(['ana', 'Kim'])
    const groupId = groups[0]?.id ?? ''
    await made.get('courses.assign', { courseId, to: { groupId }, dueOn: '2026-06-20' })
    await made.get('courses.assign', { courseId, to: { trainee: 'Ana' }, dueOn: '2026-06-10' })
    const { courses, names } = await made.get('courses.list', {})
    expect(courses[0]?.trainees.map(({ trainee, late }) => [trainee, late])).toEqual([
      ['Ana', false],
      ['Kim', false],
    ])
    expect(names).toEqual(['Ana', 'Kim', 'Tina'])
    await signInAs(made, 'Ana')
    const [own] = (await made.get('courses.own', {})).courses
    expect(own).toMatchObject({ title: 'First week', assignedBy: 'Tina', completedAt: null })
    expect(own?.dueAt).toBe(Number(endOfDay('2026-06-10', made.desk.host.zone())) - 1)
  })

  it('says how its parts are played, whatever the trainee asks for, and in which order', async () => {
    const made = await school()
    const courseId = await course(made)
    await made.get('courses.assign', { courseId, to: { trainee: 'Ana' }, dueOn: null })
    await signInAs(made, 'Ana')
    const second = { trainee: 'Ana', hints: true, course: { id: courseId, part: 1 } }
    expect(
      await made.failure('training.begin', { scenario: { id: 'shipped:x' }, ...second }),
    ).toMatchObject({ code: 'conflict', facts: { course: 'locked' } })
    await play(made, courseId, 0)
    const room = await begin(made, scenario, second)
    expect(room.scenario.id).toBe(`shipped:${other}`)
    expect(room.hints.on).toBe(false)
    await made.get('training.leave', {})
    const run = await (await made.desk.training.module()).runs.read(room.runId)
    expect(run).toMatchObject({ mode: 'exam', passMark: 80, courseId })
  })

  it('is done part by part, late once its day is over, and then has a certificate for who did it', async () => {
    const made = await school()
    const courseId = await course(made, {
      parts: [
        { scenarioId: `shipped:${scenario}`, mode: 'practice', passMark: null },
        { scenarioId: `shipped:${other}`, mode: 'practice', passMark: null },
      ],
    })
    await made.get('courses.assign', { courseId, to: { trainee: 'Ana' }, dueOn: '2026-06-02' })
    const wanted = { courseId, trainee: 'Ana' }
    await play(made, courseId, 0)
    expect((await made.failure('courses.certificate', wanted)).code).toBe('not-found')
    made.wait(3 * day)
    await signInAs(made, 'Tina')
    const [late] = (await made.get('courses.list', {})).courses
    expect(late?.trainees[0]).toMatchObject({ late: true, attempts: 1, completedAt: null })
    await play(made, courseId, 1)
    expect(await made.get('courses.certificate', wanted)).toMatchObject({
      trainee: 'Ana',
      course: 'First week',
      completedAt: made.now(),
      parts: [{ percent: 0 }, { percent: 0 }],
    })
    await signInAs(made, 'Ana')
    expect(await ownStates(made)).toEqual([['done', 'done']])
    let written = ''
    made.chooseTarget({
      write: async (chunks) => {
        for await (const chunk of chunks)
          written += typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk)
      },
    })
    expect(await made.get('courses.saveCertificate', wanted)).toEqual({ saved: true })
    expect(written).toBe('%PDF-of-the-page')
    expect((await made.failure('courses.certificate', { courseId, trainee: 'Tina' })).code).toBe(
      'not-found',
    )
  })

  it('is kept only with scenarios that are there, none twice, and goes with what was assigned of it', async () => {
    const made = await school()
    const part = { scenarioId: `shipped:${scenario}`, mode: 'practice', passMark: null } as const
    const saved = { title: 'X', about: '', inOrder: false }
    expect(
      (
        await made.failure('courses.save', {
          ...saved,
          parts: [{ ...part, scenarioId: 'shipped:no-such' }],
        })
      ).code,
    ).toBe('not-found')
    expect(await made.failure('courses.save', { ...saved, parts: [part, part] })).toMatchObject({
      facts: { course: 'twice' },
    })
    const courseId = await course(made)
    await made.get('courses.assign', { courseId, to: { trainee: 'Ana' }, dueOn: null })
    await course(made, { id: courseId, title: 'Second week' })
    expect((await made.get('courses.list', {})).courses).toMatchObject([
      { title: 'Second week', assignments: [{ to: 'Ana' }] },
    ])
    const gone = await made.get('courses.remove', { courseId })
    expect(gone.courses).toEqual([])
    await signInAs(made, 'Ana')
    expect(await ownStates(made)).toEqual([])
  })

  it('nobody else’s is begun, and only who teaches puts one together', async () => {
    const made = await school()
    const id = await course(made)
    await signInAs(made, 'Ana')
    expect(
      (
        await made.failure('training.begin', {
          scenario: { id: `shipped:${scenario}` },
          trainee: 'Ana',
          hints: false,
          course: { id, part: 0 },
        })
      ).code,
    ).toBe('not-found')
    for (const [channel, request] of [
      ['courses.list', {}],
      ['courses.remove', { courseId: id }],
      ['courses.assign', { courseId: id, to: { trainee: 'Ana' }, dueOn: null }],
      ['training.keepRuns', { days: 1 }],
      ['training.removeRuns', { filter: {} }],
    ] as const)
      expect((await made.failure(channel, request)).code, channel).toBe('forbidden')
  })
})

describe('runs', () => {
  const finished = async (made: TestDesk, trainee: string) => {
    const { runId } = await begin(made, scenario, { trainee })
    await made.get('training.finish', {})
    await made.get('training.leave', {})
    return runId
  }

  it('are narrowed down by day, scenario, group and trainee, in the report and in what is deleted', async () => {
    const made = await trainingDesk('Tina', twoScenarios())
    await made.get('courses.saveGroup', { name: 'Night desk', members: ['Kim'] })
    await finished(made, 'Kim')
    made.wait(2 * day)
    await signInAs(made, 'Tina')
    await finished(made, 'Noor')
    const { groups } = await made.get('training.report', {})
    const trainees = async (filter: RequestOf<'training.removeRuns'>['filter']) =>
      (await made.get('training.report', { filter })).trainees.map(({ trainee }) => trainee)
    expect(await trainees({})).toEqual(['Kim', 'Noor'])
    expect(await trainees({ until: '2026-06-01' })).toEqual(['Kim'])
    expect(await trainees({ from: '2026-06-03', until: '2026-06-03' })).toEqual(['Noor'])
    expect(await trainees({ scenarioId: 'shipped:other' })).toEqual([])
    expect(await trainees({ groupId: groups[0]?.id ?? '' })).toEqual(['Kim'])
    expect(await trainees({ trainee: 'noor' })).toEqual(['Noor'])
    const filter = { trainee: 'Kim' }
    expect(await made.get('training.removeRuns', { filter })).toEqual({ removed: 1 })
    expect(await trainees({})).toEqual(['Noor'])
  })

  it('that were left are deleted by whose they are; what was finished only by who teaches', async () => {
    const made = await school()
    await signInAs(made, 'Ana')
    const done = await finished(made, 'Ana')
    const { runId } = await begin(made, scenario)
    await made.get('training.advance', { to: { by: 60 } })
    await made.get('training.leave', {})
    expect((await made.get('training.removeRun', { runId })).unfinished).toEqual([])
    expect(await made.failure('training.removeRun', { runId: done })).toMatchObject({
      code: 'conflict',
      facts: { run: 'finished' },
    })
    await signInAs(made, 'Tina')
    await made.get('training.removeRun', { runId: done })
    expect((await made.get('training.report', {})).total).toBe(0)
  })

  it('go when they are older than the house keeps them, as soon as somebody enters, and the audit says how many', async () => {
    const made = await trainingDesk('Tina', twoScenarios())
    await finished(made, 'Kim')
    expect(await made.get('training.keepRuns', { days: 30 })).toEqual({ removed: 0 })
    made.wait(30 * day)
    await signInAs(made, 'Tina')
    expect((await made.get('training.report', {})).total).toBe(1)
    made.wait(1)
    await made.get('training.library', {})
    const newest = await made.store.audit.list(1)
    expect(newest[0]).toMatchObject({ action: 'training.forgotRuns', by: { kind: 'system' } })
    const report = await made.get('training.report', {})
    expect([report.total, report.keptDays]).toEqual([0, 30])
  })

  it('stay while the clock is not believed: one that is ahead would delete them all', async () => {
    const made = await trainingDesk('Tina', twoScenarios())
    await finished(made, 'Kim')
    await made.get('training.keepRuns', { days: 30 })
    made.wait(400 * day)
    const { runs } = await made.desk.training.module()
    const doubt = { kind: 'ahead', lastSeen: made.now(), says: made.now() } as const
    const doubted = { ...made.desk.clockWatch, doubt: () => doubt }
    expect(await forgetOldRuns({ ...made.desk, clockWatch: doubted }, runs)).toBe(0)
    expect(await runs.list()).toHaveLength(1)
    expect(await forgetOldRuns(made.desk, runs)).toBe(1)
  })
})
