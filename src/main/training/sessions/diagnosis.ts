import type { AccountId, ContactId } from '@shared/vocabulary/ids'
import type { DiagnosisAnswers } from '../../engine/model/diagnosis'
import type { StepText } from '../../ports/training'
import { Nameless, stepText } from './stepText'
import type { TrainingSession } from './session'

/** What the delivery screen asks: why nothing arrived there, with what the caller has answered so far. */
export interface AskedDiagnosis {
  readonly accountId: AccountId
  readonly contactId: ContactId
  readonly answers: DiagnosisAnswers
}

/** The same as a move of the operator; null where it is about nobody of the scenario. */
export async function diagnosis(
  { simulation, moves }: TrainingSession,
  operator: string,
  { accountId, contactId, answers }: AskedDiagnosis,
): Promise<StepText | null> {
  const by = simulation.handles.actor(operator)
  try {
    return await stepText(simulation, {
      command: { type: 'diagnose-delivery', by, contactId, answers, delivery: [] },
      accountId,
      at: simulation.clock.now(),
      number: moves.length + 1,
      asks: false,
    })
  } catch (error) {
    if (error instanceof Nameless) return null
    throw error
  }
}

/** Whether two moves do the same, whenever it was. */
export function isSameDeed(
  { at: _at, ...one }: StepText,
  { at: _other, ...other }: StepText,
): boolean {
  return JSON.stringify(one) === JSON.stringify(other)
}
