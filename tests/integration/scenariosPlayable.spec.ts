import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse, stringify } from 'yaml'
import { callerEvents, callerQuestions } from '@shared/vocabulary/training'
import { inWindow } from '@shared/commands'
import { problemLines, told } from '../../src/main/training/format/problems'
import { readVariants } from '../../src/main/training/format/read'
import type { Scenario } from '../../src/main/training/format/scenario'
import { play } from '../../src/main/training/player/play'
import type { Played } from '../../src/main/training/player/played'
import { wrongWays } from './wrongWays'

const names = fs
  .readdirSync('scenarios')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.replace('.yaml', ''))
const textOf = (name: string) => fs.readFileSync(`scenarios/${name}.yaml`, 'utf8')

/** Each variant of a file. */
function read(name: string, text = textOf(name)): readonly Scenario[] {
  const given = readVariants(new TextEncoder().encode(text))
  if (!given.ok) throw new Error(problemLines(name, told(given.problems)).join('\n'))
  return given.scenarios
}

function one(name: string, variant: number, text?: string): Scenario {
  const scenario = read(name, text)[variant]
  if (scenario === undefined) throw new Error(`${name} has no variant ${variant}`)
  return scenario
}

const playable = new Map(
  names.map((name) => [name, read(name)] as const).filter(([, [first]]) => first?.seat !== null),
)
/** Every variant of every playable scenario, by what to call it. */
const each = [...playable].flatMap(([name, variants]) =>
  variants.map(
    (scenario) =>
      [variants.length === 1 ? name : `${name}, variant ${scenario.variant}`, scenario] as const,
  ),
)

/** A scenario up to where the trainee sits down, and then other steps than its reference. */
function otherwise(name: string, variant: number, steps: readonly string[]): Scenario {
  interface Played {
    score?: unknown
    steps?: { past?: true }[]
    variants?: Played[]
  }
  const file = parse(textOf(name)) as Played
  const own = file.variants?.[variant]
  const past = (own?.steps ?? file.steps ?? []).filter((step) => step.past === true)
  const place = own?.steps === undefined ? file : own
  place.steps = [...past, ...steps.map((step) => parse(step) as object)]
  // A goal may speak of what only the reference adds.
  for (const part of [file, ...(file.variants ?? [])]) delete part.score
  return { ...one(name, variant), steps: one(name, variant, stringify(file)).steps }
}

const lost = ({ scored }: Played) =>
  scored.filter(({ reached }) => !reached).map(({ goal }) => goal.id)
const points = ({ scored }: Played) =>
  scored.reduce((sum, { goal, reached }) => sum + (reached ? goal.points : 0), 0)

/** What the specification asks to be taught, and the scenario that teaches it. */
const taught = {
  'it was never sent, or the provider refused it': 'provider-refuses',
  'the phone blocks texts from unknown numbers': 'phone-blocks-unknown-senders',
  'it is in the junk folder': 'code-in-the-junk-folder',
  'the contact is stored wrongly': 'contact-stored-wrong',
  'the own-mailbox loop': 'own-mailbox-loop',
  'private windows of one browser share a session': 'private-windows-share-a-session',
  'an older code was used': 'older-code-used',
  'the code was put in the password box': 'code-in-the-password-box',
  'a code that has expired': 'code-came-too-late',
  'none of these: escalate': 'nothing-helps-escalate',
  'the last four digits, and add first': 'new-phone-add-first',
  'the wrong order, remove then add': 'wrong-order-remove-then-add',
  'the seven-day notice': 'notice-on-its-last-day',
  'two-step loss': 'two-step-loss-of-both-ways',
  'an account name forgotten with three accounts on one phone': 'name-forgotten-three-accounts',
  'an impostor with every personal fact right': 'impostor-with-every-fact-right',
  'an owner who hijacks their own wait by cancelling': 'day-29-do-not-cancel',
  '“this wasn’t me” on day 12': 'not-me-on-day-12',
  'a second pair of eyes': 'privileged-reset-with-a-colleague',
}

