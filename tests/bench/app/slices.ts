import type { IntervalHistogram } from 'node:perf_hooks'
import type { ElectronApplication } from '@playwright/test'
import { limitRow, shownRow, type Row } from '../rows'

/** Node's own histogram of how late the loop of the main process turns: what keeps it from turning is one synchronous slice. */
const watch = { resolution: 2 } as const

/** Starts watching the main process, over the debugger: nothing of it is in the app. */
export async function watchSlices(app: ElectronApplication): Promise<void> {
  await app.evaluate((_electron, options) => {
    const histogram = process.getBuiltinModule('node:perf_hooks').monitorEventLoopDelay(options)
    histogram.enable()
    Object.assign(globalThis, { benchSlices: histogram })
  }, watch)
}

/** The slices since this was asked last, in milliseconds. */
export async function slices(
  app: ElectronApplication,
): Promise<{ readonly p99: number; readonly longest: number }> {
  const [p99, longest] = await app.evaluate(() => {
    const { benchSlices } = globalThis as unknown as { benchSlices: IntervalHistogram }
    const seen = [benchSlices.percentile(99), benchSlices.max]
    benchSlices.reset()
    return seen
  })
  const beyond = (nanoseconds = 0) => Math.max(0, nanoseconds / 1e6 - watch.resolution)
  return { p99: beyond(p99), longest: beyond(longest) }
}

/** The same as rows, for what the row before them names. */
export async function sliceRows(app: ElectronApplication): Promise<Row[]> {
  const { p99, longest } = await slices(app)
  return [
    limitRow('slices of main meanwhile, p99', 'ms', p99, 16),
    shownRow('the longest of them', 'ms', longest),
  ]
}
