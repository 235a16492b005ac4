import { describe, expect, it } from 'vitest'
import { duration } from '@shared/vocabulary/instant'
import { sentence } from '@shared/sentences/format'
import { registrationOf } from '../../src/main/directory/planning/registration'
import { accepted, verifiedCase } from './accounts'
import type { TestDesk } from './desk'
import { dryRun, imported, importDesk, oktaFile, ownFile, rowsOf, type OwnRow } from './importing'

const ana: OwnRow = { name: 'Ana Ruiz', names: ['on ana.ruiz@contoso.example'], id: '7' }
const anaTwice: OwnRow = { ...ana, names: [...ana.names, 'on zanzibar77'] }
const luis: OwnRow = { name: 'Luis Gil', names: ['on luis.gil@contoso.example'], id: '8' }

async function accountOf(desk: TestDesk, query: string) {
  const { hits } = await desk.get('accounts.find', { query })
  return desk.get('accounts.show', { accountId: hits[0]!.id })
}

describe('a sign-in name that a file has besides those of an account', () => {
  it('is shown masked by the dry run, added by the run, found, and the same from then on', async () => {
    const { desk, profile } = await importDesk()
    await imported(desk, ownFile(profile, [ana, luis]))
    const planned = await dryRun(desk, ownFile(profile, [anaTwice, luis]))
    expect(planned.plan!.classes).toEqual({ new: 0, changed: 1, held: 0, same: 1, gone: 0 })
    expect((await rowsOf(desk, planned, 'changed'))[0]!.changes).toEqual([
      { what: 'sign-in-name-added', hint: expect.stringMatching(/^za•+$/) as string, to: true },
    ])
    expect((await desk.get('accounts.find', { query: 'zanzibar77' })).total).toBe(0)

    expect(
      (await desk.get('directory.applyImport', { importId: planned.importId })).report,
    ).toMatchObject({ added: 0, changed: 1, held: 0, same: 1 })
    for (const query of ['zanzibar77', 'zanz', 'nzibar'])
      expect((await accountOf(desk, query)).name).toBe('Ana Ruiz')
    expect(await desk.store.search.withSignInName('Zanzibar77')).toBe(
      (await accountOf(desk, 'Ana Ruiz')).id,
    )
    expect((await dryRun(desk, ownFile(profile, [anaTwice, luis]))).plan!.classes).toEqual({
      new: 0,
      changed: 0,
      held: 0,
      same: 2,
      gone: 0,
    })
  })

  it('has a sentence of its own in the history, in the report and in both languages, and is in full nowhere', async () => {
    const { desk, profile } = await importDesk()
    await imported(desk, ownFile(profile, [ana]))
    const done = await imported(desk, ownFile(profile, [anaTwice]))
    const { id, timeline, signInNames } = await accountOf(desk, 'Ana Ruiz')
    const added = timeline.find(({ event }) => event === 'sign-in-name-added')!
    expect(added).toMatchObject({ actor: 'system', facts: { enabled: true } })
    expect(sentence('en', 'events.sign-in-name-added', added.facts)).toMatch(
      /^An import added the sign-in name za•+\.$/,
    )
    expect(sentence('es', 'events.sign-in-name-added', { ...added.facts, enabled: false })).toMatch(
      /^Una importación añadió el nombre de inicio de sesión za•+, desactivado\.$/,
    )
    expect(signInNames).toHaveLength(2)
    const written: string[] = []
    desk.chooseTarget({
      write: async (chunks) => {
        for await (const chunk of chunks) written.push(String(chunk))
      },
    })
    await desk.get('directory.saveReport', { importId: done.importId, form: 'text' })
    expect(written.join('')).toMatch(/Sign-in name za•+ is added, turned on\./)
    expect(
      JSON.stringify([
        desk.replies,
        await desk.store.audit.list(100),
        await desk.store.audit.list(100, id),
        written,
      ]),
    ).not.toContain('zanzibar77')
  })

  it('comes from the file of another provider too, where one of its names is the account’s', async () => {
    const { desk, profile } = await importDesk()
    await imported(
      desk,
      oktaFile(profile, [{ name: 'Ana Ruiz', login: 'ana.ruiz@contoso.example' }]),
    )
    expect(
      (await imported(desk, ownFile(profile, [{ ...anaTwice, id: 'other-7' }]))).report,
    ).toMatchObject({ added: 0, changed: 1 })
    expect((await accountOf(desk, 'zanzibar77')).name).toBe('Ana Ruiz')
  })

  it('is added beside the old one where the person, known by their id, is called otherwise and that is accepted: no import takes a name away', async () => {
    const { desk, profile } = await importDesk()
    await imported(desk, ownFile(profile, [ana]))
    const { importId } = await dryRun(
      desk,
      ownFile(profile, [{ ...ana, names: ['on ana.mora@contoso.example'] }]),
    )
    await desk.get('directory.acceptHeld', { importId, number: null, accepted: true })
    expect((await desk.get('directory.applyImport', { importId })).report).toMatchObject({
      changed: 1,
      held: 0,
    })
    for (const query of ['ana.ruiz@contoso.example', 'ana.mora@contoso.example'])
      expect((await accountOf(desk, query)).signInNames).toMatchObject([
        { enabled: true },
        { enabled: true },
      ])
    for (const names of [ana.names, ['on ana.mora@contoso.example']])
      expect(
        (await dryRun(desk, ownFile(profile, [{ ...ana, names }]))).plan!.classes,
      ).toMatchObject({ changed: 0, same: 1 })
  })

  it('is held back while all security info is being replaced, with until when, and nobody can accept it', async () => {
    const { desk, profile } = await importDesk()
    const contacts = ['email confirmed en ana@example.org', 'phone confirmed en +34612345678']
    await imported(desk, ownFile(profile, [{ ...ana, contacts }]))
    desk.wait(duration('30d'))
    const { id } = await accountOf(desk, 'Ana Ruiz')
    await verifiedCase(desk, id)
    await accepted(desk, id, { type: 'remove-all-contacts' })
    const planned = await dryRun(desk, ownFile(profile, [anaTwice]))
    const [row] = await rowsOf(desk, planned, 'held')
    expect(row).toMatchObject({
      changes: [{ what: 'sign-in-name-added' }],
      held: { rule: 'replacement.security-frozen', acceptable: null },
    })
    expect(
      sentence('en', 'rules.replacement.security-frozen', { ...row!.held!.facts, liftsAt: null }),
    ).toContain('no contact, sign-in name')
    expect(
      (
        await desk.get('directory.acceptHeld', {
          importId: planned.importId,
          number: null,
          accepted: true,
        })
      ).plan!.accepted,
    ).toBe(0)
    expect(
      (await desk.get('directory.applyImport', { importId: planned.importId })).report,
    ).toMatchObject({ changed: 0, held: 1 })
    expect((await accountOf(desk, 'Ana Ruiz')).signInNames).toHaveLength(1)
  })

  it('and that another account has is refused with its line and what to do, and that person is left as they are', async () => {
    const { desk, profile } = await importDesk()
    await imported(desk, ownFile(profile, [ana, luis]))
    const planned = await dryRun(
      desk,
      ownFile(profile, [
        luis,
        { ...ana, name: 'Ana R.', names: [...ana.names, 'on LUIS.GIL2@contoso.example'] },
        { name: 'Luis Gil', names: ['on luis.gil2@contoso.example'] },
      ]),
    )
    // Within one file a name is the first person’s that has it.
    expect(planned.plan).toMatchObject({ classes: { new: 0, changed: 1, same: 1 }, refused: 1 })
    const other = await dryRun(
      desk,
      ownFile(profile, [
        { ...ana, name: 'Ana R.', names: [...ana.names, 'on LUIS.GIL@contoso.example'] },
      ]),
    )
    expect(other.plan).toMatchObject({
      classes: { new: 0, changed: 0, held: 0, same: 0 },
      refused: 1,
    })
    const { problems } = await desk.get('directory.listProblems', {
      importId: other.importId,
      after: 0,
    })
    expect(problems).toMatchObject([
      { problem: 'account-unclear', line: 2, severity: 'record-refused' },
    ])
    await desk.get('directory.applyImport', { importId: other.importId })
    expect((await accountOf(desk, 'Ana Ruiz')).signInNames).toHaveLength(1)
  })

  it('and that somebody else gets between the dry run and its turn is held back, and the audit says by which rule', async () => {
    const { desk, profile } = await importDesk()
    await imported(desk, ownFile(profile, [ana]))
    const planned = await dryRun(desk, ownFile(profile, [anaTwice]))
    const person = {
      name: 'Eva Paz',
      locale: 'en',
      twoStep: false,
      lastSignInAt: null,
      externalId: null,
      signInNames: [{ kind: 'user-name', value: 'ZANZIBAR77', enabled: true }],
      contacts: [],
    } as const
    const eva = registrationOf(person, desk.desk.ids, desk.now())
    await desk.store.accounts.register([eva], {
      at: desk.now(),
      by: { kind: 'system' },
      action: 'directory.applyImport',
      accountId: null,
      caseId: null,
      outcome: 'accepted',
      rule: null,
      facts: {},
    })
    const done = await desk.get('directory.applyImport', { importId: planned.importId })
    expect(done.report).toMatchObject({ changed: 0, held: 1 })
    const { id, signInNames } = await accountOf(desk, 'Ana Ruiz')
    expect(signInNames).toHaveLength(1)
    expect(
      (await desk.store.audit.list(20, id)).find(
        ({ action }) => action === 'update-from-directory',
      ),
    ).toMatchObject({ outcome: 'refused', rule: 'names.taken', facts: { names: 1 } })
    expect(await desk.store.search.withSignInName('zanzibar77')).toBe(eva.accountId)
  })

  it('and that looks like another account’s is added and marked, and so is what looks like a name that was added', async () => {
    const { desk, profile } = await importDesk()
    await imported(desk, ownFile(profile, [ana, luis]))
    const planned = await dryRun(
      desk,
      ownFile(profile, [ana, { ...luis, names: [...luis.names, 'on ana.ru1z@contoso.example'] }]),
    )
    expect(planned.plan).toMatchObject({ classes: { changed: 1 }, lookAlikes: 1 })
    await desk.get('directory.applyImport', { importId: planned.importId })
    await imported(desk, ownFile(profile, [{ ...ana, names: [...ana.names, 'on paypal'] }, luis]))
    const alike = await dryRun(
      desk,
      ownFile(profile, [{ name: 'Eva Paz', names: ['on paypaI'], id: '9' }]),
    )
    expect((await rowsOf(desk, alike, 'new'))[0]).toMatchObject({ name: 'Eva Paz', looksLike: 0 })
  })

  it('lets nobody back in whose names are all off before an administrator accepts it', async () => {
    const { desk, profile } = await importDesk()
    await imported(desk, ownFile(profile, [{ ...ana, names: ['off ana.ruiz@contoso.example'] }]))
    const planned = await dryRun(
      desk,
      ownFile(profile, [{ ...ana, names: ['off ana.ruiz@contoso.example', 'on zanzibar77'] }]),
    )
    expect((await rowsOf(desk, planned, 'held'))[0]!.held).toMatchObject({
      rule: 'identity.code-required',
      acceptable: 'change',
    })
    await desk.get('directory.acceptHeld', {
      importId: planned.importId,
      number: null,
      accepted: true,
    })
    expect(
      (await desk.get('directory.applyImport', { importId: planned.importId })).report,
    ).toMatchObject({ changed: 1, held: 0 })
    expect((await accountOf(desk, 'zanzibar77')).signInNames.map(({ enabled }) => enabled)).toEqual(
      [false, true],
    )
  })
})
