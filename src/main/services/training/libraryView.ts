import type { LibraryView, RunView, ScenarioCardView } from '@shared/views/training/library'
import { sentence } from '@shared/sentences/format'
import type { InterfaceLanguage } from '@shared/vocabulary/kinds'
import type { OperatorRecord } from '../../ports/operators'
import type { RunSummary } from '../../ports/training'
import type { Desk } from '../desk'
import { appearance } from '../app/settings'
import { folderOf } from './folder'
import type { ListedScenario, TrainingModule } from '../state/training'
import { runView } from './runView'
import { houseOffered } from '../policy/named'
import { mayTeach } from './teaching'

const mostFinished = 50

/** The library as this operator sees it: their own runs and their own best scores. */
export async function libraryView(
  desk: Pick<Desk, 'store' | 'host'>,
  training: TrainingModule<Desk>,
  operator: OperatorRecord,
): Promise<LibraryView> {
  const { runs, library } = training
  const folder = await folderOf(training)
  const { language } = await appearance(desk)
  const { scenarios, broken } = await library.list(folder, language)
  const teaches = mayTeach(operator)
  const lines = new Map(scenarios.map(({ id, line }) => [id, line]))
  const theirs = (await runs.list()).filter((run) => run.operatorId === operator.id)
  // Who teaches also starts runs for others: those say nothing of what they can do themselves.
  const best = bestOf(theirs.filter(({ trainee }) => trainee === operator.name))
  return {
    scenarios: scenarios.map((card) => ({
      ...(teaches ? card : withoutAnswers(card)),
      best: best.get(card.id) ?? null,
    })),
    broken,
    folder,
    unfinished: theirs
      .filter(({ finishedAt, moveCount }) => finishedAt === null && moveCount > 0)
      .map((run) => underItsLine(runView(run), lines, language)),
    finished: theirs
      .filter(({ finishedAt }) => finishedAt !== null)
      .slice(0, mostFinished)
      .map(runView),
    packs: library.packs(await houseOffered(desk.store.policies)),
    mayTeach: teaches,
    notKept: runs.fault,
  }
}

/** What a scenario is called, what it teaches and which rules it meets say how it is solved. */
function withoutAnswers(card: ListedScenario): Omit<ScenarioCardView, 'best'> {
  return { ...card, title: null, about: null, rules: [] }
}

/** A run that can be gone on with is named by the line that the trainee knows. */
function underItsLine(
  run: RunView,
  lines: ReadonlyMap<string, string>,
  language: InterfaceLanguage,
): RunView {
  return {
    ...run,
    title: lines.get(run.scenarioId) ?? sentence(language, `neutral.${run.seat}`),
  }
}

function bestOf(runs: readonly RunSummary[]): ReadonlyMap<string, number> {
  const best = new Map<string, number>()
  for (const { scenarioId, points } of runs)
    if (points !== null) best.set(scenarioId, Math.max(points, best.get(scenarioId) ?? 0))
  return best
}
