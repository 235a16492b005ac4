import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { channelNames } from '@shared/channels/names'
import { dispatch } from '../../src/main/ipc/dispatch'
import { deskWithMaria } from './accounts'
import { testDesk } from './desk'

/** What a window can send: everything that can be cloned over IPC, not only what JSON knows. */
function cyclic(): unknown {
  const one: Record<string, unknown> = { accountId: 'account-1', more: [] }
  one['command'] = one
  one['kinds'] = [one]
  return one
}

function deep(levels: number): unknown {
  let value: unknown = 'deep'
  for (let level = 0; level < levels; level += 1) value = { edits: [value], value }
  return value
}

const strange = [
  () => new Uint8Array([1, 2, 3]),
  () => new Float64Array(4),
  () => new BigInt64Array(2),
  () => new ArrayBuffer(8),
  () => new DataView(new ArrayBuffer(8)),
  () => new Map([['type', 'note']]),
  () => new Set([1]),
  () => new Date(NaN),
  () => new Date(0),
  () => /x/,
  () => 10n,
  () => NaN,
  () => -0,
  () => Infinity,
  () => new Error('an error'),
  () => Object.create(null) as unknown,
  () => Array.from({ length: 10_000 }, (_, index) => index),
  () => 'x'.repeat(2_000_000),
  () => ({ __proto__: { admin: true } }),
  () => Object.freeze([new Uint8Array(1)]),
  () => cyclic(),
  () => deep(20_000),
  () => Object(1) as unknown,
  () => Object.assign(Array(3), { 2: null }) as unknown,
]
const fields = [
  'accountId',
  'operatorId',
  'name',
  'passphrase',
  'kinds',
  'after',
  'filter',
  'before',
  'command',
  'query',
  'contactIds',
  'answers',
  'reason',
  'importId',
  'mapping',
  'minutes',
  'role',
  'zone',
  'theme',
  'to',
  'edits',
  'text',
  'scenario',
  'set',
  'number',
  'accepted',
  'open',
  'closed',
]

/** How a request is made: some of what is strange can be neither printed nor shrunk, so that it is made when it is sent. */
const part = fc.oneof(
  fc.record({ strange: fc.nat(strange.length - 1) }),
  fc.record({ listOf: fc.nat(strange.length - 1) }),
  fc.record({
    plain: fc.anything({
      withMap: true,
      withSet: true,
      withTypedArray: true,
      withDate: true,
      withBigInt: true,
      withSparseArray: true,
    }),
  }),
)
type Part = { readonly strange: number } | { readonly listOf: number } | { readonly plain: unknown }
const recipe = fc.oneof(
  part,
  fc.record({ fields: fc.dictionary(fc.constantFrom(...fields), part, { maxKeys: 6 }) }),
)

function made(how: Part | { readonly fields: Record<string, Part> }): unknown {
  if ('fields' in how)
    return Object.fromEntries(Object.entries(how.fields).map(([name, one]) => [name, made(one)]))
  if ('strange' in how) return strange[how.strange]?.()
  return 'listOf' in how ? [strange[how.listOf]?.()] : how.plain
}

describe('a request of any kind', () => {
  it('is answered on every channel, and never by a fault', async () => {
    const printed = vi.spyOn(console, 'error').mockImplementation(() => undefined)
    const desk = await testDesk()
    await deskWithMaria(desk)
    await fc.assert(
      fc.asyncProperty(
        fc.constantFrom(
          ...channelNames.filter(
            (channel) => channel !== 'operators.lock' && !/^(?:training|courses)\./.test(channel),
          ),
        ),
        recipe,
        async (channel, how) => {
          const reply = await dispatch(desk.desk, desk.session, channel, made(how))
          expect(reply.ok || reply.error.code, channel).not.toBe('fault')
        },
      ),
      { numRuns: 1_500 },
    )
    expect(printed).not.toHaveBeenCalled()
    printed.mockRestore()
    await desk.store.close()
  }, 60_000)

  it.each(['timers.list', 'timers.exportCalendar'] as const)(
    'is of another shape where bytes stand for a list: %s',
    async (channel) => {
      const desk = await testDesk()
      await deskWithMaria(desk)
      expect(
        await dispatch(desk.desk, desk.session, channel, { kinds: new Uint8Array(2), after: null }),
      ).toMatchObject({ ok: false, error: { code: 'bad-request' } })
      await desk.store.close()
    },
  )
})
