import { instant } from '@shared/vocabulary/instant'
import { describe, expect, it } from 'vitest'
import { problemsOf, readSample, sampleBytes, sampleFiles } from './testing/files'

const off = { twoStep: false, lastSignInAt: null, locale: 'en' }
const email = (value: string, confirmed = false) => ({ kind: 'email', value, confirmed })
const phone = (value: string, confirmed = false) => ({ kind: 'phone', value, confirmed })
const signsInWith = (kind: string, value: string, enabled = true) => [{ kind, value, enabled }]

describe('a Google user download', async () => {
  const reading = await readSample('csv/google.csv')

  it('gives each person the recovery email and phone as unconfirmed security info', () => {
    expect(reading.format).toBe('google-csv')
    expect(reading.records).toEqual([
      {
        line: 2,
        externalId: null,
        name: 'María Gómez',
        locale: 'en',
        twoStep: false,
        lastSignInAt: instant('2026-03-01T09:12:44Z'),
        signInNames: signsInWith('email', 'maria@contoso.example'),
        contacts: [email('maria.g@example.org'), phone('+34612345678')],
      },
      {
        line: 3,
        externalId: null,
        name: 'Li Wei',
        locale: 'en',
        twoStep: true,
        lastSignInAt: null,
        signInNames: signsInWith('email', 'li@contoso.example', false),
        contacts: [phone('+14155550134')],
      },
      {
        line: 4,
        externalId: null,
        name: 'Seán "Jack" O\'Neill, Jr.',
        locale: 'en',
        twoStep: false,
        lastSignInAt: instant('2025-07-30T00:00:01Z'),
        signInNames: signsInWith('email', 'sean@contoso.example'),
        contacts: [],
      },
    ])
  })

  it('names the suspended person, the address that is none and the phone without a country', () => {
    expect(problemsOf(reading)).toEqual([
      '3 account-suspended Status',
      '3 phone-fictional Recovery Phone',
      '4 email-unreadable Recovery Email',
      '4 phone-without-country Recovery Phone',
    ])
  })
})

describe('an Entra bulk download', () => {
  it('in its older form confirms the authentication methods and nothing else', async () => {
    const reading = await readSample('csv/entra-older.csv')
    expect(reading.format).toBe('entra-csv')
    expect(reading.records).toEqual([
      {
        ...off,
        line: 2,
        externalId: '6f5b1b0a-2e3c-4d6f-9a11-0c0f5b1b0a01',
        name: 'Omar Haddad',
        signInNames: signsInWith('email', 'omar@contoso.example'),
        contacts: [
          email('omar.h@example.org', true),
          phone('+33612345678', true),
          phone('+33698765432', true),
        ],
      },
      {
        ...off,
        line: 3,
        externalId: '6f5b1b0a-2e3c-4d6f-9a11-0c0f5b1b0a02',
        name: 'Tom Baker',
        signInNames: signsInWith('email', 'tom@contoso.example', false),
        contacts: [email('tom.b@example.net')],
      },
    ])
    expect(problemsOf(reading)).toEqual(['3 account-suspended accountEnabled'])
  })

  it('in its newer form has unconfirmed contacts only, and keeps a name like a formula as text', async () => {
    const reading = await readSample('csv/entra-newer.csv')
    expect(reading.format).toBe('entra-csv')
    expect(reading.records).toEqual([
      {
        ...off,
        line: 2,
        externalId: '6f5b1b0a-2e3c-4d6f-9a11-0c0f5b1b0a01',
        name: 'Omar Haddad',
        signInNames: signsInWith('email', 'omar@contoso.example'),
        contacts: [email('omar.h@example.org'), phone('+33612345678')],
      },
      {
        ...off,
        line: 3,
        externalId: '6f5b1b0a-2e3c-4d6f-9a11-0c0f5b1b0a03',
        name: '=1+3',
        signInNames: signsInWith('email', 'mallory@contoso.example'),
        contacts: [],
      },
    ])
    expect(problemsOf(reading)).toEqual(['3 formula-like displayName'])
  })
})

describe('an Okta people export', () => {
  it('reads a phone in the country of its row and says once which languages have no messages', async () => {
    const reading = await readSample('csv/okta.csv')
    expect(reading.format).toBe('okta-csv')
    expect(reading.records).toEqual([
      {
        ...off,
        line: 2,
        externalId: null,
        name: 'Ana Silva',
        signInNames: signsInWith('email', 'ana@contoso.example'),
        contacts: [email('ana.s@example.org'), phone('+5511961234567')],
      },
      {
        ...off,
        line: 3,
        externalId: null,
        name: '田中 健二',
        signInNames: signsInWith('email', 'kenji@contoso.example'),
        contacts: [email('kenji.t@example.org'), phone('+819012345678')],
      },
    ])
    expect(reading.problems.map(({ line, problem, facts }) => [line, problem, facts])).toEqual([
      [2, 'language-not-offered', { language: 'pt', count: 1 }],
      [3, 'language-not-offered', { language: 'ja', count: 1 }],
    ])
  })
})

