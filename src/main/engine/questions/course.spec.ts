import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { duration, plus } from '@shared/vocabulary/instant'
import type { Purpose } from '@shared/vocabulary/kinds'
import { decide } from '../commands/decide'
import type { Accepted, Decision } from '../model/decision'
import type { Command } from '../model/commands'
import { contactState, runningReplacement } from '../model/selectors'
import { customer } from '../model/actor'
import { arbitraryBeginning, arbitrarySteps, commandOf, type Step } from '../testing/arbitraryStory'
import { addressOf, ana, sam, Story, type Beginning, type Given } from '../testing/story'
import { settle } from '../time/settle'
import { countingIds } from './callersStory'
import { restOf, type Stage } from './course'

const runs = { numRuns: Number(process.env.LATCHKEY_PROPERTY_RUNS ?? 200) }
const newMail = addressOf('nina@example.org')

const whole = (given: Given): Command => ({ by: customer, ...given })

function previewed(story: Story, given: Given): readonly Stage[] {
  return restOf(whole(given), story.preview(given), story.context)
}

/** Ids are made anew each time: the same ones in the same places are the same. Codes and seals are secrets of their own. */
function withoutIds(thing: unknown): unknown {
  const known = new Map<string, string>()
  return JSON.parse(
    JSON.stringify(thing, (key, value: unknown) =>
      key === 'code' || key === 'seal' ? null : value,
    ).replaceAll(/"(?:assumed-)?([a-z]+)-\d+"/g, (id, kind: string) => {
      if (!known.has(id)) known.set(id, `"${kind} ${known.size}"`)
      return known.get(id)!
    }),
  ) as unknown
}

/** Does what the preview said, with the code that was really sent. */
function played(story: Story, given: Given, first: Accepted): Decision | null {
  const sent = first.events.find(({ type }) => type === 'code-sent')
  if (sent?.type !== 'code-sent') return null
  const purpose: Purpose = sent.purpose
  if (purpose !== 'confirm-contact' && purpose !== 'cancel-replacement') return null
  const { by, window, caseId } = whole(given)
  const code = story.code(purpose)
  const submit = {
    type: 'submit-code',
    by,
    window,
    caseId,
    purpose,
    contactId: sent.contactId,
    code,
  }
  return decide(story.account, JSON.parse(JSON.stringify(submit)) as Command, story.context)
}

/** Plays each flow of a story and compares; `seen` learns how far they got. */
function compared(seen: Set<string>) {
  return (beginning: Beginning, steps: readonly Step[]) => {
    const story = new Story(beginning)
    for (const step of steps) {
      story.later(step.wait)
      const given = commandOf(story, step)
      const stages = previewed(story, given)
      const first = story.give(given)
      if (first.outcome === 'accepted') compareRest(story, given, first, stages, seen)
      else expect(stages).toEqual([])
    }
  }
}

function compareRest(
  story: Story,
  given: Given,
  first: Accepted,
  stages: readonly Stage[],
  seen: Set<string>,
): void {
  const entered = stages.find(({ is }) => is === 'code-entered')
  const next = played(story, given, first)
  expect(entered === undefined).toBe(next?.outcome !== 'accepted')
  if (entered !== undefined && next?.outcome === 'accepted') {
    seen.add(`${given.type} ${next.result}`)
    expect(withoutIds([entered.after, entered.messages])).toEqual(
      withoutIds([next.account, next.messages]),
    )
  }
  const over = stages.find(({ is }) => is === 'wait-over')
  if (over === undefined) return
  seen.add(`${given.type} to the end`)
  const last = next?.outcome === 'accepted' ? next.account : story.account
  const early = settle(last, plus(over.at, -1), countingIds()).account
  expect(runningReplacement(early)).not.toBeNull()
  const { account, messages } = settle(last, over.at, countingIds())
  expect(withoutIds([over.after, over.messages])).toEqual(withoutIds([account, messages]))
  expect(runningReplacement(over.after)).toBeNull()
}

