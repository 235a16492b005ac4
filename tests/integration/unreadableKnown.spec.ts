import path from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import type { Role } from '@shared/vocabulary/kinds'
import { mostKnown } from '../../src/main/services/state/unreadable'
import { reportFailures } from '../../src/main/services/unreadable/report'
import { lookAgain } from '../../src/main/jobs/unreadable'
import { UnreadableRecord } from '../../src/main/ports/unreadable'
import { ownCases } from './caseList'
import { passphrase, testDesk } from './desk'
import { crowd, damaged, tampered, type Crowd } from './damage'
import { added, arrived } from './operators'

beforeEach(() => void vi.spyOn(console, 'error').mockImplementation(() => undefined))
afterEach(() => void vi.restoreAllMocks())

async function metBy(people: number): Promise<Crowd & { mend(): void }> {
  const made = await crowd(people)
  const mend = damaged(made.profile, made.ids)
  await made.desk.get('cases.list', ownCases)
  return { ...made, mend }
}

const actions = async ({ desk }: Crowd) =>
  (await desk.store.audit.list(500))
    .map(({ action }) => action)
    .filter((action) => action.startsWith('store.'))

describe('the list of records that can’t be read', () => {
  it('is there after a restart as it was, and nothing is reported again', async () => {
    const made = await metBy(2)
    const before = await made.desk.get('unreadable.list', {})
    expect(before.records).toHaveLength(2)
    await made.desk.store.close()
    const again = await testDesk(path.join(made.profile, 'latchkey.db'), made.desk.now())
    await again.get('operators.signIn', { name: 'Ana', passphrase })
    expect(await again.get('unreadable.list', {})).toEqual(before)
    await again.get('cases.list', ownCases)
    expect(await actions({ ...made, desk: again })).toEqual([
      'store.unreadable',
      'store.unreadable',
    ])
    await again.store.close()
  })

  it('loses a record that reads well again, which the audit says; one that does not stays', async () => {
    const made = await metBy(2)
    await lookAgain(made.desk.desk)
    expect((await made.desk.get('unreadable.list', {})).records).toHaveLength(2)
    made.mend()
    damaged(made.profile, [made.ids[1]!])
    await lookAgain(made.desk.desk)
    expect((await made.desk.get('unreadable.list', {})).records).toMatchObject([
      { key: made.ids[1] },
    ])
    expect(await actions(made)).toEqual(['store.readable', 'store.unreadable', 'store.unreadable'])
    expect((await made.desk.get('accounts.show', { accountId: made.ids[0]! })).name).toBe(
      'Person Number0',
    )
    // Damaged a second time, it is news a second time.
    damaged(made.profile, [made.ids[0]!])
    await made.desk.failure('accounts.show', { accountId: made.ids[0]! })
    expect((await actions(made))[0]).toBe('store.unreadable')
  })

  it('loses an entry of a history and a message that read well again', async () => {
    const { desk, profile, ids } = await crowd(1)
    const change = (data: string, facts: string) =>
      tampered(profile, (client) => {
        const before = client
          .prepare(
            'SELECT (SELECT data FROM event WHERE sequence = 2) AS data, (SELECT facts FROM message WHERE sequence = 1) AS facts',
          )
          .get() as { data: string; facts: string }
        client.prepare('UPDATE event SET data = ? WHERE sequence = 2').run(data)
        client.prepare('UPDATE message SET facts = ? WHERE sequence = 1').run(facts)
        kept = before
      })
    let kept = { data: '', facts: '' }
    change('{broken', '{broken')
    const before = kept
    await desk.get('accounts.show', { accountId: ids[0]! })
    await lookAgain(desk.desk)
    expect(
      (await desk.get('unreadable.list', {})).records.map(({ table }) => table).toSorted(),
    ).toEqual(['event', 'message'])
    change(before.data, before.facts)
    await lookAgain(desk.desk)
    expect((await desk.get('unreadable.list', {})).records).toEqual([])
  })

  it('tells the windows when it changes, and not when nothing is new', async () => {
    const made = await crowd(1)
    const heard: unknown[] = []
    made.desk.desk.changes.hear((change) => heard.push(change))
    const mend = damaged(made.profile, made.ids)
    await made.desk.failure('accounts.show', { accountId: made.ids[0]! })
    await made.desk.failure('accounts.show', { accountId: made.ids[0]! })
    expect(heard).toEqual([{ accountId: null }])
    mend()
    await lookAgain(made.desk.desk)
    expect(heard).toHaveLength(2)
  })

  it('is for administrators and supervisors: nobody else is told that there is anything', async () => {
    const made = await metBy(1)
    await arrived(made.desk, 'Sam')
    // The founder adds them until there is an administrator.
    const seen = {
      supervisor: true,
      agent: false,
      auditor: false,
      trainer: false,
      administrator: true,
    } satisfies Record<Role, boolean>
    for (const [role, sees] of Object.entries(seen) as [Role, boolean][]) {
      const { window } = await added(made.desk, `The ${role}`, role, 'Sam')
      const waiting = await window.ask('app.waiting', {})
      expect([role, waiting.ok && waiting.value.unreadable !== null]).toEqual([role, sees])
      expect([role, (await window.ask('unreadable.list', {})).ok]).toEqual([role, sees])
    }
  })

  it('takes no more than so many, says with the last that there may be more, and grows no further', async () => {
    const { desk } = await testDesk()
    const failures = Array.from({ length: mostKnown + 50 }, (_, index) => ({
      error: new UnreadableRecord('event', String(index)),
      accountId: null,
    }))
    await reportFailures(desk, failures)
    await reportFailures(desk, failures)
    expect([desk.unreadable.list().length, desk.unreadable.isFull()]).toEqual([mostKnown, true])
    const entries = await desk.store.audit.list(5_000)
    expect(entries).toHaveLength(mostKnown)
    expect(entries.map(({ facts }) => facts['full'] ?? false)).toEqual(
      entries.map((_, index) => index === 0),
    )
  })

  it('keeps what was met also where that can’t be written, so that it is not said again and again', async () => {
    const { desk } = await testDesk()
    const failure = { error: new UnreadableRecord('event', '1'), accountId: null }
    await desk.store.close()
    await reportFailures(desk, [failure])
    await reportFailures(desk, [failure])
    expect(desk.unreadable.list()).toHaveLength(1)
    // One line for the record, one for the report that could not be kept.
    expect(vi.mocked(console.error).mock.calls).toHaveLength(2)
  })
})
