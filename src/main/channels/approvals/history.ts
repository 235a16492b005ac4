import type { Run } from '../run'
import { pastRequests } from '../../services/approvals/past'
import { ok } from '../../services/replies'

/** Requests that wait no more: decided, used, withdrawn, lapsed. */
export const run: Run<'approvals.history'> = async (desk, _asking, { before }) =>
  ok(await pastRequests(desk, before))
