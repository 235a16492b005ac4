import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { duration } from '@shared/vocabulary/instant'
import { atomicFile } from '../../src/main/platform/atomicWrite'
import { exchangeApplied, exportApproved } from './approving'
import { foundingTwo } from './operators'
import { testDesk, type TestDesk } from './desk'
import { accepted, verifiedCase } from './accounts'
import { dryRun, imported, importDesk, oktaFile, ownFile, rowsOf, type Row } from './importing'
import { newProfile } from './profile'

const ana: Row = {
  name: 'Ana Ruiz',
  login: 'ana.ruiz@contoso.example',
  secondEmail: 'ana@example.org',
  mobilePhone: '+34612345678',
}
const luis: Row = {
  name: 'Luis Gil',
  login: 'luis.gil@contoso.example',
  secondEmail: 'luis@example.org',
}

async function accountOf(desk: TestDesk, name: string) {
  const { hits } = await desk.get('accounts.find', { query: name })
  return desk.get('accounts.show', { accountId: hits[0]!.id })
}

/** Everything confirmed, as an administrator can say for their own directory. */
async function confirmedImport(desk: TestDesk, file: string) {
  desk.choose(file)
  const { importId, mapping } = (await desk.get('directory.chooseImport', {}))!
  const columns = mapping!.columns.map((column) =>
    ['email', 'phone', 'contact'].includes(column.role) ? { ...column, confirmed: true } : column,
  )
  await desk.get('directory.setMapping', { importId, mapping: { ...mapping!, columns } })
  return desk.get('directory.planImport', { importId })
}

async function established() {
  const { desk, profile } = await importDesk()
  const { importId } = await confirmedImport(desk, oktaFile(profile, [ana, luis]))
  await desk.get('directory.applyImport', { importId })
  desk.wait(duration('30d'))
  return { desk, profile }
}

describe('the same file again', () => {
  it('changes nothing', async () => {
    const { desk, profile } = await importDesk()
    await imported(desk, oktaFile(profile, [ana, luis]))
    const again = await imported(desk, oktaFile(profile, [ana, luis]))
    expect(again.report).toMatchObject({ added: 0, changed: 0, held: 0, same: 2 })
  })
})

it('a file in which a spreadsheet has changed a number takes the right one from nobody', async () => {
  const { desk, profile } = await importDesk()
  await imported(desk, oktaFile(profile, [ana]))
  const phonesOf = async () =>
    (await accountOf(desk, 'Ana Ruiz')).contacts.filter(({ kind }) => kind === 'phone')
  const [right] = await phonesOf()
  for (const mobilePhone of [
    '34612345678.0',
    '+34612345678.0',
    '3.46E+10',
    '34612345678',
    '+34612345',
    '4711',
    '+34 000 000 000',
    '2034-12-25',
  ]) {
    await imported(desk, oktaFile(profile, [{ ...ana, mobilePhone }]))
    expect([mobilePhone, await phonesOf()]).toEqual([mobilePhone, [right]])
  }
  await imported(desk, oktaFile(profile, [{ ...ana, mobilePhone: '+34699000111' }]))
  expect(await phonesOf()).not.toEqual([right])
})

it('a file that spells an email in upper case brings no new contact and takes none away', async () => {
  const { desk, profile } = await established()
  const planned = await confirmedImport(
    desk,
    oktaFile(profile, [{ ...ana, secondEmail: 'Ana@Example.org' }, luis]),
  )
  expect(planned.plan!.classes).toMatchObject({ changed: 0, held: 0, same: 2 })
})

it.each([
  undefined,
  { separator: 'semicolon', language: 'es' },
  { separator: 'tab', language: 'en' },
] as const)(
  'a full export (%o) that is read again at once says nothing new of anybody, whatever is pending',
  async (style) => {
    const profile = newProfile()
    const desk = await testDesk(path.join(profile, 'latchkey.db'))
    await desk.get('directory.openSample', foundingTwo)
    const file = path.join(profile, 'export.csv')
    desk.chooseTarget(atomicFile(file))
    await exportApproved(desk, { form: 'csv', reason: 'A move' })
    await desk.get('directory.exportFull', { form: 'csv', style, reason: 'A move' })
    const { classes } = (await dryRun(desk, file)).plan!
    expect(classes).toEqual({
      new: 0,
      changed: 0,
      held: 0,
      same: await desk.store.accounts.count(),
      gone: 0,
    })
  },
)

