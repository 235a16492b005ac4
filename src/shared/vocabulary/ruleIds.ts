/**
 * The id of every rule. An id is what a refusal carries, the audit stores, the screen explains and a scenario asserts,
 * so it never changes its meaning; a new meaning takes a new id.
 */
export const ruleIds = [
  'contacts.kind', 'contacts.duplicate', 'contacts.limit', 'contacts.confirm-first', 'contacts.listed-next-time',
  'contacts.add-before-remove', 'contacts.all-at-once', 'contacts.keep-old', 'contacts.own-domain', 'contacts.shared',
  'contacts.language', 'contacts.disabled', 'phone.last-four', 'phone.last-four-locked',
  'replacement.wait', 'replacement.security-frozen', 'replacement.billing-frozen', 'replacement.services-stay',
  'replacement.already-pending', 'replacement.confirm-new-first', 'replacement.old-contacts-work', 'replacement.cancel-with-old',
  'replacement.no-shortcut', 'replacement.complete', 'replacement.told', 'replacement.not-me',
  'notice.ways', 'notice.skip', 'notice.verify-first', 'freshness.absence',
  'signin.name-off', 'names.last-enabled', 'names.taken', 'signin.wrong-password', 'code.not-a-password', 'signin.locked', 'signin.code-needed',
  'signin.needs-new-info',
  'code.cooldown', 'code.hourly-limit', 'code.daily-limit', 'code.superseded', 'code.expired', 'code.used', 'code.purpose',
  'code.wrong', 'code.attempts', 'code.locked', 'code.resend', 'code.hidden', 'code.support-call',
  'identity.sign-in-first', 'identity.code-required', 'identity.two-proofs', 'identity.only-to-verify',
  'recovery.silent', 'recovery.lists-all',
  'role.forbidden', 'case.required', 'case.caller-unverified', 'case.approval-required', 'case.self-approval', 'case.call-back', 'reset.start-only',
  'mask.phone', 'mask.email', 'mask.stored', 'clock.backwards', 'clock.suspect',
] as const
export type RuleId = (typeof ruleIds)[number]
