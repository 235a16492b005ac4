import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { parse } from 'yaml'
import type { StepText } from '../../../src/main/ports/training'
import { lastStakes, lateness, pricesOf } from '../../../src/main/training/sessions/prices'
import { referenceOf, scenarioOf } from '../../../src/main/training/sessions/scenarioText'
import { beginTraining, type TrainingSession } from '../../../src/main/training/sessions/session'
import { undoneOf } from '../../../src/main/training/sessions/undone'
import { wrongWays } from '../wrongWays'

const textOf = (name: string) => fs.readFileSync(`scenarios/${name}.yaml`, 'utf8')
const playable = fs
  .readdirSync('scenarios')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => name.replace('.yaml', ''))
  .filter((name) => scenarioOf(textOf(name))?.seat != null)

async function played(name: string, steps: readonly StepText[]): Promise<TrainingSession> {
  const training = await beginTraining(textOf(name), null, steps, 'drizzle')
  if (training === null) throw new Error(`${name} can’t be played so`)
  return training
}

const reference = (name: string) => played(name, referenceOf(textOf(name)))

async function costs(name: string, steps: readonly string[]) {
  const [training, own] = [
    await played(
      name,
      steps.map((step) => parse(step) as StepText),
    ),
    await reference(name),
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

/** Of the first variant of each scenario. */
const firstVariants = Object.entries(wrongWays).flatMap(([name, ways]) =>
  ways.filter(({ variant = 0 }) => variant === 0).map((way) => [name, way] as const),
)

describe('what a run costs the customer', () => {
  it.each(playable)('is nothing for the reference itself: %s', async (name) => {
    const own = await reference(name)
    expect(
      pricesOf(own, own)
        .flat()
        .filter(({ kind }) => kind !== 'shorter'),
    ).toEqual([])
    expect(undoneOf(own, own)).toEqual([])
    expect(lateness(own, lastStakes(own), own)).toBe(0)
    await own.close()
  })

  it.each(firstVariants)('is said of each wrong way: %s', async (name, { steps }) => {
    const { prices, undone, lost } = await costs(name, steps)
    expect([...prices.flat(), ...undone, ...lost]).not.toEqual([])
  })
})
