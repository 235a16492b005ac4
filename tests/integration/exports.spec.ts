import fs from 'node:fs'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { FileTarget } from '../../src/main/ports/host'
import { endCutOff } from '../../src/main/services/exports/cutOff'
import { removeUnfinished, atomicFile, writeAtomically } from '../../src/main/platform/atomicWrite'
import { exportApproved } from './approving'
import { foundingTwo } from './operators'
import { deskWithMaria } from './accounts'
import { passphrase, testDesk, type TestDesk } from './desk'
import { newProfile } from './profile'

/** A file that is there already, the way to write it anew, and what to do once something was written. */
function target(file: string, meanwhile: () => Promise<unknown> = async () => null): FileTarget {
  const { unfinished, write } = atomicFile(file)
  return {
    unfinished,
    write: (chunks) =>
      write(
        (async function* () {
          for await (const chunk of chunks) {
            yield chunk
            await meanwhile()
          }
        })(),
      ),
  }
}

/** What the audit says of the last export: its beginning, and after it its end. */
async function written({ store }: TestDesk) {
  return (await store.audit.list(2)).toReversed()
}

async function deskAndFile() {
  const desk = await testDesk()
  await deskWithMaria(desk, foundingTwo)
  await exportApproved(desk, inFull)
  const folder = newProfile()
  const file = path.join(folder, 'list.csv')
  fs.writeFileSync(file, 'older')
  return { desk, folder, file }
}

const inFull = { form: 'csv', reason: 'A move of ana@example.org' } as const

const channels = [
  'directory.export',
  'directory.exportFull',
  'cases.export',
  'audit.export',
  'timers.exportCalendar',
] as const
const requests = {
  'directory.export': { form: 'csv' },
  'directory.exportFull': inFull,
  'cases.export': {},
  'audit.export': {},
  'timers.exportCalendar': { kinds: ['reminder'] },
} as const

it.each(channels)(
  '%s that is stopped leaves the older file alone, and the audit says how far it came',
  async (channel) => {
    const { desk, folder, file } = await deskAndFile()
    const stops: Promise<unknown>[] = []
    desk.chooseTarget(
      target(file, () => {
        stops.push(desk.get('exports.cancel', {}))
        return setImmediate()
      }),
    )
    await desk.get(channel, requests[channel] as never)
    expect(await Promise.all(stops)).toEqual([{ stopped: true }])
    expect(fs.readdirSync(folder)).toEqual(['list.csv'])
    expect(fs.readFileSync(file, 'utf8')).toBe('older')
    const [begun, stopped] = await written(desk)
    expect(begun).toMatchObject({ action: channel, outcome: 'accepted', facts: { step: 'begun' } })
    expect(stopped).toMatchObject({
      action: channel,
      outcome: 'accepted',
      facts: { step: 'stopped', why: 'asked', record: begun!.sequence },
    })
    expect(Object.keys(stopped!.facts).toSorted()).toEqual(['done', 'of', 'record', 'step', 'why'])
    expect(await desk.get('exports.show', {})).toBeNull()
  },
)

it('an export shows its progress while it is written, refuses a second one, and replaces the file when it is whole', async () => {
  const { desk, folder, file } = await deskAndFile()
  const told: unknown[] = []
  desk.desk.imports.progress.hear((news) => told.push(news))
  const seen: unknown[] = []
  desk.chooseTarget(
    target(file, async () => {
      seen.push(await desk.get('exports.show', {}))
      seen.push(await desk.failure('cases.export', {}))
    }),
  )
  expect(await desk.get('directory.export', { form: 'csv' })).toEqual({ saved: 1, leftOut: 0 })
  expect(told[0]).toMatchObject({ importId: null, progress: { done: 0, of: 1 } })
  expect(seen).toMatchObject([
    { done: 1, of: 1 },
    { code: 'conflict', facts: { export: 'underWay' } },
  ])
  expect(fs.readdirSync(folder)).toEqual(['list.csv'])
  expect(fs.readFileSync(file, 'utf8')).toContain('Maria')
})

it('stopping what is as good as written says that it is there', async () => {
  const { desk, file } = await deskAndFile()
  const stops: Promise<unknown>[] = []
  desk.chooseTarget({
    write: async (chunks) => {
      await writeAtomically(file, chunks)
      stops.push(desk.get('exports.cancel', {}))
      await setImmediate()
    },
  })
  expect(await desk.get('directory.export', { form: 'csv' })).toEqual({ saved: 1, leftOut: 0 })
  expect(await Promise.all(stops)).toEqual([{ stopped: false }])
})

it('locking the console stops an export', async () => {
  const { desk, file } = await deskAndFile()
  desk.chooseTarget(target(file, () => desk.ask('operators.lock', {})))
  expect(await desk.get('directory.export', { form: 'csv' })).toEqual({ saved: null, leftOut: 0 })
  expect(fs.readFileSync(file, 'utf8')).toBe('older')
  const [begun, , stopped] = (await desk.store.audit.list(3)).toReversed()
  expect(stopped).toMatchObject({
    action: 'directory.export',
    facts: { step: 'stopped', why: 'locked', done: 1, of: 1, record: begun!.sequence },
  })
})

