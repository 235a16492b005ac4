import fs from 'node:fs'
import path from 'node:path'
import { describe, expect, it } from 'vitest'
import { duration, plus } from '@shared/vocabulary/instant'
import { parameterIds } from '@shared/vocabulary/parameters'
import { housePolicy } from '../../src/main/engine/packs/housePack'
import { packs } from '../../src/main/engine/packs'
import { readDraft } from '../../src/main/services/policy/draft'
import { accepted, contactOf, deskWithMaria, show, withMaria } from './accounts'
import { passphrase, testDesk, type TestDesk } from './desk'
import { policyInForce as startingPolicyOf } from '../../src/main/services/policy/kept'
import { added, administeredDesk, foundingTwo, type TestWindow } from './operators'
import { houseDraft } from './policies'
import { newProfile } from './profile'
import { begin, trainingDesk } from './training/room'

const house = housePolicy(readDraft(houseDraft).pack!)

/** Ana verifies the caller, and all of Maria's security info begins to go. */
async function beginWait(desk: TestDesk, accountId: string): Promise<void> {
  await accepted(desk, accountId, { type: 'open-case', channel: 'phone', story: '' })
  const contactId = await contactOf(desk, accountId, 'email')
  await accepted(desk, accountId, { type: 'request-code', purpose: 'support-call', contactId })
  const code = desk.minted.at(-1)!
  await accepted(desk, accountId, { type: 'submit-code', purpose: 'support-call', code })
  await accepted(desk, accountId, { type: 'remove-all-contacts' })
}

describe('the policy of a desk', () => {
  it('is shown with every number, its value and its source, and is the one that comes with it at first', async () => {
    const desk = await testDesk()
    await desk.get('operators.createFirst', { name: 'Ana', passphrase })
    const view = await desk.get('policy.show', {})
    expect(view.inForce).toEqual({ id: 'seeds', version: '1.0', at: null, by: null, reason: '' })
    expect(view.history).toEqual([])
    expect(view.policies.map(({ id }) => id)).toEqual(['seeds', 'microsoft-2026', 'nist-strict'])
    expect(view.running.numbers.map(({ parameter }) => parameter)).toEqual(parameterIds)
    expect(view.running.numbers.every(({ sources }) => sources.length > 0)).toBe(true)
    expect(view.running.numbers).toContainEqual(
      expect.objectContaining({ parameter: 'replacement.wait', value: '30d', reason: null }),
    )
  })

  it('is read by supervisors and changed by whoever administers', async () => {
    const desk = await administeredDesk(await testDesk(), foundingTwo)
    const { window: sue } = await added(desk, 'Sue', 'supervisor', 'Sam')
    const { window: ben } = await added(desk, 'Ben', 'agent')
    expect((await desk.get('policy.show', {})).mayChange).toBe(true)
    expect(await sue.ask('policy.show', {})).toMatchObject({
      ok: true,
      value: { mayChange: false },
    })
    for (const [window, channel, request] of [
      [sue, 'policy.save', { draft: houseDraft }],
      [sue, 'policy.discard', { id: 'contoso-bank' }],
      [ben, 'policy.show', {}],
      [ben, 'policy.hunt', { id: 'seeds', stories: 1, seed: 1 }],
      [ben, 'policy.foresee', { id: 'seeds' }],
    ] as const)
      expect(await window.ask(channel, request as never)).toMatchObject({
        ok: false,
        error: { code: 'forbidden' },
      })
  })
})

