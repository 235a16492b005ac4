import { describe, expect, it } from 'vitest'
import { duration } from '@shared/vocabulary/instant'
import { people } from '../../src/main/sample/people'
import { passphrase, testDesk, type TestDesk } from './desk'

async function sampleDesk(): Promise<TestDesk> {
  const desk = await testDesk()
  await desk.get('directory.openSample', { name: 'Ana', passphrase })
  return desk
}

async function accountOf(desk: TestDesk, name: string) {
  const { hits } = await desk.get('accounts.find', { query: name })
  return desk.get('accounts.show', { accountId: hits[0]!.id })
}

describe('the sample directory', () => {
  it('plays from the first sign-in to the last, under the clock of the time', async () => {
    const desk = await sampleDesk()
    const app = await desk.get('app.show', {})
    expect(app).toMatchObject({
      phase: 'ready',
      profile: { kind: 'sample' },
      accounts: Object.keys(people).length,
      operator: { name: 'Ana', role: 'supervisor' },
    })
  })

  it('has Maria Gómez wait another 18 days, and Ana Silva with no contact left', async () => {
    const desk = await sampleDesk()
    const maria = await accountOf(desk, 'maria@contoso.example')
    expect(maria.status).toBe('replacement-pending')
    const wait = maria.timers.find((timer) => timer.kind === 'replacement')!
    expect(Math.round((wait.endsAt - desk.now()) / duration('1d'))).toBe(18)
    expect((await accountOf(desk, 'ana.silva')).status).toBe('needs-new-info')
  })

  it('has what becomes of messages to invented people: they arrive, and one mailbox takes none', async () => {
    const desk = await sampleDesk()
    const { contacts } = await accountOf(desk, 'maria@contoso.example')
    const of = (kind: string) => contacts.find((one) => one.kind === kind)!.delivery
    expect(of('phone').last?.state).toBe('delivered')
    expect(new Set(of('phone').outcomes)).toEqual(new Set(['through']))
    expect(of('email').last).toMatchObject({
      state: 'bounced',
      attempts: [{ state: 'accepted' }, { state: 'bounced', reason: 'full' }],
    })
    expect(new Set(of('email').outcomes)).toEqual(new Set(['back']))
  })

  it.each([
    ['tbaker', 'notice-hard'],
    ['li.wei', 'established'],
    ['sofia', 'sign-in-lock'],
    ['pierre', 'replacement-confirm'],
    ['kenji', 'replacement'],
  ])('has something running on the account of %s: %s', async (name, kind) => {
    expect((await accountOf(await sampleDesk(), name)).timers.map((timer) => timer.kind)).toContain(
      kind,
    )
  })

  it('has a replacement that is frozen because somebody said that it was not them', async () => {
    const priya = await accountOf(await sampleDesk(), 'priya')
    expect(priya.replacement?.frozenAt).not.toBeNull()
  })

  it('can be opened in an empty profile only, and stays a sample for good', async () => {
    const live = await testDesk()
    await live.get('operators.createFirst', { name: 'Eva', passphrase })
    expect((await live.failure('directory.openSample', { name: 'Eva', passphrase })).code).toBe(
      'conflict',
    )
    expect((await live.get('app.show', {})).profile.kind).toBe('live')

    const sample = await sampleDesk()
    expect((await sample.failure('directory.openSample', { name: 'Ana', passphrase })).code).toBe(
      'conflict',
    )
    expect((await sample.failure('operators.createFirst', { name: 'Ana', passphrase })).code).toBe(
      'conflict',
    )
  })

  it('leaves an audit whose lines are in the order of time', async () => {
    const desk = await sampleDesk()
    const times = (await desk.store.audit.list(1000)).map((entry) => entry.at)
    expect(times).toEqual(times.toSorted((a, b) => b - a))
  })
})
