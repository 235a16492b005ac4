import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { instant } from '@shared/vocabulary/instant'
import { linesIn } from '../../src/main/audit/checkpointFile'
import { auditKeys } from '../../src/main/audit/keys'
import { auditTrail } from '../../src/main/audit/trail'
import { verifyAudit } from '../../src/main/audit/verify'
import { entry } from '../contract/examples'
import { opened } from '../contract/places'
import { passphrase, testDesk } from './desk'
import { auditedDesk, tamper, restarted, verification } from './auditDesk'
import { deskOf, newProfile } from './profile'
import { mapInTurn } from '../../src/main/platform/inTurn'

describe('the checkpoints', () => {
  it('are missed when their file is taken away, and stay missed', async () => {
    const { desk, file, checkpoints } = await auditedDesk()
    fs.rmSync(checkpoints)
    expect((await verification(desk)).finding).toMatchObject({ problem: 'checkpoint-missing' })
    await desk.desk.trail.mark(desk.store.audit, desk.now())
    await desk.store.close()
    const again = await restarted(file, desk.now())
    expect((await verification(again)).finding).toMatchObject({ problem: 'checkpoint-missing' })
    await again.store.close()
  })

  it('that another profile has signed are forged', async () => {
    const { desk, checkpoints } = await auditedDesk()
    const other = await auditedDesk()
    const key = Buffer.alloc(32, 9)
    const forged = path.join(newProfile(), 'forged')
    await auditTrail(auditKeys(key), linesIn(forged)).mark(other.desk.store.audit, other.desk.now())
    fs.copyFileSync(forged, checkpoints)
    expect((await verification(desk)).finding).toEqual({
      problem: 'checkpoint-forged',
      sequence: 1,
      to: null,
    })
    await desk.store.close()
    await other.desk.store.close()
  })

  it('are missed when one is taken out from between', async () => {
    const { desk, checkpoints } = await auditedDesk()
    // Each check that finds the audit intact leaves one.
    for (let checks = 0; checks < 2; checks += 1) await verification(desk)
    const lines = fs.readFileSync(checkpoints, 'utf8').split('\n')
    fs.writeFileSync(checkpoints, lines.filter((_, index) => index !== 1).join('\n'))
    expect((await verification(desk)).finding).toEqual({
      problem: 'checkpoint-missing',
      sequence: 2,
      to: null,
    })
    await desk.store.close()
  })

  it('count only when they were written to the end', async () => {
    const { desk, checkpoints } = await auditedDesk()
    await desk.desk.trail.mark(desk.store.audit, desk.now())
    fs.appendFileSync(checkpoints, '{"at":17')
    expect(await verification(desk)).toMatchObject({ finding: null })
    await desk.desk.trail.mark(desk.store.audit, desk.now())
    expect(fs.readFileSync(checkpoints, 'utf8')).not.toContain('"at":17\n')
    expect((await verification(desk)).finding).toBeNull()
    await desk.store.close()
  })

  it('are made after a thousand records, or an hour, and not in between', async () => {
    const { desk, checkpoints } = await auditedDesk()
    const lines = () => fs.readFileSync(checkpoints, 'utf8').split('\n').length - 1
    const look = async () => desk.desk.trail.markNowAndThen(desk.store.audit, desk.now())
    const entry = (await desk.store.audit.list(1))[0]!
    await look()
    const before = lines()
    await desk.store.audit.append(entry)
    await look()
    expect(lines()).toBe(before)
    for (let records = 0; records < 1_000; records += 1) await desk.store.audit.append(entry)
    await look()
    expect(lines()).toBe(before + 1)
    desk.wait(3_600)
    await look()
    expect(lines()).toBe(before + 1)
    await desk.store.audit.append(entry)
    await look()
    expect(lines()).toBe(before + 2)
    expect(await verification(desk)).toMatchObject({ finding: null })
    await desk.store.close()
  })
})

it('records from before the seals are counted, and nothing sealed can pass for one of them', async () => {
  const file = path.join(newProfile(), 'latchkey.db')
  const before = opened(file)
  for (let records = 0; records < 3; records += 1)
    await before.audit.append({ ...entry('sweep'), at: instant('2026-05-01T10:00:00Z') })
  await before.close()
  const desk = await testDesk(file)
  await desk.get('operators.createFirst', { name: 'Ana', passphrase })
  await desk.get('operators.lock', {})
  await desk.get('operators.signIn', { name: 'Ana', passphrase })
  expect(await verification(desk)).toMatchObject({ finding: null, records: 6, unsealed: 3 })
  tamper(file, `UPDATE audit SET digest = NULL, action = 'sweep' WHERE sequence = 4`)
  expect((await verification(desk)).finding).toEqual({ problem: 'altered', sequence: 4, to: null })
  await desk.store.close()
})

it('a profile seals with a key of its own, and keeps its checkpoints to its user', async () => {
  const folders = [newProfile(), newProfile()]
  const fingerprints = await mapInTurn(folders, async (folder) => {
    const desk = await deskOf(folder)
    if (desk.fault !== null) throw new Error(desk.fault.kind)
    await desk.store.audit.append(entry('sweep'))
    expect((await desk.store.audit.head())?.digest).toHaveLength(32)
    await desk.store.close()
    return desk.trail.keys.fingerprint
  })
  expect(fingerprints[0]).not.toBe(fingerprints[1])
  expect(fs.statSync(path.join(folders[0]!, 'audit.checkpoints')).mode & 0o777).toBe(0o600)
})

it('an audit that was sealed with a key that is lost is told as such', async () => {
  const { desk, file, checkpoints } = await auditedDesk()
  await desk.store.close()
  const again = await testDesk(file, desk.now())
  const found = await verifyAudit(
    again.store.audit,
    auditTrail(auditKeys(Buffer.alloc(32, 1)), linesIn(checkpoints)),
    () => undefined,
  )
  expect(found.finding).toEqual({ problem: 'other-key', sequence: 1, to: null })
  await again.store.close()
})
