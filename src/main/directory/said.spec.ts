import { describe, expect, it } from 'vitest'
import { readAll, sourceOf } from './testing/reading'

const everything = { emails: true, phones: true, locale: true, twoStep: true, maySignIn: true }
const nothing = { emails: false, phones: false, locale: false, twoStep: false, maySignIn: false }
const saidOf = async (text: string) => (await readAll(text)).said

describe('a SCIM user', () => {
  const user = (attributes: object) =>
    JSON.stringify({
      schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
      id: '1',
      userName: 'ana',
      displayName: 'Ana',
      ...attributes,
    })

  it('of whom only the names were asked for says nothing else', async () => {
    expect(await saidOf(user({}))).toEqual([nothing])
  })

  it('says what there is an attribute of, be it empty', async () => {
    expect(
      await saidOf(
        user({ active: false, preferredLanguage: 'es', emails: [], phoneNumbers: null }),
      ),
    ).toEqual([{ ...everything, twoStep: false, suspended: true }])
  })
})

describe('a Keycloak user', () => {
  const realm = (user: object) =>
    JSON.stringify({ realm: 'r', users: [{ id: '1', username: 'ana', ...user }] })

  it('without enabled, credentials and attributes says nothing of being on, of a second factor or of phones', async () => {
    expect(await saidOf(realm({ email: 'ana@example.org' }))).toEqual([
      { ...nothing, emails: true },
    ])
  })

  it('with attributes says which phones there are', async () => {
    expect(
      await saidOf(
        realm({
          enabled: true,
          credentials: [{ type: 'password' }],
          attributes: { locale: ['es'] },
        }),
      ),
    ).toEqual([everything])
  })
})

describe('a row of a CSV file', () => {
  const okta = (...lines: string[]) =>
    [
      'login,firstName,lastName,email,mobilePhone,secondEmail,status,preferredLanguage,countryCode',
      ...lines,
    ].join('\n')

  it('says that a contact is gone by an empty cell, and nothing of a language by one', async () => {
    expect(await saidOf(okta('ana,Ana,Ruiz,ana@contoso.example,,,ACTIVE,,'))).toMatchObject([
      { emails: true, phones: true, locale: false },
    ])
  })

  it('does not say that somebody is on by an empty status, nor by one that can’t be read', async () => {
    const google = (status: string) =>
      `First Name,Last Name,Email Address,Status\nAna,Ruiz,ana@contoso.example,${status}`
    expect(await saidOf(google('Active'))).toMatchObject([{ maySignIn: true }])
    expect(await saidOf(google(''))).toMatchObject([{ maySignIn: false }])
    expect(await saidOf(google('On holiday'))).toMatchObject([{ maySignIn: false }])
  })

  it.each([
    [
      'a phone that a spreadsheet rounded',
      '3.36E+10,second@example.org',
      { emails: true, phones: false },
    ],
    [
      'a phone without its country',
      '612345678,second@example.org',
      { emails: true, phones: false },
    ],
    ['an email that can’t be read', '+34612345678,second@', { emails: false, phones: true }],
  ])('with %s does not say which there are of that kind', async (_what, cells, said) => {
    expect(
      await saidOf(okta(`ana,Ana,Ruiz,ana@contoso.example,${cells},ACTIVE,en,`)),
    ).toMatchObject([said])
  })

  it('with more contacts than are read does not say which there are', async () => {
    const contacts = Array.from(
      { length: 25 },
      (_, index) => `unconfirmed ana${index}@example.org`,
    ).join('\n')
    expect(
      await saidOf(
        `name,signInNames,contacts,language,twoStep,lastSignIn,externalId\nAna,"on ana","${contacts}",en,false,,`,
      ),
    ).toMatchObject([{ emails: false, phones: false }])
  })

  it.each([
    ['VERDADERO', true],
    ['FALSO', false],
    ['WAHR', true],
    ['FALSCH', false],
    ['VRAI', true],
    ['FAUX', false],
  ])('saved by a spreadsheet that writes %s says so', async (word, twoStep) => {
    const { records, said } = await readAll(
      `First Name,Last Name,Email Address,2sv Enrolled\nAna,Ruiz,ana@contoso.example,${word}`,
    )
    expect(records).toMatchObject([{ twoStep }])
    expect(said).toMatchObject([{ twoStep: true }])
  })

  it('of our own format says of each sign-in name whether it is on', async () => {
    expect(
      await saidOf(
        'name,signInNames,contacts,language,twoStep,lastSignIn,externalId\nAna,"off ana",,en,false,,',
      ),
    ).toMatchObject([{ maySignIn: true }])
  })
})

it('a file that lacks a column of another that is read with it says nothing of what stood there', async () => {
  const people = 'login,firstName,lastName,email,secondEmail,status'
  const { said } = await readAll([
    sourceOf('a.csv', `${people},mobilePhone\nana,Ana,Ruiz,a@contoso.example,,ACTIVE,\n`),
    sourceOf('b.csv', `${people}\nbob,Bob,Gil,b@contoso.example,,ACTIVE`),
  ])
  expect(said).toMatchObject([
    { emails: true, phones: true },
    { emails: true, phones: false },
  ])
})
