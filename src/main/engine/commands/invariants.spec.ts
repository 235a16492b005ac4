import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { Account } from '../model/account'
import { bindingOf } from '../rules/approvalNeed'
import type { Decision } from '../model/decision'
import { fold } from '../evolve'
import { findContact, hasGate, isUsable, runningReplacement } from '../model/selectors'
import { arbitraryBeginning, arbitrarySteps, commandOf, type Step } from '../testing/arbitraryStory'
import { Story, type Beginning, type Given } from '../testing/story'
import { timersOf } from '../time/timers'

/** What must hold always (rules, section 9), over random stories on accounts of every shape. */

/** Few while one works; `npm test` and `npm run test:deep` set more. */
const runs = { numRuns: Number(process.env.LATCHKEY_PROPERTY_RUNS ?? 200) }

interface Turn {
  readonly story: Story
  readonly before: Account
  readonly command: Given
  readonly decision: Decision
}

function tellStory(
  beginning: Beginning,
  steps: readonly Step[],
  look: (turn: Turn) => void,
): Story {
  const story = new Story(beginning)
  for (const step of steps) {
    story.later(step.wait)
    const before = story.account
    const command = commandOf(story, step)
    const decision = story.give(command)
    look({ story, before, command, decision })
  }
  return story
}

function always(look: (turn: Turn) => void): void {
  fc.assert(
    fc.property(
      arbitraryBeginning,
      arbitrarySteps,
      (beginning, steps) => void tellStory(beginning, steps, look),
    ),
    runs,
  )
}

