import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ruleIds } from '@shared/vocabulary/ruleIds'
import { problemLines, told } from '../../src/main/training/format/problems'
import { readVariants } from '../../src/main/training/format/read'
import type { Scenario } from '../../src/main/training/format/scenario'

/** The playable scenarios by name, each with its variants. */
const playable = new Map(
  fs
    .readdirSync('scenarios')
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => {
      const read = readVariants(new Uint8Array(fs.readFileSync(`scenarios/${file}`)))
      if (!read.ok) throw new Error(problemLines(file, told(read.problems)).join('\n'))
      return read.scenarios[0]?.seat == null
        ? []
        : [[file.replace('.yaml', ''), read.scenarios] as const]
    }),
)
const every = [...playable.values()].flat()

const page = fs.readFileSync('docs/training-coverage.md', 'utf8')
const quoted = (cell: string) => [...cell.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word)
const rows = page
  .split('\n')
  .filter((line) => line.startsWith('| '))
  .map((line) => line.split('|').slice(1, -1))
/** What a source says, the scenario that teaches it, and the goals that who doesn’t know it loses. */
const statements = rows
  .filter(([, scenario = '']) => quoted(scenario).length === 1)
  .map(([says = '', scenario = '', goals = '']) => ({
    says: says.trim(),
    scenario: quoted(scenario)[0] ?? '',
    goals: quoted(goals),
  }))
const notMet = rows
  .filter(([, , more]) => more === undefined)
  .flatMap(([rule = '']) => quoted(rule))

const goalsOf = (variants: readonly Scenario[]) => variants.flatMap(({ score }) => score)

describe('what the two sources say', () => {
  it('is all there: thirty-five statements of one, six of the other', () => {
    expect(statements).toHaveLength(41)
    expect(new Set(statements.map(({ says }) => says)).size).toBe(41)
  })

  it.each(statements)('$says – $scenario has goals for it', ({ scenario, goals }) => {
    const ids = goalsOf(playable.get(scenario) ?? []).map(({ id }) => id)
    expect(goals.length).toBeGreaterThan(0)
    expect(goals.filter((goal) => !ids.includes(goal))).toEqual([])
  })
})

describe('the rules', () => {
  it('are each the reason of a goal that can be played for, but for those that the page names', () => {
    const reasons = new Set(goalsOf(every).flatMap(({ why }) => (why === null ? [] : [why])))
    expect(ruleIds.filter((rule) => !reasons.has(rule)).toSorted()).toEqual(notMet.toSorted())
  })
})

describe('the people', () => {
  it('can be met in at least forty scenarios, in English and in Spanish', () => {
    expect(playable.size).toBeGreaterThanOrEqual(40)
    expect(every.filter(({ texts }) => !texts.includes('en') || !texts.includes('es'))).toEqual([])
  })

  it('are not the honest owner in a third of the calls', () => {
    const calls = every.filter(({ seat }) => seat !== 'customer')
    const others = calls.filter(({ caller }) => caller?.truth !== 'owner')
    expect(others.length * 3).toBeGreaterThanOrEqual(calls.length)
    expect(new Set(others.map(({ caller }) => caller?.truth))).toEqual(
      new Set(['impostor', 'confused', 'relative']),
    )
  })

  it('tell the same story where the truth is another, in at least ten scenarios', () => {
    const twins = [...playable.values()].filter((variants) => variants.length > 1)
    expect(twins.length).toBeGreaterThanOrEqual(10)
    for (const variants of twins)
      expect(new Set(variants.map(({ caller }) => caller?.story)).size).toBe(1)
  })
})
