import os from 'node:os'
import path from 'node:path'

/** npm runs us in the project's folder; where it was called from, it says in INIT_CWD. */
export function fromCaller(file: string): string {
  return path.resolve(process.env['INIT_CWD'] ?? '.', file)
}

/** Where Electron keeps the profile unless it is told otherwise. */
export function profileFolder(): string {
  const home = os.homedir()
  if (process.platform === 'darwin')
    return path.join(home, 'Library', 'Application Support', 'Latchkey')
  if (process.platform === 'win32')
    return path.join(process.env['APPDATA'] ?? path.join(home, 'AppData', 'Roaming'), 'Latchkey')
  return path.join(process.env['XDG_CONFIG_HOME'] ?? path.join(home, '.config'), 'Latchkey')
}
