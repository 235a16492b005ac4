import { isMap } from 'yaml'
import { caseChecks, caseOutcomes, commandTypes, purposes, results } from '@shared/vocabulary/kinds'
import { remark } from '@shared/vocabulary/remarks'
import { ruleIds } from '@shared/vocabulary/ruleIds'
import { complain, invalid, type Reader } from './place'
import { mapping, optional, type ShapeOf } from './shapes'
import { handle, mention, oneOf } from './values'

const command = oneOf(commandTypes, remark('command'))

const fields = {
  do: optional(command),
  by: optional(mention),
  account: optional(mention),
  contact: optional(mention),
  purpose: optional(oneOf(purposes)),
  check: optional(oneOf(caseChecks)),
  outcome: optional(oneOf(caseOutcomes)),
  result: optional(oneOf(results, remark('desk-result'))),
  refused: optional(oneOf(ruleIds, remark('rule-id'))),
  asked: optional(handle),
}

/**
 * Something that a trainee may do: a command that was accepted, or that ran into a refusal, or a question to the caller.
 * What is left out may be anything.
 */
export type Deed = Partial<ShapeOf<typeof fields>>

const shape = mapping(fields)

/** `remove-contact`, `{ do: remove-contact, contact: old }`, `{ refused: code.cooldown }` or `{ asked: asked-for-junk }`. */
export const deed: Reader<Deed> = (place) => {
  if (!isMap(place.node)) {
    const read = command(place)
    return read === invalid ? invalid : { do: read }
  }
  const read = shape(place)
  if (read === invalid) return invalid
  const said = Object.entries(read)
    .filter(([, value]) => value !== undefined)
    .map(([key]) => key)
  if (read.asked !== undefined && said.length > 1) return complain(place, remark('asked-alone'))
  if (read.result !== undefined && read.refused !== undefined)
    return complain(place, remark('both-hold', { one: 'result', other: 'refused' }))
  if (
    read.do === undefined &&
    read.result === undefined &&
    read.refused === undefined &&
    read.asked === undefined
  )
    return complain(place, remark('deed-missing'))
  return read
}
