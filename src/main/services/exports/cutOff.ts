import type { Facts } from '@shared/vocabulary/outcomes'
import { bySystem } from '../../audit/entries'
import { removePartial } from '../../platform/atomicWrite'
import type { Desk } from '../desk'

/**
 * An export that the end of the program cut off: while it quits, or at the next start where it was killed. Its half file
 * goes, and the audit says so. The end of the program is nobody's doing: the record of the beginning has the operator.
 */
export async function endCutOff({ store, clock, exports }: Desk): Promise<void> {
  const { current } = exports
  exports.current = null
  const underWay = await store.exports.underWay()
  if (underWay === null) return
  const { what, record, unfinished } = underWay
  const half = unfinished === null ? 'none' : removePartial(unfinished)
  // What can't go while it is open goes at the next start.
  if (half === 'left' && current !== null) return
  const reached: Facts =
    current === null ? {} : { done: current.progress.done, of: current.progress.of }
  const facts = { step: 'cutOff', record, half, ...reached }
  await store.exports.end(bySystem(clock.now(), what, facts, 'failed'))
}
