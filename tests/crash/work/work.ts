import { commanding } from './commanding'
import { delivering } from './delivering'
import { exporting } from './exporting'
import { growing } from './growing'
import { handingOver } from './handingOver'
import { importing } from './importing'
import { migrating } from './migrating'
import type { Order, WorkName } from './order'
import { rebuilding } from './rebuilding'
import { startingFirst } from './startingFirst'
import { sweeping } from './sweeping'

const works: Readonly<Record<WorkName, (order: Order) => Promise<void>>> = {
  commanding,
  delivering,
  exporting,
  growing,
  handingOver,
  importing,
  migrating,
  rebuilding,
  startingFirst,
  sweeping,
}

/** Does as ordered, in this process. */
export function work(order: Order): Promise<void> {
  return works[order.work](order)
}
