import type { z } from 'zod'
import { caseChecks, caseOutcomes, commandTypes, purposes, results } from '@shared/vocabulary/kinds'
import { remark } from '@shared/vocabulary/remarks'
import { ruleIds } from '@shared/vocabulary/ruleIds'
import { made, mapping, orMapping } from './schema'
import { handle, mention, oneOf } from './values'

const command = oneOf(commandTypes, remark('command'))

const fields = mapping({
  do: command.optional(),
  by: mention.optional(),
  account: mention.optional(),
  contact: mention.optional(),
  purpose: oneOf(purposes).optional(),
  check: oneOf(caseChecks).optional(),
  outcome: oneOf(caseOutcomes).optional(),
  result: oneOf(results, remark('desk-result')).optional(),
  refused: oneOf(ruleIds, remark('rule-id')).optional(),
  asked: handle.optional(),
})

/**
 * Something that a trainee may do: a command that was accepted, or that ran into a refusal, or a question to the caller.
 * What is left out may be anything.
 */
export type StepPattern = Readonly<z.output<typeof fields>>

/** `remove-contact`, `{ do: remove-contact, contact: old }`, `{ refused: code.cooldown }` or `{ asked: asked-for-junk }`. */
export const stepPattern = orMapping(
  made(command, (type): StepPattern => ({ do: type })),
  made(fields, (read, complain): StepPattern => {
    const { do: does, result, refused, asked } = read
    const said = Object.values(read).filter((value) => value !== undefined)
    if (asked !== undefined && said.length > 1) complain({ remark: remark('asked-alone') })
    else if (result !== undefined && refused !== undefined)
      complain({ remark: remark('both-hold', { one: 'result', other: 'refused' }) })
    else if ([does, result, refused, asked].every((value) => value === undefined))
      complain({ remark: remark('step-missing') })
    return read
  }),
)
