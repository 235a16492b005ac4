import { expect, it } from 'vitest'
import { problemsOf, readText, realm } from './testing/files'

it('an email is confirmed by emailVerified: true, and by nothing like it', async () => {
  const verified = [true, 'true', false, 'yes please', null, undefined]
  const reading = await readText(
    realm(
      ...verified.map((emailVerified, index) => ({
        username: `user${index}`,
        firstName: 'A',
        email: 'a@example.org',
        emailVerified,
      })),
    ),
  )
  expect(reading.records.map(({ contacts }) => contacts[0]?.confirmed)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ])
})

it('phones come from the attributes in use, and only phoneNumberVerified confirms one', async () => {
  const attributes = {
    phoneNumber: ['+34612345678'],
    phoneNumberVerified: ['true'],
    mobile: ['+33612345678'],
    unrelated: ['+491711234567'],
  }
  const [user] = (await readText(realm({ username: 'ana', firstName: 'Ana', attributes }))).records
  expect(user?.contacts).toEqual([
    { kind: 'phone', value: '+34612345678', confirmed: true },
    { kind: 'phone', value: '+33612345678', confirmed: false },
  ])
})

it('one yes does not confirm two numbers', async () => {
  const attributes = {
    phoneNumber: ['+34612345678', '+34612345679'],
    phoneNumberVerified: ['true'],
  }
  const [user] = (await readText(realm({ username: 'ana', firstName: 'Ana', attributes }))).records
  expect(user?.contacts.map(({ confirmed }) => confirmed)).toEqual([false, false])
})

it('a second factor is seen by its type, while hashes and seeds are never read', async () => {
  const credentials = [
    { type: 'password', secretData: '{"value":"S3CRET-HASH","salt":"S4LT"}' },
    { type: 'otp', secretData: 'S33D', value: 'PLAIN' },
  ]
  const reading = await readText(
    realm(
      { username: 'ana', firstName: 'Ana', credentials },
      { username: 'tom', firstName: 'Tom', credentials: credentials.slice(0, 1) },
    ),
  )
  expect(reading.records.map(({ twoStep }) => twoStep)).toEqual([true, false])
  expect(JSON.stringify(reading)).not.toMatch(/S3CRET|S4LT|S33D|PLAIN/)
})

it.each(['otp', 'totp', 'hotp', 'webauthn'])(
  '%s is a second factor, in older versions and newer',
  async (type) => {
    const [user] = (
      await readText(realm({ username: 'ana', firstName: 'Ana', credentials: [{ type }] }))
    ).records
    expect(user?.twoStep).toBe(true)
  },
)

it('a disabled user is imported with the sign-in name off, and so is one of whom nothing says that they are not', async () => {
  const silent = JSON.stringify({ realm: 'test', users: [{ username: 'c', firstName: 'C' }] })
  for (const [text, problems] of [
    [realm({ username: 'a', firstName: 'A', enabled: false }), ['2 account-suspended enabled']],
    [silent, ['1 status-missing enabled']],
    [realm({ username: 'b', firstName: 'B', enabled: true }), []],
  ] as const) {
    const reading = await readText(text)
    expect(reading.records[0]?.signInNames[0]?.enabled).toBe(problems.length === 0)
    expect(problemsOf(reading)).toEqual(problems)
  }
})

it('the user of a service account is a machine and not a person', async () => {
  const reading = await readText(
    realm(
      { username: 'service-account-shop', serviceAccountClientId: 'shop' },
      { username: 'ana', firstName: 'Ana' },
    ),
  )
  expect(reading.records.map(({ name }) => name)).toEqual(['Ana'])
  expect(problemsOf(reading)).toEqual(['2 record-not-a-person'])
})

it('a file of several realms is read as one', async () => {
  const reading = await readText(
    `[${realm({ username: 'a', firstName: 'A' })},${realm({ username: 'b', firstName: 'B' })}]`,
  )
  expect(reading.records.map(({ name }) => name)).toEqual(['A', 'B'])
})

it('a realm that was exported without its users is refused with the way out', async () => {
  const reading = await readText('{"realm":"test","clients":[]}')
  expect(reading).toMatchObject({ format: 'keycloak-realm', records: [] })
  expect(problemsOf(reading)).toEqual(['1 file-no-people'])
})

it('a phone for a user name is a sign-in name of its own kind', async () => {
  const [user] = (await readText(realm({ username: '+34 612 345 678', firstName: 'Ana' }))).records
  expect(user?.signInNames).toEqual([{ kind: 'phone', value: '+34612345678', enabled: true }])
})
