import { nameKey, NameTable, type NameKey, type NameLocation } from './nameTable'
import type { Report } from '../model/problems'
import type { DirectoryRecord, LookAlike } from '../model/record'
import { signInNameKey } from '../../engine/model/sameAddress'
import { skeletonOf } from './skeleton'
import type { ReadOptions } from '../model/reading'

/** The sign-in names of all files so far: which are taken, and which look like another. */
export class Names {
  private readonly taken = new NameTable()
  private readonly looks = new NameTable()
  private readonly existing: ReadOptions['existingLookAlike']
  private file = 0

  constructor({ existingLookAlike }: ReadOptions) {
    this.existing = existingLookAlike
  }

  begin(file: number): void {
    this.file = file
  }

  /** Takes the names of a person, where nobody before had one of them. */
  take({ signInNames, line }: DirectoryRecord, report: Report): boolean {
    const keys = signInNames.map(({ value }) => nameKey(signInNameKey(value)))
    const first = firstPlace(this.taken, keys)
    if (first) report('sign-in-name-repeated', { line }, this.factsOf(first))
    else this.add(this.taken, keys, line)
    return first === null
  }

  /** Whom the person could be taken for, in the file or among the accounts that are here. */
  lookAlike({ signInNames, line }: DirectoryRecord, report: Report): LookAlike | null {
    const skeletons = signInNames.map(({ value }) => skeletonOf(value))
    const keys = skeletons.map(nameKey)
    const first = firstPlace(this.looks, keys)
    this.add(this.looks, keys, line)
    for (const [index, { value }] of signInNames.entries()) {
      const accountId = this.existing?.(skeletons[index] ?? '', value) ?? null
      if (accountId === null) continue
      report('sign-in-name-looks-like-account', { line })
      return { of: 'store', accountId }
    }
    if (!first) return null
    report('sign-in-name-looks-like-other', { line }, this.factsOf(first))
    return { of: 'file', line: first.line }
  }

  private add(table: NameTable, keys: readonly NameKey[], line: number): void {
    for (const key of keys) table.add(key, { line, file: this.file })
  }

  /** `firstFile` 0: the same one; otherwise its number, from 1. */
  private factsOf({ line, file }: NameLocation) {
    return { firstLine: line, firstFile: file === this.file ? 0 : file + 1 }
  }
}

/** Where one of the names stood first. */
function firstPlace(table: NameTable, keys: readonly NameKey[]): NameLocation | null {
  for (const key of keys) {
    const place = table.placeOf(key)
    if (place) return place
  }
  return null
}
