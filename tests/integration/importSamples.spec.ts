import { writeFileSync } from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import type { Mapping } from '@shared/vocabulary/mapping'
import { passphrase } from './desk'
import { importDesk, rowsOf } from './importing'

const people = {
  took: 3,
  data: {
    people: [
      {
        login: 'ana.ruiz',
        name: 'Ana Ruiz',
        mail: 'ana@example.org',
        phones: [{ nr: '+34612345678' }],
        passwordHash: 'letmein',
        left: 'no',
      },
      { login: 'tom.berg', name: 'Tom Berg', mail: 'tom@example.org', left: 'yes' },
    ],
  },
}

async function chosen() {
  const { desk, profile } = await importDesk()
  const file = path.join(profile, 'people.json')
  writeFileSync(file, JSON.stringify(people))
  desk.choose(file)
  const current = await desk.get('directory.chooseImport', {})
  return { desk, profile, current: current! }
}

describe('a JSON file of no known format', () => {
  it('is mapped by hand in the window, and what it was mapped by is offered for the next one', async () => {
    const { desk, profile, current } = await chosen()
    expect(current).toMatchObject({
      format: 'other-json',
      lists: [
        { path: 'data.people', objects: 2 },
        { path: '', objects: 1 },
      ],
      columns: ['login', 'name', 'mail', 'phones.nr', 'passwordHash', 'left'],
    })
    const mapping: Mapping = {
      ...current.mapping!,
      columns: [
        { column: 'login', role: 'sign-in-name' },
        { column: 'name', role: 'full-name' },
        { column: 'mail', role: 'email', confirmed: true },
        { column: 'phones.nr', role: 'phone' },
      ],
    }
    const { importId } = current
    const request = { importId, mapping: { ...mapping, columns: [...mapping.columns] } }
    expect((await desk.get('directory.setMapping', request)).mappingProblems).toEqual([])
    const planned = await desk.get('directory.planImport', { importId })
    expect(planned.plan?.classes).toMatchObject({ new: 2 })
    expect((await rowsOf(desk, planned, 'new')).map(({ name }) => name)).toEqual([
      'Ana Ruiz',
      'Tom Berg',
    ])
    await desk.get('directory.applyImport', { importId })
    const next = path.join(profile, 'next.json')
    writeFileSync(next, JSON.stringify(people))
    desk.choose(next)
    expect(await desk.get('directory.chooseImport', {})).toMatchObject({
      remembered: false,
      offered: { list: 'data.people' },
    })
  })

  it('is offered the mapping of the list that was chosen last, which can be forgotten', async () => {
    const { desk, profile } = await importDesk()
    const file = path.join(profile, 'lists.json')
    const partner = { account: 'bo.ek', company: 'Ek' }
    writeFileSync(file, JSON.stringify({ staff: people.data.people, partners: [partner] }))
    desk.choose(file)
    const { importId, mapping } = (await desk.get('directory.chooseImport', {}))!
    expect(mapping?.list).toBe('staff')
    await desk.get('directory.setMapping', {
      importId,
      mapping: {
        format: 'other-json',
        country: null,
        list: 'partners',
        columns: [{ column: 'account', role: 'sign-in-name' }],
      },
    })
    await desk.get('directory.planImport', { importId })
    const next = (await desk.get('directory.chooseImport', {}))!
    expect(next).toMatchObject({ mapping: { list: 'staff' }, offered: { list: 'partners' } })
    await desk.get('directory.forgetMapping', { importId: next.importId })
    expect(await desk.get('directory.chooseImport', {})).toMatchObject({ offered: null })
  })

  it('can have its people in another list, whose columns are then offered', async () => {
    const { desk, current } = await chosen()
    const { importId, mapping } = current
    const choose = (list: string) => ({ importId, mapping: { ...mapping!, columns: [], list } })
    const other = await desk.get('directory.setMapping', choose(''))
    expect(other.columns).toContain('data.people.login')
    expect(other.samples.map(({ column }) => column)).toContain('data.people.login')
    expect(await desk.failure('directory.setMapping', choose('data.nobody'))).toMatchObject({
      facts: { mapping: 'format-differs' },
    })
  })
})

describe('sample values', () => {
  it('are masked, and in full only where they are asked for, which the audit has', async () => {
    const { desk, current } = await chosen()
    expect(current.samples.find(({ column }) => column === 'mail')?.values).toEqual([
      'an••••••',
      'to••••••',
    ])
    expect(JSON.stringify(desk.replies)).not.toContain('example.org')
    const { importId } = current
    const { samples } = await desk.get('directory.showSamples', { importId })
    expect(samples).toContainEqual({
      column: 'mail',
      values: ['ana@example.org', 'tom@example.org'],
    })
    expect(samples).toContainEqual({ column: 'left', values: ['no', 'yes'] })
    const [entry] = await desk.store.audit.list(1)
    expect(entry).toMatchObject({
      action: 'directory.showSamples',
      facts: { files: 1, format: 'other-json', columns: samples.length },
    })
    const audit = JSON.stringify(await desk.store.audit.list(100))
    for (const value of ['example.org', 'Ruiz', '612345678', 'ana.ruiz'])
      expect(audit).not.toContain(value)
  })

  it('of a column that sounds like a hash are never in a reply', async () => {
    const { desk, current } = await chosen()
    const { importId } = current
    await desk.get('directory.showSamples', { importId })
    expect(JSON.stringify(desk.replies)).not.toContain('letmein')
  })

  it('are nobody else’s, and are gone once there is a dry run', async () => {
    const { desk, current } = await chosen()
    const { importId } = current
    const columns = [{ column: 'login', role: 'sign-in-name' as const }]
    await desk.get('directory.setMapping', { importId, mapping: { ...current.mapping!, columns } })
    expect((await desk.get('directory.planImport', { importId })).samples).toEqual([])
    expect(await desk.failure('directory.showSamples', { importId })).toMatchObject({
      code: 'conflict',
      facts: { import: 'planned' },
    })
    await desk.get('operators.add', { name: 'Eva', role: 'administrator', passphrase })
    await desk.get('operators.lock', {})
    await desk.get('operators.signIn', { name: 'Eva', passphrase })
    await desk.get('operators.changePassphrase', { passphrase: 'another long passphrase' })
    expect(await desk.failure('directory.showSamples', { importId })).toMatchObject({
      code: 'conflict',
      facts: { import: 'gone' },
    })
  })
})
