import { plus } from '@shared/vocabulary/instant'
import { beforeEach, describe, expect, test } from 'vitest'
import type { DeskApproval } from '../../../src/main/ports/deskApprovals'
import { days, entry } from '../examples'
import type { Bench } from './bench'

const request: DeskApproval = {
  id: 'approval-1',
  act: 'export-contacts',
  digest: 'all of it',
  about: { form: 'csv' },
  reason: 'A move',
  askedBy: 'ana',
  askedAt: days(1),
  expiresAt: days(2),
  decidedBy: null,
  decidedAt: null,
  decision: null,
  why: null,
  withdrawnAt: null,
  usedAt: null,
}
const asked = entry('directory.exportFull')
const decided = entry('approvals.decideDesk')
const never = (): boolean => false

export function keepingDeskApprovals({ store, reopened }: Bench): void {
  describe('requests of the desk', () => {
    beforeEach(async () => {
      await store().deskApprovals.ask(request, asked, never)
    })

    test('are kept as they were asked, until they end and not at that very instant', async () => {
      await reopened()
      expect(await store().deskApprovals.list(days(1))).toEqual([request])
      expect(await store().deskApprovals.list(plus(days(2), -1))).toEqual([request])
      expect(await store().deskApprovals.list(days(2))).toEqual([])
      expect(await store().deskApprovals.read('approval-1')).toEqual(request)
      expect(await store().deskApprovals.read('approval-2')).toBeNull()
    })

    test('are listed in the order in which they were asked', async () => {
      const later = { ...request, id: 'approval-0', askedAt: plus(days(1), 1) }
      await store().deskApprovals.ask(later, asked, never)
      expect((await store().deskApprovals.list(days(1))).map(({ id }) => id)).toEqual([
        'approval-1',
        'approval-0',
      ])
    })

    test('are added once: where one asks for the same, it is answered and nothing is written down', async () => {
      const again = { ...request, id: 'approval-2' }
      expect(
        await store().deskApprovals.ask(again, asked, ({ digest }) => digest === 'all of it'),
      ).toEqual(request)
      expect(await store().deskApprovals.list(days(1))).toEqual([request])
      expect(await store().audit.list(10)).toHaveLength(1)
      expect(await store().deskApprovals.ask(again, asked, never)).toEqual(again)
      expect(await store().audit.list(10)).toHaveLength(2)
    })

    test('are changed with their record, and nothing else of them', async () => {
      const change = {
        decision: 'declined',
        decidedBy: 'sam',
        decidedAt: plus(days(1), 5),
        why: 'No need',
      } as const
      expect(
        await store().deskApprovals.change('approval-1', change, decided, () => null),
      ).toBeNull()
      await reopened()
      expect(await store().deskApprovals.list(days(1))).toEqual([{ ...request, ...change }])
      expect((await store().audit.list(10)).map(({ action }) => action)).toEqual([
        'approvals.decideDesk',
        'directory.exportFull',
      ])
    })

    test('are left alone, with no record, where something stands against it', async () => {
      expect(
        await store().deskApprovals.change('approval-1', { usedAt: days(1) }, decided, (current) =>
          current?.decision === null ? 'undecided' : null,
        ),
      ).toBe('undecided')
      expect(
        await store().deskApprovals.change('approval-2', { usedAt: days(1) }, decided, (current) =>
          current === null ? 'unknown' : null,
        ),
      ).toBe('unknown')
      expect(await store().deskApprovals.list(days(1))).toEqual([request])
      expect(await store().audit.list(10)).toHaveLength(1)
    })
  })
}