describe('the rest of a flow', () => {
  it(
    'ends as it does when it is played: once the code is in, and once the wait is over',
    () => {
      fc.assert(fc.property(arbitraryBeginning, arbitrarySteps, compared(new Set())), runs)
    },
    10_000 + runs.numRuns * 100,
  )

  it('is asked of flows that get to their end', () => {
    const seen = new Set<string>()
    fc.assert(fc.property(arbitraryBeginning, arbitrarySteps, compared(seen)), {
      numRuns: 300,
      seed: 1,
    })
    expect([...seen]).toEqual(
      expect.arrayContaining([
        'add-contact contact-confirmed',
        'replace-contacts replacement-started',
        'replace-contacts to the end',
        'cancel-replacement replacement-cancelled',
        'remove-all-contacts to the end',
      ]),
    )
  }, 40_000)

  it('of a change to a new contact is the wait, told to the old ones, and its end', () => {
    const story = new Story().signIn()
    const stages = previewed(story, { type: 'replace-contacts', contact: newMail })
    expect(stages.map(({ is, at }) => [is, at - story.now])).toEqual([
      ['code-entered', 0],
      ['wait-over', duration('30d')],
    ])
    const [entered, over] = stages
    expect(entered!.before.contacts).toHaveLength(2)
    expect(entered!.after.contacts.map((one) => contactState(entered!.after, one))).toEqual([
      'pending-removal',
      'pending-removal',
      'pending-addition',
    ])
    expect(entered!.messages.map(({ template, to }) => [template, to.value])).toEqual([
      ['replacement.started', '+34612345678'],
      ['replacement.started', 'maria.g@example.org'],
    ])
    expect(over!.before).toEqual(entered!.after)
    expect(over!.after.contacts.map(({ value }) => value)).toEqual([newMail.value])
    expect(over!.messages.at(-1)!.template).toBe('replacement.completed')
  })

  it('of adding is that the contact counts, and no wait', () => {
    const story = new Story().signIn().proved()
    const stages = previewed(story, { type: 'add-contact', contact: newMail })
    expect(stages.map(({ is }) => is)).toEqual(['code-entered'])
    expect(stages[0]!.after.contacts.at(-1)!.confirmedAt).toBe(story.now)
  })

  it('of cancelling is that everything is as before, in the case too', () => {
    const story = new Story().signIn().proved()
    story.accepted({ type: 'remove-all-contacts' })
    story.later('2d').callerVerified(ana)
    const stages = previewed(story, { type: 'cancel-replacement', by: ana })
    expect(stages.map(({ is }) => is)).toEqual(['code-entered'])
    expect(stages[0]!.after.replacement).toBeNull()
    expect(stages[0]!.messages.map(({ template }) => template)).toEqual([
      'replacement.cancelled',
      'replacement.cancelled',
    ])
  })

  it('of removing the last established contact is the end of its wait: it goes, the newer one stays', () => {
    const story = new Story({
      contacts: {
        old: { value: 'olga@example.org' },
        young: { value: 'yann@example.org', age: '1d' },
      },
    })
    story.signIn().proved('old')
    const remove = { type: 'remove-contact', contactId: 'old' } as const
    expect(previewed(story, remove)).toEqual([])
    const stages = previewed(story, { ...remove, accept: ['restriction'] })
    expect(stages.map(({ is, after }) => [is, after.contacts.map(({ id }) => id)])).toEqual([
      ['wait-over', ['young']],
    ])
  })

  it('of releasing is the end that it goes on to, at once where the date is over', () => {
    const story = new Story().signIn().proved()
    story.accepted({ type: 'remove-all-contacts' })
    const end = plus(story.now, duration('30d'))
    story.accepted({ type: 'report-not-me' })
    story.accepted({ type: 'open-case', by: sam, channel: 'phone', story: '' })
    const release = { type: 'release-replacement', by: sam } as const
    expect(previewed(story, release).map(({ at }) => at)).toEqual([end])
    story.later('40d')
    expect(previewed(story, release).map(({ at }) => at)).toEqual([story.now])
    expect(previewed(story, { type: 'note', by: sam, text: 'x' })).toEqual([])
  })

  it('does not go past a step that would be refused', () => {
    const story = new Story().signIn().proved()
    story.account = {
      ...story.account,
      codeFailures: {
        inRow: 10,
        level: 1,
        lockedAt: story.now,
        lockedUntil: plus(story.now, duration('15m')),
      },
    }
    const add = { type: 'add-contact', contact: newMail } as const
    expect(story.preview(add).outcome).toBe('accepted')
    expect(previewed(story, add)).toEqual([])
  })
})
