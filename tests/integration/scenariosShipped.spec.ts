import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { ruleIds } from '@shared/vocabulary/ruleIds'
import { rules } from '../../src/main/engine/rules'
import { problemLines, told } from '../../src/main/training/format/problems'
import { readScenario } from '../../src/main/training/format/read'
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

async function played(name: string): Promise<Played> {
  const read = readScenario(new Uint8Array(fs.readFileSync(`scenarios/${name}`)))
  if (!read.ok) throw new Error(problemLines(name, told(read.problems)).join('\n'))
  return play(read.scenario, 'drizzle')
}

describe('the scenarios that are shipped', () => {
  it('are the samples of the specification and at least thirty more', () => {
    expect(names).toEqual(expect.arrayContaining(samples.map((name) => `${name}.yaml`)))
    expect(names.length).toBeGreaterThanOrEqual(34)
    expect(names.filter((name) => !/^[a-z0-9-]+\.yaml$/.test(name))).toEqual([])
  })

  it.each(names)('%s holds, and its reference reaches the full score', async (name) => {
    const { steps, scored } = await played(name)
    expect(
      steps.flatMap(({ number, failures }) => failures.map((failure) => ({ number, ...failure }))),
    ).toEqual([])
    expect(scored.filter(({ reached }) => !reached)).toEqual([])
  })

  it('let every rule of the policy speak that more than an import can meet', async () => {
    const all = await Promise.all(names.map(played))
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

  it('say what the trainee learns', async () => {
    const all = await Promise.all(
      names.filter((name) => name !== 'notice-seven-days.yaml').map(played),
    )
    expect(
      all.filter(({ scenario }) => scenario.about === null).map(({ scenario }) => scenario.title),
    ).toEqual([])
    expect(new Set(all.map(({ scenario }) => scenario.title)).size).toBe(all.length)
  })

  it('give the same bytes each time, with no contact in full in them', async () => {
    for (const name of names) {
      const [first, second] = [await played(name), await played(name)]
      expect(transcript(name, second)).toBe(transcript(name, first))
      expect(jsonLines(name, second)).toEqual(jsonLines(name, first))
      // The author's own words about the people may name their addresses.
      const printed = transcript(name, first).replace(first.scenario.caller?.story ?? '', '')
      for (const { contacts } of first.scenario.accounts.values()) {
        for (const { value } of contacts.values()) {
          expect(printed).not.toContain(value)
          expect(jsonLines(name, first).join('\n')).not.toContain(value)
        }
      }
    }
  })
})
