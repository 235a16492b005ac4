import type { Run } from '../run'
import { ok } from '../../services/replies'
import { classReport } from '../../services/training/classReport'

/** How everybody does who has practised in this profile. */
export const run: Run<'training.report'> = async (desk) =>
  ok(classReport(await (await desk.training.module()).runs.list()))
