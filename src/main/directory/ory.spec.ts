import { expect, it } from 'vitest'
import { problemsOf } from './testing/files'
import { readAll } from './testing/reading'

const identity = (more: object = {}) => ({
  id: '9f425a8d-7efc-4768-8f23-7647a74fdf13',
  schema_id: 'default',
  state: 'active',
  traits: { email: 'ana@example.org', name: { first: 'Ana', last: 'Silva' } },
  verifiable_addresses: [
    { id: 'v', value: 'ana@example.org', verified: true, via: 'email', status: 'completed' },
  ],
  recovery_addresses: [
    { id: 'r', value: 'ana@example.org', via: 'email' },
    { id: 's', value: '+34612345678', via: 'sms' },
  ],
  credentials: {
    password: {
      type: 'password',
      identifiers: ['ana@example.org'],
      config: { hashed_password: '$argon2id$S3CRET' },
    },
  },
  ...more,
})
const ana = {
  externalId: '9f425a8d-7efc-4768-8f23-7647a74fdf13',
  name: 'Ana Silva',
  signInNames: [{ kind: 'email', value: 'ana@example.org', enabled: true }],
  contacts: [
    { kind: 'email', value: 'ana@example.org', confirmed: true },
    { kind: 'phone', value: '+34612345678', confirmed: false },
  ],
}

it('Ory identities are read as a list, as JSON Lines, as one, and as the command line of Ory writes them', async () => {
  const one = JSON.stringify(identity())
  for (const text of [
    `[${one}]`,
    `${one}\n`,
    JSON.stringify(identity(), null, 2),
    `{"identities":[${one}],"next_page_token":""}`,
  ]) {
    const reading = await readAll(text)
    expect(reading).toMatchObject({ format: 'ory', problems: [], records: [ana] })
  }
  const lines = await readAll(
    [
      one,
      JSON.stringify(identity({ id: 'x', traits: { username: 'tom', email: 't@example.org' } })),
    ].join('\r\n'),
  )
  expect(lines.records.map(({ line, signInNames }) => [line, signInNames[0]?.value])).toEqual([
    [1, 'ana@example.org'],
    [2, 'tom'],
  ])
})

it('each Ory address is confirmed by what stands beside it', async () => {
  const verifiable_addresses = [
    { value: 'a@example.org', verified: false },
    { value: '+34612345678', verified: true, via: 'sms' },
    { value: 'c@example.org' },
    { verified: true },
  ]
  const [person] = (
    await readAll(JSON.stringify(identity({ verifiable_addresses, recovery_addresses: [] })))
  ).records
  expect(person?.contacts).toEqual([
    { kind: 'email', value: 'a@example.org', confirmed: false },
    { kind: 'phone', value: '+34612345678', confirmed: true },
    { kind: 'email', value: 'c@example.org', confirmed: false },
  ])
})

it('an inactive Ory identity can’t sign in, and a second level of assurance is two-step', async () => {
  const reading = await readAll(
    JSON.stringify([identity({ state: 'inactive', available_aal: 'aal2' })]),
  )
  expect(reading.records).toMatchObject([{ twoStep: true, signInNames: [{ enabled: false }] }])
  expect(problemsOf(reading)).toEqual(['1 account-suspended state'])
})

it('hashes of Ory are never read, and its keys can be mapped', async () => {
  const reading = await readAll(JSON.stringify([identity()]))
  expect(JSON.stringify(reading.records)).not.toContain('S3CRET')
  expect(reading.columns).toEqual(
    expect.arrayContaining(['traits.email', 'traits.name.first', 'recovery_addresses.value']),
  )
})

it('lines of JSON are strict: one document a line, and none is cut off', async () => {
  const one = JSON.stringify(identity())
  expect(problemsOf(await readAll(`${one} ${one}`))).toEqual(['1 json-broken'])
  expect(problemsOf(await readAll(`${one},\n${one}`))).toEqual(['1 json-broken'])
  expect(problemsOf(await readAll(`${one}\n${one.slice(0, -3)}`))).toEqual(['2 file-cut-off'])
})
