import type { CertificateView } from '@shared/views/training/course'
import type { OperatorRecord } from '../../../ports/operators'
import { organisation } from '../../app/organisation'
import type { Desk } from '../../desk'
import { appearance } from '../../app/settings'
import { folderOf } from '../folder'
import { mayTeach } from '../teaching'
import { sameTrainee } from '../trainees'
import { percentOf, progressOf } from './progress'

/** That a trainee has done a course. Null: they haven't, or whoever asks may not know it. */
export async function certificateFor(
  desk: Desk,
  operator: OperatorRecord,
  courseId: string,
  trainee: string,
): Promise<CertificateView | null> {
  if (!sameTrainee(operator.name, trainee) && !mayTeach(operator)) return null
  const training = await desk.training.module()
  const course = await training.runs.courses.read(courseId)
  if (course === null) return null
  const runs = (await training.runs.list({ courseId })).filter((run) =>
    sameTrainee(run.trainee, trainee),
  )
  const { parts, completedAt } = progressOf(course, runs)
  if (completedAt === null) return null
  const { scenarios } = await training.library.list(
    await folderOf(training),
    (await appearance(desk)).language,
  )
  return {
    trainee: runs[0]?.trainee ?? trainee,
    course: course.title,
    about: course.about,
    organisation: (await organisation(desk.store.settings)).name,
    completedAt,
    parts: parts.flatMap(({ doneBy, mode, passMark }, index) => {
      const part = course.parts[index]
      return doneBy?.finishedAt == null || part === undefined
        ? []
        : [
            {
              title: scenarios.find(({ id }) => id === part.scenarioId)?.title ?? part.title,
              mode,
              passMark,
              percent: percentOf(doneBy),
              finishedAt: doneBy.finishedAt,
            },
          ]
    }),
    timeOnTask: runs.reduce((sum, run) => sum + (run.timeOnTask ?? 0), 0),
  }
}
