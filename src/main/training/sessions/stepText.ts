import { codeIn, digitsIn } from '@shared/vocabulary/codeText'
import type { Field, FieldKind } from '@shared/commands/fields'
import { fieldsOf } from '@shared/commands/schemas'
import type { AccountId, ContactId, MessageId } from '@shared/vocabulary/ids'
import { formatInstant, type Instant } from '@shared/vocabulary/instant'
import type { Purpose } from '@shared/vocabulary/kinds'
import type { Command, GivenContact } from '../../engine/model/commands'
import type { StepText } from '../../ports/training'
import { codeOf, type CodeSearch } from '../player/codes'
import { handleInReference } from '../player/contactMeant'
import type { ScenarioSimulation } from '../player/scenarioSimulation'
import { signedInTo } from '../player/standing'

/** What a command that somebody gave is called by in a scenario file: the other way round than `play/engineCommand.ts`. */
interface Writing {
  readonly simulation: ScenarioSimulation
  readonly accountId: AccountId | null
  /** The accounts that some window is signed in to. */
  readonly signedIn: ReadonlySet<string>
  /** The number of the move: what it brings along is named after it. */
  readonly move: number
}

/** What a command carries, whatever its type. */
interface Carried {
  readonly contactId?: ContactId
  readonly contact?: GivenContact
  readonly purpose?: Purpose
  readonly code?: string
  readonly message?: MessageId
  readonly [name: string]: unknown
}

const asCarried = (carried: Carried, _writing: Writing, name: string): StepText =>
  carried[name] === undefined ? {} : { [name]: carried[name] }
/** The step says it in another way, or the desk adds it. */
const nothing = () => ({})

/** How a step says a field of each kind. */
const writers: Readonly<
  Record<FieldKind, (carried: Carried, writing: Writing, name: string, field: Field) => StepText>
> = {
  acceptance: asCarried,
  answers: asCarried,
  approval: nothing,
  case: nothing,
  choice: asCarried,
  code: ({ code, purpose, contactId }, writing, _name, { optional }) => {
    if (code === undefined) return {}
    const entered = enteredCode(writing, code, purpose ?? 'sign-in', contactId ?? null)
    // Where a step can leave the code out, that says that none was entered.
    if (entered === null) return optional ? { code: 'last-received' } : {}
    return { code: entered }
  },
  contact: ({ contactId }, writing) =>
    contactId === undefined ? {} : { contact: handleOf(writing, contactId) },
  deliveries: nothing,
  digits: asCarried,
  'directory-update': nothing,
  flag: asCarried,
  message: ({ message }, { simulation }) => {
    const contact = simulation.world.letters.find(
      (letter) => letter.message.id === message,
    )?.contact
    return contact == null ? {} : { message: contact }
  },
  'names-taken': nothing,
  'new-contact': ({ contact }, writing) =>
    contact === undefined ? {} : { handle: newHandle(writing, contact), ...written(contact) },
  operator: (carried, { simulation }, name) => {
    const id = carried[name]
    return typeof id === 'string' ? { [name]: simulation.handles.operatorHandle(id) } : {}
  },
  'sought-contact': ({ contact }) => (contact === undefined ? {} : written(contact)),
  text: (carried, writing, name, { optional }) =>
    optional && carried[name] === '' ? {} : asCarried(carried, writing, name),
  words: asCarried,
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
export async function stepText(simulation: ScenarioSimulation, move: Move): Promise<StepText> {
  const { handles } = simulation
  const { command, accountId, at } = move
  // Nobody's move: an import belongs to the live store.
  if (command.type === 'update-from-directory') throw new Nameless()
  const carried: Carried = { ...command }
  const writing: Writing = {
    simulation,
    signedIn: await signedInTo(simulation),
    accountId,
    move: move.number,
  }
  const by =
    command.by.kind === 'operator'
      ? { by: handles.operatorHandle(command.by.id) }
      : command.by.kind === 'system'
        ? { by: 'system' }
        : {}
  return {
    at: formatInstant(at),
    do: command.type,
    ...(accountId === null ? {} : { account: handles.accountHandle(accountId) }),
    ...by,
    ...(command.by.kind === 'customer' && command.window !== undefined && command.window !== 'main'
      ? { window: command.window }
      : {}),
    ...naming(simulation, move),
    ...Object.fromEntries(
      fieldsOf(command.type).flatMap(([name, field]) =>
        Object.entries(writers[field.kind](carried, writing, name, field)),
      ),
    ),
  }
}

/** The case and the request of a step; what it may bring about gets a name for later steps to speak of. */
function naming({ handles }: ScenarioSimulation, { command, number, asks }: Move): StepText {
  if (command.by.kind !== 'operator') return {}
  if (command.type === 'open-case') return { case: `case-${number}` }
  if (command.type === 'approve' || command.type === 'decline' || command.type === 'withdraw') {
    return command.approvalId === undefined
      ? {}
      : { request: named(handles.requestName(command.approvalId)) }
  }
  return {
    ...(command.caseId === undefined ? {} : { case: named(handles.caseName(command.caseId)) }),
    ...(asks ? { request: `request-${number}` } : {}),
  }
}

/** As the reference calls it, so that goals and later steps speak of the same; else after the move. */
function newHandle({ simulation, accountId, move }: Writing, contact: GivenContact): string {
  const account = accountId === null ? '' : simulation.handles.accountHandle(accountId)
  return (
    (contact.value === null ? null : handleInReference(simulation.scenario, account, contact)) ??
    `new-${move}`
  )
}

function handleOf({ simulation }: Writing, contactId: ContactId): string {
  const name = named(simulation.handles.contactName(contactId))
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
  { simulation, signedIn, accountId }: Writing,
  typed: string,
  purpose: Purpose,
  contactId: ContactId | null,
): string | { readonly received: number } | null {
  const search: CodeSearch = {
    purpose,
    accountId: purpose === 'recover-username' ? null : accountId,
    contactId,
    typed: null,
  }
  // What stands around a code is no part of it, and a text without one is told by the digits in it.
  const digits = codeIn(typed, simulation.desk.policy.values['code.digits']) ?? digitsIn(typed)
  const is = (entered: ReturnType<typeof codeOf>) =>
    'digits' in entered && entered.digits === digits
  if (is(codeOf(simulation, signedIn, { is: 'last-received' }, search))) return null
  if (is(codeOf(simulation, signedIn, { is: 'last-sent' }, search))) return 'last-sent'
  for (let number = 1; ; number += 1) {
    const entered = codeOf(simulation, signedIn, { is: 'received', number }, search)
    if (is(entered)) return { received: number }
    if ('missing' in entered) break
  }
  return digits || '0'
}
