import type { CommandType } from '@shared/vocabulary/kinds'
import type { Hunting } from '../../services/state/training'
import { packIds } from '../../engine/packs'
import { scenarioOf } from '../sessions/scenarioText'
import { hunt } from './hunt'
import { policyOf } from './policyOf'

/** A window names shipped packs only: it can't have files read. */
const noFiles = { read: () => 'a window names no files' }

/** The search for gaps as a window asks for it. One that is stopped says how far it has come. */
export const hunting: Hunting = {
  hunt: async ({ policy: named, set, stories, seed }, progress, signal) => {
    const read = packIds.some((id) => id === named)
      ? policyOf(noFiles, named, Object.entries(set))
      : null
    if (read === null || !read.ok) return null
    let tried = 0
    const onProgress = (done: number) => {
      tried = done
      progress({ done, of: stories })
    }
    try {
      const hunted = await hunt({ policy: read.policy, seed, stories, onProgress, signal })
      return {
        tried: hunted.tried,
        stopped: false,
        found:
          hunted.found === null
            ? null
            : {
                kind: hunted.found.kind === 'locked-out' ? 'owner-locked-out' : 'impostor-in',
                steps: hunted.found.steps,
                text: hunted.found.yaml,
                commands: commandsOf(hunted.found.yaml),
              },
      }
    } catch (error) {
      if (!signal.aborted) throw error
      return { tried, stopped: true, found: null }
    }
  },
}

function commandsOf(text: string): readonly CommandType[] {
  return (scenarioOf(text)?.steps ?? []).flatMap(({ doing }) =>
    doing.kind === 'command' ? [doing.do] : [],
  )
}
