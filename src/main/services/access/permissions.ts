import type { Channel } from '@shared/ipc/channels'
import type { Role } from '@shared/vocabulary/kinds'
import type { OperatorRecord } from '../../ports/operators'

/**
 * `founder`: whoever administers as the founder of the profile may too (decision record 0003).
 * `newcomer`: so may who was given a passphrase and has not chosen their own yet; nothing else is open to them.
 */
export type Permission =
  | { readonly who: 'anyone' }
  | { readonly who: 'signed-in'; readonly newcomer: boolean }
  | { readonly who: readonly Role[]; readonly founder: boolean }

const customerFlows = { who: ['agent', 'supervisor'], founder: false } as const satisfies Permission
const supervision = { who: ['supervisor'], founder: false } as const satisfies Permission
const auditing = { who: ['auditor'], founder: true } as const satisfies Permission
/** Whoever can do something about the store, and whoever answers for the customers in it. */
const caring = { who: ['administrator', 'supervisor'], founder: true } as const satisfies Permission
/** Everybody who serves customers, or teaches who does, may practise. */
const practising = {
  who: ['agent', 'supervisor', 'trainer'],
  founder: false,
} as const satisfies Permission
const teaching = { who: ['supervisor', 'trainer'], founder: false } as const satisfies Permission
const administration = { who: ['administrator'], founder: true } as const satisfies Permission

/**
 * Who may use which channel (rule role.forbidden). A channel that is missing here does not compile, and nothing else grants
 * anything. What an operator may do to an account within `commands.*` is decided by the engine's rules on top of this.
 */
export const permissions = {
  'app.show': { who: 'anyone' },
  'app.setAppearance': { who: 'anyone' },
  // Nobody can sign in to a shut desk; an open one has no fault to resolve.
  'app.resolveFault': { who: 'anyone' },
  'operators.createFirst': { who: 'anyone' },
  'operators.signIn': { who: 'anyone' },
  'operators.lock': { who: 'signed-in', newcomer: true },
  'operators.changePassphrase': { who: 'signed-in', newcomer: true },
  'operators.list': administration,
  'operators.add': administration,
  'operators.setRole': administration,
  'operators.remove': administration,
  'operators.resetPassphrase': administration,
  'operators.setIdleLock': administration,
  'directory.openSample': { who: 'anyone' },
  'directory.chooseImport': administration,
  'directory.showImport': administration,
  'directory.setMapping': administration,
  'directory.planImport': administration,
  'directory.listImport': administration,
  'directory.listProblems': administration,
  'directory.acceptHeld': administration,
  'directory.applyImport': administration,
  'directory.cancelImport': administration,
  'directory.saveReport': administration,
  'directory.export': administration,
  'directory.exportFull': supervision,
  'cases.export': supervision,
  'exports.show': { who: 'signed-in', newcomer: false },
  'exports.cancel': { who: 'signed-in', newcomer: false },
  'accounts.find': customerFlows,
  'accounts.show': customerFlows,
  'accounts.waysBackIn': customerFlows,
  'commands.preview': customerFlows,
  'commands.run': customerFlows,
  'contacts.reveal': supervision,
  'approvals.list': customerFlows,
  'cases.list': customerFlows,
  'cases.summary': customerFlows,
  'cases.saveSummary': customerFlows,
  'delivery.show': customerFlows,
  'delivery.diagnose': customerFlows,
  'timers.list': customerFlows,
  'timers.exportCalendar': customerFlows,
  'app.waiting': { who: 'signed-in', newcomer: false },
  'outbox.list': customerFlows,
  'audit.list': auditing,
  'audit.standing': auditing,
  'audit.verify': auditing,
  'audit.export': auditing,
  'clock.confirm': supervision,
  'clock.correct': supervision,
  'unreadable.list': caring,
  'training.library': practising,
  'training.chooseFolder': teaching,
  'training.begin': practising,
  'training.resume': practising,
  'training.show': practising,
  'training.act': practising,
  'training.ask': practising,
  'training.advance': practising,
  'training.back': practising,
  'training.setWorld': practising,
  'training.sit': practising,
  'training.hint': practising,
  'training.finish': practising,
  'training.leave': practising,
  'training.debrief': practising,
  'training.compare': practising,
  'training.report': teaching,
  'training.exportReport': teaching,
  'training.openDraft': teaching,
  'training.checkDraft': teaching,
  'training.editDraft': teaching,
  'training.tryDraft': teaching,
  'training.saveDraft': teaching,
  'training.recordDraft': teaching,
  'training.hunt': teaching,
  'training.stopHunt': teaching,
} as const satisfies Readonly<Record<Channel, Permission>>

export type OpenChannel = {
  [C in Channel]: (typeof permissions)[C]['who'] extends 'anyone' ? C : never
}[Channel]

/** Whether the operator, or nobody, may use what has this permission. `founding`: they administer as the profile's founder. */
export function permits(
  permission: Permission,
  operator: OperatorRecord | null,
  founding: boolean,
): 'yes' | 'locked' | 'forbidden' {
  if (permission.who === 'anyone') return 'yes'
  if (operator === null) return 'locked'
  if (
    operator.passphraseGivenAt !== null &&
    !(permission.who === 'signed-in' && permission.newcomer)
  )
    return 'locked'
  if (permission.who === 'signed-in' || permission.who.includes(operator.role)) return 'yes'
  return permission.founder && founding ? 'yes' : 'forbidden'
}
