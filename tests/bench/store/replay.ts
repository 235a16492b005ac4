import Client from 'better-sqlite3'
import type { Account } from '../../../src/main/engine/model/account'
import { boardDates } from '../../../src/main/engine/time/board'
import { isInText, searchTextOf } from '../../../src/main/store/searchText'
import { dueCodes } from '../../../src/main/store/dueCodes'
import { codeOfHandleKind } from '../../../src/main/store/handleKindCodes'
import { handleChanges, type Handle } from '../../../src/main/store/handles'

type Values = unknown[]

/** Where the tables end that are only added to. */
export interface Mark {
  readonly event: number
  readonly message: number
  readonly attempt: number
  readonly audit: number
}

/** Rows that the store has written since a mark, ready to be written again as they are. */
export interface Written {
  readonly events: readonly Values[]
  readonly messages: readonly Values[]
  readonly attempts: readonly Values[]
  readonly deliveries: readonly Values[]
  readonly cases: readonly Values[]
  readonly audit: readonly Values[]
  readonly accounts: readonly Values[]
  readonly gone: readonly Values[]
  readonly come: readonly Values[]
  readonly texts: readonly Values[]
  readonly datesGone: readonly Values[]
  readonly datesCome: readonly Values[]
}

/** Reads what the store wrote into one file, so that another can be given just the same by plain statements. */
export function reader(file: string, before: (number: number) => Account) {
  const client = new Client(file, { readonly: true })
  const newest = (table: string) =>
    client.prepare<[], number>(`SELECT coalesce(max(sequence), 0) FROM ${table}`).pluck()
  const [event, message, attempt, audit] = [
    newest('event'),
    newest('message'),
    newest('delivery_attempt'),
    newest('audit'),
  ]
  const events = client
    .prepare<[number], Values>(
      'SELECT account, recorded_at, at, type, data, policy_id, policy_version, checksum FROM event WHERE sequence > ? ORDER BY sequence',
    )
    .raw()
  const messages = client
    .prepare<[number], Values>(
      'SELECT id, account, contact_id, kind, value, template, language, facts, has_code, at, checksum FROM message WHERE sequence > ? ORDER BY sequence',
    )
    .raw()
  const attempts = client
    .prepare<[number], Values>(
      'SELECT message_id, at, state, answer, checksum FROM delivery_attempt WHERE sequence > ? ORDER BY sequence',
    )
    .raw()
  const deliveries = client
    .prepare<[number], Values>(
      'SELECT message, kind, has_code, state, since, due_at, tries, worth_until, reference, doubtful, checksum FROM delivery WHERE message > ? ORDER BY message',
    )
    .raw()
  const records = client
    .prepare<[number], Values>(
      'SELECT sequence, at, by, operator_id, role, action, account_id, case_id, outcome, rule, facts, digest FROM audit WHERE sequence > ? ORDER BY sequence',
    )
    .raw()
  const cases = client
    .prepare<[number], Values>(
      'SELECT account, id, operator_id, opened_at, closed_at FROM support_case WHERE account = ?',
    )
    .raw()
  const account = client
    .prepare<[number], Values>(
      'SELECT events, due_at, approval_until, state, checksum, number FROM account WHERE number = ?',
    )
    .raw()
  return {
    mark: (): Mark => ({
      event: event.get() ?? 0,
      message: message.get() ?? 0,
      attempt: attempt.get() ?? 0,
      audit: audit.get() ?? 0,
    }),
    since(mark: Mark): Written {
      const happened = events.all(mark.event)
      const numbers = [...new Set(happened.map(([number]) => number as number))]
      const accounts = numbers.map((number) => account.get(number) as Values)
      const changes = accounts.map((row) => {
        const [number, after] = [row[5] as number, JSON.parse(row[3] as string) as Account]
        const was = before(number)
        const [datesBefore, datesAfter] = [datesOf(was, number), datesOf(after, number)]
        return {
          number,
          after,
          ...handleChanges(was, after),
          datesGone: without(datesBefore, datesAfter),
          datesCome: without(datesAfter, datesBefore),
        }
      })
      const texts = changes
        .filter(({ gone, come }) => gone.some(isInText) || come.some(isInText))
        .map(({ number, after }): Values => [number, searchTextOf(after)])
      const rows = (which: 'gone' | 'come') =>
        changes.flatMap((change) =>
          change[which].map(({ value, kind }: Handle): Values => [
            value,
            codeOfHandleKind(kind),
            change.number,
          ]),
        )
      const opened = happened.filter(([, , , type]) => type === 'case-opened')
      return {
        events: happened,
        messages: messages.all(mark.message),
        attempts: attempts.all(mark.attempt),
        deliveries: deliveries.all(mark.message),
        cases: opened.flatMap(([number]) => cases.all(number as number)),
        audit: records.all(mark.audit),
        accounts,
        gone: rows('gone'),
        come: rows('come'),
        texts,
        datesGone: changes.flatMap(({ datesGone }) => datesGone),
        datesCome: changes.flatMap(({ datesCome }) => datesCome),
      }
    },
    close: () => void client.close(),
  }
}

