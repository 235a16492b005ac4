import type { Run } from '../run'
import { ok } from '../../services/replies'
import { courseDesk } from '../../services/training/courses/managed'

/** All courses and groups, and how everybody stands. */
export const run: Run<'courses.list'> = async (desk) => ok(await courseDesk(desk))
