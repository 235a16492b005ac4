import { launch } from './app/launch'
import { inWindow } from './app/inWindow'
import { memory } from './app/memory'
import { prepared, withCopy, type Prepared } from './directory/prepared'
import type { Progress } from './directory/progress'
import type { Effort } from './effort'
import { decisions } from './engine/decisions'
import { messages } from './messages/messages'
import type { Group, Options } from './options'
import { judged, type JudgedRow, type Row } from './rows'
import { answers } from './store/answers'
import { commands } from './store/commands'
import { fastForward } from './store/fastForward'
import { growth } from './store/growth'
import { insights } from './store/insights'
import { loading } from './store/loading'
import { lookUps } from './store/lookUps'
import { size } from './store/size'

/** Hears of each group as it is done, so that nothing is lost of a run that is ended by hand. */
export interface Listener {
  measured(rows: readonly JudgedRow[]): void
  /** One that could not be measured; the others are measured all the same. */
  failed(group: Group, error: unknown): void
}

/**
 * Measures the groups that were asked for, one after the other.
 * @param place where prepared profiles are kept; `program`: the bench itself as it was bundled, null: what needs a process of its own is left out
 */
export async function measure(
  {
    accounts,
    seed,
    only,
    program = null,
  }: Pick<Options, 'accounts' | 'seed' | 'only'> & { readonly program?: string | null },
  effort: Effort,
  place: string,
  progress: Progress,
  hears: Listener,
): Promise<void> {
  const directory = (count: number) => prepared({ accounts: count, seed }, place, progress)
  const whole = () => directory(accounts)
  const copied = async (
    work: (copy: string, original: Prepared) => Row[] | Promise<Row[]>,
  ): Promise<Row[]> => {
    const original = await whole()
    return withCopy(original, async (copy) => work(copy, original))
  }
  const groups: Readonly<Record<Group, () => Row[] | Promise<Row[]>>> = {
    decisions: () => decisions(effort.decisions),
    lookups: () => copied(async (copy, { plan }) => lookUps(copy, plan, effort.lookUps)),
    growth: async () =>
      growth(
        await whole(),
        await directory(Math.max(200, Math.round(accounts / 10))),
        effort.lookUps,
      ),
    commands: async () => commands(await whole(), effort.commands, program),
    answers: async () => answers(await whole(), effort.answers),
    forward: async () => fastForward(await whole()),
    import: () => loading({ accounts, seed }),
    insights: () => copied(async (copy, { plan }) => insights(copy, plan, effort.lookUps)),
    messages: () => messages(effort.lookUps),
    size: async () => size(await whole()),
    launch: async () => launch(await whole(), effort.launches, progress),
    memory: async () => memory(await whole(), effort.rest),
    window: async () => inWindow(await whole(), effort.inWindow, progress),
  }
  for (const group of only) {
    progress.report(group, null)
    try {
      hears.measured((await groups[group]()).map(judged))
    } catch (error) {
      hears.failed(group, error)
    }
  }
}
