import path from 'node:path'
import Client from 'better-sqlite3'
import type { Channel } from '../../../src/shared/channels'
import { minus } from '../../../src/shared/vocabulary/instant'
import { packs } from '../../../src/main/engine/packs'
import { countingIds, legibleSecrets } from '../../../src/main/engine/testing/story'
import { dispatch } from '../../../src/main/ipc/dispatch'
import { newSession } from '../../../src/main/operators/session'
import { waitingSince, wellKnown } from '../../bench/directory/lives'
import { personAt } from '../../bench/directory/people'
import { casesOfWellKnown, preparedAt } from '../../bench/directory/plan'
import { storeIn } from '../../bench/directory/prepared'
import { writer } from '../../bench/directory/rows'
import { deskIn } from './opening'

export const sizes = ['small', 'large'] as const
export type Size = (typeof sizes)[number]

/** More than ten megabytes: one account in four has a long history, and one has a replacement that runs. */
const large = { accounts: 600, seed: 1 }
/** Nobody signs in with it. */
const passphrase = 'blue window seldom harvest'

/** Makes a profile that has been worked with: accounts with histories, cases, messages, operators, settings and an audit. Its log is empty. */
export async function makeProfile(folder: string, size: Size): Promise<void> {
  if (size === 'large') await fillLarge(folder)
  const desk = await deskIn(folder, preparedAt)
  if (desk.fault !== null) throw new Error(`${desk.fault.kind}: ${desk.fault.detail ?? ''}`)
  const session = newSession()
  const give = async (channel: Channel, request: object): Promise<void> => {
    const reply = await dispatch(desk, session, channel, request)
    if (!reply.ok) throw new Error(`${channel}: ${JSON.stringify(reply.error)}`)
  }
  // The people of the sample have something of everything going on.
  await give(size === 'small' ? 'directory.openSample' : 'operators.createFirst', {
    name: 'Ana',
    passphrase,
  })
  await give('app.setAppearance', { theme: 'dark', language: 'es', zone: 'Europe/Madrid' })
  await give('operators.setIdleLock', { minutes: 30 })
  await give('operators.add', { name: 'Carlos', role: 'agent', passphrase: `${passphrase} so` })
  await give('operators.add', {
    name: 'Berta',
    role: 'administrator',
    passphrase: `${passphrase} too`,
  })
  await desk.store.close()
}

/** Histories by the hundred are written by plain statements. */
async function fillLarge(folder: string): Promise<void> {
  await storeIn(folder).close()
  const client = new Client(path.join(folder, 'latchkey.db'))
  const context = { ids: countingIds(), secrets: legibleSecrets(), policy: packs.seeds }
  const write = writer(client)
  client.transaction(() => {
    for (let index = 0; index < large.accounts; index++) {
      const person = personAt(index, large.seed, preparedAt)
      if (index % 4 === 0)
        write.life(index + 1, wellKnown(person, preparedAt, casesOfWellKnown, context))
      else if (index % 4 === 1)
        write.life(index + 1, waitingSince(person, minus(preparedAt, 86_400 + index), context))
      else write.person(index + 1, person)
    }
    write.finish()
  })()
  client.close()
}
