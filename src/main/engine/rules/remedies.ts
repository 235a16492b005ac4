import type { Instant } from '@shared/vocabulary/instant'
import type { CommandType, Purpose } from '@shared/vocabulary/kinds'
import type { Facts } from '@shared/vocabulary/outcomes'
import type { RuleId } from '@shared/vocabulary/ruleIds'
import type { Account } from '../model/account'
import { customer, type Actor } from '../model/actor'
import { agentPurposes } from '../model/codePurposes'
import type { Command } from '../model/commands'
import { hasGate, isEstablished, isUsable, openCodes } from '../model/selectors'
import { purposeOf } from './anybody'
import { ruleContextOf, windowOf, type RuleContext } from './context'
import { checksOf } from './index'
import type { RuleRefusal } from './rule'

/**
 * A remedy is a command that somebody can really give as the account stands (rules, section 3). What a rule names is asked of
 * the rule table here: of who gave the command, the customer, and a supervisor, who may give whatever an agent may. One that all
 * would be refused is left out, and where another one does the same it stands in its place.
 */

/** They are told before anybody has shown who they are, so they say the same however the account stands (rule recovery.silent). */
const silent: readonly RuleId[] = ['signin.wrong-password', 'signin.locked', 'code.not-a-password']

/** What does it where the named one can't be given. */
const instead: Readonly<Partial<Record<CommandType, readonly CommandType[]>>> = {
  'submit-code': ['request-code'],
  'request-code': ['enable-contact', 'replace-contacts'],
  'add-contact': ['replace-contacts'],
  'cancel-replacement': ['enable-contact', 'report-not-me'],
}

/** These are about who takes part, and can always be given by somebody. */
const always: readonly CommandType[] = [
  'approve',
  'open-case',
  'take-over',
  'reopen-case',
  'link-ticket',
]

/** So many steps may stand before a remedy: a code, a sign-in before the code. */
const furthest = 3

/** The remedies of a refusal that are open as the account stands. */
export function openRemedies(
  context: RuleContext,
  rule: RuleId,
  refusal: RuleRefusal,
): readonly CommandType[] {
  const { command } = context
  const { remedies } = refusal
  if (silent.includes(rule)) return remedies
  if (purposeOf(command) === 'recover-username') return remedies
  const open = openOnes(context, refusal, furthest)
  if (open.length > 0) return open
  for (const other of remedies.flatMap((remedy) => instead[remedy] ?? []))
    if (other !== command.type && isOpen(context, other, furthest)) return [other]
  return []
}

function openOnes(
  context: RuleContext,
  { facts, remedies }: RuleRefusal,
  depth: number,
): readonly CommandType[] {
  const wanted = context.by.kind === 'customer' ? facts['purpose'] : undefined
  return remedies.filter(
    (remedy) =>
      isOpen(context, remedy, depth, wanted) &&
      (remedy !== 'request-code' || hasContactsFor(context, facts)),
  )
}

/** Where several contacts have to prove it, one that can be sent a code is not enough: all of them have to be established. */
function hasContactsFor({ account, now, policy }: RuleContext, { need }: Facts): boolean {
  if (typeof need !== 'number' || need < 2) return true
  return (
    account.contacts.filter(
      (contact) => isUsable(account, contact) && isEstablished(contact, policy, now),
    ).length >= need
  )
}

/** @param wanted the purpose of the code that a customer's refusal names: one for something else is of no use */
function isOpen(
  context: RuleContext,
  remedy: CommandType,
  depth: number,
  wanted?: Facts[string],
): boolean {
  return (
    always.includes(remedy) ||
    asked(context, remedy)
      .filter(
        (command) =>
          command.type !== 'request-code' || wanted === undefined || command.purpose === wanted,
      )
      .some((command) => canBeGiven(context, command, depth))
  )
}

/** Whether nothing stands before the command but steps that can be taken, and waits of minutes to a day. */
function canBeGiven({ sources, account }: RuleContext, command: Command, depth: number): boolean {
  // Whoever signs in gives the right password.
  const context = ruleContextOf(account, command, { ...sources, secrets: { matches: () => true } })
  for (const check of checksOf[command.type]) {
    // What a freeze says hangs on no password or code that is still to be given.
    if (check.looksAtParameters && check.stage !== 'freeze' && !isWhole(command)) continue
    const refusal = check.refusal(context)
    if (refusal === null) continue
    // At a hard notice the right password leads to the two ways out of it, refused as it is.
    if (refusal.records === 'held-at-notice') continue
    if (check.stage === 'limits' && refusal.liftsAt !== null) {
      if (command.type === 'submit-code' && !outlasts(account, command.purpose, refusal.liftsAt))
        return false
      continue
    }
    const canBeDone = check.isStep && depth > 0 && openOnes(context, refusal, depth - 1).length > 0
    if (!canBeDone) return false
  }
  return command.type !== 'sign-in' || signsIn(context, command, depth)
}

