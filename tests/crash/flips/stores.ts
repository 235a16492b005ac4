import fs from 'node:fs'
import path from 'node:path'
import type { Channel } from '../../../src/shared/ipc/channels'
import { auditKeys } from '../../../src/main/audit/keys'
import { linesIn } from '../../../src/main/audit/checkpointFile'
import { auditTrail, beginTrail } from '../../../src/main/audit/trail'
import { countingIds, legibleSecrets } from '../../../src/main/engine/testing/story'
import { dispatch } from '../../../src/main/ipc/dispatch'
import { keyedSecrets } from '../../../src/main/machine/secrets'
import { newSession } from '../../../src/main/operators/session'
import { fill } from '../../bench/directory/fill'
import { preparedAt, type Plan } from '../../bench/directory/plan'
import { keyOf, storeIn } from '../../bench/directory/prepared'
import { silent } from '../../bench/directory/progress'
import { deskIn } from './opening'

export const sizes = ['small', 'large'] as const
export type Size = (typeof sizes)[number]

/** Some eleven megabytes. */
const large: Plan = { accounts: 6_500, seed: 1 }
/** Nobody signs in with it. */
const passphrase = 'blue window seldom harvest'

/** Makes a profile that has been worked with: accounts with histories, cases, messages, operators, settings and an audit. Its log is empty. */
export async function makeProfile(folder: string, size: Size): Promise<void> {
  if (size === 'large') fillLarge(folder)
  const desk = deskIn(folder, preparedAt)
  if (desk.fault !== null) throw new Error(`${desk.fault.kind}: ${desk.fault.detail ?? ''}`)
  const session = newSession()
  const give = async (channel: Channel, request: object): Promise<void> => {
    const reply = await dispatch(desk, session, channel, request)
    if (!reply.ok) throw new Error(`${channel}: ${JSON.stringify(reply.error)}`)
  }
  // The people of the sample have something of everything going on.
  await give(size === 'small' ? 'directory.openSample' : 'operators.createFirst', { name: 'Ana', passphrase })
  await give('app.setAppearance', { theme: 'dark', language: 'es', zone: 'Europe/Madrid' })
  await give('operators.setIdleLock', { minutes: 30 })
  await give('operators.add', { name: 'Carlos', role: 'agent', passphrase: `${passphrase} so` })
  await give('operators.add', { name: 'Berta', role: 'administrator', passphrase: `${passphrase} too` })
  desk.store.close()
}

/** Accounts by the thousand are written by plain statements. */
function fillLarge(folder: string): void {
  const key = keyOf(large)
  const keys = auditKeys(key)
  const empty = storeIn(folder)
  beginTrail(auditTrail(keys, linesIn(path.join(folder, 'audit.checkpoints'))), empty.audit, preparedAt)
  empty.close()
  fill(path.join(folder, 'latchkey.db'), large, keys, { ids: countingIds(), secrets: { ...keyedSecrets(key), mintCode: legibleSecrets().mintCode } }, silent)
  fs.writeFileSync(path.join(folder, 'seal.key'), `latchkey-seal-key-1 plain ${key.toString('base64')}\n`, { mode: 0o600 })
}
