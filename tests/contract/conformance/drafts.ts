import { describe, expect, test } from 'vitest'
import { plus } from '@shared/vocabulary/instant'
import type { SealedDraft } from '../../../src/main/ports/drafts'
import { start } from '../examples'
import type { Bench } from './bench'

const draft: SealedDraft = {
  operatorId: 'ana',
  accountId: 'a',
  caseId: 'case-1',
  field: 'note',
  sealed: 'c2VhbGVk',
  at: start,
}

/** What is kept of texts that nobody has sent yet. */
export function keepingDrafts({ store, reopened }: Bench): void {
  const of = async (operatorId = 'ana', accountId = 'a') => store().drafts.of(operatorId, accountId)

  describe('drafts', () => {
    test('are kept by operator, account, case and field; the newest takes the place of the one before', async () => {
      await store().drafts.keep(draft)
      const others: readonly SealedDraft[] = [
        { ...draft, operatorId: 'ben' },
        { ...draft, accountId: 'b' },
        { ...draft, caseId: null },
        { ...draft, field: 'said' },
      ]
      for (const other of others) await store().drafts.keep(other)
      const newer = { ...draft, sealed: 'bmV3ZXI=', at: plus(start, 1) }
      await store().drafts.keep(newer)
      await reopened()
      expect(await of()).toHaveLength(3)
      expect(await of()).toEqual(expect.arrayContaining([newer, others[2], others[3]]))
      expect(await of('ben')).toEqual([others[0]])
      expect(await of('ana', 'b')).toEqual([others[1]])
      expect(await of('ben', 'b')).toEqual([])
    })

    test('go one by one, with their case, and by their age, and nothing else goes with them', async () => {
      const noCase: SealedDraft = { ...draft, caseId: null, field: 'has' }
      const bens: SealedDraft = { ...draft, operatorId: 'ben' }
      const bensOwn: SealedDraft = { ...bens, caseId: null }
      const another: SealedDraft = { ...draft, caseId: 'case-2' }
      for (const one of [draft, noCase, bens, bensOwn, another]) await store().drafts.keep(one)
      await store().drafts.drop('ana', { accountId: 'a', caseId: 'case-2', field: 'said' })
      expect(await of()).toHaveLength(3)
      await store().drafts.drop('ana', another)
      expect(await of()).toHaveLength(2)
      await store().drafts.dropCase('ana', 'a', 'case-1')
      expect(await of()).toEqual([])
      expect(await of('ben')).toEqual([bensOwn])

      await store().drafts.keep({ ...draft, at: plus(start, 2) })
      await store().drafts.dropOutside(start, plus(start, 2))
      expect([...(await of()), ...(await of('ben'))]).toHaveLength(2)
      await store().drafts.dropOutside(plus(start, 1), plus(start, 2))
      expect(await of('ben')).toEqual([])
      await store().drafts.dropOutside(start, plus(start, 1))
      expect(await of()).toEqual([])
    })
  })
}