/** Whether a code for the purpose can still be entered once a lock is over. */
function outlasts(account: Account, purpose: Purpose, until: Instant): boolean {
  return openCodes(account).some((code) => code.purpose === purpose && until < code.expiresAt)
}

/** Whether the code that a sign-in takes besides the password can be sent. */
function signsIn(context: RuleContext, command: Command, depth: number): boolean {
  const { account } = context
  if (!account.twoStep || hasGate(account)) return true
  const given = { by: command.by, purpose: 'sign-in', window: windowOf(command) } as const
  return account.contacts.some(({ id }) =>
    canBeGiven(context, { type: 'request-code', ...given, contactId: id }, depth),
  )
}

/** Whether all that it carries comes from the account, so that every rule about it can be asked. */
function isWhole({ type }: Command): boolean {
  return (
    type === 'request-code' ||
    type === 'remove-contact' ||
    type === 'enable-contact' ||
    type === 'cancel-replacement'
  )
}

/** The commands that a remedy can mean: by whom, and about which contact. */
function asked(context: RuleContext, remedy: CommandType): readonly Command[] {
  const { account, command, by, now } = context
  const forEach = <C>(make: (contactId: string) => C): readonly C[] =>
    account.contacts.map(({ id }) => make(id))
  return givers(by).flatMap((giver): readonly Command[] => {
    const given = { by: giver, window: windowOf(command) }
    switch (remedy) {
      case 'sign-in':
        return account.signInNames
          .filter(({ enabled }) => enabled)
          .map(({ value }) => ({ type: remedy, ...given, name: value, password: '' }))
      case 'request-code':
        return giver.kind === by.kind
          ? purposesOf(context).flatMap((purpose) =>
              forEach((contactId) => ({ type: remedy, ...given, purpose, contactId })),
            )
          : []
      case 'submit-code':
        // Whose code it was enters it: an agent enters none that a customer asked for.
        if (giver.kind !== by.kind) return []
        return openCodes(account)
          .filter(
            ({ expiresAt, purpose }) => now < expiresAt && purposesOf(context).includes(purpose),
          )
          .map(({ purpose }) => ({ type: remedy, ...given, purpose, code: '' }))
      case 'remove-contact':
        return forEach((contactId) => ({
          type: remedy,
          ...given,
          contactId,
          accept: ['restriction' as const],
        }))
      case 'enable-contact':
        return forEach((contactId) => ({ type: remedy, ...given, contactId, reason: '' }))
      case 'check-last-four':
        return forEach((contactId) => ({ type: remedy, ...given, contactId, digits: '' }))
      case 'add-contact':
      case 'replace-contacts':
        return [{ type: remedy, ...given, contact: { kind: 'email', value: '' } }]
      case 'set-sign-in-preference':
        return account.signInNames
          .filter(({ enabled }) => !enabled)
          .map(({ value }) => ({ type: remedy, ...given, name: value, enabled: true }))
      // Where none is named, the code of an operator's cancel goes to any of the old contacts that gets one.
      case 'cancel-replacement':
      case 'remove-all-contacts':
      case 'report-not-me':
      case 'release-replacement':
      case 'close-takeover':
        return [{ type: remedy, ...given }]
      default:
        return []
    }
  })
}

/** Who gave the command, and after them whoever else may give the remedy: the rules say of each whether they may. */
function givers(by: Actor): readonly Actor[] {
  return [by, customer, { kind: 'operator', id: 'somebody', role: 'supervisor' }]
}

/** The purposes of a code that helps: the one that was given, one that confirms the contact, or those that show who somebody is. */
function purposesOf({ command, by }: RuleContext): readonly Purpose[] {
  const given = purposeOf(command)
  if (by.kind === 'operator')
    return ['support-call', 'confirm-contact', ...agentPurposes.filter((one) => one === given)]
  if (command.type === 'reset-password') return ['reset-password']
  return given === null || given === 'confirm-contact'
    ? ['change-security-info', 'sign-in', 'confirm-contact']
    : [given, 'confirm-contact']
}
