import { z } from 'zod'
import { remark } from '@shared/vocabulary/remarks'
import { isZone } from '../../services/app/settings'
import { packs } from '../../engine/packs'
import { score } from './goals'
import { readAt } from './issues'
import { at, itemsOf, lineOf } from './look'
import { checkNames } from './names'
import { accounts, operators } from './people'
import { rootOf, TooMuch } from './place'
import { policy } from './policy'
import { inOrder, type FileProblem } from './problems'
import type { Scenario } from './scenario'
import { expecting, listOf, textAs } from './schema'
import { readSource, type Source } from './source'
import { step, type Step } from './steps'
import { checkTimes } from './times'
import { caller, difficulty, minutes, seat } from './training'
import { flag, instantValue, oneOf, wholeNumber, words } from './values'
import { world } from './world'

export type ReadScenario =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly problems: readonly FileProblem[] }

const zone = textAs(remark('time-zone'), (name) => (isZone(name) ? name : null))

const scenarioFile = expecting(
  remark('scenario'),
  z.strictObject({
    latchkey: oneOf(['scenario/1']),
    title: words,
    about: words.optional(),
    policy: policy.optional(),
    start: instantValue,
    zone: zone.optional(),
    seed: wholeNumber(0, 4_294_967_295).optional(),
    operators: operators.optional(),
    accounts: accounts.optional(),
    world: world.optional(),
    sharedPrivateSession: flag.optional(),
    steps: listOf(remark('list-of-steps'), step),
    seat: seat.optional(),
    difficulty: difficulty.optional(),
    minutes: minutes.optional(),
    caller: caller.optional(),
    score: score.optional(),
    debrief: words.optional(),
  }),
)

/** Reads a scenario file. Every problem is told, not only the first, and nothing that a file may hold makes it throw. */
export function readScenario(bytes: Uint8Array): ReadScenario {
  const source = readSource(bytes)
  const scenario = source.problems.length > 0 ? null : readWhole(source)
  return scenario !== null && source.problems.length === 0
    ? { ok: true, scenario }
    : { ok: false, problems: inOrder(source.problems) }
}

function readWhole(source: Source): Scenario | null {
  const root = rootOf(source)
  try {
    const read = readAt(scenarioFile, root)
    const accountOfStep = checkNames(root)
    if (read === null) return null
    const lines = itemsOf(at(root, 'steps')).map(lineOf)
    const steps = read.steps.map((one, index) => ({
      ...one,
      line: lines[index] ?? 1,
      account: accountOfStep[index] ?? null,
    }))
    const scenario = withDefaults(read, steps)
    checkTimes(root, scenario)
    return scenario
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error
    source.problems.push({ line: 1, column: 1, path: '', remark: remark('file-unfolds') })
    return null
  }
}

function withDefaults(read: z.output<typeof scenarioFile>, steps: readonly Step[]): Scenario {
  return {
    title: read.title,
    about: read.about ?? null,
    policy: read.policy ?? packs.seeds,
    start: read.start,
    zone: read.zone ?? 'UTC',
    seed: read.seed ?? 1,
    operators: read.operators ?? new Map(),
    accounts: read.accounts ?? new Map(),
    world: {
      contacts: read.world?.contacts ?? new Map(),
      sharedPrivateSession: read.world?.sharedPrivateSession ?? read.sharedPrivateSession,
    },
    steps,
    seat: read.seat ?? null,
    difficulty: read.difficulty ?? null,
    minutes: read.minutes ?? null,
    caller: read.caller ?? null,
    score: read.score ?? [],
    debrief: read.debrief ?? null,
  }
}
