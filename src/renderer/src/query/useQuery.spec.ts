import { flushPromises } from '@vue/test-utils'
import { beforeEach, describe, expect, it } from 'vitest'
import { effectScope, ref } from 'vue'
import type { Reply } from '@shared/ipc/errors'
import { useQuery, type QueryOptions } from './useQuery'

const fault: Reply<never> = { ok: false, error: { code: 'fault', facts: {}, liftsAt: null } }

let changed: (accountId: string | null) => void
beforeEach(() => {
  const listeners = new Set<(news: { accountId: string | null }) => void>()
  changed = (accountId) => listeners.forEach((listener) => listener({ accountId }))
  const on = (_what: string, listener: (news: { accountId: string | null }) => void) => {
    listeners.add(listener)
    return () => listeners.delete(listener)
  }
  Object.assign(window, { latchkey: { on } })
})

/** A question whose answers come when the test gives them. */
function asked(options: QueryOptions = {}, isAsking = () => true) {
  const answers: ((reply: Reply<string>) => Promise<unknown>)[] = []
  const scope = effectScope()
  const query = scope.run(() =>
    useQuery<string>(
      () =>
        isAsking()
          ? new Promise((resolve) => answers.push((reply) => (resolve(reply), flushPromises())))
          : null,
      options,
    ),
  )!
  return { query, answers, close: () => scope.stop() }
}

const told = (value: string): Reply<string> => ({ ok: true, value })

describe('a question to main', () => {
  it('is busy until there is an answer', async () => {
    const { query, answers } = asked()
    expect(query.answer.value).toEqual({ is: 'busy' })
    await answers[0]!(told('yes'))
    expect(query.answer.value).toEqual({ is: 'value', value: 'yes' })
  })

  it('is an error where it failed, and can be asked again', async () => {
    const { query, answers } = asked()
    await answers[0]!(fault)
    expect(query.answer.value).toMatchObject({ is: 'error', error: { code: 'fault' } })
    void query.load()
    await answers[1]!(told('yes'))
    expect(query.answer.value).toEqual({ is: 'value', value: 'yes' })
  })

  it('keeps its answer until there is another one', async () => {
    const { query, answers } = asked()
    await answers[0]!(told('old'))
    void query.load()
    expect(query.answer.value).toEqual({ is: 'value', value: 'old' })
    expect(query.busy.value).toBe(true)
    await answers[1]!(told('new'))
    expect(query.answer.value).toEqual({ is: 'value', value: 'new' })
  })

  it('shows the answer to what was asked last, in whatever order answers come', async () => {
    const { query, answers } = asked()
    void query.load()
    await answers[1]!(told('new'))
    await answers[0]!(told('old'))
    expect(query.value.value).toBe('new')
  })

  it('is asked again when what it is made of changes, and not at all while there is nothing to ask', async () => {
    const typed = ref('a')
    const { query, answers } = asked({ of: typed }, () => typed.value !== '')
    await answers[0]!(told('A'))
    typed.value = ''
    expect(query.answer.value).toEqual({ is: 'idle' })
    expect(query.value.value).toBeNull()
    typed.value = 'b'
    expect(query.answer.value).toEqual({ is: 'busy' })
    expect(answers).toHaveLength(2)
  })

  it('takes no answer any more where it is not asked any longer', async () => {
    const typed = ref('a')
    const { query, answers } = asked({ of: typed }, () => typed.value !== '')
    typed.value = ''
    await answers[0]!(told('A'))
    expect(query.answer.value).toEqual({ is: 'idle' })
  })

  it.each([
    ['any', ['mine', 'other', null], 3],
    ['desk', ['mine', 'other', null], 1],
    [{ accountId: 'mine' }, ['mine', 'other', null], 2],
    ['nothing', ['mine', 'other', null], 0],
  ] as const)(
    'concerned by %j, is asked again for those of the changes of %j',
    (on, changes, times) => {
      const { answers } = asked({ reloadOn: on })
      for (const accountId of changes) changed(accountId)
      expect(answers).toHaveLength(1 + times)
    },
  )

  it('is asked no more once nobody sees it', () => {
    const { answers, close } = asked()
    close()
    changed(null)
    expect(answers).toHaveLength(1)
  })
})
