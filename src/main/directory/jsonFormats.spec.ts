import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import type { DirectoryFormat } from '@shared/vocabulary/directory'
import { inspectDirectory } from './inspect'
import { instant } from '@shared/vocabulary/instant'
import { problemsOf, readSample, readText } from './testing/files'
import { sourceOf } from './testing/reading'

type Person = Record<string, unknown>

interface Provider {
  readonly format: DirectoryFormat
  readonly sample: string
  /** Where its people are listed; null: the document is the list. */
  readonly list: string | null
  readonly login: readonly string[]
  readonly status: string
  readonly says: 'may' | 'may-not' | 'status'
  /** Whether silence means no. */
  readonly isUsual: boolean
}

const provider = (
  format: DirectoryFormat,
  sample: string,
  list: string | null,
  login: string,
  status: string,
  says: Provider['says'],
  isUsual = true,
): Provider => ({
  format,
  sample: `json/${sample}.json`,
  list,
  login: login.split('.'),
  status,
  says,
  isUsual,
})
const providers: readonly Provider[] = [
  provider('auth0', 'auth0-list', 'users', 'username', 'blocked', 'may-not', false),
  provider('fusionauth', 'fusionauth-users', 'users', 'username', 'active', 'may'),
  provider('google-json', 'google-users', 'users', 'primaryEmail', 'suspended', 'may-not'),
  provider('google-json', 'google-users', 'users', 'primaryEmail', 'archived', 'may-not'),
  provider('keycloak-realm', 'keycloak-admin-list', null, 'username', 'enabled', 'may'),
  provider('entra-json', 'entra-graph', 'value', 'userPrincipalName', 'accountEnabled', 'may'),
  provider('okta-json', 'okta-users', null, 'profile.login', 'status', 'status'),
  provider('forgerock', 'forgerock-managed', 'result', 'userName', 'accountStatus', 'status'),
  provider('forgerock', 'forgerock-identities', 'result', 'username', 'inetUserStatus', 'status'),
  provider('wordpress', 'wordpress-table', null, 'user_login', 'user_status', 'may-not', false),
  provider('ory', 'ory-identities', null, 'traits.email', 'state', 'status'),
  // One user in the file says it, so that the others are expected to.
  provider('scim', 'scim-1.1-user', null, 'userName', 'active', 'may'),
]

function template({ sample, list }: Provider): Person {
  const document = JSON.parse(
    readFileSync(new URL(`../../../tests/data/import/${sample}`, import.meta.url), 'utf8'),
  )
  const people = list === null ? document : document[list]
  return Array.isArray(people) ? people[0] : people
}

/** A copy with another sign-in name and the status; without one where it is undefined. */
function person(of: Provider, number: number, status: unknown): Person {
  const copy = structuredClone(template(of))
  const [first, second] = of.login as [string, string?]
  const name = `person${number}@contoso.example`
  if (second === undefined) copy[first] = name
  else (copy[first] as Person)[second] = name
  if ('uid' in copy) copy['uid'] = [name]
  for (const id of ['id', 'ID', '_id', 'user_id']) if (id in copy) copy[id] = `id-${number}`
  // Google says it twice, and either is enough.
  const others = of.format === 'google-json' ? ['suspended', 'archived'] : []
  const silent = without(copy, of.status, ...others)
  return status === undefined ? silent : { ...silent, [of.status]: status }
}

function without(one: Person, ...keys: readonly string[]): Person {
  return Object.fromEntries(Object.entries(one).filter(([key]) => !keys.includes(key)))
}

const yes = [true, 'true', 'TRUE', 'True', ' true ', 'yes', 'Y', 1, '1']
const no = [false, 'false', 'FALSE', 'False', 'no', 'N', 0, '0']
const active = ['active', 'ACTIVE', 'Active', ' active', 'enabled', 'Enabled', 'aktiv', 'activo']
const left = [
  ...['inactive', 'INACTIVE', 'Inactive', 'disabled', 'suspended', 'SUSPENDED', 'deprovisioned'],
  ...['DEPROVISIONED', 'archived', 'locked', 'LOCKED_OUT', 'blocked', 'deleted', 'terminated'],
  ...['STAGED', 'PROVISIONED', 'pending', 'invited', 'baja', 'gesperrt', 'revoked', 'expired'],
]
const unclear = [
  ...['maybe', 'tru', '?', 'x1', '-1', 2, -1, 'ACTIVE?', 'not', 'yes and no', 'unknown', 'n.v.'],
  ...['activeish', 'in active', 'SUSPENDED_BY_POLICY', 'on hold', 'under review', 'draft', '#N/A'],
]
const silent = [undefined, null, '', '   ', []]

