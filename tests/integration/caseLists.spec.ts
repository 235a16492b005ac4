import { describe, expect, it } from 'vitest'
import type { RequestOf, ValueOf } from '@shared/channels'
import { caseNumber } from '@shared/vocabulary/caseNumber'
import { duration } from '@shared/vocabulary/instant'
import { accepted, contactOf, deskWithMaria, show, withMaria } from './accounts'
import { ownCases } from './caseList'
import { usedEntry } from '../../src/main/audit/entries'
import { findOrphans } from '../../src/main/jobs/orphans'
import { supervisorsQueue } from '../../src/main/ports/cases'
import { passphrase, testDesk, type TestDesk } from './desk'
import { added, arrived, foundingTwo } from './operators'

const openCase = { type: 'open-case', channel: 'phone', story: '' } as const

describe('the cases of an account', () => {
  it('are read by the second agent with the first caller’s story, the notes and why it went on, and without contacts', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk, foundingTwo)
    const other = await withMaria(desk)
    await accepted(desk, accountId, { ...openCase, story: 'Use +34 600 11 22 33, quickly.' })
    await accepted(desk, accountId, { type: 'note', text: 'Did not know\nthe last digits.' })
    const [caseId, opened] = [(await show(desk, accountId)).cases[0]!.id, desk.now()]
    const nora = await added(desk, 'Nora', 'agent')
    await accepted(desk, accountId, {
      type: 'hand-over',
      to: nora.operator.id,
      reason: 'My shift ends.',
    })
    await accepted(desk, other, { ...openCase, story: 'of another account' })
    const closed = await nora.window.ask('commands.run', {
      accountId,
      command: { type: 'close-case', outcome: 'not-the-owner' },
    })
    expect(closed).toMatchObject({ ok: true, value: { outcome: 'accepted' } })
    const eve = await added(desk, 'Eve', 'agent')
    const reply = await eve.window.ask('cases.ofAccount', { accountId, after: null })
    expect(reply).toMatchObject({
      ok: true,
      value: {
        count: 1,
        next: null,
        cases: [
          {
            id: caseId,
            operatorName: 'Nora',
            mine: false,
            channel: 'phone',
            openedAt: opened,
            outcome: 'not-the-owner',
            history: [
              { event: 'case-noted', operatorName: 'Ana', text: 'Did not know\nthe last digits.' },
              {
                event: 'case-handed-over',
                operatorName: 'Ana',
                to: 'Nora',
                text: 'My shift ends.',
              },
              { event: 'case-closed', operatorName: 'Nora', outcome: 'not-the-owner' },
            ],
          },
        ],
      },
    })
    expect(JSON.stringify(reply)).toContain('quickly')
    expect(JSON.stringify(reply)).not.toMatch(/600|another account/)
  })

  it('come twenty at a time, open ones first, each once', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    for (let round = 0; round < 21; round++) {
      await accepted(desk, accountId, openCase)
      if (round > 0) {
        const { cases } = await show(desk, accountId)
        const newest = cases.find(({ closedAt, openedAt }) => !closedAt && openedAt === desk.now())
        await accepted(desk, accountId, {
          type: 'close-case',
          outcome: 'no-action',
          caseId: newest!.id,
        } as never)
      }
      desk.wait(60)
    }
    const first = await desk.get('cases.ofAccount', { accountId, after: null })
    expect([first.count, first.cases.length, first.cases[0]!.closedAt]).toEqual([21, 20, null])
    const rest = await desk.get('cases.ofAccount', { accountId, after: first.next })
    expect([rest.cases.length, rest.next]).toEqual([1, null])
    const ids = [...first.cases, ...rest.cases].map(({ id }) => id)
    expect(new Set(ids).size).toBe(21)
  })

  it('are nothing for who serves nobody', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk, foundingTwo)
    const trainer = await added(desk, 'Tom', 'trainer')
    expect(await trainer.window.ask('cases.ofAccount', { accountId, after: null })).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    })
  })
})

