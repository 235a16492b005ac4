import { randomBytes } from 'node:crypto'
import fs from 'node:fs'
import path from 'node:path'
import type { Settings } from '../ports/settings'
import { writeDurably } from '../disk/durable'

const setting = 'place'
const tokenBytes = 12

/** Tells a profile in its place from one that was copied, or brought back from a backup. */
export interface PlaceStamp {
  /** Whether what lies here was put here by something else than Latchkey. A profile that never had a stamp is believed. */
  isAnother(): Promise<boolean>
  /** This is its place from now on: whenever it is opened and closed, so that an older store is told by its stamp. */
  renew(): Promise<void>
}

/**
 * A file beside the store has a token that the store knows, and the store knows when that file came about: whoever copies it can copy
 * the token, and not that.
 */
export function placeStamp(folder: string, settings: Settings): PlaceStamp {
  const file = path.join(folder, 'latchkey.place')

  function found(): { readonly token: string; readonly stamp: string } | null {
    try {
      const { birthtimeNs, ctimeNs } = fs.statSync(file, { bigint: true })
      // On Windows a backup clears a mark of each file, which counts as a change.
      const since = process.platform === 'win32' ? birthtimeNs : ctimeNs
      const token = fs.readFileSync(file, 'utf8')
      return { token, stamp: `${token} ${since}` }
    } catch {
      return null
    }
  }

  return {
    async isAnother() {
      // Left by whoever was cut off.
      fs.rmSync(`${file}.unfinished`, { force: true })
      const known = (await settings.get(setting))?.split('\n') ?? null
      if (known === null) return false
      const here = found()
      // Cut off while it was renewed: the file is the one before, or the one that was to come.
      return here === null || (known[0] !== here.stamp && known[1] !== here.token)
    },
    async renew() {
      const next = randomBytes(tokenBytes).toString('hex')
      const [stamp = ''] = (await settings.get(setting))?.split('\n') ?? []
      await settings.change({ [setting]: `${found()?.stamp ?? stamp}\n${next}` }, [])
      writeDurably(file, next)
      await settings.change({ [setting]: found()?.stamp ?? null }, [])
    },
  }
}
