import type { Account, SignInName } from '../model/account'
import type { CommandOf } from '../model/commands'
import { signInNameKey } from '../model/sameAddress'
import type { RuleContext } from './context'

/** What a password is sealed with. */
export function passwordBinding(accountId: Account['id']): string {
  return `${accountId}|password`
}

/** The sign-in name that was typed, in whatever spelling of it. */
export function namedBy(account: Account, typed: string): SignInName | undefined {
  const name = signInNameKey(typed)
  return account.signInNames.find((one) => signInNameKey(one.value) === name)
}

/** As long as a real one, and that of no password. */
const noSeal = 'A'.repeat(43)

/** Whether name and password are the account's. The password is compared even where the name is unknown, to take the same time. */
export function passwordIsRight({
  account,
  command,
  sources,
}: Pick<RuleContext<CommandOf<'sign-in'>>, 'account' | 'command' | 'sources'>): boolean {
  const matches = sources.secrets.matches(
    command.password,
    passwordBinding(account.id),
    account.passwordSeal ?? noSeal,
  )
  return matches && account.passwordSeal !== null && namedBy(account, command.name) !== undefined
}
