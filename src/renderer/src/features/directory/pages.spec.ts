import { flushPromises, mount } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { beforeEach, describe, expect, it } from 'vitest'
import type { Channel } from '@shared/channels'
import type { Reply } from '@shared/ipc/errors'
import type { DirectoryProblem } from '@shared/vocabulary/directory'
import type { ImportRowView } from '@shared/views/directory'
import ImportProblems from './ImportProblems.vue'
import ImportRows from './ImportRows.vue'
import { usePages } from './pages'

interface Page {
  readonly rows: readonly number[]
  readonly next: number | null
}

const fault: Reply<never> = { ok: false, error: { code: 'fault', facts: {}, liftsAt: null } }
const page = (rows: readonly number[], next: number | null): Reply<Page> => ({
  ok: true,
  value: { rows, next },
})

/** A list whose answers come when the test gives them. */
function asked() {
  const questions: { readonly after: number; answer(reply: Reply<Page>): Promise<unknown> }[] = []
  const pages = usePages<number>(
    (after) =>
      new Promise((resolve) =>
        questions.push({ after, answer: (reply) => (resolve(reply), flushPromises()) }),
      ),
  )
  return { pages, questions }
}

describe('a list that comes page by page', () => {
  it('is empty only where an answer said so', async () => {
    const { pages, questions } = asked()
    expect(pages.isEmpty.value).toBe(false)
    await questions[0]!.answer(fault)
    expect(pages.isEmpty.value).toBe(false)
    expect(pages.error.value?.code).toBe('fault')
    void pages.again()
    await questions[1]!.answer(page([], null))
    expect(pages.isEmpty.value).toBe(true)
    expect(pages.error.value).toBeNull()
  })

  it('keeps what it shows where a further page does not come, and can be asked again', async () => {
    const { pages, questions } = asked()
    await questions[0]!.answer(page([1, 2], 2))
    void pages.more()
    await questions[1]!.answer(fault)
    expect(pages.rows.value).toEqual([1, 2])
    expect(pages.error.value?.code).toBe('fault')
    void pages.more()
    expect(questions[2]!.after).toBe(2)
    await questions[2]!.answer(page([3], null))
    expect(pages.rows.value).toEqual([1, 2, 3])
  })

  it('stops asking anew at the first page that does not come', async () => {
    const { pages, questions } = asked()
    await questions[0]!.answer(page([1, 2], 2))
    void pages.again()
    await questions[1]!.answer(fault)
    expect(questions).toHaveLength(2)
    expect(pages.asking.value).toBe(false)
  })

  it('shows nothing of an answer that is older than the newest question', async () => {
    const { pages, questions } = asked()
    void pages.again()
    await questions[1]!.answer(page([2], null))
    await questions[0]!.answer(page([1], 1))
    expect(pages.rows.value).toEqual([2])
    expect(pages.next.value).toBeNull()
  })
})

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
          channel === 'directory.listProblems'
            ? { problems: [problem], next: null }
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
      { importId: 'i1', leftOut: 0 },
      'Nothing is wrong with these files.',
    ],
    [
      'people',
      ImportRows,
      { importId: 'i1', of: 'new', accepted: 0, done: false },
      'There is nobody here.',
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
