import type { Run } from '../run'
import { failed, ok } from '../../services/replies'
import { certificateFor } from '../../services/training/courses/certificate'

/** That a course was done. */
export const run: Run<'courses.certificate'> = async (
  desk,
  { operator },
  { courseId, trainee },
) => {
  const certificate = await certificateFor(desk, operator, courseId, trainee)
  return certificate === null ? failed('not-found') : ok(certificate)
}
