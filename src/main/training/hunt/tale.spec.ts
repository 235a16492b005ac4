import { describe, expect, it } from 'vitest'
import { interfaceLanguages } from '@shared/vocabulary/kinds'
import { reasonText, taleText } from '@shared/sentences/tale'
import { packs } from '../../engine/packs'
import type { Policy } from '../../engine/model/policy'
import { policyOf } from '../format/policyOf'
import { setups } from './handles'
import { hunt, type Hunted } from './hunt'
import { resets, signsInBy } from './errands'
import { perform } from './persist'
import { storyLines } from './storyLines'
import { GeneratedStory } from './story'
import { taleOf } from './tale'

type Found = NonNullable<Hunted['found']>

const changes = [
  ['replacement.wait', '1d'],
  ['code.lifetime', '1m'],
  ['code.cooldown', '500d'],
] as const satisfies readonly (readonly [string, string])[]

async function foundWith(parameter: string, value: string): Promise<Found> {
  const read = policyOf({ read: () => 'nothing is read' }, 'seeds', [[parameter, value]])
  if (!read.ok) throw new Error(read.problems.join('\n'))
  const policy: Policy = read.policy
  const { found } = await hunt({ policy, seed: 1, stories: 5_000 })
  if (found === null) throw new Error(`nothing was found with ${parameter}: ${value}`)
  return found
}

describe('the tale of a lock-out', { timeout: 60_000 }, () => {
  it('says what the owner tries, which rule meets it, and that it stands to the end', async () => {
    const { tale } = await foundWith('code.lifetime', '1m')
    const from = tale.lines.findIndex(({ is }) => is === 'tries')
    expect(tale.lines.slice(from + 1)).toContainEqual(
      expect.objectContaining({
        is: 'deed',
        who: 'owner',
        doing: 'submit-code',
        met: expect.objectContaining({ is: 'refused', rule: 'code.expired' }) as unknown,
      }),
    )
    expect(tale.lines.at(-1)).toMatchObject({ is: 'end', ended: 'locked-out' })
    expect(tale.why).toContainEqual(
      expect.objectContaining({ is: 'refusal', rule: 'code.expired' }),
    )
  })

  it('names a wait that outlasts everything', async () => {
    const { tale } = await foundWith('replacement.wait', '500d')
    expect(tale.why).toContainEqual(expect.objectContaining({ is: 'still-waits' }))
  })

  it('has no deed before the tries that the lock-out does not need', async () => {
    const { tale } = await foundWith('code.lifetime', '1m')
    expect(tale.lines[0]?.is).toBe('tries')
  })
})

describe('the tale of a takeover', { timeout: 60_000 }, () => {
  it('says who was told, when the owner reads it, and that it was done before', async () => {
    const { tale } = await foundWith('replacement.wait', '1d')
    const told = tale.lines.find((line) => line.is === 'told')
    expect(told).toMatchObject({ template: 'replacement.started', to: ['phone', 'mail'] })
    const [why] = tale.why
    expect(why?.is).toBe('too-late')
    if (why?.is === 'too-late') expect(why.readAt).toBeGreaterThan(why.at)
    expect(tale.lines.map(({ at }) => at)).toEqual(
      tale.lines.map(({ at }) => at).toSorted((a, b) => a - b),
    )
  })

  it('reads as sentences in every language, with nothing left open', async () => {
    for (const [parameter, value] of changes) {
      const { tale } = await foundWith(parameter, value)
      for (const language of interfaceLanguages) {
        const texts = [
          ...tale.lines.flatMap((line) => {
            const { said, met } = taleText(language, line, 'UTC')
            return met === null ? [said] : [said, met]
          }),
          ...tale.why.map((reason) => reasonText(language, reason, 'UTC')),
        ]
        for (const text of texts) expect(text).toMatch(/^\p{Lu}[^…{}]+[.”»]$/u)
      }
    }
  })

  it('is told on the command line with its times and its reason', async () => {
    const lines = storyLines(await foundWith('replacement.wait', '1d')).join('\n')
    expect(lines).toMatch(
      /2026-03-02T09:00:00Z {2}An agent, on the stranger’s call, opens a case\./,
    )
    expect(lines).toContain('Why it ends so:\n  The owner was told, and reads it by')
    expect(lines).toContain('what makes it possible is replacement.wait: 1d.')
  })
})

it('tells a sign-in after a reset as one with the new password', () => {
  const setup = setups.find(({ id }) => id === 'forgot the password')!
  const story = new GeneratedStory(setup, packs.seeds)
  const [reset = []] = resets({ who: 'owner', by: 'customer' }, ['mail'], 'reset-password')
  for (const step of [...reset, ...signsInBy('owner', null)]) perform(story, step)
  const { lines } = taleOf({
    kind: 'signed-in',
    setup,
    script: [],
    story,
    told: story.turns.length,
  })
  const signIn = lines.findLast(({ is }) => is === 'deed')!
  expect(taleText('en', signIn, 'UTC')).toEqual({
    said: 'The owner signs in with the password that the reset has given.',
    met: 'They are signed in.',
  })
})
