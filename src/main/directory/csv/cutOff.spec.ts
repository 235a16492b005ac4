import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { readAll } from '../testing/reading'

// Hundreds of files each.
vi.setConfig({ testTimeout: 60_000 })

const entra =
  'userPrincipalName,displayName,accountEnabled,usageLocation,authenticationEmail,alternateEmailAddress,authenticationPhoneNumber'
const first = 'tom@corp.example,Tom,True,DE,,,+49 1512 3456780'
const last = 'ana@corp.example,Ana,True,DE,,,+49 1512 3456789'

/** The contacts of everybody, and what is said of the last line. */
async function read(text: string) {
  const { records, said, problems, refused } = await readAll(text)
  return {
    contacts: refused ? [] : records.map(({ contacts }) => contacts.map(({ value }) => value)),
    problems: problems.flatMap(({ line, problem, field }) =>
      line === 3 ? [[problem, field]] : [],
    ),
    phonesSaid: said.map(({ phones }) => phones),
  }
}

describe('a CSV file that is cut in its last value', () => {
  it('never gives anybody a shorter number, wherever it is cut', async () => {
    for (let cut = 1; cut < last.length; cut++) {
      const { contacts } = await read(`${entra}\n${first}\n${last.slice(0, -cut)}`)
      expect([cut, contacts.slice(1)].flat(2)).toEqual([cut])
    }
  })

  it('holds the row and says so, also where it is whole: nobody can tell', async () => {
    expect(await read(`${entra}\n${first}\n${last}`)).toMatchObject({
      contacts: [['+4915123456780']],
      problems: [['record-may-be-cut', 'authenticationPhoneNumber']],
    })
    expect(await read(`${entra}\r\n${first}\r\n${last}\r\n`)).toMatchObject({
      contacts: [['+4915123456780'], ['+4915123456789']],
      problems: [],
    })
  })

  it('reads a row that ends in a closing quotation mark, which is whole', async () => {
    const quoted = last.replace('+49 1512 3456789', '"+49 1512 3456789"')
    expect(await read(`${entra}\n${first}\n${quoted}`)).toMatchObject({
      contacts: [['+4915123456780'], ['+4915123456789']],
      problems: [],
    })
  })

  it('with nothing in its last value says nothing about it', async () => {
    const okta = 'login,firstName,lastName,mobilePhone\ntom,T,B,+49 1512 3456780\nana,A,S,'
    expect(await read(okta)).toMatchObject({
      contacts: [['+4915123456780'], []],
      problems: [],
      phonesSaid: [true, false],
    })
    expect((await read(`${okta}\n`)).phonesSaid).toEqual([true, true])
  })

  it('holds it in an id, a sign-in name, a country or a date, and reads it in a name', async () => {
    const okta = 'displayName,firstName,lastName,login,countryCode'
    const cut = async (columns: string, row: string) =>
      (await read(`${columns}\n${row.replace('ana', 'tom')}\n${row}`)).problems.map(
        ([problem]) => problem,
      )
    expect(await cut(okta, 'Ana,A,B,ana,ES')).toContain('record-may-be-cut')
    expect(
      await cut('countryCode,displayName,firstName,lastName,login', 'ES,Ana,A,B,ana'),
    ).toContain('record-may-be-cut')
    expect(await cut('login,firstName,lastName', 'ana,A,B')).not.toContain('record-may-be-cut')
    const own = 'name,signInNames,contacts,language,twoStep,externalId,lastSignIn'
    expect(await cut(own, 'Ana,ana,,en,false,7,2026-03-31T09:00:00Z')).toContain(
      'record-may-be-cut',
    )
    const id = 'name,signInNames,contacts,language,twoStep,lastSignIn,externalId'
    expect(await cut(id, 'Ana,ana,,en,false,,own-1')).toContain('record-may-be-cut')
  })

  it('gives nobody anything that is not theirs, wherever a file of any people ends', async () => {
    const cell = fc.constantFrom('X', 'Ana', '', 'Sol, Jr.', 'a\nb', 'Seán "Jack"')
    const quoted = (text: string) =>
      /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text
    const people = fc.array(
      fc.tuple(cell, cell, fc.integer({ min: 600_000_000, max: 699_999_999 })),
      {
        minLength: 1,
        maxLength: 12,
      },
    )
    const columns = fc.constantFrom(
      'login,firstName,lastName,mobilePhone',
      'mobilePhone,firstName,lastName,login',
      'firstName,mobilePhone,login,lastName',
    )
    await fc.assert(
      fc.asyncProperty(
        people,
        columns,
        fc.double({ min: 0, max: 1, noNaN: true }),
        async (all, heading, part) => {
          const rows = all.map(([firstName, lastName, phone], at) => {
            const values: Record<string, string> = {
              login: `user-${at + 1}0`,
              firstName,
              lastName,
              mobilePhone: `+34${phone}`,
            }
            return heading
              .split(',')
              .map((column) => quoted(values[column] ?? ''))
              .join(',')
          })
          const text = [heading, ...rows, ''].join('\n')
          const { records, refused } = await readAll(text.slice(0, Math.ceil(text.length * part)))
          for (const { signInNames, contacts } of refused ? [] : records) {
            const at = Number(/^user-(\d+)0$/.exec(signInNames[0]?.value ?? '')?.[1]) - 1
            const own = `+34${all[at]?.[2]}`
            expect(contacts.every(({ value }) => value === own)).toBe(true)
            expect(all[at]).toBeDefined()
          }
        },
      ),
      { numRuns: 500 },
    )
  })
})
