import fs from 'node:fs'
import path from 'node:path'
import Client from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { linesIn } from '../../src/main/audit/checkpointFile'
import { auditKeys } from '../../src/main/audit/keys'
import { auditTrail } from '../../src/main/audit/trail'
import { verifyAudit } from '../../src/main/audit/verify'
import { passphrase, testDesk } from './desk'
import { auditedDesk, lastSequence, tamper, verification } from './auditDesk'
import { newProfile } from './profile'

/** Signs in once more after a restart, as whoever looks for what was done meanwhile has to. */
async function restarted(file: string, now: number) {
  const desk = testDesk(file, now as never)
  await desk.get('operators.signIn', { name: 'Ana', passphrase })
  return desk
}

/** A decision in which nothing happens. */
const settled = { outcome: 'accepted', result: 'done', facts: {}, accounts: [], advice: [], cites: [], due: [], events: [], messages: [], policy: { id: 'seeds', version: '1' } } as const

describe('the audit', () => {
  it('is intact when nobody has touched it, and says up to where it is certain', async () => {
    const { desk } = await auditedDesk()
    const last = lastSequence(desk)
    expect(await verification(desk)).toMatchObject({ finding: null, record: null, records: last, unsealed: 0, lastCheckpoint: { sequence: last } })
    expect(desk.store.audit.list(1)[0]).toMatchObject({ action: 'audit.verify', facts: { intact: true, records: last } })
    desk.store.close()
  })

  it('stays intact over a restart, a refused transaction and a clock that was moved', async () => {
    const { desk, file, accountId } = await auditedDesk()
    const entry = desk.store.audit.list(1)[0]!
    const undone = desk.store.accounts.decide(accountId, (account) => ({ ...settled, account }), () => {
      desk.store.audit.append(entry)
      throw new Error('a defect after the entry was sealed')
    }, desk.now())
    await expect(undone).rejects.toThrow('a defect')
    desk.wait(86_400)
    desk.desk.trail.mark(desk.store.audit, desk.now())
    desk.store.close()
    const again = await restarted(file, desk.now())
    expect((await verification(again)).finding).toBeNull()
    again.store.close()
  })

  it('finds a record that was altered, and shows it as it stands there now', async () => {
    const { desk, file } = await auditedDesk()
    tamper(file, `UPDATE audit SET action = 'note' WHERE sequence = 4`)
    expect(await verification(desk)).toMatchObject({ finding: { problem: 'altered', sequence: 4, to: null }, records: 3, record: { sequence: 4, action: 'note' } })
    expect(desk.store.audit.list(1)[0]).toMatchObject({ action: 'audit.verify', facts: { intact: false, problem: 'altered', sequence: 4 } })
    desk.store.close()
  })

  it('finds a record that was taken out of the middle', async () => {
    const { desk, file } = await auditedDesk()
    tamper(file, 'DELETE FROM audit WHERE sequence IN (5, 6)')
    expect((await verification(desk)).finding).toEqual({ problem: 'missing', sequence: 5, to: 6 })
    desk.store.close()
  })

  it('finds records that were moved up into a gap', async () => {
    const { desk, file } = await auditedDesk()
    tamper(file, 'DELETE FROM audit WHERE sequence = 5', 'UPDATE audit SET sequence = sequence - 1 WHERE sequence > 5')
    expect((await verification(desk)).finding).toMatchObject({ sequence: 5 })
    desk.store.close()
  })

  it.each([[5, 6], [5, 9]])('finds that records %i and %i were swapped', async (a, b) => {
    const { desk, file } = await auditedDesk()
    tamper(file, `UPDATE audit SET sequence = -1 WHERE sequence = ${a}`, `UPDATE audit SET sequence = ${a} WHERE sequence = ${b}`, `UPDATE audit SET sequence = ${b} WHERE sequence = -1`)
    expect((await verification(desk)).finding).toEqual({ problem: 'out-of-order', sequence: a, to: null })
    desk.store.close()
  })

  it('finds a record that was put in at the end, or before the beginning', async () => {
    const { desk, file } = await auditedDesk()
    const last = lastSequence(desk)
    const copied = `by, operator_id, role, action, account_id, case_id, outcome, rule, facts, digest FROM audit WHERE sequence = 3`
    tamper(file, `INSERT INTO audit SELECT ${last + 1}, at, ${copied}`)
    expect((await verification(desk)).finding).toMatchObject({ sequence: last + 1 })
    tamper(file, `INSERT INTO audit SELECT -7, at, ${copied}`)
    expect((await verification(desk)).finding).toMatchObject({ problem: 'altered', sequence: -7 })
    desk.store.close()
  })

  it('notices an end that was cut off while the app runs', async () => {
    const { desk, file } = await auditedDesk()
    const last = lastSequence(desk)
    tamper(file, `DELETE FROM audit WHERE sequence > ${last - 2}`)
    expect((await verification(desk)).finding).toEqual({ problem: 'cut-off', sequence: last - 1, to: last })
    desk.store.close()
  })

  it('notices an end that was cut off while the app was closed, for good', async () => {
    const { desk, file } = await auditedDesk()
    const last = lastSequence(desk)
    desk.desk.trail.mark(desk.store.audit, desk.now())
    desk.store.close()
    tamper(file, `DELETE FROM audit WHERE sequence > ${last - 2}`)
    const again = await restarted(file, desk.now())
    expect((await verification(again)).finding).toEqual({ problem: 'cut-off', sequence: last - 1, to: last })
    again.desk.trail.mark(again.store.audit, again.now())
    again.store.close()
    const later = await restarted(file, desk.now())
    expect((await verification(later)).finding).toEqual({ problem: 'cut-off', sequence: last - 1, to: last })
    later.store.close()
  })

  it('notices seals that were wiped out, all of them or those of the first records', async () => {
    const { desk, file } = await auditedDesk()
    tamper(file, 'UPDATE audit SET digest = NULL WHERE sequence < 4')
    expect((await verification(desk)).finding).toMatchObject({ problem: 'altered', sequence: 1 })
    desk.store.close()
  })

  it('can not be changed or shortened by a mistake of ours', async () => {
    const { desk, file } = await auditedDesk()
    desk.store.close()
    const plain = new Client(file)
    const again = 'INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE sequence = 3'
    for (const statement of ['UPDATE audit SET facts = 0', 'DELETE FROM audit', again, 'UPDATE event SET at = 0', 'DELETE FROM event']) expect(() => plain.exec(statement)).toThrow('append-only')
    plain.close()
  })
})

