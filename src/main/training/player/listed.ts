import { remark, type Remark, type RemarkFact } from '@shared/vocabulary/remarks'

/** Words of the file, one after the other. */
export function listed(words: readonly string[]): RemarkFact {
  return words.length === 0 ? remark('none') : words.join(', ')
}

/** Remarks, one after the other. */
export function several(
  remarks: readonly Remark[],
  says: 'several' | 'several-messages' = 'several',
): Remark {
  return remarks.length === 0
    ? remark('none')
    : remarks.reduceRight((rest, first) => remark(says, { first, rest }))
}
