import type { PlannedChange } from '@shared/vocabulary/directory'
import type { ContactKind } from '@shared/vocabulary/kinds'
import { isDeepStrictEqual } from 'node:util'
import { assertNever } from '@shared/vocabulary/outcomes'
import { system } from '../../engine/model/actor'
import type { Account } from '../../engine/model/account'
import type { Command, DirectoryUpdate } from '../../engine/model/commands'
import { maskAddress, maskSignInName } from '../../engine/model/mask'
import { addressKey } from '../../engine/model/sameAddress'
import { decide } from '../../engine/commands/decide'
import type { Accepted, DecisionContext, Refused } from '../../engine/model/decision'
import { settle } from '../../engine/time/settle'
import type { HeldBack, PlannedRow } from '../../ports/imports'
import { compare, hasName, isNothing, type DesiredState } from './compare'
import type { History } from './history'
import { applyPatch } from './patch'
import type { DirectoryPatch, DirectoryRecord, ImportedContact } from '../model/record'

/** What a plan is made with besides the file. */
export interface Planning {
  readonly context: DecisionContext
  readonly directory: string | null
}

type Found = { readonly account: Account; readonly history: () => History }

/** A person that is not here yet. */
export function plannedNew(record: DirectoryRecord): PlannedRow {
  const { name, locale, twoStep, lastSignInAt, externalId, signInNames, contacts } = record
  return {
    ...commonOf(record),
    class: 'new',
    name,
    accountId: null,
    person: { name, locale, twoStep, lastSignInAt, externalId, signInNames, contacts },
    ...(!record.said.maySignIn &&
      signInNames.some(({ enabled }) => !enabled) && { statusUnknown: true }),
  }
}

/** A person that is here: what would change, decided by the engine but not stored. */
export function plannedUpdate(
  record: DirectoryRecord,
  found: Found,
  planning: Planning,
): PlannedRow {
  const byIdAlone = !record.signInNames.some(({ value }) => hasName(found.account, value))
  return withDifference(
    { ...commonOf(record), accountId: found.account.id },
    record,
    found,
    planning,
    byIdAlone,
  )
}

/**
 * What patches would change of somebody who is here, one after the other, and what each would take away that is not there. They
 * say nothing but what they say of contacts, and of whether the person may sign in.
 */
export function plannedPatches(
  [first, ...others]: readonly [DirectoryPatch, ...DirectoryPatch[]],
  { account, history }: Found,
  planning: Planning,
): {
  readonly row: PlannedRow
  readonly notThere: readonly { readonly patch: DirectoryPatch; readonly kind: ContactKind }[]
} {
  let contacts: readonly ImportedContact[] = account.contacts.map(
    ({ kind, value, confirmedAt }) => ({ kind, value, confirmed: confirmedAt !== null }),
  )
  let maySignIn: boolean | undefined
  const notThere: { readonly patch: DirectoryPatch; readonly kind: ContactKind }[] = []
  for (const patch of [first, ...others]) {
    const patched = applyPatch(contacts, patch.changes)
    contacts = patched.contacts
    maySignIn = patch.maySignIn ?? maySignIn
    notThere.push(...patched.notThere.map((kind) => ({ patch, kind })))
  }
  // As of a user, what they sign in with becomes no security info, but stays where it is that already.
  const isHere = new Set(account.contacts.map(addressKey))
  const kept = contacts.filter(
    (contact) => isHere.has(addressKey(contact)) || !hasName(account, contact.value),
  )
  const said = {
    emails: true,
    phones: true,
    locale: false,
    twoStep: false,
    maySignIn: maySignIn !== undefined,
    ...(maySignIn === false && { suspended: true }),
  }
  const wanted: DesiredState = {
    name: account.name,
    locale: account.locale,
    twoStep: account.twoStep,
    signInNames:
      maySignIn === undefined
        ? []
        : account.signInNames.map(({ kind, value }) => ({ kind, value, enabled: maySignIn })),
    contacts: kept,
    said,
  }
  const [name] = account.signInNames
  const common = {
    ...blank,
    line: first.line,
    ...(first.file === undefined ? {} : { file: first.file }),
    name: account.name,
    signInName: name ? maskSignInName(name) : '',
    accountId: account.id,
  }
  return { row: withDifference(common, wanted, { account, history }, planning), notThere }
}

