import { numbersOf } from '../../engine/packs/numbers'
import type { RuleId } from '@shared/vocabulary/ruleIds'
import type {
  DebriefGoalView,
  DebriefMoveView,
  DebriefView,
  Fate,
  PriceView,
  StandingView,
  WrongTurnView,
} from '@shared/views/training/debrief'
import { runView } from '../../services/training/runView'
import { contactState, runningReplacement } from '../../engine/model/selectors'
import { hintOf } from '../../services/accounts/masks'
import type { Run } from '../../ports/training'
import type { Letter } from '../world/world'
import { besides } from './besides'
import { withFollowed } from './charges'
import { goalViews, turnedGoals } from './goals'
import { lossesOf } from './losses'
import { moveView } from './moveView'
import { lastStakes, lateness, pricesOf } from './prices'
import { isSameDeed } from './sameDeed'
import type { TrainingSession, PlayedMove } from './session'
import { undoneOf } from './undone'

/** What the trainee is told at the end. @param reference the scenario's own steps, played */
export function debriefOf(
  run: Run,
  training: TrainingSession,
  reference: TrainingSession,
): Omit<DebriefView, 'comments' | 'mayComment'> {
  const { scenario } = training
  const prices = pricesOf(training, reference)
  return {
    run: runView(run),
    manner: {
      mode: run.mode,
      passMark: run.passMark,
      backs: run.backs,
      looked: run.looked,
      timeOnTask: run.timeOnTask,
    },
    about: scenario.about,
    // In the customer's seat the trainee was the one who is told of, and nobody called.
    truth: scenario.seat === 'customer' ? null : (scenario.caller?.truth ?? null),
    debrief: scenario.debrief,
    goals: goalsOf(training),
    moves: movesOf(training, prices, reference),
    reference: movesOf(reference, [], reference),
    beside: besides(training, reference),
    losses: lossesOf(training, reference),
    undone: undoneOf(training, reference),
    daysLost: days(lateness(training, lastStakes(training), reference)),
    zone: scenario.zone,
    numbers: numbersOf(scenario.policy),
  }
}

/** Rules that shape every message and every mask: true of each move, and the lesson of none. */
const silent: readonly RuleId[] = ['mask.phone', 'mask.email', 'mask.stored', 'code.hidden']

function goalsOf(training: TrainingSession): readonly DebriefGoalView[] {
  const { moves, beginning } = training
  const turned = moves.map((_, index) => turnedGoals(moves, index, beginning))
  return goalViews(training.scored()).map((goal) => {
    const last = turned.findLastIndex((goals) => goals.some(({ id }) => id === goal.id))
    return { ...goal, turnedBy: moves[last]?.report.number ?? null }
  })
}

function movesOf(
  training: TrainingSession,
  prices: readonly (readonly PriceView[])[],
  reference: TrainingSession,
): readonly DebriefMoveView[] {
  return training.moves.map((move, index) => {
    const cost = prices[index] ?? []
    const goals = turnedGoals(training.moves, index, training.beginning)
    return {
      ...moveView(training.simulation, move.report, move.wait, goals),
      rules: move.report.rules.filter((rule) => !silent.includes(rule)),
      prices: cost,
      wrongTurn: training === reference ? null : wrongTurn(move, cost, reference),
      fates: move.report.letters.map(fateOf),
      followed: withFollowed(move.report)
        .slice(1)
        .map((report) => ({
          ...moveView(training.simulation, report, null),
          fates: report.letters.map(fateOf),
        })),
      heard: move.report.heard.map(({ text, when }) => ({
        by: when === 'decided' ? colleagueOf(move) : null,
        text,
      })),
      after: standings(training, move),
    }
  })
}

/** What the reference does as well is no wrong turn: some waits can't be spared, and an approval is asked for by trying. */
function wrongTurn(
  move: PlayedMove,
  cost: readonly PriceView[],
  reference: TrainingSession,
): WrongTurnView | null {
  const { answer, at } = move.report
  const refusal = answer?.decision.outcome === 'refused' ? answer.decision.refusal : null
  if (cost.some(({ kind }) => kind !== 'shorter'))
    return { kind: 'lost', days: 0, rule: refusal?.rule ?? null, instead: refusal?.remedies ?? [] }
  if (refusal === null || reference.moves.some((one) => isSameDeed(one, move))) return null
  const { rule, remedies } = refusal
  const averted = move.averted
  return {
    kind: averted === null ? 'no-harm' : 'would-take',
    days: averted === null ? 0 : days(averted.endsAt - at),
    rule,
    instead: remedies,
  }
}

/** Who decided what the move had asked for. */
function colleagueOf({ report: { followed } }: PlayedMove): string | null {
  return followed.find(({ step }) => step.by !== 'customer')?.step.by ?? null
}

function fateOf({ place, stolen, outOfReach, sentAt, arrivesAt }: Letter): Fate {
  if (stolen) return 'read'
  if (place === 'inbox' && outOfReach) return 'out-of-reach'
  return place === 'inbox' && arrivesAt !== null && arrivesAt > sentAt ? 'late' : place
}

function standings({ simulation }: TrainingSession, { stakes }: PlayedMove): StandingView[] {
  return [...stakes.accounts.values()].map(({ name, status, standing }) => ({
    name,
    status,
    contacts: standing.contacts.map((contact) => ({
      hint: hintOf(contact, simulation.desk.policy),
      state: contactState(standing, contact),
    })),
    until: runningReplacement(standing)?.maturesAt ?? null,
  }))
}

function days(seconds: number): number {
  return Math.round((seconds / 86_400) * 10) / 10
}
