import fs from 'node:fs'
import path from 'node:path'
import Client from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { linesIn } from '../../src/main/audit/checkpointFile'
import { auditKeys } from '../../src/main/audit/keys'
import { auditTrail } from '../../src/main/audit/trail'
import { verifyAudit } from '../../src/main/audit/verify'
import { accountIdOf, personAt } from '../bench/directory/people'
import { isWaiting, preparedAt, wellKnownOf } from '../bench/directory/plan'
import { keyOf, prepared, storeIn } from '../bench/directory/prepared'
import { silent } from '../bench/directory/progress'
import { least } from '../bench/effort'
import { measure } from '../bench/measure'
import { optionsOf } from '../bench/options'
import { judged, limitRow, ratioRow, type JudgedRow } from '../bench/rows'
import { asMarkdown, asText } from '../bench/table'
import { newProfile } from './profile'

const plan = { accounts: 2_000, seed: 7 }
const withoutWindow = [
  'decisions',
  'lookups',
  'growth',
  'commands',
  'answers',
  'forward',
  'import',
  'insights',
  'messages',
  'size',
] as const

describe('the bench', () => {
  it('measures every row that needs no window, and each is a number', async () => {
    const rows: JudgedRow[] = []
    await measure({ ...plan, only: withoutWindow }, least, newProfile(), silent, {
      measured: (more) => void rows.push(...more),
      failed: (_group, error) => {
        throw error
      },
    })
    expect(rows.length).toBeGreaterThanOrEqual(withoutWindow.length)
    for (const row of rows) {
      expect(row, row.metric).toSatisfy(
        ({ value, floor }: typeof row) =>
          Number.isFinite(value) &&
          value > 0 &&
          (floor === null || (Number.isFinite(floor) && floor > 0)),
      )
    }
    expect(rows.find(({ metric }) => metric.startsWith('fast-forward 30 days'))?.metric).toMatch(
      / [1-9]\d* settlements/,
    )
  }, 120_000)

  it('reads its options, and says what is wrong with others', () => {
    expect(optionsOf(['--accounts', '5000', '--only', 'size,launch', '--keep'])).toMatchObject({
      accounts: 5000,
      only: ['size', 'launch'],
      keep: true,
      seed: 1,
    })
    expect(optionsOf(['--help'])).toBeNull()
    expect(() => optionsOf(['--accounts', 'many'])).toThrow('--accounts takes a whole number')
    expect(() => optionsOf(['--only', 'everything'])).toThrow('--only takes decisions')
  })

  it('judges a row by its goal and shows the same in both tables', () => {
    const rows = [
      ratioRow('a', 'µs', 13, 10, 1.25),
      limitRow('b', 'ms', 1.9, 2),
      {
        metric: 'c',
        unit: 'MB' as const,
        value: 300,
        floor: 250,
        goal: { kind: 'above-floor' as const, limit: 60 },
      },
    ].map(judged)
    expect(rows.map(({ met }) => met)).toEqual([false, true, true])
    expect(asText(rows)).toContain('≤ 1.25 ×')
    expect(asMarkdown(rows).split('\n')[2]).toBe('| a | 10 µs | 13 µs | 1.30 | ≤ 1.25 × | no |')
  })
})

describe('the directory that the bench prepares', () => {
  it('is the same in every run of a seed, and another for another seed', async () => {
    const rows = async (seed: number, place: string) => {
      const { folder } = await prepared({ ...plan, seed }, place, silent)
      const client = new Client(path.join(folder, 'latchkey.db'), { readonly: true })
      const all = client
        .prepare('SELECT id, events, due_at FROM account ORDER BY number')
        .raw()
        .all()
      client.close()
      return all
    }
    const [first, again, other] = [
      await rows(7, newProfile()),
      await rows(7, newProfile()),
      await rows(8, newProfile()),
    ]
    expect(again).toEqual(first)
    expect(other).not.toEqual(first)
  })

  it('is made once and found again, and nothing unfinished stays beside it', async () => {
    const place = newProfile()
    const { folder } = await prepared(plan, place, silent)
    const made = fs.statSync(path.join(folder, 'latchkey.db')).mtimeMs
    await prepared(plan, place, silent)
    expect(fs.statSync(path.join(folder, 'latchkey.db')).mtimeMs).toBe(made)
    expect(fs.readdirSync(place)).toEqual([path.basename(folder)])
  })

  it('is a store as the app writes it: people are found, some wait, and the seals of the audit hold', async () => {
    const { folder } = await prepared(plan, newProfile(), silent)
    const store = storeIn(folder)
    try {
      const person = personAt(42, plan.seed, preparedAt)
      expect(await store.accounts.count()).toBe(plan.accounts)
      expect(
        (await store.search.find(person.contacts[0]?.value ?? '', 20)).hits.map(
          ({ accountId }) => accountId,
        ),
      ).toEqual([accountIdOf(42)])
      expect(await store.accounts.read(accountIdOf(42))).toMatchObject({
        name: person.name,
        contacts: person.contacts,
      })
      const dates = await store.dates.list(
        ['lapse', 'remind', 'complete'],
        { at: preparedAt, accountId: null },
        10_000,
      )
      expect(new Set(dates.map(({ accountId }) => accountId)).size).toBe(
        Array.from({ length: plan.accounts }, (_none, index) => index).filter(isWaiting).length,
      )
      for (const index of wellKnownOf(plan))
        expect(await store.audit.list(50, accountIdOf(index))).toHaveLength(50)
      const trail = auditTrail(
        auditKeys(keyOf(plan)),
        linesIn(path.join(folder, 'audit.checkpoints')),
      )
      expect(await verifyAudit(store.audit, trail, () => undefined)).toEqual({
        // The last one is of the operator who was added.
        records: plan.accounts * 3.7 + 1,
        unsealed: 0,
        otherKey: 0,
        finding: null,
      })
    } finally {
      await store.close()
    }
  })
})
