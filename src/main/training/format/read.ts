import { isScalar } from 'yaml'
import { remark } from '@shared/vocabulary/remarks'
import { isZone } from '../../services/app/settings'
import { packs } from '../../engine/packs'
import { score } from './goals'
import { checkNames } from './names'
import { accounts, operators } from './people'
import { invalid, rootOf, TooMuch, wrong, type Reader } from './place'
import { policy } from './policy'
import { inOrder, type FileProblem } from './problems'
import type { Scenario } from './scenario'
import { listOf, mapping, needed, optional, type ShapeOf } from './shapes'
import { readSource, type Source } from './source'
import { step } from './steps'
import { checkTimes } from './times'
import { caller, difficulty, minutes, seat } from './training'
import { flag, instantValue, oneOf, wholeNumber, words } from './values'
import { world } from './world'

export type ReadScenario =
  | { readonly ok: true; readonly scenario: Scenario }
  | { readonly ok: false; readonly problems: readonly FileProblem[] }

const zone: Reader<string> = (place) => {
  const name = isScalar(place.node) ? place.node.value : undefined
  return typeof name === 'string' && isZone(name) ? name : wrong(place, remark('time-zone'))
}

const fields = {
  latchkey: needed(oneOf(['scenario/1'] as const)),
  title: needed(words),
  about: optional(words),
  policy: optional(policy),
  start: needed(instantValue),
  zone: optional(zone),
  seed: optional(wholeNumber(0, 4_294_967_295)),
  operators: optional(operators),
  accounts: optional(accounts),
  world: optional(world),
  sharedPrivateSession: optional(flag),
  steps: needed(listOf(step, remark('list-of-steps'))),
  seat: optional(seat),
  difficulty: optional(difficulty),
  minutes: optional(minutes),
  caller: optional(caller),
  score: optional(score),
  debrief: optional(words),
}

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
    const read = mapping(fields, remark('scenario'))(root)
    const accountOfStep = checkNames(root)
    if (read === invalid) return null
    const scenario = withDefaults(read, accountOfStep)
    checkTimes(root, scenario)
    return scenario
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error
    source.problems.push({ line: 1, column: 1, path: '', remark: remark('file-unfolds') })
    return null
  }
}

function withDefaults(
  read: ShapeOf<typeof fields>,
  accountOfStep: readonly (string | null)[],
): Scenario {
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
    steps: read.steps.map((one, index) => ({ ...one, account: accountOfStep[index] ?? null })),
    seat: read.seat ?? null,
    difficulty: read.difficulty ?? null,
    minutes: read.minutes ?? null,
    caller: read.caller ?? null,
    score: read.score ?? [],
    debrief: read.debrief ?? null,
  }
}
