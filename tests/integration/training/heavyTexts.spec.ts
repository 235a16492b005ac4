import fs from 'node:fs'
import path from 'node:path'
import { setImmediate as nextTurn } from 'node:timers/promises'
import { build } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'
import { remarkText } from '@shared/sentences/remarks'
import type { DraftView } from '@shared/views/training/author'
import { trainingGateway } from '../../../src/main/training/gateway'
import { openTrainingModule } from '../../../src/main/training/trainingModule'
import { readerWorker } from '../../../src/main/training/reading/readerWorker'
import { blank } from '../../../src/main/training/editor/blank'
import { passphrase, testDesk, type TestDesk } from '../desk'
import { newProfile } from '../profile'

const root = process.cwd()
const folder = path.join(root, 'out', 'scenarioReader')

beforeAll(async () => {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { '@shared': path.join(root, 'src', 'shared') } },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: 'src/main/training/reading/scenario.worker.ts',
      outDir: folder,
      target: 'node20.18',
      copyPublicDir: false,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
}, 60_000)

/** A desk whose trainer writes scenarios that are read in a thread of their own, for so many milliseconds at most. */
async function taughtDesk(
  times: { readonly read?: number; readonly play?: number } = {},
): Promise<TestDesk> {
  const reader = readerWorker(path.join(folder, 'scenario.worker.js'), 'drizzle', {
    read: 400,
    play: 20_000,
    kept: 1_000,
    ...times,
  })
  const made = await testDesk(
    ':memory:',
    undefined,
    trainingGateway(async () =>
      openTrainingModule({
        profile: newProfile(),
        shipped: 'scenarios',
        migrationsFolder: 'drizzle',
        reader,
      }),
    ),
  )
  await made.get('operators.createFirst', { name: 'Tina', passphrase })
  return made
}

/** How often the desk answered somebody else before this was answered. */
async function meanwhile<T>(
  made: TestDesk,
  work: Promise<T>,
): Promise<{ readonly value: T; readonly answered: number }> {
  const state = { isOver: false, answered: 0 }
  const over = work.finally(() => (state.isOver = true))
  while (!state.isOver) {
    await made.get('accounts.find', { query: 'maria' })
    state.answered += 1
    await nextTurn()
  }
  return { value: await over, answered: state.answered }
}

const saidOf = ({ problems }: DraftView) => problems.map(({ remark }) => remark.says)
const notes = (count: number) =>
  blank.replace(
    '  - { do: close-case',
    `${Array.from({ length: count }, (_, index) => `  - { after: 1m, do: note, account: kim, by: ana, text: note ${index} }\n`).join('')}  - { do: close-case`,
  )

const heavy = {
  quotes: '"'.repeat(999_000),
  anchors: '&a '.repeat(330_000),
  dashes: '- '.repeat(490_000),
  brackets: '['.repeat(300_000),
  braces: '{a: '.repeat(240_000),
  aliases: `a: &a [1]\n${'b: [*a, *a]\n'.repeat(80_000)}`,
}

