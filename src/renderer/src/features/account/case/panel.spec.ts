import { flushPromises, mount, type VueWrapper } from '@vue/test-utils'
import { createPinia, setActivePinia } from 'pinia'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { defineComponent, h } from 'vue'
import type { RequestOf } from '@shared/channels'
import type { AccountView, CaseView, ContactView } from '@shared/views/account'
import type { AppView } from '@shared/views/app'
import { providePage } from '../page'
import CaseNotes from './CaseNotes.vue'
import CodeDelivery from './CodeDelivery.vue'
import OwnerCheck from './OwnerCheck.vue'
import RedFlags from './RedFlags.vue'

const phone = (id: string) =>
  ({ id, kind: 'phone', hint: '•••••••78', state: 'confirmed', establishedAt: 10 }) as ContactView
const account = {
  id: 'a',
  now: 100,
  contacts: [phone('first'), phone('second')],
  actions: [],
  replacement: null,
  reach: { email: { is: 'open' }, phone: { is: 'open' } },
  timeline: [],
} as unknown as AccountView
const current = {
  id: 'case-1',
  mine: true,
  closedAt: null,
  checks: [],
  flags: [],
  codeSent: null,
  callerVerifiedUntil: null,
  callerProofs: { have: 0, need: 1 },
} as unknown as CaseView

let given: RequestOf<'commands.run'>['command'][]
let role: NonNullable<AppView['operator']>['role']
let shown: VueWrapper

beforeEach(() => {
  given = []
  role = 'agent'
  const invoke = async (channel: string, request: RequestOf<'commands.run'>) => {
    if (channel === 'app.show')
      return {
        ok: true,
        value: {
          phase: 'ready',
          now: 100,
          language: 'en',
          operator: { role, screens: [] },
          profile: {},
        },
      }
    if (channel === 'commands.run') given.push(request.command)
    return channel === 'commands.run'
      ? { ok: true, value: { outcome: 'accepted', result: 'noted', facts: {} } }
      : { ok: false, error: { code: 'not-found', facts: {}, liftsAt: null } }
  }
  const deaf = () => () => undefined
  Object.assign(window, { latchkey: { invoke, on: deaf, onDrop: deaf } })
  setActivePinia(createPinia())
})
afterEach(() => shown.unmount())

async function show(component: Parameters<typeof h>[0], props: object): Promise<VueWrapper> {
  const { useSession } = await import('../../../session/session')
  await useSession().load()
  const page = defineComponent({
    setup() {
      providePage('a')
      return () => h(component as never, props)
    },
  })
  shown = mount(page, {
    attachTo: document.body,
    global: { stubs: { RouterLink: { template: '<a><slot /></a>' } } },
  })
  await flushPromises()
  return shown
}

describe('the checklist', () => {
  it('ticks one of two phones whose masks are the same, and says which is which', async () => {
    const panel = await show(OwnerCheck, { account, current })
    const phones = panel.findAll('label').filter((label) => label.text().includes('Called back'))
    expect(phones.map((label) => label.text().match(/no\. \d/)?.[0])).toEqual(['no. 1', 'no. 2'])
    await phones[1]!.get('input').setValue(true)
    await flushPromises()
    expect(given).toEqual([
      { type: 'check-in-case', caseId: 'case-1', check: 'called-back', contactId: 'second' },
    ])
  })

  it('takes a tick back where it stands, and whoever did goes on from there', async () => {
    const checks = [{ check: 'pressure', contactId: null, contactHint: null, at: 50 }]
    const panel = await show(OwnerCheck, { account, current: { ...current, checks } })
    const undo = panel.findAll('button').filter((button) => button.text() === 'undo')
    expect(undo).toHaveLength(1)
    expect(undo[0]!.attributes('aria-label')).toBe('Undo: The caller pushes, hurries or threatens')
    await undo[0]!.trigger('click')
    await flushPromises()
    expect(given).toEqual([
      { type: 'check-in-case', caseId: 'case-1', check: 'pressure', takenBack: true },
    ])
    expect(document.activeElement?.closest('li')?.textContent).toContain('pushes')
  })
})

