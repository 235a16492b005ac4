import { z } from 'zod'
import { interfaceLanguages, type InterfaceLanguage } from '@shared/vocabulary/kinds'
import { remark } from '@shared/vocabulary/remarks'
import { isZone } from '../../services/app/settings'
import { packs } from '../../engine/packs'
import { score } from './goals'
import { readAt } from './issues'
import { letters } from './letters'
import { at, itemsOf } from './look'
import { checkNames } from './names'
import { accounts, operators } from './people'
import { rootOf, TooMuch, type Place } from './place'
import { policy } from './policy'
import { inOrder, type FileProblem } from './problems'
import type { Scenario } from './scenario'
import { expecting, listOf, textAs } from './schema'
import { readSource, type Source } from './source'
import { step } from './steps'
import { inLanguage, languagesOf, nearestLanguage } from './texts'
import { checkTimes } from './times'
import { caller, difficulty, minutes, seat } from './training'
import { flag, instantValue, oneOf, wholeNumber, words } from './values'
import { checkVariants, variantsOf, withVariant } from './variants'
import { world } from './world'
import { placedSteps } from './placedSteps'

export type ReadScenario = { readonly ok: true; readonly scenario: Scenario } | Unreadable
interface Unreadable {
  readonly ok: false
  readonly problems: readonly FileProblem[]
}

const zone = textAs(remark('time-zone'), (name) => (isZone(name) ? name : null))

const scenarioFile = expecting(
  remark('scenario'),
  z.strictObject({
    latchkey: oneOf(['scenario/1']),
    texts: listOf(
      remark('list-of-languages', { example: '[en, es]' }),
      oneOf(interfaceLanguages),
    ).optional(),
    title: words,
    situation: words.optional(),
    about: words.optional(),
    policy: policy.optional(),
    start: instantValue,
    zone: zone.optional(),
    seed: wholeNumber(0, 4_294_967_295).optional(),
    operators: operators.optional(),
    accounts: accounts.optional(),
    world: world.optional(),
    sharedPrivateSession: flag.optional(),
    letters: letters.optional(),
    steps: listOf(remark('list-of-steps'), step),
    seat: seat.optional(),
    difficulty: difficulty.optional(),
    minutes: minutes.optional(),
    caller: caller.optional(),
    score: score.optional(),
    debrief: words.optional(),
    // Each is read by itself, as the file that it makes of this one.
    variants: z.unknown().optional(),
  }),
)

/** Which of the scenarios that a file holds is wanted. */
export interface Wanted {
  /** Left out, or one that the file is not in: English, or the first one that the file is in. */
  readonly language?: InterfaceLanguage
  /** From 0 on; left out: the first. A file without variants is the same in all. */
  readonly variant?: number
}

/** One scenario of a file, and the file as this variant has it. */
export interface PlacedScenario {
  readonly scenario: Scenario
  readonly root: Place
}

/**
 * Reads a scenario file. Every problem is told, of all variants and not only of the one that is wanted, and nothing that a
 * file may hold makes it throw.
 */
export function readScenario(
  bytes: Uint8Array,
  { language, variant = 0 }: Wanted = {},
): ReadScenario {
  const read = readPlaced(bytes, language)
  if (!read.ok) return read
  const chosen = read.all[variant % read.all.length]
  if (chosen === undefined) throw new Error('a file has at least one variant')
  return { ok: true, scenario: chosen.scenario }
}

/** Every variant of a file, one after the other, or everything that is wrong with it. */
export function readVariants(
  bytes: Uint8Array,
  language?: InterfaceLanguage,
): { readonly ok: true; readonly scenarios: readonly Scenario[] } | Unreadable {
  const read = readPlaced(bytes, language)
  return read.ok ? { ok: true, scenarios: read.all.map(({ scenario }) => scenario) } : read
}

/** The same, for whoever has more to say of their places. */
export function readPlaced(
  bytes: Uint8Array,
  language: InterfaceLanguage = 'en',
): { readonly ok: true; readonly all: readonly PlacedScenario[] } | Unreadable {
  const source = readSource(bytes)
  const all = source.problems.length > 0 ? null : readWhole(source, language)
  return all !== null && source.problems.length === 0
    ? { ok: true, all }
    : { ok: false, problems: inOrder(source.problems) }
}

/** Null where one of them could not be read. */
function readWhole(source: Source, language: InterfaceLanguage): readonly PlacedScenario[] | null {
  try {
    const root = rootOf(source)
    checkVariants(root)
    const variants = variantsOf(root)
    const spoken = nearestLanguage(root, language)
    const which = variants.length > 0 ? variants : [null]
    const all = which.map((variant, index) => {
      source.looked = 0
      const whole = inLanguage(withVariant(root, variant), spoken)
      const made = { language: spoken, variant: index, variants: which.length }
      return { scenario: readOne(whole, made), root: whole }
    })
    const read = all.filter((one): one is PlacedScenario => one.scenario !== null)
    return read.length === all.length ? read : null
  } catch (error) {
    if (!(error instanceof TooMuch)) throw error
    source.problems.push({ line: 1, column: 1, path: '', remark: remark('file-unfolds') })
    return null
  }
}

type Which = Pick<Scenario, 'language' | 'variant' | 'variants'>

function readOne(root: Place, which: Which): Scenario | null {
  const read = readAt(scenarioFile, root)
  const accounts = checkNames(root)
  if (read === null) return null
  const scenario = withDefaults(read, root, accounts, which)
  checkTimes(root, scenario)
  return scenario
}

function withDefaults(
  read: z.output<typeof scenarioFile>,
  root: Place,
  accounts: ReturnType<typeof checkNames>,
  which: Which,
): Scenario {
  const told = itemsOf(at(at(root, 'caller'), 'does'))
  return {
    ...which,
    texts: languagesOf(root) ?? ['en'],
    title: read.title,
    situation: read.situation ?? null,
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
    letters: read.letters ?? new Map(),
    steps: placedSteps(read.steps, at(root, 'steps'), accounts.ofSteps),
    seat: read.seat ?? null,
    difficulty: read.difficulty ?? null,
    minutes: read.minutes ?? null,
    caller:
      read.caller === undefined
        ? null
        : {
            ...read.caller,
            does: read.caller.does.map((one, index) => ({
              ...one,
              do:
                one.do === null
                  ? null
                  : placedSteps(
                      one.do,
                      at(told[index] ?? null, 'do'),
                      accounts.ofDeeds[index] ?? [],
                    ),
            })),
          },
    score: read.score ?? [],
    debrief: read.debrief ?? null,
  }
}
