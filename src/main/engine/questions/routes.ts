import type { ContactId } from '@shared/vocabulary/ids'
import type { Purpose } from '@shared/vocabulary/kinds'
import type { RouteId } from '@shared/vocabulary/routes'
import type { Account } from '../model/account'
import { customer, type Actor } from '../model/actor'
import type { Command } from '../model/commands'
import { isUsable, runningReplacement } from '../model/selectors'

/** What the caller says that they still have. */
export interface Holdings {
  /** Contacts whose messages the caller can read. */
  readonly contactIds: readonly ContactId[]
  readonly password: boolean
  /** A window or device on which the caller is still signed in. */
  readonly device: boolean
}

/**
 * One way back in, as commands that the engine is then asked about. `given` looks up what only the running story knows:
 * the code that was just sent, the contact that was just added.
 */
export interface Route {
  readonly id: RouteId
  readonly contactId: ContactId | null
  /** `verified`: the caller proves control of something stored. `claimed`: only the caller's word stands behind it. */
  readonly standsOn: 'verified' | 'claimed'
  readonly steps: readonly ((given: Given) => Command | 'wait-for-replacement')[]
}

export interface Given {
  readonly account: Account
  readonly lastCode: string
  readonly addedContactId: ContactId
}

export const assumedPassword = 'the password that the caller knows'
const newContact = { kind: 'email', value: 'a.new.address@caller.invalid' } as const

/** The agent that the console's operator would be in the story. */
const agent: Actor = { kind: 'operator', id: 'the agent', role: 'agent' }
const supervisor: Actor = { kind: 'operator', id: 'a supervisor', role: 'supervisor' }

/** All routes that could be tried with what the caller has; which of them lead anywhere is the engine's answer. */
export function routesFor(account: Account, holdings: Holdings): readonly Route[] {
  const readable = account.contacts
    .filter((contact) => holdings.contactIds.includes(contact.id) && isUsable(account, contact))
    .map((contact) => contact.id)
  const each = (id: RouteId, steps: (contactId: ContactId) => Route['steps']): readonly Route[] =>
    readable.map((contactId) => ({ id, contactId, standsOn: 'verified', steps: steps(contactId) }))
  const once = (id: RouteId, standsOn: Route['standsOn'], ...steps: Route['steps']): Route => ({
    id,
    contactId: null,
    standsOn,
    steps,
  })
  const canSignIn = holdings.password || holdings.device
  const running = runningReplacement(account)
  return [
    ...each('cancel-replacement', (contactId) => [
      step({ type: 'cancel-replacement', by: customer, contactId }),
      submit('cancel-replacement'),
    ]),
    ...(holdings.password ? each('sign-in', (contactId) => signsIn(account, contactId)) : []),
    ...(holdings.password
      ? []
      : each('reset-password', (contactId) => [
          request('reset-password', contactId),
          submit('reset-password'),
          step({ type: 'reset-password', by: customer }),
        ])),
    ...(canSignIn
      ? each('update-info', (contactId) => [
          ...(holdings.device ? [] : signsIn(account, contactId)),
          ...proves(account, contactId),
          ...adds(customer),
        ])
      : []),
    ...each('agent-updates-info', (contactId) => [...verifiesCaller(contactId), ...adds(agent)]),
    ...(holdings.password
      ? []
      : each('agent-resets-password', (contactId) => [
          ...verifiesCaller(contactId),
          step({ type: 'reset-password', by: agent }),
        ])),
    ...(holdings.password
      ? [once('new-info-at-sign-in', 'verified', signIn(), ...adds(customer))]
      : []),
    ...(running
      ? [
          once(
            'report-not-me',
            'claimed',
            step({ type: 'report-not-me', by: customer }),
            step({ type: 'open-case', by: supervisor, channel: 'phone', story: '' }),
            step({ type: 'close-takeover', by: supervisor }),
          ),
        ]
      : []),
    ...(running && holdings.password
      ? [
          once(
            'wait-it-out',
            'verified',
            () => 'wait-for-replacement',
            signIn(),
            ...(running.newContactIds.length > 0 ? [] : adds(customer)),
          ),
        ]
      : []),
    ...(canSignIn
      ? [
          once(
            'replace-info',
            'verified',
            ...(holdings.device ? [] : [signIn()]),
            step({ type: 'replace-contacts', by: customer, contact: newContact }),
            submit('confirm-contact'),
            () => 'wait-for-replacement',
          ),
        ]
      : []),
    once(
      'agent-replaces-info',
      'claimed',
      step({ type: 'open-case', by: agent, channel: 'phone', story: '' }),
      step({ type: 'replace-contacts', by: agent, contact: newContact }),
      submit('confirm-contact', agent),
      () => 'wait-for-replacement',
    ),
  ]
}

function step(command: Command): Route['steps'][number] {
  return () => command
}

function signIn(): Route['steps'][number] {
  return ({ account }) => ({
    type: 'sign-in',
    by: customer,
    name: account.signInNames.find((name) => name.enabled)?.value ?? '',
    password: assumedPassword,
  })
}

/** With the code that a two-step account, or an open notice, asks for. */
function signsIn(account: Account, contactId: ContactId): Route['steps'] {
  return account.twoStep || account.notice !== null
    ? [signIn(), request('sign-in', contactId), submit('sign-in'), signIn()]
    : [signIn()]
}

function proves(account: Account, contactId: ContactId): Route['steps'] {
  const contact = account.contacts.find((one) => one.id === contactId)
  const lastFour =
    contact?.kind === 'phone'
      ? [
          step({
            type: 'check-last-four',
            by: customer,
            contactId,
            digits: contact.value.slice(-4),
          }),
        ]
      : []
  return [...lastFour, request('change-security-info', contactId), submit('change-security-info')]
}

function verifiesCaller(contactId: ContactId): Route['steps'] {
  return [
    step({ type: 'open-case', by: agent, channel: 'phone', story: '' }),
    request('support-call', contactId, agent),
    submit('support-call', agent),
  ]
}

function adds(by: Actor): Route['steps'] {
  return [step({ type: 'add-contact', by: by, contact: newContact }), submit('confirm-contact', by)]
}

function request(
  purpose: Purpose,
  contactId: ContactId,
  by: Actor = customer,
): Route['steps'][number] {
  return step({ type: 'request-code', by, purpose, contactId })
}

function submit(purpose: Purpose, by: Actor = customer): Route['steps'][number] {
  return ({ lastCode }) => ({ type: 'submit-code', by, purpose, code: lastCode })
}
