import { describe, expect, it } from 'vitest'
import { caseNumber } from '@shared/vocabulary/caseNumber'
import type { Ids } from '../../src/main/engine/model/decision'
import { give } from '../../src/main/services/commands/give'
import { accepted, contactOf, deskWithMaria, show, withMaria } from './accounts'
import { testDesk, type TestDesk } from './desk'
import { begin, trainingDesk } from './training/room'

const openCase = { type: 'open-case', channel: 'phone', story: '' } as const
const found = async (desk: TestDesk, query: string) =>
  (await desk.get('accounts.find', { query })).hits.map(({ id, matched, matchedHint }) => ({
    id,
    matched,
    matchedHint,
  }))

describe('the number of a case', () => {
  it('finds its account in whatever way it is typed, and no number with a wrong character finds any', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    await accepted(desk, accountId, openCase)
    const caseId = (await show(desk, accountId)).cases[0]!.id
    const number = caseNumber(caseId)
    const bare = number.replace('-', '')
    const hit = [{ id: accountId, matched: 'case', matchedHint: caseId }]
    for (const typed of [
      number,
      bare,
      bare.toLowerCase(),
      `case ${bare}`,
      `Caso ${number}`,
      [...bare].join(' '),
      `${bare.slice(0, 3)} ${bare.slice(3)}`,
      caseId,
      caseId.toUpperCase(),
      caseId.replace('case-', ''),
      bare.replace(/0/g, 'o').replace(/1/g, 'l'),
    ])
      expect([typed, await found(desk, typed)]).toEqual([typed, hit])
    const wrong = `${number.slice(0, -1)}${number.endsWith('7') ? '8' : '7'}`
    expect(await found(desk, wrong)).toEqual([])
    expect(await found(desk, `case ${wrong}`)).toEqual([])
  })

  it('is what the customer is told of it, and finds it in the training room as well', async () => {
    const made = await trainingDesk()
    const room = await begin(made, 'stolen-phone-removed-at-once')
    const { accountId } = room.accounts.find(({ handle }) => handle === 'kofi')!
    await accepted(made, accountId, openCase)
    const number = caseNumber((await show(made, accountId)).cases[0]!.id)
    const contactId = await contactOf(made, accountId, 'email')
    await accepted(made, accountId, { type: 'request-code', purpose: 'support-call', contactId })
    const { mailboxes } = await made.get('training.look', {})
    expect(mailboxes[0]!.inbox[0]!.body).toContain(`(case ${number})`)
    expect(await found(made, `case ${number.toLowerCase()}`)).toMatchObject([
      { id: accountId, matched: 'case' },
    ])
  })

  it('is drawn again where another case has it, also a closed one of another account', async () => {
    const desk = await testDesk()
    const [maria, other] = [await deskWithMaria(desk), await withMaria(desk)]
    await accepted(desk, maria, openCase)
    const taken = (await show(desk, maria)).cases[0]!.id
    await accepted(desk, maria, { type: 'close-case', outcome: 'no-action' })
    const same = `${taken.slice(0, 10)}zzzzzzzzzzz`
    const free = 'case-7h3kzbfcze1ksy8g'
    const drawn = [same, same, free]
    const ids: Ids = {
      next: (kind) => (kind === 'case' ? drawn.shift()! : desk.desk.ids.next(kind)),
    }
    const by = { kind: 'operator', id: desk.session.operatorId!, role: 'agent' } as const
    await give({ ...desk.desk, ids }, other, { ...openCase, by })
    expect((await show(desk, other)).cases.map(({ id }) => id)).toEqual([free])
  })
})
