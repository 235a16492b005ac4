import type { AccountId } from '@shared/vocabulary/ids'
import { formatInstant, type Instant } from '@shared/vocabulary/instant'
import type { PersonCommandType, Purpose } from '@shared/vocabulary/kinds'
import type { Command, CommandOf, GivenContact } from '../../engine/model/commands'
import type { StepText } from '../../ports/training'
import { codeOf, type CodeSearch } from '../player/codes'
import { handleInReference } from '../player/contactMeant'
import type { Stage } from '../player/simulation'
import { signedInTo } from '../player/standing'

/** What a command that somebody gave is called by in a scenario file: the other way round than `play/engineCommand.ts`. */
interface Writing {
  readonly stage: Stage
  readonly accountId: AccountId | null
  /** The accounts that some window is signed in to. */
  readonly signedIn: ReadonlySet<string>
  /** The number of the move: what it brings along is named after it. */
  readonly move: number
}

type Writers = {
  readonly [T in PersonCommandType]: (given: CommandOf<T>, writing: Writing) => StepText
}

const nothing = () => ({})

const writers: Writers = {
  'sign-in': ({ name, password, code, risk }, writing) => ({
    name,
    password,
    ...(risk === true ? { risk } : {}),
    ...(code === undefined
      ? {}
      : { code: enteredCode(writing, code, 'sign-in', null) ?? 'last-received' }),
  }),
  'sign-out': nothing,
  'skip-notice': nothing,
  'raise-notice': nothing,
  'request-code': ({ purpose, contactId }, writing) => ({
    purpose,
    contact: handleOf(writing, contactId),
  }),
  'submit-code': ({ purpose, code, contactId }, writing) => {
    const entered = enteredCode(writing, code, purpose, contactId ?? null)
    return {
      purpose,
      ...(entered === null ? {} : { code: entered }),
      ...(contactId === undefined ? {} : { contact: handleOf(writing, contactId) }),
    }
  },
  'check-last-four': ({ contactId, digits }, writing) => ({
    contact: handleOf(writing, contactId),
    digits,
  }),
  'add-contact': ({ contact }, writing) => ({
    handle: newHandle(writing, contact),
    ...written(contact),
  }),
  'remove-contact': ({ contactId, risk, accept }, writing) => ({
    contact: handleOf(writing, contactId),
    ...(risk === undefined ? {} : { risk }),
    ...(accept === undefined ? {} : { accept: [...accept] }),
  }),
  'remove-all-contacts': nothing,
  'replace-contacts': ({ contact }, writing) => ({
    handle: newHandle(writing, contact),
    ...written(contact),
  }),
  'cancel-replacement': ({ contactId }, writing) =>
    contactId === undefined ? {} : { contact: handleOf(writing, contactId) },
  'report-not-me': ({ message }, { stage }) => {
    const contact = stage.world.letters.find((letter) => letter.message.id === message)?.contact
    return contact == null ? {} : { message: contact }
  },
  'release-replacement': nothing,
  'close-takeover': nothing,
  'set-sign-in-preference': ({ name, enabled }) => ({ name, enabled }),
  'set-locale': ({ locale }) => ({ locale }),
  'set-two-step': ({ enabled }) => ({ enabled }),
  'recover-username': ({ contact }) => written(contact),
  'reset-password': nothing,
  'change-billing': nothing,
  'view-billing': nothing,
  buy: nothing,
  'use-service': ({ service }) => ({ service }),
  'open-case': ({ channel, story }) => ({ channel, ...(story === '' ? {} : { story }) }),
  'check-in-case': ({ check, contactId }, writing) => ({
    check,
    ...(contactId === undefined ? {} : { contact: handleOf(writing, contactId) }),
  }),
  note: ({ text }) => ({ text }),
  'close-case': ({ outcome }) => ({ outcome }),
  'reveal-contact': ({ contactId, reason }, writing) => ({
    contact: handleOf(writing, contactId),
    reason,
  }),
  'enable-contact': ({ contactId, reason }, writing) => ({
    contact: handleOf(writing, contactId),
    reason,
  }),
  approve: nothing,
  decline: nothing,
  'diagnose-delivery': ({ contactId, answers }, writing) => ({
    contact: handleOf(writing, contactId),
    answers: { ...answers },
  }),
}

