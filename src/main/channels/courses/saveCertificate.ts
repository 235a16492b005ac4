import { usedEntry } from '../../audit/entries'
import type { Run } from '../run'
import { singleChunk } from '../../services/exports/chunk'
import { failed, ok } from '../../services/replies'
import { certificateFor } from '../../services/training/courses/certificate'

/** Saves the certificate that the window shows as a PDF. There is none before the course was done. */
export const run: Run<'courses.saveCertificate'> = async (
  desk,
  { operator, session },
  { courseId, trainee },
) => {
  const certificate = await certificateFor(desk, operator, courseId, trainee)
  if (certificate === null) return failed('not-found')
  const page = await desk.host.pageAsPdf(session)
  const target = await desk.host.chooseTarget('latchkey-certificate.pdf')
  if (target === null) return ok({ saved: false })
  const line = (step: 'begun' | 'done') =>
    usedEntry(desk.clock.now(), operator, 'courses.saveCertificate', {
      step,
      course: certificate.course,
      trainee: certificate.trainee,
    })
  // What leaves the store is written down before it does.
  await desk.store.audit.append(line('begun'))
  try {
    await target.write(singleChunk(page))
  } catch {
    return failed('file', { reason: 'unwritable' })
  }
  await desk.store.audit.append(line('done'))
  return ok({ saved: true })
}
