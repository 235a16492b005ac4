import { createHash } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { AppView } from '@shared/views/app'
import { instantOfMilliseconds, plus } from '@shared/vocabulary/instant'
import { firstView } from '../../src/main/services/app/firstView'
import { dispatch } from '../../src/main/ipc/dispatch'
import { newSession } from '../../src/main/operators/session'
import { passphrase } from './desk'
import { deskOf, newProfile, profileOf } from './profile'

/** A profile that was used a while from now: the machine's clock has been set back since. */
async function usedIn(seconds: number): Promise<string> {
  const folder = newProfile()
  const desk = await deskOf(folder)
  if (desk.fault !== null) throw new Error(desk.fault.kind)
  const at = plus(instantOfMilliseconds(Date.now()), seconds)
  await desk.store.audit.append({
    at,
    by: { kind: 'system' },
    action: 'sweep',
    accountId: null,
    caseId: null,
    outcome: 'accepted',
    rule: null,
    facts: {},
  })
  await desk.store.close()
  return folder
}

const digest = (folder: string) =>
  createHash('sha256')
    .update(fs.readFileSync(path.join(folder, 'latchkey.db')))
    .digest('hex')

describe('opening the desk', () => {
  it('makes a profile where there is none, and finds it again', async () => {
    const folder = path.join(newProfile(), 'not', 'there', 'yet')
    const desk = await deskOf(folder)
    if (desk.fault !== null) throw new Error(desk.fault.kind)
    const seal = desk.secrets.seal('123456', 'a')
    await desk.store.close()
    const again = await deskOf(folder)
    if (again.fault !== null) throw new Error(again.fault.kind)
    expect(again.secrets.matches('123456', 'a', seal)).toBe(true)
    await again.store.close()
  })

  it('is refused while another process, or another desk, has the store', async () => {
    const folder = newProfile()
    const first = await deskOf(folder)
    expect((await deskOf(folder)).fault?.kind).toBe('in-use')
    if (first.fault === null) await first.store.close()
  })

  it('stands still for a clock that is a little behind', async () => {
    const folder = await usedIn(60)
    const desk = await deskOf(folder)
    if (desk.fault !== null) throw new Error(desk.fault.kind)
    expect(desk.clock.now()).toBe((await desk.store.audit.list(1))[0]!.at)
    await desk.store.close()
  })

  it('is refused where the key of the seals is none, and changes neither', async () => {
    const folder = await usedIn(0)
    const key = path.join(folder, 'seal.key')
    fs.writeFileSync(key, 'half a k')
    const before = digest(folder)
    expect((await deskOf(folder)).fault).toMatchObject({
      kind: 'key-unreadable',
      file: key,
      detail: null,
    })
    expect(digest(folder)).toBe(before)
    expect(fs.readFileSync(key, 'utf8')).toBe('half a k')
  })

  it('is refused where the profile can not be a folder', async () => {
    const file = path.join(newProfile(), 'file')
    fs.writeFileSync(file, '')
    expect((await deskOf(path.join(file, 'profile'))).fault).toMatchObject({
      kind: 'unwritable',
      detail: 'ENOTDIR',
    })
  })
})

describe('the first screen, while the desk behind it is being loaded', () => {
  /** What the window is told before there is a desk, and by the desk afterwards. */
  async function toldOf(folder: string) {
    const profile = await profileOf(folder)
    const first = await firstView(profile)
    if (profile.fault === null) await profile.store.close()
    const desk = await deskOf(folder)
    const later = await dispatch(desk, newSession(), 'app.show', {})
    if (desk.fault === null) await desk.store.close()
    if (!later.ok) throw new Error(later.error.code)
    return { first: { ...first, now: 0 }, later: { ...(later.value as AppView), now: 0 } }
  }

  async function withOperator(
    channel: 'operators.createFirst' | 'directory.openSample',
  ): Promise<string> {
    const folder = newProfile()
    const desk = await deskOf(folder)
    const session = newSession()
    expect(await dispatch(desk, session, channel, { name: 'Ana', passphrase })).toMatchObject({
      ok: true,
    })
    expect(
      await dispatch(desk, session, 'app.setAppearance', { language: 'es', theme: 'dark' }),
    ).toMatchObject({ ok: true })
    if (desk.fault === null) await desk.store.close()
    return folder
  }

  it('is the one that the desk would show: nobody is there yet', async () => {
    const { first, later } = await toldOf(newProfile())
    expect(first).toMatchObject({ phase: 'first-start', operatorNames: [] })
    expect(first).toEqual(later)
  })

  it.each([
    ['live', 'operators.createFirst'],
    ['sample', 'directory.openSample'],
  ] as const)(
    'is the one that the desk would show: somebody may sign in to a %s profile',
    async (kind, channel) => {
      const { first, later } = await toldOf(await withOperator(channel))
      expect(first).toMatchObject({
        phase: 'locked',
        operator: null,
        operatorNames: ['Ana'],
        language: 'es',
        theme: 'dark',
        profile: { kind },
      })
      expect(first).toEqual(later)
    },
  )

  it('is the one that the desk would show: the profile can’t be opened', async () => {
    const folder = await usedIn(0)
    fs.writeFileSync(path.join(folder, 'seal.key'), '')
    const { first, later } = await toldOf(folder)
    expect(first).toMatchObject({ phase: 'fault', fault: { kind: 'key-unreadable' } })
    expect(first).toEqual(later)
  })

  it('is the one that the desk would show: the clock is not believed', async () => {
    const folder = await usedIn(3600)
    const { first, later } = await toldOf(folder)
    expect(first).toMatchObject({
      phase: 'first-start',
      fault: null,
      clock: { kind: 'behind', mine: false },
    })
    expect({ ...first, clock: null }).toEqual({ ...later, clock: null })
  })
})
