import type { Run } from '../run'
import { settledAccount } from '../../services/accounts/settled'
import { casesOfAccount } from '../../services/cases/ofAccount'
import { failed, ok } from '../../services/replies'

/** The cases that an account has had, whoever had them. */
export const run: Run<'cases.ofAccount'> = async (desk, { operator }, { accountId, after }) => {
  const now = desk.clock.now()
  const account = await settledAccount(desk, accountId, now)
  return account
    ? ok(await casesOfAccount(desk, operator, account, now, after))
    : failed('not-found')
}
