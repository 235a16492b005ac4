import { describe, expect, test } from 'vitest'
import { accepted, days, entry, registration, silent, start } from '../examples'
import type { Bench } from './bench'

export function keepingResetLinks({ store, reopened }: Bench): void {
  describe('a link to a new password', () => {
    const [mail, phone] = ['c1', 'c2']
    const sends = async (links: readonly string[]) =>
      store().accounts.decide('a1', {
        audit: silent,
        recordedAt: start,
        decision: (account) =>
          accepted(account, [
            {
              type: 'password-reset-authorised',
              at: start,
              by: { kind: 'customer' },
              contactIds: [mail, phone].slice(0, links.length),
              expiresAt: days(1),
              links,
            },
          ]),
      })
    const use = (seal: string) => store().resetLinks.use(seal, entry('redeem'))

    test('is kept with the decision that sends it, and used once', async () => {
      await store().accounts.register([registration({ id: 'a1' })], entry('import'))
      await sends(['seal-1'])
      const one = await reopened()
      expect(await one.resetLinks.find('seal-1')).toEqual({
        accountId: 'a1',
        contactId: mail,
        messageId: null,
        at: start,
        expiresAt: days(1),
        usedAt: null,
        endedAt: null,
      })
      expect(await store().resetLinks.find('seal-2')).toBeNull()
      expect(await use('seal-2')).toBe(false)
      expect(await use('seal-1')).toBe(true)
      const audited = await store().audit.list(10)
      expect(await use('seal-1')).toBe(false)
      expect(await store().audit.list(10)).toEqual(audited)
      expect(await store().resetLinks.find('seal-1')).toMatchObject({ usedAt: start })
    })

    test('ends when a newer one is sent, and when another of its reset is used', async () => {
      await store().accounts.register([registration({ id: 'a1' })], entry('import'))
      await sends(['old'])
      await sends(['new-1', 'new-2'])
      expect(await store().resetLinks.find('old')).toMatchObject({ endedAt: start })
      expect(await use('old')).toBe(false)
      expect(await use('new-2')).toBe(true)
      expect(await store().resetLinks.find('new-1')).toMatchObject({ endedAt: start })
      expect(await store().resetLinks.find('new-2')).toMatchObject({ endedAt: null })
    })
  })
}
