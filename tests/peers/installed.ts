import { existsSync, readFileSync } from 'node:fs'
import process from 'node:process'

interface Peer {
  readonly packages: readonly string[]
  readonly files: readonly string[]
}

const peers = JSON.parse(
  readFileSync(new URL('../../scripts/setup/testPeers.json', import.meta.url), 'utf8'),
) as Readonly<Record<'mail' | 'kannel' | 'netSmpp', Peer>>

/** @throws the sentence that says what to do, where a peer can't be started here */
export function insistOn(name: keyof typeof peers, { asRoot = false } = {}): void {
  const { packages, files } = peers[name]
  if (!files.every((file) => existsSync(file)))
    throw new Error(
      `This test needs programs that are not installed here; on Debian: apt-get install --no-install-recommends ${packages.join(' ')}`,
    )
  if (asRoot && process.getuid?.() !== 0)
    throw new Error(
      'This test starts a mail server, which only root can: run it in a container as root.',
    )
}
