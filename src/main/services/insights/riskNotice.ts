import { z } from 'zod'
import type { RiskNoticeView } from '@shared/views/insights'
import type { AccountId, ApprovalId, OperatorId } from '@shared/vocabulary/ids'
import { risks, type Risk } from '@shared/vocabulary/risks'
import type { Instant } from '@shared/vocabulary/instant'
import { bySystem, usedEntry } from '../../audit/entries'
import { unprovenBefore } from '../../engine/counting/risks'
import type { DeskApproval } from '../../ports/deskApprovals'
import type { OperatorRecord } from '../../ports/operators'
import type { Desk } from '../desk'

/** How many accounts are asked in a minute: those who then call support call over days, not in one hour. */
export const askedPerMinute = 600

const instant = z.custom<Instant>((given) => Number.isInteger(given))
const run = z.object({
  id: z.custom<ApprovalId>((given) => typeof given === 'string'),
  risk: z.enum(risks),
  by: z.custom<OperatorId>((given) => typeof given === 'string'),
  startedAt: instant,
  /** Of `unproven`: those that were proven last before it. Fixed, so that the list is one list to its end. */
  before: instant,
  /** How many had the risk when it began. */
  of: z.int(),
  /** The place of the last one that was looked at; null: none was. */
  after: z
    .object({
      accountId: z.custom<AccountId>((given) => typeof given === 'string'),
      at: instant,
      number: z.int(),
    })
    .nullable(),
  done: z.int(),
  asked: z.int(),
  /** Asked lately or by a notice that is open still, or without the risk by now. */
  spared: z.int(),
  leftOut: z.int(),
  endedAt: instant.nullable(),
})
/** A notice to all accounts with a risk, as far as it has come. It outlives Latchkey: a start goes on with it. */
export type RiskNoticeRun = z.infer<typeof run>

// What was begun, how far it has come and what was stopped are settings of their own, so that none writes over another.
const keys = {
  begun: 'riskNotice',
  progress: 'riskNotice.progress',
  stopped: 'riskNotice.stopped',
} as const

export interface StandingNotice {
  readonly run: RiskNoticeRun
  readonly state: 'running' | 'done' | 'stopped'
}

/** The last notice to all; null: there was none. */
export async function standingNotice({ store }: Desk): Promise<StandingNotice | null> {
  const begun = runIn(await store.settings.get(keys.begun))
  if (begun === null) return null
  const progress = runIn(await store.settings.get(keys.progress))
  const now = progress?.id === begun.id ? progress : begun
  const isStopped = (await store.settings.get(keys.stopped)) === begun.id
  return { run: now, state: now.endedAt !== null ? 'done' : isStopped ? 'stopped' : 'running' }
}

function runIn(text: string | null): RiskNoticeRun | null {
  return text === null ? null : (run.safeParse(JSON.parse(text)).data ?? null)
}

/** What a notice to all with this risk would be, and how far the last one has come. */
export async function riskNoticeView(desk: Desk, risk: Risk): Promise<RiskNoticeView> {
  const standing = await standingNotice(desk)
  const all = await desk.store.operators.list()
  const { insights } = desk.store
  return {
    accounts: await insights.countAtRisk(risk, unprovenBefore(desk.clock.now())),
    perMinute: askedPerMinute,
    last:
      standing === null
        ? null
        : {
            state: standing.state,
            risk: standing.run.risk,
            by: all.find(({ id }) => id === standing.run.by)?.name ?? '',
            startedAt: standing.run.startedAt,
            endedAt: standing.run.endedAt,
            of: standing.run.of,
            done: standing.run.done,
            asked: standing.run.asked,
            spared: standing.run.spared,
            leftOut: standing.run.leftOut,
          },
  }
}

/** Begins it. What was approved is this risk; who has it, is as it stands now. */
export async function beginRiskNotice(
  desk: Desk,
  operator: OperatorRecord,
  risk: Risk,
  approval: DeskApproval,
): Promise<void> {
  const now = desk.clock.now()
  const before = unprovenBefore(now)
  const begun: RiskNoticeRun = {
    id: approval.id,
    risk,
    by: operator.id,
    startedAt: now,
    before,
    of: await desk.store.insights.countAtRisk(risk, before),
    after: null,
    done: 0,
    asked: 0,
    spared: 0,
    leftOut: 0,
    endedAt: null,
  }
  await desk.store.settings.change({ [keys.begun]: JSON.stringify(begun) }, [
    usedEntry(now, operator, 'insights.sendNotice', {
      risk,
      accounts: begun.of,
      reason: approval.reason,
      approval: approval.id,
    }),
  ])
  desk.changes.tell({ accountId: null })
}

/** Ends it where it is. Who was asked stays asked. */
export async function stopRiskNotice(desk: Desk, operator: OperatorRecord): Promise<boolean> {
  const standing = await standingNotice(desk)
  if (standing?.state !== 'running') return false
  const { id, risk, asked, of } = standing.run
  await desk.store.settings.change({ [keys.stopped]: id }, [
    usedEntry(desk.clock.now(), operator, 'insights.stopNotice', { risk, asked, accounts: of }),
  ])
  desk.changes.tell({ accountId: null })
  return true
}

/** Keeps how far it has come; at its end the audit says what became of it. */
export async function keepRiskNotice(desk: Desk, now: RiskNoticeRun): Promise<void> {
  const { risk, asked, spared, leftOut, endedAt } = now
  await desk.store.settings.change(
    { [keys.progress]: JSON.stringify(now) },
    endedAt === null
      ? []
      : [bySystem(endedAt, 'insights.noticeEnded', { risk, asked, spared, leftOut })],
  )
  desk.changes.tell({ accountId: null })
}
