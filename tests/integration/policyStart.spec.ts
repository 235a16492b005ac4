import path from 'node:path'
import Client from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import type { AppView } from '@shared/views/app'
import { usedEntry } from '../../src/main/audit/entries'
import { packs } from '../../src/main/engine/packs'
import { dispatch } from '../../src/main/ipc/dispatch'
import { newSession } from '../../src/main/operators/session'
import type { KeptPolicy } from '../../src/main/ports/policies'
import type { Desk, ShutDesk } from '../../src/main/services/desk'
import { readDraft } from '../../src/main/services/policy/draft'
import { passphrase } from './desk'
import { houseDraft } from './policies'
import { deskOf, newProfile } from './profile'

const house = readDraft(houseDraft).pack!

function open(desk: Desk | ShutDesk): Desk {
  if (desk.fault !== null) throw new Error(desk.fault.kind)
  return desk
}

/** A profile at whose desk this policy was put in force. */
async function profileUnder(policy: KeptPolicy): Promise<string> {
  const folder = newProfile()
  const desk = open(await deskOf(folder))
  await dispatch(desk, newSession(), 'operators.createFirst', { name: 'Ana', passphrase })
  const ana = (await desk.store.operators.byName('Ana'))!
  const at = desk.clock.now()
  await desk.store.policies.adopt(
    { policy, at, by: ana.id, reason: 'So.' },
    usedEntry(at, ana, 'policy.adopt', { policy: 'contoso-bank', version: '1.0' }),
  )
  await desk.store.close()
  return folder
}

/** What somebody else does to the record of what was adopted. */
function damage(folder: string): void {
  const client = new Client(path.join(folder, 'latchkey.db'))
  const trigger = client
    .prepare<[], string>("SELECT sql FROM sqlite_schema WHERE name = 'policy_record_never_changes'")
    .pluck()
    .get()!
  client.exec('DROP TRIGGER policy_record_never_changes')
  client.exec("UPDATE policy_record SET document = replace(document, '60d', '1d')")
  client.exec(trigger)
  client.close()
}

async function view(desk: Desk | ShutDesk): Promise<AppView> {
  const reply = await dispatch(desk, newSession(), 'app.show', {})
  if (!reply.ok) throw new Error(reply.error.code)
  return reply.value as AppView
}

describe('a desk that is opened again', () => {
  it.each([
    ['a shipped one', { shipped: 'nist-strict' }, 'nist-strict', 8],
    ['one of the house', { house }, 'contoso-bank', 8],
  ] as const)('runs the policy that was put in force: %s', async (_what, policy, id, digits) => {
    const desk = open(await deskOf(await profileUnder(policy)))
    expect(desk.policy.id).toBe(id)
    expect((await view(desk)).numbers).toMatchObject({ codeDigits: digits })
    await desk.store.close()
  })

  it('is shut where the policy in force can’t be read, and runs no other in its place', async () => {
    const folder = await profileUnder({ house })
    damage(folder)
    const desk = await deskOf(folder)
    expect(desk.fault).toMatchObject({
      kind: 'policy-unreadable',
      ways: ['try-again', 'shipped-policy'],
    })
    expect(await view(desk)).toMatchObject({ phase: 'fault' })
    // It is the same at the next start: nothing was decided meanwhile.
    expect((await deskOf(folder)).fault?.kind).toBe('policy-unreadable')
  })

  it('is shut where the policy has numbers that this version does not take, and names them', async () => {
    const folder = await profileUnder({
      house: {
        ...house,
        set: { 'replacement.wait': { value: '2h', reason: 'It was allowed once.' } },
      },
    })
    expect((await deskOf(folder)).fault).toMatchObject({
      kind: 'policy-unreadable',
      detail: 'contoso-bank 1.0: replacement.wait',
    })
  })

  it('runs the policy that it comes with once somebody chose that way on, from then on, and says so in the audit', async () => {
    const folder = await profileUnder({ house })
    damage(folder)
    const shut = await deskOf(folder)
    if (shut.fault === null) throw new Error('it is open')
    shut.take('shipped-policy')
    const first = open(await deskOf(folder))
    expect(first.policy).toEqual(packs.seeds)
    expect((await first.store.policies.history())[0]).toMatchObject({
      policy: { shipped: 'seeds' },
      by: null,
    })
    expect(
      (await first.store.audit.list(5)).find(({ action }) => action === 'fault.resolved'),
    ).toMatchObject({
      facts: { fault: 'policy-unreadable', way: 'shipped-policy', what: 'shippedPolicy' },
    })
    await first.store.close()
    const again = open(await deskOf(folder))
    expect(again.policy).toEqual(packs.seeds)
    await again.store.close()
  })
})
