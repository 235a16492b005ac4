import type { Desk } from '../../../src/main/services/desk'
import { closeDesk, runDesk } from '../../../src/main/app/deskLife'
import { openedDesk, type Opening } from '../desk'
import { teller, type Teller } from './teller'
import type { Order } from './order'

/** Opens the profile with the threads of the app and all that a desk does by itself, works, and quits. */
export async function atDesk(
  { folder, told }: Order,
  work: (desk: Desk, tell: Teller) => Promise<void>,
  dialogues: Pick<Opening, 'files' | 'target' | 'carrier'> = {},
): Promise<void> {
  const desk = await openedDesk({ folder, threads: true, ...dialogues })
  runDesk(desk)
  await work(desk, teller(desk, told))
  await closeDesk(desk)
  await desk.store.close()
}
