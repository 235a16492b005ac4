import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { added, signInAs } from '../operators'
import { newProfile } from '../profile'
import { passphrase, type TestDesk } from '../desk'
import { begin, trainingDesk } from './room'

const scenario = 'impostor-with-every-fact-right'

/** Plays a scenario badly, to its end. */
async function run(
  made: TestDesk,
  trainee: string,
  more: { readonly hints?: boolean } = {},
): Promise<string> {
  const room = await begin(made, scenario, { trainee, ...more })
  await made.get('training.advance', { to: { by: 60 } })
  await made.get('training.finish', {})
  await made.get('training.leave', {})
  return room.runId
}

/** A desk at which Tina teaches. */
const taughtDesk = (): Promise<TestDesk> => trainingDesk('Tina')

/** Ana, an agent, takes the seat at that desk. */
async function letAnAgentSit(made: TestDesk): Promise<void> {
  await added(made, 'Ana', 'agent')
  await signInAs(made, 'Ana')
}

/** A place for a new file that collects what is written to it. */
function target(): {
  readonly write: (chunks: AsyncIterable<string | Uint8Array>) => Promise<void>
  readonly text: () => string
} {
  let written = ''
  return {
    write: async (chunks) => {
      for await (const chunk of chunks)
        written += typeof chunk === 'string' ? chunk : new TextDecoder().decode(chunk)
    },
    text: () => written,
  }
}

describe('the library', () => {
  it('shows to everybody who may practise what ships, and their own runs alone', async () => {
    const made = await taughtDesk()
    await run(made, 'Noor')
    const trainers = await made.get('training.library', {})
    expect(trainers.finished).toMatchObject([{ trainee: 'Noor', points: 0, of: 100 }])
    expect(trainers.mayTeach).toBe(true)
    expect(trainers.notKept).toBeNull()
    await letAnAgentSit(made)
    const agents = await made.get('training.library', {})
    expect([agents.finished, agents.unfinished, agents.mayTeach]).toEqual([[], [], false])
    expect(agents.scenarios.filter(({ seat }) => seat !== null).length).toBeGreaterThanOrEqual(14)
    expect(agents.broken).toEqual([])
  })

  it('knows the best score of whoever asks, not of those whom they teach', async () => {
    const made = await taughtDesk()
    await run(made, 'Noor')
    const best = async () =>
      (await made.get('training.library', {})).scenarios.find(
        ({ id }) => id === `shipped:${scenario}`,
      )?.best
    expect(await best()).toBeNull()
    await run(made, 'Tina')
    expect(await best()).toBe(0)
  })

  it('lets an agent play under their own name only', async () => {
    const made = await taughtDesk()
    await letAnAgentSit(made)
    await run(made, 'Somebody Else')
    expect((await made.get('training.library', {})).finished).toMatchObject([{ trainee: 'Ana' }])
  })

  it('takes in a folder that was chosen, and keeps to what was there where none was', async () => {
    const made = await taughtDesk()
    const folder = newProfile()
    fs.writeFileSync(path.join(folder, 'broken.yaml'), 'latchkey: scenario/1\ntitel: x\n')
    expect(await made.get('training.chooseFolder', {})).toBeNull()
    made.chooseFolder(folder)
    const library = await made.get('training.chooseFolder', {})
    expect(library).toMatchObject({
      folder,
      broken: [
        {
          id: 'folder:broken',
          problems: [
            { line: 1 },
            { line: 1 },
            { line: 2, remark: { says: 'key-misspelt', facts: { guess: 'title' } } },
          ],
        },
      ],
    })
    expect((await made.get('training.library', {})).folder).toBe(folder)
  })

  it('keeps agents away from what teaching takes', async () => {
    const made = await taughtDesk()
    await letAnAgentSit(made)
    for (const [channel, request] of [
      ['training.report', {}],
      ['training.chooseFolder', {}],
      ['training.openDraft', {}],
      ['training.saveDraft', { text: '' }],
      ['training.hunt', { policy: 'seeds', set: {}, stories: 1, seed: 1 }],
    ] as const) {
      expect((await made.failure(channel, request)).code, channel).toBe('forbidden')
    }
  })
})

