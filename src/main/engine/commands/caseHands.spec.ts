import { describe, expect, it } from 'vitest'
import { callerProofs } from '../model/caller'
import { openCases, openCodes } from '../model/selectors'
import { fold } from '../evolve'
import { ana, sam, sue, Story } from '../testing/story'

const bob = { kind: 'operator', id: 'bob', role: 'agent' } as const
const anaHerself = { kind: 'operator', id: 'ana', role: 'agent' } as const
const samHimself = { kind: 'operator', id: 'sam', role: 'supervisor' } as const
const reason = 'My shift ends.'
const note = { type: 'note', text: 'He is back.' } as const
const opens = (by: typeof ana) =>
  ({ type: 'open-case', by, channel: 'phone', story: 'A story.' }) as const
const first = (story: Story) => story.account.cases[0]!
const unfolded = (story: Story) => expect(fold(story.events)?.cases).toEqual(story.account.cases)

describe('a case that is handed over to a colleague', () => {
  it('is theirs at once, and no longer its giver’s', () => {
    const story = new Story()
    story.accepted(opens(ana))
    const given = story.accepted({ type: 'hand-over', by: ana, to: 'bob', reason })
    expect(given).toMatchObject({
      result: 'handed-over',
      facts: { case: 'case-1', operator: 'bob' },
      events: [
        {
          type: 'case-handed-over',
          caseId: 'case-1',
          to: 'bob',
          reason,
          by: ana,
          inCase: 'case-1',
        },
      ],
      messages: [],
    })
    expect(story.refused({ ...note, by: ana }).refusal.rule).toBe('case.required')
    expect(story.accepted({ ...note, by: bob }).events).toMatchObject([{ inCase: 'case-1' }])
    expect(first(story)).toMatchObject({ operatorId: 'bob', hadBy: ['ana'] })
    unfolded(story)
  })

  it('takes a case of one’s own, and somebody else to have it', () => {
    const story = new Story()
    story.accepted(opens(ana))
    const handOver = { type: 'hand-over', to: 'bob', reason } as const
    expect(story.refused({ ...handOver, by: sam }).refusal.rule).toBe('case.required')
    expect(story.refused({ ...handOver, by: ana, to: 'ana' }).refusal).toEqual({
      rule: 'case.required',
      facts: { caseIs: 'own' },
      liftsAt: null,
      remedies: [],
    })
    expect(first(story)).not.toHaveProperty('hadBy')
  })

  it('leaves nothing proved: not to the new agent, not to the old one who gets it back', () => {
    const story = new Story().callerVerified()
    expect(callerProofs(story.account, first(story), story.now)).toHaveLength(1)
    story.accepted({ type: 'hand-over', by: ana, to: 'bob', reason })
    expect(callerProofs(story.account, first(story), story.now)).toEqual([])
    story.accepted({ type: 'hand-over', by: bob, to: 'ana', reason })
    expect(story.refused({ type: 'set-locale', by: ana, locale: 'fr' }).refusal.rule).toBe(
      'case.caller-unverified',
    )
    expect(first(story)).toMatchObject({ operatorId: 'ana', hadBy: ['ana', 'bob'] })
    unfolded(story)
  })

  it('keeps what was proved in another case', () => {
    const story = new Story().callerVerified()
    story.accepted(opens(ana))
    story.accepted({
      type: 'hand-over',
      by: ana,
      caseId: story.account.cases[1]!.id,
      to: 'bob',
      reason,
    })
    expect(callerProofs(story.account, first(story), story.now)).toHaveLength(1)
  })

  it('ends the code that was sent for the call: its digits count nowhere, and as no try', () => {
    const story = new Story()
    story.accepted(opens(ana))
    story.accepted({ type: 'request-code', by: ana, purpose: 'support-call', contactId: 'mail' })
    story.accepted({ type: 'hand-over', by: ana, to: 'bob', reason })
    expect(openCodes(story.account)).toEqual([])
    const entered = { type: 'submit-code', by: bob, purpose: 'support-call' } as const
    const refused = story.refused({ ...entered, code: story.code('support-call') })
    expect(refused.refusal.rule).toBe('code.purpose')
    expect(refused.events).toEqual([])
    story.later('60s')
    story.accepted({ type: 'request-code', by: bob, purpose: 'support-call', contactId: 'mail' })
    expect(story.accepted({ ...entered, code: story.code('support-call') }).result).toBe('verified')
  })
})