describe('a text that takes long to read', () => {
  it.each(Object.entries(heavy))(
    'is given up, and the desk answers everybody else meanwhile: %s',
    async (_name, text) => {
      const made = await taughtDesk()
      await made.get('training.checkDraft', { text: blank })
      const { value, answered } = await meanwhile(made, made.get('training.checkDraft', { text }))
      expect(value.form).toBeNull()
      expect(saidOf(value)).toEqual(['file-takes-too-long'])
      expect(value.text).toBe(text)
      expect(answered).toBeGreaterThan(20)
    },
  )

  it('says so in the language of the window', async () => {
    const { problems } = await (
      await taughtDesk()
    ).get('training.checkDraft', { text: heavy.quotes })
    expect(remarkText('en', problems[0]!.remark)).toContain('this text takes too long to read')
    expect(remarkText('es', problems[0]!.remark)).toContain('este texto tarda demasiado en leerse')
  })

  it('is changed by no edit, is not tried, and can’t be played', async () => {
    const made = await taughtDesk()
    const edited = await made.get('training.editDraft', {
      text: heavy.quotes,
      edits: [{ path: ['title'], value: 'Mine' }],
    })
    expect([edited.text === heavy.quotes, saidOf(edited)]).toEqual([true, ['file-takes-too-long']])
    const tried = await made.get('training.tryDraft', { text: heavy.quotes })
    expect('problems' in tried && tried.form).toBeNull()
    expect(
      await made.failure('training.begin', {
        scenario: { draft: heavy.quotes.slice(0, 30_000) },
        trainee: 'Tina',
        hints: true,
      }),
    ).toMatchObject({ code: 'conflict', facts: { scenario: 'not-playable' } })
  })

  it('stops nobody: what is read after it is read in a new thread', async () => {
    const made = await taughtDesk()
    const [first, second] = await Promise.all([
      made.get('training.checkDraft', { text: heavy.anchors }),
      made.get('training.checkDraft', { text: blank }),
    ])
    expect(saidOf(first)).toEqual(['file-takes-too-long'])
    expect([second.problems, second.form?.whole.title]).toEqual([[], 'A caller has a new phone'])
    expect(await made.get('training.tryDraft', { text: blank })).toMatchObject({ passed: true })
  })

  it('is told among the files of a chosen folder, is read once, and hides none of the others', async () => {
    const made = await taughtDesk()
    const chosen = path.join(newProfile(), 'chosen')
    fs.mkdirSync(chosen)
    fs.writeFileSync(path.join(chosen, 'a-heavy.yaml'), heavy.quotes)
    fs.writeFileSync(path.join(chosen, 'b-good.yaml'), blank)
    made.chooseFolder(chosen)
    const { value, answered } = await meanwhile(made, made.get('training.chooseFolder', {}))
    expect(value?.broken).toMatchObject([
      { file: 'a-heavy.yaml', problems: [{ remark: { says: 'file-takes-too-long' } }] },
    ])
    expect(
      value?.scenarios.filter(({ source }) => source === 'folder').map(({ id }) => id),
    ).toEqual(['folder:b-good'])
    expect(answered).toBeGreaterThan(20)
    expect((await made.get('training.library', {})).broken).toEqual(value?.broken)
  })
})

describe('a scenario that is long', () => {
  it('is read and written as it is, and a person can’t play it', async () => {
    const made = await taughtDesk({ read: 20_000 })
    const text = notes(600)
    expect((await made.get('training.checkDraft', { text })).problems).toEqual([])
    expect(
      await made.failure('training.begin', {
        scenario: { draft: text },
        trainee: 'Tina',
        hints: true,
      }),
    ).toMatchObject({ code: 'conflict', facts: { scenario: 'too-long' } })
  })

  it('is given up where its reference solution is played for too long', async () => {
    const made = await taughtDesk({ read: 20_000, play: 1 })
    const tried = await made.get('training.tryDraft', { text: notes(200) })
    expect('problems' in tried && saidOf(tried)).toEqual(['play-takes-too-long'])
  })
})

describe('a value of the form', () => {
  const nested = (levels: number): unknown =>
    Array.from({ length: levels }).reduce<unknown>((within) => [within], 1)
  const edit = (made: TestDesk, value: unknown) =>
    made.ask('training.editDraft', {
      text: blank,
      edits: [{ path: ['debrief'], value: value as never }],
    })
  const refusal = {
    ok: false,
    error: { code: 'bad-request', facts: { field: 'edits.0' }, liftsAt: null },
  }

  it('may be nested as deep as any of a scenario is, and no deeper', async () => {
    const made = await taughtDesk({ read: 20_000 })
    expect(await edit(made, nested(20))).toMatchObject({ ok: true })
    expect(await edit(made, nested(21))).toEqual(refusal)
    expect(await edit(made, nested(20_000))).toEqual(refusal)
  })

  it('is JSON, and not within itself', async () => {
    const made = await taughtDesk({ read: 20_000 })
    const within: unknown[] = []
    within.push(within, within)
    for (const value of [
      within,
      Array.from({ length: 10_000 }, () => 1),
      undefined,
      Number.NaN,
      new Map([[1, 2]]),
      new Date(0),
    ])
      expect(await edit(made, value)).toEqual(refusal)
    for (const value of ['Done.', 7, true, null, { a: [1, { b: 'c' }] }])
      expect(await edit(made, value)).toMatchObject({ ok: true })
  })
})
