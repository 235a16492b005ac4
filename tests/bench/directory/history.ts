import type Client from 'better-sqlite3'
import { minus, plus, type Instant } from '../../../src/shared/vocabulary/instant'
import type { AuditKeys } from '../../../src/main/audit/keys'
import type { AuditRow } from '../../../src/main/ports/audit'
import { accountIdOf } from './people'
import {
  auditRecordsEach,
  auditRecordsOfWellKnown,
  preparedAt,
  wellKnownOf,
  type Plan,
} from './plan'
import { between, pick, seeded } from './random'

type Unsealed = Omit<AuditRow, 'digest'>
type Kind = Pick<Unsealed, 'by' | 'operator' | 'role' | 'action' | 'outcome' | 'rule' | 'facts'>

const byOperator = { by: 'operator', operator: 'operator-bench', role: 'agent' } as const
const byCustomer = { by: 'customer', operator: null, role: null } as const
const kinds: readonly Kind[] = [
  {
    ...byOperator,
    action: 'accounts.show',
    outcome: 'accepted',
    rule: null,
    facts: '{"matched":"email","questions":4,"total":1}',
  },
  {
    ...byOperator,
    action: 'open-case',
    outcome: 'accepted',
    rule: null,
    facts: '{"result":"case-opened"}',
  },
  {
    ...byCustomer,
    action: 'sign-in',
    outcome: 'accepted',
    rule: null,
    facts: '{"result":"signed-in"}',
  },
  {
    ...byCustomer,
    action: 'sign-in',
    outcome: 'refused',
    rule: 'signin.wrong-password',
    facts: '{"left":9}',
  },
  {
    ...byCustomer,
    action: 'request-code',
    outcome: 'accepted',
    rule: null,
    facts: '{"purpose":"sign-in","result":"code-sent"}',
  },
]

/**
 * Writes the audit of a directory, sealed record by record, over the year before `preparedAt`: the well known accounts have
 * their share in one piece at the end, the others at random.
 */
export function* writeAudit(
  client: Client.Database,
  plan: Plan,
  keys: AuditKeys,
): Generator<number> {
  const random = seeded(plan.seed)
  const known = wellKnownOf(plan).flatMap((index) =>
    Array<number>(auditRecordsOfWellKnown).fill(index),
  )
  const total = Math.max(Math.round(plan.accounts * auditRecordsEach), known.length)
  const from = minus(preparedAt, 365 * 86_400)
  const insert = client.prepare<
    [AuditRow]
  >(`INSERT INTO audit (sequence, at, by, operator_id, role, action, account_id, outcome, rule, facts, digest)
    VALUES (@sequence, @at, @by, @operator, @role, @action, @account, @outcome, @rule, @facts, @digest)`)
  let digest: Uint8Array | null = null
  for (let sequence = 1; sequence <= total; sequence++) {
    const index =
      known[sequence - 1 - (total - known.length)] ?? between(random, 0, plan.accounts - 1)
    const at = plus(from, Math.floor((sequence * (365 * 86_400)) / total)) as Instant
    const row: Unsealed = {
      ...pick(random, kinds),
      sequence,
      at,
      account: accountIdOf(index),
      case: null,
    }
    digest = keys.seal(digest, row)
    insert.run({ ...row, digest })
    yield sequence / total
  }
}
