import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { AppView } from '@shared/views/app'
import type { TodayView, WaitView, WorkTodayView } from '@shared/views/today'
import type { Role } from '@shared/vocabulary/kinds'
import { duration, instant, minus, plus } from '@shared/vocabulary/instant'
import { screens } from '@shared/vocabulary/screens'
import { router } from '../../shell/router'
import { useRecent } from '../../session/recent'
import { useSession } from '../../session/session'
import TodayScreen from './TodayScreen.vue'

const now = instant('2026-11-30T09:12:00Z')
const maria = { accountId: 'a1', accountName: 'Maria Gómez', accountHint: 'ma••••••' }
const frozen: WaitView = { is: 'frozen', ...maria, at: minus(now, duration('2d')), by: 'Nora' }
const handed: WaitView = {
  is: 'handed',
  ...maria,
  caseId: 'case-k7q2m00000000000',
  at: now,
  by: 'Nora',
  story: 'I get no codes.',
  reason: 'Call him back after 10.',
}
const nothing: WorkTodayView = {
  cases: [],
  casesCount: 0,
  week: [],
  weekCount: 0,
  undelivered: [],
  undeliveredCount: 0,
  notConnectedCount: 0,
  desk: {
    days: [],
    cases: 0,
    recoveredSameDay: 0,
    medianToAccess: null,
    counting: { countedTo: null, behind: 0, leftOut: 0 },
  } as never,
}

let shown: VueWrapper | null = null

/** What main says to whoever is signed in. */
async function today(
  said: Partial<TodayView>,
  { role = 'supervisor', accounts = 3 }: { role?: Role; accounts?: number } = {},
): Promise<VueWrapper> {
  const view = {
    phase: 'ready',
    profile: { kind: 'live', folder: '/home/ana/latchkey' },
    operator: { id: 'o1', name: 'Ana Silva', role, screens },
    accounts,
    auditFindings: [],
    now,
    zone: 'UTC',
    language: 'en',
    theme: 'light',
    numbers: {},
    training: null,
    clock: null,
  } as unknown as AppView
  const value: TodayView = {
    waits: [],
    waitsCount: 0,
    work: nothing,
    channelChanges: [],
    unreadable: 0,
    ...said,
  }
  const invoke = async (channel: string) => ({
    ok: true,
    value: channel === 'app.show' ? view : value,
  })
  const deaf = () => () => undefined
  Object.assign(window, { latchkey: { invoke, on: deaf, onDrop: deaf } })
  await useSession().load()
  shown = mount(TodayScreen, { global: { plugins: [router] }, attachTo: document.body })
  await flushPromises()
  return shown
}

const leadsTo = (screen: VueWrapper, text: string) =>
  screen
    .findAll('a')
    .find((link) => link.text() === text)
    ?.attributes('href')

beforeEach(() => setActivePinia(createPinia()))
afterEach(() => shown?.unmount())

describe('Today', () => {
  it('greets by the time of the day, and says how much waits and falls due', async () => {
    const screen = await today({
      waits: [frozen, handed],
      waitsCount: 2,
      work: { ...nothing, weekCount: 4 },
    })
    expect(screen.get('h1').text()).toBe('Good morning, Ana')
    expect(screen.get('header').text()).toContain(
      'Two things wait for you. Four dates fall due this week.',
    )
  })

  it('has the gravest first with the one loud button, and each leads to what it is about', async () => {
    const screen = await today({ waits: [frozen, handed], waitsCount: 2 })
    const rows = screen.get('section').findAll('li')
    expect(rows[0]!.text()).toContain('Takeover frozen: Maria Gómez')
    expect(rows[0]!.text()).toContain('Nora reported “this wasn’t me” on Sat 28 Nov 2026')
    expect(rows[1]!.text()).toContain('“I get no codes.” Nora: “Call him back after 10.”')
    expect(screen.findAll('.button.primary').map((button) => button.text())).toEqual([
      'Look into it',
    ])
    expect(leadsTo(screen, 'Look into it')).toBe('/accounts/a1')
    expect(leadsTo(screen, 'Open')).toBe('/accounts/a1')
  })

  it('says of a case what waits in it while that runs, and then only since when it is open', async () => {
    const one = {
      ...maria,
      caseId: 'case-k7q2m00000000000',
      channel: 'phone',
      openedAt: minus(now, duration('2d')),
    } as const
    const until = (at: number) =>
      ({ ...one, waits: { is: 'verified', since: now, until: at } }) as never
    const screen = await today({
      work: { ...nothing, cases: [until(plus(now, 540))], casesCount: 1 },
    })
    expect(screen.text()).toContain('the caller is verified')
    expect(screen.text()).toContain('9 min left')
    shown?.unmount()
    const later = await today({ work: { ...nothing, cases: [until(now)], casesCount: 1 } })
    expect(later.text()).not.toContain('the caller is verified')
    expect(later.text()).toContain('since Sat 28 Nov')
  })

  it('says once that no channel is connected, and not that all went through', async () => {
    const screen = await today({ work: { ...nothing, notConnectedCount: 7 } })
    expect(screen.text()).toContain(
      '7 messages were written and not sent: no channel is connected.',
    )
    expect(screen.text()).not.toContain('No message came back.')
  })

  it('of an empty directory says what to do, and has no empty lists', async () => {
    const screen = await today({}, { accounts: 0 })
    expect(leadsTo(screen, 'Import a directory')).toBe('/directory')
    expect(screen.text()).not.toContain('Your open cases')
  })

  it('of who serves no customers has what they look after', async () => {
    const screen = await today({ work: null }, { role: 'trainer' })
    expect(leadsTo(screen, 'Results')).toBe('/training/report')
    expect(screen.text()).not.toContain('Your open cases')
    expect(screen.get('header').text()).not.toContain('this week')
  })

  it('leads back to the account that was open last', async () => {
    useRecent().opened({ id: 'a9', name: 'Omar Haddad', hint: 'om••••••' })
    const screen = await today({})
    expect(leadsTo(screen, 'Continue with Omar Haddad')).toBe('/accounts/a9')
  })
})
