import { describe, expect, it } from 'vitest'
import { answerOf } from '../testing/answers'
import { ana, sam, Story } from '../testing/story'

const plain = { told: [], facts: {}, advice: [], cites: [] }

describe('what a case says', () => {
  it('opens with its words, and each step in it stands in it', () => {
    const story = new Story()
    const { events, ...opened } = answerOf(story, {
      type: 'open-case',
      by: ana,
      channel: 'phone',
      story: 'Lost.',
    })
    const caseId = opened.facts.case
    expect(events).toEqual([{ type: 'case-opened', caseId, channel: 'phone', story: 'Lost.' }])
    expect(opened).toEqual({ ...plain, result: 'opened', facts: { case: caseId } })
    for (const contactId of ['phone', undefined])
      expect(
        answerOf(story, { type: 'check-in-case', by: ana, check: 'pressure', contactId }),
      ).toEqual({
        ...plain,
        result: 'noted',
        events: [{ type: 'case-checked', caseId, check: 'pressure', contactId: contactId ?? null }],
      })
    expect(answerOf(story, { type: 'note', by: ana, text: 'In a hurry.' })).toEqual({
      ...plain,
      result: 'noted',
      events: [{ type: 'case-noted', caseId, text: 'In a hurry.' }],
    })
    expect(answerOf(story, { type: 'close-case', by: ana, outcome: 'recovered' })).toEqual({
      ...plain,
      result: 'closed',
      events: [{ type: 'case-closed', caseId, outcome: 'recovered' }],
      facts: { case: caseId },
    })
    expect(story.account.cases).toMatchObject([
      { closedAt: story.now, outcome: 'recovered', checks: [{ contactId: 'phone' }, {}] },
    ])
  })

  it('closed takes along what was proved in it, and nothing that was proved in another', () => {
    const story = new Story().callerVerified(ana).later('60s').callerVerified(sam, 'phone')
    const [first] = story.account.cases
    story.accepted({ type: 'close-case', by: ana, outcome: 'no-action', caseId: first!.id })
    expect(story.account.proofs.map(({ contactId }) => contactId)).toEqual(['phone'])
    expect(story.account.cases.map(({ closedAt }) => closedAt)).toEqual([story.now, null])
  })
})
