import { ok } from '../../services/replies'
import { bindingOf } from '../../services/drafts/drafts'
import type { Run } from '../run'

/** What the operator has typed about an account. What opens no seal any more is as if nobody had typed it. */
export const run: Run<'drafts.show'> = async (desk, { operator }, { accountId }) =>
  ok(
    (await desk.store.drafts.of(operator.id, accountId)).flatMap((draft) => {
      const text = desk.sealing.open(draft.sealed, bindingOf(operator.id, draft))
      return text === null ? [] : [{ caseId: draft.caseId, field: draft.field, text }]
    }),
  )
