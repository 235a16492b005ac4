import Client from 'better-sqlite3'
import fc from 'fast-check'
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { nextDue, upcoming } from '../../src/main/engine/time/due'
import { evolve } from '../../src/main/engine/evolve'
import {
  arbitraryBeginning,
  arbitrarySteps,
  commandOf,
} from '../../src/main/engine/testing/arbitraryStory'
import { Story } from '../../src/main/engine/testing/story'
import type { Account } from '../../src/main/engine/model/account'
import { days, registration, replacementStarted, start } from './examples'
import type { AccountEvent } from '../../src/main/engine/model/events'
import { dueCodes } from '../../src/main/store/dueCodes'
import { migrationsFolder } from './places'

const statements = (from: string, to: string) =>
  readdirSync(migrationsFolder)
    .filter((file) => file.endsWith('.sql') && file >= from && file < to)
    .sort()
    .flatMap((file) =>
      readFileSync(join(migrationsFolder, file), 'utf8').split('--> statement-breakpoint'),
    )

/** Accounts in a store of before, and what the migration makes of their dates. */
function migrated(accounts: readonly Account[]): unknown[] {
  const database = new Client(':memory:')
  for (const statement of statements('0000', '0006')) database.exec(statement)
  const add = database.prepare(
    'INSERT INTO account (number, id, events, due_at, state) VALUES (?, ?, 2, ?, ?)',
  )
  accounts.forEach((account, index) =>
    add.run(index + 1, `account-${index}`, nextDue(account), JSON.stringify(account)),
  )
  for (const statement of statements('0006', '0007')) database.exec(statement)
  const rows = database
    .prepare('SELECT kind, at, account FROM due_date ORDER BY kind, at, account')
    .raw()
    .all()
  database.close()
  return rows
}

function expected(accounts: readonly Account[]): unknown[] {
  return accounts
    .flatMap((account, index) =>
      upcoming(account).map(({ what, at }) => [dueCodes[what], at, index + 1] as const),
    )
    .toSorted(
      ([kind, at, number], [otherKind, otherAt, otherNumber]) =>
        kind - otherKind || at - otherAt || number - otherNumber,
    )
}

test('a store of before gets all the dates that its accounts have ahead of them, the later ones too', () => {
  const person = evolve(null, registration({ id: 'maria', phones: ['+34612345678'] }))
  const by = { kind: 'customer' } as const
  const running = evolve(person, {
    ...replacementStarted(person, days(30)),
    remindAt: [days(23), days(29), days(29), days(40)],
  } as AccountEvent)
  const frozen = evolve(running, { type: 'replacement-frozen', at: days(1), by, message: null })
  const late = evolve(frozen, { type: 'replacement-released', at: days(45), by })
  const soon = evolve(frozen, { type: 'replacement-released', at: days(24), by })
  const asked = evolve(person, {
    type: 'replacement-requested',
    at: start,
    by,
    replacementId: 'one',
    contactId: 'new',
    kind: 'phone',
    value: '+34698765432',
    language: 'es',
    confirmBy: days(1),
  })
  const accounts = [person, running, frozen, late, soon, asked]
  expect(migrated(accounts)).toEqual(expected(accounts))
  expect(expected(accounts)).toHaveLength(3 + 1 + 2 + 1)
})

test('a store of before gets what its accounts say, whatever happened to them', () => {
  fc.assert(
    fc.property(
      fc.array(fc.tuple(arbitraryBeginning, arbitrarySteps), { minLength: 1, maxLength: 6 }),
      (lives) => {
        const accounts = lives.map(([beginning, steps]) => {
          const story = new Story(beginning)
          for (const step of steps) {
            story.later(step.wait)
            story.give(commandOf(story, step))
          }
          return story.account
        })
        expect(migrated(accounts)).toEqual(expected(accounts))
      },
    ),
    { numRuns: 30 },
  )
})
