import { z } from 'zod'
import { remark } from '@shared/vocabulary/remarks'
import { expectation, isValueOf } from '../../engine/packs/document'
import { houseTexts, type HouseChange, type HousePack } from '../../engine/packs/housePack'
import { packIds } from '../../engine/packs'
import { parameterIds, type ParameterId } from '../../engine/model/policy'
import { expecting, made, mapping } from './schema'
import { oneOf, textOf } from './values'

const example = '{ replacement.wait: { value: 60d, reason: … } }'

export const parameter = expecting('', z.enum(parameterIds), {
  unknownKey: (key, guess) =>
    guess === null
      ? remark('parameter-unknown', { parameter: key })
      : remark('parameter-misspelt', { parameter: key, guess }),
})

/** A text of a house pack; a number in its place has only lost its quotes. */
function said(at: keyof typeof houseTexts) {
  const { takes, expected } = houseTexts[at]
  return made(textOf(expected), (text, complain) => {
    if (!takes(text)) complain({ expected })
    return text
  })
}

/** Each value is checked alone, so that a mistake is told at its own line. */
const changes = made(
  expecting(
    remark('mapping-of-changes', { example }),
    z.partialRecord(parameter, mapping({ value: z.unknown(), reason: said('reason') })),
  ),
  (set, complain): HousePack['set'] => {
    for (const [id, { value }] of Object.entries(set) as [ParameterId, HouseChange][])
      if (!isValueOf(id, value)) complain({ expected: expectation(id) }, id, 'value')
    return set
  },
)

/** A policy of the house as its file writes it, and as a scenario may have it in it. */
export const housePack = made(
  expecting(
    remark('pack-file'),
    z.strictObject({
      latchkey: oneOf(['policy/1']),
      id: said('id'),
      version: said('version'),
      about: said('about'),
      extends: oneOf(packIds),
      set: changes,
    }),
  ),
  ({ id, version, about, extends: base, set }): HousePack => ({
    id,
    version,
    about,
    extends: base,
    set,
  }),
)
