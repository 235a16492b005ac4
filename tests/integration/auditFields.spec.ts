import Client from 'better-sqlite3'
import fc from 'fast-check'
import { expect, it } from 'vitest'
import { auditedDesk, lastSequence, tamper, verification } from './auditDesk'

/** A verification of the whole trail for each: a fifth of what the other properties get. */
const runs = Math.round(Number(process.env['LATCHKEY_PROPERTY_RUNS'] ?? 500) / 5)
const columns = [
  'at',
  'by',
  'operator_id',
  'role',
  'action',
  'account_id',
  'case_id',
  'outcome',
  'rule',
  'facts',
  'digest',
] as const
const needed: readonly string[] = ['at', 'by', 'action', 'outcome', 'facts']

const values = fc.oneof(
  fc.constant(null),
  fc.integer(),
  fc.double({ noNaN: true }),
  fc.string({ maxLength: 12 }),
  fc.string({ unit: 'binary', maxLength: 6 }),
  fc.constantFrom('operator', 'system', 'accepted', 'refused', '{}', '{"a":1}', '{ }', 'ana', ''),
  fc.uint8Array({ maxLength: 33 }).map((bytes) => Buffer.from(bytes)),
)

it(
  'any change of any field of any record is found, and that record is named',
  async () => {
    const { desk, file } = await auditedDesk()
    tamper(file)
    const intruder = new Client(file)
    intruder.exec('DROP TRIGGER audit_never_changes')
    const last = await lastSequence(desk)
    await fc.assert(
      fc.asyncProperty(
        fc.integer({ min: 1, max: last }),
        fc.constantFrom(...columns),
        values,
        async (sequence, column, value) => {
          fc.pre(value !== null || !needed.includes(column))
          const stored = intruder.prepare(`SELECT ${column} FROM audit WHERE sequence = ?`).pluck()
          const write = intruder.prepare(`UPDATE audit SET ${column} = ? WHERE sequence = ?`)
          const before = stored.get(sequence)
          write.run(value, sequence)
          const after = stored.get(sequence)
          const changed =
            typeof before !== typeof after || JSON.stringify(before) !== JSON.stringify(after)
          const { finding } = await verification(desk)
          write.run(before, sequence)
          expect(finding?.sequence ?? null).toBe(changed ? sequence : null)
        },
      ),
      { numRuns: runs },
    )
    expect((await verification(desk)).finding).toBeNull()
    intruder.close()
    await desk.store.close()
  },
  30_000 + runs * 200,
)