/** Somebody who came with an earlier import of the same directory and is in the file no more. Only told: nothing is removed. */
export function plannedGone(account: Account): PlannedRow {
  const first = account.signInNames[0]
  return {
    ...blank,
    class: 'gone',
    line: 0,
    name: account.name,
    signInName: first ? maskSignInName(first) : '',
    accountId: account.id,
  }
}

/**
 * What the update of a row does to the account as it is now.
 * @param namesTaken how many of the names to add another account has: a dry run refuses such a person before it gets here
 */
export function updateCommand(update: DirectoryUpdate, accepted: boolean, namesTaken = 0): Command {
  return { type: 'update-from-directory', by: system, update, accepted, namesTaken }
}

const noUpdate: DirectoryUpdate = {
  name: null,
  locale: null,
  twoStep: null,
  signInNames: [],
  namesAdded: [],
  added: [],
  confirmed: [],
  removed: [],
}
const blank = {
  person: null,
  update: null,
  changes: [],
  held: null,
  kept: 0,
  lookAlike: null,
} as const
type Unclassed = Omit<PlannedRow, 'class'>

function commonOf({ line, file, name, signInNames, lookAlike }: DirectoryRecord): Unclassed {
  const first = signInNames[0]
  const alike =
    lookAlike === undefined
      ? null
      : lookAlike.of === 'file'
        ? lookAlike
        : ({ of: 'store' } as const)
  return {
    ...blank,
    line,
    ...(file === undefined ? {} : { file }),
    name,
    signInName: first ? maskSignInName(first) : '',
    accountId: null,
    lookAlike: alike,
  }
}

function withDifference(
  common: Unclassed,
  wanted: DesiredState,
  { account, history }: Found,
  { context, directory }: Planning,
  byIdAlone = false,
): PlannedRow {
  const present = settle(account, context.now, context.ids).account
  const found = compare(wanted, present, directory, history)
  if (found === null || isNothing(found.update))
    return { ...common, class: 'same', kept: found?.kept ?? 0 }
  const { kept } = found
  const update = byIdAlone ? { ...found.update, byIdAlone } : found.update
  const held = heldBack(present, update, context)
  const row = {
    ...common,
    class: 'changed',
    update,
    kept,
    held,
    changes: changesOf(present, update),
  } as const
  if (held === null) return row
  const off = turnedOff(update)
  // Whatever else of a leaver has to wait, or can't be: they don't sign in meanwhile.
  if (off === null || heldBack(present, off, context) !== null) return { ...row, class: 'held' }
  const changes = changesOf(present, off)
  return {
    ...row,
    update: off,
    held: null,
    kept: kept + row.changes.length - changes.length,
    changes,
  }
}

/** Of the update of somebody who may not sign in any more, that alone; null: the update is of somebody else. */
function turnedOff(update: DirectoryUpdate): DirectoryUpdate | null {
  const { suspended, signInNames, byIdAlone } = update
  return suspended ? { ...noUpdate, signInNames, suspended, ...(byIdAlone && { byIdAlone }) } : null
}

function heldBack(
  account: Account,
  update: DirectoryUpdate,
  context: DecisionContext,
): HeldBack | null {
  const refused = (part: DirectoryUpdate): Pick<HeldBack, 'rule' | 'facts'> | null => {
    const decision = decide(account, updateCommand(part, false), context)
    return decision.outcome === 'accepted'
      ? null
      : { rule: decision.refusal.rule, facts: decision.refusal.facts }
  }
  const first = refused(update)
  if (first === null) return null
  // A decision ends at the first rule, and an acceptance waives all that can be accepted.
  const reasons = [first, ...partsOf(update).flatMap((part) => refused(part) ?? [])]
  const also = reasons
    .filter(
      (reason, index) => reasons.findIndex((other) => isDeepStrictEqual(other, reason)) === index,
    )
    .slice(1)
  return {
    ...first,
    acceptable: acceptable(decide(account, updateCommand(update, true), context)),
    also,
  }
}

