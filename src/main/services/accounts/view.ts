import type { AccountView, ConfirmationView, ReplacementView } from '@shared/views/account'
import type { Instant } from '@shared/vocabulary/instant'
import type { Account, Contact } from '../../engine/model/account'
import { isUnproven } from '../../engine/model/unproven'
import { assess, assessCommand } from '../../engine/questions/assess'
import { holdsOf } from '../../engine/questions/holds'
import { maskSignInName } from '../../engine/model/mask'
import {
  accountStatus,
  contactState,
  establishedAt,
  openConfirmationCode,
} from '../../engine/model/selectors'
import { timersOf } from '../../engine/time/timers'
import type { OperatorRecord } from '../../ports/operators'
import { actorOf } from '../commands/command'
import { contextOf } from '../commands/context'
import { withColleagues } from '../operators/colleagues'
import type { Desk } from '../desk'
import { enteredBy } from './entered'
import { healthOf } from '../delivery/health'
import { reachOf } from '../delivery/reach'
import { hintOf, hintOfAccount, hintOfContact } from './masks'
import { sparing } from '../unreadable/sparing'
import { caseViews } from './cases'
import { requestViews } from './requests'
import { namesOfOperators } from '../operators/names'
import { noApproverFor } from '../approvals/noApprover'
import { withMessages } from './messageEntries'
import { timeline } from './timeline'
import { holdView } from './holdView'
import { timerView } from './timerView'

/** Enough for the last outcomes of each contact. */
const messagesCounted = 200

/** The page of a settled account, for this operator. */
export async function accountView(
  desk: Desk,
  operator: OperatorRecord,
  account: Account,
  now: Instant,
): Promise<AccountView> {
  const { policy } = desk
  const items = sparing(desk)
  const messages = await desk.store.outbox.list(messagesCounted, account.id, items.spare)
  const happened = await timeline(desk, account, items.spare)
  await items.report()
  const mine = await enteredBy(desk, operator, account)
  return {
    id: account.id,
    name: account.name,
    hint: hintOfAccount(account),
    locale: account.locale,
    status: accountStatus(account),
    privileged: account.privileged,
    twoStep: account.twoStep,
    lastSignInAt: account.lastSignInAt,
    replacement: replacementView(desk, account, now),
    holds: holdsOf(account, now, policy).map((hold) => holdView(account, hold, policy)),
    timers: timersOf(account, now, policy).map((timer) => timerView(account, timer, policy)),
    actions: assess(account, actorOf(operator), await withColleagues(desk, contextOf(desk, now))),
    contacts: account.contacts.map((contact) => ({
      id: contact.id,
      kind: contact.kind,
      hint: hintOf(contact, policy),
      state: contactState(account, contact),
      disabledFor: contact.disabledFor ?? [],
      language: contact.language,
      confirmedAt: contact.confirmedAt,
      establishedAt: establishedAt(contact, policy),
      unprovenUntil: isUnproven(contact, now) ? contact.unprovenUntil : null,
      isMine: mine.includes(contact.id),
      confirmation: confirmationView(desk, operator, account, contact, now),
      delivery: healthOf(messages.filter((message) => message.contactId === contact.id)),
    })),
    reach: await reachOf(desk),
    signInNames: account.signInNames.map((name) => ({
      kind: name.kind,
      hint: maskSignInName(name),
      enabled: name.enabled,
    })),
    cases: await caseViews(desk, operator, account, now, messages),
    requests: requestViews(desk, operator, account, now, await namesOfOperators(desk)),
    noApprover: await noApproverFor(desk, operator, now),
    timeline: withMessages(desk, happened, messages),
    unreadable: items.leftOut(),
    policy: {
      id: policy.id,
      version: policy.version,
      adoptedAt: (await desk.store.policies.history())[0]?.at ?? null,
    },
    now,
  }
}

function replacementView(desk: Desk, account: Account, now: Instant): ReplacementView | null {
  const { replacement } = account
  if (replacement === null) return null
  const { kind, requestedAt, startedAt, maturesAt, confirmBy, remindAt, frozenAt } = replacement
  return {
    kind,
    requestedAt,
    startedAt,
    maturesAt,
    confirmBy,
    remindAt,
    frozenAt,
    cancelCode: cancelCode(desk, account, now),
  }
}

function cancelCode(
  { policy }: Desk,
  account: Account,
  now: Instant,
): ReplacementView['cancelCode'] {
  if (account.replacement?.startedAt == null) return null
  const newest = account.codes.findLast(({ purpose }) => purpose === 'cancel-replacement')
  if (newest === undefined || newest.expiresAt <= now) return null
  return {
    contactHint: hintOfContact(account, newest.contactId, policy) ?? '',
    expiresAt: newest.expiresAt,
  }
}

function confirmationView(
  desk: Desk,
  operator: OperatorRecord,
  account: Account,
  contact: Contact,
  now: Instant,
): ConfirmationView | null {
  if (contact.confirmedAt !== null) return null
  const { verdict, refusal } = assessCommand(
    account,
    {
      type: 'request-code',
      by: actorOf(operator),
      purpose: 'confirm-contact',
      contactId: contact.id,
    },
    contextOf(desk, now),
  )
  return {
    codeUntil: openConfirmationCode(account, contact.id, now)?.expiresAt ?? null,
    verdict,
    refusal,
  }
}
