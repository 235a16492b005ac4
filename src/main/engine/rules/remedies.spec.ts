import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plus } from '@shared/vocabulary/instant'
import type { RuleId } from '@shared/vocabulary/ruleIds'
import { arbitraryBeginning, arbitrarySteps, commandOf } from '../testing/arbitraryStory'
import { ruleOf } from '../testing/refusals'
import { remedyGiven } from '../testing/remedyGiven'
import { addressOf, ana, password, signInName, Story, type Given } from '../testing/story'
import { assessEach } from '../questions/assess'

/** Told before anybody has shown who they are: they say the same however the account stands (rule recovery.silent). */
const silent: readonly RuleId[] = ['signin.wrong-password', 'signin.locked', 'code.not-a-password']

describe('every remedy of a refusal', () => {
  it(
    'is accepted for somebody in that very state, after the steps that it names (invariant 10)',
    { timeout: 600_000 },
    () => {
      fc.assert(
        fc.property(arbitraryBeginning, arbitrarySteps, (beginning, steps) => {
          const story = new Story(beginning)
          const known = new Set<string>()
          for (const step of steps) {
            const command = commandOf(story.later(step.wait), step)
            const decision = story.give(command)
            if (decision.outcome === 'accepted' || silent.includes(decision.refusal.rule)) continue
            if ('purpose' in command && command.purpose === 'recover-username') continue
            for (const remedy of decision.refusal.remedies) {
              const asked = `${command.type} ${decision.refusal.rule} ${remedy} ${JSON.stringify(story.account)}`
              if (known.has(asked)) continue
              known.add(asked)
              expect(
                remedyGiven(story, remedy, command),
                `${command.type} by ${JSON.stringify(command.by)} was refused by ${decision.refusal.rule}: ${remedy}`,
              ).toBe(true)
            }
          }
        }),
        { numRuns: Number(process.env.LATCHKEY_PROPERTY_RUNS ?? 60) },
      )
    },
  )
})

describe('the remedies of a refusal', () => {
  const remediesOf = (story: Story, given: Given) => story.refused(given).refusal.remedies

  it('are another code where the newest can’t be entered any more, and the newest while it can', () => {
    const story = new Story()
    const ask = { type: 'request-code', purpose: 'sign-in', contactId: 'mail' } as const
    story.accepted(ask)
    const older: Given = { type: 'submit-code', purpose: 'sign-in', code: story.code('sign-in') }
    story.later('60s').accepted(ask)
    expect(remediesOf(story.later('9m59s'), older)).toEqual(['submit-code'])
    expect(remediesOf(story.later('1s'), older)).toEqual(['request-code'])
  })

  it('are another code where a lock outlasts the newest, and the newest where it is over before', () => {
    const tooShort: Given = { type: 'submit-code', purpose: 'confirm-contact', code: '12' }
    const wrong: Given = { type: 'submit-code', purpose: 'sign-in', code: '000000' }
    const atGivenCode = (wait: string) => {
      const story = new Story()
      for (let tries = 0; tries < 10; tries++) story.give(wrong)
      story.later(wait)
      // The right password and a risk: the window waits for a code.
      story.accepted({ type: 'sign-in', name: signInName, password, risk: true })
      story.accepted({ type: 'request-code', purpose: 'sign-in', contactId: 'mail' })
      return remediesOf(story, tooShort)
    }
    // The lock is 15 minutes, a code counts for 10.
    expect(atGivenCode('5m')).toEqual(['request-code'])
    expect(atGivenCode('5m1s')).toEqual(['submit-code'])
  })

  it('are a new start for the caller of a two-step account who has only one contact that counts', () => {
    for (const [phone, remedies] of [
      ['400d', ['request-code']],
      ['6d', ['replace-contacts']],
    ] as const) {
      const story = new Story({
        twoStep: true,
        contacts: {
          phone: { value: '+34612345678', age: phone },
          mail: { value: 'maria.g@example.org' },
        },
      })
      story.accepted({ type: 'open-case', by: ana, channel: 'phone', story: '' })
      const add: Given = { type: 'add-contact', by: ana, contact: addressOf('new@example.org') }
      expect(remediesOf(story, add)).toEqual(remedies)
    }
  })

  it('are a second contact that is enabled again, where that is what the caller lacks', () => {
    const story = new Story({ twoStep: true })
    const add: Given = { type: 'add-contact', by: ana, contact: addressOf('new@example.org') }
    const contacts = story.account.contacts.map((one) =>
      one.id === 'phone' ? { ...one, disabledAt: story.now } : one,
    )
    story.account = { ...story.account, contacts }
    story.accepted({ type: 'open-case', by: ana, channel: 'phone', story: '' })
    expect(remediesOf(story, add)).toEqual(['enable-contact'])
  })

  it('are a code where one contact is enough, however new it is', () => {
    const story = new Story({ contacts: { mail: { value: 'maria.g@example.org', age: '6d' } } })
    story.accepted({ type: 'open-case', by: ana, channel: 'phone', story: '' })
    const add: Given = { type: 'add-contact', by: ana, contact: addressOf('new@example.org') }
    expect(story.refused(add).refusal.facts).toEqual({ have: 0, need: 1 })
    expect(remediesOf(story, add)).toEqual(['request-code'])
  })

  it('are no code that is for something else: one that confirms another contact shows nobody who is there', () => {
    const story = new Story({
      contacts: {
        mail: { value: 'maria.g@example.org' },
        typo: { value: 'maria.q@example.org', age: null },
      },
    }).signIn()
    const remove: Given = { type: 'remove-contact', contactId: 'typo' }
    expect(remediesOf(story, remove)).toEqual(['request-code'])
    const contacts = story.account.contacts.map((one) =>
      one.id === 'mail' ? { ...one, unprovenUntil: plus(story.now, 60) } : one,
    )
    story.account = { ...story.account, contacts }
    expect(story.refused(remove).refusal.facts).toMatchObject({ purpose: 'change-security-info' })
    expect(remediesOf(story, remove)).not.toContain('request-code')
    expect(
      ruleOf(story, { type: 'request-code', purpose: 'confirm-contact', contactId: 'typo' }),
    ).toBeNull()
  })

  it('name no cancel where no old contact receives codes, but the supervisor who can enable one', () => {
    const story = new Story().signIn().proved()
    story.accepted({ type: 'remove-all-contacts' })
    const change: Given = { type: 'change-billing' }
    expect(remediesOf(story, change)).toEqual(['cancel-replacement'])
    const contacts = story.account.contacts.map((one) => ({ ...one, disabledAt: story.now }))
    story.account = { ...story.account, contacts }
    expect(remediesOf(story, change)).toEqual(['enable-contact'])
    const [asked] = assessEach('change-billing', story.account, { kind: 'customer' }, story.context)
    expect(asked?.refusal?.remedies).toEqual(['enable-contact'])
  })

  it('are the same for a wrong password however the account stands', () => {
    const wrong: Given = { type: 'sign-in', name: signInName, password: 'guess' }
    const frozen = new Story().signIn().proved()
    frozen.accepted({ type: 'remove-all-contacts' })
    expect(remediesOf(frozen, wrong)).toEqual(remediesOf(new Story(), wrong))
    expect(remediesOf(frozen, wrong)).toContain('reset-password')
  })

  it('are as the rule names them while one of the limits holds them back for minutes', () => {
    const story = new Story().signIn()
    story.accepted({ type: 'request-code', purpose: 'change-security-info', contactId: 'mail' })
    expect(
      remediesOf(story, { type: 'submit-code', purpose: 'change-security-info', code: '000000' }),
    ).toEqual(['request-code'])
  })
})