describe('a person with more confirmed contacts than an account may have', () => {
  it('gets the first of them confirmed and the others unconfirmed, with a note of the line, and the same file again changes nothing', async () => {
    const { desk, profile } = await importDesk()
    const file = ownFile(profile, [
      {
        name: 'Ana Ruiz',
        names: ['on ana'],
        contacts: Array.from({ length: 12 }, (_, at) => `email confirmed en a${at}@example.org`),
      },
    ])
    const planned = await dryRun(desk, file)
    expect(planned.plan).toMatchObject({ classes: { new: 1 }, gated: 0, problems: 0, notes: 1 })
    const { problems } = await desk.get('directory.listProblems', {
      importId: planned.importId,
      after: 0,
    })
    expect(problems).toMatchObject([
      { line: 2, severity: 'noted', problem: 'contacts-left-unconfirmed', facts: { limit: 10 } },
    ])
    await desk.get('directory.applyImport', { importId: planned.importId })
    const accountId = (await desk.store.search.withSignInName('ana'))!
    expect(
      (await desk.store.accounts.read(accountId))!.contacts.map(
        ({ confirmedAt }) => confirmedAt !== null,
      ),
    ).toEqual([...Array<boolean>(10).fill(true), false, false])
    expect((await dryRun(desk, file)).plan).toMatchObject({
      classes: { same: 1, held: 0, changed: 0 },
      problems: 0,
      notes: 1,
    })
  })
})