describe('a policy of the house', () => {
  it('is checked while it is written, every mistake at its place', async () => {
    const desk = await administeredDesk(await testDesk())
    const problems = async (changes: Partial<typeof houseDraft>) =>
      (await desk.get('policy.check', { draft: { ...houseDraft, ...changes } })).problems.map(
        ({ at, parameter }) => [at, parameter],
      )
    expect(await problems({})).toEqual([])
    expect(await problems({ id: 'Ours', version: '', about: ' ', extends: 'ours' })).toEqual([
      ['id', null],
      ['version', null],
      ['about', null],
      ['extends', null],
    ])
    expect(
      await problems({
        set: [
          { parameter: 'code.digits', value: '11', reason: '' },
          { parameter: 'replacement.wait', value: '23h', reason: 'So.' },
          { parameter: 'no.number', value: '1', reason: 'So.' },
        ],
      }),
    ).toEqual([
      ['value', 'code.digits'],
      ['reason', 'code.digits'],
      ['value', 'replacement.wait'],
      ['value', 'no.number'],
    ])
  })

  it.each([
    ['code.digits', '6', true],
    ['code.digits', '10', true],
    ['code.digits', '5', false],
    ['code.digits', '6.5', false],
    ['replacement.wait', '1d', true],
    ['replacement.wait', '3650d', true],
    ['replacement.wait', '87601h', false],
    ['replacement.remindBefore', '7d, 1d', true],
    ['replacement.remindBefore', '', false],
    ['mask.showEmailDomain', 'true', true],
    ['mask.showEmailDomain', 'yes', false],
    ['identity.challengeOnUpdate', 'stale', true],
    ['identity.challengeOnUpdate', 'sometimes', false],
    ['contacts.ownDomains', 'contoso.example\nfabrikam.example', true],
    ['contacts.ownDomains', 'contoso', false],
  ])('takes for %s the text %j: %s', async (parameter, value, taken) => {
    const desk = await administeredDesk(await testDesk())
    const { problems } = await desk.get('policy.check', {
      draft: { ...houseDraft, set: [{ parameter, value, reason: 'So.' }] },
    })
    expect(problems.length === 0).toBe(taken)
  })

  it('is kept beside the shipped ones, and is not in force by that', async () => {
    const desk = await administeredDesk(await testDesk())
    const view = await desk.get('policy.save', { draft: houseDraft })
    const kept = view.policies.find(({ id }) => id === houseDraft.id)!
    expect(kept).toMatchObject({ version: '1.0', extends: 'seeds', savedBy: 'Eva' })
    expect(kept.numbers.filter(({ reason }) => reason !== null)).toMatchObject([
      { parameter: 'replacement.wait', value: '60d', reason: 'The insurer asks for sixty days.' },
      { parameter: 'code.digits', value: '8', sources: [{ document: 'The house' }] },
    ])
    expect(view.inForce.id).toBe('seeds')
    expect((await desk.store.audit.list(1))[0]).toMatchObject({
      action: 'policy.save',
      facts: { policy: 'contoso-bank', version: '1.0' },
    })
    const after = await desk.get('policy.discard', { id: houseDraft.id })
    expect(after.policies.map(({ id }) => id)).not.toContain(houseDraft.id)
    expect((await desk.failure('policy.discard', { id: houseDraft.id })).code).toBe('conflict')
  })

  it('that is wrong is not kept', async () => {
    const desk = await administeredDesk(await testDesk())
    const wrong = { ...houseDraft, id: 'seeds' }
    expect(await desk.failure('policy.save', { draft: wrong })).toMatchObject({
      code: 'bad-request',
      facts: { field: 'id' },
    })
    expect(await desk.store.policies.saved()).toEqual([])
  })

  it('goes to a file and comes back from it as it was; a wrong file is told line by line', async () => {
    const desk = await trainingDesk()
    await desk.get('policy.save', { draft: houseDraft })
    let text = ''
    desk.chooseTarget({
      async write(chunks) {
        for await (const chunk of chunks) text += String(chunk)
      },
    })
    expect(await desk.get('policy.saveFile', { id: houseDraft.id })).toEqual({ saved: true })
    const file = path.join(newProfile(), 'house.yaml')
    fs.writeFileSync(file, text)
    desk.choose(file)
    expect(await desk.get('policy.openFile', {})).toEqual({
      file: 'house.yaml',
      draft: houseDraft,
      problems: [],
    })
    fs.writeFileSync(file, text.replace('value: 60d', 'value: 6h'))
    expect(await desk.get('policy.openFile', {})).toMatchObject({
      draft: null,
      problems: [{ line: 8, path: 'set.replacement.wait.value' }],
    })
    desk.choose(path.dirname(file))
    expect(await desk.failure('policy.openFile', {})).toMatchObject({ code: 'file' })
    desk.choose()
    expect(await desk.get('policy.openFile', {})).toBeNull()
  })
})

