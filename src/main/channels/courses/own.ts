import type { Run } from '../run'
import { ok } from '../../services/replies'
import { ownCourses } from '../../services/training/courses/own'
import { mayTeach } from '../../services/training/teaching'

/** The courses that whoever asks has to do, and how they stand with them. */
export const run: Run<'courses.own'> = async (desk, { operator }) =>
  ok({
    mayTeach: mayTeach(operator),
    courses: await ownCourses(desk, operator.name),
  })
