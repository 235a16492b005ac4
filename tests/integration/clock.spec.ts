import { describe, expect, it } from 'vitest'
import { duration, instant, plus, type Instant } from '@shared/vocabulary/instant'
import { correctAccounts } from '../../src/main/services/clock/correction'
import { verifyAudit } from '../../src/main/audit/verify'
import type { ClockDoubt } from '../../src/main/engine/model/decision'
import { fold } from '../../src/main/engine/evolve'
import { dispatch } from '../../src/main/ipc/dispatch'
import { settableTime } from '../../src/main/platform/testing/settableMachine'
import { sweepDue } from '../../src/main/jobs/due'
import { beginWait, openAt, registerMaria, windowOf, type ClockDesk } from './clockDesk'
import { passphrase } from './desk'
import { dryRun, importDesk, oktaFile } from './importing'
import { newProfile } from './profile'

const start = instant('2026-03-02T09:00:00Z')
const day = duration('1d')
const supportCode = { type: 'request-code', purpose: 'support-call' } as const

/** A profile that Ana founded, a supervisor. In it a wait of Maria's has begun. */
async function used(): Promise<{
  readonly folder: string
  readonly accountId: string
  readonly maturesAt: Instant
  readonly lastSeen: Instant
}> {
  const folder = newProfile()
  const at = await openAt(folder, settableTime(start))
  await at.get('operators.createFirst', { name: 'Ana', passphrase })
  const accountId = await registerMaria(at)
  const replacement = await beginWait(at, accountId)
  const lastSeen = (await at.desk.store.audit.list(1))[0]!.at
  await at.close()
  return { folder, accountId, maturesAt: replacement!.maturesAt!, lastSeen }
}

/** The first contact of the account: a code to it is a command that counts time. */
async function codeTo(at: ClockDesk, accountId: string) {
  const { contacts } = await at.show(accountId)
  return { ...supportCode, contactId: contacts[0]!.id }
}

/** Ana adds an agent, who signs in at a window of their own. */
async function agentBeside(at: ClockDesk): Promise<ClockDesk> {
  await at.get('operators.add', { name: 'Bo', role: 'agent', passphrase: 'told over the phone' })
  const window = windowOf(at.desk)
  await window.get('operators.signIn', { name: 'Bo', passphrase: 'told over the phone' })
  await window.get('operators.changePassphrase', { passphrase })
  return window
}

