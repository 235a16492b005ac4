import type { LibraryView } from '@shared/views/training/library'
import type { OperatorRecord } from '../../ports/store'
import type { Action } from '../action'
import { ok } from '../replies'
import { folderOf } from './folder'
import { mayTeach } from './teaching'
import { runView } from './runView'
import type { TrainingHouse } from './house'
import type { Desk } from '../desk'

/** The scenarios that can be played, and what this operator has left unfinished. */
export const listLibrary: Action<'training.library'> = async (desk, { operator }) => ok(await libraryView(await desk.training.house(), operator))

export async function libraryView(house: TrainingHouse<Desk>, operator: OperatorRecord): Promise<LibraryView> {
  const { runs, shelf } = house
  const folder = folderOf(house)
  const { scenarios, broken } = await shelf.list(folder)
  const mine = runs.list().filter(({ operatorId }) => operatorId === operator.id)
  const best = (id: string) => mine.reduce<number | null>((most, { scenarioId, points }) => (scenarioId === id && points !== null ? Math.max(most ?? 0, points) : most), null)
  return {
    scenarios: scenarios.map((card) => ({ ...card, best: best(card.id) })),
    broken, folder, packs: shelf.packs(), mayTeach: mayTeach(operator),
    unfinished: mine.filter(({ finishedAt, moveCount }) => finishedAt === null && moveCount > 0).map(runView),
  }
}