describe('what another policy would have made otherwise', () => {
  it('is said of every open timer of the accounts, and nothing is changed by it', async () => {
    const desk = await trainingDesk()
    const accountId = await withMaria(desk)
    await withMaria(desk).catch(() => null)
    await beginWait(desk, accountId)
    const begun = desk.now()
    await desk.get('policy.save', { draft: houseDraft })
    const before = await show(desk, accountId)
    const seen = await desk.get('policy.foresee', { id: houseDraft.id })
    expect(seen).toMatchObject({ leftOut: 0, stopped: false })
    expect(seen.kinds).toEqual([{ kind: 'replacement', count: 1, moves: false }])
    expect(seen.examples).toEqual([
      {
        accountId,
        accountName: 'Maria Gómez',
        kind: 'replacement',
        startedAt: begun,
        endsAt: plus(begun, duration('30d')),
        otherwise: plus(begun, duration('60d')),
      },
    ])
    expect(await show(desk, accountId)).toEqual(before)
    expect((await desk.get('policy.foresee', { id: 'seeds' })).kinds).toEqual([])
    expect((await desk.failure('policy.foresee', { id: 'nobodys' })).code).toBe('conflict')
  })
})

describe('the hunter on a policy of the house', () => {
  it('tells its story step by step: who, when, and what came of it', async () => {
    const desk = await trainingDesk()
    await desk.get('policy.save', {
      draft: {
        ...houseDraft,
        set: [{ parameter: 'replacement.wait', value: '1d', reason: 'Quick.' }],
      },
    })
    const heard: unknown[] = []
    desk.desk.policyProgress.hear((news) => heard.push(news))
    const wanted = { id: houseDraft.id, stories: 5_000, seed: 3 }
    const { found } = await desk.get('policy.hunt', wanted)
    expect(found?.kind).toBe('impostor-in')
    const deeds = found!.tale.lines.filter(({ is }) => is === 'deed')
    expect(deeds).toHaveLength(found!.steps)
    expect(deeds).toContainEqual(
      expect.objectContaining({
        who: 'stranger',
        met: expect.objectContaining({ is: 'accepted' }),
      }),
    )
    expect(found!.tale.why.map(({ is }) => is)).toEqual(['too-late'])
    expect(heard).toContainEqual(expect.objectContaining({ what: 'hunt', of: 5_000 }))
    expect((await desk.failure('policy.hunt', { ...wanted, id: 'nobodys' })).code).toBe('conflict')
  })

  it('searches once at a time in a window, and ends when it is stopped', async () => {
    const desk = await trainingDesk()
    const wanted = { id: 'seeds', stories: 10_000_000, seed: 1 }
    const first = desk.ask('policy.hunt', wanted)
    await new Promise((resolve) => desk.desk.policyProgress.hear(resolve))
    expect((await desk.failure('policy.hunt', wanted)).facts).toEqual({ policy: 'under-way' })
    expect(await desk.get('policy.stop', { what: 'foresee' })).toEqual({ stopped: false })
    expect(await desk.get('policy.stop', { what: 'hunt' })).toEqual({ stopped: true })
    expect(await first).toMatchObject({ ok: true, value: { found: null, stopped: true } })
    expect(await desk.get('policy.stop', { what: 'hunt' })).toEqual({ stopped: false })
  })
})

describe('a desk that runs a policy of the house', () => {
  it('decides by it and says its numbers; what began before keeps its dates', async () => {
    const desk = await testDesk()
    const accountId = await deskWithMaria(desk)
    await beginWait(desk, accountId)
    const begun = desk.now()
    expect(desk.minted.at(-1)).toHaveLength(6)
    desk.desk.putInForce(house)
    const view = await desk.get('app.show', {})
    expect(view.policy).toEqual({ id: 'contoso-bank', version: '1.0' })
    expect(view.numbers).toMatchObject({ codeDigits: 8, replacementWait: duration('60d') })
    const { timers, policy } = await show(desk, accountId)
    // It was put in force for this spec, and adopted by nobody.
    expect(policy).toEqual({ id: 'contoso-bank', version: '1.0', adoptedAt: null })
    expect(timers.find(({ kind }) => kind === 'replacement')?.endsAt).toBe(
      plus(begun, duration('30d')),
    )
    desk.wait(120)
    const contactId = await contactOf(desk, accountId, 'email')
    await accepted(desk, accountId, { type: 'request-code', purpose: 'support-call', contactId })
    expect(desk.minted.at(-1)).toHaveLength(8)
    expect(desk.desk.policy).not.toBe(packs.seeds)
  })
})

