import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { dryRun, importDesk, imported, oktaFile, rowsOf, type Row } from './importing'

const people: readonly Row[] = [
  { name: 'Ana Ruiz', login: 'ana@contoso.example', mobilePhone: '12' },
  { name: '=Bo Li', login: 'bo@contoso.example', mobilePhone: '13' },
  { name: '+Cy Day', login: 'cy@contoso.example', secondEmail: 'nonsense' },
  { name: 'Di Roe', login: '' },
  { name: '-Ed Fox', login: 'ed@contoso.example', mobilePhone: '14' },
]

describe('what is wrong in the files of an import', () => {
  it('is listed by kind: once for each column, with how often and the first lines, the costliest first, and notes apart', async () => {
    const { desk, profile } = await importDesk()
    const planned = await dryRun(desk, oktaFile(profile, people))
    const { importId } = planned
    const problems = await desk.get('directory.listProblemKinds', { importId, notes: false })
    expect(
      problems.kinds.map(({ first, count, lines }) => [first.problem, first.field, count, lines]),
    ).toEqual([
      ['sign-in-name-missing', 'login', 1, [5]],
      ['phone-unreadable', 'mobilePhone', 3, [2, 3, 6]],
      ['email-unreadable', 'secondEmail', 1, [4]],
    ])
    const notes = await desk.get('directory.listProblemKinds', { importId, notes: true })
    expect(notes.kinds.every(({ first }) => first.severity === 'noted')).toBe(true)
    const formulas = notes.kinds.find(({ first }) => first.problem === 'formula-like')
    expect(formulas).toMatchObject({ count: 3, lines: [3, 4, 6] })
    const noted = notes.kinds.reduce((sum, { count }) => sum + count, 0)
    expect(planned.plan).toMatchObject({ problems: 5, notes: noted })
    expect([problems.leftOut, notes.leftOut]).toEqual([0, 0])
  })

  it('is listed line by line for one kind, and for no other', async () => {
    const { desk, profile } = await importDesk()
    const { importId } = await dryRun(desk, oktaFile(profile, people))
    const list = (field: string | null) =>
      desk.get('directory.listProblems', {
        importId,
        after: 0,
        kind: { problem: 'phone-unreadable', field },
      })
    expect((await list('mobilePhone')).problems.map(({ line }) => line)).toEqual([2, 3, 6])
    expect((await list('secondEmail')).problems).toEqual([])
    expect((await list(null)).problems).toEqual([])
  })

  it('goes on from page to page, also where there is more of one kind than a page has', async () => {
    const { desk, profile } = await importDesk()
    const many = Array.from({ length: 120 }, (_, at) => ({
      name: `Person ${String.fromCodePoint(0x4e00 + at)}`,
      login: `p${at}@contoso.example`,
      mobilePhone: '12',
    }))
    const { importId, plan } = await dryRun(desk, oktaFile(profile, many))
    expect(plan?.problems).toBe(120)
    const kind = { problem: 'phone-unreadable', field: 'mobilePhone' } as const
    const lines: number[] = []
    for (let after: number | null = 0; after !== null;) {
      const page: Awaited<ReturnType<typeof list>> = await list(after)
      lines.push(...page.problems.map(({ line }) => line))
      after = page.next
    }
    function list(after: number) {
      return desk.get('directory.listProblems', { importId, after, kind })
    }
    expect(lines).toEqual(many.map((_, at) => at + 2))
    const [only] = (await desk.get('directory.listProblemKinds', { importId, notes: false })).kinds
    expect(only).toMatchObject({ count: 120, lines: [2, 3, 4, 5, 6] })
  })
})

describe('the people of a dry run', () => {
  const two: readonly Row[] = [
    { name: 'Ana Ruiz', login: 'ana@contoso.example', secondEmail: 'ana@example.org' },
    { name: 'Bo Li', login: 'bo@contoso.example' },
  ]

  it('who are new are shown in full to who asks for that, and the audit has it before', async () => {
    const { desk, profile } = await importDesk()
    const planned = await dryRun(desk, oktaFile(profile, two))
    const { importId } = planned
    expect(JSON.stringify(await rowsOf(desk, planned, 'new'))).not.toContain('@')
    const { rows, next } = await desk.get('directory.showPeople', { importId, after: 0 })
    expect(next).toBeNull()
    expect(
      rows.map(({ signInName, contacts }) => [signInName, contacts.map(({ hint }) => hint)]),
    ).toEqual([
      ['ana@contoso.example', ['ana@example.org']],
      ['bo@contoso.example', []],
    ])
    const [entry] = await desk.store.audit.list(1)
    expect(entry).toMatchObject({ action: 'directory.showPeople', facts: { people: 2 } })
    expect(JSON.stringify(entry)).not.toContain('@')
  })

  it('who are here already are not: seeing them in full takes two operators', async () => {
    const { desk, profile } = await importDesk()
    await imported(desk, oktaFile(profile, two))
    const { importId, plan } = await dryRun(
      desk,
      oktaFile(profile, [...two, { name: 'Cy Day', login: 'cy@contoso.example' }]),
    )
    expect(plan?.classes).toMatchObject({ new: 1, same: 2 })
    const { rows } = await desk.get('directory.showPeople', { importId, after: 0 })
    expect(rows.map(({ name }) => name)).toEqual(['Cy Day'])
  })
})

describe('people of whom the files do not say whether they may sign in', () => {
  async function planned() {
    const { desk, profile } = await importDesk()
    const file = path.join(profile, 'people.csv')
    writeFileSync(
      file,
      'First Name,Last Name,Email Address,Recovery Email,Recovery Phone\nAna,Ruiz,ana@contoso.example,,\n',
    )
    const first = await dryRun(desk, file)
    const isOn = async () => {
      await desk.get('directory.applyImport', { importId: first.importId })
      const id = (await desk.store.search.withSignInName('ana@contoso.example'))!
      return (await desk.store.accounts.read(id))!.signInNames[0]!.enabled
    }
    return { desk, file, first, isOn }
  }

  it('come in turned off, and the dry run says so', async () => {
    const { first, isOn } = await planned()
    expect(first.plan).toMatchObject({ classes: { new: 1 }, statusUnknown: true })
    expect(await isOn()).toBe(false)
  })

  it('come in turned on where somebody chooses that, for this import and not for the next', async () => {
    const { desk, file, first, isOn } = await planned()
    const { importId } = first
    const mapping = { ...first.mapping!, columns: [...first.mapping!.columns] }
    await desk.get('directory.setMapping', {
      importId,
      mapping: { ...mapping, unknownStatus: 'on' },
    })
    const again = await desk.get('directory.planImport', { importId })
    expect(again.plan).toMatchObject({ classes: { new: 1 }, statusUnknown: false })
    expect(await isOn()).toBe(true)
    desk.choose(file)
    const next = (await desk.get('directory.chooseImport', {}))!
    expect(next).toMatchObject({ remembered: true, offered: null })
    expect(next.mapping).not.toHaveProperty('unknownStatus')
  })
})

it('two files of two formats are refused, and nothing of them is offered', async () => {
  const { desk, profile } = await importDesk()
  const other = path.join(profile, 'google.csv')
  writeFileSync(
    other,
    'First Name,Last Name,Email Address,Status\nAna,Ruiz,ana@example.org,Active\n',
  )
  desk.choose(oktaFile(profile, people), other)
  expect(await desk.get('directory.chooseImport', {})).toMatchObject({
    mapping: null,
    offered: null,
    refused: { problem: 'file-mixed-formats', file: 'google.csv' },
  })
})
