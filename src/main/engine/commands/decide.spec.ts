import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { arbitraryBeginning, arbitrarySteps, commandOf } from '../testing/arbitraryStory'
import { addressOf, ana, sam, Story, sue, type Given } from '../testing/story'

const runs = { numRuns: Number(process.env.LATCHKEY_PROPERTY_RUNS ?? 200) }
const inCases = (story: Story, from: number) =>
  story.events.slice(from).map(({ type, inCase }) => [type, inCase ?? null])

describe(
  'the stamp of what a command makes happen',
  { timeout: 10_000 + runs.numRuns * 50 },
  () => {
    it('is its operator, its instant and its case, whatever it makes happen', () => {
      const story = new Story().callerVerified(ana, 'mail', 'phone')
      const caseId = story.account.cases[0]!.id
      story.accepted({ type: 'open-case', by: ana, channel: 'chat', story: 'Another one.' })
      const from = story.events.length
      const given = (command: Given) => story.later('60s').accepted({ by: ana, caseId, ...command })
      given({ type: 'set-two-step', enabled: true })
      given({ type: 'set-locale', locale: 'fr' })
      given({ type: 'set-sign-in-preference', name: 'maria@contoso.example', enabled: true })
      given({ type: 'add-contact', contact: addressOf('new@example.org') })
      given({
        type: 'submit-code',
        purpose: 'confirm-contact',
        code: story.code('confirm-contact'),
      })
      given({ type: 'remove-contact', contactId: 'phone' })
      given({ type: 'note', text: 'A note.' })
      expect(inCases(story, from)).toEqual(
        [
          'two-step-set',
          'locale-set',
          'sign-in-preference-set',
          'contact-added',
          'code-sent',
          'account-weakened',
          'code-verified',
          'contact-confirmed',
          'contact-removed',
          'account-weakened',
          'case-noted',
        ].map((type) => [type, caseId]),
      )
      expect(story.events.slice(from).every(({ by }) => by === ana)).toBe(true)
      expect(story.events.at(-1)?.at).toBe(story.now)
    })

    it('stands on counted attempts too', () => {
      const story = new Story()
      story.accepted({ type: 'open-case', by: sam, channel: 'phone', story: '' })
      const caseId = story.account.cases[0]!.id
      const from = story.events.length
      story.refused({ type: 'reveal-contact', by: sam, contactId: 'phone', reason: 'Asked.' })
      story.accepted({ type: 'request-code', by: sam, purpose: 'support-call', contactId: 'mail' })
      story.refused({ type: 'submit-code', by: sam, purpose: 'support-call', code: '000000' })
      expect(inCases(story, from)).toEqual([
        ['approval-requested', caseId],
        ['code-sent', caseId],
        ['code-failed', caseId],
      ])
    })

    it('names no case where there is none: of a customer, of a second operator, of what falls due', () => {
      const story = new Story().signIn().proved()
      story.accepted({ type: 'open-case', by: sam, channel: 'phone', story: '' })
      const opened = story.account.cases[0]!.id
      story.refused({ type: 'reveal-contact', by: sam, contactId: 'phone', reason: 'Asked.' })
      const from = story.events.length
      story.accepted({ type: 'approve', by: sue })
      story.accepted({ type: 'remove-all-contacts' })
      story.later('30d').settle()
      expect(story.events.slice(from).filter(({ inCase }) => inCase !== undefined)).toEqual([])
      expect(story.events.find(({ type }) => type === 'case-opened')).toMatchObject({
        inCase: opened,
        caseId: opened,
      })
    })

    it('is the same on all events of a decision, and its case is one that its operator had open, opened, took over or opened again', () => {
      fc.assert(
        fc.property(arbitraryBeginning, arbitrarySteps, (beginning, steps) => {
          const story = new Story(beginning)
          for (const step of steps) {
            story.later(step.wait)
            const open = new Set(
              story.account.cases
                .filter(
                  (one) =>
                    one.closedAt === null &&
                    one.waitsSince === undefined &&
                    step.by.kind === 'operator' &&
                    one.operatorId === step.by.id,
                )
                .map(({ id }) => id),
            )
            const { events } = story.give(commandOf(story, step))
            for (const event of events) {
              expect([event.at, event.by]).toEqual([story.now, step.by])
              if (
                event.type === 'case-opened' ||
                event.type === 'case-taken' ||
                event.type === 'case-reopened'
              )
                expect(event.inCase).toBe(event.caseId)
              else if (event.inCase !== undefined) expect(open).toContain(event.inCase)
              else expect(step.by.kind === 'operator' && open.size === 1).toBe(false)
            }
          }
        }),
        runs,
      )
    })
  },
)
