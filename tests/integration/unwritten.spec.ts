import fs from 'node:fs'
import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, test } from 'vitest'
import { sentence } from '@shared/sentences/format'
import { interfaceLanguages } from '@shared/vocabulary/kinds'
import type { FileTarget } from '../../src/main/ports/host'
import { writeAtomically } from '../../src/main/platform/atomicWrite'
import { exportApproved } from './approving'
import type { TestDesk } from './desk'
import { contentOf, imported, importDesk, okta } from './importing'

/** What can be saved in the directory's room, and how its sentence calls it. */
const saves = [
  [
    'report',
    (desk: TestDesk, importId: string) =>
      desk.failure('directory.saveReport', { importId, form: 'csv' }),
  ],
  ['accounts', (desk: TestDesk) => desk.failure('directory.export', { form: 'csv' })],
  [
    'accounts',
    async (desk: TestDesk) => {
      await exportApproved(desk, { form: 'json-lines', reason: 'A move' })
      return desk.failure('directory.exportFull', { form: 'json-lines', reason: 'A move' })
    },
  ],
  ['cases', (desk: TestDesk) => desk.failure('cases.export', {})],
] as const

let desk: TestDesk
let profile: string
let importId: string
let folder: string

beforeEach(async () => {
  const made = await importDesk()
  desk = made.desk
  profile = made.profile
  importId = (await imported(desk, okta)).importId
  folder = path.join(profile, 'chosen')
  fs.mkdirSync(folder)
})
afterEach(() => fs.chmodSync(folder, 0o755))

/** Saves each of them to this target, and expects the same answer for each, while nothing in the directory changes. */
async function expectAnswer(target: FileTarget, cause: string): Promise<void> {
  const before = contentOf(profile)
  desk.chooseTarget(target)
  for (const [what, save] of saves) {
    expect(await save(desk, importId)).toEqual({
      code: 'file',
      facts: { reason: 'unwritable', what, cause },
      liftsAt: null,
    })
    expect((await desk.store.audit.list(1))[0]).toMatchObject({ outcome: 'failed' })
  }
  expect(contentOf(profile)).toBe(before)
  expect(
    JSON.stringify([desk.replies.slice(-saves.length), await desk.store.audit.list(20)]),
  ).not.toMatch(/chosen|latchkey-|EN[A-Z]+|EACCES/)
}

/** Root may write anywhere, so it becomes nobody for a moment. */
async function asAnybody(work: () => Promise<void>): Promise<void> {
  const root = process.getuid?.() === 0
  if (root) process.seteuid!(65_534)
  try {
    await work()
  } finally {
    if (root) process.seteuid!(0)
  }
}

describe('what can’t be saved in the directory’s room', () => {
  it('because the folder is gone says so, and nothing has changed', async () => {
    fs.rmdirSync(folder)
    await expectAnswer(
      { write: async (chunks) => writeAtomically(path.join(folder, 'list.csv'), chunks) },
      'gone',
    )
    fs.writeFileSync(folder, 'a file in its place')
    await expectAnswer(
      { write: async (chunks) => writeAtomically(path.join(folder, 'list.csv'), chunks) },
      'gone',
    )
  })

  it('because the folder is another’s says so, and leaves the file that was there as it was', async () => {
    const file = path.join(folder, 'list.csv')
    fs.writeFileSync(file, 'older')
    fs.chmodSync(folder, 0o555)
    await expectAnswer(
      { write: (chunks) => asAnybody(async () => writeAtomically(file, chunks)) },
      'forbidden',
    )
    expect(fs.readdirSync(folder)).toEqual(['list.csv'])
    expect(fs.readFileSync(file, 'utf8')).toBe('older')
  })

  // Only Linux has a device that is always full.
  test.runIf(process.platform === 'linux')(
    'because the disk is full says so, and nothing has changed',
    async () => {
      await expectAnswer(
        {
          write: async (chunks) => {
            const device = await fs.promises.open('/dev/full', 'w')
            try {
              for await (const chunk of chunks) await device.appendFile(chunk)
            } finally {
              await device.close()
            }
          },
        },
        'full',
      )
    },
  )

  it('because of something else says that it was not written, and guesses nothing', async () => {
    fs.mkdirSync(path.join(folder, 'list.csv'))
    await expectAnswer(
      { write: async (chunks) => writeAtomically(path.join(folder, 'list.csv'), chunks) },
      'unknown',
    )
    expect(fs.readdirSync(folder)).toEqual(['list.csv'])
  })

  it('has a sentence for each that says what, that the directory has not changed, and what to do, in every language', () => {
    const say = (what: string, cause: string) =>
      interfaceLanguages.map((language) =>
        sentence(language, 'errors.file', { reason: 'unwritable', what, cause }),
      )
    expect(say('report', 'full')).toEqual([
      'The report couldn’t be written: there is no room left on that disk. Nothing in the directory has changed by this, and a file that was there before is as it was. Free some space, or choose a folder on another disk; then save again.',
      'No se pudo escribir el informe: no queda espacio en ese disco. Nada ha cambiado por esto en el directorio, y un archivo que ya estuviera ahí sigue como estaba. Libere espacio o elija una carpeta de otro disco; después, guarde de nuevo.',
    ])
    const all = ['full', 'forbidden', 'gone', 'unknown'].flatMap((cause) =>
      ['report', 'accounts', 'cases'].flatMap((what) => say(what, cause)),
    )
    expect(new Set(all).size).toBe(all.length)
    for (const one of all)
      expect(one).toMatch(
        /^(The .* couldn’t be written.*Nothing in the directory has changed.*(Choose|choose)|No se pudo escribir .*Nada ha cambiado por esto en el directorio.*(Elija|elija)).*\.$/,
      )
  })

  it('is told apart from a file that can’t be read', () => {
    expect(sentence('en', 'errors.file', { reason: 'unreadable' })).toBe(
      'The file couldn’t be read. Nothing was stored. Check that it is there and can be opened.',
    )
  })
})
