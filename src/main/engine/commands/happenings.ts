import type { CaseId } from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { Actor } from '../model/actor'
import { caseOfCommand } from '../model/currentCase'
import type { AccountEvent, Happening } from '../model/events'
import { after } from '../evolve'
import { commandContextOf, type CommandContext } from './context'

/**
 * What a command made happen, with its one stamp: who gave it, when, and in which of their cases. What makes a case theirs
 * happens in that very case.
 */
export function stamped(
  { account, command, by, now }: CommandContext,
  happenings: readonly Happening[],
): readonly AccountEvent[] {
  if (happenings.length === 0) return []
  const current = caseOfCommand(account, command)?.id
  return happenings.map((one) => withStamp(one, now, by, makesTheirs(one) ? one.caseId : current))
}

function makesTheirs(
  one: Happening,
): one is Extract<Happening, { type: 'case-opened' | 'case-taken' | 'case-reopened' }> {
  return one.type === 'case-opened' || one.type === 'case-taken' || one.type === 'case-reopened'
}

/** Written onto what a handler has just made, which belongs to nobody yet: a copy of it would take a third of a decision. */
function withStamp(
  one: Happening & { at?: Instant; by?: Actor; inCase?: CaseId },
  at: Instant,
  by: Actor,
  inCase: CaseId | undefined,
): AccountEvent {
  one.at = at
  one.by = by
  if (inCase !== undefined) one.inCase = inCase
  return one as AccountEvent
}

/** The same question once these things have happened. */
export function afterwards(
  context: CommandContext,
  happenings: readonly Happening[],
): CommandContext {
  if (happenings.length === 0) return context
  return commandContextOf(
    after(context.account, stamped(context, happenings)),
    context.command,
    context.sources,
  )
}
