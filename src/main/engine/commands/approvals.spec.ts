import { describe, expect, it } from 'vitest'
import { duration, minus, plus } from '@shared/vocabulary/instant'
import { customer, type Operator } from '../model/actor'
import { addressOf, ana, sam, Story, sue, type Given } from '../testing/story'
import { boundCommand, onceApproved } from '../questions/boundApprovals'
import { lastApprovalExpiry } from '../rules/approvalNeed'

const asker: Operator = { kind: 'operator', id: 'sam', role: 'supervisor' }
const cleo: Operator = { kind: 'operator', id: 'cleo', role: 'supervisor' }
const reveal: Given = {
  type: 'reveal-contact',
  by: sam,
  contactId: 'phone',
  reason: 'To compare it with her letter.',
}

/** Two supervisors with a case each, of whom Sam has asked to see the phone. */
function asked(command: Given = reveal): Story {
  const story = new Story()
  for (const by of [sam, cleo])
    story.accepted({ type: 'open-case', by, channel: 'phone', story: '' })
  story.refused(command)
  return story
}

function approved(): Story {
  const story = asked()
  story.accepted({ type: 'approve', by: sue })
  return story
}

function ruleOf(story: Story, command: Given): string | null {
  const decision = story.preview(command)
  return decision.outcome === 'refused' ? decision.refusal.rule : null
}

describe('an approval', () => {
  it('serves only who asked for it', () => {
    const story = approved()
    expect(ruleOf(story, { ...reveal, by: cleo })).toBe('case.approval-required')
    expect(ruleOf(story, { ...reveal, by: sue, caseId: 'none' })).toBe('case.required')
    expect(story.accepted(reveal).result).toBe('revealed')
  })

  it('serves exactly the command that was asked for, in whichever order its parts are given', () => {
    const story = approved()
    expect(ruleOf(story, { ...reveal, contactId: 'mail' })).toBe('case.approval-required')
    expect(ruleOf(story, { ...reveal, reason: 'Out of curiosity.' })).toBe('case.approval-required')
    expect(
      ruleOf(story, { reason: reveal.reason, contactId: 'phone', by: sam, type: 'reveal-contact' }),
    ).toBeNull()
  })

  it('is stored in one spelling, so that one from before an update still serves', () => {
    expect(approved().account.approvals[0]!.binding).toBe(
      `[["contactId","phone"],["reason","${reveal.reason}"],["type","reveal-contact"]]`,
    )
  })

  it('serves whoever gives no reason, or another, beside the command: the first is kept for whoever approves', () => {
    const story = asked({ ...reveal, because: 'She stands at the counter.' })
    expect(story.account.approvals[0]).toMatchObject({ reason: 'She stands at the counter.' })
    expect(approved().account.approvals[0]).not.toHaveProperty('reason')
    story.accepted({ type: 'approve', by: sue })
    expect(ruleOf(story, { ...reveal, because: 'Another one.' })).toBeNull()
    expect(story.accepted(reveal).result).toBe('revealed')
  })

  it('serves once', () => {
    const story = approved()
    expect(story.accepted(reveal).events.map(({ type }) => type)).toEqual([
      'approval-used',
      'contact-revealed',
    ])
    expect(story.account.approvals).toMatchObject([{ usedAt: story.now }])
    expect(story.refused(reveal).events).toMatchObject([{ type: 'approval-requested' }])
    expect(story.account.approvals).toHaveLength(2)
  })

  it('serves until the second before it lapses', () => {
    const story = approved()
    const { expiresAt } = story.account.approvals[0]!
    expect(expiresAt).toBe(plus(story.now, duration('24h')))
    story.now = minus(expiresAt, 1)
    expect(ruleOf(story, reveal)).toBeNull()
    story.now = expiresAt
    expect(story.refused(reveal).events).toMatchObject([
      { type: 'approval-requested', expiresAt: plus(expiresAt, duration('24h')) },
    ])
  })

  it('is of no use to the customer who resets the same password', () => {
    const story = new Story({ privileged: true }).callerVerified(ana, 'mail', 'phone')
    story.refused({ type: 'reset-password', by: ana })
    story.accepted({ type: 'approve', by: sue })
    for (const contactId of ['mail', 'phone'])
      story.later('60s').proved(contactId, 'reset-password')
    expect(
      story.accepted({ type: 'reset-password', by: customer }).events.map(({ type }) => type),
    ).toEqual(['password-reset-authorised'])
    expect(story.account.approvals[0]?.usedAt).toBeNull()
  })

  it('that was declined serves nobody, and the asker may ask again', () => {
    const story = asked()
    const [pending] = story.account.approvals
    expect(story.accepted({ type: 'decline', by: sue })).toMatchObject({
      result: 'declined',
      facts: { approval: pending!.id, command: 'reveal-contact' },
    })
    expect(story.account.approvals).toMatchObject([
      { decision: 'declined', decidedBy: 'sue', usedAt: null },
    ])
    expect(story.refused(reveal).refusal.facts.approval).not.toBe(pending!.id)
    expect(story.account.approvals).toHaveLength(2)
  })
})

