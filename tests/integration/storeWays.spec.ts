import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import type { AppView } from '@shared/views/app'
import type { FaultWay } from '@shared/vocabulary/faults'
import type { Desk, ShutDesk } from '../../src/main/services/desk'
import { dispatch } from '../../src/main/ipc/dispatch'
import { newSession } from '../../src/main/operators/session'
import { markFile, readMark, writeMark } from '../../src/main/store/logMark'
import { passphrase } from './desk'
import { deskOf, newProfile } from './profile'

const storeOf = (folder: string): string => path.join(folder, 'latchkey.db')

async function openDeskOf(folder: string): Promise<Desk> {
  const desk = await deskOf(folder)
  if (desk.fault !== null) throw new Error(`${desk.fault.kind}: ${desk.fault.detail}`)
  return desk
}

/** A profile that was used and left in order. */
async function used(): Promise<string> {
  const folder = newProfile()
  const desk = await openDeskOf(folder)
  await dispatch(desk, newSession(), 'operators.createFirst', { name: 'Ana', passphrase })
  await desk.store.close()
  return folder
}

/** As a killed process leaves it, but for its log, which is gone. */
async function withoutLog(): Promise<string> {
  const folder = await used()
  writeMark(storeOf(folder), { ...readMark(storeOf(folder))!, state: 'open' })
  return folder
}

async function take(desk: Desk | ShutDesk, way: FaultWay): Promise<AppView> {
  const reply = await dispatch(desk, newSession(), 'app.resolveFault', { way })
  if (!reply.ok) throw new Error(JSON.stringify(reply.error))
  return reply.value as AppView
}

it('a log that is missing: the desk opens with what is left, and the audit says that it did', async () => {
  const folder = await withoutLog()
  const shut = await deskOf(folder)
  expect(shut.fault).toMatchObject({
    kind: 'log-missing',
    ways: ['try-again', 'open-what-is-left'],
  })
  expect(await take(shut, 'try-again')).toMatchObject({
    phase: 'fault',
    fault: { kind: 'log-missing' },
  })
  await takeAndClose(folder, shut, 'open-what-is-left', 'locked')
  const desk = await openDeskOf(folder)
  expect(
    (await desk.store.audit.list(9)).filter(({ action }) => action === 'fault.resolved'),
  ).toMatchObject([
    {
      by: { kind: 'system' },
      facts: { fault: 'log-missing', way: 'open-what-is-left', what: 'logMissing' },
    },
  ])
  await desk.store.close()
})

it('a log that belongs elsewhere: it is kept, the older store opens, and the audit names what was kept', async () => {
  const folder = await withoutLog()
  fs.copyFileSync(await logOfAnother(), `${storeOf(folder)}-wal`)
  const log = fs.readFileSync(`${storeOf(folder)}-wal`)
  const shut = await deskOf(folder)
  expect(shut.fault).toMatchObject({ kind: 'foreign-log', ways: ['try-again', 'open-older'] })
  await takeAndClose(folder, shut, 'open-older', 'locked')
  const desk = await openDeskOf(folder)
  const [record] = (await desk.store.audit.list(9)).filter(
    ({ action }) => action === 'fault.resolved',
  )
  expect(record).toMatchObject({
    facts: { fault: 'foreign-log', way: 'open-older', what: 'olderStore' },
  })
  expect(fs.readFileSync(path.join(folder, String(record!.facts['kept']))).equals(log)).toBe(true)
  await desk.store.close()
})

it('a store that is missing: nobody is asked to be the first operator; it opens when it is put back', async () => {
  const folder = await used()
  fs.renameSync(storeOf(folder), `${storeOf(folder)}.moved`)
  const shut = await deskOf(folder)
  expect(shut.fault).toMatchObject({ kind: 'store-missing', ways: ['try-again', 'begin-anew'] })
  expect(fs.existsSync(storeOf(folder))).toBe(false)
  fs.renameSync(`${storeOf(folder)}.moved`, storeOf(folder))
  await takeAndClose(folder, shut, 'try-again', 'locked')
})

it('a store that is missing: a new profile is begun, and everything of the old one is kept in a folder', async () => {
  const folder = await used()
  fs.rmSync(storeOf(folder))
  const key = fs.readFileSync(path.join(folder, 'seal.key'))
  await takeAndClose(folder, await deskOf(folder), 'begin-anew', 'first-start')
  const kept = fs.readdirSync(folder).find((name) => name.startsWith('set-aside-'))!
  expect(fs.readFileSync(path.join(folder, kept, 'seal.key')).equals(key)).toBe(true)
  expect(fs.existsSync(path.join(folder, kept, path.basename(markFile(storeOf(folder)))))).toBe(
    true,
  )
  expect(fs.readFileSync(path.join(folder, 'seal.key')).equals(key)).toBe(false)
  const desk = await openDeskOf(folder)
  expect(
    (await desk.store.audit.list(9)).filter(({ action }) => action === 'fault.resolved'),
  ).toMatchObject([{ facts: { what: 'newProfile', kept } }])
  await desk.store.close()
})

it.each(['seal.key', 'audit.checkpoints'])(
  'a store that is missing is told by %s alone',
  async (name) => {
    const folder = newProfile()
    fs.writeFileSync(path.join(folder, name), 'left')
    expect((await deskOf(folder)).fault).toMatchObject({ kind: 'store-missing' })
  },
)

/** Takes the way, and leaves the profile in order again: the desk that it opened is closed. */
async function takeAndClose(
  folder: string,
  shut: Desk | ShutDesk,
  way: FaultWay,
  phase: AppView['phase'],
): Promise<void> {
  expect(
    await take({ ...shut, openAgain: async () => opening(folder) } as ShutDesk, way),
  ).toMatchObject({
    phase,
    fault: null,
  })
  for (const desk of standing.splice(0)) await desk.store.close()
}

const standing: Desk[] = []
async function opening(folder: string): Promise<Desk> {
  const desk = await openDeskOf(folder)
  standing.push(desk)
  return desk
}

/** The log that another profile has while it is open. */
async function logOfAnother(): Promise<string> {
  const folder = await used()
  const desk = await openDeskOf(folder)
  const copy = path.join(newProfile(), 'log')
  fs.copyFileSync(`${storeOf(folder)}-wal`, copy)
  await desk.store.close()
  return copy
}