describe('a newer file', () => {
  it('shows what changes, masked, and what is new and gone, and brings it in line', async () => {
    const { desk, profile } = await importDesk()
    await imported(desk, oktaFile(profile, [ana, luis]))
    const planned = await dryRun(
      desk,
      oktaFile(profile, [
        { ...ana, name: 'Ana Ruiz Mora', mobilePhone: '+34699000111' },
        { name: 'Eva Paz', login: 'eva@contoso.example' },
      ]),
    )
    expect(planned.plan!.classes).toEqual({ new: 1, changed: 1, held: 0, same: 0, gone: 1 })
    expect((await rowsOf(desk, planned, 'changed'))[0]!.changes).toMatchObject([
      { what: 'name', from: 'Ana Ruiz', to: 'Ana Ruiz Mora' },
      { what: 'contact-added', kind: 'phone', hint: '•••••••11' },
      { what: 'contact-removed', kind: 'phone', hint: '•••••••78' },
    ])
    expect((await rowsOf(desk, planned, 'gone')).map(({ name }) => name)).toEqual(['Luis Gil'])
    const done = await desk.get('directory.applyImport', { importId: planned.importId })
    expect(done.report).toMatchObject({ added: 1, changed: 1, gone: 1 })
    expect((await accountOf(desk, 'Ana Ruiz Mora')).timeline.map(({ event }) => event)).toContain(
      'directory-updated',
    )
    expect((await accountOf(desk, 'Luis Gil')).name).toBe('Luis Gil')
    expect(
      (await desk.store.audit.list(100)).find(
        ({ action, facts }) => action === 'directory.applyImport' && facts['changed'] === 1,
      ),
    ).toBeDefined()
  })

  it('takes nothing away for want of a column that was left out of the mapping', async () => {
    const { desk, profile } = await established()
    desk.choose(oktaFile(profile, [{ ...ana, mobilePhone: '' }, luis]))
    const { importId, mapping } = (await desk.get('directory.chooseImport', {}))!
    await desk.get('directory.setMapping', {
      importId,
      mapping: { ...mapping!, columns: mapping!.columns.filter(({ role }) => role !== 'phone') },
    })
    expect((await desk.get('directory.planImport', { importId })).plan!.classes).toMatchObject({
      changed: 0,
      held: 0,
      same: 2,
    })
  })

  it.each(['DEPROVISIONED', 'SUSPENDED'])(
    'turns the sign-in name of whoever is %s now off, as a change that is shown, made and recorded',
    async (status) => {
      const { desk, profile } = await importDesk()
      await imported(desk, oktaFile(profile, [ana, luis]))
      const planned = await dryRun(desk, oktaFile(profile, [{ ...ana, status }, luis]))
      expect(planned.plan!.classes).toMatchObject({ changed: 1, held: 0, same: 1 })
      expect(await rowsOf(desk, planned, 'changed')).toMatchObject([
        { name: 'Ana Ruiz', changes: [{ what: 'sign-in-name', to: false }] },
      ])
      expect(
        (await desk.get('directory.applyImport', { importId: planned.importId })).report,
      ).toMatchObject({ changed: 1, held: 0 })
      expect((await accountOf(desk, 'Ana Ruiz')).signInNames).toMatchObject([{ enabled: false }])
      expect((await accountOf(desk, 'Luis Gil')).signInNames).toMatchObject([{ enabled: true }])
    },
  )

  it('turns it off also where the rest of the person’s change is held back, which stays', async () => {
    const { desk, profile } = await established()
    const gone = { ...ana, status: 'DEPROVISIONED', secondEmail: '', mobilePhone: '' }
    const planned = await confirmedImport(desk, oktaFile(profile, [gone, luis]))
    const [row] = await rowsOf(desk, planned, 'changed')
    expect(row).toMatchObject({ changes: [{ what: 'sign-in-name', to: false }], held: null })
    expect(row!.kept).toBeGreaterThan(0)
    await desk.get('directory.applyImport', { importId: planned.importId })
    const account = await accountOf(desk, 'Ana Ruiz')
    expect(account.signInNames).toMatchObject([{ enabled: false }])
    expect(account.contacts.length).toBeGreaterThan(0)
  })

  it('lets whoever is new and has no status that is understood sign in only where somebody says so, one by one', async () => {
    const { desk, profile } = await importDesk()
    const odd = [
      { ...ana, status: 'On holiday' },
      { ...luis, status: 'On holiday' },
      { name: 'Eva Sol', login: 'eva@contoso.example', status: 'SUSPENDED' },
    ]
    const planned = await dryRun(desk, oktaFile(profile, odd))
    const rows = await rowsOf(desk, planned, 'new')
    expect(rows.map(({ name, signIn }) => [name, signIn])).toEqual([
      ['Ana Ruiz', 'unknown'],
      ['Luis Gil', 'unknown'],
      ['Eva Sol', 'off'],
    ])
    const { importId } = planned
    for (const number of [rows[0]!.number, rows[1]!.number, rows[2]!.number])
      await desk.get('directory.acceptHeld', { importId, number, accepted: true })
    const view = await desk.get('directory.acceptHeld', {
      importId,
      number: rows[1]!.number,
      accepted: false,
    })
    expect(view.plan).toMatchObject({ accepted: 0, turnedOn: 1 })
    expect((await rowsOf(desk, planned, 'new')).map(({ signIn }) => signIn)).toEqual([
      'turned-on',
      'unknown',
      'off',
    ])
    await desk.get('directory.applyImport', { importId })
    for (const [name, enabled] of [
      ['Ana Ruiz', true],
      ['Luis Gil', false],
      ['Eva Sol', false],
    ] as const)
      expect((await accountOf(desk, name)).signInNames).toMatchObject([{ enabled }])
  })

  it('leaves whoever is here as they are where a status is not understood', async () => {
    const { desk, profile } = await importDesk()
    await imported(desk, oktaFile(profile, [ana]))
    const planned = await dryRun(desk, oktaFile(profile, [{ ...ana, status: 'On holiday' }]))
    expect(planned.plan!.classes).toMatchObject({ changed: 0, held: 0, same: 1 })
  })
})

