import { expect, test } from 'vitest'
import type { AuditFilter, AuditRow } from '../../../src/main/ports/audit'
import { accepted, days, entry, registration, sparingNobody, start } from '../examples'
import type { Bench } from './bench'

export function auditIsSearched({ store, reopened }: Bench): void {
  const by = (id: string) => ({ kind: 'operator', id, role: 'agent' }) as const
  const found = (filter: AuditFilter, before: number | null = null, limit = 100) =>
    store().audit.page({ filter, before, limit })
  const sequences = (filter: AuditFilter) => found(filter).records.map(({ sequence }) => sequence)

  /** Ten days, three records each: Ana shows Maria, Bo is refused Jo, nobody signs in. */
  function tenDays(): void {
    for (let day = 0; day < 10; day += 1) {
      store().audit.append({ ...entry('accounts.show', 'maria'), at: days(day) })
      store().audit.append({
        ...entry('note', 'jo'),
        at: days(day),
        by: by('bo'),
        outcome: 'refused',
        rule: 'case.required',
      })
      store().audit.append({
        ...entry('operators.signIn'),
        at: days(day),
        by: { kind: 'system' },
        outcome: 'failed',
      })
    }
  }

  test('records are found by account, operator, action, outcome and rule, and by several of these', () => {
    tenDays()
    expect(sequences({ accountId: 'maria' })).toEqual([28, 25, 22, 19, 16, 13, 10, 7, 4, 1])
    expect(sequences({ operatorId: 'bo' })).toEqual(sequences({ accountId: 'jo' }))
    for (const filter of [
      { action: 'note' },
      { outcome: 'refused' },
      { rule: 'case.required' },
      { operatorId: 'bo', accountId: 'jo', rule: 'case.required' },
    ] as const)
      expect(sequences(filter)).toEqual(sequences({ operatorId: 'bo' }))
    expect(sequences({ accountId: 'maria', operatorId: 'bo' })).toEqual([])
    expect(sequences({ accountId: 'nobody' })).toEqual([])
  })

  test('records are found by time: the first instant counts, the last does not', () => {
    tenDays()
    expect(sequences({ from: days(3), until: days(4) })).toEqual([12, 11, 10])
    expect(sequences({ from: days(9) })).toEqual([30, 29, 28])
    expect(sequences({ until: days(1), outcome: 'failed' })).toEqual([3])
    expect(sequences({ from: days(10) })).toEqual([])
    expect(sequences({ until: start })).toEqual([])
  })

  test('a page says where the next one begins, until there is none', () => {
    tenDays()
    const first = found({ accountId: 'maria' }, null, 4)
    expect(first).toMatchObject({
      records: [{ sequence: 28 }, { sequence: 25 }, { sequence: 22 }, { sequence: 19 }],
      next: 19,
    })
    const second = found({ accountId: 'maria' }, first.next, 6)
    expect(second.records.map(({ sequence }) => sequence)).toEqual([16, 13, 10, 7, 4, 1])
    expect(found({ accountId: 'maria' }, second.next, 6)).toEqual({ records: [], next: null })
  })

  test('a rare record is found however far back it lies, by going on', () => {
    store().audit.append({ ...entry('sweep'), outcome: 'failed' })
    for (let more = 0; more < 5_200; more += 1)
      store().audit.append(entry('accounts.show', 'maria'))
    const near = found({ outcome: 'failed' })
    expect(near.records).toEqual([])
    expect(found({ outcome: 'failed' }, near.next)).toMatchObject({
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
    store().audit.sealWith(seal, null)
    store().audit.append(entry('first'))
    await store().accounts.register([registration({ id: 'maria' })], entry('second'))
    await expect(
      store().accounts.decide(
        'maria', { decision: (account) => accepted(account, []), audit: () => {
          store().audit.append(entry('undone'))
          throw new Error('undone')
        }, recordedAt: start },
      ),
    ).rejects.toThrow('undone')
    reopened().audit.sealWith(seal, null)
    store().audit.append(entry('third'))
    expect(store().audit.head()).toEqual({ sequence: 3, digest: Buffer.alloc(32, 3) })
    expect(sealed.map(([previous, sequence]) => [previous?.[0] ?? null, sequence])).toEqual([
      [null, 1],
      [1, 2],
      [2, 3],
      [2, 3],
    ])
    expect(
      store()
        .audit.slice(1, 2)
        .map(({ sequence, action, digest }) => [sequence, action, digest?.[0]]),
    ).toEqual([
      [2, 'second', 2],
      [3, 'third', 3],
    ])
  })

  test('a part of a transaction that was rolled back leaves no gap in the seals of the rest', () => {
    store().audit.sealWith(
      (previous, { sequence }) => Buffer.alloc(32, (previous?.[0] ?? 0) * 10 + sequence),
      null,
    )
    store().together(() => {
      store().audit.append(entry('first'))
      expect(() =>
        store().together(() => {
          store().audit.append(entry('undone'))
          throw new Error('undone')
        }),
      ).toThrow('undone')
      store().audit.append(entry('second'))
    })
    store().audit.append(entry('third'))
    expect(
      store()
        .audit.slice(0, 9)
        .map(({ sequence, action, digest }) => [sequence, action, digest?.[0]]),
    ).toEqual([
      [1, 'first', 1],
      [2, 'second', 12],
      [3, 'third', 123],
    ])
  })

  test('a record of what lasts soon is read at once, and is said to last when one after it does', async () => {
    await store().accounts.register([registration({ id: 'maria' })], entry('first'))
    store().together(() => store().audit.append(entry('second')), 'soon')
    await store().accounts.decideEach(
      ['maria'],
      (account) => accepted(account, []),
      () => entry('third'),
      start,
      sparingNobody,
      'soon',
    )
    const sequences = () => [store().audit.head()?.sequence, store().audit.lastingHead()?.sequence]
    expect(store().audit.list(1)).toMatchObject([{ action: 'third' }])
    expect(sequences()).toEqual([3, 1])
    expect(() =>
      store().together(() => {
        store().audit.append(entry('undone'))
        throw new Error('undone')
      }),
    ).toThrow('undone')
    expect(sequences()).toEqual([3, 1])
    const flushed = store().upkeep.flush()
    store().together(() => store().audit.append(entry('fourth')), 'soon')
    await flushed
    expect(sequences()).toEqual([4, 3])
    await store().upkeep.flush()
    expect(sequences()).toEqual([4, 4])
    store().together(() => store().together(() => store().audit.append(entry('fifth')), 'soon'))
    expect(sequences()).toEqual([5, 5])
    expect(reopened().audit.lastingHead()?.sequence).toBe(5)
  })

  test('a store that has lost its end goes on after it', () => {
    store().audit.append(entry('first'))
    store().audit.sealWith(() => Buffer.alloc(32, 1), { sequence: 7, digest: Buffer.alloc(32, 7) })
    store().audit.append(entry('eighth'))
    expect(
      store()
        .audit.list(2)
        .map(({ sequence }) => sequence),
    ).toEqual([8, 1])
  })
}