describe('the library of playable scenarios', () => {
  it('has at least fourteen, for each seat some', () => {
    const seats = each.map(([, { seat }]) => seat)
    expect(each.length).toBeGreaterThanOrEqual(14)
    expect(seats.filter((seat) => seat === 'customer').length).toBeGreaterThanOrEqual(4)
    expect(seats).toEqual(expect.arrayContaining(['agent', 'supervisor', 'customer']))
  })

  it('is easy, medium and hard', () => {
    expect(new Set(each.map(([, { difficulty }]) => difficulty))).toEqual(
      new Set(['easy', 'medium', 'hard']),
    )
  })

  it.each(Object.entries(taught))('teaches %s', (_what, name) => {
    expect([...playable.keys()]).toContain(name)
  })

  it.each(each)(
    '%s says all that the trainee has to know',
    (_name, { about, difficulty, minutes, caller, debrief, score, seat }) => {
      expect({ about, difficulty, minutes, debrief, caller }).not.toMatchObject({ about: null })
      for (const said of [about, difficulty, minutes, debrief, caller]) expect(said).not.toBeNull()
      // In the customer’s seat nobody is asked: the story says what they know.
      if (seat !== 'customer') expect(caller?.says.length).toBeGreaterThanOrEqual(3)
      expect(score.every(({ text, why }) => text !== null && why !== null)).toBe(true)
    },
  )

  it.each(each)('%s gives a hundred points for three to six goals', (_name, { score }) => {
    expect(score.reduce((sum, { points: some }) => sum + some, 0)).toBe(100)
    expect(score.length).toBeGreaterThanOrEqual(3)
    expect(score.length).toBeLessThanOrEqual(6)
    expect(new Set(score.map(({ id }) => id)).size).toBe(score.length)
  })

  it.each(each)(
    '%s has a caller who answers only to what a trainee can ask',
    (_name, { caller }) => {
      const known: readonly string[] = [...callerQuestions, ...callerEvents]
      expect(caller?.says.map(({ when }) => when).filter((when) => !known.includes(when))).toEqual(
        [],
      )
    },
  )
})

describe('the reference of a playable scenario', () => {
  it.each(each)(
    '%s can be played in the window by whoever has the seat',
    (_name, { steps, seat, operators }) => {
      const own = steps.filter(({ past }) => !past)
      const commands = own.flatMap(({ doing, by }) =>
        doing.kind === 'command' ? [{ does: doing.do, by }] : [],
      )
      const ofTheDesk = [
        ...inWindow('desk'),
        // These have channels of their own.
        'diagnose-delivery',
        'call-back',
        'announce-call',
        'reveal-contact',
      ]
      expect(commands.filter(({ by }) => by !== 'customer' && !operators.has(by))).toEqual([])
      expect(
        commands.filter(({ does, by }) => by !== 'customer' && !ofTheDesk.includes(does as never)),
      ).toEqual([])
      // What the trainee does not do in the window, the caller has to do when they are asked.
      expect(own.filter(({ doing, preview }) => doing.kind === 'change-world' || preview)).toEqual(
        [],
      )
      expect(commands.some(({ by }) => by === 'customer' || operators.get(by)?.role === seat)).toBe(
        true,
      )
    },
  )

  it.each(each)(
    '%s is the right way: nothing is refused that a person could have known',
    async (_name, scenario) => {
      const { steps, passed } = await play(scenario, 'drizzle')
      const refused = steps.flatMap(({ step, answer }) =>
        !step.past && answer?.decision.outcome === 'refused' ? [answer.decision.refusal.rule] : [],
      )
      // An approval is asked for by trying.
      expect(refused.filter((rule) => rule !== 'case.approval-required')).toEqual([])
      expect(passed).toBe(true)
    },
  )
})

describe('a playable scenario tells good play from bad', () => {
  it('knows a wrong way for each', () => {
    expect(Object.keys(wrongWays).sort()).toEqual([...playable.keys()].sort())
  })

  it.each(
    Object.entries(wrongWays).flatMap(([name, ways]) =>
      ways.map((way) => [name, way.says, way] as const),
    ),
  )('%s, where the trainee %s', async (name, _says, { variant = 0, steps, loses }) => {
    const played = await play(otherwise(name, variant, steps), 'drizzle')
    expect(
      played.steps.flatMap(({ failures }) =>
        failures.filter(({ found }) => typeof found === 'object' && found?.says === 'defect'),
      ),
    ).toEqual([])
    expect(lost(played)).toEqual(loses)
    expect(points(played)).toBeLessThan(100)
  })

  it.each(
    [...playable].flatMap(([name, variants]) => variants.map((_, at) => [name, at] as const)),
  )('%s, variant %i, gives no points for doing nothing', async (name, variant) => {
    const played = await play(otherwise(name, variant, ['{ after: 40d, check: true }']), 'drizzle')
    expect(points(played)).toBe(0)
  })
})
