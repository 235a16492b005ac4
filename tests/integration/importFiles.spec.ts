import { execFileSync } from 'node:child_process'
import { appendFileSync, rmSync, writeFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { dryRun, importDesk, oktaFile, rowsOf, scimFile } from './importing'

const ana = { name: 'Ana Silva', login: 'ana@corp.example' }
const tom = { name: 'Tom Baker', login: 'tom@corp.example' }

/** A desk, and a file that was chosen and not read yet. */
async function chosen() {
  const { desk, profile } = await importDesk()
  const file = oktaFile(profile, [ana])
  desk.choose(file)
  const { importId } = (await desk.get('directory.chooseImport', {}))!
  return { desk, profile, file, importId }
}

describe('a file that is another one by the time', () => {
  it('of the dry run is refused, and none of it is shown', async () => {
    const { desk, profile, importId } = await chosen()
    oktaFile(profile, [tom])
    const planned = await desk.get('directory.planImport', { importId })
    expect(planned.plan!.fileRefused).toMatchObject({ problem: 'file-changed' })
    expect(await rowsOf(desk, planned, 'new')).toEqual([])
    expect(
      await desk.failure('directory.applyImport', { importId: planned.importId }),
    ).toMatchObject({ facts: { import: 'refused' } })
  })

  it('of the dry run and of another system is said to have changed, and not to be of no known kind', async () => {
    const { desk, profile, file, importId } = await chosen()
    scimFile(
      profile,
      [{ id: '1', userName: 'tom@corp.example', displayName: 'Tom' }],
      file.slice(profile.length + 1),
    )
    const planned = await desk.get('directory.planImport', { importId })
    expect(planned.plan!.fileRefused).toMatchObject({ problem: 'file-changed' })
  })

  it('of the import is not applied, and the dry run stays to be looked at', async () => {
    const { desk, profile } = await importDesk()
    const file = oktaFile(profile, [ana])
    const { importId } = await dryRun(desk, file)
    appendFileSync(file, '\ntom@corp.example,Tom,Baker,tom@corp.example,,,ACTIVE')
    expect(await desk.failure('directory.applyImport', { importId })).toEqual({
      code: 'file',
      facts: { reason: 'changed' },
      liftsAt: null,
    })
    expect(await desk.get('directory.showImport', {})).toMatchObject({
      phase: 'planned',
      plan: { classes: { new: 1 } },
    })
    expect(await desk.store.imports.underWay()).toBeNull()

    expect(
      await desk.get('directory.applyImport', { importId: (await dryRun(desk, file)).importId }),
    ).toMatchObject({ report: { added: 2 } })
  })

  it('of the import is gone is not applied either', async () => {
    const { desk, profile } = await importDesk()
    const file = oktaFile(profile, [ana])
    const { importId } = await dryRun(desk, file)
    rmSync(file)
    expect(await desk.failure('directory.applyImport', { importId })).toMatchObject({
      code: 'file',
      facts: { reason: 'unreadable' },
    })
  })
})

it.skipIf(process.platform === 'win32')(
  'a file that becomes a pipe is refused by the dry run, and the next file can be chosen',
  async () => {
    const { desk, profile, file, importId } = await chosen()
    rmSync(file)
    execFileSync('mkfifo', [file])
    expect(await desk.failure('directory.planImport', { importId })).toMatchObject({
      code: 'file',
      facts: { reason: 'unreadable' },
    })
    desk.choose(file)
    expect(await desk.failure('directory.chooseImport', {})).toMatchObject({ code: 'file' })
    const other = `${profile}/other.csv`
    writeFileSync(other, 'login,firstName,lastName\ntom@corp.example,Tom,Baker')
    expect((await dryRun(desk, other)).plan!.classes.new).toBe(1)
  },
)
