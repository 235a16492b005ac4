import { describe, expect, it } from 'vitest'
import { ana, phoneAndMail, sam, Story, type Given } from '../testing/story'

function inCase(): Story {
  const second = { value: '+34612345911', age: '400d' }
  const story = new Story({ contacts: { ...phoneAndMail, second } })
  story.accepted({ type: 'open-case', by: ana, channel: 'phone', story: '' })
  return story
}

const ticks = (more: Partial<Given> = {}) =>
  ({ type: 'check-in-case', by: ana, check: 'called-back', contactId: 'phone', ...more }) as Given
const ticked = (story: Story) => story.account.cases[0]?.checks.map(({ contactId }) => contactId)

describe('a tick in the checklist of a case', () => {
  it('is taken back for that number alone, and both stay among what happened', () => {
    const story = inCase()
    story.accepted(ticks())
    story.accepted(ticks({ contactId: 'second' }))
    story.accepted(ticks({ takenBack: true }))
    expect(ticked(story)).toEqual(['second'])
    expect(story.events.filter(({ type }) => type === 'case-checked')).toHaveLength(3)
    story.accepted(ticks())
    expect(ticked(story)).toEqual(['second', 'phone'])
  })

  it('that was never there leaves nothing behind', () => {
    const story = inCase()
    story.accepted(ticks({ contactId: 'second' }))
    expect(story.accepted(ticks({ takenBack: true })).events).toEqual([])
    expect(ticked(story)).toEqual(['second'])
    expect(
      story.accepted(ticks({ check: 'pressure', contactId: 'second', takenBack: true })).events,
    ).toEqual([])
  })

  it('is not taken back from another operator’s case', () => {
    const story = inCase()
    story.accepted(ticks())
    expect(story.refused(ticks({ by: sam, takenBack: true })).refusal.rule).toBe('case.required')
    story.accepted({ type: 'open-case', by: sam, channel: 'phone', story: '' })
    expect(story.accepted(ticks({ by: sam, takenBack: true })).events).toEqual([])
    expect(ticked(story)).toEqual(['phone'])
  })

  it('can be taken back where it could not be made any more: the number is not usable now', () => {
    const story = inCase()
    story.accepted(ticks())
    story.account = {
      ...story.account,
      contacts: story.account.contacts.map((one) => ({ ...one, disabledAt: story.now })),
    }
    expect(story.refused(ticks()).refusal.rule).toBe('case.call-back')
    story.accepted(ticks({ takenBack: true }))
    expect(ticked(story)).toEqual([])
  })

  it('leaves the state as it was stored before ticks could be taken back', () => {
    const story = inCase()
    story.accepted(ticks())
    expect(story.events.at(-1)).not.toHaveProperty('takenBack')
    expect(story.account.cases[0]?.checks).toEqual([
      { check: 'called-back', contactId: 'phone', at: story.now },
    ])
  })
})
