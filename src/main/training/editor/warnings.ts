import { isMap, isSeq } from 'yaml'
import { at, itemsOf } from '../format/look'
import { noted, type Place } from '../format/place'
import { inOrder, type FileProblem } from '../format/problems'
import { readPlaced, type PlacedScenario } from '../format/read'
import type { Scenario } from '../format/scenario'
import { goalWarnings } from './goalWarnings'
import { seatWarnings } from './seatWarnings'
import type { Warning } from './warning'
import { windowWarnings } from './windowWarnings'

/**
 * What is valid and yet teaches little, or can’t be played by a person: told to the author while they write, and never in the
 * way of anything. A scenario without a seat is a test, and has none.
 */
export function warningsOf(bytes: Uint8Array): readonly FileProblem[] {
  const read = readPlaced(bytes)
  return read.ok ? told(read.all, seatedWarnings) : []
}

/** The same warnings of one scenario, without their lines. */
export function seatedWarnings(scenario: Scenario): readonly Warning[] {
  return scenario.seat === null
    ? []
    : [...seatWarnings(scenario), ...windowWarnings(scenario), ...goalWarnings(scenario)]
}

/** Warnings about the variants of a file, each at its line, once. */
export function told(
  all: readonly PlacedScenario[],
  warn: (scenario: Scenario) => readonly Warning[],
): readonly FileProblem[] {
  return inOrder(
    all.flatMap(({ scenario, root }) =>
      warn(scenario).map(({ path, remark }) => noted(nearest(root, path), remark)),
    ),
  )
}

/** The place that a path leads to, or the last one before it ends. */
function nearest(root: Place, path: Warning['path']): Place {
  return path.reduce<Place>((place, key) => {
    if (typeof key === 'number') return (isSeq(place.node) && itemsOf(place)[key]) || place
    return (isMap(place.node) ? at(place, key) : null) ?? place
  }, root)
}
