import { describe, expect, it } from 'vitest'
import { inspectDirectory } from './inspect'
import { bases, mutated } from './testing/mutations'
import { readAll, sourceOf } from './testing/reading'
import { expectSound } from './testing/sound'

// `npm run test:deep` asks for 100,000.
const count = Number(process.env['LATCHKEY_MUTATED_FILES'] ?? 2_000)
const atOnce = 500

const ownKeys = [Object, Array, String, Number, Function].map(
  (of) => Reflect.ownKeys(of.prototype).length,
)

describe('a sample with faults', () => {
  it('is one of every format that has samples', () => {
    expect(new Set(bases.map(({ name }) => name)).size).toBe(bases.length)
    expect(bases.length).toBeGreaterThan(20)
    expect(mutated(7)).toEqual(mutated(7))
    expect(mutated(7)).not.toEqual(mutated(8))
  })

  it.each(Array.from({ length: Math.ceil(count / atOnce) }, (_, at) => at * atOnce))(
    'is read or refused with a reason, and nothing else: numbers from %i on',
    { timeout: 300_000 },
    async (from) => {
      let read = 0
      for (let number = from; number < Math.min(count, from + atOnce); number++)
        if (await isRead(mutated(number))) read++
      expect(read).toBeGreaterThan(0)
      expect(
        [Object, Array, String, Number, Function].map((of) => Reflect.ownKeys(of.prototype).length),
      ).toEqual(ownKeys)
    },
  )
})

/** Looks at it as whoever chooses it does, then reads it with what that offers, as a dry run does. */
async function isRead({ name, bytes }: { readonly name: string; readonly bytes: Uint8Array }) {
  try {
    const { format, mapping, refused } = await inspectDirectory([sourceOf('file', bytes)])
    // It is refused where it is chosen, or there is something to make the dry run with.
    expect(refused === null).toBe(format !== null && mapping !== null)
    if (mapping === null) return false
    const reading = await readAll([sourceOf('file', bytes)], { mapping })
    const isRefused = reading.refused !== null
    expectSound({ ...reading, records: isRefused ? [] : reading.records })
    expect(reading.digest === null).toBe(isRefused)
    return !isRefused
  } catch (error) {
    throw new Error(`${name}: ${error instanceof Error ? error.message : ''}`, { cause: error })
  }
}
