import fs from 'node:fs'
import { parseArgs } from 'node:util'
import { benchDecisions } from './decisions'
import { asTable, type Row } from './rows'
import { benchStore } from './store'

const help = `npm run bench -- [--accounts N] [--only decisions] [--json FILE]

Timings as ratios that are taken in one run, in interleaved rounds. It never fails a test run.
  --accounts N      how many accounts the store holds (1000000)
  --only decisions  only the pure decisions, without a store
  --json FILE       the same rows as JSON`

const { values } = parseArgs({ options: { accounts: { type: 'string', default: '1000000' }, only: { type: 'string' }, json: { type: 'string' }, help: { type: 'boolean', default: false } } })
const accounts = Number(values.accounts)
if (values.help) console.log(help)
else if (!Number.isInteger(accounts) || accounts < 100) {
  console.error(`--accounts takes a whole number from 100 on, not ${values.accounts}`)
  process.exitCode = 2
} else {
  const rows: Row[] = benchDecisions()
  if (values.only !== 'decisions') rows.push(...(await benchStore(accounts, (text) => process.stderr.write(`${text}\n`))))
  console.log(asTable(rows))
  if (values.json) fs.writeFileSync(values.json, `${JSON.stringify({ accounts, node: process.version, rows }, null, 2)}\n`)
}
