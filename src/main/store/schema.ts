import { sql } from 'drizzle-orm'
import {
  blob,
  customType,
  index,
  integer,
  primaryKey,
  sqliteTable,
  text,
  uniqueIndex,
} from 'drizzle-orm/sqlite-core'
import type {
  AccountId,
  ApprovalId,
  CaseId,
  ContactId,
  MessageId,
  NoticeId,
  OperatorId,
  RequestId,
} from '@shared/vocabulary/ids'
import type { Instant } from '@shared/vocabulary/instant'
import type { DraftField } from '@shared/vocabulary/drafts'
import type { DeskAct } from '@shared/vocabulary/deskActs'
import type {
  CaseChannel,
  CaseOutcome,
  ContactKind,
  MessageLanguage,
  MessageTemplate,
  Role,
} from '@shared/vocabulary/kinds'
import type { Facts } from '@shared/vocabulary/outcomes'
import type { RuleId } from '@shared/vocabulary/ruleIds'
import type { Account } from '../engine/model/account'
import type { EventType } from '../engine/model/events'
import type { HookFault } from '@shared/vocabulary/hookEvents'
import type { HandleKind } from '@shared/vocabulary/handles'
import type { TransportType } from '@shared/transports'
import type { DeliveryState, ReportState, TransportFault } from '@shared/vocabulary/deliveryStates'
import type { AuditEntry } from '../ports/audit'
import type { DeskApproval } from '../ports/deskApprovals'
import type { OperatorHand } from '../ports/operators'
import type { DeliveryAttempt } from '../ports/outbox'
import { codeOfHandleKind, handleKindOfCode } from './handleKindCodes'

const instant = (name: string) => integer(name).$type<Instant>()
/** Of the row: see `checkedRows.ts`. A row without one is not what was stored. */
const checksum = () => integer('checksum')

/** One byte a row in place of up to thirteen: there are some seven handles to an account. */
const handleKind = customType<{ data: HandleKind; driverData: number }>({
  dataType: () => 'integer',
  toDriver: codeOfHandleKind,
  fromDriver: handleKindOfCode,
})

/** An account is what its events add up to; `state` keeps the sum. */
export const account = sqliteTable(
  'account',
  {
    /** Short in the rows that point here, and the document number of a full-text index. */
    number: integer('number').primaryKey(),
    id: text('id').notNull().unique(),
    /** The events so far. */
    events: integer('events').notNull(),
    dueAt: instant('due_at'),
    /** When the last undecided request for approval lapses; it may have lapsed since. */
    approvalUntil: instant('approval_until'),
    /** Null while the registration is the only event: it says all, and most accounts of a directory stay so. */
    state: text('state', { mode: 'json' }).$type<Account>(),
    checksum: checksum(),
  },
  (table) => [
    index('account_due')
      .on(table.dueAt, table.number)
      .where(sql`due_at IS NOT NULL`),
    index('account_approval')
      .on(table.approvalUntil, table.number)
      .where(sql`approval_until IS NOT NULL`),
  ],
)

/**
 * Everything that will happen by itself, also what an account has after its next date, and what holds accounts back. WITHOUT ROWID (by hand in its migration):
 * the table is its own index. No foreign key, as `handle`: accounts that are taken back have no dates, and looking for them would scan.
 */
export const dueDate = sqliteTable(
  'due_date',
  {
    /** See `dueCodes.ts`. First, so that each kind is a list of its own, and a rare one is found at once. */
    kind: integer('kind').notNull(),
    at: instant('at').notNull(),
    account: integer('account').notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.at, table.account] })],
)

/** Where the cases of an operator are; what is in them stands in the account. */
export const supportCase = sqliteTable(
  'support_case',
  {
    account: integer('account')
      .notNull()
      .references(() => account.number),
    id: text('id').$type<CaseId>().notNull(),
    operatorId: text('operator_id').$type<OperatorId>().notNull(),
    openedAt: instant('opened_at').notNull(),
    closedAt: instant('closed_at'),
    /** What lists are narrowed down by; null in rows that something else than the desk wrote. */
    channel: text('channel').$type<CaseChannel>(),
    outcome: text('outcome').$type<CaseOutcome>(),
    waitsSince: instant('waits_since'),
  },
  (table) => [
    primaryKey({ columns: [table.account, table.id] }),
    index('support_case_operator').on(table.operatorId, table.closedAt),
    index('support_case_id').on(table.id),
    index('support_case_open')
      .on(table.openedAt, table.account, table.id)
      .where(sql`closed_at IS NULL`),
    // All that a closed one is narrowed down by, so that what fits is found without looking the others up.
    index('support_case_closed')
      .on(table.closedAt, table.account, table.id, table.operatorId, table.channel, table.outcome)
      .where(sql`closed_at IS NOT NULL`),
  ],
)

