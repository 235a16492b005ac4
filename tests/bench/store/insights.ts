import path from 'node:path'
import Client from 'better-sqlite3'
import { plus } from '../../../src/shared/vocabulary/instant'
import { quarterOf } from '../../../src/main/engine/counting/counts'
import { insightsOf } from '../../../src/main/services/insights/figures'
import { atRiskPage, risksOf } from '../../../src/main/services/insights/risks'
import { preparedAt, type Plan } from '../directory/plan'
import { limitRow, ratioRow, shownRow, type Row } from '../rows'
import { interleaved, median, quantile, type Rounds } from '../sampling'
import { steppingDesk } from './desk'

const day = 86_400
const shown = 50
/** As the job has it, in milliseconds. */
const slice = 5

/** A store of before is counted from nothing; then what a page of Insights takes, against the plain sum of all that was counted in that time. */
export async function insights(folder: string, plan: Plan, { rounds }: Rounds): Promise<Row[]> {
  const now = plus(preparedAt, day)
  const { desk } = await steppingDesk(folder, plan, now)
  const client = new Client(path.join(folder, 'latchkey.db'), { readonly: true })
  try {
    const slices = await caughtUp(desk.store.insights)
    const period = { last: 90 } as const
    const quarters = [quarterOf(plus(now, -90 * day)), quarterOf(plus(now, day))] as const
    const sums = client.prepare(
      'SELECT measure, key, value, sum(times) FROM insight_count WHERE quarter >= ? AND quarter < ? GROUP BY measure, key, value',
    )
    const times = await interleaved(
      {
        figures: async () => insightsOf(desk, period),
        sums: () => sums.all(...quarters),
        page: async () => atRiskPage(desk, 'unproven', null),
        counts: async () => risksOf(desk),
      },
      rounds,
      1,
    )
    const inMs = (all: readonly number[]): number => median(all) / 1_000
    return [
      ratioRow(
        'figures of 90 days, each day and each measure',
        'ms',
        inMs(times.figures),
        inMs(times.sums),
        1,
      ),
      limitRow('the same, p99', 'ms', quantile(times.figures, 0.99) / 1_000, 200),
      limitRow(`accounts at risk, a page of ${shown}`, 'ms', inMs(times.page), 16),
      limitRow('how many are at risk, of each kind', 'ms', inMs(times.counts), 200),
      limitRow('slices of counting a store of before, p99', 'ms', quantile(slices, 0.99), 10),
      shownRow(
        'all of them together',
        'ms',
        slices.reduce((sum, one) => sum + one, 0),
      ),
    ]
  } finally {
    client.close()
    await desk.store.close()
  }
}

/** Everything is counted; how long each slice took, in milliseconds. */
async function caughtUp(
  store: Awaited<ReturnType<typeof steppingDesk>>['desk']['store']['insights'],
): Promise<number[]> {
  const slices: number[] = []
  for (let more = true; more;) {
    const since = performance.now()
    more = await store.countSome(
      () => performance.now() - since < slice,
      ({ error }) => {
        throw error
      },
    )
    slices.push(performance.now() - since)
  }
  return slices
}
