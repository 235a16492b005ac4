import { z } from 'zod'
import type { SavedView } from '@shared/views/directory'
import {
  insightTables,
  type AtRiskPageView,
  type InsightsView,
  type OperatorFigures,
  type RiskNoticeView,
  type RisksView,
} from '@shared/views/insights'
import type { Refusal } from '@shared/vocabulary/outcomes'
import { risks } from '@shared/vocabulary/risks'
import { defineChannel, typed, type Topic } from './defineChannel'
import { accountId, instant, nothing, tableStyle } from './schemas/parts'

const day = z.iso.date()
const period = z.union([
  z.object({ last: z.literal([1, 7, 30, 90]) }).strict(),
  z.object({ from: day, to: day }).strict(),
])
const risk = z.enum(risks)
const style = tableStyle.optional()

export const insights = {
  /** What happened at the desk in a period, in the desk's zone. */
  'insights.show': defineChannel({
    request: z.object({ period }),
    reply: typed<InsightsView>(),
    permission: 'serve',
    audit: 'never',
    inTraining: 'closed',
  }),
  /** The same operator by operator. */
  'insights.operators': defineChannel({
    request: z.object({ period }),
    reply: typed<readonly OperatorFigures[]>(),
    permission: 'supervise',
    audit: 'list',
    inTraining: 'closed',
  }),
  /** How many accounts are at risk, and why. */
  'insights.risks': defineChannel({
    request: nothing,
    reply: typed<RisksView>(),
    permission: 'serve',
    audit: 'never',
    inTraining: 'closed',
  }),
  /** A page of these accounts; `after` is the `next` of the page before. */
  'insights.atRisk': defineChannel({
    request: z.object({
      risk,
      after: z.object({ at: instant, number: z.int().min(0), accountId }).nullable(),
    }),
    reply: typed<AtRiskPageView>(),
    permission: 'serve',
    audit: 'list',
    inTraining: 'closed',
  }),
  /** Saves the table behind a chart where the operator chooses. Null: no place was chosen, or it was stopped. */
  'insights.export': defineChannel({
    request: z.object({ table: z.enum(insightTables), period, style }),
    reply: typed<SavedView>(),
    permission: 'serve',
    audit: 'itself-and-failure',
    inTraining: 'closed',
  }),
  'insights.exportOperators': defineChannel({
    request: z.object({ period, style }),
    reply: typed<SavedView>(),
    permission: 'supervise',
    audit: 'itself-and-failure',
    inTraining: 'closed',
  }),
  /** Saves all accounts with a risk, with masks only. */
  'insights.exportAtRisk': defineChannel({
    request: z.object({ risk, style }),
    reply: typed<SavedView>(),
    permission: 'supervise',
    audit: 'itself-and-failure',
    inTraining: 'closed',
  }),
  /** How many a notice to all with a risk would reach and how fast, and how far the last one has come. */
  'insights.notice': defineChannel({
    request: z.object({ risk }),
    reply: typed<RiskNoticeView>(),
    permission: 'supervise',
    audit: 'never',
    inTraining: 'closed',
  }),
  /** Asks them to see to it: every contact is told, and the next sign-in asks. It takes a second operator. */
  'insights.sendNotice': defineChannel({
    request: z.object({ risk, reason: z.string().trim().min(1).max(2000) }),
    reply: typed<{ outcome: 'begun' } | { outcome: 'refused'; refusal: Refusal }>(),
    permission: 'supervise',
    audit: 'itself',
    inTraining: 'closed',
  }),
  /** Ends it where it is; who was asked stays asked. */
  'insights.stopNotice': defineChannel({
    request: nothing,
    reply: typed<{ stopped: boolean }>(),
    permission: 'supervise',
    audit: 'itself',
    inTraining: 'closed',
  }),
} satisfies Topic<'insights'>