/** Which accounts are at risk, and why. WITHOUT ROWID and without a foreign key, as `due_date`; `at` is 0 but where a risk begins with time. */
export const accountRisk = sqliteTable(
  'account_risk',
  {
    /** See `measureCodes.ts`. */
    kind: integer('kind').notNull(),
    at: instant('at').notNull(),
    account: integer('account').notNull(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.at, table.account] })],
)

/** How often something happened in a quarter of an hour. WITHOUT ROWID (by hand in its migration). No number of what happened ever gets smaller. */
export const insightCount = sqliteTable(
  'insight_count',
  {
    /** See `measureCodes.ts`. */
    measure: integer('measure').notNull(),
    /** Since the epoch. */
    quarter: integer('quarter').notNull(),
    key: text('key').notNull(),
    value: integer('value').notNull(),
    times: integer('times').notNull(),
  },
  (table) => [primaryKey({ columns: [table.measure, table.quarter, table.key, table.value] })],
)

/** How far the counting has come in each of the tables that it reads. */
export const insightMark = sqliteTable('insight_mark', {
  source: text('source').primaryKey(),
  /** Goes up when something is counted in another way. */
  making: integer('making').notNull(),
  /** The number of the newest row that is counted. */
  reached: integer('reached').notNull(),
  /** When that was recorded. */
  at: instant('at'),
  leftOut: integer('left_out').notNull(),
})

/** Append-only. */
export const event = sqliteTable(
  'event',
  {
    sequence: integer('sequence').primaryKey(),
    account: integer('account')
      .notNull()
      .references(() => account.number),
    recordedAt: instant('recorded_at').notNull(),
    at: instant('at').notNull(),
    type: text('type').$type<EventType>().notNull(),
    data: text('data', { mode: 'json' }).$type<object>().notNull(),
    policyId: text('policy_id'),
    policyVersion: text('policy_version'),
    checksum: checksum(),
  },
  (table) => [index('event_account').on(table.account)],
)

/** WITHOUT ROWID (by hand in its migration: Drizzle has no word for it): the table is its own index. */
export const handle = sqliteTable(
  'handle',
  {
    value: text('value').notNull(),
    kind: handleKind('kind').notNull(),
    account: integer('account').notNull(),
  },
  (table) => [primaryKey({ columns: [table.value, table.kind, table.account] })],
)

/** The outbox. There is no column for a code (rule code.hidden). */
export const message = sqliteTable(
  'message',
  {
    sequence: integer('sequence').primaryKey(),
    id: text('id').$type<MessageId>().notNull().unique(),
    account: integer('account')
      .notNull()
      .references(() => account.number),
    contactId: text('contact_id').$type<ContactId>().notNull(),
    kind: text('kind').$type<ContactKind>().notNull(),
    value: text('value').notNull(),
    template: text('template').$type<MessageTemplate>().notNull(),
    language: text('language').$type<MessageLanguage>().notNull(),
    facts: text('facts', { mode: 'json' }).$type<Facts>().notNull(),
    hasCode: integer('has_code', { mode: 'boolean' }).notNull(),
    at: instant('at').notNull(),
    checksum: checksum(),
  },
  (table) => [index('message_account').on(table.account)],
)

export const deliveryAttempt = sqliteTable(
  'delivery_attempt',
  {
    sequence: integer('sequence').primaryKey(),
    messageId: text('message_id')
      .$type<MessageId>()
      .notNull()
      .references(() => message.id),
    at: instant('at').notNull(),
    state: text('state').$type<DeliveryAttempt['state']>().notNull(),
    answer: text('answer'),
    checksum: checksum(),
  },
  (table) => [index('delivery_attempt_message').on(table.messageId)],
)

/**
 * Append-only. `account_id` has no foreign key: an attempt on an account that doesn't exist is written down as well.
 * `digest` seals the row and all before it (decision record 0006); null in rows that are older than the seals.
 */
export const audit = sqliteTable(
  'audit',
  {
    sequence: integer('sequence').primaryKey(),
    at: instant('at').notNull(),
    by: text('by').$type<AuditEntry['by']['kind']>().notNull(),
    operatorId: text('operator_id').$type<OperatorId>(),
    role: text('role').$type<Role>(),
    action: text('action').notNull(),
    accountId: text('account_id'),
    caseId: text('case_id').$type<CaseId>(),
    outcome: text('outcome').$type<AuditEntry['outcome']>().notNull(),
    rule: text('rule').$type<RuleId>(),
    facts: text('facts', { mode: 'json' }).$type<Facts>().notNull(),
    digest: blob('digest', { mode: 'buffer' }),
  },
  (table) => [
    index('audit_account')
      .on(table.accountId)
      .where(sql`account_id IS NOT NULL`),
    index('audit_operator')
      .on(table.operatorId)
      .where(sql`operator_id IS NOT NULL`),
  ],
)