describe('the open cases of somebody who leaves', () => {
  const openOf = async (desk: TestDesk, id: string) => desk.store.cases.open(id, 10)

  it('go to the supervisors along with the removal, and what was proved in them counts no longer', async () => {
    const desk = await testDesk()
    const [accountId, other] = [await deskWithMaria(desk, foundingTwo), await withMaria(desk)]
    const nora = await added(desk, 'Nora', 'agent')
    await nora.window.ask('commands.run', { accountId, command: openCase })
    await nora.window.ask('commands.run', { accountId: other, command: openCase })
    await nora.window.ask('commands.run', {
      accountId: other,
      command: { type: 'close-case', outcome: 'no-action' },
    })
    await accepted(desk, other, openCase)
    const { id } = nora.operator
    expect((await desk.get('operators.list', {})).map(({ openCases }) => openCases)).toEqual([
      1, 1, 0,
    ])
    expect(await desk.get('operators.remove', { operatorId: id })).toMatchObject({ openCases: 0 })
    expect(await openOf(desk, id)).toEqual([])
    expect(await openOf(desk, supervisorsQueue)).toMatchObject([{ accountId }])
    const { cases } = await desk.get('cases.ofAccount', { accountId, after: null })
    expect(cases).toMatchObject([
      { operatorName: 'Nora', waitsSince: desk.now(), history: [{ to: null, text: null }] },
    ])
    expect((await show(desk, other)).cases.map(({ waitsSince }) => waitsSince)).toEqual([
      null,
      null,
    ])
    const log = await desk.store.audit.list(10)
    expect(log.find(({ action }) => action === 'cases.passedOn')).toMatchObject({
      by: { kind: 'system' },
      accountId,
      facts: { operator: id, count: 1 },
    })
  })

  it('go there with a role that serves no customers, and stay with one that does', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk, foundingTwo)
    await arrived(desk, 'Sam')
    const nora = await added(desk, 'Nora', 'agent')
    await nora.window.ask('commands.run', { accountId, command: openCase })
    const { id: operatorId } = nora.operator
    const yes = { name: 'Sam', passphrase }
    await desk.get('operators.setRole', { operatorId, role: 'supervisor', yes })
    expect(await openOf(desk, operatorId)).toHaveLength(1)
    await desk.get('operators.setRole', { operatorId, role: 'trainer' })
    expect(await openOf(desk, operatorId)).toEqual([])
    expect(await openOf(desk, supervisorsQueue)).toHaveLength(1)
  })

  it('are found by a job where a store of before left them with who is gone', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk, foundingTwo)
    const nora = await added(desk, 'Nora', 'agent')
    await nora.window.ask('commands.run', { accountId, command: openCase })
    const { id } = nora.operator
    await findOrphans(desk.desk)
    expect(await openOf(desk, id)).toHaveLength(1)
    // As removing was before it took the cases along.
    const entry = usedEntry(desk.now(), (await desk.store.operators.founder())!, 'operators.remove')
    await desk.store.operators.change(id, { removedAt: desk.now() }, entry, () => null)
    await findOrphans(desk.desk)
    expect([await openOf(desk, id), (await openOf(desk, supervisorsQueue)).length]).toEqual([[], 1])
  })
})

