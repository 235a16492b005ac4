import { textAt } from './look'
import { didYouMean } from './nearest'
import { complain, type Place } from './place'

/** Checks that a text, where there is one, is among the names of a file. */
export function mentioned(place: Place | null, names: Iterable<string>, expected: string): void {
  const name = textAt(place)
  if (place !== null && name !== null) among(place, name, names, expected)
}

/** Reports a name that is not among those of a file, with the one that was probably meant. */
export function among(place: Place, name: string, names: Iterable<string>, expected: string): void {
  const list = [...names]
  if (!list.includes(name)) complain(place, `expected ${expected}, found “${name.slice(0, 60)}”${didYouMean(name, list)}`)
}
