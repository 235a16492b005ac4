import { numbersOf } from '../../engine/packs/numbers'
import type { InTrainingView } from '@shared/views/training/room'
import { screensOf } from '../../services/app/screens'
import { newSession, type Session } from '../../operators/session'
import type { Run } from '../../ports/training'
import type { TrainingSession } from './session'

/** The screens of the desk that a simulated one has too. */
const simulated: readonly string[] = ['find', 'cases', 'timers', 'approvals', 'outbox']

/** Whoever sat last, so that a run that is resumed goes on with them; at first the operator with the role of the seat. */
export function lastToSit({ moves, scenario }: TrainingSession, seat: Run['seat']): string | null {
  if (seat === 'customer') return null
  const last = moves.findLast(({ report: { step } }) => scenario.operators.has(step.by))
  return (
    last?.report.step.by ??
    [...scenario.operators].find(([, { role }]) => role === seat)?.[0] ??
    null
  )
}

/** What the simulated desk remembers of whoever sits at it. */
export function seatOf(operator: string | null): Session {
  return { ...newSession(), operatorId: operator === null ? null : `operator-${operator}` }
}

/** What the console has to know while its window is in the room. */
export async function standing(
  { scenario, simulation }: TrainingSession,
  { title, mode }: Pick<Run, 'title' | 'mode'>,
  session: Session,
): Promise<InTrainingView> {
  const record =
    (await simulation.desk.store.operators.list()).find(({ id }) => id === session.operatorId) ??
    null
  return {
    title,
    now: simulation.clock.now(),
    clockRuns: mode === 'exam',
    zone: scenario.zone,
    policy: { id: simulation.desk.policy.id, version: simulation.desk.policy.version },
    numbers: numbersOf(simulation.desk.policy),
    operator:
      record === null
        ? null
        : {
            id: record.id,
            name: record.name,
            role: record.role,
            screens: screensOf(record, false).filter((screen) => simulated.includes(screen)),
          },
  }
}
