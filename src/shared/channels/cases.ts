import { z } from 'zod'
import {
  caseAges,
  caseListKinds,
  type CasesOfAccountView,
  type CasesView,
  type CaseSummaryView,
  type ReceiverView,
} from '@shared/views/case'
import type { SavedView } from '@shared/views/directory'
import type { Instant } from '@shared/vocabulary/instant'
import { caseChannels, caseOutcomes } from '@shared/vocabulary/kinds'
import { defineChannel, typed, type Topic } from './defineChannel'
import { accountId, caseId, nothing, operatorId, tableStyle } from './schemas/parts'

const casePlace = z.object({
  at: z.int().transform((at) => at as Instant),
  place: z.int(),
  caseId,
})

/** A page of one list, narrowed down by what is not null. */
const caseList = z.object({
  list: z.enum(caseListKinds),
  /** A number of a case in any spelling, or words of the account's name and of who has it. */
  search: z.string().max(200),
  channel: z.enum(caseChannels).nullable(),
  owner: operatorId.nullable(),
  outcome: z.enum(caseOutcomes).nullable(),
  age: z.enum(caseAges).nullable(),
  order: z.enum(['newest', 'oldest']),
  after: casePlace.nullable(),
  limit: z.int().min(1).max(100),
})

export const cases = {
  'cases.list': defineChannel({
    request: caseList,
    reply: typed<CasesView>(),
    permission: 'serve',
    audit: 'list',
    inTraining: 'simulated',
  }),
  /** All cases that an account has had, with their stories and notes: a page after the case that `after` names. */
  'cases.ofAccount': defineChannel({
    request: z.object({ accountId, after: caseId.nullable() }),
    reply: typed<CasesOfAccountView>(),
    permission: 'serve',
    audit: 'account',
    inTraining: 'simulated',
  }),
  /** Whom the operator can hand a case over to: everybody else who serves customers. */
  'cases.receivers': defineChannel({
    request: nothing,
    reply: typed<readonly ReceiverView[]>(),
    permission: 'serve',
    audit: 'never',
    inTraining: 'simulated',
  }),
  /** Saves a table of all cases: who had them, when, and what came of them; no story and no contact. */
  'cases.export': defineChannel({
    request: z.object({ style: tableStyle.optional() }).strict(),
    reply: typed<SavedView>(),
    permission: 'supervise',
    audit: 'itself-and-failure',
    inTraining: 'closed',
  }),
  'cases.summary': defineChannel({
    request: z.object({ accountId, caseId }),
    reply: typed<CaseSummaryView>(),
    permission: 'serve',
    audit: 'account',
    inTraining: 'simulated',
  }),
  /** Prints the page that the window shows, by the system's own dialogue. */
  'cases.printSummary': defineChannel({
    request: z.object({ accountId, caseId }),
    reply: typed<{ readonly printed: boolean }>(),
    permission: 'serve',
    audit: 'itself',
    inTraining: 'closed',
  }),
  /** One block of text about the case, to be copied into the organisation's ticket: in the operator's language, with masks. */
  'cases.ticketBlock': defineChannel({
    request: z.object({ accountId, caseId }),
    reply: typed<{ readonly text: string }>(),
    permission: 'serve',
    audit: 'account',
    inTraining: 'simulated',
  }),
  /** Saves the page that the window shows, where the operator chooses. */
  'cases.saveSummary': defineChannel({
    request: z.object({ accountId, caseId }),
    reply: typed<{ readonly saved: boolean }>(),
    permission: 'serve',
    audit: 'itself',
    inTraining: 'closed',
  }),
} satisfies Topic<'cases'>
