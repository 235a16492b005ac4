/**
 * The mail server, the SMS gateway and the SMS centre that messages are really sent to in tests. They are Debian’s: where we may,
 * what is missing is installed; else the tests that need it fail with a sentence that says what to install.
 */
import { spawnSync } from 'node:child_process'
import fs from 'node:fs'
import { hasProgram, isRoot, run } from './run.mjs'
import { Halt, say } from './say.mjs'
import { aptInstall } from './systemPackages.mjs'

const peers = Object.values(
  JSON.parse(fs.readFileSync(new URL('testPeers.json', import.meta.url), 'utf8')),
)
/** Whoever says what services may start on this system; without it each package starts its own as it is installed. */
const services = '/usr/sbin/policy-rc.d'

export async function testPeers() {
  const missing = peers
    .filter(({ files }) => !files.every((file) => fs.existsSync(file)))
    .flatMap(({ packages }) => packages)
  if (missing.length === 0) return
  if (process.platform !== 'linux' || !isRoot || !hasProgram('apt-get')) {
    say(
      `Tests that really send messages will fail: they need ${missing.join(', ')} and a run as root.`,
    )
    return
  }
  // Without an answer Postfix asks a person what kind of machine this is.
  spawnSync('debconf-set-selections', [], {
    input: 'postfix postfix/main_mailer_type select No configuration\n',
  })
  try {
    await withoutServices(() => aptInstall(missing, 'Tests really send messages.'))
  } catch (error) {
    if (!(error instanceof Halt)) throw error
    say(error.message)
  }
}

/** Nobody who tests Latchkey asked for a mail server that listens on their machine. */
async function withoutServices(install) {
  const isOurs = !fs.existsSync(services)
  if (isOurs) fs.writeFileSync(services, '#!/bin/sh\nexit 101\n', { mode: 0o755 })
  try {
    await install()
  } finally {
    if (isOurs) fs.rmSync(services, { force: true })
    if (fs.existsSync('/run/systemd/system'))
      await run('systemctl', ['disable', 'postfix', 'dovecot', 'kannel'])
  }
}
