import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { instantOfMilliseconds, plus } from '@shared/vocabulary/instant'
import type { Host } from '../../src/main/actions/desk'
import { importsInThisThread } from '../../src/main/importing/inThisThread'
import { openDesk } from '../../src/main/opening'
import { argon2 } from '../../src/main/operators/argon2'
import { checkpointsInThisThread } from '../../src/main/store/checkpoints'
import { newProfile } from './profile'

function open(folder: string) {
  const host: Host = { version: '0.0.0', folder, zone: () => 'UTC', language: () => 'en', chooseFiles: async () => [], chooseFolder: async () => null, chooseTarget: async () => null, pageAsPdf: async () => new Uint8Array() }
  return openDesk({ host, migrationsFolder: 'drizzle', scenariosFolder: 'scenarios', passphrases: argon2, imports: importsInThisThread(), checkpoints: checkpointsInThisThread, keychain: null })
}

/** A profile that was used a while from now: the machine's clock has been set back since. */
function usedIn(seconds: number): string {
  const folder = newProfile()
  const desk = open(folder)
  if (desk.fault !== null) throw new Error(desk.fault.kind)
  const at = plus(instantOfMilliseconds(Date.now()), seconds)
  desk.store.audit.append({ at, by: { kind: 'system' }, action: 'sweep', accountId: null, caseId: null, outcome: 'accepted', rule: null, facts: {} })
  desk.store.close()
  return folder
}

const digest = (folder: string) => createHash('sha256').update(fs.readFileSync(path.join(folder, 'latchkey.db'))).digest('hex')

describe('opening the desk', () => {
  it('makes a profile where there is none, and finds it again', () => {
    const folder = path.join(newProfile(), 'not', 'there', 'yet')
    const desk = open(folder)
    if (desk.fault !== null) throw new Error(desk.fault.kind)
    const seal = desk.secrets.seal('123456', 'a')
    desk.store.close()
    const again = open(folder)
    if (again.fault !== null) throw new Error(again.fault.kind)
    expect(again.secrets.matches('123456', 'a', seal)).toBe(true)
    again.store.close()
  })

  it('is refused while another process, or another desk, has the store', () => {
    const folder = newProfile()
    const first = open(folder)
    expect(open(folder).fault?.kind).toBe('in-use')
    if (first.fault === null) first.store.close()
  })

  it('is refused where the machine’s clock stands long before the newest record, and changes nothing', () => {
    const folder = usedIn(3600)
    const before = digest(folder)
    expect(open(folder).fault).toEqual({ kind: 'clock-backwards', file: path.join(folder, 'latchkey.db'), detail: null })
    expect(digest(folder)).toBe(before)
  })

  it('stands still for a clock that is a little behind', () => {
    const folder = usedIn(60)
    const desk = open(folder)
    if (desk.fault !== null) throw new Error(desk.fault.kind)
    expect(desk.clock.now()).toBe(desk.store.audit.list(1)[0]!.at)
    desk.store.close()
  })

  it('is refused where the key of the seals is damaged, and changes neither', () => {
    const folder = usedIn(0)
    const key = path.join(folder, 'seal.key')
    fs.writeFileSync(key, 'half a k')
    const before = digest(folder)
    expect(open(folder).fault).toEqual({ kind: 'damaged', file: key, detail: null })
    expect(digest(folder)).toBe(before)
    expect(fs.readFileSync(key, 'utf8')).toBe('half a k')
  })

  it('is refused where the profile can not be a folder', () => {
    const file = path.join(newProfile(), 'file')
    fs.writeFileSync(file, '')
    expect(open(path.join(file, 'profile')).fault).toMatchObject({ kind: 'unwritable', detail: 'ENOTDIR' })
  })
})
