import type { Run } from '../run'
import { hookView } from '../../services/hooks/view'
import { ok } from '../../services/replies'

/** Where a ticket system is told, and how that goes. */
export const run: Run<'hooks.show'> = async (desk) => ok(await hookView(desk))
