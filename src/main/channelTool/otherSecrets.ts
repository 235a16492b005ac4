import fs from 'node:fs'
import { transports, type TransportType } from '@shared/transports'
import type { Terminal } from '../atTerminal/terminal'
import { fromCaller } from '../terminal/places'

/** The file that holds them, by the name of the variable: an argument could be read by other programs. */
const variable = 'LATCHKEY_CHANNEL_SECRET_FILE'

type Secrets = Readonly<Record<string, string>>

/** Other secrets for this once: from the file that is named, or asked for. @returns why there are none, in words */
export async function otherSecrets(
  { askSecret }: Pick<Terminal, 'askSecret'>,
  type: TransportType,
  environment: NodeJS.ProcessEnv = process.env,
): Promise<Secrets | string> {
  const [first = 'password'] = transports[type].secrets
  const file = environment[variable]
  if (file === undefined || file === '') {
    const typed = await askSecret('Other password: ', false)
    return typed === null || typed === ''
      ? `There is nobody to ask. Name a file with ${variable}.`
      : { [first]: typed }
  }
  try {
    return readSecrets(fs.readFileSync(fromCaller(file), 'utf8'), type)
  } catch {
    return `${variable} names a file that can’t be read.`
  }
}

/** One line: the password, whatever is in it. Several: `name=secret`. @returns what is wrong with it, without quoting it */
export function readSecrets(text: string, type: TransportType): Secrets | string {
  const names = transports[type].secrets as readonly string[]
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const [only, ...more] = lines
  if (only === undefined) return 'The file of secrets is empty.'
  const begins = names.some((name) => only.startsWith(`${name}=`))
  if (more.length === 0 && !begins) return { [names[0] ?? 'password']: only }
  const secrets: Record<string, string> = {}
  for (const [index, line] of lines.entries()) {
    const at = line.indexOf('=')
    const name = line.slice(0, at)
    if (at < 1 || !names.includes(name))
      return `Line ${index + 1} of the file of secrets: it has to begin with ${names.map((one) => `${one}=`).join(', ')}.`
    secrets[name] = line.slice(at + 1)
  }
  return secrets
}