describe('a request for approval', () => {
  it('keeps who asked, in which case, for what, and who decided', () => {
    const story = asked()
    expect(story.account.approvals).toMatchObject([
      {
        command: 'reveal-contact',
        requestedBy: 'sam',
        caseId: story.account.cases[0]!.id,
        requestedAt: story.now,
        decision: null,
        decidedBy: null,
        usedAt: null,
      },
    ])
    expect(story.accepted({ type: 'approve', by: sue })).toMatchObject({
      result: 'approved',
      facts: { approval: story.account.approvals[0]!.id, command: 'reveal-contact' },
    })
    expect(story.account.approvals).toMatchObject([
      { decision: 'approved', decidedBy: 'sue', usedAt: null },
    ])
  })

  it('is made once, however often the command is given before it is decided', () => {
    const story = asked()
    const { id } = story.account.approvals[0]!
    expect(story.refused(reveal)).toMatchObject({
      events: [],
      refusal: {
        rule: 'case.approval-required',
        facts: { approval: id },
        liftsAt: null,
        remedies: ['approve'],
      },
    })
    expect(story.refused({ ...reveal, by: cleo }).refusal.facts.approval).not.toBe(id)
  })

  it('is approved or declined by its name; without one it is the newest', () => {
    const story = asked()
    story.refused({ ...reveal, contactId: 'mail' })
    const [first, second] = story.account.approvals.map(({ id }) => id)
    expect(ruleOf(story, { type: 'approve', by: sue, approvalId: 'approval-none' })).toBe(
      'case.approval-required',
    )
    expect(story.accepted({ type: 'approve', by: sue, approvalId: first }).facts.approval).toBe(
      first,
    )
    expect(story.account.approvals.map(({ decision }) => decision)).toEqual(['approved', null])
    expect(story.accepted({ type: 'decline', by: sue }).facts.approval).toBe(second)
    expect(story.account.approvals.map(({ decision }) => decision)).toEqual([
      'approved',
      'declined',
    ])
    expect(story.refused({ type: 'approve', by: sue }).refusal).toMatchObject({
      rule: 'case.approval-required',
      facts: { pending: false },
    })
    expect(story.refused({ type: 'decline', by: sue, approvalId: first }).refusal.rule).toBe(
      'case.approval-required',
    )
  })

  it('can be decided until the second before it lapses', () => {
    const story = asked()
    const { expiresAt } = story.account.approvals[0]!
    story.now = minus(expiresAt, 1)
    expect(ruleOf(story, { type: 'approve', by: sue })).toBeNull()
    story.now = expiresAt
    expect(ruleOf(story, { type: 'approve', by: sue })).toBe('case.approval-required')
  })

  it('is neither approved nor declined by who made it, also where another one stands beside it', () => {
    const story = asked()
    const { id } = story.account.approvals[0]!
    story.refused({ ...reveal, by: cleo })
    for (const type of ['approve', 'decline'] as const) {
      expect(story.refused({ type, by: sam, approvalId: id }).refusal).toMatchObject({
        rule: 'case.self-approval',
        facts: { approval: id },
        remedies: [],
      })
      expect(ruleOf(story, { type, by: sam })).toBeNull()
    }
  })

  it('is for what the pack lists: of a privileged account more than of another', () => {
    const plain = new Story().callerVerified()
    expect(ruleOf(plain, { type: 'reset-password', by: ana })).toBeNull()
    const privileged = new Story({ privileged: true }).callerVerified(ana, 'mail', 'phone')
    for (const command of [
      { type: 'reset-password' },
      { type: 'set-two-step', enabled: true },
      { type: 'add-contact', contact: addressOf('new@example.org') },
      { type: 'remove-contact', contactId: 'phone' },
      { type: 'remove-all-contacts' },
      { type: 'replace-contacts', contact: addressOf('new@example.org') },
    ] as const) {
      expect([command.type, ruleOf(plain, { ...command, by: ana })]).toEqual([command.type, null])
      expect([command.type, ruleOf(privileged, { ...command, by: ana })]).toEqual([
        command.type,
        'case.approval-required',
      ])
    }
    expect(ruleOf(privileged, { type: 'set-locale', by: ana, locale: 'fr' })).toBeNull()
  })

  it('is for replacing all security info while a contact is disabled', () => {
    const story = new Story().callerVerified()
    const replace = {
      type: 'replace-contacts',
      by: ana,
      contact: addressOf('new@example.org'),
    } as const
    expect(ruleOf(story, replace)).toBeNull()
    story.account = {
      ...story.account,
      contacts: story.account.contacts.map((contact) =>
        contact.id === 'phone' ? { ...contact, disabledAt: story.now } : contact,
      ),
    }
    expect(ruleOf(story, replace)).toBe('case.approval-required')
  })

  it('waits until the last undecided one lapses', () => {
    const story = new Story()
    expect(lastApprovalExpiry(story.account)).toBeNull()
    const waiting = asked()
    const first = waiting.account.approvals[0]!
    waiting.later('1h').refused({ ...reveal, contactId: 'mail' })
    const second = waiting.account.approvals[1]!
    expect(lastApprovalExpiry(waiting.account)).toBe(second.expiresAt)
    waiting.accepted({ type: 'approve', by: sue, approvalId: second.id })
    expect(lastApprovalExpiry(waiting.account)).toBe(first.expiresAt)
    waiting.accepted({ type: 'approve', by: sue, approvalId: first.id })
    expect(lastApprovalExpiry(waiting.account)).toBeNull()
  })
})

