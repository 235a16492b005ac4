import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ruleIds } from '@shared/vocabulary/ruleIds'
import { rules } from '../../src/main/engine/rules'
import { problemLines, told } from '../../src/main/training/format/problems'
import { readVariants } from '../../src/main/training/format/read'
import type { Scenario } from '../../src/main/training/format/scenario'
import { play } from '../../src/main/training/player/play'
import type { Played } from '../../src/main/training/player/played'
import { jsonLines } from '../../src/main/training/reports/json'
import { transcript } from '../../src/main/training/reports/transcript'

const names = fs.readdirSync('scenarios').filter((name) => name.endsWith('.yaml'))
const samples = [
  'agent-helps-caller',
  'notice-seven-days',
  'phone-change-add-first',
  'remove-all-waits-30-days',
]

/** Every variant of every file, each by what to call it. */
const each = names.flatMap((name) => {
  const read = readVariants(new Uint8Array(fs.readFileSync(`scenarios/${name}`)))
  if (!read.ok) throw new Error(problemLines(name, told(read.problems)).join('\n'))
  return read.scenarios.map((scenario) => ({
    name: scenario.variants === 1 ? name : `${name}, variant ${scenario.variant + 1}`,
    scenario,
  }))
})

/** Each is played once for all the tests that look at it. */
const firsts = new Map<string, Promise<Played>>()
function played({ name, scenario }: (typeof each)[number]): Promise<Played> {
  const first = firsts.get(name) ?? play(scenario, 'drizzle')
  firsts.set(name, first)
  return first
}

/** What callers say themselves may name their addresses: an agent who is to type one has to hear it. */
function withoutTheirWords(printed: string, { caller }: Scenario): string {
  const words = [
    caller?.story ?? '',
    ...(caller?.says ?? []).map(({ text }) => text),
    ...(caller?.does ?? []).map(({ text }) => text ?? ''),
  ]
  return words
    .flatMap((text) => [text, JSON.stringify(text).slice(1, -1)])
    .filter((text) => text !== '')
    .reduce((left, text) => left.replaceAll(text, ''), printed)
}

describe('the scenarios that are shipped', () => {
  it('are the samples of the specification and at least thirty more', () => {
    expect(names).toEqual(expect.arrayContaining(samples.map((name) => `${name}.yaml`)))
    expect(names.length).toBeGreaterThanOrEqual(34)
    expect(names.filter((name) => !/^[a-z0-9-]+\.yaml$/.test(name))).toEqual([])
  })

  it.each(each)('$name holds, and its reference reaches the full score', async (one) => {
    const { steps, scored } = await played(one)
    expect(
      steps.flatMap(({ number, failures }) => failures.map((failure) => ({ number, ...failure }))),
    ).toEqual([])
    expect(scored.filter(({ reached }) => !reached)).toEqual([])
  })

  it('let every rule of the policy speak that more than an import can meet', async () => {
    const all = await Promise.all(each.map(played))
    const spoke = new Set(all.flatMap((one) => one.rules))
    // No scenario has a directory's file: what imports alone meet is proved by the tests of these.
    const metElsewhere = new Set(
      rules
        .filter(
          ({ advises, shapes, refuses }) =>
            advises !== null ||
            shapes !== null ||
            refuses.some(
              ({ on }) => on === 'every' || on.some((type) => type !== 'update-from-directory'),
            ),
        )
        .map(({ id }) => id),
    )
    // A scenario's clock is its own, and nobody doubts it.
    metElsewhere.delete('clock.suspect')
    expect(ruleIds.filter((id) => metElsewhere.has(id) && !spoke.has(id))).toEqual([])
  })

  it('say what the trainee learns', () => {
    const all = each.filter(({ name }) => name !== 'notice-seven-days.yaml')
    expect(all.filter(({ scenario }) => scenario.about === null)).toEqual([])
    const files = all.filter(({ scenario }) => scenario.variant === 0)
    expect(new Set(files.map(({ scenario }) => scenario.title)).size).toBe(files.length)
  })

  it(
    'give the same bytes each time, with no contact in full in them',
    { timeout: 120_000 },
    async () => {
      for (const one of each) {
        const { name } = one
        const [first, second] = [await played(one), await play(one.scenario, 'drizzle')]
        expect(transcript(name, second)).toBe(transcript(name, first))
        expect(jsonLines(name, second)).toEqual(jsonLines(name, first))
        const printed = withoutTheirWords(transcript(name, first), first.scenario)
        const lines = withoutTheirWords(jsonLines(name, first).join('\n'), first.scenario)
        for (const { contacts } of first.scenario.accounts.values()) {
          for (const { value } of contacts.values()) {
            expect(printed).not.toContain(value)
            expect(lines).not.toContain(value)
          }
        }
      }
    },
  )
})
