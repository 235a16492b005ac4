import type { RequestOf } from '@shared/channels'
import type { DeskCommand } from '@shared/commands/schemas'
import type { AccountView } from '@shared/views/account'
import type { AcceptedView, DecisionView, RefusedView } from '@shared/views/decision'
import { duration } from '@shared/vocabulary/instant'
import { registrationOf } from '../../src/main/directory/planning/registration'
import type { PlannedPerson } from '../../src/main/ports/imports'
import { passphrase, type TestDesk } from './desk'

export const phone = '+34612345678'
export const mail = 'maria.gomez.private@example.org'
export const signInName = 'maria@contoso.example'

const maria: PlannedPerson = {
  externalId: null,
  name: 'Maria Gómez',
  locale: 'es',
  twoStep: false,
  lastSignInAt: null,
  signInNames: [{ kind: 'email', value: signInName, enabled: true }],
  contacts: [
    { kind: 'phone', value: phone, confirmed: true },
    { kind: 'email', value: mail, confirmed: true },
  ],
}

/**
 * A live desk with its operator signed in, and one account that has been there for more than a year. Returns its id.
 * @param founding who founds it: Ana, or Ana with Sam
 */
export async function deskWithMaria(
  desk: TestDesk,
  founding: RequestOf<'operators.createFirst'> = { name: 'Ana', passphrase },
): Promise<string> {
  await desk.get('operators.createFirst', founding)
  return withMaria(desk)
}

/** Puts the same account into a desk that has operators already, or one that differs in what is given. */
export async function withMaria(
  desk: TestDesk,
  change: Partial<PlannedPerson> = {},
): Promise<string> {
  const event = registrationOf({ ...maria, ...change }, desk.desk.ids, desk.now())
  await desk.store.accounts.register([event], {
    at: desk.now(),
    by: { kind: 'system' },
    action: 'directory.applyImport',
    accountId: null,
    caseId: null,
    outcome: 'accepted',
    rule: null,
    facts: {},
  })
  desk.wait(duration('400d'))
  return event.accountId
}

export async function show(desk: TestDesk, accountId: string): Promise<AccountView> {
  return desk.get('accounts.show', { accountId })
}

export async function contactOf(
  desk: TestDesk,
  accountId: string,
  kind: 'email' | 'phone',
): Promise<string> {
  return (await show(desk, accountId)).contacts.find((contact) => contact.kind === kind)!.id
}

export async function accepted(
  desk: TestDesk,
  accountId: string,
  command: DeskCommand,
): Promise<AcceptedView> {
  const decision = await desk.get('commands.run', { accountId, command })
  if (decision.outcome === 'refused')
    throw new Error(`${command.type} was refused: ${JSON.stringify(decision.refusal)}`)
  return decision
}

export async function refused(
  desk: TestDesk,
  accountId: string,
  command: DeskCommand,
): Promise<RefusedView> {
  const decision: DecisionView = await desk.get('commands.run', { accountId, command })
  if (decision.outcome === 'accepted') throw new Error(`${command.type} was accepted`)
  return decision
}

/** Opens a case and verifies the caller with a code to the email contact. */
export async function verifiedCase(desk: TestDesk, accountId: string): Promise<void> {
  await accepted(desk, accountId, {
    type: 'open-case',
    channel: 'phone',
    story: 'I lost my phone on the train.',
  })
  await callerProved(desk, accountId, 'email')
}

/** A support-call code to the account's contact of this kind, read out a minute later, in the open case. */
export async function callerProved(
  desk: TestDesk,
  accountId: string,
  kind: Parameters<typeof contactOf>[2],
): Promise<void> {
  const contactId = await contactOf(desk, accountId, kind)
  await accepted(desk, accountId, { type: 'request-code', purpose: 'support-call', contactId })
  desk.wait(60)
  await accepted(desk, accountId, {
    type: 'submit-code',
    purpose: 'support-call',
    code: desk.minted.at(-1)!,
  })
}
