import path from 'node:path'
import os from 'node:os'
import { mkdtempSync } from 'node:fs'
import { expect, it } from 'vitest'
import { isTold } from '../../src/main/engine/model/selectors'
import { askAtRisk } from '../../src/main/jobs/riskNotice'
import { countInsights } from '../../src/main/jobs/insights'
import { standingNotice } from '../../src/main/services/insights/riskNotice'
import { samApproves } from './approving'
import { passphrase, testDesk, type TestDesk } from './desk'
import { foundingTwo } from './operators'

const risk = 'unproven'
const reason = 'They asked how to keep their accounts.'

/** A sample of two founders, whose accounts at risk are known. */
async function sample(file?: string): Promise<TestDesk> {
  const desk = await testDesk(file)
  await desk.get('directory.openSample', { name: 'Ana', passphrase, second: foundingTwo.second })
  await countInsights(desk.desk)
  return desk
}

const send = async (desk: TestDesk) => desk.ask('insights.sendNotice', { risk, reason })

/** Ana asks, Sam approves, and it begins. */
async function begun(desk: TestDesk): Promise<void> {
  await send(desk)
  await samApproves(desk)
  expect(await send(desk)).toMatchObject({ ok: true, value: { outcome: 'begun' } })
}

/** Runs the job until the notice has ended. */
async function toTheEnd(desk: TestDesk): Promise<void> {
  for (let turns = 0; (await standingNotice(desk.desk))?.state === 'running'; turns++) {
    if (turns > 20) throw new Error('the notice has no end')
    await askAtRisk(desk.desk)
  }
}

async function noticesWritten({ store }: TestDesk): Promise<readonly string[]> {
  const messages = await store.outbox.list(500)
  return messages.filter((one) => one.template === 'notice.raised').map((one) => one.accountId)
}

it('a notice to accounts at risk takes another supervisor; then every contact is told once, the next sign-in asks, and the audit says so', async () => {
  const desk = await sample()
  expect(await send(desk)).toMatchObject({
    ok: true,
    value: { outcome: 'refused', refusal: { rule: 'case.approval-required' } },
  })
  expect(await standingNotice(desk.desk)).toBeNull()
  await samApproves(desk)
  const { accounts } = await desk.get('insights.notice', { risk })
  expect(accounts).toBeGreaterThan(0)
  expect(await send(desk)).toMatchObject({ ok: true, value: { outcome: 'begun' } })
  await toTheEnd(desk)
  const { last } = await desk.get('insights.notice', { risk })
  expect(last).toMatchObject({ state: 'done', risk, by: 'Ana', of: accounts, done: accounts })
  expect(last!.asked + last!.spared).toBe(accounts)
  expect(last!.asked).toBeGreaterThan(0)
  const written = await noticesWritten(desk)
  expect(new Set(written).size).toBe(last!.asked)
  for (const id of new Set(written)) {
    const account = (await desk.store.accounts.read(id))!
    expect(account.notice).not.toBeNull()
    expect(account.contacts.filter((contact) => isTold(account, contact)).length).toBe(
      written.filter((one) => one === id).length,
    )
  }
  const audit = await desk.store.audit.list(60)
  expect(audit.find(({ action }) => action === 'insights.sendNotice')).toMatchObject({
    facts: { risk, accounts, reason },
  })
  expect(audit.find(({ action }) => action === 'insights.noticeEnded')).toMatchObject({
    facts: { risk, asked: last!.asked },
  })
  expect(audit.filter(({ action }) => action === 'raise-notice')).toHaveLength(last!.asked)
})

it('a second notice to the same accounts asks nobody again', async () => {
  const desk = await sample()
  await begun(desk)
  await toTheEnd(desk)
  const written = await noticesWritten(desk)
  desk.wait(60)
  await begun(desk)
  await toTheEnd(desk)
  const { last } = await desk.get('insights.notice', { risk })
  expect(last).toMatchObject({ state: 'done', asked: 0, spared: last!.of })
  expect(await noticesWritten(desk)).toEqual(written)
})

it('a notice that is stopped asks nobody more, and one that was cut off by a start goes on where it was', async () => {
  const file = path.join(mkdtempSync(path.join(os.tmpdir(), 'latchkey-notice-')), 'latchkey.db')
  const desk = await sample(file)
  await begun(desk)
  expect(await desk.ask('insights.sendNotice', { risk, reason })).toMatchObject({
    ok: false,
    error: { code: 'conflict' },
  })
  await desk.store.close()
  const later = await testDesk(file)
  await later.get('operators.signIn', { name: 'Ana', passphrase })
  expect((await later.get('insights.notice', { risk })).last).toMatchObject({
    state: 'running',
    asked: 0,
  })
  expect(await later.get('insights.stopNotice', {})).toEqual({ stopped: true })
  await askAtRisk(later.desk)
  expect(await noticesWritten(later)).toEqual([])
  expect((await later.get('insights.notice', { risk })).last).toMatchObject({ state: 'stopped' })
  await begun(later)
  await toTheEnd(later)
  expect((await noticesWritten(later)).length).toBeGreaterThan(0)
  await later.store.close()
})
