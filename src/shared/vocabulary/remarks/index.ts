import { failureRemarks } from './failures'
import { problemRemarks } from './problems'
import { storyRemarks } from './stories'
import { valueRemarks } from './values'
import { warningRemarks } from './warnings'
import { yamlRemarks } from './yaml'

/** Everything that the scenario runner and the hunter remark, with the facts of each. The sentences are in `sentences/remarks/`. */
export const factsOfRemark = {
  ...problemRemarks,
  ...valueRemarks,
  ...failureRemarks,
  ...yamlRemarks,
  ...storyRemarks,
  ...warningRemarks,
} as const
export type RemarkId = keyof typeof factsOfRemark

/** Words of the file, names that we know, counts: shown as they are. What is words of ours is a remark itself. */
export type RemarkFact = string | number | null | Remark
export type RemarkFacts<Id extends RemarkId> = Readonly<
  Record<(typeof factsOfRemark)[Id][number], RemarkFact>
>

/** Something that the runner says, to be put into words by whoever shows it. */
export interface Remark {
  readonly says: RemarkId
  readonly facts: Readonly<Record<string, RemarkFact>>
}

/** A remark with the facts that it needs. */
export function remark<Id extends RemarkId>(
  says: Id,
  ...[facts]: (typeof factsOfRemark)[Id] extends readonly [] ? [] : [RemarkFacts<Id>]
): Remark {
  return { says, facts: facts ?? {} }
}
