import type { Permission } from '@shared/channels/defineChannel'
import type { Role } from '@shared/vocabulary/kinds'
import type { OperatorRecord } from '../../ports/operators'

/**
 * `founder`: whoever administers as the founder of the profile may too (decision record 0003).
 * `newcomer`: so may who was given a passphrase and has not chosen their own yet; nothing else is open to them.
 */
type Grant =
  | { readonly to: 'anyone' }
  | { readonly to: 'signed-in'; readonly newcomer: boolean }
  | { readonly to: readonly Role[]; readonly founder: boolean }

/**
 * Who has which permission (rule role.forbidden); nothing else grants anything. What an operator may do to an account within
 * `commands.*` is decided by the engine's rules on top of this.
 */
const grants: Readonly<Record<Permission, Grant>> = {
  anyone: { to: 'anyone' },
  newcomer: { to: 'signed-in', newcomer: true },
  'signed-in': { to: 'signed-in', newcomer: false },
  serve: { to: ['agent', 'supervisor'], founder: false },
  supervise: { to: ['supervisor'], founder: false },
  audit: { to: ['auditor'], founder: true },
  // Whoever can do something about the store, and whoever answers for the customers in it.
  mend: { to: ['administrator', 'supervisor'], founder: true },
  // Whoever makes the house's policy, and whoever answers for what comes of it.
  'see-policy': { to: ['administrator', 'supervisor'], founder: true },
  // Whoever connects them, and whoever answers for what customers were sent.
  'see-channels': { to: ['administrator', 'supervisor'], founder: true },
  // Everybody who serves customers, or teaches who does.
  practise: { to: ['agent', 'supervisor', 'trainer'], founder: false },
  teach: { to: ['supervisor', 'trainer'], founder: false },
  administer: { to: ['administrator'], founder: true },
}

/** Whether the operator, or nobody, may use what needs this permission. `founding`: they administer as the profile's founder. */
export function permits(
  permission: Permission,
  operator: OperatorRecord | null,
  founding: boolean,
): 'yes' | 'locked' | 'forbidden' {
  const grant = grants[permission]
  if (grant.to === 'anyone') return 'yes'
  if (operator === null) return 'locked'
  if (operator.passphraseGivenAt !== null && !(grant.to === 'signed-in' && grant.newcomer))
    return 'locked'
  if (grant.to === 'signed-in' || grant.to.includes(operator.role)) return 'yes'
  return grant.founder && founding ? 'yes' : 'forbidden'
}
