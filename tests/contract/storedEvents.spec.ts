import fc from 'fast-check'
import Client from 'better-sqlite3'
import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  arbitraryBeginning,
  arbitrarySteps,
  commandOf,
} from '../../src/main/engine/testing/arbitraryStory'
import { Story } from '../../src/main/engine/testing/story'
import { addChecksumFunction } from '../../src/main/store/checkedRows'
import { UnreadableRecord, type Failure } from '../../src/main/ports/unreadable'
import { accepted, days, entry, registration, silent } from './examples'
import { opened, place, type Place } from './places'

let here: Place
beforeEach(() => void (here = place()))
afterEach(() => here.dispose())

/** A row as another version might have written it: its checksum is right. */
function rewritten(sequence: number, type: string, data: string): void {
  const client = new Client(here.file)
  addChecksumFunction(client)
  const trigger = client
    .prepare<[], string>("SELECT sql FROM sqlite_master WHERE name = 'event_never_changes'")
    .pluck()
    .get()
  client.exec('DROP TRIGGER event_never_changes')
  client.prepare('UPDATE event SET type = ?, data = ? WHERE sequence = ?').run(type, data, sequence)
  client.exec(
    'UPDATE event SET checksum = row_checksum(sequence, account, recorded_at, at, type, data, policy_id, policy_version)',
  )
  client.exec(trigger!)
  client.close()
}

test('what happened is read as it happened, whatever it was', async () => {
  await fc.assert(
    fc.asyncProperty(arbitraryBeginning, arbitrarySteps, async (beginning, steps) => {
      const story = new Story(beginning)
      for (const step of steps) story.later(step.wait).give(commandOf(story, step))
      const [first, ...rest] = story.later('60d').settle().events
      if (first?.type !== 'account-registered') throw new Error('nobody registered')
      const other = place()
      const store = opened(other.file)
      await store.accounts.register([first], entry('directory.applyImport'))
      await store.accounts.decide('maria', {
        decision: (account) => accepted(account, rest),
        audit: silent,
        recordedAt: days(9),
      })
      const read = (await store.accounts.events('maria', 10_000)).map(({ event }) => event)
      expect(read.toReversed()).toEqual(story.events)
      await store.close()
      other.dispose()
    }),
    { numRuns: 12 },
  )
})

describe('a row whose checksum is right, and which is no event that this version knows', () => {
  async function written(type: string, data: string): Promise<ReturnType<typeof opened>> {
    const store = opened(here.file)
    await store.accounts.register(
      [registration({ id: 'maria', phones: ['+34612345678'] })],
      entry('directory.applyImport'),
    )
    const by = { kind: 'customer' } as const
    for (const at of [1, 2])
      await store.accounts.decide('maria', {
        decision: (account) =>
          accepted(account, [{ type: 'locale-set', at: days(at), by, locale: 'de' }]),
        audit: silent,
        recordedAt: days(at),
      })
    await store.close()
    rewritten(2, type, data)
    return opened(here.file)
  }

  test.each([
    ['is of an unknown type', 'locale-changed', '{"by":{"kind":"customer"},"locale":"de"}'],
    ['lacks a field', 'locale-set', '{"by":{"kind":"customer"}}'],
    ['has another kind of value', 'locale-set', '{"by":{"kind":"customer"},"locale":7}'],
    ['says of nobody that they did it', 'locale-set', '{"locale":"de"}'],
    ['is no record', 'locale-set', '[]'],
    ['is no JSON', 'locale-set', '{'],
  ])('because it %s, is told, and the others are read', async (_why, type, data) => {
    const store = await written(type, data)
    await expect(store.accounts.events('maria', 10)).rejects.toThrow(UnreadableRecord)
    const failures: Failure[] = []
    const read = await store.accounts.events('maria', 10, (failure) => void failures.push(failure))
    expect(read.map(({ sequence }) => sequence)).toEqual([3, 1])
    expect(failures).toMatchObject([{ accountId: 'maria', error: { table: 'event', key: '2' } }])
    await store.close()
  })
})

test('a registration that is none makes an account that can’t be read, not one of nobody', async () => {
  const store = opened(here.file)
  await store.accounts.register(
    [registration({ id: 'maria', phones: ['+34612345678'] })],
    entry('directory.applyImport'),
  )
  await store.close()
  rewritten(1, 'account-registered', '{"locale":"es","signInNames":[],"contacts":[]}')
  const again = opened(here.file)
  await expect(again.accounts.read('maria')).rejects.toThrow(UnreadableRecord)
  await again.close()
})
