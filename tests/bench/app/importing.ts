import fs from 'node:fs'
import path from 'node:path'
import { personAt } from '../directory/people'
import { preparedAt, type Plan } from '../directory/plan'
import { limitRow, type Row } from '../rows'
import { quantile } from '../sampling'
import type { Console } from './console'
import { slices } from './slices'
import { typingWhile } from './typing'

const mostPeople = 20_000

/** A directory is imported while an agent goes on typing. */
export async function importing({ app, page }: Console, folder: string, plan: Plan): Promise<Row[]> {
  const people = Math.min(mostPeople, Math.ceil(plan.accounts / 10))
  const file = path.join(folder, 'import.csv')
  fs.writeFileSync(file, oktaCsv(plan, people))
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, file)
  await slices(app)
  let ended = false
  const failure = page.evaluate('probe.importChosen()').then(() => null, (error: unknown) => error).finally(() => (ended = true))
  const delays = await typingWhile(page, () => !ended)
  const why = await failure
  if (why !== null) throw why
  const { p99, longest } = await slices(app)
  return [
    limitRow(`input delay while ${people.toLocaleString('en')} accounts are imported, p99`, 'ms', quantile(delays, 0.99), 50),
    limitRow('slices of main meanwhile, p99', 'ms', p99, 16),
    { metric: 'the longest of them', unit: 'ms', value: longest, floor: null, goal: { kind: 'none' } },
  ]
}

/** People who are not in the directory yet, as Okta exports them. */
function oktaCsv({ accounts, seed }: Plan, people: number): string {
  const lines = Array.from({ length: people }, (_none, index) => {
    const { name, signInNames, contacts } = personAt(accounts + index, seed, preparedAt)
    const [first = '', ...last] = name.split(' ')
    const value = (kind: string) => contacts.find((contact) => contact.kind === kind)?.value ?? ''
    return [signInNames[0]?.value, first, last.join(' '), value('email'), value('phone')].join(',')
  })
  return ['login,firstName,lastName,secondEmail,mobilePhone', ...lines, ''].join('\n')
}
