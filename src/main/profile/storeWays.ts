import fs from 'node:fs'
import path from 'node:path'
import type { StoreFault } from '@shared/vocabulary/faults'
import { renameDurably, syncFolder } from '../disk/durable'
import { readFileHeader } from '../store/fileHeader'
import { logOf } from '../store/leftLog'
import { asideName, setLogAside, stamp, takeAsItIs } from '../store/logLife'
import { tryAgain, type WayOn, type WaysOn } from './waysOn'

/**
 * What belongs to a profile and is of no use without its store. Not the lock, not what the browser keeps in the same folder,
 * and not the scenarios that somebody wrote. What proves that the profile was used goes last: cut off before, it is still
 * proved.
 */
const ofProfile = [/^training\.db/, /^import-/, /^latchkey\.db(?!\.lock)/, /^audit\./, /^seal\.key/]

/** What can be done from the fault screen where the store of a profile can't be opened. */
export function storeWays(file: string, fault: StoreFault): WaysOn {
  // A newer store stays newer, however often it is looked at.
  if (fault === 'newer-schema') return {}
  if (fault === 'foreign-log')
    return { ...tryAgain, 'open-older': () => withoutLog(file, 'olderStore') }
  if (fault === 'log-missing')
    return { ...tryAgain, 'open-what-is-left': () => withoutLog(file, 'logMissing') }
  if (fault === 'store-missing')
    return { ...tryAgain, 'begin-anew': () => anew(path.dirname(file)) }
  return tryAgain
}

function withoutLog(file: string, what: string): WayOn {
  const now = new Date()
  const lies = fs.existsSync(logOf(file))
  return {
    about: { what, ...(lies ? { kept: path.basename(asideName(file, now)) } : {}) },
    take() {
      const header = readFileHeader(file)
      if (header === null) throw Object.assign(new Error(`${file} is gone`), { code: 'ENOENT' })
      // Said first: cut off after it, the next start sets the log aside.
      takeAsItIs(file, header.counter)
      if (lies) setLogAside(file, now)
    },
  }
}

function anew(folder: string): WayOn {
  const kept = `set-aside-${stamp(new Date())}`
  return {
    about: { what: 'newProfile', kept },
    take() {
      const names = fs.readdirSync(folder)
      fs.mkdirSync(path.join(folder, kept), { mode: 0o700 })
      for (const pattern of ofProfile) {
        for (const name of names.filter((one) => pattern.test(one)))
          renameDurably(path.join(folder, name), path.join(folder, kept, name))
      }
      syncFolder(folder)
    },
  }
}
