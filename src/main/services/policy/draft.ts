import type { PolicyDraftView } from '@shared/views/policy'
import { houseProblems, type HousePack } from '../../engine/packs/housePack'
import { packIds } from '../../engine/packs'
import { parameterIds } from '../../engine/model/policy'
import { textOfWritten, writtenOfText } from '../../engine/packs/written'

/** What somebody has written of a policy: what is wrong with it, and the policy where nothing is. */
export function readDraft(draft: PolicyDraftView): {
  readonly problems: ReturnType<typeof houseProblems>
  readonly pack: HousePack | null
} {
  const written = {
    id: draft.id.trim(),
    version: draft.version.trim(),
    about: draft.about.trim(),
    extends: draft.extends,
    set: Object.fromEntries(
      draft.set.map(({ parameter, value, reason }) => {
        const id = parameterIds.find((one) => one === parameter)
        return [
          parameter,
          { value: id === undefined ? value : writtenOfText(id, value), reason: reason.trim() },
        ]
      }),
    ),
  }
  const problems = houseProblems(written)
  const base = packIds.find((id) => id === written.extends)
  return {
    problems,
    pack: problems.length > 0 || base === undefined ? null : { ...written, extends: base },
  }
}

/** A policy of the house as its form has it, in the order of the numbers. */
export function draftOf({ id, version, about, extends: base, set }: HousePack): PolicyDraftView {
  return {
    id,
    version,
    about,
    extends: base,
    set: parameterIds.flatMap((parameter) => {
      const change = set[parameter]
      return change === undefined
        ? []
        : [{ parameter, value: textOfWritten(change.value), reason: change.reason }]
    }),
  }
}
