import fs from 'node:fs'
import path from 'node:path'
import { expect, it } from 'vitest'
import { closeDesk, runDesk } from '../../src/main/app/deskLife'
import type { Desk } from '../../src/main/services/desk'
import { deskOf, newProfile } from './profile'

/** Opens a profile as the app does, quits it as the app does, and says whether what waits in it is held. */
async function openedAndClosed(folder: string): Promise<boolean> {
  const desk = (await deskOf(folder)) as Desk
  const end = runDesk(desk)
  const held = await desk.store.deliveries.isHolding()
  end()
  await closeDesk(desk)
  await desk.store.close()
  return held
}

it('a profile that stays where it is, or is moved, is not held; a copy of it is, and so is one whose older store was brought back', async () => {
  const folder = newProfile()
  const there = path.join(folder, 'profile')
  expect(await openedAndClosed(there)).toBe(false)
  const older = fs.readFileSync(path.join(there, 'latchkey.db'))
  expect(await openedAndClosed(there)).toBe(false)

  const moved = path.join(folder, 'moved')
  fs.renameSync(there, moved)
  expect(await openedAndClosed(moved)).toBe(false)

  const copy = path.join(folder, 'copy')
  fs.cpSync(moved, copy, { recursive: true, preserveTimestamps: true })
  expect(await openedAndClosed(copy)).toBe(true)
  // Until a person lets it go.
  expect(await openedAndClosed(copy)).toBe(true)
  expect(await openedAndClosed(moved)).toBe(false)

  fs.writeFileSync(path.join(moved, 'latchkey.db'), older)
  for (const beside of ['latchkey.db.mark', 'latchkey.db-wal', 'latchkey.db-shm', 'audit.head'])
    fs.rmSync(path.join(moved, beside), { force: true })
  expect(await openedAndClosed(moved)).toBe(true)
})

it('a stamp that was being renewed when the program ended is one of this place', async () => {
  const folder = newProfile()
  expect(await openedAndClosed(folder)).toBe(false)
  const desk = (await deskOf(folder)) as Desk
  const known = await desk.store.settings.get('place')
  const token = 'ab'.repeat(12)
  await desk.store.settings.change({ place: `${known}\n${token}` }, [])
  await desk.store.close()
  expect(await openedAndClosed(folder)).toBe(false)

  const again = (await deskOf(folder)) as Desk
  const stamp = await again.store.settings.get('place')
  await again.store.settings.change({ place: `${stamp}\n${token}` }, [])
  await again.store.close()
  fs.writeFileSync(path.join(folder, 'latchkey.place'), token)
  expect(await openedAndClosed(folder)).toBe(false)
})
