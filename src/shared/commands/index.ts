import type { z } from 'zod'
import { commandTypes, type CommandType } from '@shared/vocabulary/kinds'
import type { Declaration, Giver, Need, Window } from './declaration'
import type { Field, FieldKind } from './fields'
import { signInCommands } from './signIn'
import { codeCommands } from './codes'
import { contactCommands } from './contacts'
import { replacementCommands } from './replacement'
import { settingCommands } from './settings'
import { everydayCommands } from './everydayUse'
import { caseCommands } from './cases'
import { approvalCommands } from './approvals'
import { directoryCommands } from './directory'

/** The table of commands. One that is not declared does not compile. */
export const commands = {
  ...signInCommands,
  ...codeCommands,
  ...contactCommands,
  ...replacementCommands,
  ...settingCommands,
  ...everydayCommands,
  ...caseCommands,
  ...approvalCommands,
  ...directoryCommands,
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
