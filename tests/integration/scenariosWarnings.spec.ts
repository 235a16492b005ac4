import fs from 'node:fs'
import { describe, expect, it } from 'vitest'
import { problemLines, told as inEnglish } from '../../src/main/training/format/problems'
import { readPlaced } from '../../src/main/training/format/read'
import { warningsOfPlaying } from '../../src/main/training/editor/playWarnings'
import { seatedWarnings, told } from '../../src/main/training/editor/warnings'
import type { Warning } from '../../src/main/training/editor/warning'
import type { Scenario } from '../../src/main/training/format/scenario'

/** The shipped files that a person plays, each with its variants. */
const playable = fs
  .readdirSync('scenarios')
  .filter((name) => name.endsWith('.yaml'))
  .flatMap((name) => {
    const read = readPlaced(new Uint8Array(fs.readFileSync(`scenarios/${name}`)))
    if (!read.ok) throw new Error(problemLines(name, inEnglish(read.problems)).join('\n'))
    return read.all[0]?.scenario.seat == null ? [] : [[name, read.all] as const]
  })

const text = (score: string, steps: string) => `latchkey: scenario/1
title: A test
situation: Somebody calls.
start: 2026-03-01T09:00:00Z
seat: agent
operators: { ana: { role: agent } }
accounts: { maria: { name: Maria, contacts: { mail: { email: m@example.org, confirmedAt: -9d } } } }
caller: { story: Hm., truth: owner, does: [{ when: told-to touch-nothing, do: [] }] }
debrief: Hm.
score: [${score}]
steps: [${steps}]
`
const open = '{ do: open-case, account: maria, by: ana }'
const close = '{ do: close-case, account: maria, by: ana, outcome: no-action }'

async function played(score: string, ...steps: readonly string[]): Promise<readonly string[]> {
  const read = readPlaced(new TextEncoder().encode(text(score, steps.join(', '))))
  if (!read.ok) throw new Error(problemLines('f', inEnglish(read.problems)).join('\n'))
  const [first] = read.all
  if (first === undefined) throw new Error('a file has a scenario')
  const warned = await warningsOfPlaying(first.scenario, 'drizzle')
  return problemLines('f', inEnglish(told(read.all, () => warned)))
}

describe('playing the reference', () => {
  const goals = (points: number) =>
    `{ id: opened, points: ${points}, when: { done: open-case } }, { id: closed, points: ${100 - points}, when: { done: close-case } }`

  it('warns of a first move that alone pays more than a third of the points', async () => {
    expect(await played(goals(34), open, close)).toEqual([
      'f:11:9: steps[0]: this one move pays 34 of 100 points (opened): let the goals ask for more than it',
    ])
    expect(await played(goals(33), open, close)).toEqual([])
  })

  it('counts with it what is paid for having done nothing else', async () => {
    const passive =
      '{ id: noted, points: 20, when: { done: note } }, { id: none, points: 80, never: open-case }'
    const note = '{ do: note, account: maria, by: ana, text: Hm. }'
    expect(await played(passive, open.replace('{', '{ past: true,'), note)).toEqual([
      'f:11:65: steps[1]: this one move pays 100 of 100 points (noted, none): let the goals ask for more than it',
    ])
    expect(await played(passive, open.replace('{', '{ past: true,'), note, close)).toEqual([
      'f:11:115: steps[2]: this one move pays 80 of 100 points (none): let the goals ask for more than it',
    ])
  })
})

describe('a shipped scenario that a person plays', () => {
  it.each(playable)('%s gives its author nothing to look at again', async (name, all) => {
    const found = new Map<Scenario, readonly Warning[]>()
    for (const { scenario } of all)
      found.set(scenario, [
        ...seatedWarnings(scenario),
        ...(await warningsOfPlaying(scenario, 'drizzle')),
      ])
    const warned = told(all, (scenario) => found.get(scenario) ?? [])
    expect(problemLines(name, inEnglish(warned))).toEqual([])
  })
})
