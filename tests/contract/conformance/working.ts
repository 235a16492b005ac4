import { beforeEach, describe, expect, test } from 'vitest'
import { caseNumber } from '@shared/vocabulary/caseNumber'
import type { AccountEvent } from '../../../src/main/engine/model/events'
import { accepted, days, entry, registration, silent } from '../examples'
import type { Bench } from './bench'

/** What an operator's own lists are read from: cases and requests for approval, over all accounts. */
export function findingOnesWork({ store, reopened }: Bench): void {
  const accounts = () => store().accounts
  const cases = () => store().cases
  const dates = () => store().dates
  const ana = { kind: 'operator', id: 'ana', role: 'agent' } as const
  const sam = { kind: 'operator', id: 'sam', role: 'supervisor' } as const
  const happens = async (id: string, at: number, ...events: AccountEvent[]) =>
    accounts().decide(id, {
      decision: (account) => accepted(account, events),
      audit: silent,
      recordedAt: days(at),
    })
  const opens = async (id: string, caseId: string, at: number, by: AccountEvent['by'] = ana) =>
    happens(id, at, {
      type: 'case-opened',
      at: days(at),
      by,
      caseId,
      channel: 'phone',
      story: '',
      inCase: caseId,
    })
  const closes = async (id: string, caseId: string, at: number) =>
    happens(id, at, {
      type: 'case-closed',
      at: days(at),
      by: ana,
      caseId,
      outcome: 'no-action',
      inCase: caseId,
    })

  const three = async () =>
    accounts().register(
      ['maria', 'jo', 'kim'].map((id) => registration({ id, phones: ['+34612345678'] })),
      entry('directory.applyImport'),
    )

  describe('cases', () => {
    beforeEach(three)

    test('the open ones of an operator are listed newest first, without those of others', async () => {
      await opens('maria', 'case-1', 1)
      await opens('jo', 'case-2', 2)
      await opens('kim', 'case-3', 3, sam)
      expect(await (await reopened()).cases.open('ana', 10)).toEqual([
        { caseId: 'case-2', accountId: 'jo' },
        { caseId: 'case-1', accountId: 'maria' },
      ])
      expect(await cases().open('ana', 1)).toEqual([{ caseId: 'case-2', accountId: 'jo' }])
      expect(await cases().countOpen('ana')).toBe(2)
    })

    test('a closed one is among those that were closed since, the last one first', async () => {
      for (const [id, caseId] of [
        ['maria', 'case-1'],
        ['jo', 'case-2'],
        ['maria', 'case-3'],
      ] as const)
        await opens(id, caseId, 1)
      await closes('maria', 'case-1', 5)
      await closes('jo', 'case-2', 7)
      expect(
        (await (await reopened()).cases.closed('ana', days(5), 10)).map(({ caseId }) => caseId),
      ).toEqual(['case-2', 'case-1'])
      expect((await cases().closed('ana', days(6), 10)).map(({ caseId }) => caseId)).toEqual([
        'case-2',
      ])
      expect([
        await cases().countClosed('ana', days(5)),
        await cases().countClosed('ana', days(6)),
        await cases().countOpen('ana'),
      ]).toEqual([2, 1, 1])
      expect((await cases().open('ana', 10)).map(({ caseId }) => caseId)).toEqual(['case-3'])
    })

    test('that was opened while the clock was ahead is one of when the clock was set right', async () => {
      await opens('maria', 'case-1', 9)
      await opens('jo', 'case-2', 3)
      await happens('maria', 2, {
        type: 'clock-corrected',
        at: days(2),
        by: { kind: 'system' },
        was: days(9),
        early: null,
      })
      expect((await cases().open('ana', 10)).map(({ caseId }) => caseId)).toEqual([
        'case-2',
        'case-1',
      ])
    })

    test('have a number that is taken by the first with it, on whatever account, to its last character', async () => {
      const number = caseNumber('case-k7q2mbfcze1ksy8g')
      expect(await cases().hasNumber(number)).toBe(false)
      await opens('maria', 'case-k7q2mzzzzzzzzzzz', 1)
      await opens('jo', 'case-k7q2n00000000000', 1)
      await opens('kim', 'case-k7q2kzzzzzzzzzzz', 1)
      await closes('maria', 'case-k7q2mzzzzzzzzzzz', 2)
      expect(await (await reopened()).cases.hasNumber(number)).toBe(true)
      expect(await cases().hasNumber(caseNumber('case-k7q2p00000000000'))).toBe(false)
    })

    test('of the same id on two accounts are two', async () => {
      await opens('maria', 'case-1', 1)
      await opens('jo', 'case-1', 2)
      await closes('maria', 'case-1', 3)
      expect(await cases().open('ana', 10)).toEqual([{ caseId: 'case-1', accountId: 'jo' }])
    })
  })

  describe('requests for approval', () => {
    beforeEach(three)

    const asks = async (id: string, approvalId: string, until: number) =>
      happens(id, 1, {
        type: 'approval-requested',
        at: days(1),
        by: ana,
        approvalId,
        command: 'reset-password',
        binding: '[]',
        expiresAt: days(until),
      })

    test('are found where one is open, what lapses first before the rest, and no longer once it has lapsed', async () => {
      await asks('maria', 'approval-1', 4)
      await asks('jo', 'approval-2', 2)
      expect(await (await reopened()).dates.awaitingApproval(days(1), 10)).toEqual(['jo', 'maria'])
      expect(await dates().awaitingApproval(days(1), 1)).toEqual(['jo'])
      expect(await dates().awaitingApproval(days(2), 10)).toEqual(['maria'])
    })

    test('are gone once each of the account is decided', async () => {
      await asks('maria', 'approval-1', 4)
      await asks('maria', 'approval-2', 3)
      const decides = async (approvalId: string) =>
        happens('maria', 2, {
          type: 'approval-decided',
          at: days(2),
          by: sam,
          approvalId,
          decision: 'declined',
        })
      await decides('approval-1')
      expect(await dates().awaitingApproval(days(2), 10)).toEqual(['maria'])
      await decides('approval-2')
      expect(await dates().awaitingApproval(days(2), 10)).toEqual([])
    })
  })
}