describe('what a file does not say, or says so that nobody can read it', () => {
  const scimFile = (profile: string, user: object) => {
    const file = path.join(profile, 'users.json')
    writeFileSync(
      file,
      JSON.stringify({
        schemas: ['urn:ietf:params:scim:schemas:core:2.0:User'],
        id: '1',
        userName: 'ana@contoso.example',
        displayName: 'Ana Ruiz',
        ...user,
      }),
    )
    return file
  }
  const whole = {
    active: false,
    preferredLanguage: 'es',
    emails: [{ value: 'ana@example.org' }],
    phoneNumbers: [{ value: '+34612345678' }],
  }

  it('lets nobody in again, and takes neither contacts nor the language away', async () => {
    const { desk, profile } = await importDesk()
    await imported(desk, scimFile(profile, whole))
    const planned = await dryRun(desk, scimFile(profile, {}))
    expect(planned.plan!.classes).toMatchObject({ changed: 0, held: 0, same: 1 })
    expect(await accountOf(desk, 'Ana Ruiz')).toMatchObject({
      locale: 'es',
      signInNames: [{ enabled: false }],
    })
  })

  it('is told apart from an attribute that is there and empty', async () => {
    const { desk, profile } = await importDesk()
    await imported(desk, scimFile(profile, whole))
    const planned = await dryRun(desk, scimFile(profile, { ...whole, phoneNumbers: [] }))
    expect(await rowsOf(desk, planned, 'changed')).toMatchObject([
      { changes: [{ what: 'contact-removed', kind: 'phone' }] },
    ])
  })

  it('leaves an established phone where a spreadsheet has rounded it', async () => {
    const { desk, profile } = await established()
    const planned = await confirmedImport(
      desk,
      oktaFile(profile, [{ ...ana, mobilePhone: '3.36E+10' }, luis]),
    )
    expect(planned.plan!.classes).toMatchObject({ changed: 0, held: 0, same: 2 })
  })
})

it('a sign-in name that our own file has off is turned off, once an administrator accepts it', async () => {
  const { desk, profile } = await importDesk()
  await imported(desk, ownFile(profile, [{ name: 'Ana Ruiz', names: ['on ana'] }]))
  const planned = await dryRun(desk, ownFile(profile, [{ name: 'Ana Ruiz', names: ['off ana'] }]))
  expect((await rowsOf(desk, planned, 'held'))[0]).toMatchObject({
    held: { rule: 'names.last-enabled', acceptable: 'change' },
    changes: [{ what: 'sign-in-name', to: false }],
  })
  await desk.get('directory.acceptHeld', {
    importId: planned.importId,
    number: null,
    accepted: true,
  })
  await desk.get('directory.applyImport', { importId: planned.importId })
  expect((await accountOf(desk, 'Ana Ruiz')).signInNames).toMatchObject([{ enabled: false }])
})

describe('a replaced set of contacts', () => {
  const moved: Row = { ...ana, secondEmail: 'new@example.net', mobilePhone: '+34699000111' }

  it('is shown, held back and left as it is where nobody accepts it', async () => {
    const { desk, profile } = await established()
    const planned = await confirmedImport(desk, oktaFile(profile, [moved, luis]))
    expect(planned.plan!.classes).toMatchObject({ changed: 0, held: 1, same: 1 })
    expect((await rowsOf(desk, planned, 'held'))[0]).toMatchObject({
      name: 'Ana Ruiz',
      held: { rule: 'directory.no-exchange', acceptable: 'replacement', accepted: false },
    })
    expect(
      (await desk.get('directory.applyImport', { importId: planned.importId })).report,
    ).toMatchObject({ changed: 0, held: 1 })
    expect((await accountOf(desk, 'Ana Ruiz')).status).toBe('active')
  })

  it('shows every rule that one acceptance waives', async () => {
    const { desk, profile } = await importDesk()
    const row = { name: 'Ana Ruiz', names: ['on ana'], contacts: ['confirmed +34612345678'] }
    await imported(desk, ownFile(profile, [{ ...row, twoStep: true }]))
    desk.wait(duration('30d'))
    const planned = await dryRun(
      desk,
      ownFile(profile, [{ ...row, names: ['off ana'], contacts: ['confirmed +34699000111'] }]),
    )
    const [held] = await rowsOf(desk, planned, 'held')
    expect([held!.held!.rule, ...held!.held!.also.map(({ rule }) => rule)].sort()).toEqual([
      'directory.no-exchange',
      'identity.code-required',
      'names.last-enabled',
    ])
    expect(held!.held).toMatchObject({ acceptable: 'replacement', accepted: false })
  })

  it('becomes a replacement with its 30 days once it is accepted, told to the old contacts and written down for the account', async () => {
    const { desk, profile } = await established()
    const planned = await confirmedImport(desk, oktaFile(profile, [moved, luis]))
    const [row] = await rowsOf(desk, planned, 'held')
    const accepting = await desk.get('directory.acceptHeld', {
      importId: planned.importId,
      number: row!.number,
      accepted: true,
    })
    expect(accepting.plan!.accepted).toBe(1)
    expect((await exchangeApplied(desk, planned.importId)).report).toMatchObject({
      changed: 1,
      held: 0,
    })
    const account = await accountOf(desk, 'Ana Ruiz')
    expect(account.status).toBe('replacement-pending')
    expect((await desk.store.outbox.list(10, account.id)).map(({ template }) => template)).toEqual([
      'replacement.started',
      'replacement.started',
    ])
    expect(
      (await desk.store.audit.list(20, account.id)).find(
        ({ action }) => action === 'update-from-directory',
      ),
    ).toMatchObject({ outcome: 'accepted' })
    // The file that began it is the same again while it waits, and after it.
    for (const wait of ['0s', '31d']) {
      desk.wait(duration(wait))
      expect(
        (await confirmedImport(desk, oktaFile(profile, [moved, luis]))).plan!.classes,
      ).toMatchObject({ changed: 0, held: 0, same: 2 })
    }
  })

  it('of a pending replacement freezes the account: a file that says otherwise is held back, and nobody can accept it', async () => {
    const { desk, profile } = await established()
    const first = await confirmedImport(desk, oktaFile(profile, [moved, luis]))
    await desk.get('directory.acceptHeld', {
      importId: first.importId,
      number: null,
      accepted: true,
    })
    await exchangeApplied(desk, first.importId)
    const planned = await confirmedImport(
      desk,
      oktaFile(profile, [{ ...moved, secondEmail: 'third@example.net' }, luis]),
    )
    const [row] = await rowsOf(desk, planned, 'held')
    expect(row!.held).toMatchObject({ rule: 'replacement.security-frozen', acceptable: null })
    expect(
      (
        await desk.get('directory.acceptHeld', {
          importId: planned.importId,
          number: row!.number,
          accepted: true,
        })
      ).plan!.accepted,
    ).toBe(0)
  })

  it('that would leave no confirmed contact is refused for good', async () => {
    const { desk, profile } = await established()
    const planned = await confirmedImport(
      desk,
      oktaFile(profile, [{ ...ana, secondEmail: '', mobilePhone: '' }, luis]),
    )
    expect((await rowsOf(desk, planned, 'held'))[0]!.held).toMatchObject({
      rule: 'contacts.add-before-remove',
      acceptable: null,
    })
  })
})

