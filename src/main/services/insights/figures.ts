import {
  type CodeFigures,
  type InsightPeriod,
  type InsightsView,
  type WaitEnd,
} from '@shared/views/insights'
import {
  contactKinds,
  purposes,
  type PersonCommandType,
  type ReplacementKind,
} from '@shared/vocabulary/kinds'
import type { RuleId } from '@shared/vocabulary/ruleIds'
import type { Desk } from '../desk'
import { caseFigures } from './cases'
import { daysOf } from './period'
import { countingOf, figuresOf, perDay, ranked, sum, timeTaken, type ReadFigures } from './reading'

/** What happened at the desk in a period. Nothing of it says anything of one person, customer or operator. */
export async function insightsOf(desk: Desk, period: InsightPeriod): Promise<InsightsView> {
  const { zone, days } = await daysOf(desk, period)
  const read = figuresOf(desk, days)
  return {
    zone,
    days: days.map(({ day }) => day),
    counting: await countingOf(desk),
    codes: await codeFigures(read),
    cases: await caseFigures(read, days),
    refusals: ranked<RuleId>((await read('refused')).byKey).map(({ key, times }) => ({
      rule: key,
      times,
    })),
    asked: await askedFigures(read),
    waits: await waitFigures(read),
  }
}

async function codeFigures(read: ReadFigures): Promise<InsightsView['codes']> {
  const [sent, arrived, returned, verified] = [
    await read.byDay('message-sent'),
    await read.byDay('message-arrived'),
    await read('message-returned'),
    await read.byDay('message-verified'),
  ]
  const taken = (await read('code-time')).all
  const [asked, entered] = [await read('code-sent'), await read('code-verified')]
  return {
    sent: perDay(sent),
    arrived: perDay(arrived),
    verified: perDay(verified),
    byKind: contactKinds.map((kind): CodeFigures & { kind: typeof kind } => ({
      kind,
      sent: sent.byKey.get(kind) ?? 0,
      arrived: arrived.byKey.get(kind) ?? 0,
      returned: returned.byKey.get(kind) ?? 0,
      verified: verified.byKey.get(kind) ?? 0,
      taken: timeTaken(taken.filter(({ key }) => key === kind)),
    })),
    byPurpose: purposes
      .map((purpose) => ({
        purpose,
        sent: asked.byKey.get(purpose) ?? 0,
        verified: entered.byKey.get(purpose) ?? 0,
      }))
      .filter(({ sent: some, verified: right }) => some + right > 0)
      .sort((a, b) => b.sent - a.sent),
    wrong: sum((await read('code-wrong')).all),
  }
}

/** Most often asked first. */
async function askedFigures(read: ReadFigures): Promise<InsightsView['asked']> {
  const { all, byKey } = await read('asked')
  const refused = all.filter(({ value }) => value === 1)
  return ranked<PersonCommandType>(byKey).map(({ key, times }) => ({
    command: key,
    times,
    refused: sum(refused.filter((one) => one.key === key)),
  }))
}

async function waitFigures(read: ReadFigures): Promise<InsightsView['waits']> {
  const [started, ended] = [await read.byDay('wait-started'), await read.byDay('wait-ended')]
  return {
    started: perDay(started),
    cancelled: perDay(ended, ({ key }) => key !== 'completed'),
    byKind: ranked<ReplacementKind>(started.byKey).map(({ key, times }) => ({ kind: key, times })),
    byEnd: ranked<WaitEnd>(ended.byKey).map(({ key, times }) => ({ end: key, times })),
  }
}