/** Eva administers, Sue is a supervisor whom she made long ago, and a policy of the house is kept. */
async function houseOfTwo(file?: string) {
  const desk = await administeredDesk(await testDesk(file), foundingTwo)
  const { window: sue } = await added(desk, 'Sue', 'supervisor', 'Sam')
  desk.wait(duration('8d'))
  sue.session.lastInput = desk.session.lastInput
  await desk.get('policy.save', { draft: houseDraft })
  return { desk, sue }
}

const asked = { id: houseDraft.id, reason: 'The insurer asks for it.' }

async function waiting(sue: TestWindow) {
  const reply = await sue.ask('approvals.list', {})
  if (!reply.ok) throw new Error(reply.error.code)
  return reply.value.desk
}

async function decides(sue: TestWindow, decision: 'approved' | 'declined') {
  const [request] = await waiting(sue)
  return sue.ask('approvals.decideDesk', { approvalId: request?.id ?? 'none', decision })
}

describe('putting a policy in force', () => {
  it('waits for a supervisor, who sees every number that changes; then the desk works by it', async () => {
    const { desk, sue } = await houseOfTwo()
    expect(await desk.get('policy.adopt', asked)).toMatchObject({
      outcome: 'refused',
      refusal: { rule: 'case.approval-required' },
    })
    expect((await desk.get('app.show', {})).policy.id).toBe('seeds')
    expect(await waiting(sue)).toMatchObject([
      {
        act: 'adopt-policy',
        reason: asked.reason,
        about: {
          pack: 'contoso-bank 1.0',
          replaces: 'seeds 1.0',
          changes:
            'replacement.wait\t30d\t60d\tThe insurer asks for sixty days.\ncode.digits\t6\t8\tAs long as the bank’s own tokens.',
        },
      },
    ])
    expect(await decides(sue, 'approved')).toMatchObject({
      ok: true,
      value: { outcome: 'decided' },
    })
    const adopted = await desk.get('policy.adopt', asked)
    expect(adopted).toMatchObject({
      outcome: 'adopted',
      policy: {
        inForce: { id: 'contoso-bank', version: '1.0', by: 'Eva', reason: asked.reason },
        running: { id: 'contoso-bank', extends: 'seeds' },
      },
    })
    expect((await desk.get('app.show', {})).numbers).toMatchObject({ codeDigits: 8 })
    expect((await desk.store.audit.list(1))[0]).toMatchObject({
      action: 'policy.adopt',
      outcome: 'accepted',
      facts: {
        policy: 'contoso-bank',
        version: '1.0',
        replaced: 'seeds 1.0',
        reason: asked.reason,
      },
    })
    expect((await desk.failure('policy.adopt', asked)).facts).toEqual({ policy: 'same' })
  })

  it('is refused where it was declined, and asked for anew', async () => {
    const { desk, sue } = await houseOfTwo()
    await desk.get('policy.adopt', asked)
    await decides(sue, 'declined')
    expect(await desk.get('policy.adopt', asked)).toMatchObject({ outcome: 'refused' })
    expect(await waiting(sue)).toHaveLength(1)
    expect(desk.desk.policy.id).toBe('seeds')
  })

  it('takes another approval once the policy was changed after it was approved, also back and forth', async () => {
    const { desk, sue } = await houseOfTwo()
    await desk.get('policy.adopt', asked)
    await decides(sue, 'approved')
    const [wait, digits] = houseDraft.set
    const other = { ...houseDraft, set: [{ ...wait!, value: '1d' }, digits!] }
    await desk.get('policy.save', { draft: other })
    expect(await desk.get('policy.adopt', asked)).toMatchObject({ outcome: 'refused' })
    expect((await waiting(sue))[0]?.about['changes']).toContain('replacement.wait\t30d\t1d')
    expect(desk.desk.policy.id).toBe('seeds')
    await desk.get('policy.save', { draft: houseDraft })
    expect(await desk.get('policy.adopt', asked)).toMatchObject({ outcome: 'adopted' })
    expect(desk.desk.policy.values['replacement.wait']).toBe(duration('60d'))
  })

  it('takes another approval once another policy is in force than when it was approved', async () => {
    const { desk, sue } = await houseOfTwo()
    await desk.get('policy.adopt', asked)
    await decides(sue, 'approved')
    const strict = { id: 'nist-strict', reason: 'The auditors ask for it.' }
    await desk.get('policy.adopt', strict)
    await decides(sue, 'approved')
    expect(await desk.get('policy.adopt', strict)).toMatchObject({ outcome: 'adopted' })
    expect(await desk.get('policy.adopt', asked)).toMatchObject({ outcome: 'refused' })
    expect(desk.desk.policy).toEqual(packs['nist-strict'])
  })

  it('is nobody’s alone: not a supervisor’s, not that of whoever asked', async () => {
    const { desk, sue } = await houseOfTwo()
    expect(await sue.ask('policy.adopt', asked)).toMatchObject({
      ok: false,
      error: { code: 'forbidden' },
    })
    await desk.get('policy.adopt', asked)
    const [request] = await waiting(sue)
    expect(
      (
        await desk.failure('approvals.decideDesk', {
          approvalId: request!.id,
          decision: 'approved',
        })
      ).code,
    ).toBe('forbidden')
    expect(desk.desk.policy.id).toBe('seeds')
  })

  it('leaves what is in force alone when the policy is changed or put away afterwards', async () => {
    const { desk, sue } = await houseOfTwo()
    await desk.get('policy.adopt', asked)
    await decides(sue, 'approved')
    await desk.get('policy.adopt', asked)
    await desk.get('policy.save', { draft: { ...houseDraft, version: '1.1', set: [] } })
    const view = await desk.get('policy.discard', { id: houseDraft.id })
    expect(view.inForce).toMatchObject({ id: 'contoso-bank', version: '1.0' })
    expect(view.running.numbers).toContainEqual(
      expect.objectContaining({ parameter: 'replacement.wait', value: '60d' }),
    )
    expect(startingPolicyOf(await desk.store.policies.adopted())).toEqual(house)
  })
})

