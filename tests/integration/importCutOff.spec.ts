import type { ImportProgressView } from '@shared/views/directory'
import { spawn } from 'node:child_process'
import { readdirSync } from 'node:fs'
import path from 'node:path'
import { build } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'
import { finishImport } from '../../src/main/services/directory/finishImport'
import { passphrase, testDesk } from './desk'
import {
  contentOf,
  dryRun,
  imported,
  importDesk,
  oktaFile,
  ownFile,
  type OwnRow,
  type Row,
} from './importing'

const root = process.cwd()
const folder = path.join(root, 'out', 'importCut')

const people = (count: number, called = 'Person'): Row[] =>
  Array.from({ length: count }, (_, index) => ({
    name: `${called} No${index}`,
    login: `p${index}@contoso.example`,
    secondEmail: `p${index}@example.org`,
  }))
const plans = (profile: string) => readdirSync(profile).filter((name) => name.includes('.plan'))

/** Runs the import in a process of its own, which is killed in the middle. */
async function cutOff(
  profile: string,
  file: string,
  phase: 'adding' | 'changing',
  after: number,
): Promise<void> {
  const child = spawn(
    process.execPath,
    [path.join(folder, 'importCut.js'), profile, file, phase, String(after)],
    { cwd: root, stdio: ['ignore', 'ignore', 'inherit'] },
  )
  const signal = await new Promise((resolve) => child.once('exit', (_code, by) => resolve(by)))
  expect(signal).toBe('SIGKILL')
}

beforeAll(async () => {
  await build({
    configFile: false,
    root,
    logLevel: 'error',
    resolve: { alias: { '@shared': path.join(root, 'src', 'shared') } },
    ssr: { noExternal: true, external: ['better-sqlite3'] },
    build: {
      ssr: 'tests/integration/importCut.ts',
      outDir: folder,
      target: 'node20.18',
      copyPublicDir: false,
      rolldownOptions: { output: { codeSplitting: false } },
    },
  })
}, 60_000)

describe('an import that is cut off', () => {
  for (const added of [1, 350]) {
    it(`when ${added} of 600 people are counted as added leaves the store as it was, and shows nobody of them before it has been tidied up`, async () => {
      const { desk, profile } = await importDesk()
      await imported(desk, oktaFile(profile, people(3)))
      await desk.store.close()
      const before = contentOf(profile)
      await cutOff(profile, oktaFile(profile, people(600), 'many.csv'), 'adding', added)

      const again = await testDesk(path.join(profile, 'latchkey.db'))
      await again.get('operators.signIn', { name: 'Ana', passphrase })
      expect((await again.get('app.show', {})).accounts).toBe(3)
      expect((await again.get('accounts.find', { query: 'p500@contoso.example' })).total).toBe(0)
      expect((await again.get('accounts.find', { query: 'Person' })).total).toBe(3)
      await finishImport(again.desk)
      expect((await again.store.audit.list(1))[0]).toMatchObject({
        action: 'directory.applyImport',
        outcome: 'failed',
        by: { kind: 'system' },
      })
      expect(plans(profile)).toEqual([])
      await again.store.close()
      expect(contentOf(profile)).toBe(before)
    })
  }

  for (const changed of [30, 75]) {
    it(`after ${changed} of its changes is finished at the next start`, async () => {
      const { desk, profile } = await importDesk()
      await imported(desk, oktaFile(profile, people(120)))
      await desk.store.close()
      await cutOff(
        profile,
        oktaFile(
          profile,
          [...people(120, 'Renamed'), { name: 'New One', login: 'new.one@contoso.example' }],
          'renamed.csv',
        ),
        'changing',
        changed,
      )

      const again = await testDesk(path.join(profile, 'latchkey.db'))
      await again.get('operators.signIn', { name: 'Ana', passphrase })
      expect((await again.get('app.show', {})).accounts).toBe(121)
      await finishImport(again.desk)
      expect((await again.get('accounts.find', { query: 'Renamed' })).total).toBe(120)
      expect((await again.get('accounts.find', { query: 'Person' })).total).toBe(0)
      // Nothing was done twice.
      for (let index = 0; index < 120; index += 1) {
        const accountId = await again.store.search.withSignInName(`p${index}@contoso.example`)
        expect(
          (await again.store.accounts.events(accountId!, 10)).map(({ event }) => event.type),
        ).toEqual(['directory-updated', 'account-registered'])
      }
      expect(await again.store.imports.underWay()).toBeNull()
      expect(plans(profile)).toEqual([])
    })
  }
})

