import { randomUUID } from 'node:crypto'
import { between, pick, seeded, type Random } from '../../bench/directory/random'
import type { Desk } from '../../../src/main/services/desk'
import { roles } from '../../../src/shared/vocabulary/kinds'
import { windowOf, type DeskWindow } from '../desk'
import { accountsOf, given, passphrase, signedIn } from '../prepared'
import { atDesk } from './atDesk'
import type { Teller } from './teller'
import type { Order } from './order'

interface Hands {
  readonly desk: Desk
  readonly tell: Teller
  readonly random: Random
  readonly ana: DeskWindow
  readonly eva: DeskWindow
}

/** Gives commands to accounts, mostly, and now and then changes operators and settings, signs in, or fails to. */
export async function commanding(order: Order): Promise<void> {
  await atDesk(order, async (desk, tell) => {
    const hands: Hands = {
      desk,
      tell,
      random: seeded(order.seed),
      ana: await signedIn(desk, 'Ana'),
      eva: await signedIn(desk, 'Eva'),
    }
    const accounts = await accountsOf(desk)
    tell.ready()
    await tell.promise(['idle-lock', 'theme', 'operator Ana', 'operator Eva'])
    for (let step = 0; step < order.steps; step += 1)
      await (hands.random() < 0.9
        ? command(hands, pick(hands.random, accounts))
        : administer(hands, `${order.seed}-${step}`))
  })
}

async function command({ desk, tell, random, ana }: Hands, accountId: string): Promise<void> {
  const account = await desk.store.accounts.read(accountId)
  const open = account?.cases.find(({ closedAt }) => closedAt === null)
  const contactId = account?.contacts[0]?.id ?? ''
  const kind = random()
  const given =
    open === undefined
      ? ({ type: 'open-case', channel: 'phone', story: 'I lost my phone.' } as const)
      : kind < 0.6
        ? ({ type: 'note', text: 'They called again. '.repeat(between(random, 1, 60)) } as const)
        : kind < 0.8
          ? ({ type: 'request-code', purpose: 'support-call', contactId } as const)
          : ({ type: 'close-case', outcome: 'recovered' } as const)
  await ana.get('commands.run', { accountId, command: given, requestId: randomUUID() })
  await tell.promise([`newest event ${accountId}`])
}

async function administer({ desk, tell, random, ana, eva }: Hands, mark: string): Promise<void> {
  const others = (await desk.store.operators.list()).filter(
    ({ name, removedAt }) => name.startsWith('Op ') && removedAt === null,
  )
  const other = others.length === 0 ? undefined : pick(random, others)
  const kind = random()
  if (kind < 0.25) {
    const minutes = between(random, 1, 60)
    await tell.change({ 'idle-lock': String(minutes) }, () =>
      eva.ask('operators.setIdleLock', { minutes }),
    )
  } else if (kind < 0.4) {
    const theme = pick(random, ['system', 'light', 'dark'] as const)
    await tell.change({ theme }, () => ana.ask('app.setAppearance', { theme }))
  } else if (kind < 0.55 || other === undefined) {
    const role = pick(random, roles)
    await tell.change({ [`operator Op ${mark}`]: role }, () =>
      eva.ask('operators.add', { name: `Op ${mark}`, role, passphrase: given }),
    )
  } else if (kind < 0.7) {
    const role = pick(random, roles)
    await tell.change({ [`operator ${other.name}`]: role }, () =>
      eva.ask('operators.setRole', { operatorId: other.id, role }),
    )
  } else if (kind < 0.78) {
    await tell.change({ [`operator ${other.name}`]: 'removed' }, () =>
      eva.ask('operators.remove', { operatorId: other.id }),
    )
  } else if (kind < 0.86) {
    await eva.ask('operators.resetPassphrase', { operatorId: other.id, passphrase: given })
    await tell.promise([])
  } else await signIn(desk, tell, other.name)
}

/** Wrong first, then right with one that was given, which is changed at once, or with the own one. Whoever has to wait is left alone. */
async function signIn(desk: Desk, tell: Teller, name: string): Promise<void> {
  const window = windowOf(desk)
  await window.ask('operators.signIn', { name, passphrase: 'not this one either' })
  await tell.promise([])
  const isGiven = (await desk.store.operators.byName(name))?.passphraseGivenAt !== null
  const reply = await window.ask('operators.signIn', {
    name,
    passphrase: isGiven ? given : passphrase,
  })
  await tell.promise([])
  if (!reply.ok || !isGiven) return
  await window.get('operators.changePassphrase', { passphrase })
  await tell.promise([])
}
