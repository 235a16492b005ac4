import path from 'node:path'
import Client from 'better-sqlite3'
import { duration } from '@shared/vocabulary/instant'
import { registrationOf } from '../../src/main/directory/planning/registration'
import type { Store } from '../../src/main/ports/store'
import { foundingTwo } from './operators'
import { accepted, contactOf } from './accounts'
import { testDesk, type TestDesk } from './desk'
import { newProfile } from './profile'

/** What becomes of a stored state or event: no JSON at all, JSON of nobody, another's. */
export const ways = {
  'no JSON': '{broken',
  nothing: 'null',
  'an account without anything': '{}',
  'a number': '7',
  'cut short': '{"id":"account',
} as const
export type Way = keyof typeof ways

const trigger = 'event_never_changes'

/** Changes a store as nobody of Latchkey would, past its triggers. A store may have it open meanwhile. */
export function tampered(profile: string, work: (client: Client.Database) => void): void {
  const client = new Client(path.join(profile, 'latchkey.db'))
  try {
    client.transaction(() => {
      const sql = client
        .prepare('SELECT sql FROM sqlite_schema WHERE name = ?')
        .pluck()
        .get(trigger) as string
      client.exec(`DROP TRIGGER ${trigger}`)
      work(client)
      client.exec(sql)
    })()
  } finally {
    client.close()
  }
}

/** Damages accounts; returns what puts them back. Where only the registration has happened, it is that which is damaged. */
export function damaged(
  profile: string,
  accountIds: readonly string[],
  way: Way = 'no JSON',
): () => void {
  const before = new Map<string, { readonly state: string | null; readonly data: string }>()
  const write = (
    to: (id: string) => { readonly state: string | null; readonly data: string },
  ): void =>
    tampered(profile, (client) => {
      for (const id of accountIds) {
        const { state, data } = to(id)
        client.prepare('UPDATE account SET state = ? WHERE id = ?').run(state, id)
        if (state === null)
          client
            .prepare(
              'UPDATE event SET data = ? WHERE account = (SELECT number FROM account WHERE id = ?)',
            )
            .run(data, id)
      }
    })
  write((id) => {
    const client = new Client(path.join(profile, 'latchkey.db'), { readonly: true })
    const row = client
      .prepare(
        'SELECT a.state, e.data FROM account a JOIN event e ON e.account = a.number WHERE a.id = ? ORDER BY e.sequence LIMIT 1',
      )
      .get(id) as { state: string | null; data: string }
    client.close()
    before.set(id, row)
    return { state: row.state === null ? null : ways[way], data: ways[way] }
  })
  return () => write((id) => before.get(id)!)
}

export interface Crowd {
  readonly desk: TestDesk
  readonly profile: string
  /** In the order in which they came, which is also the order in which their things fall due. */
  readonly ids: readonly string[]
}

/**
 * A desk over a file, and so many people with everything going on: a case, a message, a replacement that waits, and a request
 * for approval. Of each it is a minute later than of the one before.
 */
export async function crowd(people: number, profile = newProfile()): Promise<Crowd> {
  const desk = await testDesk(path.join(profile, 'latchkey.db'))
  await desk.get('operators.createFirst', foundingTwo)
  const events = Array.from({ length: people }, (_, index) =>
    registrationOf(
      {
        externalId: `id-${index}`,
        name: `Person Number${index}`,
        locale: 'en',
        twoStep: false,
        lastSignInAt: null,
        signInNames: [{ kind: 'email', value: `person${index}@contoso.example`, enabled: true }],
        contacts: [
          { kind: 'phone', value: `+3461234567${index}`, confirmed: true },
          { kind: 'email', value: `person${index}.private@example.org`, confirmed: true },
        ],
      },
      desk.desk.ids,
      desk.now(),
      'okta-csv',
    ),
  )
  await registered(desk.store, events, desk.now())
  const ids = events.map(({ accountId }) => accountId)
  desk.wait(duration('400d'))
  for (const accountId of ids) {
    desk.wait(60)
    await accepted(desk, accountId, {
      type: 'open-case',
      channel: 'phone',
      story: 'I lost my phone.',
    })
    const contactId = await contactOf(desk, accountId, 'email')
    await accepted(desk, accountId, { type: 'request-code', purpose: 'support-call', contactId })
    await accepted(desk, accountId, {
      type: 'submit-code',
      purpose: 'support-call',
      code: desk.minted.at(-1)!,
    })
    await desk.get('contacts.reveal', {
      accountId,
      contactId,
      reason: 'To compare it with the letter.',
    })
    await accepted(desk, accountId, { type: 'remove-all-contacts' })
  }
  return { desk, profile, ids }
}

/** Somebody on whose account nothing has happened yet. */
export async function newcomer({ desk }: Crowd): Promise<string> {
  const event = registrationOf(
    {
      externalId: null,
      name: 'Quiet Person',
      locale: 'en',
      twoStep: false,
      lastSignInAt: null,
      signInNames: [{ kind: 'email', value: 'quiet@contoso.example', enabled: true }],
      contacts: [],
    },
    desk.desk.ids,
    desk.now(),
  )
  await registered(desk.store, [event], desk.now())
  return event.accountId
}

function registered(
  store: Store,
  events: Parameters<Store['accounts']['register']>[0],
  at: ReturnType<TestDesk['now']>,
): Promise<void> {
  return store.accounts.register(events, {
    at,
    by: { kind: 'system' },
    action: 'directory.applyImport',
    accountId: null,
    caseId: null,
    outcome: 'accepted',
    rule: null,
    facts: {},
  })
}
