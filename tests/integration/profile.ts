import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { afterEach } from 'vitest'

/** A new profile folder for a test; it is thrown away afterwards. */
export function newProfile(): string {
  const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'latchkey-integration-'))
  made.push(folder)
  return folder
}

const made: string[] = []
afterEach(() => {
  for (const folder of made.splice(0)) fs.rmSync(folder, { recursive: true, force: true })
})
