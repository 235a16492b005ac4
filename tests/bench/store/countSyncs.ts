import path from 'node:path'
import { recorded, recorder } from '../../recorder/recorder'
import type { Plan } from '../directory/plan'
import type { Row } from '../rows'

/** What the recorded process is to do. */
export interface ToBeRecorded {
  /** Folders of two copies of one profile. */
  readonly ours: string
  readonly floor: string
  readonly plan: Plan
  readonly rounds: number
}

/** How the bench knows that it is the one that is recorded. */
export const recordedFlag = '--recorded'

/**
 * Gives commands once more in a process that is watched, and counts how often each side had its log synced: a figure of what
 * waits for the disk means nothing beside one of what does not. Nothing where this machine can't record.
 */
export async function countSyncs(program: string, what: ToBeRecorded): Promise<Row[]> {
  if ('missing' in recorder()) return []
  const { status, stderr, operations } = await recorded({
    command: [process.execPath, program, recordedFlag, JSON.stringify(what)],
    below: path.dirname(what.ours),
  })
  if (status !== 0) throw new Error(`the recorded commands failed: ${stderr}`)
  const commands = what.rounds * 2
  const syncsIn = (folder: string): number =>
    operations.filter(
      (one) => one.kind === 'synced' && one.path === path.join(folder, 'latchkey.db-wal'),
    ).length / commands
  return [
    {
      metric: 'syncs of the log for each of these commands',
      unit: '×',
      value: syncsIn(what.ours),
      floor: syncsIn(what.floor),
      goal: { kind: 'at-least', limit: 1 },
    },
  ]
}