describe('a Keycloak realm export', () => {
  it('finds the users among everything else that a realm has, each at its own line', async () => {
    const reading = await readSample('keycloak/ten-users-realm.json')
    expect(reading.format).toBe('keycloak-realm')
    expect(reading.records).toEqual(
      Array.from({ length: 10 }, (_, index) => ({
        ...off,
        line: 175 + 9 * index,
        externalId: null,
        name: 'us••••••',
        // The file does not say of anybody that they are enabled.
        signInNames: signsInWith('user-name', `user${index + 1}`, false),
        contacts: [email(`user${index + 1}@mail.de`)],
      })),
    )
    expect(problemsOf(reading).toSorted()).toEqual(
      Array.from({ length: 10 }, (_, index) => [
        `${175 + 9 * index} name-missing`,
        `${175 + 9 * index} status-missing enabled`,
      ]).flat(),
    )
  })

  it('takes the language from the attributes and keeps an email that is also the user name', async () => {
    const reading = await readSample('keycloak/user-attributes-realm.json')
    expect(reading.records).toEqual([
      {
        ...off,
        line: 6,
        externalId: null,
        name: 'My firstname My lastname',
        locale: 'de',
        signInNames: signsInWith('email', 'myuser61@mail.de'),
        contacts: [email('myuser61@mail.de')],
      },
    ])
    expect(reading.problems).toEqual([])
  })

  it('leaves an email unconfirmed where nothing says that it was verified', async () => {
    const reading = await readSample('keycloak/users-to-update-realm.json')
    expect(reading.records).toEqual(
      [1, 2].map((number) => ({
        ...off,
        line: number === 1 ? 5 : 12,
        externalId: null,
        name: `firstName${number} lastName${number}`,
        signInNames: signsInWith('user-name', `user${number}`),
        contacts: [email(`user${number}@mail.de`)],
      })),
    )
    expect(reading.problems).toEqual([])
  })
})

describe('a SCIM file', () => {
  const barbara = {
    ...off,
    line: 1,
    externalId: '2819c223-7f76-453a-919d-413861904646',
    signInNames: signsInWith('email', 'bjensen@example.com'),
  }

  it('may be one user with nothing but a user name', async () => {
    const reading = await readSample('scim/rfc7643-8.1-user-minimal.json')
    expect(reading.format).toBe('scim')
    expect(reading.records).toEqual([{ ...barbara, name: 'bj••••••', contacts: [] }])
    expect(problemsOf(reading)).toEqual(['1 name-missing'])
  })

  it('gives the emails that are not the user name and drops phones without a country', async () => {
    const reading = await readSample('scim/rfc7643-8.2-user-full.json')
    expect(reading.records).toEqual([
      { ...barbara, name: 'Babs Jensen', contacts: [email('babs@jensen.org')] },
    ])
    expect(problemsOf(reading)).toEqual([
      '53 phone-without-country phoneNumbers.value',
      '57 phone-without-country phoneNumbers.value',
    ])
  })

  it('reads an enterprise user like any other', async () => {
    const reading = await readSample('scim/rfc7643-8.3-enterprise_user.json')
    expect(reading.records).toEqual([
      { ...barbara, name: 'Babs Jensen', contacts: [email('babs@jensen.org')] },
    ])
    expect(problemsOf(reading)).toEqual([
      '54 phone-without-country phoneNumbers.value',
      '58 phone-without-country phoneNumbers.value',
    ])
  })

  it('may be a list response', async () => {
    const reading = await readSample('scim/rfc7644-3.4.2-list_response-partial_attributes.json')
    expect(reading.records).toEqual([
      {
        ...barbara,
        line: 5,
        name: 'bj••••••',
        signInNames: signsInWith('user-name', 'bjensen'),
        contacts: [],
      },
      {
        ...off,
        line: 9,
        externalId: 'c75ad752-64ae-4823-840d-ffa80929976c',
        name: 'js••••••',
        signInNames: signsInWith('user-name', 'jsmith'),
        contacts: [],
      },
    ])
    expect(problemsOf(reading)).toEqual(['5 name-missing', '9 name-missing'])
  })

  it('says when it is one page of many, and refuses who has no user name', async () => {
    const reading = await readSample('scim/rfc7644-3.4.3-list_response-post_query.json')
    expect(reading.records.map(({ line, name }) => [line, name])).toEqual([[9, 'Smith, James']])
    expect(problemsOf(reading)).toEqual(['1 one-page-of-many', '14 sign-in-name-missing userName'])
    expect(reading.problems[0]?.facts).toEqual({ present: 2, total: 100 })
  })
})

describe('any sample', () => {
  it.each(sampleFiles)('%s: what is a password or a secret is nowhere in what was read', (path) => {
    const text = new TextDecoder().decode(sampleBytes(path))
    const read = JSON.stringify(readSample(path))
    expect(read).not.toContain('t1meMa$heen')
    expect(read).not.toContain('****')
    expect(text.includes('MIIDQzCC') && read.includes('MIIDQzCC')).toBe(false)
  })
})
