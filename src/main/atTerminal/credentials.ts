import type { Terminal } from './terminal'

/** Who does it, and where. */
export interface AtProfile {
  readonly folder: string
  /** Null: it is asked for. */
  readonly operator: string | null
  /** The passphrase is the first line of what is piped in. */
  readonly piped: boolean
}

/** Who does it and their passphrase, by question or by pipe; null: there is nobody to ask, which was said. */
export async function credentialsOf(
  { ask, askSecret, err }: Terminal,
  at: AtProfile,
): Promise<{ readonly name: string; readonly passphrase: string } | null> {
  const name = at.operator ?? (await ask('Operator: '))
  if (name === null || name === '') {
    err('Who does it? Say it with --operator.')
    return null
  }
  const passphrase = await askSecret(`Passphrase of ${name}: `, at.piped)
  if (passphrase !== null) return { name, passphrase }
  err(
    at.piped
      ? 'The passphrase was to be the first line of the input, and there is none.'
      : 'The passphrase is asked for on a terminal, and this is none. A pipe has to be allowed with --passphrase-from-pipe.',
  )
  return null
}
