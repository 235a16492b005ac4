import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { commandBody } from '@shared/commands/schemas'
import { assess, type Assessment } from './assess'
import { customer, type Actor } from '../model/actor'
import type { Command } from '../model/commands'
import { checksOf } from '../rules'
import { anyCommand } from '../testing/anyCommand'
import { arbitraryBeginning, arbitrarySteps, commandOf } from '../testing/arbitraryStory'
import { ana, Story } from '../testing/story'

const runs = { numRuns: Number(process.env.LATCHKEY_PROPERTY_RUNS ?? 200) }

/** The command that an assessment is about, with what it needs to carry. */
function asked(story: Story, { command, contactId }: Assessment, by: Actor): Command {
  const body = commandBody.parse({
    ...anyCommand(command, by),
    contactId: contactId ?? undefined,
    ...(by === customer ? { purpose: 'change-security-info' } : {}),
    ...(command === 'set-two-step' ? { enabled: !story.account.twoStep } : {}),
  })
  return { ...body, by }
}

describe('what the screen promises', { timeout: 10_000 + runs.numRuns * 50 }, () => {
  it('is what the engine decides: what “can” be done is refused only for what it carries, and what is refused is refused by that rule', () => {
    fc.assert(
      fc.property(
        arbitraryBeginning,
        arbitrarySteps,
        fc.constantFrom(customer, ana),
        (beginning, steps, by) => {
          const story = new Story(beginning)
          for (const step of steps) story.later(step.wait).give(commandOf(story, step))
          for (const one of assess(story.settle().account, by, story.context)) {
            const decision = story.preview(asked(story, one, by))
            const byRule = decision.outcome === 'refused' ? decision.refusal.rule : null
            if (one.verdict === 'can' && byRule !== null) {
              const rules = checksOf[one.command].filter(({ rule }) => rule === byRule)
              expect([one.command, byRule, rules.some((rule) => rule.looksAtParameters)]).toEqual([
                one.command,
                byRule,
                true,
              ])
            }
            if (one.verdict === 'refused') expect(byRule).not.toBeNull()
            if (one.verdict === 'verify') expect(byRule).toBe(one.refusal?.rule)
          }
        },
      ),
      runs,
    )
  })

  it('counts a step that the caller can take as possible, and names the step', () => {
    const story = new Story().signIn()
    expect(
      assess(story.account, customer, story.context).find((one) => one.command === 'add-contact'),
    ).toMatchObject({
      verdict: 'verify',
      refusal: { rule: 'identity.code-required', remedies: ['request-code'] },
    })
  })

  it('names the wait and its end for everything that it freezes', () => {
    const story = new Story().signIn().proved()
    story.accepted({ type: 'remove-all-contacts' })
    const maturesAt = story.account.replacement?.maturesAt
    const refused = assess(story.account, customer, story.context).filter(
      (one) => one.verdict === 'refused',
    )
    expect(
      refused.filter((one) => one.refusal?.liftsAt === maturesAt).map((one) => one.command),
    ).toEqual(
      expect.arrayContaining([
        'add-contact',
        'remove-contact',
        'reset-password',
        'set-two-step',
        'change-billing',
      ]),
    )
  })
})
