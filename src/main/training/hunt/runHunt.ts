import type { Machine } from '../runner/machine'
import type { HuntCall } from './commandLine'
import { hunt, type Hunted } from './hunt'
import { policyOf } from '../format/policyOf'
import { notLookedFor, storyLines } from './storyLines'

type Call = Extract<HuntCall, { is: 'hunt' }>

const toldTimes = 10

/** Hunts, and tells what came of it: the scenario on the standard output or in a file, all else beside it. Returns the exit status. */
export async function runHunt(
  machine: Machine,
  { policy: named, set, stories, seed, gap, out }: Call,
): Promise<0 | 1 | 2> {
  const read = policyOf(machine, named, set)
  if (!read.ok) {
    for (const problem of read.problems) machine.err(problem)
    return 2
  }
  const hunted = await hunt({
    policy: read.policy,
    seed,
    stories,
    gap,
    onProgress: teller(machine, stories),
  })
  machine.err(inWords(hunted, read.policy.id))
  if (hunted.found === null) {
    if (gap === null) machine.err(notLookedFor())
    return 0
  }
  for (const line of storyLines(hunted.found)) machine.err(line)
  if (out === null) {
    machine.out(hunted.found.yaml.trimEnd())
    return 1
  }
  const unwritten = machine.write(out, hunted.found.yaml)
  if (unwritten === null) return 1
  machine.err(`${out}: ${unwritten}`)
  return 2
}

/** Tells the progress a few times, however often it is told. */
function teller({ err }: Machine, stories: number): (tried: number) => void {
  const each = Math.ceil(stories / toldTimes)
  let next = each
  return (tried) => {
    if (tried < next) return
    err(`${tried} of ${stories} stories`)
    next = (Math.floor(tried / each) + 1) * each
  }
}

function inWords({ tried, found }: Hunted, pack: string): string {
  return found === null
    ? `${tried} stories under ${pack}: nothing found`
    : `${tried} stories under ${pack}: ${found.kind}, in ${found.steps} steps`
}
