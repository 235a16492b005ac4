import { describe, expect, it } from 'vitest'
import { z } from 'zod'
import type { RunSummary } from '../../../ports/training'
import { goalOf, runOf } from '../testing/runs'
import { xapiStatements } from './xapi'

// What the specification (xAPI 1.0.3, part two) wants of a statement, written out by hand; nothing else may stand in it.
const iri = z.string().regex(/^[a-z][a-z0-9+.-]*:\S+$/)
const uuid = z
  .string()
  .regex(/^[0-9a-f]{8}-[0-9a-f]{4}-[1-5][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/)
const languageMap = z.record(z.string().regex(/^[A-Za-z]{2,3}(-[A-Za-z0-9]+)*$/), z.string())
const extensions = z.record(iri, z.union([z.string(), z.number(), z.boolean()]))
const activity = z.strictObject({
  objectType: z.literal('Activity'),
  id: iri,
  definition: z.strictObject({
    type: iri,
    name: languageMap.optional(),
    extensions: extensions.optional(),
  }),
})
const score = z
  .strictObject({
    scaled: z.number().min(-1).max(1),
    raw: z.number(),
    min: z.number(),
    max: z.number(),
  })
  .refine(({ raw, min, max }) => min < max && raw >= min && raw <= max)
const statement = z.strictObject({
  id: uuid,
  version: z.literal('1.0.3'),
  timestamp: z.iso.datetime(),
  actor: z.strictObject({
    objectType: z.literal('Agent'),
    name: z.string().min(1),
    account: z.strictObject({ homePage: z.url(), name: z.string().min(1) }),
  }),
  verb: z.strictObject({ id: iri, display: languageMap }),
  object: activity,
  result: z.strictObject({
    completion: z.boolean().optional(),
    success: z.boolean().optional(),
    score: score.optional(),
    duration: z
      .string()
      .regex(/^PT\d+S$/)
      .optional(),
  }),
  context: z.strictObject({
    platform: z.string(),
    language: z.string(),
    extensions,
    contextActivities: z.strictObject({ parent: z.array(activity) }).optional(),
  }),
})
const house = { domain: 'contoso.example', courses: new Map([['course-1', 'First week']]) }
const of = (changes: Partial<RunSummary> = {}, more = house) =>
  xapiStatements([runOf(changes)], more).map((one) => statement.parse(one))
const verbs = (changes: Partial<RunSummary>) =>
  of(changes).map(({ verb }) => verb.id.split('/').at(-1))

describe('a run as xAPI', () => {
  it('is attempted until it is finished, then completed, or passed or failed by its mark', () => {
    expect(verbs({ finishedAt: null, points: null })).toEqual(['attempted'])
    expect(verbs({})).toEqual(['completed'])
    expect(verbs({ passMark: 80, points: 80 })).toEqual(['passed'])
    expect(verbs({ passMark: 80, points: 79 })).toEqual(['failed'])
  })

  it('says who, on what, with which result and with what help', () => {
    expect(
      of({ points: 60, hintsUsed: 2, backs: 1, courseId: 'course-1', mode: 'exam' })[0],
    ).toMatchObject({
      actor: { account: { homePage: 'https://contoso.example/', name: 'Noor Ünal' } },
      object: { id: 'urn:latchkey:scenario:shipped%3Astolen-phone' },
      result: { completion: true, score: { scaled: 0.6, raw: 60 }, duration: 'PT420S' },
      context: {
        extensions: {
          'urn:latchkey:hints': 2,
          'urn:latchkey:backs': 1,
          'urn:latchkey:mode': 'exam',
        },
        contextActivities: { parent: [{ id: 'urn:latchkey:course:course-1' }] },
      },
    })
  })

  it('has a statement for each goal, with the rule behind it', () => {
    const goals = [goalOf('ask first', true, 'code.resend'), goalOf('wait', false)]
    const [, asked, waited] = of({ goals })
    expect(asked).toMatchObject({
      object: {
        id: 'urn:latchkey:scenario:shipped%3Astolen-phone:goal:ask%20first',
        definition: { extensions: { 'urn:latchkey:rule': 'code.resend' } },
      },
      result: { success: true, score: { raw: 50, max: 50 } },
    })
    expect(waited).toMatchObject({
      verb: { display: { 'en-US': 'failed' } },
      result: { success: false },
    })
  })

  it('keeps the ids of its statements, so that a store that has them leaves them out', () => {
    const ids = (changes: Partial<RunSummary>) => of(changes).map(({ id }) => id)
    const goals = [goalOf('a', true), goalOf('b', true)]
    expect(ids({ goals })).toEqual(ids({ goals }))
    expect(new Set([...ids({ goals }), ...ids({ goals, id: 'run-2' })]).size).toBe(6)
  })

  it('is valid where nothing can be reached, nothing was measured and nobody has said whose desk it is', () => {
    const [only] = of({ of: 0, points: 0, timeOnTask: null }, { ...house, domain: '' })
    expect(only?.result).toEqual({ completion: true })
    expect(only?.actor.account.homePage).toBe('https://latchkey.invalid/')
  })
})
