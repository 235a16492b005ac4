import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { limits } from '../../src/main/directory/limits'
import type { ChosenFile } from '../../src/main/actions/desk'
import { passphrase, testDesk, type TestDesk } from './desk'

const okta = 'tests/data/import/csv/okta.csv'

const fileOf = (path: string): ChosenFile => ({ name: 'people.csv', read: async () => new Uint8Array(readFileSync(path)) })

async function signedIn(): Promise<TestDesk> {
  const desk = testDesk()
  await desk.get('operators.createFirst', { name: 'Ana', passphrase })
  return desk
}

async function planOf(desk: TestDesk, path = okta) {
  desk.choose(fileOf(path))
  const plan = await desk.get('directory.chooseImport', {})
  if (plan === null) throw new Error('no file was chosen')
  return plan
}

describe('an import', () => {
  it('is shown first and stores nothing', async () => {
    const desk = await signedIn()
    const plan = await planOf(desk)
    expect(plan.added).toBeGreaterThan(0)
    expect(plan.fileName).toBe('people.csv')
    expect((await desk.get('app.show', {})).accounts).toBe(0)
  })

  it('then stores exactly what was shown, and the people are found', async () => {
    const desk = await signedIn()
    const plan = await planOf(desk)
    expect(await desk.get('directory.applyImport', { planId: plan.planId })).toEqual({ added: plan.added })
    expect((await desk.get('app.show', {})).accounts).toBe(plan.added)
    const { hits } = await desk.get('accounts.find', { query: plan.samples[0]!.name })
    expect((await desk.get('accounts.show', { accountId: hits[0]!.id })).timeline.at(-1)).toMatchObject({ event: 'account-registered', actor: 'system' })
  })

  it('adds nobody twice', async () => {
    const desk = await signedIn()
    const first = await planOf(desk)
    await desk.get('directory.applyImport', { planId: first.planId })
    expect(await planOf(desk)).toMatchObject({ added: 0, existing: first.added })
  })

  it('is shown anew where the store has changed since', async () => {
    const desk = await signedIn()
    const plan = await planOf(desk)
    const { plan: held } = desk.session
    await desk.get('directory.applyImport', { planId: plan.planId })
    desk.session.plan = held
    const before = (await desk.get('app.show', {})).accounts
    expect(await desk.failure('directory.applyImport', { planId: plan.planId })).toMatchObject({ code: 'conflict', facts: { plan: 'store-changed' } })
    expect((await desk.get('app.show', {})).accounts).toBe(before)
  })

  it('is forgotten when another file is chosen, or the window is locked', async () => {
    const desk = await signedIn()
    const first = await planOf(desk)
    const second = await planOf(desk)
    expect((await desk.failure('directory.applyImport', { planId: first.planId })).code).toBe('conflict')
    await desk.get('operators.lock', {})
    await desk.get('operators.signIn', { name: 'Ana', passphrase })
    expect(await desk.failure('directory.applyImport', { planId: second.planId })).toMatchObject({ code: 'conflict', facts: { plan: 'gone' } })
  })

  it('shows masks only, and leaves none of the people in the audit', async () => {
    const desk = await signedIn()
    const plan = await planOf(desk)
    await desk.get('directory.applyImport', { planId: plan.planId })
    const contacts = readFileSync(okta, 'utf8').match(/[^\s,"]+@[^\s,"]+|\+\d{6,}/g) ?? []
    expect(contacts.length).toBeGreaterThan(0)
    const shown = JSON.stringify([desk.replies, desk.store.audit.list(100)])
    for (const contact of contacts) expect(shown).not.toContain(contact)
    expect(desk.store.audit.list(1)[0]).toMatchObject({ action: 'directory.applyImport', outcome: 'accepted', facts: { added: plan.added } })
  })

  it('is nothing where no file was chosen, and a reason where one can not be read', async () => {
    const desk = await signedIn()
    desk.choose(null)
    expect(await desk.get('directory.chooseImport', {})).toBeNull()
    desk.choose({ name: 'gone.csv', read: () => Promise.reject(new Error('ENOENT: /home/ana/gone.csv')) })
    expect(await desk.failure('directory.chooseImport', {})).toEqual({ code: 'file', facts: { reason: 'unreadable' }, liftsAt: null })
    desk.choose({ name: 'huge.csv', read: async () => null })
    expect(await desk.failure('directory.chooseImport', {})).toMatchObject({ code: 'file', facts: { reason: 'too-large', mebibytes: limits.fileMebibytes } })
  })
})
