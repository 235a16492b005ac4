import { describe, expect, it } from 'vitest'
import { channels } from '@shared/channels'
import { channelNames } from '@shared/channels/names'
import { access, askers, type Asker } from '../../src/main/services/access/testing/access'
import { dispatch } from '../../src/main/ipc/dispatch'
import { passphrase, testDesk, type TestDesk } from './desk'
import { administeredDesk, given, signInAs, foundingTwo } from './operators'

const cells: Readonly<Record<string, string>> = {
  'bad-request': 'yes',
  forbidden: 'no',
  locked: 'locked',
}

/** A desk whose window is in the hands of whoever asks. */
async function deskOf(asker: Asker): Promise<TestDesk> {
  const desk = await testDesk()
  if (asker === 'founder') {
    await desk.get('operators.createFirst', { name: 'Ana', passphrase })
    return desk
  }
  await administeredDesk(desk, foundingTwo)
  if (asker !== 'nobody')
    await desk.get('operators.add', {
      name: 'Bo',
      role: asker === 'newcomer' ? 'administrator' : asker,
      passphrase: given,
      yes: { name: 'Sam', passphrase },
    })
  await desk.get('operators.lock', {})
  if (asker === 'nobody') return desk
  await signInAs(desk, 'Bo', given)
  if (asker !== 'newcomer') await desk.get('operators.changePassphrase', { passphrase })
  return desk
}

describe('every channel, asked through the dispatch over a real store', () => {
  it.each(askers)('answers %s as it is written down', async (asker) => {
    const { desk, session } = await deskOf(asker)
    const answers: [string, string | undefined][] = []
    for (const channel of channelNames) {
      // No channel takes this request: whoever may ask is told so, and nothing is done.
      const reply = await dispatch(desk, session, channel, 'not a request')
      answers.push([channel, reply.ok ? 'answered' : cells[reply.error.code]])
    }
    expect(Object.fromEntries(answers)).toEqual(
      Object.fromEntries(
        channelNames.map((channel) => [channel, access[channels[channel].permission][asker]]),
      ),
    )
  })

  it('leaves an audit line for each that the role may not use, and none for a window that is locked', async () => {
    const agent = await deskOf('agent')
    const before = (await agent.store.audit.list(1))[0]!.sequence
    for (const channel of channelNames)
      await dispatch(agent.desk, agent.session, channel, 'not a request')
    const refused = (await agent.store.audit.list(100))
      .filter(({ sequence }) => sequence > before)
      .map(({ action, outcome, rule }) => `${action} ${outcome} ${rule}`)
    const forbidden = channelNames.filter(
      (channel) => access[channels[channel].permission].agent === 'no',
    )
    expect(refused.toReversed()).toEqual(
      forbidden.map((channel) => `${channel} refused role.forbidden`),
    )
    const nobody = await deskOf('nobody')
    const lines = (await nobody.store.audit.list(100)).length
    for (const channel of channelNames)
      await dispatch(nobody.desk, nobody.session, channel, 'not a request')
    expect(await nobody.store.audit.list(100)).toHaveLength(lines)
  })
})
