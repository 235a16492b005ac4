import type { AccountId } from '@shared/vocabulary/ids'
import type { Command, GivenContact } from '../../engine/model/commands'
import type { Decision } from '../../engine/model/decision'
import { give } from '../commands/give'
import type { Desk } from '../desk'
import { accountThatSends, accountThatSent } from './accounts'
import { giveToNobody } from './nobody'

/** Whose account it is that somebody who is not signed in means, by the name or the contact that was typed. */
export async function accountAtTheDoor(
  desk: Desk,
  command: Pick<Command, 'type'> & { readonly name?: string },
  typed: GivenContact | null,
): Promise<AccountId | null> {
  if (command.type === 'sign-in') return desk.store.search.withSignInName(command.name ?? '')
  if (typed === null) return null
  return command.type === 'recover-username'
    ? accountThatSends(desk, typed)
    : accountThatSent(desk, typed)
}

/**
 * Answers a customer who is not signed in: a sign-in, the page that looks for an account name, and the code of that page. A known
 * and an unknown name or contact are answered alike: in text, in locking, and in time.
 */
export function answerAtTheDoor(
  desk: Desk,
  command: Command,
  typed: GivenContact | null,
): Promise<Decision> {
  return desk.evenly(async () => {
    const accountId = await accountAtTheDoor(desk, command, typed)
    const given = accountId === null ? null : await give(desk, accountId, command)
    return given?.decision ?? giveToNobody(desk, command)
  })
}
