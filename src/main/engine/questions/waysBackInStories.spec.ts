import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { plus, type Instant } from '@shared/vocabulary/instant'
import type { ContactId } from '@shared/vocabulary/ids'
import type { CommandType, Purpose } from '@shared/vocabulary/kinds'
import { decide } from '../commands/decide'
import type { Account } from '../model/account'
import { customer, type Actor, type Operator } from '../model/actor'
import type { Command } from '../model/commands'
import type { Decision } from '../model/decision'
import type { Message } from '../model/messages'
import { callerProofs } from '../model/caller'
import { openCases, sessionIn } from '../model/selectors'
import { settle } from '../time/settle'
import { arbitraryBeginning, arbitrarySteps, commandOf } from '../testing/arbitraryStory'
import { ana, password, sam, sue, type Story, Story as AStory } from '../testing/story'
import { asDescribed, newContact, type Holdings } from './callersStory'
import { waysBackIn, type WayBackIn } from './waysBackIn'

/** A random account, a random caller, and what they and the desk can do with real codes and the real password. */
class Call {
  account: Account
  now: Instant
  readonly messages: Message[]
  readonly began: Instant
  readonly given: unknown[] = []
  mayChoosePassword: boolean

  constructor(
    private readonly story: Story,
    readonly holdings: Holdings,
    readonly me: Operator,
  ) {
    const { account, now, messages } = story
    this.account = { ...asDescribed(account, holdings, now), passwordSeal: account.passwordSeal }
    this.now = this.began = now
    this.messages = [...messages]
    this.mayChoosePassword = holdings.password
  }

  give(command: Command): Decision {
    this.given.push([this.now - this.began, command.type, command])
    const decision = decide(this.account, command, { ...this.story.context, now: this.now })
    this.account = decision.account
    this.messages.push(...decision.messages)
    if (decision.outcome === 'accepted' && decision.result === 'reset-authorised')
      this.mayChoosePassword = true
    return decision
  }

  settle(): void {
    this.account = settle(this.account, this.now, this.story.context.ids).account
  }

  signIn(): Command {
    const name = this.account.signInNames.find(({ enabled }) => enabled)?.value ?? ''
    return { type: 'sign-in', by: customer, name, password }
  }

  /** The newest code of the purpose that went to the contact. */
  code(purpose: Purpose | null, contactId: ContactId): string {
    return (
      this.messages.findLast(
        ({ template, to, code }) =>
          template === `code.${purpose}` && code !== null && isTo(this.account, contactId, to),
      )?.code ?? 'none'
    )
  }

  isIn(): boolean {
    return sessionIn(this.account, 'main')?.held === null
  }

  added(): ContactId {
    return this.account.contacts.findLast(({ value }) => value === newContact.value)?.id ?? 'none'
  }
}

function isTo({ contacts }: Account, contactId: ContactId, to: Message['to']): boolean {
  return contacts.find(({ id }) => id === contactId)?.value === to.value
}

const call = fc
  .tuple(
    arbitraryBeginning,
    arbitrarySteps,
    fc.array(fc.nat(6), { maxLength: 3 }),
    fc.boolean(),
    fc.integer({ min: 0, max: 3 }),
    fc.constantFrom(ana, sam),
  )
  .map(([beginning, steps, picks, knows, device, me]) => {
    const story = new AStory(beginning)
    for (const step of steps) story.later(step.wait).give(commandOf(story, step))
    story.settle()
    const { contacts } = story.account
    const holdings: Holdings = {
      contactIds: [...new Set(picks.flatMap((pick) => contacts[pick]?.id ?? []))],
      password: knows,
      device: device === 0,
    }
    return { story, holdings, me: me as Operator }
  })

const runs = { numRuns: Number(process.env.LATCHKEY_PROPERTY_RUNS ?? 200) * 5 }
const time = { timeout: 600_000 }

/** Does each step of a way for real; what it came to. */
function play(asked: Call, way: WayBackIn): void {
  const people = peopleOf(asked)
  for (const step of way.steps) {
    if (step.done) continue
    asked.now = plus(asked.now, step.waits)
    if (step.command === 'wait') {
      asked.settle()
      continue
    }
    const known = asked.account.contacts.some(({ id }) => id === step.contactId)
    const contactId = known ? (step.contactId ?? 'none') : asked.added()
    const by = step.by === 'system' ? customer : people[step.by]
    const told = `${way.id}: ${step.by} ${step.command} ${JSON.stringify(way.steps)}`
    const decision = asked.give(commandFor(asked, step.command, by, step.purpose, contactId))
    if (step.asks)
      expect(decision, told).toMatchObject({
        refusal: { remedies: expect.arrayContaining(['approve']) as unknown },
      })
    else if (decision.outcome === 'refused')
      expect(decision.refusal.rule, told).toBe(
        step.command === 'sign-in' ? 'notice.verify-first' : 'nothing',
      )
  }
  expect(asked.now).toBe(way.endsAt)
}

function peopleOf({ me }: Call): Readonly<Record<Tried['who'], Actor>> {
  return { customer, me, supervisor: me.role === 'supervisor' ? me : sam, second: sue }
}

