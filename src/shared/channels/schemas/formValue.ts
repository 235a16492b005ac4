import { z } from 'zod'

type JsonValue =
  string | number | boolean | null | readonly JsonValue[] | { readonly [key: string]: JsonValue }

/** More than any value of a scenario has. */
const most = { levels: 20, values: 10_000 } as const

/** A value that a form writes into a scenario: JSON, but neither so deep nor so large, nor within itself, that looking at it takes long. */
export const formValue = z.custom<JsonValue>((value) => {
  let left: number = most.values
  const isFitting = (part: unknown, levels: number): boolean => {
    left -= 1
    if (left < 0) return false
    if (part === null || typeof part === 'string' || typeof part === 'boolean') return true
    if (typeof part === 'number') return Number.isFinite(part)
    if (levels === 0 || typeof part !== 'object') return false
    if (Array.isArray(part)) return part.every((one) => isFitting(one, levels - 1))
    return (
      Object.prototype.toString.call(part) === '[object Object]' &&
      Object.values(part).every((one) => isFitting(one, levels - 1))
    )
  }
  return isFitting(value, most.levels)
})
