import type { Run } from '../run'
import { ok } from '../../services/replies'
import { classReport } from '../../services/training/report/classReport'
import { filteredRuns } from '../../services/training/report/filtered'
import { forgetOldRuns, keptDays } from '../../services/training/retention'

/** How everybody does who has practised in this profile, and what it can be narrowed down by. */
export const run: Run<'training.report'> = async (desk, _asking, { filter }) => {
  const { runs } = await desk.training.module()
  await forgetOldRuns(desk, runs)
  const courses = await runs.courses.list()
  const played = new Map((await runs.list()).map(({ scenarioId, title }) => [scenarioId, title]))
  return ok({
    ...classReport(await filteredRuns(runs, filter, desk.host.zone()), courses),
    scenarios: [...played]
      .map(([id, title]) => ({ id, title }))
      .toSorted((a, b) => a.title.localeCompare(b.title)),
    groups: (await runs.courses.groups()).map(({ id, name }) => ({ id, name })),
    courses: courses.map(({ id, title }) => ({ id, title })),
    keptDays: await keptDays(runs),
  })
}
