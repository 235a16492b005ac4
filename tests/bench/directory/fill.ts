import Client from 'better-sqlite3'
import { minus } from '../../../src/shared/vocabulary/instant'
import type { AuditKeys } from '../../../src/main/audit/keys'
import type { Ids, Secrets } from '../../../src/main/engine/model/decision'
import { packs } from '../../../src/main/engine/packs'
import { writeAudit } from './history'
import { waitingSince, wellKnown } from './lives'
import { personAt } from './people'
import { casesOfWellKnown, isWaiting, isWellKnown, preparedAt, type Plan } from './plan'
import type { Progress } from './progress'
import { between, seeded } from './random'
import { writer } from './rows'

const month = 30 * 86_400

/** Fills a new store's file: rows first, what is looked them up by afterwards. The file belongs to nobody else meanwhile. */
export function fill(
  file: string,
  plan: Plan,
  keys: AuditKeys,
  chance: { readonly ids: Ids; readonly secrets: Secrets },
  progress: Progress,
): void {
  const client = new Client(file)
  try {
    // Nothing of it is worth anything before it is whole.
    for (const pragma of [
      'journal_mode = OFF',
      'synchronous = OFF',
      'foreign_keys = OFF',
      'cache_size = -400000',
      'temp_store = MEMORY',
    ])
      client.pragma(pragma)
    const putBack = withoutIndices(client)
    const write = writer(client)
    client.exec('BEGIN')
    for (let index = 0; index < plan.accounts; index++) {
      addAccount(write, index, plan, chance)
      progress.report('accounts', index / plan.accounts)
    }
    client.exec('COMMIT; BEGIN')
    for (const share of writeAudit(client, plan, keys)) progress.report('audit', share)
    client.exec('COMMIT')
    progress.report('what accounts are found by', null)
    write.finish()
    progress.report('indices', null)
    putBack()
    client.pragma('journal_mode = WAL')
  } finally {
    client.close()
  }
}

function addAccount(
  write: ReturnType<typeof writer>,
  index: number,
  plan: Plan,
  chance: { readonly ids: Ids; readonly secrets: Secrets },
): void {
  const person = personAt(index, plan.seed, preparedAt)
  const context = { ...chance, policy: packs.seeds }
  const random = seeded(plan.seed + index)
  if (isWaiting(index))
    write.life(
      index + 1,
      waitingSince(person, minus(preparedAt, between(random, 3600, month - 3600)), context),
    )
  else if (isWellKnown(index))
    write.life(index + 1, wellKnown(person, preparedAt, casesOfWellKnown, context))
  else write.person(index + 1, person)
}

/** Takes away what slows writing down; the returned function makes it again as the migrations made it. */
function withoutIndices(client: Client.Database): () => void {
  const made = client
    .prepare<[], { type: string; name: string; sql: string }>(
      "SELECT type, name, sql FROM sqlite_schema WHERE type IN ('index', 'trigger') AND sql IS NOT NULL",
    )
    .all()
  for (const { type, name } of made) client.exec(`DROP ${type} "${name}"`)
  return () => {
    for (const { sql } of made) client.exec(sql)
  }
}
