import { spawnSync } from 'node:child_process'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it, vi } from 'vitest'
import { passphrase } from './desk'
import { importDesk, oktaFile } from './importing'
import { foundingTwo } from './operators'
import { deskOf, newProfile, profileOf } from './profile'
import { newSession } from '../../src/main/operators/session'
import { dispatch } from '../../src/main/ipc/dispatch'
import { closeDesk } from '../../src/main/app/deskLife'

// Each runs the real command line, which may have to be bundled first.
vi.setConfig({ testTimeout: 120_000 })

/** Runs the real command line, as `npm run directory --` does. */
function directory(args: readonly string[], input = '') {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/tool.mjs', 'directory', ...args],
    { encoding: 'utf8', input },
  )
  return { status, stdout, stderr }
}

/** A profile with its two founders, as the window would have made it, closed. */
async function closedProfile(): Promise<string> {
  const folder = newProfile()
  const desk = await deskOf(folder)
  if (desk.fault !== null) throw new Error(desk.fault.kind)
  await dispatch(desk, newSession(), 'operators.createFirst', foundingTwo)
  await closeDesk(desk)
  await desk.store.close()
  return folder
}

async function auditOf(folder: string) {
  const profile = await profileOf(folder)
  if (profile.fault !== null) throw new Error(profile.fault.kind)
  const entries = await profile.store.audit.list(100)
  await profile.store.close()
  return entries.map(({ action, outcome }) => `${action} ${outcome}`)
}

const people = [
  { name: 'Ana Silva', login: 'ana@corp.example', mobilePhone: '+34612345678' },
  { name: 'Tom Baker', login: 'tom@corp.example' },
]

describe('npm run directory', () => {
  it('imports and exports as the window does, with its audit, for whose passphrase came by an allowed pipe', async () => {
    const folder = await closedProfile()
    const file = oktaFile(folder, people)
    const at = ['--user-data-dir', folder, '--operator', foundingTwo.name, '--passphrase-from-pipe']
    const imported = directory(['import', ...at, '--yes', file], `${passphrase}\n`)
    expect(imported).toMatchObject({ status: 0, stderr: '' })
    expect(imported.stdout).toContain('Added: 2')

    const written = path.join(folder, 'accounts.csv')
    const exported = directory(['export', ...at, written], `${passphrase}\n`)
    expect(exported).toMatchObject({ status: 0, stderr: '' })
    expect(readFileSync(written, 'utf8')).toContain('Ana Silva')
    expect(readFileSync(written, 'utf8')).not.toContain('612345678')

    const full = directory(
      ['export', ...at, '--full', '--reason', 'move', path.join(folder, 'full.csv')],
      `${passphrase}\n`,
    )
    expect(full.status).toBe(2)
    expect(existsSync(path.join(folder, 'full.csv'))).toBe(false)
    const audit = await auditOf(folder)
    for (const action of ['operators.signIn', 'directory.applyImport', 'directory.export'])
      expect(audit).toContain(`${action} accepted`)
    for (const { stdout, stderr } of [imported, exported, full])
      expect(stdout + stderr).not.toContain(passphrase)
  })

  it('asks nobody where there is no terminal: without an allowed pipe, and without --yes, nothing is imported', async () => {
    const folder = await closedProfile()
    const file = oktaFile(folder, people)
    const at = ['--user-data-dir', folder, '--operator', foundingTwo.name]
    const unasked = directory(['import', ...at, '--yes', file], `${passphrase}\n`)
    expect(unasked.status).toBe(2)
    expect(unasked.stderr).toContain('--passphrase-from-pipe')
    const unsure = directory(['import', ...at, '--passphrase-from-pipe', file], `${passphrase}\n`)
    expect(unsure.status).toBe(2)
    expect(unsure.stdout).toContain('New: 2')
    const wrong = directory(
      ['import', ...at, '--passphrase-from-pipe', '--yes', file],
      'not the right one\n',
    )
    expect(wrong.status).toBe(2)
    expect(wrong.stderr).toContain('don’t match')
    const audit = await auditOf(folder)
    expect(audit.filter((entry) => entry.startsWith('directory.applyImport'))).toEqual([])
    expect(audit.filter((entry) => entry === 'operators.signIn accepted')).toHaveLength(1)
  })

  it('touches no profile that a window has open, and makes none', async () => {
    const { profile } = await importDesk()
    const args = (folder: string) => [
      ...['import', '--user-data-dir', folder, '--operator', foundingTwo.name, '--yes'],
      ...['--passphrase-from-pipe', oktaFile(profile, people)],
    ]
    const open = directory(args(profile), `${passphrase}\n`)
    expect(open.status).toBe(2)
    expect(open.stderr).toContain('open')
    const none = newProfile()
    expect(directory(args(none), `${passphrase}\n`).stderr).toContain('is no profile')
    expect(existsSync(path.join(none, 'latchkey.db'))).toBe(false)
  })

  it('checks files with one object for a program, and its exit code says how it went', () => {
    const folder = newProfile()
    const good = directory(['check', '--json', 'tests/data/import/csv/okta.csv'])
    expect(good.status).toBe(0)
    expect(JSON.parse(good.stdout)).toMatchObject({ format: 'okta-csv' })
    const file = path.join(folder, 'legs.csv')
    writeFileSync(file, 'animal,legs\ncat,4\n')
    expect(directory(['check', file]).status).toBe(2)
    expect(directory(['check', '--yes', file])).toMatchObject({ status: 2, stdout: '' })
    expect(directory(['--help']).stdout).toContain('npm run directory -- check')
  })
})
