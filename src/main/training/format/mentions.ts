import type { Remark } from '@shared/vocabulary/remarks'
import { textAt } from './look'
import { nearest } from '../../terminal/nearest'
import { foundText, wrong, type Place } from './place'

/** Checks that a text, where there is one, is among the names of a file. */
export function mentioned(place: Place | null, names: Iterable<string>, expected: Remark): void {
  const name = textAt(place)
  if (place !== null && name !== null) among(place, name, names, expected)
}

/** Reports a name that is not among those of a file, with the one that was probably meant. */
export function among(place: Place, name: string, names: Iterable<string>, expected: Remark): void {
  const list = [...names]
  if (!list.includes(name))
    wrong(place, expected, foundText(name.slice(0, 60), nearest(name, list)))
}
