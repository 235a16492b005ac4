import type { Account } from '../engine/model/account'

/**
 * Whether what an account's events add up to is what was stored of it. A field that an older Latchkey did not have yet is
 * missing in one of the two or null in the other, and that is the same.
 */
export function sameState(folded: Account | null, stored: Account): boolean {
  const [one, other] = [JSON.stringify(folded), JSON.stringify(stored)]
  // Nearly always; putting the keys in order takes much longer.
  return (
    one === other ||
    JSON.stringify(inOrder(JSON.parse(one))) === JSON.stringify(inOrder(JSON.parse(other)))
  )
}

function inOrder(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(inOrder)
  if (typeof value !== 'object' || value === null) return value
  const said = Object.entries(value).filter(([, one]) => one !== null)
  return Object.fromEntries(
    said.sort(([one], [other]) => (one < other ? -1 : 1)).map(([key, one]) => [key, inOrder(one)]),
  )
}
