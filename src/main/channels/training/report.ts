import type { Action } from '../action'
import { ok } from '../replies'
import { classReport } from './classReport'

/** How everybody does who has practised in this profile. */
export const showReport: Action<'training.report'> = async (desk) =>
  ok(classReport((await desk.training.house()).runs.list()))
