import path from 'node:path'
import type { Plan } from '../directory/plan'
import type { Row } from '../rows'
import type { Console } from './console'
import { meanwhile } from './meanwhile'

/** Everybody is exported in full while an agent goes on typing. */
export async function exporting(console: Console, folder: string, plan: Plan): Promise<Row[]> {
  await console.app.evaluate(
    ({ dialog }, chosen) => {
      dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
    },
    path.join(folder, 'export.csv'),
  )
  return meanwhile(
    console,
    `${plan.accounts.toLocaleString('en')} accounts are exported`,
    'probe.exportAll()',
  )
}