describe('the checkpoints', () => {
  it('are missed when their file is taken away, and stay missed', async () => {
    const { desk, file, checkpoints } = await auditedDesk()
    fs.rmSync(checkpoints)
    expect((await verification(desk)).finding).toMatchObject({ problem: 'checkpoint-missing' })
    desk.desk.trail.mark(desk.store.audit, desk.now())
    desk.store.close()
    const again = await restarted(file, desk.now())
    expect((await verification(again)).finding).toMatchObject({ problem: 'checkpoint-missing' })
    again.store.close()
  })

  it('that another profile has signed are forged', async () => {
    const { desk, checkpoints } = await auditedDesk()
    const other = await auditedDesk()
    const key = Buffer.alloc(32, 9)
          const forged = path.join(newProfile(), 'forged')
    auditTrail(auditKeys(key), linesIn(forged)).mark(other.desk.store.audit, other.desk.now())
    fs.copyFileSync(forged, checkpoints)
    expect((await verification(desk)).finding).toEqual({ problem: 'checkpoint-forged', sequence: 1, to: null })
    desk.store.close()
    other.desk.store.close()
  })

  it('are missed when one is taken out from between', async () => {
    const { desk, checkpoints } = await auditedDesk()
    // Each check that finds the audit intact leaves one.
    for (let checks = 0; checks < 2; checks += 1) await verification(desk)
    const lines = fs.readFileSync(checkpoints, 'utf8').split('\n')
    fs.writeFileSync(checkpoints, lines.filter((_, index) => index !== 1).join('\n'))
    expect((await verification(desk)).finding).toEqual({ problem: 'checkpoint-missing', sequence: 2, to: null })
    desk.store.close()
  })

  it('count only when they were written to the end', async () => {
    const { desk, checkpoints } = await auditedDesk()
    desk.desk.trail.mark(desk.store.audit, desk.now())
    fs.appendFileSync(checkpoints, '{"at":17')
    expect(await verification(desk)).toMatchObject({ finding: null })
    desk.desk.trail.mark(desk.store.audit, desk.now())
    expect(fs.readFileSync(checkpoints, 'utf8')).not.toContain('"at":17\n')
    expect((await verification(desk)).finding).toBeNull()
    desk.store.close()
  })

  it('are made after a thousand records, or an hour, and not in between', async () => {
    const { desk, checkpoints } = await auditedDesk()
    const lines = () => fs.readFileSync(checkpoints, 'utf8').split('\n').length - 1
    const look = () => desk.desk.trail.markNowAndThen(desk.store.audit, desk.now())
    const entry = desk.store.audit.list(1)[0]!
    look()
    const before = lines()
    desk.store.audit.append(entry)
    look()
    expect(lines()).toBe(before)
    for (let records = 0; records < 1_000; records += 1) desk.store.audit.append(entry)
    look()
    expect(lines()).toBe(before + 1)
    desk.wait(3_600)
    look()
    expect(lines()).toBe(before + 1)
    desk.store.audit.append(entry)
    look()
    expect(lines()).toBe(before + 2)
    expect(await verification(desk)).toMatchObject({ finding: null })
    desk.store.close()
  })
})

it('an audit that was sealed with a key that is lost is told as such', async () => {
  const { desk, file, checkpoints } = await auditedDesk()
  desk.store.close()
  const again = testDesk(file, desk.now())
  const found = await verifyAudit(again.store.audit, auditTrail(auditKeys(Buffer.alloc(32, 1)), linesIn(checkpoints)), () => undefined)
  expect(found.finding).toEqual({ problem: 'other-key', sequence: 1, to: null })
  again.store.close()
})
