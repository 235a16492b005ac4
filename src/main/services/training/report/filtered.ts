import type { ReportFilter } from '@shared/channels/training'
import { beginningOfDay, endOfDay } from '@shared/vocabulary/days'
import type { RunFilter, Runs, RunSummary } from '../../../ports/training'
import { distinctTrainees, traineeKey } from '../trainees'

/**
 * The runs that a report is about, the newest first.
 * @param zone where its days begin and end
 */
export async function filteredRuns(
  { list, courses }: Pick<Runs, 'list' | 'courses'>,
  { from, until, scenarioId, courseId, groupId, trainee }: ReportFilter,
  zone: string,
): Promise<readonly RunSummary[]> {
  const first = from === undefined ? null : beginningOfDay(from, zone)
  const after = until === undefined ? null : endOfDay(until, zone)
  const wanted: RunFilter = {
    ...(first === null ? {} : { from: first }),
    ...(after === null ? {} : { before: after }),
    ...(scenarioId === undefined ? {} : { scenarioId }),
    ...(courseId === undefined ? {} : { courseId }),
  }
  const group =
    groupId === undefined ? null : (await courses.groups()).find(({ id }) => id === groupId)
  const keys = new Set(group === null ? [] : distinctTrainees(group?.members ?? []).map(traineeKey))
  return (await list(wanted)).filter(
    (run) =>
      (group === null || keys.has(traineeKey(run.trainee))) &&
      (trainee === undefined || traineeKey(run.trainee) === traineeKey(trainee)),
  )
}
