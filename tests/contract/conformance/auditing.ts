import { expect, test } from 'vitest'
import type { AuditFilter, AuditRow } from '../../../src/main/ports/audit'
import { accepted, days, entry, registration, sparingNobody, start } from '../examples'
import type { Failure } from '../../../src/main/ports/unreadable'
import type { Bench } from './bench'

export function auditIsSearched({ store, reopened }: Bench): void {
  const by = (id: string) => ({ kind: 'operator', id, role: 'agent' }) as const
  const found = async (filter: AuditFilter, before: number | null = null, limit = 100) =>
    store().audit.page({ filter, before, limit })
  const sequences = async (filter: AuditFilter) =>
    (await found(filter)).records.map(({ sequence }) => sequence)

  /** Ten days, three records each: Ana shows Maria, Bo is refused Jo, nobody signs in. */
  async function tenDays(): Promise<void> {
    for (let day = 0; day < 10; day += 1) {
      await store().audit.append({ ...entry('accounts.show', 'maria'), at: days(day) })
      await store().audit.append({
        ...entry('note', 'jo'),
        at: days(day),
        by: by('bo'),
        outcome: 'refused',
        rule: 'case.required',
      })
      await store().audit.append({
        ...entry('operators.signIn'),
        at: days(day),
        by: { kind: 'system' },
        outcome: 'failed',
      })
    }
  }

  test('records are found by account, operator, action, outcome and rule, and by several of these', async () => {
    await tenDays()
    expect(await sequences({ accountId: 'maria' })).toEqual([28, 25, 22, 19, 16, 13, 10, 7, 4, 1])
    expect(await sequences({ operatorId: 'bo' })).toEqual(await sequences({ accountId: 'jo' }))
    for (const filter of [
      { action: 'note' },
      { outcome: 'refused' },
      { rule: 'case.required' },
      { operatorId: 'bo', accountId: 'jo', rule: 'case.required' },
    ] as const)
      expect(await sequences(filter)).toEqual(await sequences({ operatorId: 'bo' }))
    expect(await sequences({ accountId: 'maria', operatorId: 'bo' })).toEqual([])
    expect(await sequences({ accountId: 'nobody' })).toEqual([])
  })

  test('records are found by time: the first instant counts, the last does not', async () => {
    await tenDays()
    expect(await sequences({ from: days(3), until: days(4) })).toEqual([12, 11, 10])
    expect(await sequences({ from: days(9) })).toEqual([30, 29, 28])
    expect(await sequences({ until: days(1), outcome: 'failed' })).toEqual([3])
    expect(await sequences({ from: days(10) })).toEqual([])
    expect(await sequences({ until: start })).toEqual([])
  })

  test('a page says where the next one begins, until there is none', async () => {
    await tenDays()
    const first = await found({ accountId: 'maria' }, null, 4)
    expect(first).toMatchObject({
      records: [{ sequence: 28 }, { sequence: 25 }, { sequence: 22 }, { sequence: 19 }],
      next: 19,
    })
    const second = await found({ accountId: 'maria' }, first.next, 6)
    expect(second.records.map(({ sequence }) => sequence)).toEqual([16, 13, 10, 7, 4, 1])
    expect(await found({ accountId: 'maria' }, second.next, 6)).toEqual({ records: [], next: null })
  })

  test('a rare record is found however far back it lies, by going on', async () => {
    await store().audit.append({ ...entry('sweep'), outcome: 'failed' })
    for (let more = 0; more < 5_200; more += 1)
      await store().audit.append(entry('accounts.show', 'maria'))
    const near = await found({ outcome: 'failed' })
    expect(near.records).toEqual([])
    expect(await found({ outcome: 'failed' }, near.next)).toMatchObject({
      records: [{ sequence: 1 }],
      next: null,
    })
  })

  test('every entry is sealed with the digest of the one before it, over a restart and over what was rolled back', async () => {
    const sealed: [Uint8Array | null, number][] = []
    const seal = (previous: Uint8Array | null, { sequence }: Omit<AuditRow, 'digest'>) => {
      sealed.push([previous, sequence])
      return Buffer.alloc(32, sequence)
    }
    await store().audit.sealWith(seal, null)
    await store().audit.append(entry('first'))
    await store().accounts.register([registration({ id: 'maria' })], entry('second'))
    await expect(
      store().accounts.decide('maria', {
        decision: (account) => accepted(account, []),
        audit: () => ({
          ...entry('undone'),
          get facts(): never {
            throw new Error('undone')
          },
        }),
        recordedAt: start,
      }),
    ).rejects.toThrow('undone')
    await (await reopened()).audit.sealWith(seal, null)
    await store().audit.append(entry('third'))
    expect(await store().audit.head()).toEqual({ sequence: 3, digest: Buffer.alloc(32, 3) })
    expect(sealed.map(([previous, sequence]) => [previous?.[0] ?? null, sequence])).toEqual([
      [null, 1],
      [1, 2],
      [2, 3],
      [2, 3],
    ])
    expect(
      (await store().audit.slice(1, 2)).map(({ sequence, action, digest }) => [
        sequence,
        action,
        digest?.[0],
      ]),
    ).toEqual([
      [2, 'second', 2],
      [3, 'third', 3],
    ])
  })

  test('a part of a transaction that was rolled back leaves no gap in the seals of the rest', async () => {
    await store().audit.sealWith(
      (previous, { sequence }) => Buffer.alloc(32, (previous?.[0] ?? 0) * 10 + sequence),
      null,
    )
    // Of two that are decided on together, one fails after its entry was appended.
    const spared: Failure[] = []
    await store().accounts.register(
      ['maria', 'jo', 'kim'].map((id) => registration({ id })),
      entry('first'),
    )
    await store().accounts.decideEach(
      ['maria', 'jo', 'kim'],
      {
        decision: (account) => accepted(account, []),
        audit: (id) => {
          if (id === 'jo') throw new Error('undone')
          return entry('second', id)
        },
        recordedAt: start,
      },
      (failure) => spared.push(failure),
    )
    expect(spared).toHaveLength(1)
    await store().audit.append(entry('third'))
    expect(
      (await store().audit.slice(0, 9)).map(({ sequence, action, digest }) => [
        sequence,
        action,
        digest?.[0],
      ]),
    ).toEqual([
      [1, 'first', 1],
      [2, 'second', 12],
      [3, 'second', 123],
      [4, 'third', (123 * 10 + 4) % 256],
    ])
  })

  test('a record of what lasts soon is read at once, and is said to last when one after it does', async () => {
    await store().accounts.register([registration({ id: 'maria' })], entry('first'))
    await store().settings.change({}, [entry('second')], 'soon')
    await store().accounts.decideEach(
      ['maria'],
      {
        decision: (account) => accepted(account, []),
        audit: () => entry('third'),
        recordedAt: start,
        durability: 'soon',
      },
      sparingNobody,
    )
    const sequences = async () => [
      (await store().audit.head())?.sequence,
      (await store().audit.lastingHead())?.sequence,
    ]
    expect(await store().audit.list(1)).toMatchObject([{ action: 'third' }])
    expect(await sequences()).toEqual([3, 1])
    await expect(
      store().settings.update(
        'any',
        () => {
          throw new Error('undone')
        },
        entry('undone'),
      ),
    ).rejects.toThrow('undone')
    expect(await sequences()).toEqual([3, 1])
    const flushed = store().upkeep.flush()
    await store().settings.change({}, [entry('fourth')], 'soon')
    await flushed
    expect(await sequences()).toEqual([4, 3])
    await store().upkeep.flush()
    expect(await sequences()).toEqual([4, 4])
    await store().settings.change({}, [entry('fifth')], 'now')
    expect(await sequences()).toEqual([5, 5])
    expect((await (await reopened()).audit.lastingHead())?.sequence).toBe(5)
  })

  test('a store that has lost its end goes on after it', async () => {
    await store().audit.append(entry('first'))
    await store().audit.sealWith(() => Buffer.alloc(32, 1), {
      sequence: 7,
      digest: Buffer.alloc(32, 7),
    })
    await store().audit.append(entry('eighth'))
    expect((await store().audit.list(2)).map(({ sequence }) => sequence)).toEqual([8, 1])
  })
}