it.each(['Berta', 'Ana'])(
  'an export ends with the sitting that it was begun in, although %s signs in before its next piece',
  async (name) => {
    const { desk, folder, file } = await deskAndFile()
    await desk.get('operators.add', {
      name: 'Berta',
      role: 'supervisor',
      passphrase,
      yes: { name: 'Sam', passphrase },
    })
    desk.chooseTarget(
      target(file, async () => {
        await desk.get('operators.lock', {})
        await desk.get('operators.signIn', { name, passphrase })
      }),
    )
    expect(await desk.get('directory.exportFull', inFull)).toEqual({
      saved: null,
      leftOut: 0,
    })
    expect(fs.readdirSync(folder)).toEqual(['list.csv'])
    expect(fs.readFileSync(file, 'utf8')).toBe('older')
    const ana = await desk.store.operators.byName('Ana')
    expect((await desk.store.audit.list(1))[0]).toMatchObject({
      action: 'directory.exportFull',
      by: { id: ana!.id },
      facts: { step: 'stopped', why: 'locked' },
    })
  },
)

it('an export whose place is chosen after its operator has gone is not begun', async () => {
  const { desk, file } = await deskAndFile()
  Object.assign(desk.desk.host, {
    chooseTarget: async () => {
      await desk.get('operators.lock', {})
      await desk.get('operators.signIn', { name: 'Ana', passphrase })
      return target(file)
    },
  })
  expect(await desk.failure('directory.exportFull', inFull)).toMatchObject({ code: 'locked' })
  expect(fs.readFileSync(file, 'utf8')).toBe('older')
  expect((await desk.store.audit.list(1))[0]).toMatchObject({ action: 'operators.signIn' })
})

it('a full export is written down before anything of it is, and its end names that record', async () => {
  const { desk, file } = await deskAndFile()
  const seen: unknown[] = []
  const { unfinished, write } = atomicFile(file)
  desk.chooseTarget({
    unfinished,
    write: async (chunks) => {
      seen.push((await desk.store.audit.list(1))[0])
      return write(chunks)
    },
  })
  await desk.get('directory.exportFull', { form: 'csv', reason: 'Whatever is said now' })
  const [begun, done] = await written(desk)
  expect(seen).toEqual([begun])
  expect(begun).toMatchObject({ action: 'directory.exportFull', facts: { step: 'begun', of: 1 } })
  expect(begun!.facts['reason']).toBe('A move of an••••••')
  expect(done).toMatchObject({
    action: 'directory.exportFull',
    facts: { step: 'done', accounts: 1, record: begun!.sequence },
  })
})

it('an export that fails on its way says how far it came, once', async () => {
  const { desk, folder, file } = await deskAndFile()
  desk.chooseTarget(target(file, () => Promise.reject(new Error('ENOSPC'))))
  expect(await desk.failure('directory.exportFull', inFull)).toMatchObject({ code: 'file' })
  const [begun, end] = await written(desk)
  expect(begun).toMatchObject({ facts: { step: 'begun' } })
  expect(end).toMatchObject({
    action: 'directory.exportFull',
    outcome: 'failed',
    facts: { step: 'failed', done: 1, of: 1, record: begun!.sequence },
  })
  expect(fs.readdirSync(folder)).toEqual(['list.csv'])
})

it('an export into a folder that is gone fails, and the next one is let through', async () => {
  const { desk, folder, file } = await deskAndFile()
  desk.chooseTarget(target(path.join(folder, 'gone', 'list.csv')))
  expect(await desk.failure('directory.export', { form: 'csv' })).toMatchObject({ code: 'file' })
  desk.chooseTarget(target(file))
  expect(await desk.get('directory.export', { form: 'csv' })).toEqual({ saved: 1, leftOut: 0 })
})

it('quitting while a file is written leaves nothing of it', async () => {
  const { desk, folder, file } = await deskAndFile()
  desk.chooseTarget(
    target(file, async () => {
      await endCutOff(desk.desk)
      removeUnfinished()
    }),
  )
  expect(await desk.failure('directory.export', { form: 'csv' })).toMatchObject({ code: 'file' })
  expect(fs.readdirSync(folder)).toEqual(['list.csv'])
  expect(fs.readFileSync(file, 'utf8')).toBe('older')
  const [begun, end] = await written(desk)
  expect(end).toMatchObject({
    action: 'directory.export',
    outcome: 'failed',
    by: { kind: 'system' },
    facts: { step: 'cutOff', half: 'removed', done: 1, of: 1, record: begun!.sequence },
  })
})

it('what a killed program left of an export is removed at the next start, and written down', async () => {
  const profile = newProfile()
  const before = await testDesk(path.join(profile, 'latchkey.db'))
  await deskWithMaria(before, foundingTwo)
  await exportApproved(before, inFull)
  const folder = newProfile()
  const file = path.join(folder, 'list.csv')
  await new Promise<void>((begun) => {
    before.chooseTarget(target(file, () => new Promise(() => begun())))
    void before.ask('directory.exportFull', inFull)
  })
  expect(fs.readdirSync(folder)).toEqual([
    expect.stringMatching(/^list\.csv\.[0-9a-f]{8}\.unfinished$/),
  ])
  await before.store.close()

  const after = await testDesk(path.join(profile, 'latchkey.db'))
  await endCutOff(after.desk)
  expect(fs.readdirSync(folder)).toEqual([])
  const [begun, end] = await written(after)
  expect(end).toMatchObject({
    action: 'directory.exportFull',
    outcome: 'failed',
    by: { kind: 'system' },
    facts: { step: 'cutOff', half: 'removed', record: begun!.sequence },
  })
  await endCutOff(after.desk)
  expect((await after.store.audit.list(1))[0]).toEqual(end)
  await after.store.close()
})