export const operator = sqliteTable(
  'operator',
  {
    id: text('id').$type<OperatorId>().primaryKey(),
    name: text('name').notNull(),
    /** The name without upper and lower case: what it is looked up by. */
    nameKey: text('name_key').notNull(),
    role: text('role').$type<Role>().notNull(),
    passphraseHash: text('passphrase_hash').notNull(),
    createdAt: instant('created_at').notNull(),
    failuresInRow: integer('failures_in_row').notNull(),
    lockedUntil: instant('locked_until'),
    passphraseGivenAt: instant('passphrase_given_at'),
    lastSignInAt: instant('last_sign_in_at'),
    removedAt: instant('removed_at'),
    /** Null in rows of before it was kept, and of who was there when the profile began. */
    roleSince: instant('role_since'),
    /** Null in rows of before they were kept. */
    hands: text('hands', { mode: 'json' }).$type<readonly OperatorHand[]>(),
    checksum: checksum(),
  },
  (table) => [uniqueIndex('operator_name_key').on(table.nameKey)],
)

export const setting = sqliteTable('setting', {
  key: text('key').primaryKey(),
  value: text('value').notNull(),
  checksum: checksum(),
})

/**
 * Append-only: which policies of the house were made and put away, and what was adopted. The newest that was adopted is what
 * the desk runs. `document` is the policy, as ports/policies.ts has it.
 */
export const policyRecord = sqliteTable('policy_record', {
  sequence: integer('sequence').primaryKey(),
  kind: text('kind').$type<'saved' | 'discarded' | 'adopted'>().notNull(),
  at: instant('at').notNull(),
  operatorId: text('operator_id').$type<OperatorId>(),
  pack: text('pack').notNull(),
  document: text('document'),
  reason: text('reason'),
  checksum: checksum(),
})

/**
 * What was asked for under an id, and what it was answered, for whoever sends it again because no answer came. There is no
 * column for a code: `digest` is keyed, and `answer` is what a window is told.
 */
export const request = sqliteTable(
  'request',
  {
    id: text('id').$type<RequestId>().primaryKey(),
    operatorId: text('operator_id').$type<OperatorId>().notNull(),
    accountId: text('account_id').$type<AccountId>().notNull(),
    digest: text('digest').notNull(),
    answer: text('answer').notNull(),
    at: instant('at').notNull(),
    checksum: checksum(),
  },
  (table) => [index('request_at').on(table.at)],
)

/** What concerns the desk and waits for a second operator; what waits on an account stands in that account. */
export const deskApproval = sqliteTable(
  'desk_approval',
  {
    id: text('id').$type<ApprovalId>().primaryKey(),
    act: text('act').$type<DeskAct>().notNull(),
    digest: text('digest').notNull(),
    about: text('about', { mode: 'json' }).$type<Facts>().notNull(),
    reason: text('reason').notNull(),
    askedBy: text('asked_by').$type<OperatorId>().notNull(),
    askedAt: instant('asked_at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    decidedBy: text('decided_by').$type<OperatorId>(),
    decidedAt: instant('decided_at'),
    decision: text('decision').$type<NonNullable<DeskApproval['decision']>>(),
    why: text('why'),
    withdrawnAt: instant('withdrawn_at'),
    usedAt: instant('used_at'),
    checksum: checksum(),
  },
  (table) => [index('desk_approval_expires').on(table.expiresAt)],
)

/** What operators have typed and not sent, sealed with the profile's key; see `ports/drafts.ts`. */
export const draft = sqliteTable(
  'draft',
  {
    operatorId: text('operator_id').$type<OperatorId>().notNull(),
    accountId: text('account_id').$type<AccountId>().notNull(),
    /** Empty: it belongs to no case yet. */
    caseId: text('case_id').$type<CaseId>().notNull(),
    field: text('field').$type<DraftField>().notNull(),
    sealed: text('sealed').notNull(),
    at: instant('at').notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.operatorId, table.accountId, table.caseId, table.field] }),
    index('draft_account').on(table.accountId),
    index('draft_at').on(table.at),
  ],
)

