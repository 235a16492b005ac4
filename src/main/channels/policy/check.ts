import type { Run } from '../run'
import { readDraft } from '../../services/policy/draft'
import { ok } from '../../services/replies'

/** What is wrong with a policy of the house as it stands in its form. */
export const run: Run<'policy.check'> = (_desk, _asking, { draft }) =>
  ok({ problems: readDraft(draft).problems })
