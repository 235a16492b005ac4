import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { nobody } from '../evolve/nobody'
import type { Account } from '../model/account'
import { customer } from '../model/actor'
import type { Command, GivenContact } from '../model/commands'
import type { Decision } from '../model/decision'
import { placeOf } from '../model/placeOf'
import { addressKey, sameAddress } from '../model/sameAddress'
import { hasGate } from '../model/selectors'
import { arbitraryBeginning, arbitrarySteps, commandOf, type Step } from '../testing/arbitraryStory'
import { respelt } from '../testing/respelling'
import { signInName, Story, type Beginning } from '../testing/story'
import { decide } from './decide'

/** Invariants 5 and 13 (rules, section 9): over random stories on accounts of every shape. */

const runs = { numRuns: Number(process.env.LATCHKEY_PROPERTY_RUNS ?? 200) }

/** Addresses that have more than one spelling, in the place of those that the stories know. */
const elsewhere: Readonly<Record<string, string>> = {
  '+34612345678': '+541123456780',
  '+14155550134': '+5511987654321',
  'm@contoso.example': 'm@bücher.example',
}

function moved<T extends { readonly kind: 'email' | 'phone'; readonly value: string | null }>(
  one: T,
): T {
  if (one.value === null) return one
  const last = one.value.slice(-1)
  const value =
    elsewhere[one.value] ??
    (one.kind === 'phone'
      ? `+54112345670${last}`
      : one.value.replace('example.net', 'bücher.example'))
  return { ...one, value }
}

function movedBeginning(beginning: Beginning): Beginning {
  return {
    ...beginning,
    contacts: Object.fromEntries(
      Object.entries(beginning.contacts ?? {}).map(([id, contact]) => [
        id,
        { ...contact, value: elsewhere[contact.value] ?? contact.value },
      ]),
    ),
  }
}

/** The command with the addresses in it changed. */
function withAddresses(
  command: Command,
  change: <T extends { readonly kind: 'email' | 'phone'; readonly value: string | null }>(
    one: T,
  ) => T,
): Command {
  if (command.type === 'update-from-directory')
    return { ...command, update: { ...command.update, added: command.update.added.map(change) } }
  return 'contact' in command && typeof command.contact === 'object'
    ? ({ ...command, contact: change(command.contact as GivenContact) } as Command)
    : command
}

function respeltIfAny<
  T extends { readonly kind: 'email' | 'phone'; readonly value: string | null },
>(one: T): T {
  return one.value === null ? one : { ...one, ...respelt({ kind: one.kind, value: one.value }) }
}

function outcomeOf(decision: Decision): unknown {
  const events = [...decision.due, ...decision.events].map(({ type }) => type)
  const messages = decision.messages.map(({ template, contactId }) => [template, contactId])
  return decision.outcome === 'refused'
    ? [decision.refusal.rule, decision.refusal.liftsAt, decision.refusal.remedies, events, messages]
    : [decision.result, decision.accounts, events, messages]
}

/** All but what a request at the gate named: adding it there is how the request ends (rule signin.needs-new-info). */
function counting(account: Account): Account['contacts'] {
  const named = hasGate(account) ? (account.replacement?.newContactIds ?? []) : []
  return account.contacts.filter(({ id }) => !named.includes(id))
}

function always(look: (beginning: Beginning, steps: readonly Step[]) => void): void {
  fc.assert(
    fc.property(arbitraryBeginning, arbitrarySteps, (beginning, steps) =>
      look(movedBeginning(beginning), steps),
    ),
    runs,
  )
}

describe('two spellings of one address', { timeout: 10_000 + runs.numRuns * 100 }, () => {
  it('change no decision: whoever writes every address otherwise gets the same answers', () => {
    always((beginning, steps) => {
      const story = new Story(beginning)
      const other = new Story(beginning)
      for (const step of steps) {
        const command = withAddresses(commandOf(story.later(step.wait), step), moved)
        const written = withAddresses(
          withAddresses(commandOf(other.later(step.wait), step), moved),
          respeltIfAny,
        )
        expect(outcomeOf(other.give(written))).toEqual(outcomeOf(story.give(command)))
      }
    })
  })

  it('never count as two: no account gets a contact twice, by whatever command, and nothing takes both for two proofs', () => {
    let tried = 0
    always((beginning, steps) => {
      const story = new Story(beginning)
      for (const step of steps) {
        const command = commandOf(story.later(step.wait), step)
        const here = story.account.contacts[step.pick % Math.max(1, story.account.contacts.length)]
        const given =
          here === undefined || !step.flag
            ? withAddresses(command, moved)
            : withAddresses(command, (one) => ({ ...one, ...respelt(here) }))
        const before = story.account
        const decision = story.give(given)
        const keys = counting(decision.account).map(addressKey)
        expect(new Set(keys).size).toBe(keys.length)
        if (
          here !== undefined &&
          (given.type === 'add-contact' || given.type === 'replace-contacts') &&
          sameAddress(here, given.contact) &&
          counting(decision.account).some(({ id }) => id === here.id)
        ) {
          tried += 1
          expect(decision.outcome).toBe('refused')
        }
        if (given.type === 'reset-password' && decision.outcome === 'accepted' && before.twoStep) {
          const places = new Set(before.proofs.map(({ contactId }) => placeOf(before, contactId)))
          expect(places.size).toBeGreaterThanOrEqual(2)
        }
      }
    })
    expect(tried).toBeGreaterThan(runs.numRuns / 20)
  })
})

function shown(account: Account, command: Command, story: Story): unknown {
  const decision = decide(account, command, story.context)
  return decision.outcome === 'refused'
    ? decision.refusal
    : [decision.result, decision.facts, decision.advice, decision.accounts]
}

describe('before a verification', { timeout: 10_000 + runs.numRuns * 100 }, () => {
  it('the same is shown of a contact that the account has and of one that nobody has, whatever goes on with the account', () => {
    always((beginning, steps) => {
      const story = new Story(beginning)
      for (const step of steps) {
        story.later(step.wait).give(withAddresses(commandOf(story, step), moved))
        const enter = (code: string): Command => ({
          type: 'submit-code',
          by: customer,
          purpose: 'recover-username',
          code,
        })
        for (const { kind, value } of story.account.contacts) {
          const look: Command = { type: 'recover-username', by: customer, contact: { kind, value } }
          expect(shown(story.account, look, story)).toEqual(shown(nobody, look, story))
        }
        for (const code of ['999999999'.slice(0, story.policy.values['code.digits']), '99', ''])
          expect(shown(story.account, enter(code), story)).toEqual(
            shown(nobody, enter(code), story),
          )
      }
    })
  })

  it('the same is shown of a sign-in name that somebody has and of one that nobody has, after as many wrong passwords', () => {
    always((beginning, steps) => {
      const story = new Story(beginning)
      for (const step of steps) {
        story.later(step.wait).give(withAddresses(commandOf(story, step), moved))
        const unknown: Account = { ...nobody, signInFailures: story.account.signInFailures }
        for (const code of [
          undefined,
          '99',
          '999999999'.slice(0, story.policy.values['code.digits']),
        ])
          for (const password of ['a wrong one', '123456', '']) {
            const signIn: Command = {
              type: 'sign-in',
              by: customer,
              name: signInName,
              password,
              ...(code === undefined ? {} : { code }),
            }
            expect(shown(story.account, signIn, story)).toEqual(shown(unknown, signIn, story))
          }
      }
    })
  })
})
