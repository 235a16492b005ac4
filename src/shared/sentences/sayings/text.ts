import type { HoldKind } from '../../vocabulary/holds'
import type { RuleId } from '../../vocabulary/ruleIds'

/**
 * What may be said while nobody knows yet who calls. `account`: it depends on the account, so that nothing is said of why ·
 * `given`: it depends on what the caller has just said · `desk`: it depends on the desk · `code`: a code that was read out
 * was not taken · `later`: it can be tried again. Which one it is tells nothing that the caller could not know.
 */
export const befores = ['account', 'given', 'desk', 'code', 'later'] as const
export type Before = (typeof befores)[number]

/** What may be said to the owner. */
export const afters = [
  'wait',
  'billing',
  'already',
  'cancel',
  'not-me',
  'confirm-new',
  'gate',
  'notice',
  'add-first',
  'all-at-once',
  'room',
  'given',
  'known',
  'disabled',
  'last-four',
  'later',
  'code',
  'sign-in',
  'sign-in-lock',
  'name',
  'page',
  'verify',
  'two-proofs',
  'colleague',
  'desk',
  'owner',
  'explain',
] as const
export type After = (typeof afters)[number]

/** Facts that everybody may know: the number of the case is the caller's own. No sentence from before uses any other. */
export const publicFacts = ['case'] as const

export type SayingTexts = Readonly<Record<`before.${Before}` | `after.${After}`, string>>

export interface Saying {
  readonly before: Before
  readonly after: After
}
const ofAccount = (after: After): Saying => ({ before: 'account', after })
const ofDesk = (after: After): Saying => ({ before: 'desk', after })
const explains = ofAccount('explain')

/** What is said where a rule refuses, or is told of. */
export const sayingOfRule = {
  'contacts.kind': { before: 'given', after: 'given' },
  'contacts.duplicate': ofAccount('known'),
  'contacts.limit': ofAccount('room'),
  'contacts.confirm-first': ofAccount('confirm-new'),
  'contacts.listed-next-time': explains,
  'contacts.add-before-remove': ofAccount('add-first'),
  'contacts.all-at-once': ofAccount('all-at-once'),
  'contacts.keep-old': explains,
  'contacts.own-domain': explains,
  'contacts.shared': explains,
  'contacts.language': explains,
  'contacts.disabled': ofAccount('disabled'),
  'phone.last-four': ofAccount('last-four'),
  'phone.last-four-locked': { before: 'later', after: 'later' },
  'replacement.wait': ofAccount('wait'),
  'replacement.security-frozen': ofAccount('wait'),
  'replacement.billing-frozen': ofAccount('billing'),
  'replacement.services-stay': explains,
  'replacement.already-pending': ofAccount('already'),
  'replacement.confirm-new-first': ofAccount('confirm-new'),
  'replacement.old-contacts-work': explains,
  'replacement.cancel-with-old': ofAccount('cancel'),
  'replacement.no-shortcut': ofAccount('wait'),
  'replacement.complete': explains,
  'replacement.told': explains,
  'replacement.not-me': ofAccount('not-me'),
  'notice.ways': ofAccount('notice'),
  'notice.skip': ofAccount('notice'),
  'notice.verify-first': ofAccount('notice'),
  'notice.added-unproven': ofAccount('verify'),
  'freshness.absence': ofAccount('notice'),
  'signin.name-off': ofAccount('name'),
  'names.last-enabled': ofAccount('name'),
  'names.taken': ofAccount('name'),
  'signin.wrong-password': ofAccount('sign-in'),
  'code.not-a-password': ofAccount('sign-in'),
  'signin.locked': ofAccount('sign-in-lock'),
  'signin.code-needed': ofAccount('sign-in'),
  'signin.needs-new-info': ofAccount('gate'),
  'code.cooldown': { before: 'later', after: 'later' },
  'code.hourly-limit': { before: 'later', after: 'later' },
  'code.daily-limit': { before: 'later', after: 'later' },
  'code.superseded': { before: 'code', after: 'code' },
  'code.expired': { before: 'code', after: 'code' },
  'code.used': { before: 'code', after: 'code' },
  'code.purpose': { before: 'code', after: 'code' },
  'code.reading': { before: 'code', after: 'code' },
  'code.wrong': { before: 'code', after: 'code' },
  'code.attempts': { before: 'code', after: 'code' },
  'code.locked': { before: 'later', after: 'later' },
  'code.resend': { before: 'code', after: 'code' },
  'code.hidden': explains,
  'code.support-call': { before: 'code', after: 'code' },
  'settings.told': explains,
  'directory.no-exchange': ofDesk('desk'),
  'identity.sign-in-first': ofAccount('page'),
  'identity.code-required': ofAccount('verify'),
  'identity.two-proofs': ofAccount('two-proofs'),
  'identity.only-to-verify': explains,
  'recovery.silent': explains,
  'recovery.lists-all': explains,
  'role.forbidden': ofDesk('colleague'),
  'case.required': ofDesk('desk'),
  'case.caller-unverified': ofAccount('verify'),
  'case.approval-required': ofDesk('colleague'),
  'case.self-approval': ofDesk('colleague'),
  'case.one-weakening': ofDesk('colleague'),
  'approval.independent': ofDesk('colleague'),
  'operators.supervisor-by-two': ofDesk('desk'),
  'export.by-two': ofDesk('desk'),
  'case.call-back': ofDesk('desk'),
  'case.match': ofAccount('verify'),
  'case.desk-proof': ofDesk('desk'),
  'case.ticket': ofDesk('desk'),
  'case.may-be-said': explains,
  'reset.start-only': explains,
  'reset.link-once': explains,
  'mask.phone': explains,
  'mask.email': explains,
  'mask.stored': explains,
  'clock.backwards': ofDesk('desk'),
  'clock.suspect': ofDesk('desk'),
} satisfies Readonly<Record<RuleId, Saying> & Record<string, Saying>>

/** What is said of what holds the account back. Before the caller is verified it is always the same: that there is nothing to say. */
export const sayingOfHold: Readonly<Record<HoldKind, After>> = {
  'replacement-frozen': 'not-me',
  replacement: 'wait',
  gate: 'gate',
  'notice-hard': 'notice',
  'sign-in-lock': 'sign-in-lock',
  'code-lock': 'later',
  'code-lock-anybody': 'later',
  'replacement-confirm': 'confirm-new',
  'last-four-lock': 'later',
  'contact-disabled': 'disabled',
  'contact-disabled-anybody': 'disabled',
}
