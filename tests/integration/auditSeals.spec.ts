import Client from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { auditedDesk, lastSequence, restarted, tamper, verification } from './auditDesk'

/** A decision in which nothing happens. */
const settled = {
  outcome: 'accepted',
  result: 'done',
  facts: {},
  accounts: [],
  advice: [],
  cites: [],
  due: [],
  events: [],
  messages: [],
  policy: { id: 'seeds', version: '1' },
} as const

describe('the audit', () => {
  it('is intact when nobody has touched it, and says up to where it is certain', async () => {
    const { desk } = await auditedDesk()
    const last = await lastSequence(desk)
    expect(await verification(desk)).toMatchObject({
      finding: null,
      record: null,
      records: last,
      unsealed: 0,
      lastCheckpoint: { sequence: last },
    })
    expect((await desk.store.audit.list(1))[0]).toMatchObject({
      action: 'audit.verify',
      facts: { intact: true, records: last },
    })
    await desk.store.close()
  })

  it('stays intact over a restart, a refused transaction and a clock that was moved', async () => {
    const { desk, file, accountId } = await auditedDesk()
    const entry = (await desk.store.audit.list(1))[0]!
    const undone = desk.store.accounts.decide(accountId, {
      decision: (account) => ({ ...settled, before: account, account }),
      audit: () => ({
        ...entry,
        get facts(): never {
          throw new Error('a defect in the entry')
        },
      }),
      recordedAt: desk.now(),
    })
    await expect(undone).rejects.toThrow('a defect')
    desk.wait(86_400)
    await desk.desk.trail.mark(desk.store.audit, desk.now())
    await desk.store.close()
    const again = await restarted(file, desk.now())
    expect((await verification(again)).finding).toBeNull()
    await again.store.close()
  })

  it('finds a record that was altered, and shows it as it stands there now', async () => {
    const { desk, file } = await auditedDesk()
    tamper(file, `UPDATE audit SET action = 'note' WHERE sequence = 4`)
    expect(await verification(desk)).toMatchObject({
      finding: { problem: 'altered', sequence: 4, to: null },
      records: 3,
      record: { sequence: 4, action: 'note' },
    })
    expect((await desk.store.audit.list(1))[0]).toMatchObject({
      action: 'audit.verify',
      facts: { intact: false, problem: 'altered', sequence: 4 },
    })
    await desk.store.close()
  })

  it('finds a record that was taken out of the middle', async () => {
    const { desk, file } = await auditedDesk()
    tamper(file, 'DELETE FROM audit WHERE sequence IN (5, 6)')
    expect((await verification(desk)).finding).toEqual({ problem: 'missing', sequence: 5, to: 6 })
    await desk.store.close()
  })

  it('finds records that were moved up into a gap', async () => {
    const { desk, file } = await auditedDesk()
    tamper(
      file,
      'DELETE FROM audit WHERE sequence = 5',
      'UPDATE audit SET sequence = sequence - 1 WHERE sequence > 5',
    )
    expect((await verification(desk)).finding).toMatchObject({ sequence: 5 })
    await desk.store.close()
  })

  it.each([
    [5, 6],
    [5, 9],
  ])('finds that records %i and %i were swapped', async (a, b) => {
    const { desk, file } = await auditedDesk()
    tamper(
      file,
      `UPDATE audit SET sequence = -1 WHERE sequence = ${a}`,
      `UPDATE audit SET sequence = ${a} WHERE sequence = ${b}`,
      `UPDATE audit SET sequence = ${b} WHERE sequence = -1`,
    )
    expect((await verification(desk)).finding).toEqual({
      problem: 'out-of-order',
      sequence: a,
      to: null,
    })
    await desk.store.close()
  })

  it('finds a record that was put in at the end, or before the beginning', async () => {
    const { desk, file } = await auditedDesk()
    const last = await lastSequence(desk)
    const copied = `by, operator_id, role, action, account_id, case_id, outcome, rule, facts, digest FROM audit WHERE sequence = 3`
    tamper(file, `INSERT INTO audit SELECT ${last + 1}, at, ${copied}`)
    expect((await verification(desk)).finding).toMatchObject({ sequence: last + 1 })
    tamper(file, `INSERT INTO audit SELECT -7, at, ${copied}`)
    expect((await verification(desk)).finding).toMatchObject({ problem: 'altered', sequence: -7 })
    await desk.store.close()
  })

  it('notices an end that was cut off while the app runs', async () => {
    const { desk, file } = await auditedDesk()
    const last = await lastSequence(desk)
    tamper(file, `DELETE FROM audit WHERE sequence > ${last - 2}`)
    expect((await verification(desk)).finding).toEqual({
      problem: 'cut-off',
      sequence: last - 1,
      to: last,
    })
    await desk.store.close()
  })

  it('notices an end that was cut off while the app was closed, for good', async () => {
    const { desk, file } = await auditedDesk()
    const last = await lastSequence(desk)
    await desk.desk.trail.mark(desk.store.audit, desk.now())
    await desk.store.close()
    tamper(file, `DELETE FROM audit WHERE sequence > ${last - 2}`)
    const again = await restarted(file, desk.now())
    expect((await verification(again)).finding).toEqual({
      problem: 'cut-off',
      sequence: last - 1,
      to: last,
    })
    await again.desk.trail.mark(again.store.audit, again.now())
    await again.store.close()
    const later = await restarted(file, desk.now())
    expect((await verification(later)).finding).toEqual({
      problem: 'cut-off',
      sequence: last - 1,
      to: last,
    })
    await later.store.close()
  })

  it('notices seals that were wiped out, all of them or those of the first records', async () => {
    const { desk, file } = await auditedDesk()
    tamper(file, 'UPDATE audit SET digest = NULL WHERE sequence < 4')
    expect((await verification(desk)).finding).toMatchObject({ problem: 'altered', sequence: 1 })
    await desk.store.close()
  })

  it('can not be changed or shortened by a mistake of ours', async () => {
    const { desk, file } = await auditedDesk()
    await desk.store.close()
    const plain = new Client(file)
    const again = 'INSERT OR REPLACE INTO audit SELECT * FROM audit WHERE sequence = 3'
    for (const statement of [
      'UPDATE audit SET facts = 0',
      'DELETE FROM audit',
      again,
      'UPDATE event SET at = 0',
      'DELETE FROM event',
    ])
      expect(() => plain.exec(statement)).toThrow('append-only')
    plain.close()
  })
})
