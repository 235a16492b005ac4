import { withCopy, type Prepared } from '../directory/prepared'
import type { Progress } from '../directory/progress'
import type { Row } from '../rows'
import { catchingUp } from './catchingUp'
import { openConsole } from './console'
import { exporting } from './exporting'
import { importing } from './importing'
import { lookingUp } from './looking'
import { settled } from './profile'
import { sliceRows, watchSlices } from './slices'

/** The work of an agent in the real window: looking people up, then the same while main has a great deal to do. */
export async function inWindow(
  prepared: Prepared,
  rounds: number,
  progress: Progress,
): Promise<Row[]> {
  const rows = await withCopy(prepared, async (copy): Promise<Row[]> => {
    await settled(copy, prepared.plan)
    const console = await openConsole(copy)
    try {
      await watchSlices(console.app)
      progress.report('looking people up in the window', null)
      const looking = await lookingUp(console.page, prepared.plan, rounds)
      const rows = [...looking, ...(await sliceRows(console.app))]
      progress.report('importing while somebody types', null)
      rows.push(...(await importing(console, copy, prepared.plan)))
      progress.report('exporting while somebody types', null)
      return [...rows, ...(await exporting(console, copy, prepared.plan))]
    } finally {
      await console.close()
    }
  })
  progress.report('catching up while somebody types', null)
  return [...rows, ...(await withCopy(prepared, catchingUp))]
}
