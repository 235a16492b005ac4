import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readScenario } from '../../../src/main/training/format/read'
import { play } from '../../../src/main/training/player/play'
import { fullScore, pointsOf } from '../../../src/main/training/sessions/goals'
import { recordedScenario } from '../../../src/main/training/sessions/recorded'
import {
  asWritten,
  referenceOf,
  scenarioOf,
} from '../../../src/main/training/sessions/scenarioText'
import { beginTraining } from '../../../src/main/training/sessions/session'

const playable = fs
  .readdirSync('scenarios')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => ({ name, text: fs.readFileSync(`scenarios/${name}`, 'utf8') }))
  .filter(({ text }) => /^seat:/m.test(text))
  .flatMap(({ name, text }) => {
    const variants = scenarioOf(text)?.variants ?? 1
    return Array.from({ length: variants }, (_, variant) => ({
      name: variants === 1 ? name : `${name}, variant ${variant + 1}`,
      text,
      variant,
    }))
  })

async function take(text: string, variant: number) {
  const begun = await beginTraining(text, null, referenceOf(text, variant), 'drizzle', {
    ...asWritten,
    variant,
  })
  if (begun === null) throw new Error('the scenario can’t be played')
  return begun
}

describe('a trainee who does what the reference does', () => {
  it.each(playable)('reaches the full score of $name', async ({ text, variant }) => {
    const taken = await take(text, variant)
    expect(
      taken
        .scored()
        .filter(({ reached }) => !reached)
        .map(({ goal }) => goal.id),
    ).toEqual([])
    expect(pointsOf(taken.scored())).toBe(fullScore(taken.scenario.score))
    await taken.close()
  })
})

describe('a scenario made of a run', () => {
  it.each(playable)('holds what came of the run: $name', async ({ text, variant }) => {
    const taken = await take(text, variant)
    const recorded = await recordedScenario(text, taken)
    await taken.close()
    const read = readScenario(new TextEncoder().encode(recorded), { variant })
    expect(read.ok ? [] : read.problems).toEqual([])
    if (!read.ok) return
    const { steps, passed } = await play(read.scenario, 'drizzle')
    expect(
      steps.flatMap(({ number, failures }) => failures.map((failure) => ({ number, ...failure }))),
    ).toEqual([])
    expect(passed).toBe(true)
  })
})
