import fs from 'node:fs'
import path from 'node:path'
import Client from 'better-sqlite3'
import { describe, expect, it } from 'vitest'
import { duration } from '@shared/vocabulary/instant'
import { checkSeals } from '../../src/main/jobs/seals'
import { sweeps } from '../../src/main/jobs/sweeps'
import { auditedDesk, lastSequence, restarted, tamper, verification } from './auditDesk'
import { passphrase, testDesk, type TestDesk } from './desk'
import { added, otherWindow, signInAs } from './operators'

const standing = (desk: TestDesk) => desk.get('audit.standing', {})
const recordsOf = async (desk: TestDesk) =>
  (await desk.store.audit.list(200))
    .filter(({ action }) => action === 'audit.seals')
    .map(({ facts }) => facts)

describe('the seals', () => {
  it('are checked by a job of their own, from the first record to the last, without being asked', async () => {
    expect(sweeps.map(({ name }) => name)).toContain('seals')
    const { desk } = await auditedDesk()
    expect(await standing(desk)).toEqual({ upTo: null, at: null, wholeAt: null, findings: [] })
    await checkSeals(desk.desk)()
    const last = await lastSequence(desk)
    expect(await standing(desk)).toEqual({
      upTo: last,
      at: desk.now(),
      wholeAt: desk.now(),
      findings: [],
    })
    expect(await recordsOf(desk)).toEqual([])
    await desk.store.close()
  })

  it('of new records are checked at the next run, and of the old ones again four hours later', async () => {
    const { desk, file } = await auditedDesk()
    const run = checkSeals(desk.desk)
    await run()
    const whole = desk.now()
    desk.wait(60)
    await desk.get('operators.setIdleLock', { minutes: 20 })
    tamper(file, "UPDATE audit SET action = 'sweep' WHERE sequence = 3")
    await run()
    expect(await standing(desk)).toMatchObject({
      upTo: await lastSequence(desk),
      wholeAt: whole,
      findings: [],
    })
    desk.wait(duration('4h') - 61)
    await run()
    expect((await standing(desk)).findings).toEqual([])
    desk.wait(1)
    await run()
    expect((await standing(desk)).findings).toMatchObject([
      { problem: 'altered', sequence: 3, to: null, since: desk.now() },
    ])
    await desk.store.close()
  })

  it('that don’t hold are recorded once, and shown to auditors, administrators and supervisors, and to nobody else', async () => {
    const { desk, file } = await auditedDesk()
    const { window: agent } = await added(desk, 'Bo', 'agent')
    const { window: auditor } = await added(desk, 'Eva', 'auditor')
    const { window: trainer } = await added(desk, 'Tom', 'trainer')
    const told: unknown[] = []
    desk.desk.changes.hear((change) => told.push(change))
    tamper(file, 'UPDATE audit SET facts = \'{"minutes":59}\' WHERE sequence = 5')
    const run = checkSeals(desk.desk)
    await run()
    expect(told).toEqual([{ accountId: null }])
    for (let again = 0; again < 3; again += 1) {
      desk.wait(duration('5h'))
      await run()
    }
    expect(await recordsOf(desk)).toEqual([{ intact: false, problem: 'altered', sequence: 5 }])
    desk.desk.sessions.open().forEach((session) => (session.lastInput = null))
    for (const [window, name, sees] of [
      [agent, 'Bo', 0],
      [trainer, 'Tom', 0],
      [auditor, 'Eva', 1],
      [desk, 'Ana', 1],
    ] as const) {
      await signInAs(window, name)
      const reply = await window.ask('app.show', {})
      expect(reply.ok && reply.value.auditFindings.length, name).toBe(sees)
    }
    const { window: administrator } = await added(desk, 'Iris', 'administrator')
    expect(await administrator.ask('app.show', {})).toMatchObject({
      value: { auditFindings: [{ problem: 'altered', sequence: 5 }] },
    })
    expect(await administrator.ask('audit.standing', {})).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    })
    expect(await otherWindow(desk).ask('app.show', {})).toMatchObject({
      value: { auditFindings: [] },
    })
    await desk.store.close()
  })

  it('that don’t hold in one place hide nothing that is done behind it', async () => {
    const { desk, file } = await auditedDesk()
    tamper(
      file,
      "UPDATE audit SET by = 'customer' WHERE sequence = 4",
      'DELETE FROM audit WHERE sequence = 9',
      "UPDATE audit SET outcome = 'refused' WHERE sequence = 14",
    )
    await checkSeals(desk.desk)()
    expect((await standing(desk)).findings).toMatchObject([
      { problem: 'altered', sequence: 4 },
      { problem: 'missing', sequence: 9, to: 9 },
      { problem: 'altered', sequence: 14 },
    ])
    await desk.store.close()
  })

  it('are shown as mended when they hold again, and that is recorded too', async () => {
    const { desk, file } = await auditedDesk()
    const before = new Client(file, { readonly: true })
      .prepare<[], { action: string }>('SELECT action FROM audit WHERE sequence = 6')
      .get()!.action
    tamper(file, "UPDATE audit SET action = 'sweep' WHERE sequence = 6")
    const run = checkSeals(desk.desk)
    await run()
    tamper(file, `UPDATE audit SET action = '${before}' WHERE sequence = 6`)
    desk.wait(duration('4h'))
    await signInAs(desk, 'Ana')
    await run()
    expect((await standing(desk)).findings).toEqual([])
    expect(await recordsOf(desk)).toEqual([
      { intact: true },
      { intact: false, problem: 'altered', sequence: 6 },
    ])
    await desk.store.close()
  })

  it('that were altered are named also while somebody signed out and the app was started again', async () => {
    const { desk, file } = await auditedDesk()
    tamper(file, "UPDATE audit SET action = 'sweep' WHERE sequence = 6")
    await checkSeals(desk.desk)()
    const since = desk.now()
    desk.wait(duration('1d'))
    await desk.store.close()
    const again = await restarted(file, desk.now())
    expect((await standing(again)).findings).toMatchObject([
      { problem: 'altered', sequence: 6, since },
    ])
    await checkSeals(again.desk)()
    expect(await recordsOf(again)).toHaveLength(1)
    await again.store.close()
  })

  it('are checked in rounds that go on where they were, over a restart: 5,000 records in three portions', async () => {
    const { desk, file } = await auditedDesk()
    const entry = (await desk.store.audit.list(1))[0]!
    await desk.store.audit.append(...Array.from({ length: 5_000 }, () => entry))
    await checkSeals(desk.desk)()
    expect(await standing(desk)).toMatchObject({ upTo: 2_000, wholeAt: null })
    await desk.store.close()
    tamper(file, "UPDATE audit SET action = 'sweep' WHERE sequence = 4500")
    const again = await restarted(file, desk.now())
    const run = checkSeals(again.desk)
    await run()
    expect(await standing(again)).toMatchObject({ upTo: 4_000, wholeAt: null, findings: [] })
    await run()
    await run()
    expect(await standing(again)).toMatchObject({
      wholeAt: desk.now(),
      findings: [{ problem: 'altered', sequence: 4_500 }],
    })
    await again.store.close()
  })

  it('can’t be passed by with a place that somebody else wrote into the store', async () => {
    const { desk, file } = await auditedDesk()
    await checkSeals(desk.desk)()
    const last = await lastSequence(desk)
    await desk.store.close()
    const intruder = new Client(file)
    const [signature, ...text] = intruder
      .prepare<[], { value: string }>("SELECT value FROM setting WHERE key = 'audit.checked'")
      .get()!
      .value.split('\n')
    const forged = [
      signature,
      text.join('\n').replace(`"sequence":${last}`, `"sequence":${last + 500}`),
    ].join('\n')
    intruder.prepare("UPDATE setting SET value = ? WHERE key = 'audit.checked'").run(forged)
    intruder.close()
    tamper(file, "UPDATE audit SET action = 'sweep' WHERE sequence = 6")
    const again = await restarted(file, desk.now())
    expect((await standing(again)).upTo).toBeNull()
    await checkSeals(again.desk)()
    expect((await standing(again)).findings).toMatchObject([{ problem: 'altered', sequence: 6 }])
    await again.store.close()
  })

  it('that somebody checks themselves and finds whole are shown as whole', async () => {
    const { desk, file, checkpoints } = await auditedDesk()
    const kept = fs.readFileSync(checkpoints)
    fs.rmSync(checkpoints)
    await checkSeals(desk.desk)()
    expect((await standing(desk)).findings).toMatchObject([{ problem: 'checkpoint-missing' }])
    fs.writeFileSync(checkpoints, kept)
    expect((await verification(desk)).finding).toBeNull()
    expect(await standing(desk)).toMatchObject({ findings: [], wholeAt: desk.now() })
    expect(await desk.get('app.show', {})).toMatchObject({ auditFindings: [] })
    await desk.store.close()
    expect(path.dirname(file)).toBe(path.dirname(checkpoints))
  })

  it('are nobody’s to look at but an auditor’s', async () => {
    const desk = await testDesk()
    await desk.get('operators.createFirst', { name: 'Ana', passphrase })
    const { window } = await added(desk, 'Bo', 'supervisor')
    expect(await window.ask('audit.standing', {})).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    })
    await desk.store.close()
  })
})
