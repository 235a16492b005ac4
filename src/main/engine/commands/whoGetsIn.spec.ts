import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plus } from '@shared/vocabulary/instant'
import type { Account } from '../model/account'
import type { Decision } from '../model/decision'
import type { AccountEvent } from '../model/events'
import { fold } from '../evolve'
import { placeOf } from '../model/placeOf'
import { findContact, isTold, runningReplacement } from '../model/selectors'
import { arbitraryBeginning, arbitrarySteps, commandOf } from '../testing/arbitraryStory'
import { Story, type Given } from '../testing/story'

/** Who can get in, and who hears of it (rules, section 9: 11 and 12), over random stories. */

/** Few while one works; `npm test` and `npm run test:deep` set more. */
const runs = { numRuns: Number(process.env.LATCHKEY_PROPERTY_RUNS ?? 200) }

interface Turn {
  readonly story: Story
  readonly before: Account
  readonly command: Given
  readonly decision: Decision
}

function always(beginning: typeof arbitraryBeginning, look: (turn: Turn) => void): void {
  fc.assert(
    fc.property(beginning, arbitrarySteps, (begun, steps) => {
      const story = new Story(begun)
      for (const step of steps) {
        story.later(step.wait)
        const before = story.settle().account
        const command = commandOf(story, step)
        look({ story, before, command, decision: story.give(command) })
      }
    }),
    runs,
  )
}

/** That the stories got to where the rule matters. As few as are told while one works don't always. */
function cameToPass(types: ReadonlySet<string>, wanted: readonly string[]): void {
  if (runs.numRuns >= 2_000) expect([...types]).toEqual(expect.arrayContaining([...wanted]))
}

/** Whether the event lets somebody in, or keeps somebody out, who was not so before. What rides in a replacement waits. */
function changesWhoGetsIn(event: AccountEvent, before: Account, after: Account): boolean {
  switch (event.type) {
    case 'contact-confirmed': {
      const riding = runningReplacement(after)
      return !(riding?.kind === 'replace' && riding.newContactIds.includes(event.contactId))
    }
    case 'contact-removed':
      return findContact(before, event.contactId)?.confirmedAt != null
    case 'two-step-set':
      return event.enabled !== before.twoStep
    case 'sign-in-preference-set':
      return before.signInNames.some(
        ({ value, enabled }) => value === event.name && enabled !== event.enabled,
      )
    case 'code-failed':
      return event.disabled
    case 'sign-in-name-added':
    case 'contact-enabled':
    case 'password-reset-authorised':
      return true
    default:
      return false
  }
}

/** The account as it was when the case was opened. */
function whenOpened(events: readonly AccountEvent[], caseId: string): Account | null {
  const opened = events.findIndex(
    (event) => event.type === 'case-opened' && event.caseId === caseId,
  )
  return fold(events.slice(0, opened + 1))
}

/** How many different contacts were proved in the case, of those that had been there for long when it was opened. */
function provedInCase({ story, before }: Turn, caseId: string): number {
  const opened = whenOpened(story.events, caseId)
  const established = (contactId: string) => {
    const confirmedAt = opened && findContact(opened, contactId)?.confirmedAt
    return (
      confirmedAt != null &&
      plus(confirmedAt, story.policy.values['contacts.establishedAfter']) <= opened!.clock
    )
  }
  const proved = story.events.flatMap((event) =>
    event.type === 'code-verified' &&
    event.proof.purpose === 'support-call' &&
    event.proof.caseId === caseId &&
    story.now < event.proof.until &&
    established(event.proof.contactId)
      ? [placeOf(before, event.proof.contactId)]
      : [],
  )
  return new Set(proved).size
}

describe('who can get in', { timeout: 20_000 + runs.numRuns * 60 }, () => {
  it('to a two-step or privileged account is changed by no operator with fewer than two established proofs', () => {
    const guarded = arbitraryBeginning.filter(
      ({ twoStep, privileged }) => twoStep === true || privileged === true,
    )
    const changed = new Set<string>()
    always(guarded, (turn) => {
      const { before, decision } = turn
      if (decision.outcome === 'refused' || !(before.twoStep || before.privileged)) return
      for (const event of decision.events) {
        if (event.by.kind !== 'operator' || !changesWhoGetsIn(event, before, decision.account))
          continue
        // A wrong code lets nobody in; a contact is enabled by two operators, and “this wasn’t me” by its owner.
        if (event.type === 'code-failed' || event.type === 'contact-enabled') continue
        if (turn.command.type === 'report-not-me') continue
        changed.add(event.type)
        const proofs = provedInCase(turn, event.inCase!)
        expect(proofs, event.type).toBeGreaterThanOrEqual(2)
      }
    })
    cameToPass(changed, ['two-step-set', 'contact-removed', 'password-reset-authorised'])
  })

  it('is changed by no operator alone where the pack asks for a second one', () => {
    always(arbitraryBeginning, ({ story, before, command, decision }) => {
      if (decision.outcome === 'refused' || decision.events[0]?.by.kind !== 'operator') return
      const asks = story.policy.values['approvals.required'].some(
        (need) =>
          need.command === command.type &&
          (need.if === null || (need.if === 'privileged' && before.privileged)),
      )
      if (asks) expect(decision.events.map(({ type }) => type)).toContain('approval-used')
    })
  })

  it('is told at once to every contact that the account had before', () => {
    const told = new Set<string>()
    always(arbitraryBeginning, ({ before, decision }) => {
      const change = decision.events.find((event) =>
        changesWhoGetsIn(event, before, decision.account),
      )
      if (change === undefined) return
      told.add(change.type)
      for (const contact of before.contacts.filter((one) => isTold(before, one)))
        expect([
          change.type,
          decision.messages.some(
            ({ contactId, template }) => contactId === contact.id && !template.startsWith('code.'),
          ),
        ]).toEqual([change.type, true])
    })
    cameToPass(told, ['contact-confirmed', 'contact-removed', 'two-step-set'])
  })
})