/** Each value with whether it lets somebody sign in. */
function cases({ says, isUsual }: Provider): readonly (readonly [unknown, boolean])[] {
  const on = says === 'may-not' ? [...no, ...active] : says === 'may' ? [...yes, ...active] : active
  const off = says === 'may-not' ? [...yes, ...left] : says === 'may' ? [...no, ...left] : left
  return [
    ...on.map((value) => [value, true] as const),
    ...off.map((value) => [value, false] as const),
    ...unclear.map((value) => [value, false] as const),
    ...silent.map((value) => [value, !isUsual] as const),
    // What is a list of one, as an identity store writes it, is the one.
    ...on.map((value) => [[value], true] as const),
    ...off.map((value) => [[value], false] as const),
  ]
}

function fileOf({ list }: Provider, people: readonly Person[]): string {
  return JSON.stringify(list === null ? people : { [list]: people })
}

describe('of every JSON format and every status', () => {
  const all = providers.map((of) => ({ of, name: `${of.format} ${of.status}` }))

  it.each(all)('nobody comes in able to sign in who may not: $name', async ({ of }) => {
    const tried = cases(of)
    const people = tried.map(([status], number) => person(of, number, status))
    const { format, records } = await readText(fileOf(of, people))
    expect(format).toBe(of.format)
    expect(records.map(({ signInNames }) => signInNames.map(({ enabled }) => enabled))).toEqual(
      tried.map(([, on]) => [on]),
    )
  })

  it('are a thousand people', () => {
    expect(providers.reduce((sum, of) => sum + cases(of).length, 0)).toBeGreaterThanOrEqual(1_000)
  })

  it.each(all)('a status that is not understood, or is missing, is said: $name', async ({ of }) => {
    const one = person(of, 1, 'under review')
    const two = person(of, 2, undefined)
    const { problems } = await readText(fileOf(of, [one, two]))
    const said = problems.map(({ problem }) => problem).filter((id) => id.startsWith('status'))
    expect(said).toEqual(['status-unreadable', ...(of.isUsual ? ['status-missing'] : [])])
  })
})

describe('a JSON format is told', () => {
  it.each(providers)('in a list, bare, and in JSON Lines: $format $sample', async (of) => {
    const people = [1, 2].map((number) => person(of, number, template(of)[of.status]))
    const bare = JSON.stringify(people)
    const lines = people.map((one) => JSON.stringify(one)).join('\n')
    for (const text of [fileOf(of, people), bare, lines]) {
      const { format, recognition } = await inspectDirectory([sourceOf('file', text)])
      expect(format).toBe(of.format)
      expect(recognition.likeness?.format).toBe(of.format)
      expect((await readText(text)).records).toHaveLength(2)
    }
  })

  it('by none of the keys alone that many have', async () => {
    for (const one of [
      { username: 'ana', email: 'ana@example.org', active: true },
      { user_id: '1', email: 'ana@example.org', name: 'Ana' },
      { id: 1, username: 'ana', name: 'Ana', email: 'ana@example.org', slug: 'ana' },
      { _id: '1', _rev: '1', name: 'Ana', userName: 'ana' },
    ])
      for (const text of [JSON.stringify([one]), JSON.stringify({ users: [one] })])
        expect((await inspectDirectory([sourceOf('file', text)])).format).toBe('other-json')
  })
})

