import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { StepText } from '../../../src/main/ports/training'
import { lastStakes, lateness, pricesOf } from '../../../src/main/training/sessions/prices'
import {
  asWritten,
  referenceOf,
  scenarioOf,
} from '../../../src/main/training/sessions/scenarioText'
import { beginTraining, type TrainingSession } from '../../../src/main/training/sessions/session'
import { undoneOf } from '../../../src/main/training/sessions/undone'
import { wrongWays } from '../wrongWays'

const textOf = (name: string) => fs.readFileSync(`scenarios/${name}.yaml`, 'utf8')

/** Every variant of every scenario that somebody can sit in. */
const playable = fs
  .readdirSync('scenarios')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.replace('.yaml', ''))
  .flatMap((name) => {
    const scenario = scenarioOf(textOf(name))
    return scenario?.seat == null
      ? []
      : Array.from({ length: scenario.variants }, (_, variant) => [name, variant] as const)
  })

async function played(
  name: string,
  variant: number,
  steps: readonly StepText[],
): Promise<TrainingSession> {
  const as = { ...asWritten, variant }
  const training = await beginTraining(textOf(name), null, steps, 'drizzle', as)
  if (training === null) throw new Error(`${name} can’t be played so`)
  return training
}

const reference = (name: string, variant: number) =>
  played(name, variant, referenceOf(textOf(name), variant))

async function costs(name: string, variant: number, steps: readonly string[]) {
  const [training, own] = [
    await played(
      name,
      variant,
      steps.map((step) => parse(step) as StepText),
    ),
    await reference(name, variant),
  ]
  const prices = pricesOf(training, own)
  const cost = {
    prices: prices.map((one) => one.map(({ kind }) => kind)),
    undone: undoneOf(training, own).map(({ kind }) => kind),
    lost: training.scored().flatMap(({ goal, reached }) => (reached ? [] : [goal.id])),
    days: Math.round(lateness(training, lastStakes(training), own) / 86_400),
  }
  await training.close()
  await own.close()
  return cost
}

const eachWay = Object.entries(wrongWays).flatMap(([name, ways]) =>
  ways.map((way) => [name, way.says, way] as const),
)

describe('what a run costs the customer', () => {
  it.each(playable)(
    'is nothing for the reference itself: %s, variant %i',
    async (name, variant) => {
      const own = await reference(name, variant)
      expect(
        pricesOf(own, own)
          .flat()
          .filter(({ kind }) => kind !== 'shorter'),
      ).toEqual([])
      expect(undoneOf(own, own)).toEqual([])
      expect(lateness(own, lastStakes(own), own)).toBe(0)
      await own.close()
    },
  )

  it.each(eachWay)(
    'is said of each wrong way: %s %s',
    async (name, _says, { variant = 0, steps }) => {
      const { prices, undone, lost } = await costs(name, variant, steps)
      expect([...prices.flat(), ...undone, ...lost]).not.toEqual([])
    },
  )
})
