import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Channel } from '@shared/channels'
import type { Reply } from '@shared/ipc/errors'
import type { DirectoryProblem } from '@shared/vocabulary/directory'
import type { ImportRowView } from '@shared/views/directory'
import ImportProblems from './ImportProblems.vue'
import ImportRows from './ImportRows.vue'

const fault: Reply<never> = { ok: false, error: { code: 'fault', facts: {}, liftsAt: null } }

const problem: DirectoryProblem = {
  problem: 'date-in-future',
  severity: 'noted',
  line: 7,
  field: null,
  facts: {},
}
const person: ImportRowView = {
  number: 1,
  line: 2,
  file: null,
  name: 'Ana Ruiz',
  signInName: 'a•••',
  signIn: 'on',
  contacts: [],
  changes: [],
  held: null,
  result: null,
  kept: 0,
  looksLike: null,
}

describe('what an import lists', () => {
  /** Main fails once and then answers. */
  beforeEach(() => {
    let failures = 1
    const invoke = async (channel: Channel): Promise<Reply<unknown>> => {
      if (failures-- > 0) return fault
      return {
        ok: true,
        value:
          channel === 'directory.listProblemKinds'
            ? { kinds: [{ first: problem, count: 1, lines: [7] }], leftOut: 0 }
            : { rows: [person], next: null },
      }
    }
    Object.assign(window, { latchkey: { invoke, on: () => () => undefined } })
    setActivePinia(createPinia())
  })

  it.each([
    [
      'problems',
      ImportProblems,
      { importId: 'i1', notes: false },
      'Nothing is wrong with these files.',
    ],
    [
      'people',
      ImportRows,
      { importId: 'i1', of: 'new', accepted: 0, done: false },
      'Nobody is in this list.',
    ],
  ] as const)(
    'is no “nothing” where the %s could not be read: it says so, and shows them when they are asked for again',
    async (_what, component, props, nothing) => {
      const list = mount(component as never, { props: props as never })
      await flushPromises()
      expect(list.get('[role=alert]').text()).toContain('Something went wrong')
      expect(list.text()).not.toContain(nothing)
      expect(list.find('.empty').exists()).toBe(false)
      await list.get('[role=alert] button').trigger('click')
      await flushPromises()
      expect(list.find('[role=alert]').exists()).toBe(false)
      expect(list.findAll('tbody tr')).toHaveLength(1)
    },
  )
})
