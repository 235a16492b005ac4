import { describe, expect, it } from 'vitest'
import { decide } from '../commands/decide'
import { customer } from '../model/actor'
import { ruleOf } from '../testing/refusals'
import { password, signInName, Story } from '../testing/story'
import { passwordBinding } from './password'

const right = { type: 'sign-in', name: signInName, password } as const

/** What a decision on the right password compares, and what it comes to where everything is taken for right. */
function asked(story: Story) {
  const compared: string[] = []
  const matches = (_text: string, _binding: string, seal: string) => compared.push(seal) > 0
  const secrets = { ...story.context.secrets, matches }
  const decision = decide(story.account, { by: customer, ...right }, { ...story.context, secrets })
  return { compared, decision }
}

describe('a password', () => {
  it('opens only the account that it was sealed for', () => {
    const story = new Story()
    expect(ruleOf(story, right)).toBeNull()
    const passwordSeal = story.context.secrets.seal(password, passwordBinding('pedro'))
    story.account = { ...story.account, passwordSeal }
    expect(ruleOf(story, right)).toBe('signin.wrong-password')
  })

  it('is right nowhere where none was ever set, and is compared with something as long as a seal all the same', () => {
    const story = new Story()
    expect(asked(story).decision.outcome).toBe('accepted')
    story.account = { ...story.account, passwordSeal: null }
    const { compared, decision } = asked(story)
    expect(decision).toMatchObject({ refusal: { rule: 'signin.wrong-password' } })
    expect(compared.map((seal) => seal.length)).toEqual([43])
  })
})