describe('a start far later than the desk was last seen', () => {
  it('is told to everybody, and whoever has a passphrase signs in', async () => {
    const { folder, lastSeen } = await used()
    const machine = settableTime(plus(start, 40 * day))
    const at = await openAt(folder, machine)
    const clock = { kind: 'ahead', lastSeen, says: plus(start, 40 * day) }
    expect(await at.get('app.show', {})).toMatchObject({
      phase: 'locked',
      clock: { ...clock, mine: false },
    })
    expect(await at.signIn()).toMatchObject({
      phase: 'ready',
      now: lastSeen,
      clock: { ...clock, mine: true },
    })
    const agent = await agentBeside(at)
    expect(await agent.get('app.show', {})).toMatchObject({
      phase: 'ready',
      clock: { ...clock, mine: false },
    })
    await at.close()
  })

  it('completes nothing: not by the sweep, not when it is read, not by a command', async () => {
    const { folder, accountId, maturesAt } = await used()
    const at = await openAt(folder, settableTime(plus(maturesAt, 10 * day)))
    await at.signIn()
    expect(await sweepDue(at.desk)).toBe(0)
    expect((await at.show(accountId)).replacement).toMatchObject({ maturesAt })
    const decision = await at.run(accountId, await codeTo(at, accountId))
    expect(decision).toMatchObject({
      outcome: 'refused',
      refusal: {
        rule: 'clock.suspect',
        facts: { lastSeen: start, says: plus(maturesAt, 10 * day) },
        liftsAt: null,
      },
    })
    expect((await at.show(accountId)).replacement).toMatchObject({ maturesAt })
    expect(
      (await at.desk.store.accounts.events(accountId, 50)).map(({ event }) => event.type),
    ).not.toContain('replacement-completed')
    await at.close()
  })

  it('stamps nothing with a time that may be wrong', async () => {
    const { folder, accountId } = await used()
    const machine = settableTime(plus(start, 40 * day))
    const at = await openAt(folder, machine)
    await at.sweep('clock')
    await at.signIn()
    machine.passes(60)
    await at.run(accountId, { type: 'note', text: 'Called again.' })
    expect(Math.max(...(await at.desk.store.audit.list(100)).map((record) => record.at))).toBe(
      plus(start, 60),
    )
    expect((await at.desk.store.accounts.events(accountId, 1))[0]).toMatchObject({
      recordedAt: plus(start, 60),
      event: { type: 'case-noted', at: plus(start, 60) },
    })
    await at.close()
  })

  it('leaves what counts no time to be done, also what stops a takeover', async () => {
    const { folder, accountId } = await used()
    const at = await openAt(folder, settableTime(plus(start, 40 * day)))
    await at.signIn()
    expect(await at.run(accountId, { type: 'note', text: 'Called again.' })).toMatchObject({
      outcome: 'accepted',
    })
    expect(await at.run(accountId, { type: 'report-not-me' })).toMatchObject({
      outcome: 'accepted',
      result: 'frozen',
    })
    await at.close()
  })

  it('is shown on the buttons of an account, which promise nothing', async () => {
    const { folder, accountId } = await used()
    const at = await openAt(folder, settableTime(plus(start, 40 * day)))
    await at.signIn()
    const { actions } = await at.show(accountId)
    const verdictOf = (command: string) => actions.find((one) => one.command === command)
    expect(verdictOf('request-code')).toMatchObject({
      verdict: 'refused',
      refusal: { rule: 'clock.suspect' },
    })
    expect(verdictOf('report-not-me')).toMatchObject({ verdict: 'can' })
    expect(
      await at.get('accounts.waysBackIn', {
        accountId,
        contactIds: [(await at.show(accountId)).contacts[0]!.id],
        password: true,
        device: false,
      }),
    ).not.toEqual([])
    await at.close()
  })

  it.each([
    ['exactly as long after as may be', 0, null],
    ['one second more', 1, 'ahead'],
  ] as const)('is doubted from %s', async (_, more, kind) => {
    const { folder, lastSeen } = await used()
    const at = await openAt(folder, settableTime(plus(lastSeen, 14 * day + more)))
    expect((await at.get('app.show', {})).clock?.kind ?? null).toBe(kind)
    await at.close()
  })

  it('is measured from when the desk ran, also where it ran for weeks without a record', async () => {
    const { folder } = await used()
    const machine = settableTime(start)
    const idle = await openAt(folder, machine)
    for (let hours = 0; hours < 20 * 24; hours += 1) {
      machine.passes(3_600)
      await idle.sweep('clock')
    }
    await idle.close()
    const at = await openAt(folder, settableTime(plus(start, 33 * day)))
    expect((await at.get('app.show', {})).clock).toBeNull()
    await at.close()
    const late = await openAt(folder, settableTime(plus(start, 35 * day)))
    expect((await late.get('app.show', {})).clock).toMatchObject({
      kind: 'ahead',
      lastSeen: plus(start, 20 * day),
    })
    await late.close()
  })

  it('stays doubted over another start, and is no longer where the machine’s clock was put right', async () => {
    const { folder } = await used()
    const at = await openAt(folder, settableTime(plus(start, 40 * day)))
    await at.sweep('clock')
    await at.signIn()
    await at.close()
    const again = await openAt(folder, settableTime(plus(start, 41 * day)))
    expect((await again.get('app.show', {})).clock).toMatchObject({
      kind: 'ahead',
      lastSeen: start,
    })
    await again.close()
    const right = await openAt(folder, settableTime(plus(start, 2 * day)))
    expect(await right.signIn()).toMatchObject({ clock: null, now: plus(start, 2 * day) })
    await right.close()
  })

  it('is in the audit by itself, and so is that it was put right', async () => {
    const { folder } = await used()
    const machine = settableTime(plus(start, 40 * day))
    const at = await openAt(folder, machine)
    const heard: unknown[] = []
    at.desk.changes.hear((change) => heard.push(change))
    await at.sweep('clock')
    await at.sweep('clock')
    expect((await at.desk.store.audit.list(1))[0]).toMatchObject({
      action: 'clock.suspected',
      by: { kind: 'system' },
      at: start,
      facts: { direction: 'ahead', lastSeen: start, says: plus(start, 40 * day) },
    })
    machine.isSet(-40 * day)
    await at.sweep('clock')
    expect(await at.recorded(2)).toEqual(['clock.believed', 'clock.suspected'])
    expect(heard).toEqual([{ accountId: null }, { accountId: null }])
    await at.close()
  })

  it('lets no import in, which would date people by it, until it is believed', async () => {
    const { desk, profile } = await importDesk()
    const { importId } = await dryRun(
      desk,
      oktaFile(profile, [{ name: 'New One', login: 'new.one@contoso.example' }]),
    )
    const doubt: ClockDoubt = {
      kind: 'ahead',
      lastSeen: desk.now(),
      says: plus(desk.now(), 40 * day),
    }
    const doubting = { ...desk.desk, clockWatch: { ...desk.desk.clockWatch, doubt: () => doubt } }
    expect(await dispatch(doubting, desk.session, 'directory.applyImport', { importId })).toEqual({
      ok: false,
      error: { code: 'conflict', facts: { clock: 'doubted' }, liftsAt: null },
    })
    expect(await desk.store.accounts.count()).toBe(0)
    expect(await desk.get('directory.applyImport', { importId })).toMatchObject({ phase: 'done' })
    expect(await desk.store.accounts.count()).toBe(1)
    await desk.store.close()
  })
})

