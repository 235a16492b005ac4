import { expect, it } from 'vitest'
import { readAll } from './testing/reading'
import { problemsOf, readText } from './testing/files'

const schemas = ['urn:ietf:params:scim:schemas:core:2.0:User']
const list = (...Resources: unknown[]) =>
  JSON.stringify({
    schemas: ['urn:ietf:params:scim:api:messages:2.0:ListResponse'],
    totalResults: Resources.length,
    Resources,
  })

it('phones in the form of the standard are read, fax and pager are left out and said', async () => {
  const phoneNumbers = [
    { type: 'mobile', value: 'tel:+1-201-555-0123' },
    { value: '+34 612 345 678', type: 'fax' },
    { type: 'Pager', value: '+34612345679' },
    { value: '+1 425 555 0100 x123', type: 'work' },
  ]
  const reading = await readText(
    list({ schemas, userName: 'ana', displayName: 'Ana', phoneNumbers }),
  )
  expect(reading.records[0]?.contacts).toEqual([
    { kind: 'phone', value: '+12015550123', confirmed: false },
  ])
  expect(reading.problems.map(({ problem }) => problem)).toEqual([
    'phone-fictional',
    'phone-no-messages',
    'phone-no-messages',
    'phone-no-messages',
  ])
})

it('names of attributes are the same in upper and lower case', async () => {
  const [user] = (
    await readText(
      list({ USERNAME: 'ana', DisplayName: 'Ana', Emails: [{ VALUE: 'a@example.org' }] }),
    )
  ).records
  expect(user).toMatchObject({ name: 'Ana', contacts: [{ value: 'a@example.org' }] })
})

it('an email is not security info where it is the user name, however either is written', async () => {
  const [user] = (
    await readText(
      list({
        userName: 'Ana@Example.org',
        displayName: 'Ana',
        emails: [{ value: 'ana@example.org' }],
      }),
    )
  ).records
  expect(user?.contacts).toEqual([])
})

it('groups among the resources are refused as groups', async () => {
  const reading = await readText(
    list(
      { displayName: 'Guides', meta: { resourceType: 'Group' } },
      { schemas, userName: 'ana', displayName: 'Ana' },
    ),
  )
  expect(reading.records).toHaveLength(1)
  expect(problemsOf(reading)).toEqual(['1 record-not-a-person'])
})

it('a bare list of users is read, and what is none in it is refused', async () => {
  const reading = await readText(
    `[\n${JSON.stringify({ schemas, userName: 'ana', displayName: 'Ana' })},\n7,\n{"a":1}]`,
  )
  expect(reading.records.map(({ line, name }) => [line, name])).toEqual([[2, 'Ana']])
  expect(problemsOf(reading)).toEqual(['3 record-not-a-person', '4 record-not-a-person'])
})

it('the language may be a list as browsers send it', async () => {
  const [user] = (
    await readText(
      list({ userName: 'ana', displayName: 'Ana', preferredLanguage: 'ca, es-ES;q=0.8, en;q=0.5' }),
    )
  ).records
  expect(user?.locale).toBe('es')
})

it('an inactive user is imported with the sign-in name off', async () => {
  const [user] = (await readText(list({ userName: 'ana', displayName: 'Ana', active: false })))
    .records
  expect(user?.signInNames[0]?.enabled).toBe(false)
})

it('among good users, each odd document of JSON Lines is a problem with its line', async () => {
  const user = { schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], id: '1', userName: 'a' }
  const lines = [
    user,
    { foo: 1 },
    { schemas: ['urn:ietf:params:scim:api:messages:2.0:PatchOp'], userName: 'a', Operations: {} },
    7,
    { Resources: 5 },
    { Resources: { ...user, id: '2', userName: 'b' } },
    { ...user, id: '3', userName: 'c' },
  ]
  const reading = await readText(lines.map((line) => JSON.stringify(line)).join('\n'))
  expect(reading.records.map(({ externalId }) => externalId)).toEqual(['1', '2', '3'])
  expect(problemsOf(reading).filter((problem) => !problem.includes('name-missing'))).toEqual([
    '2 record-not-a-person',
    '3 patch-unreadable',
    '4 record-not-a-person',
    '5 record-not-an-object',
  ])
})

it('of version 1.1 is read like 2.0, one user or a list', async () => {
  const user = {
    schemas: ['urn:scim:schemas:core:1.0'],
    id: '7',
    userName: 'ana',
    name: { givenName: 'Ana', familyName: 'Ruiz' },
    emails: [{ value: 'ana@example.org', primary: true }],
    active: false,
  }
  for (const text of [
    JSON.stringify(user),
    JSON.stringify({ schemas: user.schemas, totalResults: 1, Resources: [user] }),
  ]) {
    const { format, records } = await readText(text)
    expect(format).toBe('scim')
    expect(records).toMatchObject([
      { name: 'Ana Ruiz', externalId: '7', signInNames: [{ value: 'ana', enabled: false }] },
    ])
  }
})

it('of which some say that they are active lets nobody in by silence, of which none does it may', async () => {
  const user = (id: string, active?: boolean | null) => ({
    schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
    id,
    userName: `user-${id}`,
    displayName: 'A User',
    ...(active === undefined ? {} : { active }),
  })
  const read = async (...users: unknown[]) => {
    const reading = await readText(JSON.stringify(users))
    const { mapping } = await readAll(JSON.stringify(users))
    const mapped = await readAll(JSON.stringify(users), { mapping: mapping! })
    expect(mapped.records).toEqual(reading.records)
    return [
      reading.records.map(({ signInNames }) => signInNames[0]?.enabled),
      reading.problems.map(({ problem }) => problem),
    ]
  }
  expect(await read(user('1', true), user('2', null), user('3'))).toEqual([
    [true, false, false],
    ['status-missing', 'status-missing'],
  ])
  expect(await read(user('1'), user('2'))).toEqual([[true, true], []])
})
