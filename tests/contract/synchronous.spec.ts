import { afterEach, beforeEach, describe, expect, test } from 'vitest'
import {
  connect,
  connectForWriting,
  immediateTransactions,
  type Database,
} from '../../src/main/store/database'
import { connectForReading } from '../../src/main/store/connection'
import { opened, place, type Place } from './places'

let here: Place
let database: Database
beforeEach(async () => {
  here = place()
  await opened(here.file).close()
  database = connectForWriting(here.file)
})
afterEach(() => {
  database.$client.close()
  here.dispose()
})

const levels = { NORMAL: 1, FULL: 2 } as const
const levelNow = (): unknown => database.$client.pragma('synchronous', { simple: true })
const write = (): void =>
  void database.$client
    .prepare("INSERT OR REPLACE INTO setting (key, value) VALUES ('a', 'b')")
    .run()

describe('what a commit waits for', () => {
  test('is the disk, from the first on: also before any transaction was made, and once all of them were prepared', () => {
    expect(levelNow()).toBe(levels.FULL)
    immediateTransactions(database.$client)
    expect(levelNow()).toBe(levels.FULL)
  })

  test('is the disk for what lasts now, whatever came before it', () => {
    const immediately = immediateTransactions(database.$client)
    for (const lasting of ['now', 'soon', 'now', 'soon', 'soon', 'now'] as const) {
      immediately(() => {
        write()
        expect(levelNow()).toBe(lasting === 'soon' ? levels.NORMAL : levels.FULL)
      }, lasting)
      expect(levelNow()).toBe(levels.FULL)
    }
  })

  test('is the disk again after something that lasts soon has failed', () => {
    const immediately = immediateTransactions(database.$client)
    expect(() =>
      immediately(() => {
        throw new Error('no')
      }, 'soon'),
    ).toThrow('no')
    expect(levelNow()).toBe(levels.FULL)
  })

  test('is the disk for a part of something that lasts now, though the part would last soon', () => {
    const immediately = immediateTransactions(database.$client)
    immediately(() => immediately(() => expect(levelNow()).toBe(levels.FULL), 'soon'))
  })

  test('is the disk in a thread that loads in bulk', () => {
    const { $client } = connectForWriting(here.file, 'thread')
    expect($client.pragma('synchronous', { simple: true })).toBe(levels.FULL)
    $client.close()
  })
})

test.each([
  ['cell_size_check', 1],
  ['trusted_schema', 0],
])('every connection has %s = %i', (pragma, value) => {
  const reading = connectForReading(here.file)
  const memory = connect(':memory:')
  for (const client of [database.$client, reading, memory.$client])
    expect(client.pragma(pragma, { simple: true })).toBe(value)
  reading.close()
  memory.$client.close()
})

test('the memory that a connection keeps pages in has a size that was chosen', () => {
  const thread = connectForWriting(here.file, 'thread')
  expect(database.$client.pragma('cache_size', { simple: true })).toBe(-16_000)
  expect(thread.$client.pragma('cache_size', { simple: true })).toBe(-4_000)
  thread.$client.close()
})
