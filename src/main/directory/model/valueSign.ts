import type { ValueSign } from './format'
import { word, type FileRow } from './row'

/** Whether a row has what a sign looks for. */
export function hasSign(row: FileRow, { column, is }: ValueSign): boolean {
  return row
    .cells(column)
    .some((cell) =>
      is === 'anything'
        ? true
        : is instanceof RegExp
          ? is.test(word(cell))
          : is.includes(word(cell)),
    )
}
