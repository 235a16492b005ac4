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

/** Whether name and password are the account's. The password is compared even where the name is unknown, to take the same time. */
export function passwordIsRight({
  account,
  command,
  sources,
}: RuleContext<CommandOf<'sign-in'>>): boolean {
  const matches =
    account.passwordSeal !== null &&
    sources.secrets.matches(command.password, passwordBinding(account.id), account.passwordSeal)
  return matches && namedBy(account, command.name) !== undefined
}