describe('an import of sign-in names that is cut off', () => {
  const withNames = (names: (index: number) => readonly string[]): OwnRow[] =>
    Array.from({ length: 60 }, (_, index) => ({
      name: `Person No${index}`,
      names: names(index),
      id: String(index),
    }))

  it('is finished at the next start, and every name is added once', async () => {
    const { desk, profile } = await importDesk()
    await imported(
      desk,
      ownFile(
        profile,
        withNames((index) => [`on p${index}@contoso.example`]),
      ),
    )
    await desk.store.close()
    await cutOff(
      profile,
      ownFile(
        profile,
        withNames((index) => [`on p${index}@contoso.example`, `on second${index}`]),
        'more.csv',
      ),
      'changing',
      20,
    )

    const again = await testDesk(path.join(profile, 'latchkey.db'))
    await finishImport(again.desk)
    for (let index = 0; index < 60; index += 1) {
      const accountId = await again.store.search.withSignInName(`second${index}`)
      expect(
        (await again.store.accounts.events(accountId!, 10)).map(({ event }) => event.type),
      ).toEqual(['sign-in-name-added', 'directory-updated', 'account-registered'])
    }
    expect((await again.store.search.find('econd', 100)).total).toBe(60)
  })
})

describe('an import that is stopped', () => {
  it('while it adds people leaves nothing behind, and its dry run can be applied afterwards', async () => {
    const { desk, profile } = await importDesk()
    await imported(desk, oktaFile(profile, people(3)))
    const before = contentOf(profile)
    const planned = await dryRun(desk, oktaFile(profile, people(600), 'many.csv'))
    const { importId } = planned
    const answers: Promise<unknown>[] = []
    const end = desk.desk.imports.progress.hear(({ progress }) => {
      if (progress.phase === 'adding' && progress.done >= 300)
        answers.push(desk.get('directory.cancelImport', { importId }))
    })
    expect(await desk.get('directory.applyImport', { importId })).toMatchObject({
      phase: 'planned',
      stop: 'done',
      report: null,
    })
    expect(await answers[0]).toMatchObject({ phase: 'adding', stop: 'asked' })
    expect(contentOf(profile)).toBe(before)
    end()
    expect(await desk.get('directory.applyImport', { importId })).toMatchObject({
      stop: null,
      report: { added: 597, same: 3 },
    })
  })

  it('while it reads leaves nothing behind but the mapping', async () => {
    const { desk, profile } = await importDesk()
    desk.choose(oktaFile(profile, people(30_000)))
    const { importId } = (await desk.get('directory.chooseImport', {}))!
    desk.desk.imports.progress.hear(() => void desk.ask('directory.cancelImport', { importId }))
    expect(await desk.get('directory.planImport', { importId })).toMatchObject({
      phase: 'mapping',
      stop: 'done',
      plan: null,
    })
    expect(plans(profile)).toEqual([])
  })
})

describe('while an import adds people', () => {
  it('it counts people, once each, although it goes through them twice', async () => {
    const { desk, profile } = await importDesk()
    const { importId } = await dryRun(desk, oktaFile(profile, people(600)))
    const told: [number, number][] = []
    desk.desk.imports.progress.hear(
      ({ progress }) =>
        void (progress.phase === 'adding' && told.push([progress.done, progress.of])),
    )
    await desk.get('directory.applyImport', { importId })
    expect(new Set(told.map(([, of]) => of))).toEqual(new Set([600]))
    expect(told.map(([done]) => done)).toEqual(
      told.map(([done]) => done).toSorted((one, other) => one - other),
    )
    expect(told.at(-1)).toEqual([600, 600])
  })

  it('the desk finds who is there already, nobody of them, and can work on accounts', async () => {
    const { desk, profile } = await importDesk()
    await imported(desk, oktaFile(profile, people(3)))
    const { importId } = await dryRun(desk, oktaFile(profile, people(600), 'many.csv'))
    const seen: (number | null | string)[] = []
    const look = async (progress: ImportProgressView): Promise<void> => {
      if (progress.phase !== 'adding') return
      seen.push(
        await desk.store.accounts.count(),
        (await desk.store.search.find('p', 20)).total,
        await desk.store.search.withSignInName('p100@contoso.example'),
        (await desk.store.search.find('erso', 20)).total,
      )
      await desk.store.settings.change({ zone: 'UTC' }, [])
    }
    desk.desk.imports.progress.hear(({ progress }) => void look(progress))
    await desk.get('directory.applyImport', { importId })
    expect(seen.length).toBeGreaterThan(20)
    expect(seen.filter((one) => one !== null && Number(one) > 3)).toEqual([])
    expect(await desk.store.accounts.count()).toBe(600)
  })
})
