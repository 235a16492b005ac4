import type { Run } from '../run'
import { receivers } from '../../services/cases/receivers'
import { ok } from '../../services/replies'

/** Whom the operator can hand a case over to. */
export const run: Run<'cases.receivers'> = async ({ store }, { operator }) =>
  ok(
    receivers(await store.operators.list(), operator.id).map(({ id, name, role }) => ({
      id,
      name,
      role,
    })),
  )
