/** Where things are: the checkout, the cache that all checkouts of a person share, and the folders that the set-up fills. */
import os from 'node:os'
import path from 'node:path'
import { fileURLToPath } from 'node:url'

export const root = fileURLToPath(new URL('../../', import.meta.url))
export const nodeModules = path.join(root, 'node_modules')
export const electronPackage = path.join(nodeModules, 'electron')
export const sqlitePackage = path.join(nodeModules, 'better-sqlite3')
export const out = path.join(root, 'out')

/** The XDG rules say that a relative path in the variable has to be ignored. */
const cacheHome = path.isAbsolute(process.env.XDG_CACHE_HOME ?? '')
  ? process.env.XDG_CACHE_HOME
  : path.join(os.homedir(), '.cache')
export const cache = path.join(cacheHome, 'latchkey')
