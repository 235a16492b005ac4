import type { ForeseenView, OtherwiseView } from '@shared/views/policy'
import type { TimerKind } from '@shared/vocabulary/kinds'
import type { Policy } from '../../engine/model/policy'
import { movingTimers, otherwiseUnder } from '../../engine/questions/otherwise'
import { settle } from '../../engine/time/settle'
import type { Desk } from '../desk'
import { everyAccount } from '../directory/exported'
import { sparing } from '../unreadable/sparing'

/** Of each kind so many are shown. */
const shownOfEach = 20

/**
 * Which open timers of the accounts would have been otherwise under another policy. It goes through every account in slices,
 * so that the desk is used meanwhile, and ends early where `goesOn` says so.
 */
export async function foresee(
  desk: Desk,
  other: Policy,
  tell: (progress: { readonly done: number; readonly of: number }) => void,
  goesOn: () => boolean,
): Promise<ForeseenView> {
  const items = sparing(desk)
  const now = desk.clock.now()
  const counts = new Map<TimerKind, number>()
  const examples = new Map<TimerKind, OtherwiseView[]>()
  let accounts = 0
  let stopped = false
  for await (const account of everyAccount(desk, items, (done, of) => tell({ done, of }))) {
    if (!goesOn()) {
      stopped = true
      break
    }
    accounts += 1
    const found = await items.each(account.id, () =>
      otherwiseUnder(settle(account, now, desk.ids).account, now, desk.policy, other),
    )
    for (const { timer, endsAt } of found ?? []) {
      const { kind, startedAt } = timer
      counts.set(kind, (counts.get(kind) ?? 0) + 1)
      keep(examples, {
        accountId: account.id,
        accountName: account.name,
        kind,
        startedAt,
        endsAt: timer.endsAt,
        otherwise: endsAt,
      })
    }
  }
  return {
    accounts,
    leftOut: items.leftOut(),
    stopped,
    kinds: [...counts].map(([kind, count]) => ({
      kind,
      count,
      moves: movingTimers.includes(kind),
    })),
    examples: [...examples.values()].flat(),
  }
}

/** Keeps those that end first. */
function keep(examples: Map<TimerKind, OtherwiseView[]>, one: OtherwiseView): void {
  const kept = examples.get(one.kind) ?? []
  examples.set(
    one.kind,
    [...kept, one].toSorted((a, b) => a.endsAt - b.endsAt).slice(0, shownOfEach),
  )
}
