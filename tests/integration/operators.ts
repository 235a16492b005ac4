import type { Channel, RequestOf, ValueOf } from '@shared/channels'
import type { Reply } from '@shared/ipc/errors'
import type { AppView } from '@shared/views/app'
import type { OperatorView } from '@shared/views/operators'
import type { Role } from '@shared/vocabulary/kinds'
import { dispatch } from '../../src/main/ipc/dispatch'
import { newSession, type Session } from '../../src/main/operators/session'
import { passphrase, type TestDesk } from './desk'

/** What an administrator tells somebody whom they have added. */
export const given = 'told over the phone'

/** A window of a desk, with a session of its own. */
export interface TestWindow {
  readonly session: Session
  ask<C extends Channel>(channel: C, request: RequestOf<C>): Promise<Reply<ValueOf<C>>>
}

export function otherWindow(desk: TestDesk): TestWindow {
  const session = newSession()
  return {
    session,
    ask: (channel, request) => dispatch(desk.desk, session, channel, request) as never,
  }
}

export async function signInAs(
  window: Pick<TestWindow, 'ask'>,
  name: string,
  secret = passphrase,
): Promise<AppView> {
  const reply = await window.ask('operators.signIn', { name, passphrase: secret })
  if (!reply.ok) throw new Error(`${name} could not sign in: ${JSON.stringify(reply.error)}`)
  return reply.value
}

/** What the first start is asked for where Sam founds the profile along with Ana. */
export const foundingTwo = {
  name: 'Ana',
  passphrase,
  second: { name: 'Sam', passphrase: given },
} as const

/** Somebody who was told their first passphrase signs in at another window and chooses the passphrase of all tests. */
export async function arrived(desk: TestDesk, name: string): Promise<TestWindow> {
  const window = otherWindow(desk)
  await signInAs(window, name, given)
  const reply = await window.ask('operators.changePassphrase', { passphrase })
  if (!reply.ok)
    throw new Error(`${name} could not choose a passphrase: ${JSON.stringify(reply.error)}`)
  return window
}

/**
 * Whoever is signed in adds an operator, who signs in at another window and chooses the passphrase of all tests.
 * @param yes which supervisor says yes to it, where it takes one
 */
export async function added(
  desk: TestDesk,
  name: string,
  role: Role,
  yes?: string,
): Promise<{ readonly operator: OperatorView; readonly window: TestWindow }> {
  const operator = await desk.get('operators.add', {
    name,
    role,
    passphrase: given,
    ...(yes === undefined ? {} : { yes: { name: yes, passphrase } }),
  })
  const window = await arrived(desk, name)
  return { operator, window }
}

/**
 * A desk in the hands of its one administrator, Eva. Ana founded it and is a supervisor.
 * @param founding who founds it: Ana, or Ana with Sam, who has chosen their passphrase by now
 */
export async function administeredDesk(
  desk: TestDesk,
  founding: RequestOf<'operators.createFirst'> = { name: 'Ana', passphrase },
): Promise<TestDesk> {
  await desk.get('operators.createFirst', founding)
  if (founding.second !== undefined) await arrived(desk, founding.second.name)
  await added(desk, 'Eva', 'administrator')
  await signInAs(desk, 'Eva')
  return desk
}

export async function idOf(desk: TestDesk, name: string): Promise<string> {
  const record = await desk.store.operators.byName(name)
  if (record === null) throw new Error(`there is no operator ${name}`)
  return record.id
}
