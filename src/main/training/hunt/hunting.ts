import type { HuntView } from '@shared/views/training/author'
import type { Hunting } from '../../services/state/training'
import { packIds } from '../../engine/packs'
import { moveView } from '../sessions/moveView'
import { referenceOf } from '../sessions/scenarioText'
import { beginTraining } from '../sessions/session'
import { hunt, type Hunted } from './hunt'
import { policyOf } from '../format/policyOf'

/** A window names shipped packs only: it can't have files read. */
const noFiles = { read: () => 'a window names no files' }

/** The search for gaps as a window asks for it. One that is stopped says how far it has come. */
export function makeHunting(migrationsFolder: string): Hunting {
  const under: Hunting['under'] = async (policy, { stories, seed }, progress, signal) => {
    let tried = 0
    const onProgress = (done: number) => {
      tried = done
      progress({ done, of: stories })
    }
    try {
      const { tried: told, found } = await hunt({ policy, seed, stories, onProgress, signal })
      return {
        tried: told,
        stopped: false,
        found: found === null ? null : await foundView(found, migrationsFolder),
      }
    } catch (error) {
      if (!signal.aborted) throw error
      return { tried, stopped: true, found: null }
    }
  }
  return {
    under,
    hunt: async ({ policy: named, set, ...wanted }, progress, signal) => {
      const isKnown = typeof named !== 'string' || packIds.some((id) => id === named)
      const read = isKnown ? policyOf(noFiles, named, Object.entries(set)) : null
      return read === null || !read.ok ? null : under(read.policy, wanted, progress, signal)
    },
  }
}

/** The story as it is played: every step with what came of it. */
async function foundView(
  { kind, steps, yaml, about }: NonNullable<Hunted['found']>,
  migrationsFolder: string,
): Promise<HuntView['found']> {
  const training = await beginTraining(yaml, null, referenceOf(yaml), migrationsFolder)
  if (training === null) throw new Error('the hunter wrote a story that can’t be played')
  try {
    return {
      kind: kind === 'locked-out' ? 'owner-locked-out' : 'impostor-in',
      steps,
      text: yaml,
      about,
      moves: training.moves.map(({ report, wait }) => moveView(training.simulation, report, wait)),
      zone: training.scenario.zone,
    }
  } finally {
    await training.close()
  }
}
