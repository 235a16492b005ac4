import type { Action } from '../action'
import { ok } from '../replies'
import { upcomingViews } from './upcoming'

const shown = 200

/** What falls due next, over all accounts, soonest first, and how far that goes. */
export const listTimers: Action<'timers.list'> = (desk) => ok(upcomingViews(desk, shown))