describe('what was decided here', () => {
  it('stays: a contact that was taken off here does not come back with the next file', async () => {
    const { desk, profile } = await established()
    const { id, contacts } = await accountOf(desk, 'Ana Ruiz')
    await verifiedCase(desk, id)
    await accepted(desk, id, {
      type: 'remove-contact',
      contactId: contacts.find(({ kind }) => kind === 'email')!.id,
    })
    const planned = await confirmedImport(
      desk,
      oktaFile(profile, [{ ...ana, name: 'Ana R.' }, luis]),
    )
    expect(await rowsOf(desk, planned, 'changed')).toMatchObject([
      { changes: [{ what: 'name' }], kept: 1 },
    ])
  })

  it('stays: a contact that was added here is not taken away by a file that does not have it', async () => {
    const { desk, profile } = await established()
    const { id } = await accountOf(desk, 'Ana Ruiz')
    await verifiedCase(desk, id)
    await accepted(desk, id, {
      type: 'add-contact',
      contact: { kind: 'email', text: 'mine@example.net' },
    })
    expect(
      (await confirmedImport(desk, oktaFile(profile, [ana, luis]))).plan!.classes,
    ).toMatchObject({ changed: 0, held: 0, same: 2 })
  })

  it('between the dry run and its turn is respected: what the engine refuses then is held back, and reported', async () => {
    const { desk, profile } = await established()
    const planned = await confirmedImport(
      desk,
      oktaFile(profile, [{ ...ana, mobilePhone: '+34699000111' }, luis]),
    )
    const { id } = await accountOf(desk, 'Ana Ruiz')
    await verifiedCase(desk, id)
    await accepted(desk, id, { type: 'remove-all-contacts' })
    expect(
      (await desk.get('directory.applyImport', { importId: planned.importId })).report,
    ).toMatchObject({ changed: 0, held: 1 })
    expect(
      (await desk.store.audit.list(20, id)).find(
        ({ action }) => action === 'update-from-directory',
      ),
    ).toMatchObject({ outcome: 'refused', rule: 'replacement.security-frozen' })
  })
})
