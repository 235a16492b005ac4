import fs from 'node:fs'
import path from 'node:path'
import { setImmediate } from 'node:timers/promises'
import { expect, it } from 'vitest'
import type { FileTarget } from '../../src/main/actions/desk'
import { removeUnfinished, writeWhole } from '../../src/main/machine/wholeFile'
import { deskWithMaria } from './accounts'
import { testDesk } from './desk'
import { newProfile } from './profile'

/** A file that is there already, the way to write it anew, and what to do once something was written. */
function target(file: string, meanwhile: () => unknown = () => null): FileTarget {
  return { write: (chunks) => writeWhole(file, (async function* () {
    for await (const chunk of chunks) {
      yield chunk
      await meanwhile()
    }
  })()) }
}

async function deskAndFile() {
  const desk = testDesk()
  await deskWithMaria(desk)
  const folder = newProfile()
  const file = path.join(folder, 'list.csv')
  fs.writeFileSync(file, 'older')
  return { desk, folder, file }
}

const channels = ['directory.export', 'directory.exportFull', 'cases.export', 'audit.export'] as const
const requests = { 'directory.export': { form: 'csv' }, 'directory.exportFull': { form: 'csv', reason: 'A move' }, 'cases.export': {}, 'audit.export': {} } as const

it.each(channels)('%s that is stopped leaves the older file alone, and the audit says how far it came', async (channel) => {
  const { desk, folder, file } = await deskAndFile()
  const stops: Promise<unknown>[] = []
  desk.chooseTarget(target(file, () => {
    stops.push(desk.get('exports.cancel', {}))
    return setImmediate()
  }))
  await desk.get(channel, requests[channel] as never)
  expect(await Promise.all(stops)).toEqual([{ stopped: true }])
  expect(fs.readdirSync(folder)).toEqual(['list.csv'])
  expect(fs.readFileSync(file, 'utf8')).toBe('older')
  const [last] = desk.store.audit.list(1)
  expect(last).toMatchObject({ action: 'exports.cancel', outcome: 'accepted', facts: { what: channel } })
  expect(Object.keys(last!.facts).toSorted()).toEqual(['done', 'of', 'what'])
  expect(await desk.get('exports.show', {})).toBeNull()
})

it('an export shows its progress while it is written, refuses a second one, and replaces the file when it is whole', async () => {
  const { desk, folder, file } = await deskAndFile()
  const told: unknown[] = []
  desk.desk.imports.progress.hear((news) => told.push(news))
  const seen: unknown[] = []
  desk.chooseTarget(target(file, async () => {
    seen.push(await desk.get('exports.show', {}))
    seen.push(await desk.failure('cases.export', {}))
  }))
  expect(await desk.get('directory.export', { form: 'csv' })).toEqual({ saved: 1 })
  expect(told[0]).toMatchObject({ importId: null, progress: { done: 0, of: 1 } })
  expect(seen).toMatchObject([{ done: 1, of: 1 }, { code: 'conflict', facts: { export: 'underWay' } }])
  expect(fs.readdirSync(folder)).toEqual(['list.csv'])
  expect(fs.readFileSync(file, 'utf8')).toContain('Maria')
})

it('stopping what is as good as written says that it is there', async () => {
  const { desk, file } = await deskAndFile()
  const stops: Promise<unknown>[] = []
  desk.chooseTarget({ write: async (chunks) => {
    await writeWhole(file, chunks)
    stops.push(desk.get('exports.cancel', {}))
    await setImmediate()
  } })
  expect(await desk.get('directory.export', { form: 'csv' })).toEqual({ saved: 1 })
  expect(await Promise.all(stops)).toEqual([{ stopped: false }])
})

it('locking the console stops an export', async () => {
  const { desk, file } = await deskAndFile()
  desk.chooseTarget(target(file, () => desk.ask('operators.lock', {})))
  expect(await desk.get('directory.export', { form: 'csv' })).toEqual({ saved: null })
  expect(fs.readFileSync(file, 'utf8')).toBe('older')
  expect(desk.store.audit.list(1)[0]).toMatchObject({ action: 'exports.cancel' })
})

it('an export into a folder that is gone fails, and the next one is let through', async () => {
  const { desk, folder, file } = await deskAndFile()
  desk.chooseTarget(target(path.join(folder, 'gone', 'list.csv')))
  expect(await desk.failure('directory.export', { form: 'csv' })).toMatchObject({ code: 'file' })
  desk.chooseTarget(target(file))
  expect(await desk.get('directory.export', { form: 'csv' })).toEqual({ saved: 1 })
})

it('quitting while a file is written leaves nothing of it', async () => {
  const { desk, folder, file } = await deskAndFile()
  desk.chooseTarget(target(file, removeUnfinished))
  expect(await desk.failure('directory.export', { form: 'csv' })).toMatchObject({ code: 'file' })
  expect(fs.readdirSync(folder)).toEqual(['list.csv'])
  expect(fs.readFileSync(file, 'utf8')).toBe('older')
})