/** The update taken apart into what different rules look at. */
function partsOf({
  twoStep,
  signInNames,
  namesAdded,
  added,
  confirmed,
  removed,
  suspended,
}: DirectoryUpdate): readonly DirectoryUpdate[] {
  return [
    { ...noUpdate, added, confirmed, removed },
    { ...noUpdate, twoStep },
    { ...noUpdate, signInNames, namesAdded, ...(suspended && { suspended }) },
  ]
}

function acceptable(decision: Accepted | Refused): HeldBack['acceptable'] {
  switch (decision.outcome) {
    case 'accepted':
      return decision.result === 'replacement-started' ? 'replacement' : 'change'
    case 'refused':
      return null
    default:
      return assertNever(decision)
  }
}

/** The update for people: contacts and sign-in names as masks. */
function changesOf(account: Account, update: DirectoryUpdate): readonly PlannedChange[] {
  const contact = (id: string) => {
    const one = account.contacts.find((known) => known.id === id)
    return { kind: one?.kind ?? 'email', hint: one === undefined ? '' : maskAddress(one) }
  }
  return [
    ...(update.name === null
      ? []
      : [{ what: 'name', from: account.name, to: update.name } as const]),
    ...(update.locale === null
      ? []
      : [{ what: 'locale', fromLanguage: account.locale, toLanguage: update.locale } as const]),
    ...(update.twoStep === null ? [] : [{ what: 'two-step', to: update.twoStep } as const]),
    ...update.signInNames.map(
      ({ value, enabled }) =>
        ({ what: 'sign-in-name', hint: maskOfName(account, value), to: enabled }) as const,
    ),
    ...update.namesAdded.map(
      (one) =>
        ({ what: 'sign-in-name-added', hint: maskSignInName(one), to: one.enabled }) as const,
    ),
    ...update.added.map(
      (one) =>
        ({
          what: 'contact-added',
          kind: one.kind,
          hint: maskAddress(one),
          confirmed: one.confirmed,
        }) as const,
    ),
    ...update.confirmed.map((id) => ({ what: 'contact-confirmed', ...contact(id) }) as const),
    ...update.removed.map((id) => ({ what: 'contact-removed', ...contact(id) }) as const),
  ]
}

function maskOfName(account: Account, value: string): string {
  const name = account.signInNames.find((one) => one.value === value)
  return name === undefined ? '' : maskSignInName(name)
}

/** Whether a person will have the gate of rule signin.needs-new-info. */
export function mustGiveNewInfo({
  contacts,
}: {
  readonly contacts: readonly { readonly confirmed: boolean }[]
}): boolean {
  return !contacts.some(({ confirmed }) => confirmed)
}

/** Whether the account is already as the update wants it, as after a run that was cut short: then nothing is decided again. */
export function isDone(account: Account, update: DirectoryUpdate): boolean {
  const on = new Set(account.contacts.map(addressKey))
  const leaving = account.replacement?.oldContactIds ?? []
  return (
    (update.name === null || update.name === account.name) &&
    (update.locale === null || update.locale === account.locale) &&
    (update.twoStep === null || update.twoStep === account.twoStep) &&
    update.signInNames.every(({ value, enabled }) =>
      account.signInNames.some((name) => name.value === value && name.enabled === enabled),
    ) &&
    update.namesAdded.every(({ value }) => hasName(account, value)) &&
    update.added.every((contact) => on.has(addressKey(contact))) &&
    update.confirmed.every((id) =>
      account.contacts.some((contact) => contact.id === id && contact.confirmedAt !== null),
    ) &&
    update.removed.every(
      (id) => leaving.includes(id) || !account.contacts.some((contact) => contact.id === id),
    )
  )
}
