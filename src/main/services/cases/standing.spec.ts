import { describe, expect, it } from 'vitest'
import { duration, plus } from '@shared/vocabulary/instant'
import { packs } from '../../engine/packs'
import { addressOf, Story, type Beginning } from '../../engine/testing/story'
import { adviceFor, datesOf, standingFacts } from './standing'

const newMail = addressOf('nina@example.org')

/** Asked for, and begun unless `confirm` is false. */
function replacing(story: Story, confirm = true): Story {
  story.accepted({ type: 'replace-contacts', contact: newMail })
  if (!confirm) return story
  story.later('60s')
  story.accepted({
    type: 'submit-code',
    purpose: 'confirm-contact',
    code: story.code('confirm-contact'),
  })
  return story
}

function atGate(): Story {
  const story = new Story().signIn().proved()
  story.accepted({ type: 'remove-all-contacts' })
  story.accepted({ type: 'sign-out' })
  return story.later('31d').settle()
}

const told = ({ account, policy }: Story) => [adviceFor(account), standingFacts(account, policy)]
const dates = ({ account, now, policy }: Story) =>
  datesOf(account, now, policy).map(({ kind, endsAt }) => [kind, endsAt - now])

describe('how an account stands, for its customer', () => {
  it('is active, and nothing is said of any change', () => {
    expect(told(new Story())).toEqual(['active', { kind: null, contact: null, signIn: null }])
  })

  it('waits for the code of the new contact', () => {
    expect(told(replacing(new Story().signIn(), false))).toEqual([
      'waits',
      { kind: 'replace', contact: 'ni••••••', signIn: null },
    ])
  })

  it('is pending, with the contact that arrives, or with the one that leaves', () => {
    expect(told(replacing(new Story().signIn()))).toEqual([
      'pending',
      { kind: 'replace', contact: 'ni••••••', signIn: null },
    ])
    const story = new Story({
      contacts: {
        old: { value: 'olga@example.org' },
        young: { value: 'yann@example.org', age: '1d' },
      },
    })
    story.signIn().proved('old')
    story.accepted({ type: 'remove-contact', contactId: 'old', accept: ['restriction'] })
    expect(told(story)).toEqual([
      'pending',
      { kind: 'changeAll', contact: 'ol••••••', signIn: null },
    ])
  })

  it('lets nobody sign in as always at the gate, nor under a policy that shuts two-step out', () => {
    expect(told(atGate())).toEqual([
      'needs-new-info',
      { kind: null, contact: null, signIn: 'gate' },
    ])
    expect(told(replacing(atGate()))).toEqual([
      'pending',
      { kind: 'replace', contact: 'ni••••••', signIn: 'gate' },
    ])
    const strict: Beginning = { policy: packs['microsoft-2026'] }
    const shut = (beginning: Beginning) =>
      standingFacts(new Story(beginning).account, strict.policy!)
    expect(shut({ ...strict, twoStep: true }).signIn).toBe('blocked')
    expect(shut(strict).signIn).toBeNull()
    expect(standingFacts(new Story({ twoStep: true }).account, packs.seeds).signIn).toBeNull()
  })

  it('names no date for what is frozen', () => {
    const story = replacing(new Story().signIn())
    expect(dates(story)).toContainEqual(['replacement', duration('30d')])
    story.accepted({ type: 'report-not-me' })
    expect(adviceFor(story.account)).toBe('frozen')
    expect(dates(story).map(([kind]) => kind)).not.toContain('replacement')
  })

  it('lets a notice wait for the end of the change, or for no date while it is frozen', () => {
    const story = new Story().signIn()
    story.accepted({ type: 'raise-notice', by: { kind: 'system' } })
    expect(dates(story)).toContainEqual(['notice-hard', duration('7d')])
    const { notice } = story.account
    replacing(story)
    // The new contact answered the notice; one that is raised later does not know of it.
    const account = { ...story.account, notice }
    const of = (frozenAt: number | null) =>
      datesOf(
        { ...account, replacement: { ...account.replacement!, frozenAt } } as typeof account,
        story.now,
        story.policy,
      )
    const hard = (all: ReturnType<typeof of>) => all.find(({ kind }) => kind === 'notice-hard')
    expect(hard(of(null))?.endsAt).toBe(account.replacement!.maturesAt)
    expect(hard(of(story.now))).toBeUndefined()
  })

  it('counts a contact that nobody proved anything for in full only when that is over', () => {
    const story = new Story({ contacts: { mail: { value: 'maria.g@example.org', age: '1d' } } })
    expect(dates(story)).toEqual([['established', duration('6d')]])
    const unprovenUntil = plus(story.now, duration('20d'))
    const account = {
      ...story.account,
      contacts: story.account.contacts.map((one) => ({ ...one, unprovenUntil })),
    }
    expect(datesOf(account, story.now, story.policy).map(({ endsAt }) => endsAt)).toEqual([
      unprovenUntil,
    ])
  })
})
