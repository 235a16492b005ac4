import type { RedeemFault } from '@shared/views/redeemed'
import { refusedEntry, usedEntry } from '../../audit/entries'
import { isLinkToken, linkFault, linkSeal } from '../../engine/commands/resetLink'
import { maskSignInName } from '../../engine/model/mask'
import { settle } from '../../engine/time/settle'
import { ok } from '../../services/replies'
import type { Run } from '../run'

/** Uses a link to a new password, once (rule reset.link-once). The token is kept nowhere, and the audit has none of it. */
export const run: Run<'transports.redeem'> = async (desk, { operator }, { token }) => {
  const { store, secrets, ids, clock } = desk
  const now = clock.now()
  const refused = async (fault: RedeemFault, accountId: string | null) => {
    const entry = refusedEntry(now, operator, 'transports.redeem', 'reset.link-once', { fault })
    await store.audit.append({ ...entry, accountId })
    return ok({ is: 'refused', fault } as const)
  }
  if (!isLinkToken(token)) return refused('unknown', null)
  const seal = linkSeal(secrets, token)
  const link = await store.resetLinks.find(seal)
  const stored = link === null ? null : await store.accounts.read(link.accountId)
  if (link === null || stored === null) return refused('unknown', null)
  const { account } = settle(stored, now, ids)
  const fault = linkFault(account, link, now)
  if (fault !== null) return refused(fault, account.id)
  const entry = usedEntry(now, operator, 'transports.redeem', {}, account.id)
  // Somebody else may have been quicker.
  if (!(await store.resetLinks.use(seal, entry))) return refused('used', account.id)
  return ok({
    is: 'redeemed',
    accountId: account.id,
    signInNames: account.signInNames.map(maskSignInName),
    may: 'choose-password',
    until: link.expiresAt,
  } as const)
}