describe('a list of cases', () => {
  const ids = ({ cases }: ValueOf<'cases.list'>) => cases.map(({ id }) => id)

  /** Ana has a case of Maria and one of Zoë, opened later by chat; Nora has closed one of Maria. */
  async function three() {
    const desk = await testDesk()
    const maria = await deskWithMaria(desk, foundingTwo)
    const zoe = await withMaria(desk, { name: 'Zoë Ærø' })
    const nora = await added(desk, 'Nora Quinn', 'agent')
    const opened = async (window: Pick<TestDesk, 'ask'>, accountId: string, command: object) => {
      const reply = await window.ask('commands.run', { accountId, command: command as never })
      if (!reply.ok || reply.value.outcome !== 'accepted') throw new Error(JSON.stringify(reply))
      return String(reply.value.facts['case'])
    }
    const closed = await opened(nora.window, maria, openCase)
    await nora.window.ask('commands.run', {
      accountId: maria,
      command: { type: 'close-case', outcome: 'recovered' },
    })
    const old = await opened(desk, maria, openCase)
    desk.wait(duration('8d'))
    const young = await opened(desk, zoe, { ...openCase, channel: 'chat' })
    const list = async (change: Partial<RequestOf<'cases.list'>>) =>
      ids(await desk.get('cases.list', { ...ownCases, ...change }))
    return { desk, list, nora: nora.operator.id, closed, old, young }
  }

  it('is narrowed down by the number in any spelling, the account’s name and who has it', async () => {
    const { desk, list, closed, old, young } = await three()
    const number = caseNumber(old)
    for (const search of [number, number.toLowerCase().replace('-', ''), `case ${number}`, old])
      expect([search, await list({ search })]).toEqual([search, [old]])
    expect(await list({ search: caseNumber(closed) })).toEqual([])
    expect(await list({ list: 'closed', search: caseNumber(closed) })).toEqual([closed])
    expect(await list({ search: 'zoe aer' })).toEqual([young])
    expect(await list({ search: 'ana' })).toEqual([young, old])
    expect(await list({ search: 'ana mar' })).toEqual([old])
    expect(await list({ list: 'closed', search: 'quin' })).toEqual([closed])
    expect(await list({ list: 'closed', search: 'ana' })).toEqual([])
    const wrong = `${number.slice(0, -1)}${number.endsWith('7') ? '8' : '7'}`
    expect(await desk.get('cases.list', { ...ownCases, search: wrong })).toMatchObject({
      cases: [],
      misread: true,
    })
  })

  it('is narrowed down by channel, owner, outcome and age, and sorted either way', async () => {
    const { list, nora, closed, old, young } = await three()
    expect(await list({ list: 'team' })).toEqual([young, old])
    expect(await list({ list: 'team', order: 'oldest' })).toEqual([old, young])
    expect(await list({ channel: 'chat' })).toEqual([young])
    expect(await list({ list: 'team', owner: nora })).toEqual([])
    expect(await list({ list: 'closed', owner: nora, outcome: 'recovered' })).toEqual([closed])
    expect(await list({ list: 'closed', outcome: 'no-action' })).toEqual([])
    expect(await list({ age: 'day' })).toEqual([young])
    expect(await list({ age: 'older-than-week' })).toEqual([old])
  })

  it('goes on where a page ended, either way, though cases of one second stand on both', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    for (let round = 0; round < 5; round++) await accepted(desk, accountId, openCase)
    for (const order of ['newest', 'oldest'] as const) {
      const seen: string[] = []
      let after: ValueOf<'cases.list'>['next'] = null
      do {
        const page: ValueOf<'cases.list'> = await desk.get('cases.list', {
          ...ownCases,
          list: 'team',
          order,
          after,
          limit: 2,
        })
        seen.push(...ids(page))
        after = page.next
      } while (after !== null)
      expect([seen.length, new Set(seen).size]).toEqual([5, 5])
    }
  })

  it('says what goes on in a case', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    await accepted(desk, accountId, openCase)
    const waits = async () => (await desk.get('cases.list', ownCases)).cases[0]!.waits
    expect(await waits()).toEqual([])
    const contactId = await contactOf(desk, accountId, 'email')
    await accepted(desk, accountId, { type: 'request-code', purpose: 'support-call', contactId })
    expect(await waits()).toEqual(['code'])
    desk.wait(60)
    await accepted(desk, accountId, {
      type: 'submit-code',
      purpose: 'support-call',
      code: desk.minted.at(-1)!,
    })
    expect(await waits()).toEqual([])
  })
})