function datesOf(account: Account, number: number): Values[] {
  return boardDates(account).map(({ what, at }) => [dueCodes[what], at, number])
}

function without(all: readonly Values[], others: readonly Values[]): Values[] {
  return all.filter(([kind, at]) => !others.some((other) => other[0] === kind && other[1] === at))
}

/** Writes rows again in one transaction of plain prepared statements: the floor under whatever decides before it writes. */
export function rewriter(client: Client.Database): (written: Written) => void {
  const marks = (count: number) => Array(count).fill('?').join(', ')
  const event = client.prepare(
    `INSERT INTO event (account, recorded_at, at, type, data, policy_id, policy_version, checksum) VALUES (${marks(8)})`,
  )
  const message = client.prepare(
    `INSERT INTO message (id, account, contact_id, kind, value, template, language, facts, has_code, at, checksum) VALUES (${marks(11)})`,
  )
  const attempt = client.prepare(
    `INSERT INTO delivery_attempt (message_id, at, state, answer, checksum) VALUES (${marks(5)})`,
  )
  const delivery = client.prepare(
    `INSERT INTO delivery (message, kind, has_code, state, since, due_at, tries, worth_until, reference, doubtful, checksum) VALUES (${marks(11)})`,
  )
  const supportCase = client.prepare(
    `INSERT INTO support_case (account, id, operator_id, opened_at, closed_at) VALUES (${marks(5)})`,
  )
  const audit = client.prepare(
    `INSERT INTO audit (sequence, at, by, operator_id, role, action, account_id, case_id, outcome, rule, facts, digest) VALUES (${marks(12)})`,
  )
  const account = client.prepare(
    'UPDATE account SET events = ?, due_at = ?, approval_until = ?, state = ?, checksum = ? WHERE number = +?',
  )
  const gone = client.prepare('DELETE FROM handle WHERE value = +? AND kind = +? AND account = +?')
  const come = client.prepare('INSERT INTO handle (value, kind, account) VALUES (?, ?, ?)')
  const dateGone = client.prepare(
    'DELETE FROM due_date WHERE kind = +? AND at = +? AND account = +?',
  )
  const dateCome = client.prepare('INSERT INTO due_date (kind, at, account) VALUES (?, ?, ?)')
  const text = client.prepare('INSERT OR REPLACE INTO account_text (rowid, text) VALUES (?, ?)')
  const write = client.transaction((written: Written) => {
    for (const row of written.events) event.run(row)
    for (const row of written.accounts) account.run(row)
    for (const row of written.gone) gone.run(row)
    for (const row of written.come) come.run(row)
    for (const row of written.texts) text.run(row)
    for (const row of written.datesGone) dateGone.run(row)
    for (const row of written.datesCome) dateCome.run(row)
    for (const [index, row] of written.messages.entries()) {
      const { lastInsertRowid } = message.run(row)
      // Its number here: the other store may have written messages that are not measured.
      const [, ...standing] = written.deliveries[index] ?? []
      delivery.run([lastInsertRowid, ...standing])
    }
    for (const row of written.attempts) attempt.run(row)
    for (const row of written.cases) supportCase.run(row)
    for (const row of written.audit) audit.run(row)
  })
  return (written) => void write.immediate(written)
}
