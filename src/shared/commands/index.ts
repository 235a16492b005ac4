import type { z } from 'zod'
import { commandTypes, type CommandType } from '@shared/vocabulary/kinds'
import { approve, decline } from './approvals'
import { checkInCase, closeCase, note, openCase } from './cases'
import { checkLastFour, diagnoseDelivery, requestCode, submitCode } from './codes'
import {
  addContact,
  enableContact,
  removeAllContacts,
  removeContact,
  replaceContacts,
  revealContact,
} from './contacts'
import type { Declaration, Giver, Need, Window } from './declaration'
import { updateFromDirectory } from './directory'
import { buy, changeBilling, useService, viewBilling } from './everydayUse'
import type { Field, FieldKind } from './fields'
import { cancelReplacement, closeTakeover, releaseReplacement, reportNotMe } from './replacement'
import {
  recoverUsername,
  resetPassword,
  setLocale,
  setSignInPreference,
  setTwoStep,
} from './settings'
import { raiseNotice, signIn, signOut, skipNotice } from './signIn'

/** The table of commands. One that is not declared does not compile. */
export const commands = {
  'sign-in': signIn,
  'sign-out': signOut,
  'skip-notice': skipNotice,
  'raise-notice': raiseNotice,
  'request-code': requestCode,
  'submit-code': submitCode,
  'check-last-four': checkLastFour,
  'add-contact': addContact,
  'remove-contact': removeContact,
  'remove-all-contacts': removeAllContacts,
  'replace-contacts': replaceContacts,
  'cancel-replacement': cancelReplacement,
  'report-not-me': reportNotMe,
  'release-replacement': releaseReplacement,
  'close-takeover': closeTakeover,
  'set-sign-in-preference': setSignInPreference,
  'set-locale': setLocale,
  'set-two-step': setTwoStep,
  'recover-username': recoverUsername,
  'reset-password': resetPassword,
  'change-billing': changeBilling,
  'view-billing': viewBilling,
  buy,
  'use-service': useService,
  'open-case': openCase,
  'check-in-case': checkInCase,
  note,
  'close-case': closeCase,
  'reveal-contact': revealContact,
  'enable-contact': enableContact,
  approve,
  decline,
  'diagnose-delivery': diagnoseDelivery,
  'update-from-directory': updateFromDirectory,
} satisfies Readonly<Record<CommandType, Declaration>>

export type Commands = typeof commands

/** The fields of a command. */
export type FieldsOf<T extends CommandType> = ReturnType<Commands[T]['carries']>

/** A command without who gives it. Contacts of the account are named by id. */
export type BodyOf<T extends CommandType> = { readonly [K in T]: Body<K> }[T]
type Body<T extends CommandType> = Readonly<
  z.output<
    z.ZodObject<
      { type: z.ZodLiteral<T> } & { -readonly [K in keyof FieldsOf<T>]: Carried<FieldsOf<T>[K]> }
    >
  >
>
type Carried<F> = F extends Field<FieldKind, infer C> ? C : never

export type Needing<N extends Need> = {
  [T in CommandType]: N extends Commands[T]['needs'][number] ? T : never
}[CommandType]
export type InWindow<W extends Window> = {
  [T in CommandType]: W extends Commands[T]['windows'][number] ? T : never
}[CommandType]
export type Frozen<Area extends 'security' | 'billing'> = {
  [T in CommandType]: Commands[T]['frozen'] extends Area ? T : never
}[CommandType]

/** The commands that take this first. */
export function needing<N extends Need>(need: N): readonly Needing<N>[] {
  return commandTypes.filter((type): type is Needing<N> => needs(type, need))
}

export function needs(type: CommandType, need: Need): boolean {
  const needed: readonly Need[] = commands[type].needs
  return needed.includes(need)
}

/** The commands that stand still while all security info is being changed. */
export function frozen<Area extends 'security' | 'billing'>(area: Area): readonly Frozen<Area>[] {
  return commandTypes.filter((type): type is Frozen<Area> => commands[type].frozen === area)
}

export function isFrozen(type: CommandType, area: 'security' | 'billing'): boolean {
  return commands[type].frozen === area
}

/** The commands that this window can give. */
export function inWindow<W extends Window>(window: W): readonly InWindow<W>[] {
  return commandTypes.filter((type): type is InWindow<W> => {
    const windows: readonly Window[] = commands[type].windows
    return windows.includes(window)
  })
}

export function mayGive(giver: Giver, type: CommandType): boolean {
  const by: readonly Giver[] = commands[type].by
  return by.includes(giver)
}
