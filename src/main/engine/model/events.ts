import type {
  AccountId,
  ApprovalId,
  CaseId,
  CodeId,
  ContactId,
  MessageId,
  OperatorId,
  ReplacementId,
} from '@shared/vocabulary/ids'
import {
  caseChannels,
  caseChecks,
  caseOutcomes,
  commandTypes,
  contactKinds,
  messageLanguages,
  purposes,
  replacementKinds,
  roles,
  services,
  signInNameKinds,
  weakenings,
} from '@shared/vocabulary/kinds'
import type { Contact, Proof, SignInName } from './account'
import type { Actor } from './actor'
import {
  byKind,
  exactly,
  flag,
  id,
  instant,
  list,
  nullable,
  oneOf,
  optional,
  record,
  text,
  wholeNumber,
  type Shape,
  type Shaped,
} from './shape'

const accountId = id<AccountId>()
const contactId = id<ContactId>()
const codeId = id<CodeId>()
const caseId = id<CaseId>()
const replacementId = id<ReplacementId>()
const approvalId = id<ApprovalId>()
const contactKind = oneOf(contactKinds)
const language = oneOf(messageLanguages)
const purpose = oneOf(purposes)
/** An import did it. Left out of what was recorded before that was kept. */
const byImport = optional(exactly(true))
/** Whether anybody could have asked for the code, or tried it. Left out of what was recorded before that was counted apart. */
const byAnybody = optional(flag)

export const actor: Shape<Actor> = byKind({
  customer: {},
  operator: { id: id<OperatorId>(), role: oneOf(roles) },
  system: {},
})

const signInName = { kind: oneOf(signInNameKinds), value: text, enabled: flag }

const contact: Shape<Contact> = record({
  id: contactId,
  kind: contactKind,
  value: text,
  language,
  addedAt: instant,
  confirmedAt: nullable(instant),
  failuresInRow: wholeNumber,
  disabledAt: nullable(instant),
  addedUnproven: optional(exactly(true)),
  unprovenUntil: optional(instant),
})

const proof: Shape<Proof> = record({
  contactId,
  method: contactKind,
  purpose,
  window: nullable(text),
  caseId: nullable(caseId),
  verifiedAt: instant,
  until: instant,
  askedAt: optional(instant),
  establishedAt: optional(instant),
})

/**
 * What each event records: its type and its schema. Past tense; every number that a policy gave is stamped in, so that
 * folding needs no policy. What was stored once is read for ever: a shape that changes gets an upcast (`upcasts.ts`).
 */
