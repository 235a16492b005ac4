import type { Field, FieldKind } from '@shared/commands/fields'
import { commandBody, fieldsOf } from '@shared/commands/schemas'
import type { AccountId, ContactId } from '@shared/vocabulary/ids'
import type { Purpose } from '@shared/vocabulary/kinds'
import type { Command, GivenContact } from '../../engine/model/commands'
import { readAddress } from '../../engine/model/address'
import { deliveryRecords } from '../../delivery/records'
import type { OutboxMessage } from '../../ports/outbox'
import type { CodeWanted, CommandPart } from '../format/parameters'
import type { Step } from '../format/steps'
import { codeOf } from './codes'
import type { ScenarioSimulation } from './scenarioSimulation'

/** What a step needs to become a command: whose account it is about, and what is known by now. */
export interface Making {
  readonly simulation: ScenarioSimulation
  readonly step: Step
  readonly account: string | null
  readonly accountId: AccountId | null
  /** The contact that was typed on the page that looks for an account name. */
  readonly typed: GivenContact | null
  /** The accounts that some window is signed in to. */
  readonly signedIn: ReadonlySet<string>
  /** What the outbox knows about the messages to the account. */
  readonly sent: readonly OutboxMessage[]
  /** Told where no code could be entered. */
  readonly notes: string[]
}

/** What a step says, whatever its command. */
interface Said extends Typed {
  readonly contact?: string
  readonly with?: Typed
  readonly purpose?: Purpose
  readonly code?: CodeWanted
  readonly message?: string
  readonly answers?: ReadonlyMap<string, 'yes' | 'no'>
  readonly [name: string]: unknown
}
interface Typed {
  readonly phone?: string
  readonly email?: string
}

const asSaid = (said: Said, _making: Making, name: string) => said[name]
const nothing = () => undefined

/** The engine’s value for a field of each kind; undefined where the step doesn’t say it. */
const makers: Readonly<
  Record<FieldKind, (said: Said, making: Making, name: string, field: Field) => unknown>
> = {
  acceptance: asSaid,
  answers: ({ answers }) => answers && Object.fromEntries(answers),
  approval: (_said, { simulation, step }) =>
    step.request === null
      ? undefined
      : (simulation.handles.requestId(step.request) ?? `not-requested-${step.request}`),
  case: nothing,
  choice: asSaid,
  code: ({ code, purpose, contact }, making, _name, { optional }) => {
    // A code that the command can’t do without is the one that came last.
    const wanted = code ?? (optional ? undefined : ({ is: 'last-received' } as const))
    const to = contact === undefined ? null : contactId(making, contact)
    // A code without a purpose is entered at the sign-in itself.
    return wanted && digits(making, wanted, purpose ?? 'sign-in', to)
  },
  contact: ({ contact }, making) =>
    contact === undefined ? undefined : contactId(making, contact),
  deliveries: ({ contact }, making) => {
    if (contact === undefined) return []
    const id = contactId(making, contact)
    return deliveryRecords(making.sent.filter((message) => message.contactId === id))
  },
  digits: asSaid,
  'directory-update': nothing,
  flag: asSaid,
  message: ({ message }, making) =>
    message === undefined ? undefined : messageTo(making, message),
  'names-taken': nothing,
  'new-contact': (said) => givenContact(said.with ?? said),
  operator: (said, { simulation }, name) => {
    const handle = said[name]
    return typeof handle === 'string' ? simulation.handles.operatorId(handle) : undefined
  },
  'sought-contact': (said) => givenContact(said),
  text: asSaid,
  words: asSaid,
}

/** The command that a step gives. */
export function engineCommand(part: CommandPart, making: Making): Command {
  const { simulation, step } = making
  const by = simulation.handles.actor(step.by)
  const said: Said = { ...part.parameters }
  const carried = fieldsOf(part.do).map(
    ([name, field]) => [name, makers[field.kind](said, making, name, field)] as const,
  )
  return {
    ...commandBody.parse({ type: part.do, ...Object.fromEntries(carried) }),
    by,
    window: simulation.world.sessionOf(step.window),
    // A case that was never opened is nobody's case; opening one does not belong to another.
    ...(by.kind === 'operator' && step.caseName !== null && part.do !== 'open-case'
      ? { caseId: simulation.handles.caseId(step.caseName) ?? `not-opened-${step.caseName}` }
      : {}),
  }
}

/** An email or a phone as it was typed: the engine says what it thinks of one that is none. */
export function givenContact({ phone, email }: Typed): GivenContact {
  const kind = phone === undefined ? 'email' : 'phone'
  return readAddress(kind, phone ?? email ?? '') ?? { kind, value: null }
}

function contactId(
  { simulation, account }: Pick<Making, 'simulation' | 'account'>,
  handle: string,
): ContactId {
  return simulation.handles.contactId(account ?? '', handle) ?? `not-added-${handle}`
}

function digits(
  making: Making,
  wanted: CodeWanted,
  purpose: Purpose,
  named: ContactId | null,
): string {
  const { simulation, signedIn, accountId, typed, notes } = making
  const entered = codeOf(simulation, signedIn, wanted, {
    purpose,
    accountId,
    contactId: named,
    typed: purpose === 'recover-username' ? typed : null,
  })
  if ('digits' in entered) return entered.digits
  notes.push(`${entered.missing}: the box stays empty`)
  return ''
}

function messageTo({ simulation, account }: Making, mention: string): string {
  const contact = mention.includes('/') ? mention : `${account ?? ''}/${mention}`
  return (
    simulation.world.letters.findLast((letter) => letter.contact === contact)?.message.id ??
    `not-sent-${mention}`
  )
}
