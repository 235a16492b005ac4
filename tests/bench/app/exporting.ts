import path from 'node:path'
import type { Plan } from '../directory/plan'
import { limitRow, type Row } from '../rows'
import { quantile } from '../sampling'
import type { Console } from './console'
import { slices } from './slices'
import { typingWhile } from './typing'

/** Everybody is exported in full while an agent goes on typing. */
export async function exporting({ app, page }: Console, folder: string, plan: Plan): Promise<Row[]> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = async () => ({ canceled: false, filePath: chosen })
  }, path.join(folder, 'export.csv'))
  await slices(app)
  let ended = false
  const failure = page.evaluate('probe.exportAll()').then(() => null, (error: unknown) => error).finally(() => (ended = true))
  const delays = await typingWhile(page, () => !ended)
  const why = await failure
  if (why !== null) throw why
  const { p99, longest } = await slices(app)
  return [
    limitRow(`input delay while ${plan.accounts.toLocaleString('en')} accounts are exported, p99`, 'ms', quantile(delays, 0.99), 50),
    limitRow('slices of main meanwhile, p99', 'ms', p99, 16),
    { metric: 'the longest of them', unit: 'ms', value: longest, floor: null, goal: { kind: 'none' } },
  ]
}
