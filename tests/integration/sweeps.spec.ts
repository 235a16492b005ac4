import { describe, expect, it } from 'vitest'
import { duration, minus } from '@shared/vocabulary/instant'
import { sweepDue } from '../../src/main/jobs/due'
import { accepted, deskWithMaria, show, verifiedCase } from './accounts'
import { testDesk, type TestDesk } from './desk'

async function waiting(): Promise<{ desk: TestDesk; accountId: string }> {
  const desk = await testDesk()
  const accountId = await deskWithMaria(desk)
  await verifiedCase(desk, accountId)
  await accepted(desk, accountId, { type: 'remove-all-contacts' })
  return { desk, accountId }
}

describe('the sweep', () => {
  it('stores what fell due at the instant at which it did, however late it comes by', async () => {
    const { desk, accountId } = await waiting()
    const maturesAt = (await show(desk, accountId)).replacement!.maturesAt!
    desk.wait(duration('45d'))
    expect(await sweepDue(desk.desk)).toBe(1)
    const { timeline } = await show(desk, accountId)
    expect(timeline.slice(0, 3).map(({ event, at, actor }) => ({ event, at, actor }))).toEqual([
      { event: 'replacement-completed', at: maturesAt, actor: 'system' },
      { event: 'replacement-reminded', at: minus(maturesAt, duration('1d')), actor: 'system' },
      { event: 'replacement-reminded', at: minus(maturesAt, duration('7d')), actor: 'system' },
    ])
  })

  it('shows the same account before and after', async () => {
    const { desk, accountId } = await waiting()
    desk.wait(duration('30d'))
    const before = await show(desk, accountId)
    await sweepDue(desk.desk)
    expect({ ...(await show(desk, accountId)), timeline: [] }).toEqual({ ...before, timeline: [] })
  })

  it('tells the old contacts of the reminders and the end, and the outbox has the messages', async () => {
    const { desk } = await waiting()
    desk.wait(duration('30d'))
    await sweepDue(desk.desk)
    const templates = (await desk.get('outbox.list', {})).messages.map(
      (message) => message.template,
    )
    expect(templates.filter((one) => one === 'replacement.reminder')).toHaveLength(4)
    expect(templates.filter((one) => one === 'replacement.completed-empty')).toHaveLength(2)
  })

  it('does nothing twice, says who did it in the audit, and tells the windows', async () => {
    const { desk } = await waiting()
    desk.wait(duration('30d'))
    const heard: unknown[] = []
    desk.desk.changes.hear((change) => heard.push(change))
    expect([await sweepDue(desk.desk), await sweepDue(desk.desk)]).toEqual([1, 0])
    expect(heard).toEqual([{ accountId: null }])
    expect((await desk.store.audit.list(1))[0]).toMatchObject({
      action: 'sweep',
      by: { kind: 'system' },
      facts: { events: 'replacement-reminded replacement-reminded replacement-completed' },
    })
  })
})
