import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { readVariants } from '../../src/main/training/format/read'

const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'latchkey-scenario-'))
afterAll(() => fs.rmSync(folder, { recursive: true }))

const shipped = fs
  .readdirSync('scenarios')
  .filter((name) => name.endsWith('.yaml'))
  .map((name) => `scenarios/${name}`)

/** Runs the real command line, as `npm run scenario --` does. */
function scenario(...args: string[]) {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    ['scripts/tool.mjs', 'scenario', ...args],
    { encoding: 'utf8', env: { ...process.env, INIT_CWD: folder } },
  )
  return { status, stdout, stderr, lines: stdout.trimEnd().split('\n') }
}

function written(name: string, text: string): string {
  fs.writeFileSync(path.join(folder, name), text)
  return path.join(folder, name)
}

const passing =
  'latchkey: scenario/1\ntitle: Passes\nstart: 2026-03-01T09:00:00Z\naccounts: { maria: { name: Maria, password: correct horse, signInNames: [{ value: m@contoso.example }] } }\nsteps:\n  - { do: sign-in, account: maria, name: m@contoso.example, password: correct horse, expect: { result: needs-new-info } }\n'
const failing = passing.replace('Passes', 'Fails').replace('needs-new-info', 'signed-in')
const invalid = passing.replace('do: sign-in', 'do: sing-in')

// Once it is bundled, a call takes as long as it takes.
beforeAll(() => scenario('--help'))