describe('what must hold always', { timeout: 10_000 + runs.numRuns * 50 }, () => {
  it('is asked of stories that get somewhere: waits start, run out and are cancelled, codes verify, approvals are given', () => {
    const seen = new Set<string>()
    fc.assert(
      fc.property(
        arbitraryBeginning,
        arbitrarySteps,
        (beginning, steps) =>
          void tellStory(beginning, steps, ({ decision }) => {
            for (const event of [...decision.due, ...decision.events]) seen.add(event.type)
          }),
      ),
      { numRuns: 300, seed: 1 },
    )
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'replacement-started',
        'replacement-completed',
        'replacement-cancelled',
        'replacement-frozen',
        'replacement-lapsed',
        'code-verified',
        'code-failed',
        'contact-confirmed',
        'contact-removed',
        'notice-cleared',
        'approval-used',
        'password-reset-authorised',
        'contact-revealed',
      ]),
    )
  })

  it('an account loses its last confirmed contact only by a replacement that ran its whole wait, and then it has the gate', () => {
    always(({ before, decision }) => {
      const had = before.contacts.some((contact) => contact.confirmedAt !== null)
      const has = decision.account.contacts.some((contact) => contact.confirmedAt !== null)
      // What rode in a replacement at the gate was no way in yet.
      if (had && !has && !hasGate(before)) {
        expect(decision.due.map((event) => event.type)).toContain('replacement-completed')
        expect(hasGate(decision.account)).toBe(true)
      }
    })
  })

  it('nothing shortens a wait: it ends at its instant, by a code to an old contact, or by a supervisor who closes a takeover', () => {
    always(({ story, before, decision }) => {
      const waiting = runningReplacement(before)
      const now = runningReplacement(decision.account)
      if (!waiting) return
      // Another one may begin in the same decision, but only once this one has come to its end.
      if (now?.id === waiting.id) {
        expect(now.maturesAt).toBe(waiting.maturesAt)
        return
      }
      const all = [...decision.due, ...decision.events]
      const completed = all.find((event) => event.type === 'replacement-completed')
      const cancelled = all.find((event) => event.type === 'replacement-cancelled')
      if (completed) expect(completed.at).toBeGreaterThanOrEqual(waiting.maturesAt)
      else if (cancelled?.how === 'takeover-closed') {
        expect(waiting.frozenAt).not.toBeNull()
        expect(cancelled.by).toMatchObject({ role: 'supervisor' })
      } else if (cancelled?.how === 'new-info-added') {
        expect(hasGate(before)).toBe(true)
        expect(before.sessions.some(({ held }) => held === 'gate')).toBe(true)
      } else {
        const proof = all.find((event) => event.type === 'code-verified')?.proof
        expect(waiting.oldContactIds).toContain(proof?.contactId)
        if (cancelled?.how === 'old-contact-used')
          expect(story.policy.values['replacement.usingOldContactCancels']).toBe(true)
        else expect(proof?.purpose).toBe('cancel-replacement')
      }
    })
  })

  it('an unconfirmed, arriving or disabled contact gets nothing but its own confirmation code', () => {
    always(({ before, decision }) => {
      for (const message of decision.messages) {
        if (message.template === 'code.confirm-contact') continue
        const usable = [before, decision.account].some((account) => {
          const contact = findContact(account, message.contactId)
          return contact !== undefined && isUsable(account, contact)
        })
        // One that a replacement took off is told of what is asked for next, and gets no code (rule signin.needs-new-info).
        const former =
          message.template.startsWith('replacement.') &&
          (before.formerContacts ?? []).some(({ id }) => id === message.contactId)
        expect([message.template, usable || former]).toEqual([message.template, true])
      }
    })
  })

  it('a code verifies at most once, and only for the contact, purpose and case that it was sent for', () => {
    fc.assert(
      fc.property(arbitraryBeginning, arbitrarySteps, (beginning, steps) => {
        const story = tellStory(beginning, steps, () => undefined)
        const sent = new Map(
          story.events.flatMap((event) =>
            event.type === 'code-sent' ? [[event.codeId, event] as const] : [],
          ),
        )
        const verified = story.events.filter((event) => event.type === 'code-verified')
        expect(new Set(verified.map((event) => event.codeId)).size).toBe(verified.length)
        for (const { codeId, proof, at } of verified) {
          const code = sent.get(codeId)
          expect(proof).toMatchObject({ contactId: code?.contactId, purpose: code?.purpose })
          if (code?.purpose === 'support-call') expect(proof.caseId).toBe(code.caseId)
          expect(at).toBeLessThan(code?.expiresAt ?? 0)
        }
      }),
      runs,
    )
  })

  it('the stored events add up to the state, and the same story gives the same bytes', () => {
    fc.assert(
      fc.property(arbitraryBeginning, arbitrarySteps, (beginning, steps) => {
        const story = tellStory(beginning, steps, () => undefined)
        const again = tellStory(beginning, steps, () => undefined)
        expect(fold(JSON.parse(JSON.stringify(story.events)) as typeof story.events)).toEqual(
          story.account,
        )
        expect(JSON.stringify(again.events)).toBe(JSON.stringify(story.events))
      }),
      runs,
    )
  })

  it('a refusal stores nothing but counted attempts, and at the instant it names the same rule no longer refuses', () => {
    const counted = new Set([
      'code-failed',
      'sign-in-failed',
      'sign-in-held',
      'last-four-failed',
      'approval-requested',
    ])
    always(({ story, command, decision }) => {
      if (decision.outcome === 'accepted') return
      expect(decision.events.filter((event) => !counted.has(event.type))).toEqual([])
      const { rule, liftsAt } = decision.refusal
      if (liftsAt === null) return
      expect(liftsAt).toBeGreaterThan(story.now)
      const now = story.now
      story.now = liftsAt
      const later = story.preview(command)
      story.now = now
      if (later.outcome === 'refused') expect(later.refusal.rule).not.toBe(rule)
    })
  })

  it('no refusal, fact or stored event holds a code, and no fact holds a contact in full', () => {
    always(({ story, decision }) => {
      const facts = JSON.stringify(
        decision.outcome === 'refused' ? decision.refusal.facts : decision.facts,
      )
      for (const contact of story.account.contacts) expect(facts).not.toContain(contact.value)
      for (const { code } of decision.messages) {
        if (code !== null)
          expect(
            facts + JSON.stringify(decision.events.map((event) => ({ ...event, seal: null }))),
          ).not.toContain(code)
      }
    })
  })

  it('an approval is used only by who asked for it, for that very command, once, after somebody else gave it and before it lapses', () => {
    always(({ story, before, command, decision }) => {
      for (const event of decision.events) {
        if (event.type !== 'approval-used') continue
        const approval = before.approvals.find(({ id }) => id === event.approvalId)!
        expect(event.by).toMatchObject({ kind: 'operator', id: approval.requestedBy })
        expect(approval).toMatchObject({
          command: command.type,
          binding: bindingOf({ ...command, by: event.by }),
          decision: 'approved',
          usedAt: null,
        })
        expect(approval.decidedBy).not.toBe(approval.requestedBy)
        expect(story.now).toBeLessThan(approval.expiresAt)
      }
    })
  })

  it('a window that is held goes on only by what it is held at: its own sign-in, an answered notice, an opened gate', () => {
    always(({ before, command, decision }) => {
      const events = [...decision.due, ...decision.events].map(({ type }) => type)
      for (const { window, held } of before.sessions) {
        const goesOn = decision.account.sessions.some(
          (session) => session.window === window && session.held === null,
        )
        if (
          held === null ||
          !goesOn ||
          (command.type === 'sign-in' && (command.window ?? 'main') === window)
        )
          continue
        expect(held).not.toBe('code')
        if (held === 'gate') expect(events).toContain('contact-confirmed')
        if (held === 'notice' && command.type !== 'skip-notice')
          expect(events).toContain('code-verified')
      }
    })
  })

  it('what runs a timer is there: each names a contact of the account, or is of a proof that outlives its contact', () => {
    always(({ story }) => {
      for (const { kind, contactId, endsAt } of timersOf(story.account, story.now, story.policy)) {
        expect(endsAt).toBeGreaterThan(story.now)
        if (contactId !== null && kind !== 'proof')
          expect([kind, findContact(story.account, contactId)]).toEqual([kind, expect.anything()])
      }
    })
  })

  it('a removed contact verifies nothing any more', () => {
    always(({ before, decision }) => {
      for (const event of decision.events) {
        if (event.type === 'code-verified')
          expect(findContact(before, event.proof.contactId)).toBeDefined()
      }
    })
  })

  it('a replacement freezes exactly what changes security or billing, for as long as it runs', () => {
    const frozen = new Set([
      'contact-added',
      'contact-removed',
      'sign-in-preference-set',
      'sign-in-name-added',
      'two-step-set',
      'password-reset-authorised',
      'billing-changed',
      'replacement-requested',
    ])
    always(({ before, decision }) => {
      const waiting = runningReplacement(before)
      if (!waiting || decision.due.length > 0) return
      const answers = new Set(hasGate(before) ? ['contact-added', 'contact-removed'] : [])
      expect(
        decision.events.filter((event) => frozen.has(event.type) && !answers.has(event.type)),
      ).toEqual([])
    })
  })
})
