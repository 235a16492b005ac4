import fs from 'node:fs'
import path from 'node:path'
import { personAt } from '../directory/people'
import { preparedAt, type Plan } from '../directory/plan'
import type { Row } from '../rows'
import type { Console } from './console'
import { meanwhile } from './meanwhile'

const mostPeople = 20_000

/** A directory is imported while an agent goes on typing. */
export async function importing(console: Console, folder: string, plan: Plan): Promise<Row[]> {
  const people = Math.min(mostPeople, Math.ceil(plan.accounts / 10))
  const file = path.join(folder, 'import.csv')
  fs.writeFileSync(file, oktaCsv(plan, people))
  await console.app.evaluate(({ dialog }, chosen) => {
    dialog.showOpenDialog = async () => ({ canceled: false, filePaths: [chosen] })
  }, file)
  return meanwhile(
    console,
    `${people.toLocaleString('en')} accounts are imported`,
    'probe.importChosen()',
  )
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