const events = {
  'account-registered': record({
    accountId,
    name: text,
    locale: language,
    privileged: flag,
    twoStep: flag,
    passwordSeal: nullable(text),
    lastSignInAt: nullable(instant),
    signInNames: list<SignInName>(record(signInName)),
    contacts: list(contact),
    /** Which directory the account was imported from, and its id there: an import of the same directory finds it by these. */
    from: optional(record({ directory: text, id: nullable(text) })),
  }),
  /** An import brought the account in line with another directory; what it changed besides the name follows as events of their own. */
  'directory-updated': record({ name: nullable(text) }),
  /** An import brought a name that the account did not have. Names never go: a file that lacks one says nothing about it. */
  'sign-in-name-added': record(signInName),
  'signed-in': record({ window: text }),
  'sign-in-held': record({ window: text, held: oneOf(['code', 'notice', 'gate']) }),
  'sign-in-failed': record({ lockedUntil: nullable(instant) }),
  'signed-out': record({ window: text }),
  /** `told`: the desk asked many at once, and every contact heard of it. */
  'notice-raised': record({ hardAt: instant, told: optional(exactly(true)) }),
  'notice-skipped': record({ until: instant }),
  'notice-cleared': record({}),
  'code-sent': record({
    codeId,
    purpose,
    contactId,
    caseId: nullable(caseId),
    seal: text,
    expiresAt: instant,
    byAnybody,
  }),
  'code-failed': record({
    codeId: nullable(codeId),
    contactId: nullable(contactId),
    ended: flag,
    lockedUntil: nullable(instant),
    disabled: flag,
    byAnybody,
    purpose: optional(purpose),
  }),
  'code-verified': record({ codeId, proof, byAnybody }),
  'last-four-matched': record({ contactId, until: instant }),
  'last-four-failed': record({ contactId, lockedUntil: nullable(instant) }),
  'contact-added': record({
    contactId,
    kind: contactKind,
    value: text,
    language,
    fromDirectory: optional(exactly(true)),
    unproven: optional(exactly(true)),
    byImport,
  }),
  'contact-confirmed': record({ contactId, unprovenUntil: optional(instant), byImport }),
  'contact-removed': record({ contactId, risk: nullable(flag) }),
  'contact-enabled': record({ contactId, reason: text }),
  'contact-revealed': record({ contactId, reason: text, until: instant }),
  'replacement-requested': record({
    replacementId,
    contactId,
    kind: contactKind,
    value: text,
    language,
    confirmBy: instant,
  }),
  'replacement-started': record({
    replacementId,
    kind: oneOf(replacementKinds),
    maturesAt: instant,
    remindAt: list(instant),
    oldContactIds: list(contactId),
    newContactIds: list(contactId),
  }),
  /** The new contact that was not confirmed; left out of what was recorded before that was kept. */
  'replacement-lapsed': record({ contactId: optional(contactId) }),
  'replacement-reminded': record({}),
  'replacement-frozen': record({ message: nullable(id<MessageId>()) }),
  'replacement-released': record({}),
  'replacement-cancelled': record({
    how: oneOf(['code', 'old-contact-used', 'takeover-closed', 'new-info-added']),
  }),
  /** `formerUntil`: how long what left is told of requests, and what arrived counts from now. Older ones told nobody and kept the date of the code. */
  'replacement-completed': record({ formerUntil: optional(instant) }),
  'sign-in-preference-set': record({ name: text, enabled: flag }),
  'locale-set': record({ locale: language }),
  'two-step-set': record({ enabled: flag }),
  /** `links`: what each contact's link is known by, in their order; nothing leads from it back to the link. */
  'password-reset-authorised': record({
    contactIds: list(contactId),
    expiresAt: optional(instant),
    links: optional(list(text)),
  }),
  /** An operator ended a lock that wrong passwords had brought. */
  'sign-in-unlocked': record({ reason: text }),
  'billing-changed': record({}),
  bought: record({}),
  'service-used': record({ service: oneOf(services) }),
  'account-list-shown': record({ contactId }),
  'case-opened': record({ caseId, channel: oneOf(caseChannels), story: text }),
  'case-checked': record({
    caseId,
    check: oneOf(caseChecks),
    contactId: nullable(contactId),
    takenBack: optional(exactly(true)),
  }),
  'case-noted': record({ caseId, text }),
  'case-closed': record({ caseId, outcome: oneOf(caseOutcomes) }),
  'call-back-shown': record({ contactId, until: instant }),
  /** Two words went to the contact; neither they nor anything made of them is kept. */
  'call-announced': record({ caseId, contactId, until: instant }),
  /** Whether what the caller said is the contact; not what they said. */
  'contact-compared': record({ caseId, contactId, matched: flag }),
  'ticket-linked': record({ caseId, ticket: text }),
  /** `to` null: to the supervisors; `left`: because who had it serves no customers any more. */
  'case-handed-over': record({
    caseId,
    to: nullable(id<OperatorId>()),
    reason: text,
    left: optional(exactly(true)),
  }),
  'case-taken': record({ caseId }),
  'case-reopened': record({ caseId }),
  'approval-requested': record({
    approvalId,
    command: oneOf(commandTypes),
    binding: text,
    expiresAt: instant,
    reason: optional(text),
  }),
  /** `decidedAt`: left out of what was recorded before it was kept with the request. `beside`: the colleague said so in the asker's own dialogue. */
  'approval-decided': record({
    approvalId,
    decision: oneOf(['approved', 'declined']),
    decidedAt: optional(instant),
    why: optional(text),
    beside: optional(exactly(true)),
  }),
  'approval-withdrawn': record({ approvalId }),
  'approval-used': record({ approvalId }),
  /** An operator did what weakens the account; `until` nothing of another kind follows without a second operator. */
  'account-weakened': record({ kind: oneOf(weakenings), until: instant }),
  /** The clock had been ahead: `was` is the newest instant that the account had by it. What it recorded later than `at` counts from `at`. `early`: when a wait was to end that had been completed by then. */
  'clock-corrected': record({ was: instant, early: nullable(instant) }),
} as const satisfies Readonly<Record<string, Shape<object>>>

export type EventType = keyof typeof events
export type EventData = { readonly [T in EventType]: Shaped<(typeof events)[T]> }

/** What a command makes happen, as its handler tells it: when, by whom and in which case is not the handler's to say. */
export type Happening = { [T in EventType]: { readonly type: T } & EventData[T] }[EventType]

/**
 * `at` is when it took effect: for what falls due by itself that is the due instant, however late it was noticed.
 * `by` is who caused it; `inCase` the case that it was done in. `decide` alone stamps them on what a command makes happen.
 */
const stamp = record({ at: instant, by: actor, inCase: optional(caseId) })

export type EventOf<T extends EventType> = T extends EventType
  ? { readonly type: T } & Shaped<typeof stamp> & EventData[T]
  : never
export type AccountEvent = { [T in EventType]: EventOf<T> }[EventType]

export const eventTypes = Object.keys(events) as readonly EventType[]
const shapes: ReadonlyMap<string, Shape<object>> = new Map(Object.entries(events))

/** Whether something that was read is an event that this version knows, in the shape that it knows. */
export function isAccountEvent(
  read: Readonly<Record<string, unknown>> & { readonly type: string },
): read is AccountEvent {
  return stamp(read) && (shapes.get(read.type)?.(read) ?? false)
}
