import type { Channel, RequestOf, ValueOf } from '@shared/channels'
import type { DeskCommand } from '@shared/commands/schemas'
import type { IpcError, Reply } from '@shared/ipc/errors'
import type { AccountView } from '@shared/views/account'
import type { AppView } from '@shared/views/app'
import type { DecisionView } from '@shared/views/decision'
import { duration, plus } from '@shared/vocabulary/instant'
import type { Desk } from '../../src/main/services/desk'
import { registrationOf } from '../../src/main/directory/planning/registration'
import { system } from '../../src/main/engine/model/actor'
import { dispatch } from '../../src/main/ipc/dispatch'
import type { SettableTime } from '../../src/main/platform/testing/settableMachine'
import { newSession, type Session } from '../../src/main/operators/session'
import { sweeps } from '../../src/main/jobs/sweeps'
import { passphrase } from './desk'
import { deskOf } from './profile'

/** A real profile's desk on a machine whose clock a test can set, and one window of it. */
export interface ClockDesk {
  readonly desk: Desk
  readonly session: Session
  /** Every code that was minted, in order. */
  readonly minted: readonly string[]
  ask<C extends Channel>(channel: C, request: RequestOf<C>): Promise<Reply<ValueOf<C>>>
  get<C extends Channel>(channel: C, request: RequestOf<C>): Promise<ValueOf<C>>
  failure<C extends Channel>(channel: C, request: RequestOf<C>): Promise<IpcError>
  run(accountId: string, command: DeskCommand): Promise<DecisionView>
  show(accountId: string): Promise<AccountView>
  signIn(name?: string): Promise<AppView>
  /** Does once what the desk does by itself every few seconds. */
  sweep(name: 'clock' | 'due' | 'correction'): Promise<unknown>
  /** The actions of the newest records, the newest first. */
  recorded(count: number): Promise<readonly string[]>
  close(): Promise<void>
}

export async function openAt(folder: string, machine: SettableTime): Promise<ClockDesk> {
  const desk = await deskOf(folder, machine.time)
  if (desk.fault !== null) throw new Error(`the desk is shut: ${desk.fault.kind}`)
  const minted: string[] = []
  const mintCode = (digits: number): string => {
    const code = desk.secrets.mintCode(digits)
    minted.push(code)
    return code
  }
  return windowOf({ ...desk, secrets: { ...desk.secrets, mintCode } }, minted)
}

export function windowOf(desk: Desk, minted: readonly string[] = []): ClockDesk {
  const session = newSession()
  const running = new Map(sweeps.map(({ name, start }) => [name, start(desk)]))
  const ask: ClockDesk['ask'] = (channel, request) =>
    dispatch(desk, session, channel, request) as never
  const get: ClockDesk['get'] = async (channel, request) => {
    const reply = await ask(channel, request)
    if (!reply.ok) throw new Error(`${channel}: ${JSON.stringify(reply.error)}`)
    return reply.value
  }
  return {
    desk,
    session,
    minted,
    ask,
    get,
    async failure(channel, request) {
      const reply = await ask(channel, request)
      if (reply.ok) throw new Error(`${channel} was answered`)
      return reply.error
    },
    run: (accountId, command) => get('commands.run', { accountId, command }),
    show: (accountId) => get('accounts.show', { accountId }),
    signIn: (name = 'Ana') => get('operators.signIn', { name, passphrase }),
    sweep: async (name) => running.get(name)?.(),
    recorded: async (count) => (await desk.store.audit.list(count)).map(({ action }) => action),
    close: async () => desk.store.close(),
  }
}

/** Registers Maria, with a phone and an email that have been hers for more than a year. */
export async function registerMaria({ desk }: ClockDesk): Promise<string> {
  const now = desk.clock.now()
  const event = registrationOf(
    {
      externalId: null,
      name: 'Maria Gómez',
      locale: 'es',
      twoStep: false,
      lastSignInAt: null,
      signInNames: [{ kind: 'email', value: 'maria@contoso.example', enabled: true }],
      contacts: [
        { kind: 'phone', value: '+34612345678', confirmed: true },
        { kind: 'email', value: 'maria.g@example.org', confirmed: true },
      ],
    },
    desk.ids,
    now,
  )
  const known = plus(now, -duration('400d'))
  const contacts = event.contacts.map((contact) => ({
    ...contact,
    addedAt: known,
    confirmedAt: known,
  }))
  await desk.store.accounts.register([{ ...event, contacts }], {
    at: now,
    by: system,
    action: 'directory.applyImport',
    accountId: null,
    caseId: null,
    outcome: 'accepted',
    rule: null,
    facts: {},
  })
  return event.accountId
}

/** Somebody who has lost everything asked for all of Maria's security info to be removed: it takes effect 30 days later. */
export async function beginWait(
  at: ClockDesk,
  accountId: string,
): Promise<AccountView['replacement']> {
  await at.run(accountId, { type: 'open-case', channel: 'phone', story: 'I have lost everything.' })
  const { contacts } = await at.show(accountId)
  await at.run(accountId, {
    type: 'request-code',
    purpose: 'support-call',
    contactId: contacts[0]!.id,
  })
  await at.run(accountId, { type: 'submit-code', purpose: 'support-call', code: at.minted.at(-1)! })
  const decision = await at.run(accountId, { type: 'remove-all-contacts' })
  if (decision.outcome === 'refused') throw new Error(JSON.stringify(decision.refusal))
  return (await at.show(accountId)).replacement
}
