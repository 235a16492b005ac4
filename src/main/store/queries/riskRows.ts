import type Client from 'better-sqlite3'
import type { Risk } from '@shared/vocabulary/risks'
import type { ContactId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import { manyAccounts, ownRisks, provenAt, usableContacts } from '../../engine/counting/risks'
import type { Account } from '../../engine/model/account'
import { addressSpellings } from '../../engine/model/sameAddress'
import type { RiskPlace } from '../../ports/insights'
import { codeOfHandleKind } from '../handleKindCodes'
import { riskCodes, riskCounts } from '../measureCodes'
import { normaliseHandle } from '../normaliseHandle'
import { preparedOnce, wholeNumber } from '../statements'
import type { Watermark } from '../watermark'

/** A risk of an account as its row has it; `at` is 0 but where a risk begins with time. */
interface RiskRow {
  readonly risk: Risk
  readonly at: Instant
}

const atOnce = 0 as Instant
const day = 86_400

/** Of UTC, counted from the epoch: it has no part in what is shown. */
function dayOf(at: Instant): number {
  return Math.floor(at / day)
}

/** Reads and writes the table `account_risk`. What stands there follows from accounts, their codes and their messages. */
export function riskRows(client: Client.Database, watermark: Watermark) {
  const insert = client.prepare<[number, Instant, number]>(
    'INSERT OR IGNORE INTO account_risk (kind, at, account) VALUES (?, ?, ?)',
  )
  const remove = client.prepare<[number, Instant, number]>(
    'DELETE FROM account_risk WHERE kind = +? AND at = +? AND account = +?',
  )
  const has = client
    .prepare<[number, Instant, number], number>(
      'SELECT 1 FROM account_risk WHERE kind = +? AND at = +? AND account = +?',
    )
    .pluck()
  const list = preparedOnce((limit: number) =>
    client.prepare<
      [number, Instant, number, Instant],
      RiskPlace
    >(`SELECT id AS accountId, at, account AS number FROM account_risk CROSS JOIN account ON number = account
      WHERE kind = +? AND (at, account) > (+?, +?) AND at < +? ORDER BY at, account LIMIT ${wholeNumber(limit)}`),
  )
  // A million rows are not counted again and again: how many there are of each day is kept along.
  const sums = client
    .prepare<[number, number], number>(
      'SELECT coalesce(sum(times), 0) FROM insight_count WHERE measure = +? AND quarter < +?',
    )
    .pluck()
  const within = client
    .prepare<[number, Instant, Instant], number>(
      'SELECT count(*) FROM account_risk WHERE kind = +? AND at >= +? AND at < +?',
    )
    .pluck()
  const addToSum = client.prepare<[number, number, number]>(
    `INSERT INTO insight_count (measure, quarter, key, value, times) VALUES (?, ?, '', 0, ?)
      ON CONFLICT DO UPDATE SET times = times + excluded.times`,
  )
  const verified = preparedOnce((skipped: number) =>
    client
      .prepare<[number], Instant>(
        `SELECT at FROM event WHERE account = +? AND type = 'code-verified' ORDER BY sequence DESC LIMIT 1 OFFSET ${wholeNumber(skipped)}`,
      )
      .pluck(),
  )
  const newestAttempt = client
    .prepare<[number, ContactId], string>(
      // From the account's messages on: the newest news of all of them would be looked through otherwise.
      `SELECT state FROM message CROSS JOIN delivery_attempt ON message_id = id
        WHERE account = +? AND contact_id = +? AND state IN ('sent', 'accepted', 'delivered', 'refused', 'bounced') ORDER BY +delivery_attempt.sequence DESC LIMIT 1`,
    )
    .pluck()
  // The first ones and one more: of those who had the number before it became one of many, all are among these.
  const holders = client
    .prepare<[string, number], number>(
      `SELECT account FROM handle WHERE value = +? AND kind = ${codeOfHandleKind('phone')} AND account <= +? ORDER BY account LIMIT ${manyAccounts + 1}`,
    )
    .pluck()

  /** The first accounts with this number, however it is spelt. */
  function holdersOf(phone: string): readonly number[] {
    const found = addressSpellings({ kind: 'phone', value: phone }).flatMap((spelling) =>
      holders.all(normaliseHandle(spelling), watermark.last),
    )
    return [...new Set(found)].sort((a, b) => a - b).slice(0, manyAccounts + 1)
  }

  function isShared(account: Account): boolean {
    return phonesOf(account).some((phone) => holdersOf(phone).length >= manyAccounts)
  }

  /** @param newest how many codes that were verified last don't count yet */
  function unproven(number: number, account: Account, newest = 0): RiskRow[] {
    const at = provenAt(account, verified(newest).get(number) ?? null)
    return at === null ? [] : [{ risk: 'unproven', at }]
  }

  function returned(number: number, account: Account): boolean {
    return usableContacts(account).some(({ id }) =>
      ['refused', 'bounced'].includes(newestAttempt.get(number, id) ?? ''),
    )
  }

  function put(number: number, { risk, at }: RiskRow): void {
    const { changes } = insert.run(riskCodes[risk], at, number)
    if (changes > 0) addToSum.run(riskCodes[risk] + riskCounts, dayOf(at), 1)
  }
  function take(number: number, { risk, at }: RiskRow): void {
    const { changes } = remove.run(riskCodes[risk], at, number)
    if (changes > 0) addToSum.run(riskCodes[risk] + riskCounts, dayOf(at), -1)
  }
  function set(number: number, risk: Risk, is: boolean): void {
    if (is) put(number, { risk, at: atOnce })
    else take(number, { risk, at: atOnce })
  }

  /** All that the account should have. */
  function rowsOf(number: number, account: Account): readonly RiskRow[] {
    return [
      ...ownRisks(account).map((risk) => ({ risk, at: atOnce })),
      ...(returned(number, account) ? [{ risk: 'returned', at: atOnce } as const] : []),
      ...(isShared(account) ? [{ risk: 'shared-number', at: atOnce } as const] : []),
      ...unproven(number, account),
    ]
  }

  return {
    rowsOf,
    has: (number: number, { risk, at }: RiskRow): boolean =>
      has.get(riskCodes[risk], at, number) !== undefined,
    put,
    /** Looks at an account for the first time; those that it shares a number with are looked at for that. */
    fill(number: number, account: Account): void {
      for (const row of rowsOf(number, account)) put(number, row)
      for (const phone of phonesOf(account)) markHolders(phone)
    },
    /**
     * Keeps what a change of the account has made of its risks. After what it is found by was changed.
     * @param verifiedNow how many codes the change verified
     */
    follow(number: number, before: Account, after: Account, verifiedNow: number): void {
      const same = hasSameContacts(before, after)
      if (same && verifiedNow === 0) return
      const [was] = unproven(number, before, verifiedNow)
      const [is] = unproven(number, after)
      if (was?.at !== is?.at) {
        if (was !== undefined) take(number, was)
        if (is !== undefined) put(number, is)
      }
      if (same) return
      const own = ownRisks(after)
      for (const risk of ['one-contact', 'own-domain'] as const)
        set(number, risk, own.includes(risk))
      set(number, 'returned', returned(number, after))
    },
    /** Keeps who shares a number: also for accounts that were not looked at yet, as others share it with them. */
    followNumbers(
      before: Account,
      after: Account,
      number: number,
      accountOf: (number: number) => Account | null,
    ): void {
      if (before.contacts === after.contacts) return
      const [old, present] = [phonesOf(before), phonesOf(after)]
      const come = present.filter((phone) => !old.includes(phone))
      const gone = old.filter((phone) => !present.includes(phone))
      for (const phone of come) markHolders(phone)
      if (come.length + gone.length > 0) set(number, 'shared-number', isShared(after))
      for (const phone of gone) {
        const left = holdersOf(phone)
        if (left.length >= manyAccounts) continue
        for (const one of left) {
          const account = accountOf(one)
          if (account !== null) set(one, 'shared-number', isShared(account))
        }
      }
    },
    /** News of a message to one of its contacts. */
    followMessages: (number: number, account: Account): void =>
      set(number, 'returned', returned(number, account)),
    forgetAll: (): void => void client.exec('DELETE FROM account_risk'),
    list: (risk: Risk, before: Instant, after: RiskPlace | null, limit: number): RiskPlace[] =>
      list(limit).all(riskCodes[risk], after?.at ?? atOnce, after?.number ?? 0, before),
    count(risk: Risk, before: Instant): number {
      const last = dayOf(before)
      const whole = sums.get(riskCodes[risk] + riskCounts, last) ?? 0
      return whole + (within.get(riskCodes[risk], (last * day) as Instant, before) ?? 0)
    },
    holds(number: number, account: Account, risk: Risk, before: Instant): boolean {
      switch (risk) {
        case 'returned':
          return returned(number, account)
        case 'shared-number':
          return isShared(account)
        case 'unproven':
          return unproven(number, account).some(({ at }) => at < before)
        default:
          return ownRisks(account).includes(risk)
      }
    },
  }

  function markHolders(phone: string): void {
    const all = holdersOf(phone)
    if (all.length < manyAccounts) return
    for (const one of all) set(one, 'shared-number', true)
  }
}

function phonesOf({ contacts }: Account): readonly string[] {
  return contacts.filter(({ kind }) => kind === 'phone').map(({ value }) => value)
}

/** Whether nothing is different that decides where codes may go. */
function hasSameContacts(before: Account, after: Account): boolean {
  return (
    before.contacts === after.contacts &&
    before.replacement === after.replacement &&
    before.signInNames === after.signInNames
  )
}
