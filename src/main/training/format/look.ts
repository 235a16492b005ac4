import { isMap, isScalar, isSeq, type Node } from 'yaml'
import { placed, type Place } from './place'

/** Looking into a file without judging it: for checks that go on although something else in it is wrong. */

/** The value of a key; null where there is none. */
export function at(place: Place | null, key: string): Place | null {
  if (place === null || !isMap(place.node)) return null
  const pair = place.node.items.find((item) => isScalar(item.key) && item.key.value === key)
  if (pair === undefined) return null
  const keyNode = pair.key as Node
  return placed(
    place.source,
    pair.value as Node | null,
    place.path === '' ? key : `${place.path}.${key}`,
    keyNode.range?.[0] ?? place.offset,
  )
}

/** The items of a list. */
export function itemsOf(place: Place | null): readonly Place[] {
  if (place === null || !isSeq(place.node)) return []
  return (place.node.items as (Node | null)[]).map((item, index) =>
    placed(place.source, item, `${place.path}[${index}]`, place.offset),
  )
}

/** The text keys of a mapping, each as a place of its own. */
export function keysOf(
  place: Place | null,
): readonly { readonly key: string; readonly place: Place }[] {
  if (place === null || !isMap(place.node)) return []
  return place.node.items.flatMap(({ key }) =>
    isScalar(key) && typeof key.value === 'string'
      ? [
          {
            key: key.value,
            place: {
              ...placed(place.source, key, place.path, place.offset),
              path:
                place.source.moved.get(key) ??
                (place.path === '' ? key.value : `${place.path}.${key.value}`),
            },
          },
        ]
      : [],
  )
}

/** The text that stands at a place; null where it is none. */
export function textAt(place: Place | null): string | null {
  return place !== null && isScalar(place.node) && typeof place.node.value === 'string'
    ? place.node.value
    : null
}

/** The line of the file that a place is on; lines count from 1. */
export function lineOf({ source, offset }: Place): number {
  return source.lines.linePos(offset).line
}