describe('a supervisor’s word that the clock is right', () => {
  it('lets what fell due happen, at the instants at which it was due, and is in the audit', async () => {
    const { folder, accountId, maturesAt } = await used()
    const machine = settableTime(plus(maturesAt, 10 * day))
    const at = await openAt(folder, machine)
    await at.signIn()
    machine.passes(30)
    expect(await at.get('clock.confirm', { says: machine.says() })).toMatchObject({
      clock: null,
      now: machine.says(),
    })
    expect((await at.desk.store.audit.list(1))[0]).toMatchObject({
      action: 'clock.confirm',
      by: { kind: 'operator', role: 'supervisor' },
      at: plus(start, 30),
      facts: { lastSeen: start, says: machine.says() },
    })
    expect(await sweepDue(at.desk)).toBe(1)
    expect((await at.show(accountId)).timeline[0]).toMatchObject({
      event: 'replacement-completed',
      at: maturesAt,
    })
    expect(await at.run(accountId, { type: 'note', text: 'Told the customer.' })).toMatchObject({
      outcome: 'accepted',
    })
    await at.close()
    const next = await openAt(folder, settableTime(plus(machine.says(), day)))
    expect((await next.get('app.show', {})).clock).toBeNull()
    await next.close()
  })

  it('keeps whoever sits there signed in, however far the clock moves', async () => {
    const { folder } = await used()
    const machine = settableTime(plus(start, 40 * day))
    const at = await openAt(folder, machine)
    await at.signIn()
    await at.get('clock.confirm', { says: machine.says() })
    expect(await at.get('app.show', {})).toMatchObject({ phase: 'ready' })
    await at.close()
  })

  it('is not an agent’s to give, and that they tried is in the audit', async () => {
    const { folder, accountId } = await used()
    const machine = settableTime(plus(start, 40 * day))
    const at = await openAt(folder, machine)
    await at.signIn()
    const agent = await agentBeside(at)
    expect(await agent.failure('clock.confirm', { says: machine.says() })).toMatchObject({
      code: 'forbidden',
    })
    expect((await at.desk.store.audit.list(1))[0]).toMatchObject({
      action: 'clock.confirm',
      outcome: 'refused',
      rule: 'role.forbidden',
    })
    expect((await at.show(accountId)).replacement).not.toBeNull()
    expect((await at.get('app.show', {})).clock).not.toBeNull()
    await at.close()
  })

  it('is for what they were shown: not where the clock was set again, and not where it is believed', async () => {
    const { folder } = await used()
    const machine = settableTime(plus(start, 40 * day))
    const at = await openAt(folder, machine)
    await at.signIn()
    const says = machine.says()
    machine.isSet(601)
    expect(await at.failure('clock.confirm', { says })).toMatchObject({ code: 'conflict' })
    machine.isSet(-1)
    expect(await at.failure('clock.correct', { says })).toMatchObject({ code: 'conflict' })
    expect(await at.ask('clock.confirm', { says })).toMatchObject({ ok: true })
    expect(await at.failure('clock.confirm', { says: machine.says() })).toMatchObject({
      code: 'conflict',
    })
    await at.close()
  })
})

