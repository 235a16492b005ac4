import { describe, expect, it, vi } from 'vitest'
import type { NewsPlace } from '@shared/ipc/announcements'
import type { DeskCommand } from '@shared/commands/schemas'
import type { Session } from '../../src/main/operators/session'
import type { Notice } from '../../src/main/ports/notifier'
import { tellNews } from '../../src/main/services/today/tellNews'
import { deskWithMaria, mail, phone, show } from './accounts'
import { passphrase, testDesk, type TestDesk } from './desk'
import { added, type TestWindow } from './operators'

interface Scene {
  readonly desk: TestDesk
  readonly nora: TestWindow
  readonly accountId: string
  readonly notices: Notice[]
  readonly chosen: (() => void)[]
  /** Where windows were led. */
  readonly led: { readonly session: Session; readonly place: NewsPlace }[]
  /** The windows in front. */
  readonly front: Set<Session>
}

/** Ana supervises and is signed in; Nora, an agent, has a case on Maria's account at another window. */
async function scene(): Promise<Scene> {
  const desk = await testDesk()
  const accountId = await deskWithMaria(desk)
  const here = {
    notices: [] as Notice[],
    chosen: [] as (() => void)[],
    led: [] as { session: Session; place: NewsPlace }[],
    front: new Set<Session>(),
  }
  tellNews(
    desk.desk,
    {
      show: (notice, chosen) => {
        here.notices.push(notice)
        here.chosen.push(chosen)
      },
    },
    {
      isInFront: (session) => here.front.has(session),
      lead: (session, place) => here.led.push({ session, place }),
    },
  )
  const { window: nora } = await added(desk, 'Nora', 'agent')
  const scene = { desk, nora, accountId, ...here }
  await give(nora, accountId, { type: 'open-case', channel: 'phone', story: 'Help me.' })
  return scene
}

async function give(
  window: Pick<TestWindow, 'ask'>,
  accountId: string,
  command: DeskCommand,
): Promise<void> {
  const reply = await window.ask('commands.run', { accountId, command })
  if (!reply.ok || reply.value.outcome === 'refused') throw new Error(JSON.stringify(reply))
}

const told = async ({ notices }: Scene, count: number): Promise<readonly Notice[]> => {
  await vi.waitFor(() => expect(notices).toHaveLength(count))
  return notices
}
const handOver = async ({ nora, accountId }: Scene): Promise<void> =>
  give(nora, accountId, { type: 'hand-over', reason: `Call ${phone}, or ${mail}.` })

describe('a notification', () => {
  it('tells a supervisor who is signed in of a case that was handed over, by number and mask, and leads to it', async () => {
    const here = await scene()
    await handOver(here)
    const [notice] = await told(here, 1)
    expect(notice!.title).toMatch(/^Case [0-9A-Z]{3}-[0-9A-Z]{3} waits for a supervisor$/)
    expect(notice!.body).toBe('Nora handed it over.')
    here.chosen[0]!()
    expect(here.led).toEqual([
      { session: here.desk.session, place: { screen: 'account', accountId: here.accountId } },
    ])
  })

  it('goes to who may do something about it, once, and not to an agent', async () => {
    const here = await scene()
    await give(here.nora, here.accountId, { type: 'check-in-case', check: 'pressure' })
    expect(await told(here, 1)).toMatchObject([{ title: 'Red flag in a case of Nora' }])
    await give(here.nora, here.accountId, { type: 'note', text: 'Still shouting.' })
    await handOver(here)
    const [flag, next] = await told(here, 2)
    expect(next!.title).toContain('waits for a supervisor')
    for (const { title, body } of [flag!, next!])
      expect(title + body).not.toMatch(/Maria|Gómez|612345678|private/)
  })

  it('is not shown of what its window is showing in front, nor where it is switched off', async () => {
    const here = await scene()
    const { desk, front } = here
    await show(desk, here.accountId)
    front.add(desk.session)
    await give(here.nora, here.accountId, { type: 'check-in-case', check: 'pressure' })
    await desk.get('app.setAppearance', { notifications: false })
    front.clear()
    await give(here.nora, here.accountId, { type: 'check-in-case', check: 'denies-change' })
    await give(here.nora, here.accountId, {
      type: 'check-in-case',
      check: 'pressure',
      takenBack: true,
    })
    // What is said to be waiting now comes after all of it.
    await desk.get('app.setAppearance', { notifications: true })
    await handOver(here)
    expect((await told(here, 1))[0]!.title).toContain('waits for a supervisor')
  })

  it('leads nobody who has signed in since, and comes to nobody while nobody is there', async () => {
    const here = await scene()
    await give(here.nora, here.accountId, { type: 'check-in-case', check: 'pressure' })
    await told(here, 1)
    await here.desk.get('operators.lock', {})
    here.chosen[0]!()
    expect(here.led).toEqual([])
    await handOver(here)
    const { desk } = here
    await desk.get('operators.signIn', { name: 'Ana', passphrase })
    // What waited when she came she sees under Today.
    expect((await desk.get('today.show', {})).waits).toMatchObject([{ is: 'escalated' }])
    expect(here.notices).toHaveLength(1)
  })
})
