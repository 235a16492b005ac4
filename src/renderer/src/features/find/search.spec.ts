import { describe, expect, it } from 'vitest'
import { effectScope } from 'vue'
import type { ValueOf } from '@shared/channels'
import type { Reply } from '@shared/ipc/errors'
import { useSearch } from './search'

type Answer = Reply<ValueOf<'accounts.find'>>

/** A search whose answers come when the test gives them. */
function waitingSearch() {
  const waiting = new Map<string, (answer: Answer) => void>()
  const asked: number[] = []
  const scope = effectScope()
  const search = scope.run(() =>
    useSearch(
      (query, shown) =>
        new Promise<Answer>((resolve) => (asked.push(shown), waiting.set(query, resolve))),
    ),
  )!
  const answer = (query: string, hits = 0, total = query.length): void =>
    waiting.get(query)!({
      ok: true,
      value: {
        hits: Array.from({ length: hits }, () => ({})) as never,
        total,
        capped: false,
        nearly: false,
        indexing: false,
        unreadable: 0,
      },
    })
  return { ...search, asked, answer, close: () => scope.stop() }
}

describe('a search', () => {
  it('shows the answer to what was typed last, in whatever order answers come', async () => {
    const { query, found, answer, settled } = waitingSearch()
    query.value = 'o'
    query.value = 'omar'
    answer('omar')
    await settled()
    answer('o')
    await settled()
    expect(found.value).toMatchObject({ query: 'omar', total: 4 })
  })

  it('is settled only once what was typed is answered', async () => {
    const { query, found, answer, settled } = waitingSearch()
    query.value = 'omar'
    answer('omar')
    await settled()
    query.value = 'nuria'
    const after = settled().then((isSettled) => [isSettled, found.value?.query])
    answer('nuria')
    expect(await after).toEqual([true, 'nuria'])
  })

  it('is not settled for an Enter after which one typed on', async () => {
    const { query, answer, settled } = waitingSearch()
    query.value = 'omar'
    const entered = settled()
    query.value = 'omar h'
    answer('omar')
    expect(await entered).toBe(false)
  })

  it('is settled for the last Enter only, where one was held down', async () => {
    const { query, answer, settled } = waitingSearch()
    query.value = 'omar'
    const entered = [settled(), settled(), settled()]
    answer('omar')
    expect(await Promise.all(entered)).toEqual([false, false, true])
  })

  it('is not settled any more when its box was closed', async () => {
    const { query, answer, settled, close } = waitingSearch()
    query.value = 'omar'
    const entered = settled()
    close()
    answer('omar')
    expect(await entered).toBe(false)
  })

  it('lists another page where there is more, what is chosen stays so, and exactly as many as are listed are no more', async () => {
    const { query, answer, settled, canGrow, more, chosen, asked } = waitingSearch()
    query.value = 'garcía'
    answer('garcía', 20, 38)
    await settled()
    chosen.value = 19
    expect(canGrow.value).toBe(true)
    const growing = more()
    answer('garcía', 38, 38)
    await growing
    expect([chosen.value, canGrow.value]).toEqual([19, false])
    expect(asked).toEqual([20, 40])
    query.value = 'garcía m'
    expect(asked).toEqual([20, 40, 20])
    answer('garcía m', 20, 20)
    await settled()
    expect([chosen.value, canGrow.value]).toEqual([0, false])
  })
})