describe('a clock that is set far ahead while the desk runs', () => {
  it('completes nothing beyond what the time that passes allows, until a supervisor says that it is right', async () => {
    const { folder, accountId, maturesAt } = await used()
    const machine = settableTime(start)
    const at = await openAt(folder, machine)
    await at.signIn()
    machine.isSet(40 * day)
    await at.sweep('clock')
    expect(await sweepDue(at.desk)).toBe(0)
    expect(await at.show(accountId)).toMatchObject({ now: start, replacement: { maturesAt } })
    await at.get('clock.confirm', { says: machine.says() })
    expect(await sweepDue(at.desk)).toBe(1)
    await at.sweep('clock')
    expect(await at.recorded(4)).toEqual([
      'clock.jumped',
      'clock.believed',
      'sweep',
      'clock.confirm',
    ])
    await at.close()
  })
})

describe('a clock that was ahead once', () => {
  /** Ana believed a clock that was ten years ahead: Maria's wait completed, and somebody took a note. */
  async function misled() {
    const profile = await used()
    const machine = settableTime(plus(start, 3_650 * day))
    const at = await openAt(profile.folder, machine)
    await at.signIn()
    await at.get('clock.confirm', { says: machine.says() })
    await sweepDue(at.desk)
    await at.run(profile.accountId, { type: 'note', text: 'Told the customer.' })
    for (let tries = 0; tries < 4; tries += 1)
      await windowOf(at.desk).ask('operators.signIn', {
        name: 'Ana',
        passphrase: 'not the passphrase',
      })
    await at.close()
    return { ...profile, newest: machine.says() }
  }

  it('does not shut the desk: it says so, everybody signs in, and nothing is decided', async () => {
    const { folder, accountId, newest } = await misled()
    const at = await openAt(folder, settableTime(plus(start, day)))
    expect(await at.get('app.show', {})).toMatchObject({
      phase: 'locked',
      clock: { kind: 'behind', lastSeen: newest, says: plus(start, day) },
    })
    await at.signIn()
    expect(await at.run(accountId, { type: 'note', text: 'Called again.' })).toMatchObject({
      outcome: 'refused',
      refusal: { rule: 'clock.backwards' },
    })
    expect(await sweepDue(at.desk)).toBe(0)
    const agent = await agentBeside(at)
    expect(await agent.failure('clock.correct', { says: plus(start, day) })).toMatchObject({
      code: 'forbidden',
    })
    expect((await at.desk.store.audit.list(1))[0]!.at).toBe(newest)
    await at.close()
  })

  it('is put right by a supervisor’s word: accounts can be worked on again, and what completed too early is told', async () => {
    const { folder, accountId, maturesAt, newest } = await misled()
    const machine = settableTime(plus(start, day))
    const at = await openAt(folder, machine)
    await at.signIn()
    expect(await at.get('clock.correct', { says: machine.says() })).toMatchObject({
      clock: null,
      now: plus(start, day),
      phase: 'ready',
    })
    expect((await at.desk.store.audit.list(1))[0]).toMatchObject({
      action: 'clock.correct',
      by: { role: 'supervisor' },
      at: plus(start, day),
      facts: { lastSeen: newest, says: plus(start, day) },
    })
    expect(await correctAccounts(at.desk)).toBe(1)
    expect((await at.desk.store.audit.list(1))[0]).toMatchObject({
      action: 'clock.corrected',
      accountId,
      by: { kind: 'system' },
      facts: { newest, early: maturesAt },
    })
    expect((await at.show(accountId)).timeline[0]).toMatchObject({
      event: 'clock-corrected',
      facts: { early: maturesAt },
    })
    expect(await at.run(accountId, { type: 'note', text: 'Called again.' })).toMatchObject({
      outcome: 'accepted',
    })
    const events = (await at.desk.store.accounts.events(accountId, 100))
      .map(({ event }) => event)
      .toReversed()
    expect(await at.desk.store.accounts.read(accountId)).toEqual(fold(events))
    expect(await verifyAudit(at.desk.store.audit, at.desk.trail, () => undefined)).toMatchObject({
      finding: null,
    })
    await at.close()
  })

  it('is put right for good: the next start is like any other, and nothing is corrected twice', async () => {
    const { folder } = await misled()
    const machine = settableTime(plus(start, day))
    const at = await openAt(folder, machine)
    await at.signIn()
    await at.get('clock.correct', { says: machine.says() })
    await at.sweep('correction')
    await at.close()
    machine.passes(3_600)
    const next = await openAt(folder, machine)
    expect((await next.get('app.show', {})).clock).toBeNull()
    expect(await next.sweep('correction')).toBe(0)
    await next.close()
    // Nor is the next clock that is ahead believed because of it.
    const ahead = await openAt(folder, settableTime(plus(start, 40 * day)))
    expect((await ahead.get('app.show', {})).clock).toMatchObject({ kind: 'ahead' })
    await ahead.close()
  })

  it('goes on being put right by the next start where the app was closed meanwhile', async () => {
    const { folder, accountId } = await misled()
    const machine = settableTime(plus(start, day))
    const at = await openAt(folder, machine)
    await at.signIn()
    await at.get('clock.correct', { says: machine.says() })
    await at.close()
    machine.passes(60)
    const next = await openAt(folder, machine)
    expect(await next.sweep('correction')).toBe(1)
    await next.signIn()
    expect(await next.run(accountId, { type: 'note', text: 'Called again.' })).toMatchObject({
      outcome: 'accepted',
    })
    await next.close()
  })

  it('finds its records again when the audit is asked by day, before and after', async () => {
    const { folder, newest } = await misled()
    const machine = settableTime(plus(start, day))
    const at = await openAt(folder, machine)
    await at.signIn()
    await at.get('clock.correct', { says: machine.says() })
    machine.passes(60)
    await at.get('audit.list', { filter: {}, before: null })
    const on = async (from: Instant, until: Instant) =>
      (await at.get('audit.list', { filter: { from, until }, before: null })).records.map(
        ({ action }) => action,
      )
    expect(await on(plus(start, day), plus(start, 2 * day))).toContain('clock.correct')
    expect(await on(start, plus(start, 1))).toContain('operators.createFirst')
    expect(await on(newest, plus(newest, 1))).toContain('note')
    await at.close()
  })
})

describe('a machine whose clock has lost its battery', () => {
  it('is not believed by anybody’s word where it says that the profile has not begun yet', async () => {
    const { folder } = await used()
    const machine = settableTime(instant('1970-01-01T00:05:00Z'))
    const at = await openAt(folder, machine)
    expect(await at.signIn()).toMatchObject({
      phase: 'ready',
      clock: { kind: 'behind', lastSeen: start, mine: true },
    })
    expect(await at.failure('clock.correct', { says: machine.says() })).toEqual({
      code: 'conflict',
      facts: { clock: 'early' },
      liftsAt: null,
    })
    expect((await at.get('app.show', {})).clock).toMatchObject({ kind: 'behind' })
    await at.close()
    const right = await openAt(folder, settableTime(plus(start, day)))
    expect(await right.signIn()).toMatchObject({ clock: null })
    await right.close()
  })
})
