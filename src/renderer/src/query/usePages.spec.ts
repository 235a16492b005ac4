import { flushPromises } from '@vue/test-utils'
import { describe, expect, it } from 'vitest'
import { effectScope } from 'vue'
import type { Reply } from '@shared/ipc/errors'
import { usePages } from './usePages'

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
function asked(atATime = 0) {
  const questions: {
    readonly after: number | null
    answer(reply: Reply<Page>): Promise<unknown>
  }[] = []
  const pages = effectScope().run(() =>
    usePages(
      (after: number | null) =>
        new Promise<Reply<Page>>((resolve) =>
          questions.push({ after, answer: (reply) => (resolve(reply), flushPromises()) }),
        ),
      { rowsOf: (one) => one.rows, atATime },
    ),
  )!
  return { pages, questions }
}

describe('a list that comes page by page', () => {
  it('is empty only where an answer said so', async () => {
    const { pages, questions } = asked()
    expect(pages.answer.value).toEqual({ is: 'busy' })
    await questions[0]!.answer(fault)
    expect(pages.answer.value).toMatchObject({ is: 'error', error: { code: 'fault' } })
    expect(pages.pages.value).toBeNull()
    void pages.load()
    await questions[1]!.answer(page([], null))
    expect(pages.rows.value).toEqual([])
    expect(pages.answer.value.is).toBe('value')
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

  it('asks anew for as much as was shown, and shows it at once when all of it is there', async () => {
    const { pages, questions } = asked()
    await questions[0]!.answer(page([1, 2], 2))
    void pages.more()
    await questions[1]!.answer(page([3, 4], 4))
    void pages.load()
    await questions[2]!.answer(page([1, 5], 2))
    expect(pages.rows.value).toEqual([1, 2, 3, 4])
    await questions[3]!.answer(page([6, 7], 4))
    expect(pages.rows.value).toEqual([1, 5, 6, 7])
    expect(questions).toHaveLength(4)
  })

  it('stops asking anew at the first page that does not come, and keeps what was there', async () => {
    const { pages, questions } = asked()
    await questions[0]!.answer(page([1, 2], 2))
    void pages.load()
    await questions[1]!.answer(fault)
    expect(questions).toHaveLength(2)
    expect(pages.busy.value).toBe(false)
    expect(pages.rows.value).toEqual([1, 2])
  })

  it('shows nothing of an answer that is older than the newest question', async () => {
    const { pages, questions } = asked()
    void pages.load()
    await questions[1]!.answer(page([2], null))
    await questions[0]!.answer(page([1], 1))
    expect(pages.rows.value).toEqual([2])
    expect(pages.next.value).toBeNull()
  })

  it('goes on where a page is short, until as many are there as are shown at a time', async () => {
    const { pages, questions } = asked(3)
    await questions[0]!.answer(page([1], 1))
    expect(pages.pages.value).toBeNull()
    await questions[1]!.answer(page([2, 3], 3))
    expect(pages.rows.value).toEqual([1, 2, 3])
    expect(questions).toHaveLength(2)
  })

  it('begins another list at a place of it, and asks anew for that one', async () => {
    const { pages, questions } = asked()
    await questions[0]!.answer(page([1, 2], 2))
    void pages.begin(7)
    expect(questions[1]!.after).toBe(7)
    await questions[1]!.answer(page([8], null))
    expect(pages.rows.value).toEqual([8])
    void pages.load()
    expect(questions[2]!.after).toBe(7)
  })
})