describe('the class report', () => {
  it('has a row a trainee with the rules that they missed', async () => {
    const made = await taughtDesk()
    await run(made, 'Noor', { hints: true })
    await run(made, 'Bo')
    await begin(made, scenario, { trainee: 'Bo' })
    await made.get('training.advance', { to: { by: 60 } })
    await made.get('training.leave', {})
    const { trainees, runs } = await made.get('training.report', {})
    expect(trainees).toMatchObject([
      { trainee: 'Bo', finished: 1, unfinished: 1, average: 0, best: 0 },
      { trainee: 'Noor', finished: 1, unfinished: 0 },
    ])
    expect(trainees[0]?.weakRules.length).toBeGreaterThan(0)
    expect(runs).toHaveLength(3)
  })

  it('is saved as a table that no spreadsheet computes, in the language of the console', async () => {
    const made = await taughtDesk()
    await run(made, '=HYPERLINK("x")')
    const file = target()
    made.chooseTarget(file)
    await made.get('app.setAppearance', { language: 'es' })
    expect(await made.get('training.exportReport', { as: 'csv' })).toEqual({ saved: true })
    const [head, row, end] = file.text().split('\r\n')
    expect(head).toMatch(/^\uFEFF"alumno";"escenario";/)
    expect(row).toMatch(/^"'=HYPERLINK\(""x""\)";"A caller who knows everything/)
    expect(end).toBe('')
    expect((await made.store.audit.list(1))[0]).toMatchObject({
      action: 'training.exportReport',
      outcome: 'accepted',
    })
  })

  it('is saved as the page that the window shows, and says so where it can’t be', async () => {
    const made = await taughtDesk()
    const file = target()
    expect(await made.get('training.exportReport', { as: 'pdf' })).toEqual({ saved: false })
    made.chooseTarget(file)
    await made.get('training.exportReport', { as: 'pdf' })
    expect(file.text()).toBe('%PDF-of-the-page')
    made.chooseTarget({ write: () => Promise.reject(new Error('full')) })
    expect(await made.failure('training.exportReport', { as: 'csv' })).toMatchObject({
      code: 'file',
      facts: { reason: 'unwritable' },
    })
  })
})

describe('the author', () => {
  it('begins with a scenario that is valid, and whose reference reaches every goal', async () => {
    const made = await taughtDesk()
    const draft = await made.get('training.openDraft', {})
    expect(draft.problems).toEqual([])
    expect(draft.warnings).toEqual([])
    const tried = await made.get('training.tryDraft', { text: draft.text })
    expect(tried).toMatchObject({
      passed: true,
      warnings: [],
      moves: expect.arrayContaining([
        expect.objectContaining({ line: 34, doing: 'open-case', failures: [] }),
      ]) as unknown,
    })
  })

  it('tells what does not hold, by its line', async () => {
    const made = await taughtDesk()
    const { text } = await made.get('training.openDraft', {})
    const tried = await made.get('training.tryDraft', {
      text: text.replace('result: verified', 'result: sent'),
    })
    if (!('passed' in tried)) throw new Error('it was not played')
    expect(tried.passed).toBe(false)
    expect(tried.moves.filter(({ failures }) => failures.length > 0)).toMatchObject([
      { number: 4, line: 37, failures: [{ key: 'result', expected: 'sent', found: 'verified' }] },
    ])
    expect(
      await made.get('training.tryDraft', { text: text.replace('seat: agent', 'seat: nobody') }),
    ).toMatchObject({ problems: [{ line: 11 }] })
  })

  it('changes a value and leaves the rest as it is; keeps it, and never over another one', async () => {
    const made = await taughtDesk()
    const { text } = await made.get('training.openDraft', { id: `shipped:${scenario}` })
    const edited = await made.get('training.editDraft', {
      text,
      edits: [{ path: ['title'], value: 'Mine' }],
    })
    expect(edited.text).toBe(text.replace(/^title: .*$/m, 'title: Mine'))
    const [one, two] = [
      await made.get('training.saveDraft', { text: edited.text }),
      await made.get('training.saveDraft', { text: edited.text }),
    ]
    expect([one.id, two.id]).toEqual(['own:mine', 'own:mine-2'])
    expect(
      await made.get('training.saveDraft', { text: `${edited.text}# more\n`, id: one.id }),
    ).toEqual(one)
    expect(fs.readFileSync(one.file, 'utf8')).toContain('# more')
    expect(
      (await made.get('training.library', {})).scenarios
        .filter(({ source }) => source === 'own')
        .map(({ id }) => id),
    ).toEqual(['own:mine', 'own:mine-2'])
    await begin(made, '', { scenario: { id: 'own:mine' } })
    expect((await made.get('training.finish', {})).run.title).toBe('Mine')
  })

  it('makes a scenario of a run, which can be tried', async () => {
    const made = await taughtDesk()
    const runId = await run(made, 'Tina')
    const draft = await made.get('training.recordDraft', { runId })
    expect(draft.problems).toEqual([])
    expect(JSON.stringify(draft.form?.whole.title)).toContain('knows everything')
  })
})

describe('the hunter', () => {
  it('says what it tried, tells progress, and takes only parameters that there are', async () => {
    const made = await taughtDesk()
    const found = await made.get('training.hunt', { policy: 'seeds', set: {}, stories: 5, seed: 1 })
    expect(found).toEqual({ tried: 5, found: null, stopped: false })
    const known = await made.get('training.hunt', {
      ...{ policy: 'seeds', set: {}, stories: 500, seed: 1 },
      gap: 'unread',
    })
    expect(known.found?.kind).toBe('impostor-in')
    for (const set of [{ 'no.parameter': '1' }, { 'replacement.wait': 'soon' }] as Record<
      string,
      string
    >[])
      expect(
        (await made.failure('training.hunt', { policy: 'seeds', set, stories: 5, seed: 1 })).code,
      ).toBe('bad-request')
    expect(
      (await made.failure('training.hunt', { policy: 'nobodys', set: {}, stories: 5, seed: 1 }))
        .code,
    ).toBe('bad-request')
    expect(await made.get('training.stopHunt', {})).toEqual({ stopped: false })
  })

  it('searches one at a time in a window, until it is stopped or the window is locked', async () => {
    const made = await taughtDesk()
    const wanted = { policy: 'seeds', set: {}, stories: 10_000_000, seed: 1 }
    const first = made.ask('training.hunt', wanted)
    const heard = new Promise((resolve) => made.desk.trainingProgress.hear(resolve))
    await heard
    expect((await made.failure('training.hunt', wanted)).code).toBe('conflict')
    expect(await made.get('training.stopHunt', {})).toEqual({ stopped: true })
    expect(await first).toMatchObject({ ok: true, value: { found: null, stopped: true } })

    const second = made.ask('training.hunt', wanted)
    await new Promise((resolve) => made.desk.trainingProgress.hear(resolve))
    await made.get('operators.lock', {})
    expect(await second).toMatchObject({ ok: false, error: { code: 'locked' } })
    await signInAs(made, 'Tina', passphrase)
    expect(await made.get('training.stopHunt', {})).toEqual({ stopped: false })
  })
})
