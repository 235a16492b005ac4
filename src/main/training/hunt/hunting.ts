import type { HuntView } from '@shared/views/training/author'
import type { Hunting } from '../../services/state/training'
import { packIds } from '../../engine/packs'
import { hunt, type Hunted } from './hunt'
import { policyOf } from '../format/policyOf'

/** A window names shipped packs only: it can't have files read. */
const noFiles = { read: () => 'a window names no files' }

/** The search for gaps as a window asks for it. One that is stopped says how far it has come. */
export function makeHunting(): Hunting {
  const under: Hunting['under'] = async (policy, { stories, seed, gap }, progress, signal) => {
    let tried = 0
    const onProgress = (done: number) => {
      tried = done
      progress({ done, of: stories })
    }
    try {
      const { tried: told, found } = await hunt({
        policy,
        seed,
        stories,
        gap: gap ?? null,
        onProgress,
        signal,
      })
      return {
        tried: told,
        stopped: false,
        found: found === null ? null : foundView(found),
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

/** The story as it is told, and as a file. */
function foundView({
  kind,
  steps,
  yaml,
  about,
  tale,
}: NonNullable<Hunted['found']>): NonNullable<HuntView['found']> {
  return {
    kind: kind === 'locked-out' ? 'owner-locked-out' : 'impostor-in',
    steps,
    text: yaml,
    ...about,
    tale,
  }
}
