import { describe, expect, it } from 'vitest'
import { addressOf, Story, type Given } from '../testing/story'

const replace = (value: string): Given => ({ type: 'replace-contacts', contact: addressOf(value) })
const confirm = (code: string, contactId?: string): Given => ({
  type: 'submit-code',
  purpose: 'confirm-contact',
  code,
  ...(contactId === undefined ? {} : { contactId }),
})

/** A request whose contact was sent another code in the last minute that it had. */
function askedAgain(): {
  readonly story: Story
  readonly code: string
  readonly contactId: string
} {
  const story = new Story().signIn()
  story.accepted(replace('new@example.org'))
  const contactId = story.contact('new@example.org').id
  story.later('23h59m59s')
  story.accepted({ type: 'request-code', purpose: 'confirm-contact', contactId })
  return { story, code: story.code('confirm-contact'), contactId }
}

const late = {
  rule: 'replacement.confirm-new-first',
  facts: { lapsed: true },
  liftsAt: null,
  remedies: ['replace-contacts'],
}

describe('a code for the new contact of a replace', () => {
  it('starts the wait in its last second, and a second later says that the request has lapsed', () => {
    const inTime = askedAgain()
    expect(inTime.story.accepted(confirm(inTime.code)).result).toBe('replacement-started')
    const { story, code } = askedAgain()
    expect(story.later('1s').refused(confirm(code)).refusal).toEqual(late)
    expect(story.account.codeFailures.inRow).toBe(0)
    expect(story.accepted(replace('new@example.org')).result).toBe('code-sent')
  })

  it('says so too where the contact is named, whatever the digits, and where nothing else waits for a code', () => {
    const { story, contactId } = askedAgain()
    story.later('1s')
    for (const given of [confirm('000000', contactId), confirm('000000')])
      expect(story.refused(given)).toMatchObject({ refusal: late, events: [] })
    expect(story.refused(confirm('000000', 'mail')).refusal.rule).toBe('code.wrong')
  })

  it('is judged as any other where another contact waits for one, but for the digits that came too late', () => {
    const { story, code } = askedAgain()
    story.later('1s').accepted(replace('other@example.org'))
    expect(story.refused(confirm('000000')).refusal.rule).toBe('code.wrong')
    expect(story.refused(confirm(code)).refusal).toEqual(late)
    expect(story.accepted(confirm(story.code('confirm-contact'))).result).toBe(
      'replacement-started',
    )
  })

  it('says so where the request gave way to another one, or its contact was taken off', () => {
    const gaveWay = askedAgain()
    gaveWay.story.accepted(replace('other@example.org'))
    expect(gaveWay.story.refused(confirm(gaveWay.code)).refusal).toEqual(late)
    const story = new Story().signIn().proved()
    story.accepted(replace('new@example.org'))
    const code = story.code('confirm-contact')
    story.accepted({ type: 'remove-contact', contactId: story.contact('new@example.org').id })
    expect(story.refused(confirm(code)).refusal).toEqual(late)
  })

  it('is a wrong one where none was ever asked for, or the code is for something else', () => {
    const story = new Story().signIn()
    expect(story.refused(confirm('000000')).refusal.rule).toBe('code.wrong')
    const lapsed = askedAgain()
    const other: Given = { type: 'submit-code', purpose: 'change-security-info', code: lapsed.code }
    expect(lapsed.story.later('1s').refused(other).refusal.rule).toBe('code.wrong')
  })
})
