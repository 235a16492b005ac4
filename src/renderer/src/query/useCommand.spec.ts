import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import type { RequestOf } from '@shared/channels'
import type { ErrorCode, Reply } from '@shared/ipc/errors'
import type { DecisionView } from '@shared/views/decision'
import { useCommand } from './useCommand'

const note = { type: 'note', text: 'They called again.' } as const
const refusedAnswer: Reply<DecisionView> = {
  ok: true,
  value: {
    outcome: 'refused',
    refusal: { rule: 'code.wrong', facts: {}, liftsAt: null, remedies: [] },
    advice: [],
    onceApproved: null,
  },
}
const failure = (code: ErrorCode): Reply<never> => ({
  ok: false,
  error: { code, facts: {}, liftsAt: null },
})

let sent: RequestOf<'commands.run'>[]
let answers: (() => Reply<DecisionView>)[]
beforeEach(() => {
  sent = []
  answers = []
  const invoke = async (_channel: string, request: RequestOf<'commands.run'>) => {
    sent.push(request)
    return (answers.shift() ?? (() => refusedAnswer))()
  }
  Object.assign(window, { latchkey: { invoke } })
})

const ids = () => sent.map(({ requestId }) => requestId)

describe('a command that is given', () => {
  it('has an id of its own each time that it was answered', async () => {
    const { give } = useCommand('account-1')
    for (const _time of [1, 2, 3]) await give(note)
    expect(new Set(ids()).size).toBe(3)
    for (const id of ids())
      expect(id).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
  })

  it('has the same id when it is sent again because no answer came, and another after that', async () => {
    const { give } = useCommand('account-1')
    answers = [
      () => failure('fault'),
      () => failure('locked'),
      () => {
        throw new Error('the bridge is gone')
      },
    ]
    for (const _time of [1, 2, 3, 4, 5]) await give(note)
    const [first, ...others] = ids()
    expect(others.slice(0, 3)).toEqual([first, first, first])
    expect(others[3]).not.toBe(first)
  })

  it('has another id when it is another, although no answer came', async () => {
    const { give } = useCommand('account-1')
    answers = [() => failure('fault'), () => failure('fault')]
    await give(note)
    await give({ ...note, text: 'They wrote.' })
    expect(ids()[1]).not.toBe(ids()[0])
  })

  it('has another id once it was said that the first stands for something else', async () => {
    const { give } = useCommand('account-1')
    answers = [() => failure('conflict')]
    await give(note)
    await give(note)
    expect(ids()[1]).not.toBe(ids()[0])
  })

  it('is sent once where the button is pressed twice', async () => {
    const { give } = useCommand('account-1')
    void give(note)
    void give(note)
    await flushPromises()
    expect(sent).toHaveLength(1)
  })
})
