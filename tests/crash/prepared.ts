import fs from 'node:fs'
import path from 'node:path'
import Client from 'better-sqlite3'
import { instantOfMilliseconds, plus, type Instant } from '../../src/shared/vocabulary/instant'
import { closeDesk } from '../../src/main/app/deskLife'
import type { Desk } from '../../src/main/services/desk'
import { applicationId } from '../../src/main/store/fileHeader'
import { openedDesk, windowOf, type DeskWindow } from './desk'

export const passphrase = 'blue window seldom harvest'
/** What somebody is given who has not chosen their own yet. */
export const given = 'told over the phone'

const people = 60
const day = 86_400

/** A CSV file of invented people; each name and address comes once. */
export function peopleFile(file: string, count: number, called: string): string {
  const lines = Array.from(
    { length: count },
    (_, index) =>
      `${called}${index}@contoso.example,${called},No${index},${called}${index}@contoso.example,,${called}${index}@example.org,ACTIVE`,
  )
  fs.writeFileSync(
    file,
    ['login,firstName,lastName,email,mobilePhone,secondEmail,status', ...lines].join('\n'),
  )
  return file
}

/** Signs somebody in at a new window. */
export async function signedIn(desk: Desk, name: string, secret = passphrase): Promise<DeskWindow> {
  const window = windowOf(desk)
  await window.get('operators.signIn', { name, passphrase: secret })
  return window
}

/** Imports a file at the window of an administrator whose dialogue answers with it. */
export async function importAt(window: DeskWindow): Promise<void> {
  const chosen = await window.get('directory.chooseImport', {})
  const { importId } = await window.get('directory.planImport', {
    importId: chosen?.importId ?? '',
  })
  await window.get('directory.applyImport', { importId })
}

/** A profile with people and operators: Ana founded it and gives commands, Eva administers. */
export async function makeProfile(folder: string): Promise<string> {
  return made(folder, async () => undefined)
}

/** The same, where requests have lapsed that nobody has noticed yet. */
export async function makeProfileWithDueRequests(folder: string): Promise<string> {
  return made(folder, async (desk, ana) => {
    for (const accountId of await accountsOf(desk)) {
      await ana.get('commands.run', {
        accountId,
        command: { type: 'open-case', channel: 'phone', story: 'None of it works any more.' },
      })
      await ana.get('commands.run', {
        accountId,
        command: {
          type: 'replace-contacts',
          contact: { kind: 'email', text: `new.${accountId}@example.org` },
        },
      })
    }
  })
}

/** The accounts of a profile, in the order in which they came. */
export async function accountsOf(desk: Desk): Promise<string[]> {
  return (await desk.store.accounts.page(0, 1_000, () => undefined)).accounts.map(({ id }) => id)
}

/** All of it two days ago: requests that nobody confirms have lapsed by now. */
async function made(
  folder: string,
  more: (desk: Desk, ana: DeskWindow) => Promise<void>,
): Promise<string> {
  const file = peopleFile(`${folder}.csv`, people, 'Person')
  let now: Instant = plus(instantOfMilliseconds(Date.now()), -2 * day)
  const desk = await openedDesk({ folder, clock: { now: () => now }, files: [file] })
  const ana = windowOf(desk)
  await ana.get('operators.createFirst', {
    name: 'Ana',
    passphrase,
    second: { name: 'Sam', passphrase: given },
  })
  await ana.get('operators.add', { name: 'Eva', role: 'administrator', passphrase: given })
  const eva = await signedIn(desk, 'Eva', given)
  await eva.get('operators.changePassphrase', { passphrase })
  await importAt(eva)
  await more(desk, await signedIn(desk, 'Ana'))
  now = plus(now, 2 * day - 60)
  await signedIn(desk, 'Ana')
  await closeDesk(desk)
  await desk.store.close()
  fs.rmSync(file)
  return folder
}

/** The same store as an earlier version had it: its tables and what then stood in them. */
export function makeEarlierStore(from: string, folder: string, schema: number): string {
  fs.cpSync(from, folder, { recursive: true })
  const file = path.join(folder, 'latchkey.db')
  for (const name of fs.readdirSync(folder))
    if (name.startsWith('latchkey.db')) fs.rmSync(path.join(folder, name))
  const client = new Client(file)
  try {
    client.pragma('journal_mode = WAL')
    applyMigrations(client, schema)
    client.exec(`ATTACH '${path.join(from, 'latchkey.db')}' AS present`)
    client.pragma('foreign_keys = OFF')
    for (const table of tablesOf(client, 'main')) copyRows(client, table)
    client.exec('DETACH present')
    client.pragma(`application_id = ${applicationId}`)
    client.pragma(`user_version = ${schema}`)
    client.pragma('wal_checkpoint(TRUNCATE)')
  } finally {
    client.close()
  }
  return folder
}

interface Journal {
  readonly entries: readonly { readonly tag: string; readonly when: number }[]
}

/** As the migrator applies them, which remembers each by the instant in its journal. */
function applyMigrations(client: Client.Database, schema: number): void {
  const { entries } = JSON.parse(fs.readFileSync('drizzle/meta/_journal.json', 'utf8')) as Journal
  client.exec(
    'CREATE TABLE __drizzle_migrations (id SERIAL PRIMARY KEY, hash text NOT NULL, created_at numeric)',
  )
  for (const { tag, when } of entries.slice(0, schema)) {
    for (const statement of fs
      .readFileSync(`drizzle/${tag}.sql`, 'utf8')
      .split('--> statement-breakpoint'))
      client.exec(statement)
    client
      .prepare('INSERT INTO __drizzle_migrations (hash, created_at) VALUES (?, ?)')
      .run(tag, when)
  }
}

function tablesOf(client: Client.Database, schema: 'main' | 'present'): string[] {
  const names = client
    .prepare(
      `SELECT name FROM ${schema}.sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite%' AND name NOT LIKE '\\_\\_%' ESCAPE '\\' AND name NOT LIKE 'account_text%'`,
    )
    .pluck()
    .all()
  return names.map(String)
}

function copyRows(client: Client.Database, table: string): void {
  if (!tablesOf(client, 'present').includes(table)) return
  const columnsIn = (schema: string) =>
    client
      .prepare(`SELECT name FROM pragma_table_info(?, ?)`)
      .pluck()
      .all(table, schema)
      .map(String)
  const columns = columnsIn('main')
    .filter((name) => columnsIn('present').includes(name))
    .join(', ')
  client.exec(
    `DELETE FROM main.${table}; INSERT INTO main.${table} (${columns}) SELECT ${columns} FROM present.${table}`,
  )
}
