import type { Facts } from '@shared/vocabulary/outcomes'
import { parameters, type ParameterId, type Policy } from '../model/policy'

/**
 * What the sentences of the rules say of a pack: `code.perHour` is `{codePerHour}` there. Of a list of lengths it is the
 * first and the last (`{codeLocksFirst}`, `{codeLocksLast}`); lists of words are in no sentence.
 */
export function numbersOf({ values }: Policy): Facts {
  return Object.fromEntries(
    (Object.keys(parameters) as ParameterId[]).flatMap((id) => {
      const name = id.replace(/\.(.)/g, (_, letter: string) => letter.toUpperCase())
      const value: unknown = values[id]
      return parameters[id].is === 'durations' && Array.isArray(value)
        ? [
            [`${name}First`, value[0] as number],
            [`${name}Last`, value.at(-1) as number],
          ]
        : typeof value === 'object'
          ? []
          : [[name, value as string | number | boolean]]
    }),
  )
}
