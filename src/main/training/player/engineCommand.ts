import type { BodyOf } from '@shared/commands'
import type { AccountId, ContactId } from '@shared/vocabulary/ids'
import type { PersonCommandType, Purpose } from '@shared/vocabulary/kinds'
import type { Command, GivenContact } from '../../engine/model/commands'
import { readAddress } from '../../engine/model/address'
import type { CodeWanted, CommandPart, ParametersOf } from '../format/parameters'
import type { Step } from '../format/steps'
import { codeOf } from './codes'
import { deliveryOf } from './deliveries'
import type { Stage } from './simulation'

/** What a step needs to become a command: whose account it is about, and what is known by now. */
export interface Making {
  readonly stage: Stage
  readonly step: Step
  readonly account: string | null
  readonly accountId: AccountId | null
  /** The contact that was typed on the page that looks for an account name. */
  readonly typed: GivenContact | null
  /** Told where no code could be entered. */
  readonly notes: string[]
}

type Makers = {
  readonly [T in PersonCommandType]: (
    given: ParametersOf<T>,
    making: Making,
  ) => Omit<BodyOf<T>, 'type'>
}

const nothing = () => ({})

/** The engine's parameters for what a step says. A command without a maker does not compile. */
const makers: Makers = {
  'sign-in': ({ name, password, risk, code }, making) => ({
    name,
    password,
    risk,
    ...(code === undefined ? {} : { code: digits(making, code, 'sign-in', null) }),
  }),
  'sign-out': nothing,
  'skip-notice': nothing,
  'raise-notice': nothing,
  'request-code': ({ purpose, contact }, making) => ({
    purpose,
    contactId: contactId(making, contact),
  }),
  'submit-code': ({ purpose, code, contact }, making) => {
    const named = contact === undefined ? null : contactId(making, contact)
    return {
      purpose,
      code: digits(making, code ?? { is: 'last-received' }, purpose, named),
      ...(named === null ? {} : { contactId: named }),
    }
  },
  'check-last-four': ({ contact, digits: four }, making) => ({
    contactId: contactId(making, contact),
    digits: four,
  }),
  'add-contact': (given) => ({ contact: givenContact(given) }),
  'remove-contact': ({ contact, risk, accept }, making) => ({
    contactId: contactId(making, contact),
    risk,
    accept,
  }),
  'remove-all-contacts': nothing,
  'replace-contacts': (given) => ({ contact: givenContact(given.with ?? given) }),
  'cancel-replacement': ({ contact }, making) =>
    contact === undefined ? {} : { contactId: contactId(making, contact) },
  'report-not-me': ({ message }, making) =>
    message === undefined ? {} : { message: messageTo(making, message) },
  'release-replacement': nothing,
  'close-takeover': nothing,
  'set-sign-in-preference': ({ name, enabled }) => ({ name, enabled }),
  'set-locale': ({ locale }) => ({ locale }),
  'set-two-step': ({ enabled }) => ({ enabled }),
  'recover-username': (given) => ({ contact: givenContact(given) }),
  'reset-password': nothing,
  'change-billing': nothing,
  'view-billing': nothing,
  buy: nothing,
  'use-service': ({ service }) => ({ service }),
  'open-case': ({ channel, story }) => ({ channel: channel ?? 'phone', story: story ?? '' }),
  'check-in-case': ({ check, contact }, making) => ({
    check,
    ...(contact === undefined ? {} : { contactId: contactId(making, contact) }),
  }),
  note: ({ text }) => ({ text }),
  'close-case': ({ outcome }) => ({ outcome: outcome ?? 'no-action' }),
  'reveal-contact': ({ contact, reason }, making) => ({
    contactId: contactId(making, contact),
    reason: reason ?? '',
  }),
  'enable-contact': ({ contact, reason }, making) => ({
    contactId: contactId(making, contact),
    reason: reason ?? '',
  }),
  approve: (_given, making) => approval(making),
  decline: (_given, making) => approval(making),
  'diagnose-delivery': ({ contact, answers }, making) => {
    const id = contactId(making, contact)
    return {
      contactId: id,
      answers: Object.fromEntries(answers ?? []),
      delivery:
        making.accountId === null ? [] : deliveryOf(making.stage.desk, making.accountId, id),
    }
  },
}

/** The command that a step gives. */
export function engineCommand(part: CommandPart, making: Making): Command {
  const { stage, step } = making
  const by = stage.cast.actor(step.by)
  const make = makers[part.do] as (given: unknown, making: Making) => object
  return {
    type: part.do,
    by,
    ...make(part.parameters, making),
    window: stage.world.sessionOf(step.window),
    // A case that was never opened is nobody's case; opening one does not belong to another.
    ...(by.kind === 'operator' && step.caseName !== null && part.do !== 'open-case'
      ? { caseId: stage.cast.caseId(step.caseName) ?? `not-opened-${step.caseName}` }
      : {}),
  } as Command
}

/** An email or a phone as it was typed: the engine says what it thinks of one that is none. */
export function givenContact({
  phone,
  email,
}: {
  readonly phone?: string
  readonly email?: string
}): GivenContact {
  const kind = phone === undefined ? 'email' : 'phone'
  return readAddress(kind, phone ?? email ?? '') ?? { kind, value: null }
}

function contactId({ stage, account }: Making, handle: string): ContactId {
  return stage.cast.contactId(account ?? '', handle) ?? `not-added-${handle}`
}

function digits(
  making: Making,
  wanted: CodeWanted,
  purpose: Purpose,
  named: ContactId | null,
): string {
  const { stage, accountId, typed, notes } = making
  const entered = codeOf(stage, wanted, {
    purpose,
    accountId,
    contactId: named,
    typed: purpose === 'recover-username' ? typed : null,
  })
  if ('digits' in entered) return entered.digits
  notes.push(`${entered.missing}: the box stays empty`)
  return ''
}

function approval({ stage, step }: Making): { approvalId?: string } {
  return step.request === null
    ? {}
    : { approvalId: stage.cast.requestId(step.request) ?? `not-requested-${step.request}` }
}

function messageTo({ stage, account }: Making, mention: string): string {
  const contact = mention.includes('/') ? mention : `${account ?? ''}/${mention}`
  return (
    stage.world.letters.findLast((letter) => letter.contact === contact)?.message.id ??
    `not-sent-${mention}`
  )
}
