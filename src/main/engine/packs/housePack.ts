import { remark, type Remark } from '@shared/vocabulary/remarks'
import type { Citation } from '../model/citation'
import { parameterIds, type ParameterId, type Policy } from '../model/policy'
import { expectation, isValueOf, readPack, type PackDocument } from './document'
import { packDocuments, packIds, type PackId } from './index'

/** A parameter that a house sets otherwise than the pack that it extends. */
export interface HouseChange {
  /** As a document writes it. */
  readonly value: unknown
  readonly reason: string
}

/** A policy of the house: a shipped pack, and what is otherwise in it, each with its reason. */
export interface HousePack {
  readonly id: string
  readonly version: string
  readonly about: string
  readonly extends: PackId
  readonly set: Readonly<Partial<Record<ParameterId, HouseChange>>>
}

/** One thing that is wrong with a house pack: where, and what would be right. */
export interface HouseProblem {
  readonly at: 'id' | 'version' | 'about' | 'extends' | 'value' | 'reason'
  /** Null: it is about the pack as a whole. */
  readonly parameter: string | null
  readonly expected: Remark
}

/** What each text of a house pack takes. */
export const houseTexts: Readonly<
  Record<'id' | 'version' | 'about' | 'reason', { takes(text: string): boolean; expected: Remark }>
> = {
  id: {
    takes: (text) =>
      text.length <= 40 &&
      /^[a-z][a-z0-9]*(-[a-z0-9]+)*$/.test(text) &&
      !packIds.some((id) => id === text),
    expected: remark('pack-id', { example: 'contoso-bank' }),
  },
  version: {
    takes: (text) => /^[0-9A-Za-z][0-9A-Za-z.-]{0,19}$/.test(text),
    expected: remark('pack-version', { example: '1.0' }),
  },
  about: { takes: isSaid, expected: remark('pack-about') },
  reason: { takes: isSaid, expected: remark('reason-of-change') },
}

function isSaid(text: string): boolean {
  return text.trim() !== '' && text.length <= 500
}

/** Everything that is wrong with a house pack; whoever writes one is told of all of it, each at its place. */
export function houseProblems(pack: {
  readonly id: string
  readonly version: string
  readonly about: string
  readonly extends: string
  readonly set: Readonly<Record<string, HouseChange | undefined>>
}): readonly HouseProblem[] {
  const texts = (['id', 'version', 'about'] as const).flatMap((at): HouseProblem[] =>
    houseTexts[at].takes(pack[at])
      ? []
      : [{ at, parameter: null, expected: houseTexts[at].expected }],
  )
  const base: HouseProblem[] = packIds.some((id) => id === pack.extends)
    ? []
    : [
        {
          at: 'extends',
          parameter: null,
          expected: remark('one-of', { words: packIds.join(', ') }),
        },
      ]
  const changes = Object.entries(pack.set).flatMap(([parameter, change]): HouseProblem[] => {
    const id = parameterIds.find((one) => one === parameter)
    if (change === undefined) return []
    if (id === undefined)
      return [{ at: 'value', parameter, expected: remark('parameter-unknown', { parameter }) }]
    return [
      ...(isValueOf(id, change.value)
        ? []
        : [{ at: 'value', parameter, expected: expectation(id) } as const]),
      ...(houseTexts.reason.takes(change.reason)
        ? []
        : [{ at: 'reason', parameter, expected: houseTexts.reason.expected } as const]),
    ]
  })
  return [...texts, ...base, ...changes]
}

/** The whole document that a house pack stands for: every parameter, those that it sets with its reason as their source. */
export function houseDocument({ id, version, about, extends: base, set }: HousePack): PackDocument {
  const { values } = packDocuments[base]
  return {
    id,
    version,
    about,
    values: {
      ...values,
      ...Object.fromEntries(
        Object.entries(set).map(([parameter, { value, reason }]) => [
          parameter,
          { value, source: [houses(reason)] },
        ]),
      ),
    },
  }
}

/** The policy that a house pack without problems stands for. Throws where it has some: they were to be asked for before. */
export function housePolicy(pack: HousePack): Policy {
  const read = readPack(houseDocument(pack))
  if (!read.ok) throw new Error(`house pack: wrong or unknown: ${read.wrong.join(', ')}`)
  return read.policy
}

function houses(reason: string): Citation {
  return { document: 'The house', clause: reason, url: null, since: null }
}
