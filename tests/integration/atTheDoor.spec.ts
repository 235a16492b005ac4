import { describe, expect, it } from 'vitest'
import { duration, plus } from '@shared/vocabulary/instant'
import { customer } from '../../src/main/engine/model/actor'
import type { Command } from '../../src/main/engine/model/commands'
import { forgetUnknownNames } from '../../src/main/jobs/unknownNames'
import { answerAtTheDoor } from '../../src/main/services/recovery/door'
import { unknownNames } from '../../src/main/services/recovery/unknownNames'
import { deskWithMaria, mail, phone, signInName } from './accounts'
import { testDesk, type TestDesk } from './desk'

const signIn = (name: string, password = 'a wrong one'): Command => ({
  type: 'sign-in',
  by: customer,
  name,
  password,
})
const look = (kind: 'email' | 'phone', value: string): Command => ({
  type: 'recover-username',
  by: customer,
  contact: { kind, value },
})
const enter = (code: string): Command => ({
  type: 'submit-code',
  by: customer,
  purpose: 'recover-username',
  code,
})

/** What somebody who is not signed in is told; how often the desk was asked for an even answer. */
function door({ desk }: TestDesk) {
  let even = 0
  const here = {
    ...desk,
    evenly: <T>(work: () => Promise<T>) => {
      even += 1
      return work()
    },
  }
  return {
    even: () => even,
    async told(command: Command, value = ''): Promise<unknown> {
      const typed =
        'contact' in command
          ? command.contact
          : { kind: value.includes('@') ? 'email' : 'phone', value }
      const decision = await answerAtTheDoor(here, command, typed as never)
      return decision.outcome === 'refused'
        ? decision.refusal
        : [decision.result, decision.facts, decision.advice, decision.accounts]
    },
  }
}

async function standing(): Promise<{
  desk: TestDesk
  ask: ReturnType<typeof door>['told']
  even: () => number
}> {
  const desk = await testDesk()
  await deskWithMaria(desk)
  const { told, even } = door(desk)
  return { desk, ask: told, even }
}

describe('a name that nobody has and one that somebody has are answered alike', () => {
  it('in what they say and in their locks, however often and whenever somebody tries', async () => {
    const { desk, ask } = await standing()
    const rules: unknown[] = []
    for (const wait of [
      ...Array<number>(25).fill(1),
      900,
      ...Array<number>(12).fill(5),
      3_600,
      60,
      86_400,
    ]) {
      const known = await ask(signIn(signInName))
      expect(await ask(signIn('nobody@contoso.example'))).toEqual(known)
      rules.push((known as { rule: string }).rule)
      desk.wait(wait)
    }
    expect(rules.filter((rule) => rule === 'signin.locked').length).toBeGreaterThan(15)
    expect(rules.filter((rule) => rule === 'signin.wrong-password').length).toBeGreaterThan(15)
    await desk.store.close()
  })

  it('where what is typed looks like a code', async () => {
    const { desk, ask } = await standing()
    for (const password of ['123456', '123 456', 'G-123456', '1234567', ''])
      expect(await ask(signIn('nobody', password))).toEqual(await ask(signIn(signInName, password)))
    await desk.store.close()
  })

  it('each name by itself, in whatever letters it is written', async () => {
    const { desk, ask } = await standing()
    for (let turn = 0; turn < 10; turn += 1)
      await ask(signIn(turn % 2 ? 'Nobody@Contoso.Example' : ' nobody@contoso.example'))
    expect(await ask(signIn('NOBODY@contoso.example'))).toMatchObject({
      rule: 'signin.locked',
      liftsAt: plus(desk.now(), duration('15m')),
    })
    expect(await ask(signIn('somebody@contoso.example'))).toMatchObject({
      rule: 'signin.wrong-password',
    })
    await desk.store.close()
  })

  it('also after a start, and nothing that was typed is stored', async () => {
    const { desk, ask } = await standing()
    for (let turn = 0; turn < 10; turn += 1) await ask(signIn('my password is swordfish'))
    const kept = await desk.store.settings.startingWith(unknownNames)
    expect(kept).toHaveLength(1)
    expect(JSON.stringify(kept)).not.toContain('swordfish')
    expect(await door(desk).told(signIn('my password is swordfish'))).toMatchObject({
      rule: 'signin.locked',
    })
    expect(await desk.store.audit.list(1)).toMatchObject([
      { action: 'sign-in', accountId: null, outcome: 'refused', rule: 'signin.locked' },
    ])
    await desk.store.close()
  })

  it('and is forgotten thirty days after its last failure, not a second before', async () => {
    const { desk, ask } = await standing()
    await ask(signIn('nobody'))
    desk.wait(duration('30d') - 1)
    await forgetUnknownNames(desk.desk)
    expect(await desk.store.settings.startingWith(unknownNames)).toHaveLength(1)
    desk.wait(1)
    await forgetUnknownNames(desk.desk)
    expect(await desk.store.settings.startingWith(unknownNames)).toEqual([])
    await desk.store.close()
  })
})

describe('a contact that nobody has and one that somebody has are answered alike', () => {
  it.each([
    ['email', mail, 'nobody@example.org'],
    ['phone', phone, '+34600000000'],
  ] as const)(
    'by %s: asked for, again at once, with wrong codes, and with what is no code',
    async (kind, known, unknown) => {
      const { desk, ask } = await standing()
      const commands = [
        look,
        look,
        ...['000000', '00000', '', '000 000', ...Array<string>(12).fill('111111')].map(
          (code) => () => enter(code),
        ),
        look,
      ]
      for (const command of commands) {
        expect(await ask(command(kind, unknown), unknown)).toEqual(
          await ask(command(kind, known), known),
        )
        desk.wait(2)
      }
      await desk.store.close()
    },
  )

  it('after the same time: whatever is asked at the door is answered evenly', async () => {
    const { desk, ask, even } = await standing()
    await ask(signIn(signInName))
    await ask(signIn('nobody'))
    await ask(look('email', mail))
    await ask(look('email', 'nobody@example.org'))
    await ask(enter('000000'), mail)
    await ask(enter('000000'), 'nobody@example.org')
    expect(even()).toBe(6)
    await desk.store.close()
  })
})
