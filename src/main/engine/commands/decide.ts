import type { Command, CommandOf } from '../model/commands'
import type { CommandType } from '@shared/vocabulary/kinds'
import { commandContextOf, type CommandContext } from './context'
import { stamped } from './happenings'
import { recorded, toldOf } from './recorded'
import { approvalUsed, decideApproval, weakened, withdrawRequest } from './useApproval'
import {
  checkInCase,
  closeCase,
  enableContact,
  handOver,
  noteInCase,
  openCase,
  reopenCase,
  revealContact,
  takeOver,
} from './cases'
import { announceCall, callBack, linkTicket, matchContact } from './calling'
import { checkLastFour } from './lastFour'
import { requestCode } from './sendCode'
import { submitCode } from './submitCode'
import { addContact, removeAllContacts, removeContact, replaceContacts } from './changeContacts'
import type { Account } from '../model/account'
import type { Decision, DecisionContext } from '../model/decision'
import { diagnoseDelivery } from './diagnose'
import { updateFromDirectory } from './updateFromDirectory'
import { after } from '../evolve'
import type { Outcome } from '../model/outcome'
import { firstRefusal } from '../rules'
import { openRemedies } from '../rules/remedies'
import { recoverUsername } from './recoverUsername'
import { cancelled, cancelReplacement, releaseReplacement, reportNotMe } from './endReplacement'
import { settle } from '../time/settle'
import {
  resetPassword,
  setLocale,
  setSignInPreference,
  setTwoStep,
  unlockSignIn,
  useAccount,
} from './changeSettings'
import { raiseNotice, signIn, signOut, skipNotice } from './signIn'

/** What each command does once no rule refuses it. A command without a handler does not compile. */
const handlers: {
  readonly [T in CommandType]: (context: CommandContext<CommandOf<T>>) => Outcome
} = {
  'sign-in': signIn,
  'sign-out': signOut,
  'skip-notice': skipNotice,
  'raise-notice': raiseNotice,
  'request-code': requestCode,
  'submit-code': submitCode,
  'check-last-four': checkLastFour,
  'add-contact': addContact,
  'remove-contact': removeContact,
  'remove-all-contacts': removeAllContacts,
  'replace-contacts': replaceContacts,
  'cancel-replacement': cancelReplacement,
  'report-not-me': reportNotMe,
  'release-replacement': releaseReplacement,
  'close-takeover': (context) => cancelled(context, 'takeover-closed'),
  'set-sign-in-preference': setSignInPreference,
  'set-locale': setLocale,
  'set-two-step': setTwoStep,
  'recover-username': recoverUsername,
  'reset-password': resetPassword,
  'change-billing': useAccount,
  'view-billing': useAccount,
  buy: useAccount,
  'use-service': useAccount,
  'open-case': openCase,
  'check-in-case': checkInCase,
  note: noteInCase,
  'close-case': closeCase,
  'call-back': callBack,
  'announce-call': announceCall,
  'match-contact': matchContact,
  'link-ticket': linkTicket,
  'hand-over': handOver,
  'take-over': takeOver,
  'reopen-case': reopenCase,
  'reveal-contact': revealContact,
  'enable-contact': enableContact,
  'unlock-sign-in': unlockSignIn,
  approve: decideApproval,
  decline: decideApproval,
  withdraw: withdrawRequest,
  'diagnose-delivery': diagnoseDelivery,
  'update-from-directory': updateFromDirectory,
}

/**
 * The one question of the product: what happens when this command is given to this account now. Pure: the same account,
 * command, instant, pack and sources of chance give the same decision, byte for byte. What fell due before `now` happens
 * first. Nothing is stored here; a preview is this decision, not stored.
 */
export function decide(account: Account, command: Command, sources: DecisionContext): Decision {
  const settled =
    sources.now < account.clock
      ? { account, events: [], messages: [] }
      : settle(account, sources.now, sources.ids)
  const context = commandContextOf(settled.account, command, sources)
  const policy = { id: sources.policy.id, version: sources.policy.version }
  const first = firstRefusal(context)
  if (first) {
    const { rule, refusal } = first
    const recording = refusal.records && recorded[refusal.records](context)
    const told = recording ? toldOf(context, recording) : []
    const events = recording ? stamped(context, [recording]) : []
    const next = after(settled.account, events)
    return {
      outcome: 'refused',
      policy,
      before: settled.account,
      due: settled.events,
      events,
      messages: [...settled.messages, ...told],
      advice: [],
      refusal: {
        rule,
        facts:
          recording?.type === 'approval-requested'
            ? { ...refusal.facts, approval: recording.approvalId }
            : refusal.facts,
        liftsAt: refusal.liftsAt,
        remedies: openRemedies(
          events.length === 0 ? context : commandContextOf(next, command, sources),
          rule,
          refusal,
        ),
      },
      account: next,
    }
  }
  const outcome = (handlers[command.type] as (context: CommandContext) => Outcome)(context)
  const events = stamped(context, [
    ...approvalUsed(context),
    ...outcome.events,
    ...weakened(context),
  ])
  return {
    outcome: 'accepted',
    policy,
    before: settled.account,
    due: settled.events,
    events,
    result: outcome.result,
    facts: outcome.facts ?? {},
    accounts: outcome.accounts ?? [],
    advice: outcome.advice ?? [],
    cites: outcome.cites ?? [],
    messages: [...settled.messages, ...(outcome.messages ?? [])],
    account: after(settled.account, events),
  }
}