describe('npm run scenario', () => {
  it('plays every shipped scenario, says the same each time, and ends with how many passed', () => {
    const { status, lines, stdout, stderr } = scenario(...shipped)
    expect(scenario(...shipped).stdout).toBe(stdout)
    // A file is played once for each of its variants.
    const times = shipped.map((file) => {
      const read = readVariants(new Uint8Array(fs.readFileSync(file)))
      return read.ok ? read.scenarios.length : 0
    })
    expect(lines.at(-1)).toBe(`${times.reduce((sum, one) => sum + one, 0)} passed, 0 failed`)
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' })
  })

  it('ends with 1 where a scenario fails, and says what was expected and found', () => {
    const { status, lines } = scenario(
      written('passing.yaml', passing),
      written('failing.yaml', failing),
    )
    expect(status).toBe(1)
    expect(lines).toContain(
      '              ✗ result: expected signed-in, found needs-new-info (line 6)',
    )
    expect(lines).toContain('FAILED: 1 of 1 steps')
    expect(lines.at(-1)).toBe('1 passed, 1 failed')
  })

  it('ends with 2 where a file is no scenario, says where and why, and plays the others', () => {
    const file = written('invalid.yaml', invalid)
    const { status, stderr, lines } = scenario(
      file,
      written('passing.yaml', passing),
      'nowhere.yaml',
      folder,
    )
    expect(status).toBe(2)
    expect(stderr.trimEnd().split('\n')).toEqual([
      `${file}:6:11: steps[0].do: expected a command, change-world or ask, found “sing-in” (did you mean “sign-in”?)`,
      'nowhere.yaml: there is no such file',
      `${folder}: expected a file, found a folder`,
    ])
    expect(lines.at(-1)).toBe('1 passed, 3 failed')
  })

  it('ends with 2 where the call is wrong', () => {
    expect(scenario()).toMatchObject({
      status: 2,
      stdout: '',
      stderr: 'no scenario file was given\nTry: npm run scenario -- --help\n',
    })
    expect(scenario('--polcy', 'seeds', 'a.yaml')).toMatchObject({
      status: 2,
      stderr:
        'there is no option --polcy (did you mean “--policy”?)\nTry: npm run scenario -- --help\n',
    })
    expect(scenario('--junit', '/proc/no/out.xml', written('passing.yaml', passing))).toMatchObject(
      { status: 2 },
    )
  })

  it('explains itself', () => {
    const { status, stdout } = scenario('--help')
    expect(status).toBe(0)
    for (const word of ['--json', '--junit', '--policy', '--rules', 'Exit status'])
      expect(stdout).toContain(word)
  })

  it('takes a file from where npm was called', () => {
    written('passing.yaml', passing)
    expect(scenario('passing.yaml')).toMatchObject({ status: 0 })
  })

  it('writes one JSON object a step and one summary a file, and nothing else', () => {
    const { status, lines } = scenario(
      '--json',
      written('passing.yaml', passing),
      written('failing.yaml', failing),
      written('invalid.yaml', invalid),
    )
    const objects = lines.map((line) => JSON.parse(line) as Record<string, unknown>)
    expect(status).toBe(2)
    expect(objects).toMatchObject([
      {
        type: 'step',
        step: 1,
        line: 6,
        at: '2026-03-01T09:00:00Z',
        does: 'sign-in',
        account: 'maria',
        by: 'customer',
        outcome: 'accepted',
        result: 'needs-new-info',
        passed: true,
      },
      {
        type: 'scenario',
        outcome: 'passed',
        title: 'Passes',
        policy: { id: 'seeds' },
        steps: 1,
        failedSteps: 0,
        rules: ['signin.needs-new-info'],
      },
      {
        type: 'step',
        passed: false,
        failures: [{ key: 'result', expected: 'signed-in', found: 'needs-new-info' }],
      },
      { type: 'scenario', outcome: 'failed' },
      {
        type: 'scenario',
        outcome: 'invalid',
        problems: [{ line: 6, column: 11, path: 'steps[0].do' }],
      },
    ])
  })

  it('writes JUnit’s XML beside the transcript, the same bytes each time', () => {
    const out = path.join(folder, 'out.xml')
    const files = [written('passing.yaml', passing), written('failing.yaml', failing)]
    expect(scenario('--junit', out, ...files)).toMatchObject({ status: 1 })
    const first = fs.readFileSync(out, 'utf8')
    expect(first).toContain('<failure message="result: expected signed-in, found needs-new-info">')
    expect(first.match(/<testcase /g)).toHaveLength(2)
    scenario('--junit', 'out.xml', ...files)
    expect(fs.readFileSync(out, 'utf8')).toBe(first)
  })

  it('plays under another pack', () => {
    const { status, stdout } = scenario(
      '--policy',
      'seeds',
      'scenarios/two-step-blocked-under-microsoft-2026.yaml',
    )
    expect(status).toBe(1)
    expect(stdout).toContain('pack seeds, version')
    expect(stdout).toContain('✗ refused: expected replacement.wait, found accepted: code-needed')
  })

  it('plays under a policy of the house, told by the file that has it', () => {
    const house = written(
      'house.yaml',
      "latchkey: policy/1\nid: our-house\nversion: '7'\nabout: Ours.\nextends: microsoft-2026\nset: { replacement.blocksTwoStepSignIn: { value: false, reason: They need it. } }\n",
    )
    const file = 'scenarios/two-step-blocked-under-microsoft-2026.yaml'
    const { status, stdout } = scenario('--policy', 'house.yaml', file)
    expect(status).toBe(1)
    expect(stdout).toContain('pack our-house, version 7')
    expect(stdout).toContain('✗ refused: expected replacement.wait, found accepted: code-needed')
    fs.writeFileSync(house, fs.readFileSync(house, 'utf8').replace('value: false', 'value: 7'))
    expect(scenario('--policy', house, file)).toMatchObject({
      status: 2,
      stdout: '',
      stderr: `${house}:6:50: set.replacement.blocksTwoStepSignIn.value: expected true or false, found the number 7\n`,
    })
  })

  it('says what was probably meant by a pack that there is not', () => {
    expect(scenario('--policy', 'sedes', 'scenarios/clock-set-back.yaml').stderr).toContain(
      'sedes: neither a pack (seeds, microsoft-2026, nist-strict) nor a file: there is no such file (did you mean “seeds”?)',
    )
  })

  it('prints the policy page', () => {
    expect(scenario('--rules').stdout).toBe(fs.readFileSync('docs/policy/rules.md', 'utf8'))
  })
})
