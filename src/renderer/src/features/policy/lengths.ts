import { parseDuration } from '@shared/vocabulary/instant'

/** The units in which a length of time is typed, the longest first. */
export const units = { d: 86_400, h: 3_600, m: 60, s: 1 } as const
export type Unit = keyof typeof units

/** A length of time as a number and a unit: the longest that it is a whole number of. What is no length is left as it is. */
export function amountOf(written: string): { readonly amount: string; readonly unit: Unit } {
  const seconds = parseDuration(written)
  if (seconds === null) {
    const [, amount = written, unit] = /^(.*?)([dhms])$/.exec(written) ?? []
    return { amount, unit: (unit as Unit | undefined) ?? 'd' }
  }
  const unit =
    seconds === 0
      ? 's'
      : ((Object.keys(units) as Unit[]).find((one) => seconds % units[one] === 0) ?? 's')
  return { amount: String(seconds / units[unit]), unit }
}
