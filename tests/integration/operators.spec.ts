import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { duration, plus } from '@shared/vocabulary/instant'
import { passphrase, testDesk, type TestDesk } from './desk'
import { newProfile } from './profile'

const wrong = 'not the passphrase'

async function lockedDesk(file?: string): Promise<TestDesk> {
  const desk = await testDesk(file)
  await desk.get('operators.createFirst', { name: 'Ana', passphrase })
  await desk.get('operators.lock', {})
  return desk
}

const attempt = (desk: TestDesk, name: string, secret: string) =>
  desk.ask('operators.signIn', { name, passphrase: secret })

describe('the first operator', () => {
  it('is made at the first start and signed in at once', async () => {
    const desk = await testDesk()
    expect((await desk.get('app.show', {})).phase).toBe('first-start')
    expect(await desk.get('operators.createFirst', { name: 'Ana', passphrase })).toMatchObject({
      phase: 'ready',
      operator: { name: 'Ana', role: 'supervisor' },
      profile: { kind: 'live' },
    })
  })

  it('is made once: whoever comes second signs in', async () => {
    const desk = await lockedDesk()
    expect((await desk.failure('operators.createFirst', { name: 'Eva', passphrase })).code).toBe(
      'conflict',
    )
    expect(await desk.get('app.show', {})).toMatchObject({
      operatorNames: ['Ana'],
      lastOperatorName: 'Ana',
    })
  })

  it('is made once also when two ask at the same time', async () => {
    const desk = await testDesk()
    const replies = await Promise.all(
      ['Ana', 'Eva'].map((name) => desk.ask('operators.createFirst', { name, passphrase })),
    )
    expect(replies.filter((reply) => reply.ok)).toHaveLength(1)
    expect(await desk.store.operators.list()).toHaveLength(1)
  })

  it('has a passphrase of twelve characters or more, kept as Argon2id', async () => {
    const desk = await testDesk()
    expect(
      (await desk.failure('operators.createFirst', { name: 'Ana', passphrase: 'elevenchars' }))
        .code,
    ).toBe('bad-request')
    await desk.get('operators.createFirst', { name: 'Ana', passphrase })
    const { passphraseHash } = (await desk.store.operators.list())[0]!
    expect(passphraseHash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/)
  })
})

describe('signing in', () => {
  it('takes the name in any case and the passphrase exactly', async () => {
    const desk = await lockedDesk()
    expect((await attempt(desk, 'Ana', passphrase.toUpperCase())).ok).toBe(false)
    expect((await attempt(desk, ' ana ', passphrase)).ok).toBe(true)
  })

  it('takes an empty passphrase for a wrong one', async () => {
    const desk = await lockedDesk()
    expect((await desk.failure('operators.signIn', { name: 'Ana', passphrase: '' })).code).toBe(
      'wrong-passphrase',
    )
    expect((await desk.failure('operators.signIn', { name: 'Nobody', passphrase: '' })).code).toBe(
      'wrong-passphrase',
    )
  })

  it('gives an unknown name and a wrong passphrase the same answers', async () => {
    const known = await lockedDesk()
    const unknown = await lockedDesk()
    for (let tries = 0; tries < 5; tries += 1) {
      const reply = await attempt(known, 'Ana', wrong)
      expect(reply.ok).toBe(false)
      expect(await attempt(unknown, 'Nobody', wrong)).toEqual(reply)
      for (const desk of [known, unknown]) desk.wait(20)
    }
  })

  it('is refused after three wrong passphrases for 30 seconds, then 1, 5 and 15 minutes, whatever is typed', async () => {
    const desk = await lockedDesk()
    for (let tries = 0; tries < 2; tries += 1)
      expect(
        await desk.failure('operators.signIn', { name: 'Ana', passphrase: wrong }),
      ).toMatchObject({ code: 'wrong-passphrase', liftsAt: null })
    for (const wait of ['30s', '1m', '5m', '15m', '15m'] as const) {
      const liftsAt = plus(desk.now(), duration(wait))
      expect(await desk.failure('operators.signIn', { name: 'Ana', passphrase: wrong })).toEqual({
        code: 'wrong-passphrase',
        facts: {},
        liftsAt,
      })
      expect(await desk.failure('operators.signIn', { name: 'Ana', passphrase })).toEqual({
        code: 'throttled',
        facts: {},
        liftsAt,
      })
      desk.wait(duration(wait) - 1)
      expect((await desk.failure('operators.signIn', { name: 'Ana', passphrase })).code).toBe(
        'throttled',
      )
      desk.wait(1)
    }
    expect((await attempt(desk, 'Ana', passphrase)).ok).toBe(true)
    expect(await desk.store.operators.byName('Ana')).toMatchObject({
      failuresInRow: 0,
      lockedUntil: null,
    })
  })

  it('counts tries that come at the same time', async () => {
    const desk = await lockedDesk()
    const replies = await Promise.all(Array.from({ length: 8 }, () => attempt(desk, 'Ana', wrong)))
    expect(replies.filter((reply) => !reply.ok && reply.error.code === 'throttled')).toHaveLength(5)
  })

  it('keeps its waits when the app is started again', async () => {
    const file = path.join(newProfile(), 'latchkey.db')
    const first = await lockedDesk(file)
    for (let tries = 0; tries < 3; tries += 1) await attempt(first, 'Ana', wrong)
    await first.store.close()
    const second = await testDesk(file)
    const liftsAt = plus(first.now(), duration('30s'))
    expect(await second.failure('operators.signIn', { name: 'Ana', passphrase })).toEqual({
      code: 'throttled',
      facts: {},
      liftsAt,
    })
    await second.store.close()
  })

  it('leaves audit lines that say who, and nothing that was typed', async () => {
    const desk = await lockedDesk()
    await attempt(desk, 'Ana', wrong)
    await attempt(desk, 'my secret in the wrong box', wrong)
    await attempt(desk, 'Ana', passphrase)
    const lines = await desk.store.audit.list(10)
    expect(lines.slice(0, 3).map(({ action, outcome }) => `${action} ${outcome}`)).toEqual([
      'operators.signIn accepted',
      'operators.signIn failed',
      'operators.signIn failed',
    ])
    expect(JSON.stringify(lines)).not.toMatch(/secret|passphrase/)
  })
})