describe('what the files of providers say', () => {
  const enabled = async (sample: string) => {
    const { records } = await readSample(`json/${sample}.json`)
    return records.map(({ name, signInNames }) => [name, ...signInNames.map((n) => n.enabled)])
  }

  it.each(['auth0-list', 'auth0-export'])('Auth0 says who is blocked: %s', async (sample) => {
    const reading = await readSample(`json/${sample}.json`)
    expect(await enabled(sample)).toEqual([
      ['Ana Ruiz', true],
      ['Tom Left', false],
      ['Eva Kern', true],
    ])
    expect(reading.records.map(({ contacts }) => contacts)).toEqual([
      [
        { kind: 'email', value: 'ana.ruiz@contoso.example', confirmed: true },
        { kind: 'phone', value: '+34612345601', confirmed: true },
      ],
      [{ kind: 'email', value: 'tom.left@contoso.example', confirmed: true }],
      [{ kind: 'email', value: 'eva.kern@contoso.example', confirmed: false }],
    ])
    expect(reading.records[0]).toMatchObject({
      externalId: 'auth0|65f0c1d2e3a4b5c6d7e8f901',
      lastSignInAt: instant('2026-01-05T08:00:00Z'),
      signInNames: [{ kind: 'user-name', value: 'ana.ruiz' }],
    })
  })

  it('FusionAuth says who is active, and of the email whether it was verified', async () => {
    const { records } = await readSample('json/fusionauth-users.json')
    expect(await enabled('fusionauth-users')).toEqual([
      ['Ana Ruiz', true],
      ['Tom Left', false],
      ['Eva Kern', true],
    ])
    expect(records[0]).toMatchObject({
      twoStep: true,
      locale: 'es',
      lastSignInAt: instant('2026-01-05T08:00:00Z'),
      contacts: [
        { value: 'ana.ruiz@contoso.example', confirmed: true },
        { value: '+34612345602', confirmed: false },
      ],
    })
    expect(records[2]?.contacts).toMatchObject([{ confirmed: false }])
  })

  it('Google says who is suspended or archived, and 1970 is never', async () => {
    const { records, problems } = await readSample('json/google-users.json')
    expect(await enabled('google-users')).toEqual([
      ['Ana Ruiz', true],
      ['Tom Left', false],
      ['Ivo Gone', false],
      ['Eva Kern', true],
    ])
    expect(records.map(({ lastSignInAt }) => lastSignInAt !== null)).toEqual([
      true,
      true,
      true,
      false,
    ])
    expect(records[0]).toMatchObject({
      twoStep: true,
      contacts: [
        { value: 'ana@example.org', confirmed: false },
        { value: '+34612345604', confirmed: false },
      ],
    })
    expect(problems.map(({ problem }) => problem)).toEqual([
      'account-suspended',
      'account-suspended',
    ])
  })

  it('Keycloak says without the credentials whether there is a second factor', async () => {
    const { records } = await readSample('json/keycloak-admin-list.json')
    expect(records.map(({ twoStep }) => twoStep)).toEqual([true, false, false])
    const twoStepOf = async (user: Person) =>
      (
        await readText(
          JSON.stringify({ realm: 'r', users: [{ username: 'a', enabled: true, ...user }] }),
        )
      ).records[0]?.twoStep
    for (const type of ['webauthn', 'webauthn-passwordless', 'recovery-authn-codes', 'otp'])
      expect(await twoStepOf({ credentials: [{ type: 'password' }, { type }] })).toBe(true)
    expect(await twoStepOf({ credentials: [{ type: 'password' }] })).toBe(false)
    expect(await twoStepOf({ credentials: [{ type: 'password' }], totp: true })).toBe(true)
    expect(await twoStepOf({ totp: false })).toBe(false)
  })

  it('Entra Graph that leaves out who may sign in lets nobody in', async () => {
    expect(await enabled('entra-graph')).toEqual([
      ['Ana Ruiz', true],
      ['Tom Left', false],
      ['Eva Kern', false],
    ])
    const { records } = await readSample('json/entra-graph.json')
    expect(records[0]?.contacts).toEqual([
      { kind: 'email', value: 'ana@example.org', confirmed: false },
      { kind: 'phone', value: '+34612345606', confirmed: false },
    ])
  })

  it('Okta, ForgeRock, WordPress and Ory say it in a word or a number', async () => {
    expect(await enabled('okta-users')).toEqual([
      ['Ana Ruiz', true],
      ['Tom Left', false],
      ['Eva Kern', false],
      ['Ida Stag', false],
      ['Leo Lock', false],
      ['Pia Pass', true],
    ])
    expect(await enabled('forgerock-managed')).toEqual([
      ['Ana Ruiz', true],
      ['Tom Left', false],
      ['Eva Kern', false],
    ])
    for (const sample of ['forgerock-identities', 'wordpress-table', 'ory-identities'])
      expect(await enabled(sample)).toEqual([
        ['Ana Ruiz', true],
        ['Tom Left', false],
      ])
    expect(await enabled('wordpress-rest')).toEqual([['Ana Ruiz', true]])
  })

  it('an address in the place of a name gives way to the parts of one', async () => {
    const { records } = await readSample('json/auth0-list.json')
    expect(records[1]?.name).toBe('Tom Left')
  })

  it('one page of a list of Auth0 is said to be one', async () => {
    const of = providers[0]!
    const text = JSON.stringify({ start: 0, limit: 1, total: 7, users: [person(of, 1, false)] })
    expect(problemsOf(await readText(text))).toEqual(['1 one-page-of-many'])
  })
})