/**
 * What a ticket system has not been told yet. `body` is exactly what is signed and sent: no code, and contacts as masks. How it
 * went so far is in no checksum.
 */
export const hookNotice = sqliteTable(
  'hook_notice',
  {
    sequence: integer('sequence').primaryKey(),
    id: text('id').$type<NoticeId>().notNull().unique(),
    caseId: text('case_id').$type<CaseId>().notNull(),
    at: instant('at').notNull(),
    body: text('body').notNull(),
    checksum: checksum(),
    tries: integer('tries').notNull(),
    /** Null: it was given up. */
    nextAt: instant('next_at'),
    fault: text('fault').$type<HookFault>(),
    status: integer('status'),
  },
  (table) => [
    index('hook_notice_next').on(table.nextAt),
    index('hook_notice_case').on(table.caseId, table.sequence),
  ],
)

/**
 * How it stands with each message, from the transaction of its decision on. `since` is when the state began. What waits, what was
 * taken and has no end yet, and what is listed are found by an index each.
 */
export const delivery = sqliteTable(
  'delivery',
  {
    /** Its message’s number. */
    message: integer('message')
      .primaryKey()
      .references(() => message.sequence),
    kind: text('kind').$type<ContactKind>().notNull(),
    hasCode: integer('has_code', { mode: 'boolean' }).notNull(),
    state: text('state').$type<DeliveryState>().notNull(),
    since: instant('since').notNull(),
    dueAt: instant('due_at'),
    tries: integer('tries').notNull(),
    worthUntil: instant('worth_until'),
    /** What the other side called it when it took it. */
    reference: text('reference'),
    doubtful: integer('doubtful').notNull(),
    checksum: checksum(),
  },
  (table) => [
    index('delivery_waiting')
      .on(table.kind, table.hasCode, table.dueAt, table.message)
      .where(sql`state IN ('queued', 'deferred')`),
    index('delivery_reference')
      .on(table.kind, table.reference)
      .where(sql`reference IS NOT NULL`),
    index('delivery_open')
      .on(table.kind, table.since)
      .where(sql`state IN ('accepted', 'unknown')`),
    index('delivery_listed').on(table.state, table.kind, table.message),
    index('delivery_since').on(table.state, table.since),
  ],
)

/** What came back of messages later, without whatever was quoted. Append-only; the same report read twice is one row. */
export const deliveryReport = sqliteTable(
  'delivery_report',
  {
    sequence: integer('sequence').primaryKey(),
    message: integer('message')
      .notNull()
      .references(() => message.sequence),
    key: text('key').notNull(),
    at: instant('at').notNull(),
    state: text('state').$type<ReportState>().notNull(),
    status: text('status'),
    answer: text('answer'),
    checksum: checksum(),
  },
  (table) => [uniqueIndex('delivery_report_key').on(table.message, table.key)],
)

/** The ways out, one a kind. What stands in the way is in no checksum. */
export const transport = sqliteTable('transport', {
  kind: text('kind').$type<ContactKind>().primaryKey(),
  type: text('type').$type<TransportType>().notNull(),
  settings: text('settings').notNull(),
  changedAt: instant('changed_at').notNull(),
  changedBy: text('changed_by').$type<OperatorId>().notNull(),
  checksum: checksum(),
  fault: text('fault').$type<TransportFault>(),
  faultAnswer: text('fault_answer'),
  faultSince: instant('fault_since'),
  pausedUntil: instant('paused_until'),
})

/** Their secrets, each sealed with the profile’s key. */
export const transportSecret = sqliteTable(
  'transport_secret',
  {
    kind: text('kind').$type<ContactKind>().notNull(),
    name: text('name').notNull(),
    sealed: text('sealed').notNull(),
    at: instant('at').notNull(),
    checksum: checksum(),
  },
  (table) => [primaryKey({ columns: [table.kind, table.name] })],
)

/** Links by which a customer sets something anew, once. There is no column for what stands in the link: `digest` is keyed. */
export const resetToken = sqliteTable(
  'reset_token',
  {
    digest: text('digest').primaryKey(),
    accountId: text('account_id').$type<AccountId>().notNull(),
    caseId: text('case_id').$type<CaseId>(),
    contactId: text('contact_id').$type<ContactId>(),
    messageId: text('message_id').$type<MessageId>(),
    purpose: text('purpose'),
    at: instant('at').notNull(),
    expiresAt: instant('expires_at').notNull(),
    usedAt: instant('used_at'),
    endedAt: instant('ended_at'),
    checksum: checksum(),
  },
  (table) => [
    index('reset_token_account').on(table.accountId),
    index('reset_token_expires').on(table.expiresAt),
  ],
)
