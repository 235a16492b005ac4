import { readdirSync, readFileSync, statSync, writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { passphrase } from './desk'
import { dryRun, imported, importDesk, okta, oktaFile, rowsOf } from './importing'

const folder = 'tests/data/import'
const samples = readdirSync(folder, { recursive: true, encoding: 'utf8' })
  .filter((file) => /[.](csv|json)$/.test(file))
  .sort()

const two = [
  {
    name: 'Ana Ruiz',
    login: 'ana.ruiz@contoso.example',
    secondEmail: 'ana@example.org',
    mobilePhone: '+34612345678',
  },
  { name: 'Luis Gil', login: 'luis.gil@contoso.example', secondEmail: 'luis@example.org' },
]

describe('an import', () => {
  it('shows what becomes what before anything is read, and stores nothing with the dry run', async () => {
    const { desk } = await importDesk()
    desk.choose(okta)
    const chosen = await desk.get('directory.chooseImport', {})
    expect(chosen).toMatchObject({
      phase: 'mapping',
      format: 'okta-csv',
      files: ['okta.csv'],
      mappingProblems: [],
      plan: null,
    })
    expect(chosen?.mapping?.columns.some(({ role }) => role === 'sign-in-name')).toBe(true)
    const planned = await desk.get('directory.planImport', { importId: chosen!.importId })
    expect(planned).toMatchObject({ phase: 'planned', plan: { fileRefused: null } })
    expect(planned.plan!.classes.new).toBeGreaterThan(0)
    expect((await desk.get('app.show', {})).accounts).toBe(0)
  })

  it('then stores exactly what was shown, and the people are found', async () => {
    const { desk } = await importDesk()
    const planned = await dryRun(desk, okta)
    const [first] = await rowsOf(desk, planned, 'new')
    const done = await desk.get('directory.applyImport', { importId: planned.importId })
    expect(done).toMatchObject({
      phase: 'done',
      report: { added: planned.plan!.classes.new, changed: 0, held: 0 },
    })
    expect((await desk.get('app.show', {})).accounts).toBe(planned.plan!.classes.new)
    const { hits } = await desk.get('accounts.find', { query: first!.name })
    expect(
      (await desk.get('accounts.show', { accountId: hits[0]!.id })).timeline.at(-1),
    ).toMatchObject({ event: 'account-registered', actor: 'system' })
  })

  it('leaves the plan with people’s contacts to nobody else, and removes it when the import is dropped', async () => {
    const { desk, profile } = await importDesk()
    const planned = await dryRun(desk, okta)
    const plans = () => readdirSync(profile).filter((name) => name.includes('.plan'))
    expect(plans()).not.toEqual([])
    for (const name of plans()) expect(statSync(path.join(profile, name)).mode & 0o077).toBe(0)
    expect(await desk.get('directory.cancelImport', { importId: planned.importId })).toBeNull()
    expect(plans()).toEqual([])
  })

  for (const sample of samples) {
    it(`adds what it said and is the same the second time: ${sample}`, async () => {
      const { desk } = await importDesk()
      const first = await imported(desk, path.join(folder, sample))
      const added = first.plan!.classes.new
      expect((await desk.get('app.show', {})).accounts).toBe(added)
      expect((await dryRun(desk, path.join(folder, sample))).plan!.classes).toEqual({
        new: 0,
        changed: 0,
        held: 0,
        same: added,
        gone: 0,
      })
    })
  }

  it('counts accounts without a confirmed contact, which have the gate', async () => {
    const { desk, profile } = await importDesk()
    const done = await imported(desk, oktaFile(profile, two))
    expect(done.report).toMatchObject({ added: 2, gated: 2 })
    const { hits } = await desk.get('accounts.find', { query: 'Ana Ruiz' })
    expect((await desk.get('accounts.show', { accountId: hits[0]!.id })).status).toBe(
      'needs-new-info',
    )
  })

  it('shows masks only, and leaves none of the people in the audit, the report or a reply', async () => {
    const { desk } = await importDesk()
    const planned = await dryRun(desk, okta)
    await rowsOf(desk, planned, 'new')
    await desk.get('directory.listProblems', { importId: planned.importId, after: 0 })
    await desk.get('directory.applyImport', { importId: planned.importId })
    const written: string[] = []
    desk.chooseTarget({
      write: async (chunks) => {
        for await (const chunk of chunks) written.push(String(chunk))
      },
    })
    for (const form of ['csv', 'text'] as const)
      await desk.get('directory.saveReport', { importId: planned.importId, form })
    const contacts = readFileSync(okta, 'utf8').match(/[^\s,"]+@[^\s,"]+|\+\d{6,}/g) ?? []
    expect(contacts.length).toBeGreaterThan(0)
    expect(written.join('').length).toBeGreaterThan(100)
    const shown = JSON.stringify([desk.replies, await desk.store.audit.list(100), written])
    for (const contact of contacts) expect(shown).not.toContain(contact)
    expect(
      (await desk.store.audit.list(100)).find(({ action }) => action === 'directory.applyImport'),
    ).toMatchObject({
      outcome: 'accepted',
      facts: { added: planned.plan!.classes.new, changed: 0 },
    })
  })

  it('waits for its operator while the window is locked, and is nobody else’s', async () => {
    const { desk } = await importDesk()
    const { importId } = await dryRun(desk, okta)
    await desk.get('operators.add', { name: 'Eva', role: 'administrator', passphrase })
    await desk.get('operators.lock', {})
    await desk.get('operators.signIn', { name: 'Eva', passphrase })
    await desk.get('operators.changePassphrase', { passphrase: 'another long passphrase' })
    expect(await desk.get('directory.showImport', {})).toBeNull()
    expect(await desk.failure('directory.applyImport', { importId })).toMatchObject({
      code: 'conflict',
      facts: { import: 'gone' },
    })
  })

  it('is nothing where no file was chosen, and a reason where one can not be read', async () => {
    const { desk, profile } = await importDesk()
    desk.choose()
    expect(await desk.get('directory.chooseImport', {})).toBeNull()
    desk.choose(path.join(profile, 'gone.csv'))
    expect(await desk.failure('directory.chooseImport', {})).toEqual({
      code: 'file',
      facts: { reason: 'unreadable' },
      liftsAt: null,
    })
    desk.choose(profile)
    expect(await desk.failure('directory.chooseImport', {})).toMatchObject({ code: 'file' })
  })

  it('says why a file is refused as a whole, and applies nothing of it', async () => {
    const { desk, profile } = await importDesk()
    const file = path.join(profile, 'cut.json')
    writeFileSync(
      file,
      readFileSync('tests/data/import/keycloak/ten-users-realm.json', 'utf8').slice(0, 3_000),
    )
    const planned = await dryRun(desk, file)
    expect(planned.plan!.fileRefused).toMatchObject({ problem: 'file-cut-off' })
    expect(planned.plan!.classes).toEqual({ new: 0, changed: 0, held: 0, same: 0, gone: 0 })
    expect(
      await desk.failure('directory.applyImport', { importId: planned.importId }),
    ).toMatchObject({ code: 'conflict' })
  })
})

describe('the mapping', () => {
  it('can be changed before the run, and is offered again for the next file of that kind', async () => {
    const { desk, profile } = await importDesk()
    desk.choose(oktaFile(profile, two))
    const chosen = await desk.get('directory.chooseImport', {})
    const { importId, mapping } = chosen!
    const columns = mapping!.columns
      .filter(({ column }) => column !== 'mobilePhone')
      .map((column) => (column.column === 'secondEmail' ? { ...column, confirmed: true } : column))
    expect(
      await desk.get('directory.setMapping', { importId, mapping: { ...mapping!, columns } }),
    ).toMatchObject({ phase: 'mapping', mappingProblems: [] })
    const planned = await desk.get('directory.planImport', { importId })
    expect(planned.plan).toMatchObject({ classes: { new: 2 }, gated: 0 })
    expect((await rowsOf(desk, planned, 'new'))[0]!.contacts).toMatchObject([
      { kind: 'email', confirmed: true },
    ])
    desk.choose(oktaFile(profile, two, 'next.csv'))
    const next = (await desk.get('directory.chooseImport', {}))!
    // It is offered, and not used before somebody says so.
    expect(next).toMatchObject({ remembered: false, mapping, offered: { columns } })
    const used = await desk.get('directory.setMapping', {
      importId: next.importId,
      mapping: { ...next.offered!, columns: [...next.offered!.columns] },
    })
    expect(used).toMatchObject({ remembered: true, mapping: { columns }, offered: null })
  })

  it('is forgotten where somebody wants that, with a line in the audit, and what is mapped now stays', async () => {
    const { desk, profile } = await importDesk()
    desk.choose(oktaFile(profile, two))
    const { importId, mapping } = (await desk.get('directory.chooseImport', {}))!
    expect(await desk.failure('directory.forgetMapping', { importId })).toMatchObject({
      code: 'conflict',
    })
    const request = {
      importId,
      mapping: { ...mapping!, columns: [...mapping!.columns], country: 'ES' },
    }
    await desk.get('directory.setMapping', request)
    await desk.get('directory.planImport', { importId })
    const next = (await desk.get('directory.chooseImport', {}))!
    expect(next.offered?.country).toBe('ES')
    expect(await desk.get('directory.forgetMapping', { importId: next.importId })).toMatchObject({
      offered: null,
      remembered: false,
      mapping,
    })
    expect(await desk.store.audit.list(1)).toMatchObject([
      { action: 'directory.forgetMapping', facts: { format: 'okta-csv' } },
    ])
    expect(await desk.get('directory.chooseImport', {})).toMatchObject({ offered: null })
  })

  it('that was the format’s own is the one that files like these were imported with', async () => {
    const { desk, profile } = await importDesk()
    desk.choose(oktaFile(profile, two))
    const { importId, remembered } = (await desk.get('directory.chooseImport', {}))!
    expect(remembered).toBe(false)
    await desk.get('directory.planImport', { importId })
    expect(await desk.get('directory.chooseImport', {})).toMatchObject({
      remembered: true,
      offered: null,
    })
  })

  it('is not read with while something is wrong with it', async () => {
    const { desk } = await importDesk()
    desk.choose(okta)
    const { importId, mapping } = (await desk.get('directory.chooseImport', {}))!
    const wrong = {
      ...mapping!,
      columns: [
        ...mapping!.columns.filter(({ role }) => role !== 'sign-in-name'),
        { column: 'password', role: 'full-name' as const },
      ],
    }
    expect(
      (await desk.get('directory.setMapping', { importId, mapping: wrong })).mappingProblems.map(
        ({ problem }) => problem,
      ),
    ).toEqual(['no-sign-in-name', 'column-secret'])
    expect(await desk.failure('directory.planImport', { importId })).toMatchObject({
      code: 'conflict',
      facts: { mapping: 'unusable' },
    })
  })
})
