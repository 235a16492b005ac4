import { readFileSync, writeFileSync } from 'node:fs'
import { afterEach, beforeEach, expect, test } from 'vitest'
import type { AccountDate, DatePlace } from '../../src/main/ports/dates'
import { accepted, days, entry, registration, replacementStarted, silent, start } from './examples'
import { opened, place, type Place } from './places'

let here: Place
beforeEach(() => (here = place()))
afterEach(() => here.dispose())

/** Changes a text wherever it stands in a row of a table, as no index would follow. */
function damage(text: string, to: string): void {
  const [pageSize, tableLeaf] = [4_096, 13]
  const bytes = readFileSync(here.file)
  for (let at = bytes.indexOf(text); at >= 0; at = bytes.indexOf(text, at + 1)) {
    if (bytes[Math.floor(at / pageSize) * pageSize] === tableLeaf) bytes.write(to, at)
  }
  writeFileSync(here.file, bytes)
}

test('whoever lists all dates, page by page, comes to an end also past an account whose id was damaged', async () => {
  const store = opened(here.file)
  const ids = ['account-one', 'account-two', 'account-six']
  await store.accounts.register(
    ids.map((id) => registration({ id, phones: ['+34612345678'] })),
    entry('directory.applyImport'),
  )
  for (const id of ids)
    await store.accounts.decide(id, {
      decision: (account) => accepted(account, [replacementStarted(account, days(20))]),
      audit: silent,
      recordedAt: start,
    })
  await store.close()
  damage('account-two', 'account-tvo')

  const again = opened(here.file)
  const seen: AccountDate[] = []
  for (
    let from: DatePlace | undefined = { at: start, accountId: null };
    from !== undefined && seen.length <= ids.length;
  ) {
    const page = await again.dates.list(['complete'], from, 1)
    seen.push(...page)
    from = page.at(-1)
  }
  await again.close()
  expect(seen.map(({ accountId }) => accountId)).toEqual([
    'account-one',
    'account-tvo',
    'account-six',
  ])
})
