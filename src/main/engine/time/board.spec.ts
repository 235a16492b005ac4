import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { duration, plus } from '@shared/vocabulary/instant'
import { arbitraryBeginning, arbitrarySteps, commandOf } from '../testing/arbitraryStory'
import { Story } from '../testing/story'
import { holdsOf } from '../questions/holds'
import { boardDates, boardKinds, hasSameBoard } from './board'
import { timersOf } from './timers'

const listed = (story: Story) => boardDates(story.account).map(({ what, at }) => `${what} ${at}`)

describe('the board of an account', () => {
  it('has nothing of an account that nothing was done to', () => {
    expect(boardDates(new Story().account)).toEqual([])
  })

  it('has a frozen request by when it was frozen, in place of its dates', () => {
    const story = new Story().signIn().proved()
    story.accepted({ type: 'remove-all-contacts' })
    expect(boardDates(story.account).map(({ what }) => what)).toEqual([
      'remind',
      'remind',
      'complete',
    ])
    story.later('1d').accepted({ type: 'report-not-me' })
    expect(boardDates(story.account)).toEqual([{ what: 'replacement-frozen', at: story.now }])
  })

  it('has a lock by its end, and no longer once it is broken', () => {
    const story = new Story().signIn()
    for (let tries = 0; tries < 3; tries++)
      story.give({ type: 'check-last-four', contactId: 'phone', digits: '0000' })
    expect(boardDates(story.account)).toEqual([
      { what: 'last-four-lock', at: plus(story.now, duration('24h')) },
    ])
    story.later('24h').accepted({ type: 'check-last-four', contactId: 'phone', digits: '5678' })
    expect(boardDates(story.account)).toEqual([])
  })

  it('has a notice by when it can’t be skipped any more', () => {
    const story = new Story().signIn()
    story.accepted({ type: 'raise-notice', by: { kind: 'system' } })
    expect(boardDates(story.account)).toEqual([
      { what: 'notice-hard', at: plus(story.now, duration('7d')) },
    ])
  })

  it(
    'knows every lock, notice and frozen request that holds an account back, after any story',
    { timeout: 60_000 },
    () => {
      fc.assert(
        fc.property(arbitraryBeginning, arbitrarySteps, (beginning, steps) => {
          const story = new Story(beginning)
          for (const step of steps) {
            const before = story.account
            story.later(step.wait).give(commandOf(story, step))
            // What the store goes by: where it says that nothing has changed, nothing has.
            if (hasSameBoard(before, story.account))
              expect(boardDates(story.account)).toEqual(boardDates(before))
          }
          story.settle()
          const { account, now, policy } = story
          const rows = listed(story)
          for (const { kind, endsAt, since } of holdsOf(account, now, policy)) {
            if (kind === 'replacement-frozen') expect(rows).toContain(`${kind} ${since}`)
            else if (boardKinds.some((what) => what === kind) && endsAt !== null)
              expect(rows).toContain(`${kind} ${endsAt}`)
          }
          for (const { kind, endsAt } of timersOf(account, now, policy))
            if (kind === 'notice-hard') expect(rows).toContain(`${kind} ${endsAt}`)
        }),
        { numRuns: 200 },
      )
    },
  )
})
