import type { LibraryView } from '@shared/views/training/library'
import type { OperatorRecord } from '../../ports/operators'
import type { RunSummary } from '../../ports/training'
import type { Desk } from '../desk'
import { folderOf } from './folder'
import type { TrainingModule } from '../state/training'
import { runView } from './runView'
import { houseOffered } from '../policy/named'
import { mayTeach } from './teaching'

const mostFinished = 50

/** The library as this operator sees it: their own runs and their own best scores. */
export async function libraryView(
  { store }: Pick<Desk, 'store'>,
  training: TrainingModule<Desk>,
  operator: OperatorRecord,
): Promise<LibraryView> {
  const { runs, library } = training
  const folder = await folderOf(training)
  const { scenarios, broken } = await library.list(folder)
  const theirs = (await runs.list()).filter((run) => run.operatorId === operator.id)
  // Who teaches also starts runs for others: those say nothing of what they can do themselves.
  const best = bestOf(theirs.filter(({ trainee }) => trainee === operator.name))
  return {
    scenarios: scenarios.map((card) => ({ ...card, best: best.get(card.id) ?? null })),
    broken,
    folder,
    unfinished: theirs
      .filter(({ finishedAt, moveCount }) => finishedAt === null && moveCount > 0)
      .map(runView),
    finished: theirs
      .filter(({ finishedAt }) => finishedAt !== null)
      .slice(0, mostFinished)
      .map(runView),
    packs: library.packs(await houseOffered(store.policies)),
    mayTeach: mayTeach(operator),
    notKept: runs.fault,
  }
}

function bestOf(runs: readonly RunSummary[]): ReadonlyMap<string, number> {
  const best = new Map<string, number>()
  for (const { scenarioId, points } of runs)
    if (points !== null) best.set(scenarioId, Math.max(points, best.get(scenarioId) ?? 0))
  return best
}
