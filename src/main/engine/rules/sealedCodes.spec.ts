import { describe, expect, it } from 'vitest'
import type { SentCode } from '../model/account'
import { ana, Story, type Given } from '../testing/story'
import { ruleOf } from '../testing/refusals'

/** Rule code.purpose: the seal of a code is made for one account, contact, purpose, case and code. */

/** An agent has had a code sent, and the caller gives it. */
function asked(): { readonly story: Story; readonly submit: Given } {
  const story = new Story()
  story.accepted({ type: 'open-case', by: ana, channel: 'phone', story: '' })
  story.accepted({ type: 'request-code', by: ana, purpose: 'support-call', contactId: 'mail' })
  const code = story.code('support-call')
  return { story, submit: { type: 'submit-code', by: ana, purpose: 'support-call', code } }
}

describe('a code', () => {
  it('verifies as it was sent', () => {
    const { story, submit } = asked()
    expect(ruleOf(story, submit)).toBeNull()
  })

  it.each<[string, Partial<SentCode>, Partial<Given>]>([
    ['contact', { contactId: 'phone' }, {}],
    ['case', { caseId: 'case-9' }, { caseId: 'case-9' }],
    ['code', { id: 'code-9' }, {}],
  ])('that is stored for another %s verifies nothing', (_what, stored, given) => {
    const { story, submit } = asked()
    story.account = {
      ...story.account,
      codes: story.account.codes.map((code) => ({ ...code, ...stored })),
      cases: story.account.cases.map((one) => ({ ...one, id: stored.caseId ?? one.id })),
    }
    expect(ruleOf(story, { ...submit, ...given } as Given)).toBe('code.wrong')
  })

  it('that is stored for another purpose verifies nothing', () => {
    const story = new Story()
    story.accepted({ type: 'request-code', purpose: 'sign-in', contactId: 'mail' })
    const code = story.code('sign-in')
    const purpose = 'reset-password'
    const codes = story.account.codes.map((one) => ({ ...one, purpose }) as const)
    story.account = { ...story.account, codes }
    expect(ruleOf(story, { type: 'submit-code', purpose, code })).toBe('code.wrong')
  })

  it('that is stored with another account verifies nothing', () => {
    const { story, submit } = asked()
    story.account = { ...story.account, id: 'pedro' }
    expect(ruleOf(story, submit)).toBe('code.wrong')
  })
})
