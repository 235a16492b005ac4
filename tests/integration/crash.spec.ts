import { spawn } from 'node:child_process'
import { beforeAll, describe, expect, it } from 'vitest'

/** Runs the real command line, as `npm run test:crash --` does, and answers all that it said. */
function testCrash(
  ...args: string[]
): Promise<{ readonly status: number | null; readonly said: string }> {
  const child = spawn(process.execPath, ['scripts/tool.mjs', 'crash', ...args], {
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let said = ''
  for (const stream of [child.stdout, child.stderr])
    stream.on('data', (data: Buffer) => (said += data.toString()))
  return new Promise((resolve) => child.once('close', (status) => resolve({ status, said })))
}

describe('npm run test:crash', { timeout: 120_000 }, () => {
  // Once it is bundled, a call takes as long as it takes.
  beforeAll(async () => void (await testCrash('--help')), 120_000)

  // The long forms of these are in docs/reliability.md. A finding names its suite, seed and round: the call that meets it again.
  it.each([
    ['commands', 'whatever was answered is there after a kill, and state and audit agree'],
    ['deliveries', 'no code leaves twice, and no message is lost without a word'],
    ['import', 'an import that was killed is there whole or not at all'],
    ['checkpoint', 'a store whose file was being made longer opens whole'],
    [
      'migration',
      'a store that was being brought up to date loses nothing, and its copy is of before',
    ],
    ['first-start', 'a first start that was killed can be made again'],
    ['export', 'an export that was killed leaves a whole file or none'],
    ['rebuild-index', 'an index that was being made anew finds everybody'],
    ['power-ext4', 'a power cut takes nothing that was answered, where syncs bring names along'],
    [
      'power-posix',
      'a power cut takes nothing that was answered, where names wait for their folder',
    ],
    ['torn-logs', 'a log that was torn is a whole beginning, or is said to be torn'],
  ])('%s: %s', async (suite) => {
    const { status, said } = await testCrash('--short', '--only', suite)
    expect(said).toMatch(/[1-9]\d* passed, 0 failed\s*$|left out\./)
    expect(status).toBe(0)
  })

  it('ends with 1 and names the round where something is not as it has to be', async () => {
    const { status, said } = await testCrash(
      '--only',
      'rolled-back',
      '--rounds',
      '2',
      '--seed',
      '7',
    )
    expect(said).toMatch(/rolled-back, seed 7, round 0: .*promised was/)
    expect(said).toMatch(/0 passed, 2 failed\s*$/)
    expect(status).toBe(1)
  })

  it('says what is wrong with a call that it can’t read', async () => {
    expect(await testCrash('--only', 'everything')).toMatchObject({
      status: 2,
      said: expect.stringContaining('--only takes commands') as string,
    })
    expect(await testCrash('--rounds', 'many')).toMatchObject({
      status: 2,
      said: expect.stringContaining('--rounds takes a whole number') as string,
    })
  })
})
