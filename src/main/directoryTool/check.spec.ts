import { execFileSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { oktaFile } from '../directory/testing/files'
import { runCheck } from './runCheck'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'latchkey-check-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))
let made = 0

function fileWith(text: string | Uint8Array, name = `file-${++made}.csv`): string {
  const file = path.join(folder, name)
  fs.writeFileSync(file, text)
  return file
}

async function check(json: boolean, ...files: readonly string[]) {
  const said: string[] = []
  const tell = {
    out: (text: string) => void said.push(text),
    err: (text: string) => void said.push(text),
  }
  const exit = await runCheck(tell, files, json)
  return { exit, text: said.join('\n') }
}

async function object(...files: readonly string[]) {
  const { exit, text } = await check(true, ...files)
  return { exit, text, found: JSON.parse(text) as Record<string, unknown> }
}

const ana = 'ana.silva@example.org,Ana,Silva,,ana@home.example,+34612345678,,'

describe('checking a file', () => {
  it('says in one object what it is, who is in it and what is wrong, masked', async () => {
    const { exit, text, found } = await object(
      fileWith(oktaFile(ana, 'tom@example.org,Tom,Baker,,,612,,', ',Eva,Diaz,,,,,')),
    )
    expect(exit).toBe(1)
    expect(found).toMatchObject({
      format: 'okta-csv',
      people: [
        {
          line: 2,
          name: 'Ana Silva',
          signInNames: [{ hint: 'an••••••' }],
          contacts: [
            { kind: 'email', hint: 'an••••••', confirmed: false },
            { kind: 'phone', hint: '•••••••78', confirmed: false },
          ],
          lastSignIn: null,
        },
        { line: 3, name: 'Tom Baker', contacts: [] },
      ],
    })
    const problems = found['problems'] as readonly Record<string, unknown>[]
    expect(problems).toContainEqual({
      line: 4,
      field: 'login',
      id: 'sign-in-name-missing',
      severity: 'refused',
      text: expect.stringContaining('Line 4'),
    })
    expect(problems).toContainEqual(
      expect.objectContaining({ line: 3, field: 'mobilePhone', severity: 'left-out' }),
    )
    expect(found['marks']).toContain('login')
    for (const hidden of ['ana.silva@', 'ana@home', '612345678', 'tom@'])
      expect(text).not.toContain(hidden)
  })

  it('ends with 0 where everybody is readable, 1 where somebody is refused, 2 where nobody can be read', async () => {
    const twice = [ana, ana.replace('Ana,', 'Ann,')]
    expect((await object(fileWith(oktaFile(ana)))).exit).toBe(0)
    expect((await object(fileWith(oktaFile(...twice)))).exit).toBe(1)
    const cut = await object(fileWith('{"realm":"x","users":[{"username":"ana"}', 'cut.json'))
    expect(cut.exit).toBe(2)
    expect(cut.found).toMatchObject({
      people: [],
      problems: [{ id: 'file-cut-off', severity: 'refused' }],
    })
    const unknown = await object(fileWith('animal,legs\ncat,4\n'))
    expect(unknown.exit).toBe(2)
    expect(unknown.found).toMatchObject({ format: null, people: [] })
    expect(unknown.found['problems']).toHaveLength(1)
  })

  it('says the same of two people with one id, of dates to come and of too many contacts as a dry run', async () => {
    const users = [
      { id: '1', userName: 'ana@example.org', displayName: 'Ana', active: true },
      { id: '1', userName: 'tom@example.org', displayName: 'Tom', active: true },
    ].map((user) => ({ schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'], ...user }))
    const scim = await object(
      fileWith(JSON.stringify({ totalResults: 2, Resources: users }), 'scim.json'),
    )
    expect(scim.exit).toBe(1)
    expect(scim.found['people']).toMatchObject([{ name: 'Ana' }])
    expect(scim.found['problems']).toMatchObject([{ id: 'account-twice', severity: 'refused' }])

    const [first, second] = users
    const parts = [{ ...first, id: '2', userName: 'bo@example.org' }, first, second]
    const three = await object(
      ...parts.map((user, at) => fileWith(JSON.stringify(user), `${at}.json`)),
    )
    expect(three.found['problems']).toMatchObject([
      { id: 'account-twice', text: expect.stringContaining('on line 1 of file 2.') },
    ])

    const contacts = Array.from({ length: 12 }, (_, at) => `email confirmed en a${at}@example.org`)
    const own = await object(
      fileWith(
        `name,signInNames,contacts,language,twoStep,lastSignIn,externalId\nAna,email on ana@example.org,"${contacts.join('\n')}",en,true,2999-01-01T00:00:00Z,7\n`,
        'own.csv',
      ),
    )
    const [person] = own.found['people'] as readonly {
      lastSignIn: unknown
      contacts: { confirmed: boolean }[]
    }[]
    expect(person?.lastSignIn).toBeNull()
    expect(person?.contacts.filter(({ confirmed }) => confirmed).length).toBeLessThan(12)
    expect(own.exit).toBe(0)
  })

  it('reads several files as one, and names the file of everything', async () => {
    const user = (name: string) => ({
      username: name,
      firstName: name,
      enabled: true,
      emailVerified: false,
    })
    const part = (name: string) =>
      fileWith(JSON.stringify({ realm: 'x', users: [user(name)] }), `${name}.json`)
    const { found } = await object(part('ana'), part('tom'))
    expect(found['people']).toMatchObject([{ file: 'ana.json' }, { file: 'tom.json' }])
  })

  it('says it in words as well, and stays short however long the file is', async () => {
    const rows = Array.from({ length: 100 }, (_, at) => ana.replace('ana.silva', `ana${at}`))
    const { text } = await check(false, fileWith(oktaFile(...rows)))
    expect(text).toContain('Format: Okta, CSV')
    expect(text).toContain('People that can be imported: 100')
    expect(text).toContain('and 80 more')
    expect(text).not.toContain('612345678')
  })

  it.skipIf(process.platform === 'win32')(
    'never waits for a pipe, and still answers with one object',
    async () => {
      const pipe = path.join(folder, 'pipe')
      execFileSync('mkfifo', [pipe])
      for (const file of [pipe, folder, path.join(folder, 'gone')]) {
        const { exit, found } = await object(file)
        expect(exit).toBe(2)
        expect(found).toMatchObject({
          format: null,
          people: [],
          problems: [{ severity: 'refused' }],
        })
      }
    },
  )
})
