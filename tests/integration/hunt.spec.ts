import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { packs } from '../../src/main/engine/packs'
import { problemLines, told } from '../../src/main/training/format/problems'
import { readScenario } from '../../src/main/training/format/read'
import { knownGaps } from '../../src/shared/vocabulary/training'
import { hunt } from '../../src/main/training/hunt/hunt'
import { policyOf } from '../../src/main/training/format/policyOf'
import { play } from '../../src/main/training/player/play'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'latchkey-hunt-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

/** Runs the real command line, as `npm run hunt --` does. */
function tool(name: string, ...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/tool.mjs', name, ...args],
    { encoding: 'utf8', env: { ...process.env, INIT_CWD: folder } },
  )
  return { status, stdout, stderr }
}

function scenarioIn(yaml: string) {
  const read = readScenario(new TextEncoder().encode(yaml))
  if (!read.ok) throw new Error(problemLines('the story', told(read.problems)).join('\n'))
  return read.scenario
}

async function storyUnder(parameter: string, value: string) {
  const read = policyOf({ read: () => 'nothing is read' }, 'seeds', [[parameter, value]])
  if (!read.ok) throw new Error(read.problems.join('\n'))
  const { found } = await hunt({ policy: read.policy, seed: 3, stories: 5_000 })
  return scenarioIn(found?.yaml ?? '')
}

describe('a story that the hunter found', { timeout: 120_000 }, () => {
  it.each([
    ['replacement.wait', '1d'],
    ['code.disableContactAfter', '1'],
    ['replacement.wait', '500d'],
    ['code.lifetime', '1m'],
  ])(
    'plays green on the real desk with %s: %s, and no longer under seeds',
    async (parameter, value) => {
      const scenario = await storyUnder(parameter, value)
      const { steps } = await play(scenario, 'drizzle')
      expect(
        steps.flatMap(({ number, failures }) =>
          failures.map((failure) => ({ number, ...failure })),
        ),
      ).toEqual([])
      expect((await play({ ...scenario, policy: packs.seeds }, 'drizzle')).passed).toBe(false)
    },
  )

  // What the owner would do under seeds is no step of it, so that it plays there too; but there nobody finds it.
  it('plays green on the real desk with code.cooldown: 500d, and is found under no shipped pack', async () => {
    const { steps } = await play(await storyUnder('code.cooldown', '500d'), 'drizzle')
    expect(steps.flatMap(({ failures }) => failures)).toEqual([])
    const { found } = await hunt({ policy: packs.seeds, seed: 3, stories: 5_000 })
    expect(found).toBeNull()
  })

  it.each(knownGaps)(
    'of the known gap %s plays green under seeds as they are shipped',
    async (gap) => {
      const { found } = await hunt({ policy: packs.seeds, seed: 1, stories: 5_000, gap })
      const scenario = scenarioIn(found?.yaml ?? '')
      expect(scenario.policy).toEqual(packs.seeds)
      expect((await play(scenario, 'drizzle')).steps.flatMap(({ failures }) => failures)).toEqual(
        [],
      )
    },
  )
})

describe('npm run hunt', { timeout: 120_000 }, () => {
  // Once it is bundled, a call takes as long as it takes.
  beforeAll(() => tool('hunt', '--help'), 120_000)

  it('ends with 1 and prints a scenario that plays, where a story is found', () => {
    const { status, stdout, stderr } = tool(
      'hunt',
      '--set',
      'replacement.wait=1d',
      '--stories',
      '50',
    )
    expect(status).toBe(1)
    expect(stderr).toContain('taken-over, in 3 steps')
    fs.writeFileSync(path.join(folder, 'found.yaml'), stdout)
    expect(tool('scenario', path.join(folder, 'found.yaml'))).toMatchObject({
      status: 0,
      stderr: '',
    })
  })

  it('writes the same scenario to a file, where it was called from', () => {
    expect(
      tool('hunt', '--set', 'replacement.wait=1d', '--stories', '50', '--out', 'out.yaml'),
    ).toMatchObject({ status: 1, stdout: '' })
    expect(fs.readFileSync(path.join(folder, 'out.yaml'), 'utf8')).toBe(
      tool('hunt', '--set', 'replacement.wait=1d', '--stories', '50').stdout,
    )
  })

  it('ends with 0 where nothing is found, and says how many stories it told', () => {
    expect(tool('hunt', '--stories', '100')).toEqual({
      status: 0,
      stdout: '',
      stderr: expect.stringContaining('100 stories under seeds: nothing found') as string,
    })
  })

  it('ends with 2 where the call or the pack is wrong', () => {
    expect(tool('hunt', '--stores', '5')).toEqual({
      status: 2,
      stdout: '',
      stderr:
        'there is no option --stores (did you mean “--stories”?)\nTry: npm run hunt -- --help\n',
    })
    expect(tool('hunt', '--set', 'replacement.wait=1h')).toMatchObject({ status: 2, stdout: '' })
    expect(tool('hunt', '--policy', 'nowhere.yaml')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('there is no such file') as string,
    })
    expect(
      tool('hunt', '--set', 'replacement.wait=1d', '--stories', '50', '--out', '/proc/no/out.yaml'),
    ).toMatchObject({ status: 2 })
  })

  it('explains itself', () => {
    const { status, stdout } = tool('hunt', '--help')
    expect(status).toBe(0)
    for (const word of [
      '--policy',
      '--set',
      '--stories',
      '--seed',
      '--out',
      '--gap',
      'Exit status',
    ])
      expect(stdout).toContain(word)
  })
})