describe('the training room', () => {
  it('offers the policies of the house to play and to compare under, and to hunt in', async () => {
    const desk = await trainingDesk()
    await desk.get('policy.save', { draft: houseDraft })
    const { packs: offered } = await desk.get('training.library', {})
    expect(offered.map(({ id }) => id)).toEqual([
      'seeds',
      'microsoft-2026',
      'nist-strict',
      'contoso-bank',
    ])
    const room = await begin(desk, 'impostor-with-every-fact-right', { policy: 'contoso-bank' })
    expect(room.policy).toEqual({ id: 'contoso-bank', version: '1.0' })
    const shown = await desk.get('app.show', {})
    expect(shown.training?.numbers).toMatchObject({ codeDigits: 8 })
    await desk.get('training.finish', {})
    await desk.get('training.leave', {})
    // It is played again under just this policy, whatever becomes of it.
    await desk.get('policy.discard', { id: houseDraft.id })
    expect((await desk.get('training.debrief', { runId: room.runId })).numbers).toMatchObject({
      codeDigits: 8,
    })
    await desk.get('policy.save', { draft: { ...houseDraft, version: '2' } })
    const compared = await desk.get('training.compare', { runId: room.runId, policy: 'seeds' })
    expect(compared.parameters.map(({ id }) => id)).toEqual(['replacement.wait', 'code.digits'])
    const plain = await begin(desk, 'impostor-with-every-fact-right')
    await desk.get('training.finish', {})
    await desk.get('training.leave', {})
    const other = await desk.get('training.compare', {
      runId: plain.runId,
      policy: 'contoso-bank',
    })
    expect(other.right).toMatchObject({ id: 'contoso-bank', version: '2' })
    const hunted = await desk.get('training.hunt', {
      policy: 'contoso-bank',
      set: { 'code.tries': '3' },
      stories: 5,
      seed: 1,
    })
    expect(hunted).toMatchObject({ tried: 5, found: null })
  })
})