describe('a red flag', () => {
  const flag = (id: string, caller: string, isEased = false) => ({
    id,
    facts: { caller, frozenAt: 50 },
    isEased,
  })

  it('says what is to be done for this caller: a verified one with a new phone is no alarm', async () => {
    const before = await show(RedFlags, {
      current: { ...current, flags: [flag('new-number', 'unverified')] },
    })
    expect(before.get('[role=status]').text()).toContain('Don’t add the new number yet.')
    before.unmount()
    const after = await show(RedFlags, {
      current: { ...current, flags: [flag('new-number', 'verified', true)] },
    })
    expect(after.get('[role=status]').text()).toBe('')
    expect(after.text()).toContain('Add the new number first, then take the lost one off.')
  })

  it.each([
    ['agent', 'hand the case over to the supervisors'],
    ['supervisor', 'that is you'],
  ] as const)('tells an %s what is theirs to do', async (who, advice) => {
    role = who
    const panel = await show(RedFlags, {
      current: { ...current, flags: [flag('takeover-reported', 'unverified')] },
    })
    expect(panel.text()).toContain(advice)
    expect(panel.text().includes('hand the case over')).toBe(who === 'agent')
  })
})

describe('the line of a code', () => {
  const attempt = (state: string, at: number, reason: string | null = null) => ({
    state,
    at,
    reason,
    answer: null,
  })
  const sent = (standing: object) => ({
    contactId: 'first',
    sentAt: 90,
    standing: {
      kind: 'phone',
      at: 90,
      hasCode: true,
      since: 90,
      nextTryAt: null,
      expiresAt: 690,
      attempts: [],
      ...standing,
    },
  })
  const shownOf = async (standing: object) =>
    (await show(CodeDelivery, { sent: sent(standing) })).text().replaceAll(/\s+/g, ' ')

  it('goes on as the delivery does, and asks why from when it was taken until it has arrived', async () => {
    expect(await shownOf({ state: 'sending' })).toBe('on its way')
    shown.unmount()
    const taken = attempt('accepted', 91)
    expect(await shownOf({ state: 'accepted', attempts: [taken] })).toMatch(
      /^00:01:31 the text service has taken it Did it not arrive\?$/,
    )
    shown.unmount()
    expect(
      await shownOf({ state: 'delivered', attempts: [taken, attempt('delivered', 92)] }),
    ).toMatch(/^00:01:31 the text service has taken it · 00:01:32 the phone has it$/)
  })

  it('of an email never says more than that the provider has taken it', async () => {
    const attempts = [attempt('accepted', 91), attempt('delivered', 92)]
    expect(await shownOf({ kind: 'email', state: 'delivered', attempts })).toMatch(
      /our mail server has taken it · .* the customer’s provider has taken it$/,
    )
  })

  it('says in words why it came back, and what to do where nobody knows', async () => {
    const attempts = [attempt('accepted', 91), attempt('bounced', 93, 'no-number')]
    expect(await shownOf({ state: 'bounced', attempts })).toContain(
      'it came back: there is no such number',
    )
    expect(shown.get('.cannot').text()).toContain('it came back')
    shown.unmount()
    expect(await shownOf({ state: 'unknown', attempts: [attempt('unknown', 91)] })).toContain(
      'It may have left. Ask the caller; if nothing has come within a minute, send a new code.',
    )
  })

  it('says when it is tried again, and whether the code is any good by then', async () => {
    const attempts = [attempt('deferred', 91, 'later'), attempt('deferred', 95, 'later')]
    const deferred = { state: 'deferred', attempts, nextTryAt: 125 }
    expect(await shownOf(deferred)).toMatch(
      /^00:01:35 not taken for now: the other side asks us to try later · tried again at 00:02:05/,
    )
    shown.unmount()
    expect(await shownOf({ ...deferred, expiresAt: 330 })).toContain(
      'It may arrive too late: the code expires in 3 min.',
    )
    shown.unmount()
    expect(await shownOf({ ...deferred, expiresAt: 180 })).toContain('It will come too late')
  })

  it('says where nothing can be sent from here', async () => {
    expect(await shownOf({ state: 'not-connected' })).toBe(
      'Nothing can be sent from this desk: no channel is connected. Nothing reaches the customer.',
    )
  })
})

it('a note stands there line by line, as it was written, and one of another case does not', async () => {
  const entry = (sequence: number, id: string, text: string) => ({
    sequence,
    at: 60,
    event: 'case-noted',
    actor: 'operator',
    operatorName: 'Ana',
    facts: { case: id, text },
  })
  const timeline = [entry(1, 'case-1', 'New phone:\n- confirmed'), entry(2, 'case-2', 'other')]
  const panel = await show(CaseNotes, { account: { ...account, timeline }, current })
  expect(panel.findAll('li')).toHaveLength(1)
  expect(panel.get('.text').element.textContent).toBe('New phone:\n- confirmed')
})
