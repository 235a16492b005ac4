import { describe, expect, test } from 'vitest'
import type { AuditEntry } from '../../../src/main/ports/audit'
import type { OperatorRecord } from '../../../src/main/ports/operators'
import { accepted, codeMessage, days, entry, registration, silent, start } from '../examples'
import { auditIsSearched } from './auditing'
import type { Bench } from './bench'

export function keepingBooks({ store, reopened }: Bench): void {
  describe('the outbox', () => {
    const send = async (id: string, accountId: string) =>
      store().accounts.decide(accountId, {
        decision: (account) => accepted(account, [], [codeMessage(id, account.contacts[0]!, null)]),
        audit: silent,
        recordedAt: start,
      })

    test('messages are listed newest first, of all accounts or of one', async () => {
      await store().accounts.register(
        ['maria', 'jo'].map((id) => registration({ id, phones: ['+34612345678'] })),
        entry('directory.applyImport'),
      )
      await send('message-1', 'maria')
      await send('message-2', 'jo')
      await send('message-3', 'maria')
      const ids = async (limit: number, accountId?: string) =>
        (await store().outbox.list(limit, accountId)).map(({ id }) => id)
      expect(await ids(10)).toEqual(['message-3', 'message-2', 'message-1'])
      expect(await ids(2)).toEqual(['message-3', 'message-2'])
      expect(await ids(10, 'maria')).toEqual(['message-3', 'message-1'])
      expect(await ids(10, 'nobody')).toEqual([])
      expect(await store().outbox.list(1)).toMatchObject([{ hasCode: false }])
    })

    test('every attempt to deliver a message is kept, in order', async () => {
      await store().accounts.register(
        [registration({ id: 'maria', phones: ['+34612345678'] })],
        entry('directory.applyImport'),
      )
      await send('message-1', 'maria')
      await store().outbox.record([
        {
          accountId: 'maria',
          attempts: [
            {
              messageId: 'message-1',
              ...{
                at: days(1),
                state: 'refused',
                answer: '550 no such user',
              },
            },
          ],
        },
      ])
      await store().outbox.record([
        {
          accountId: 'maria',
          attempts: [{ messageId: 'message-1', ...{ at: days(1), state: 'sent', answer: null } }],
        },
      ])
      expect((await (await reopened()).outbox.list(1))[0]?.attempts).toEqual([
        { at: days(1), state: 'refused', answer: '550 no such user' },
        { at: days(1), state: 'sent', answer: null },
      ])
    })

    test('an attempt to deliver an unknown message is a mistake of ours', async () => {
      await expect(async () =>
        store().outbox.record([
          {
            accountId: 'maria',
            attempts: [{ messageId: 'nothing', ...{ at: start, state: 'sent', answer: null } }],
          },
        ]),
      ).rejects.toThrow()
    })
  })

  describe('the audit', () => {
    test('entries are kept whole and listed newest first, of all accounts or of one', async () => {
      const entries: AuditEntry[] = [
        {
          ...entry('accounts.show', 'maria', {
            mask: '•••••••78',
            wrong: 3,
            known: true,
            until: null,
          }),
          caseId: 'case-1',
          outcome: 'refused',
          rule: 'role.forbidden',
        },
        { ...entry('sweep', 'jo'), by: { kind: 'system' } },
        { ...entry('sign-in'), by: { kind: 'customer' }, outcome: 'failed' },
      ]
      for (const one of entries) await store().audit.append(one)
      const numbered = entries.map((one, index) => ({ ...one, sequence: index + 1 })).reverse()
      expect(await (await reopened()).audit.list(10)).toEqual(numbered)
      expect(await store().audit.list(1)).toEqual(numbered.slice(0, 1))
      expect(await store().audit.list(10, 'maria')).toEqual(numbered.slice(-1))
    })

    auditIsSearched({ store, reopened })
  })

  describe('operators', () => {
    const ana: OperatorRecord = {
      id: 'operator-1',
      name: 'Ána',
      role: 'administrator',
      passphraseHash: '$argon2id$x',
      createdAt: start,
      failuresInRow: 0,
      lockedUntil: null,
      passphraseGivenAt: null,
      lastSignInAt: null,
      removedAt: null,
      roleSince: null,
      hands: [],
    }

    test('an operator is found by name, whatever its capitals, and listed by name', async () => {
      const bo: OperatorRecord = { ...ana, id: 'operator-2', name: 'Bo' }
      await store().operators.add(bo, entry('operators.add'))
      await store().operators.add(ana, entry('operators.add'))
      expect(await (await reopened()).operators.byName('BO ')).toEqual(bo)
      expect(await store().operators.byName('ána')).toEqual(ana)
      expect(await store().operators.byName('nobody')).toBeNull()
      expect(await store().operators.list()).toHaveLength(2)
    })

    test('a name is given once', async () => {
      await store().operators.add(ana, entry('operators.add'))
      expect(
        await store().operators.add({ ...ana, id: 'operator-2', name: 'ÁNA' }, entry('again')),
      ).toBe(false)
      expect(await store().audit.list(10)).toHaveLength(1)
      expect(await store().operators.list()).toEqual([ana])
    })

    test('a change is kept, and touches nothing else and nobody else', async () => {
      const bo: OperatorRecord = { ...ana, id: 'operator-2', name: 'Bo' }
      await store().operators.add(ana, entry('operators.add'))
      await store().operators.add(bo, entry('operators.add'))
      await store().operators.change(
        ana.id,
        { failuresInRow: 5, lockedUntil: days(1) },
        entry('operators.change'),
        () => null,
      )
      expect(await (await reopened()).operators.byName('Ána')).toEqual({
        ...ana,
        failuresInRow: 5,
        lockedUntil: days(1),
      })
      await store().operators.change(
        ana.id,
        { failuresInRow: 0, lockedUntil: null },
        entry('operators.change'),
        () => null,
      )
      await store().operators.change(
        ana.id,
        {
          role: 'agent',
          passphraseHash: '$argon2id$y',
          passphraseGivenAt: days(2),
          lastSignInAt: days(3),
          removedAt: days(4),
        },
        entry('operators.change'),
        () => null,
      )
      await store().operators.change(
        'operator-3',
        { role: 'auditor' },
        entry('operators.change'),
        () => null,
      )
      const changed = {
        ...ana,
        role: 'agent',
        passphraseHash: '$argon2id$y',
        passphraseGivenAt: days(2),
        lastSignInAt: days(3),
        removedAt: days(4),
      }
      expect(await (await reopened()).operators.byName('Ána')).toEqual(changed)
      expect(await store().operators.byName('Bo')).toEqual(bo)
      expect(await store().operators.list()).toHaveLength(2)
    })

    test('the founder is whoever was added first, whatever the name, the instant and what became of them', async () => {
      expect(await store().operators.founder()).toBeNull()
      const zoe: OperatorRecord = { ...ana, id: 'operator-9', name: 'Zoe' }
      await store().operators.add(zoe, entry('operators.add'))
      await store().operators.add(ana, entry('operators.add'))
      await store().operators.change(
        zoe.id,
        { removedAt: days(1) },
        entry('operators.change'),
        () => null,
      )
      expect(await (await reopened()).operators.founder()).toEqual({ ...zoe, removedAt: days(1) })
    })
  })

  describe('settings', () => {
    test('a setting is null until it is set, and keeps what was set last', async () => {
      expect(await store().settings.get('appearance')).toBeNull()
      await store().settings.change({ appearance: 'dark' }, [])
      await store().settings.change({ appearance: 'light' }, [])
      await store().settings.change({ language: '' }, [])
      expect(await (await reopened()).settings.get('appearance')).toBe('light')
      expect(await store().settings.get('language')).toBe('')
    })
  })
}