describe('what will happen once a request is approved', () => {
  it('is the decision on the command that was asked for, in its case, on a copy of the account', () => {
    const story = asked()
    story.accepted({ type: 'open-case', by: sam, channel: 'chat', story: '' })
    const before = JSON.stringify(story.account)
    const [request] = story.account.approvals
    expect(onceApproved(story.account, request!, asker, story.context)).toMatchObject({
      outcome: 'accepted',
      result: 'revealed',
      events: [
        { type: 'approval-used', approvalId: request!.id },
        {
          type: 'contact-revealed',
          contactId: 'phone',
          reason: reveal.reason,
          by: sam,
          inCase: request!.caseId,
        },
      ],
    })
    expect(JSON.stringify(story.account)).toBe(before)
  })

  it('is decided in the only open case of its operator where the request says none', () => {
    const story = asked()
    const request = { ...story.account.approvals[0]!, caseId: null }
    expect(boundCommand(request, asker)).not.toHaveProperty('caseId')
    expect(onceApproved(story.account, request, asker, story.context)).toMatchObject({
      result: 'revealed',
    })
  })

  it('is the refusal that stands before it where the contact has gone meanwhile', () => {
    const story = asked()
    story.callerVerified(ana).accepted({ type: 'remove-contact', by: ana, contactId: 'phone' })
    expect(
      onceApproved(story.account, story.account.approvals[0]!, asker, story.context),
    ).toMatchObject({
      outcome: 'refused',
      refusal: { rule: 'contacts.kind', facts: { onAccount: false } },
    })
  })
})
