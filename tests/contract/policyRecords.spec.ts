import Client from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import { packs } from '../../src/main/engine/packs'
import type { Finding } from '../../src/main/ports/examination'
import type { Store } from '../../src/main/ports/store'
import { UnreadableRecord } from '../../src/main/ports/unreadable'
import { startingPolicy } from '../../src/main/profile/startingPolicy'
import { days, entry } from './examples'
import { opened, place, type Place } from './places'

let here: Place
beforeEach(() => {
  here = place()
})
afterEach(() => here.dispose())

/** What somebody else does to the rows, past the triggers and the checksums. */
function changed(sql: string): void {
  const client = new Client(here.file)
  const triggers = client
    .prepare<[], { name: string; sql: string }>(
      "SELECT name, sql FROM sqlite_schema WHERE type = 'trigger' AND name LIKE 'policy%'",
    )
    .all()
  for (const { name } of triggers) client.exec(`DROP TRIGGER ${name}`)
  client.exec(sql)
  for (const trigger of triggers) client.exec(trigger.sql)
  client.close()
}

async function adoptTwice(store: Store): Promise<void> {
  for (const shipped of ['nist-strict', 'microsoft-2026'] as const)
    await store.policies.adopt(
      { policy: { shipped }, at: days(1), by: 'eva', reason: 'So.' },
      entry('policy.adopt'),
    )
}

describe('a record of the policy that is not what was stored', () => {
  test.each(["kind = 'saved'", 'document = \'{"shipped":"seeds"}\'', 'checksum = checksum + 1'])(
    'lets no other one be taken for what is in force: %s',
    async (change) => {
      const store = opened(here.file)
      await adoptTwice(store)
      await store.close()
      changed(`UPDATE policy_record SET ${change} WHERE sequence = 2`)
      const again = opened(here.file)
      await expect(again.policies.adopted()).rejects.toThrow(UnreadableRecord)
      expect(await startingPolicy(again, here.folder)).toEqual({ detail: null })
      const found: Finding[] = []
      await again.upkeep.examination.others((finding) => found.push(finding))
      expect(found.map(({ error }) => [error.table, error.key])).toEqual([['policy_record', '2']])
      await again.close()
    },
  )

  test('is no matter where a later one was adopted since', async () => {
    const store = opened(here.file)
    await adoptTwice(store)
    await store.close()
    changed('UPDATE policy_record SET reason = NULL WHERE sequence = 1')
    const again = opened(here.file)
    expect(await startingPolicy(again, here.folder)).toEqual({ policy: packs['microsoft-2026'] })
    expect((await again.policies.history()).length).toBe(1)
    await again.close()
  })

  test('can’t be changed or removed by mistake', async () => {
    const store = opened(here.file)
    await adoptTwice(store)
    await store.close()
    const client = new Client(here.file)
    expect(() => client.exec("UPDATE policy_record SET reason = ''")).toThrow('append-only')
    expect(() => client.exec('DELETE FROM policy_record')).toThrow('append-only')
    client.close()
  })
})
