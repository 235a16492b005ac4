import { createHash } from 'node:crypto'
import { formatInstant } from '@shared/vocabulary/instant'
import type { RunGoal, RunSummary } from '../../../ports/training'

/** Whose runs they are, as a learning record store tells people and activities apart. */
export interface XapiHouse {
  /** The organisation's domain; empty where nobody has said it. */
  readonly domain: string
  /** The titles of courses by their ids. */
  readonly courses: ReadonlyMap<string, string>
}

/**
 * The runs as xAPI statements (version 1.0.3), the oldest first, as a learning record store takes them in: that a scenario
 * was attempted, completed, passed or failed, and after it each of its goals. The same run has the same ids each time, so a
 * store that has it already leaves it out. Nothing is sent anywhere.
 */
export function xapiStatements(runs: readonly RunSummary[], house: XapiHouse): readonly object[] {
  return runs.toReversed().flatMap((run) => [
    ofRun(run, house),
    // Only who has finished has reached a goal or missed it.
    ...(run.finishedAt === null ? [] : run.goals.map((goal) => ofGoal(run, goal, house))),
  ])
}

function ofRun(run: RunSummary, house: XapiHouse): object {
  return {
    ...common(run, house, [run.id, run.finishedAt === null ? 'attempted' : 'finished']),
    verb: verb(verbOf(run)),
    object: scenario(run),
    result: resultOf(run),
    context: {
      ...contextOf(run),
      ...(run.courseId === null
        ? {}
        : {
            contextActivities: {
              parent: [courseActivity(run.courseId, house.courses.get(run.courseId))],
            },
          }),
    },
  }
}

function ofGoal(run: RunSummary, goal: RunGoal, house: XapiHouse): object {
  return {
    ...common(run, house, [run.id, 'goal', goal.id]),
    verb: verb(goal.reached ? 'passed' : 'failed'),
    object: {
      objectType: 'Activity',
      id: `${scenarioIri(run)}:goal:${encodeURIComponent(goal.id)}`,
      definition: {
        type: 'http://adlnet.gov/expapi/activities/objective',
        name: { [run.language]: goal.text ?? goal.id },
        ...(goal.why === null ? {} : { extensions: { 'urn:latchkey:rule': goal.why } }),
      },
    },
    result: { success: goal.reached, ...scoreOf(goal.reached ? goal.points : 0, goal.points) },
    context: { ...contextOf(run), contextActivities: { parent: [scenario(run)] } },
  }
}

/** What both kinds of statements begin with. */
function common(run: RunSummary, { domain }: XapiHouse, id: readonly string[]): object {
  return {
    id: sameId(id),
    version: '1.0.3',
    timestamp: formatInstant(run.finishedAt ?? run.startedAt),
    actor: {
      objectType: 'Agent',
      name: run.trainee,
      // Names are given once in a profile: they tell its trainees apart.
      account: {
        homePage: `https://${domain === '' ? 'latchkey.invalid' : domain}/`,
        name: run.trainee,
      },
    },
  }
}

type Verb = 'attempted' | 'completed' | 'passed' | 'failed'

/** Only where there is a mark somebody can pass or fail. */
function verbOf(run: RunSummary): Verb {
  if (run.finishedAt === null) return 'attempted'
  if (run.passMark === null) return 'completed'
  return isPassed(run) ? 'passed' : 'failed'
}

function verb(of: Verb): object {
  return { id: `http://adlnet.gov/expapi/verbs/${of}`, display: { 'en-US': of } }
}

function isPassed({ points, of, passMark }: RunSummary): boolean {
  return (points ?? 0) * 100 >= (passMark ?? 0) * of
}

function resultOf(run: RunSummary): object {
  const duration = run.timeOnTask === null ? {} : { duration: `PT${String(run.timeOnTask)}S` }
  if (run.finishedAt === null) return { completion: false, ...duration }
  return {
    completion: true,
    ...(run.passMark === null ? {} : { success: isPassed(run) }),
    ...scoreOf(run.points ?? 0, run.of),
    ...duration,
  }
}

/** Left out where nothing can be reached: a highest score must be above the lowest. */
function scoreOf(raw: number, max: number): object {
  return max <= 0
    ? {}
    : { score: { scaled: Math.round((raw / max) * 10_000) / 10_000, raw, min: 0, max } }
}

function contextOf(run: RunSummary): object {
  return {
    platform: 'Latchkey',
    language: run.language,
    extensions: {
      'urn:latchkey:seat': run.seat,
      'urn:latchkey:mode': run.mode,
      'urn:latchkey:policy': run.policy,
      'urn:latchkey:variant': run.variant,
      'urn:latchkey:hints': run.hintsUsed,
      'urn:latchkey:backs': run.backs,
      'urn:latchkey:looked': run.looked,
      ...(run.passMark === null ? {} : { 'urn:latchkey:pass-mark': run.passMark }),
    },
  }
}

function scenario(run: RunSummary): object {
  return {
    objectType: 'Activity',
    id: scenarioIri(run),
    definition: {
      type: 'http://adlnet.gov/expapi/activities/simulation',
      name: { [run.language]: run.title },
    },
  }
}

function scenarioIri({ scenarioId }: RunSummary): string {
  return `urn:latchkey:scenario:${encodeURIComponent(scenarioId)}`
}

function courseActivity(id: string, title: string | undefined): object {
  return {
    objectType: 'Activity',
    id: `urn:latchkey:course:${encodeURIComponent(id)}`,
    definition: {
      type: 'http://adlnet.gov/expapi/activities/course',
      ...(title === undefined ? {} : { name: { und: title } }),
    },
  }
}

/** The namespace of these ids. It was drawn once. */
const namespace = Buffer.from('6f0d4e3b8c1f4f5e9a7b2d41c36e8a05', 'hex')

/** A UUID that the same names always come to: version 5 of RFC 9562, which asks for SHA-1. */
function sameId(names: readonly string[]): string {
  const bytes = createHash('sha1').update(namespace).update(JSON.stringify(names)).digest()
  bytes[6] = (Number(bytes[6]) & 0x0f) | 0x50
  bytes[8] = (Number(bytes[8]) & 0x3f) | 0x80
  const hex = bytes.toString('hex', 0, 16)
  return [0, 8, 12, 16, 20].map((from, at, all) => hex.slice(from, all[at + 1] ?? 32)).join('-')
}
