import { limitRow, type Row } from '../rows'
import { quantile } from '../sampling'
import type { Console } from './console'
import { slices, sliceRows } from './slices'
import { typingWhile } from './typing'

/**
 * An agent goes on typing while the page's probe does something long.
 * @param call of the probe; what it throws is thrown here
 */
export async function meanwhile(
  { app, page }: Console,
  what: string,
  call: string,
): Promise<Row[]> {
  await slices(app)
  let ended = false
  const failure = page
    .evaluate(call)
    .then(
      () => null,
      (error: unknown) => error,
    )
    .finally(() => (ended = true))
  const delays = await typingWhile(page, () => !ended)
  const why = await failure
  if (why !== null) throw why
  return [
    limitRow(`input delay while ${what}, p99`, 'ms', quantile(delays, 0.99), 50),
    ...(await sliceRows(app)),
  ]
}
