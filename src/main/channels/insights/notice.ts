import type { Run } from '../run'
import { riskNoticeView } from '../../services/insights/riskNotice'
import { ok } from '../../services/replies'

/** What a notice to all with a risk would be, and what became of the last. */
export const run: Run<'insights.notice'> = async (desk, _asking, { risk }) =>
  ok(await riskNoticeView(desk, risk))
