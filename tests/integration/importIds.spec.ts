import { describe, expect, it } from 'vitest'
import { sentence } from '@shared/sentences/format'
import {
  dryRun,
  imported,
  importDesk,
  ownFile,
  problemsOf,
  rowsOf,
  scimFile,
  type ScimUser,
} from './importing'

const ana: ScimUser = {
  id: '1',
  userName: 'ana@contoso.example',
  displayName: 'Ana Ruiz',
  emails: ['ana@example.org'],
}
const bob: ScimUser = { id: '2', userName: 'bob@contoso.example', displayName: 'Bob Hart' }

describe('an id that stands twice in the files of an import', () => {
  it('refuses the second person, and names both lines', async () => {
    const { desk, profile } = await importDesk()
    const planned = await dryRun(
      desk,
      scimFile(profile, [
        ana,
        bob,
        { ...bob, id: '1', userName: 'eva@contoso.example', displayName: 'Eva Paz' },
      ]),
    )
    expect(planned.plan).toMatchObject({ classes: { new: 2 }, refused: 1 })
    expect(await problemsOf(desk, planned)).toMatchObject([
      {
        problem: 'account-twice',
        severity: 'record-refused',
        line: 4,
        facts: { firstLine: 2, firstFile: 0 },
      },
    ])
    expect(
      (await desk.get('directory.applyImport', { importId: planned.importId })).report,
    ).toMatchObject({ added: 2 })
    expect((await dryRun(desk, scimFile(profile, [ana, bob]))).plan!.classes).toMatchObject({
      new: 0,
      same: 2,
      gone: 0,
    })
  })

  it('names the file of the first where it is another one', async () => {
    const { desk, profile } = await importDesk()
    const planned = await dryRun(
      desk,
      scimFile(profile, [bob], 'a.json'),
      scimFile(profile, [ana], 'b.json'),
      scimFile(profile, [{ ...bob, id: '1', userName: 'eva' }], 'c.json'),
    )
    expect(await problemsOf(desk, planned)).toMatchObject([
      { problem: 'account-twice', file: 'c.json', line: 2, facts: { firstLine: 2, firstFile: 2 } },
    ])
  })

  it('leaves the second one here without it where the file is our own, whose people may come from two directories', async () => {
    const { desk, profile } = await importDesk()
    const people = [
      { name: 'Ana Ruiz', names: ['on ana'], id: '1' },
      { name: 'Bob Hart', names: ['on bob'], id: '1' },
    ]
    const planned = await dryRun(desk, ownFile(profile, people))
    expect((await rowsOf(desk, planned, 'new')).map(({ name }) => name)).toEqual([
      'Ana Ruiz',
      'Bob Hart',
    ])
    expect(await problemsOf(desk, planned)).toMatchObject([
      {
        problem: 'id-repeated',
        severity: 'value-dropped',
        line: 3,
        facts: { firstLine: 2, firstFile: 0 },
      },
    ])
    await desk.get('directory.applyImport', { importId: planned.importId })
    expect((await dryRun(desk, ownFile(profile, people))).plan!.classes).toMatchObject({
      new: 0,
      same: 2,
      gone: 0,
    })
  })
})

describe('two people of one file who are one account', () => {
  it('are one too many: the second is refused, and both lines are named', async () => {
    const { desk, profile } = await importDesk()
    await imported(desk, scimFile(profile, [ana]))
    const planned = await dryRun(
      desk,
      scimFile(profile, [ana, { ...bob, id: '1', userName: 'ana.ruiz@contoso.example' }]),
    )
    expect(planned.plan).toMatchObject({ classes: { same: 1, changed: 0 }, refused: 1 })
    expect(await problemsOf(desk, planned)).toMatchObject([
      { problem: 'account-twice', line: 3, facts: { firstLine: 2, firstFile: 0 } },
    ])
  })
})

describe('an id that another directory gave to somebody else', () => {
  const mallory: ScimUser = {
    id: '1',
    userName: 'mallory@evil.example',
    displayName: 'Mallory',
    emails: ['mallory@evil.example', 'm@evil.example'],
  }

  it('changes nothing of the account before an administrator accepts it, and says why', async () => {
    const { desk, profile } = await importDesk()
    await imported(desk, scimFile(profile, [ana]))
    const planned = await dryRun(desk, scimFile(profile, [mallory]))
    const [row] = await rowsOf(desk, planned, 'held')
    expect(row).toMatchObject({
      held: { rule: 'identity.code-required', acceptable: 'change' },
      changes: expect.arrayContaining([
        expect.objectContaining({ what: 'sign-in-name-added' }),
      ]) as unknown,
    })
    expect(sentence('en', 'rules.identity.code-required', row!.held!.facts)).toMatch(
      /^The file knows this account by an id alone/,
    )
    expect(sentence('es', 'rules.identity.code-required', row!.held!.facts)).toMatch(
      /^El archivo solo conoce esta cuenta por un identificador/,
    )
    expect(
      (await desk.get('directory.applyImport', { importId: planned.importId })).report,
    ).toMatchObject({ changed: 0, held: 1 })
    const { hits } = await desk.get('accounts.find', { query: 'Ana Ruiz' })
    expect(await desk.get('accounts.show', { accountId: hits[0]!.id })).toMatchObject({
      name: 'Ana Ruiz',
      signInNames: [{ enabled: true }],
      contacts: [{ hint: 'an••••••' }],
    })
    expect((await desk.get('accounts.find', { query: 'mallory@evil.example' })).total).toBe(0)
  })

  it('is no obstacle where one of the names is the account’s', async () => {
    const { desk, profile } = await importDesk()
    await imported(desk, scimFile(profile, [ana]))
    expect(
      (
        await dryRun(
          desk,
          scimFile(profile, [{ ...ana, userName: 'ANA@contoso.example', displayName: 'Ana R.' }]),
        )
      ).plan!.classes,
    ).toMatchObject({ changed: 1, held: 0 })
  })
})
