import fs from 'node:fs'
import path from 'node:path'
import { parse } from 'yaml'

/** What a scenario file says, as far as a person in the seat goes by it. */
export interface WrittenScenario {
  readonly name: string
  readonly zone: string
  readonly start: string
  readonly seat: 'customer' | 'agent' | 'supervisor'
  readonly operators: Readonly<Record<string, { readonly role: string }>>
  readonly accounts: Readonly<Record<string, WrittenAccount>>
  readonly brings: Readonly<Record<string, WrittenContact>>
  /** What the trainee does, as its author meant it to be solved. */
  readonly steps: readonly WrittenStep[]
}

export interface WrittenAccount {
  readonly name: string
  readonly password: string
  readonly signInNames: readonly { readonly value: string }[]
  readonly contacts?: Readonly<Record<string, WrittenContact>>
}

export interface WrittenContact {
  readonly phone?: string
  readonly email?: string
}

/** One step, with whatever its command takes. */
export interface WrittenStep {
  readonly do?: string
  readonly past?: true
  readonly at?: string
  readonly after?: string
  readonly account?: string
  readonly by?: string
  readonly window?: string
  readonly [parameter: string]: unknown
}

type Mapping = Readonly<Record<string, unknown>>
interface Source extends Mapping {
  readonly seat?: string
  readonly variants?: readonly Mapping[]
}

const folder = path.resolve('scenarios')

/** Every shipped scenario that a person can play, with each of its variants. */
export function playableOnes(): readonly { readonly name: string; readonly variant: number }[] {
  return fs
    .readdirSync(folder)
    .filter((file) => file.endsWith('.yaml'))
    .flatMap((file) => {
      const { seat, variants = [{}] } = sourceOf(file.replace('.yaml', ''))
      return seat === undefined
        ? []
        : variants.map((_, variant) => ({ name: file.replace('.yaml', ''), variant }))
    })
}

export function writtenScenario(name: string, variant: number): WrittenScenario {
  const source = sourceOf(name)
  const whole = Object.entries(source.variants?.[variant] ?? {}).reduce(
    (scenario, [key, value]) => put(scenario, key.split('.'), value),
    source as Mapping,
  )
  const scenario = whole as unknown as WrittenScenario & {
    readonly caller?: { readonly brings?: WrittenScenario['brings'] }
  }
  return {
    ...scenario,
    name,
    zone: scenario.zone ?? 'UTC',
    operators: scenario.operators ?? {},
    brings: { ...scenario.caller?.brings, ...broughtBefore(scenario.steps) },
    steps: scenario.steps.filter(({ past }) => past !== true),
  }
}

/** Contacts that were typed in before the trainee sits down. */
function broughtBefore(steps: readonly WrittenStep[]): Readonly<Record<string, WrittenContact>> {
  return Object.fromEntries(
    steps.flatMap((step) =>
      step.past === true && typeof step['handle'] === 'string'
        ? [[step['handle'], step as WrittenContact] as const]
        : [],
    ),
  )
}

function sourceOf(name: string): Source {
  return parse(fs.readFileSync(path.join(folder, `${name}.yaml`), 'utf8')) as Source
}

/** A mapping is merged into what stands there, everything else takes its place. */
function put(into: Mapping, [key, ...more]: readonly string[], value: unknown): Mapping {
  if (key === undefined) return into
  const there = into[key]
  if (more.length > 0) return { ...into, [key]: put(isMapping(there) ? there : {}, more, value) }
  return { ...into, [key]: isMapping(value) && isMapping(there) ? merged(there, value) : value }
}

function merged(one: Mapping, other: Mapping): Mapping {
  return Object.entries(other).reduce((all, [key, value]) => put(all, [key], value), one)
}

function isMapping(value: unknown): value is Mapping {
  return typeof value === 'object' && value !== null && !Array.isArray(value)
}
