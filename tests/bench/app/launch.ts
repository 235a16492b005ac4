import { withCopy, type Prepared } from '../directory/prepared'
import type { Progress } from '../directory/progress'
import { ratioRow, type Row } from '../rows'
import { median } from '../sampling'
import { emptyWindow, latchkey, start, withEmptyProfile, type Started } from './electron'
import { settled } from './profile'

/** From the start of the process to the first paint of something in <main>, said by the page itself, in milliseconds since the epoch. */
const firstContent = `new Promise((done) => new PerformanceObserver((list) => {
  const content = list.getEntries().find(({ element }) => element?.closest('main'))
  if (content) done(performance.timeOrigin + content.startTime)
}).observe({ type: 'largest-contentful-paint', buffered: true }))`

/** Launches of Latchkey on the prepared profile, in turn with those of an empty window. */
export function launch(prepared: Prepared, rounds: number, progress: Progress): Promise<Row[]> {
  return withCopy(prepared, (copy) =>
    withEmptyProfile(async (empty) => {
      await settled(copy, prepared.plan)
      const times: { ours: number[]; floor: number[] } = { ours: [], floor: [] }
      // The first launch of each fills the caches that every later one finds.
      for (let round = -1; round < rounds; round++) {
        progress.report('launches', Math.max(round, 0) / rounds)
        const floor = await launched(() => start(emptyWindow, empty))
        const ours = await launched(() => start(latchkey, copy))
        if (round < 0) continue
        times.floor.push(floor)
        times.ours.push(ours)
      }
      return [
        ratioRow(
          'launch to first useful content, against an empty window',
          'ms',
          median(times.ours),
          median(times.floor),
          1.4,
        ),
      ]
    }),
  )
}

async function launched(begin: () => Promise<Started>): Promise<number> {
  const app = await begin()
  try {
    return (await app.page.evaluate<number>(firstContent)) - app.startedAt
  } finally {
    await app.close()
  }
}