describe('a case that is handed over to the supervisors', () => {
  const handedOver = () => {
    const story = new Story().callerVerified()
    story.accepted({ type: 'hand-over', by: ana, reason })
    return story
  }

  it('is nobody’s until one of them takes it', () => {
    const story = handedOver()
    expect(first(story)).toMatchObject({ operatorId: 'ana', waitsSince: story.now })
    expect(openCases(story.account, anaHerself)).toEqual([])
    story.later('1h')
    expect(story.refused({ type: 'take-over', by: bob }).refusal.rule).toBe('role.forbidden')
    const taken = story.accepted({ type: 'take-over', by: sam })
    expect(taken).toMatchObject({
      result: 'taken',
      facts: { case: 'case-1', operator: 'ana' },
      events: [{ type: 'case-taken', caseId: 'case-1', by: sam, inCase: 'case-1' }],
    })
    expect(first(story)).toMatchObject({ operatorId: 'sam', hadBy: ['ana'] })
    expect(first(story)).not.toHaveProperty('waitsSince')
    unfolded(story)
  })

  it('can be taken by the supervisor who gave it', () => {
    const story = new Story()
    story.accepted(opens(sam))
    story.accepted({ type: 'hand-over', by: sam, reason })
    expect(story.accepted({ type: 'take-over', by: sam }).result).toBe('taken')
    expect(first(story)).not.toHaveProperty('hadBy')
    expect(openCases(story.account, samHimself)).toHaveLength(1)
  })
})

describe('taking a case over', () => {
  it('is for a supervisor, from whoever has it, and leaves nothing proved', () => {
    const story = new Story().callerVerified()
    story.accepted({ type: 'take-over', by: sam })
    expect(story.refused({ ...note, by: ana }).refusal.rule).toBe('case.required')
    expect(story.refused({ type: 'set-locale', by: sam, locale: 'fr' }).refusal.rule).toBe(
      'case.caller-unverified',
    )
  })

  it('happens in the case that is taken, also for who has another one open', () => {
    const story = new Story()
    story.accepted(opens(ana))
    story.accepted(opens(sam))
    const [anas, sams] = story.account.cases
    const { events } = story.accepted({ type: 'take-over', by: sam, caseId: anas!.id })
    expect(events).toMatchObject([{ inCase: anas!.id }])
    expect(sams!.id).not.toBe(anas!.id)
  })

  it('is refused of one’s own case, of a closed one, and of none', () => {
    const story = new Story()
    const take = { type: 'take-over', by: sam } as const
    expect(story.refused(take).refusal).toMatchObject({
      rule: 'case.required',
      facts: { caseIs: 'unknown' },
      remedies: ['open-case'],
    })
    story.accepted(opens(sam))
    const caseId = first(story).id
    expect(story.refused({ ...take, caseId }).refusal).toMatchObject({
      facts: { caseIs: 'own' },
      remedies: [],
    })
    story.accepted({ type: 'close-case', by: sam, outcome: 'waiting' })
    expect(story.refused({ ...take, caseId }).refusal).toMatchObject({
      facts: { caseIs: 'closed' },
      remedies: ['reopen-case'],
    })
  })
})

describe('a case that is opened again', () => {
  const closed = () => {
    const story = new Story().callerVerified()
    story.accepted({ type: 'close-case', by: ana, outcome: 'recovered' })
    return story.later('1m')
  }

  it('belongs to whoever opens it, with all that is written in it and nothing proved', () => {
    const story = closed()
    const opened = story.accepted({ type: 'reopen-case', by: bob })
    expect(opened).toMatchObject({
      result: 'reopened',
      facts: { case: 'case-1' },
      events: [{ type: 'case-reopened', caseId: 'case-1', by: bob, inCase: 'case-1' }],
    })
    expect(first(story)).toMatchObject({
      operatorId: 'bob',
      hadBy: ['ana'],
      story: 'I lost my phone.',
      closedAt: null,
      outcome: null,
    })
    expect(callerProofs(story.account, first(story), story.now)).toEqual([])
    unfolded(story)
  })

  it('takes no code that was sent before it was closed', () => {
    const story = new Story()
    story.accepted(opens(ana))
    story.accepted({ type: 'request-code', by: ana, purpose: 'support-call', contactId: 'mail' })
    story.accepted({ type: 'close-case', by: ana, outcome: 'waiting' })
    story.accepted({ type: 'reopen-case', by: ana })
    expect(openCodes(story.account)).toEqual([])
    expect(
      story.refused({
        type: 'submit-code',
        by: ana,
        purpose: 'support-call',
        code: story.code('support-call'),
      }).refusal.rule,
    ).toBe('code.purpose')
  })

  it('is the newest closed one where none is named', () => {
    const story = closed()
    story.accepted(opens(bob))
    story.accepted({ type: 'close-case', by: bob, outcome: 'waiting' })
    story.accepted(opens(sue))
    expect(story.accepted({ type: 'reopen-case', by: ana }).facts).toEqual({
      case: story.account.cases[1]!.id,
    })
  })

  it('is refused while it is open: one’s own, and somebody else’s, which a supervisor can take', () => {
    const story = new Story()
    story.accepted(opens(ana))
    const caseId = first(story).id
    const reopen = { type: 'reopen-case', caseId } as const
    expect(story.refused({ ...reopen, by: ana }).refusal).toMatchObject({
      rule: 'case.required',
      facts: { caseIs: 'own' },
      remedies: [],
    })
    expect(story.refused({ ...reopen, by: bob }).refusal).toMatchObject({
      facts: { caseIs: 'open' },
      remedies: ['take-over'],
    })
    expect(story.refused({ ...reopen, by: bob, caseId: 'gone' }).refusal).toMatchObject({
      facts: { caseIs: 'unknown' },
    })
  })
})
