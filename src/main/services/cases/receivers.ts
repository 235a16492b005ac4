import { mayGive } from '@shared/commands'
import type { DeskCommand } from '@shared/commands/schemas'
import type { OperatorId } from '@shared/vocabulary/ids'
import type { OperatorRecord } from '../../ports/operators'
import type { Desk } from '../desk'

/** Everybody else who can have a case: they are still here, and may work in one. */
export function receivers(
  all: readonly OperatorRecord[],
  giver: OperatorId,
): readonly OperatorRecord[] {
  return all.filter(
    ({ id, role, removedAt }) => id !== giver && removedAt === null && mayGive(role, 'hand-over'),
  )
}

/** Whether a command would leave a case with nobody: who was to have it was removed, or serves no customers. */
export async function leavesWithNobody(
  { store }: Desk,
  command: DeskCommand,
  giver: OperatorId,
): Promise<boolean> {
  if (command.type !== 'hand-over' || command.to === undefined || command.to === giver) return false
  return !receivers(await store.operators.list(), giver).some(({ id }) => id === command.to)
}