function commandFor(
  asked: Call,
  type: CommandType,
  by: Actor,
  purpose: Purpose | null,
  contactId: ContactId,
): Command {
  const named = asked.account.contacts.find(({ id }) => id === contactId)
  const mine = by.kind === 'operator' ? openCaseOf(asked, by) : {}
  switch (type) {
    case 'sign-in':
      return asked.signIn()
    case 'skip-notice':
      return { type, by }
    case 'request-code':
      return { type, by, purpose: purpose ?? 'sign-in', contactId, ...mine }
    case 'submit-code':
      return {
        type,
        by,
        purpose: purpose ?? 'sign-in',
        code: asked.code(purpose, contactId),
        contactId,
        ...mine,
      }
    case 'check-last-four':
      return { type, by, contactId, digits: named?.value.slice(-4) ?? '' }
    case 'add-contact':
    case 'replace-contacts':
      return { type, by, contact: newContact, ...mine }
    case 'open-case':
      return { type, by, channel: 'phone', story: '' }
    case 'enable-contact':
      return { type, by, contactId, reason: '', ...mine }
    case 'unlock-sign-in':
      return { type, by, reason: '', ...mine }
    case 'cancel-replacement':
      return { type, by, contactId, ...mine }
    case 'report-not-me':
    case 'close-takeover':
    case 'release-replacement':
    case 'reset-password':
    case 'approve':
      return { type, by, ...mine }
    default:
      throw new Error(`no way has the step ${type}`)
  }
}

/** With several cases open the operator goes on in the one whose caller is verified, as the desk does. */
function openCaseOf(asked: Call, by: Operator): { readonly caseId?: string } {
  const open = openCases(asked.account, by)
  const current =
    open.find((one) => callerProofs(asked.account, one, asked.now).length > 0) ?? open[0]
  return current === undefined ? {} : { caseId: current.id }
}

/** Whether the way led where it says. */
function arrived(asked: Call, way: WayBackIn): boolean {
  switch (way.id) {
    case 'cancel-replacement':
    case 'report-not-me':
    case 'close-takeover':
      return asked.account.replacement === null
    default:
      return (
        asked.isIn() ||
        asked.account.contacts.some(
          ({ id, value, confirmedAt }) =>
            confirmedAt !== null &&
            confirmedAt >= asked.began &&
            (value === newContact.value || asked.holdings.contactIds.includes(id)),
        )
      )
  }
}

describe('the ways back in of any account and caller', () => {
  it(
    'stand shortest first, and each of them, done step by step, arrives when it says',
    time,
    () => {
      fc.assert(
        fc.property(call, ({ story, holdings, me }) => {
          const before = JSON.stringify(story.account)
          const found = waysBackIn(story.account, holdings, me, story.context)
          expect(JSON.stringify(story.account)).toBe(before)
          const waits = found.map(({ totalWait }) => totalWait)
          expect(waits).toEqual(waits.toSorted((a, b) => a - b))
          for (const way of found) {
            const asked = new Call(story, holdings, me)
            play(asked, way)
            expect(arrived(asked, way), JSON.stringify(way)).toBe(true)
          }
        }),
        runs,
      )
    },
  )

  it(
    'are never none, nor longer than need be, where people who try things get the caller in',
    time,
    () => {
      fc.assert(
        fc.property(call, fc.array(tried, { minLength: 20, maxLength: 60 }), (one, tries) => {
          const { story, holdings, me } = one
          if (holdings.device) return
          const asked = new Call(story, holdings, me)
          for (const step of tries) {
            asked.now = plus(asked.now, step.wait)
            const command = anythingBut(asked, step)
            if (command) asked.give(command)
            if (asked.isIn()) break
          }
          asked.settle()
          if (!asked.isIn()) return
          const [first] = waysBackIn(story.account, holdings, me, story.context)
          const told = JSON.stringify([asked.given, first])
          expect(first, told).toBeDefined()
          expect(first?.endsAt, told).toBeLessThanOrEqual(asked.now)
        }),
        runs,
      )
    },
  )
})

/** What somebody tries next, before it is looked up what that is on the account as it then stands. */
interface Tried {
  readonly wait: number
  readonly what: CommandType
  readonly who: 'customer' | 'me' | 'supervisor' | 'second'
  readonly purpose: Purpose
  readonly pick: number
}

const tried: fc.Arbitrary<Tried> = fc.record({
  wait: fc.constantFrom(0, 0, 0, 0, 60, 60, 900, 3600, 86_400),
  what: fc.constantFrom<CommandType>(
    'sign-in',
    'sign-in',
    'skip-notice',
    'request-code',
    'request-code',
    'submit-code',
    'submit-code',
    'submit-code',
    'check-last-four',
    'add-contact',
    'replace-contacts',
    'cancel-replacement',
    'enable-contact',
    'unlock-sign-in',
    'report-not-me',
    'close-takeover',
    'release-replacement',
    'reset-password',
    'reset-password',
    'open-case',
    'approve',
  ),
  who: fc.constantFrom('customer', 'customer', 'customer', 'me', 'me', 'supervisor', 'second'),
  purpose: fc.constantFrom(
    'confirm-contact',
    'sign-in',
    'change-security-info',
    'reset-password',
    'cancel-replacement',
    'support-call',
  ),
  pick: fc.nat(6),
})

/** The command, unless it takes something that the caller doesn't have: the password, or a code that they can't read. */
function anythingBut(asked: Call, { what, who, purpose, pick }: Tried): Command | null {
  if (what === 'sign-in' && !asked.mayChoosePassword) return null
  const { contacts } = asked.account
  const contactId = contacts[pick % Math.max(1, contacts.length)]?.id ?? 'none'
  const isReadable = asked.holdings.contactIds.includes(contactId) || contactId === asked.added()
  if (what === 'submit-code' && !isReadable) return null
  return commandFor(asked, what, peopleOf(asked)[who], purpose, contactId)
}
