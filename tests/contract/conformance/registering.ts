import { describe, expect, test } from 'vitest'
import { fold } from '../../../src/main/engine/evolve'
import { entry, registration, start } from '../examples'
import type { Bench } from './bench'

export function registeringIsAllOrNothing({ store, reopened }: Bench): void {
  describe('registering', () => {
    const maria = registration({
      id: 'maria',
      emails: ['maria.g@example.org'],
      phones: ['+34612345678'],
    })
    const jo = registration({ id: 'jo', name: 'Jo Smith' })

    test('an account is read as its registration says, also after reopening', async () => {
      await store().accounts.register([maria, jo], entry('directory.applyImport'))
      expect(await store().accounts.read('maria')).toEqual(fold([maria]))
      expect(await (await reopened()).accounts.read('maria')).toEqual(fold([maria]))
      expect(await store().accounts.count()).toBe(2)
      expect(await store().accounts.events('maria', 10)).toEqual([
        { sequence: expect.any(Number), recordedAt: start, event: maria },
      ])
    })

    test('registering leaves one audit entry for all', async () => {
      await store().accounts.register(
        [maria, jo],
        entry('directory.applyImport', null, { accounts: 2 }),
      )
      expect(await store().audit.list(10)).toEqual([
        { ...entry('directory.applyImport', null, { accounts: 2 }), sequence: 1 },
      ])
    })

    test('a duplicate in the middle leaves nothing', async () => {
      const ann = registration({ id: 'ann', name: 'Ann Other', emails: ['ann@example.org'] })
      await expect(
        store().accounts.register([ann, maria, maria, jo], entry('directory.applyImport')),
      ).rejects.toThrow()
      expect(await (await reopened()).accounts.count()).toBe(0)
      expect(await store().accounts.read('ann')).toBeNull()
      expect((await store().search.find('ann', 20)).total).toBe(0)
      expect(await store().accounts.events('ann', 10)).toEqual([])
      expect(await store().audit.list(10)).toEqual([])
    })

    test('an account that exists is left as it was by a second registration', async () => {
      await store().accounts.register([maria], entry('directory.applyImport'))
      const other = registration({ id: 'maria', name: 'Somebody Else' })
      await expect(
        store().accounts.register([jo, other], entry('directory.applyImport')),
      ).rejects.toThrow()
      expect((await store().accounts.read('maria'))?.name).toBe('Maria Gómez')
      expect(await store().accounts.read('jo')).toBeNull()
      expect(await store().audit.list(10)).toHaveLength(1)
    })

    test('an unknown account is null, and has no events', async () => {
      expect(await store().accounts.read('nobody')).toBeNull()
      expect(await store().accounts.events('nobody', 10)).toEqual([])
      expect(
        await store().accounts.decide('nobody', {
          decision: () => {
            throw new Error('must not be asked')
          },
          audit: () => null,
          recordedAt: start,
        }),
      ).toBeNull()
    })
  })
}
