import { give } from './commands'
import { recordedFlag, type ToBeRecorded } from './countSyncs'

export function isRecorded(argv: readonly string[]): boolean {
  return argv[2] === recordedFlag
}

/** The part of the bench that runs in a process of its own, which is watched. */
export async function beRecorded([, , , what = '']: readonly string[]): Promise<void> {
  const { ours, floor, plan, rounds } = JSON.parse(what) as ToBeRecorded
  await give(ours, floor, plan, rounds)
}