/** What is to be told: who gave what to whom, when, as which move. `asks`: it asked a second operator for approval. */
export interface Move {
  readonly command: Command
  readonly accountId: AccountId | null
  readonly at: Instant
  readonly number: number
  readonly asks: boolean
}

/** Thrown where a command names something that nobody is called by here: such a move can't be told. */
export class Nameless extends Error {}

/**
 * The step that gives the same command again. Codes are told by where they stand (`last-received`), not by their digits,
 * so that the step also plays where other codes are drawn.
 * @throws {Nameless}
 */
export async function stepText(stage: Stage, move: Move): Promise<StepText> {
  const { cast } = stage
  const { command, accountId, at } = move
  // Nobody's move: an import belongs to the live store.
  if (command.type === 'update-from-directory') throw new Nameless()
  const write = writers[command.type] as (given: Command, writing: Writing) => StepText
  const by =
    command.by.kind === 'operator'
      ? { by: cast.operatorHandle(command.by.id) }
      : command.by.kind === 'system'
        ? { by: 'system' }
        : {}
  return {
    at: formatInstant(at),
    do: command.type,
    ...(accountId === null ? {} : { account: cast.accountHandle(accountId) }),
    ...by,
    ...(command.by.kind === 'customer' && command.window !== undefined && command.window !== 'main'
      ? { window: command.window }
      : {}),
    ...naming(stage, move),
    ...write(command, { stage, signedIn: await signedInTo(stage), accountId, move: move.number }),
  }
}

/** The case and the request of a step; what it may bring about gets a name for later steps to speak of. */
function naming({ cast }: Stage, { command, number, asks }: Move): StepText {
  if (command.by.kind !== 'operator') return {}
  if (command.type === 'open-case') return { case: `case-${number}` }
  if (command.type === 'approve' || command.type === 'decline') {
    return command.approvalId === undefined
      ? {}
      : { request: named(cast.requestName(command.approvalId)) }
  }
  return {
    ...(command.caseId === undefined ? {} : { case: named(cast.caseName(command.caseId)) }),
    ...(asks ? { request: `request-${number}` } : {}),
  }
}

/** As the reference calls it, so that goals and later steps speak of the same; else after the move. */
function newHandle({ stage, accountId, move }: Writing, contact: GivenContact): string {
  const account = accountId === null ? '' : stage.cast.accountHandle(accountId)
  return (
    (contact.value === null ? null : handleInReference(stage.scenario, account, contact)) ??
    `new-${move}`
  )
}

function handleOf({ stage }: Writing, contactId: string): string {
  const name = named(stage.cast.contactName(contactId))
  return name.slice(name.indexOf('/') + 1)
}

function named(name: string | null): string {
  if (name === null) throw new Nameless()
  return name
}

/** Something that is no contact stays none, whatever was typed. */
function written({ kind, value }: GivenContact): StepText {
  return { [kind]: value ?? '?' }
}

/** How a scenario file says which code was entered; null: the one that it means anyway. */
function enteredCode(
  { stage, signedIn, accountId }: Writing,
  digits: string,
  purpose: Purpose,
  contactId: string | null,
): string | { readonly received: number } | null {
  const search: CodeSearch = {
    purpose,
    accountId: purpose === 'recover-username' ? null : accountId,
    contactId,
    typed: null,
  }
  const is = (entered: ReturnType<typeof codeOf>) =>
    'digits' in entered && entered.digits === digits
  if (is(codeOf(stage, signedIn, { is: 'last-received' }, search))) return null
  if (is(codeOf(stage, signedIn, { is: 'last-sent' }, search))) return 'last-sent'
  for (let number = 1; ; number += 1) {
    const entered = codeOf(stage, signedIn, { is: 'received', number }, search)
    if (is(entered)) return { received: number }
    if ('missing' in entered) break
  }
  return /^\d[\d\s-]*$/.test(digits) ? digits : 'wrong'
}
